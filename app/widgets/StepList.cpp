// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/StepList.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {

struct Look {
    QString icon;
    Tone tone;
    QString words;
};

Look look(StepList::State state) {
    switch (state) {
    case StepList::State::waiting: break;
    case StepList::State::running:
        return {QStringLiteral("arrow-right"), Tone::accent, StepList::tr("running")};
    case StepList::State::done: return {QStringLiteral("check-circle"), Tone::good, StepList::tr("done")};
    case StepList::State::failed: return {QStringLiteral("error"), Tone::danger, StepList::tr("failed")};
    }
    return {QStringLiteral("circle"), Tone::muted, StepList::tr("waiting")};
}

} // namespace

struct StepList::Row {
    QWidget* widget = nullptr;
    IconLabel* icon = nullptr;
    QLabel* title = nullptr;
    QLabel* note = nullptr;
};

StepList::StepList(QWidget* parent) : QWidget(parent) {
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(em(0.35));
}

StepList::~StepList() = default;

void StepList::setSteps(const std::vector<Step>& steps) {
    steps_ = steps;
    while (rows_.size() > steps_.size()) {
        delete rows_.back().widget;
        rows_.pop_back();
    }
    while (rows_.size() < steps_.size()) {
        Row row;
        row.widget = new QWidget(this);
        auto* line = new QHBoxLayout(row.widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(em(0.5));
        row.icon = new IconLabel(QStringLiteral("circle"), Tone::muted, 1.05, row.widget);
        line->addWidget(row.icon, 0, Qt::AlignTop);
        row.title = makeLabel({}, TextRole::body, row.widget);
        line->addWidget(row.title, 1);
        row.note = makeLabel({}, TextRole::caption, row.widget);
        row.note->setWordWrap(false);
        line->addWidget(row.note);
        column_->addWidget(row.widget);
        rows_.push_back(row);
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const auto& step = steps_[i];
        const auto& row = rows_[i];
        const auto [name, tone, words] = look(step.state);
        row.icon->setIcon(name, tone);
        row.title->setText(step.title);
        row.title->setForegroundRole(step.state == State::waiting ? QPalette::PlaceholderText
                                                                  : QPalette::WindowText);
        row.note->setText(step.note);
        row.widget->setAccessibleName(tr("%1: %2").arg(step.title, words));
    }
}

} // namespace keyhold::app
