// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The key store: a folder of small files, readable without Keyhold.
//
//   store.json                 {"format": 1}
//   keys/<id>/key.pem          the key, wrapped by its TPM (TSS2 PRIVATE KEY)
//   keys/<id>/public.pem       its public half
//   keys/<id>/meta.json        what is known about it
//   trash/<id>/…               deleted keys, until the trash is emptied
//
// A key is written into a hidden folder and appears by one rename; reading takes no lock.
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace keyhold::core {

/// What is known about a key without asking a TPM.
struct KeyRecord {
    std::string id;          ///< UUID, the folder's name; given by the store
    std::string name;        ///< unique in the store
    std::string purpose;     ///< "ssh", "gpg", "tls", "avb", "generic"
    std::string algorithm;   ///< "EC P-256", "RSA 2048"
    std::string fingerprint; ///< "SHA256:…" as OpenSSH prints it
    std::string chip;        ///< "hardware" or "software"
    std::string parent_name; ///< the TPM name of its parent, hexadecimal: tells on which chip it works
    bool has_pin = false;
    std::int64_t created = 0; ///< seconds since 1970 UTC
    std::int64_t deleted = 0; ///< likewise; 0 unless it is in the trash
};

/// Keys that can be read, and a failure for each that can't.
struct KeyListing {
    std::vector<KeyRecord> keys; ///< by name, without regard to case
    std::vector<Error> damaged;
};

/// 1 to 64 characters of UTF-8, no control characters, no '/', not beginning with '-' or '.', no spaces at the ends; else invalid.
Result<void> check_key_name(std::string_view name);

class Store {
public:
    /// Opens the store in `dir`. It need not exist yet: it is made when the first key is added. newer when a newer
    /// version of Keyhold has written it; it is then left untouched. Removes what a killed program left half-made.
    static Result<Store> open(std::string dir);

    const std::string& dir() const noexcept { return dir_; }

    Result<KeyListing> list() const;
    Result<KeyListing> list_trash() const;
    /// By name; not_found.
    Result<KeyRecord> find(std::string_view name) const;
    /// The bytes of key.pem.
    Result<Bytes> key_file(const KeyRecord& key) const;
    /// The bytes of public.pem.
    Result<Bytes> public_file(const KeyRecord& key) const;

    /// Adds a key; `record.id` is ignored and given anew. exists when the name is taken.
    Result<KeyRecord> add(KeyRecord record, View key_pem, View public_pem);
    /// Moves a key to the trash and returns its record there.
    Result<KeyRecord> remove(const KeyRecord& key);
    /// Brings a key back from the trash; exists when its name was given to another in the meantime.
    Result<KeyRecord> restore(const KeyRecord& trashed);
    /// Destroys for good what is in the trash; the number of keys destroyed.
    Result<std::size_t> empty_trash();

private:
    explicit Store(std::string dir) : dir_(std::move(dir)) {}
    std::string dir_;
};

} // namespace keyhold::core
