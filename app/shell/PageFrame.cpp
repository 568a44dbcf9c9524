// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PageFrame.h"

#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keyhold::app {

CardPage::CardPage(const QString& title, int maximumWidth, QWidget* parent) : Page(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("pageScroll"));
    scroll->setAccessibleName(title);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);

    auto* middle = new QWidget(scroll);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(em(1.5), em(1.3), em(1.5), em(1.5));
    content_ = new QWidget(middle);
    content_->setMaximumWidth(maximumWidth);
    row->addWidget(content_, 1);
    scroll->setWidget(middle);

    column_ = new QVBoxLayout(content_);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(em(0.9));
    header_ = new QHBoxLayout;
    header_->setSpacing(em(0.5));
    auto* heading = makeLabel(title, TextRole::title, content_);
    heading->setWordWrap(false);
    heading->setMinimumHeight(em(1.9)); // as high as a field beside it: the titles of all pages are in line
    header_->addWidget(heading, 1);
    column_->addLayout(header_);
}

} // namespace keyhold::app
