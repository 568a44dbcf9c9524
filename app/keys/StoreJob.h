// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the store from the window.
#pragma once

#include "app/adapt/App.h"

#include <functional>
#include <utility>

namespace keyhold::app {

/// Changes the store on the worker, without opening the TPM: a key can be deleted or restored where its chip
/// is not. `done` gets the result on this thread, after the listing was read anew, unless `receiver` is
/// destroyed before.
template <class T>
void changeStore(AppContext& app, const QString& title,
                 std::move_only_function<core::Result<T>(core::Store&)> work, QObject* receiver,
                 std::move_only_function<void(core::Result<T>)> done) {
    app.tpm().start<T>(
        title,
        [store = app.store(), work = std::move(work)](core::Context&) mutable -> core::Result<T> {
            core::Store opened = TRY(std::move(store));
            return work(opened);
        },
        receiver,
        [&app, done = std::move(done)](core::Result<T> result) mutable {
            app.reloadKeys();
            done(std::move(result));
        },
        Shown::no);
}

} // namespace keyhold::app
