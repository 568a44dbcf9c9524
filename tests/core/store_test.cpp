// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store.h"

#include "core/file.h"
#include "support/home.h"

#include <filesystem>
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

class StoreTest : public testing::Test {
protected:
    test::TemporaryHome home_;
    const std::string dir_ = home_.path() + "/store";

    Store open() const {
        auto store = Store::open(dir_);
        EXPECT_TRUE(store) << store.error().what;
        return std::move(*store);
    }
    static Result<KeyRecord> add(Store& store, const std::string& name) {
        KeyRecord record;
        record.name = name;
        record.purpose = "ssh";
        record.algorithm = "EC P-256";
        record.fingerprint = "SHA256:abc";
        record.chip = "software";
        record.parent_name = "000b00";
        record.has_pin = true;
        return store.add(record, as_bytes("private of " + name), as_bytes("public of " + name));
    }
    static std::size_t count(const std::string& folder) {
        std::error_code error;
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder, error), fs::directory_iterator()));
    }
};

TEST_F(StoreTest, AbsentStoreIsEmptyAndIsNotMadeByLooking) {
    const Store store = open();
    EXPECT_TRUE(store.list()->keys.empty());
    EXPECT_TRUE(store.list_trash()->keys.empty());
    EXPECT_FALSE(fs::exists(dir_));
}

