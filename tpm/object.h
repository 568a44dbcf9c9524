// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Owning handles for what is loaded in a TPM.
#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "tpm/connection.h"

#include <memory>
#include <utility>

#include <tss2/tss2_esys.h>

namespace keyhold::tpm {

/// Memory that ESYS allocated for an answer.
struct EsysFree {
    void operator()(void* memory) const noexcept { Esys_Free(memory); }
};
template <class T> using EsysPtr = std::unique_ptr<T, EsysFree>;

/// A transient object, a session, or a reference to a persistent object. When destroyed it is flushed from the TPM; a
/// persistent one is only let go of.
class Object {
public:
    enum class Kind : bool { flushed, kept };

    Object() noexcept = default;
    Object(Connection& tpm, ESYS_TR handle, Kind kind) noexcept : tpm_(&tpm), handle_(handle), kind_(kind) {}
    Object(Object&& other) noexcept
        : tpm_(other.tpm_), handle_(std::exchange(other.handle_, ESYS_TR_NONE)), kind_(other.kind_) {}
    Object& operator=(Object&& other) noexcept {
        if (this != &other) {
            reset();
            tpm_ = other.tpm_;
            handle_ = std::exchange(other.handle_, ESYS_TR_NONE);
            kind_ = other.kind_;
        }
        return *this;
    }
    ~Object() { reset(); }

    ESYS_TR handle() const noexcept { return handle_; }
    explicit operator bool() const noexcept { return handle_ != ESYS_TR_NONE; }
    /// Flushes now.
    void reset() noexcept;
    /// The TPM has dropped it by itself: forget it without a command.
    void forget() noexcept { handle_ = ESYS_TR_NONE; }

    /// The object's TPM name (Part 1, section 16): a hash algorithm and the hash of the public area.
    core::Result<core::Bytes> name() const;

private:
    Connection* tpm_ = nullptr;
    ESYS_TR handle_ = ESYS_TR_NONE;
    Kind kind_ = Kind::flushed;
};

} // namespace keyhold::tpm
