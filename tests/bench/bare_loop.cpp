// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bare_loop.h"

#include "support/require.h"
#include "tpm/keyfile.h"

#include <algorithm>
#include <cstring>

#include <tss2/tss2_mu.h>
#include <tss2/tss2_tctildr.h>

namespace keyhold::bench {

BareLoop::BareLoop(const std::string& tcti, core::View key_file, const char* password) {
    test::require(Tss2_TctiLdr_Initialize(tcti.c_str(), &tcti_) == TSS2_RC_SUCCESS, "the TCTI connects");
    test::require(Esys_Initialize(&esys_, tcti_, nullptr) == TSS2_RC_SUCCESS, "ESYS begins");
    const auto file = test::require_value(tpm::parse_key_file(key_file), "the key file is read");
    TPM2B_PUBLIC area{};
    TPM2B_PRIVATE wrapped{};
    std::size_t offset = 0;
    test::require(Tss2_MU_TPM2B_PUBLIC_Unmarshal(file.public_area.data(), file.public_area.size(), &offset,
                                                 &area) == TSS2_RC_SUCCESS,
                  "the public area is read");
    offset = 0;
    test::require(Tss2_MU_TPM2B_PRIVATE_Unmarshal(file.private_area.data(), file.private_area.size(), &offset,
                                                  &wrapped) == TSS2_RC_SUCCESS,
                  "the private area is read");

    TPM2B_PUBLIC primary{};
    primary.publicArea.type = TPM2_ALG_ECC;
    primary.publicArea.nameAlg = TPM2_ALG_SHA256;
    primary.publicArea.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                                          TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                                          TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT;
    primary.publicArea.parameters.eccDetail = {
        .symmetric = {.algorithm = TPM2_ALG_AES, .keyBits = {.aes = 128}, .mode = {.aes = TPM2_ALG_CFB}},
        .scheme = {.scheme = TPM2_ALG_NULL, .details = {}},
        .curveID = TPM2_ECC_NIST_P256,
        .kdf = {.scheme = TPM2_ALG_NULL, .details = {}}};
    const TPM2B_SENSITIVE_CREATE no_auth{};
    const TPM2B_DATA no_data{};
    const TPML_PCR_SELECTION no_pcrs{};
    ESYS_TR parent = ESYS_TR_NONE;
    test::require(Esys_CreatePrimary(esys_, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                                     &no_auth, &primary, &no_data, &no_pcrs, &parent, nullptr, nullptr,
                                     nullptr, nullptr) == TSS2_RC_SUCCESS,
                  "the primary is made");
    test::require(Esys_Load(esys_, parent, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &wrapped, &area,
                            &key_) == TSS2_RC_SUCCESS,
                  "the key is loaded");
    Esys_FlushContext(esys_, parent);
    TPM2B_AUTH auth{};
    auth.size = static_cast<UINT16>(std::strlen(password));
    std::copy_n(password, auth.size, auth.buffer);
    test::require(Esys_TR_SetAuth(esys_, key_, &auth) == TSS2_RC_SUCCESS, "the password is set");
    const bool rsa = area.publicArea.type == TPM2_ALG_RSA;
    scheme_.scheme = rsa ? TPM2_ALG_RSASSA : TPM2_ALG_ECDSA;
    scheme_.details.any.hashAlg = TPM2_ALG_SHA256;
}

BareLoop::~BareLoop() {
    Esys_FlushContext(esys_, key_);
    Esys_Finalize(&esys_);
    Tss2_TctiLdr_Finalize(&tcti_);
}

void BareLoop::sign() {
    TPM2B_DIGEST digest{};
    digest.size = 32;
    std::fill_n(digest.buffer, digest.size, std::uint8_t{0x5a});
    const TPMT_TK_HASHCHECK no_ticket{.tag = TPM2_ST_HASHCHECK, .hierarchy = TPM2_RH_NULL, .digest = {}};
    TPMT_SIGNATURE* signature = nullptr;
    test::require(Esys_Sign(esys_, key_, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &digest, &scheme_,
                            &no_ticket, &signature) == TSS2_RC_SUCCESS,
                  "the bare loop signs");
    Esys_Free(signature);
}

} // namespace keyhold::bench
