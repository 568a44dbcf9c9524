// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the style paint with.
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QStyle>

class QStyleOption;

namespace keyhold::app::paint {

/// The rounding of controls.
qreal radius();
/// A rounded rectangle whose one pixel border lies on the pixel grid; an invalid colour is left out.
void panel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal width,
           qreal round);
inline void panel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
                  qreal width = 1) {
    panel(painter, rect, fill, line, width, radius());
}
/// A colour between two.
QColor mixed(const QColor& a, const QColor& b, float share);
bool has(const QStyleOption& option, QStyle::StateFlag flag);
/// Whether the focus is here and was moved by keyboard.
bool keyboardFocus(const QStyleOption& option);
/// The small arrow of menus, choices and sorted columns.
void chevron(QPainter& painter, const QRectF& rect, const QColor& color, Qt::ArrowType direction);

} // namespace keyhold::app::paint
