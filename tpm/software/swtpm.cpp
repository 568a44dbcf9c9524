// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/swtpm.h"

#include "core/process.h"
#include "tpm/software/wire.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // glibc 2.41 forgets it
#include <sys/pidfd.h>
}

namespace keyhold::tpm::software {
namespace {

constexpr int housekeeping_limit_ms =
    60'000; // no command of the resource manager's own takes a tenth of that
constexpr int end_limit_ms = 10'000;

// The descriptors of the child.
constexpr int child_socket = 3;
constexpr int child_lock = 4;

bool wait_readable(int fd, int limit_ms) {
    pollfd waiting{fd, POLLIN, 0};
    int ready = 0;
    do {
        ready = poll(&waiting, 1, limit_ms);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

// In the child, between fork and exec: system calls only.
[[noreturn]] void become_swtpm(const char* program, const char* dir, int socket, int lock,
                               int complaints) noexcept {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    // Two steps, for a source may have the number of another's destination.
    const int high_socket = fcntl(socket, F_DUPFD, 64);
    const int high_lock = fcntl(lock, F_DUPFD, 64);
    const int null = open("/dev/null", O_RDWR);
    if (high_socket >= 0 && high_lock >= 0 && null >= 0 && chdir(dir) == 0 && dup2(complaints, 2) == 2 &&
        dup2(null, 0) == 0 && dup2(null, 1) == 1 && dup2(high_socket, child_socket) == child_socket &&
        dup2(high_lock, child_lock) == child_lock && close_range(child_lock + 1, ~0U, 0) == 0) {
        // With the state in the working directory, no character of its path can be mistaken for an option.
        // The descriptor makes swtpm end when the broker's end of it closes, however the broker ended.
        const char* const argv[] = {program,   "socket",        "--tpm2", "--tpmstate", "dir=.,mode=0600",
                                    "--flags", "not-need-init", "--fd",   "3",          nullptr};
        execv(program, const_cast<char* const*>(argv));
    }
    _exit(127);
}

// swtpm renames its state into place without a sync. What all keys hang on must be on the disk before the
// first is made.
void sync_state(const std::string& dir) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(dir, error)) {
        const core::UniqueFd fd(entry.is_regular_file(error)
                                    ? open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
                                    : -1);
        if (fd) {
            fsync(fd.get());
        }
    }
    static_cast<void>(core::sync_dir(dir));
}

} // namespace

Swtpm::Swtpm(Swtpm&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)), pidfd_(std::move(other.pidfd_)), socket_(std::move(other.socket_)),
      complaints_(std::move(other.complaints_)), dir_(std::move(other.dir_)) {}

Swtpm::~Swtpm() { end(); }

core::Result<Swtpm> Swtpm::start(const std::string& dir, int lock) {
    const std::string program = TRY(core::find_program("swtpm"));
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        return core::fail_errno(errno, "socketpair", dir);
    }
    core::UniqueFd ours(pair[0]);
    core::UniqueFd theirs(pair[1]);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) { // a full pipe must not stop swtpm
        return core::fail_errno(errno, "pipe2", dir);
    }
    core::UniqueFd complaints(ends[0]);
    const core::UniqueFd write_end(ends[1]);
    const pid_t pid = fork();
    if (pid < 0) {
        return core::fail_errno(errno, "fork", program);
    }
    if (pid == 0) {
        become_swtpm(program.c_str(), dir.c_str(), theirs.get(), lock, write_end.get());
    }
    theirs.reset(); // so that its end is seen
    Swtpm swtpm(pid, core::UniqueFd(pidfd_open(pid, 0)), std::move(ours), std::move(complaints), dir);
    TRY(swtpm.power_on());
    sync_state(dir);
    return swtpm;
}

core::Result<void> Swtpm::power_on() {
    const auto response = exchange(Writer(TPM2_CC_Startup).u16(TPM2_SU_CLEAR).done());
    if (!response) {
        return std::unexpected(response.error().code == core::Code::lost ? ended() : response.error());
    }
    const TPM2_RC rc = response_code(*response);
    if (rc != TPM2_RC_SUCCESS) {
        auto failed =
            core::fail(core::Code::bad_data, "the software TPM does not start with this state", dir_);
        failed.error().call = "TPM2_Startup";
        failed.error().native = rc;
        return failed;
    }
    return {};
}

// Why swtpm ended before it served.
core::Error Swtpm::ended() const {
    wait_readable(pidfd_.get(), end_limit_ms);
    char text[4096];
    const ssize_t got = read(complaints_.get(), text, sizeof text);
    std::string complaint(text, got > 0 ? static_cast<std::size_t>(got) : 0);
    core::Error error;
    // swtpm locks its state and names the lock when it is held.
    const bool locked = complaint.find("lock access") != std::string::npos;
    error.code = locked ? core::Code::busy : core::Code::tool;
    error.what = locked ? "another swtpm uses the software TPM's state" : "swtpm ended at once";
    error.subject = locked ? dir_ : "swtpm";
    error.detail = std::move(complaint);
    return error;
}

core::Result<void> Swtpm::send(core::View command) {
    while (!command.empty()) {
        const ssize_t put = ::send(fd(), command.data(), command.size(), MSG_NOSIGNAL);
        if (put >= 0) {
            command = command.subspan(static_cast<std::size_t>(put));
        } else if (errno != EINTR) {
            return core::fail(core::Code::lost, "swtpm has ended", dir_);
        }
    }
    return {};
}

core::Result<core::Bytes> Swtpm::receive() {
    FrameBuffer frames;
    for (;;) {
        if (!wait_readable(fd(), housekeeping_limit_ms)) {
            return core::fail(core::Code::lost, "swtpm does not answer", dir_);
        }
        std::uint8_t block[max_frame];
        const ssize_t got = recv(fd(), block, sizeof block, 0);
        if (got == 0 || (got < 0 && errno != EINTR)) {
            return core::fail(core::Code::lost, "swtpm has ended", dir_);
        }
        TRY(frames.add({block, got > 0 ? static_cast<std::size_t>(got) : 0}));
        if (auto frame = TRY(frames.take())) {
            return std::move(*frame);
        }
    }
}

core::Result<core::Bytes> Swtpm::exchange(core::View command) {
    TRY(send(command));
    return receive();
}

core::Result<void> Swtpm::stop() {
    TRY(exchange(Writer(TPM2_CC_Shutdown).u16(TPM2_SU_CLEAR).done()));
    end();
    sync_state(dir_);
    return {};
}

void Swtpm::end() noexcept {
    if (pid_ == 0) {
        return;
    }
    socket_.reset(); // swtpm ends when it has seen that
    if (!wait_readable(pidfd_.get(), end_limit_ms)) {
        kill(pid_, SIGKILL);
    }
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
}

} // namespace keyhold::tpm::software
