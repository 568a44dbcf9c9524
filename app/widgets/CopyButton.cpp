// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/CopyButton.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace keyhold::app {

namespace {
constexpr int feedback_ms = 1800;
}

CopyButton::CopyButton(const QString& label, const QString& what, const QString& objectName, QWidget* parent)
    : QPushButton(label, parent), label_(label), restore_(new QTimer(this)) {
    setObjectName(objectName);
    setAccessibleName(tr("%1: %2").arg(label, what));
    setToolTip(tr("%1: %2").arg(label, what));
    setAutoDefault(false);
    setEmphasis(this, Emphasis::flat);
    setIcon(app::icon(QStringLiteral("copy"), Tone::accent));
    restore_->setSingleShot(true);
    restore_->setInterval(feedback_ms);
    connect(restore_, &QTimer::timeout, this, [this] {
        setText(label_);
        setIcon(app::icon(QStringLiteral("copy"), Tone::accent));
    });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setCopyText(const QString& text) {
    source_ = [text] { return text; };
}

void CopyButton::setCopySource(std::function<QString()> source) { source_ = std::move(source); }

void CopyButton::copy() {
    if (!source_) {
        return;
    }
    QGuiApplication::clipboard()->setText(source_());
    setMinimumWidth(qMax(minimumWidth(), width())); // the row must not jump under the pointer
    setText(tr("Copied"));
    setIcon(app::icon(QStringLiteral("check"), Tone::accent));
    restore_->start();
    QAccessibleAnnouncementEvent announcement(this, tr("Copied"));
    QAccessible::updateAccessibility(&announcement);
    emit copied();
}

} // namespace keyhold::app
