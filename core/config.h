// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Settings shared by the window, the command line and the modules: one JSON object in the configuration folder.
#pragma once

#include "core/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace keyhold::core {

/// A flat set of text settings ("tpm.tcti", "ui.theme"). What a newer version wrote is kept when saving.
class Config {
public:
    /// Reads `config.json` in `dir`; no file is an empty configuration.
    static Result<Config> load(const std::string& dir);
    static Result<Config> load();

    std::optional<std::string> get(std::string_view key) const;
    /// Sets a value and saves; an empty value removes the setting. Reads the file again first, under a lock, so that two programs do
    /// not undo each other.
    Result<void> set(const std::string& key, const std::string& value);

private:
    std::string dir_;
    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace keyhold::core
