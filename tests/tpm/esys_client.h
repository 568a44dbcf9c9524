// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A client of the software TPM as other programs are: ESYS on our TCTI, without Keyhold's own layer above.
#pragma once

#include "core/bytes.h"
#include "core/public_key.h"
#include "core/result.h"
#include "tpm/tcti.h"

#include <cstdint>
#include <memory>
#include <string>

#include <tss2/tss2_esys.h>

namespace keyhold::tpm {

struct EsysDelete {
    void operator()(ESYS_CONTEXT* context) const noexcept { Esys_Finalize(&context); }
};
struct EsysFree {
    void operator()(void* memory) const noexcept { Esys_Free(memory); }
};
template <class T> using EsysPointer = std::unique_ptr<T, EsysFree>;

class EsysClient {
public:
    /// Connects to the software TPM in `dir`, starting it when needed.
    static core::Result<EsysClient> open(const std::string& dir);

    ESYS_CONTEXT* get() const noexcept { return esys_.get(); }
    /// The process that serves this client.
    pid_t server() const noexcept { return server_; }

    /// A P-256 signing key of the owner hierarchy, one for each `unique`; counted by the lockout, with a
    /// password.
    TSS2_RC make_key(std::uint32_t unique);
    /// An HMAC session with encrypted parameters.
    TSS2_RC start_session();
    /// Signs with the key and the session; mismatch when OpenSSL does not verify it, lost when the TPM fails.
    core::Result<void> sign_and_verify(const std::string& message);

    ESYS_TR key() const noexcept { return key_; }
    ESYS_TR session() const noexcept { return session_; }

private:
    EsysClient() = default;

    FdTcti::Pointer tcti_;
    std::unique_ptr<ESYS_CONTEXT, EsysDelete> esys_; // before the TCTI is gone
    pid_t server_ = 0;
    ESYS_TR key_ = ESYS_TR_NONE;
    ESYS_TR session_ = ESYS_TR_NONE;
    TPM2B_ECC_PARAMETER x_{};
    TPM2B_ECC_PARAMETER y_{};
};

/// The count of failed tries against the lockout (TPM_PT_LOCKOUT_COUNTER).
core::Result<std::uint32_t> lockout_counter(ESYS_CONTEXT* esys);

} // namespace keyhold::tpm
