// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/object.h"

#include "tpm/response.h"

namespace keyhold::tpm {

void Object::reset() noexcept {
    const ESYS_TR handle = std::exchange(handle_, ESYS_TR_NONE);
    if (handle == ESYS_TR_NONE || tpm_ == nullptr) {
        return;
    }
    if (kind_ == Kind::kept) {
        ESYS_TR closed = handle;
        Esys_TR_Close(tpm_->esys(), &closed);
        return;
    }
    tpm_->flush(handle);
}

core::Result<core::Bytes> Object::name() const {
    TPM2B_NAME* raw = nullptr;
    const TSS2_RC rc = Esys_TR_GetName(tpm_->esys(), handle_, &raw);
    const EsysPtr<TPM2B_NAME> owned(raw);
    if (rc != TSS2_RC_SUCCESS) {
        return fail_tpm("Esys_TR_GetName", rc);
    }
    return core::Bytes(raw->name, raw->name + raw->size);
}

} // namespace keyhold::tpm
