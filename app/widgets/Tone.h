// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that carry a meaning, of the theme in force.
#pragma once

#include <QColor>

namespace keyhold::app {

/// What a colour says. Never the only carrier of the meaning: words and an icon go with it.
enum class Tone { neutral, muted, accent, good, warning, danger };

/// The colours of one theme beyond QPalette. Every text colour has a contrast of at least 4.5:1 on `window`, `card` and its own
/// surface (WCAG 2.2, 1.4.3).
struct Colors {
    bool dark = false;
    QColor window, sidebar, card, field, hover, pressed, border, strongBorder; ///< surfaces and lines
    QColor text, mutedText, accentText, goodText, warningText, dangerText;
    QColor accent, onAccent, danger, onDanger; ///< filled buttons and the text on them
    QColor accentSurface, goodSurface, warningSurface, dangerSurface,
        neutralSurface; ///< tinted backgrounds of messages and badges
    QColor focus;       ///< the focus ring
};

/// The colours in force; shell/Theme sets them before it changes the palette.
const Colors& colors();
void setColors(const Colors& colors);

/// Text and icons of that tone.
QColor toneText(Tone tone);
/// A background of that tone.
QColor toneSurface(Tone tone);

} // namespace keyhold::app
