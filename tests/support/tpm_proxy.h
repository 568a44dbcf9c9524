// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A proxy between programs and a BareSwtpm: counts, records, and misbehaves on request.
#pragma once

#include "core/bytes.h"
#include "core/file.h"
#include "support/home.h"
#include "tpm/software/wire.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::test {

/// Something to do to one response.
struct Mischief {
    enum class Kind : std::uint8_t {
        flip,  ///< inverts bit `amount` of the response, counted from its first byte's lowest bit
        delay, ///< holds it back for `amount` milliseconds
        drop,  ///< closes the connection instead of answering; the TPM has carried the command out
        code,  ///< answers with response code `amount`; the TPM is not asked
    };
    Kind kind = Kind::flip;
    std::uint64_t amount = 0;
    TPM2_CC command = 0; ///< only the responses to this command count; 0: all
    unsigned nth = 1;    ///< the n-th from now
};

/// What passed, in both directions.
struct Exchange {
    TPM2_CC command = 0;
    core::Bytes request;
    core::Bytes response;
};

/// Speaks swtpm's protocol on both sides. Any number of programs may be connected; each command passes as a
/// whole.
class TpmProxy {
public:
    /// Between this proxy and the swtpm that listens on `upstream` (BareSwtpm::socket()).
    explicit TpmProxy(std::string upstream);
    TpmProxy(const TpmProxy&) = delete;
    TpmProxy& operator=(const TpmProxy&) = delete;
    ~TpmProxy();

    std::string tcti() const { return "swtpm:path=" + socket(); }
    std::string socket() const { return folder_.path() + "/swtpm"; }

    /// Commands since the start or the last forget().
    std::size_t total() const;
    std::size_t count(TPM2_CC command) const;
    std::map<TPM2_CC, std::size_t> counts() const;
    std::vector<Exchange> recorded() const;
    /// Whether these bytes were in any command or response.
    bool saw(core::View secret) const;
    /// Counts and records from nothing again.
    void forget();

    /// One at a time; a new one replaces one that has not happened yet.
    void plan(const Mischief& mischief);
    /// Whether the planned mischief has happened.
    bool happened() const;

private:
    struct Client {
        core::UniqueFd socket;
        tpm::software::FrameBuffer input;
        bool control = false;
    };

    void serve();
    bool handle(Client& client);
    bool handle_control(Client& client);
    bool forward(Client& client, const core::Bytes& command);
    bool mischief_now(TPM2_CC command, Mischief& mischief);

    std::string upstream_;
    TemporaryFolder folder_;
    core::UniqueFd data_listener_;
    core::UniqueFd control_listener_;
    core::UniqueFd stop_;
    mutable std::mutex mutex_;
    std::vector<Exchange> recorded_;
    Mischief mischief_;
    bool planned_ = false;
    std::thread thread_;
};

} // namespace keyhold::test
