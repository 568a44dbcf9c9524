// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the bottom of the window: what runs now, how far it is, and Cancel.
#pragma once

#include "app/adapt/JobRunner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace keyhold::app {

class IconLabel;
class InlineMessage;

class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(JobRunner& runner, QWidget* parent = nullptr);

    /// Gives the focus to Cancel, or to the message; false when there is nothing to focus.
    bool focusFirst();

signals:
    /// The person wants to see the job's report.
    void detailsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void jobChanged(JobId id);
    void jobFinished(JobId id);
    void show(const JobReport& report);

    JobRunner& runner_;
    JobId id_ = 0; // the job that is shown
    QWidget* row_ = nullptr;
    IconLabel* icon_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* stage_ = nullptr;
    QLabel* elapsed_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* details_ = nullptr;
    InlineMessage* message_ = nullptr;
    QTimer* hideSoon_ = nullptr; // keeps the outcome in sight for a moment
};

} // namespace keyhold::app
