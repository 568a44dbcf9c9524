// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/tcti.h"

#include "raw_commands.h"

#include <array>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#pragma GCC diagnostic ignored "-Wold-style-cast" // in the macros of tss2_tcti.h

namespace keyhold::tpm {
namespace {

class TctiTest : public testing::Test {
protected:
    void SetUp() override {
        int pair[2];
        ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
        peer_.reset(pair[1]);
        auto made = FdTcti::make(core::UniqueFd(pair[0]));
        ASSERT_TRUE(made);
        tcti_ = std::move(*made);
    }

    TSS2_RC transmit(const core::Bytes& command) {
        return Tss2_Tcti_Transmit(tcti_.get(), command.size(), command.data());
    }
    TSS2_RC receive(std::int32_t timeout) {
        size_ = response_.size();
        return Tss2_Tcti_Receive(tcti_.get(), &size_, response_.data(), timeout);
    }
    core::Bytes received() const {
        return {response_.begin(), response_.begin() + static_cast<std::ptrdiff_t>(size_)};
    }
    void peer_says(core::View bytes) const {
        ASSERT_EQ(write(peer_.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }

    core::UniqueFd peer_;
    FdTcti::Pointer tcti_;
    std::array<std::uint8_t, 4096> response_{};
    std::size_t size_ = 0;
    const core::Bytes command_ = raw::get_random(8);
    const core::Bytes answer_ = raw::Writer(TPM2_RC_SUCCESS).u16(8).u32(0x01020304).u32(0x05060708).done();
};

TEST_F(TctiTest, CarriesACommandAndItsResponse) {
    for (int round = 0; round < 3; ++round) {
        ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
        core::Bytes seen(command_.size());
        ASSERT_EQ(read(peer_.get(), seen.data(), seen.size()), static_cast<ssize_t>(seen.size()));
        EXPECT_EQ(seen, command_);
        peer_says(answer_);
        ASSERT_EQ(receive(TSS2_TCTI_TIMEOUT_BLOCK), TSS2_RC_SUCCESS);
        EXPECT_EQ(received(), answer_);
    }
}

TEST_F(TctiTest, ATryAgainLosesNoByte) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    EXPECT_EQ(receive(TSS2_TCTI_TIMEOUT_NONE), TSS2_TCTI_RC_TRY_AGAIN);
    for (const std::uint8_t byte : answer_) {
        EXPECT_EQ(receive(TSS2_TCTI_TIMEOUT_NONE), TSS2_TCTI_RC_TRY_AGAIN);
        EXPECT_EQ(receive(1), TSS2_TCTI_RC_TRY_AGAIN);
        peer_says({&byte, 1});
    }
    ASSERT_EQ(receive(TSS2_TCTI_TIMEOUT_NONE), TSS2_RC_SUCCESS);
    EXPECT_EQ(received(), answer_);
}

TEST_F(TctiTest, ABlockingReceiveWaitsForAllPieces) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    std::jthread slow([&] {
        for (const std::uint8_t byte : answer_) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            peer_says({&byte, 1});
        }
    });
    ASSERT_EQ(receive(TSS2_TCTI_TIMEOUT_BLOCK), TSS2_RC_SUCCESS);
    EXPECT_EQ(received(), answer_);
}

TEST_F(TctiTest, LeavesTheNextResponseForTheNextCommand) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    const core::Bytes second = raw::Writer(TPM2_RC_INITIALIZE).done();
    core::Bytes both = answer_;
    both.insert(both.end(), second.begin(), second.end());
    peer_says(both);
    ASSERT_EQ(receive(0), TSS2_RC_SUCCESS);
    EXPECT_EQ(received(), answer_);
    EXPECT_EQ(receive(0), TSS2_TCTI_RC_BAD_SEQUENCE);
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    ASSERT_EQ(receive(0), TSS2_RC_SUCCESS);
    EXPECT_EQ(received(), second);
}

TEST_F(TctiTest, TellsTheSizeOfAResponse) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    peer_says(answer_);
    std::size_t size = 0;
    ASSERT_EQ(Tss2_Tcti_Receive(tcti_.get(), &size, nullptr, 0), TSS2_RC_SUCCESS);
    EXPECT_EQ(size, answer_.size());
    size = answer_.size() - 1;
    ASSERT_EQ(Tss2_Tcti_Receive(tcti_.get(), &size, response_.data(), 0), TSS2_TCTI_RC_INSUFFICIENT_BUFFER);
    EXPECT_EQ(size, answer_.size());
    ASSERT_EQ(Tss2_Tcti_Receive(tcti_.get(), &size, response_.data(), 0), TSS2_RC_SUCCESS);
    size_ = size;
    EXPECT_EQ(received(), answer_);
}

TEST_F(TctiTest, KeepsTheOrderOfCalls) {
    EXPECT_EQ(receive(0), TSS2_TCTI_RC_BAD_SEQUENCE);
    EXPECT_EQ(Tss2_Tcti_Cancel(tcti_.get()), TSS2_TCTI_RC_BAD_SEQUENCE);
    EXPECT_EQ(Tss2_Tcti_SetLocality(tcti_.get(), 0), TSS2_RC_SUCCESS);
    EXPECT_EQ(Tss2_Tcti_SetLocality(tcti_.get(), 1), TSS2_TCTI_RC_BAD_VALUE);
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    EXPECT_EQ(transmit(command_), TSS2_TCTI_RC_BAD_SEQUENCE);
    EXPECT_EQ(Tss2_Tcti_SetLocality(tcti_.get(), 0), TSS2_TCTI_RC_BAD_SEQUENCE);
    EXPECT_EQ(Tss2_Tcti_Cancel(tcti_.get()), TSS2_TCTI_RC_NOT_IMPLEMENTED);
    TPM2_HANDLE handle = TPM2_TRANSIENT_FIRST;
    EXPECT_EQ(Tss2_Tcti_MakeSticky(tcti_.get(), &handle, 1), TSS2_TCTI_RC_NOT_IMPLEMENTED);
}

