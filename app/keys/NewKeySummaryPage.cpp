// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adapt/Messages.h"
#include "app/keys/KeyText.h"
#include "app/keys/NewKeyPages.h"
#include "app/widgets/Card.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QAccessible>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace keyhold::app {

NewKeySummaryPage::NewKeySummaryPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("newKeySummary"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.75));
    column->addWidget(makeLabel(tr("Ready to make the key"), TextRole::title, this));

    auto* card = new Card({}, {}, this);
    card->setAccessibleName(tr("What will be made"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(em(1.5));
    form->setVerticalSpacing(em(0.5));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    name_ = addRow(form, tr("Name"), QStringLiteral("newKeySummaryName"));
    purpose_ = addRow(form, tr("For"), QStringLiteral("newKeySummaryPurpose"));
    algorithm_ = addRow(form, tr("Algorithm"), QStringLiteral("newKeySummaryAlgorithm"));
    place_ = addRow(form, tr("Private key"), QStringLiteral("newKeySummaryPlace"));
    pin_ = addRow(form, tr("Use"), QStringLiteral("newKeySummaryPin"));
    card->body()->addLayout(form);
    column->addWidget(card);

    backup_ = makeLabel({}, TextRole::body, this);
    backup_->setObjectName(QStringLiteral("newKeyBackup"));
    setMuted(backup_);
    column->addWidget(backup_);

    progress_ = new QWidget(this);
    auto* line = new QHBoxLayout(progress_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(em(0.5));
    line->addWidget(new IconLabel(QStringLiteral("spinner"), Tone::accent, 1.2, progress_));
    stage_ = makeLabel({}, TextRole::strong, progress_);
    stage_->setObjectName(QStringLiteral("newKeyStage"));
    stage_->setWordWrap(false);
    line->addWidget(stage_);
    time_ = makeLabel({}, TextRole::body, progress_);
    time_->setObjectName(QStringLiteral("newKeyTime"));
    setMuted(time_);
    line->addWidget(time_, 1);
    column->addWidget(progress_);
    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("newKeyMessage"));
    column->addWidget(message_);
    column->addStretch(1);
    hideProgress();
}

QLabel* NewKeySummaryPage::addRow(QFormLayout* form, const QString& caption, const QString& objectName) {
    QLabel* title = makeLabel(caption);
    title->setWordWrap(false);
    title->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setMuted(title);
    QLabel* value = makeLabel({});
    value->setObjectName(objectName);
    form->addRow(title, value);
    return value;
}

void NewKeySummaryPage::setChoices(const NewKeyChoices& choices, bool software) {
    purpose_->setText(KeyText::purpose(choices.purpose));
    name_->setText(choices.name);
    algorithm_->setText(KeyText::algorithm(choices.type));
    place_->setText(KeyText::placeSentence(software));
    pin_->setText(KeyText::pinSentence(choices.hasPin));
    backup_->setText(
        software
            ? tr("It works only with this software TPM. There is no copy: if the TPM's files are lost, so is the key.")
            : tr("It works only in this computer. There is no copy: if the chip breaks, the key is lost."));
}

void NewKeySummaryPage::showProgress(const QString& stage, qint64 milliseconds) {
    progress_->show();
    if (stage != stage_->text()) {
        stage_->setText(stage);
        QAccessibleAnnouncementEvent announcement(this, stage);
        QAccessible::updateAccessibility(&announcement);
    }
    time_->setText(milliseconds < 1000 ? QString()
                                       : durationText(static_cast<std::uint64_t>(milliseconds / 1000)));
}

void NewKeySummaryPage::hideProgress() {
    progress_->hide();
    stage_->clear();
}

} // namespace keyhold::app
