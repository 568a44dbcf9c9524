// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit.h"

namespace keyhold::cli {

Exit exit_status(core::Code code) noexcept {
    using core::Code;
    switch (code) {
    case Code::mismatch: return exit_no;
    case Code::not_found:
    case Code::bad_data:
    case Code::invalid:
    case Code::unsupported:
    case Code::newer:
    case Code::exists: return exit_input;
    case Code::denied:
    case Code::locked_out:
    case Code::wrong_pin:
    case Code::busy:
    case Code::no_device:
    case Code::lost:
    case Code::read_only:
    case Code::no_space:
    case Code::io:
    case Code::tool: return exit_device;
    case Code::cancelled: return exit_cancelled;
    case Code::bug: break;
    }
    return exit_bug;
}

std::unexpected<Failure> usage(std::string what) {
    core::Error error;
    error.code = core::Code::invalid;
    error.what = std::move(what);
    Failure failure(std::move(error));
    failure.status = exit_usage;
    return std::unexpected(std::move(failure));
}

} // namespace keyhold::cli
