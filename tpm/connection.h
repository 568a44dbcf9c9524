// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A connection to one TPM: where the ESYS context lives and where every command is waited for.
#pragma once

#include "core/job.h"
#include "core/result.h"
#include "tpm/device.h"

#include <functional>
#include <memory>
#include <vector>

#include <tss2/tss2_esys.h>

namespace keyhold::tpm {

class Connection {
public:
    /// Connects; sends no command. no_device, denied or busy tell why it could not, tool that swtpm is missing.
    static core::Result<std::unique_ptr<Connection>> open(const Device& device, core::Context& context);

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    ESYS_CONTEXT* esys() const noexcept { return esys_; }
    const Device& device() const noexcept { return device_; }

    /// Ends a command whose Esys_…_Async call returned `sent`: waits for the answer through `finish`, which calls
    /// Esys_…_Finish and may be called several times. Cancellation is seen within 50 ms; it, a lost device and an answer that
    /// was tampered with leave the connection unusable.
    core::Result<void> finish(core::Context& context, const char* call, TSS2_RC sent,
                              const std::function<TSS2_RC()>& finish);

    /// False once a command was left without an answer: what was loaded is gone, open a new connection.
    bool usable() const noexcept { return usable_; }

    /// TPM2_FlushContext, for destructors: not cancellable, at most five seconds, failures are logged. On an unusable connection it is
    /// done when the connection is destroyed, over another one, where no resource manager does it by itself.
    void flush(ESYS_TR handle) noexcept;

private:
    explicit Connection(Device device) : device_(std::move(device)) {}
    core::Result<void> connect(core::Context& context);
    void flush_left_behind() noexcept;

    Device device_;
    TSS2_TCTI_CONTEXT* tcti_ = nullptr;
    void (*free_tcti_)(TSS2_TCTI_CONTEXT*) = nullptr;
    ESYS_CONTEXT* esys_ = nullptr;
    bool usable_ = true;
    bool forgotten_ = false; // the TPM itself said that it no longer knows what was loaded
    std::vector<TPM2_HANDLE> left_behind_;
};

/// Keeps tpm2-tss from writing its own messages to standard error, unless TSS2_LOG asks for them. For our own programs, before
/// the first thread; a module leaves its host's environment alone.
void silence_tss() noexcept;

} // namespace keyhold::tpm
