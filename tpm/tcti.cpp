// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/tcti.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t magic = 0x4b657968'6f6c6454; // "KeyholdT"
constexpr std::size_t header_size = 10;              // Part 1, section 18.2: tag, size, code
constexpr std::size_t size_offset = 2;
constexpr std::size_t max_response = TPM2_MAX_RESPONSE_SIZE;

enum class State : std::uint8_t {
    idle,    // a command may be sent
    waiting, // a command was sent, its response has not been taken
    broken,  // the peer is gone, or what it sent is no response
};

// The interface's table of functions comes first: the library knows a context by its address.
struct Connection {
    TSS2_TCTI_CONTEXT_COMMON_V2 common{};
    core::UniqueFd socket;
    State state = State::idle;
    std::array<std::uint8_t, max_response> response{};
    std::size_t received = 0;
};

Connection* open(TSS2_TCTI_CONTEXT* context) noexcept {
    auto* connection = reinterpret_cast<Connection*>(context);
    return connection != nullptr && connection->common.v1.magic == magic ? connection : nullptr;
}

std::uint32_t frame_size(const std::uint8_t* header) noexcept {
    const std::uint8_t* p = header + size_offset;
    return std::uint32_t{p[0]} << 24U | std::uint32_t{p[1]} << 16U | std::uint32_t{p[2]} << 8U |
           std::uint32_t{p[3]};
}

TSS2_RC broken(Connection& connection, TSS2_RC rc) noexcept {
    connection.state = State::broken;
    connection.socket.reset();
    return rc;
}

// Until when a receive may wait.
class Deadline {
public:
    explicit Deadline(std::int32_t timeout_ms)
        : endless_(timeout_ms < 0), end_(Clock::now() + std::chrono::milliseconds(std::max(timeout_ms, 0))) {}

