// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <cstdio>
#include <cstring>
#include <format>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::core {
namespace {

// The flags of the mapping that holds an address, as the kernel tells ("VmFlags: rd wr … lo dd").
std::string flags_of(const void* address) {
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    bool inside = false;
    while (std::getline(maps, line)) {
        unsigned long from = 0;
        unsigned long to = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2) {
            const auto at = reinterpret_cast<unsigned long>(address);
            inside = at >= from && at < to;
        } else if (inside && line.starts_with("VmFlags:")) {
            return line;
        }
    }
    return "";
}

TEST(SecretTest, HoldsACopyAndMovesWithoutOne) {
    auto secret = SecretBytes::copy(as_bytes("correct horse"));
    ASSERT_TRUE(secret);
    const void* before = secret->expose().data();
    SecretBytes moved = std::move(*secret);
    EXPECT_EQ(moved.expose().data(), before);
    EXPECT_EQ(as_text(moved.expose()), "correct horse");
    EXPECT_TRUE(secret->empty()); // NOLINT(bugprone-use-after-move): what is left behind is the point
}

TEST(SecretTest, MemoryIsLockedAndLeftOutOfDumpsAndForks) {
    const auto secret = SecretBytes::copy(as_bytes("x"));
    ASSERT_TRUE(secret);
    const std::string flags = flags_of(secret->expose().data());
#ifndef __SANITIZE_ADDRESS__ // which makes mlock do nothing
    EXPECT_NE(flags.find(" lo"), std::string::npos) << flags;
#endif
    EXPECT_NE(flags.find(" dd"), std::string::npos) << flags;
    EXPECT_NE(flags.find(" wf"), std::string::npos) << flags;
}

TEST(SecretTest, ChildMadeByForkSeesZeros) {
    const auto secret = SecretBytes::copy(as_bytes("secret"));
    ASSERT_TRUE(secret);
    const pid_t child = fork();
    if (child == 0) {
        _exit(secret->expose()[0] == 0 ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

// What is cut off is overwritten in place; the pages of a cleared secret are gone from the process.
TEST(SecretTest, IsWiped) {
    auto secret = SecretBytes::copy(as_bytes("0123456789"));
    ASSERT_TRUE(secret);
    const std::uint8_t* memory = secret->expose().data();
    secret->truncate(4);
    EXPECT_EQ(as_text(secret->expose()), "0123");
    for (int i = 4; i < 10; ++i) {
        EXPECT_EQ(memory[i], 0);
    }
    secret->truncate(100);
    EXPECT_EQ(secret->size(), 4U);
    secret->clear();
    EXPECT_TRUE(secret->empty());
    unsigned char resident = 0;
    EXPECT_NE(mincore(const_cast<std::uint8_t*>(memory), 1, &resident), 0); // not mapped any more
}

TEST(SecretTest, WipeOverwritesForeignMemory) {
    char text[] = "0123456789";
    wipe(text, 10);
    EXPECT_EQ(std::string(text, 10), std::string(10, '\0'));
}

TEST(SecretTest, ComparesBySizeAndContent) {
    const auto a = SecretBytes::copy(as_bytes("abc"));
    const auto b = SecretBytes::copy(as_bytes("abc"));
    const auto c = SecretBytes::copy(as_bytes("abd"));
    const auto d = SecretBytes::copy(as_bytes("ab"));
    EXPECT_TRUE(equal_ct(*a, *b));
    EXPECT_FALSE(equal_ct(*a, *c));
    EXPECT_FALSE(equal_ct(*a, *d));
}

TEST(SecretTest, RandomBytesDiffer) {
    const auto a = SecretBytes::random(4096 + 7);
    const auto b = SecretBytes::random(4096 + 7);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->size(), 4103U);
    EXPECT_FALSE(equal_ct(*a, *b));
}

TEST(SecretTest, CoreDumpsAreForbidden) {
    const pid_t child = fork();
    if (child == 0) {
        forbid_core_dumps();
        _exit(prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) { out << value; };

static_assert(!Streamable<SecretBytes> && !Streamable<SecretText>);
static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretText>);
static_assert(!std::is_convertible_v<SecretText, std::string> &&
              !std::is_convertible_v<SecretText, std::string_view>);

} // namespace
} // namespace keyhold::core
