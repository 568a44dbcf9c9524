// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/DangerDialog.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace keyhold::app {

DangerDialog::DangerDialog(const Texts& texts, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(QStringLiteral("dangerDialog"));
    setWindowTitle(texts.title);
    setMinimumWidth(em(28));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1.3), em(1.2), em(1.3), em(1.2));
    row->setSpacing(em(1));
    row->addWidget(new IconLabel(QStringLiteral("warning"), Tone::danger, 2, this), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.6));
    row->addLayout(column, 1);

    column->addWidget(makeLabel(texts.title, TextRole::heading, this));
    if (!texts.explanation.isEmpty()) {
        column->addWidget(makeLabel(texts.explanation, TextRole::body, this));
    }
    for (const auto& loss : texts.losses) {
        auto* line = new QHBoxLayout;
        line->setSpacing(em(0.5));
        line->addWidget(new IconLabel(QStringLiteral("close"), Tone::danger, 1, this), 0, Qt::AlignTop);
        line->addWidget(makeLabel(loss, TextRole::body, this), 1);
        column->addLayout(line);
    }
    column->addSpacing(em(0.3));

    act_ = makeButton(texts.action, QStringLiteral("dangerAct"), Emphasis::danger, {}, this);
    auto* cancel = makeButton(tr("Cancel"), QStringLiteral("dangerCancel"), Emphasis::quiet, {}, this);
    if (!texts.confirmName.isEmpty()) {
        auto* prompt = makeLabel(tr("Type “%1” to confirm:").arg(texts.confirmName), TextRole::body, this);
        typed_ = new QLineEdit(this);
        typed_->setObjectName(QStringLiteral("dangerName"));
        prompt->setBuddy(typed_);
        typed_->setAccessibleName(prompt->text());
        column->addWidget(prompt);
        column->addWidget(typed_);
        act_->setEnabled(false);
        connect(typed_, &QLineEdit::textChanged, this,
                [this, name = texts.confirmName](const QString& text) { act_->setEnabled(text == name); });
    }
    column->addSpacing(em(0.4));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(em(0.5));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(act_);
    column->addLayout(buttons);

    // Return must not destroy anything: it presses Cancel, whatever has been typed.
    cancel->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act_, &QPushButton::clicked, this, &QDialog::accept);
    if (typed_ != nullptr) {
        typed_->setFocus();
    } else {
        cancel->setFocus();
    }
}

} // namespace keyhold::app
