// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// DER (ITU-T X.690): a strict reader whose errors name the field and the byte, and a writer.
#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyhold::core::der {

/// An identifier octet: class, constructed bit and number (X.690 section 8.1.2). Any octet may stand in a
/// file.
enum class Tag : std::uint8_t {
    boolean = 0x01,
    integer = 0x02,
    octet_string = 0x04,
    oid = 0x06,
    utf8_string = 0x0c,
    sequence = 0x30,
};

/// The tag of an EXPLICIT [number], 0 to 30.
constexpr Tag context(unsigned number) noexcept { return static_cast<Tag>(0xa0U | number); }
/// Whether the tag is of the context-specific class, primitive or constructed.
constexpr bool is_context(Tag tag) noexcept { return (static_cast<unsigned>(tag) & 0xc0U) == 0x80U; }
/// The number in a tag.
constexpr unsigned number(Tag tag) noexcept { return static_cast<unsigned>(tag) & 0x1fU; }

/// bad_data for `field` at byte `offset` of the outermost element.
[[nodiscard]] std::unexpected<Error> fail(std::string_view field, std::string_view problem,
                                          std::size_t offset);

/// The contents of an element, and where they begin in the outermost element.
struct Element {
    View contents;
    std::size_t offset = 0;
};

/// Walks over consecutive elements. Accepts definite lengths in their shortest form and tag numbers up to 30;
/// every failure is bad_data, its words begin with the `field` that the caller was about to read. Views point
/// into the bytes given.
class Reader {
public:
    explicit Reader(View bytes) noexcept : rest_(bytes) {}

    /// The byte that comes next, counted in the outermost element.
    std::size_t offset() const noexcept { return offset_; }
    /// The tag that comes next; none at the end.
    std::optional<Tag> peek() const noexcept;

    /// The next element, which must have this tag.
    Result<Element> read(Tag tag, std::string_view field);
    /// The same, to walk over the elements in it.
    Result<Reader> enter(Tag tag, std::string_view field);
    /// Passes over the next element, whatever it is and holds.
    Result<void> skip(std::string_view field);
    /// An INTEGER of at most 64 bits in its shortest form.
    Result<std::int64_t> integer(std::string_view field);
    /// A UTF8String that holds UTF-8.
    Result<std::string> utf8(std::string_view field);
    /// That nothing is left over.
    Result<void> finish(std::string_view field) const;

private:
    Reader(const Element& element) noexcept : rest_(element.contents), offset_(element.offset) {}
    Result<Element> next(std::string_view field);

    View rest_;
    std::size_t offset_ = 0;
};

/// Collects consecutive elements.
class Writer {
public:
    void add(Tag tag, View contents);
    /// A constructed element that holds what `inner` collected.
    void add(Tag tag, const Writer& inner) { add(tag, inner.bytes_); }
    void integer(std::int64_t value);
    /// FF for true.
    void boolean(bool value);

    const Bytes& bytes() const noexcept { return bytes_; }

private:
    Bytes bytes_;
};

} // namespace keyhold::core::der
