// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PromisesCard.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace keyhold::app {

PromisesCard::PromisesCard(QWidget* parent)
    : Card(tr("What Keyhold does, and never does"), QStringLiteral("info"), parent) {
    setObjectName(QStringLiteral("promisesCard"));
    const auto add = [this](const QString& iconName, const QString& text) {
        auto* row = new QHBoxLayout;
        row->setSpacing(em(0.6));
        row->addWidget(new IconLabel(iconName, Tone::accent, 1.1, this), 0, Qt::AlignTop);
        row->addWidget(makeLabel(text, TextRole::body, this), 1);
        body()->addLayout(row);
    };
    add(QStringLiteral("folder"),
        tr("It keeps your keys as small files in your home folder, encrypted by the security chip."));
    add(QStringLiteral("chip"),
        tr("It uses the chip only for what you ask; it never clears it and never changes its owner or its settings."));
    add(QStringLiteral("globe"), tr("It needs no account, sends nothing anywhere and keeps no PIN."));
}

} // namespace keyhold::app
