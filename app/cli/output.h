// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output, whose failures are failures of the program, and files that a verb writes.
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace keyhold::cli {

/// JSON with its names in the order they were added.
using Json = nlohmann::ordered_json;

/// Writes everything to standard output now. `io`, `no_space` and so on when that fails; a reader that has
/// gone away is io with EPIPE as the native code.
core::Result<void> print(std::string_view text);
core::Result<void> print(core::View bytes);
/// One object, indented, with a line end. What is not UTF-8 in it is replaced.
core::Result<void> print_json(const Json& json);

/// Writes a file that --out names: a regular file whole or not at all, anything else (a device, a pipe)
/// directly; "-" is standard output. A link is followed. What the file is made with is 0666 less the umask:
/// public matter.
core::Result<void> write_out(const std::string& path, core::View bytes);

/// "2026-11-21T19:35:00Z"; empty for 0.
std::string iso_time(std::int64_t seconds);
/// The same for a person, in local time: "2026-11-21 20:35".
std::string local_time(std::int64_t seconds);

} // namespace keyhold::cli
