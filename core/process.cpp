// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" { // glibc 2.41 forgets it there
#include <sys/pidfd.h>
}

extern char** environ; // NOLINT(readability-redundant-declaration)

namespace keyhold::core {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t output_limit = std::size_t{1} << 20;

// The file actions and attributes of posix_spawn, freed on every path.
class Spawn {
public:
    Spawn() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        // A child starts with no signal blocked or ignored, whatever the program around us does.
        sigset_t none;
        sigemptyset(&none);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
    }
    Spawn(const Spawn&) = delete;
    Spawn& operator=(const Spawn&) = delete;
    ~Spawn() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    void dup(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
    void null(int to, int flags) { posix_spawn_file_actions_addopen(&actions_, to, "/dev/null", flags, 0); }
    void close_from(int first) { posix_spawn_file_actions_addclosefrom_np(&actions_, first); }

    Result<int> start(const Command& command, short flags) {
        const std::string program = TRY(find_program(command.argv.at(0)));
        std::vector<char*> argv;
        for (const std::string& word : command.argv) {
            argv.push_back(const_cast<char*>(word.c_str()));
        }
        argv.push_back(nullptr);
        std::vector<char*> environment;
        for (char** entry = environ; *entry != nullptr; ++entry) {
            if (!replaced(*entry, command.environment)) {
                environment.push_back(*entry);
            }
        }
        for (const std::string& entry : command.environment) {
            environment.push_back(const_cast<char*>(entry.c_str()));
        }
        environment.push_back(nullptr);
        posix_spawnattr_setflags(&attributes_,
                                 static_cast<short>(flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
        pid_t pid = 0;
        const int err =
            posix_spawn(&pid, program.c_str(), &actions_, &attributes_, argv.data(), environment.data());
        if (err != 0) {
            return fail_errno(err, "posix_spawn", program);
        }
        return pid;
    }

private:
    static bool replaced(std::string_view inherited, const std::vector<std::string>& by) {
        const std::string_view name = inherited.substr(0, inherited.find('=') + 1);
        for (const std::string& entry : by) {
            if (std::string_view(entry).starts_with(name)) {
                return true;
            }
        }
        return false;
    }

    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

struct Pipe {
    UniqueFd read;
    UniqueFd write;
};

Result<Pipe> make_pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return fail_errno(errno, "pipe2", "");
    }
    return Pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

// Takes what is there; closes `fd` at its end.
void drain(UniqueFd& fd, std::string& into) {
    char block[16384];
    const ssize_t got = read(fd.get(), block, sizeof block);
    if (got > 0) {
        into.append(block, std::min(static_cast<std::size_t>(got), output_limit - into.size()));
    } else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
        fd.reset();
    }
}

void feed(UniqueFd& fd, View& input) {
    const ssize_t put = input.empty() ? 0 : write(fd.get(), input.data(), input.size());
    if (put > 0) {
        input = input.subspan(static_cast<std::size_t>(put));
    }
    if (input.empty() || (put < 0 && errno != EINTR && errno != EAGAIN)) {
        fd.reset();
    }
}

int status_of(int raw) { return WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw); }

// Ends a child that must not go on: a polite signal, a second to tidy up, then the other one.
void end(pid_t pid) {
    kill(pid, SIGTERM);
    for (int i = 0; i < 100; ++i) {
        if (waitpid(pid, nullptr, WNOHANG) != 0) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    kill(pid, SIGKILL);
    waitpid(pid, nullptr, 0);
}

} // namespace

Result<std::string> find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) {
        return access(name.c_str(), X_OK) == 0
                   ? Result<std::string>(name)
                   : fail(Code::tool, "the program cannot be run: " + std::string(std::strerror(errno)),
                          name);
    }
    const char* path = std::getenv("PATH");
    // An ordinary user's PATH lacks the sbin folders.
    std::string folders =
        std::string(path != nullptr ? path : "/usr/bin:/bin") + ":/usr/local/sbin:/usr/sbin:/sbin";
    std::string_view rest = folders;
    while (!rest.empty()) {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        std::string candidate = std::string(rest.substr(0, colon)) + "/" + name;
        rest.remove_prefix(std::min(colon + 1, rest.size()));
        if (candidate.front() == '/' && access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
    }
    return fail(Code::tool, "the program is not installed", name);
}

Result<Output> run(const Command& command, const std::stop_token& stop, int limit_ms) {
    auto in = TRY(make_pipe());
    auto out = TRY(make_pipe());
    auto err = TRY(make_pipe());
    Spawn spawn;
    spawn.dup(in.read.get(), 0);
    spawn.dup(out.write.get(), 1);
    spawn.dup(err.write.get(), 2);
    spawn.close_from(3);
    const pid_t pid = TRY(spawn.start(command, 0));
    in.read.reset();
    out.write.reset();
    err.write.reset();
    fcntl(in.write.get(), F_SETFL, O_NONBLOCK);

    // A reader that closes early must not kill us with SIGPIPE.
    sigset_t pipe_signal;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigset_t before;
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);

    Output output;
    View input = command.input;
    const auto deadline = Clock::now() + std::chrono::milliseconds(limit_ms);
    bool stopped = false;
    bool late = false;
    while (out.read || err.read || in.write) {
        stopped = stop.stop_requested();
        late = Clock::now() > deadline;
        if (stopped || late) {
            break;
        }
        std::array<pollfd, 3> fds{
            {{in.write.get(), POLLOUT, 0}, {out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}}};
        poll(fds.data(), fds.size(), 50);
        if (fds[0].revents != 0) {
            feed(in.write, input);
        }
        if (fds[1].revents != 0) {
            drain(out.read, output.out);
        }
        if (fds[2].revents != 0) {
            drain(err.read, output.err);
        }
    }
    int raw = 0;
    pid_t ended = 0;
    while (!stopped && !late && (ended = waitpid(pid, &raw, WNOHANG)) == 0) {
        stopped = stop.stop_requested();
        late = Clock::now() > deadline;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (ended == 0) {
        end(pid);
    }
    const timespec now{};
    sigtimedwait(&pipe_signal, nullptr, &now); // takes back a SIGPIPE of our own
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (stopped) {
        return fail(Code::cancelled, "stopped on request", command.argv[0]);
    }
    if (late) {
        return fail(Code::tool, "the program did not end in time", command.argv[0]);
    }
    output.status = status_of(raw);
    return output;
}

Result<Daemon> start_daemon(const Command& command, UniqueFd pass) {
    Spawn spawn;
    spawn.null(0, O_RDONLY);
    spawn.null(1, O_WRONLY);
    spawn.null(2, O_WRONLY);
    if (pass) {
        spawn.dup(pass.get(), 3);
    }
    spawn.close_from(pass ? 4 : 3);
    Daemon daemon;
    daemon.pid = TRY(spawn.start(command, POSIX_SPAWN_SETSID));
    daemon.pidfd.reset(pidfd_open(daemon.pid, 0));
    if (!daemon.pidfd) {
        return fail_errno(errno, "pidfd_open", command.argv[0]);
    }
    return daemon;
}

} // namespace keyhold::core
