// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Keys in a real (software) TPM: what is made is checked with openssl, tpm2-tools and tpm2-openssl.
#include "core/process.h"
#include "tests/tpm/keystore_fixture.h"
#include "tpm/keyfile.h"

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm {
namespace {

using core::Code;
using core::Digest;

core::Output tool(std::vector<std::string> argv, std::vector<std::string> environment = {}) {
    auto output =
        core::run({.argv = std::move(argv), .environment = std::move(environment), .input = {}}, {}, 60'000);
    EXPECT_TRUE(output) << output.error().what;
    return output ? *output : core::Output{.status = -1};
}

class KeystoreTest : public KeystoreFixture {
protected:
    std::string write(const std::string& name, core::View bytes) const {
        const std::string path = home_.path() + "/" + name;
        EXPECT_TRUE(core::write_file(path, bytes));
        return path;
    }
    void expect_openssl_verifies(const core::KeyRecord& key, Digest digest, core::View signature) {
        const std::string signature_file = write("signature", signature);
        const std::string message_file = write("message", core::as_bytes(message));
        const auto output =
            tool({"openssl", "dgst", std::string("-") + core::digest_name(digest), "-verify",
                  folder_of(key) + "/public.pem", "-signature", signature_file, message_file});
        EXPECT_EQ(output.status, 0) << output.out << output.err;
    }
    // For tpm2-tools and tpm2-openssl.
    std::vector<std::string> peers() const {
        return {"TPM2TOOLS_TCTI=" + swtpm_->tcti(), "TPM2OPENSSL_TCTI=" + swtpm_->tcti()};
    }
};

class EveryType : public KeystoreTest, public testing::WithParamInterface<KeyType> {};

TEST_P(EveryType, SignsWhatOpensslVerifiesWithEveryDigest) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", GetParam(), "1234");
    EXPECT_TRUE(key.has_pin);
    EXPECT_EQ(key.chip, "software"); // libtpms says what it is, also behind a TCTI string
    for (const Digest digest : {Digest::sha256, Digest::sha384, Digest::sha512}) {
        const auto signature = sign(keys, key, digest, "1234");
        ASSERT_TRUE(signature) << signature.error().what << signature.error().detail;
        expect_openssl_verifies(key, digest, *signature);
    }
}

// tpm2-openssl loads the file as any program's key file, and signs with it.
TEST_P(EveryType, FileIsUsedByTpm2Openssl) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", GetParam());
    const std::string message_file = write("message", core::as_bytes(message));
    const std::string signature_file = home_.path() + "/signature";
    const auto signed_ = tool({"openssl", "dgst", "-provider", "tpm2", "-provider", "default", "-sha256",
                               "-sign", folder_of(key) + "/key.pem", "-out", signature_file, message_file},
                              peers());
    ASSERT_EQ(signed_.status, 0) << signed_.err;
    expect_openssl_verifies(key, Digest::sha256, *core::read_file(signature_file, 4096));
}

INSTANTIATE_TEST_SUITE_P(Types, EveryType,
                         testing::Values(KeyType::ec_p256, KeyType::ec_p384, KeyType::rsa_2048),
                         [](const auto& parameter) {
                             std::string name = key_type_name(parameter.param);
                             name.erase(name.find(':'), 1);
                             return name;
                         });

// tpm2-tools make the same storage primary from the template written out, and load our blobs under it.
TEST_F(KeystoreTest, BlobsAreLoadedByTpm2Tools) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256);
    const auto file = parse_key_file(*keys.store().key_file(key));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->parent, 0x40000001U);
    EXPECT_EQ(file->empty_auth, true);
    const std::string public_file = write("public", file->public_area);
    const std::string private_file = write("private", file->private_area);
    const std::string primary = home_.path() + "/primary";
    const auto made =
        tool({"tpm2_createprimary", "-C", "o", "-G", "ecc256:aes128cfb", "-g", "sha256", "-a",
              "fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|restricted|decrypt", "-c", primary},
             peers());
    ASSERT_EQ(made.status, 0) << made.err;
    ASSERT_EQ(tool({"tpm2_readpublic", "-c", primary, "-n", home_.path() + "/name"}, peers()).status, 0);
    EXPECT_EQ(core::to_hex(*core::read_file(home_.path() + "/name", 64)), key.parent_name);
    tool({"tpm2_flushcontext", "-t"}, peers()); // the programs leave behind what they loaded
    const auto loaded =
        tool({"tpm2_load", "-C", primary, "-u", public_file, "-r", private_file, "-c", home_.path() + "/key"},
             peers());
    EXPECT_EQ(loaded.status, 0) << loaded.err;
    tool({"tpm2_flushcontext", "-t"}, peers());
}

