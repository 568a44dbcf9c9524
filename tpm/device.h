// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Which TPM is used.
#pragma once

#include "core/config.h"
#include "core/result.h"

#include <cstdint>
#include <string>

namespace keyhold::tpm {

enum class Where : std::uint8_t {
    hardware, ///< the computer's own TPM, through the kernel's resource manager
    software, ///< Keyhold's software TPM: no hardware protection
    custom,   ///< a TCTI string given by the person
};

struct Device {
    Where where = Where::hardware;
    std::string tcti; ///< what the TCTI loader is given ("device:/dev/tpmrm0"); empty for the software TPM
    std::string
        origin; ///< what chose it: "option", "KEYHOLD_TCTI", "TPM2OPENSSL_TCTI", "settings", "found", "no TPM found"
};

/// Chooses the TPM: `wanted` (a TCTI string, "software", or empty), then KEYHOLD_TCTI, then TPM2OPENSSL_TCTI, then the
/// setting `tpm.tcti`, then /dev/tpmrm0, then the software TPM. Opens nothing. A
/// /dev/tpmrm0 that may not be opened is chosen all the same: using it then fails with denied, rather than that keys land in the
/// software TPM unnoticed. invalid when the chosen text cannot be a TCTI string.
core::Result<Device> choose_device(const std::string& wanted, const core::Config& config);

} // namespace keyhold::tpm
