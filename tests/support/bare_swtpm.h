// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A swtpm of the test's own, without a resource manager: for Keyhold, tpm2-tools and tpm2-openssl alike.
#pragma once

#include "core/bytes.h"
#include "support/home.h"

#include <cstdint>
#include <string>

#include <sys/types.h>

namespace keyhold::test {

/// One command to a swtpm that listens on a Unix socket, over a connection of its own. Empty when it answers
/// nothing.
core::Bytes exchange_with(const std::string& socket, core::View command);
/// The same on its control channel (`socket` + ".ctrl").
core::Bytes control_exchange(const std::string& socket, core::View request);

class BareSwtpm {
public:
    /// Starts it, with a new state and TPM2_Startup done. Ends the program with a message when that fails.
    BareSwtpm();
    BareSwtpm(const BareSwtpm&) = delete;
    BareSwtpm& operator=(const BareSwtpm&) = delete;
    ~BareSwtpm();

    /// For KEYHOLD_TCTI, TPM2TOOLS_TCTI and TPM2OPENSSL_TCTI. Several programs may use it, one command at a
    /// time each; what they load, all see.
    std::string tcti() const { return "swtpm:path=" + socket(); }
    std::string socket() const { return folder_.path() + "/swtpm"; }

    /// A raw command; the response.
    core::Bytes exchange(core::View command) const { return exchange_with(socket(), command); }

    /// Takes power away and gives it back: an orderly shutdown with `orderly`, else as when the plug is
    /// pulled.
    void reset(bool orderly = false) const;

    /// TPM2_DictionaryAttackParameters. `max_tries` 0 puts the TPM into lockout at once.
    void set_lockout(std::uint32_t max_tries, std::uint32_t recovery_seconds,
                     std::uint32_t lockout_seconds) const;

    /// Ends it, as a chip that goes away.
    void kill();

private:
    TemporaryFolder folder_;
    pid_t pid_ = 0;
};

} // namespace keyhold::test
