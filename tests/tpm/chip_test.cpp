// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// How many commands the chip is sent, and what happens when it misbehaves.
#include "core/process.h"
#include "tests/tpm/keystore_fixture.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm {
namespace {

using core::Code;
using core::Digest;
using test::Mischief;

class ChipTest : public KeystoreFixture {
protected:
    static core::Output tool(std::vector<std::string> argv) {
        auto output = core::run(
            {.argv = std::move(argv), .environment = {"TPM2TOOLS_TCTI=" + swtpm_->tcti()}, .input = {}}, {},
            60'000);
        return output ? *output : core::Output{.status = -1};
    }
    void expect_nothing_loaded() const {
        EXPECT_EQ(tool({"tpm2_getcap", "handles-transient"}).out, "");
        EXPECT_EQ(tool({"tpm2_getcap", "handles-loaded-session"}).out, "");
    }
    // Does `work` on the storage primary at 0x81000001, where systemd puts it.
    void with_persistent_primary(const std::string& attributes, const std::function<void()>& work) {
        const std::string context = home_.path() + "/primary";
        ASSERT_EQ(tool({"tpm2_createprimary", "-C", "o", "-G", "ecc256:aes128cfb", "-g", "sha256", "-a",
                        attributes, "-c", context})
                      .status,
                  0);
        ASSERT_EQ(tool({"tpm2_evictcontrol", "-C", "o", "-c", context, "0x81000001"}).status, 0);
        tool({"tpm2_flushcontext", "-t"});
        work();
        EXPECT_EQ(tool({"tpm2_evictcontrol", "-C", "o", "-c", "0x81000001"}).status, 0);
    }
};

constexpr const char* standard =
    "fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|restricted|decrypt";

TEST_F(ChipTest, CommandBudget) {
    core::KeyRecord key;
    {
        Keystore keys = keystore();
        key = make(keys, "k", KeyType::ec_p256, "1234");
        ASSERT_TRUE(sign(keys, key, Digest::sha256,
                         "1234")); // the first such use after a start is answered with "retry"
    }
    Keystore keys = keystore();
    proxy_.forget();
    ASSERT_TRUE(keys.store().list());
    EXPECT_EQ(proxy_.total(), 0U);
    ASSERT_TRUE(sign(keys, key, Digest::sha256, "1234"));
    EXPECT_LE(proxy_.total(), 5U);
    proxy_.forget();
    ASSERT_TRUE(sign(keys, key, Digest::sha256, "1234"));
    EXPECT_EQ(proxy_.total(), 1U);
    EXPECT_EQ(proxy_.count(TPM2_CC_Sign), 1U);
}

TEST_F(ChipTest, OneShotBudgetWithCleanUp) {
    core::KeyRecord key;
    {
        Keystore keys = keystore();
        key = make(keys, "k", KeyType::rsa_2048);
    }
    proxy_.forget();
    {
        Keystore keys = keystore();
        keys.finish_after_next_signature();
        ASSERT_TRUE(sign(keys, key, Digest::sha256));
    }
    EXPECT_LE(proxy_.total(), 7U);
    expect_nothing_loaded();
}

TEST_F(ChipTest, PersistentPrimaryIsUsed) {
    core::KeyRecord key;
    {
        Keystore keys = keystore();
        key = make(keys, "k", KeyType::ec_p256);
    }
    with_persistent_primary(standard, [&] {
        Keystore keys = keystore();
        proxy_.forget();
        EXPECT_TRUE(sign(keys, key, Digest::sha256));
        EXPECT_EQ(proxy_.count(TPM2_CC_CreatePrimary), 0U);
        EXPECT_LE(proxy_.total(), 4U);
        const auto fresh = make(keys, "fresh", KeyType::ec_p256);
        EXPECT_EQ(proxy_.count(TPM2_CC_CreatePrimary), 0U);
        EXPECT_EQ(fresh.parent_name, key.parent_name);
    });
    Keystore keys = keystore();
    EXPECT_TRUE(
        sign(keys, *keys.store().find("fresh"), Digest::sha256)); // gone again: the same key is made anew
}

// Somebody else's object may be at that handle.
TEST_F(ChipTest, StrangerAtThePersistentHandleIsNotUsed) {
    with_persistent_primary("fixedtpm|fixedparent|sensitivedataorigin|userwithauth|restricted|decrypt", [&] {
        Keystore keys = keystore();
        proxy_.forget();
        const auto key = make(keys, "k", KeyType::ec_p256);
        EXPECT_EQ(proxy_.count(TPM2_CC_CreatePrimary), 1U);
        EXPECT_TRUE(sign(keys, key, Digest::sha256));
    });
}

TEST_F(ChipTest, ChangedAnswerIsNeverAccepted) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256, "1234");
    ASSERT_TRUE(sign(keys, key, Digest::sha256, "1234"));
    // Bits of the signature, of the session's nonce and of its HMAC.
    for (const unsigned byte : {20U, 40U, 70U, 100U, 120U, 140U}) {
        proxy_.plan({.kind = Mischief::Kind::flip, .amount = byte * 8, .command = TPM2_CC_Sign});
        const auto changed = sign(keys, key, Digest::sha256, "1234");
        EXPECT_TRUE(proxy_.happened());
        EXPECT_FALSE(changed) << "byte " << byte;
    }
    EXPECT_TRUE(sign(keys, key, Digest::sha256, "1234"));
    keys.close();
    expect_nothing_loaded();
}

