// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons with a weight: at most one primary button is in sight per card or dialog.
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace keyhold::app {

enum class Emphasis {
    normal,  ///< outlined; filled where it is a dialog's default button
    quiet,   ///< outlined, also as the default button
    primary, ///< filled with the accent colour: the one next act
    danger,  ///< filled red: destroys something
    flat,    ///< text only, for "Why?", "Details" and the like
};

/// The style draws the button with this weight.
void setEmphasis(QAbstractButton* button, Emphasis emphasis);
Emphasis emphasis(const QWidget* button);

/// A push button; `iconName` as in widgets/Icon.h, may be empty. The accessible name is its text.
QPushButton* makeButton(const QString& text, const QString& objectName, Emphasis emphasis = Emphasis::normal,
                        const QString& iconName = {}, QWidget* parent = nullptr);

/// A flat button that shows an icon only. `name` is its accessible name and tool tip.
QToolButton* makeIconButton(const QString& name, const QString& objectName, const QString& iconName,
                            QWidget* parent = nullptr);

} // namespace keyhold::app