TEST_F(StoreTest, KeyIsKeptWithEverythingKnownAboutIt) {
    Store store = open();
    const auto added = add(store, "laptop");
    ASSERT_TRUE(added);
    const Store again = open();
    const auto found = again.find("laptop");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, added->id);
    EXPECT_EQ(found->purpose, "ssh");
    EXPECT_EQ(found->algorithm, "EC P-256");
    EXPECT_EQ(found->fingerprint, "SHA256:abc");
    EXPECT_EQ(found->chip, "software");
    EXPECT_EQ(found->parent_name, "000b00");
    EXPECT_TRUE(found->has_pin);
    EXPECT_NEAR(static_cast<double>(found->created), static_cast<double>(std::time(nullptr)), 10);
    EXPECT_EQ(as_text(*again.key_file(*found)), "private of laptop");
    EXPECT_EQ(as_text(*again.public_file(*found)), "public of laptop");
    struct stat status{};
    ASSERT_EQ(stat((dir_ + "/keys/" + found->id).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700U);
    ASSERT_EQ(stat((dir_ + "/keys/" + found->id + "/key.pem").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(StoreTest, NamesAreUniqueAndListedInOrder) {
    Store store = open();
    ASSERT_TRUE(add(store, "beta"));
    ASSERT_TRUE(add(store, "Alpha"));
    const auto twice = add(store, "beta");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, Code::exists);
    const auto listing = store.list();
    ASSERT_EQ(listing->keys.size(), 2U);
    EXPECT_EQ(listing->keys[0].name, "Alpha");
    EXPECT_EQ(store.find("gamma").error().code, Code::not_found);
}

TEST_F(StoreTest, DeletedKeyComesBack) {
    Store store = open();
    const auto key = add(store, "a");
    const auto trashed = store.remove(*key);
    ASSERT_TRUE(trashed);
    EXPECT_TRUE(store.list()->keys.empty());
    ASSERT_EQ(store.list_trash()->keys.size(), 1U);
    EXPECT_NEAR(static_cast<double>(store.list_trash()->keys[0].deleted),
                static_cast<double>(std::time(nullptr)), 10);
    EXPECT_EQ(store.remove(*key).error().code, Code::not_found);
    ASSERT_TRUE(store.restore(*trashed));
    EXPECT_EQ(store.find("a")->id, key->id);
    EXPECT_EQ(store.find("a")->created, key->created);
    EXPECT_EQ(as_text(*store.key_file(*key)), "private of a");
}

TEST_F(StoreTest, DeletedKeyDoesNotComeBackOverAnother) {
    Store store = open();
    const auto trashed = store.remove(*add(store, "a"));
    ASSERT_TRUE(add(store, "a"));
    EXPECT_EQ(store.restore(*trashed).error().code, Code::exists);
    EXPECT_EQ(store.list_trash()->keys.size(), 1U);
}

TEST_F(StoreTest, EmptiedTrashIsGone) {
    Store store = open();
    ASSERT_TRUE(store.remove(*add(store, "a")));
    ASSERT_TRUE(store.remove(*add(store, "b")));
    ASSERT_TRUE(add(store, "c"));
    EXPECT_EQ(store.empty_trash(), 2U);
    EXPECT_TRUE(store.list_trash()->keys.empty());
    EXPECT_EQ(store.list()->keys.size(), 1U);
    EXPECT_EQ(count(dir_ + "/trash"), 0U);

    const auto damaged = store.remove(*store.find("c"));
    ASSERT_TRUE(write_file(dir_ + "/trash/" + damaged->id + "/meta.json", as_bytes("{")));
    EXPECT_EQ(store.empty_trash(), 1U);
    EXPECT_EQ(count(dir_ + "/trash"), 0U);
}

TEST_F(StoreTest, NewerFormatIsRefusedAndUntouched) {
    ASSERT_TRUE(make_dirs(dir_ + "/keys/.new-left-over"));
    const std::string newer = R"({"format": 2, "more": true})";
    ASSERT_TRUE(write_file(dir_ + "/store.json", as_bytes(newer)));
    const auto store = Store::open(dir_);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, Code::newer);
    EXPECT_EQ(as_text(*read_file(dir_ + "/store.json", 4096)), newer);
    EXPECT_TRUE(fs::exists(dir_ + "/keys/.new-left-over"));
}

// Another program may update the store while this one has it open.
TEST_F(StoreTest, NewerFormatIsNoticedByAnOpenStore) {
    Store store = open();
    ASSERT_TRUE(add(store, "a"));
    ASSERT_TRUE(write_file(dir_ + "/store.json", as_bytes(R"({"format": 2})")));
    EXPECT_EQ(add(store, "b").error().code, Code::newer);
    EXPECT_EQ(store.remove(*store.find("a")).error().code, Code::newer);
}

TEST_F(StoreTest, DamagedKeyIsReportedAndHidesNoOther) {
    Store store = open();
    const auto good = add(store, "good");
    const auto bad = add(store, "bad");
    for (const char* content : {"", "{", "[]", "{}", R"({"format": 1})", R"({"format": 1, "name": 3})"}) {
        ASSERT_TRUE(write_file(dir_ + "/keys/" + bad->id + "/meta.json", as_bytes(content)));
        const auto listing = store.list();
        ASSERT_TRUE(listing);
        ASSERT_EQ(listing->keys.size(), 1U) << content;
        EXPECT_EQ(listing->keys[0].name, "good");
        ASSERT_EQ(listing->damaged.size(), 1U) << content;
        EXPECT_EQ(listing->damaged[0].code, Code::bad_data);
        EXPECT_NE(listing->damaged[0].subject.find(bad->id), std::string::npos);
    }
}

TEST_F(StoreTest, ReadOnlyStoreCanBeRead) {
    Store store = open();
    const auto key = add(store, "a");
    const pid_t child = fork();
    if (child == 0) {
        // Root may write anywhere: become nobody, to whom the folder is opened for reading.
        (void)!chmod(dir_.c_str(), 0755);
        (void)!chmod((dir_ + "/keys").c_str(), 0755);
        (void)!chmod((dir_ + "/keys/" + key->id).c_str(), 0755);
        (void)!chmod((dir_ + "/keys/" + key->id + "/meta.json").c_str(), 0644);
        (void)!chmod((dir_ + "/store.json").c_str(), 0644);
        (void)!chmod(home_.path().c_str(), 0755);
        if (getuid() == 0 && setuid(65534) != 0) {
            _exit(10);
        }
        auto reader = Store::open(dir_);
        if (!reader || reader->list()->keys.size() != 1) {
            _exit(11);
        }
        if (getuid() != 65534) {
            _exit(0); // the owner can't be kept from writing
        }
        const auto added = add(*reader, "b");
        _exit(!added && added.error().code == Code::denied ? 0 : 12);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(StoreTest, FullDiskLeavesTheStoreAsItWas) {
    Store store = open();
    ASSERT_TRUE(add(store, "a"));
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = 8, .rlim_max = 8};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto added = add(store, "b");
        _exit(!added && added.error().code == Code::no_space ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(store.list()->keys.size(), 1U);
    EXPECT_EQ(count(dir_ + "/keys"), 1U);
    EXPECT_TRUE(add(store, "b"));
}

// A program that adds, deletes and restores is killed at many moments; the store is whole after each.
TEST_F(StoreTest, KilledProgramLeavesAUsableStore) {
    Store first = open();
    ASSERT_TRUE(add(first, "stays"));
    for (int round = 0; round < 30; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            Store store = open();
            for (int i = 0;; ++i) {
                const auto key = add(store, "k" + std::to_string(round) + "-" + std::to_string(i));
                if (key) {
                    (void)store.restore(*store.remove(*key));
                }
            }
        }
        usleep(static_cast<useconds_t>(500 + round * 900));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        Store store = open();
        const auto listing = store.list();
        ASSERT_TRUE(listing);
        EXPECT_TRUE(listing->damaged.empty())
            << listing->damaged[0].subject << ": " << listing->damaged[0].what;
        EXPECT_TRUE(store.find("stays"));
        for (const KeyRecord& key : listing->keys) {
            EXPECT_EQ(as_text(*store.key_file(key)), "private of " + key.name);
        }
        const std::string name = "after" + std::to_string(round);
        EXPECT_TRUE(add(store, name));
    }
    for (const auto& entry : fs::directory_iterator(dir_ + "/keys")) {
        EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << entry.path();
    }
}

TEST_F(StoreTest, TwoWritersLoseNothing) {
    const auto work = [&](const char* prefix) {
        const pid_t child = fork();
        if (child == 0) {
            Store store = open();
            for (int i = 0; i < 40; ++i) {
                if (!add(store, prefix + std::to_string(i))) {
                    _exit(1);
                }
            }
            _exit(0);
        }
        return child;
    };
    const pid_t children[] = {work("a"), work("b")};
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(WEXITSTATUS(status), 0);
    }
    EXPECT_EQ(open().list()->keys.size(), 80U);
}

TEST(KeyNameTest, WhatIsAcceptable) {
    for (const char* good : {"a", "ssh key of Zoë", "日本", "a.b-c_d@host", "x:y"}) {
        EXPECT_TRUE(check_key_name(good)) << good;
    }
    const std::string long_name(65, 'x');
    for (const char* bad : {"", "-a", ".a", " a", "a ", "a/b", "a\nb", "a\tb", "a\x7f", "\xc3",
                            "\xed\xa0\x80", "a\u202eb", "a\u200b", long_name.c_str()}) {
        const auto checked = check_key_name(bad);
        ASSERT_FALSE(checked) << bad;
        EXPECT_EQ(checked.error().code, Code::invalid);
    }
    EXPECT_TRUE(check_key_name(std::string(64, 'x')));
    EXPECT_FALSE(check_key_name(std::string_view("a\0b", 3)));
}

} // namespace
} // namespace keyhold::core
