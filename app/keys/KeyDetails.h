// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one key, and what can be done with it.
#pragma once

#include "app/adapt/App.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace keyhold::app {

class FingerprintLabel;
class IconLabel;
class InlineMessage;
class KeyTrial;
class TextBox;

/// The pane beside the table. Reads the public half from the store; asks the TPM for nothing until "Try it"
/// is pressed.
class KeyDetails final : public QScrollArea {
    Q_OBJECT

public:
    explicit KeyDetails(AppContext& app, QWidget* parent = nullptr);

    /// Shows a key, or nothing.
    void setKey(const std::optional<core::KeyRecord>& key);

    /// Gives the focus to the first button of the pane.
    void focusFirst();
    /// The same as pressing the buttons.
    void tryKey();
    void exportKey();
    void copyPublicKey();

Q_SIGNALS:
    void deleteWanted(const keyhold::core::KeyRecord& key);

private:
    QLabel* addRow(QFormLayout* form, const QString& caption, const QString& objectName);
    void showPublicKey();

    AppContext& app_;
    std::optional<core::KeyRecord> key_;
    IconLabel* icon_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* purpose_ = nullptr;
    QLabel* algorithm_ = nullptr;
    QLabel* place_ = nullptr;
    QLabel* pin_ = nullptr;
    QLabel* created_ = nullptr;
    QPushButton* try_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* delete_ = nullptr;
    InlineMessage* tryMessage_ = nullptr;
    InlineMessage* message_ = nullptr; // of reading and exporting
    TextBox* publicKey_ = nullptr;
    QWidget* fingerprints_ = nullptr;
    FingerprintLabel* ssh_ = nullptr;
    FingerprintLabel* spki_ = nullptr;
    KeyTrial* trial_ = nullptr;
};

} // namespace keyhold::app
