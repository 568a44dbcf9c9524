// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Key files for tests: those of other programs (tests/data/keyfiles), and damaged ones put together by hand.
#pragma once

#include "core/bytes.h"
#include "core/file.h"
#include "core/process.h"

#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace keyhold::tpm::samples {

inline const std::string folder = KEYHOLD_TEST_DATA "/keyfiles/";

/// A file of tests/data/keyfiles.
inline core::Bytes file(const std::string& name) {
    auto bytes = core::read_file(folder + name, 1 << 20);
    EXPECT_TRUE(bytes) << name;
    return std::move(bytes).value_or(core::Bytes{});
}

/// What openssl makes of arguments and input.
inline std::string openssl(std::vector<std::string> arguments, core::Bytes input = {}) {
    arguments.insert(arguments.begin(), "openssl");
    const auto output =
        core::run({.argv = std::move(arguments), .environment = {}, .input = std::move(input)}, {}, 60000);
    EXPECT_TRUE(output && output->status == 0) << (output ? output->err : output.error().what);
    return output ? output->out : "";
}

/// The DER form of a description for "openssl asn1parse -genconf" in tests/data/keyfiles.
inline core::Bytes generated(const std::string& name) {
    const std::string der =
        openssl({"asn1parse", "-noout", "-genconf", folder + name, "-out", "/dev/stdout"});
    return {der.begin(), der.end()};
}

/// One element; contents below 256 bytes, as binary text.
inline std::string tlv(unsigned tag, std::string_view contents) {
    std::string element(1, static_cast<char>(tag));
    if (contents.size() >= 128) {
        element += '\x81';
    }
    element += static_cast<char>(contents.size());
    return element.append(contents);
}

/// The parts of a small good key file, to be put together differently.
inline const std::string oid("\x06\x06\x67\x81\x05\x0a\x01\x03", 8);
inline const std::string parent = tlv(0x02, std::string("\x40\x00\x00\x01", 4));
inline const std::string pubkey = tlv(0x04, std::string("\x00\x03pub", 5));
inline const std::string privkey = tlv(0x04, std::string("\x00\x04priv", 6));

inline core::Bytes sequence(std::string_view contents) {
    const std::string whole = tlv(0x30, contents);
    return {whole.begin(), whole.end()};
}

} // namespace keyhold::tpm::samples
