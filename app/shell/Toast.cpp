// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Toast.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace keyhold::app {

namespace {
constexpr int plain_ms = 5000;
constexpr int with_action_ms = 12000; // time to read it and to reach the button by keyboard
} // namespace

Toast::Toast(QWidget* host) : QFrame(host), host_(host), leave_(new QTimer(this)) {
    setObjectName(QStringLiteral("toast"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1), em(0.45), em(0.6), em(0.45));
    row->setSpacing(em(0.8));
    text_ = makeLabel({}, TextRole::body, this);
    text_->setObjectName(QStringLiteral("toastText"));
    text_->setWordWrap(false);
    row->addWidget(text_);
    action_ = makeButton({}, QStringLiteral("toastAction"), Emphasis::normal, {}, this);
    row->addWidget(action_);
    auto* close =
        makeIconButton(tr("Close notice"), QStringLiteral("toastClose"), QStringLiteral("close"), this);
    row->addWidget(close);
    hide();
    host_->installEventFilter(this);
    leave_->setSingleShot(true);
    connect(leave_, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(act_, nullptr)) {
            act();
        }
    });
}

void Toast::showNotice(const Notice& notice) {
    text_->setText(notice.text);
    action_->setText(notice.actionText);
    action_->setVisible(!notice.actionText.isEmpty());
    act_ = notice.action;
    setAccessibleName(notice.text);
    show();
    raise();
    place();
    leave_->start(notice.actionText.isEmpty() ? plain_ms : with_action_ms);
    QAccessibleAnnouncementEvent announcement(this, notice.text);
    QAccessible::updateAccessibility(&announcement);
}

void Toast::place() {
    adjustSize();
    const int width = qMin(this->width(), host_->width() - em(2));
    resize(width, height());
    move((host_->width() - width) / 2, host_->height() - height() - em(1.2));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == host_ && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    leave_->stop();
}

void Toast::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    leave_->start(plain_ms);
}

void Toast::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().strongBorder, 1));
    painter.setBrush(colors().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.7), em(0.7));
}

} // namespace keyhold::app
