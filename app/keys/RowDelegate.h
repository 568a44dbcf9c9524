// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of a list with columns is drawn: as one surface.
#pragma once

#include <QStyledItemDelegate>

namespace keyhold::app {

/// The selected row is tinted over its whole width; a bar at its beginning shows that the list has the
/// keyboard.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace keyhold::app