TEST_F(KeystoreTest, AttributesKeepTheKeyInsideAndCountPinsOnly) {
    Keystore keys = keystore();
    const auto attributes = [&](const core::KeyRecord& key) {
        const auto file = parse_key_file(*keys.store().key_file(key));
        const auto& area = file->public_area; // size, type, name hash, attributes
        return std::uint32_t{area[6]} << 24 | std::uint32_t{area[7]} << 16 | std::uint32_t{area[8]} << 8 |
               area[9];
    };
    const std::uint32_t without = attributes(make(keys, "without", KeyType::ec_p256));
    const std::uint32_t with = attributes(make(keys, "with", KeyType::ec_p256, "1234"));
    const std::uint32_t inside =
        TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN;
    EXPECT_EQ(with & inside, inside);
    EXPECT_EQ(without & TPMA_OBJECT_NODA, static_cast<std::uint32_t>(TPMA_OBJECT_NODA));
    EXPECT_EQ(with & TPMA_OBJECT_NODA, 0U);
}

// A key that may only decrypt signs by padding in software: the form in which other programs make RSA keys.
TEST_F(KeystoreTest, DecryptOnlyRsaKeySigns) {
    Keystore keys = keystore();
    const auto helper = make(keys, "helper", KeyType::ec_p256);
    const std::string at = home_.path() + "/";
    ASSERT_EQ(tool({"tpm2_createprimary", "-C", "o", "-G", "ecc256:aes128cfb", "-g", "sha256", "-a",
                    "fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|restricted|decrypt", "-c",
                    at + "primary"},
                   peers())
                  .status,
              0);
    ASSERT_EQ(tool({"tpm2_create", "-C", at + "primary", "-G", "rsa2048", "-a",
                    "fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|decrypt", "-u", at + "u",
                    "-r", at + "r"},
                   peers())
                  .status,
              0);
    tool({"tpm2_flushcontext", "-t"}, peers());
    KeyFile file;
    file.empty_auth = true;
    file.parent = 0x40000001;
    file.public_area = *core::read_file(at + "u", 4096);
    file.private_area = *core::read_file(at + "r", 4096);
    const auto pem = encode_key_file_pem(file);
    ASSERT_TRUE(pem);
    ASSERT_EQ(tool({"tpm2_print", "-t", "TPM2B_PUBLIC", "-f", "pem", at + "u"}).status, 0);
    const auto public_pem = tool({"tpm2_print", "-t", "TPM2B_PUBLIC", "-f", "pem", at + "u"}).out;
    core::KeyRecord record = helper;
    record.name = "decrypt-only";
    const auto key = keys.store().add(record, core::as_bytes(*pem), core::as_bytes(public_pem));
    ASSERT_TRUE(key);
    for (const Digest digest : {Digest::sha256, Digest::sha512}) {
        const auto signature = sign(keys, *key, digest);
        ASSERT_TRUE(signature) << signature.error().what << signature.error().detail;
        expect_openssl_verifies(*key, digest, *signature);
    }
}

