// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The words for an Error: one table for the window (translated there) and the command line (English).
#pragma once

#include "core/result.h"

#include <string>

namespace keyhold::core {

/// Why it failed and what to do next, as source strings of the translation context "Errors".
/// `%1` stands for Error::subject, `%2` for Error::what, `%3` for Error::count.
struct Words {
    const char* why;
    const char* next; ///< "" where there is nothing sensible to advise
};

/// The words for an error. Never returns null pointers.
Words explain(const Error& error) noexcept;

/// Fills `%1 %2 %3` of an English or translated template from the error.
std::string fill(const std::string& words, const Error& error);

/// The technical part, one line each: what, call with native code, detail.
std::string technical(const Error& error);

} // namespace keyhold::core
