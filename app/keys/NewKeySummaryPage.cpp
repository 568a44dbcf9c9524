// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyText.h"
#include "app/keys/NewKeyPages.h"
#include "app/widgets/Card.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QFormLayout>
#include <QProgressBar>
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
    auto* bar = new QVBoxLayout(progress_);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(em(0.25));
    stage_ = makeLabel({}, TextRole::body, progress_);
    stage_->setObjectName(QStringLiteral("newKeyStage"));
    bar_ = new QProgressBar(progress_);
    bar_->setObjectName(QStringLiteral("newKeyProgress"));
    bar_->setAccessibleName(tr("Making the key"));
    bar_->setTextVisible(false);
    bar->addWidget(stage_);
    bar->addWidget(bar_);
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
    backup_->setText(software ? tr("The key works only with this software TPM. There is no other copy: keep another way in.")
                              : tr("The key works only in this computer. There is no copy: keep another way in."));
}

void NewKeySummaryPage::showProgress(const QString& stage) {
    progress_->show();
    bar_->setRange(0, 0); // the chip does not tell how far it is
    stage_->setText(stage);
    bar_->setAccessibleDescription(stage);
}

void NewKeySummaryPage::hideProgress() {
    bar_->setRange(0, 1); // an endless bar would go on moving unseen
    progress_->hide();
}

} // namespace keyhold::app
