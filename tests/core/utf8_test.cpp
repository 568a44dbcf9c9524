// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.h"

#include <array>
#include <string>

#include <gtest/gtest.h>
#include <openssl/asn1.h>

namespace keyhold::core {
namespace {

std::string by_openssl(char32_t point) {
    std::array<unsigned char, 8> buffer{};
    const int size = UTF8_putc(buffer.data(), buffer.size(), point);
    return {buffer.begin(), buffer.begin() + (size > 0 ? size : 0)};
}

TEST(Utf8, TakesEveryCodePoint) {
    for (char32_t point = 0; point <= 0x10ffff; ++point) {
        if (point >= 0xd800 && point <= 0xdfff) {
            continue;
        }
        const std::string text = by_openssl(point) + "x";
        std::string_view rest = text;
        ASSERT_EQ(take_code_point(rest), point);
        ASSERT_EQ(rest, "x");
    }
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("März – 鍵 🔑"));
}

TEST(Utf8, RefusesWhatIsNotWellFormed) {
    // Table 3-7 of the Unicode Standard, seen from outside.
    for (const std::string_view text : {"\x80",
                                        "\xbf",
                                        "\xc0\x80",
                                        "\xc1\xbf",
                                        "\xc3",
                                        "\xc3\x28",
                                        "\xe0\x80\x80",
                                        "\xe0\x9f\xbf",
                                        "\xe2\x82",
                                        "\xe2\x28\xa1",
                                        "\xe2\x82\x28",
                                        "\xed\xa0\x80",
                                        "\xed\xbf\xbf",
                                        "\xf0\x80\x80\x80",
                                        "\xf0\x8f\xbf\xbf",
                                        "\xf0\x9f\x94",
                                        "\xf0\x28\x8c\xbc",
                                        "\xf4\x90\x80\x80",
                                        "\xf5\x80\x80\x80",
                                        "\xf8\x88\x80\x80\x80",
                                        "\xfe",
                                        "\xff"}) {
        std::string_view rest = text;
        EXPECT_EQ(take_code_point(rest), std::nullopt);
        EXPECT_EQ(rest, text);
        EXPECT_FALSE(is_utf8(std::string("a").append(text)));
    }
}

} // namespace
} // namespace keyhold::core
