// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// What is refused in a key file, and with which words.
#include "tpm/keyfile.h"

#include "keyfile_samples.h"

#include <optional>

namespace keyhold::tpm {
namespace {

using core::Bytes;
using core::Code;
using core::View;
using samples::oid;
using samples::parent;
using samples::privkey;
using samples::pubkey;
using samples::sequence;
using samples::tlv;

const std::string yes("\xff");
const std::string step = tlv(0x30, tlv(0xa0, tlv(0x02, "\x01\x6b")) + tlv(0xa1, tlv(0x04, "")));

Bytes with(const std::string& optional_fields) {
    return sequence(oid + optional_fields + parent + pubkey + privkey);
}

struct Bad {
    Bytes bytes;
    const char* what;
    std::size_t offset;
};

void expect_refused(std::span<const Bad> cases) {
    for (const Bad& bad : cases) {
        const auto parsed = parse_key_file(bad.bytes);
        ASSERT_FALSE(parsed) << bad.what;
        EXPECT_EQ(parsed.error().code, Code::bad_data) << bad.what;
        EXPECT_EQ(parsed.error().what, bad.what);
        EXPECT_EQ(parsed.error().detail, "at byte " + std::to_string(bad.offset) + " of the DER data")
            << bad.what;
    }
}

TEST(KeyFileStrictness, TheSampleItselfIsGood) {
    EXPECT_TRUE(parse_key_file(with("")));
    EXPECT_TRUE(parse_key_file(with(tlv(0xa0, tlv(0x01, yes)) + tlv(0xa1, tlv(0x30, step)))));
}

TEST(KeyFileStrictness, TheFrame) {
    Bytes trailing = with("");
    trailing.push_back(0);
    const std::string version = tlv(0x02, std::string(1, '\0')); // how PKCS #8 begins
    const Bad cases[] = {
        {trailing, "TPMKey: 1 bytes follow where it should end", trailing.size() - 1},
        {sequence(oid + parent + pubkey + privkey + privkey), "TPMKey: 8 bytes follow where it should end",
         31},
        {sequence(""), "type: it is missing", 2},
        {sequence(version + privkey),
         "type: it is missing; this looks like an ordinary private key, not one wrapped by a TPM", 2},
        {sequence(tlv(0x06, "\x2a\x86\x48") + parent + pubkey + privkey),
         "type: this kind of key file is not known", 4},
        {sequence(tlv(0x06, "") + parent + pubkey + privkey), "type: this kind of key file is not known", 4},
        {sequence(oid + pubkey + privkey), "parent: expected INTEGER, found OCTET STRING", 10},
        {sequence(oid + parent + pubkey), "privkey: it is missing", 23},
    };
    expect_refused(cases);
}

TEST(KeyFileStrictness, AKindOfALaterDraftIsUnsupportedNotDamaged) {
    const auto parsed =
        parse_key_file(sequence(tlv(0x06, "\x67\x81\x05\x0a\x01\x06") + parent + pubkey + privkey));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, Code::unsupported);
}

TEST(KeyFileStrictness, OptionalFieldsStandOnceAndInOrder) {
    const std::string flag = tlv(0x01, yes);
    const Bad cases[] = {
        {with(tlv(0xa0, flag) + tlv(0xa0, flag)), "emptyAuth: it stands twice or out of order", 15},
        {with(tlv(0xa5, flag) + tlv(0xa4, tlv(0x0c, "x"))), "description: it stands twice or out of order",
         15},
        {with(tlv(0xa6, "") + tlv(0xa0, flag)), "emptyAuth: it stands twice or out of order", 12},
        {with(tlv(0xa6, "") + tlv(0xa6, "")), "unknown field: it stands twice or out of order", 12},
        {with(tlv(0x80, yes)), "emptyAuth: expected [0], found tag 80", 10},
        {with(tlv(0xa0, flag + flag)), "emptyAuth: 3 bytes follow where it should end", 15},
        {with(tlv(0xa0, "")), "emptyAuth: it is missing", 12},
        {with(tlv(0xa0, tlv(0x01, ""))), "emptyAuth: the BOOLEAN is not one byte long", 14},
        {with(tlv(0xa0, tlv(0x01, yes + yes))), "emptyAuth: the BOOLEAN is not one byte long", 14},
        {with(tlv(0xa4, tlv(0x0c, "\xc3("))), "description: the text is not UTF-8", 14},
        {with("\xbf\x1f" + std::string(1, '\0')), "unknown field: its tag number is above 30", 10},
    };
    expect_refused(cases);
    EXPECT_TRUE(
        parse_key_file(with(tlv(0xa0, flag) + tlv(0x86, "x") + tlv(0xa7, "\xff\xff") + tlv(0xbe, ""))));
}

TEST(KeyFileStrictness, EmptyAuthHasThreeStates) {
    EXPECT_EQ(parse_key_file(with("")).value().empty_auth, std::nullopt);
    EXPECT_EQ(parse_key_file(with(tlv(0xa0, tlv(0x01, std::string(1, '\0'))))).value().empty_auth, false);
    for (const char octet : {'\x01', '\x80', '\xff'}) {
        EXPECT_EQ(parse_key_file(with(tlv(0xa0, tlv(0x01, std::string(1, octet))))).value().empty_auth, true);
    }
}

TEST(KeyFileStrictness, Policies) {
    const std::string code = tlv(0xa0, tlv(0x02, "\x01\x6b"));
    const std::string body = tlv(0xa1, tlv(0x04, ""));
    const auto policy = [](const std::string& items) { return with(tlv(0xa1, tlv(0x30, items))); };
    const auto auth_policy = [](const std::string& items) {
        return with(tlv(0xa3, tlv(0x30, tlv(0x30, items))));
    };
    const Bad cases[] = {
        {with(tlv(0xa1, "")), "policy: it is missing", 12},
        {with(tlv(0xa1, tlv(0x31, ""))), "policy: expected SEQUENCE, found tag 31", 12},
        {policy(tlv(0x02, "x")), "policy step: expected SEQUENCE, found INTEGER", 14},
        {policy(tlv(0x30, body)), "commandCode: expected [0], found [1]", 16},
        {policy(tlv(0x30, code)), "commandPolicy: it is missing", 22},
        {policy(tlv(0x30, code + body + body)), "policy step: 4 bytes follow where it should end", 26},
        {policy(tlv(0x30, tlv(0xa0, tlv(0x02, "\xff")) + body)), "commandCode: it does not fit 32 bits", 18},
        {policy(tlv(0x30, tlv(0xa0, tlv(0x02, std::string("\x01\x00\x00\x00\x00", 5))) + body)),
         "commandCode: it does not fit 32 bits", 18},
        {with(tlv(0xa3, tlv(0x30, step))), "authPolicy name: expected UTF8String, found INTEGER", 18},
        {auth_policy(tlv(0xa0, tlv(0x0c, "\xff"))), "authPolicy name: the text is not UTF-8", 20},
        {auth_policy(tlv(0xa0, tlv(0x0c, "x"))), "policy: it is missing", 21},
        {auth_policy(tlv(0xa1, tlv(0x30, "")) + body), "authPolicy: 4 bytes follow where it should end", 20},
    };
    expect_refused(cases);
}

TEST(KeyFileStrictness, SizesAgreeWithThemselves) {
    const auto blob = [](const char* bytes, std::size_t size) { return tlv(0x04, std::string(bytes, size)); };
    const Bad cases[] = {
        {sequence(oid + parent + blob("", 0) + privkey), "pubkey: it is too short to hold its own size", 18},
        {sequence(oid + parent + blob("\x00", 1) + privkey), "pubkey: it is too short to hold its own size",
         18},
        {sequence(oid + parent + blob("\x00\x00", 2) + privkey), "pubkey: it is empty", 18},
        {sequence(oid + parent + blob("\x00\x02x", 3) + privkey),
         "pubkey: it gives its size as 2 bytes, but holds 1", 18},
        {sequence(oid + parent + pubkey + blob("\x00\x01xy", 4)),
         "privkey: it gives its size as 1 bytes, but holds 2", 25},
        {sequence(oid + parent + pubkey + blob("\x00\x00", 2)), "privkey: it is empty", 25},
        {with(tlv(0xa2, blob("\x01\x00x", 3))), "secret: it gives its size as 256 bytes, but holds 1", 14},
    };
    expect_refused(cases);
}

TEST(KeyFileStrictness, ASecretBelongsToImportableKeys) {
    const std::string secret = tlv(0xa2, tlv(0x04, std::string("\x00\x01x", 3)));
    const std::string rest = parent + pubkey + privkey;
    const auto type = [](char last) { return oid.substr(0, 7) + last; };
    const Bad cases[] = {
        {sequence(type(4) + rest), "secret: an importable key cannot do without it", 10},
        {sequence(type(3) + secret + rest), "secret: a loadable key must not have one", 17},
    };
    expect_refused(cases);
    EXPECT_TRUE(parse_key_file(sequence(type(4) + secret + rest)));
    EXPECT_TRUE(parse_key_file(sequence(type(5) + secret + rest)));
    EXPECT_TRUE(parse_key_file(sequence(type(5) + rest)));
}

TEST(KeyFileStrictness, ParentsAreHierarchiesOrPersistentKeys) {
    const struct {
        const char* contents;
        std::optional<std::uint32_t> expected;
    } cases[] = {
        {"40000001", 0x40000001},
        {"4000000b", 0x4000000b},
        {"4000000c", 0x4000000c},
        {"40000007", 0x40000007},
        {"0081000001", 0x81000001},
        {"0081ffffff", 0x81ffffff},
        {"00", 0x40000001},
        {"0080000000", 0x40000001},
        {"0080ffffff", 0x40000001},
        // negative: two's complement of 32 bits
        {"81000001", 0x81000001},
        {"81ffffff", 0x81ffffff},
        {"80000000", 0x40000001},
        // null, lockout and other handles, NV indices, sessions, other ranges
        {"40000000", {}},
        {"4000000a", {}},
        {"40000009", {}},
        {"01000001", {}},
        {"02000000", {}},
        {"03000000", {}},
        {"01", {}},
        {"ff", {}},
        {"0082000001", {}},
        {"00ffffffff", {}},
        {"0140000001", {}},
        {"0181000001", {}},
        {"fe81000001", {}},
        {"ff7fffffff", {}},
    };
    for (const auto& one : cases) {
        const Bytes contents = core::from_hex(one.contents).value();
        const auto parsed =
            parse_key_file(sequence(oid + tlv(0x02, core::as_text(contents)) + pubkey + privkey));
        if (one.expected) {
            ASSERT_TRUE(parsed) << one.contents << parsed.error().what;
            EXPECT_EQ(parsed->parent, *one.expected) << one.contents;
        } else {
            ASSERT_FALSE(parsed) << one.contents;
            EXPECT_EQ(parsed.error().what, "parent: it is neither a hierarchy nor a persistent key")
                << one.contents;
        }
    }
}

TEST(KeyFileStrictness, TheOldForm) {
    const std::string old = tlv(0x06, "\x67\x81\x05\x0a\x02");
    const Bad cases[] = {
        {sequence(old + privkey), "pubkey: it is missing", 9},
        {sequence(old + tlv(0xa2, pubkey)), "privkey: it is missing", 18},
        {sequence(old + parent + pubkey + privkey), "pubkey: it is missing", 9},
        {sequence(old + tlv(0xa2, pubkey) + tlv(0xa1, parent) + privkey),
         "parent: it stands twice or out of order", 18},
    };
    expect_refused(cases);
    const auto parsed = parse_key_file(sequence(old + tlv(0xa2, pubkey) + privkey));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->parent, 0x40000001U); // the owner, as none is named
}

