// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/KeysCard.h"

#include "app/adapt/Messages.h"
#include "app/keys/KeyText.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <map>

namespace keyhold::app {

namespace {

void clear(QLayout* layout) {
    while (auto* item = layout->takeAt(0)) {
        if (auto* inner = item->layout()) {
            clear(inner);
        }
        delete item->widget();
        delete item;
    }
}

} // namespace

KeysCard::KeysCard(AppContext& app, QWidget* parent)
    : Card(tr("Keys"), QStringLiteral("key"), parent), app_(app) {
    setObjectName(QStringLiteral("keysCard"));
    message_ = new InlineMessage(this);
    body()->addWidget(message_);
    count_ = makeLabel({}, TextRole::title, this);
    count_->setObjectName(QStringLiteral("keyCount"));
    body()->addWidget(count_);
    text_ = makeLabel({}, TextRole::body, this);
    setMuted(text_);
    body()->addWidget(text_);
    purposes_ = new QVBoxLayout;
    purposes_->setSpacing(em(0.3));
    body()->addLayout(purposes_);
    body()->addStretch(1);

    new_ = makeButton(tr("New key…"), QStringLiteral("overviewNewKey"), Emphasis::primary,
                      QStringLiteral("plus"), this);
    connect(new_, &QPushButton::clicked, &app_, &AppContext::newKey);
    addAction(new_);
    all_ = makeButton(tr("Show keys"), QStringLiteral("overviewShowKeys"), Emphasis::flat, {}, this);
    connect(all_, &QPushButton::clicked, this, [this] { app_.openPage(PageId::keys); });
    addAction(all_);
    connect(&app_, &AppContext::keysChanged, this, &KeysCard::refresh);
    // Where the chip cannot be used, trying it again is the next act, not making a key.
    connect(&app_, &AppContext::chipChanged, this, [this] {
        setEmphasis(new_, app_.chip().kind == ChipState::Kind::failed ? Emphasis::normal : Emphasis::primary);
    });
    refresh();
}

void KeysCard::refresh() {
    const auto& keys = app_.keys();
    clear(purposes_);
    message_->clear();
    count_->setVisible(keys.has_value());
    text_->setVisible(keys.has_value());
    new_->setVisible(keys.has_value());
    if (!keys) {
        all_->hide();
        message_->showError(keys.error(), tr("The keys could not be read."));
        connect(message_->addButton(tr("Try again"), QStringLiteral("keysAgain")), &QPushButton::clicked,
                &app_, &AppContext::reloadKeys);
        return;
    }
    all_->setVisible(!keys->keys.empty() || !keys->damaged.empty());
    if (keys->keys.empty()) {
        count_->setText(tr("No keys yet"));
        text_->setText(tr(
            "A key made here is born in the security chip and never leaves it. Use it for SSH, signing, TLS and more."));
        text_->show();
    } else {
        count_->setText(tr("%n key(s)", nullptr, static_cast<int>(keys->keys.size())));
        text_->hide();
    }
    std::map<std::string, int> counts;
    for (const auto& key : keys->keys) {
        ++counts[key.purpose];
    }
    for (const auto& [purpose, count] : counts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(em(0.5));
        const auto name = toQString(purpose);
        row->addWidget(new IconLabel(KeyText::purposeIcon(name), Tone::muted, 1.05, this));
        auto* label = makeLabel(KeyText::purpose(name), TextRole::body, this);
        row->addWidget(label, 1);
        auto* number = makeLabel(QLocale().toString(count), TextRole::body, this);
        number->setWordWrap(false);
        setMuted(number);
        row->addWidget(number);
        purposes_->addLayout(row);
    }
    if (!keys->damaged.empty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(em(0.5));
        row->addWidget(new IconLabel(QStringLiteral("warning"), Tone::warning, 1.05, this));
        row->addWidget(makeLabel(tr("%n cannot be read", nullptr, static_cast<int>(keys->damaged.size())),
                                 TextRole::body, this),
                       1);
        purposes_->addLayout(row);
    }
}

} // namespace keyhold::app
