// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyTrial.h"
#include "app/keys/NewKeyPages.h"
#include "app/keys/NewKeyPlan.h"
#include "app/keys/TextBox.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace keyhold::app {

NewKeyReadyPage::NewKeyReadyPage(AppContext& app, QWidget* parent) : QWidget(parent), app_(app) {
    setObjectName(QStringLiteral("newKeyReady"));
    title_ = makeLabel({}, TextRole::title, this);
    title_->setObjectName(QStringLiteral("newKeyReadyTitle"));
    auto* text =
        makeLabel(tr("Let it sign a test message once, to see that everything works."), TextRole::body, this);
    setMuted(text);
    try_ =
        makeButton(tr("&Try it"), QStringLiteral("newKeyTry"), Emphasis::normal, QStringLiteral("try"), this);
    try_->setAutoDefault(true); // Return presses it while it has the focus
    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("newKeyTryMessage"));
    publicKey_ = new TextBox(tr("Public key"), tr("Copy"), QStringLiteral("newKeyPublic"), this);
    commands_ = new TextBox(tr("Sign a file and check the signature, in a terminal"), tr("Copy"),
                            QStringLiteral("newKeyCommands"), this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.75));
    column->addWidget(title_);
    column->addWidget(text);
    column->addWidget(try_, 0, Qt::AlignLeft);
    column->addWidget(message_);
    column->addSpacing(em(0.25));
    column->addWidget(publicKey_);
    column->addWidget(commands_);
    column->addStretch(1);
    trial_ = new KeyTrial(app_, try_, message_, this);
}

void NewKeyReadyPage::setKey(const core::KeyRecord& key) {
    const QString name = toQString(key.name);
    title_->setText(tr("The key “%1” is ready").arg(name));
    trial_->setKey(key);
    // The form that a program for this purpose takes.
    const core::Result<std::string> text = app_.publicKey(key).and_then(
        [&](const core::PublicKey& half) { return key.purpose == "ssh" ? half.ssh(key.name) : half.pem(); });
    publicKey_->setVisible(text.has_value());
    publicKey_->setText(text ? toQString(*text).trimmed() : QString());
    const QString word = shellWord(name);
    const QString pem = shellWord(name + QStringLiteral(".pem"));
    commands_->setText(QStringLiteral("keyholdctl key sign %1 --in FILE --out FILE.sig\n"
                                      "keyholdctl key public %1 --format pem > %2\n"
                                      "openssl dgst -sha256 -verify %2 -signature FILE.sig FILE")
                           .arg(word, pem));
}

void NewKeyReadyPage::focusFirst() { try_->setFocus(Qt::OtherFocusReason); }

} // namespace keyhold::app
