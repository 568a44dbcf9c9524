// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Logging: silent unless the environment variable KEYHOLD_LOG names a level (error, warning, info, debug).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace keyhold::core {

enum class Level : std::uint8_t { error, warning, info, debug };

using Sink = std::function<void(Level, std::string_view category, std::string_view text)>;

/// Replaces standard error as the place where messages go; an empty sink restores it.
void set_log_sink(Sink sink);
/// Whether a message of this level would be seen; ask before composing an expensive one.
bool log_enabled(Level level) noexcept;
/// `category` is the library's name ("tpm"). Never hand a secret to it; the secret types do not convert to text.
void log(Level level, std::string_view category, std::string_view text);

} // namespace keyhold::core
