// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's exit status says.
#pragma once

#include "core/result.h"

#include <expected>
#include <string>
#include <utility>

namespace keyhold::cli {

/// The exit statuses, as the manual page lists them.
enum Exit : int {
    exit_ok = 0,
    exit_no = 1,        ///< the answer is no: a verdict, a mismatch
    exit_usage = 2,     ///< the command line is wrong, or needs a terminal that is not there
    exit_input = 3,     ///< a name, a file or a value is not acceptable
    exit_device = 4,    ///< the TPM, the operating system or a helper program did not do it
    exit_cancelled = 5, ///< Ctrl-C, SIGTERM, or a question answered with no
    exit_bug = 6,       ///< a fault in Keyhold
};

/// The exit status for a kind of failure.
Exit exit_status(core::Code code) noexcept;

/// A failure on its way to the person. An Error becomes one by itself.
struct Failure {
    Failure(core::Error from)
        : error(std::move(from)), status(exit_status(error.code)) {} // NOLINT: TRY converts
    core::Error error;
    Exit status;
};

/// What a verb ends with: its exit status, or why it failed.
using Outcome = std::expected<Exit, Failure>;

/// A failure of the command line itself; `what` is a sentence, without its full stop, that says what to
/// change.
[[nodiscard]] std::unexpected<Failure> usage(std::string what);

} // namespace keyhold::cli
