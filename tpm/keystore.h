// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Keys in the store, used through the TPM: what the window, the command line and the modules call.
#pragma once

#include "core/job.h"
#include "core/public_key.h"
#include "core/store.h"
#include "tpm/chip.h"
#include "tpm/device.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace keyhold::tpm {

enum class KeyType : std::uint8_t { ec_p256, ec_p384, rsa_2048 };

/// "ec:p256", "ec:p384", "rsa:2048"; invalid for another.
core::Result<KeyType> parse_key_type(std::string_view text);
/// The reverse.
const char* key_type_name(KeyType type) noexcept;

/// A key to be made.
struct KeySpec {
    std::string name;
    KeyType type = KeyType::ec_p256;
    std::string purpose = "generic";     ///< "ssh", "gpg", "tls", "avb" (RSA only), "generic"
    std::optional<core::SecretText> pin; ///< at most 32 bytes; absent: no PIN, and not counted by the lockout
};

/// The longest PIN in bytes: the size of the key's name hash, SHA-256 (Part 1, section 15.6.4).
inline constexpr std::size_t max_pin_size = 32;

/// The key store joined to one TPM, which is opened when first needed. Not for use by two threads at once: front ends
/// keep one worker per TPM.
class Keystore {
public:
    Keystore(core::Store store, Device device);
    Keystore(Keystore&&) noexcept;
    Keystore& operator=(Keystore&&) noexcept;
    ~Keystore();

    core::Store& store() noexcept;
    const Device& device() const noexcept;

    core::Result<ChipInfo> chip(core::Context& context);

    /// Makes a key inside the TPM and adds it to the store.
    core::Result<core::KeyRecord> create(core::Context& context, const KeySpec& spec);

    /// Signs a digest of the message's: PKCS #1 v1.5 for RSA, DER-coded ECDSA for EC. `hashed` has the size of `digest`. Asks
    /// for the PIN through the context where the key has one. A wrong PIN is wrong_pin with the tries left, and is
    /// never tried again. mismatch when the key belongs to another chip.
    core::Result<core::Bytes> sign(core::Context& context, const core::KeyRecord& key, core::Digest digest,
                                   core::View hashed);

    /// Signs a fresh random message in the TPM and verifies it in software with the stored public key.
    core::Result<void> try_key(core::Context& context, const core::KeyRecord& key);

    core::Result<core::PublicKey> public_key(const core::KeyRecord& key) const;

    /// After the next signature the caller is done: its session ends with that command, which saves one.
    void finish_after_next_signature() noexcept;

    /// Flushes what this object holds in the TPM and closes the connection; the next use opens it again.
    void close();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace keyhold::tpm
