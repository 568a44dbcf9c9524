// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/require.h"

#include <cstdio>
#include <cstdlib>

namespace keyhold::test {

void require(bool condition, std::string_view what) {
    if (!condition) {
        std::fprintf(stderr, "The test cannot run: failed to have %.*s\n", static_cast<int>(what.size()),
                     what.data());
        std::exit(1); // nothing sensible can follow
    }
}

} // namespace keyhold::test
