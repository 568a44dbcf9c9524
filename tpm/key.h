// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Key operations on one TPM: storage parent, creating, loading, signing. Knows nothing of the store.
#pragma once

#include "core/job.h"
#include "core/public_key.h"
#include "core/secret.h"
#include "tpm/connection.h"
#include "tpm/keystore.h"
#include "tpm/object.h"
#include "tpm/session.h"

#include <cstdint>
#include <optional>

namespace keyhold::tpm {

/// A parent that is ready for use.
struct Parent {
    std::uint32_t handle = 0; ///< as key files name it: a hierarchy, or a persistent handle
    Object object;
    core::Bytes name; ///< Object::name()
};

/// The parent that a key file names. For the owner hierarchy that is the standard P-256 storage primary: a persistent
/// copy at 0x81000001 is used where there is one, else it is made anew (TPM2_CreatePrimary: the same key every time).
/// `expected` is the name that the parent must have (mismatch: this is another chip); when empty, any chip's will do.
core::Result<Parent> open_parent(Connection& tpm, core::Context& context, std::uint32_t handle,
                                 core::View expected);

/// A new key as its parent wrapped it.
struct WrappedKey {
    core::Bytes public_area;  ///< marshalled TPM2B_PUBLIC
    core::Bytes private_area; ///< marshalled TPM2B_PRIVATE
};

/// TPM2_Create of a signing key that never leaves this TPM (fixedTPM, fixedParent). With a PIN it falls under the
/// dictionary-attack protection, without one it does not.
core::Result<WrappedKey> create_key(Connection& tpm, core::Context& context, const Parent& parent,
                                    Session& session, KeyType type,
                                    const std::optional<core::SecretText>& pin);

/// The public key in a marshalled TPM2B_PUBLIC; bad_data when it is malformed, unsupported for other kinds than RSA and EC.
core::Result<core::PublicKey> public_key_of(core::View public_area);

/// A key loaded into the TPM.
struct LoadedKey {
    Object object;
    TPMT_PUBLIC area{};
};
/// TPM2_Load.
core::Result<LoadedKey> load_key(Connection& tpm, core::Context& context, const Parent& parent,
                                 Session& session, core::View public_area, core::View private_area);

/// Signs a digest with the operation that the key's attributes allow: TPM2_Sign, or for an RSA key that may only decrypt
/// PKCS #1 padding in software and TPM2_RSA_Decrypt. With `last` the session ends with the signature.
core::Result<core::Bytes> sign_digest(Connection& tpm, core::Context& context, const LoadedKey& key,
                                      Session& session, const core::SecretText& pin, core::Digest digest,
                                      core::View hashed, bool last);

} // namespace keyhold::tpm
