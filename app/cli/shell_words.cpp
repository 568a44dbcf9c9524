// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shell_words.h"

#include <cstdlib>
#include <utility>

namespace keyhold::cli {
namespace {

void expand_home(std::string& word) {
    const char* home = std::getenv("HOME");
    if (home != nullptr && (word == "~" || word.starts_with("~/"))) {
        word.replace(0, 1, home);
    }
}

} // namespace

ShellLine split_shell_line(std::string_view line) {
    ShellLine result;
    bool in_word = false;
    bool began_quoted = false; // then ~ is itself
    char quote = '\0';
    const auto finish = [&] {
        if (!began_quoted) {
            expand_home(result.current);
        }
        result.words.push_back(std::exchange(result.current, {}));
        in_word = false;
        began_quoted = false;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote == '\0' && (c == ' ' || c == '\t')) {
            if (in_word) {
                finish();
            }
            continue;
        }
        began_quoted = began_quoted || (!in_word && (c == '\'' || c == '"' || c == '\\'));
        in_word = true;
        if (c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            result.current += line[++i];
        } else {
            result.current += c;
        }
    }
    if (!began_quoted) {
        expand_home(result.current);
    }
    return result;
}

} // namespace keyhold::cli
