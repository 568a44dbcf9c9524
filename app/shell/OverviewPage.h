// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: a card for each part of the program with its state and one next act.
#pragma once

#include "app/shell/PageFrame.h"

class QGridLayout;

namespace keyhold::app {

class CheckCard;
class ChipCard;
class KeysCard;
class PromisesCard;

class OverviewPage : public CardPage {
    Q_OBJECT
public:
    explicit OverviewPage(AppContext& app, QWidget* parent = nullptr);
    void focusFirst() override;
    CheckCard* checks() const { return checks_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int columns);

    QGridLayout* grid_ = nullptr;
    ChipCard* chip_ = nullptr;
    KeysCard* keys_ = nullptr;
    CheckCard* checks_ = nullptr;
    PromisesCard* promises_ = nullptr;
    int columns_ = 0;
};

} // namespace keyhold::app
