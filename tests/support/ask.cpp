// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/ask.h"

#include <utility>

namespace keyhold::test {

core::Context plain_context(core::Ask& ask, std::stop_token stop) {
    static core::Meter meter; // nobody looks at it
    return {std::move(stop), meter, ask};
}

core::Context plain_context() {
    static thread_local StaticAsk no_pin;
    return plain_context(no_pin);
}

} // namespace keyhold::test
