// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A job is a function Result<T>(Context&): the same one drives the window's job bar and the command line.
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace keyhold::core {

/// A step of a job, always an object of static storage duration. `title` is a source string of the translation
/// context "Stages", a present participle: "Asking the chip for a new key".
struct Stage {
    const char* title;
    bool cancellable = true; ///< false: the front end greys Cancel and says that this step must end first
};

/// Progress, written by the worker and polled by a front end at its own pace; no signals, no locks.
struct Meter {
    std::atomic<std::uint64_t> done{0};
    std::atomic<std::uint64_t> total{0}; ///< 0: the amount of work is not known
    std::atomic<const Stage*> stage{nullptr};
};

/// A request for a key's PIN.
struct PinRequest {
    std::string key_name; ///< for whom
    std::string purpose;  ///< source string of the context "Stages": what it is wanted for
    std::uint32_t tries_left =
        0; ///< tries before the TPM locks; 0: not known (asking it would cost a command)
};

/// What a job may ask of the person. Answered by the front end, called on the worker's thread; it blocks until
/// answered. Core never opens a window. An answer "no" or a closed prompt is Code::cancelled.
class Ask {
public:
    virtual ~Ask() = default;
    virtual Result<SecretText> pin(const PinRequest& request) = 0;
};

/// What a job is given.
class Context {
public:
    Context(std::stop_token stop, Meter& meter, Ask& ask)
        : stop_(std::move(stop)), meter_(meter), ask_(ask) {}

    /// Cancelled, if the front end asked for it; call at least every 100 ms.
    Result<void> check() const;
    /// Begins a step: sets the stage and the amount of work in it, and checks for cancellation.
    Result<void> enter(const Stage& stage, std::uint64_t total = 0);
    void advance(std::uint64_t amount) { meter_.done.fetch_add(amount, std::memory_order_relaxed); }

    const std::stop_token& stop() const noexcept { return stop_; }
    Ask& ask() noexcept { return ask_; }

private:
    std::stop_token stop_;
    Meter& meter_;
    Ask& ask_;
};

template <class T> using Work = std::move_only_function<Result<T>(Context&)>;

} // namespace keyhold::core
