// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The front end's part in a job, without a front end.
#pragma once

#include "core/job.h"

#include <stop_token>
#include <string>
#include <vector>

namespace keyhold::test {

/// Answers every request for a PIN with the same one, and remembers the requests. Without a PIN it answers
/// "no".
class StaticAsk : public core::Ask {
public:
    StaticAsk() = default;
    explicit StaticAsk(std::string pin) : pin_(std::move(pin)), answers_(true) {}

    core::Result<core::SecretText> pin(const core::PinRequest& request) override {
        requests_.push_back(request);
        if (!answers_) {
            return core::fail(core::Code::cancelled, "the prompt was closed");
        }
        return core::SecretText::copy(pin_);
    }

    const std::vector<core::PinRequest>& requests() const noexcept { return requests_; }

private:
    std::string pin_;
    bool answers_ = false;
    std::vector<core::PinRequest> requests_;
};

/// A context that is never cancelled, unless by `stop`, and asks `ask`, which must outlive it.
core::Context plain_context(core::Ask& ask, std::stop_token stop = {});
/// The same without a PIN.
core::Context plain_context();

} // namespace keyhold::test
