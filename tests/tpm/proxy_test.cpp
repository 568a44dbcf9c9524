// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The tests' own instruments measure what they say, with tpm2-tools as the program they are put before.
#include "core/process.h"
#include "raw_commands.h"
#include "support/bare_swtpm.h"
#include "support/tpm_proxy.h"

#include <gtest/gtest.h>

namespace keyhold::tpm {
namespace {

using software::response_code;

core::Output tool(const std::string& tcti, std::vector<std::string> argv) {
    core::Command command;
    command.argv = std::move(argv);
    command.environment = {"TPM2TOOLS_TCTI=" + tcti};
    return core::run(command, {}, 120'000).value();
}

class ProxyTest : public testing::Test {
protected:
    core::Bytes ask(const core::Bytes& command) { return test::exchange_with(proxy_.socket(), command); }

    test::BareSwtpm tpm_;
    test::TpmProxy proxy_{tpm_.socket()};
};

TEST_F(ProxyTest, CountsAndRecordsWhatAProgramSends) {
    const auto random = tool(proxy_.tcti(), {"tpm2_getrandom", "--hex", "16"});
    ASSERT_EQ(random.status, 0) << random.err;
    EXPECT_EQ(proxy_.count(TPM2_CC_GetRandom), 1U);
    EXPECT_EQ(proxy_.count(TPM2_CC_Sign), 0U);
    const auto shown = core::from_hex(random.out.substr(0, 32));
    ASSERT_TRUE(shown);
    EXPECT_TRUE(proxy_.saw(*shown));
    EXPECT_FALSE(proxy_.saw(core::as_bytes("never on the bus")));
    proxy_.forget();
    EXPECT_EQ(proxy_.total(), 0U);
    EXPECT_FALSE(proxy_.saw(*shown));
}

TEST_F(ProxyTest, SeesAPasswordThatPassesInClear) {
    ASSERT_EQ(tool(proxy_.tcti(), {"tpm2_changeauth", "-c", "owner", "a-clear-password"}).status, 0);
    EXPECT_TRUE(proxy_.saw(core::as_bytes("a-clear-password")));
    EXPECT_NE(tool(proxy_.tcti(), {"tpm2_createprimary", "-C", "owner"}).status, 0);
    EXPECT_EQ(tool(proxy_.tcti(), {"tpm2_createprimary", "-C", "owner", "-P", "a-clear-password"}).status, 0);
}

TEST_F(ProxyTest, DoesWhatWasPlannedOnce) {
    using Kind = test::Mischief::Kind;
    proxy_.plan({.kind = Kind::flip, .amount = 8 * 12, .command = TPM2_CC_GetRandom, .nth = 2});
    EXPECT_EQ(response_code(ask(raw::get_random(8))), TPM2_RC_SUCCESS);
    ask(raw::read_public(0x81000001));
    EXPECT_FALSE(proxy_.happened());
    ask(raw::get_random(8));
    EXPECT_TRUE(proxy_.happened());

    proxy_.plan({.kind = Kind::code, .amount = TPM2_RC_RETRY});
    EXPECT_EQ(response_code(ask(raw::get_random(8))), TPM2_RC_RETRY);
    proxy_.plan({.kind = Kind::drop});
    EXPECT_TRUE(ask(raw::get_random(8)).empty());
    proxy_.plan({.kind = Kind::delay, .amount = 1});
    EXPECT_EQ(response_code(ask(raw::get_random(8))), TPM2_RC_SUCCESS);
    EXPECT_EQ(response_code(ask(raw::get_random(8))), TPM2_RC_SUCCESS);
}

TEST_F(ProxyTest, FlipsThePlannedBitOnly) {
    const core::Bytes clean = ask(raw::read_public(0x81000001));
    proxy_.plan({.kind = test::Mischief::Kind::flip, .amount = 8 * 9 + 3});
    core::Bytes flipped = ask(raw::read_public(0x81000001));
    ASSERT_EQ(flipped.size(), clean.size());
    EXPECT_NE(flipped, clean);
    flipped[9] ^= 1U << 3;
    EXPECT_EQ(flipped, clean);
}

TEST_F(ProxyTest, TheTpmCanBeResetAndLocked) {
    const TPM2_HANDLE key = raw::handle_of(tpm_.exchange(raw::create_primary(1)));
    EXPECT_EQ(response_code(tpm_.exchange(raw::read_public(key))), TPM2_RC_SUCCESS);
    tpm_.reset();
    EXPECT_EQ(response_code(tpm_.exchange(raw::read_public(key))), TPM2_RC_REFERENCE_H0);
    tpm_.reset(true);
    tpm_.set_lockout(5, 600, 600);
    const auto shown = tool(tpm_.tcti(), {"tpm2_getcap", "properties-variable"});
    EXPECT_NE(shown.out.find("TPM2_PT_MAX_AUTH_FAIL: 0x5"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("TPM2_PT_LOCKOUT_INTERVAL: 0x258"), std::string::npos);
    tpm_.set_lockout(0, 600, 600);
    EXPECT_NE(
        tool(tpm_.tcti(), {"tpm2_getcap", "properties-variable"}).out.find("inLockout:                 1"),
        std::string::npos);
    tpm_.kill();
    EXPECT_TRUE(tpm_.exchange(raw::get_random(8)).empty());
}

} // namespace
} // namespace keyhold::tpm
