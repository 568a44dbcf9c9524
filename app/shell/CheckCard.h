// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The device check: what was looked at, what needs attention and how to put it right.
#pragma once

#include "app/adapt/App.h"
#include "app/widgets/Card.h"
#include "tpm/doctor.h"

class QPushButton;
class QVBoxLayout;

namespace keyhold::app {

class InlineMessage;
class StatusBadge;

class CheckCard : public Card {
    Q_OBJECT
public:
    explicit CheckCard(AppContext& app, QWidget* parent = nullptr);

    /// Runs the checks on the TPM's worker.
    void run();
    /// Whether a result, or a failure, is shown.
    bool isSettled() const { return settled_; }

signals:
    void settled();

private:
    void showChecks(const std::vector<tpm::Check>& checks);
    QWidget* makeRow(const tpm::Check& check);

    AppContext& app_;
    bool running_ = false;
    bool settled_ = false;
    StatusBadge* badge_ = nullptr;
    InlineMessage* message_ = nullptr;
    QLabel* text_ = nullptr;
    QVBoxLayout* attention_ = nullptr; // what should be looked at
    QWidget* rest_ = nullptr;          // what is in order; folded
    QVBoxLayout* restRows_ = nullptr;
    QPushButton* unfold_ = nullptr;
    QPushButton* again_ = nullptr;
};

} // namespace keyhold::app
