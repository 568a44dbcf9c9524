// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/Tone.h"

namespace keyhold::app {

namespace {
Colors& current() {
    static Colors instance;
    return instance;
}
} // namespace

const Colors& colors() { return current(); }

void setColors(const Colors& colors) { current() = colors; }

QColor toneText(Tone tone) {
    const auto& c = colors();
    switch (tone) {
    case Tone::neutral: return c.text;
    case Tone::muted: return c.mutedText;
    case Tone::accent: return c.accentText;
    case Tone::good: return c.goodText;
    case Tone::warning: return c.warningText;
    case Tone::danger: return c.dangerText;
    }
    return c.text;
}

QColor toneSurface(Tone tone) {
    const auto& c = colors();
    switch (tone) {
    case Tone::neutral:
    case Tone::muted: return c.neutralSurface;
    case Tone::accent: return c.accentSurface;
    case Tone::good: return c.goodSurface;
    case Tone::warning: return c.warningSurface;
    case Tone::danger: return c.dangerSurface;
    }
    return c.neutralSurface;
}

} // namespace keyhold::app
