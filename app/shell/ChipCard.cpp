// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ChipCard.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/StatusBadge.h"
#include "app/widgets/Text.h"

#include <QFrame>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {

// A tinted surface without a message's weight.
class Banner final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneSurface(Tone::warning));
        painter.drawRoundedRect(rect(), em(0.5), em(0.5));
    }
};

QStringList texts(const std::vector<std::string>& list) {
    QStringList out;
    for (const auto& text : list) {
        out << toQString(text);
    }
    return out;
}

// What a person would choose among; the chip's long tail of odd and outdated ones is in the tool tip.
QString algorithms(const tpm::ChipInfo& chip, bool all) {
    QStringList curves;
    for (const auto& curve : chip.curves) {
        const auto name = toQString(curve);
        if (all || (name.startsWith(u"P-") && name != u"P-192" && name != u"P-224")) {
            curves << name;
        }
    }
    QStringList sizes;
    for (const int bits : chip.rsa_bits) {
        constexpr int outdated_below = 2048;
        if (all || bits >= outdated_below) {
            sizes << QString::number(bits);
        }
    }
    QStringList parts;
    if (!curves.isEmpty()) {
        parts << QStringLiteral("EC %1").arg(curves.join(QStringLiteral(", ")));
    }
    if (!sizes.isEmpty()) {
        parts << QStringLiteral("RSA %1").arg(sizes.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ChipCard::ChipCard(AppContext& app, QWidget* parent)
    : Card(tr("Security chip"), QStringLiteral("chip"), parent), app_(app) {
    setObjectName(QStringLiteral("chipCard"));
    badge_ = new StatusBadge(this);
    badge_->setObjectName(QStringLiteral("chipState"));
    setCorner(badge_);

    software_ = new Banner(this);
    software_->setObjectName(QStringLiteral("softwareTpm"));
    auto* banner = new QVBoxLayout(software_);
    banner->setContentsMargins(em(0.7), em(0.35), em(0.4), em(0.35));
    banner->setSpacing(em(0.1));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.5));
    row->addWidget(new IconLabel(QStringLiteral("shield"), Tone::warning, 1.15, software_));
    row->addWidget(makeLabel(tr("Software TPM — no hardware protection"), TextRole::strong, software_), 1);
    auto* ask = makeButton(tr("Why?"), QStringLiteral("softwareTpmWhy"), Emphasis::flat, {}, software_);
    ask->setAccessibleName(tr("Why is there no hardware protection?"));
    row->addWidget(ask, 0, Qt::AlignTop);
    banner->addLayout(row);
    why_ = makeLabel(
        tr("No TPM chip is in use, so Keyhold runs one as a program. Everything works the same, and its keys are "
           "encrypted files in your home folder; but whoever copies those files can use the keys elsewhere. It is good for "
           "trying things out. For protection, turn on the TPM in the firmware settings of this computer."),
        TextRole::body, software_);
    why_->setObjectName(QStringLiteral("softwareTpmExplanation"));
    why_->setContentsMargins(0, 0, em(0.4), em(0.3));
    why_->hide();
    banner->addWidget(why_);
    body()->addWidget(software_);
    connect(ask, &QPushButton::clicked, this, [this, ask] {
        why_->setVisible(why_->isHidden());
        ask->setText(why_->isHidden() ? tr("Why?") : tr("Close"));
    });

    message_ = new InlineMessage(this);
    body()->addWidget(message_);
    loading_ = makeLabel(tr("Asking the chip…"), TextRole::body, this);
    setMuted(loading_);
    body()->addWidget(loading_);
    facts_ = new QWidget(this);
    grid_ = new QGridLayout(facts_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(em(1));
    grid_->setVerticalSpacing(em(0.4));
    grid_->setColumnStretch(1, 1);
    body()->addWidget(facts_);
    body()->addStretch(1);

    again_ = makeButton(tr("Try again"), QStringLiteral("chipAgain"), Emphasis::primary,
                        QStringLiteral("refresh"), this);
    connect(again_, &QPushButton::clicked, this, [this] { app_.readChip(); });
    addAction(again_);
    settings_ =
        makeButton(tr("Choose another TPM"), QStringLiteral("chipSettings"), Emphasis::flat, {}, this);
    connect(settings_, &QPushButton::clicked, this, [this] { app_.openPage(PageId::settings); });
    addAction(settings_);

    connect(&app_, &AppContext::chipChanged, this, &ChipCard::refresh);
    refresh();
}

void ChipCard::refresh() {
    const auto& chip = app_.chip();
    const bool loading = chip.kind == ChipState::Kind::loading;
    const bool failed = chip.kind == ChipState::Kind::failed;
    again_->setVisible(failed);
    settings_->setVisible(failed);
    loading_->setVisible(loading && !chip.info);
    facts_->setVisible(chip.info.has_value() && !failed);
    software_->setVisible(chip.info && chip.info->where == tpm::Where::software);
    if (failed) {
        using core::Code;
        const auto code = chip.error->code;
        badge_->setState(Tone::danger, code == Code::denied       ? tr("No access")
                                       : code == Code::locked_out ? tr("Locked")
                                       : code == Code::busy       ? tr("In use")
                                                                  : tr("Not reachable"));
        message_->showError(*chip.error, tr("The security chip cannot be used."));
        return;
    }
    message_->clear();
    if (!chip.info) {
        badge_->setState(Tone::neutral, tr("Checking…"), QStringLiteral("clock"));
        return;
    }
    if (chip.info->lockout.locked) {
        badge_->setState(Tone::danger, tr("Locked"), QStringLiteral("lock"));
    } else {
        badge_->setState(Tone::good, tr("Ready"));
    }
    showFacts(*chip.info);
}

void ChipCard::showFacts(const tpm::ChipInfo& chip) {
    while (auto* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    const auto fact = [&](const QString& caption, const QString& value, const QString& objectName) {
        auto* name = makeLabel(caption, TextRole::body, facts_);
        name->setWordWrap(false);
        setMuted(name);
        auto* text = makeLabel(value, TextRole::body, facts_);
        text->setObjectName(objectName);
        text->setAccessibleName(tr("%1: %2").arg(caption, value));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid_->addWidget(name, line, 0, Qt::AlignTop | Qt::AlignLeading);
        grid_->addWidget(text, line, 1);
        ++line;
        return text;
    };
    auto maker = toQString(chip.manufacturer);
    if (!chip.model.empty()) {
        maker = maker.isEmpty() ? toQString(chip.model)
                                : tr("%1, model %2").arg(maker, toQString(chip.model).simplified());
    }
    fact(tr("Maker"), maker, QStringLiteral("chipMaker"));
    fact(tr("Firmware"), toQString(chip.firmware), QStringLiteral("chipFirmware"));
    fact(tr("Standard"), tr("TPM %1").arg(toQString(chip.specification)),
         QStringLiteral("chipSpecification"));
    fact(tr("Keys"), algorithms(chip, false), QStringLiteral("chipAlgorithms"))
        ->setToolTip(algorithms(chip, true));
    fact(tr("Hashes"), texts(chip.hashes).join(QStringLiteral(" · ")), QStringLiteral("chipHashes"));
    const auto& lockout = chip.lockout;
    auto tries = tr("%1 of %2 tries used").arg(lockout.failed_tries).arg(lockout.max_tries);
    if (lockout.locked) {
        tries = lockout.recovery_seconds == 0
                    ? tr("Locked after %n wrong PIN(s)", nullptr, static_cast<int>(lockout.failed_tries))
                    : tr("Locked; another try within %1").arg(durationText(lockout.recovery_seconds));
    }
    fact(tr("PIN lockout"), tries, QStringLiteral("chipLockout"));
}

} // namespace keyhold::app
