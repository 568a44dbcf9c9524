// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// tpm2-tss's own crypto (session keys, HMACs, parameter encryption), done in our private OpenSSL library context.
#pragma once

#include <tss2/tss2_esys.h>

namespace keyhold::tpm {

/// Callbacks for Esys_SetCryptoCallbacks. tpm2-tss by itself uses the host program's default context for key
/// agreement, which may lead back into a provider of ours, and makes a new context for every hash.
ESYS_CRYPTO_CALLBACKS crypto_callbacks() noexcept;

} // namespace keyhold::tpm
