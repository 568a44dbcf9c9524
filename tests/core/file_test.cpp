// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/file.h"

#include "support/home.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::core {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
protected:
    test::TemporaryHome home_;
    const std::string dir_ = home_.path() + "/files";

    void SetUp() override { ASSERT_TRUE(make_dirs(dir_)); }

    std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(dir_), fs::directory_iterator()));
    }
    static std::string text_of(const std::string& path) {
        const auto bytes = read_file(path, 1 << 20);
        return bytes ? std::string(as_text(*bytes)) : "(unreadable)";
    }
};

TEST_F(FileTest, WritesOwnerOnlyAndReplacesWhole) {
    const std::string path = dir_ + "/a";
    ASSERT_TRUE(write_file(path, as_bytes("a long first content")));
    ASSERT_TRUE(write_file(path, as_bytes("second")));
    EXPECT_EQ(text_of(path), "second");
    struct stat status{};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(entries(), 1U);
}

// A child that is killed at a random moment while it writes over and over: the file is always one of the two contents.
TEST_F(FileTest, KilledWriterLeavesOldOrNewContent) {
    const std::string path = dir_ + "/a";
    const std::string first(300'000, 'a');
    const std::string second(300'000, 'b');
    ASSERT_TRUE(write_file(path, as_bytes(first)));
    for (int round = 0; round < 25; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            for (;;) {
                (void)write_file(path, as_bytes(second));
                (void)write_file(path, as_bytes(first));
            }
        }
        usleep(static_cast<useconds_t>(1000 + round * 700));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const std::string now = text_of(path);
        EXPECT_TRUE(now == first || now == second) << "round " << round << ": " << now.size() << " bytes";
    }
}

// RLIMIT_FSIZE stands for a full disk: the write fails half-way.
TEST_F(FileTest, FullDiskKeepsTheOldFileAndLeavesNothing) {
    const std::string path = dir_ + "/a";
    ASSERT_TRUE(write_file(path, as_bytes("old")));
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = 4096, .rlim_max = 4096};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = write_file(path, as_bytes(std::string(100'000, 'x')));
        _exit(!written && written.error().code == Code::no_space ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_EQ(text_of(path), "old");
    EXPECT_EQ(entries(), 1U);
}

TEST_F(FileTest, ReadingHasALimit) {
    ASSERT_TRUE(write_file(dir_ + "/a", as_bytes("0123456789")));
    EXPECT_TRUE(read_file(dir_ + "/a", 10));
    const auto larger = read_file(dir_ + "/a", 9);
    ASSERT_FALSE(larger);
    EXPECT_EQ(larger.error().code, Code::bad_data);
    const auto absent = read_file(dir_ + "/b", 9);
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, Code::not_found);
    EXPECT_EQ(absent.error().subject, dir_ + "/b");
}

TEST_F(FileTest, SecretIsTheFirstLineOnly) {
    ASSERT_TRUE(write_file(dir_ + "/pin", as_bytes("12 34\r\nrest\n")));
    const auto pin = read_secret_file(dir_ + "/pin");
    ASSERT_TRUE(pin);
    EXPECT_EQ(pin->expose(), "12 34");

    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const UniqueFd reader(ends[0]);
    UniqueFd writer(ends[1]);
    ASSERT_EQ(write(writer.get(), "first\nsecond", 12), 12);
    writer.reset();
    EXPECT_EQ(read_secret(reader.get(), "pipe")->expose(), "first");
    EXPECT_EQ(read_secret(reader.get(), "pipe")->expose(), "second"); // nothing was swallowed
    const auto empty = read_secret(reader.get(), "pipe");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, Code::invalid);
}

TEST_F(FileTest, SecretOfEndlessLineIsRefused) {
    ASSERT_TRUE(write_file(dir_ + "/pin", as_bytes(std::string(5000, 'x'))));
    const auto pin = read_secret_file(dir_ + "/pin");
    ASSERT_FALSE(pin);
    EXPECT_EQ(pin.error().code, Code::invalid);
}

TEST_F(FileTest, LockExcludesAnotherHolderUntilItIsReleased) {
    const std::string path = dir_ + "/lock";
    {
        const auto held = FileLock::take(path);
        ASSERT_TRUE(held);
        const auto second = FileLock::try_take(path);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, Code::busy);
    }
    EXPECT_TRUE(FileLock::try_take(path));
}

TEST_F(FileTest, RemoveTreeTakesEverythingAndAbsentIsFine) {
    ASSERT_TRUE(make_dirs(dir_ + "/x/y"));
    ASSERT_TRUE(write_file(dir_ + "/x/y/z", as_bytes("1")));
    EXPECT_TRUE(remove_tree(dir_ + "/x"));
    EXPECT_EQ(entries(), 0U);
    EXPECT_TRUE(remove_tree(dir_ + "/x"));
}

TEST_F(FileTest, MadeFoldersAreForTheOwnerOnly) {
    ASSERT_TRUE(make_dirs(dir_ + "/p/q"));
    struct stat status{};
    ASSERT_EQ(stat((dir_ + "/p/q").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700U);
    ASSERT_TRUE(write_file(dir_ + "/file", as_bytes("1")));
    EXPECT_FALSE(make_dirs(dir_ + "/file/sub"));
}

} // namespace
} // namespace keyhold::core
