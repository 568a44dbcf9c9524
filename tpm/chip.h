// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Facts about the chip that a person asks for.
#pragma once

#include "core/job.h"
#include "core/result.h"
#include "tpm/device.h"

#include <cstdint>
#include <string>
#include <vector>

namespace keyhold::tpm {

class Connection;

/// The dictionary-attack protection (TPM 2.0 Library, Part 1, section 19.8).
struct Lockout {
    bool locked = false;
    std::uint32_t failed_tries = 0;
    std::uint32_t max_tries = 0;
    std::uint32_t recovery_seconds = 0; ///< after this time one failed try is forgotten; 0: never by itself
};

struct ChipInfo {
    Where where = Where::hardware;
    std::string tcti;
    std::string origin;              ///< Device::origin
    bool protects = false;           ///< hardware protection: false for a software TPM, wherever it runs
    std::string manufacturer;        ///< "Infineon", else the four letters of TPM_PT_MANUFACTURER
    std::string model;               ///< the vendor string
    std::string firmware;            ///< "7.85" or "1.2.3.4"
    std::string specification;       ///< "2.0 revision 1.59"
    std::vector<std::string> hashes; ///< "SHA-256"
    std::vector<std::string> curves; ///< "P-256"
    std::vector<int> rsa_bits;       ///< key sizes this chip makes
    Lockout lockout;
};

core::Result<ChipInfo> read_chip(Connection& tpm, core::Context& context);
/// ChipInfo::protects alone, in one command or none.
core::Result<bool> read_protects(Connection& tpm, core::Context& context);
core::Result<Lockout> read_lockout(Connection& tpm, core::Context& context);

} // namespace keyhold::tpm
