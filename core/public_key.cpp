// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/public_key.h"

#include <algorithm>
#include <cctype>
#include <cstring>

#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/encoder.h>
#include <openssl/objects.h>

namespace keyhold::core {

Result<Digest> parse_digest(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c != '-') {
            plain.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        }
    }
    for (const Digest digest : {Digest::sha256, Digest::sha384, Digest::sha512}) {
        std::string known = digest_name(digest);
        std::ranges::transform(known, known.begin(), [](unsigned char c) { return std::tolower(c); });
        if (plain == known) {
            return digest;
        }
    }
    return fail(Code::invalid, "the digests are sha256, sha384 and sha512", std::string(name));
}

const char* digest_name(Digest digest) noexcept {
    switch (digest) {
    case Digest::sha256: return "SHA256";
    case Digest::sha384: return "SHA384";
    case Digest::sha512: return "SHA512";
    }
    return "SHA256";
}

Result<Hasher> Hasher::start(Digest digest) {
    const ossl::Md md(EVP_MD_fetch(ossl::context(), digest_name(digest), nullptr));
    Hasher hasher;
    hasher.ctx_.reset(EVP_MD_CTX_new());
    if (!md || !hasher.ctx_ || EVP_DigestInit_ex2(hasher.ctx_.get(), md.get(), nullptr) != 1) {
        return ossl::fail(Code::bug, "EVP_DigestInit_ex2", "hashing could not be started");
    }
    return hasher;
}

Result<void> Hasher::update(View bytes) {
    if (EVP_DigestUpdate(ctx_.get(), bytes.data(), bytes.size()) != 1) {
        return ossl::fail(Code::bug, "EVP_DigestUpdate", "hashing failed");
    }
    return {};
}

Result<Bytes> Hasher::finish() {
    Bytes value(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    if (EVP_DigestFinal_ex(ctx_.get(), value.data(), &size) != 1) {
        return ossl::fail(Code::bug, "EVP_DigestFinal_ex", "hashing failed");
    }
    value.resize(size);
    return value;
}

Result<Bytes> hash(Digest digest, View bytes) {
    auto hasher = TRY(Hasher::start(digest));
    TRY(hasher.update(bytes));
    return hasher.finish();
}

namespace {

Result<ossl::Pkey> from_params(const char* type, OSSL_PARAM_BLD* builder) {
    const ossl::Params params(OSSL_PARAM_BLD_to_param(builder));
    const ossl::PkeyCtx ctx(EVP_PKEY_CTX_new_from_name(ossl::context(), type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !ctx || EVP_PKEY_fromdata_init(ctx.get()) != 1 ||
        EVP_PKEY_fromdata(ctx.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
        return ossl::fail(Code::bad_data, "EVP_PKEY_fromdata", "the numbers are not a public key");
    }
    return ossl::Pkey(key);
}

Result<Bytes> number(EVP_PKEY* key, const char* name) {
    BIGNUM* value = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &value) != 1) {
        return ossl::fail(Code::bug, "EVP_PKEY_get_bn_param", "the public key lacks a number");
    }
    const ossl::Bn owned(value);
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(value)));
    BN_bn2bin(value, bytes.data());
    return bytes;
}

Result<Bytes> encode(EVP_PKEY* key, const char* format) {
    OSSL_ENCODER_CTX* ctx =
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_PUBLIC_KEY, format, "SubjectPublicKeyInfo", nullptr);
    unsigned char* data = nullptr;
    std::size_t size = 0;
    const bool ok = ctx != nullptr && OSSL_ENCODER_to_data(ctx, &data, &size) == 1;
    OSSL_ENCODER_CTX_free(ctx);
    if (!ok) {
        return ossl::fail(Code::bug, "OSSL_ENCODER_to_data", "the public key could not be written");
    }
    Bytes bytes(data, data + size);
    OPENSSL_free(data);
    return bytes;
}

// RFC 4251 section 5: a length of four bytes, then the bytes.
void put_string(Bytes& blob, View bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    for (int shift = 24; shift >= 0; shift -= 8) {
        blob.push_back(static_cast<std::uint8_t>(size >> shift));
    }
    blob.insert(blob.end(), bytes.begin(), bytes.end());
}

// The same section's mpint: a leading zero keeps a number positive.
void put_mpint(Bytes& blob, Bytes bytes) {
    if (!bytes.empty() && (bytes.front() & 0x80) != 0) {
        bytes.insert(bytes.begin(), 0);
    }
    put_string(blob, bytes);
}

} // namespace

Result<PublicKey> PublicKey::wrap(ossl::Pkey key) {
    PublicKey result;
    result.bits_ = EVP_PKEY_get_bits(key.get());
    if (EVP_PKEY_is_a(key.get(), "RSA") == 1) {
        result.kind_ = Kind::rsa;
        result.algorithm_ = "RSA " + std::to_string(result.bits_);
    } else if (EVP_PKEY_is_a(key.get(), "EC") == 1) {
        char group[64];
        if (EVP_PKEY_get_utf8_string_param(key.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group,
                                           nullptr) != 1) {
            return ossl::fail(Code::unsupported, "EVP_PKEY_get_utf8_string_param", "the curve has no name");
        }
        const char* nist = EC_curve_nid2nist(OBJ_sn2nid(group));
        result.kind_ = Kind::ec;
        result.group_ = nist != nullptr ? nist : group;
        result.algorithm_ = "EC " + result.group_;
    } else {
        return fail(Code::unsupported, "only RSA and EC keys are known here");
    }
    result.key_ = std::move(key);
    return result;
}

