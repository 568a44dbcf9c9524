// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages have in common: a title and cards in a column that scrolls.
#pragma once

#include "app/shell/Pages.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace keyhold::app {

/// A page of cards. Its column is no wider than reads well.
class CardPage : public Page {
    Q_OBJECT
public:
    CardPage(const QString& title, int maximumWidth, QWidget* parent);

protected:
    /// The row of the title; buttons are added at its end.
    QHBoxLayout* header() const { return header_; }
    /// Where the cards go.
    QVBoxLayout* column() const { return column_; }
    QWidget* content() const { return content_; }

private:
    QHBoxLayout* header_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    QWidget* content_ = nullptr;
};

} // namespace keyhold::app
