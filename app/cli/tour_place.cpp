// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tour_place.h"

#include "core/file.h"
#include "tpm/software/meeting.h"
#include "tpm/software/software.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <thread>

#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

constexpr auto patience = std::chrono::seconds(10);

std::string temporary_root() {
    const char* wanted = std::getenv("TMPDIR");
    return wanted != nullptr && wanted[0] == '/' ? wanted : "/tmp";
}

// The process that answers on the software TPM's socket, if one does.
pid_t software_tpm_process(const std::string& dir) {
    const auto socket = tpm::software::connect_socket(dir);
    ucred peer{};
    socklen_t size = sizeof peer;
    if (!socket || !*socket || getsockopt(socket->get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) {
        return 0;
    }
    return peer.pid;
}

// Asks the software TPM to end and waits until it has: it holds the lock in its folder as long as it lives.
core::Result<void> end_software_tpm(const std::string& dir) {
    if (access(tpm::software::lock_path(dir).c_str(), F_OK) != 0) {
        return {};
    }
    const auto begin = std::chrono::steady_clock::now();
    pid_t asked = 0;
    for (;;) {
        const auto lock = core::FileLock::try_take(tpm::software::lock_path(dir));
        if (lock) {
            return {};
        }
        if (lock.error().code != core::Code::busy || std::chrono::steady_clock::now() - begin > patience) {
            return std::unexpected(lock.error());
        }
        if (asked == 0) {
            asked = software_tpm_process(dir);
            if (asked > 0) {
                kill(asked, SIGTERM);
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace

core::Result<TourPlace> TourPlace::make() {
    std::string dir = temporary_root() + "/keyhold-tour-XXXXXX";
    if (mkdtemp(dir.data()) == nullptr) {
        return core::fail_errno(errno, "mkdtemp", temporary_root());
    }
    for (const char* variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) {
        setenv(variable, dir.c_str(), 1); // there is one thread yet
    }
    return TourPlace(std::move(dir));
}

TourPlace::~TourPlace() {
    if (!clear()) {
        // Destroyed on the way out of another failure, which is the one to report.
    }
}

tpm::Device TourPlace::device() { return {.where = tpm::Where::software, .tcti = {}, .origin = "option"}; }

core::Result<void> TourPlace::clear() {
    if (dir_.empty()) {
        return {};
    }
    const std::string dir = std::exchange(dir_, {});
    auto ended = end_software_tpm(tpm::software_tpm_dir());
    TRY(core::remove_tree(dir));
    return ended;
}

} // namespace keyhold::cli
