// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/config.h"

#include "core/file.h"
#include "support/home.h"

#include <gtest/gtest.h>

namespace keyhold::core {
namespace {

TEST(ConfigTest, RemembersAndForgets) {
    const test::TemporaryHome home;
    const std::string dir = home.path() + "/config";
    auto config = Config::load(dir);
    ASSERT_TRUE(config);
    EXPECT_EQ(config->get("ui.theme"), std::nullopt);
    ASSERT_TRUE(config->set("ui.theme", "dark"));
    EXPECT_EQ(Config::load(dir)->get("ui.theme"), "dark");
    ASSERT_TRUE(config->set("ui.theme", ""));
    EXPECT_EQ(Config::load(dir)->get("ui.theme"), std::nullopt);
}

TEST(ConfigTest, TwoProgramsDoNotUndoEachOther) {
    const test::TemporaryHome home;
    const std::string dir = home.path() + "/config";
    auto one = Config::load(dir);
    auto two = Config::load(dir);
    ASSERT_TRUE(one->set("a", "1"));
    ASSERT_TRUE(two->set("b", "2"));
    const auto both = Config::load(dir);
    EXPECT_EQ(both->get("a"), "1");
    EXPECT_EQ(both->get("b"), "2");
}

TEST(ConfigTest, KeepsWhatANewerVersionWrote) {
    const test::TemporaryHome home;
    const std::string dir = home.path() + "/config";
    ASSERT_TRUE(make_dirs(dir));
    ASSERT_TRUE(write_file(dir + "/config.json", as_bytes(R"({"later": {"nested": [1, 2]}, "a": "1"})")));
    auto config = Config::load(dir);
    ASSERT_TRUE(config);
    ASSERT_TRUE(config->set("a", "2"));
    const auto text = read_file(dir + "/config.json", 4096);
    EXPECT_NE(as_text(*text).find("nested"), std::string::npos);
}

TEST(ConfigTest, DamagedFileIsSaidAndLeftAlone) {
    const test::TemporaryHome home;
    const std::string dir = home.path() + "/config";
    ASSERT_TRUE(make_dirs(dir));
    ASSERT_TRUE(write_file(dir + "/config.json", as_bytes("{\"a\": ")));
    const auto config = Config::load(dir);
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().code, Code::bad_data);
    EXPECT_EQ(config.error().subject, dir + "/config.json");
}

} // namespace
} // namespace keyhold::core
