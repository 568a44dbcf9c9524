// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/chip.h"

#include "core/text.h"
#include "tpm/connection.h"
#include "tpm/object.h"
#include "tpm/response.h"

#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace keyhold::tpm {
namespace {

using core::Code;

constexpr core::Stage asking{KEYHOLD_TEXT("Stages", "Asking the chip what it is")};

core::Result<EsysPtr<TPMS_CAPABILITY_DATA>> capability(Connection& tpm, core::Context& context, TPM2_CAP what,
                                                       UINT32 first, UINT32 count) {
    TPMS_CAPABILITY_DATA* raw = nullptr;
    auto read = tpm.finish(
        context, "Esys_GetCapability",
        Esys_GetCapability_Async(tpm.esys(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, what, first, count),
        [&] { return Esys_GetCapability_Finish(tpm.esys(), nullptr, &raw); });
    EsysPtr<TPMS_CAPABILITY_DATA> owned(raw);
    if (!read) {
        return std::unexpected(std::move(read).error());
    }
    if (owned->capability != what) {
        return core::fail(Code::bad_data, "the chip answered another question than it was asked");
    }
    return owned;
}

using Properties = std::map<TPM2_PT, UINT32>;

core::Result<Properties> properties(Connection& tpm, core::Context& context, TPM2_PT first, UINT32 count) {
    const auto data = TRY(capability(tpm, context, TPM2_CAP_TPM_PROPERTIES, first, count));
    const TPML_TAGGED_TPM_PROPERTY& list = data->data.tpmProperties;
    Properties found;
    for (UINT32 i = 0; i < list.count; ++i) {
        found[list.tpmProperty[i].property] = list.tpmProperty[i].value;
    }
    return found;
}

UINT32 value(const Properties& properties, TPM2_PT property) {
    const auto found = properties.find(property);
    return found == properties.end() ? 0 : found->second;
}

// Four letters in a number, without the fill at the end.
std::string letters(UINT32 number) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const char c = static_cast<char>(number >> shift);
        if (c >= ' ' && c <= '~') {
            text.push_back(c);
        }
    }
    return text;
}

// Makers fill their strings with spaces, at the end and in the middle.
std::string trimmed(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ' || (!result.empty() && result.back() != ' ')) {
            result.push_back(c);
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

std::string maker_id(const Properties& fixed) { return trimmed(letters(value(fixed, TPM2_PT_MANUFACTURER))); }

std::string model(const Properties& fixed) {
    std::string text;
    for (const TPM2_PT part : {TPM2_PT_VENDOR_STRING_1, TPM2_PT_VENDOR_STRING_2, TPM2_PT_VENDOR_STRING_3,
                               TPM2_PT_VENDOR_STRING_4}) {
        text += letters(value(fixed, part));
    }
    return trimmed(text);
}

// libtpms, and IBM's simulator before it, say so themselves, also where a virtual machine presents them as a device.
bool says_software(const Properties& fixed) {
    return maker_id(fixed) == "IBM" && model(fixed).starts_with("SW");
}

// TCG TPM Vendor ID Registry.
std::string maker(const std::string& id) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> known{
        {{"AMD", "AMD"},
         {"ATML", "Atmel"},
         {"BRCM", "Broadcom"},
         {"CSCO", "Cisco"},
         {"FLYS", "Flyslice"},
         {"GOOG", "Google"},
         {"HISI", "Huawei"},
         {"HPE", "HPE"},
         {"HPI", "HPI"},
         {"IBM", "IBM"},
         {"IFX", "Infineon"},
         {"INTC", "Intel"},
         {"LEN", "Lenovo"},
         {"MSFT", "Microsoft"},
         {"NSM", "National Semiconductor"},
         {"NTC", "Nuvoton"},
         {"NTZ", "Nationz"},
         {"QCOM", "Qualcomm"},
         {"SMSN", "Samsung"},
         {"STM", "STMicroelectronics"},
         {"TXN", "Texas Instruments"},
         {"WEC", "Winbond"}}};
    for (const auto& [letters, name] : known) {
        if (letters == id) {
            return std::string(name);
        }
    }
    return id;
}

// TPM_PT_FIRMWARE_VERSION_1 and _2 are the maker's own; most write major.minor in the first, a build number in the second.
std::string firmware(UINT32 first, UINT32 second) {
    std::string text = std::to_string(first >> 16) + "." + std::to_string(first & 0xffff);
    if (second != 0) {
        text += "." + std::to_string(second >> 16) + "." + std::to_string(second & 0xffff);
    }
    return text;
}

// TPM_PT_REVISION holds the revision times a hundred.
std::string specification(const Properties& fixed) {
    const UINT32 revision = value(fixed, TPM2_PT_REVISION);
    const std::string hundredths = std::to_string(revision % 100);
    return "2.0 revision " + std::to_string(revision / 100) + (hundredths.size() < 2 ? ".0" : ".") +
           hundredths;
}

