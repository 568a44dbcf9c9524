// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rounded surface that groups what belongs together: heading, content, one row of buttons.
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace keyhold::app {

class Card : public QFrame {
    Q_OBJECT
public:
    /// `iconName` may be empty; without title and icon there is no heading row. The title is the accessible name of the group.
    explicit Card(const QString& title = {}, const QString& iconName = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A widget at the right end of the heading row (a StatusBadge).
    void setCorner(QWidget* widget);
    /// Where content goes, top to bottom.
    QVBoxLayout* body() const { return body_; }
    /// Appends to the row of buttons at the bottom, from the left; the row appears with the first.
    void addAction(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* title_ = nullptr;
    QHBoxLayout* heading_ = nullptr;
    QVBoxLayout* body_ = nullptr;
    QHBoxLayout* actions_ = nullptr;
};

} // namespace keyhold::app
