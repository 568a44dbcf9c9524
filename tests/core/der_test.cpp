// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/der.h"

#include <limits>

#include <gtest/gtest.h>
#include <openssl/asn1.h>

namespace keyhold::core::der {
namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

struct Bad {
    const char* why;
    std::string bytes;
    const char* what;
    std::size_t offset;
};

void expect_refused(const Bad& bad, const Error& error) {
    EXPECT_EQ(error.code, Code::bad_data) << bad.why;
    EXPECT_EQ(error.what, bad.what) << bad.why;
    EXPECT_EQ(error.detail, "at byte " + std::to_string(bad.offset) + " of the DER data") << bad.why;
}

TEST(DerReader, WalksOverElementsAndCountsBytesFromTheOutermost) {
    const Bytes bytes = hex("300b"
                            "a003"
                            "020105"
                            "0402"
                            "abcd"
                            "0c00");
    Reader outer(bytes);
    EXPECT_EQ(outer.peek(), Tag::sequence);
    Reader in = outer.enter(Tag::sequence, "outer").value();
    EXPECT_TRUE(outer.finish("outer"));
    EXPECT_EQ(outer.peek(), std::nullopt);

    EXPECT_EQ(in.offset(), 2U);
    EXPECT_TRUE(is_context(*in.peek()));
    EXPECT_EQ(number(*in.peek()), 0U);
    Reader tagged = in.enter(context(0), "tagged").value();
    EXPECT_EQ(tagged.offset(), 4U);
    EXPECT_EQ(tagged.integer("five"), 5);

    const Element octets = in.read(Tag::octet_string, "octets").value();
    EXPECT_EQ(to_hex(octets.contents), "abcd");
    EXPECT_EQ(octets.offset, 9U);
    EXPECT_EQ(in.utf8("text"), "");
    EXPECT_TRUE(in.finish("outer"));
}

TEST(DerReader, SkipsAnElementWithoutLookingInside) {
    const Bytes bytes = hex("a603ffffff"
                            "020101");
    Reader in(bytes);
    ASSERT_TRUE(in.skip("unknown"));
    EXPECT_EQ(in.integer("one"), 1);
}

TEST(DerReader, RefusesHeadersThatDerDoesNotHave) {
    const Bad cases[] = {
        {"nothing there", "", "x: it is missing", 0},
        {"no length", "04", "x: the data ends before its length", 1},
        {"a tag number that needs more octets", "1f0100", "x: its tag number is above 30", 0},
        {"an indefinite length", "04800000", "x: its length is indefinite", 1},
        {"the reserved first length octet", "04ff", "x: its length is beyond 4 GiB", 1},
        {"five length octets", "04850000000001", "x: its length is beyond 4 GiB", 1},
        {"the data ends in the length", "0482ff", "x: the data ends inside its length", 3},
        {"a long form where the short one would do", "04817f" + std::string(254, '0'),
         "x: its length is not in the shortest form", 1},
        {"a leading zero in the length", "048200ff", "x: its length is not in the shortest form", 1},
        {"a length of zero in the long form", "048100", "x: its length is not in the shortest form", 1},
        {"one byte short", "04020a", "x: the data ends inside it: 2 bytes are announced, 1 are there", 2},
        {"a length near 4 GiB", "0484ffffffff00",
         "x: the data ends inside it: 4294967295 bytes are announced, 1 are there", 6},
    };
    for (const Bad& bad : cases) {
        const Bytes bytes = hex(bad.bytes);
        Reader in(bytes);
        const auto result = in.skip("x");
        ASSERT_FALSE(result) << bad.why;
        expect_refused(bad, result.error());
    }
}

TEST(DerReader, NamesTheTagsWhenAnotherStandsThere) {
    const Bad cases[] = {
        {"a universal one", "020100", "x: expected OCTET STRING, found INTEGER", 0},
        {"a context one", "a3020500", "x: expected OCTET STRING, found [3]", 0},
        {"a primitive context one", "8301ff", "x: expected OCTET STRING, found tag 83", 0},
        {"a constructed OCTET STRING", "2403040101", "x: expected OCTET STRING, found tag 24", 0},
    };
    for (const Bad& bad : cases) {
        const Bytes bytes = hex(bad.bytes);
        Reader in(bytes);
        const auto result = in.read(Tag::octet_string, "x");
        ASSERT_FALSE(result) << bad.why;
        expect_refused(bad, result.error());
    }
}

TEST(DerReader, RefusesWhatIsLeftOver) {
    const Bytes bytes = hex("0201000201");
    Reader in(bytes);
    ASSERT_TRUE(in.integer("x"));
    const auto result = in.finish("x");
    ASSERT_FALSE(result);
    expect_refused({"left over", "", "x: 2 bytes follow where it should end", 3}, result.error());
}

TEST(DerReader, RefusesIntegersOutOfShapeAndRange) {
    const Bad cases[] = {
        {"no octets", "0200", "x: the INTEGER is empty", 2},
        {"a redundant zero", "0202007f", "x: the INTEGER is not in the shortest form", 2},
        {"a redundant sign", "0202ff80", "x: the INTEGER is not in the shortest form", 2},
        {"nine octets", "0209010000000000000000", "x: the INTEGER is beyond 64 bits", 2},
        {"an unsigned 64-bit number", "020900ffffffffffffffff", "x: the INTEGER is beyond 64 bits", 2},
    };
    for (const Bad& bad : cases) {
        const Bytes bytes = hex(bad.bytes);
        Reader in(bytes);
        const auto result = in.integer("x");
        ASSERT_FALSE(result) << bad.why;
        expect_refused(bad, result.error());
    }
}

TEST(DerReader, RefusesTextThatIsNotUtf8) {
    const Bytes bytes = hex("0c03e28020"
                            "0c02c080");
    Reader in(bytes);
    const auto result = in.utf8("x");
    ASSERT_FALSE(result);
    expect_refused({"a broken sequence", "", "x: the text is not UTF-8", 2}, result.error());
}

// OpenSSL's encoder as the other opinion.
TEST(DerIntegers, AreWhatOpensslWrites) {
    using Limits = std::numeric_limits<std::int64_t>;
    for (const std::int64_t value :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{127}, std::int64_t{128},
          std::int64_t{-128}, std::int64_t{-129}, std::int64_t{255}, std::int64_t{256}, std::int64_t{32767},
          std::int64_t{32768}, std::int64_t{0x40000001}, std::int64_t{0x81000001}, std::int64_t{-0x7effffff},
          Limits::max(), Limits::min()}) {
        ASN1_INTEGER* const other = ASN1_INTEGER_new();
        ASSERT_EQ(ASN1_INTEGER_set_int64(other, value), 1);
        unsigned char* encoded = nullptr;
        const int size = i2d_ASN1_INTEGER(other, &encoded);
        ASSERT_GT(size, 0);
        const Bytes expected(encoded, encoded + size);
        OPENSSL_free(encoded);
        ASN1_INTEGER_free(other);

        Writer out;
        out.integer(value);
        EXPECT_EQ(to_hex(out.bytes()), to_hex(expected)) << value;
        Reader in(expected);
        EXPECT_EQ(in.integer("x"), value);
        EXPECT_TRUE(in.finish("x"));
    }
}

