// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/device.h"

#include <cstdlib>

#include <unistd.h>

namespace keyhold::tpm {
namespace {

constexpr const char* kernel_tpm = "/dev/tpmrm0";

core::Result<Device> custom(std::string tcti, const char* origin) {
    for (const char c : tcti) {
        if (static_cast<unsigned char>(c) <= ' ') {
            return core::fail(core::Code::invalid,
                              std::string("a TCTI string has no spaces; it came from: ") + origin, tcti);
        }
    }
    if (tcti == "software") {
        return Device{.where = Where::software, .tcti = "", .origin = origin};
    }
    const bool kernel = tcti == "device" || tcti == std::string("device:") + kernel_tpm;
    return Device{.where = kernel ? Where::hardware : Where::custom,
                  .tcti = tcti == "device" ? std::string("device:") + kernel_tpm : std::move(tcti),
                  .origin = origin};
}

} // namespace

core::Result<Device> choose_device(const std::string& wanted, const core::Config& config) {
    if (!wanted.empty()) {
        return custom(wanted, "option");
    }
    for (const char* variable : {"KEYHOLD_TCTI", "TPM2OPENSSL_TCTI"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return custom(value, variable);
        }
    }
    if (const auto setting = config.get("tpm.tcti")) {
        return custom(*setting, "settings");
    }
    if (access(kernel_tpm, F_OK) == 0) {
        return custom("device", "found");
    }
    return Device{.where = Where::software, .tcti = "", .origin = "no TPM found"};
}

} // namespace keyhold::tpm
