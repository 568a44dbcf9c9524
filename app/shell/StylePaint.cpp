// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StylePaint.h"

#include "app/widgets/Text.h"

#include <QStyleOption>

namespace keyhold::app::paint {

qreal radius() { return em(0.4); }

void panel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal width,
           qreal round) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round, round);
    painter.restore();
}

QColor mixed(const QColor& a, const QColor& b, float share) {
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool keyboardFocus(const QStyleOption& option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void chevron(QPainter& painter, const QRectF& rect, const QColor& color, Qt::ArrowType direction) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, qMax(1.4, em(0.09) * 1.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    painter.rotate(direction == Qt::UpArrow      ? 180
                   : direction == Qt::LeftArrow  ? 90
                   : direction == Qt::RightArrow ? -90
                                                 : 0);
    const qreal size = em(0.24);
    painter.drawPolyline(QPolygonF({{-size, -size / 2}, {0, size / 2}, {size, -size / 2}}));
    painter.restore();
}

} // namespace keyhold::app::paint
