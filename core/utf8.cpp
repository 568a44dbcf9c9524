// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.h"

#include <array>
#include <cstddef>

namespace keyhold::core {
namespace {

struct Form {
    unsigned mask; // of the lead byte, for what tells the form
    unsigned lead; // what must stand there
    std::size_t length;
    char32_t least; // the smallest code point that needs this length
};
constexpr std::array<Form, 4> forms = {
    {{0x80, 0x00, 1, 0}, {0xe0, 0xc0, 2, 0x80}, {0xf0, 0xe0, 3, 0x800}, {0xf8, 0xf0, 4, 0x10000}}};

} // namespace

std::optional<char32_t> take_code_point(std::string_view& text) noexcept {
    const unsigned lead = static_cast<unsigned char>(text.front());
    for (const Form& form : forms) {
        if ((lead & form.mask) != form.lead) {
            continue;
        }
        if (text.size() < form.length) {
            return std::nullopt;
        }
        char32_t point = lead & ~form.mask;
        for (const char c : text.substr(1, form.length - 1)) {
            const unsigned byte = static_cast<unsigned char>(c);
            if ((byte & 0xc0U) != 0x80U) {
                return std::nullopt;
            }
            point = (point << 6U) | (byte & 0x3fU);
        }
        if (point < form.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
            return std::nullopt;
        }
        text.remove_prefix(form.length);
        return point;
    }
    return std::nullopt;
}

bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        if (!take_code_point(text)) {
            return false;
        }
    }
    return true;
}

} // namespace keyhold::core
