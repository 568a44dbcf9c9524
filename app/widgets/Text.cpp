// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/Text.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>

namespace keyhold::app {

namespace {

// Gives the label its step again when the application's font changes.
class RoleKeeper : public QObject {
public:
    RoleKeeper(QLabel* label, TextRole role) : QObject(label), label_(label), role_(role) {
        setObjectName(QStringLiteral("textRole"));
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == qApp && event->type() == QEvent::ApplicationFontChange) {
            label_->setFont(roleFont(role_));
        }
        return false;
    }

private:
    QLabel* label_;
    TextRole role_;
};

} // namespace

int em(qreal factor) {
    const QFontMetricsF metrics(QApplication::font());
    return qRound(metrics.height() * factor);
}

QFont roleFont(TextRole role) {
    QFont font = QApplication::font();
    const auto scaled = [&font](qreal factor) {
        if (font.pointSizeF() > 0) {
            font.setPointSizeF(font.pointSizeF() * factor);
        } else {
            font.setPixelSize(qRound(font.pixelSize() * factor));
        }
    };
    switch (role) {
    case TextRole::title:
        scaled(1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::heading:
        scaled(1.12);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::strong: font.setWeight(QFont::DemiBold); break;
    case TextRole::caption: scaled(0.9); break;
    case TextRole::mono: {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 0.94 : fixed.pointSizeF());
        return fixed;
    }
    case TextRole::body: break;
    }
    return font;
}

void setTextRole(QLabel* label, TextRole role) {
    delete label->findChild<QObject*>(QStringLiteral("textRole"), Qt::FindDirectChildrenOnly);
    label->setFont(roleFont(role));
    new RoleKeeper(label, role);
    if (role == TextRole::caption) {
        setMuted(label);
    }
}

void setMuted(QLabel* label) { label->setForegroundRole(QPalette::PlaceholderText); }

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

} // namespace keyhold::app
