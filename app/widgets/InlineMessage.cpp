// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/InlineMessage.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/CopyButton.h"
#include "app/widgets/Icon.h"
#include "app/widgets/StatusBadge.h"
#include "app/widgets/Text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {

QLabel* line(const QString& objectName, TextRole role, QWidget* parent) {
    auto* label = makeLabel({}, role, parent);
    label->setObjectName(objectName);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setVisible(false);
    return label;
}

void setLine(QLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

InlineMessage::InlineMessage(QWidget* parent) : QFrame(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(0.8), em(0.7), em(0.7), em(0.7));
    row->setSpacing(em(0.6));
    icon_ = new IconLabel(QStringLiteral("info"), Tone::accent, 1.25, this);
    row->addWidget(icon_, 0, Qt::AlignTop);

    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.2));
    what_ = line(QStringLiteral("messageWhat"), TextRole::strong, this);
    why_ = line(QStringLiteral("messageWhy"), TextRole::body, this);
    next_ = line(QStringLiteral("messageNext"), TextRole::body, this);
    details_ = line(QStringLiteral("messageDetails"), TextRole::mono, this);
    column->addWidget(what_);
    column->addWidget(why_);
    column->addWidget(next_);
    column->addWidget(details_);

    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(em(0.4));
    unfold_ = makeButton(tr("Details"), QStringLiteral("messageUnfold"), Emphasis::flat,
                         QStringLiteral("chevron-right"), this);
    copy_ = new CopyButton(tr("Copy"), tr("message with details"), QStringLiteral("messageCopy"), this);
    copy_->setCopySource([this] { return text(); });
    buttons_->addWidget(unfold_);
    buttons_->addWidget(copy_);
    buttons_->addStretch(1);
    column->addLayout(buttons_);
    row->addLayout(column, 1);

    close_ =
        makeIconButton(tr("Close message"), QStringLiteral("messageClose"), QStringLiteral("close"), this);
    close_->hide();
    row->addWidget(close_, 0, Qt::AlignTop);

    connect(unfold_, &QPushButton::clicked, this, [this] { fold(details_->isHidden()); });
    connect(close_, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    hide();
}

void InlineMessage::showMessage(Tone tone, const Message& message) {
    tone_ = tone;
    message_ = message;
    icon_->setIcon(usualIcon(tone), tone);
    setLine(what_, message.what);
    setLine(why_, message.why);
    setLine(next_, message.next);
    details_->setText(message.details);
    unfold_->setVisible(!message.details.isEmpty());
    copy_->setVisible(!message.details.isEmpty());
    fold(false);
    const auto spoken = QStringList({message.what, message.why, message.next}).join(u' ').simplified();
    setAccessibleName(spoken);
    show();
    update();

    QAccessibleAnnouncementEvent announcement(this, spoken);
    announcement.setPoliteness(tone == Tone::danger ? QAccessible::AnnouncementPoliteness::Assertive
                                                    : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const core::Error& error, const QString& failed) {
    if (error.code == core::Code::cancelled) {
        clear();
        return;
    }
    showMessage(Tone::danger, explain(error, failed));
}

void InlineMessage::clear() {
    hide();
    message_ = {};
    for (auto* button : findChildren<QPushButton*>()) {
        if (button != unfold_ && button != copy_) {
            button->hide();
            button->deleteLater();
        }
    }
}

QPushButton* InlineMessage::addButton(const QString& text, const QString& objectName) {
    auto* button = makeButton(text, objectName, Emphasis::normal, {}, this);
    buttons_->insertWidget(0, button);
    return button;
}

void InlineMessage::setClosable(bool closable) { close_->setVisible(closable); }

QString InlineMessage::text() const { return message_.text(); }

void InlineMessage::fold(bool open) {
    details_->setVisible(open && !message_.details.isEmpty());
    unfold_->setIcon(
        icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Tone::accent));
    unfold_->setText(open ? tr("Hide details") : tr("Details"));
}

void InlineMessage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto line = toneText(tone_);
    line.setAlphaF(0.25F);
    painter.setPen(QPen(line, 1));
    painter.setBrush(toneSurface(tone_));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.55), em(0.55));
}

} // namespace keyhold::app
