// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// __complete: the words that may stand at the end of a command line, for shell completion. Hidden; sends no
// TPM command.
#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "app/cli/shell_words.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

using Words = std::vector<std::string>;

// What an option's value may be. "<files>" and "<folders>" stand alone: the shell itself completes those.
const Words& values_of(const std::string& option) {
    static const std::vector<std::pair<std::string, Words>> table = {
        {"--type", {"ec:p256", "ec:p384", "rsa:2048"}},
        {"--for", {"ssh", "gpg", "tls", "avb", "generic"}},
        {"--format", {"ssh", "pem", "der"}},
        {"--digest", {"sha256", "sha384", "sha512"}},
        {"--tpm", {"software"}},
        {"--store", {"<folders>"}},
        {"--in", {"<files>"}},
        {"--out", {"<files>"}},
        {"--pin-file", {"<files>"}},
        {"--pin-fd", {}},
    };
    static const Words none;
    const auto found = std::ranges::find(table, option, &std::pair<std::string, Words>::first);
    return found != table.end() ? found->second : none;
}

// The names of keys: those in the trash for "key undo".
Words key_names(const Session& session, bool trash) {
    Words names;
    if (const auto store = session.open_store()) {
        if (const auto listing = trash ? store->list_trash() : store->list()) {
            std::ranges::transform(listing->keys, std::back_inserter(names), &core::KeyRecord::name);
        }
    }
    return names;
}

// Follows the words before the one to be completed through the verbs.
struct Position {
    const CLI::App* verb = nullptr;
    const CLI::Option* waiting = nullptr; // an option whose value comes next
    std::size_t positionals = 0;
    bool only_positionals = false; // after "--"
};

const CLI::Option* find_option(const CLI::App* verb, const std::string& word) {
    for (; verb != nullptr; verb = verb->get_parent()) {
        if (const auto* option = verb->get_option_no_throw(word)) {
            return option;
        }
    }
    return nullptr;
}

// "--option=value" in two; the word and nothing for another.
std::pair<std::string, std::optional<std::string>> split_value(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (!word.starts_with("--") || equals == std::string::npos) {
        return {word, std::nullopt};
    }
    return {word.substr(0, equals), word.substr(equals + 1)};
}

void take_value(Position& at, const std::string& value, Session& session) {
    if (at.waiting != nullptr && at.waiting->check_name("--store")) {
        session.store_dir = value;
    }
    at.waiting = nullptr;
}

void take_option(Position& at, const std::string& name) {
    const auto* option = find_option(at.verb, name);
    at.waiting = option != nullptr && option->get_items_expected_max() > 0 ? option : nullptr;
}

void follow(Position& at, const std::string& word, Session& session) {
    if (at.waiting != nullptr) {
        take_value(at, word, session);
    } else if (!at.only_positionals && word == "--") {
        at.only_positionals = true;
    } else if (!at.only_positionals && word.starts_with("-") && word != "-") {
        const auto [name, value] = split_value(word);
        take_option(at, name);
        if (value) {
            take_value(at, *value, session);
        }
    } else {
        const auto verbs = at.verb->get_subcommands([&](const CLI::App* v) { return v->get_name() == word; });
        if (verbs.empty()) {
            ++at.positionals;
        } else {
            at.verb = verbs.front();
        }
    }
}

Words options_of(const CLI::App* verb) {
    Words words;
    for (; verb != nullptr; verb = verb->get_parent()) {
        for (const auto* option : verb->get_options()) {
            for (const auto& name : option->get_lnames()) {
                words.push_back("--" + name);
            }
        }
    }
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    return words;
}

Words candidates(const Position& at, const std::string& current, const Session& session) {
    if (at.waiting != nullptr) {
        return values_of(at.waiting->get_name());
    }
    if (!at.only_positionals && current.starts_with("-")) {
        return options_of(at.verb);
    }
    Words words;
    for (const auto* verb :
         at.verb->get_subcommands([](const CLI::App* v) { return !v->get_group().empty(); })) {
        words.push_back(verb->get_name());
    }
    const auto* name = at.verb->get_option_no_throw("NAME");
    if (name != nullptr && at.positionals == 0 && at.verb->get_name() != "create") {
        std::ranges::move(key_names(session, at.verb->get_name() == "undo"), std::back_inserter(words));
    }
    return words;
}

Outcome complete(Session&, const std::string& line) {
    const ShellLine typed = split_shell_line(line);
    Session session;
    const auto root = make_command_line(session);
    Position at{.verb = root.get()};
    for (const auto& word : typed.words | std::views::drop(1)) {
        follow(at, word, session);
    }
    std::string current = typed.current;
    std::string before; // "--option=", which stays as it is
    if (const auto [name, value] = split_value(current); value && at.waiting == nullptr) {
        take_option(at, name);
        if (at.waiting == nullptr) {
            return exit_ok; // no such option, or one without a value
        }
        before = name + "=";
        current = *value;
    }
    std::string answer;
    for (const auto& word : candidates(at, current, session)) {
        if (word.starts_with("<")) {
            answer += word + "\n";
        } else if (word.starts_with(current)) {
            answer += before + word + "\n";
        }
    }
    TRY(print(answer));
    return exit_ok;
}

} // namespace

void add_complete(CLI::App& root, Session& session) {
    auto line = std::make_shared<std::string>();
    auto* verb = root.add_subcommand("__complete", "For shell completion")->group("");
    verb->add_option("LINE", *line)->required();
    verb->callback([&session, line] { session.verb = [line](Session& s) { return complete(s, *line); }; });
}

} // namespace keyhold::cli
