// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Reading what other programs write, and writing what they can read.
#include "tpm/keyfile.h"

#include "keyfile_samples.h"

#include <algorithm>

namespace keyhold::tpm {
namespace {

using core::Bytes;
using core::View;
using Type = KeyFile::Type;

constexpr std::uint32_t owner = 0x40000001;
constexpr std::uint32_t persistent = 0x81000001;

std::string tail(const std::string& text, std::size_t size) {
    return text.substr(text.size() - std::min(size, text.size()));
}

bool contains(View bytes, std::string_view part) {
    return !std::ranges::search(bytes, core::as_bytes(part)).empty();
}

KeyFile read(View bytes) {
    auto parsed = parse_key_file(bytes);
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().what + ", " + parsed.error().detail);
    return std::move(parsed).value_or(KeyFile{});
}

// tpm2-openssl writes TRUE as 01 and FALSE as 00.
TEST(KeyFileOfTpm2Openssl, IsReadWithTheKeyInIt) {
    const struct {
        const char* name;
        bool empty_auth;
        std::uint32_t parent;
        std::size_t key_bytes; // of the public key's number at the end of its DER form
        std::size_t after;     // bytes behind it (the RSA exponent)
    } cases[] = {
        {"tpm2-openssl-ec", true, owner, 32, 0},
        {"tpm2-openssl-ec-persistent", true, persistent, 32, 0},
        {"tpm2-openssl-rsa-auth", false, owner, 256, 5},
    };
    for (const auto& one : cases) {
        const KeyFile file = read(samples::file(std::string(one.name) + ".pem"));
        EXPECT_EQ(file.type, Type::loadable) << one.name;
        EXPECT_EQ(file.empty_auth, one.empty_auth) << one.name;
        EXPECT_EQ(file.parent, one.parent) << one.name;
        EXPECT_TRUE(file.policy.empty() && file.secret.empty() && file.auth_policy.empty()) << one.name;
        EXPECT_FALSE(file.description || file.rsa_parent) << one.name;

        const std::string key = samples::openssl(
            {"pkey", "-pubin", "-in", samples::folder + one.name + ".public.pem", "-outform", "DER"});
        const std::string number = tail(key, one.key_bytes + one.after).substr(0, one.key_bytes);
        EXPECT_TRUE(contains(file.public_area, number)) << one.name;
        EXPECT_FALSE(contains(file.private_area, number)) << one.name;
    }
}

TEST(KeyFileOfTpm2Openssl, IsReadInDer) {
    const KeyFile file = read(samples::file("tpm2-openssl-ec.der"));
    EXPECT_EQ(file.empty_auth, true);
    EXPECT_EQ(file.parent, owner);
    EXPECT_FALSE(file.public_area.empty());
}

// tpm2_encodeobject 5.7 says the contrary of what it should: TRUE with -p, FALSE without. Reading keeps what
// is written.
TEST(KeyFileOfTpm2Tools, IsReadAsWritten) {
    const Bytes public_area = samples::file("tpm2-tools-ec.pub");
    const KeyFile plain = read(samples::file("tpm2-tools-ec.pem"));
    EXPECT_EQ(plain.type, Type::loadable);
    EXPECT_EQ(plain.empty_auth, false);
    EXPECT_EQ(plain.parent, persistent);
    EXPECT_EQ(plain.public_area, public_area);

    KeyFile with_p = read(samples::file("tpm2-tools-ec-p.pem"));
    EXPECT_EQ(with_p.empty_auth, true);
    with_p.empty_auth = false;
    EXPECT_EQ(with_p, plain);
}

TEST(KeyFileOfTheEngine, IsReadWhenImportable) {
    const KeyFile file = read(samples::generated("genconf-importable.cnf"));
    EXPECT_EQ(file.type, Type::importable);
    EXPECT_EQ(file.empty_auth, true);
    EXPECT_EQ(file.parent, owner);
    EXPECT_EQ(file.secret.size(), 70U); // two sizes around a P-256 point, and its own
    EXPECT_EQ(file.private_area.size(), 110U);
}

TEST(KeyFileOfTheEngine, IsReadWithPoliciesAndSignedPolicies) {
    const KeyFile file = read(samples::generated("genconf-sealed.cnf"));
    EXPECT_EQ(file.type, Type::sealed);
    EXPECT_EQ(file.empty_auth, std::nullopt);
    EXPECT_EQ(file.parent, persistent);

    ASSERT_EQ(file.policy.size(), 2U);
    EXPECT_EQ(file.policy[0].command, 0x16aU); // TPM2_PolicyAuthorize
    const Bytes signer = samples::file("tpm2-tools-ec.pub");
    EXPECT_TRUE(std::ranges::equal(View(file.policy[0].body).first(signer.size()), signer));
    EXPECT_EQ(file.policy[1], (PolicyStep{.command = 0x16b, .body = {}})); // TPM2_PolicyAuthValue

    ASSERT_EQ(file.auth_policy.size(), 2U);
    EXPECT_EQ(file.auth_policy[0].name, "Kernel 6.12 – März");
    ASSERT_EQ(file.auth_policy[0].steps.size(), 2U);
    EXPECT_EQ(file.auth_policy[0].steps[0].command, 0x17fU); // TPM2_PolicyPCR
    EXPECT_EQ(file.auth_policy[0].steps[0].body.size(), 42U);
    EXPECT_EQ(file.auth_policy[1].name, std::nullopt);
    ASSERT_EQ(file.auth_policy[1].steps.size(), 1U);
    EXPECT_EQ(file.auth_policy[1].steps[0], file.auth_policy[0].steps[1]);
}

TEST(KeyFileOfTheEngine, IsReadInTheOldForm) {
    const KeyFile file = read(samples::generated("genconf-old-blob.cnf"));
    EXPECT_EQ(file.type, Type::old_blob);
    EXPECT_EQ(file.empty_auth, true);
    EXPECT_EQ(file.parent, persistent);
    EXPECT_EQ(file.public_area, samples::file("tpm2-tools-ec.pub"));
    ASSERT_EQ(file.policy.size(), 1U);
    EXPECT_EQ(file.policy[0].command, 0x16bU);
    EXPECT_EQ(file.private_area, read(samples::file("tpm2-tools-ec.pem")).private_area);
    EXPECT_EQ(encode_key_file(file).error().code, core::Code::unsupported);
}

TEST(KeyFileOfGoTpmKeyfiles, IsReadWithDescriptionAndFieldsOfALaterDraft) {
    const KeyFile file = read(samples::generated("genconf-description.cnf"));
    EXPECT_EQ(file.type, Type::loadable);
    EXPECT_EQ(file.description, "someone@example.org");
    EXPECT_EQ(file.rsa_parent, true);
    EXPECT_EQ(file.parent, owner);
    EXPECT_EQ(file.public_area, samples::file("tpm2-tools-ec.pub"));
}

// What openssl builds from a description is, byte for byte, what we write for the same fields.
TEST(KeyFileWriting, IsByteForByteWhatOpensslBuilds) {
    for (const char* name : {"genconf-importable.cnf", "genconf-sealed.cnf"}) {
        const Bytes expected = samples::generated(name);
        EXPECT_EQ(core::to_hex(encode_key_file(read(expected)).value()), core::to_hex(expected)) << name;
    }
}

// tpm2-openssl differs in the octet of TRUE only.
TEST(KeyFileWriting, IsByteForByteWhatTpm2OpensslWrote) {
    Bytes expected = samples::file("tpm2-openssl-ec.der");
    const auto octet = std::ranges::search(expected, core::from_hex("a003010101").value());
    ASSERT_FALSE(octet.empty());
    octet.back() = 0xff;
    EXPECT_EQ(encode_key_file(read(expected)).value(), expected);

    const std::string without_auth = core::to_hex(samples::file("tpm2-openssl-rsa-auth.pem"));
    const std::string again = encode_key_file_pem(read(samples::file("tpm2-openssl-rsa-auth.pem"))).value();
    EXPECT_EQ(core::to_hex(core::as_bytes(again)), without_auth);
}

TEST(KeyFileWriting, IsReadBackForEveryCombinationOfFields) {
    const Bytes blob = core::from_hex("000401020304").value();
    const std::vector<PolicyStep> steps = {{.command = 0x17f, .body = Bytes(300, 7)},
                                           {.command = 0, .body = {}},
                                           {.command = 0xffffffff, .body = {1}}};
    const std::vector<AuthPolicy> alternatives = {
        {.name = "Ä", .steps = steps}, {.name = "", .steps = {}}, {.name = std::nullopt, .steps = steps}};
    unsigned tried = 0;
    for (const Type type : {Type::loadable, Type::importable, Type::sealed}) {
        for (const std::uint32_t parent :
             {owner, 0x4000000bU, 0x4000000cU, 0x40000007U, persistent, 0x81ffffffU}) {
            for (const std::optional<bool> empty_auth : {std::optional<bool>{}, {false}, {true}}) {
                for (unsigned fields = 0; fields < 64; ++fields) {
                    KeyFile file{.type = type,
                                 .empty_auth = empty_auth,
                                 .parent = parent,
                                 .public_area = blob,
                                 .private_area = Bytes{0, 1, 0xff}};
                    const bool secret = (fields & 1U) != 0;
                    file.policy = (fields & 2U) != 0 ? steps : std::vector<PolicyStep>{};
                    file.secret = secret ? blob : Bytes{};
                    file.auth_policy = (fields & 4U) != 0 ? alternatives : std::vector<AuthPolicy>{};
                    file.description =
                        (fields & 8U) != 0 ? std::optional<std::string>("a key") : std::nullopt;
                    if ((fields & 16U) != 0) {
                        file.rsa_parent = (fields & 32U) != 0;
                    }
                    if (type != Type::sealed && secret != (type == Type::importable)) {
                        EXPECT_EQ(encode_key_file(file).error().code, core::Code::invalid);
                        continue;
                    }
                    EXPECT_EQ(read(encode_key_file(file).value()), file);
                    EXPECT_EQ(read(core::as_bytes(encode_key_file_pem(file).value())), file);
                    ++tried;
                }
            }
        }
    }
    EXPECT_EQ(tried, 2304U);
}

// openssl finds the same structure in what we write.
TEST(KeyFileWriting, IsUnderstoodByOpenssl) {
    const KeyFile file{.empty_auth = true,
                       .description = "a key",
                       .parent = persistent,
                       .public_area = {0, 2, 0xab, 0xcd},
                       .private_area = {0, 1, 0xef}};
    const std::string pem = encode_key_file_pem(file).value();
    EXPECT_EQ(samples::openssl({"asn1parse"}, Bytes(pem.begin(), pem.end())),
              "    0:d=0  hl=2 l=  40 cons: SEQUENCE          \n"
              "    2:d=1  hl=2 l=   6 prim: OBJECT            :2.23.133.10.1.3\n"
              "   10:d=1  hl=2 l=   3 cons: cont [ 0 ]        \n"
              "   12:d=2  hl=2 l=   1 prim: BOOLEAN           :255\n"
              "   15:d=1  hl=2 l=   7 cons: cont [ 4 ]        \n"
              "   17:d=2  hl=2 l=   5 prim: UTF8STRING        :a key\n"
              "   24:d=1  hl=2 l=   5 prim: INTEGER           :81000001\n"
              "   31:d=1  hl=2 l=   4 prim: OCTET STRING      [HEX DUMP]:0002ABCD\n"
              "   37:d=1  hl=2 l=   3 prim: OCTET STRING      [HEX DUMP]:0001EF\n");
}

TEST(KeyFileWriting, RefusesWhatCouldNotBeReadBack) {
    const KeyFile good{.parent = owner, .public_area = {0, 1, 5}, .private_area = {0, 1, 5}};
    ASSERT_TRUE(encode_key_file(good));
    const auto refusal = [&](auto&& spoil) {
        KeyFile file = good;
        spoil(file);
        const auto encoded = encode_key_file_pem(file);
        EXPECT_FALSE(encoded);
        return encoded ? "" : std::string(core::code_name(encoded.error().code)) + " " + encoded.error().what;
    };
    EXPECT_EQ(refusal([](KeyFile& file) { file.parent = 0; }),
              "invalid parent: it is neither a hierarchy nor a persistent key");
    EXPECT_EQ(refusal([](KeyFile& file) { file.public_area = {}; }),
              "invalid pubkey: it is too short to hold its own size");
    EXPECT_EQ(refusal([](KeyFile& file) { file.private_area = {0, 0}; }), "invalid privkey: it is empty");
    EXPECT_EQ(refusal([](KeyFile& file) { file.private_area = {0, 2, 5}; }),
              "invalid privkey: it gives its size as 2 bytes, but holds 1");
    EXPECT_EQ(refusal([](KeyFile& file) { file.type = Type::sealed, file.secret = {1}; }),
              "invalid secret: it is too short to hold its own size");
    EXPECT_EQ(refusal([](KeyFile& file) { file.description = "\xff"; }),
              "invalid description: the text is not UTF-8");
    EXPECT_EQ(refusal([](KeyFile& file) { file.auth_policy = {{.name = "\xff", .steps = {}}}; }),
              "invalid authPolicy name: the text is not UTF-8");
    // Below the limit in DER, above it in PEM.
    EXPECT_EQ(refusal([](KeyFile& file) { file.description = std::string(900'000, 'x'); }),
              "invalid the key file would be larger than 1 MiB");
}

} // namespace
} // namespace keyhold::tpm
