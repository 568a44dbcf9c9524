// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/key.h"

#include "tpm/response.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <tss2/tss2_mu.h>

namespace keyhold::tpm {
namespace {

using core::Code;

// Where systemd and others keep the persistent copy of the storage primary (TCG TPM v2.0 Provisioning Guidance, 7.8).
constexpr TPM2_HANDLE persistent_primary = 0x81000001;

constexpr TPMT_SYM_DEF_OBJECT aes_128_cfb{
    .algorithm = TPM2_ALG_AES, .keyBits = {.aes = 128}, .mode = {.aes = TPM2_ALG_CFB}};

// The storage primary of draft-bottomley-tpm2-keys: every program that follows it gets the same key from the same TPM.
TPM2B_PUBLIC primary_template() {
    TPM2B_PUBLIC area{};
    area.publicArea.type = TPM2_ALG_ECC;
    area.publicArea.nameAlg = TPM2_ALG_SHA256;
    area.publicArea.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                                       TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                                       TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT;
    TPMS_ECC_PARMS& ecc = area.publicArea.parameters.eccDetail;
    ecc.symmetric = aes_128_cfb;
    ecc.scheme.scheme = TPM2_ALG_NULL;
    ecc.curveID = TPM2_ECC_NIST_P256;
    ecc.kdf.scheme = TPM2_ALG_NULL;
    return area;
}

bool follows_template(const TPMT_PUBLIC& area) {
    const TPMT_PUBLIC wanted = primary_template().publicArea;
    const TPMS_ECC_PARMS& ecc = area.parameters.eccDetail;
    return area.type == wanted.type && area.nameAlg == wanted.nameAlg &&
           area.objectAttributes == wanted.objectAttributes && area.authPolicy.size == 0 &&
           ecc.symmetric.algorithm == TPM2_ALG_AES && ecc.symmetric.keyBits.aes == 128 &&
           ecc.symmetric.mode.aes == TPM2_ALG_CFB && ecc.scheme.scheme == TPM2_ALG_NULL &&
           ecc.curveID == TPM2_ECC_NIST_P256 && ecc.kdf.scheme == TPM2_ALG_NULL;
}

std::string handle_text(std::uint32_t handle) {
    const std::array<std::uint8_t, 4> bytes{
        static_cast<std::uint8_t>(handle >> 24), static_cast<std::uint8_t>(handle >> 16),
        static_cast<std::uint8_t>(handle >> 8), static_cast<std::uint8_t>(handle)};
    return "0x" + core::to_hex(bytes);
}

// TPM2_ReadPublic of a persistent object.
core::Result<Object> refer_to(Connection& tpm, core::Context& context, TPM2_HANDLE handle) {
    ESYS_TR reference = ESYS_TR_NONE;
    auto read =
        tpm.finish(context, "Esys_TR_FromTPMPublic",
                   Esys_TR_FromTPMPublic_Async(tpm.esys(), handle, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE),
                   [&] { return Esys_TR_FromTPMPublic_Finish(tpm.esys(), &reference); });
    if (!read) {
        read.error().subject = handle_text(handle);
        return std::unexpected(std::move(read).error());
    }
    return Object(tpm, reference, Object::Kind::kept);
}

core::Result<Object> create_primary(Connection& tpm, core::Context& context, ESYS_TR hierarchy) {
    const TPM2B_PUBLIC wanted = primary_template();
    const TPM2B_SENSITIVE_CREATE no_auth{};
    const TPM2B_DATA no_data{};
    const TPML_PCR_SELECTION no_pcrs{};
    ESYS_TR handle = ESYS_TR_NONE;
    auto made = tpm.finish(
        context, "Esys_CreatePrimary",
        Esys_CreatePrimary_Async(tpm.esys(), hierarchy, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                                 &no_auth, &wanted, &no_data, &no_pcrs),
        [&] { return Esys_CreatePrimary_Finish(tpm.esys(), &handle, nullptr, nullptr, nullptr, nullptr); });
    if (!made) {
        if (made.error().code == Code::wrong_pin || made.error().code == Code::locked_out) {
            made.error().code = Code::denied;
            made.error().what = "the chip's hierarchy has a password that Keyhold does not know";
        }
        return std::unexpected(std::move(made).error());
    }
    return Object(tpm, handle, Object::Kind::flushed);
}

// TPM2_ReadPublic.
core::Result<TPMT_PUBLIC> read_public(Connection& tpm, core::Context& context, const Object& object) {
    TPM2B_PUBLIC* raw = nullptr;
    auto read = tpm.finish(
        context, "Esys_ReadPublic",
        Esys_ReadPublic_Async(tpm.esys(), object.handle(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE),
        [&] { return Esys_ReadPublic_Finish(tpm.esys(), &raw, nullptr, nullptr); });
    const EsysPtr<TPM2B_PUBLIC> owned(raw);
    if (!read) {
        return std::unexpected(std::move(read).error());
    }
    return owned->publicArea;
}

// The persistent copy of the storage primary, or nothing where there is none. Its name tells whether it is the one that
// is looked for; without a name to compare, its template does.
core::Result<std::optional<Parent>> persistent_copy(Connection& tpm, core::Context& context,
                                                    core::View expected) {
    auto object = refer_to(tpm, context, persistent_primary);
    if (!object) {
        if (object.error().code == Code::not_found) {
            return std::nullopt;
        }
        return std::unexpected(std::move(object).error());
    }
    Parent parent{.handle = TPM2_RH_OWNER, .object = std::move(*object), .name = {}};
    parent.name = TRY(parent.object.name());
    const bool right = expected.empty() ? follows_template(TRY(read_public(tpm, context, parent.object)))
                                        : std::ranges::equal(parent.name, expected);
    if (!right) {
        return std::nullopt;
    }
    return parent;
}

core::Result<Object> open_parent_object(Connection& tpm, core::Context& context, std::uint32_t handle) {
    switch (handle) {
    case TPM2_RH_OWNER: return create_primary(tpm, context, ESYS_TR_RH_OWNER);
    case TPM2_RH_ENDORSEMENT: return create_primary(tpm, context, ESYS_TR_RH_ENDORSEMENT);
    case TPM2_RH_PLATFORM: return create_primary(tpm, context, ESYS_TR_RH_PLATFORM);
    case TPM2_RH_NULL: return create_primary(tpm, context, ESYS_TR_RH_NULL);
    default: return refer_to(tpm, context, handle);
    }
}

} // namespace

core::Result<Parent> open_parent(Connection& tpm, core::Context& context, std::uint32_t handle,
                                 core::View expected) {
    if (handle == TPM2_RH_OWNER) {
        auto copy = TRY(persistent_copy(tpm, context, expected));
        if (copy) {
            return std::move(*copy);
        }
    }
    Parent parent{.handle = handle, .object = TRY(open_parent_object(tpm, context, handle)), .name = {}};
    parent.name = TRY(parent.object.name());
    if (!expected.empty() && !std::ranges::equal(parent.name, expected)) {
        return core::fail(Code::mismatch,
                          "the key was made by another chip, or this chip has been cleared since",
                          handle_text(handle));
    }
    return parent;
}

namespace {

TPM2B_PUBLIC signing_template(KeyType type, bool counted_by_lockout) {
    TPM2B_PUBLIC area{};
    area.publicArea.nameAlg = TPM2_ALG_SHA256;
    area.publicArea.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                                       TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                                       TPMA_OBJECT_SIGN_ENCRYPT;
    if (!counted_by_lockout) {
        area.publicArea.objectAttributes |= TPMA_OBJECT_NODA;
    }
    // No scheme is fixed: the digest is chosen with each signature.
    if (type == KeyType::rsa_2048) {
        area.publicArea.type = TPM2_ALG_RSA;
        TPMS_RSA_PARMS& rsa = area.publicArea.parameters.rsaDetail;
        rsa.symmetric.algorithm = TPM2_ALG_NULL;
        rsa.scheme.scheme = TPM2_ALG_NULL;
        rsa.keyBits = 2048;
        rsa.exponent = 0; // 65537
    } else {
        area.publicArea.type = TPM2_ALG_ECC;
        TPMS_ECC_PARMS& ecc = area.publicArea.parameters.eccDetail;
        ecc.symmetric.algorithm = TPM2_ALG_NULL;
        ecc.scheme.scheme = TPM2_ALG_NULL;
        ecc.curveID = type == KeyType::ec_p256 ? TPM2_ECC_NIST_P256 : TPM2_ECC_NIST_P384;
        ecc.kdf.scheme = TPM2_ALG_NULL;
    }
    return area;
}

// A TPM2B_AUTH with a PIN in it, wiped when it goes.
template <class T> class Wiped {
public:
    Wiped() = default;
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    ~Wiped() { core::wipe(&value, sizeof value); }
    T value{};
};

core::Result<void> put_pin(TPM2B_AUTH& auth, const core::SecretText& pin) {
    if (pin.size() > max_pin_size) {
        return core::fail(Code::invalid, "a PIN has at most " + std::to_string(max_pin_size) + " bytes",
                          "PIN");
    }
    auth.size = static_cast<UINT16>(pin.size());
    std::ranges::copy(pin.bytes().expose(), auth.buffer);
    return {};
}

} // namespace

core::Result<WrappedKey> create_key(Connection& tpm, core::Context& context, const Parent& parent,
                                    Session& session, KeyType type,
                                    const std::optional<core::SecretText>& pin) {
    Wiped<TPM2B_SENSITIVE_CREATE> sensitive;
    if (pin) {
        TRY(put_pin(sensitive.value.sensitive.userAuth, *pin));
    }
    const TPM2B_PUBLIC wanted = signing_template(type, pin.has_value());
    const TPM2B_DATA no_data{};
    const TPML_PCR_SELECTION no_pcrs{};
    const ESYS_TR authorised = TRY(session.use(TPMA_SESSION_DECRYPT));
    TPM2B_PRIVATE* raw_private = nullptr;
    TPM2B_PUBLIC* raw_public = nullptr;
    auto made = tpm.finish(
        context, "Esys_Create",
        Esys_Create_Async(tpm.esys(), parent.object.handle(), authorised, ESYS_TR_NONE, ESYS_TR_NONE,
                          &sensitive.value, &wanted, &no_data, &no_pcrs),
        [&] { return Esys_Create_Finish(tpm.esys(), &raw_private, &raw_public, nullptr, nullptr, nullptr); });
    const EsysPtr<TPM2B_PRIVATE> owned_private(raw_private);
    const EsysPtr<TPM2B_PUBLIC> owned_public(raw_public);
    if (!made) {
        return std::unexpected(std::move(made).error());
    }
    WrappedKey key{.public_area = core::Bytes(sizeof(TPM2B_PUBLIC)),
                   .private_area = core::Bytes(sizeof(TPM2B_PRIVATE))};
    std::size_t public_size = 0;
    std::size_t private_size = 0;
    TSS2_RC rc = Tss2_MU_TPM2B_PUBLIC_Marshal(raw_public, key.public_area.data(), key.public_area.size(),
                                              &public_size);
    if (rc == TSS2_RC_SUCCESS) {
        rc = Tss2_MU_TPM2B_PRIVATE_Marshal(raw_private, key.private_area.data(), key.private_area.size(),
                                           &private_size);
    }
    if (rc != TSS2_RC_SUCCESS) {
        return fail_tpm("Tss2_MU_TPM2B_PUBLIC_Marshal", rc);
    }
    key.public_area.resize(public_size);
    key.private_area.resize(private_size);
    return key;
}

namespace {

core::Result<TPM2B_PUBLIC> unmarshal_public(core::View bytes) {
    TPM2B_PUBLIC area{};
    std::size_t offset = 0;
    const TSS2_RC rc = Tss2_MU_TPM2B_PUBLIC_Unmarshal(bytes.data(), bytes.size(), &offset, &area);
    if (rc != TSS2_RC_SUCCESS || offset != bytes.size()) {
        auto failure = fail_tpm("Tss2_MU_TPM2B_PUBLIC_Unmarshal", rc);
        failure.error().code = Code::bad_data;
        failure.error().what = "the public area is malformed at byte " + std::to_string(offset);
        return failure;
    }
    return area;
}

const char* curve_name(TPMI_ECC_CURVE curve) {
    switch (curve) {
    case TPM2_ECC_NIST_P256: return "P-256";
    case TPM2_ECC_NIST_P384: return "P-384";
    case TPM2_ECC_NIST_P521: return "P-521";
    default: return nullptr;
    }
}

} // namespace

core::Result<core::PublicKey> public_key_of(core::View public_area) {
    const TPM2B_PUBLIC parsed = TRY(unmarshal_public(public_area));
    const TPMT_PUBLIC& area = parsed.publicArea;
    if (area.type == TPM2_ALG_RSA) {
        const UINT32 exponent = area.parameters.rsaDetail.exponent;
        return core::PublicKey::rsa({area.unique.rsa.buffer, area.unique.rsa.size},
                                    exponent == 0 ? 65537 : exponent);
    }
    if (area.type == TPM2_ALG_ECC) {
        const char* curve = curve_name(area.parameters.eccDetail.curveID);
        if (curve == nullptr) {
            return core::fail(Code::unsupported, "the key is on a curve that is not known here");
        }
        const TPMS_ECC_POINT& point = area.unique.ecc;
        return core::PublicKey::ec(curve, {point.x.buffer, point.x.size}, {point.y.buffer, point.y.size});
    }
    return core::fail(Code::unsupported, "the object is neither an RSA nor an EC key");
}

core::Result<LoadedKey> load_key(Connection& tpm, core::Context& context, const Parent& parent,
                                 Session& session, core::View public_area, core::View private_area) {
    const TPM2B_PUBLIC area = TRY(unmarshal_public(public_area));
    TPM2B_PRIVATE wrapped{};
    std::size_t offset = 0;
    TSS2_RC rc = Tss2_MU_TPM2B_PRIVATE_Unmarshal(private_area.data(), private_area.size(), &offset, &wrapped);
    if (rc != TSS2_RC_SUCCESS || offset != private_area.size()) {
        auto failure = fail_tpm("Tss2_MU_TPM2B_PRIVATE_Unmarshal", rc);
        failure.error().code = Code::bad_data;
        failure.error().what = "the private area is malformed at byte " + std::to_string(offset);
        return failure;
    }
    const ESYS_TR authorised = TRY(session.use(0));
    ESYS_TR handle = ESYS_TR_NONE;
    TRY(tpm.finish(context, "Esys_Load",
                   Esys_Load_Async(tpm.esys(), parent.object.handle(), authorised, ESYS_TR_NONE, ESYS_TR_NONE,
                                   &wrapped, &area),
                   [&] { return Esys_Load_Finish(tpm.esys(), &handle); }));
    return LoadedKey{.object = Object(tpm, handle, Object::Kind::flushed), .area = area.publicArea};
}

} // namespace keyhold::tpm
