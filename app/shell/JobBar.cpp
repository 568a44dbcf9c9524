// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/JobBar.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {
constexpr qint64 shown_after_ms = 200; // shorter jobs do not make the window flicker
constexpr int outcome_ms = 1600;
} // namespace

JobBar::JobBar(JobRunner& runner, QWidget* parent)
    : QWidget(parent), runner_(runner), hideSoon_(new QTimer(this)) {
    setObjectName(QStringLiteral("jobBar"));
    setAccessibleName(tr("Running job"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.5), em(0.6), em(1.5), em(0.6));
    message_ = new InlineMessage(this);
    message_->setClosable(true);
    column->addWidget(message_);

    row_ = new QWidget(this);
    auto* row = new QHBoxLayout(row_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.7));
    icon_ = new IconLabel(QStringLiteral("spinner"), Tone::accent, 1.2, row_);
    row->addWidget(icon_);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    title_ = makeLabel({}, TextRole::strong, row_);
    title_->setObjectName(QStringLiteral("jobTitle"));
    title_->setWordWrap(false);
    stage_ = makeLabel({}, TextRole::caption, row_);
    stage_->setObjectName(QStringLiteral("jobStage"));
    stage_->setWordWrap(false);
    texts->addWidget(title_);
    texts->addWidget(stage_);
    row->addLayout(texts, 1);
    progress_ = new QProgressBar(row_);
    progress_->setObjectName(QStringLiteral("jobProgress"));
    progress_->setAccessibleName(tr("Progress"));
    progress_->setTextVisible(false);
    progress_->setFixedSize(em(9), em(0.4));
    row->addWidget(progress_);
    elapsed_ = makeLabel({}, TextRole::caption, row_);
    elapsed_->setWordWrap(false);
    row->addWidget(elapsed_);
    cancel_ = makeButton(tr("Cancel"), QStringLiteral("jobCancel"), Emphasis::normal, {}, row_);
    row->addWidget(cancel_);
    details_ = makeButton(tr("Show jobs"), QStringLiteral("jobDetails"), Emphasis::flat, {}, row_);
    row->addWidget(details_);
    column->addWidget(row_);
    hide();

    hideSoon_->setSingleShot(true);
    hideSoon_->setInterval(outcome_ms);
    connect(hideSoon_, &QTimer::timeout, this, [this] {
        row_->hide();
        setVisible(message_->isVisibleTo(this));
    });
    connect(cancel_, &QPushButton::clicked, this, [this] { runner_.cancel(id_); });
    connect(details_, &QPushButton::clicked, this, &JobBar::detailsWanted);
    connect(message_, &InlineMessage::closed, this, [this] { setVisible(row_->isVisibleTo(this)); });
    connect(&runner_, &JobRunner::jobChanged, this, &JobBar::jobChanged);
    connect(&runner_, &JobRunner::jobFinished, this, &JobBar::jobFinished);
}

bool JobBar::focusFirst() {
    if (!isVisible()) {
        return false;
    }
    (row_->isVisible() && cancel_->isVisible() && cancel_->isEnabled() ? cancel_ : details_)
        ->setFocus(Qt::ShortcutFocusReason);
    return row_->isVisible();
}

void JobBar::jobChanged(JobId id) {
    const auto* report = runner_.report(id);
    if (report == nullptr || report->shown == Shown::no || report->milliseconds < shown_after_ms) {
        return;
    }
    show(*report);
}

void JobBar::show(const JobReport& report) {
    const bool begins = id_ != report.id || row_->isHidden();
    id_ = report.id;
    hideSoon_->stop();
    icon_->setIcon(QStringLiteral("spinner"), Tone::accent);
    title_->setText(report.title);
    if (report.cancelling) {
        stage_->setText(tr("Stopping…"));
    } else if (!report.steps.empty()) {
        const auto stage = stageText(report.steps.back().title);
        stage_->setText(report.cancellable ? stage : tr("%1 (this step cannot be stopped)").arg(stage));
    } else {
        stage_->setText(tr("Starting…"));
    }
    const bool known = report.total > 0;
    progress_->setVisible(known);
    if (known) {
        const auto percent = static_cast<int>(std::min<std::uint64_t>(100, report.done * 100 / report.total));
        progress_->setRange(0, 100);
        progress_->setValue(percent);
    }
    const auto seconds = static_cast<std::uint64_t>(report.milliseconds / 1000);
    elapsed_->setText(seconds == 0 ? QString()
                      : known      ? tr("%1 %, %2").arg(progress_->value()).arg(durationText(seconds))
                                   : durationText(seconds));
    cancel_->show();
    cancel_->setEnabled(report.cancellable && !report.cancelling);
    details_->hide();
    row_->show();
    QWidget::show();
    if (begins) {
        QAccessibleAnnouncementEvent announcement(this, report.title);
        QAccessible::updateAccessibility(&announcement);
    }
}

void JobBar::jobFinished(JobId id) {
    const auto* report = runner_.report(id);
    if (report == nullptr || report->shown == Shown::no) {
        return;
    }
    const bool failed = report->state == JobReport::State::failed;
    if (failed && !report->heard) {
        message_->showError(*report->error, tr("Failed: %1").arg(report->title));
        row_->hide();
        QWidget::show();
        return;
    }
    if (id != id_ || row_->isHidden()) {
        return;
    }
    const bool done = report->state == JobReport::State::done;
    icon_->setIcon(done     ? QStringLiteral("check-circle")
                   : failed ? QStringLiteral("error")
                            : QStringLiteral("stop"),
                   done     ? Tone::good
                   : failed ? Tone::danger
                            : Tone::muted);
    stage_->setText(done ? tr("Done") : failed ? tr("Failed") : tr("Cancelled"));
    progress_->hide();
    elapsed_->clear();
    cancel_->hide();
    details_->show();
    hideSoon_->start();
    QAccessibleAnnouncementEvent announcement(this, tr("%1: %2").arg(report->title, stage_->text()));
    QAccessible::updateAccessibility(&announcement);
}

void JobBar::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.fillRect(rect(), colors().card);
    painter.fillRect(QRect(0, 0, width(), 1), colors().border);
}

} // namespace keyhold::app
