// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/wire.h"

#include "tpm/software/meeting.h"

#include <gtest/gtest.h>

namespace keyhold::tpm::software {
namespace {

core::Bytes frame_of(std::size_t size) {
    Writer writer(TPM2_CC_GetRandom);
    for (std::size_t i = header_size; i < size; ++i) {
        writer.u8(static_cast<std::uint8_t>(i));
    }
    return writer.done();
}

TEST(Frames, AreCutFromAnyPieces) {
    core::Bytes stream;
    const std::vector<core::Bytes> frames{frame_of(header_size), frame_of(max_frame), frame_of(11),
                                          frame_of(300)};
    for (const core::Bytes& frame : frames) {
        stream.insert(stream.end(), frame.begin(), frame.end());
    }
    for (const std::size_t piece : {1UL, 3UL, 10UL, 4095UL, stream.size()}) {
        FrameBuffer buffer;
        std::vector<core::Bytes> got;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            ASSERT_TRUE(buffer.add(core::View(stream).subspan(at, std::min(piece, stream.size() - at))));
            for (auto frame = buffer.take(); frame && *frame; frame = buffer.take()) {
                got.push_back(**frame);
            }
        }
        EXPECT_EQ(got, frames) << piece;
        EXPECT_TRUE(buffer.empty());
    }
}

TEST(Frames, OfImpossibleSizeAreRefused) {
    for (const std::uint32_t size : {0U, 9U, 4097U, 0x80000000U, 0xffffffffU}) {
        core::Bytes frame = frame_of(header_size);
        put32(frame, 2, size);
        FrameBuffer buffer;
        const auto added = buffer.add(frame);
        ASSERT_FALSE(added) << size;
        EXPECT_EQ(added.error().code, core::Code::bad_data);
    }
    // The second frame of a pair.
    core::Bytes pair = frame_of(header_size);
    const core::Bytes good = pair;
    put32(pair, 2, 1);
    core::Bytes stream = good;
    stream.insert(stream.end(), pair.begin(), pair.end());
    FrameBuffer buffer;
    ASSERT_TRUE(buffer.add(stream));
    ASSERT_EQ(buffer.take().value(), good);
    EXPECT_FALSE(buffer.take());
}

TEST(Reader, NeverReadsPastTheEnd) {
    const core::Bytes bytes{1, 2, 3, 4, 5};
    Reader reader(bytes);
    EXPECT_EQ(reader.u32(), 0x01020304U);
    EXPECT_TRUE(reader.ok());
    EXPECT_EQ(reader.u16(), 0U);
    EXPECT_FALSE(reader.ok());
    EXPECT_EQ(reader.u8(), 0U); // not even the byte that is left
    Reader beyond(bytes, 6);
    EXPECT_FALSE(beyond.ok());
    const core::Bytes short_text{0, 9, 1};
    Reader sized(short_text);
    sized.skip_sized();
    EXPECT_FALSE(sized.ok());
}

TEST(Report, CarriesAnErrorWhole) {
    EXPECT_TRUE(decode_report(encode_report({})));
    core::Error error;
    error.code = core::Code::busy;
    error.what = "what";
    error.subject = "/a path";
    error.native = 0x101;
    error.detail = "line 1\nline 2";
    const auto report = encode_report(std::unexpected(error));
    const auto back = decode_report(report);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().code, error.code);
    EXPECT_EQ(back.error().what, error.what);
    EXPECT_EQ(back.error().subject, error.subject);
    EXPECT_EQ(back.error().call, "");
    EXPECT_EQ(back.error().native, error.native);
    EXPECT_EQ(back.error().detail, error.detail);
    for (std::size_t size = 0; size < report.size(); ++size) {
        EXPECT_FALSE(decode_report(core::View(report).first(size))) << size; // never taken for success
    }
    EXPECT_EQ(decode_report(core::Bytes{200, 0, 0, 0, 0}).error().code, core::Code::bad_data);
}

} // namespace
} // namespace keyhold::tpm::software
