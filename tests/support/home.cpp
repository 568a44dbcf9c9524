// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/home.h"

#include "core/file.h"
#include "support/require.h"
#include "support/software_tpm.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::test {
namespace {

namespace fs = std::filesystem;

// Sockets in the folder must stay within the 108 bytes of a socket's address.
constexpr std::size_t longest_base = 50;

std::string base() {
    const char* wanted = std::getenv("TMPDIR");
    const std::string path = wanted != nullptr ? wanted : "";
    return path.starts_with('/') && path.size() <= longest_base ? path : "/tmp";
}

std::optional<std::string> value_of(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

void put(const char* name, const std::optional<std::string>& value) {
    if (value) {
        setenv(name, value->c_str(), 1);
    } else {
        unsetenv(name);
    }
}

} // namespace

TemporaryFolder::TemporaryFolder() : path_(base() + "/keyhold-test-XXXXXX") {
    require(mkdtemp(path_.data()) != nullptr, "a temporary folder");
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(path_, error)) {
        if (entry.is_socket(error) && entry.path().filename() == "socket") {
            stop_software_tpm(entry.path().parent_path());
        }
    }
    static_cast<void>(core::remove_tree(path_));
}

TemporaryHome::TemporaryHome() {
    const std::string& home = path();
    set("HOME", home);
    set("XDG_DATA_HOME", home + "/data");
    set("XDG_CONFIG_HOME", home + "/config");
    set("XDG_CACHE_HOME", home + "/cache");
    set("XDG_STATE_HOME", home + "/state");
    set("XDG_RUNTIME_DIR", home + "/run");
    require(mkdir((home + "/run").c_str(), 0700) == 0, "a runtime folder");
    set("KEYHOLD_TCTI", std::nullopt);
    set("TPM2OPENSSL_TCTI", std::nullopt);
}

TemporaryHome::~TemporaryHome() {
    for (const auto& [name, value] : before_) {
        put(name.c_str(), value);
    }
}

void TemporaryHome::set(const char* name, const std::optional<std::string>& value) {
    before_[name] = value_of(name);
    put(name, value);
}

TemporaryVariable::TemporaryVariable(std::string name, const std::string& value)
    : name_(std::move(name)), before_(value_of(name_.c_str())) {
    put(name_.c_str(), value);
}

TemporaryVariable::~TemporaryVariable() { put(name_.c_str(), before_); }

} // namespace keyhold::test
