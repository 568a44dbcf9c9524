// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes and habits of controls.
#include "app/shell/Style.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStyleOption>

namespace keyhold::app {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QMenu*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void Style::unpolish(QWidget* widget) { QProxyStyle::unpolish(widget); }

// The theme sets the whole palette itself; Fusion's own (which looks at the desktop) must not come between.
void Style::polish(QPalette& palette) { Q_UNUSED(palette); }

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize: return em(1.05) & ~1; // even: crisp at a scale of 1.5
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize: return em(1.1);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return em(1.0);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return em(0.45);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return em(0.75);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return em(0.5);
    case PM_ScrollBarExtent: return em(0.6);
    case PM_ScrollBarSliderMin: return em(1.5);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return em(0.25);
    case PM_ToolTipLabelFrameWidth: return em(0.3);
    case PM_HeaderMargin: return em(0.3);
    case PM_HeaderMarkSize: return em(0.6);
    case PM_SplitterWidth: return em(0.5);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_ContextMenu:
    case SH_Menu_SloppySubMenus:
    case SH_UnderlineShortcut: return 0;
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    // Widget animations run a timer; an idle window must not wake the processor.
    case SH_Widget_Animation_Duration: return 0;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    const int height = em(1.9);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button == nullptr) {
            break;
        }
        const auto text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text);
        int width = text.width();
        if (!button->icon.isNull()) {
            width += button->iconSize.width() + (button->text.isEmpty() ? 0 : em(0.4));
        }
        if (button->features.testFlag(QStyleOptionButton::HasMenu)) {
            width += em(1.0);
        }
        const bool flat = emphasis(widget) == Emphasis::flat;
        return {width + 2 * (flat ? em(0.3) : em(0.85)), flat ? em(1.6) : height};
    }
    case CT_ToolButton: return size.expandedTo({em(1.6), em(1.6)});
    case CT_LineEdit: return {size.width() + em(0.6), height};
    case CT_ComboBox: {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const int icon =
            combo != nullptr && !combo->currentIcon.isNull() ? combo->iconSize.width() + em(0.4) : 0;
        return {size.width() + icon + em(2.4), height};
    }
    case CT_SpinBox: return {size.width() + em(1.0), height};
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, em(1.4)});
    case CT_ItemViewItem: {
        const auto base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + em(0.5), qMax(base.height(), em(2.1))};
    }
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, em(2.0)});
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item == nullptr) {
            break;
        }
        if (item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {size.width(), em(0.6)};
        }
        return {size.width() + em(3.2), em(1.8)};
    }
    case CT_ProgressBar: return {size.width(), em(0.4)};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr) {
            return {};
        }
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? bar->rect.width() : bar->rect.height();
        const int range = bar->maximum - bar->minimum;
        int slider = length;
        if (range > 0) {
            const auto part =
                static_cast<qint64>(bar->pageStep) * length / (static_cast<qint64>(range) + bar->pageStep);
            slider = qMin(length,
                          qMax(static_cast<int>(part), pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                              : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
        };
        switch (sub) {
        case SC_ScrollBarSlider: return along(start, slider);
        case SC_ScrollBarSubPage: return along(0, start);
        case SC_ScrollBarAddPage: return along(start + slider, length - start - slider);
        case SC_ScrollBarGroove: return along(0, length);
        default: return {};
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = em(1.6);
        auto rect = option->rect;
        switch (sub) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.y(), arrow, rect.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(em(0.5), 2, -arrow, -2));
        case SC_ComboBoxListBoxPopup: return rect;
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            return option->rect.adjusted(em(0.4), 1, -em(0.4), -1);
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace keyhold::app
