// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The device check: what Keyhold needs on this computer, whether it is there, and how to put it right.
#pragma once

#include "core/job.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keyhold::tpm {

/// Words with places to fill: a source string of the translation context "Doctor", and what `%1`, `%2`, …
/// stand for.
struct Sentence {
    const char* words = "";
    std::vector<std::string> with;
};

/// The sentence in English.
std::string english(const Sentence& sentence);

enum class Finding : std::uint8_t {
    ok,
    note, ///< good to know; nothing to be done
    warn, ///< works, but something should be looked at
    fail, ///< Keyhold cannot do its work
};

/// "ok", "note", "warn", "fail".
const char* finding_name(Finding finding) noexcept;

struct Check {
    const char* id = "";    ///< stable name for programs: "tpm_device"
    const char* title = ""; ///< source string of the context "Doctor"
    Finding finding = Finding::ok;
    std::vector<Sentence> why{};
    /// What went wrong, where a call failed: front ends explain it (core/explain.h) after `why`.
    std::optional<core::Error> error{};
    std::string fix_command{};   ///< a shell command that puts it right, or empty
    std::vector<Sentence> fix{}; ///< what to do, or what the command means; may be empty
};

/// Runs every check: device nodes, the TPM in use, its answers and its lockout, the software TPM's program,
/// the store in `store_dir`, memory protection, helper programs. `wanted_tpm` is as for choose_device().
/// Starts the software TPM when that is the one in use; changes nothing else. Fails only with cancelled.
core::Result<std::vector<Check>> run_checks(core::Context& context, const std::string& wanted_tpm,
                                            const std::string& store_dir);

/// The part of run_checks() that looks at the store.
std::vector<Check> check_store(const std::string& store_dir);
/// The part that looks at this process and at other programs.
std::vector<Check> check_system();

} // namespace keyhold::tpm
