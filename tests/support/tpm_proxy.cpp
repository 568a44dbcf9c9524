// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "support/tpm_proxy.h"

#include "support/bare_swtpm.h"
#include "support/require.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <list>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace keyhold::test {
namespace {

using tpm::software::Reader;
using tpm::software::Writer;

constexpr std::size_t code_offset = 6;

core::UniqueFd listen_on(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    require(path.size() < sizeof address.sun_path, "a short socket path");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    core::UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const bool ready = fd &&
                       bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                       listen(fd.get(), 64) == 0;
    require(ready, "a listening socket");
    return fd;
}

} // namespace

TpmProxy::TpmProxy(std::string upstream)
    : upstream_(std::move(upstream)), data_listener_(listen_on(socket())),
      control_listener_(listen_on(socket() + ".ctrl")), stop_(eventfd(0, EFD_CLOEXEC)),
      thread_([this] { serve(); }) {}

TpmProxy::~TpmProxy() {
    eventfd_write(stop_.get(), 1);
    thread_.join();
}

std::size_t TpmProxy::total() const {
    const std::lock_guard lock(mutex_);
    return recorded_.size();
}

std::size_t TpmProxy::count(TPM2_CC command) const {
    const auto all = counts();
    const auto found = all.find(command);
    return found != all.end() ? found->second : 0;
}

std::map<TPM2_CC, std::size_t> TpmProxy::counts() const {
    const std::lock_guard lock(mutex_);
    std::map<TPM2_CC, std::size_t> result;
    for (const Exchange& exchange : recorded_) {
        ++result[exchange.command];
    }
    return result;
}

std::vector<Exchange> TpmProxy::recorded() const {
    const std::lock_guard lock(mutex_);
    return recorded_;
}

bool TpmProxy::saw(core::View secret) const {
    const std::lock_guard lock(mutex_);
    return std::ranges::any_of(recorded_, [=](const Exchange& exchange) {
        return !std::ranges::search(exchange.request, secret).empty() ||
               !std::ranges::search(exchange.response, secret).empty();
    });
}

void TpmProxy::forget() {
    const std::lock_guard lock(mutex_);
    recorded_.clear();
}

void TpmProxy::plan(const Mischief& mischief) {
    const std::lock_guard lock(mutex_);
    mischief_ = mischief;
    planned_ = true;
}

bool TpmProxy::happened() const {
    const std::lock_guard lock(mutex_);
    return !planned_;
}

bool TpmProxy::mischief_now(TPM2_CC command, Mischief& mischief) {
    const std::lock_guard lock(mutex_);
    if (!planned_ || (mischief_.command != 0 && mischief_.command != command) || --mischief_.nth > 0) {
        return false;
    }
    planned_ = false;
    mischief = mischief_;
    return true;
}

void TpmProxy::serve() {
    std::list<Client> clients;
    for (;;) {
        std::vector<pollfd> fds{{stop_.get(), POLLIN, 0},
                                {data_listener_.get(), POLLIN, 0},
                                {control_listener_.get(), POLLIN, 0}};
        for (const Client& client : clients) {
            fds.push_back({client.socket.get(), POLLIN, 0});
        }
        if (poll(fds.data(), fds.size(), -1) < 0) {
            continue;
        }
        if (fds[0].revents != 0) {
            return;
        }
        std::size_t i = 3;
        std::erase_if(clients, [&](Client& client) {
            return fds[i++].revents != 0 && !(client.control ? handle_control(client) : handle(client));
        });
        for (const bool control : {false, true}) {
            if (fds[control ? 2 : 1].revents != 0) {
                const core::UniqueFd& listener = control ? control_listener_ : data_listener_;
                Client& client = clients.emplace_back();
                client.socket.reset(accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
                client.control = control;
            }
        }
    }
}

// Each of these returns false when the connection is to be closed.
bool TpmProxy::handle(Client& client) {
    std::array<std::uint8_t, tpm::software::max_frame> block{};
    const ssize_t got = recv(client.socket.get(), block.data(), block.size(), 0);
    if (got <= 0 || !client.input.add(core::View(block).first(static_cast<std::size_t>(got)))) {
        return false;
    }
    for (;;) {
        const auto command = client.input.take();
        if (!command || !*command) {
            return command.has_value();
        }
        if (!forward(client, **command)) {
            return false;
        }
    }
}

bool TpmProxy::handle_control(Client& client) {
    std::array<std::uint8_t, 4096> block{};
    const ssize_t got = recv(client.socket.get(), block.data(), block.size(), 0);
    if (got <= 0) {
        return false;
    }
    const core::Bytes answer =
        control_exchange(upstream_, core::View(block).first(static_cast<std::size_t>(got)));
    return !answer.empty() && send(client.socket.get(), answer.data(), answer.size(), MSG_NOSIGNAL) > 0;
}

bool TpmProxy::forward(Client& client, const core::Bytes& command) {
    const TPM2_CC code = Reader(command, code_offset).u32();
    Mischief mischief;
    const bool wicked = mischief_now(code, mischief);
    core::Bytes response = wicked && mischief.kind == Mischief::Kind::code
                               ? Writer(static_cast<TPM2_RC>(mischief.amount)).done()
                               : exchange_with(upstream_, command);
    if (response.empty()) {
        return false;
    }
    if (wicked && mischief.kind == Mischief::Kind::flip) {
        response[mischief.amount / 8 % response.size()] ^=
            static_cast<std::uint8_t>(1U << mischief.amount % 8);
    }
    {
        const std::lock_guard lock(mutex_);
        recorded_.push_back({code, command, response});
    }
    if (wicked && mischief.kind == Mischief::Kind::drop) {
        return false;
    }
    if (wicked && mischief.kind == Mischief::Kind::delay) {
        std::this_thread::sleep_for(std::chrono::milliseconds(mischief.amount));
    }
    return send(client.socket.get(), response.data(), response.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(response.size());
}

} // namespace keyhold::test
