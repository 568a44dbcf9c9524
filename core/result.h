// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The error type of every Keyhold library, and the result that carries it.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace keyhold::core {

/// What kind of failure it is. Front ends choose their words and their exit status by it (core/explain.h).
enum class Code : std::uint8_t {
    cancelled, ///< the person or the front end asked to stop
    not_found, ///< a file, key or other named thing is not there
    denied,    ///< the operating system, or the chip, does not permit it
    locked_out, ///< the TPM refuses PINs for now; Error::count = seconds until it allows one try more (0: unknown)
    wrong_pin,   ///< the TPM refused the PIN; Error::count = tries left before it locks
    busy,        ///< another program holds the device
    no_device,   ///< there is no such device, or nothing answers there
    lost,        ///< the device went away in the middle
    bad_data,    ///< bytes read from a file or a device are damaged or not of the expected form
    invalid,     ///< a value given by the person is not acceptable
    unsupported, ///< this chip, file or build cannot do it
    newer,       ///< written by a newer version of Keyhold
    exists,      ///< the name is taken
    read_only,   ///< the place cannot be written
    no_space,    ///< the disk, the quota or the TPM's memory is full
    io,          ///< any other input or output failure
    tool,        ///< a helper program is missing or failed
    mismatch,    ///< two things that must agree do not: a signature, a name, a chip
    bug,         ///< a state that must not occur
};

/// The stable name of a code, as `--json` prints it ("wrong_pin").
const char* code_name(Code code) noexcept;

/// A failure. Texts are English and never hold a secret.
struct Error {
    Code code = Code::bug;
    std::string
        what{}; ///< the specific cause, a phrase without a full stop: "the file ends inside the public area"
    std::string
        subject{};      ///< what it happened to: a path, a key's name, a handle ("0x81000001"); may be empty
    std::string call{}; ///< the C call that failed ("Esys_Load", "rename"), or empty
    std::uint32_t native = 0; ///< that call's own code: errno, TPM response code; 0 where there is none
    std::string detail{};     ///< decoded native code, OpenSSL error stack, byte offset; may span lines
    std::uint64_t count = 0;  ///< the number named at the code above
};

template <class T> using Result = std::expected<T, Error>;

/// Shorthand for returning a failure.
[[nodiscard]] std::unexpected<Error> fail(Code code, std::string what, std::string subject = {});

/// A failure from errno: the code follows from `err` (ENOENT -> not_found, EACCES -> denied, ENOSPC -> no_space, …).
[[nodiscard]] std::unexpected<Error> fail_errno(int err, const char* call, std::string subject);

} // namespace keyhold::core

/// The value of a Result, or return its error from the enclosing function. Use it only as a whole statement or a
/// whole initialiser: `auto key = TRY(load(path));`
#define TRY(...)                                                                                             \
    (__extension__({                                                                                         \
        auto&& keyhold_try_ = (__VA_ARGS__);                                                                 \
        if (!keyhold_try_) [[unlikely]] {                                                                    \
            return std::unexpected(std::move(keyhold_try_).error());                                         \
        }                                                                                                    \
        *std::move(keyhold_try_);                                                                            \
    }))
