// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/broker.h"

#include "core/log.h"
#include "tpm/software/meeting.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <sys/socket.h>

namespace keyhold::tpm::software {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto idle_limit = std::chrono::seconds(5);
constexpr std::size_t max_clients = 250; // well below the usual limit of 1024 descriptors

// The places of what is watched beside the clients.
enum Watched : std::uint8_t { signal_event, tpm_event, listener_event, first_client };

} // namespace

core::Result<void> Broker::run() {
    auto idle_since = Clock::now();
    for (;;) {
        TRY(next_command());
        if (may_end()) {
            return {};
        }
        int limit_ms = -1;
        if (!clients_.empty() || served_) {
            idle_since = Clock::now();
        } else {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(idle_since + idle_limit - Clock::now());
            limit_ms = static_cast<int>(std::max<std::int64_t>(left.count(), 0));
        }
        std::vector<pollfd> fds = watched();
        const int ready = poll(fds.data(), fds.size(), limit_ms);
        if (ready < 0 && errno != EINTR) {
            return core::fail_errno(errno, "poll", "keyhold-swtpm");
        }
        if (ready == 0) {
            return {}; // idle for long enough
        }
        if (ready > 0) {
            TRY(react(fds));
        }
    }
}

bool Broker::may_end() const { return stopping_ && !served_; }

std::vector<pollfd> Broker::watched() const {
    const bool room = clients_.size() < max_clients;
    std::vector<pollfd> fds{
        {signals_.get(), POLLIN, 0}, {tpm_.fd(), POLLIN, 0}, {room ? listener_.get() : -1, POLLIN, 0}};
    fds.reserve(fds.size() + clients_.size());
    for (const auto& [id, client] : clients_) {
        // One command at a time; that a client leaves is reported in any case.
        const short events = client.command ? 0 : POLLIN;
        fds.push_back({client.socket.get(), events, 0});
    }
    return fds;
}

core::Result<void> Broker::react(const std::vector<pollfd>& events) {
    std::vector<ClientId> ids;
    ids.reserve(clients_.size());
    for (const auto& [id, client] : clients_) {
        ids.push_back(id);
    }
    if (events[signal_event].revents != 0) {
        stopping_ = true;
    }
    if (events[tpm_event].revents != 0) {
        auto response = TRY(tpm_.receive());
        if (!served_) {
            return core::fail(core::Code::bug, "swtpm answers what was not asked");
        }
        TRY(follow(resources_.finish(std::move(response))));
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const short happened = events[first_client + i].revents;
        if (happened != 0) {
            read_from(ids[i], happened);
        }
    }
    if (events[listener_event].revents != 0) {
        accept_clients();
    }
    return {};
}

void Broker::accept_clients() {
    while (clients_.size() < max_clients) {
        core::UniqueFd socket(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!socket) {
            return;
        }
        const ssize_t put = send(socket.get(), greeting.data(), greeting.size(), MSG_NOSIGNAL);
        if (put == static_cast<ssize_t>(greeting.size())) {
            clients_[++last_id_].socket = std::move(socket);
        }
    }
}

void Broker::read_from(ClientId id, short events) {
    const auto found = clients_.find(id);
    if (found == clients_.end()) {
        return;
    }
    Client& client = found->second;
    if (events != POLLIN) { // POLLHUP, POLLERR: what it still sent, nobody waits for
        drop(id);
        return;
    }
    std::uint8_t block[max_frame];
    const ssize_t got = recv(client.socket.get(), block, sizeof block, 0);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            drop(id);
        }
        return;
    }
    if (!client.input.add({block, static_cast<std::size_t>(got)})) {
        drop(id);
        return;
    }
    take_command(id, client);
}

// Queues the client's next command, if the whole of it has come.
void Broker::take_command(ClientId id, Client& client) {
    auto command = client.input.take();
    if (!command) {
        drop(id);
    } else if (*command) {
        client.command = std::move(**command);
        waiting_.push_back(id);
    }
}

// Gives the TPM the next command, after what clients left in it has been cleared away.
core::Result<void> Broker::next_command() {
    while (!served_) {
        while (!gone_.empty()) {
            TRY(resources_.release(gone_.back()));
            gone_.pop_back();
        }
        if (waiting_.empty() || stopping_) {
            return {};
        }
        const ClientId id = waiting_.front();
        waiting_.pop_front();
        served_ = id;
        TRY(follow(resources_.begin(id, std::move(*clients_.at(id).command))));
    }
    return {};
}

core::Result<void> Broker::follow(core::Result<Step> step) {
    const Step next = TRY(std::move(step));
    if (next.to == Step::To::tpm) {
        return tpm_.send(next.bytes);
    }
    answer(next.bytes);
    return {};
}

void Broker::answer(core::View response) {
    const ClientId id = *served_;
    served_.reset();
    const auto found = clients_.find(id);
    if (found == clients_.end()) {
        return; // it left meanwhile; its things are cleared away next
    }
    Client& client = found->second;
    client.command.reset();
    // One response of 4 KiB always fits into the buffer of a client that reads them.
    const ssize_t put = send(client.socket.get(), response.data(), response.size(), MSG_NOSIGNAL);
    if (put != static_cast<ssize_t>(response.size())) {
        drop(id);
        return;
    }
    take_command(id, client);
}

void Broker::drop(ClientId id) {
    clients_.erase(id);
    std::erase(waiting_, id);
    gone_.push_back(id);
}

} // namespace keyhold::tpm::software
