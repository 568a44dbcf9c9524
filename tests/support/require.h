// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <string_view>
#include <utility>

namespace keyhold::test {

/// Ends the program with a message when the surroundings of a test are not as they must be: going on would
/// test nothing.
void require(bool condition, std::string_view what);

/// The value of a result that a test cannot go on without.
template <class T> T require_value(core::Result<T> result, std::string_view what) {
    require(result.has_value(), what);
    return *std::move(result);
}

} // namespace keyhold::test
