// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ChoiceCard.h"
#include "app/keys/KeyText.h"
#include "app/keys/NewKeyPages.h"
#include "app/widgets/Text.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace keyhold::app {

NewKeyPurposePage::NewKeyPurposePage(QWidget* parent) : QWidget(parent), cards_(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("newKeyPurpose"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.5));
    column->addWidget(makeLabel(tr("What is the key for?"), TextRole::title, this));
    column->addSpacing(em(0.25));
    const QStringList purposes = KeyText::purposes();
    for (int i = 0; i < static_cast<int>(purposes.size()); ++i) {
        const QString& purpose = purposes[i];
        auto* card =
            new ChoiceCard(KeyText::purpose(purpose), KeyText::purposeSentence(purpose),
                           KeyText::purposeIcon(purpose), QStringLiteral("newKeyFor-") + purpose, this);
        cards_->addButton(card, i);
        column->addWidget(card);
    }
    cards_->button(0)->setChecked(true);
    column->addStretch(1);
}

QString NewKeyPurposePage::purpose() const { return KeyText::purposes().value(cards_->checkedId()); }

void NewKeyPurposePage::focusFirst() { cards_->checkedButton()->setFocus(Qt::OtherFocusReason); }

} // namespace keyhold::app
