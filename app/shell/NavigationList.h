// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages at the left of the window.
#pragma once

#include "app/adapt/App.h"

#include <QListWidget>

namespace keyhold::app {

class NavigationList : public QListWidget {
    Q_OBJECT
public:
    explicit NavigationList(QWidget* parent = nullptr);

    void addPage(PageId page, const QString& text, const QString& iconName);
    /// A number at the right of a page's name; 0 shows none.
    void setCount(PageId page, int count);
    void setPage(PageId page);
    PageId page() const;

    QSize sizeHint() const override;

signals:
    void pageChosen(keyhold::app::PageId page);

private:
    QListWidgetItem* itemFor(PageId page) const;
};

} // namespace keyhold::app
