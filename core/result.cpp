// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/result.h"

#include <cerrno>
#include <cstring>

namespace keyhold::core {

const char* code_name(Code code) noexcept {
    switch (code) {
    case Code::cancelled: return "cancelled";
    case Code::not_found: return "not_found";
    case Code::denied: return "denied";
    case Code::locked_out: return "locked_out";
    case Code::wrong_pin: return "wrong_pin";
    case Code::busy: return "busy";
    case Code::no_device: return "no_device";
    case Code::lost: return "lost";
    case Code::bad_data: return "bad_data";
    case Code::invalid: return "invalid";
    case Code::unsupported: return "unsupported";
    case Code::newer: return "newer";
    case Code::exists: return "exists";
    case Code::read_only: return "read_only";
    case Code::no_space: return "no_space";
    case Code::io: return "io";
    case Code::tool: return "tool";
    case Code::mismatch: return "mismatch";
    case Code::bug: return "bug";
    }
    return "bug";
}

std::unexpected<Error> fail(Code code, std::string what, std::string subject) {
    return std::unexpected(Error{.code = code, .what = std::move(what), .subject = std::move(subject)});
}

namespace {

Code code_of(int err) {
    switch (err) {
    case ENOENT:
    case ENOTDIR: return Code::not_found;
    case EACCES:
    case EPERM: return Code::denied;
    case EROFS: return Code::read_only;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // RLIMIT_FSIZE
    case ENOMEM: return Code::no_space;
    case EEXIST:
    case ENOTEMPTY: return Code::exists;
    case EBUSY:
    case EWOULDBLOCK: return Code::busy;
    case ENODEV:
    case ENXIO: return Code::no_device;
    case ECANCELED: return Code::cancelled;
    default: return Code::io;
    }
}

} // namespace

std::unexpected<Error> fail_errno(int err, const char* call, std::string subject) {
    return std::unexpected(Error{.code = code_of(err),
                                 .what = std::strerror(err),
                                 .subject = std::move(subject),
                                 .call = call,
                                 .native = static_cast<std::uint32_t>(err)});
}

} // namespace keyhold::core
