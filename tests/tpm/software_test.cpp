// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Starting, sharing and ending the software TPM: the real programs, one process or many.
#include "tpm/software/software.h"

#include "core/process.h"
#include "esys_client.h"
#include "raw_commands.h"
#include "support/ask.h"
#include "support/bare_swtpm.h"
#include "support/home.h"
#include "support/software_tpm.h"
#include "tpm/software/meeting.h"

#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

using software::response_code;

class SoftwareTest : public testing::Test {
protected:
    core::Result<core::UniqueFd> connect() const {
        auto context = test::plain_context();
        return connect_software_tpm(dir_, context);
    }

    // Commands on a raw connection, and as many responses as come before the other end closes it.
    static std::vector<core::Bytes> ask(const core::UniqueFd& socket, core::View commands,
                                        std::size_t count) {
        fcntl(socket.get(), F_SETFL, 0);
        std::vector<core::Bytes> responses;
        if (send(socket.get(), commands.data(), commands.size(), MSG_NOSIGNAL) < 0) {
            return responses;
        }
        software::FrameBuffer frames;
        for (std::uint8_t block[4096]; responses.size() < count;) {
            const ssize_t got = read(socket.get(), block, sizeof block);
            if (got <= 0 || !frames.add({block, static_cast<std::size_t>(got)})) {
                break;
            }
            for (auto frame = frames.take(); frame && *frame; frame = frames.take()) {
                responses.push_back(**frame);
            }
        }
        return responses;
    }
    static core::Bytes ask(const core::UniqueFd& socket, core::View command) {
        const auto responses = ask(socket, command, 1);
        return responses.empty() ? core::Bytes() : responses.front();
    }
    static bool works(const core::UniqueFd& socket) {
        return response_code(ask(socket, raw::get_random(8))) == TPM2_RC_SUCCESS;
    }

    test::TemporaryHome home_;
    std::string dir_ = software_tpm_dir();
};

