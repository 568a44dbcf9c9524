// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/StatusBadge.h"

#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace keyhold::app {

QString usualIcon(Tone tone) {
    switch (tone) {
    case Tone::good: return QStringLiteral("check-circle");
    case Tone::warning: return QStringLiteral("warning");
    case Tone::danger: return QStringLiteral("error");
    case Tone::accent:
    case Tone::neutral:
    case Tone::muted: break;
    }
    return QStringLiteral("info");
}

StatusBadge::StatusBadge(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(0.45), em(0.15), em(0.6), em(0.15));
    row->setSpacing(em(0.3));
    icon_ = new IconLabel(QStringLiteral("info"), Tone::neutral, 0.95, this);
    label_ = makeLabel({}, TextRole::caption, this);
    label_->setWordWrap(false);
    row->addWidget(icon_);
    row->addWidget(label_);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setState(Tone tone, const QString& text, const QString& iconName) {
    tone_ = tone;
    iconName_ = iconName.isEmpty() ? usualIcon(tone) : iconName;
    label_->setText(text);
    setAccessibleName(text);
    refresh();
}

QString StatusBadge::text() const { return label_->text(); }

void StatusBadge::refresh() {
    icon_->setIcon(iconName_, tone_);
    auto palette = label_->palette();
    if (palette.color(QPalette::PlaceholderText) != toneText(tone_)) {
        palette.setColor(QPalette::PlaceholderText, toneText(tone_));
        label_->setPalette(palette);
    }
    update();
}

void StatusBadge::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !iconName_.isEmpty()) {
        refresh();
    }
}

void StatusBadge::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneSurface(tone_));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
}

} // namespace keyhold::app
