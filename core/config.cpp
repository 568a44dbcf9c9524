// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/config.h"

#include "core/file.h"
#include "core/paths.h"

#include <nlohmann/json.hpp>

namespace keyhold::core {
namespace {

constexpr std::size_t limit = std::size_t{1} << 20;

Result<nlohmann::json> read_object(const std::string& path) {
    auto bytes = read_file(path, limit);
    if (!bytes) {
        if (bytes.error().code == Code::not_found) {
            return nlohmann::json::object();
        }
        return std::unexpected(std::move(bytes).error());
    }
    auto json = nlohmann::json::parse(as_text(*bytes), nullptr, false);
    if (!json.is_object()) {
        return fail(Code::bad_data, "the settings are not a JSON object", path);
    }
    return json;
}

} // namespace

Result<Config> Config::load(const std::string& dir) {
    Config config;
    config.dir_ = dir;
    const auto json = TRY(read_object(dir + "/config.json"));
    for (const auto& [key, value] : json.items()) {
        if (value.is_string()) {
            config.values_.emplace(key, value.get<std::string>());
        }
    }
    return config;
}

Result<Config> Config::load() { return load(config_dir()); }

std::optional<std::string> Config::get(std::string_view key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

Result<void> Config::set(const std::string& key, const std::string& value) {
    TRY(make_dirs(dir_));
    const auto lock = TRY(FileLock::take(dir_ + "/config.lock"));
    const std::string path = dir_ + "/config.json";
    auto json = TRY(read_object(path));
    if (value.empty()) {
        json.erase(key);
        values_.erase(key);
    } else {
        json[key] = value;
        values_[key] = value;
    }
    const std::string text = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    return write_file(path, as_bytes(text));
}

} // namespace keyhold::core
