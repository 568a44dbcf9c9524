// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the command line and what they mean.
#pragma once

#include "app/cli/session.h"

#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace keyhold::cli {

/// The whole command line: all options and verbs, writing into `session`, which must outlive it.
std::unique_ptr<CLI::App> make_command_line(Session& session);

/// Reads the arguments into `session`. An exit status when that is all there is to do: help, version, a
/// mistake (which has been reported).
std::optional<int> parse_command_line(int argc, char** argv, Session& session);

// One function for each verb or group of verbs: adds it to its parent.
void add_doctor(CLI::App& root, Session& session);
void add_tour(CLI::App& root, Session& session);
void add_tpm(CLI::App& root, Session& session);
void add_key_create(CLI::App& key, Session& session);
void add_key_list(CLI::App& key, Session& session);
void add_key_show(CLI::App& key, Session& session);
void add_key_public(CLI::App& key, Session& session);
void add_key_sign(CLI::App& key, Session& session);
void add_key_try(CLI::App& key, Session& session);
void add_key_delete(CLI::App& key, Session& session);
void add_key_undo(CLI::App& key, Session& session);
void add_key_trash(CLI::App& key, Session& session);
void add_complete(CLI::App& root, Session& session);

} // namespace keyhold::cli
