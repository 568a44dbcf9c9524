// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/crypto.h"

#include "core/openssl/handles.h"
#include "core/public_key.h"

#include <array>
#include <cstring>
#include <new>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <tss2/tss2_mu.h>

// What a running hash or HMAC is, for tpm2-tss an opaque pointer.
struct ESYS_CRYPTO_CONTEXT_BLOB {
    keyhold::core::ossl::MdCtx hash;
    keyhold::core::ossl::MacCtx hmac;
};

namespace keyhold::tpm {
namespace {

namespace ossl = core::ossl;
using Running = ESYS_CRYPTO_CONTEXT_BLOB;

TSS2_RC failed() noexcept {
    ERR_clear_error();
    return TSS2_ESYS_RC_GENERAL_FAILURE;
}

struct HashAlgorithm {
    TPM2_ALG_ID id;
    const char* name;
    std::size_t size;
};
constexpr std::array<HashAlgorithm, 4> hash_algorithms{{{TPM2_ALG_SHA1, "SHA1", 20},
                                                        {TPM2_ALG_SHA256, "SHA256", 32},
                                                        {TPM2_ALG_SHA384, "SHA384", 48},
                                                        {TPM2_ALG_SHA512, "SHA512", 64}}};

// Algorithms are fetched once: a fetch costs more than the hash of a session's few hundred bytes.
struct Fetched {
    std::array<ossl::Md, hash_algorithms.size()> md;
    std::array<ossl::MacCtx, hash_algorithms.size()>
        hmac; // with the hash set, no key; duplicated for each use
    ossl::Cipher aes128;
    ossl::Cipher aes192;
    ossl::Cipher aes256;
    bool complete = false;

