// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <cwctype>
#include <format>

#include <sys/ioctl.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

// One character of a text: its length in bytes, and its value when the bytes are good UTF-8 for the C
// library.
struct Character {
    std::size_t size = 1;
    wint_t value = 0;
    bool good = false;
};

Character next_character(std::string_view text) {
    std::mbstate_t state{};
    wchar_t value = 0;
    const std::size_t size = std::mbrtowc(&value, text.data(), text.size(), &state);
    if (size == 0 || size > text.size()) { // NUL, or the two error values
        return {};
    }
    return {size, std::bit_cast<wint_t>(value), true};
}

// Characters that draw nothing themselves but reorder, join or hide what is around them (Unicode category Cf
// and the separators): harmless in prose, a way to forge a name here.
bool is_deceptive(wint_t value) {
    struct Range {
        wint_t first;
        wint_t last;
    };
    static constexpr Range ranges[] = {{0xad, 0xad},     {0x61c, 0x61c},   {0x180e, 0x180e},
                                       {0x200b, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f},
                                       {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f}};
    return std::ranges::any_of(ranges, [value](Range r) { return value >= r.first && value <= r.last; });
}

} // namespace

std::string visible(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const Character c = next_character(text);
        if (!c.good || (c.size == 1 && std::iswprint(c.value) == 0)) {
            shown += std::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
        } else if (std::iswprint(c.value) == 0 || is_deceptive(c.value)) {
            shown += std::format("\\u{{{:x}}}", c.value);
        } else {
            shown += text.substr(0, c.size);
        }
        text.remove_prefix(c.size);
    }
    return shown;
}

std::string visible_lines(std::string_view text, std::size_t indent) {
    std::string shown;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        shown += std::string(indent, ' ') + visible(text.substr(0, end)) + '\n';
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return shown;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character c = next_character(text);
        sum += c.good ? static_cast<std::size_t>(std::max(wcwidth(std::bit_cast<wchar_t>(c.value)), 0)) : 1;
        text.remove_prefix(c.size);
    }
    return sum;
}

std::string_view fit(std::string_view text, std::size_t width) {
    std::size_t bytes = 0;
    std::size_t sum = 0;
    while (bytes < text.size()) {
        const Character c = next_character(text.substr(bytes));
        sum += c.good ? static_cast<std::size_t>(std::max(wcwidth(std::bit_cast<wchar_t>(c.value)), 0)) : 1;
        if (sum > width) {
            break;
        }
        bytes += c.size;
    }
    return text.substr(0, bytes);
}

std::string wrap(std::string_view text, std::size_t indent, std::size_t width) {
    const std::string margin(indent, ' ');
    const std::size_t room = width > indent + 20 ? width - indent : 20;
    std::string lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        if (!line.empty() && columns(line) + 1 + columns(word) > room) {
            lines += margin + line + '\n';
            line.clear();
        }
        line += line.empty() ? "" : " ";
        line += word;
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return line.empty() ? lines : lines + margin + line + '\n';
}

bool is_terminal(int fd) { return isatty(fd) == 1; }

std::size_t terminal_width(int fd) {
    winsize size{};
    return ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool has_colours(int fd) {
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return is_terminal(fd) && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
           std::strcmp(term, "dumb") != 0;
}

std::string paint(std::string_view text, Colour colour, bool on) {
    static constexpr const char* codes[] = {"", "1;31", "33", "32", "34", "1", "2"};
    if (!on || colour == Colour::none) {
        return std::string(text);
    }
    return std::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(colour)], text);
}

} // namespace keyhold::cli
