// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many keys there are, and the way to the next one.
#pragma once

#include "app/adapt/App.h"
#include "app/widgets/Card.h"

class QPushButton;
class QVBoxLayout;

namespace keyhold::app {

class InlineMessage;

class KeysCard : public Card {
    Q_OBJECT
public:
    explicit KeysCard(AppContext& app, QWidget* parent = nullptr);
    QPushButton* newKey() const { return new_; }

private:
    void refresh();

    AppContext& app_;
    QLabel* count_ = nullptr;
    QLabel* text_ = nullptr;
    QVBoxLayout* purposes_ = nullptr;
    InlineMessage* message_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* all_ = nullptr;
};

} // namespace keyhold::app
