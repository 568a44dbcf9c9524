// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a key is shown.
#pragma once

#include "app/cli/output.h"
#include "core/store.h"

#include <string>
#include <utility>
#include <vector>

namespace keyhold::cli {

/// A key as an object: id, name, purpose, algorithm, fingerprint, chip, protection, has_pin, created; deleted
/// in the trash.
Json key_json(const core::KeyRecord& key);
/// {"keys": […], "damaged": […]}
Json listing_json(const core::KeyListing& listing);

/// "the TPM", or the plain words for a software TPM.
std::string protection(const core::KeyRecord& key);
/// The facts of a key, for a person.
std::vector<std::pair<std::string, std::string>> key_facts(const core::KeyRecord& key);

/// A table of keys, then what could not be read.
std::string listing_text(const core::KeyListing& listing, bool trash);

} // namespace keyhold::cli
