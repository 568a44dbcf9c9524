// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adapt/App.h"

#include "app/adapt/Messages.h"

#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

#include <algorithm>

namespace keyhold::app {

namespace {
constexpr int reload_delay_ms = 120; // a change of the store is a handful of renames

bool same(const core::KeyRecord& a, const core::KeyRecord& b) {
    return a.id == b.id && a.name == b.name && a.purpose == b.purpose && a.fingerprint == b.fingerprint &&
           a.has_pin == b.has_pin;
}

bool same(const core::Result<core::KeyListing>& a, const core::Result<core::KeyListing>& b) {
    if (a.has_value() != b.has_value()) {
        return false;
    }
    if (!a) {
        return a.error().code == b.error().code && a.error().what == b.error().what;
    }
    return std::ranges::equal(a->keys, b->keys, [](const auto& x, const auto& y) { return same(x, y); }) &&
           std::ranges::equal(a->damaged, b->damaged, [](const auto& x, const auto& y) {
               return x.subject == y.subject && x.what == y.what;
           });
}
} // namespace

struct AppContext::Session {
    std::optional<tpm::Keystore> keys;
    std::uint64_t generation = 0;
};

AppContext::AppContext(Settings& settings, QObject* parent)
    : QObject(parent), settings_(settings), session_(std::make_shared<Session>()),
      watcher_(new QFileSystemWatcher(this)), reloadSoon_(new QTimer(this)) {
    reloadSoon_->setSingleShot(true);
    reloadSoon_->setInterval(reload_delay_ms);
    connect(reloadSoon_, &QTimer::timeout, this, &AppContext::reloadKeys);
    connect(watcher_, &QFileSystemWatcher::directoryChanged, reloadSoon_, qOverload<>(&QTimer::start));
    connect(&settings_, &Settings::tpmChanged, this, [this] {
        ++generation_;
        chip_ = {};
        readChip();
    });
    connect(&runner_, &JobRunner::jobFinished, this, [this](JobId id) {
        const auto* report = runner_.report(id);
        if (report != nullptr && report->shown == Shown::yes) {
            reloadKeys();
            readChip();
        }
    });
}

AppContext::~AppContext() = default;

AppContext::Choice AppContext::choice() const {
    return {settings_.tpmOption().toStdString(), settings_.configCopy(), settings_.storeDir().toStdString(),
            generation_};
}

core::Result<tpm::Keystore*> AppContext::open(Session& session, const Choice& choice) {
    if (session.keys && session.generation == choice.generation) {
        return &*session.keys;
    }
    session.keys.reset();
    auto device = TRY(tpm::choose_device(choice.wanted, choice.config));
    auto store = TRY(core::Store::open(choice.storeDir));
    session.keys.emplace(std::move(store), std::move(device));
    session.generation = choice.generation;
    return &*session.keys;
}

core::Result<core::Store> AppContext::store() const {
    return core::Store::open(settings_.storeDir().toStdString());
}

core::Result<core::PublicKey> AppContext::publicKey(const core::KeyRecord& key) const {
    const auto opened = TRY(store());
    const auto pem = TRY(opened.public_file(key));
    return core::PublicKey::parse(pem);
}

const core::Result<core::KeyListing>& AppContext::keys() {
    if (!keys_) {
        watchStore(); // first, so that a key that comes while the list is read is not missed
        keys_ = store().and_then([](const core::Store& opened) { return opened.list(); });
    }
    return *keys_;
}

void AppContext::reloadKeys() {
    watchStore();
    auto fresh = store().and_then([](const core::Store& opened) { return opened.list(); });
    if (keys_ && same(*keys_, fresh)) {
        return;
    }
    keys_ = std::move(fresh);
    emit keysChanged();
}

// The folders come into being with the first key: until then the nearest one that exists is watched.
void AppContext::watchStore() {
    QString wanted = settings_.storeDir() + QStringLiteral("/keys");
    while (!QFile::exists(wanted)) {
        wanted = QFileInfo(wanted).path();
    }
    const auto watched = watcher_->directories();
    if (watched.contains(wanted)) {
        return;
    }
    if (!watched.isEmpty()) {
        watcher_->removePaths(watched);
    }
    watcher_->addPath(wanted);
}

void AppContext::readChip() {
    if (readingChip_) {
        readAgain_ = true;
        return;
    }
    readingChip_ = true;
    readAgain_ = false;
    chip_.kind = ChipState::Kind::loading;
    emit chipChanged();
    run<tpm::ChipInfo>(
        tr("Reading the security chip"),
        [](core::Context& job, tpm::Keystore& keystore) { return keystore.chip(job); }, this,
        [this](core::Result<tpm::ChipInfo> info) {
            readingChip_ = false;
            if (info) {
                chip_ = {ChipState::Kind::ready, std::move(*info), std::nullopt};
            } else {
                chip_ = {ChipState::Kind::failed, std::nullopt, std::move(info.error())};
            }
            emit chipChanged();
            if (readAgain_) {
                readChip();
            }
        },
        Shown::no);
}

} // namespace keyhold::app
