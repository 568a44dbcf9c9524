// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/EmptyState.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QVBoxLayout>

namespace keyhold::app {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent) {
    column_ = new QVBoxLayout(this);
    column_->setSpacing(em(0.5));
    column_->addStretch(2);
    column_->addWidget(new IconLabel(iconName, Tone::muted, 3.2, this), 0, Qt::AlignHCenter);
    column_->addSpacing(em(0.4));
    title_ = makeLabel(title, TextRole::heading, this);
    title_->setAlignment(Qt::AlignCenter);
    column_->addWidget(title_);
    text_ = makeLabel(text, TextRole::body, this);
    text_->setAlignment(Qt::AlignCenter);
    text_->setMaximumWidth(em(26));
    text_->setMinimumWidth(em(14));
    setMuted(text_);
    auto* line = new QHBoxLayout; // keeps the text's own width while it wraps
    line->addStretch(1);
    line->addWidget(text_, 100);
    line->addStretch(1);
    column_->addLayout(line);
    column_->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& text) {
    title_->setText(title);
    text_->setText(text);
}

QPushButton* EmptyState::setAction(const QString& text, const QString& objectName, const QString& iconName) {
    if (action_ == nullptr) {
        action_ = makeButton(text, objectName, Emphasis::primary, iconName, this);
        column_->insertSpacing(column_->count() - 1, em(0.6));
        column_->insertWidget(column_->count() - 1, action_, 0, Qt::AlignHCenter);
    }
    action_->setText(text);
    return action_;
}

} // namespace keyhold::app
