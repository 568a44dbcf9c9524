// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A shell's command line taken apart, as far as completion needs it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyhold::cli {

struct ShellLine {
    std::vector<std::string> words; ///< the finished words, quotes and backslashes resolved
    std::string current;            ///< the word at the end, likewise; empty after a space
};

/// Quotes, backslashes and a leading ~/ are understood; nothing is expanded or run.
ShellLine split_shell_line(std::string_view line);

} // namespace keyhold::cli
