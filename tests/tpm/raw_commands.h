// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// TPM commands as bytes (TPM 2.0 Library, Part 3), for tests of what carries them. Authorizations have no
// password.
#pragma once

#include "core/bytes.h"
#include "tpm/software/wire.h"

#include <cstdint>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm::raw {

using software::header_size;
using software::Reader;
using software::Writer;

inline core::Bytes with_sessions(core::Bytes command) {
    command[1] = TPM2_ST_SESSIONS & 0xffU;
    return command;
}

/// Adds an authorization area of one session. An unsalted, unbound session for an object without a password
/// needs no HMAC.
inline Writer& add_session(Writer& writer, TPM2_HANDLE session, TPMA_SESSION attributes) {
    return writer.u32(9).u32(session).u16(0).u8(attributes).u16(0);
}

/// A restricted P-256 storage key in the owner hierarchy; another one for each `unique`.
inline core::Bytes create_primary(std::uint32_t unique, TPM2_HANDLE session = TPM2_RS_PW,
                                  TPMA_SESSION attributes = 0) {
    constexpr TPMA_OBJECT storage = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                                    TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                                    TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT;
    Writer writer(TPM2_CC_CreatePrimary);
    writer.u32(TPM2_RH_OWNER);
    add_session(writer, session, attributes);
    writer.u16(4).u16(0).u16(0); // no password, no data
    writer.u16(34).u16(TPM2_ALG_ECC).u16(TPM2_ALG_SHA256).u32(storage).u16(0);
    writer.u16(TPM2_ALG_AES)
        .u16(128)
        .u16(TPM2_ALG_CFB)
        .u16(TPM2_ALG_NULL)
        .u16(TPM2_ECC_NIST_P256)
        .u16(TPM2_ALG_NULL);
    writer.u16(4).u32(unique).u16(4).u32(unique);
    writer.u16(0).u32(0); // no outside information, no PCRs
    return with_sessions(writer.done());
}

/// A policy session, or an HMAC session: neither salted nor bound.
inline core::Bytes start_session(TPM2_SE type = TPM2_SE_POLICY) {
    Writer writer(TPM2_CC_StartAuthSession);
    writer.u32(TPM2_RH_NULL).u32(TPM2_RH_NULL).u16(16).u32(1).u32(2).u32(3).u32(4).u16(0).u8(type);
    return writer.u16(TPM2_ALG_NULL).u16(TPM2_ALG_SHA256).done();
}

inline core::Bytes policy_command_code(TPM2_HANDLE session, TPM2_CC code) {
    return Writer(TPM2_CC_PolicyCommandCode).u32(session).u32(code).done();
}
inline core::Bytes policy_digest(TPM2_HANDLE session) {
    return Writer(TPM2_CC_PolicyGetDigest).u32(session).done();
}
inline core::Bytes read_public(TPM2_HANDLE object) { return Writer(TPM2_CC_ReadPublic).u32(object).done(); }
inline core::Bytes flush(TPM2_HANDLE handle) { return Writer(TPM2_CC_FlushContext).u32(handle).done(); }
inline core::Bytes context_save(TPM2_HANDLE handle) { return Writer(TPM2_CC_ContextSave).u32(handle).done(); }
/// `saved`: the whole response to context_save.
inline core::Bytes context_load(core::View saved) {
    return Writer(TPM2_CC_ContextLoad).raw(saved.subspan(header_size)).done();
}
inline core::Bytes list_handles(TPM2_HANDLE first) {
    return Writer(TPM2_CC_GetCapability).u32(TPM2_CAP_HANDLES).u32(first).u32(64).done();
}
inline core::Bytes get_random(std::uint16_t size) { return Writer(TPM2_CC_GetRandom).u16(size).done(); }

/// The handle at the beginning of a response.
inline TPM2_HANDLE handle_of(core::View response) { return Reader(response, header_size).u32(); }
/// The number of handles in the response to list_handles.
inline std::uint32_t listed(core::View response) { return Reader(response, header_size + 5).u32(); }

} // namespace keyhold::tpm::raw