TEST_F(SoftwareTest, StartsOnDemandAndKeepsItsThingsToItself) {
    ASSERT_TRUE(dir_.starts_with(home_.path() + "/data/keyhold/"));
    const auto socket = connect();
    ASSERT_TRUE(socket) << socket.error().what;
    EXPECT_TRUE(works(*socket));
    struct stat status{};
    ASSERT_EQ(stat(dir_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700U);
    for (const auto& entry : std::filesystem::directory_iterator(dir_)) {
        ASSERT_EQ(lstat(entry.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 077 & ~(entry.path().filename() == ".lock" ? 040U : 0U), 0U)
            << entry.path();
    }
    // No port, no core dump, no child of ours.
    const pid_t server = test::peer_of(*socket);
    rlimit dump{};
    ASSERT_EQ(prlimit(server, RLIMIT_CORE, nullptr, &dump), 0);
    EXPECT_EQ(dump.rlim_cur, 0U);
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
}

TEST_F(SoftwareTest, MakesKeysOfTheUsualKinds) {
    auto client = EsysClient::open(dir_);
    ASSERT_TRUE(client) << client.error().what;
    const auto test_parms = [&](TPM2_ECC_CURVE curve) {
        TPMT_PUBLIC_PARMS parms{};
        parms.type = TPM2_ALG_ECC;
        parms.parameters.eccDetail.symmetric.algorithm = TPM2_ALG_NULL;
        parms.parameters.eccDetail.scheme.scheme = TPM2_ALG_NULL;
        parms.parameters.eccDetail.kdf.scheme = TPM2_ALG_NULL;
        parms.parameters.eccDetail.curveID = curve;
        return Esys_TestParms(client->get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &parms);
    };
    EXPECT_EQ(test_parms(TPM2_ECC_NIST_P256), TSS2_RC_SUCCESS);
    EXPECT_EQ(test_parms(TPM2_ECC_NIST_P384), TSS2_RC_SUCCESS);
}

TEST_F(SoftwareTest, AFolderWithAnyNameWillDo) {
    dir_ = home_.path() + "/with space, comma=and 'quote'/" + std::string(120, 'x') + "/" +
           std::string(120, 'y');
    const auto socket = connect();
    ASSERT_TRUE(socket) << socket.error().what;
    EXPECT_TRUE(works(*socket));
}

TEST_F(SoftwareTest, TheStateOutlivesTheProcess) {
    core::Bytes names[2];
    for (core::Bytes& name : names) {
        const auto socket = connect();
        ASSERT_TRUE(socket) << socket.error().what;
        const core::Bytes made = ask(*socket, raw::create_primary(1));
        ASSERT_EQ(response_code(made), TPM2_RC_SUCCESS);
        name = ask(*socket, raw::read_public(raw::handle_of(made)));
        test::stop_software_tpm(dir_);
    }
    EXPECT_EQ(names[0], names[1]);
    EXPECT_FALSE(std::filesystem::exists(software::socket_path(dir_)));
}

TEST_F(SoftwareTest, MalformedFramesEndTheirClientOnly) {
    const auto good = connect();
    ASSERT_TRUE(good);
    for (const std::uint32_t size : {0U, 9U, 4097U, 0xffffffffU}) {
        const auto bad = connect();
        ASSERT_TRUE(bad);
        core::Bytes command = raw::get_random(8);
        software::put32(command, 2, size);
        EXPECT_TRUE(ask(*bad, command).empty());
        EXPECT_TRUE(works(*good));
    }
    // Half a command, then nothing more: nobody waits for the rest.
    const auto half = connect();
    const core::Bytes command = raw::get_random(8);
    ASSERT_EQ(send(half->get(), command.data(), 5, MSG_NOSIGNAL), 5);
    EXPECT_TRUE(works(*good));
    // Two commands in one go are answered one after the other.
    core::Bytes two = command;
    two.insert(two.end(), command.begin(), command.end());
    const auto both = ask(*good, two, 2);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(response_code(both[1]), TPM2_RC_SUCCESS);
    EXPECT_NE(both[0], both[1]);
}

TEST_F(SoftwareTest, EndsByItselfInGoodOrder) {
    core::UniqueFd process;
    {
        auto client = EsysClient::open(dir_);
        ASSERT_TRUE(client) << client.error().what;
        process = test::watch_process(client->server());
        ASSERT_TRUE(process);
        ASSERT_EQ(client->make_key(1), TSS2_RC_SUCCESS);
        ASSERT_EQ(client->start_session(), TSS2_RC_SUCCESS);
        ASSERT_TRUE(client->sign_and_verify("counted by the lockout when the power fails"));
    }
    ASSERT_TRUE(test::wait_for_end(process));
    EXPECT_FALSE(std::filesystem::exists(software::socket_path(dir_)));
    auto client = EsysClient::open(dir_);
    ASSERT_TRUE(client) << client.error().what;
    EXPECT_EQ(lockout_counter(client->get()), 0U);
}

TEST_F(SoftwareTest, KilledItLosesNothingDurable) {
    constexpr TPM2_HANDLE persistent = 0x81000001;
    core::Bytes before;
    {
        auto client = EsysClient::open(dir_);
        ASSERT_TRUE(client) << client.error().what;
        ASSERT_EQ(client->make_key(1), TSS2_RC_SUCCESS);
        ESYS_TR kept = ESYS_TR_NONE;
        ASSERT_EQ(Esys_EvictControl(client->get(), ESYS_TR_RH_OWNER, client->key(), ESYS_TR_PASSWORD,
                                    ESYS_TR_NONE, ESYS_TR_NONE, persistent, &kept),
                  TSS2_RC_SUCCESS);
        const auto other = connect();
        before = ask(*other, raw::read_public(persistent));
        ASSERT_EQ(response_code(before), TPM2_RC_SUCCESS);
        const auto process = test::watch_process(client->server());
        kill(client->server(), SIGKILL);
        ASSERT_TRUE(test::wait_for_end(process));
        EXPECT_NE(client->start_session(), TSS2_RC_SUCCESS); // this client has lost its TPM
    }
    // The socket of the dead is still there, and its swtpm may be ending.
    const auto socket = connect();
    ASSERT_TRUE(socket) << socket.error().what;
    EXPECT_EQ(ask(*socket, raw::read_public(persistent)), before);
}

TEST_F(SoftwareTest, WithoutSwtpmItSaysWhatIsMissing) {
    const test::TemporaryVariable path("PATH", home_.path());
    const auto socket = connect();
    if (socket) {
        GTEST_SKIP() << "swtpm is in an sbin folder here, which is always searched";
    }
    EXPECT_EQ(socket.error().code, core::Code::tool);
    EXPECT_EQ(socket.error().subject, "swtpm");
}

TEST_F(SoftwareTest, ASwtpmThatFailsIsReportedWithItsWords) {
    const std::string fake = home_.path() + "/bin/swtpm";
    ASSERT_TRUE(core::make_dirs(home_.path() + "/bin"));
    ASSERT_TRUE(
        core::write_file(fake, core::as_bytes("#!/bin/sh\necho the state is broken >&2\nexit 1\n"), 0700));
    const test::TemporaryVariable path("PATH", home_.path() + "/bin:/usr/bin:/bin");
    const auto socket = connect();
    ASSERT_FALSE(socket);
    EXPECT_EQ(socket.error().code, core::Code::tool);
    EXPECT_EQ(socket.error().detail, "the state is broken\n");
}

TEST_F(SoftwareTest, AForeignSwtpmOnTheStateIsNamed) {
    const test::BareSwtpm foreign;
    dir_ = std::filesystem::path(foreign.socket()).parent_path();
    const auto socket = connect();
    ASSERT_FALSE(socket);
    EXPECT_EQ(socket.error().code, core::Code::busy);
}

TEST_F(SoftwareTest, ADamagedStateIsNotOverwritten) {
    ASSERT_TRUE(core::make_dirs(dir_));
    const std::string state = dir_ + "/tpm2-00.permall";
    const core::Bytes damaged(1315, 0x5a);
    ASSERT_TRUE(core::write_file(state, damaged));
    const auto socket = connect();
    ASSERT_FALSE(socket);
    EXPECT_EQ(core::read_file(state, 1 << 20), damaged);
}

TEST_F(SoftwareTest, AFolderThatCannotBeWrittenIsDenied) {
    ASSERT_TRUE(core::make_dirs(dir_));
    const pid_t child = fork();
    if (child == 0) {
        // Modes stop an ordinary user only.
        chmod(home_.path().c_str(), 0755);
        const bool dropped = geteuid() != 0 || (chown(dir_.c_str(), 65534, 65534) == 0 &&
                                                setegid(65534) == 0 && seteuid(65534) == 0);
        chmod(dir_.c_str(), 0500);
        const auto socket = connect();
        _exit(dropped && !socket && socket.error().code == core::Code::denied ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

TEST_F(SoftwareTest, ACancelledWaitEndsAtOnce) {
    ASSERT_TRUE(core::make_dirs(dir_));
    const auto starting =
        core::FileLock::take(software::start_lock_path(dir_)); // as if another started it, for ever
    ASSERT_TRUE(starting);
    std::stop_source stop;
    test::StaticAsk ask;
    auto context = test::plain_context(ask, stop.get_token());
    std::jthread person([&] { stop.request_stop(); });
    const auto socket = connect_software_tpm(dir_, context);
    ASSERT_FALSE(socket);
    EXPECT_EQ(socket.error().code, core::Code::cancelled);
}

TEST_F(SoftwareTest, TheProgramRefusesWrongArguments) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{}, {"relative"}, {"/a", "/b"}}) {
        core::Command command;
        command.argv = {KEYHOLD_SWTPM};
        command.argv.insert(command.argv.end(), arguments.begin(), arguments.end());
        const auto output = core::run(command, {}, 60'000);
        ASSERT_TRUE(output);
        EXPECT_EQ(output->status, 2);
        EXPECT_NE(output->err.find("usage"), std::string::npos);
    }
}

} // namespace
} // namespace keyhold::tpm
