// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/software.h"

#include "core/paths.h"
#include "core/process.h"
#include "core/text.h"
#include "tpm/software/meeting.h"
#include "tpm/software/wire.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <string_view>

#include <dlfcn.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

using namespace software;
using Clock = std::chrono::steady_clock;

constexpr core::Stage starting{KEYHOLD_TEXT("Stages", "Starting the software TPM")};
constexpr auto limit = std::chrono::seconds(75); // more than keyhold-swtpm waits for a predecessor
constexpr int slice_ms = 20;                     // between looks for a cancellation

std::string real_path(const char* path) {
    char* real = realpath(path, nullptr);
    std::string result = real != nullptr ? real : "";
    std::free(real);
    return result;
}

// Whether this code, or the program it runs in, lies in the tree it was built in. A program elsewhere must
// not run what stands there: the path might be anybody's.
bool runs_from_build_tree() {
    static constexpr std::string_view tree = KEYHOLD_BUILD_DIR "/";
    Dl_info here{};
    const bool found = dladdr(reinterpret_cast<const void*>(&runs_from_build_tree), &here) != 0;
    return real_path("/proc/self/exe").starts_with(tree) ||
           (found && here.dli_fname != nullptr && real_path(here.dli_fname).starts_with(tree));
}

core::Result<std::string> find_broker() {
    std::string program = runs_from_build_tree() ? KEYHOLD_BUILD_DIR "/tpm/software/keyhold-swtpm"
                                                 : KEYHOLD_LIBEXEC_DIR "/keyhold-swtpm";
    if (access(program.c_str(), X_OK) != 0) {
        return core::fail(core::Code::tool, "a part of Keyhold is missing; install Keyhold again", program);
    }
    return program;
}

// Waits a little for `fd`, or just waits without one; false when nothing came. Fails on cancellation and when
// the time is over.
core::Result<bool> wait(int fd, core::Context& context, Clock::time_point deadline) {
    TRY(context.check());
    if (Clock::now() > deadline) {
        return core::fail(core::Code::no_device, "the software TPM does not answer");
    }
    pollfd waiting{fd, POLLIN, 0};
    return poll(&waiting, 1, slice_ms) > 0;
}

// A connection that has been greeted; an empty descriptor when nobody answers now.
core::Result<core::UniqueFd> try_connect(const std::string& dir, core::Context& context,
                                         Clock::time_point deadline) {
    auto socket = TRY(connect_socket(dir));
    std::size_t read = 0;
    while (socket && read < greeting.size()) {
        if (!TRY(wait(socket.get(), context, deadline))) {
            continue;
        }
        std::array<char, greeting.size()> bytes{};
        const ssize_t got = recv(socket.get(), bytes.data(), greeting.size() - read, 0);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
            socket.reset(); // it was ending
        } else if (got > 0) {
            const std::string_view part(bytes.data(), static_cast<std::size_t>(got));
            if (greeting.substr(read, part.size()) != part) {
                return core::fail(core::Code::busy, "another program answers in place of the software TPM",
                                  socket_path(dir));
            }
            read += part.size();
        }
    }
    return socket;
}

// Starts keyhold-swtpm and connects to it, or to another one that came first; an empty descriptor when it is
// to be tried again.
core::Result<core::UniqueFd> start(const std::string& dir, core::Context& context,
                                   Clock::time_point deadline) {
    TRY(context.enter(starting));
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
        return core::fail_errno(errno, "socketpair", dir);
    }
    const core::UniqueFd report(pair[0]);
    core::UniqueFd theirs(pair[1]);
    const std::string program = TRY(find_broker());
    const core::Command command{.argv = {program, dir}, .environment = {}, .input = {}};
    const core::Daemon daemon = TRY(core::start_daemon(command, std::move(theirs)));
    waitpid(daemon.pid, nullptr, 0); // it forks and ends at once, so that no child of ours is left
    for (;;) {
        if (TRY(wait(report.get(), context, deadline))) {
            std::array<std::uint8_t, 16384> bytes{};
            const ssize_t got = recv(report.get(), bytes.data(), bytes.size(), 0);
            if (got <= 0) {
                return core::fail(core::Code::tool, "keyhold-swtpm ended at once", program);
            }
            TRY(decode_report({bytes.data(), static_cast<std::size_t>(got)}));
            return try_connect(dir, context, deadline);
        }
        auto socket = TRY(try_connect(dir, context, deadline));
        if (socket) {
            return socket;
        }
    }
}

} // namespace

std::string software_tpm_dir() { return core::data_dir() + "/software-tpm"; }

core::Result<core::UniqueFd> connect_software_tpm(const std::string& dir, core::Context& context) {
    TRY(core::make_dirs(dir));
    const std::string real = real_path(dir.c_str());
    const auto deadline = Clock::now() + limit;
    for (;;) {
        auto socket = TRY(try_connect(real, context, deadline));
        if (socket) {
            return socket;
        }
        const auto lock = core::FileLock::try_take(start_lock_path(real));
        if (!lock && lock.error().code != core::Code::busy) {
            return std::unexpected(lock.error());
        }
        if (lock) {
            // Whoever held the lock before may have started it.
            socket = TRY(try_connect(real, context, deadline));
            if (!socket) {
                socket = TRY(start(real, context, deadline));
            }
            if (socket) {
                return socket;
            }
        }
        TRY(wait(-1, context, deadline));
    }
}

} // namespace keyhold::tpm
