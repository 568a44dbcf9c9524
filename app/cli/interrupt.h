// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and its relatives: a request to stop first, an end at the second time. And the terminal's echo,
// which must come back however the program ends.
#pragma once

#include <csignal>

#include <termios.h>

namespace keyhold::cli {

/// Installs the handlers for SIGINT, SIGTERM and SIGHUP (a request to stop), and keeps a closed pipe and a
/// limit on file sizes from ending the program (writing fails instead; programs started from here get the
/// default back).
void watch_interrupts();
/// Whether a stop was asked for.
bool interrupted() noexcept;
/// Becomes readable, for poll(), when a stop is asked for.
int interrupt_fd() noexcept;
/// While held, a second signal does not end the program at once: there is something to clear away first.
void hold_interrupts(bool hold) noexcept;

/// Keeps the three signals from the calling thread and the threads it starts meanwhile, so that only the
/// others are interrupted in their system calls.
class BlockInterrupts {
public:
    BlockInterrupts() noexcept;
    BlockInterrupts(const BlockInterrupts&) = delete;
    BlockInterrupts& operator=(const BlockInterrupts&) = delete;
    ~BlockInterrupts();

private:
    sigset_t old_;
};

/// Turns a terminal's echo off; back on when destroyed, when a signal ends the program, and while it is
/// stopped with Ctrl-Z. One at a time.
class EchoOff {
public:
    explicit EchoOff(int terminal) noexcept;
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;
    ~EchoOff();
    /// False when the terminal did not permit it.
    bool ok() const noexcept { return ok_; }

private:
    bool ok_ = false;
};

} // namespace keyhold::cli
