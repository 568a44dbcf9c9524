// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A failure in the person's words, or in JSON.
#pragma once

#include "app/cli/exit.h"
#include "app/cli/output.h"

#include <string>

namespace keyhold::cli {

/// How to say it.
struct Manner {
    bool json = false;
    bool verbose = false;
};

/// Says on standard error what failed ("Signing with “web”"), why and what to do next, with --json also as an
/// object on standard output. Returns the exit status.
int report(const Failure& failure, const std::string& action, const Manner& manner);

/// An error as an object: code, what, why, next, subject, call, native, detail, count.
Json error_json(const core::Error& error);

/// "Why: …" and what to do, for a list of several errors: one line.
std::string one_line(const core::Error& error);

} // namespace keyhold::cli
