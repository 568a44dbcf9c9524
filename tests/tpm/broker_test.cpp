// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The resource manager, on a real swtpm.
#include "core/public_key.h"
#include "raw_commands.h"
#include "support/home.h"
#include "support/require.h"
#include "tpm/software/resources.h"
#include "tpm/software/swtpm.h"

#include <algorithm>
#include <map>
#include <optional>

#include <gtest/gtest.h>

namespace keyhold::tpm::software {
namespace {

constexpr ClientId a = 1;
constexpr ClientId b = 2;
constexpr ClientId c = 3;
constexpr ClientId d = 4;

// Counts what the resource manager asks on its own account.
class Counting : public Transport {
public:
    explicit Counting(Swtpm& tpm) : tpm_(tpm) {}
    core::Result<core::Bytes> exchange(core::View command) override {
        ++counts_[Reader(command, 6).u32()];
        ++total_;
        return tpm_.exchange(command);
    }
    std::size_t count(TPM2_CC command) { return counts_[command]; }
    std::size_t total() const { return total_; }
    void forget() {
        counts_.clear();
        total_ = 0;
    }

private:
    Swtpm& tpm_;
    std::map<TPM2_CC, std::size_t> counts_;
    std::size_t total_ = 0;
};

class ResourcesTest : public testing::Test {
protected:
    void SetUp() override { use_gap(0); }

    void use_gap(std::uint64_t max_gap) {
        resources_.emplace(test::require_value(Resources::make(counting_, max_gap), "a resource manager"));
        counting_.forget();
    }

    // What the broker does with a client's command.
    core::Bytes ask(ClientId client, const core::Bytes& command) {
        auto step = resources_->begin(client, command);
        while (step && step->to == Step::To::tpm) {
            auto response = tpm_.exchange(step->bytes);
            if (!response) {
                ADD_FAILURE() << response.error().what;
                return {};
            }
            step = resources_->finish(*std::move(response));
        }
        if (!step) {
            ADD_FAILURE() << step.error().what;
            return {};
        }
        return step->bytes;
    }
    TPM2_RC rc(ClientId client, const core::Bytes& command) { return response_code(ask(client, command)); }

    // A response that must be a success.
    core::Bytes done(ClientId client, const core::Bytes& command) {
        core::Bytes response = ask(client, command);
        EXPECT_EQ(response_code(response), TPM2_RC_SUCCESS);
        return response;
    }
    TPM2_HANDLE make(ClientId client, const core::Bytes& command) {
        return raw::handle_of(done(client, command));
    }

    // Handles in the TPM itself.
    std::uint32_t really_there(TPM2_HANDLE first) {
        const auto response = tpm_.exchange(raw::list_handles(first));
        return raw::listed(response.value());
    }

