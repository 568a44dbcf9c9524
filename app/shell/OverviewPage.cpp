// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/OverviewPage.h"

#include "app/shell/CheckCard.h"
#include "app/shell/ChipCard.h"
#include "app/shell/KeysCard.h"
#include "app/shell/PromisesCard.h"
#include "app/widgets/Text.h"

#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <initializer_list>

namespace keyhold::app {

namespace {
constexpr qreal two_columns_from = 38; // em
}

OverviewPage::OverviewPage(AppContext& app, QWidget* parent) : CardPage(tr("Overview"), em(56), parent) {
    setObjectName(QStringLiteral("overviewPage"));
    grid_ = new QGridLayout;
    grid_->setSpacing(em(0.9));
    column()->addLayout(grid_);
    chip_ = new ChipCard(app, content());
    keys_ = new KeysCard(app, content());
    checks_ = new CheckCard(app, content());
    promises_ = new PromisesCard(content());
    const auto refresh = [this, &app] { promises_->setVisible(app.keys() && app.keys()->keys.empty()); };
    connect(&app, &AppContext::keysChanged, this, refresh);
    refresh();
    arrange(2);
    column()->addStretch(1);
}

void OverviewPage::arrange(int columns) {
    if (columns == columns_) {
        return;
    }
    columns_ = columns;
    for (auto* card : std::initializer_list<QWidget*>{chip_, keys_, checks_, promises_}) {
        grid_->removeWidget(card);
    }
    const bool wide = columns == 2;
    grid_->addWidget(chip_, 0, 0);
    grid_->addWidget(keys_, wide ? 0 : 1, wide ? 1 : 0);
    grid_->addWidget(checks_, wide ? 1 : 2, 0, 1, wide ? 2 : 1);
    grid_->addWidget(promises_, wide ? 2 : 3, 0, 1, wide ? 2 : 1);
    grid_->setColumnStretch(0, 3);
    grid_->setColumnStretch(1, wide ? 2 : 0);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    CardPage::resizeEvent(event);
    arrange(event->size().width() >= em(two_columns_from) ? 2 : 1);
}

void OverviewPage::focusFirst() { keys_->newKey()->setFocus(Qt::ShortcutFocusReason); }

Page* makeOverviewPage(AppContext& app, QWidget* parent) { return new OverviewPage(app, parent); }

} // namespace keyhold::app
