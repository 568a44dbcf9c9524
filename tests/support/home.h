// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A home of the test's own.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace keyhold::test {

/// A new folder with short path for the test, removed with all in it at the end. Ends the program with a
/// message when it cannot be made.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    /// Ends software TPMs that run on a state in the folder, then removes it.
    ~TemporaryFolder();

    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// Sets HOME and the XDG folders to a temporary one, and clears what chooses a TPM, for as long as it lives.
/// Not while other threads read the environment.
class TemporaryHome {
public:
    TemporaryHome();
    TemporaryHome(const TemporaryHome&) = delete;
    TemporaryHome& operator=(const TemporaryHome&) = delete;
    ~TemporaryHome();

    const std::string& path() const noexcept { return folder_.path(); }

private:
    void set(const char* name, const std::optional<std::string>& value);

    TemporaryFolder folder_;
    std::map<std::string, std::optional<std::string>> before_;
};

/// Sets an environment variable for as long as it lives.
class TemporaryVariable {
public:
    TemporaryVariable(std::string name, const std::string& value);
    TemporaryVariable(const TemporaryVariable&) = delete;
    TemporaryVariable& operator=(const TemporaryVariable&) = delete;
    ~TemporaryVariable();

private:
    std::string name_;
    std::optional<std::string> before_;
};

} // namespace keyhold::test
