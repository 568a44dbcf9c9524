// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Several processes on one software TPM at once.
#include "core/file.h"
#include "esys_client.h"
#include "raw_commands.h"
#include "support/ask.h"
#include "support/home.h"
#include "support/software_tpm.h"
#include "tpm/software/software.h"

#include <algorithm>
#include <functional>
#include <vector>

#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

class ClientsTest : public testing::Test {
protected:
    // Runs the same in several processes, which all begin at the same moment. Their exit statuses that are
    // not 0.
    static std::vector<int> in_processes(int count, const std::function<int(int)>& what) {
        int start[2];
        EXPECT_EQ(pipe(start), 0);
        std::vector<pid_t> children;
        for (int i = 0; i < count; ++i) {
            const pid_t child = fork();
            if (child == 0) {
                close(start[1]);
                char byte = 0;
                static_cast<void>(read(start[0], &byte, 1)); // until the parent closes it
                _exit(what(i));
            }
            children.push_back(child);
        }
        close(start[0]);
        close(start[1]);
        std::vector<int> failed;
        for (const pid_t child : children) {
            int status = -1;
            waitpid(child, &status, 0);
            if (status != 0) {
                failed.push_back(status);
            }
        }
        return failed;
    }

    // Nothing of others is in the way of this client's having all it may have.
    static void expect_room(EsysClient& client, std::uint32_t places) {
        for (std::uint32_t i = 0; i < places; ++i) {
            EXPECT_EQ(client.make_key(100 + i), TSS2_RC_SUCCESS);
            EXPECT_EQ(client.start_session(), TSS2_RC_SUCCESS);
        }
    }

    test::TemporaryHome home_;
    const std::string dir_ = software_tpm_dir();
};

TEST_F(ClientsTest, TwoClientsTakeTurnsInOneProcess) {
    auto first = EsysClient::open(dir_);
    auto second = EsysClient::open(dir_);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->server(), second->server());
    for (EsysClient* client : {&*first, &*second}) {
        ASSERT_EQ(client->make_key(static_cast<std::uint32_t>(client == &*first)), TSS2_RC_SUCCESS);
        ASSERT_EQ(client->start_session(), TSS2_RC_SUCCESS);
    }
    for (int i = 0; i < 10; ++i) {
        for (EsysClient* client : {&*first, &*second}) {
            const auto signature = client->sign_and_verify(std::to_string(i));
            ASSERT_TRUE(signature) << signature.error().call << " " << signature.error().native;
        }
    }
}

TEST_F(ClientsTest, FourProcessesSignAHundredTimesWithoutAFailure) {
    const auto failed = in_processes(4, [&](int number) {
        auto client = EsysClient::open(dir_);
        if (!client || client->make_key(static_cast<std::uint32_t>(number)) != TSS2_RC_SUCCESS ||
            client->start_session() != TSS2_RC_SUCCESS) {
            return 1;
        }
        for (int i = 0; i < 25; ++i) {
            if (!client->sign_and_verify(std::to_string(number) + ":" + std::to_string(i))) {
                return 2;
            }
        }
        return 0;
    });
    EXPECT_EQ(failed, std::vector<int>());
    auto client = EsysClient::open(dir_);
    ASSERT_TRUE(client);
    EXPECT_EQ(lockout_counter(client->get()), 0U);
}

// More than the TPM has places for: everything is moved at every turn.
TEST_F(ClientsTest, FullClientsDriveEachOtherOutAndGoOn) {
    const auto failed = in_processes(3, [&](int number) {
        std::vector<EsysClient> clients;
        for (std::uint32_t i = 0; i < 3; ++i) {
            auto client = EsysClient::open(dir_);
            if (!client || client->make_key(static_cast<std::uint32_t>(number) * 10 + i) != TSS2_RC_SUCCESS ||
                client->start_session() != TSS2_RC_SUCCESS) {
                return 1;
            }
            clients.push_back(std::move(*client));
        }
        for (int i = 0; i < 10; ++i) {
            for (EsysClient& client : clients) {
                if (!client.sign_and_verify(std::to_string(i))) {
                    return 2;
                }
            }
        }
        return 0;
    });
    EXPECT_EQ(failed, std::vector<int>());
}

TEST_F(ClientsTest, EightProcessesThatStartItGetTheSameOne) {
    for (int round = 0; round < 3; ++round) {
        int report[2];
        ASSERT_EQ(pipe(report), 0);
        const auto failed = in_processes(8, [&](int) {
            auto context = test::plain_context();
            const auto socket = connect_software_tpm(dir_, context);
            if (!socket) {
                return 1;
            }
            const pid_t server = test::peer_of(*socket);
            return write(report[1], &server, sizeof server) == sizeof server ? 0 : 2;
        });
        EXPECT_EQ(failed, std::vector<int>());
        close(report[1]);
        std::vector<pid_t> servers(8);
        EXPECT_EQ(read(report[0], servers.data(), 8 * sizeof(pid_t)),
                  static_cast<ssize_t>(8 * sizeof(pid_t)));
        close(report[0]);
        EXPECT_EQ(std::ranges::count(servers, servers.front()), 8);
        test::stop_software_tpm(dir_);
    }
}

