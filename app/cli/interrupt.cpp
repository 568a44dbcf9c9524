// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

constexpr std::array stop_signals{SIGINT, SIGTERM, SIGHUP};
// What else may end or stop the program while the echo is off.
constexpr std::array echo_signals{SIGTSTP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS,
                                  SIGFPE,  SIGILL,  SIGALRM, SIGUSR1, SIGUSR2};

// All that the handlers touch. Lock-free atomics are safe in a signal handler.
std::atomic<int> wake_fd{-1};
std::atomic<unsigned> requests{0};
std::atomic<bool> held{false};
std::atomic<int> quiet_terminal{-1};
termios loud_mode;  // written before quiet_terminal says that it is valid
termios quiet_mode; // likewise
std::array<struct sigaction, echo_signals.size()> old_actions;

void show_echo() noexcept {
    const int terminal = quiet_terminal.load();
    if (terminal >= 0) {
        tcsetattr(terminal, TCSANOW, &loud_mode);
    }
}

void end_by(int signal) noexcept {
    show_echo();
    struct sigaction fallback{};
    fallback.sa_handler = SIG_DFL;
    sigaction(signal, &fallback, nullptr);
    raise(signal); // delivered as soon as the handler returns
}

void on_stop(int signal) noexcept {
    const int error = errno;
    if (requests.fetch_add(1) > 0 && !held.load()) {
        end_by(signal);
    }
    const std::uint64_t one = 1;
    if (write(wake_fd.load(), &one, sizeof one) < 0) {
        // Full: it is readable already.
    }
    errno = error;
}

void on_echo_signal(int signal) noexcept {
    const int error = errno;
    if (signal != SIGTSTP) {
        end_by(signal);
        return;
    }
    show_echo();
    raise(SIGSTOP);
    const int terminal = quiet_terminal.load(); // continued
    if (terminal >= 0) {
        tcsetattr(terminal, TCSAFLUSH, &quiet_mode);
    }
    errno = error;
}

void on_failed_write(int) noexcept {}

struct sigaction action_for(void (*handler)(int), int flags) noexcept {
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    return action;
}

} // namespace

void watch_interrupts() {
    wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    const struct sigaction stop = action_for(on_stop, SA_RESTART);
    for (const int signal : stop_signals) {
        struct sigaction old{};
        // A program started with nohup, or in the background of a script, was told to ignore some of them.
        if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) {
            sigaction(signal, &stop, nullptr);
        }
    }
    // A handler, not SIG_IGN: programs started from here would inherit the latter.
    const struct sigaction failed_write = action_for(on_failed_write, SA_RESTART);
    for (const int signal : {SIGPIPE, SIGXFSZ}) {
        sigaction(signal, &failed_write, nullptr);
    }
}

bool interrupted() noexcept { return requests.load() > 0; }

int interrupt_fd() noexcept { return wake_fd.load(); }

void hold_interrupts(bool hold) noexcept { held = hold; }

BlockInterrupts::BlockInterrupts() noexcept {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : stop_signals) {
        sigaddset(&set, signal);
    }
    pthread_sigmask(SIG_BLOCK, &set, &old_);
}

BlockInterrupts::~BlockInterrupts() { pthread_sigmask(SIG_SETMASK, &old_, nullptr); }

EchoOff::EchoOff(int terminal) noexcept {
    if (tcgetattr(terminal, &loud_mode) != 0) {
        return;
    }
    quiet_mode = loud_mode;
    quiet_mode.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL);
    const struct sigaction action = action_for(on_echo_signal, SA_RESTART);
    for (std::size_t i = 0; i < echo_signals.size(); ++i) {
        sigaction(echo_signals[i], &action, &old_actions[i]);
    }
    quiet_terminal = terminal;
    ok_ = tcsetattr(terminal, TCSAFLUSH, &quiet_mode) == 0;
}

EchoOff::~EchoOff() {
    show_echo();
    if (quiet_terminal.exchange(-1) >= 0) {
        for (std::size_t i = 0; i < echo_signals.size(); ++i) {
            sigaction(echo_signals[i], &old_actions[i], nullptr);
        }
    }
}

} // namespace keyhold::cli
