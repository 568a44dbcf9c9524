// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// TSS2 PRIVATE KEY files: ASN.1 form of a key that a TPM has wrapped (draft-bottomley-tpm2-keys-00), with the
// old TSS2 KEY BLOB form on reading.
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keyhold::tpm {

/// One step of a policy: a TPM2_Policy… command and its marshalled body.
struct PolicyStep {
    std::uint32_t command = 0; ///< TPM_CC
    core::Bytes body;
    bool operator==(const PolicyStep&) const = default;
};

/// An alternative policy, signed by the key named in a PolicyAuthorize step.
struct AuthPolicy {
    std::optional<std::string> name;
    std::vector<PolicyStep> steps;
    bool operator==(const AuthPolicy&) const = default;
};

/// The fields of the file, as written in it. Nothing here has been checked against a TPM.
struct KeyFile {
    enum class Type : std::uint8_t {
        loadable,   ///< 2.23.133.10.1.3
        importable, ///< 2.23.133.10.1.4
        sealed,     ///< 2.23.133.10.1.5
        old_blob,   ///< 2.23.133.10.2: the old TSS2 KEY BLOB, a loadable key
    };
    Type type = Type::loadable;
    std::optional<bool> empty_auth{};         ///< [0]; absent counts as false
    std::vector<PolicyStep> policy{};         ///< [1]
    core::Bytes secret{};                     ///< [2] marshalled TPM2B_ENCRYPTED_SECRET; empty when absent
    std::vector<AuthPolicy> auth_policy{};    ///< [3]
    std::optional<std::string> description{}; ///< [4]
    std::optional<bool> rsa_parent{};         ///< [5]
    std::uint32_t parent = 0;   ///< a handle: 0x40000001 owner, 0x81…… persistent; 0 and 0x80…… read as owner
    core::Bytes public_area{};  ///< marshalled TPM2B_PUBLIC
    core::Bytes private_area{}; ///< marshalled TPM2B_PRIVATE, or the duplicate of an importable key
    bool operator==(const KeyFile&) const = default;
};

/// Reads the PEM or DER form, at most 1 MiB. bad_data names the field and the byte offset in the DER; a kind
/// of key of a later draft is unsupported. Strict DER, except for what other programs are known to write: any
/// non-zero BOOLEAN, a negative parent, unknown context tags (skipped).
core::Result<KeyFile> parse_key_file(core::View bytes);

/// DER of the current form; `old_blob` is not written (unsupported). Absent fields are left out; TRUE is FF.
/// invalid names a field that could not be read back.
core::Result<core::Bytes> encode_key_file(const KeyFile& file);
/// The same in PEM: "-----BEGIN TSS2 PRIVATE KEY-----", lines of 64.
core::Result<std::string> encode_key_file_pem(const KeyFile& file);

} // namespace keyhold::tpm
