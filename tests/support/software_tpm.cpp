// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/software_tpm.h"

#include "tpm/software/meeting.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>

extern "C" { // glibc 2.41 forgets it
#include <sys/pidfd.h>
}

namespace keyhold::test {
namespace {

constexpr int patience_ms = 60'000;

} // namespace

pid_t peer_of(const core::UniqueFd& socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : -1;
}

core::UniqueFd watch_process(pid_t pid) { return core::UniqueFd(pid > 0 ? pidfd_open(pid, 0) : -1); }

bool wait_for_end(const core::UniqueFd& process) {
    pollfd ended{process.get(), POLLIN, 0};
    return !process || poll(&ended, 1, patience_ms) == 1;
}

void stop_software_tpm(const std::string& dir) {
    auto socket = tpm::software::connect_socket(dir);
    if (!socket || !*socket) {
        return;
    }
    const pid_t pid = peer_of(*socket);
    const core::UniqueFd process = watch_process(pid);
    if (process) {
        pidfd_send_signal(process.get(), SIGTERM, nullptr, 0);
        wait_for_end(process);
    }
}

} // namespace keyhold::test
