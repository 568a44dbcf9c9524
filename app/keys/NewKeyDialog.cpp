// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/NewKeyDialog.h"

#include "app/adapt/Messages.h"
#include "app/keys/NewKeyPlan.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/StepList.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace keyhold::app {

NewKeyDialog::NewKeyDialog(AppContext& app, QWidget* parent) : QDialog(parent), app_(app) {
    setObjectName(QStringLiteral("newKeyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New key"));
    makeFrame();
    connect(back_, &QPushButton::clicked, this, &NewKeyDialog::back);
    connect(next_, &QPushButton::clicked, this, &NewKeyDialog::next);
    connect(cancel_, &QPushButton::clicked, this, &NewKeyDialog::reject);
    connect(&app_.tpm(), &JobRunner::jobChanged, this, &NewKeyDialog::progressed);
    connect(&app_, &AppContext::chipChanged, this, &NewKeyDialog::chipChanged);
    if (chip() == nullptr) {
        app_.readChip();
    }
    chipChanged();
    show(Purpose);
}

void NewKeyDialog::makeFrame() {
    steps_ = new StepList(this);
    steps_->setObjectName(QStringLiteral("newKeySteps"));
    chipMessage_ = new InlineMessage(this);
    chipMessage_->setObjectName(QStringLiteral("newKeyChipMessage"));

    purposePage_ = new NewKeyPurposePage;
    formPage_ = new NewKeyFormPage;
    summaryPage_ = new NewKeySummaryPage;
    readyPage_ = new NewKeyReadyPage(app_);
    // Not a stack: hidden pages must not decide how far the one in sight scrolls.
    pages_ = {purposePage_, formPage_, summaryPage_, readyPage_};
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* page : pages_) {
        column->addWidget(page);
    }
    scroll_ = new QScrollArea(this);
    scroll_->setObjectName(QStringLiteral("newKeyScroll"));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content);

    cancel_ = makeButton(tr("Cancel"), QStringLiteral("newKeyCancel"), Emphasis::normal, {}, this);
    back_ = makeButton(tr("&Back"), QStringLiteral("newKeyBack"), Emphasis::normal, {}, this);
    next_ = makeButton(tr("&Next"), QStringLiteral("newKeyNext"), Emphasis::primary, {}, this);
    cancel_->setAutoDefault(false);
    back_->setAutoDefault(false);
    next_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(em(0.5));
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    buttons->addWidget(back_);
    buttons->addWidget(next_);

    auto* right = new QVBoxLayout;
    right->setSpacing(em(1));
    right->addWidget(chipMessage_);
    right->addWidget(scroll_, 1);
    right->addLayout(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1.5), em(1.5), em(1.5), em(1.5));
    row->setSpacing(em(1.5));
    row->addWidget(steps_, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    resize(em(52), em(37));
}

const tpm::ChipInfo* NewKeyDialog::chip() const { return app_.chip().info ? &*app_.chip().info : nullptr; }

bool NewKeyDialog::software() const { return chip() != nullptr && chip()->where == tpm::Where::software; }

void NewKeyDialog::chipChanged() {
    if (step_ == Ready) {
        return;
    }
    if (app_.chip().kind == ChipState::Kind::failed && app_.chip().error) {
        chipMessage_->showError(*app_.chip().error, tr("The security chip does not answer."));
    } else if (chip() != nullptr) {
        chipMessage_->clear();
    }
    if (step_ == Form) {
        formPage_->prepare(choices_.purpose, takenNames(), chip());
    } else if (step_ == Summary) {
        summaryPage_->setChoices(choices_, software());
    }
}

QStringList NewKeyDialog::takenNames() const {
    QStringList names;
    if (const auto& listing = app_.keys()) {
        for (const core::KeyRecord& key : listing->keys) {
            names.append(toQString(key.name));
        }
    }
    return names;
}

