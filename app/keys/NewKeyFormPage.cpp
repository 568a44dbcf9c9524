// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ChoiceCard.h"
#include "app/keys/KeyText.h"
#include "app/keys/NewKeyPages.h"
#include "app/keys/NewKeyPlan.h"
#include "app/widgets/SecretEdit.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSysInfo>
#include <QVBoxLayout>

namespace keyhold::app {

NewKeyFormPage::NewKeyFormPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("newKeyForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.4));
    column->addWidget(makeLabel(tr("Name and protection"), TextRole::title, this));
    column->addSpacing(em(0.4));
    makeName(column);
    column->addSpacing(em(0.6));
    makeAlgorithms(column);
    column->addSpacing(em(0.6));
    makePin(column);
    column->addStretch(1);
}

void NewKeyFormPage::makeName(QVBoxLayout* column) {
    auto* label = makeLabel(tr("&Name"), TextRole::strong, this);
    name_ = new QLineEdit(this);
    name_->setObjectName(QStringLiteral("newKeyName"));
    name_->setAccessibleName(tr("Name"));
    label->setBuddy(name_);
    nameProblem_ = makeLabel({}, TextRole::caption, this);
    nameProblem_->setObjectName(QStringLiteral("newKeyNameProblem"));
    nameProblem_->hide();
    column->addWidget(label);
    column->addWidget(name_);
    column->addWidget(nameProblem_);
    connect(name_, &QLineEdit::textEdited, this, &NewKeyFormPage::nameEdited);
}

void NewKeyFormPage::makeAlgorithms(QVBoxLayout* column) {
    column->addWidget(makeLabel(tr("Algorithm"), TextRole::strong, this));
    algorithms_ = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.5));
    for (const TypeChoice& choice : NewKeyPlan::types({}, nullptr)) {
        auto* card = new ChoiceCard(
            KeyText::algorithm(choice.type), {}, {},
            QStringLiteral("newKeyType-") + QLatin1StringView(tpm::key_type_name(choice.type)), this);
        algorithms_->addButton(card, static_cast<int>(choice.type));
        row->addWidget(card, 1);
    }
    column->addLayout(row);
    connect(algorithms_, &QButtonGroup::idClicked, this, [this] { typeChosen_ = true; });
}

void NewKeyFormPage::makePin(QVBoxLayout* column) {
    column->addWidget(makeLabel(tr("Protection"), TextRole::strong, this));
    withPin_ = new ChoiceCard(tr("Ask for a PIN"), tr("The chip checks it before every use."), {},
                              QStringLiteral("newKeyWithPin"), this);
    withoutPin_ = new ChoiceCard(tr("No PIN"), tr("Every program that you run can use the key unasked."), {},
                                 QStringLiteral("newKeyWithoutPin"), this);
    auto* kinds = new QButtonGroup(this);
    kinds->addButton(withPin_);
    kinds->addButton(withoutPin_);
    withPin_->setChecked(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.5));
    row->addWidget(withPin_, 1);
    row->addWidget(withoutPin_, 1);
    column->addLayout(row);

    pinFields_ = new QWidget(this);
    auto* rows = new QVBoxLayout(pinFields_);
    rows->setContentsMargins(0, em(0.4), 0, 0);
    rows->setSpacing(em(0.4));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(em(0.5));
    rows->addLayout(fields);
    pin_ = new SecretEdit(tr("PIN"), QStringLiteral("newKeyPin"), pinFields_);
    pin_->setMaxBytes(static_cast<int>(tpm::max_pin_size));
    pin_->showStrength(Guessing::throttled);
    repeat_ = new SecretEdit(tr("Repeat PIN"), QStringLiteral("newKeyPinRepeat"), pinFields_);
    repeat_->setMaxBytes(static_cast<int>(tpm::max_pin_size));
    repeat_->setRepeatOf(pin_);
    fields->addWidget(pin_, 1, Qt::AlignTop);
    fields->addWidget(repeat_, 1, Qt::AlignTop);
    pinHint_ = makeLabel({}, TextRole::caption, pinFields_);
    pinHint_->setObjectName(QStringLiteral("newKeyPinHint"));
    rows->addWidget(pinHint_);
    column->addWidget(pinFields_);

    connect(withPin_, &QRadioButton::toggled, this, &NewKeyFormPage::refreshPin);
    // A field forgets its own error when it is edited; that the two differ is the other's affair too.
    connect(pin_, &SecretEdit::edited, repeat_, [this] { repeat_->setError({}); });
}