Result<PublicKey> PublicKey::rsa(View modulus, std::uint32_t exponent) {
    const ossl::Bn n(BN_bin2bn(modulus.data(), static_cast<int>(modulus.size()), nullptr));
    const ossl::Bn e(BN_new());
    const ossl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || BN_set_word(e.get(), exponent) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
        return ossl::fail(Code::bug, "OSSL_PARAM_BLD_push_BN", "no memory for the public key");
    }
    return wrap(TRY(from_params("RSA", builder.get())));
}

Result<PublicKey> PublicKey::ec(const std::string& group, View x, View y) {
    const int nid = EC_curve_nist2nid(group.c_str());
    std::size_t width = 0;
    if (group == "P-256") {
        width = 32;
    } else if (group == "P-384") {
        width = 48;
    } else if (group == "P-521") {
        width = 66;
    }
    if (nid == 0 || width == 0) {
        return fail(Code::unsupported, "this curve is not known here", group);
    }
    if (x.size() > width || y.size() > width) {
        return fail(Code::bad_data, "a coordinate is wider than the curve's field", group);
    }
    // SEC 1 section 2.3.3, uncompressed; a TPM may leave out leading zeros.
    Bytes point(1 + 2 * width);
    point[0] = 4;
    std::ranges::copy(x, point.begin() + static_cast<std::ptrdiff_t>(1 + width - x.size()));
    std::ranges::copy(y, point.begin() + static_cast<std::ptrdiff_t>(1 + 2 * width - y.size()));
    const ossl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, group.c_str(), 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                         point.size()) != 1) {
        return ossl::fail(Code::bug, "OSSL_PARAM_BLD_push_octet_string", "no memory for the public key");
    }
    return wrap(TRY(from_params("EC", builder.get())));
}

Result<PublicKey> PublicKey::parse(View bytes) {
    EVP_PKEY* key = nullptr;
    OSSL_DECODER_CTX* ctx = OSSL_DECODER_CTX_new_for_pkey(&key, nullptr, "SubjectPublicKeyInfo", nullptr,
                                                          EVP_PKEY_PUBLIC_KEY, ossl::context(), nullptr);
    const unsigned char* data = bytes.data();
    std::size_t size = bytes.size();
    const bool ok = ctx != nullptr && OSSL_DECODER_from_data(ctx, &data, &size) == 1;
    OSSL_DECODER_CTX_free(ctx);
    ossl::Pkey owned(key);
    if (!ok) {
        return ossl::fail(Code::bad_data, "OSSL_DECODER_from_data", "these bytes are not a public key");
    }
    return wrap(std::move(owned));
}

Result<Bytes> PublicKey::der() const { return encode(key_.get(), "DER"); }

Result<std::string> PublicKey::pem() const {
    const auto bytes = TRY(encode(key_.get(), "PEM"));
    return std::string(as_text(bytes));
}

Result<Bytes> PublicKey::ssh_blob() const {
    Bytes blob;
    if (kind_ == Kind::rsa) {
        put_string(blob, as_bytes("ssh-rsa"));
        put_mpint(blob, TRY(number(key_.get(), OSSL_PKEY_PARAM_RSA_E)));
        put_mpint(blob, TRY(number(key_.get(), OSSL_PKEY_PARAM_RSA_N)));
        return blob;
    }
    std::string curve = "nistp" + group_.substr(group_.find('-') + 1);
    if (!group_.starts_with("P-")) {
        return fail(Code::unsupported, "OpenSSH knows no keys on the curve " + group_);
    }
    Bytes point(1 + 2 * 66);
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(key_.get(), OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, point.data(),
                                        point.size(), &size) != 1) {
        return ossl::fail(Code::bug, "EVP_PKEY_get_octet_string_param", "the public key lacks its point");
    }
    put_string(blob, as_bytes("ecdsa-sha2-" + curve));
    put_string(blob, as_bytes(curve));
    put_string(blob, View(point).first(size));
    return blob;
}

Result<std::string> PublicKey::ssh(std::string_view comment) const {
    const auto blob = TRY(ssh_blob());
    std::string line =
        kind_ == Kind::rsa ? "ssh-rsa " : "ecdsa-sha2-nistp" + group_.substr(group_.find('-') + 1) + " ";
    line += to_base64(blob);
    if (!comment.empty()) {
        line.append(" ").append(comment);
    }
    return line;
}

Result<std::string> PublicKey::ssh_fingerprint() const {
    const auto blob = TRY(ssh_blob());
    const auto value = TRY(hash(Digest::sha256, blob));
    std::string text = to_base64(value);
    text.resize(text.find_last_not_of('=') + 1);
    return "SHA256:" + text;
}

Result<std::string> PublicKey::spki_fingerprint() const {
    const auto bytes = TRY(der());
    const auto value = TRY(hash(Digest::sha256, bytes));
    std::string text = to_hex(value);
    for (std::size_t i = 2; i < text.size(); i += 3) {
        text.insert(i, ":");
    }
    return text;
}

Result<void> PublicKey::verify(Digest digest, View hashed, View signature) const {
    const ossl::PkeyCtx ctx(EVP_PKEY_CTX_new_from_pkey(ossl::context(), key_.get(), nullptr));
    const ossl::Md md(EVP_MD_fetch(ossl::context(), digest_name(digest), nullptr));
    if (!ctx || !md || EVP_PKEY_verify_init(ctx.get()) != 1 ||
        EVP_PKEY_CTX_set_signature_md(ctx.get(), md.get()) != 1) {
        return ossl::fail(Code::bug, "EVP_PKEY_verify_init", "the signature could not be checked");
    }
    if (EVP_PKEY_verify(ctx.get(), signature.data(), signature.size(), hashed.data(), hashed.size()) != 1) {
        return ossl::fail(Code::mismatch, "EVP_PKEY_verify",
                          "the signature is not this key's over this message");
    }
    return {};
}

} // namespace keyhold::core
