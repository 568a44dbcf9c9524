// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/paths.h"

#include <cstdlib>
#include <string_view>

#include <pwd.h>
#include <unistd.h>

namespace keyhold::core {
namespace {

// A variable that holds an absolute path; the specification says to ignore relative ones.
std::string absolute(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && value[0] == '/' ? value : "";
}

std::string home() {
    std::string path = absolute("HOME");
    if (path.empty()) {
        const passwd* user = getpwuid(getuid());
        path = user != nullptr && user->pw_dir[0] == '/' ? user->pw_dir : "/nonexistent";
    }
    return path;
}

std::string folder(const char* variable, std::string_view in_home) {
    std::string base = absolute(variable);
    if (base.empty()) {
        base = home().append(in_home);
    }
    return base + "/keyhold";
}

} // namespace

std::string data_dir() { return folder("XDG_DATA_HOME", "/.local/share"); }

std::string config_dir() { return folder("XDG_CONFIG_HOME", "/.config"); }

} // namespace keyhold::core
