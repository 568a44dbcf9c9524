// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/keyfile_pem.h"

#include "core/openssl/handles.h"

#include <algorithm>
#include <format>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace keyhold::tpm {
namespace {

using core::Bytes;
using core::Code;
using core::Error;
using core::Result;
using core::View;

constexpr const char* label = "TSS2 PRIVATE KEY";
constexpr const char* old_label = "TSS2 KEY BLOB";

// Takes back what OpenSSL adds to the thread's error queue, which belongs to the program that we may be
// loaded into.
class ErrorMark {
public:
    ErrorMark() { ERR_set_mark(); }
    ErrorMark(const ErrorMark&) = delete;
    ErrorMark& operator=(const ErrorMark&) = delete;
    ~ErrorMark() { ERR_pop_to_mark(); }
};

struct PemBlock {
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long size = 0;

    PemBlock() = default;
    PemBlock(const PemBlock&) = delete;
    PemBlock& operator=(const PemBlock&) = delete;
    ~PemBlock() {
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data,
                           static_cast<std::size_t>(size)); // an ordinary private key, if we were given one
    }
};

bool has_begin_line(std::string_view text, std::string_view name) {
    return text.contains(std::format("-----BEGIN {}-----", name));
}

// The words for a text in which OpenSSL found no key of ours.
std::unexpected<Error> pem_failure(std::string_view text) {
    if (has_begin_line(text, label) || has_begin_line(text, old_label)) {
        auto failure = core::fail(Code::bad_data, "the PEM text of the key is damaged");
        const char* reason = ERR_reason_error_string(ERR_peek_last_error());
        failure.error().detail = reason != nullptr ? reason : "there is no data in it";
        return failure;
    }
    constexpr std::string_view begin = "-----BEGIN ";
    const std::size_t start = text.find(begin);
    if (start == std::string_view::npos) {
        return core::fail(Code::bad_data, "this is not a key file: it is neither PEM nor DER");
    }
    const std::string_view found = text.substr(start + begin.size()).substr(0, 64);
    const std::string_view name = found.substr(0, found.find("-----"));
    const bool printable = std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
    if (!printable || name.empty() || name.size() == found.size()) {
        return core::fail(Code::bad_data, "this is PEM text of another kind, not a key wrapped by a TPM");
    }
    if (name.contains("PRIVATE KEY")) {
        return core::fail(
            Code::bad_data,
            std::format("this is an ordinary private key (\"{}\"), not one wrapped by a TPM", name));
    }
    return core::fail(Code::bad_data, std::format("this is a \"{}\", not a key wrapped by a TPM", name));
}

} // namespace

Result<Bytes> read_key_pem(View bytes) {
    const ErrorMark mark;
    const core::ossl::Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    if (!bio) {
        return core::fail(Code::no_space, "out of memory");
    }
    while (true) {
        PemBlock block;
        if (PEM_read_bio(bio.get(), &block.name, &block.header, &block.data, &block.size) != 1) {
            return pem_failure(core::as_text(bytes));
        }
        const std::string_view name = block.name;
        if (name != label && name != old_label) {
            continue;
        }
        if (*block.header != '\0') {
            return core::fail(Code::bad_data,
                              "the PEM text of the key has header lines, which such a key never has");
        }
        return Bytes(block.data, block.data + block.size);
    }
}

Result<std::string> write_key_pem(View der) {
    const core::ossl::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio(bio.get(), label, "", der.data(), static_cast<long>(der.size())) <= 0) {
        return core::ossl::fail(Code::no_space, "PEM_write_bio", "out of memory");
    }
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return std::string(text, static_cast<std::size_t>(size));
}

} // namespace keyhold::tpm