TEST_F(TctiTest, RefusesWhatIsNoCommand) {
    EXPECT_EQ(Tss2_Tcti_Transmit(tcti_.get(), command_.size() - 1, command_.data()), TSS2_TCTI_RC_BAD_VALUE);
    EXPECT_EQ(Tss2_Tcti_Transmit(tcti_.get(), 5, command_.data()), TSS2_TCTI_RC_BAD_VALUE);
    EXPECT_EQ(Tss2_Tcti_Transmit(tcti_.get(), 10, nullptr), TSS2_TCTI_RC_BAD_REFERENCE);
    EXPECT_EQ(Tss2_Tcti_Receive(tcti_.get(), nullptr, response_.data(), 0), TSS2_TCTI_RC_BAD_REFERENCE);
    size_ = response_.size();
    EXPECT_EQ(Tss2_Tcti_Receive(tcti_.get(), &size_, response_.data(), -2), TSS2_TCTI_RC_BAD_VALUE);
    EXPECT_EQ(transmit(command_), TSS2_RC_SUCCESS); // nothing of that was sent
}

TEST_F(TctiTest, GivesItsDescriptorToPoll) {
    std::size_t count = 0;
    ASSERT_EQ(Tss2_Tcti_GetPollHandles(tcti_.get(), nullptr, &count), TSS2_RC_SUCCESS);
    ASSERT_EQ(count, 1U);
    pollfd handle{};
    count = 0;
    EXPECT_EQ(Tss2_Tcti_GetPollHandles(tcti_.get(), &handle, &count), TSS2_TCTI_RC_INSUFFICIENT_BUFFER);
    count = 4;
    ASSERT_EQ(Tss2_Tcti_GetPollHandles(tcti_.get(), &handle, &count), TSS2_RC_SUCCESS);
    EXPECT_EQ(count, 1U);
    EXPECT_EQ(poll(&handle, 1, 0), 0);
    peer_says(answer_);
    EXPECT_EQ(poll(&handle, 1, -1), 1);
    EXPECT_NE(handle.revents & POLLIN, 0);
}

TEST_F(TctiTest, APeerThatIsGoneIsAnIoError) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    peer_says(core::View(answer_).first(7));
    peer_.reset();
    EXPECT_EQ(receive(TSS2_TCTI_TIMEOUT_BLOCK), TSS2_TCTI_RC_IO_ERROR);
    EXPECT_EQ(receive(0), TSS2_TCTI_RC_IO_ERROR);
    EXPECT_EQ(transmit(command_), TSS2_TCTI_RC_IO_ERROR);
}

TEST_F(TctiTest, AResponseOfImpossibleSizeBreaksTheConnection) {
    ASSERT_EQ(transmit(command_), TSS2_RC_SUCCESS);
    core::Bytes bad = answer_;
    software::put32(bad, 2, 4097);
    peer_says(bad);
    EXPECT_EQ(receive(0), TSS2_TCTI_RC_MALFORMED_RESPONSE);
    EXPECT_EQ(transmit(command_), TSS2_TCTI_RC_IO_ERROR);
}

TEST_F(TctiTest, WorksOnANonBlockingSocketAndFullBuffers) {
    int pair[2];
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair), 0);
    const int small = 1; // the least the kernel allows
    setsockopt(pair[0], SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    peer_.reset(pair[1]);
    fcntl(pair[1], F_SETFL, 0);
    tcti_ = FdTcti::make(core::UniqueFd(pair[0])).value();
    core::Bytes large(4096);
    std::ranges::copy(command_, large.begin());
    software::put32(large, 2, 4096);
    core::Bytes seen;
    std::jthread reader([&] {
        for (std::uint8_t block[100]; seen.size() < large.size();) {
            const ssize_t got = read(peer_.get(), block, sizeof block);
            if (got <= 0) {
                return;
            }
            seen.insert(seen.end(), block, block + got);
        }
        peer_says(answer_);
    });
    EXPECT_EQ(transmit(large), TSS2_RC_SUCCESS);
    EXPECT_EQ(receive(TSS2_TCTI_TIMEOUT_BLOCK), TSS2_RC_SUCCESS);
    reader.join();
    EXPECT_EQ(seen, large);
}

TEST_F(TctiTest, FinalizedItIsNoContext) {
    Tss2_Tcti_Finalize(tcti_.get());
    EXPECT_EQ(transmit(command_), TSS2_TCTI_RC_BAD_CONTEXT);
    std::uint8_t byte = 0;
    EXPECT_EQ(read(peer_.get(), &byte, 1), 0); // closed
}

TEST(Tcti, TakesSocketsOnly) {
    EXPECT_FALSE(FdTcti::make(core::UniqueFd()));
    EXPECT_FALSE(FdTcti::make(core::UniqueFd(open("/dev/null", O_RDWR | O_CLOEXEC))));
}

} // namespace
} // namespace keyhold::tpm
