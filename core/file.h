// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Files: whole reads with a limit, writes that are complete or did not happen, locks.
#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "core/secret.h"

#include <cstddef>
#include <string>
#include <utility>

namespace keyhold::core {

/// An owned file descriptor.
class UniqueFd {
public:
    UniqueFd() noexcept = default;
    explicit UniqueFd(int fd) noexcept : fd_(fd) {}
    UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    UniqueFd& operator=(UniqueFd&& other) noexcept {
        if (this != &other) {
            reset(std::exchange(other.fd_, -1));
        }
        return *this;
    }
    ~UniqueFd() { reset(); }
    int get() const noexcept { return fd_; }
    explicit operator bool() const noexcept { return fd_ >= 0; }
    int release() noexcept { return std::exchange(fd_, -1); }
    void reset(int fd = -1) noexcept;

private:
    int fd_ = -1;
};

/// The whole file; bad_data when it is larger than `limit` bytes.
Result<Bytes> read_file(const std::string& path, std::size_t limit);
/// The first line of a file or descriptor without its line end, at most 4096 bytes, never through another buffer.
/// A pipe is read to its end or first newline. invalid when it is empty.
Result<SecretText> read_secret(int fd, const std::string& subject);
Result<SecretText> read_secret_file(const std::string& path);

/// Writes under a temporary name beside `path` (mode `mode`), fsyncs, renames and fsyncs the directory: afterwards
/// either the old or the whole new file is there, after a crash too.
Result<void> write_file(const std::string& path, View bytes, unsigned mode = 0600);

/// mkdir -p with mode 0700 for what is made.
Result<void> make_dirs(const std::string& path);
/// fsync of a directory, so that a rename in it survives a power cut.
Result<void> sync_dir(const std::string& path);
/// Removes a directory and the files in it; not_found is no error.
Result<void> remove_tree(const std::string& path);

/// An advisory lock on a file (flock), made if absent; released when destroyed or when the process dies.
class FileLock {
public:
    /// Waits for the lock.
    static Result<FileLock> take(const std::string& path);
    /// Code::busy at once when somebody else holds it.
    static Result<FileLock> try_take(const std::string& path);

    /// The descriptor that holds the lock: a child that inherits it holds the lock too.
    int fd() const noexcept { return fd_.get(); }

private:
    UniqueFd fd_;
};

} // namespace keyhold::core
