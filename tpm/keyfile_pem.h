// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The PEM form of TSS2 PRIVATE KEY files (RFC 7468).
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <string>

namespace keyhold::tpm {

/// The DER form in the first PEM block labelled "TSS2 PRIVATE KEY" or "TSS2 KEY BLOB"; other text and other
/// blocks may stand around it. bad_data says what was found instead. `bytes` is smaller than 2 GiB.
core::Result<core::Bytes> read_key_pem(core::View bytes);

/// "-----BEGIN TSS2 PRIVATE KEY-----", lines of 64.
core::Result<std::string> write_key_pem(core::View der);

} // namespace keyhold::tpm
