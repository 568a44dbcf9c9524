// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a PIN comes from: --pin-file, --pin-fd or the person; never the command line or the environment.
#pragma once

#include "app/cli/exit.h"
#include "core/job.h"
#include "core/secret.h"

#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace keyhold::cli {

/// The options of a verb that needs a PIN.
struct PinOptions {
    std::string file;
    int fd = -1;
    bool none = false; ///< --no-pin

    bool given() const noexcept { return !file.empty() || fd >= 0; }
    /// The PIN that --pin-file or --pin-fd names.
    core::Result<core::SecretText> read() const;
};

/// Adds --pin-file and --pin-fd, which exclude each other.
void add_pin_options(CLI::App& verb, PinOptions& options);
/// Adds --no-pin too.
void add_new_pin_options(CLI::App& verb, PinOptions& options);

/// The PIN for a new key: from the options, or asked for twice. Nothing: a key without a PIN.
std::expected<std::optional<core::SecretText>, Failure> new_pin(const PinOptions& options,
                                                                const std::string& key_name);

/// Fails with a usage error when a PIN will be needed and there is neither an option nor a terminal.
std::expected<void, Failure> need_pin_source(const PinOptions& options, bool has_pin);

/// Answers a job's request for a PIN.
class PinAsk : public core::Ask {
public:
    explicit PinAsk(const PinOptions& options) : options_(options) {}
    core::Result<core::SecretText> pin(const core::PinRequest& request) override;

private:
    const PinOptions& options_;
};

/// For jobs that need no PIN: a request for one is a fault.
class NoAsk : public core::Ask {
public:
    core::Result<core::SecretText> pin(const core::PinRequest& request) override;
};

} // namespace keyhold::cli
