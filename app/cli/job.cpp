// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/job.h"

#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <format>
#include <mutex>
#include <string>
#include <thread>

#include <unistd.h>

namespace keyhold::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// The progress line, and whether it may be drawn.
std::mutex line_mutex;
int pauses = 0;     // guarded by line_mutex
bool drawn = false; // likewise

void clear_line() { // with line_mutex held
    if (drawn) {
        std::fputs("\r\x1b[K", stderr);
        drawn = false;
    }
}

std::string bar(std::uint64_t done, std::uint64_t total) {
    constexpr std::size_t width = 24;
    const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    const auto full = static_cast<std::size_t>(part * width);
    return std::format("[{}{}] {:3.0f} %", std::string(full, '#'), std::string(width - full, '.'),
                       part * 100);
}

void draw(const core::Meter& meter, unsigned turn, double seconds) {
    static constexpr std::array spinner{"|", "/", "-", "\\"};
    const core::Stage* stage = meter.stage.load(std::memory_order_acquire);
    if (stage == nullptr) {
        return;
    }
    const std::uint64_t total = meter.total.load(std::memory_order_relaxed);
    const std::string state =
        total > 0 ? bar(meter.done.load(std::memory_order_relaxed), total) : spinner[turn % spinner.size()];
    const char* note =
        interrupted() ? (stage->cancellable ? "  stopping…" : "  this step must end first…") : "";
    const std::string line = std::format("{}  {}  {:.0f} s{}", state, stage->title, seconds, note);
    const std::scoped_lock lock(line_mutex);
    if (pauses == 0) {
        clear_line();
        std::fputs(std::string(fit(line, terminal_width(STDERR_FILENO) - 1)).c_str(), stderr);
        drawn = true;
    }
}

} // namespace

void run_worker(const std::function<void(core::Context&)>& work, core::Ask& ask) {
    core::Meter meter;
    std::stop_source stop;
    std::mutex mutex;
    std::condition_variable ended;
    bool end = false;
    std::jthread worker;
    {
        const BlockInterrupts
            block; // the worker inherits it: signals interrupt this thread's calls, not the TPM's
        worker = std::jthread([&] {
            core::Context context(stop.get_token(), meter, ask);
            work(context);
            const std::scoped_lock lock(mutex);
            end = true;
            ended.notify_one();
        });
    }
    const bool shown = is_terminal(STDERR_FILENO);
    const auto begin = Clock::now();
    std::unique_lock lock(mutex);
    for (unsigned turn = 0; !ended.wait_for(lock, milliseconds(100), [&] { return end; }); ++turn) {
        if (interrupted()) {
            stop.request_stop();
        }
        const auto passed = Clock::now() - begin;
        if (shown && passed > milliseconds(500)) {
            draw(meter, turn, std::chrono::duration<double>(passed).count());
        }
    }
    const std::scoped_lock line(line_mutex);
    clear_line();
}

PauseProgress::PauseProgress() {
    const std::scoped_lock lock(line_mutex);
    ++pauses;
    clear_line();
}

PauseProgress::~PauseProgress() {
    const std::scoped_lock lock(line_mutex);
    --pauses;
}

} // namespace keyhold::cli
