// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// key delete, key undo, key trash.
#include "app/cli/command_line.h"
#include "app/cli/key.h"
#include "app/cli/prompt.h"
#include "app/cli/terminal.h"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

struct DeleteOptions {
    std::string name;
    bool yes = false;
};

struct TrashOptions {
    bool empty = false;
    bool yes = false;
};

core::Result<void> declined(const char* what) { return core::fail(core::Code::cancelled, what); }

Outcome remove(Session& session, const DeleteOptions& options) {
    session.action = "Deleting " + in_quotes(options.name);
    auto store = TRY(session.open_store());
    const auto key = TRY(store.find(options.name));
    const std::string name = visible(key.name);
    if (!options.yes) {
        if (!can_ask()) {
            return usage("There is no terminal to ask at: --yes deletes without a question");
        }
        const std::string question = "This deletes the key " + in_quotes(name) + " (" +
                                     visible(key.algorithm) +
                                     "). It goes to the trash.\nType its name to go on: ";
        const std::string answer = TRY(ask_line(question));
        if (answer != key.name) {
            TRY(declined("the name was not typed"));
        }
    }
    const auto deleted = TRY(store.remove(key));
    return session.answer({{"deleted", key_json(deleted)}},
                          "Deleted " + in_quotes(name) + ". “keyholdctl key undo” brings it back.\n");
}

// The key in the trash that the person means: the last one deleted, of those with that name or ID if one is
// given.
core::Result<core::KeyRecord> pick(const core::KeyListing& trash, const std::string& wanted) {
    const core::KeyRecord* last = nullptr;
    bool tie = false;
    for (const auto& key : trash.keys) {
        if (!wanted.empty() && key.name != wanted && key.id != wanted) {
            continue;
        }
        tie = last != nullptr && key.deleted == last->deleted;
        if (last == nullptr || key.deleted >= last->deleted) {
            last = &key;
        }
    }
    if (last == nullptr) {
        return core::fail(core::Code::not_found,
                          wanted.empty() ? "the trash is empty" : "it is not in the trash",
                          wanted.empty() ? "trash" : wanted);
    }
    if (tie) {
        return core::fail(
            core::Code::invalid,
            "several keys were deleted in the same second; “keyholdctl key trash” lists their IDs",
            wanted.empty() ? "the last one" : wanted);
    }
    return *last;
}

Outcome undo(Session& session, const std::string& wanted) {
    session.action =
        wanted.empty() ? "Bringing back the last deleted key" : "Bringing back " + in_quotes(wanted);
    auto store = TRY(session.open_store());
    const auto listing = TRY(store.list_trash());
    const auto trashed = TRY(pick(listing, wanted));
    const auto restored = TRY(store.restore(trashed));
    return session.answer({{"restored", key_json(restored)}},
                          in_quotes(visible(restored.name)) + " is back.\n");
}

Outcome empty_trash(Session& session, core::Store& store, const core::KeyListing& listing, bool yes) {
    session.action = "Emptying the trash";
    const std::string count = std::to_string(listing.keys.size() + listing.damaged.size());
    if (!yes) {
        if (!can_ask()) {
            return usage("There is no terminal to ask at: --yes empties the trash without a question");
        }
        const bool go_on = TRY(ask_yes("Destroy the " + count + " deleted key(s) for good?"));
        if (!go_on) {
            TRY(declined("the answer was no"));
        }
    }
    const std::size_t destroyed = TRY(store.empty_trash());
    return session.answer({{"destroyed", destroyed}},
                          "Destroyed for good: " + std::to_string(destroyed) + ".\n");
}

Outcome trash(Session& session, const TrashOptions& options) {
    session.action = "Listing the trash";
    auto store = TRY(session.open_store());
    const auto listing = TRY(store.list_trash());
    const bool nothing = listing.keys.empty() && listing.damaged.empty();
    if (options.empty && !nothing) {
        return empty_trash(session, store, listing, options.yes);
    }
    if (options.empty) {
        return session.answer({{"destroyed", 0}}, "The trash is empty.\n");
    }
    return session.answer(listing_json(listing),
                          nothing ? "The trash is empty.\n" : listing_text(listing, true),
                          listing.damaged.empty() ? exit_ok : exit_input);
}

} // namespace

void add_key_delete(CLI::App& key, Session& session) {
    auto options = std::make_shared<DeleteOptions>();
    auto* verb = key.add_subcommand("delete", "Move a key to the trash");
    verb->add_option("NAME", options->name, "The key's name")->required()->type_name("");
    verb->add_flag("--yes", options->yes, "Do not ask");
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return remove(s, *options); }; });
}

void add_key_undo(CLI::App& key, Session& session) {
    auto wanted = std::make_shared<std::string>();
    auto* verb = key.add_subcommand("undo", "Bring a deleted key back");
    verb->add_option("NAME", *wanted, "A name or ID from the trash; without it the key deleted last")
        ->type_name("");
    verb->callback([&session, wanted] { session.verb = [wanted](Session& s) { return undo(s, *wanted); }; });
}

void add_key_trash(CLI::App& key, Session& session) {
    auto options = std::make_shared<TrashOptions>();
    auto* verb = key.add_subcommand("trash", "List the deleted keys, or destroy them for good");
    auto* empty = verb->add_flag("--empty", options->empty, "Destroy them for good");
    verb->add_flag("--yes", options->yes, "Do not ask")->needs(empty);
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return trash(s, *options); }; });
}

} // namespace keyhold::cli
