// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/public_key.h"

#include "core/file.h"
#include "core/process.h"
#include "support/home.h"

#include <openssl/core_names.h>

#include <gtest/gtest.h>

namespace keyhold::core {
namespace {

// Keys made by the openssl program; its answers and ssh-keygen's are the truth.
class PublicKeyTest : public testing::TestWithParam<const char*> {
protected:
    test::TemporaryHome home_;
    const std::string private_ = home_.path() + "/key.pem";
    const std::string public_ = home_.path() + "/public.pem";

    static Output tool(std::vector<std::string> argv, Bytes input = {}) {
        auto output =
            run({.argv = std::move(argv), .environment = {}, .input = std::move(input)}, {}, 60'000);
        EXPECT_TRUE(output) << output.error().what;
        EXPECT_EQ(output->status, 0) << output->err;
        return std::move(*output);
    }
    void SetUp() override {
        const bool rsa = std::string(GetParam()).starts_with("RSA");
        std::vector<std::string> argv{"openssl",          "genpkey", "-algorithm",
                                      rsa ? "RSA" : "EC", "-out",    private_};
        argv.insert(argv.end(), {"-pkeyopt", rsa ? std::string("rsa_keygen_bits:") + (GetParam() + 4)
                                                 : std::string("group:") + (GetParam() + 3)});
        tool(argv);
        tool({"openssl", "pkey", "-in", private_, "-pubout", "-out", public_});
    }
    PublicKey key() const {
        const auto bytes = read_file(public_, 1 << 20);
        auto parsed = PublicKey::parse(*bytes);
        EXPECT_TRUE(parsed) << parsed.error().what << parsed.error().detail;
        return std::move(*parsed);
    }
};

TEST_P(PublicKeyTest, AgreesWithOpensslAndSshKeygen) {
    const PublicKey key = this->key();
    EXPECT_EQ(key.algorithm(), GetParam());
    EXPECT_EQ(*key.pem(), as_text(*read_file(public_, 1 << 20)));
    const Output der = tool({"openssl", "pkey", "-pubin", "-in", public_, "-outform", "DER"});
    EXPECT_EQ(as_text(*key.der()), der.out);

    const Output line = tool({"ssh-keygen", "-i", "-m", "PKCS8", "-f", public_});
    EXPECT_EQ(*key.ssh("") + "\n", line.out);
    const std::string with_comment = *key.ssh("me here") + "\n";
    EXPECT_TRUE(with_comment.ends_with(" me here\n"));
    const Output shown =
        tool({"ssh-keygen", "-l", "-f", "-"}, Bytes(with_comment.begin(), with_comment.end()));
    EXPECT_NE(shown.out.find(*key.ssh_fingerprint() + " me here"), std::string::npos) << shown.out;

    const Output digest = tool({"openssl", "dgst", "-sha256", "-c"}, *key.der());
    EXPECT_NE(digest.out.find(*key.spki_fingerprint()), std::string::npos) << digest.out;
}

TEST_P(PublicKeyTest, VerifiesOpensslsSignaturesOnly) {
    const PublicKey key = this->key();
    for (const Digest digest : {Digest::sha256, Digest::sha384, Digest::sha512}) {
        const std::string option = std::string("-") + digest_name(digest);
        const Bytes message{'h', 'e', 'l', 'l', 'o'};
        const Output signature = tool({"openssl", "dgst", option, "-sign", private_}, message);
        const auto hashed = hash(digest, message);
        Bytes bytes(signature.out.begin(), signature.out.end());
        EXPECT_TRUE(key.verify(digest, *hashed, bytes));
        Bytes other = *hashed;
        other[0] ^= 1;
        EXPECT_EQ(key.verify(digest, other, bytes).error().code, Code::mismatch);
        bytes[bytes.size() / 2] ^= 1;
        EXPECT_EQ(key.verify(digest, *hashed, bytes).error().code, Code::mismatch);
        EXPECT_FALSE(key.verify(digest, *hashed, {}));
    }
}

TEST_P(PublicKeyTest, IsMadeFromItsNumbers) {
    const PublicKey key = this->key();
    const auto number = [&](const char* name) {
        BIGNUM* value = nullptr;
        EXPECT_EQ(EVP_PKEY_get_bn_param(key.get(), name, &value), 1);
        Bytes bytes(static_cast<std::size_t>(BN_num_bytes(value)));
        BN_bn2bin(value, bytes.data());
        BN_free(value);
        return bytes;
    };
    const auto again = key.kind() == PublicKey::Kind::rsa
                           ? PublicKey::rsa(number(OSSL_PKEY_PARAM_RSA_N), 65537)
                           : PublicKey::ec(GetParam() + 3, number(OSSL_PKEY_PARAM_EC_PUB_X),
                                           number(OSSL_PKEY_PARAM_EC_PUB_Y));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again->der(), *key.der());
}

INSTANTIATE_TEST_SUITE_P(Kinds, PublicKeyTest,
                         testing::Values("EC P-256", "EC P-384", "EC P-521", "RSA 2048", "RSA 3072"),
                         [](const auto& parameter) {
                             std::string name = parameter.param;
                             std::erase_if(name, [](char c) { return c == ' ' || c == '-'; });
                             return name;
                         });

TEST(PublicKeyErrors, WhatIsNoPublicKeyIsRefused) {
    EXPECT_EQ(PublicKey::parse(as_bytes("")).error().code, Code::bad_data);
    EXPECT_EQ(PublicKey::parse(as_bytes("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"))
                  .error()
                  .code,
              Code::bad_data);
    const Bytes one{1};
    EXPECT_EQ(PublicKey::ec("P-256", one, one).error().code, Code::bad_data); // not on the curve
    EXPECT_EQ(PublicKey::ec("P-256", Bytes(33, 1), one).error().code, Code::bad_data);
    EXPECT_EQ(PublicKey::ec("P-999", one, one).error().code, Code::unsupported);
}

TEST(DigestTest, NamesAndKnownAnswer) {
    EXPECT_EQ(*parse_digest("SHA-256"), Digest::sha256);
    EXPECT_EQ(*parse_digest("sha512"), Digest::sha512);
    EXPECT_FALSE(parse_digest("md5"));
    // FIPS 180-4, the one-block example "abc".
    EXPECT_EQ(to_hex(*hash(Digest::sha256, as_bytes("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    auto hasher = Hasher::start(Digest::sha256);
    ASSERT_TRUE(hasher->update(as_bytes("a")));
    ASSERT_TRUE(hasher->update(as_bytes("bc")));
    EXPECT_EQ(*hasher->finish(), *hash(Digest::sha256, as_bytes("abc")));
}

} // namespace
} // namespace keyhold::core