TEST_F(ChipTest, LostConnectionIsMadeAnew) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256);
    ASSERT_TRUE(sign(keys, key, Digest::sha256));
    proxy_.plan({.kind = Mischief::Kind::drop, .command = TPM2_CC_Sign});
    EXPECT_TRUE(sign(keys, key, Digest::sha256)); // once more on a new connection
    EXPECT_TRUE(proxy_.happened());
    keys.close();
    expect_nothing_loaded();
}

TEST_F(ChipTest, ResetChipIsUsedAgain) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256);
    ASSERT_TRUE(sign(keys, key, Digest::sha256));
    swtpm_->reset(true);
    EXPECT_TRUE(sign(keys, key, Digest::sha256));
}

TEST_F(ChipTest, VanishedChipIsSaid) {
    test::BareSwtpm passing;
    Keystore keys = keystore(passing.tcti());
    const auto key = make(keys, "k", KeyType::ec_p256);
    ASSERT_TRUE(sign(keys, key, Digest::sha256));
    passing.kill();
    const auto gone = sign(keys, key, Digest::sha256);
    ASSERT_FALSE(gone);
    EXPECT_TRUE(gone.error().code == Code::no_device || gone.error().code == Code::lost)
        << core::code_name(gone.error().code);
}

TEST_F(ChipTest, UnreachableChipIsSaid) {
    Keystore keys = keystore("swtpm:path=" + home_.path() + "/nothing");
    auto context = test::plain_context();
    const auto chip = keys.chip(context);
    ASSERT_FALSE(chip);
    EXPECT_EQ(chip.error().code, Code::no_device);
    Keystore device = keystore("device:" + home_.path() + "/tpmrm9");
    EXPECT_EQ(device.chip(context).error().code, Code::no_device);
    Keystore nonsense = keystore("no-such-tcti:x=y");
    EXPECT_EQ(nonsense.chip(context).error().code, Code::no_device);
}

TEST_F(ChipTest, BusyChipIsWaitedForAndFullMemoryIsSaid) {
    Keystore keys = keystore();
    const auto key = make(keys, "k", KeyType::ec_p256);
    proxy_.plan({.kind = Mischief::Kind::code, .amount = TPM2_RC_RETRY, .command = TPM2_CC_Sign});
    EXPECT_TRUE(sign(keys, key, Digest::sha256));
    EXPECT_TRUE(proxy_.happened());
    keys.close();
    proxy_.plan({.kind = Mischief::Kind::code, .amount = TPM2_RC_OBJECT_MEMORY, .command = TPM2_CC_Load});
    const auto full = sign(keys, key, Digest::sha256);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, Code::no_space);
}

TEST_F(ChipTest, OwnerPasswordIsNotMistakenForAKeysPin) {
    Keystore keys = keystore();
    ASSERT_EQ(tool({"tpm2_changeauth", "-c", "o", "ownerpass"}).status, 0);
    auto context = test::plain_context();
    const auto refused =
        keys.create(context, {.name = "k", .type = KeyType::ec_p256, .purpose = "ssh", .pin = {}});
    EXPECT_EQ(tool({"tpm2_changeauth", "-c", "o", "-p", "ownerpass"}).status, 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::denied);
    make(keys, "k", KeyType::ec_p256);
}

TEST_F(ChipTest, CancellationEndsAWait) {
    Keystore keys{test::require_value(core::Store::open(home_.path() + "/store"), "the store opens"),
                  {.where = Where::software, .tcti = "", .origin = "option"}};
    std::stop_source stop;
    test::StaticAsk ask;
    auto context = test::plain_context(ask, stop.get_token());
    ASSERT_TRUE(keys.chip(context)); // started, so that the cancellation meets the chip at work
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });
    core::Result<core::KeyRecord> made;
    for (int i = 0; i < 200 && made; ++i) {
        made = keys.create(
            context,
            {.name = "k" + std::to_string(i), .type = KeyType::rsa_2048, .purpose = "ssh", .pin = {}});
    }
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, Code::cancelled);
    auto again = test::plain_context();
    EXPECT_TRUE(keys.chip(again));
}

} // namespace
} // namespace keyhold::tpm
