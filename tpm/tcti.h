// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A TCTI (TCG TSS 2.0 TPM Command Transmission Interface, version 1.0) over a connected stream socket.
#pragma once

#include "core/file.h"
#include "core/result.h"

#include <memory>

#include <tss2/tss2_tcti.h>

namespace keyhold::tpm {

/// Closes the connection of a context made by FdTcti::make and frees it.
struct TctiDelete {
    void operator()(TSS2_TCTI_CONTEXT* context) const noexcept;
};

/// A stream socket that carries plain TPM commands and responses, each with its header and nothing around it,
/// as a TCTI for ESYS. It outlives the ESYS_CONTEXT made with it. Locality 0 only; no cancellation: closing
/// the connection is how a command is given up.
class FdTcti {
public:
    using Pointer = std::unique_ptr<TSS2_TCTI_CONTEXT, TctiDelete>;

    /// Takes over a connected stream socket, blocking or not. invalid when `socket` is none.
    static core::Result<Pointer> make(core::UniqueFd socket);
};

} // namespace keyhold::tpm