TEST_F(KeystoreTest, TryItSignsAndVerifies) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p384);
    auto context = test::plain_context();
    EXPECT_TRUE(keys.try_key(context, key));
    // With another key's public half in the store it must say so.
    const auto other = make(keys, "other", KeyType::ec_p384);
    ASSERT_TRUE(core::write_file(folder_of(key) + "/public.pem", *keys.store().public_file(other)));
    const auto tried = keys.try_key(context, key);
    ASSERT_FALSE(tried);
    EXPECT_EQ(tried.error().code, Code::mismatch);
    EXPECT_EQ(tried.error().subject, "k");
}

TEST_F(KeystoreTest, WrongPinTellsTheTriesLeftAndIsNotRepeated) {
    swtpm_->set_lockout(5, 1000, 1000);
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256, "right");
    ASSERT_TRUE(sign(keys, key, Digest::sha256,
                     "right")); // the first such use after a start is answered with "retry"
    std::uint64_t left = 0;
    for (const int round : {0, 1}) {
        proxy_.forget();
        const auto refused = sign(keys, key, Digest::sha256, "wrong");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Code::wrong_pin) << refused.error().detail;
        EXPECT_EQ(refused.error().subject, "k");
        EXPECT_EQ(proxy_.count(TPM2_CC_Sign), 1U);
        if (round == 1) {
            EXPECT_EQ(refused.error().count, left - 1);
        }
        left = refused.error().count;
    }
    EXPECT_TRUE(sign(keys, key, Digest::sha256, "right")); // the session survived
    swtpm_->set_lockout(32, 1000, 1000);
}

TEST_F(KeystoreTest, LockedChipSaysSo) {
    Keystore keys = keystore();
    const auto with = make(keys, "with", KeyType::ec_p256, "right");
    const auto without = make(keys, "without", KeyType::ec_p256);
    swtpm_->set_lockout(0, 600, 1000);
    const auto refused = sign(keys, with, Digest::sha256, "right");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::locked_out);
    EXPECT_EQ(refused.error().count, 600U);
    EXPECT_TRUE(sign(keys, without, Digest::sha256)); // keys without a PIN go on working
    swtpm_->set_lockout(32, 1000, 1000);
    EXPECT_TRUE(sign(keys, with, Digest::sha256, "right"));
}

TEST_F(KeystoreTest, PinNeverCrossesTheBus) {
    Keystore keys = keystore();
    const std::string pin = "Tr0ub4dor-and-3";
    const auto key = make(keys, "k", KeyType::ec_p256, pin);
    ASSERT_TRUE(sign(keys, key, Digest::sha256, pin));
    EXPECT_FALSE(proxy_.saw(core::as_bytes(pin)));
    EXPECT_GT(proxy_.total(), 5U);
}

TEST_F(KeystoreTest, BadSpecificationsAreRefusedBeforeTheChipIsAsked) {
    Keystore keys = keystore();
    auto context = test::plain_context();
    const auto code = [&](KeySpec spec) {
        const auto made = keys.create(context, spec);
        return made ? Code::bug : made.error().code;
    };
    EXPECT_EQ(code({.name = "a/b", .type = KeyType::ec_p256, .purpose = "ssh", .pin = {}}), Code::invalid);
    EXPECT_EQ(code({.name = "a", .type = KeyType::ec_p256, .purpose = "unknown", .pin = {}}), Code::invalid);
    EXPECT_EQ(code({.name = "a", .type = KeyType::ec_p256, .purpose = "avb", .pin = {}}), Code::invalid);
    EXPECT_EQ(code({.name = "a",
                    .type = KeyType::ec_p256,
                    .purpose = "ssh",
                    .pin = *core::SecretText::copy(std::string(33, '1'))}),
              Code::invalid);
    EXPECT_EQ(code({.name = "a", .type = KeyType::ec_p256, .purpose = "ssh", .pin = core::SecretText{}}),
              Code::invalid);
    EXPECT_EQ(proxy_.total(), 0U);
    const auto key = make(keys, "a", KeyType::ec_p256);
    EXPECT_EQ(code({.name = "a", .type = KeyType::ec_p256, .purpose = "ssh", .pin = {}}), Code::exists);
    EXPECT_TRUE(sign(keys, key, Digest::sha256));
}

