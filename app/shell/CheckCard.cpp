// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CheckCard.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/FingerprintLabel.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/StatusBadge.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace keyhold::app {

namespace {

struct Look {
    QString icon;
    Tone tone;
};

Look look(tpm::Finding finding) {
    switch (finding) {
    case tpm::Finding::ok: return {QStringLiteral("check-circle"), Tone::good};
    case tpm::Finding::note: return {QStringLiteral("info"), Tone::accent};
    case tpm::Finding::warn: return {QStringLiteral("warning"), Tone::warning};
    case tpm::Finding::fail: return {QStringLiteral("error"), Tone::danger};
    }
    return {QStringLiteral("info"), Tone::accent};
}

QString translated(const tpm::Sentence& sentence) {
    auto text = coreText("Doctor", sentence.words);
    // From the last place to the first: a filled-in text may itself contain "%1".
    for (auto i = sentence.with.size(); i > 0; --i) {
        text.replace(QStringLiteral("%%1").arg(i), toQString(sentence.with[i - 1]));
    }
    return text;
}

QString joined(const std::vector<tpm::Sentence>& sentences) {
    QStringList out;
    for (const auto& sentence : sentences) {
        out << translated(sentence);
    }
    return out.join(u' ');
}

bool needsAttention(const tpm::Check& check) {
    return check.finding == tpm::Finding::warn || check.finding == tpm::Finding::fail;
}

void clear(QLayout* layout) {
    while (auto* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CheckCard::CheckCard(AppContext& app, QWidget* parent)
    : Card(tr("Device check"), QStringLiteral("shield-check"), parent), app_(app) {
    setObjectName(QStringLiteral("checkCard"));
    badge_ = new StatusBadge(this);
    badge_->setObjectName(QStringLiteral("checkState"));
    badge_->setState(Tone::neutral, tr("Checking…"), QStringLiteral("clock"));
    setCorner(badge_);
    message_ = new InlineMessage(this);
    body()->addWidget(message_);
    text_ = makeLabel(tr("Looking at the chip, the store and the programs that Keyhold needs…"),
                      TextRole::body, this);
    setMuted(text_);
    body()->addWidget(text_);
    attention_ = new QVBoxLayout;
    attention_->setSpacing(em(0.8));
    body()->addLayout(attention_);
    rest_ = new QWidget(this);
    restRows_ = new QVBoxLayout(rest_);
    restRows_->setContentsMargins(0, em(0.3), 0, 0);
    restRows_->setSpacing(em(0.7));
    rest_->hide();
    body()->addWidget(rest_);

    again_ = makeButton(tr("Check again"), QStringLiteral("checkAgain"), Emphasis::normal,
                        QStringLiteral("refresh"), this);
    again_->setEnabled(false);
    connect(again_, &QPushButton::clicked, this, &CheckCard::run);
    addAction(again_);
    unfold_ = makeButton(tr("Show all checks"), QStringLiteral("checkUnfold"), Emphasis::flat, {}, this);
    unfold_->hide();
    connect(unfold_, &QPushButton::clicked, this, [this] {
        rest_->setVisible(rest_->isHidden());
        unfold_->setText(rest_->isHidden() ? tr("Show all checks") : tr("Show fewer"));
    });
    addAction(unfold_);
    connect(&app_.settings(), &Settings::tpmChanged, this, &CheckCard::run);
}

void CheckCard::run() {
    if (running_) {
        return;
    }
    running_ = true;
    again_->setEnabled(false);
    badge_->setState(Tone::neutral, tr("Checking…"), QStringLiteral("clock"));
    const auto wanted =
        (app_.settings().tpmOption().isEmpty() ? app_.settings().tcti() : app_.settings().tpmOption())
            .toStdString();
    const auto store = app_.settings().storeDir().toStdString();
    app_.tpm().start<std::vector<tpm::Check>>(
        tr("Checking this computer"),
        [wanted, store](core::Context& context) { return tpm::run_checks(context, wanted, store); }, this,
        [this](core::Result<std::vector<tpm::Check>> checks) {
            running_ = false;
            settled_ = true;
            again_->setEnabled(true);
            if (checks) {
                message_->clear();
                showChecks(*checks);
            } else {
                badge_->setState(Tone::neutral, tr("Not checked"));
                text_->hide();
                message_->showError(checks.error(), tr("The check could not be done."));
            }
            emit settled();
        },
        Shown::no);
}

void CheckCard::showChecks(const std::vector<tpm::Check>& checks) {
    clear(attention_);
    clear(restRows_);
    const auto open = static_cast<int>(std::ranges::count_if(checks, needsAttention));
    const bool failed =
        std::ranges::any_of(checks, [](const auto& check) { return check.finding == tpm::Finding::fail; });
    for (const auto& check : checks) {
        (needsAttention(check) ? attention_ : restRows_)->addWidget(makeRow(check));
    }
    const auto fine = static_cast<int>(checks.size()) - open;
    unfold_->setVisible(fine > 0);
    text_->setVisible(open == 0);
    text_->setText(tr("%n check(s) passed: this computer has what Keyhold needs.", nullptr, fine));
    if (open == 0) {
        badge_->setState(Tone::good, tr("All in order"));
    } else {
        badge_->setState(failed ? Tone::danger : Tone::warning, tr("%n thing(s) to look at", nullptr, open));
    }
}

QWidget* CheckCard::makeRow(const tpm::Check& check) {
    auto* widget = new QWidget(this);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.6));
    const auto [name, tone] = look(check.finding);
    row->addWidget(new IconLabel(name, tone, 1.15, widget), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.15));
    row->addLayout(column, 1);
    const auto title = coreText("Doctor", check.title);
    column->addWidget(makeLabel(title, TextRole::strong, widget));
    auto why = joined(check.why);
    if (check.error) {
        const auto message = explain(*check.error, {});
        why = QStringList({why, message.why, message.next}).join(u' ').trimmed();
    }
    QString words = check.finding == tpm::Finding::ok     ? tr("in order")
                    : check.finding == tpm::Finding::note ? tr("good to know")
                    : check.finding == tpm::Finding::warn ? tr("should be looked at")
                                                          : tr("failed");
    widget->setAccessibleName(tr("%1: %2. %3").arg(title, words, why));
    if (!why.isEmpty()) {
        auto* text = makeLabel(why, TextRole::body, widget);
        setMuted(text);
        column->addWidget(text);
    }
    if (const auto fix = joined(check.fix); !fix.isEmpty()) {
        column->addWidget(makeLabel(fix, TextRole::body, widget));
    }
    if (!check.fix_command.empty()) {
        auto* command = new FingerprintLabel(tr("Command for “%1”").arg(title),
                                             QStringLiteral("fix_") + QLatin1String(check.id), widget);
        command->setText(toQString(check.fix_command));
        column->addWidget(command);
    }
    return widget;
}

} // namespace keyhold::app
