// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every page shares: the TPM's worker, the store, the settings, and word of changes.
#pragma once

#include "app/adapt/JobRunner.h"
#include "app/adapt/Settings.h"
#include "core/store.h"
#include "tpm/keystore.h"

#include <QObject>

#include <optional>

class QFileSystemWatcher;
class QTimer;

namespace keyhold::app {

/// The pages of the window.
enum class PageId { overview, keys, settings, jobs };

/// A short notice at the bottom of the window that leaves by itself: "Key “web” deleted. [Undo]"
struct Notice {
    QString text;
    QString actionText;           ///< empty: no button
    std::function<void()> action; ///< called when it is pressed; the notice is gone then
};

/// What the chip's card shows.
struct ChipState {
    enum class Kind { loading, ready, failed };
    Kind kind = Kind::loading;
    std::optional<tpm::ChipInfo> info; ///< kept while it is read anew
    std::optional<core::Error> error;  ///< of the last reading
};

class AppContext : public QObject {
    Q_OBJECT
public:
    /// Touches neither the TPM nor the store.
    explicit AppContext(Settings& settings, QObject* parent = nullptr);
    ~AppContext() override;

    Settings& settings() { return settings_; }
    /// The one worker on which everything happens that uses the TPM or changes the store.
    JobRunner& tpm() { return runner_; }

    /// A job on the TPM's worker. `work` gets the key store there (opened when first needed; it must not be used elsewhere); `done`
    /// gets the result on this thread, unless `receiver` is destroyed before. `title` is a present participle: "Making the key “web”".
    ///
    ///     app.run<core::KeyRecord>(tr("Making the key “%1”").arg(name),
    ///         [spec = std::move(spec)](core::Context& job, tpm::Keystore& keys) { return keys.create(job, spec); },
    ///         this, [this](core::Result<core::KeyRecord> made) { … });
    ///
    /// The listing and the chip's state are read anew by this class when a shown job has ended.
    template <class T>
    JobId
    run(const QString& title, std::move_only_function<core::Result<T>(core::Context&, tpm::Keystore&)> work,
        QObject* receiver, std::move_only_function<void(core::Result<T>)> done, Shown shown = Shown::yes) {
        return runner_.start<T>(
            title,
            [session = session_, work = std::move(work),
             choice = choice()](core::Context& context) mutable -> core::Result<T> {
                auto* keys = TRY(open(*session, choice));
                return work(context, *keys);
            },
            receiver, std::move(done), shown);
    }

    /// The keys as last read; an error when the store could not be read. Read when first asked for, in a few milliseconds, and
    /// again after every change by any program.
    const core::Result<core::KeyListing>& keys();
    /// The store for reading on this thread: public_file(), key_file(), list_trash().
    core::Result<core::Store> store() const;
    /// The public key of a record, from the store.
    core::Result<core::PublicKey> publicKey(const core::KeyRecord& key) const;
    /// Reads the listing now and emits keysChanged() if it differs.
    void reloadKeys();

    const ChipState& chip() const { return chip_; }
    /// Reads the chip's facts on the worker; chipChanged() tells of the beginning and the end.
    void readChip();

    /// Shows a notice at the bottom of the window.
    void notify(const Notice& notice) { emit noticed(notice); }
    /// Shows a page.
    void openPage(PageId page) { emit pageWanted(page); }
    /// Shows the Keys page and begins a new key there.
    void newKey() {
        emit pageWanted(PageId::keys);
        emit newKeyWanted();
    }

signals:
    void keysChanged();
    void chipChanged();
    void noticed(const keyhold::app::Notice& notice);
    void pageWanted(keyhold::app::PageId page);
    void newKeyWanted();

private:
    /// What decides which key store is opened.
    struct Choice {
        std::string wanted;
        core::Config config;
        std::string storeDir;
        std::uint64_t generation = 0; // another number: the key store is closed and opened anew
    };
    struct Session; // used on the worker's thread only

    Choice choice() const;
    static core::Result<tpm::Keystore*> open(Session& session, const Choice& choice);
    void watchStore();

    Settings& settings_;
    std::shared_ptr<Session> session_;
    std::uint64_t generation_ = 0;
    ChipState chip_;
    bool readingChip_ = false;
    bool readAgain_ = false; // something changed while it was being read
    std::optional<core::Result<core::KeyListing>> keys_;
    QFileSystemWatcher* watcher_ = nullptr;
    QTimer* reloadSoon_ = nullptr; // one-shot: many changes of files, one reading
    JobRunner runner_;             // last: its thread ends before what it uses
};

} // namespace keyhold::app
