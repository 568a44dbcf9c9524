// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/JobCard.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/StatusBadge.h"
#include "app/widgets/StepList.h"
#include "app/widgets/Text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace keyhold::app {

QString elapsedText(qint64 milliseconds) {
    constexpr qint64 minute_ms = 60'000;
    return milliseconds < minute_ms
               ? JobCard::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1))
               : durationText(static_cast<std::uint64_t>(milliseconds / 1000));
}

QString stateText(JobReport::State state) {
    switch (state) {
    case JobReport::State::waiting: return JobCard::tr("Waiting");
    case JobReport::State::running: return JobCard::tr("Running");
    case JobReport::State::done: return JobCard::tr("Done");
    case JobReport::State::failed: return JobCard::tr("Failed");
    case JobReport::State::cancelled: return JobCard::tr("Cancelled");
    }
    return {};
}

JobCard::JobCard(const JobReport& report, QWidget* parent) : Card(report.title, {}, parent) {
    setObjectName(QStringLiteral("job%1").arg(report.id));
    badge_ = new StatusBadge(this);
    setCorner(badge_);
    when_ = makeLabel({}, TextRole::caption, this);
    body()->addWidget(when_);
    steps_ = new StepList(this);
    body()->addWidget(steps_);
    message_ = new InlineMessage(this);
    body()->addWidget(message_);
    cancel_ =
        makeButton(tr("Cancel"), QStringLiteral("job%1Cancel").arg(report.id), Emphasis::normal, {}, this);
    cancel_->setAccessibleName(tr("Cancel: %1").arg(report.title));
    connect(cancel_, &QPushButton::clicked, this, &JobCard::cancelWanted);
    addAction(cancel_);
    show(report);
}

void JobCard::show(const JobReport& report) {
    using State = JobReport::State;
    const bool open = report.state == State::waiting || report.state == State::running;
    switch (report.state) {
    case State::waiting:
        badge_->setState(Tone::neutral, stateText(report.state), QStringLiteral("clock"));
        break;
    case State::running:
        badge_->setState(Tone::accent, stateText(report.state), QStringLiteral("spinner"));
        break;
    case State::done: badge_->setState(Tone::good, stateText(report.state)); break;
    case State::failed: badge_->setState(Tone::danger, stateText(report.state)); break;
    case State::cancelled:
        badge_->setState(Tone::neutral, stateText(report.state), QStringLiteral("stop"));
        break;
    }
    when_->setText(report.started.isValid()
                       ? tr("Began at %1, %2")
                             .arg(QLocale().toString(report.started.time(), QLocale::ShortFormat),
                                  elapsedText(report.milliseconds))
                       : tr("Begins after the jobs before it"));
    std::vector<StepList::Step> steps;
    for (std::size_t i = 0; i < report.steps.size(); ++i) {
        const bool last = i + 1 == report.steps.size();
        const auto state = !last                            ? StepList::State::done
                           : report.state == State::running ? StepList::State::running
                           : report.state == State::done    ? StepList::State::done
                                                            : StepList::State::failed;
        steps.push_back({stageText(report.steps[i].title), elapsedText(report.steps[i].milliseconds), state});
    }
    steps_->setSteps(steps);
    steps_->setVisible(!steps.empty());
    cancel_->setVisible(open);
    cancel_->setEnabled(report.cancellable && !report.cancelling);
    if (report.state == State::failed && report.error && message_->isHidden()) {
        message_->showError(*report.error, tr("This job failed."));
    }
}

} // namespace keyhold::app
