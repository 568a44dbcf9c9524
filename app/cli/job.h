// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a job: on a worker thread, with its progress on the terminal and Ctrl-C as a request to stop.
#pragma once

#include "core/job.h"

#include <functional>
#include <optional>
#include <utility>

namespace keyhold::cli {

/// Runs `work` on a thread of its own. From half a second on, one line on standard error shows the stage, if
/// that is a terminal. The first Ctrl-C becomes a request to stop.
void run_worker(const std::function<void(core::Context&)>& work, core::Ask& ask);

/// The same for a job with a result.
template <class T> core::Result<T> run_job(core::Work<T> work, core::Ask& ask) {
    std::optional<core::Result<T>> result;
    run_worker([&](core::Context& context) { result.emplace(work(context)); }, ask);
    return std::move(*result);
}

/// Keeps the progress line off the terminal while the person is asked something there.
class PauseProgress {
public:
    PauseProgress();
    PauseProgress(const PauseProgress&) = delete;
    PauseProgress& operator=(const PauseProgress&) = delete;
    ~PauseProgress();
};

} // namespace keyhold::cli
