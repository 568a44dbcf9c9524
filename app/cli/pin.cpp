// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pin.h"

#include "app/cli/interrupt.h"
#include "app/cli/job.h"
#include "app/cli/prompt.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "core/file.h"
#include "tpm/keystore.h"

#include <cerrno>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <poll.h>

namespace keyhold::cli {
namespace {

CLI::Option* add_file_and_fd(CLI::App& verb, PinOptions& options) {
    auto* file = verb.add_option("--pin-file", options.file, "Read the PIN from the first line of FILE")
                     ->type_name("FILE")
                     ->check(CLI::Validator(
                         [](std::string& path) { return path.empty() ? "no file is named" : ""; }, ""));
    auto* fd = verb.add_option("--pin-fd", options.fd, "Read the PIN from the open file descriptor N")
                   ->type_name("N")
                   ->check(CLI::Range(0, 1 << 20).description(""));
    file->excludes(fd);
    return file;
}

// Waits for a descriptor that may be a pipe, so that Ctrl-C is noticed.
core::Result<void> wait_for(int fd, const std::string& subject) {
    pollfd fds[] = {{fd, POLLIN, 0}, {interrupt_fd(), POLLIN, 0}};
    while (poll(fds, 2, -1) < 0) {
        if (errno != EINTR) {
            return core::fail_errno(errno, "poll", subject);
        }
    }
    return interrupted() ? core::fail(core::Code::cancelled, "stopped on request") : core::Result<void>{};
}

} // namespace

core::Result<core::SecretText> PinOptions::read() const {
    if (file.empty()) {
        const std::string subject = "file descriptor " + std::to_string(fd);
        TRY(wait_for(fd, subject));
        return core::read_secret(fd, subject);
    }
    // A pipe without a writer would keep open() waiting; "--pin-file <(program)" is one.
    const core::UniqueFd opened(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!opened) {
        return core::fail_errno(errno, "open", file);
    }
    TRY(wait_for(opened.get(), file));
    fcntl(opened.get(), F_SETFL, 0);
    return core::read_secret(opened.get(), file);
}

void add_pin_options(CLI::App& verb, PinOptions& options) { add_file_and_fd(verb, options); }

void add_new_pin_options(CLI::App& verb, PinOptions& options) {
    auto* file = add_file_and_fd(verb, options);
    auto* none = verb.add_flag("--no-pin", options.none, "Make the key without a PIN");
    none->excludes(file)->excludes(verb.get_option("--pin-fd"));
}

std::expected<std::optional<core::SecretText>, Failure> new_pin(const PinOptions& options,
                                                                const std::string& key_name) {
    using Pin = std::optional<core::SecretText>;
    if (options.none) {
        return Pin{};
    }
    if (options.given()) {
        auto pin = TRY(options.read());
        return Pin{std::move(pin)};
    }
    if (!can_ask()) {
        return usage("There is no terminal to ask for a PIN at: use --pin-file, --pin-fd or --no-pin");
    }
    const std::string name = in_quotes(visible(key_name));
    auto first = TRY(ask_secret("New PIN for " + name + " (empty: none): "));
    if (first.empty()) {
        const bool go_on = TRY(ask_yes("Without a PIN, every program of yours can use " + name + ". Go on?"));
        if (!go_on) {
            return std::unexpected(core::Error{.code = core::Code::cancelled, .what = "no PIN was chosen"});
        }
        return Pin{};
    }
    if (first.size() > tpm::max_pin_size) { // before it has to be typed once more
        return core::fail(core::Code::invalid,
                          "a PIN has at most " + std::to_string(tpm::max_pin_size) + " bytes", "PIN");
    }
    const auto second = TRY(ask_secret("The same PIN again: "));
    if (!equal_ct(first.bytes(), second.bytes())) {
        return core::fail(core::Code::invalid, "the two were not the same", "PIN");
    }
    return Pin{std::move(first)};
}

std::expected<void, Failure> need_pin_source(const PinOptions& options, bool has_pin) {
    if (has_pin && !options.given() && !can_ask()) {
        return usage(
            "The key has a PIN and there is no terminal to ask for it at: use --pin-file or --pin-fd");
    }
    return {};
}

core::Result<core::SecretText> PinAsk::pin(const core::PinRequest& request) {
    if (options_.given()) {
        return options_.read();
    }
    const PauseProgress pause;
    const std::string tries =
        request.tries_left > 0 ? " (tries left: " + std::to_string(request.tries_left) + ")" : "";
    return ask_secret("PIN of " + in_quotes(visible(request.key_name)) + tries + ": ");
}

core::Result<core::SecretText> NoAsk::pin(const core::PinRequest& request) {
    return core::fail(core::Code::bug, "a PIN was asked for where none is needed", request.key_name);
}

} // namespace keyhold::cli
