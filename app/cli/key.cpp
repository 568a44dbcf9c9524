// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key.h"

#include "app/cli/report.h"
#include "app/cli/session.h"
#include "app/cli/table.h"

namespace keyhold::cli {
namespace {

bool is_software(const core::KeyRecord& key) { return key.chip == "software"; }

} // namespace

Json key_json(const core::KeyRecord& key) {
    Json json = {{"id", key.id},
                 {"name", key.name},
                 {"purpose", key.purpose},
                 {"algorithm", key.algorithm},
                 {"fingerprint", key.fingerprint},
                 {"chip", key.chip},
                 {"protection", is_software(key) ? "none" : "hardware"},
                 {"parent_name", key.parent_name},
                 {"has_pin", key.has_pin},
                 {"created", iso_time(key.created)}};
    if (key.deleted != 0) {
        json["deleted"] = iso_time(key.deleted);
    }
    return json;
}

Json listing_json(const core::KeyListing& listing) {
    Json keys = Json::array();
    for (const auto& key : listing.keys) {
        keys.push_back(key_json(key));
    }
    Json damaged = Json::array();
    for (const auto& error : listing.damaged) {
        damaged.push_back(error_json(error));
    }
    return {{"keys", std::move(keys)}, {"damaged", std::move(damaged)}};
}

std::string protection(const core::KeyRecord& key) { return is_software(key) ? software_label : "TPM"; }

std::vector<std::pair<std::string, std::string>> key_facts(const core::KeyRecord& key) {
    return {{"Name", key.name},
            {"Kind", key.algorithm},
            {"Purpose", key.purpose},
            {"Kept in", protection(key)},
            {"PIN", key.has_pin ? "yes" : "no"},
            {"Fingerprint", key.fingerprint},
            {"Created", local_time(key.created)},
            {"Deleted", local_time(key.deleted)},
            {"ID", key.id}};
}

std::string listing_text(const core::KeyListing& listing, bool trash) {
    std::vector<std::vector<std::string>> rows;
    bool software = false;
    for (const auto& key : listing.keys) {
        software = software || is_software(key);
        rows.push_back({key.name, key.algorithm, key.purpose, key.has_pin ? "yes" : "no",
                        is_software(key) ? "software" : "TPM", local_time(trash ? key.deleted : key.created),
                        trash ? key.id : key.fingerprint});
    }
    std::string text;
    if (!rows.empty()) {
        text = table({"NAME", "KIND", "PURPOSE", "PIN", "CHIP", trash ? "DELETED" : "CREATED",
                      trash ? "ID" : "FINGERPRINT"},
                     rows);
    }
    if (software) {
        text += std::string("\n“software” means ") + software_label + ".\n";
    }
    for (const auto& error : listing.damaged) {
        text += "\nCannot be read: " + one_line(error) + "\n";
    }
    return text;
}

} // namespace keyhold::cli
