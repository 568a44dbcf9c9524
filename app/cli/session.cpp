// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "core/config.h"
#include "core/paths.h"

namespace keyhold::cli {

std::string Session::store_folder() const { return store_dir.empty() ? core::data_dir() : store_dir; }

core::Result<core::Store> Session::open_store() const { return core::Store::open(store_folder()); }

core::Result<tpm::Keystore> Session::open_keystore() const {
    const auto config = TRY(core::Config::load());
    auto store = TRY(open_store());
    auto device = TRY(tpm::choose_device(tpm, config));
    return tpm::Keystore(std::move(store), std::move(device));
}

Outcome Session::answer(const Json& json, std::string_view text, Exit status) const {
    TRY(manner.json ? print_json(json) : print(text));
    return status;
}

std::string in_quotes(std::string_view name) { return "“" + std::string(name) + "”"; }

} // namespace keyhold::cli
