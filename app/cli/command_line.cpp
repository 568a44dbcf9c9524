// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>
#include <cstring>
#include <span>

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

constexpr const char* footer = R"(Examples:
  keyholdctl doctor
  keyholdctl tour
  keyholdctl key create web --type ec:p256 --for tls
  keyholdctl key public web --format ssh
  keyholdctl key sign web --in message --out signature

A PIN is asked for at the terminal, or comes from --pin-file or --pin-fd.
Exit status: 0 done, 1 the answer is no, 2 wrong use, 3 bad input, 4 device or permission,
5 cancelled, 6 a fault.
The manual page keyholdctl(1) tells the rest.)";

std::string not_empty(std::string& value) { return value.empty() ? "it is empty" : ""; }

int print_line(std::string text, const Manner& manner) {
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    const auto printed = print(text);
    return printed ? exit_ok : report(Failure(printed.error()), "Printing the help", manner);
}

// The command line could not be read, so whether JSON is wanted must be looked for by hand.
bool wants_json(std::span<char*> arguments) {
    const auto end =
        std::ranges::find_if(arguments, [](const char* word) { return std::strcmp(word, "--") == 0; });
    return std::any_of(arguments.begin(), end,
                       [](const char* word) { return std::strcmp(word, "--json") == 0; });
}

} // namespace

std::unique_ptr<CLI::App> make_command_line(Session& session) {
    auto root = std::make_unique<CLI::App>("Keys in the computer's security chip, from the command line.",
                                           "keyholdctl");
    root->footer(footer);
    root->fallthrough(); // the global options may stand after the verb too
    root->require_subcommand(1);
    root->set_version_flag("--version", "keyholdctl " KEYHOLD_VERSION, "Print the version");
    root->set_help_flag("-h,--help", "Print this help; after a verb, its own");
    root->add_flag("--json", session.manner.json, "Answer with one JSON object");
    root->add_option("--store", session.store_dir, "Use the key store in DIR")
        ->type_name("DIR")
        ->check(CLI::Validator(not_empty, ""));
    root->add_option("--tpm", session.tpm,
                     "Use this TPM: a TCTI string such as device:/dev/tpmrm0, or the word software")
        ->type_name("TCTI")
        ->check(CLI::Validator(not_empty, ""));
    root->add_flag("-v,--verbose", session.manner.verbose, "Tell the details of failures");

    add_doctor(*root, session);
    add_tour(*root, session);
    add_tpm(*root, session);
    auto* key = root->add_subcommand("key", "Make, list, use and delete keys");
    key->require_subcommand(1);
    add_key_create(*key, session);
    add_key_list(*key, session);
    add_key_show(*key, session);
    add_key_public(*key, session);
    add_key_sign(*key, session);
    add_key_try(*key, session);
    add_key_delete(*key, session);
    add_key_undo(*key, session);
    add_key_trash(*key, session);
    add_complete(*root, session);
    return root;
}

std::optional<int> parse_command_line(int argc, char** argv, Session& session) {
    const auto root = make_command_line(session);
    try {
        root->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return print_line(root->help(), session.manner);
    } catch (const CLI::CallForVersion& version) {
        return print_line(version.what(), session.manner);
    } catch (const CLI::ParseError& mistake) {
        const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
        session.manner.json = session.manner.json || wants_json(arguments);
        return report(usage(mistake.what()).error(), "", session.manner);
    }
    return std::nullopt;
}

} // namespace keyhold::cli