    int remaining_ms() const {
        if (endless_) {
            return -1;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
        return static_cast<int>(std::max<std::int64_t>(left, 0));
    }

private:
    bool endless_;
    Clock::time_point end_;
};

// Waits for `events`; TRY_AGAIN when the time is over.
TSS2_RC wait(const Connection& connection, short events, const Deadline& deadline) noexcept {
    for (;;) {
        pollfd fd{connection.socket.get(), events, 0};
        const int ready = poll(&fd, 1, deadline.remaining_ms());
        if (ready > 0) {
            return TSS2_RC_SUCCESS;
        }
        if (ready == 0) {
            return TSS2_TCTI_RC_TRY_AGAIN;
        }
        if (errno != EINTR) {
            return TSS2_TCTI_RC_IO_ERROR;
        }
    }
}

TSS2_RC transmit(TSS2_TCTI_CONTEXT* context, size_t size, const std::uint8_t* command) noexcept {
    Connection* connection = open(context);
    if (connection == nullptr) {
        return TSS2_TCTI_RC_BAD_CONTEXT;
    }
    if (command == nullptr) {
        return TSS2_TCTI_RC_BAD_REFERENCE;
    }
    if (size < header_size || frame_size(command) != size) {
        return TSS2_TCTI_RC_BAD_VALUE;
    }
    if (connection->state != State::idle) {
        return connection->state == State::broken ? TSS2_TCTI_RC_IO_ERROR : TSS2_TCTI_RC_BAD_SEQUENCE;
    }
    const Deadline endless(TSS2_TCTI_TIMEOUT_BLOCK);
    std::size_t sent = 0;
    while (sent < size) {
        const ssize_t put =
            send(connection->socket.get(), command + sent, size - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (put >= 0) {
            sent += static_cast<std::size_t>(put);
        } else if (errno == EAGAIN) {
            if (wait(*connection, POLLOUT, endless) != TSS2_RC_SUCCESS) {
                return broken(*connection, TSS2_TCTI_RC_IO_ERROR);
            }
        } else if (errno != EINTR) {
            return broken(*connection, TSS2_TCTI_RC_IO_ERROR);
        }
    }
    connection->state = State::waiting;
    connection->received = 0;
    return TSS2_RC_SUCCESS;
}

// Reads until `wanted` bytes of the response are there; what has come is kept when the time is over.
TSS2_RC fill(Connection& connection, std::size_t wanted, const Deadline& deadline) noexcept {
    while (connection.received < wanted) {
        const ssize_t got = recv(connection.socket.get(), connection.response.data() + connection.received,
                                 wanted - connection.received, MSG_DONTWAIT);
        if (got > 0) {
            connection.received += static_cast<std::size_t>(got);
        } else if (got < 0 && errno == EAGAIN) {
            const TSS2_RC rc = wait(connection, POLLIN, deadline);
            if (rc != TSS2_RC_SUCCESS) {
                return rc == TSS2_TCTI_RC_TRY_AGAIN ? rc : broken(connection, rc);
            }
        } else if (got == 0 || errno != EINTR) {
            return broken(connection, TSS2_TCTI_RC_IO_ERROR);
        }
    }
    return TSS2_RC_SUCCESS;
}

TSS2_RC receive(TSS2_TCTI_CONTEXT* context, size_t* size, std::uint8_t* response,
                std::int32_t timeout) noexcept {
    Connection* connection = open(context);
    if (connection == nullptr) {
        return TSS2_TCTI_RC_BAD_CONTEXT;
    }
    if (size == nullptr) {
        return TSS2_TCTI_RC_BAD_REFERENCE;
    }
    if (timeout < TSS2_TCTI_TIMEOUT_BLOCK) {
        return TSS2_TCTI_RC_BAD_VALUE;
    }
    if (connection->state != State::waiting) {
        return connection->state == State::broken ? TSS2_TCTI_RC_IO_ERROR : TSS2_TCTI_RC_BAD_SEQUENCE;
    }
    const Deadline deadline(timeout);
    TSS2_RC rc = fill(*connection, header_size, deadline);
    if (rc != TSS2_RC_SUCCESS) {
        return rc;
    }
    const std::size_t whole = frame_size(connection->response.data());
    if (whole < header_size || whole > connection->response.size()) {
        return broken(*connection, TSS2_TCTI_RC_MALFORMED_RESPONSE);
    }
    if (response == nullptr) { // only the size was asked for
        *size = whole;
        return TSS2_RC_SUCCESS;
    }
    if (*size < whole) {
        *size = whole;
        return TSS2_TCTI_RC_INSUFFICIENT_BUFFER;
    }
    rc = fill(*connection, whole, deadline);
    if (rc != TSS2_RC_SUCCESS) {
        return rc;
    }
    std::copy_n(connection->response.begin(), whole, response);
    *size = whole;
    connection->state = State::idle;
    return TSS2_RC_SUCCESS;
}

void finalize(TSS2_TCTI_CONTEXT* context) noexcept {
    if (Connection* connection = open(context)) {
        connection->socket.reset();
        connection->state = State::broken;
        connection->common.v1.magic = 0;
    }
}

TSS2_RC cancel(TSS2_TCTI_CONTEXT* context) noexcept {
    const Connection* connection = open(context);
    if (connection == nullptr) {
        return TSS2_TCTI_RC_BAD_CONTEXT;
    }
    return connection->state == State::waiting ? TSS2_TCTI_RC_NOT_IMPLEMENTED : TSS2_TCTI_RC_BAD_SEQUENCE;
}

TSS2_RC get_poll_handles(TSS2_TCTI_CONTEXT* context, TSS2_TCTI_POLL_HANDLE* handles, size_t* count) noexcept {
    const Connection* connection = open(context);
    if (connection == nullptr) {
        return TSS2_TCTI_RC_BAD_CONTEXT;
    }
    if (count == nullptr) {
        return TSS2_TCTI_RC_BAD_REFERENCE;
    }
    if (handles != nullptr) {
        if (*count < 1) {
            return TSS2_TCTI_RC_INSUFFICIENT_BUFFER;
        }
        handles[0] = pollfd{connection->socket.get(), POLLIN, 0};
    }
    *count = 1;
    return TSS2_RC_SUCCESS;
}

TSS2_RC set_locality(TSS2_TCTI_CONTEXT* context, std::uint8_t locality) noexcept {
    const Connection* connection = open(context);
    if (connection == nullptr) {
        return TSS2_TCTI_RC_BAD_CONTEXT;
    }
    if (connection->state == State::waiting) {
        return TSS2_TCTI_RC_BAD_SEQUENCE;
    }
    return locality == 0 ? TSS2_RC_SUCCESS : TSS2_TCTI_RC_BAD_VALUE;
}

TSS2_RC make_sticky(TSS2_TCTI_CONTEXT* /*context*/, TPM2_HANDLE* /*handle*/,
                    std::uint8_t /*sticky*/) noexcept {
    return TSS2_TCTI_RC_NOT_IMPLEMENTED;
}

} // namespace

void TctiDelete::operator()(TSS2_TCTI_CONTEXT* context) const noexcept {
    delete reinterpret_cast<Connection*>(context);
}

core::Result<FdTcti::Pointer> FdTcti::make(core::UniqueFd socket) {
    struct stat status{};
    if (fstat(socket.get(), &status) != 0 || !S_ISSOCK(status.st_mode)) {
        return core::fail(core::Code::invalid, "the descriptor is no connected socket");
    }
    auto connection = std::make_unique<Connection>();
    connection->common.v1 = {.magic = magic,
                             .version = 2,
                             .transmit = transmit,
                             .receive = receive,
                             .finalize = finalize,
                             .cancel = cancel,
                             .getPollHandles = get_poll_handles,
                             .setLocality = set_locality};
    connection->common.makeSticky = make_sticky;
    connection->socket = std::move(socket);
    return Pointer(reinterpret_cast<TSS2_TCTI_CONTEXT*>(connection.release()));
}

} // namespace keyhold::tpm
