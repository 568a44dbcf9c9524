// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows when it has nothing to show: an icon, one line, why, one button.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace keyhold::app {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// The one button (primary); null before setAction was called.
    QPushButton* setAction(const QString& text, const QString& objectName, const QString& iconName = {});
    QPushButton* action() const { return action_; }

private:
    QVBoxLayout* column_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* text_ = nullptr;
    QPushButton* action_ = nullptr;
};

} // namespace keyhold::app
