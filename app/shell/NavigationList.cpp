// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/NavigationList.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace keyhold::app {

namespace {

enum Role { page_role = Qt::UserRole, icon_role, count_role };

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {em(9), em(2.1)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& c = colors();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const bool focus = option.state.testFlag(QStyle::State_HasFocus) &&
                           option.state.testFlag(QStyle::State_KeyboardFocusChange);
        const QRectF shape = QRectF(option.rect).adjusted(0, em(0.06), 0, -em(0.06));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || hover) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? c.accentSurface : c.pressed);
            painter->drawRoundedRect(shape, em(0.45), em(0.45));
        }
        if (focus) {
            painter->setPen(QPen(c.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(shape.adjusted(1, 1, -1, -1), em(0.4), em(0.4));
        }
        const auto tone = selected ? Tone::accent : Tone::neutral;
        const auto place = [&](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const int side = em(1.15);
        const QRect glyph(option.rect.x() + em(0.6), option.rect.center().y() - side / 2 + 1, side, side);
        icon(index.data(icon_role).toString(), tone).paint(painter, place(glyph));

        painter->setFont(roleFont(selected ? TextRole::strong : TextRole::body));
        painter->setPen(toneText(tone));
        const int count = index.data(count_role).toInt();
        const QRect text = option.rect.adjusted(em(2.25), 0, count > 0 ? -em(2.2) : -em(0.4), 0);
        painter->drawText(place(text), Qt::AlignVCenter | Qt::AlignLeading,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideRight, text.width()));
        if (count > 0) {
            painter->setFont(roleFont(TextRole::caption));
            painter->setPen(selected ? c.accentText : c.mutedText);
            const QRect number = option.rect.adjusted(0, 0, -em(0.7), 0);
            painter->drawText(number, Qt::AlignVCenter | Qt::AlignTrailing, QLocale().toString(count));
        }
        painter->restore();
    }
};

} // namespace

NavigationList::NavigationList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new Delegate(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr) {
            emit pageChosen(page());
        }
    });
}

void NavigationList::addPage(PageId page, const QString& text, const QString& iconName) {
    auto* item = new QListWidgetItem(text, this);
    item->setData(page_role, static_cast<int>(page));
    item->setData(icon_role, iconName);
    item->setData(Qt::AccessibleTextRole, text);
}

QListWidgetItem* NavigationList::itemFor(PageId page) const {
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(page_role).toInt() == static_cast<int>(page)) {
            return item(row);
        }
    }
    return nullptr;
}

void NavigationList::setCount(PageId page, int count) {
    if (auto* item = itemFor(page)) {
        item->setData(count_role, count);
        item->setData(Qt::AccessibleTextRole,
                      count == 0 ? item->text() : tr("%1, %2").arg(item->text(), QLocale().toString(count)));
    }
}

void NavigationList::setPage(PageId page) { setCurrentItem(itemFor(page)); }

PageId NavigationList::page() const {
    const auto* item = currentItem();
    return item == nullptr ? PageId::overview : static_cast<PageId>(item->data(page_role).toInt());
}

QSize NavigationList::sizeHint() const { return {em(10), em(2.1) * count()}; }

} // namespace keyhold::app
