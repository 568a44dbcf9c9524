// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ChoiceCard.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace keyhold::app {

namespace {

int margin() { return em(0.6); }
int iconRoom() { return em(1.4); }

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& sentence, const QString& iconName,
                       const QString& objectName, QWidget* parent)
    : QRadioButton(title, parent), iconName_(iconName) {
    setObjectName(objectName);
    setAccessibleName(title);
    setSentence(sentence);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

void ChoiceCard::setSentence(const QString& sentence) {
    sentence_ = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

int ChoiceCard::titleHeight() const { return QFontMetrics(roleFont(TextRole::strong)).height(); }

QRect ChoiceCard::textRect(int width) const {
    const int left = margin() + (iconName_.isEmpty() ? em(1.5) : iconRoom() + em(0.6));
    const QRect room(left, margin() + titleHeight() + em(0.1), std::max(width - left - margin(), 1), 10000);
    return QFontMetrics(roleFont(TextRole::caption))
        .boundingRect(room, Qt::TextWordWrap, sentence_)
        .united(QRect(room.topLeft(), QSize(room.width(), 1)));
}

QSize ChoiceCard::sizeHint() const {
    const int width = em(12);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const {
    const int title = QFontMetrics(roleFont(TextRole::strong)).horizontalAdvance(text());
    return {title + textRect(0).left() + margin(), 2 * margin() + titleHeight()};
}

int ChoiceCard::heightForWidth(int width) const { return textRect(width).bottom() + 1 + margin(); }

bool ChoiceCard::hitButton(const QPoint& position) const { return rect().contains(position); }

void ChoiceCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& theme = colors();
    const bool chosen = isChecked();
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const qreal line = focused ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(focused ? theme.focus : chosen && isEnabled() ? theme.accent : theme.border, line));
    if (!isEnabled()) {
        painter.setBrush(theme.neutralSurface);
    } else if (chosen) {
        painter.setBrush(theme.accentSurface);
    } else {
        painter.setBrush(underMouse() ? theme.hover : theme.card);
    }
    painter.drawRoundedRect(frame, em(0.4), em(0.4));

    const QRect text = textRect(width());
    const QColor ink = isEnabled() ? theme.text : theme.mutedText;
    if (iconName_.isEmpty()) {
        // A radio mark in the place of an icon.
        const qreal size = em(0.8);
        const QRectF mark(margin(), margin() + (titleHeight() - size) / 2.0, size, size);
        painter.setPen(QPen(chosen ? theme.accent : theme.strongBorder, 1.5));
        painter.setBrush(theme.field);
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        if (chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawEllipse(mark.adjusted(size / 3.6, size / 3.6, -size / 3.6, -size / 3.6));
        }
    } else {
        const QRect place(margin(), margin(), iconRoom(), iconRoom());
        const Tone tone = !isEnabled() ? Tone::muted : (chosen ? Tone::accent : Tone::neutral);
        app::icon(iconName_, tone).paint(&painter, place);
    }
    painter.setPen(ink);
    painter.setFont(roleFont(TextRole::strong));
    const QRect title(text.left(), margin(), width() - text.left() - margin(), titleHeight());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, this->text());
    painter.setPen(theme.mutedText);
    painter.setFont(roleFont(TextRole::caption));
    painter.drawText(text, Qt::TextWordWrap, sentence_);
}

void ChoiceCard::enterEvent(QEnterEvent* event) {
    QRadioButton::enterEvent(event);
    update();
}

void ChoiceCard::leaveEvent(QEvent* event) {
    QRadioButton::leaveEvent(event);
    update();
}

void ChoiceCard::changeEvent(QEvent* event) {
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
    }
}

} // namespace keyhold::app
