// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/job.h"
#include "app/cli/key.h"
#include "app/cli/pin.h"
#include "app/cli/table.h"
#include "app/cli/terminal.h"

#include <CLI/CLI.hpp>

namespace keyhold::cli {
namespace {

struct Options {
    std::string name;
    std::string type; // empty: what suits the purpose
    std::string purpose = "generic";
    PinOptions pin;
};

// Everything that can be known to be wrong before the person is asked for a PIN.
core::Result<void> check_name(const core::Store& store, const std::string& name) {
    TRY(core::check_key_name(name));
    const auto found = store.find(name);
    if (found) {
        return core::fail(core::Code::exists, "a key has this name already", name);
    }
    if (found.error().code != core::Code::not_found) {
        return std::unexpected(found.error());
    }
    return {};
}

Outcome create(Session& session, const Options& options) {
    session.action = "Making the key " + in_quotes(options.name);
    const bool avb = options.purpose == "avb";
    const std::string type = !options.type.empty() ? options.type : avb ? "rsa:2048" : "ec:p256";
    if (avb && !type.starts_with("rsa:")) {
        return usage("Verified boot needs an RSA key: --for avb goes with --type rsa:2048");
    }
    auto keystore = TRY(session.open_keystore());
    TRY(check_name(keystore.store(), options.name));
    tpm::KeySpec spec;
    spec.name = options.name;
    spec.type = TRY(tpm::parse_key_type(type));
    spec.purpose = options.purpose;
    spec.pin = TRY(new_pin(options.pin, options.name));
    NoAsk ask;
    const auto key = TRY(run_job<core::KeyRecord>(
        [&](core::Context& context) { return keystore.create(context, spec); }, ask));
    const std::string text = "Made " + in_quotes(visible(key.name)) + ".\n" + facts(key_facts(key), 2);
    return session.answer({{"key", key_json(key)}}, text);
}

} // namespace

void add_key_create(CLI::App& key, Session& session) {
    auto options = std::make_shared<Options>();
    auto* verb = key.add_subcommand("create", "Make a key inside the TPM");
    verb->add_option("NAME", options->name, "The key's name, 1 to 64 characters")->required()->type_name("");
    verb->add_option("--type", options->type,
                     "ec:p256, ec:p384 or rsa:2048; without it ec:p256, for avb rsa:2048")
        ->type_name("TYPE")
        ->check(CLI::IsMember({"ec:p256", "ec:p384", "rsa:2048"}).description(""));
    verb->add_option("--for", options->purpose,
                     "What it is for: ssh, gpg, tls, avb or generic; without it generic")
        ->type_name("PURPOSE")
        ->check(CLI::IsMember({"ssh", "gpg", "tls", "avb", "generic"}).description(""));
    add_new_pin_options(*verb, options->pin);
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return create(s, *options); }; });
}

} // namespace keyhold::cli
