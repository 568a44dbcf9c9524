// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/explain.h"

#include "core/text.h"

#include <cstdio>

namespace keyhold::core {

Words explain(const Error& error) noexcept {
    switch (error.code) {
    case Code::cancelled: return {KEYHOLD_TEXT("Errors", "It was cancelled."), ""};
    case Code::not_found:
        return {KEYHOLD_TEXT("Errors", "“%1” was not found: %2."),
                KEYHOLD_TEXT("Errors",
                             "Check the name, or refresh the list: it may have been moved or deleted.")};
    case Code::denied:
        return {
            KEYHOLD_TEXT("Errors", "Access to “%1” was denied: %2."),
            KEYHOLD_TEXT("Errors",
                         "Check who owns it and who may use it. The device check shows what is missing.")};
    case Code::locked_out:
        if (error.count == 0) {
            return {KEYHOLD_TEXT("Errors", "The security chip has locked itself after too many wrong PINs."),
                    KEYHOLD_TEXT("Errors", "Wait until the chip allows another try, or reset its lockout.")};
        }
        return {KEYHOLD_TEXT("Errors", "The security chip has locked itself after too many wrong PINs."),
                KEYHOLD_TEXT("Errors", "Seconds until the chip allows another try: %3.")};
    case Code::wrong_pin:
        return {KEYHOLD_TEXT("Errors", "The security chip refused the PIN of “%1”."),
                KEYHOLD_TEXT("Errors", "Enter the right PIN. Tries left before the chip locks itself: %3.")};
    case Code::busy:
        return {KEYHOLD_TEXT("Errors", "“%1” is in use by another program."),
                KEYHOLD_TEXT("Errors", "Close the other program, or try again in a moment.")};
    case Code::no_device:
        return {KEYHOLD_TEXT("Errors", "No security chip answers at “%1”: %2."),
                KEYHOLD_TEXT("Errors", "Check the TPM chosen in the settings, or use the software TPM.")};
    case Code::lost:
        return {KEYHOLD_TEXT("Errors", "The connection to the security chip was lost."),
                KEYHOLD_TEXT("Errors", "Try again. Nothing in the store was changed.")};
    case Code::bad_data:
        return {KEYHOLD_TEXT("Errors", "“%1” is damaged or not of the expected form: %2."),
                KEYHOLD_TEXT("Errors", "Restore it from a backup, or make it again.")};
    case Code::invalid:
        return {KEYHOLD_TEXT("Errors", "“%1” cannot be used: %2."),
                KEYHOLD_TEXT("Errors", "Choose another value.")};
    case Code::unsupported:
        return {KEYHOLD_TEXT("Errors", "It is not supported: %2."),
                KEYHOLD_TEXT("Errors", "Choose another kind of key or another chip.")};
    case Code::newer:
        return {KEYHOLD_TEXT("Errors", "A newer version of Keyhold wrote “%1”: %2."),
                KEYHOLD_TEXT("Errors", "Update Keyhold. Nothing was changed.")};
    case Code::exists:
        return {KEYHOLD_TEXT("Errors", "“%1” exists already."),
                KEYHOLD_TEXT("Errors", "Choose another name.")};
    case Code::read_only:
        return {KEYHOLD_TEXT("Errors", "“%1” cannot be written: %2."),
                KEYHOLD_TEXT("Errors", "Choose a place that can be written, or make this one writable.")};
    case Code::no_space:
        return {KEYHOLD_TEXT("Errors", "There is no room left at “%1”: %2."),
                KEYHOLD_TEXT("Errors", "Free some space and try again. Nothing was half-written.")};
    case Code::io:
        return {KEYHOLD_TEXT("Errors", "Reading or writing “%1” failed: %2."),
                KEYHOLD_TEXT("Errors", "Try again; the details tell more.")};
    case Code::tool:
        return {KEYHOLD_TEXT("Errors", "The program “%1” did not do its work: %2."),
                KEYHOLD_TEXT("Errors", "Install it, or look at the details.")};
    case Code::mismatch:
        return {KEYHOLD_TEXT("Errors", "“%1” does not match: %2."),
                KEYHOLD_TEXT("Errors", "Do not rely on it before you know why.")};
    case Code::bug: break;
    }
    return {KEYHOLD_TEXT("Errors", "Something happened that must not happen: %2."),
            KEYHOLD_TEXT("Errors", "Please report it with the details.")};
}

std::string fill(const std::string& words, const Error& error) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char next = words[i] == '%' && i + 1 < words.size() ? words[i + 1] : '\0';
        if (next < '1' || next > '3') {
            text.push_back(words[i]);
            continue;
        }
        text += next == '1' ? error.subject : next == '2' ? error.what : std::to_string(error.count);
        ++i;
    }
    return text;
}

std::string technical(const Error& error) {
    std::string text = error.what;
    if (!error.call.empty()) {
        char code[32] = "";
        if (error.native != 0) {
            std::snprintf(code, sizeof code, error.native < 4096 ? ": %u" : ": 0x%08x", error.native);
        }
        text += "\n" + error.call + code;
    }
    if (!error.detail.empty()) {
        text += "\n" + error.detail;
    }
    return text + "\n(" + code_name(error.code) + ")";
}

} // namespace keyhold::core
