// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Byte sequences and their text forms.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyhold::core {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

/// The bytes of a text, without a copy.
inline View as_bytes(std::string_view text) noexcept {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
/// The text that bytes hold, without a copy.
inline std::string_view as_text(View bytes) noexcept {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Lower-case hexadecimal, two digits a byte.
std::string to_hex(View bytes);
/// The reverse of to_hex, either case; bad_data for an odd length or another character.
Result<Bytes> from_hex(std::string_view text);
/// Base 64 of RFC 4648 section 4 on one line, with padding.
std::string to_base64(View bytes);

} // namespace keyhold::core
