// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include "app/cli/terminal.h"

#include <algorithm>

namespace keyhold::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string aligned(const Rows& rows, std::size_t indent) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], columns(row[i]));
        }
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line(indent, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size()) {
                line.append(widths[i] - columns(row[i]) + 2, ' ');
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace

std::string table(const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows) {
    Rows all{headings};
    for (const auto& row : rows) {
        std::ranges::transform(row, std::back_inserter(all.emplace_back()), visible);
    }
    return aligned(all, 0);
}

std::string facts(const std::vector<std::pair<std::string, std::string>>& pairs, std::size_t indent) {
    Rows rows;
    for (const auto& [name, value] : pairs) {
        if (!value.empty()) {
            rows.push_back({name, visible(value)});
        }
    }
    return aligned(rows, indent);
}

} // namespace keyhold::cli
