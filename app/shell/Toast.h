// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A short notice over the bottom of the window that leaves by itself.
#pragma once

#include "app/adapt/App.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace keyhold::app {

class Toast : public QFrame {
    Q_OBJECT
public:
    /// Lies over `host`, at its bottom, in the middle.
    explicit Toast(QWidget* host);

    void showNotice(const Notice& notice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    QWidget* host_;
    QLabel* text_ = nullptr;
    QPushButton* action_ = nullptr;
    std::function<void()> act_;
    QTimer* leave_ = nullptr;
};

} // namespace keyhold::app
