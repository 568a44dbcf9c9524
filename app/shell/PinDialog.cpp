// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PinDialog.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/SecretEdit.h"
#include "app/widgets/Text.h"
#include "tpm/keystore.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace keyhold::app {

PinDialog::PinDialog(std::shared_ptr<PinQuestion> question, QWidget* parent)
    : QDialog(parent), question_(std::move(question)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(QStringLiteral("pinDialog"));
    setWindowTitle(tr("PIN"));
    setMinimumWidth(em(26));
    const auto& request = question_->request();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1.3), em(1.2), em(1.3), em(1.2));
    row->setSpacing(em(1));
    row->addWidget(new IconLabel(QStringLiteral("lock"), Tone::accent, 2, this), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.6));
    row->addLayout(column, 1);

    column->addWidget(makeLabel(tr("The key “%1” needs its PIN").arg(toQString(request.key_name)),
                                TextRole::heading, this));
    if (const auto purpose = stageText(request.purpose.c_str()); !purpose.isEmpty()) {
        column->addWidget(makeLabel(purpose, TextRole::body, this));
    }
    pin_ = new SecretEdit(tr("PIN"), QStringLiteral("pin"), this);
    pin_->setMaxBytes(static_cast<int>(tpm::max_pin_size));
    if (request.tries_left > 0) {
        pin_->setHint(
            tr("%n try/tries left before the chip locks.", nullptr, static_cast<int>(request.tries_left)));
    }
    column->addWidget(pin_);
    column->addSpacing(em(0.3));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(em(0.5));
    buttons->addStretch(1);
    auto* cancel = makeButton(tr("Cancel"), QStringLiteral("pinCancel"), Emphasis::normal, {}, this);
    auto* use = makeButton(tr("Use key"), QStringLiteral("pinUse"), Emphasis::primary, {}, this);
    use->setDefault(true);
    use->setEnabled(false);
    buttons->addWidget(cancel);
    buttons->addWidget(use);
    column->addLayout(buttons);

    connect(pin_, &SecretEdit::edited, this,
            [this, use] { use->setEnabled(!pin_->isEmpty() && pin_->fits()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, &PinDialog::submit);
    pin_->setFocus();
}

PinDialog::~PinDialog() = default;

void PinDialog::submit() {
    auto pin = pin_->take();
    if (!pin) {
        pin_->setError(explain(pin.error(), {}).why);
        return;
    }
    question_->answer(std::move(*pin));
    accept();
}

} // namespace keyhold::app
