// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal can show: width, colours, and text that cannot harm it.
#pragma once

#include <string>
#include <string_view>

namespace keyhold::cli {

/// Text from a file, a device or a person made safe to print: control characters, bytes that are not UTF-8
/// and characters that reorder or hide text appear as \x1b or \u{202e}. A line end is escaped too.
std::string visible(std::string_view text);
/// The same, line by line; each is indented by `indent` spaces and ends with a line end.
std::string visible_lines(std::string_view text, std::size_t indent);

/// Columns that text made by visible() takes on a terminal.
std::size_t columns(std::string_view text);
/// The beginning of such a text that fits into `width` columns.
std::string_view fit(std::string_view text, std::size_t width);
/// Text broken at spaces into lines of at most `width` columns, each indented by `indent` and with a line
/// end.
std::string wrap(std::string_view text, std::size_t indent, std::size_t width);

/// Whether a descriptor is a terminal.
bool is_terminal(int fd);
/// Columns of the terminal at `fd`; 80 when it is none or does not say.
std::size_t terminal_width(int fd);

enum class Colour : unsigned char { none, red, yellow, green, blue, bold, dim };
/// Whether `fd` gets colours: a terminal, TERM is not "dumb" and NO_COLOR is unset or empty.
bool has_colours(int fd);
/// The text in a colour when `on`.
std::string paint(std::string_view text, Colour colour, bool on);

} // namespace keyhold::cli
