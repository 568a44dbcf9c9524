// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The resource manager of the software TPM: several clients share the few places that a TPM has for objects
// and sessions, and none sees what is another's. It does for swtpm what the kernel does behind /dev/tpmrm0.
//
// Objects get handles of the client's own; a session keeps the TPM's handle, which enters into HMACs. Nothing
// is moved as long as everybody's things fit. When the TPM has no place left, what another client has used
// least recently is saved (TPM2_ContextSave) and comes back when that client names it again: a client alone
// pays no command.
#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "tpm/software/command.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace keyhold::tpm::software {

using ClientId = std::uint32_t;

/// What to do with a command or a response.
struct Step {
    enum class To : std::uint8_t { tpm, client };
    To to = To::client;
    core::Bytes bytes;
};

class Resources {
public:
    /// Objects and sessions that one client may have at a time; one more is TPM_RC_OBJECT_MEMORY or
    /// TPM_RC_SESSION_MEMORY. swtpm has as many places, and the kernel allows a client as many.
    static constexpr std::size_t max_objects = 3;
    static constexpr std::size_t max_sessions = 3;

    /// Asks the TPM for its commands. A saved session is saved anew when `max_gap` younger ones have been
    /// saved since, long before the TPM would refuse to save more (TPM_RC_CONTEXT_GAP); 0: half of what the
    /// TPM allows.
    static core::Result<Resources> make(Transport& tpm, std::uint64_t max_gap = 0);

    /// A client's command. Either its answer, or what the TPM is to be sent; the response to that goes to
    /// finish(). No other command may be begun before. Fails only when the TPM is gone.
    core::Result<Step> begin(ClientId client, core::Bytes frame);
    /// The response to what begin() or finish() last handed out: the client's answer, or the next thing to
    /// send.
    core::Result<Step> finish(core::Bytes response);
    /// Flushes all that a client has, which is gone.
    core::Result<void> release(ClientId client);

private:
    struct Resource {
        ClientId owner = 0;
        TPM2_HANDLE handle = 0; // as the client knows it
        TPM2_HANDLE loaded = 0; // as the TPM knows it; 0 while it is saved
        core::Bytes context;    // TPMS_CONTEXT while it is saved
        std::uint64_t used = 0; // the number of the last command that named it
    };
    struct Pending {
        ClientId client = 0;
        Command command;
        core::Bytes frame;
    };

    Resources(Transport& tpm, CommandTable commands, std::uint64_t max_gap)
        : tpm_(&tpm), commands_(std::move(commands)), max_gap_(max_gap) {}

    Resource* find(ClientId client, TPM2_HANDLE handle);
    std::size_t count(ClientId client, bool sessions) const;
    TPM2_RC check_limits(ClientId client, const Command& command, core::View frame) const;
    core::Bytes list_handles(ClientId client, TPM2_HANDLE first, std::uint32_t most) const;

    core::Result<TPM2_RC> load(ClientId client, TPM2_HANDLE handle);
    bool full(bool sessions) const;
    core::Result<TPM2_RC> save(Resource& resource);
    core::Result<bool> evict(ClientId but, bool sessions);
    core::Result<void> renew_oldest(core::View newest);
    core::Result<void> flush(TPM2_HANDLE handle);
    core::Result<void> flush(const Resource& resource);
    core::Result<void> forget_flushed();
    void erase(ClientId client, TPM2_HANDLE handle);

    core::Result<std::optional<Step>> answer_here(ClientId client, const Command& command, core::View frame);
    core::Result<Step> succeeded(core::Bytes response);
    void adopt(core::Bytes& response);

    Transport* tpm_;
    CommandTable commands_;
    std::uint64_t max_gap_;
    std::vector<Resource> resources_;
    Pending pending_;
    std::uint64_t clock_ = 0;
};

} // namespace keyhold::tpm::software
