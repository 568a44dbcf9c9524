// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The security chip: which one, whether it is ready, how near its lockout is.
#pragma once

#include "app/adapt/App.h"
#include "app/widgets/Card.h"

class QGridLayout;
class QPushButton;

namespace keyhold::app {

class InlineMessage;
class StatusBadge;

class ChipCard : public Card {
    Q_OBJECT
public:
    explicit ChipCard(AppContext& app, QWidget* parent = nullptr);

private:
    void refresh();
    void showFacts(const tpm::ChipInfo& chip);

    AppContext& app_;
    StatusBadge* badge_ = nullptr;
    QWidget* software_ = nullptr; // the label of the software TPM
    QLabel* why_ = nullptr;
    QLabel* loading_ = nullptr;
    QWidget* facts_ = nullptr;
    QGridLayout* grid_ = nullptr;
    InlineMessage* message_ = nullptr;
    QPushButton* again_ = nullptr;
    QPushButton* settings_ = nullptr;
};

} // namespace keyhold::app
