// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recently deleted keys: bring one back, or destroy them all.
#pragma once

#include "app/adapt/App.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace keyhold::app {

class InlineMessage;

/// Use with open(); it deletes itself when closed, and closes itself when the trash is empty.
class TrashDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TrashDialog(AppContext& app, QWidget* parent = nullptr);

Q_SIGNALS:
    void restored(const keyhold::core::KeyRecord& key);
    /// The trash holds something else than before.
    void changed();

private:
    void reload();
    void restoreCurrent();
    void askToEmpty();
    void empty();

    AppContext& app_;
    std::vector<core::KeyRecord> keys_;
    QTreeWidget* list_ = nullptr;
    InlineMessage* message_ = nullptr;
    QPushButton* restore_ = nullptr;
    QPushButton* empty_ = nullptr;
};

} // namespace keyhold::app
