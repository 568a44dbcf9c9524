// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/meeting.h"

#include "tpm/software/wire.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace keyhold::tpm::software {
namespace {

constexpr int backlog = 128;
constexpr std::uint8_t report_ok = 0xff; // else a core::Code

// The address of the socket in a folder. A path of any length fits, because the folder is named by its
// descriptor.
struct Address {
    core::UniqueFd folder;
    sockaddr_un address{};

    const sockaddr* get() const noexcept { return reinterpret_cast<const sockaddr*>(&address); }
};

core::Result<Address> make_address(const std::string& dir) {
    Address result;
    result.folder.reset(open(dir.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!result.folder) {
        return core::fail_errno(errno, "open", dir);
    }
    const std::string path = "/proc/self/fd/" + std::to_string(result.folder.get()) + "/socket";
    result.address.sun_family = AF_UNIX;
    std::memcpy(result.address.sun_path, path.c_str(), path.size() + 1);
    return result;
}

core::Result<core::UniqueFd> make_socket(const std::string& dir) {
    core::UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd) {
        return core::fail_errno(errno, "socket", dir);
    }
    return fd;
}

} // namespace

std::string socket_path(const std::string& dir) { return dir + "/socket"; }

std::string lock_path(const std::string& dir) { return dir + "/lock"; }

std::string start_lock_path(const std::string& dir) { return dir + "/start.lock"; }

core::Result<core::UniqueFd> connect_socket(const std::string& dir) {
    const auto address = TRY(make_address(dir));
    auto fd = TRY(make_socket(dir));
    if (connect(fd.get(), address.get(), sizeof address.address) == 0) {
        return fd;
    }
    // None there, a stale one, or (EAGAIN) one with a full queue: worth another try.
    if (errno == ENOENT || errno == ECONNREFUSED || errno == EAGAIN || errno == EINTR) {
        return core::UniqueFd();
    }
    return core::fail_errno(errno, "connect", socket_path(dir));
}

core::Result<core::UniqueFd> listen_socket(const std::string& dir) {
    const auto address = TRY(make_address(dir));
    auto fd = TRY(make_socket(dir));
    unlinkat(address.folder.get(), "socket", 0);
    const mode_t before = umask(0177);
    const int bound = bind(fd.get(), address.get(), sizeof address.address);
    const int err = errno;
    umask(before);
    if (bound != 0) {
        return core::fail_errno(err, "bind", socket_path(dir));
    }
    if (listen(fd.get(), backlog) != 0) {
        return core::fail_errno(errno, "listen", socket_path(dir));
    }
    return fd;
}

core::Bytes encode_report(const core::Result<void>& result) {
    if (result) {
        return {report_ok};
    }
    const core::Error& error = result.error();
    core::Bytes report{static_cast<std::uint8_t>(error.code), 0, 0, 0, 0};
    put32(report, 1, error.native);
    for (const std::string* text : {&error.what, &error.subject, &error.call, &error.detail}) {
        const core::View bytes = core::as_bytes(*text);
        report.insert(report.end(), bytes.begin(), bytes.end());
        report.push_back(0);
    }
    return report;
}

core::Result<void> decode_report(core::View report) {
    Reader reader(report);
    const std::uint8_t code = reader.u8();
    if (reader.ok() && code == report_ok && reader.left() == 0) {
        return {};
    }
    core::Error error;
    error.native = reader.u32();
    if (!reader.ok() || code > static_cast<std::uint8_t>(core::Code::bug)) {
        return core::fail(core::Code::bad_data, "keyhold-swtpm reports nothing that can be understood");
    }
    error.code = static_cast<core::Code>(code);
    std::string_view texts = core::as_text(report.subspan(reader.offset()));
    for (std::string* text : {&error.what, &error.subject, &error.call, &error.detail}) {
        const std::size_t end = std::min(texts.find('\0'), texts.size());
        *text = texts.substr(0, end);
        texts.remove_prefix(std::min(end + 1, texts.size()));
    }
    return std::unexpected(std::move(error));
}

} // namespace keyhold::tpm::software
