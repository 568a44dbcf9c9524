// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of controls.
#include "app/shell/Style.h"
#include "app/shell/StylePaint.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace keyhold::app {

using namespace paint;

namespace {

Emphasis weight(const QStyleOptionButton& option, const QWidget* widget) {
    const auto own = emphasis(widget);
    if (own == Emphasis::normal && option.features.testFlag(QStyleOptionButton::DefaultButton)) {
        return Emphasis::primary;
    }
    return own;
}

QColor buttonText(const QStyleOptionButton& option, const QWidget* widget) {
    const auto& c = colors();
    if (!has(option, QStyle::State_Enabled)) {
        return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    }
    switch (weight(option, widget)) {
    case Emphasis::primary: return c.onAccent;
    case Emphasis::danger: return c.onDanger;
    case Emphasis::flat: return c.accentText;
    case Emphasis::normal:
    case Emphasis::quiet: break;
    }
    return c.text;
}

} // namespace

void Style::drawButtonBevel(const QStyleOptionButton& option, QPainter& painter,
                            const QWidget* widget) const {
    const auto& c = colors();
    const bool enabled = has(option, State_Enabled);
    const bool hover = enabled && has(option, State_MouseOver);
    const bool down = enabled && (has(option, State_Sunken) || has(option, State_On));
    const auto kind = weight(option, widget);
    QColor fill;
    QColor line;
    switch (kind) {
    case Emphasis::flat: fill = down ? c.pressed : hover ? c.hover : QColor(); break;
    case Emphasis::normal:
    case Emphasis::quiet:
        fill = down ? c.pressed : hover ? c.hover : c.dark ? c.hover : c.card;
        line = enabled ? c.strongBorder : c.border;
        if (c.dark && hover && !down) {
            fill = c.pressed;
        }
        break;
    case Emphasis::primary:
    case Emphasis::danger:
        fill = kind == Emphasis::primary ? c.accent : c.danger;
        if (!enabled) {
            fill = c.neutralSurface;
        } else if (down || hover) {
            fill = mixed(fill, Qt::black, down ? 0.2F : 0.09F);
        }
        break;
    }
    panel(painter, option.rect, fill, line);
    if (keyboardFocus(option)) {
        if (kind == Emphasis::primary || kind == Emphasis::danger) {
            panel(painter, option.rect, {}, c.focus, 2);
            panel(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), {}, c.onAccent, 1.5, radius() - 2);
        } else {
            panel(painter, option.rect, {}, c.focus, 2);
        }
    }
}

void Style::drawButtonLabel(const QStyleOptionButton& option, QPainter& painter,
                            const QWidget* widget) const {
    const auto color = buttonText(option, widget);
    const int gap = em(0.4);
    const auto text = option.text;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    const bool withIcon = !option.icon.isNull();
    int content = text.isEmpty() ? 0 : textWidth;
    if (withIcon) {
        content += option.iconSize.width() + (text.isEmpty() ? 0 : gap);
    }
    QRect area = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const QRect arrow = visualRect(option.direction, area,
                                       QRect(area.right() - em(1.5), area.y(), em(1.2), area.height()));
        chevron(painter, arrow, color, Qt::DownArrow);
        area = visualRect(option.direction, option.rect, area.adjusted(0, 0, -em(0.9), 0));
    }
    QRect box(area.x() + (area.width() - content) / 2, area.y(), content, area.height());
    if (withIcon) {
        const QRect place(box.x(), box.center().y() - option.iconSize.height() / 2 + 1,
                          option.iconSize.width(), option.iconSize.height());
        const bool filled =
            weight(option, widget) == Emphasis::primary || weight(option, widget) == Emphasis::danger;
        const auto mode = !has(option, State_Enabled) ? QIcon::Disabled
                          : filled                    ? QIcon::Selected
                                                      : QIcon::Normal;
        option.icon.paint(&painter, visualRect(option.direction, area, place), Qt::AlignCenter, mode);
        box.setLeft(box.left() + option.iconSize.width() + gap);
    }
    painter.setPen(color);
    painter.drawText(visualRect(option.direction, area, box), Qt::AlignCenter | Qt::TextHideMnemonic, text);
}

void Style::drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const {
    const auto& c = colors();
    const bool enabled = has(option, State_Enabled);
    const bool focus = has(option, State_HasFocus);
    const bool hover = enabled && has(option, State_MouseOver);
    panel(painter, option.rect,
          hover    ? (c.dark ? c.pressed : c.hover)
          : c.dark ? c.hover
                   : c.card,
          enabled ? c.strongBorder : c.border);
    if (focus && has(option, State_KeyboardFocusChange)) {
        panel(painter, option.rect, {}, c.focus, 2);
    }
    const auto arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    chevron(painter, arrow, enabled ? c.mutedText : option.palette.color(QPalette::Disabled, QPalette::Text),
            Qt::DownArrow);
}

