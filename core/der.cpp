// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/der.h"

#include "core/utf8.h"

#include <array>
#include <format>
#include <limits>

namespace keyhold::core::der {
namespace {

std::string name(Tag tag) {
    switch (tag) {
    case Tag::boolean: return "BOOLEAN";
    case Tag::integer: return "INTEGER";
    case Tag::octet_string: return "OCTET STRING";
    case Tag::oid: return "OBJECT IDENTIFIER";
    case Tag::utf8_string: return "UTF8String";
    case Tag::sequence: return "SEQUENCE";
    }
    if (tag == context(number(tag))) {
        return std::format("[{}]", number(tag));
    }
    return std::format("tag {:02x}", static_cast<unsigned>(tag));
}

/// The number of length octets after the first one that a length needs; 0 for the short form.
std::size_t length_octets(std::size_t length) noexcept {
    std::size_t octets = 0;
    if (length >= 0x80) {
        for (; length != 0; length >>= 8U) {
            ++octets;
        }
    }
    return octets;
}

} // namespace

std::unexpected<Error> fail(std::string_view field, std::string_view problem, std::size_t offset) {
    auto failure = core::fail(Code::bad_data, std::format("{}: {}", field, problem));
    failure.error().detail = std::format("at byte {} of the DER data", offset);
    return failure;
}

std::optional<Tag> Reader::peek() const noexcept {
    if (rest_.empty()) {
        return std::nullopt;
    }
    return static_cast<Tag>(rest_.front());
}

Result<Element> Reader::next(std::string_view field) {
    if (rest_.empty()) {
        return fail(field, "it is missing", offset_);
    }
    if (number(static_cast<Tag>(rest_[0])) == 0x1f) {
        return fail(field, "its tag number is above 30", offset_);
    }
    if (rest_.size() < 2) {
        return fail(field, "the data ends before its length", offset_ + 1);
    }
    std::size_t header = 2;
    std::size_t length = rest_[1];
    if (length >= 0x80) {
        const std::size_t octets = length & 0x7fU;
        if (octets == 0) {
            return fail(field, "its length is indefinite", offset_ + 1);
        }
        if (octets > sizeof(std::uint32_t)) {
            return fail(field, "its length is beyond 4 GiB", offset_ + 1);
        }
        header += octets;
        if (rest_.size() < header) {
            return fail(field, "the data ends inside its length", offset_ + rest_.size());
        }
        length = 0;
        for (const std::uint8_t octet : rest_.subspan(2, octets)) {
            length = (length << 8U) | octet;
        }
        if (length_octets(length) != octets) {
            return fail(field, "its length is not in the shortest form", offset_ + 1);
        }
    }
    if (const std::size_t left = rest_.size() - header; length > left) {
        return fail(
            field, std::format("the data ends inside it: {} bytes are announced, {} are there", length, left),
            offset_ + header);
    }
    const Element element{rest_.subspan(header, length), offset_ + header};
    rest_ = rest_.subspan(header + length);
    offset_ += header + length;
    return element;
}

Result<Element> Reader::read(Tag tag, std::string_view field) {
    if (const auto found = peek(); found && *found != tag) {
        return fail(field, std::format("expected {}, found {}", name(tag), name(*found)), offset_);
    }
    return next(field);
}

Result<Reader> Reader::enter(Tag tag, std::string_view field) { return Reader(TRY(read(tag, field))); }

Result<void> Reader::skip(std::string_view field) {
    TRY(next(field));
    return {};
}

Result<std::int64_t> Reader::integer(std::string_view field) {
    const Element element = TRY(read(Tag::integer, field));
    const View octets = element.contents;
    if (octets.empty()) {
        return fail(field, "the INTEGER is empty", element.offset);
    }
    if (octets.size() > 1) {
        // X.690 section 8.3.2: the first nine bits are neither all 0 nor all 1.
        const std::uint8_t redundant = (octets[1] & 0x80U) != 0 ? 0xff : 0x00;
        if (octets[0] == redundant) {
            return fail(field, "the INTEGER is not in the shortest form", element.offset);
        }
    }
    if (octets.size() > sizeof(std::int64_t)) {
        return fail(field, "the INTEGER is beyond 64 bits", element.offset);
    }
    std::uint64_t value = (octets[0] & 0x80U) != 0 ? std::numeric_limits<std::uint64_t>::max() : 0;
    for (const std::uint8_t octet : octets) {
        value = (value << 8U) | octet;
    }
    return static_cast<std::int64_t>(value);
}

Result<std::string> Reader::utf8(std::string_view field) {
    const Element element = TRY(read(Tag::utf8_string, field));
    const std::string_view text = as_text(element.contents);
    if (!is_utf8(text)) {
        return fail(field, "the text is not UTF-8", element.offset);
    }
    return std::string(text);
}

Result<void> Reader::finish(std::string_view field) const {
    if (!rest_.empty()) {
        return fail(field, std::format("{} bytes follow where it should end", rest_.size()), offset_);
    }
    return {};
}

void Writer::add(Tag tag, View contents) {
    bytes_.push_back(static_cast<std::uint8_t>(tag));
    const std::size_t octets = length_octets(contents.size());
    if (octets != 0) {
        bytes_.push_back(static_cast<std::uint8_t>(0x80U | octets));
        for (std::size_t i = octets; i-- > 1;) {
            bytes_.push_back(static_cast<std::uint8_t>(contents.size() >> (8 * i)));
        }
    }
    bytes_.push_back(static_cast<std::uint8_t>(contents.size()));
    bytes_.insert(bytes_.end(), contents.begin(), contents.end());
}

void Writer::integer(std::int64_t value) {
    std::array<std::uint8_t, sizeof value> octets{};
    for (std::size_t i = octets.size(); i-- > 0;) {
        octets[i] = static_cast<std::uint8_t>(value);
        value >>= 8;
    }
    std::size_t first = 0;
    while (first + 1 < octets.size() && octets[first] == ((octets[first + 1] & 0x80U) != 0 ? 0xff : 0x00)) {
        ++first;
    }
    add(Tag::integer, View(octets).subspan(first));
}

void Writer::boolean(bool value) {
    const std::uint8_t octet = value ? 0xff : 0x00;
    add(Tag::boolean, View(&octet, 1));
}

} // namespace keyhold::core::der
