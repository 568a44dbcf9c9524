// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One job on the Jobs page.
#pragma once

#include "app/adapt/JobRunner.h"
#include "app/widgets/Card.h"

class QLabel;
class QPushButton;

namespace keyhold::app {

class InlineMessage;
class StatusBadge;
class StepList;

class JobCard : public Card {
    Q_OBJECT
public:
    explicit JobCard(const JobReport& report, QWidget* parent = nullptr);
    void show(const JobReport& report);

signals:
    void cancelWanted();

private:
    StatusBadge* badge_ = nullptr;
    QLabel* when_ = nullptr;
    StepList* steps_ = nullptr;
    InlineMessage* message_ = nullptr;
    QPushButton* cancel_ = nullptr;
};

/// "0.8 s", "2 minutes".
QString elapsedText(qint64 milliseconds);
/// "Done", "Failed" and so on.
QString stateText(JobReport::State state);

} // namespace keyhold::app