TEST(KeyFileStrictness, NothingLargerThanOneMebibyte) {
    const auto parsed = parse_key_file(Bytes((1U << 20U) + 1, 0x30));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().what, "the file is larger than 1 MiB");
    EXPECT_EQ(parse_key_file({}).error().what, "the file is empty");
}

// All fields are in these files.
std::vector<Bytes> good_files() {
    std::vector<Bytes> files = {samples::file("tpm2-openssl-ec.der"), with(tlv(0xa0, tlv(0x01, yes)))};
    for (const char* name : {"genconf-importable.cnf", "genconf-sealed.cnf", "genconf-description.cnf",
                             "genconf-old-blob.cnf"}) {
        files.push_back(samples::generated(name));
    }
    return files;
}

TEST(KeyFileDamage, EveryTruncationIsAnError) {
    for (const Bytes& good : good_files()) {
        ASSERT_TRUE(parse_key_file(good));
        for (std::size_t size = 0; size < good.size(); ++size) {
            const Bytes cut(good.begin(),
                            good.begin() + static_cast<std::ptrdiff_t>(size)); // its end is watched
            EXPECT_FALSE(parse_key_file(cut)) << size;
        }
    }
}

// Whatever a changed byte makes of the file: no read outside of it, and what is accepted can be written and read again.
void expect_handled(const Bytes& changed) {
    const auto parsed = parse_key_file(changed);
    if (parsed && parsed->type != KeyFile::Type::old_blob) {
        ASSERT_EQ(parse_key_file(encode_key_file(*parsed).value()).value(), *parsed) << core::to_hex(changed);
    }
}

TEST(KeyFileDamage, EveryByteChangedToEveryOtherIsHandled) {
    const Bytes good =
        with(tlv(0xa0, tlv(0x01, yes)) + tlv(0xa1, tlv(0x30, step)) + tlv(0xa4, tlv(0x0c, "x")));
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (unsigned mask = 1; mask < 256; ++mask) {
            Bytes changed = good;
            changed[i] ^= static_cast<std::uint8_t>(mask);
            expect_handled(changed);
        }
    }
}

TEST(KeyFileDamage, EveryChangedBitIsHandled) {
    for (const Bytes& good : good_files()) {
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (unsigned mask = 1; mask < 256; mask *= 2) {
                Bytes changed = good;
                changed[i] ^= static_cast<std::uint8_t>(mask);
                expect_handled(changed);
            }
        }
    }
}

} // namespace
} // namespace keyhold::tpm