void NewKeyDialog::show(Step step) {
    step_ = step;
    const QStringList titles{tr("Purpose"), tr("Details"), tr("Summary")};
    std::vector<StepList::Step> steps;
    steps.reserve(Ready);
    for (int i = 0; i < Ready; ++i) {
        steps.push_back({titles[i],
                         {},
                         i < step    ? StepList::State::done
                         : i == step ? StepList::State::running
                                     : StepList::State::waiting});
    }
    steps_->setSteps(steps);
    const auto width = [this](const QString& title) { return fontMetrics().horizontalAdvance(title); };
    steps_->setFixedWidth(em(2.5) + std::ranges::max(titles | std::views::transform(width)));
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        pages_[i]->setVisible(static_cast<int>(i) == step);
    }
    scroll_->ensureVisible(0, 0);
    back_->setVisible(step != Ready);
    back_->setEnabled(step == Form || step == Summary);
    cancel_->setVisible(step != Ready);
    cancel_->setEnabled(true);
    next_->setEnabled(true);
    setEmphasis(next_, step == Ready ? Emphasis::normal : Emphasis::primary); // there, "Try it" comes first
    next_->setText(step == Summary ? tr("&Create") : step == Ready ? tr("&Done") : tr("&Next"));
    switch (step) {
    case Purpose: purposePage_->focusFirst(); break;
    case Form:
        formPage_->prepare(choices_.purpose, takenNames(), chip());
        formPage_->setPinKept(pin_.has_value());
        formPage_->focusFirst();
        break;
    case Summary:
        summaryPage_->setChoices(choices_, software());
        summaryPage_->hideProgress();
        summaryPage_->message()->clear();
        next_->setFocus(Qt::OtherFocusReason);
        break;
    case Ready:
        chipMessage_->clear();
        readyPage_->focusFirst();
        break;
    }
}

void NewKeyDialog::back() {
    if (!job_ && (step_ == Form || step_ == Summary)) {
        show(static_cast<Step>(step_ - 1));
    }
}

void NewKeyDialog::next() {
    switch (step_) {
    case Purpose:
        choices_.purpose = purposePage_->purpose();
        show(Form);
        break;
    case Form:
        if (takeForm()) {
            show(Summary);
        }
        break;
    case Summary: create(); break;
    case Ready: accept(); break;
    }
}

bool NewKeyDialog::takeForm() {
    if (!formPage_->validate()) {
        return false;
    }
    const QString purpose = choices_.purpose;
    choices_ = formPage_->choices();
    choices_.purpose = purpose;
    auto pin = formPage_->takePin();
    if (!pin) {
        return false;
    }
    if (!choices_.hasPin) {
        pin_.reset();
    } else if (*pin) {
        pin_ = std::move(*pin);
    }
    return true;
}

void NewKeyDialog::create() {
    if (job_) {
        return;
    }
    tpm::KeySpec spec;
    spec.name = choices_.name.toStdString();
    spec.type = choices_.type;
    spec.purpose = choices_.purpose.toStdString();
    if (pin_) {
        // Kept as well, in its locked page: after a failure the person tries again without typing it anew.
        core::Result<core::SecretText> copy = pin_->clone();
        if (!copy) {
            summaryPage_->message()->showError(copy.error(), tr("The key could not be made."));
            return;
        }
        spec.pin = std::move(*copy);
    }
    summaryPage_->message()->clear();
    summaryPage_->showProgress(tr("Waiting for the chip…"), 0);
    back_->setEnabled(false);
    next_->setEnabled(false);
    cancel_->setFocus(Qt::OtherFocusReason);
    job_ = app_.run<core::KeyRecord>(
        tr("Making the key “%1”").arg(choices_.name),
        [spec = std::move(spec)](core::Context& job, tpm::Keystore& keys) { return keys.create(job, spec); },
        this, [this](core::Result<core::KeyRecord> made) { ended(std::move(made)); });
}

void NewKeyDialog::progressed(JobId id) {
    if (job_ != id) {
        return;
    }
    const JobReport* report = app_.tpm().report(id);
    if (report == nullptr) {
        return;
    }
    cancel_->setEnabled(report->cancellable && !report->cancelling);
    if (report->cancelling) {
        summaryPage_->showProgress(tr("Stopping…"), report->milliseconds);
    } else if (!report->steps.empty()) {
        summaryPage_->showProgress(report->steps.back().title, report->milliseconds);
    }
}

void NewKeyDialog::ended(core::Result<core::KeyRecord> result) {
    job_.reset();
    if (result) {
        pin_.reset();
        readyPage_->setKey(*result);
        show(Ready);
        emit created(*result);
        return;
    }
    show(Summary);
    if (result.error().code == core::Code::cancelled) {
        summaryPage_->message()->showMessage(Tone::accent, {tr("Cancelled. No key was made."), {}, {}, {}});
    } else if (result.error().code == core::Code::exists) {
        show(Form); // another program took the name in the meantime
        formPage_->showNameProblem(tr("Another key has this name."));
    } else {
        summaryPage_->message()->showError(result.error(), tr("The key could not be made."));
    }
}

void NewKeyDialog::reject() {
    if (job_) {
        if (cancel_->isEnabled()) {
            cancel_->setEnabled(false);
            summaryPage_->showProgress(tr("Stopping…"), 0);
            app_.tpm().cancel(*job_);
        }
        return;
    }
    QDialog::reject();
}

} // namespace keyhold::app
