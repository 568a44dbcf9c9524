// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which TPM Keyhold uses: the choice, and a test of it.
#pragma once

#include "app/adapt/App.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace keyhold::app {

class InlineMessage;

class ChipChoice : public QWidget {
    Q_OBJECT
public:
    /// `saved` is told how saving a choice went.
    ChipChoice(AppContext& app, std::function<void(const core::Result<void>&)> saved,
               QWidget* parent = nullptr);

private:
    /// What is chosen now, as the setting has it.
    QString chosen() const;
    void apply();
    void test();

    AppContext& app_;
    std::function<void(const core::Result<void>&)> saved_;
    QButtonGroup* group_ = nullptr;
    QLineEdit* tcti_ = nullptr;
    QPushButton* test_ = nullptr;
    InlineMessage* message_ = nullptr;
};

} // namespace keyhold::app