TEST(DerLengths, AreWhatOpensslWrites) {
    for (const std::size_t size : {0U, 1U, 127U, 128U, 255U, 256U, 65535U, 65536U, 70000U}) {
        const Bytes contents(size, 0x5a);
        ASN1_OCTET_STRING* const other = ASN1_OCTET_STRING_new();
        ASSERT_EQ(ASN1_OCTET_STRING_set(other, contents.data(), static_cast<int>(size)), 1);
        unsigned char* encoded = nullptr;
        const int total = i2d_ASN1_OCTET_STRING(other, &encoded);
        ASSERT_GT(total, 0);
        const Bytes expected(encoded, encoded + total);
        OPENSSL_free(encoded);
        ASN1_OCTET_STRING_free(other);

        Writer out;
        out.add(Tag::octet_string, contents);
        EXPECT_EQ(out.bytes(), expected) << size;
        Reader in(expected);
        EXPECT_EQ(in.read(Tag::octet_string, "x").value().contents.size(), size);
    }
}

TEST(DerWriter, NestsElements) {
    Writer flag;
    flag.boolean(true);
    Writer body;
    body.add(context(0), flag);
    flag.boolean(false);
    body.add(context(5), flag);
    Writer out;
    out.add(Tag::sequence, body);
    EXPECT_EQ(to_hex(out.bytes()), "300d"
                                   "a003"
                                   "0101ff"
                                   "a506"
                                   "0101ff"
                                   "010100");
}

} // namespace
} // namespace keyhold::core::der
