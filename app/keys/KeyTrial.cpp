// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyTrial.h"

#include "app/adapt/Messages.h"
#include "app/widgets/InlineMessage.h"

#include <QPushButton>

namespace keyhold::app {

KeyTrial::KeyTrial(AppContext& app, QPushButton* button, InlineMessage* message, QObject* parent)
    : QObject(parent), app_(app), button_(button), message_(message), label_(button->text()) {
    connect(button_, &QPushButton::clicked, this, &KeyTrial::start);
    refresh();
}

void KeyTrial::setKey(const std::optional<core::KeyRecord>& key) {
    const bool same = key && key_ && key->id == key_->id;
    key_ = key;
    if (!same) {
        message_->clear();
    }
    refresh();
}

void KeyTrial::start() {
    if (!key_ || !running_.empty()) {
        return;
    }
    message_->clear();
    running_ = key_->id;
    refresh();
    app_.run<void>(
        tr("Trying the key “%1”").arg(toQString(key_->name)),
        [key = *key_](core::Context& job, tpm::Keystore& keys) { return keys.try_key(job, key); }, this,
        [this, key = *key_](const core::Result<void>& result) { ended(key, result); });
}

void KeyTrial::ended(const core::KeyRecord& key, const core::Result<void>& result) {
    running_.clear();
    refresh();
    if (!key_ || key_->id != key.id) {
        return; // another key is shown by now; the Jobs page has the result
    }
    if (!result) {
        message_->showError(result.error(), tr("The key “%1” could not sign.").arg(toQString(key.name)));
        return;
    }
    Message message;
    message.what = tr("It works.");
    message.why =
        key.chip == "software"
            ? tr("The software TPM signed a random message, and the signature fits the public key shown here.")
            : tr("The chip signed a random message, and the signature fits the public key shown here.");
    message_->showMessage(Tone::good, message);
}

void KeyTrial::refresh() {
    const bool running = !running_.empty();
    button_->setEnabled(key_.has_value()); // not greyed while it runs: it would lose the focus
    button_->setText(running ? tr("Trying…") : label_);
}

} // namespace keyhold::app
