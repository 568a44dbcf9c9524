// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeysTable.h"

#include "app/keys/KeysModel.h"
#include "app/keys/RowDelegate.h"
#include "app/widgets/Text.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace keyhold::app {

namespace {

// What is hidden first stands first.
constexpr int dispensable[] = {KeysModel::Fingerprint, KeysModel::Created, KeysModel::Algorithm,
                               KeysModel::Protection, KeysModel::Purpose};

} // namespace

KeysTable::KeysTable(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("keysTable"));
    setAccessibleName(tr("Keys"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSortingEnabled(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setMinimumSize(em(12), em(7));
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(true);
    setItemDelegate(new RowDelegate(this));
    fitRows();
}

void KeysTable::fitRows() {
    verticalHeader()->setDefaultSectionSize(em(2));
    setIconSize(QSize(em(1), em(1)));
}

int KeysTable::sizeHintForColumn(int column) const {
    const int header = horizontalHeader()->sectionSizeHint(column);
    return std::max(QTableView::sizeHintForColumn(column) + em(0.5), header);
}

void KeysTable::fitColumns() {
    if (model() == nullptr) {
        return;
    }
    int widths[KeysModel::ColumnCount] = {};
    for (int column = 0; column < KeysModel::ColumnCount; ++column) {
        widths[column] = std::min(sizeHintForColumn(column), em(column == KeysModel::Purpose ? 9 : 26));
    }
    // The name takes what is left, and gets more than its text before the last column is let in.
    const int name = std::clamp(widths[KeysModel::Name], em(8), em(14));
    int wanted = name;
    for (const int column : dispensable) {
        wanted += widths[column];
    }
    const int room = viewport()->width();
    int rest = room;
    for (const int column : dispensable) {
        const bool hidden = wanted > room;
        setColumnHidden(column, hidden);
        if (hidden) {
            wanted -= widths[column];
        } else {
            setColumnWidth(column, widths[column]);
            rest -= widths[column];
        }
    }
    setColumnWidth(KeysModel::Name, std::max(rest, em(6)));
}

void KeysTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void KeysTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitColumns();
    }
}

} // namespace keyhold::app