void NewKeyFormPage::prepare(const QString& purpose, const QStringList& taken, const tpm::ChipInfo* chip) {
    taken_ = taken;
    if (!nameTyped_) {
        name_->setText(NewKeyPlan::suggestName(
            purpose, QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0), taken));
    }
    QAbstractButton* first = nullptr;
    for (const TypeChoice& choice : NewKeyPlan::types(purpose, chip)) {
        auto* card = static_cast<ChoiceCard*>(algorithms_->button(static_cast<int>(choice.type)));
        card->setEnabled(choice.refused.isEmpty());
        card->setSentence(choice.refused.isEmpty() ? KeyText::algorithmSentence(choice.type, purpose)
                                                   : choice.refused);
        if (first == nullptr && choice.refused.isEmpty()) {
            first = card;
        }
    }
    const QAbstractButton* chosen = algorithms_->checkedButton();
    if (first != nullptr && (chosen == nullptr || !chosen->isEnabled() || !typeChosen_)) {
        first->setChecked(true);
    }
    const std::uint32_t tries = chip != nullptr ? chip->lockout.max_tries : 0;
    pinHint_->setText(
        tries != 0
            ? tr("After %n wrong PIN(s) the chip refuses further tries for a while, so 6 random digits are enough.",
                 nullptr, static_cast<int>(tries))
            : tr("After some wrong PINs the chip refuses further tries for a while, so 6 random digits are enough."));
    pin_->field()->setAccessibleDescription(pinHint_->text());
}

void NewKeyFormPage::nameEdited() {
    nameTyped_ = true;
    showNameProblem(NewKeyPlan::nameProblem(name_->text(), taken_));
}

void NewKeyFormPage::showNameProblem(const QString& problem) {
    const bool fresh = problem != nameProblem_->text();
    nameProblem_->setText(problem);
    nameProblem_->setVisible(!problem.isEmpty());
    name_->setAccessibleDescription(problem);
    paintProblem();
    if (fresh && !problem.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(name_, problem);
        QAccessible::updateAccessibility(&announcement);
    }
}

void NewKeyFormPage::paintProblem() {
    // Captions are drawn in the placeholder's colour.
    QPalette palette = nameProblem_->palette();
    palette.setColor(QPalette::PlaceholderText, toneText(Tone::danger));
    nameProblem_->setPalette(palette);
}

void NewKeyFormPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintProblem();
    }
}

void NewKeyFormPage::refreshPin() {
    pinFields_->setVisible(withPin_->isChecked());
    if (!withPin_->isChecked()) {
        clearPin();
    }
}

bool NewKeyFormPage::validate() {
    if (const QString problem = NewKeyPlan::nameProblem(name_->text(), taken_); !problem.isEmpty()) {
        showNameProblem(problem);
        name_->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!withPin_->isChecked() || (pinKept_ && pin_->isEmpty() && repeat_->isEmpty())) {
        return true;
    }
    if (pin_->isEmpty()) {
        pin_->setError(tr("Type a PIN, or choose “No PIN”."));
        pin_->field()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!pin_->fits()) {
        pin_->field()->setFocus(Qt::OtherFocusReason); // the reason stands beneath it
        return false;
    }
    if (!repeat_->matches()) {
        repeat_->setError(repeat_->isEmpty() ? tr("Type the PIN once more.") : tr("The two PINs differ."));
        repeat_->field()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

NewKeyChoices NewKeyFormPage::choices() const {
    return {{}, name_->text(), static_cast<tpm::KeyType>(algorithms_->checkedId()), withPin_->isChecked()};
}

core::Result<std::optional<core::SecretText>> NewKeyFormPage::takePin() {
    if (pin_->isEmpty()) {
        return std::nullopt;
    }
    core::Result<core::SecretText> pin = pin_->take();
    repeat_->clear();
    if (!pin) {
        pin_->setError(tr("This PIN cannot be used."));
    }
    return pin;
}

void NewKeyFormPage::setPinKept(bool kept) {
    pinKept_ = kept;
    const QString text = kept ? tr("Unchanged") : QString();
    pin_->field()->setPlaceholderText(text);
    repeat_->field()->setPlaceholderText(text);
}

void NewKeyFormPage::clearPin() {
    pin_->clear();
    repeat_->clear();
}

void NewKeyFormPage::focusFirst() {
    name_->setFocus(Qt::OtherFocusReason);
    name_->selectAll();
}

} // namespace keyhold::app
