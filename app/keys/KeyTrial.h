// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Try it": a test signature in the TPM, verified in software, and what that proved.
#pragma once

#include "app/adapt/App.h"

#include <QObject>

#include <optional>

class QPushButton;

namespace keyhold::app {

class InlineMessage;

/// Gives a button and a message beside it this meaning. The PIN is asked for by the window.
class KeyTrial final : public QObject {
    Q_OBJECT

public:
    KeyTrial(AppContext& app, QPushButton* button, InlineMessage* message, QObject* parent);

    /// The key to try; another key hides the last result.
    void setKey(const std::optional<core::KeyRecord>& key);
    void start();

private:
    void ended(const core::KeyRecord& key, const core::Result<void>& result);
    void refresh();

    AppContext& app_;
    QPushButton* button_;
    InlineMessage* message_;
    QString label_;
    std::optional<core::KeyRecord> key_;
    std::string running_; // the id of the key that is being tried
};

} // namespace keyhold::app
