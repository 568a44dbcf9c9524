// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/response.h"

#include <tss2/tss2_common.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm {

using core::Code;

namespace {

// Format-one codes say which handle, session or parameter is meant in bits 6 and 8 to 11; what remains is the error.
constexpr std::uint32_t bare(std::uint32_t rc) noexcept { return (rc & TPM2_RC_FMT1) != 0 ? rc & 0xbfU : rc; }

Code code_of_tpm(std::uint32_t rc) noexcept {
    switch (bare(rc)) {
    case TPM2_RC_AUTH_FAIL:
    case TPM2_RC_BAD_AUTH: return Code::wrong_pin;
    case TPM2_RC_LOCKOUT: return Code::locked_out;
    case TPM2_RC_RETRY:
    case TPM2_RC_YIELDED:
    case TPM2_RC_TESTING:
    case TPM2_RC_NV_RATE: return Code::busy;
    case TPM2_RC_OBJECT_MEMORY:
    case TPM2_RC_SESSION_MEMORY:
    case TPM2_RC_MEMORY:
    case TPM2_RC_OBJECT_HANDLES:
    case TPM2_RC_SESSION_HANDLES:
    case TPM2_RC_NV_SPACE: return Code::no_space;
    case TPM2_RC_REFERENCE_H0:
    case TPM2_RC_REFERENCE_H1:
    case TPM2_RC_REFERENCE_H2:
    case TPM2_RC_REFERENCE_S0:
    case TPM2_RC_REFERENCE_S1:
    case TPM2_RC_CANCELED: return Code::lost;
    case TPM2_RC_INITIALIZE:
    case TPM2_RC_FAILURE: return Code::no_device;
    case TPM2_RC_INTEGRITY: return Code::mismatch; // wrapped by another chip, or damaged
    case TPM2_RC_HIERARCHY:
    case TPM2_RC_DISABLED:
    case TPM2_RC_AUTH_UNAVAILABLE:
    case TPM2_RC_AUTH_TYPE:
    case TPM2_RC_AUTH_MISSING:
    case TPM2_RC_POLICY_FAIL: return Code::denied;
    case TPM2_RC_HANDLE: return Code::not_found;
    case TPM2_RC_ASYMMETRIC:
    case TPM2_RC_CURVE:
    case TPM2_RC_SCHEME:
    case TPM2_RC_HASH:
    case TPM2_RC_KEY_SIZE:
    case TPM2_RC_COMMAND_CODE: return Code::unsupported;
    default: return Code::bad_data;
    }
}

const char* words(Code code) noexcept {
    switch (code) {
    case Code::wrong_pin: return "the chip refused the PIN";
    case Code::locked_out: return "the chip is in lockout";
    case Code::busy: return "the chip asks to wait";
    case Code::no_space: return "the chip's memory is full";
    case Code::lost: return "the chip no longer knows what was loaded into it, or the connection ended";
    case Code::no_device:
        return "the chip does not work: nothing answers, it was not started, or its self-test failed";
    case Code::mismatch: return "the chip did not make this, or the answer was changed on its way";
    case Code::denied: return "the chip does not permit it";
    case Code::not_found: return "the chip has nothing under this handle";
    case Code::unsupported: return "the chip cannot do this";
    default: return "the chip refused the request";
    }
}

} // namespace

Code code_of(std::uint32_t rc) noexcept {
    const std::uint32_t layer = rc & TSS2_RC_LAYER_MASK;
    // Resource managers pass on the TPM's own codes in layers of theirs; the kernel uses number 11 for that.
    if (layer == TSS2_TPM_RC_LAYER || layer == TSS2_RESMGR_TPM_RC_LAYER || layer == TSS2_RESMGR_RC_LAYER) {
        return code_of_tpm(rc & ~TSS2_RC_LAYER_MASK);
    }
    switch (rc & ~TSS2_RC_LAYER_MASK) {
    case TSS2_BASE_RC_IO_ERROR: return Code::lost;
    case TSS2_BASE_RC_NO_CONNECTION: return Code::no_device;
    case TSS2_BASE_RC_TRY_AGAIN: return Code::busy;
    case TSS2_BASE_RC_RSP_AUTH_FAILED:
    case TSS2_BASE_RC_MALFORMED_RESPONSE:
    case TSS2_BASE_RC_INSUFFICIENT_RESPONSE: return Code::mismatch;
    case TSS2_BASE_RC_MEMORY: return Code::no_space;
    case TSS2_BASE_RC_NOT_IMPLEMENTED:
    case TSS2_BASE_RC_NOT_SUPPORTED: return Code::unsupported;
    case TSS2_BASE_RC_NOT_PERMITTED: return Code::denied;
    default: return Code::bug;
    }
}

std::unexpected<core::Error> fail_tpm(const char* call, std::uint32_t rc, std::string subject) {
    const Code code = code_of(rc);
    return std::unexpected(core::Error{.code = code,
                                       .what = words(code),
                                       .subject = std::move(subject),
                                       .call = call,
                                       .native = rc,
                                       .detail = Tss2_RC_Decode(rc)});
}

} // namespace keyhold::tpm
