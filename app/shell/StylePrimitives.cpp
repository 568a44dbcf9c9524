// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of the smallest parts: fields, indicators, rows, frames.
#include "app/shell/Style.h"
#include "app/shell/StylePaint.h"

#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QAbstractItemView>
#include <QStyleOption>

namespace keyhold::app {

using namespace paint;

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const auto& c = colors();
    const bool enabled = has(*option, State_Enabled);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame == nullptr || frame->lineWidth <= 0) {
            return;
        }
        const bool focus = has(*option, State_HasFocus);
        const bool readOnly = has(*option, State_ReadOnly);
        panel(*painter, option->rect, enabled && !readOnly ? c.field : c.hover,
              focus     ? c.focus
              : enabled ? c.strongBorder
                        : c.border,
              focus ? 2 : 1);
        return;
    }
    case PE_FrameLineEdit:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem: return;
    case PE_Frame:
        panel(*painter, option->rect, {}, has(*option, State_HasFocus) ? c.focus : c.border,
              has(*option, State_HasFocus) ? 2 : 1);
        return;
    case PE_FrameFocusRect:
        if (has(*option, State_KeyboardFocusChange) ||
            qobject_cast<const QAbstractItemView*>(widget) == nullptr) {
            panel(*painter, option->rect, {}, c.focus, 2);
        }
        return;
    case PE_PanelButtonTool: {
        const bool down = has(*option, State_Sunken) || has(*option, State_On);
        const bool hover = has(*option, State_MouseOver) && enabled;
        panel(*painter, option->rect, down ? c.pressed : hover ? c.hover : QColor(), {});
        if (keyboardFocus(*option)) {
            panel(*painter, option->rect, {}, c.focus, 2);
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton: {
        const bool on = has(*option, State_On);
        const bool radio = element == PE_IndicatorRadioButton;
        const QRectF box(option->rect);
        const qreal round = radio ? box.width() / 2 : em(0.25);
        const QColor fill = on ? (enabled ? c.accent : c.strongBorder) : c.field;
        const QColor line = on                              ? fill
                            : has(*option, State_MouseOver) ? c.mutedText
                                                            : mixed(c.strongBorder, c.mutedText, 0.45F);
        panel(*painter, box, fill, enabled ? line : c.border, 1.25, round);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (on && radio) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.onAccent);
            painter->drawEllipse(box.center(), box.width() * 0.19, box.width() * 0.19);
        } else if (on) {
            painter->setPen(
                QPen(c.onAccent, qMax(1.6, box.width() * 0.12), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(
                QPolygonF({{box.left() + box.width() * .25, box.top() + box.height() * .53},
                           {box.left() + box.width() * .43, box.top() + box.height() * .71},
                           {box.left() + box.width() * .76, box.top() + box.height() * .32}}));
        }
        painter->restore();
        return;
    }
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item == nullptr) {
            break;
        }
        const bool selected = has(*option, State_Selected);
        const bool hover = has(*option, State_MouseOver);
        if (!selected && !hover) {
            if (item->backgroundBrush.style() != Qt::NoBrush) {
                painter->fillRect(option->rect, item->backgroundBrush);
            }
            return;
        }
        // A row is one rounded shape, whatever the number of its cells.
        QRectF rect(option->rect);
        const auto position = item->viewItemPosition;
        const bool first = position == QStyleOptionViewItem::Beginning ||
                           position == QStyleOptionViewItem::OnlyOne ||
                           position == QStyleOptionViewItem::Invalid;
        const bool last = position == QStyleOptionViewItem::End ||
                          position == QStyleOptionViewItem::OnlyOne ||
                          position == QStyleOptionViewItem::Invalid;
        painter->save();
        painter->setClipRect(rect);
        const qreal beyond = em(1.0);
        rect.adjust(first ? 2 : -beyond, 1, last ? -2 : beyond, -1);
        panel(*painter, rect, selected ? c.accentSurface : c.hover, {});
        painter->restore();
        return;
    }
    case PE_PanelMenu:
        panel(*painter, option->rect, c.dark ? c.card : c.card, c.strongBorder, 1, em(0.5));
        return;
    case PE_FrameMenu: return;
    case PE_PanelTipLabel:
        panel(*painter, option->rect, option->palette.color(QPalette::ToolTipBase), {}, 1, em(0.25));
        return;
    case PE_IndicatorArrowDown: chevron(*painter, option->rect, c.mutedText, Qt::DownArrow); return;
    case PE_IndicatorArrowUp: chevron(*painter, option->rect, c.mutedText, Qt::UpArrow); return;
    case PE_IndicatorArrowLeft: chevron(*painter, option->rect, c.mutedText, Qt::LeftArrow); return;
    case PE_IndicatorArrowRight: chevron(*painter, option->rect, c.mutedText, Qt::RightArrow); return;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            chevron(*painter, option->rect, c.mutedText,
                    header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow);
        }
        return;
    }
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace keyhold::app
