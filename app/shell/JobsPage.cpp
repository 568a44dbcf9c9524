// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/JobsPage.h"

#include "app/adapt/Messages.h"
#include "app/shell/JobCard.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/CopyButton.h"
#include "app/widgets/EmptyState.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"
#include "core/file.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace keyhold::app {

JobsPage::JobsPage(AppContext& app, QWidget* parent) : CardPage(tr("Jobs"), em(46), parent), app_(app) {
    setObjectName(QStringLiteral("jobsPage"));
    copy_ = new CopyButton(tr("Copy report"), tr("all jobs"), QStringLiteral("jobsCopy"), this);
    copy_->setCopySource([this] { return report(); });
    header()->addWidget(copy_);
    save_ = makeButton(tr("Save report…"), QStringLiteral("jobsSave"), Emphasis::flat, QStringLiteral("save"),
                       this);
    connect(save_, &QPushButton::clicked, this, &JobsPage::save);
    header()->addWidget(save_);
    clear_ =
        makeButton(tr("Clear"), QStringLiteral("jobsClear"), Emphasis::flat, QStringLiteral("close"), this);
    clear_->setAccessibleName(tr("Clear finished jobs"));
    connect(clear_, &QPushButton::clicked, this, [this] {
        app_.tpm().clearFinished();
        refresh();
    });
    header()->addWidget(clear_);

    message_ = new InlineMessage(this);
    message_->setClosable(true);
    column()->addWidget(message_);
    empty_ = new EmptyState(
        QStringLiteral("jobs"), tr("Nothing has been done yet"),
        tr("Whatever takes a while, such as making a key, is listed here with its steps."), this);
    empty_->setMinimumHeight(em(18));
    column()->addWidget(empty_, 1000);
    list_ = new QVBoxLayout;
    list_->setSpacing(em(0.9));
    column()->addLayout(list_);
    column()->addStretch(1);

    connect(&app_.tpm(), &JobRunner::jobAdded, this, [this] { refresh(); });
    connect(&app_.tpm(), &JobRunner::jobChanged, this, &JobsPage::refreshJob);
    connect(&app_.tpm(), &JobRunner::jobFinished, this, &JobsPage::refreshJob);
    refresh();
}

void JobsPage::showEvent(QShowEvent* event) {
    CardPage::showEvent(event);
    refresh();
}

// Cards exist only while the page is in sight.
void JobsPage::refresh() {
    if (!isVisible()) {
        return;
    }
    QHash<JobId, JobCard*> kept;
    for (const auto& report : app_.tpm().reports()) {
        if (report.shown == Shown::no) {
            continue;
        }
        auto* card = cards_.take(report.id);
        if (card == nullptr) {
            card = new JobCard(report, content());
            connect(card, &JobCard::cancelWanted, this, [this, id = report.id] { app_.tpm().cancel(id); });
            list_->insertWidget(0, card); // the newest first
        } else {
            card->show(report);
        }
        kept.insert(report.id, card);
    }
    qDeleteAll(cards_);
    cards_ = kept;
    empty_->setVisible(cards_.isEmpty());
    for (auto* button : {static_cast<QPushButton*>(copy_), save_, clear_}) {
        button->setVisible(!cards_.isEmpty());
    }
}

void JobsPage::refreshJob(JobId id) {
    const auto* report = app_.tpm().report(id);
    if (auto* card = cards_.value(id); isVisible() && card != nullptr && report != nullptr) {
        card->show(*report);
    }
}

QString JobsPage::report() const {
    QString text;
    for (const auto& job : app_.tpm().reports()) {
        if (job.shown == Shown::no) {
            continue;
        }
        text += tr("%1: %2, %3").arg(job.title, stateText(job.state), elapsedText(job.milliseconds));
        if (job.started.isValid()) {
            text += QStringLiteral(" (%1)").arg(job.started.toString(Qt::ISODate));
        }
        text += u'\n';
        for (const auto& step : job.steps) {
            text += QStringLiteral("    %1  %2\n").arg(elapsedText(step.milliseconds), stageText(step.title));
        }
        if (job.error && job.state == JobReport::State::failed) {
            for (const auto& line : explain(*job.error, {}).text().split(u'\n')) {
                text += QStringLiteral("    %1\n").arg(line);
            }
        }
    }
    return text;
}

void JobsPage::save() {
    auto* dialog = new QFileDialog(this, tr("Save report"), {}, tr("Text files (*.txt)"));
    dialog->setObjectName(QStringLiteral("saveReport"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("keyhold-jobs.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto text = report().toStdString();
        if (const auto written = core::write_file(path.toStdString(), core::as_bytes(text)); !written) {
            message_->showError(written.error(), tr("The report could not be saved."));
        } else {
            app_.notify({tr("Report saved."), {}, nullptr});
        }
    });
    dialog->open();
}

void JobsPage::focusFirst() {
    if (!cards_.isEmpty()) {
        copy_->setFocus(Qt::ShortcutFocusReason);
    }
}

Page* makeJobsPage(AppContext& app, QWidget* parent) { return new JobsPage(app, parent); }

} // namespace keyhold::app
