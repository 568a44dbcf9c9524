// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/RowDelegate.h"

#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QPainter>

namespace keyhold::app {

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget != nullptr && option.widget->hasFocus();
    cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    if (selected) {
        painter->fillRect(cell.rect, focused ? colors().accentSurface : colors().neutralSurface);
        if (index.column() == 0 && focused) {
            const int width = em(0.2);
            QRect bar = cell.rect;
            if (cell.direction == Qt::RightToLeft) {
                bar.setLeft(bar.right() - width + 1);
            } else {
                bar.setWidth(width);
            }
            painter->fillRect(bar, colors().accent);
        }
    }
    const int inset = em(0.3);
    cell.rect.adjust(index.column() == 0 ? inset : 0, 0, 0, 0);
    QStyledItemDelegate::paint(painter, cell, index);
}

} // namespace keyhold::app
