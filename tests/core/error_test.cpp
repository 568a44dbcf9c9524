// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/explain.h"
#include "core/job.h"
#include "core/log.h"

#include <cerrno>
#include <cstring>
#include <set>

#include <gtest/gtest.h>

namespace keyhold::core {
namespace {

constexpr int codes = static_cast<int>(Code::bug) + 1;

TEST(ErrorTest, EveryCodeHasItsOwnNameAndWords) {
    std::set<std::string> names;
    std::set<std::string> whys;
    for (int i = 0; i < codes; ++i) {
        const Error error{.code = static_cast<Code>(i)};
        names.insert(code_name(error.code));
        const Words words = explain(error);
        whys.insert(words.why);
        EXPECT_STRNE(words.why, "");
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(codes));
    EXPECT_EQ(whys.size(), static_cast<std::size_t>(codes));
}

TEST(ErrorTest, WordsAreFilledFromTheError) {
    const Error error{.code = Code::wrong_pin, .what = "w %1", .subject = "s", .count = 29};
    EXPECT_EQ(fill("%1|%2|%3|%4|%", error), "s|w %1|29|%4|%");
    EXPECT_NE(fill(explain(error).next, error).find("29"), std::string::npos);
}

TEST(ErrorTest, ErrnoDecidesTheCode) {
    const auto code = [](int err) { return fail_errno(err, "open", "f").error().code; };
    EXPECT_EQ(code(ENOENT), Code::not_found);
    EXPECT_EQ(code(EACCES), Code::denied);
    EXPECT_EQ(code(ENOSPC), Code::no_space);
    EXPECT_EQ(code(EROFS), Code::read_only);
    EXPECT_EQ(code(EIO), Code::io);
    const auto failure = fail_errno(EACCES, "open", "f");
    EXPECT_NE(technical(failure.error()).find("open: 13"), std::string::npos) << technical(failure.error());
}

class NoAsk final : public Ask {
    Result<SecretText> pin(const PinRequest&) override { return fail(Code::cancelled, ""); }
};

TEST(JobTest, CancellationIsSeenAtTheNextStep) {
    constexpr Stage first{"First"};
    constexpr Stage second{"Second"};
    std::stop_source stop;
    Meter meter;
    NoAsk ask;
    Context context(stop.get_token(), meter, ask);
    ASSERT_TRUE(context.enter(first, 10));
    context.advance(4);
    EXPECT_EQ(meter.done, 4U);
    EXPECT_EQ(meter.total, 10U);
    EXPECT_EQ(meter.stage.load(), &first);
    stop.request_stop();
    EXPECT_EQ(context.check().error().code, Code::cancelled);
    EXPECT_EQ(context.enter(second).error().code, Code::cancelled);
}

Result<int> half(int number) {
    if (number % 2 != 0) {
        return fail(Code::invalid, "odd");
    }
    return number / 2;
}
Result<int> quarter(int number) {
    const int once = TRY(half(number));
    return half(once);
}

TEST(TryTest, PassesTheValueOrReturnsTheError) {
    EXPECT_EQ(quarter(12), 3);
    EXPECT_EQ(quarter(6).error().what, "odd");
    EXPECT_EQ(quarter(5).error().code, Code::invalid);
}

TEST(LogTest, IsSilentUnlessAskedFor) {
    int seen = 0;
    set_log_sink([&](Level, std::string_view, std::string_view) { ++seen; });
    log(Level::error, "core", "text");
    set_log_sink({});
    EXPECT_EQ(seen, log_enabled(Level::error) ? 1 : 0);
}

} // namespace
} // namespace keyhold::core
