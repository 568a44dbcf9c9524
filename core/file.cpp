// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/file.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::core {

void UniqueFd::reset(int fd) noexcept {
    if (fd_ >= 0) {
        close(fd_);
    }
    fd_ = fd;
}

namespace {

// read() that is not stopped by a signal.
ssize_t read_some(int fd, void* to, std::size_t size) {
    ssize_t got = 0;
    do {
        got = read(fd, to, size);
    } while (got < 0 && errno == EINTR);
    return got;
}

Result<void> write_all(int fd, View bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t put = write(fd, bytes.data(), bytes.size());
        if (put < 0) {
            if (errno == EINTR) {
                continue;
            }
            return fail_errno(errno, "write", path);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return {};
}

std::string parent_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

// Removes the temporary file unless the rename happened.
class TemporaryName {
public:
    explicit TemporaryName(std::string path) : path_(std::move(path)) {}
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;
    ~TemporaryName() {
        if (!path_.empty()) {
            unlink(path_.c_str());
        }
    }
    void keep() noexcept { path_.clear(); }

private:
    std::string path_;
};

} // namespace

Result<Bytes> read_file(const std::string& path, std::size_t limit) {
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd) {
        return fail_errno(errno, "open", path);
    }
    Bytes bytes;
    std::uint8_t block[16384];
    for (;;) {
        const ssize_t got = read_some(fd.get(), block, sizeof block);
        if (got < 0) {
            return fail_errno(errno, "read", path);
        }
        if (got == 0) {
            return bytes;
        }
        bytes.insert(bytes.end(), block, block + got);
        if (bytes.size() > limit) {
            return fail(Code::bad_data, "the file is larger than " + std::to_string(limit) + " bytes", path);
        }
    }
}

Result<SecretText> read_secret(int fd, const std::string& subject) {
    constexpr std::size_t limit = 4096;
    auto secret = TRY(SecretBytes::make(limit));
    const auto memory = secret.expose_mutable();
    std::size_t size = 0;
    // Byte by byte: what follows the line belongs to whoever reads the descriptor next.
    while (size < limit) {
        const ssize_t got = read_some(fd, &memory[size], 1);
        if (got < 0) {
            return fail_errno(errno, "read", subject);
        }
        if (got == 0 || memory[size] == '\n') {
            if (size > 0 && got != 0 && memory[size - 1] == '\r') {
                --size;
            }
            if (size == 0) {
                return fail(Code::invalid, "it is empty", subject);
            }
            secret.truncate(size);
            return SecretText(std::move(secret));
        }
        ++size;
    }
    return fail(Code::invalid, "its first line is longer than 4095 bytes", subject);
}

Result<SecretText> read_secret_file(const std::string& path) {
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd) {
        return fail_errno(errno, "open", path);
    }
    return read_secret(fd.get(), path);
}

Result<void> write_file(const std::string& path, View bytes, unsigned mode) {
    std::uint8_t tag[6];
    if (getrandom(tag, sizeof tag, 0) != sizeof tag) {
        return fail_errno(errno, "getrandom", path);
    }
    const std::string temporary = path + ".tmp-" + to_hex(tag);
    UniqueFd fd(open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!fd) {
        return fail_errno(errno, "open", path);
    }
    TemporaryName guard(temporary);
    TRY(write_all(fd.get(), bytes, path));
    if (fsync(fd.get()) != 0) {
        return fail_errno(errno, "fsync", path);
    }
    fd.reset();
    if (rename(temporary.c_str(), path.c_str()) != 0) {
        return fail_errno(errno, "rename", path);
    }
    guard.keep();
    return sync_dir(parent_of(path));
}

Result<void> make_dirs(const std::string& path) {
    struct stat status{};
    if (stat(path.c_str(), &status) == 0) {
        return S_ISDIR(status.st_mode) ? Result<void>{} : fail_errno(ENOTDIR, "mkdir", path);
    }
    const std::string parent = parent_of(path);
    if (parent != path) {
        TRY(make_dirs(parent));
    }
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
        return fail_errno(errno, "mkdir", path);
    }
    return {};
}

Result<void> sync_dir(const std::string& path) {
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd) {
        return fail_errno(errno, "open", path);
    }
    // Some file systems cannot sync a directory and say EINVAL; nothing is to be done there.
    if (fsync(fd.get()) != 0 && errno != EINVAL) {
        return fail_errno(errno, "fsync", path);
    }
    return {};
}

Result<void> remove_tree(const std::string& path) {
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error) {
        return fail_errno(error.value(), "remove", path);
    }
    return {};
}

namespace {

Result<UniqueFd> lock(const std::string& path, int how) {
    UniqueFd fd(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd) {
        return fail_errno(errno, "open", path);
    }
    int result = 0;
    do {
        result = flock(fd.get(), how);
    } while (result != 0 && errno == EINTR);
    if (result != 0) {
        return fail_errno(errno, "flock", path);
    }
    return fd;
}

} // namespace

Result<FileLock> FileLock::take(const std::string& path) {
    FileLock result;
    result.fd_ = TRY(lock(path, LOCK_EX));
    return result;
}

Result<FileLock> FileLock::try_take(const std::string& path) {
    FileLock result;
    result.fd_ = TRY(lock(path, LOCK_EX | LOCK_NB));
    return result;
}

} // namespace keyhold::core
