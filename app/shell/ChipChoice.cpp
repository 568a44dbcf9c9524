// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ChipChoice.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {

enum Choice { automatic, hardware, software, custom };

constexpr auto hardware_tcti = "device:/dev/tpmrm0";
constexpr auto software_tcti = "software";

Choice choiceOf(const QString& tcti) {
    return tcti.isEmpty()                         ? automatic
           : tcti == QLatin1String(hardware_tcti) ? hardware
           : tcti == QLatin1String(software_tcti) ? software
                                                  : custom;
}

} // namespace

ChipChoice::ChipChoice(AppContext& app, std::function<void(const core::Result<void>&)> saved, QWidget* parent)
    : QWidget(parent), app_(app), saved_(std::move(saved)), group_(new QButtonGroup(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (const auto option = app_.settings().tpmOption(); !option.isEmpty()) {
        auto* hint = new InlineMessage(this);
        hint->setObjectName(QStringLiteral("tpmOptionHint"));
        hint->showMessage(Tone::accent, {tr("Keyhold was started with --tpm %1.").arg(option),
                                         tr("That goes before this choice until Keyhold is closed."),
                                         {},
                                         {}});
        column->addWidget(hint);
        column->addSpacing(em(0.5));
    }
    const auto add = [&](Choice choice, const QString& text, const QString& explanation,
                         const QString& objectName) {
        auto* button = new QRadioButton(text, this);
        button->setObjectName(objectName);
        button->setAccessibleDescription(explanation);
        group_->addButton(button, choice);
        column->addWidget(button);
        auto* label = makeLabel(explanation, TextRole::caption, this);
        label->setContentsMargins(em(1.45), 0, 0, em(0.5));
        column->addWidget(label);
    };
    add(automatic, tr("Automatic"), tr("The chip of this computer if there is one, else the software TPM."),
        QStringLiteral("tpmAutomatic"));
    add(hardware, tr("This computer’s TPM"), tr("Always the chip; an error if it cannot be used."),
        QStringLiteral("tpmHardware"));
    add(software, tr("Software TPM"),
        tr("A program instead of a chip, for trying things out. No hardware protection."),
        QStringLiteral("tpmSoftware"));
    add(custom, tr("Another one"),
        tr("For experts: a TCTI string of tpm2-tss, such as “swtpm:host=localhost,port=2321”."),
        QStringLiteral("tpmCustom"));

    tcti_ = new QLineEdit(this);
    tcti_->setObjectName(QStringLiteral("tpmTcti"));
    tcti_->setAccessibleName(tr("TCTI string"));
    tcti_->setPlaceholderText(QStringLiteral("swtpm:host=localhost,port=2321"));
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(em(1.45), 0, 0, em(0.3));
    indented->addWidget(tcti_);
    column->addLayout(indented);

    auto* foot = new QVBoxLayout;
    foot->setSpacing(em(0.6));
    column->addLayout(foot);
    auto* row = new QHBoxLayout;
    test_ = makeButton(tr("Test"), QStringLiteral("tpmTest"), Emphasis::normal, QStringLiteral("try"), this);
    test_->setAccessibleName(tr("Test the chosen security chip"));
    row->addWidget(test_);
    row->addStretch(1);
    foot->addLayout(row);
    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("tpmTestResult"));
    foot->addWidget(message_);

    const auto now = app_.settings().tcti();
    group_->button(choiceOf(now))->setChecked(true);
    tcti_->setVisible(choiceOf(now) == custom);
    if (choiceOf(now) == custom) {
        tcti_->setText(now);
    }
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on) {
            return;
        }
        tcti_->setVisible(id == custom);
        message_->clear();
        if (id == custom) {
            tcti_->setFocus();
        }
        apply();
    });
    connect(tcti_, &QLineEdit::editingFinished, this, &ChipChoice::apply);
    connect(tcti_, &QLineEdit::textEdited, message_, &InlineMessage::clear);
    connect(test_, &QPushButton::clicked, this, &ChipChoice::test);
}

QString ChipChoice::chosen() const {
    switch (group_->checkedId()) {
    case hardware: return QString::fromLatin1(hardware_tcti);
    case software: return QString::fromLatin1(software_tcti);
    case custom: return tcti_->text().trimmed();
    default: return {};
    }
}

void ChipChoice::apply() {
    if (group_->checkedId() == custom && chosen().isEmpty()) {
        return; // nothing to use yet
    }
    saved_(app_.settings().setTcti(chosen()));
}

void ChipChoice::test() {
    if (group_->checkedId() == custom && chosen().isEmpty()) {
        message_->showMessage(Tone::warning, {tr("Enter a TCTI string first."), {}, {}, {}});
        tcti_->setFocus();
        return;
    }
    test_->setEnabled(false);
    test_->setText(tr("Testing…"));
    app_.tpm().start<tpm::ChipInfo>(
        tr("Testing the security chip"),
        [wanted = chosen().toStdString(), config = app_.settings().configCopy(),
         store =
             app_.settings().storeDir().toStdString()](core::Context& job) -> core::Result<tpm::ChipInfo> {
            auto device = TRY(tpm::choose_device(wanted, config));
            auto opened = TRY(core::Store::open(store));
            return tpm::Keystore(std::move(opened), std::move(device)).chip(job);
        },
        this,
        [this](core::Result<tpm::ChipInfo> chip) {
            test_->setEnabled(true);
            test_->setText(tr("Test"));
            if (!chip) {
                message_->showError(chip.error(), tr("The test failed."));
                return;
            }
            const auto maker =
                QStringList({toQString(chip->manufacturer), toQString(chip->model).simplified()})
                    .join(u' ')
                    .trimmed();
            message_->showMessage(
                Tone::good,
                {tr("It answers: %1, firmware %2.").arg(maker, toQString(chip->firmware)), {}, {}, {}});
        },
        Shown::no);
}

} // namespace keyhold::app