    test::TemporaryFolder folder_;
    core::FileLock lock_ = test::require_value(core::FileLock::take(folder_.path() + "/lock"), "a lock");
    Swtpm tpm_ = test::require_value(Swtpm::start(folder_.path(), lock_.fd()), "a swtpm");
    Counting counting_{tpm_};
    std::optional<Resources> resources_;
};

TEST_F(ResourcesTest, AClientAlonePaysNoCommand) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    const TPM2_HANDLE session = make(a, raw::start_session());
    done(a, raw::policy_command_code(session, TPM2_CC_Sign));
    for (int i = 0; i < 10; ++i) {
        done(a, raw::read_public(key));
        done(a, raw::policy_digest(session));
    }
    EXPECT_EQ(counting_.total(), 0U);
}

TEST_F(ResourcesTest, ClientsWhoseThingsFitPayNoCommand) {
    std::map<ClientId, TPM2_HANDLE> keys;
    std::map<ClientId, TPM2_HANDLE> sessions;
    for (const ClientId client : {a, b, c}) {
        keys[client] = make(client, raw::create_primary(client));
        sessions[client] = make(client, raw::start_session());
    }
    for (int i = 0; i < 5; ++i) {
        for (const ClientId client : {a, b, c}) {
            done(client, raw::read_public(keys[client]));
            done(client, raw::policy_digest(sessions[client]));
        }
    }
    EXPECT_EQ(counting_.total(), 0U);
}

TEST_F(ResourcesTest, EveryClientMayFillTheTpmAndKeepsWhatItHas) {
    std::map<ClientId, std::vector<std::pair<TPM2_HANDLE, core::Bytes>>> keys;
    std::map<ClientId, std::vector<std::pair<TPM2_HANDLE, core::Bytes>>> sessions;
    for (const ClientId client : {a, b, c, d}) {
        for (std::uint32_t i = 0; i < Resources::max_objects; ++i) {
            const TPM2_HANDLE key = make(client, raw::create_primary(client * 10 + i));
            keys[client].emplace_back(key, done(client, raw::read_public(key)));
            const TPM2_HANDLE session = make(client, raw::start_session());
            done(client, raw::policy_command_code(session, TPM2_CC_LoadExternal + (client - 1) * 3 + i));
            sessions[client].emplace_back(session, done(client, raw::policy_digest(session)));
        }
    }
    for (std::size_t i = 0; i < Resources::max_objects; ++i) {
        for (const ClientId client : {d, a, c, b}) {
            EXPECT_EQ(done(client, raw::read_public(keys[client][i].first)), keys[client][i].second);
            EXPECT_EQ(done(client, raw::policy_digest(sessions[client][i].first)),
                      sessions[client][i].second);
        }
    }
    for (const ClientId client : {a, b, c, d}) {
        EXPECT_EQ(rc(client, raw::create_primary(99)), TPM2_RC_OBJECT_MEMORY);
        EXPECT_EQ(rc(client, raw::start_session()), TPM2_RC_SESSION_MEMORY);
        EXPECT_EQ(raw::listed(ask(client, raw::list_handles(TPM2_HR_TRANSIENT))), 3U);
        EXPECT_EQ(raw::listed(ask(client, raw::list_handles(TPM2_HR_HMAC_SESSION))), 3U);
        EXPECT_EQ(raw::listed(ask(client, raw::list_handles(TPM2_HR_POLICY_SESSION))),
                  0U); // none saved, to its eyes
    }
}

TEST_F(ResourcesTest, NobodyReachesWhatIsAnothers) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    const TPM2_HANDLE session = make(a, raw::start_session());
    const TPM2_HANDLE hmac = make(a, raw::start_session(TPM2_SE_HMAC));
    const core::Bytes before = done(a, raw::read_public(key));