    Fetched() {
        OSSL_LIB_CTX* context = ossl::context();
        const ossl::Mac mac(EVP_MAC_fetch(context, "HMAC", nullptr));
        complete = mac != nullptr;
        for (std::size_t i = 0; i < hash_algorithms.size() && complete; ++i) {
            md[i].reset(EVP_MD_fetch(context, hash_algorithms[i].name, nullptr));
            hmac[i].reset(EVP_MAC_CTX_new(mac.get()));
            char* name = const_cast<char*>(hash_algorithms[i].name);
            const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                         OSSL_PARAM_construct_end()};
            complete = md[i] && hmac[i] && EVP_MAC_CTX_set_params(hmac[i].get(), params) == 1;
        }
        aes128.reset(EVP_CIPHER_fetch(context, "AES-128-CFB", nullptr));
        aes192.reset(EVP_CIPHER_fetch(context, "AES-192-CFB", nullptr));
        aes256.reset(EVP_CIPHER_fetch(context, "AES-256-CFB", nullptr));
        complete = complete && aes128 && aes192 && aes256;
    }
};

// Kept until the process ends, as the library context is.
const Fetched& fetched() {
    static const auto* const all = new Fetched;
    return *all;
}

int hash_index(TPM2_ALG_ID id) noexcept {
    for (std::size_t i = 0; i < hash_algorithms.size(); ++i) {
        if (hash_algorithms[i].id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

TSS2_RC hash_start(Running** out, TPM2_ALG_ID id, void*) noexcept {
    const int index = hash_index(id);
    if (index < 0) {
        return TSS2_ESYS_RC_NOT_IMPLEMENTED;
    }
    auto* running = new (std::nothrow) Running;
    if (running == nullptr) {
        return TSS2_ESYS_RC_MEMORY;
    }
    running->hash.reset(EVP_MD_CTX_new());
    if (!running->hash ||
        EVP_DigestInit_ex2(running->hash.get(), fetched().md[static_cast<std::size_t>(index)].get(),
                           nullptr) != 1) {
        delete running;
        return failed();
    }
    *out = running;
    return TSS2_RC_SUCCESS;
}

TSS2_RC hash_update(Running* running, const std::uint8_t* bytes, std::size_t size, void*) noexcept {
    return EVP_DigestUpdate(running->hash.get(), bytes, size) == 1 ? TSS2_RC_SUCCESS : failed();
}

TSS2_RC hash_finish(Running** running, std::uint8_t* bytes, std::size_t* size, void*) noexcept {
    unsigned length = 0;
    const bool ok = EVP_DigestFinal_ex((*running)->hash.get(), bytes, &length) == 1;
    delete *running;
    *running = nullptr;
    *size = length;
    return ok ? TSS2_RC_SUCCESS : failed();
}

void abort(Running** running, void*) noexcept {
    if (running != nullptr) {
        delete *running;
        *running = nullptr;
    }
}

TSS2_RC hmac_start(Running** out, TPM2_ALG_ID id, const std::uint8_t* key, std::size_t size, void*) noexcept {
    const int index = hash_index(id);
    if (index < 0) {
        return TSS2_ESYS_RC_NOT_IMPLEMENTED;
    }
    auto* running = new (std::nothrow) Running;
    if (running == nullptr) {
        return TSS2_ESYS_RC_MEMORY;
    }
    static constexpr std::uint8_t no_key = 0; // a null key would mean "the key of before" to OpenSSL
    running->hmac.reset(EVP_MAC_CTX_dup(fetched().hmac[static_cast<std::size_t>(index)].get()));
    if (!running->hmac || EVP_MAC_init(running->hmac.get(), size == 0 ? &no_key : key, size, nullptr) != 1) {
        delete running;
        return failed();
    }
    *out = running;
    return TSS2_RC_SUCCESS;
}

TSS2_RC hmac_update(Running* running, const std::uint8_t* bytes, std::size_t size, void*) noexcept {
    return EVP_MAC_update(running->hmac.get(), bytes, size) == 1 ? TSS2_RC_SUCCESS : failed();
}

TSS2_RC hmac_finish(Running** running, std::uint8_t* bytes, std::size_t* size, void*) noexcept {
    std::size_t length = 0;
    const bool ok = EVP_MAC_final((*running)->hmac.get(), bytes, &length, EVP_MAX_MD_SIZE) == 1;
    delete *running;
    *running = nullptr;
    *size = length;
    return ok ? TSS2_RC_SUCCESS : failed();
}

TSS2_RC random(TPM2B_NONCE* nonce, std::size_t size, void*) noexcept {
    const std::size_t wanted = size == 0 ? sizeof nonce->buffer : size;
    if (wanted > sizeof nonce->buffer) {
        return TSS2_ESYS_RC_BAD_SIZE;
    }
    nonce->size = static_cast<UINT16>(wanted);
    return RAND_bytes_ex(ossl::context(), nonce->buffer, wanted, 0) == 1 ? TSS2_RC_SUCCESS : failed();
}

// Part 1, annex C.6.1: a one-time key agreed with the TPM's key gives the salt of a session.
TSS2_RC ecdh_point(TPM2B_PUBLIC* key, std::size_t max_out, TPM2B_ECC_PARAMETER* z, TPMS_ECC_POINT* q,
                   BYTE* out, std::size_t* out_size, void*) noexcept {
    const char* group = nullptr;
    std::size_t width = 0;
    switch (key->publicArea.parameters.eccDetail.curveID) {
    case TPM2_ECC_NIST_P256: group = "P-256", width = 32; break;
    case TPM2_ECC_NIST_P384: group = "P-384", width = 48; break;
    case TPM2_ECC_NIST_P521: group = "P-521", width = 66; break;
    default: return TSS2_ESYS_RC_NOT_IMPLEMENTED;
    }
    const TPMS_ECC_POINT& point = key->publicArea.unique.ecc;
    if (point.x.size > width || point.y.size > width) {
        return TSS2_ESYS_RC_BAD_VALUE;
    }
    std::array<std::uint8_t, 1 + 2 * 66> encoded{};
    encoded[0] = 4;
    std::memcpy(&encoded[1 + width - point.x.size], point.x.buffer, point.x.size);
    std::memcpy(&encoded[1 + 2 * width - point.y.size], point.y.buffer, point.y.size);

    const ossl::Pkey own(EVP_PKEY_Q_keygen(ossl::context(), nullptr, "EC", group));
    const ossl::Pkey peer(EVP_PKEY_new());
    // The peer's point is checked to be on the curve when it is set.
    if (!own || !peer || EVP_PKEY_copy_parameters(peer.get(), own.get()) != 1 ||
        EVP_PKEY_set1_encoded_public_key(peer.get(), encoded.data(), 1 + 2 * width) != 1) {
        return failed();
    }
    const ossl::PkeyCtx derive(EVP_PKEY_CTX_new_from_pkey(ossl::context(), own.get(), nullptr));
    std::size_t z_size = sizeof z->buffer;
    if (!derive || EVP_PKEY_derive_init(derive.get()) != 1 ||
        EVP_PKEY_derive_set_peer(derive.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(derive.get(), z->buffer, &z_size) != 1) {
        return failed();
    }
    z->size = static_cast<UINT16>(z_size);
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(own.get(), OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, encoded.data(),
                                        encoded.size(), &size) != 1 ||
        size != 1 + 2 * width) {
        return failed();
    }
    q->x.size = q->y.size = static_cast<UINT16>(width);
    std::memcpy(q->x.buffer, &encoded[1], width);
    std::memcpy(q->y.buffer, &encoded[1 + width], width);
    std::size_t offset = 0;
    const TSS2_RC rc = Tss2_MU_TPMS_ECC_POINT_Marshal(q, out, max_out, &offset);
    *out_size = offset;
    return rc;
}

TSS2_RC aes(std::uint8_t* key, TPMI_AES_KEY_BITS bits, TPM2_ALG_ID mode, std::uint8_t* bytes,
            std::size_t size, std::uint8_t* iv, int encrypt) noexcept {
    const EVP_CIPHER* cipher = bits == 128   ? fetched().aes128.get()
                               : bits == 192 ? fetched().aes192.get()
                               : bits == 256 ? fetched().aes256.get()
                                             : nullptr;
    if (cipher == nullptr || mode != TPM2_ALG_CFB) {
        return TSS2_ESYS_RC_NOT_IMPLEMENTED;
    }
    const ossl::CipherCtx ctx(EVP_CIPHER_CTX_new());
    int done = 0;
    int rest = 0;
    if (!ctx || EVP_CipherInit_ex2(ctx.get(), cipher, key, iv, encrypt, nullptr) != 1 ||
        EVP_CipherUpdate(ctx.get(), bytes, &done, bytes, static_cast<int>(size)) != 1 ||
        EVP_CipherFinal_ex(ctx.get(), bytes + done, &rest) != 1) {
        return failed();
    }
    return TSS2_RC_SUCCESS;
}

TSS2_RC aes_encrypt(std::uint8_t* key, TPM2_ALG_ID, TPMI_AES_KEY_BITS bits, TPM2_ALG_ID mode,
                    std::uint8_t* bytes, std::size_t size, std::uint8_t* iv, void*) noexcept {
    return aes(key, bits, mode, bytes, size, iv, 1);
}

TSS2_RC aes_decrypt(std::uint8_t* key, TPM2_ALG_ID, TPMI_AES_KEY_BITS bits, TPM2_ALG_ID mode,
                    std::uint8_t* bytes, std::size_t size, std::uint8_t* iv, void*) noexcept {
    return aes(key, bits, mode, bytes, size, iv, 0);
}

// Our sessions use AES; tpm2-tss wants the pointers all the same.
TSS2_RC sm4(std::uint8_t*, TPM2_ALG_ID, TPMI_SM4_KEY_BITS, TPM2_ALG_ID, std::uint8_t*, std::size_t,
            std::uint8_t*, void*) noexcept {
    return TSS2_ESYS_RC_NOT_IMPLEMENTED;
}

// Part 1, annex B.10.2: the salt for an RSA key goes under OAEP with the name hash and the label, its NUL included.
TSS2_RC rsa_encrypt(TPM2B_PUBLIC* key, std::size_t in_size, BYTE* in, std::size_t max_out, BYTE* out,
                    std::size_t* out_size, const char* label, void*) noexcept {
    const TPMT_PUBLIC& area = key->publicArea;
    const int hash = hash_index(area.nameAlg);
    const UINT32 exponent = area.parameters.rsaDetail.exponent;
    auto peer = core::PublicKey::rsa({area.unique.rsa.buffer, area.unique.rsa.size},
                                     exponent == 0 ? 65537 : exponent);
    if (hash < 0 || !peer) {
        return failed();
    }
    const ossl::PkeyCtx ctx(EVP_PKEY_CTX_new_from_pkey(ossl::context(), peer->get(), nullptr));
    const std::size_t label_size = std::strlen(label) + 1;
    void* label_copy = OPENSSL_memdup(label, label_size); // the context takes it over on success
    if (!ctx || EVP_PKEY_encrypt_init(ctx.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(ctx.get(), RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_oaep_md(ctx.get(), fetched().md[static_cast<std::size_t>(hash)].get()) != 1 ||
        EVP_PKEY_CTX_set0_rsa_oaep_label(ctx.get(), label_copy, static_cast<int>(label_size)) != 1) {
        OPENSSL_free(label_copy);
        return failed();
    }
    *out_size = max_out;
    return EVP_PKEY_encrypt(ctx.get(), out, out_size, in, in_size) == 1 ? TSS2_RC_SUCCESS : failed();
}

TSS2_RC init(void*) noexcept {
    return ossl::context() != nullptr && fetched().complete ? TSS2_RC_SUCCESS : TSS2_ESYS_RC_GENERAL_FAILURE;
}

} // namespace

ESYS_CRYPTO_CALLBACKS crypto_callbacks() noexcept {
    return {.rsa_pk_encrypt = rsa_encrypt,
            .hash_start = hash_start,
            .hash_update = hash_update,
            .hash_finish = hash_finish,
            .hash_abort = abort,
            .hmac_start = hmac_start,
            .hmac_update = hmac_update,
            .hmac_finish = hmac_finish,
            .hmac_abort = abort,
            .get_random2b = random,
            .get_ecdh_point = ecdh_point,
            .aes_encrypt = aes_encrypt,
            .aes_decrypt = aes_decrypt,
            .sm4_encrypt = sm4,
            .sm4_decrypt = sm4,
            .init = init,
            .userdata = nullptr};
}

} // namespace keyhold::tpm
