// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen; every choice applies at once.
#pragma once

#include "app/shell/PageFrame.h"

#include <vector>

class QLabel;
class QLineEdit;

namespace keyhold::app {

class Card;
class InlineMessage;

class SettingsPage : public CardPage {
    Q_OBJECT
public:
    explicit SettingsPage(AppContext& app, QWidget* parent = nullptr);
    void focusFirst() override;
    void focusSearch() override;

private:
    /// A line of a card: name and explanation at the left, the control at the right. Found by search.
    void addRow(Card* card, const QString& name, const QString& explanation, QWidget* control);
    Card* addCard(const QString& title, const QString& iconName);
    void addAppearance();
    void addStore();
    void addAbout();
    void filter(const QString& words);
    void saved(const core::Result<void>& result);

    struct Row {
        Card* card;
        QWidget* widget;
        QString words;
    };

    AppContext& app_;
    QLineEdit* search_ = nullptr;
    InlineMessage* message_ = nullptr;
    QLabel* nothing_ = nullptr;
    std::vector<Card*> cards_;
    std::vector<Row> rows_;
};

} // namespace keyhold::app
