// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Keyhold's software TPM from outside: which process it is, and its end.
#pragma once

#include "core/file.h"

#include <string>

#include <sys/types.h>

namespace keyhold::test {

/// The process at the other end of a connected Unix socket.
pid_t peer_of(const core::UniqueFd& socket);

/// A descriptor that becomes readable when the process ends; an empty one when it has ended.
core::UniqueFd watch_process(pid_t pid);

/// Waits for the end of a process; false when it takes longer than a minute.
bool wait_for_end(const core::UniqueFd& process);

/// Asks the keyhold-swtpm that serves the state in `dir`, if one does, to end, and waits until it and its
/// swtpm have ended.
void stop_software_tpm(const std::string& dir);

} // namespace keyhold::test
