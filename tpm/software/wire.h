// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// TPM commands and responses as bytes: big-endian numbers, and frames cut from a stream by the header's size
// field (TPM 2.0 Library, Part 1, section 18).
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm::software {

/// Tag (2 bytes), size (4), command or response code (4).
inline constexpr std::size_t header_size = 10;
/// The largest frame; TPM2_MAX_COMMAND_SIZE of swtpm.
inline constexpr std::size_t max_frame = 4096;

/// Reads numbers one after the other. A read past the end gives 0 and makes the reader not ok for good.
class Reader {
public:
    explicit Reader(core::View bytes, std::size_t offset = 0) noexcept : bytes_(bytes) { skip(offset); }

    std::uint8_t u8() noexcept { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() noexcept { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() noexcept { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() noexcept { return number(8); }
    void skip(std::size_t size) noexcept;
    /// Skips a TPM2B: a size of two bytes and that many bytes.
    void skip_sized() noexcept { skip(u16()); }

    bool ok() const noexcept { return ok_; }
    std::size_t offset() const noexcept { return offset_; }
    std::size_t left() const noexcept { return bytes_.size() - offset_; }

private:
    std::uint64_t number(std::size_t size) noexcept;

    core::View bytes_;
    std::size_t offset_ = 0;
    bool ok_ = true;
};

/// Writes four bytes over those at `offset`, which must be there.
void put32(core::Bytes& bytes, std::size_t offset, std::uint32_t value) noexcept;

/// Builds a frame without authorization; the size field is set by done().
class Writer {
public:
    /// Begins a command (TPM_CC) or a response (TPM_RC) without sessions.
    explicit Writer(std::uint32_t code);
    Writer& u8(std::uint8_t value);
    Writer& u16(std::uint16_t value);
    Writer& u32(std::uint32_t value);
    Writer& raw(core::View bytes);
    core::Bytes done();

private:
    core::Bytes bytes_;
};

/// The code of a response; a TPM failure (TPM_RC_FAILURE) for bytes that are none.
TPM2_RC response_code(core::View response) noexcept;

/// Cuts frames from what a stream delivers.
class FrameBuffer {
public:
    /// Adds received bytes. bad_data when the frame that begins has an impossible size: the stream is then
    /// lost.
    core::Result<void> add(core::View bytes);
    /// Takes the first frame if it is complete. bad_data as above for the frame after it.
    core::Result<std::optional<core::Bytes>> take();
    bool empty() const noexcept { return bytes_.empty(); }

private:
    core::Result<std::size_t> first_size() const;

    core::Bytes bytes_;
};

} // namespace keyhold::tpm::software
