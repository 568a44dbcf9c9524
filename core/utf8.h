// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Checking UTF-8 (RFC 3629).
#pragma once

#include <optional>
#include <string_view>

namespace keyhold::core {

/// Takes the first code point off a text that is not empty. None, and the text unchanged, when it does not
/// begin with well-formed UTF-8: overlong forms, surrogates and what lies above U+10FFFF are refused.
std::optional<char32_t> take_code_point(std::string_view& text) noexcept;

/// Whether the whole text is well-formed UTF-8.
bool is_utf8(std::string_view text) noexcept;

} // namespace keyhold::core
