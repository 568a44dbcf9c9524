// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Running helper programs: no shell, no inherited descriptors, an end to every wait.
#pragma once

#include "core/bytes.h"
#include "core/file.h"
#include "core/result.h"

#include <stop_token>
#include <string>
#include <vector>

namespace keyhold::core {

struct Command {
    std::vector<std::string>
        argv; ///< argv[0] is looked up in PATH and the sbin folders; never a secret in here
    std::vector<std::string> environment{}; ///< "NAME=value" added to, or replacing, what is inherited
    Bytes input{};                          ///< written to its standard input, which is then closed
};

struct Output {
    int status = 0; ///< exit status; 128 + signal when a signal ended it
    std::string out{};
    std::string err{};
};

/// The full path of a program in PATH, /usr/local/sbin, /usr/sbin or /sbin; tool when there is none.
Result<std::string> find_program(const std::string& name);

/// Runs a program to its end. Its output is kept to 1 MiB a stream. On cancellation or after `limit_ms` milliseconds it gets SIGTERM,
/// a second later SIGKILL; the result is then cancelled or tool.
Result<Output> run(const Command& command, const std::stop_token& stop, int limit_ms);

/// Starts a program in a session of its own, with /dev/null for its streams, that outlives this process. `pass` is
/// handed to it as descriptor 3 (nothing when empty). The descriptor returned becomes readable when it ends (pidfd).
struct Daemon {
    int pid = 0;
    UniqueFd pidfd;
};
Result<Daemon> start_daemon(const Command& command, UniqueFd pass);

} // namespace keyhold::core
