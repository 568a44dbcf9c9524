// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What all verbs share: the global options, the way to the store and to the TPM, and the answer.
#pragma once

#include "app/cli/exit.h"
#include "app/cli/report.h"
#include "core/result.h"
#include "core/store.h"
#include "tpm/device.h"
#include "tpm/keystore.h"

#include <functional>
#include <string>
#include <string_view>

namespace keyhold::cli {

/// What a person is told wherever a software TPM, or a key in one, is shown.
inline constexpr const char* software_label = "software TPM: no hardware protection";

struct Session {
    Manner manner;
    std::string store_dir;                 ///< --store; empty: the usual one
    std::string tpm;                       ///< --tpm; empty: Keyhold chooses
    std::string action;                    ///< what is being done, for messages: "Signing with “web”"
    std::function<Outcome(Session&)> verb; ///< what the command line asked for

    /// The folder of the store in use.
    std::string store_folder() const;
    core::Result<core::Store> open_store() const;
    /// The store joined to the TPM that the options and settings choose. Does not talk to the TPM yet.
    core::Result<tpm::Keystore> open_keystore() const;

    /// Prints `json` with --json, else `text`, and ends with `status`.
    Outcome answer(const Json& json, std::string_view text, Exit status = exit_ok) const;
};

/// “web”, for messages.
std::string in_quotes(std::string_view name);

} // namespace keyhold::cli
