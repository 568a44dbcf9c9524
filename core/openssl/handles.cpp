// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/handles.h"

#include <openssl/err.h>
#include <openssl/provider.h>

namespace keyhold::core::ossl {

OSSL_LIB_CTX* context() noexcept {
    // Not freed: other threads may still use it while the process ends.
    static OSSL_LIB_CTX* const shared = [] {
        OSSL_LIB_CTX* made = OSSL_LIB_CTX_new();
        if (made != nullptr && OSSL_PROVIDER_load(made, "default") == nullptr) {
            OSSL_LIB_CTX_free(made);
            made = nullptr;
        }
        return made;
    }();
    return shared;
}

std::unexpected<Error> fail(Code code, const char* call, std::string what, std::string subject) {
    Error error{.code = code, .what = std::move(what), .subject = std::move(subject), .call = call};
    char line[256];
    while (const unsigned long packed = ERR_get_error()) {
        if (error.native == 0) {
            error.native = static_cast<std::uint32_t>(packed);
        }
        ERR_error_string_n(packed, line, sizeof line);
        error.detail.append(error.detail.empty() ? "" : "\n").append(line);
    }
    return std::unexpected(std::move(error));
}

} // namespace keyhold::core::ossl
