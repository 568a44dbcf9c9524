// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// What a resource manager must know of a TPM command: its handles and sessions, and what it does to them.
#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "tpm/software/wire.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <vector>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm::software {

/// One command at a time to a TPM, and its response.
class Transport {
public:
    virtual ~Transport() = default;
    /// lost when the TPM went away.
    virtual core::Result<core::Bytes> exchange(core::View command) = 0;
};

/// A command's header, handle area and authorization area (Part 1, section 18).
struct Command {
    TPM2_CC code = 0;
    TPMA_CC attributes = 0;
    std::vector<TPM2_HANDLE> handles;  ///< the i-th stands at header_size + 4 * i
    std::vector<TPM2_HANDLE> sessions; ///< of the authorization area, in its order
    std::size_t parameters = 0;        ///< where the parameters begin
};

/// The TPM's commands and their attributes.
class CommandTable {
public:
    /// Asks the TPM (TPM2_GetCapability, TPM_CAP_COMMANDS).
    static core::Result<CommandTable> read(Transport& tpm);

    /// Takes a command apart; a response code (Part 3, section 5) when it is malformed, or not one of this
    /// TPM's.
    std::expected<Command, TPM2_RC> parse(core::View frame) const;

private:
    std::map<TPM2_CC, TPMA_CC> attributes_;
};

/// Which sessions a successful response says have ended: positions in its authorization area, the same as the
/// command's. `has_handle`: the response begins with a handle.
std::vector<std::size_t> ended_sessions(core::View response, bool has_handle);

/// The number by which the TPM orders saved sessions, and the saved handle: the head of a TPMS_CONTEXT.
std::uint64_t context_sequence(core::View context) noexcept;
TPM2_HANDLE context_handle(core::View context) noexcept;

/// The type of a handle (Part 2, section 7.2).
constexpr TPM2_HT handle_type(TPM2_HANDLE handle) noexcept {
    return static_cast<TPM2_HT>(handle >> TPM2_HR_SHIFT);
}
constexpr bool is_object(TPM2_HANDLE handle) noexcept { return handle_type(handle) == TPM2_HT_TRANSIENT; }
constexpr bool is_session(TPM2_HANDLE handle) noexcept {
    return handle_type(handle) == TPM2_HT_HMAC_SESSION || handle_type(handle) == TPM2_HT_POLICY_SESSION;
}

} // namespace keyhold::tpm::software
