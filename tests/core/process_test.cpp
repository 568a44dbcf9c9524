// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/process.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::core {
namespace {

constexpr int patient = 20'000;

TEST(ProcessTest, CollectsOutputAndStatus) {
    const auto result =
        run({.argv = {"sh", "-c", "cat; echo err >&2; exit 7"}, .environment = {}, .input = {'h', 'i'}}, {},
            patient);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->status, 7);
    EXPECT_EQ(result->out, "hi");
    EXPECT_EQ(result->err, "err\n");
}

TEST(ProcessTest, LargeInputAndOutputDoNotBlockEachOther) {
    const Bytes input(600'000, 'x');
    const auto result = run({.argv = {"cat"}, .environment = {}, .input = input}, {}, patient);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->out.size(), input.size());
}

TEST(ProcessTest, OutputPastTheLimitIsDroppedNotWaitedFor) {
    const auto result =
        run({.argv = {"head", "-c", "3000000", "/dev/zero"}, .environment = {}, .input = {}}, {}, patient);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->status, 0);
    EXPECT_EQ(result->out.size(), std::size_t{1} << 20);
}

TEST(ProcessTest, ReaderThatClosesEarlyIsNoSignalForUs) {
    const auto result =
        run({.argv = {"true"}, .environment = {}, .input = Bytes(1'000'000, 'x')}, {}, patient);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->status, 0);
}

TEST(ProcessTest, SignalledChildHasItsStatus) {
    const auto result =
        run({.argv = {"sh", "-c", "kill -9 $$"}, .environment = {}, .input = {}}, {}, patient);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->status, 128 + SIGKILL);
}

TEST(ProcessTest, MissingProgramIsNamed) {
    const auto result =
        run({.argv = {"keyhold-no-such-program"}, .environment = {}, .input = {}}, {}, patient);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::tool);
    EXPECT_EQ(result.error().subject, "keyhold-no-such-program");
}

TEST(ProcessTest, EndsAtItsTimeLimit) {
    const auto result = run({.argv = {"sleep", "60"}, .environment = {}, .input = {}}, {}, 200);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::tool);
}

TEST(ProcessTest, CancellationEndsIt) {
    std::stop_source stop;
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    const auto result =
        run({.argv = {"sleep", "60"}, .environment = {}, .input = {}}, stop.get_token(), patient);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::cancelled);
}

TEST(ProcessTest, DescriptorsAreNotInherited) {
    int leaked[2];
    ASSERT_EQ(pipe(leaked), 0); // without close-on-exec, as foreign code makes them
    const auto result =
        run({.argv = {"sh", "-c", "ls /proc/self/fd | wc -w"}, .environment = {}, .input = {}}, {}, patient);
    ASSERT_TRUE(result);
    EXPECT_LE(std::stoi(result->out), 4); // the three streams, and the folder that ls reads
    close(leaked[0]);
    close(leaked[1]);
}

TEST(ProcessTest, EnvironmentIsReplacedByName) {
    const auto result = run(
        {.argv = {"sh", "-c", "echo $KEYHOLD_A:${HOME:+home}"}, .environment = {"KEYHOLD_A=1"}, .input = {}},
        {}, patient);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->out.starts_with("1:"));
    const auto replaced = run(
        {.argv = {"sh", "-c", "env | grep -c ^PATH="}, .environment = {"PATH=/usr/bin:/bin"}, .input = {}},
        {}, patient);
    EXPECT_EQ(replaced->out, "1\n");
}

TEST(ProcessTest, DaemonGetsDescriptorThreeAndTellsItsEnd) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    const UniqueFd reader(ends[0]);
    const auto daemon = start_daemon({.argv = {"sh", "-c", "echo there >&3"}, .environment = {}, .input = {}},
                                     UniqueFd(ends[1]));
    ASSERT_TRUE(daemon);
    pollfd end{daemon->pidfd.get(), POLLIN, 0};
    ASSERT_EQ(poll(&end, 1, patient), 1);
    char text[16] = "";
    EXPECT_EQ(read(reader.get(), text, sizeof text), 6);
    EXPECT_EQ(read(reader.get(), text, sizeof text), 0); // nobody else keeps it open
    waitpid(daemon->pid, nullptr, 0);
}

} // namespace
} // namespace keyhold::core