TEST_F(KeystoreTest, LongestPinWorks) {
    Keystore keys = keystore();
    const std::string pin(max_pin_size, 'p');
    const auto key = make(keys, "k", KeyType::ec_p256, pin);
    EXPECT_TRUE(sign(keys, key, Digest::sha256, pin));
    EXPECT_EQ(sign(keys, key, Digest::sha256, pin + "p").error().code, Code::wrong_pin);
}

TEST_F(KeystoreTest, DamagedKeyFileIsNamed) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256);
    const auto good = *keys.store().key_file(key);
    ASSERT_TRUE(core::write_file(folder_of(key) + "/key.pem", core::as_bytes("nonsense")));
    const auto nonsense = sign(keys, key, Digest::sha256);
    ASSERT_FALSE(nonsense);
    EXPECT_EQ(nonsense.error().code, Code::bad_data);
    EXPECT_EQ(nonsense.error().subject, "k");
    // A changed bit in what the chip has wrapped: only the chip can tell.
    auto file = *parse_key_file(good);
    file.private_area.back() ^= 1;
    ASSERT_TRUE(core::write_file(folder_of(key) + "/key.pem", core::as_bytes(*encode_key_file_pem(file))));
    const auto changed = sign(keys, key, Digest::sha256);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, Code::mismatch);
    ASSERT_TRUE(core::write_file(folder_of(key) + "/key.pem", good));
    EXPECT_TRUE(sign(keys, key, Digest::sha256));
}

TEST_F(KeystoreTest, KeyOfAnotherChipIsRefusedWithoutAskingThisOneToLoadIt) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256, "1234");
    const test::BareSwtpm other;
    const test::TpmProxy other_proxy(other.socket());
    Keystore elsewhere = keystore(other_proxy.tcti());
    const auto refused = sign(elsewhere, key, Digest::sha256, "1234");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::mismatch);
    EXPECT_EQ(other_proxy.count(TPM2_CC_Load), 0U);
    EXPECT_FALSE(other_proxy.saw(core::as_bytes("1234")));
}

TEST_F(KeystoreTest, ClosedPromptIsCancellation) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256, "1234");
    auto context = test::plain_context();
    EXPECT_EQ(keys.sign(context, key, Digest::sha256, core::Bytes(32)).error().code, Code::cancelled);
}

TEST_F(KeystoreTest, NothingIsLeftInTheChip) {
    {
        Keystore keys = keystore();
        const auto key = make(keys, "k", KeyType::ec_p256, "1234");
        ASSERT_TRUE(sign(keys, key, Digest::sha256, "1234"));
        EXPECT_FALSE(sign(keys, key, Digest::sha256, "wrong"));
    }
    EXPECT_EQ(tool({"tpm2_getcap", "handles-transient"}, peers()).out, "");
    EXPECT_EQ(tool({"tpm2_getcap", "handles-loaded-session"}, peers()).out, "");
}

TEST_F(KeystoreTest, ChipIsDescribed) {
    Keystore keys = keystore();
    auto context = test::plain_context();
    const auto chip = keys.chip(context);
    ASSERT_TRUE(chip) << chip.error().what;
    EXPECT_EQ(chip->manufacturer, "IBM");
    EXPECT_FALSE(chip->protects);
    EXPECT_TRUE(chip->specification.starts_with("2.0 revision 1."));
    EXPECT_NE(std::ranges::find(chip->hashes, "SHA-256"), chip->hashes.end());
    EXPECT_NE(std::ranges::find(chip->curves, "P-384"), chip->curves.end());
    EXPECT_NE(std::ranges::find(chip->rsa_bits, 2048), chip->rsa_bits.end());
    EXPECT_GT(chip->lockout.max_tries, 0U);
    const auto properties = tool({"tpm2_getcap", "properties-variable"}, peers()).out;
    EXPECT_EQ(properties.find("inLockout:                 1") != std::string::npos, chip->lockout.locked);
}

} // namespace
} // namespace keyhold::tpm
