// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a key file: what is accepted can be written, and is then read with the same fields.
#include "tpm/keyfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace keyhold;
    const auto parsed = tpm::parse_key_file({data, size});
    if (parsed && parsed->type != tpm::KeyFile::Type::old_blob) {
        const auto again = tpm::encode_key_file(*parsed).and_then([](const core::Bytes& der) { //
            return tpm::parse_key_file(der);
        });
        if (!again || *again != *parsed) {
            std::fputs(again ? "other fields after writing and reading\n" : again.error().what.c_str(),
                       stderr);
            std::abort();
        }
    }
    return 0;
}