core::Result<std::vector<std::string>> hashes(Connection& tpm, core::Context& context) {
    static constexpr std::array<std::pair<TPM2_ALG_ID, const char*>, 8> known{
        {{TPM2_ALG_SHA1, "SHA-1"},
         {TPM2_ALG_SHA256, "SHA-256"},
         {TPM2_ALG_SHA384, "SHA-384"},
         {TPM2_ALG_SHA512, "SHA-512"},
         {TPM2_ALG_SM3_256, "SM3-256"},
         {TPM2_ALG_SHA3_256, "SHA3-256"},
         {TPM2_ALG_SHA3_384, "SHA3-384"},
         {TPM2_ALG_SHA3_512, "SHA3-512"}}};
    const auto data = TRY(capability(tpm, context, TPM2_CAP_ALGS, 0, TPM2_MAX_CAP_ALGS));
    const TPML_ALG_PROPERTY& list = data->data.algorithms;
    std::vector<std::string> names;
    for (UINT32 i = 0; i < list.count; ++i) {
        for (const auto& [id, name] : known) {
            if (list.algProperties[i].alg == id) {
                names.emplace_back(name);
            }
        }
    }
    return names;
}

core::Result<std::vector<std::string>> curves(Connection& tpm, core::Context& context) {
    static constexpr std::array<std::pair<TPM2_ECC_CURVE, const char*>, 8> known{
        {{TPM2_ECC_NIST_P192, "P-192"},
         {TPM2_ECC_NIST_P224, "P-224"},
         {TPM2_ECC_NIST_P256, "P-256"},
         {TPM2_ECC_NIST_P384, "P-384"},
         {TPM2_ECC_NIST_P521, "P-521"},
         {TPM2_ECC_BN_P256, "BN-256"},
         {TPM2_ECC_BN_P638, "BN-638"},
         {TPM2_ECC_SM2_P256, "SM2-256"}}};
    const auto data = TRY(capability(tpm, context, TPM2_CAP_ECC_CURVES, 0, TPM2_MAX_ECC_CURVES));
    const TPML_ECC_CURVE& list = data->data.eccCurves;
    std::vector<std::string> names;
    for (UINT32 i = 0; i < list.count; ++i) {
        for (const auto& [id, name] : known) {
            if (list.eccCurves[i] == id) {
                names.emplace_back(name);
            }
        }
    }
    return names;
}

// No list of RSA sizes can be read from a TPM: each is asked for (TPM2_TestParms).
core::Result<std::vector<int>> rsa_sizes(Connection& tpm, core::Context& context) {
    std::vector<int> sizes;
    for (const int bits : {1024, 2048, 3072, 4096}) {
        TPMT_PUBLIC_PARMS wanted{};
        wanted.type = TPM2_ALG_RSA;
        wanted.parameters.rsaDetail.symmetric.algorithm = TPM2_ALG_NULL;
        wanted.parameters.rsaDetail.scheme.scheme = TPM2_ALG_NULL;
        wanted.parameters.rsaDetail.keyBits = static_cast<TPMI_RSA_KEY_BITS>(bits);
        auto tested =
            tpm.finish(context, "Esys_TestParms",
                       Esys_TestParms_Async(tpm.esys(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &wanted),
                       [&] { return Esys_TestParms_Finish(tpm.esys()); });
        if (tested) {
            sizes.push_back(bits);
        } else if (!tpm.usable()) {
            return std::unexpected(std::move(tested).error());
        }
    }
    return sizes;
}

} // namespace

core::Result<Lockout> read_lockout(Connection& tpm, core::Context& context) {
    const auto variable = TRY(properties(tpm, context, TPM2_PT_VAR, 32));
    Lockout lockout;
    lockout.locked = (value(variable, TPM2_PT_PERMANENT) & TPMA_PERMANENT_INLOCKOUT) != 0;
    lockout.failed_tries = value(variable, TPM2_PT_LOCKOUT_COUNTER);
    lockout.max_tries = value(variable, TPM2_PT_MAX_AUTH_FAIL);
    lockout.recovery_seconds = value(variable, TPM2_PT_LOCKOUT_INTERVAL);
    return lockout;
}

core::Result<ChipInfo> read_chip(Connection& tpm, core::Context& context) {
    TRY(context.enter(asking));
    const auto fixed = TRY(properties(tpm, context, TPM2_PT_FIXED, 64));
    ChipInfo chip;
    chip.where = tpm.device().where;
    chip.tcti = tpm.device().tcti;
    chip.origin = tpm.device().origin;
    chip.manufacturer = maker(maker_id(fixed));
    chip.model = model(fixed);
    chip.protects = chip.where != Where::software && !says_software(fixed);
    chip.firmware =
        firmware(value(fixed, TPM2_PT_FIRMWARE_VERSION_1), value(fixed, TPM2_PT_FIRMWARE_VERSION_2));
    chip.specification = specification(fixed);
    chip.hashes = TRY(hashes(tpm, context));
    chip.curves = TRY(curves(tpm, context));
    chip.rsa_bits = TRY(rsa_sizes(tpm, context));
    chip.lockout = TRY(read_lockout(tpm, context));
    return chip;
}

core::Result<bool> read_protects(Connection& tpm, core::Context& context) {
    if (tpm.device().where == Where::software) {
        return false;
    }
    return !says_software(TRY(properties(tpm, context, TPM2_PT_MANUFACTURER, 5)));
}

} // namespace keyhold::tpm
