// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/bare_swtpm.h"

#include "core/file.h"
#include "core/process.h"
#include "support/require.h"
#include "tpm/software/wire.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyhold::test {
namespace {

using tpm::software::FrameBuffer;
using tpm::software::put32;
using tpm::software::response_code;
using tpm::software::Writer;

constexpr std::uint32_t control_init = 0x02; // CMD_INIT of swtpm's control channel
constexpr auto start_limit = std::chrono::seconds(30);

core::UniqueFd connect_to(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    require(path.size() < sizeof address.sun_path, "a short socket path");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    core::UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!fd || connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        fd.reset();
    }
    return fd;
}

bool send_all(const core::UniqueFd& fd, core::View bytes) {
    while (!bytes.empty()) {
        const ssize_t put = send(fd.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put < 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

[[noreturn]] void become_swtpm(const char* program, const char* dir) noexcept {
    prctl(PR_SET_PDEATHSIG, SIGTERM); // a test that crashes leaves no swtpm behind
    const int log = open("/dev/null", O_RDWR);
    if (log >= 0 && chdir(dir) == 0 && dup2(log, 0) == 0 && dup2(log, 1) == 1 && dup2(log, 2) == 2 &&
        close_range(3, ~0U, 0) == 0) {
        const char* const argv[] = {program,
                                    "socket",
                                    "--tpm2",
                                    "--tpmstate",
                                    "dir=.,mode=0600",
                                    "--flags",
                                    "not-need-init,startup-clear",
                                    "--server",
                                    "type=unixio,path=swtpm,mode=0600",
                                    "--ctrl",
                                    "type=unixio,path=swtpm.ctrl,mode=0600",
                                    nullptr};
        execv(program, const_cast<char* const*>(argv));
    }
    _exit(127);
}

} // namespace

core::Bytes exchange_with(const std::string& socket, core::View command) {
    const core::UniqueFd fd = connect_to(socket);
    if (!fd || !send_all(fd, command)) {
        return {};
    }
    FrameBuffer frames;
    for (;;) {
        std::array<std::uint8_t, tpm::software::max_frame> block{};
        const ssize_t got = recv(fd.get(), block.data(), block.size(), 0);
        if (got <= 0 || !frames.add(core::View(block).first(static_cast<std::size_t>(got)))) {
            return {};
        }
        auto frame = frames.take();
        if (frame && *frame) {
            return std::move(**frame);
        }
    }
}

core::Bytes control_exchange(const std::string& socket, core::View request) {
    const core::UniqueFd fd = connect_to(socket + ".ctrl");
    if (!fd || !send_all(fd, request)) {
        return {};
    }
    std::array<std::uint8_t, 4096> block{};
    const ssize_t got = recv(fd.get(), block.data(), block.size(), 0);
    return {block.begin(), block.begin() + std::max<ssize_t>(got, 0)};
}

BareSwtpm::BareSwtpm() {
    const std::string program = require_value(core::find_program("swtpm"), "the program swtpm");
    pid_ = fork();
    require(pid_ >= 0, "a child process");
    if (pid_ == 0) {
        become_swtpm(program.c_str(), folder_.path().c_str());
    }
    const auto deadline = std::chrono::steady_clock::now() + start_limit;
    while (!connect_to(socket())) {
        require(std::chrono::steady_clock::now() < deadline, "a swtpm that answers");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

BareSwtpm::~BareSwtpm() { kill(); }

void BareSwtpm::kill() {
    if (pid_ == 0) {
        return;
    }
    ::kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
}

void BareSwtpm::reset(bool orderly) const {
    if (orderly) {
        const auto response = exchange(Writer(TPM2_CC_Shutdown).u16(TPM2_SU_CLEAR).done());
        require(response_code(response) == TPM2_RC_SUCCESS, "an orderly shutdown");
    }
    core::Bytes request(8);
    put32(request, 0, control_init);
    const core::Bytes answer = control_exchange(socket(), request);
    require(answer == core::Bytes(4), "a reset of swtpm");
    const auto response = exchange(Writer(TPM2_CC_Startup).u16(TPM2_SU_CLEAR).done());
    require(response_code(response) == TPM2_RC_SUCCESS, "a start after the reset");
}

void BareSwtpm::set_lockout(std::uint32_t max_tries, std::uint32_t recovery_seconds,
                            std::uint32_t lockout_seconds) const {
    // An authorization with the empty password: handle, no nonce, no attributes, no password.
    core::Bytes command = Writer(TPM2_CC_DictionaryAttackParameters)
                              .u32(TPM2_RH_LOCKOUT)
                              .u32(9)
                              .u32(TPM2_RS_PW)
                              .u16(0)
                              .u8(0)
                              .u16(0)
                              .u32(max_tries)
                              .u32(recovery_seconds)
                              .u32(lockout_seconds)
                              .done();
    command[1] = TPM2_ST_SESSIONS & 0xffU;
    require(response_code(exchange(command)) == TPM2_RC_SUCCESS, "new lockout parameters");
}

} // namespace keyhold::test
