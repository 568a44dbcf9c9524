// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// TPM and TSS response codes in words.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>

namespace keyhold::tpm {

/// What a TSS2_RC means: the kind of failure by its TPM response code (TPM 2.0 Library, Part 2, section 6.6) or, for the
/// layers of the TSS above it, by their own code.
core::Code code_of(std::uint32_t rc) noexcept;

/// A failure of a TSS call; the decoded response code is its detail.
[[nodiscard]] std::unexpected<core::Error> fail_tpm(const char* call, std::uint32_t rc,
                                                    std::string subject = {});

} // namespace keyhold::tpm
