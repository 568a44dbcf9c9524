// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/log.h"

#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace keyhold::core {
namespace {

struct Logger {
    std::mutex mutex;
    Sink sink;
};

// Never destroyed: a module may log while its host program ends.
Logger& logger() {
    static auto* instance = new Logger;
    return *instance;
}

// -1: nothing is written.
int level_of_environment() {
    const char* wanted = std::getenv("KEYHOLD_LOG");
    if (wanted == nullptr) {
        return -1;
    }
    static constexpr std::string_view names[] = {"error", "warning", "info", "debug"};
    for (int i = 0; i < 4; ++i) {
        if (names[i] == wanted) {
            return i;
        }
    }
    return -1;
}

int environment_level() {
    static const int level = level_of_environment();
    return level;
}

} // namespace

void set_log_sink(Sink sink) {
    const std::scoped_lock lock(logger().mutex);
    logger().sink = std::move(sink);
}

bool log_enabled(Level level) noexcept { return static_cast<int>(level) <= environment_level(); }

void log(Level level, std::string_view category, std::string_view text) {
    if (!log_enabled(level)) {
        return;
    }
    const std::scoped_lock lock(logger().mutex);
    if (logger().sink) {
        logger().sink(level, category, text);
        return;
    }
    std::fprintf(stderr, "keyhold[%.*s]: %.*s\n", static_cast<int>(category.size()), category.data(),
                 static_cast<int>(text.size()), text.data());
}

} // namespace keyhold::core