    EXPECT_EQ(rc(b, raw::read_public(key)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(rc(b, raw::read_public(TPM2_TRANSIENT_FIRST)),
              TPM2_RC_REFERENCE_H0); // the TPM's own number for it
    EXPECT_EQ(rc(a, raw::read_public(TPM2_TRANSIENT_FIRST)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(rc(b, raw::policy_digest(session)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(rc(b, raw::create_primary(2, hmac)), TPM2_RC_REFERENCE_S0);
    EXPECT_EQ(rc(b, raw::context_save(key)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(rc(b, raw::context_save(session)), TPM2_RC_REFERENCE_H0);
    for (const TPM2_HANDLE handle : {key, session, hmac, TPM2_HANDLE{TPM2_TRANSIENT_FIRST}}) {
        EXPECT_EQ(rc(b, raw::flush(handle)), TPM2_RC_HANDLE + TPM2_RC_P + TPM2_RC_1);
    }
    EXPECT_EQ(raw::listed(ask(b, raw::list_handles(TPM2_HR_TRANSIENT))), 0U);
    EXPECT_EQ(raw::listed(ask(b, raw::list_handles(TPM2_HR_HMAC_SESSION))), 0U);

    // The same number is another thing to another client.
    const TPM2_HANDLE other = make(b, raw::create_primary(2));
    EXPECT_EQ(other, key);
    EXPECT_NE(done(b, raw::read_public(other)), before);
    done(b, raw::flush(other));
    EXPECT_EQ(done(a, raw::read_public(key)), before);
    done(a, raw::policy_digest(session));
}

TEST_F(ResourcesTest, WhatAClientLeavesIsFlushed) {
    for (const ClientId client : {a, b}) {
        for (std::uint32_t i = 0; i < 3; ++i) {
            make(client, raw::create_primary(client * 10 + i));
            make(client, raw::start_session());
        }
    }
    const core::Bytes kept = done(b, raw::list_handles(TPM2_HR_TRANSIENT));
    ASSERT_TRUE(resources_->release(a));
    EXPECT_EQ(done(b, raw::list_handles(TPM2_HR_TRANSIENT)), kept);
    ASSERT_TRUE(resources_->release(b));
    EXPECT_EQ(really_there(TPM2_HR_TRANSIENT), 0U);
    EXPECT_EQ(really_there(TPM2_HR_HMAC_SESSION), 0U);   // loaded
    EXPECT_EQ(really_there(TPM2_HR_POLICY_SESSION), 0U); // saved
}

TEST_F(ResourcesTest, ASequenceSurvivesBeingMovedAway) {
    const TPM2_HANDLE sequence =
        make(a, Writer(TPM2_CC_HashSequenceStart).u16(0).u16(TPM2_ALG_SHA256).done());
    const auto update = [&](TPM2_CC command, std::string_view text) {
        Writer writer(command);
        raw::add_session(writer.u32(sequence), TPM2_RS_PW, 0);
        writer.u16(static_cast<std::uint16_t>(text.size())).raw(core::as_bytes(text));
        if (command == TPM2_CC_SequenceComplete) {
            writer.u32(TPM2_RH_NULL);
        }
        return raw::with_sessions(writer.done());
    };
    done(a, update(TPM2_CC_SequenceUpdate, "moved "));
    for (std::uint32_t i = 0; i < 3; ++i) {
        make(b, raw::create_primary(i));
    }
    EXPECT_GT(counting_.count(TPM2_CC_ContextSave), 0U);
    done(a, update(TPM2_CC_SequenceUpdate, "to and "));
    const core::Bytes response = done(a, update(TPM2_CC_SequenceComplete, "fro"));
    const auto expected = core::hash(core::Digest::sha256, core::as_bytes("moved to and fro"));
    EXPECT_FALSE(std::ranges::search(response, expected.value()).empty());
    // The command ended it (TPMA_CC_FLUSHED).
    EXPECT_EQ(raw::listed(ask(a, raw::list_handles(TPM2_HR_TRANSIENT))), 0U);
    EXPECT_EQ(rc(a, update(TPM2_CC_SequenceUpdate, "")), TPM2_RC_REFERENCE_H0);
}

TEST_F(ResourcesTest, AnEndedSessionIsNoLongerTheClients) {
    for (int i = 0; i < 5; ++i) {
        const TPM2_HANDLE session = make(a, raw::start_session(TPM2_SE_HMAC));
        const TPM2_HANDLE kept = make(a, raw::create_primary(1, session, TPMA_SESSION_CONTINUESESSION));
        done(a, raw::flush(kept));
        EXPECT_EQ(raw::listed(ask(a, raw::list_handles(TPM2_HR_HMAC_SESSION))), 1U);
        const TPM2_HANDLE last = make(a, raw::create_primary(2, session, 0));
        done(a, raw::flush(last));
        EXPECT_EQ(raw::listed(ask(a, raw::list_handles(TPM2_HR_HMAC_SESSION))), 0U);
        EXPECT_EQ(rc(a, raw::create_primary(3, session)), TPM2_RC_REFERENCE_S0);
    }
}

TEST_F(ResourcesTest, AFailedCommandDoesNotEndItsSession) {
    const TPM2_HANDLE session = make(a, raw::start_session(TPM2_SE_HMAC));
    core::Bytes command = raw::create_primary(1, session, 0);
    command.pop_back(); // ends inside its parameters
    put32(command, 2, static_cast<std::uint32_t>(command.size()));
    EXPECT_NE(rc(a, command), TPM2_RC_SUCCESS);
    make(a, raw::create_primary(1, session, 0));
}

TEST_F(ResourcesTest, AClientsOwnSavedContextsWork) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    const core::Bytes before = done(a, raw::read_public(key));
    const core::Bytes saved = done(a, raw::context_save(key));
    done(a, raw::flush(key));
    // Another process loads it, as tpm2-tools do.
    const TPM2_HANDLE again = make(b, raw::context_load(saved));
    EXPECT_EQ(done(b, raw::read_public(again)), before);

    const TPM2_HANDLE session = make(a, raw::start_session());
    done(a, raw::policy_command_code(session, TPM2_CC_Sign));
    const core::Bytes digest = done(a, raw::policy_digest(session));
    const core::Bytes saved_session = done(a, raw::context_save(session));
    EXPECT_EQ(rc(a, raw::policy_digest(session)), TPM2_RC_REFERENCE_H0);
    ASSERT_TRUE(resources_->release(a)); // it may outlive the process
    EXPECT_EQ(make(b, raw::context_load(saved_session)), session);
    EXPECT_EQ(done(b, raw::policy_digest(session)), digest);
}

TEST_F(ResourcesTest, AForgottenSessionIsSavedAnewInTime) {
    use_gap(8);
    const TPM2_HANDLE old = make(a, raw::start_session());
    done(a, raw::policy_command_code(old, TPM2_CC_Sign));
    const core::Bytes digest = done(a, raw::policy_digest(old));
    // Two others drive each other out of the three places, again and again; the old one stays away.
    std::vector<std::pair<ClientId, TPM2_HANDLE>> busy;
    for (const ClientId client : {b, c}) {
        for (int i = 0; i < 3; ++i) {
            busy.emplace_back(client, make(client, raw::start_session()));
        }
    }
    counting_.forget();
    std::size_t uses = 0;
    for (int round = 0; round < 10; ++round) {
        for (const auto& [client, session] : busy) {
            done(client, raw::policy_digest(session));
            ++uses;
        }
    }
    // More loads than uses: the rest are renewals, one for about each eight that were saved.
    EXPECT_GT(counting_.count(TPM2_CC_ContextLoad), uses);
    EXPECT_LT(counting_.count(TPM2_CC_ContextLoad), uses + uses / 4);
    EXPECT_EQ(done(a, raw::policy_digest(old)), digest);
}

TEST_F(ResourcesTest, AClearedTpmLeavesNoStrayHandle) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    Writer clear(TPM2_CC_Clear);
    raw::add_session(clear.u32(TPM2_RH_LOCKOUT), TPM2_RS_PW, 0);
    done(b, raw::with_sessions(clear.done()));
    make(b, raw::create_primary(2)); // gets the place of the key that is gone
    EXPECT_EQ(rc(a, raw::read_public(key)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(raw::listed(ask(a, raw::list_handles(TPM2_HR_TRANSIENT))), 0U);
}

TEST_F(ResourcesTest, ASavedObjectThatWasClearedIsReportedAsGone) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    for (std::uint32_t i = 0; i < 3; ++i) {
        make(b, raw::create_primary(10 + i));
    }
    ASSERT_EQ(counting_.count(TPM2_CC_ContextSave), 1U);
    Writer clear(TPM2_CC_Clear);
    raw::add_session(clear.u32(TPM2_RH_LOCKOUT), TPM2_RS_PW, 0);
    done(b, raw::with_sessions(clear.done()));
    EXPECT_EQ(rc(a, raw::read_public(key)), TPM2_RC_REFERENCE_H0);
    EXPECT_EQ(rc(a, raw::flush(key)), TPM2_RC_HANDLE + TPM2_RC_P + TPM2_RC_1); // and forgotten
}

TEST_F(ResourcesTest, MalformedCommandsAreAnsweredWithoutTheTpm) {
    const TPM2_HANDLE key = make(a, raw::create_primary(1));
    core::Bytes bad_tag = raw::read_public(key);
    bad_tag[1] = 0x77;
    EXPECT_EQ(rc(a, bad_tag), TPM2_RC_BAD_TAG);
    EXPECT_EQ(rc(a, Writer(0x20000fff).done()), TPM2_RC_COMMAND_CODE);
    EXPECT_EQ(rc(a, Writer(TPM2_CC_ReadPublic).u16(0x80ff).done()), TPM2_RC_INSUFFICIENT + TPM2_RC_1);
    // Authorization areas: longer than the command, empty, cut off in a session, four sessions.
    const auto with_area = [](std::uint32_t size, core::View area) {
        Writer writer(TPM2_CC_Clear);
        return raw::with_sessions(writer.u32(TPM2_RH_LOCKOUT).u32(size).raw(area).done());
    };
    const core::Bytes session{0x40, 0, 0, 9, 0, 0, 0, 0, 0};
    core::Bytes four;
    for (int i = 0; i < 4; ++i) {
        four.insert(four.end(), session.begin(), session.end());
    }
    EXPECT_EQ(rc(a, with_area(0xffffffff, session)), TPM2_RC_AUTHSIZE);
    EXPECT_EQ(rc(a, with_area(0, {})), TPM2_RC_AUTHSIZE);
    EXPECT_EQ(rc(a, with_area(8, session)), TPM2_RC_AUTHSIZE);
    EXPECT_EQ(rc(a, with_area(36, four)), TPM2_RC_AUTHSIZE);
    done(a, raw::read_public(key)); // and all is as before
}

} // namespace
} // namespace keyhold::tpm::software
