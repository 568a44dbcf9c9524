// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/job.h"

namespace keyhold::core {

Result<void> Context::check() const {
    if (stop_.stop_requested()) {
        return fail(Code::cancelled, "stopped on request");
    }
    return {};
}

Result<void> Context::enter(const Stage& stage, std::uint64_t total) {
    meter_.done.store(0, std::memory_order_relaxed);
    meter_.total.store(total, std::memory_order_relaxed);
    meter_.stage.store(&stage, std::memory_order_release);
    return check();
}

} // namespace keyhold::core
