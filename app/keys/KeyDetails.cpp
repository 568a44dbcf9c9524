// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyDetails.h"

#include "app/keys/KeyExport.h"
#include "app/keys/KeyText.h"
#include "app/keys/KeyTrial.h"
#include "app/keys/TextBox.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/CopyButton.h"
#include "app/widgets/FingerprintLabel.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace keyhold::app {

KeyDetails::KeyDetails(AppContext& app, QWidget* parent) : QScrollArea(parent), app_(app) {
    setObjectName(QStringLiteral("keyDetails"));
    setAccessibleName(tr("Details of the key"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(em(21.5));

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("keyDetailsContent"));
    icon_ = new IconLabel(QStringLiteral("key"), Tone::accent, 1.8, content);
    name_ = makeLabel({}, TextRole::heading, content);
    name_->setObjectName(QStringLiteral("keyDetailsName"));
    name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    purpose_ = makeLabel({}, TextRole::caption, content);
    purpose_->setObjectName(QStringLiteral("keyDetailsPurpose"));
    auto* titles = new QVBoxLayout;
    titles->setSpacing(em(0.1));
    titles->addWidget(name_);
    titles->addWidget(purpose_);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(em(0.6));
    heading->addWidget(icon_, 0, Qt::AlignTop);
    heading->addLayout(titles, 1);

    try_ =
        makeButton(tr("&Try it"), QStringLiteral("keyTry"), Emphasis::normal, QStringLiteral("try"), content);
    try_->setToolTip(tr("Signs a test message with this key and verifies the signature"));
    export_ = makeButton(tr("E&xport…"), QStringLiteral("keyExport"), Emphasis::normal,
                         QStringLiteral("save"), content);
    export_->setAccessibleName(tr("Export public key"));
    export_->setToolTip(tr("Saves the public key as a file for OpenSSH, OpenSSL and others"));
    delete_ = makeButton(tr("&Delete…"), QStringLiteral("keyDelete"), Emphasis::flat, QStringLiteral("trash"),
                         content);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(em(0.5));
    buttons->addWidget(try_);
    buttons->addWidget(export_);
    buttons->addStretch(1);
    heading->addWidget(delete_, 0, Qt::AlignTop); // apart from what one presses every day
    tryMessage_ = new InlineMessage(content);
    tryMessage_->setObjectName(QStringLiteral("keyTryMessage"));
    tryMessage_->setClosable(true);
    message_ = new InlineMessage(content);
    message_->setObjectName(QStringLiteral("keyMessage"));
    message_->setClosable(true);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(em(1));
    form->setVerticalSpacing(em(0.4));
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    algorithm_ = addRow(form, tr("Algorithm"), QStringLiteral("keyDetailsAlgorithm"));
    place_ = addRow(form, tr("Private key"), QStringLiteral("keyDetailsPlace"));
    pin_ = addRow(form, tr("Use"), QStringLiteral("keyDetailsPin"));
    created_ = addRow(form, tr("Created"), QStringLiteral("keyDetailsCreated"));

    publicKey_ =
        new TextBox(tr("Public key"), tr("Copy for authorized_keys"), QStringLiteral("keyPublic"), content);

    fingerprints_ = new QWidget(content);
    auto* prints = new QVBoxLayout(fingerprints_);
    prints->setContentsMargins(0, 0, 0, 0);
    prints->setSpacing(em(0.25));
    prints->addWidget(makeLabel(tr("Fingerprints"), TextRole::strong));
    ssh_ =
        new FingerprintLabel(tr("OpenSSH fingerprint"), QStringLiteral("keyFingerprintSsh"), fingerprints_);
    ssh_->setWrap(true);
    spki_ = new FingerprintLabel(tr("SHA-256 of the public key (SPKI)"), QStringLiteral("keyFingerprintSpki"),
                                 fingerprints_);
    spki_->setWrap(true);
    prints->addWidget(makeLabel(tr("OpenSSH"), TextRole::caption));
    prints->addWidget(ssh_);
    prints->addSpacing(em(0.25));
    prints->addWidget(makeLabel(tr("SHA-256 of the public key (SPKI)"), TextRole::caption));
    prints->addWidget(spki_);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(em(1), 0, em(0.5), em(0.5));
    column->setSpacing(em(1));
    column->addLayout(heading);
    column->addLayout(buttons);
    column->addWidget(tryMessage_);
    column->addWidget(message_);
    column->addLayout(form);
    column->addWidget(publicKey_);
    column->addWidget(fingerprints_);
    column->addStretch(1);
    setWidget(content);

    trial_ = new KeyTrial(app_, try_, tryMessage_, this);
    connect(export_, &QPushButton::clicked, this, &KeyDetails::exportKey);
    connect(delete_, &QPushButton::clicked, this, [this] {
        if (key_) {
            emit deleteWanted(*key_);
        }
    });
    setKey(std::nullopt);
}

QLabel* KeyDetails::addRow(QFormLayout* form, const QString& caption, const QString& objectName) {
    QLabel* title = makeLabel(caption);
    title->setWordWrap(false);
    title->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setMuted(title);
    QLabel* value = makeLabel({});
    value->setObjectName(objectName);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(title, value);
    return value;
}

void KeyDetails::setKey(const std::optional<core::KeyRecord>& key) {
    const bool same = key && key_ && key->id == key_->id;
    key_ = key;
    trial_->setKey(key);
    widget()->setVisible(key.has_value());
    if (!key) {
        return;
    }
    if (!same) {
        message_->clear();
        ensureVisible(0, 0);
    }
    const QString purpose = toQString(key->purpose);
    const bool software = key->chip == "software";
    icon_->setIcon(KeyText::purposeIcon(purpose), Tone::accent);
    name_->setText(toQString(key->name));
    purpose_->setText(KeyText::purpose(purpose));
    algorithm_->setText(toQString(key->algorithm));
    place_->setText(KeyText::placeSentence(software));
    pin_->setText(KeyText::pinSentence(key->has_pin));
    created_->setText(KeyText::dateTime(key->created));
    showPublicKey();
}

void KeyDetails::showPublicKey() {
    const core::Result<core::PublicKey> read = app_.publicKey(*key_);
    const auto forms =
        read.and_then([this](const core::PublicKey& key) -> core::Result<std::array<std::string, 3>> {
            return std::array{TRY(key.ssh(key_->name)), TRY(key.ssh_fingerprint()),
                              TRY(key.spki_fingerprint())};
        });
    publicKey_->setVisible(forms.has_value());
    fingerprints_->setVisible(forms.has_value());
    export_->setEnabled(forms.has_value());
    if (!forms) {
        message_->showError(forms.error(), tr("The public key cannot be read."));
        return;
    }
    publicKey_->setText(toQString((*forms)[0]));
    ssh_->setText(toQString((*forms)[1]));
    spki_->setText(toQString((*forms)[2]));
}

void KeyDetails::focusFirst() {
    if (key_) {
        try_->setFocus(Qt::ShortcutFocusReason);
    }
}

void KeyDetails::tryKey() { trial_->start(); }

void KeyDetails::exportKey() {
    if (key_) {
        exportPublicKey(app_, *key_, message_, this);
    }
}

void KeyDetails::copyPublicKey() {
    if (key_ && publicKey_->isVisibleTo(widget())) {
        publicKey_->copyButton()->click();
    }
}

} // namespace keyhold::app
