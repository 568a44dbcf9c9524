// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/key.h"

#include "tpm/response.h"

#include <algorithm>
#include <array>

#include <openssl/ecdsa.h>

namespace keyhold::tpm {
namespace {

using core::Code;

TPMI_ALG_HASH hash_of(core::Digest digest) {
    switch (digest) {
    case core::Digest::sha256: return TPM2_ALG_SHA256;
    case core::Digest::sha384: return TPM2_ALG_SHA384;
    case core::Digest::sha512: return TPM2_ALG_SHA512;
    }
    return TPM2_ALG_SHA256;
}

// The key's PIN is known to ESYS only during one command: a copy left there would be as good as the PIN on paper.
class PinInUse {
public:
    static core::Result<PinInUse> put(Connection& tpm, ESYS_TR key, const core::SecretText& pin) {
        TPM2B_AUTH auth{};
        if (pin.size() > sizeof auth.buffer) {
            return core::fail(Code::wrong_pin, "no key has a PIN of this length");
        }
        auth.size = static_cast<UINT16>(pin.size());
        std::ranges::copy(pin.bytes().expose(), auth.buffer);
        const TSS2_RC rc = Esys_TR_SetAuth(tpm.esys(), key, &auth);
        core::wipe(&auth, sizeof auth);
        if (rc != TSS2_RC_SUCCESS) {
            return fail_tpm("Esys_TR_SetAuth", rc);
        }
        return PinInUse(tpm, key);
    }
    PinInUse(PinInUse&& other) noexcept : tpm_(std::exchange(other.tpm_, nullptr)), key_(other.key_) {}
    PinInUse& operator=(PinInUse&&) = delete;
    ~PinInUse() {
        if (tpm_ != nullptr) {
            const TPM2B_AUTH zeros{}; // all of it, so that the old bytes are overwritten, not only forgotten
            Esys_TR_SetAuth(tpm_->esys(), key_, &zeros);
        }
    }

private:
    PinInUse(Connection& tpm, ESYS_TR key) : tpm_(&tpm), key_(key) {}
    Connection* tpm_;
    ESYS_TR key_;
};

// ECDSA uses the leftmost bits of a digest, as many as the curve's order has (FIPS 186-5, section 6.4.1). A TPM takes digests of one
// size only, so ours is cut or put behind zeros to the size of the curve's own hash.
core::Bytes fit(core::View hashed, std::size_t width) {
    core::Bytes fitted(width);
    const std::size_t size = std::min(hashed.size(), width);
    std::copy_n(hashed.begin(), size, fitted.end() - static_cast<std::ptrdiff_t>(size));
    return fitted;
}

core::Result<core::Bytes> ecdsa_der(const TPMS_SIGNATURE_ECC& signature) {
    struct Free {
        void operator()(ECDSA_SIG* sig) const noexcept { ECDSA_SIG_free(sig); }
    };
    const std::unique_ptr<ECDSA_SIG, Free> sig(ECDSA_SIG_new());
    core::ossl::Bn r(BN_bin2bn(signature.signatureR.buffer, signature.signatureR.size, nullptr));
    core::ossl::Bn s(BN_bin2bn(signature.signatureS.buffer, signature.signatureS.size, nullptr));
    if (!sig || !r || !s || ECDSA_SIG_set0(sig.get(), r.get(), s.get()) != 1) {
        return core::ossl::fail(Code::bug, "ECDSA_SIG_set0", "the signature could not be written");
    }
    (void)r.release(); // now the signature's
    (void)s.release();
    core::Bytes der(static_cast<std::size_t>(i2d_ECDSA_SIG(sig.get(), nullptr)));
    unsigned char* out = der.data();
    i2d_ECDSA_SIG(sig.get(), &out);
    return der;
}

// RFC 8017, section 9.2: EMSA-PKCS1-v1_5, for keys that may only decrypt.
core::Result<TPM2B_PUBLIC_KEY_RSA> pkcs1_padded(core::Digest digest, core::View hashed, std::size_t size) {
    // DigestInfo up to the digest: SEQUENCE { SEQUENCE { OID 2.16.840.1.101.3.4.2.n, NULL }, OCTET STRING }
    std::array<std::uint8_t, 19> info{0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                      0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};
    info[1] = static_cast<std::uint8_t>(17 + hashed.size());
    info[14] = static_cast<std::uint8_t>(1 + static_cast<int>(digest));
    info[18] = static_cast<std::uint8_t>(hashed.size());
    TPM2B_PUBLIC_KEY_RSA block{};
    if (size > sizeof block.buffer || size < info.size() + hashed.size() + 11) {
        return core::fail(Code::unsupported, "the key is too short for this digest");
    }
    block.size = static_cast<UINT16>(size);
    std::fill_n(block.buffer, size, std::uint8_t{0xff});
    block.buffer[0] = 0;
    block.buffer[1] = 1;
    const std::size_t start = size - hashed.size() - info.size();
    block.buffer[start - 1] = 0;
    std::ranges::copy(info, block.buffer + start);
    std::ranges::copy(hashed, block.buffer + start + info.size());
    return block;
}

core::Result<core::Bytes> sign_by_decrypting(Connection& tpm, core::Context& context, const LoadedKey& key,
                                             ESYS_TR authorised, core::Digest digest, core::View hashed) {
    const auto block = TRY(pkcs1_padded(digest, hashed, key.area.unique.rsa.size));
    const TPMT_RSA_DECRYPT raw_rsa{.scheme = TPM2_ALG_NULL, .details = {}};
    const TPM2B_DATA no_label{};
    TPM2B_PUBLIC_KEY_RSA* raw = nullptr;
    auto done = tpm.finish(context, "Esys_RSA_Decrypt",
                           Esys_RSA_Decrypt_Async(tpm.esys(), key.object.handle(), authorised, ESYS_TR_NONE,
                                                  ESYS_TR_NONE, &block, &raw_rsa, &no_label),
                           [&] { return Esys_RSA_Decrypt_Finish(tpm.esys(), &raw); });
    const EsysPtr<TPM2B_PUBLIC_KEY_RSA> owned(raw);
    if (!done) {
        return std::unexpected(std::move(done).error());
    }
    return core::Bytes(raw->buffer, raw->buffer + raw->size);
}

core::Result<core::Bytes> sign_by_signing(Connection& tpm, core::Context& context, const LoadedKey& key,
                                          ESYS_TR authorised, core::Digest digest, core::View hashed) {
    TPMT_SIG_SCHEME scheme{};
    core::Bytes fitted(hashed.begin(), hashed.end());
    if (key.area.type == TPM2_ALG_RSA) {
        scheme.scheme = TPM2_ALG_RSASSA;
        scheme.details.rsassa.hashAlg = hash_of(digest);
    } else {
        const bool wide = key.area.parameters.eccDetail.curveID != TPM2_ECC_NIST_P256;
        scheme.scheme = TPM2_ALG_ECDSA;
        scheme.details.ecdsa.hashAlg = wide ? TPM2_ALG_SHA384 : TPM2_ALG_SHA256;
        fitted = fit(hashed, wide ? 48 : 32);
    }
    TPM2B_DIGEST value{};
    value.size = static_cast<UINT16>(fitted.size());
    std::ranges::copy(fitted, value.buffer);
    const TPMT_TK_HASHCHECK no_ticket{.tag = TPM2_ST_HASHCHECK, .hierarchy = TPM2_RH_NULL, .digest = {}};
    TPMT_SIGNATURE* raw = nullptr;
    auto done = tpm.finish(context, "Esys_Sign",
                           Esys_Sign_Async(tpm.esys(), key.object.handle(), authorised, ESYS_TR_NONE,
                                           ESYS_TR_NONE, &value, &scheme, &no_ticket),
                           [&] { return Esys_Sign_Finish(tpm.esys(), &raw); });
    const EsysPtr<TPMT_SIGNATURE> owned(raw);
    if (!done) {
        return std::unexpected(std::move(done).error());
    }
    if (raw->sigAlg == TPM2_ALG_ECDSA) {
        return ecdsa_der(raw->signature.ecdsa);
    }
    const TPM2B_PUBLIC_KEY_RSA& rsa = raw->signature.rsassa.sig;
    return core::Bytes(rsa.buffer, rsa.buffer + rsa.size);
}

} // namespace

core::Result<core::Bytes> sign_digest(Connection& tpm, core::Context& context, const LoadedKey& key,
                                      Session& session, const core::SecretText& pin, core::Digest digest,
                                      core::View hashed, bool last) {
    const TPMA_OBJECT attributes = key.area.objectAttributes;
    if ((attributes & TPMA_OBJECT_RESTRICTED) != 0) {
        return core::fail(Code::unsupported, "a restricted key signs only what the chip itself has hashed");
    }
    if ((attributes & TPMA_OBJECT_USERWITHAUTH) == 0) {
        return core::fail(Code::unsupported, "the key is bound to a policy");
    }
    const bool signs = (attributes & TPMA_OBJECT_SIGN_ENCRYPT) != 0;
    const bool decrypts = key.area.type == TPM2_ALG_RSA && (attributes & TPMA_OBJECT_DECRYPT) != 0;
    if (!signs && !decrypts) {
        return core::fail(Code::unsupported, "the key may not sign");
    }
    const PinInUse in_use = TRY(PinInUse::put(tpm, key.object.handle(), pin));
    const TPMA_SESSION encryption =
        signs ? TPMA_SESSION_DECRYPT : TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT;
    const ESYS_TR authorised = TRY(session.use(encryption, last));
    auto signature = signs ? sign_by_signing(tpm, context, key, authorised, digest, hashed)
                           : sign_by_decrypting(tpm, context, key, authorised, digest, hashed);
    if (signature && last) {
        session.ended();
    }
    return signature;
}

} // namespace keyhold::tpm
