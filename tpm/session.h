// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The session that authorises and protects commands.
#pragma once

#include "core/job.h"
#include "tpm/connection.h"
#include "tpm/object.h"

namespace keyhold::tpm {

/// A salted HMAC session with parameter encryption by AES-128-CFB (Part 1, sections 17.6 and 19): no password crosses the bus, and
/// an answer that somebody changed is noticed. Salted by the parent, whose name the caller has checked.
class Session {
public:
    /// TPM2_StartAuthSession.
    static core::Result<Session> start(Connection& tpm, core::Context& context, const Object& salted_by);

    /// The handle for the next command. `encryption` is any of TPMA_SESSION_DECRYPT (the command's first parameter is
    /// encrypted) and TPMA_SESSION_ENCRYPT (the response's). tpm2-tss does not reset these by itself after a failure, so they
    /// are set for each command. With `last` the TPM ends the session when the command succeeds.
    core::Result<ESYS_TR> use(TPMA_SESSION encryption, bool last = false);
    /// To be called when a command with `last` succeeded.
    void ended() noexcept { object_.forget(); }

private:
    Session(Connection& tpm, Object object) : tpm_(&tpm), object_(std::move(object)) {}
    Connection* tpm_;
    Object object_;
};

} // namespace keyhold::tpm
