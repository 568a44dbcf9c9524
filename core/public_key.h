// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Public keys in their usual text and binary forms, and what is done with them in software.
#pragma once

#include "core/bytes.h"
#include "core/openssl/handles.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace keyhold::core {

enum class Digest : std::uint8_t { sha256, sha384, sha512 };

/// "sha256" and so on, either case, also "SHA-256"; invalid for another.
Result<Digest> parse_digest(std::string_view name);
/// OpenSSL's name: "SHA256".
const char* digest_name(Digest digest) noexcept;

/// Hashes a stream of bytes, in software.
class Hasher {
public:
    static Result<Hasher> start(Digest digest);
    Result<void> update(View bytes);
    Result<Bytes> finish();

private:
    ossl::MdCtx ctx_;
};
Result<Bytes> hash(Digest digest, View bytes);

/// An RSA or EC public key.
class PublicKey {
public:
    enum class Kind : std::uint8_t { rsa, ec };

    /// `modulus` big-endian.
    static Result<PublicKey> rsa(View modulus, std::uint32_t exponent);
    /// `group` is OpenSSL's name ("P-256"); x and y are big-endian, at most the width of the field.
    static Result<PublicKey> ec(const std::string& group, View x, View y);
    /// SubjectPublicKeyInfo (RFC 5280), PEM or DER.
    static Result<PublicKey> parse(View bytes);

    Kind kind() const noexcept { return kind_; }
    /// Bits of the modulus, or of the curve's field.
    int bits() const noexcept { return bits_; }
    /// "EC P-256" or "RSA 2048", as shown to a person.
    const std::string& algorithm() const noexcept { return algorithm_; }

    Result<Bytes> der() const;
    Result<std::string> pem() const;
    /// The line of an authorized_keys file (RFC 4253 section 6.6, RFC 5656 section 3.1), without a line end.
    Result<std::string> ssh(std::string_view comment) const;
    /// "SHA256:…" as ssh-keygen -l prints it.
    Result<std::string> ssh_fingerprint() const;
    /// SHA-256 over the DER form, lower-case hexadecimal with colons.
    Result<std::string> spki_fingerprint() const;

    /// Verifies a signature over a digest: PKCS #1 v1.5 for RSA, DER-coded ECDSA for EC. A wrong signature is mismatch.
    Result<void> verify(Digest digest, View hashed, View signature) const;

    EVP_PKEY* get() const noexcept { return key_.get(); }

private:
    static Result<PublicKey> wrap(ossl::Pkey key);
    Result<Bytes> ssh_blob() const;

    ossl::Pkey key_;
    Kind kind_ = Kind::ec;
    int bits_ = 0;
    std::string algorithm_;
    std::string group_; // OpenSSL's name of the curve; empty for RSA
};

} // namespace keyhold::core
