// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The software TPM: swtpm behind a small resource manager of ours, so that several programs may use it at
// once.
//
// The first client starts the program keyhold-swtpm (start_daemon); it starts swtpm on a private socket pair,
// answers on a Unix socket in the state folder, gives every client its own handles (objects and sessions are
// swapped by TPM2_ContextSave/Load as the kernel's resource manager does), and ends with an orderly
// TPM2_Shutdown when the last client has been gone for a while.
#pragma once

#include "core/file.h"
#include "core/job.h"
#include "core/result.h"

#include <string>

namespace keyhold::tpm {

/// The folder of the software TPM's state under Keyhold's data folder.
std::string software_tpm_dir();

/// Connects to the software TPM whose state is in `dir`, starting it if it does not run. The connection
/// carries plain TPM commands and responses, each with its header. tool when swtpm is not installed.
core::Result<core::UniqueFd> connect_software_tpm(const std::string& dir, core::Context& context);

} // namespace keyhold::tpm