void Style::drawMenuItem(const QStyleOptionMenuItem& option, QPainter& painter, const QWidget* widget) const {
    const auto& c = colors();
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.x() + em(0.3), rect.center().y(), rect.width() - em(0.6), 1), c.border);
        return;
    }
    const bool enabled = has(option, State_Enabled);
    const bool selected = has(option, State_Selected) && enabled;
    if (selected) {
        panel(painter, rect.adjusted(em(0.1), 0, -em(0.1), 0), c.accent, {});
    }
    const QColor color = selected  ? c.onAccent
                         : enabled ? c.text
                                   : option.palette.color(QPalette::Disabled, QPalette::Text);
    const QRect glyph(rect.x() + em(0.5), rect.center().y() - em(0.5), em(1.0), em(1.0));
    if (option.checked) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF g(visualRect(option.direction, rect, glyph));
        painter.drawPolyline(QPolygonF({{g.left() + g.width() * .22, g.center().y() + g.height() * .04},
                                        {g.left() + g.width() * .42, g.top() + g.height() * .74},
                                        {g.left() + g.width() * .8, g.top() + g.height() * .28}}));
        painter.restore();
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, visualRect(option.direction, rect, glyph), Qt::AlignCenter,
                          !enabled   ? QIcon::Disabled
                          : selected ? QIcon::Selected
                                     : QIcon::Normal);
    }
    const auto parts = option.text.split(u'\t');
    painter.setFont(option.font);
    painter.setPen(color);
    const QRect label = visualRect(option.direction, rect, rect.adjusted(em(1.9), 0, -em(0.7), 0));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextHideMnemonic, parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(selected ? c.onAccent : c.mutedText);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignTrailing, parts.value(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        chevron(painter,
                visualRect(option.direction, rect,
                           QRect(rect.right() - em(1.1), rect.y(), em(1.0), rect.height())),
                color, option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    }
    Q_UNUSED(widget);
}

void Style::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const {
    if (option.maximum <= option.minimum) {
        return;
    }
    const auto& c = colors();
    auto thumb = QRectF(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget));
    const bool active = has(option, State_MouseOver) || has(option, State_Sunken);
    const qreal inset = active ? 1.5 : 2.5;
    thumb.adjust(inset, inset, -inset, -inset);
    const qreal round = qMin(thumb.width(), thumb.height()) / 2;
    panel(painter, thumb, active ? c.mutedText : c.strongBorder, {}, 1, round);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto& c = colors();
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonBevel(*button, *painter, widget);
            return;
        }
        break;
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonBevel(*button, *painter, widget);
            drawButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo != nullptr && !combo->editable) {
            QRect text = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            if (!combo->currentIcon.isNull()) {
                const QRect place(text.x(), text.center().y() - combo->iconSize.height() / 2 + 1,
                                  combo->iconSize.width(), combo->iconSize.height());
                combo->currentIcon.paint(painter, visualRect(option->direction, text, place), Qt::AlignCenter,
                                         has(*option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
                text = visualRect(option->direction, text,
                                  text.adjusted(combo->iconSize.width() + em(0.4), 0, 0, 0));
            }
            drawItemText(painter, text, Qt::AlignVCenter | Qt::AlignLeading, combo->palette,
                         has(*option, State_Enabled),
                         combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()),
                         QPalette::ButtonText);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button != nullptr && button->toolButtonStyle == Qt::ToolButtonIconOnly &&
            !button->icon.isNull()) {
            QRect place(QPoint(), button->iconSize);
            place.moveCenter(option->rect.center());
            button->icon.paint(painter, place, Qt::AlignCenter,
                               has(*option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuItem(*item, *painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea: return;
    case CE_HeaderSection:
        painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), c.border);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            auto copy = *header;
            copy.palette.setColor(QPalette::ButtonText, c.mutedText);
            copy.state.setFlag(State_On, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const QRectF groove(option->rect);
            const qreal round = groove.height() / 2;
            panel(*painter, groove, c.pressed, {}, 1, round);
            if (bar->maximum > bar->minimum) {
                const qreal share =
                    static_cast<qreal>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
                QRectF part = groove;
                part.setWidth(qBound(0.0, share, 1.0) * groove.width());
                if (share > 0) {
                    panel(*painter, visualRect(option->direction, option->rect, part.toRect()), c.accent, {},
                          1, round);
                }
            }
            return;
        }
        break;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            if (frame->frameShape == QFrame::HLine) {
                painter->fillRect(QRect(option->rect.x(), option->rect.center().y(), option->rect.width(), 1),
                                  c.border);
                return;
            }
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo != nullptr && !combo->editable) {
            drawComboBox(*combo, *painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*bar, *painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace keyhold::app
