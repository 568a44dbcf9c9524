// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The loop of keyhold-swtpm: clients on one side, one TPM on the other.
#pragma once

#include "core/file.h"
#include "core/result.h"
#include "tpm/software/resources.h"
#include "tpm/software/swtpm.h"
#include "tpm/software/wire.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include <poll.h>

namespace keyhold::tpm::software {

class Broker {
public:
    /// `listener` accepts clients; `signals` (a signalfd) becomes readable when the program shall end.
    Broker(Swtpm& tpm, Resources& resources, core::UniqueFd listener, core::UniqueFd signals)
        : tpm_(tpm), resources_(resources), listener_(std::move(listener)), signals_(std::move(signals)) {}

    /// Serves until no client has been there for a while, or a signal comes; the command that runs then is
    /// awaited. Fails when the TPM is gone.
    core::Result<void> run();

private:
    struct Client {
        core::UniqueFd socket;
        FrameBuffer input;
        std::optional<core::Bytes> command; // complete, not yet answered
    };

    bool may_end() const;
    std::vector<pollfd> watched() const;
    core::Result<void> react(const std::vector<pollfd>& events);
    void accept_clients();
    void read_from(ClientId id, short events);
    void take_command(ClientId id, Client& client);
    core::Result<void> next_command();
    core::Result<void> follow(core::Result<Step> step);
    void answer(core::View response);
    void drop(ClientId id);

    Swtpm& tpm_;
    Resources& resources_;
    core::UniqueFd listener_;
    core::UniqueFd signals_;
    std::map<ClientId, Client> clients_;
    std::deque<ClientId> waiting_;   // clients with a command, in the order of its coming
    std::vector<ClientId> gone_;     // clients that left, whose things are still in the TPM
    std::optional<ClientId> served_; // whose command the TPM works on
    ClientId last_id_ = 0;
    bool stopping_ = false;
};

} // namespace keyhold::tpm::software
