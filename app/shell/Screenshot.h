// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the window for the manual, taken when it has something to show.
#pragma once

#include "app/shell/MainWindow.h"

#include <QObject>
#include <QString>

class QTimer;

namespace keyhold::app {

/// Waits until the chip and the device check have answered, saves the picture and ends the program with status 0; with 1 when it
/// cannot be written or nothing answers for a minute.
class Screenshot : public QObject {
    Q_OBJECT
public:
    Screenshot(AppContext& app, MainWindow& window, QString path, QObject* parent = nullptr);

private:
    void look();
    void take();

    AppContext& app_;
    MainWindow& window_;
    QString path_;
    QTimer* settle_ = nullptr;
};

} // namespace keyhold::app
