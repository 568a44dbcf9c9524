// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/job.h"
#include "app/cli/pin.h"
#include "app/cli/table.h"

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

const char* where_name(tpm::Where where) {
    switch (where) {
    case tpm::Where::hardware: return "hardware";
    case tpm::Where::software: return "software";
    case tpm::Where::custom: break;
    }
    return "custom";
}

std::string where_words(const tpm::ChipInfo& chip) {
    switch (chip.where) {
    case tpm::Where::hardware: return "this computer's TPM";
    case tpm::Where::software: return software_label;
    case tpm::Where::custom: break;
    }
    return "the TPM that was named";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string lockout_words(const tpm::Lockout& lockout) {
    return std::string(lockout.locked ? "LOCKED: no PIN is accepted for now; " : "not locked; ") +
           "failed tries " + std::to_string(lockout.failed_tries) + " of " +
           std::to_string(lockout.max_tries) +
           (lockout.recovery_seconds == 0
                ? ""
                : "; one is forgotten every " + std::to_string(lockout.recovery_seconds) + " s");
}

Json chip_json(const tpm::ChipInfo& chip) {
    return {{"where", where_name(chip.where)},
            {"protection", chip.where == tpm::Where::software   ? "none"
                           : chip.where == tpm::Where::hardware ? "hardware"
                                                                : "unknown"},
            {"tcti", chip.tcti},
            {"origin", chip.origin},
            {"manufacturer", chip.manufacturer},
            {"model", chip.model},
            {"firmware", chip.firmware},
            {"specification", chip.specification},
            {"hashes", chip.hashes},
            {"curves", chip.curves},
            {"rsa_bits", chip.rsa_bits},
            {"lockout",
             {{"locked", chip.lockout.locked},
              {"failed_tries", chip.lockout.failed_tries},
              {"max_tries", chip.lockout.max_tries},
              {"recovery_seconds", chip.lockout.recovery_seconds}}}};
}

Outcome info(Session& session) {
    session.action = "Asking the TPM about itself";
    auto keystore = TRY(session.open_keystore());
    NoAsk ask;
    const auto chip =
        TRY(run_job<tpm::ChipInfo>([&](core::Context& context) { return keystore.chip(context); }, ask));
    std::vector<std::string> sizes;
    for (const int bits : chip.rsa_bits) {
        sizes.push_back(std::to_string(bits));
    }
    const std::string text = facts({{"TPM", where_words(chip)},
                                    {"Chosen by", chip.origin},
                                    {"Reached through", chip.tcti},
                                    {"Manufacturer", chip.manufacturer},
                                    {"Model", chip.model},
                                    {"Firmware", chip.firmware},
                                    {"Specification", chip.specification},
                                    {"Hashes", joined(chip.hashes)},
                                    {"Curves", joined(chip.curves)},
                                    {"RSA", joined(sizes)},
                                    {"Wrong PINs", lockout_words(chip.lockout)}});
    return session.answer({{"tpm", chip_json(chip)}}, text);
}

} // namespace

void add_tpm(CLI::App& root, Session& session) {
    auto* group = root.add_subcommand("tpm", "The security chip itself");
    group->require_subcommand(1);
    group->add_subcommand("info", "Show which TPM is used, what it can do, and its lockout state")
        ->callback([&session] { session.verb = info; });
}

} // namespace keyhold::cli
