// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/session.h"

#include "tpm/response.h"

namespace keyhold::tpm {

core::Result<Session> Session::start(Connection& tpm, core::Context& context, const Object& salted_by) {
    const TPMT_SYM_DEF cipher{
        .algorithm = TPM2_ALG_AES, .keyBits = {.aes = 128}, .mode = {.aes = TPM2_ALG_CFB}};
    ESYS_TR handle = ESYS_TR_NONE;
    TRY(tpm.finish(context, "Esys_StartAuthSession",
                   Esys_StartAuthSession_Async(tpm.esys(), salted_by.handle(), ESYS_TR_NONE, ESYS_TR_NONE,
                                               ESYS_TR_NONE, ESYS_TR_NONE, nullptr, TPM2_SE_HMAC, &cipher,
                                               TPM2_ALG_SHA256),
                   [&] { return Esys_StartAuthSession_Finish(tpm.esys(), &handle); }));
    return Session(tpm, Object(tpm, handle, Object::Kind::flushed));
}

core::Result<ESYS_TR> Session::use(TPMA_SESSION encryption, bool last) {
    const TPMA_SESSION attributes = encryption | (last ? TPMA_SESSION{0} : TPMA_SESSION_CONTINUESESSION);
    const TSS2_RC rc = Esys_TRSess_SetAttributes(tpm_->esys(), object_.handle(), attributes, 0xff);
    if (rc != TSS2_RC_SUCCESS) {
        return fail_tpm("Esys_TRSess_SetAttributes", rc);
    }
    return object_.handle();
}

} // namespace keyhold::tpm
