// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/bytes.h"

#include <gtest/gtest.h>

namespace keyhold::core {
namespace {

TEST(BytesTest, Hexadecimal) {
    const Bytes bytes{0x00, 0x7f, 0x80, 0xff};
    EXPECT_EQ(to_hex(bytes), "007f80ff");
    EXPECT_EQ(from_hex("007F80fF"), bytes);
    EXPECT_EQ(from_hex(""), Bytes{});
    for (const char* wrong : {"0", "0g", "g0", " 0", "0x", "00 "}) {
        const auto parsed = from_hex(wrong);
        ASSERT_FALSE(parsed) << wrong;
        EXPECT_EQ(parsed.error().code, Code::bad_data);
    }
}

// RFC 4648, section 10.
TEST(BytesTest, Base64) {
    EXPECT_EQ(to_base64(as_bytes("")), "");
    EXPECT_EQ(to_base64(as_bytes("f")), "Zg==");
    EXPECT_EQ(to_base64(as_bytes("fo")), "Zm8=");
    EXPECT_EQ(to_base64(as_bytes("foobar")), "Zm9vYmFy");
    EXPECT_EQ(to_base64(Bytes(100, 0)).find('\n'), std::string::npos);
}

} // namespace
} // namespace keyhold::core
