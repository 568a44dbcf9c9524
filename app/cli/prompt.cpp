// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prompt.h"

#include "app/cli/interrupt.h"
#include "core/file.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

constexpr std::size_t longest_line = 4096; // what the terminal itself hands over at most

core::Result<core::UniqueFd> open_terminal() {
    core::UniqueFd fd(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!fd) {
        return core::fail_errno(errno, "open", "/dev/tty");
    }
    return fd;
}

void say(int terminal, const std::string& text) {
    if (write(terminal, text.data(), text.size()) < 0) {
        // The answer is waited for all the same; a terminal that is gone ends that at once.
    }
}

core::Result<void> wait_for_input(int terminal) {
    pollfd fds[] = {{terminal, POLLIN, 0}, {interrupt_fd(), POLLIN, 0}};
    while (poll(fds, 2, -1) < 0) {
        if (errno != EINTR) {
            return core::fail_errno(errno, "poll", "/dev/tty");
        }
    }
    if (interrupted()) {
        return core::fail(core::Code::cancelled, "stopped on request");
    }
    return {};
}

// Reads up to the line end into locked memory; the same for all answers, so that there is one way.
core::Result<core::SecretText> read_line(int terminal) {
    auto line = TRY(core::SecretBytes::make(longest_line));
    std::size_t size = 0;
    for (;;) {
        TRY(wait_for_input(terminal));
        const auto room = line.expose_mutable().subspan(size);
        const ssize_t got = read(terminal, room.data(), room.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return core::fail_errno(errno, "read", "/dev/tty");
        }
        if (got == 0) {
            return core::fail(core::Code::cancelled, "the input ended");
        }
        size += static_cast<std::size_t>(got);
        if (line.expose()[size - 1] == '\n') {
            line.truncate(size - 1);
            return core::SecretText(std::move(line));
        }
        if (size == longest_line) {
            return core::fail(core::Code::invalid, "the line is too long");
        }
    }
}

} // namespace

bool can_ask() { return open_terminal().has_value(); }

core::Result<core::SecretText> ask_secret(const std::string& question) {
    const core::UniqueFd terminal = TRY(open_terminal());
    const EchoOff quiet(terminal.get());
    if (!quiet.ok()) {
        return core::fail(core::Code::io, "the terminal's echo could not be turned off", "/dev/tty");
    }
    say(terminal.get(), question);
    auto answer = read_line(terminal.get());
    say(terminal.get(), "\n"); // the person's own Enter was not shown
    return answer;
}

core::Result<std::string> ask_line(const std::string& question) {
    const core::UniqueFd terminal = TRY(open_terminal());
    say(terminal.get(), question);
    auto answer = read_line(terminal.get());
    if (!answer) {
        say(terminal.get(), "\n");
        return std::unexpected(std::move(answer).error());
    }
    return std::string(answer->expose());
}

core::Result<bool> ask_yes(const std::string& question) {
    const std::string answer = TRY(ask_line(question + " [y/N] "));
    return answer == "y" || answer == "Y" || answer == "yes";
}

} // namespace keyhold::cli
