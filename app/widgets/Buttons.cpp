// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/Buttons.h"

#include "app/widgets/Icon.h"

#include <QVariant>

namespace keyhold::app {

namespace {
constexpr auto property_name = "keyholdEmphasis";
}

void setEmphasis(QAbstractButton* button, Emphasis emphasis) {
    button->setProperty(property_name, static_cast<int>(emphasis));
    button->updateGeometry();
    button->update();
}

Emphasis emphasis(const QWidget* button) {
    return button == nullptr ? Emphasis::normal
                             : static_cast<Emphasis>(button->property(property_name).toInt());
}

QPushButton* makeButton(const QString& text, const QString& objectName, Emphasis emphasis,
                        const QString& iconName, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    setEmphasis(button, emphasis);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName, emphasis == Emphasis::flat ? Tone::accent : Tone::neutral));
    }
    return button;
}

QToolButton* makeIconButton(const QString& name, const QString& objectName, const QString& iconName,
                            QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIcon(icon(iconName, Tone::muted));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace keyhold::app
