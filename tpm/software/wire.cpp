// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/wire.h"

namespace keyhold::tpm::software {
namespace {

constexpr std::size_t size_offset = 2;
constexpr std::size_t code_offset = 6;

} // namespace

void Reader::skip(std::size_t size) noexcept {
    if (size > left()) {
        ok_ = false;
        offset_ = bytes_.size();
        return;
    }
    offset_ += size;
}

std::uint64_t Reader::number(std::size_t size) noexcept {
    const std::size_t begin = offset_;
    skip(size);
    std::uint64_t value = 0;
    for (std::size_t i = begin; ok_ && i < offset_; ++i) {
        value = value << 8U | bytes_[i];
    }
    return value;
}

void put32(core::Bytes& bytes, std::size_t offset, std::uint32_t value) noexcept {
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[offset + i] = static_cast<std::uint8_t>(value >> (24U - 8U * i));
    }
}

Writer::Writer(std::uint32_t code) { u16(TPM2_ST_NO_SESSIONS).u32(0).u32(code); }

Writer& Writer::u8(std::uint8_t value) {
    bytes_.push_back(value);
    return *this;
}

Writer& Writer::u16(std::uint16_t value) {
    return u8(static_cast<std::uint8_t>(value >> 8U)).u8(static_cast<std::uint8_t>(value));
}

Writer& Writer::u32(std::uint32_t value) {
    return u16(static_cast<std::uint16_t>(value >> 16U)).u16(static_cast<std::uint16_t>(value));
}

Writer& Writer::raw(core::View bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return *this;
}

core::Bytes Writer::done() {
    put32(bytes_, size_offset, static_cast<std::uint32_t>(bytes_.size()));
    return std::move(bytes_);
}

TPM2_RC response_code(core::View response) noexcept {
    Reader reader(response, code_offset);
    const TPM2_RC rc = reader.u32();
    return reader.ok() ? rc : TPM2_RC_FAILURE;
}

core::Result<std::size_t> FrameBuffer::first_size() const {
    Reader reader(bytes_, size_offset);
    const std::size_t size = reader.u32();
    if (!reader.ok()) {
        return 0;
    }
    if (size < header_size || size > max_frame) {
        return core::fail(core::Code::bad_data, "a TPM command or response of an impossible size");
    }
    return size;
}

core::Result<void> FrameBuffer::add(core::View bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    TRY(first_size());
    return {};
}

core::Result<std::optional<core::Bytes>> FrameBuffer::take() {
    const std::size_t size = TRY(first_size());
    if (size == 0 || bytes_.size() < size) {
        return std::nullopt;
    }
    const auto end = bytes_.begin() + static_cast<std::ptrdiff_t>(size);
    core::Bytes frame(bytes_.begin(), end);
    bytes_.erase(bytes_.begin(), end);
    return frame;
}

} // namespace keyhold::tpm::software
