// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/Card.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace keyhold::app {

Card::Card(const QString& title, const QString& iconName, QWidget* parent) : QFrame(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1), em(0.9), em(1), em(1));
    column->setSpacing(em(0.75));
    if (!title.isEmpty() || !iconName.isEmpty()) {
        heading_ = new QHBoxLayout;
        heading_->setSpacing(em(0.5));
        if (!iconName.isEmpty()) {
            heading_->addWidget(new IconLabel(iconName, Tone::muted, 1.15, this));
        }
        title_ = makeLabel(title, TextRole::heading, this);
        title_->setWordWrap(false);
        heading_->addWidget(title_, 1);
        column->addLayout(heading_);
    }
    body_ = new QVBoxLayout;
    body_->setSpacing(em(0.5));
    column->addLayout(body_, 1);
    setAccessibleName(title);
}

void Card::setTitle(const QString& title) {
    if (title_ != nullptr) {
        title_->setText(title);
    }
    setAccessibleName(title);
}

void Card::setCorner(QWidget* widget) {
    if (heading_ != nullptr) {
        heading_->addWidget(widget, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void Card::addAction(QWidget* button) {
    if (actions_ == nullptr) {
        actions_ = new QHBoxLayout;
        actions_->setSpacing(em(0.5));
        actions_->addStretch(1);
        static_cast<QVBoxLayout*>(layout())->addLayout(actions_);
    }
    actions_->insertWidget(actions_->count() - 1, button);
}

void Card::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().border, 1));
    painter.setBrush(colors().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.7), em(0.7));
}

} // namespace keyhold::app
