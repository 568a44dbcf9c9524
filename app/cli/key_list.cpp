// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// key list, key show: what the store knows, without a TPM.
#include "app/cli/command_line.h"
#include "app/cli/key.h"
#include "app/cli/table.h"
#include "core/public_key.h"

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

Outcome list(Session& session) {
    session.action = "Listing the keys";
    const auto store = TRY(session.open_store());
    const auto listing = TRY(store.list());
    std::string text = listing_text(listing, false);
    if (text.empty()) {
        text = "No keys yet. “keyholdctl key create NAME” makes one.\n";
    }
    return session.answer(listing_json(listing), text, listing.damaged.empty() ? exit_ok : exit_input);
}

Outcome show(Session& session, const std::string& name) {
    session.action = "Showing " + in_quotes(name);
    const auto store = TRY(session.open_store());
    const auto key = TRY(store.find(name));
    const auto public_file = TRY(store.public_file(key));
    const auto public_key = TRY(core::PublicKey::parse(public_file));
    const auto pem = TRY(public_key.pem());
    const auto ssh = TRY(public_key.ssh(key.name));
    const auto spki = TRY(public_key.spki_fingerprint());
    Json json = key_json(key);
    json["public_key"] = pem;
    json["ssh_public_key"] = ssh;
    json["spki_fingerprint"] = spki;
    json["folder"] = store.dir() + "/keys/" + key.id;
    auto lines = key_facts(key);
    lines.emplace_back("SHA-256 (SPKI)", spki);
    lines.emplace_back("Folder", store.dir() + "/keys/" + key.id);
    lines.emplace_back("SSH public key", ssh);
    return session.answer({{"key", std::move(json)}}, facts(lines));
}

} // namespace

void add_key_list(CLI::App& key, Session& session) {
    key.add_subcommand("list", "List the keys of the store")->callback([&session] { session.verb = list; });
}

void add_key_show(CLI::App& key, Session& session) {
    auto name = std::make_shared<std::string>();
    auto* verb = key.add_subcommand("show", "Show what is known about a key");
    verb->add_option("NAME", *name, "The key's name")->required()->type_name("");
    verb->callback([&session, name] { session.verb = [name](Session& s) { return show(s, *name); }; });
}

} // namespace keyhold::cli
