// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/terminal.h"
#include "core/public_key.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace keyhold::cli {
namespace {

struct Options {
    std::string name;
    std::string format;
    std::string out = "-";
};

core::Result<core::Bytes> encode(const core::PublicKey& key, const std::string& format,
                                 const std::string& name) {
    if (format == "der") {
        return key.der();
    }
    std::string text = TRY(format == "pem" ? key.pem() : key.ssh(name));
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    const auto bytes = core::as_bytes(text);
    return core::Bytes(bytes.begin(), bytes.end());
}

Outcome write_public(Session& session, const Options& options) {
    session.action = "Writing the public key of " + in_quotes(options.name);
    const bool to_stdout = options.out == "-";
    const bool binary = options.format == "der";
    if (binary && to_stdout && !session.manner.json && is_terminal(STDOUT_FILENO)) {
        return usage("DER is no text for a terminal: use --out FILE");
    }
    const auto store = TRY(session.open_store());
    const auto key = TRY(store.find(options.name));
    const auto public_file = TRY(store.public_file(key));
    const auto public_key = TRY(core::PublicKey::parse(public_file));
    const auto bytes = TRY(encode(public_key, options.format, key.name));
    if (!session.manner.json || !to_stdout) {
        TRY(write_out(options.out, bytes));
    }
    if (!session.manner.json) {
        return exit_ok;
    }
    Json json = {{"name", key.name}, {"format", options.format}};
    if (to_stdout) {
        json[binary ? "public_key_base64" : "public_key"] =
            binary ? core::to_base64(bytes) : std::string(core::as_text(bytes));
    } else {
        json["out"] = options.out;
    }
    return session.answer(json, "");
}

} // namespace

void add_key_public(CLI::App& key, Session& session) {
    auto options = std::make_shared<Options>();
    auto* verb = key.add_subcommand("public", "Write a key's public half");
    verb->add_option("NAME", options->name, "The key's name")->required()->type_name("");
    verb->add_option("--format", options->format, "ssh (a line for authorized_keys), pem or der")
        ->required()
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"ssh", "pem", "der"}).description(""));
    verb->add_option("--out", options->out, "Write to FILE instead of standard output")->type_name("FILE");
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return write_public(s, *options); }; });
}

} // namespace keyhold::cli
