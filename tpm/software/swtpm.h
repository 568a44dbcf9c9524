// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The program swtpm, run as a child that is spoken to over a socket pair.
#pragma once

#include "core/file.h"
#include "core/result.h"
#include "tpm/software/command.h"

#include <string>

#include <sys/types.h>

namespace keyhold::tpm::software {

class Swtpm : public Transport {
public:
    /// Starts swtpm on the state in `dir` (made by swtpm when there is none) and the TPM in it
    /// (TPM2_Startup). `lock` is inherited, so that the state stays locked until swtpm has ended, too. tool:
    /// not installed, or it ended with a complaint; busy: a swtpm of somebody else's has the state; bad_data:
    /// the TPM refuses its state.
    static core::Result<Swtpm> start(const std::string& dir, int lock);

    Swtpm(Swtpm&& other) noexcept;
    Swtpm& operator=(Swtpm&&) = delete;
    Swtpm(const Swtpm&) = delete;
    Swtpm& operator=(const Swtpm&) = delete;
    /// Ends swtpm and waits for its end.
    ~Swtpm() override;

    core::Result<core::Bytes> exchange(core::View command) override;

    /// The two halves of exchange(): between them, fd() becomes readable when the response comes.
    core::Result<void> send(core::View command);
    core::Result<core::Bytes> receive();
    int fd() const noexcept { return socket_.get(); }

    /// Tells the TPM that power goes away (TPM2_Shutdown), so that it need not count a failed try, and ends
    /// swtpm.
    core::Result<void> stop();

private:
    Swtpm(pid_t pid, core::UniqueFd pidfd, core::UniqueFd socket, core::UniqueFd complaints, std::string dir)
        : pid_(pid), pidfd_(std::move(pidfd)), socket_(std::move(socket)), complaints_(std::move(complaints)),
          dir_(std::move(dir)) {}

    core::Result<void> power_on();
    core::Error ended() const;
    void end() noexcept;

    pid_t pid_ = 0;
    core::UniqueFd pidfd_;
    core::UniqueFd socket_;
    core::UniqueFd complaints_; // what swtpm writes to its standard error
    std::string dir_;
};

} // namespace keyhold::tpm::software
