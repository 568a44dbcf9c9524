// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// keyhold-swtpm DIR: shares the software TPM whose state is in DIR. Started by connect_software_tpm, which
// reads from descriptor 3 how it went; ends by itself.
#include "core/file.h"
#include "core/log.h"
#include "core/secret.h"
#include "tpm/software/broker.h"
#include "tpm/software/meeting.h"
#include "tpm/software/swtpm.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::tpm::software {
namespace {

using Clock = std::chrono::steady_clock;

// A predecessor that ends may still run a command, such as making an RSA key.
constexpr auto lock_limit = std::chrono::seconds(60);
constexpr int lock_interval_ms = 20;

// True once nobody waits for our report any more.
bool unwanted(int report, int wait_ms) {
    pollfd peer{report, 0, 0};
    return poll(&peer, 1, wait_ms) > 0;
}

// The lock on the state; waits for a predecessor that is ending, as long as the client that started us waits.
core::Result<core::FileLock> take_lock(const std::string& dir, int report) {
    const auto deadline = Clock::now() + lock_limit;
    for (;;) {
        auto lock = core::FileLock::try_take(lock_path(dir));
        if (lock || lock.error().code != core::Code::busy) {
            return lock;
        }
        if (Clock::now() > deadline || unwanted(report, lock_interval_ms)) {
            return core::fail(core::Code::busy, "another program holds the software TPM's state", dir);
        }
    }
}

core::Result<core::UniqueFd> catch_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        sigaddset(&set, number);
    }
    sigprocmask(SIG_BLOCK, &set, nullptr);
    core::UniqueFd fd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!fd) {
        return core::fail_errno(errno, "signalfd", "");
    }
    return fd;
}

void send_report(core::UniqueFd& report, const core::Result<void>& result) {
    const core::Bytes bytes = encode_report(result);
    send(report.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    report.reset();
}

core::Result<void> serve(const std::string& dir, core::UniqueFd& report) {
    if (chmod(dir.c_str(), 0700) != 0) {
        return core::fail_errno(errno, "chmod", dir);
    }
    const auto lock = TRY(take_lock(dir, report.get()));
    auto signals = TRY(catch_signals());
    auto tpm = TRY(Swtpm::start(dir, lock.fd()));
    auto resources = TRY(Resources::make(tpm));
    auto listener = TRY(listen_socket(dir));
    send_report(report, {});
    core::Result<void> served;
    {
        Broker broker(tpm, resources, std::move(listener), std::move(signals));
        served = broker.run();
        // Whoever comes now finds no socket and starts a successor, which waits for the lock. Whoever is in
        // the queue of the socket that closes here gets no greeting and comes again.
        unlink(socket_path(dir).c_str());
    }
    if (served) {
        served = tpm.stop();
    }
    return served;
}

} // namespace
} // namespace keyhold::tpm::software

int main(int argc, char** argv) {
    using namespace keyhold;
    if (argc != 2 || argv[1][0] != '/') {
        std::fputs("usage: keyhold-swtpm DIR\n"
                   "Shares the software TPM in DIR, an absolute path. Keyhold starts it when it is needed.\n",
                   stderr);
        return 2;
    }
    // The client that starts us waits for this first process only; the second belongs to nobody.
    if (const pid_t pid = fork(); pid != 0) {
        return pid < 0 ? 1 : 0;
    }
    core::forbid_core_dumps();
    core::UniqueFd report(tpm::software::report_fd);
    fcntl(report.get(), F_SETFD, FD_CLOEXEC);
    if (chdir("/") != 0) {
        return 1;
    }
    const auto result = tpm::software::serve(argv[1], report);
    if (!result) {
        core::log(core::Level::error, "tpm", result.error().what);
        if (report) {
            tpm::software::send_report(report, result);
        }
        return 1;
    }
    return 0;
}
