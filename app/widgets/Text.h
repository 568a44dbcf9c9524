// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The type scale, spacing in font units, and labels made with them.
#pragma once

#include <QFont>
#include <QLabel>

namespace keyhold::app {

/// The steps of the type scale, relative to the desktop's font.
enum class TextRole {
    title,   ///< of a page or wizard step
    heading, ///< of a card or section
    body,
    strong,  ///< body, semi-bold
    caption, ///< smaller, muted
    mono,    ///< fixed width
};

/// A length: `factor` times the height of a line in the application's font, in device-independent pixels. The usual steps are
/// 0.25 (inside a control), 0.5 (between related lines), 1 (between groups), 1.5 (page margins).
int em(qreal factor);

/// The application's font at a step of the scale.
QFont roleFont(TextRole role);

/// A plain-text label that wraps; captions are muted. The object name is left to the caller.
QLabel* makeLabel(const QString& text, TextRole role = TextRole::body, QWidget* parent = nullptr);

/// Gives an existing label a step of the scale, kept when the application's font changes.
void setTextRole(QLabel* label, TextRole role);

/// Shows the label's text in the muted colour of the theme.
void setMuted(QLabel* label);

} // namespace keyhold::app
