// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Compiled by a test that expects it to fail when SHOW is defined, and to pass when it is not: a secret has no formatter.
#include "core/secret.h"

#include <format>

std::string show(const keyhold::core::SecretText& secret);
std::string show(const keyhold::core::SecretText& secret) {
#ifdef SHOW
    return std::format("{}", secret);
#else
    return std::format("{}", secret.size());
#endif
}
