// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/file.h"

#include <cerrno>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

core::Result<void> write_all(int fd, core::View bytes, const std::string& subject) {
    while (!bytes.empty()) {
        const ssize_t put = write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno != EINTR) {
            return core::fail_errno(errno, "write", subject);
        }
        bytes = bytes.subspan(put < 0 ? 0 : static_cast<std::size_t>(put));
    }
    return {};
}

std::string format_time(const char* format, const tm& broken_down) {
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &broken_down)};
}

} // namespace

core::Result<void> print(core::View bytes) { return write_all(STDOUT_FILENO, bytes, "standard output"); }

core::Result<void> print(std::string_view text) { return print(core::as_bytes(text)); }

core::Result<void> print_json(const Json& json) {
    return print(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

core::Result<void> write_out(const std::string& path, core::View bytes) {
    if (path == "-") {
        return print(bytes);
    }
    struct stat status{};
    if (stat(path.c_str(), &status) != 0) {
        const mode_t mask = umask(0); // there is no other way to ask; no other thread makes files now
        umask(mask);
        return core::write_file(path, bytes, 0666U & ~mask);
    }
    if (!S_ISREG(status.st_mode)) {
        const core::UniqueFd fd(open(path.c_str(), O_WRONLY | O_CLOEXEC));
        return fd ? write_all(fd.get(), bytes, path) : core::fail_errno(errno, "open", path);
    }
    std::error_code error;
    const auto target = std::filesystem::canonical(path, error);
    if (error) {
        return core::fail_errno(error.value(), "realpath", path);
    }
    return core::write_file(target.string(), bytes, status.st_mode & 0777U);
}

std::string iso_time(std::int64_t seconds) {
    const std::time_t time = seconds;
    tm broken_down{};
    return seconds == 0 || gmtime_r(&time, &broken_down) == nullptr
               ? ""
               : format_time("%Y-%m-%dT%H:%M:%SZ", broken_down);
}

std::string local_time(std::int64_t seconds) {
    const std::time_t time = seconds;
    tm broken_down{};
    return seconds == 0 || localtime_r(&time, &broken_down) == nullptr
               ? ""
               : format_time("%Y-%m-%d %H:%M", broken_down);
}

} // namespace keyhold::cli