// A client must not notice that it comes while the one before is ending.
TEST_F(ClientsTest, AClientThatComesAtTheEndSucceeds) {
    for (int round = 0; round < 10; ++round) {
        auto context = test::plain_context();
        auto socket = connect_software_tpm(dir_, context);
        ASSERT_TRUE(socket) << socket.error().what;
        const pid_t server = test::peer_of(*socket);
        socket->reset();
        kill(server, SIGTERM);
        const auto failed = in_processes(2, [&](int number) {
            auto client = EsysClient::open(dir_);
            // One that was greeted before the signal was seen may be cut off, as with any service that is
            // stopped.
            if (!client) {
                return 1;
            }
            const TSS2_RC rc = client->make_key(static_cast<std::uint32_t>(number));
            return rc == TSS2_RC_SUCCESS || client->server() == server ? 0 : 2;
        });
        EXPECT_EQ(failed, std::vector<int>());
    }
}

TEST_F(ClientsTest, AKilledClientLeavesNothingBehind) {
    auto watcher = EsysClient::open(dir_);
    ASSERT_TRUE(watcher);
    for (int round = 0; round < 5; ++round) {
        int ready[2];
        ASSERT_EQ(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            auto client = EsysClient::open(dir_);
            bool good = client.has_value();
            for (std::uint32_t i = 0; i < 3 && good; ++i) {
                good = client->make_key(i) == TSS2_RC_SUCCESS && client->start_session() == TSS2_RC_SUCCESS;
            }
            good = good && write(ready[1], "x", 1) == 1;
            while (good) { // killed in the middle of this
                good = client->sign_and_verify("until the end").has_value();
            }
            _exit(1);
        }
        char byte = 0;
        EXPECT_EQ(read(ready[0], &byte, 1), 1);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status));
        close(ready[0]);
        close(ready[1]);
    }
    // 15 objects and 15 sessions were left. The TPM itself holds the watcher's only.
    for (const TPM2_HANDLE kind : {TPM2_PT_HR_ACTIVE, TPM2_PT_HR_LOADED}) {
        TPMI_YES_NO more = 0;
        TPMS_CAPABILITY_DATA* data = nullptr;
        ASSERT_EQ(Esys_GetCapability(watcher->get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                     TPM2_CAP_TPM_PROPERTIES, kind, 1, &more, &data),
                  TSS2_RC_SUCCESS);
        const EsysPointer<TPMS_CAPABILITY_DATA> owned(data);
        EXPECT_EQ(data->data.tpmProperties.tpmProperty[0].value, 0U);
    }
    expect_room(*watcher, 3);
}

// An RSA key takes swtpm a while; whoever asked for it does not wait, the others only until it is there.
TEST_F(ClientsTest, ACommandWhoseClientLeftDoesNotStopTheOthers) {
    auto watcher = EsysClient::open(dir_);
    ASSERT_TRUE(watcher);
    ASSERT_EQ(watcher->make_key(1), TSS2_RC_SUCCESS);
    ASSERT_EQ(watcher->start_session(), TSS2_RC_SUCCESS);
    for (int i = 0; i < 3; ++i) {
        auto context = test::plain_context();
        auto socket = connect_software_tpm(dir_, context);
        ASSERT_TRUE(socket);
        raw::Writer rsa(TPM2_CC_CreatePrimary);
        raw::add_session(rsa.u32(TPM2_RH_NULL), TPM2_RS_PW, 0);
        rsa.u16(4).u16(0).u16(0).u16(30).u16(TPM2_ALG_RSA).u16(TPM2_ALG_SHA256);
        rsa.u32(TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_SIGN_ENCRYPT).u16(0);
        rsa.u16(TPM2_ALG_NULL)
            .u16(TPM2_ALG_NULL)
            .u16(2048)
            .u32(0)
            .u16(4)
            .u32(static_cast<std::uint32_t>(i))
            .u32(0);
        rsa.u16(0).u32(0);
        const core::Bytes command = raw::with_sessions(rsa.done());
        ASSERT_EQ(send(socket->get(), command.data(), command.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(command.size()));
    }
    ASSERT_TRUE(watcher->sign_and_verify("still served"));
    expect_room(*watcher, 2);
}

} // namespace
} // namespace keyhold::tpm
