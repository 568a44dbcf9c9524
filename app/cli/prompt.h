// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the person at the controlling terminal, whatever the standard streams are.
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <string>

namespace keyhold::cli {

/// Whether there is a terminal to ask at.
bool can_ask();

/// Asks for a line without echo, straight into locked memory. It may be empty. cancelled on Ctrl-C and
/// Ctrl-D.
core::Result<core::SecretText> ask_secret(const std::string& question);
/// Asks for a line. cancelled on Ctrl-C and Ctrl-D.
core::Result<std::string> ask_line(const std::string& question);
/// Asks for yes or no; an empty answer is no.
core::Result<bool> ask_yes(const std::string& question);

} // namespace keyhold::cli
