// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "esys_client.h"

#include "support/ask.h"
#include "support/software_tpm.h"
#include "tpm/software/software.h"

#include <algorithm>
#include <cstdlib>

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>

namespace keyhold::tpm {
namespace {

constexpr std::string_view password = "a password of the test";

core::Result<void> check(TSS2_RC rc, const char* call) {
    if (rc != TSS2_RC_SUCCESS) {
        auto failed = core::fail(core::Code::lost, "the TPM refused");
        failed.error().call = call;
        failed.error().native = rc;
        return failed;
    }
    return {};
}

// The DER form of an ECDSA signature, by OpenSSL.
core::Bytes der_of(const TPMS_SIGNATURE_ECC& signature) {
    ECDSA_SIG* sig = ECDSA_SIG_new();
    ECDSA_SIG_set0(sig, BN_bin2bn(signature.signatureR.buffer, signature.signatureR.size, nullptr),
                   BN_bin2bn(signature.signatureS.buffer, signature.signatureS.size, nullptr));
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(sig, &der);
    core::Bytes bytes(der, der + std::max(size, 0));
    OPENSSL_free(der);
    ECDSA_SIG_free(sig);
    return bytes;
}

} // namespace

core::Result<EsysClient> EsysClient::open(const std::string& dir) {
    setenv("TSS2_LOG", "all+NONE", 0); // failures are expected, and checked
    auto context = test::plain_context();
    auto socket = TRY(connect_software_tpm(dir, context));
    EsysClient client;
    client.server_ = test::peer_of(socket);
    client.tcti_ = TRY(FdTcti::make(std::move(socket)));
    ESYS_CONTEXT* esys = nullptr;
    TRY(check(Esys_Initialize(&esys, client.tcti_.get(), nullptr), "Esys_Initialize"));
    client.esys_.reset(esys);
    return client;
}

TSS2_RC EsysClient::make_key(std::uint32_t unique) {
    TPM2B_SENSITIVE_CREATE sensitive{};
    sensitive.sensitive.userAuth.size = password.size();
    std::ranges::copy(password, sensitive.sensitive.userAuth.buffer);
    TPM2B_PUBLIC wanted{};
    TPMT_PUBLIC& area = wanted.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN |
                            TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_SIGN_ENCRYPT;
    area.parameters.eccDetail = {.symmetric = {.algorithm = TPM2_ALG_NULL, .keyBits = {}, .mode = {}},
                                 .scheme = {.scheme = TPM2_ALG_NULL, .details = {}},
                                 .curveID = TPM2_ECC_NIST_P256,
                                 .kdf = {.scheme = TPM2_ALG_NULL, .details = {}}};
    area.unique.ecc.x.size = sizeof unique;
    std::copy_n(reinterpret_cast<const std::uint8_t*>(&unique), sizeof unique, area.unique.ecc.x.buffer);
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION pcrs{};
    TPM2B_PUBLIC* made = nullptr;
    TPM2B_CREATION_DATA* data = nullptr;
    TPM2B_DIGEST* hash = nullptr;
    TPMT_TK_CREATION* ticket = nullptr;
    const TSS2_RC rc =
        Esys_CreatePrimary(get(), ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &sensitive,
                           &wanted, &outside, &pcrs, &key_, &made, &data, &hash, &ticket);
    const EsysPointer<TPM2B_PUBLIC> owned(made);
    const EsysPointer<TPM2B_CREATION_DATA> owned_data(data);
    const EsysPointer<TPM2B_DIGEST> owned_hash(hash);
    const EsysPointer<TPMT_TK_CREATION> owned_ticket(ticket);
    if (rc != TSS2_RC_SUCCESS) {
        return rc;
    }
    x_ = made->publicArea.unique.ecc.x;
    y_ = made->publicArea.unique.ecc.y;
    return Esys_TR_SetAuth(get(), key_, &sensitive.sensitive.userAuth);
}

TSS2_RC EsysClient::start_session() {
    const TPMT_SYM_DEF cipher{
        .algorithm = TPM2_ALG_AES, .keyBits = {.aes = 128}, .mode = {.aes = TPM2_ALG_CFB}};
    const TSS2_RC rc =
        Esys_StartAuthSession(get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                              nullptr, TPM2_SE_HMAC, &cipher, TPM2_ALG_SHA256, &session_);
    if (rc != TSS2_RC_SUCCESS) {
        return rc;
    }
    constexpr TPMA_SESSION wanted = TPMA_SESSION_CONTINUESESSION | TPMA_SESSION_DECRYPT;
    return Esys_TRSess_SetAttributes(get(), session_, wanted, 0xff);
}

core::Result<void> EsysClient::sign_and_verify(const std::string& message) {
    const core::Bytes hashed = TRY(core::hash(core::Digest::sha256, core::as_bytes(message)));
    TPM2B_DIGEST digest{};
    digest.size = static_cast<UINT16>(hashed.size());
    std::ranges::copy(hashed, digest.buffer);
    TPMT_SIG_SCHEME scheme{};
    scheme.scheme = TPM2_ALG_ECDSA;
    scheme.details.ecdsa.hashAlg = TPM2_ALG_SHA256;
    TPMT_TK_HASHCHECK ticket{};
    ticket.tag = TPM2_ST_HASHCHECK;
    ticket.hierarchy = TPM2_RH_NULL;
    TPMT_SIGNATURE* made = nullptr;
    TRY(check(Esys_Sign(get(), key_, session_, ESYS_TR_NONE, ESYS_TR_NONE, &digest, &scheme, &ticket, &made),
              "Esys_Sign"));
    const EsysPointer<TPMT_SIGNATURE> signature(made);
    const auto key = TRY(core::PublicKey::ec("P-256", {x_.buffer, x_.size}, {y_.buffer, y_.size}));
    return key.verify(core::Digest::sha256, hashed, der_of(signature->signature.ecdsa));
}

core::Result<std::uint32_t> lockout_counter(ESYS_CONTEXT* esys) {
    TPMI_YES_NO more = 0;
    TPMS_CAPABILITY_DATA* data = nullptr;
    TRY(check(Esys_GetCapability(esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, TPM2_CAP_TPM_PROPERTIES,
                                 TPM2_PT_LOCKOUT_COUNTER, 1, &more, &data),
              "Esys_GetCapability"));
    const EsysPointer<TPMS_CAPABILITY_DATA> owned(data);
    return data->data.tpmProperties.tpmProperty[0].value;
}

} // namespace keyhold::tpm
