// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table in plain columns.
#pragma once

#include <string>
#include <vector>

namespace keyhold::cli {

/// Rows under headings, columns two spaces apart, aligned by the width on a terminal. Cells are made
/// visible() here. A cell of the last column is as long as it is.
std::string table(const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows);

/// "Name   value" lines, the values aligned; pairs with an empty value are left out.
std::string facts(const std::vector<std::pair<std::string, std::string>>& pairs, std::size_t indent = 0);

} // namespace keyhold::cli
