// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Memory for PINs, passphrases and keys: locked, left out of core dumps, wiped.
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <cstddef>
#include <iosfwd>
#include <string_view>

namespace keyhold::core {

/// Secret bytes. Move-only; lives in pages of its own that are locked in memory, kept out of core dumps and of
/// children made by fork, and overwritten before they are given back. There is no formatter and no stream operator:
/// printing or logging one does not compile.
class SecretBytes {
public:
    SecretBytes() noexcept = default;
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    /// `size` zero bytes. Fails with no_space when no memory can be mapped.
    static Result<SecretBytes> make(std::size_t size);
    /// A copy; the caller wipes the original.
    static Result<SecretBytes> copy(View bytes);
    /// `size` bytes from the operating system's random generator.
    static Result<SecretBytes> random(std::size_t size);

    View expose() const noexcept { return {data_, size_}; }
    std::span<std::uint8_t> expose_mutable() noexcept { return {data_, size_}; }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

    /// Shortens to `size` bytes (never grows); what is cut off is wiped at once.
    void truncate(std::size_t size) noexcept;
    /// Wipes and frees now.
    void clear() noexcept;

    /// Equality in time that depends on the sizes only.
    friend bool equal_ct(const SecretBytes& a, const SecretBytes& b) noexcept;

private:
    std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t mapped_ = 0; // bytes mapped at data_, whole pages
};

/// A secret text in UTF-8: a PIN or a passphrase.
class SecretText {
public:
    SecretText() noexcept = default;
    explicit SecretText(SecretBytes bytes) noexcept : bytes_(std::move(bytes)) {}
    /// A copy; the caller wipes the original.
    static Result<SecretText> copy(std::string_view text);

    std::string_view expose() const noexcept { return as_text(bytes_.expose()); }
    const SecretBytes& bytes() const noexcept { return bytes_; }
    std::size_t size() const noexcept { return bytes_.size(); }
    bool empty() const noexcept { return bytes_.empty(); }
    Result<SecretText> clone() const { return copy(expose()); }
    void clear() noexcept { bytes_.clear(); }

private:
    SecretBytes bytes_;
};

std::ostream& operator<<(std::ostream&, const SecretBytes&) = delete;
std::ostream& operator<<(std::ostream&, const SecretText&) = delete;

/// Wipes memory that another library's type holds; not removed by the optimiser.
void wipe(void* data, std::size_t size) noexcept;

/// Keeps this process's memory out of core dumps and from other processes of the same user (PR_SET_DUMPABLE,
/// RLIMIT_CORE). For our own programs only, never called in a module inside a foreign process.
void forbid_core_dumps() noexcept;

} // namespace keyhold::core
