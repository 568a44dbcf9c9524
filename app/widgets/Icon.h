// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keyhold's own line icons, drawn in the colours of the theme in force.
#pragma once

#include "app/widgets/Tone.h"

#include <QIcon>
#include <QString>
#include <QWidget>

namespace keyhold::app {

/// The icon `:/icons/<name>.svg` ("key", "plus", "trash" …; resources/icons has them all). Its strokes take the tone's colour at the
/// moment of painting, so it follows a change of theme; disabled it is paler, on a selected or accent surface it takes that text's
/// colour. An empty name is an empty icon; so is an unknown one, with a warning in
/// the log.
QIcon icon(const QString& name, Tone tone = Tone::neutral);

/// The same in one fixed colour.
QIcon icon(const QString& name, const QColor& color);

/// An icon beside text: decoration, ignored by assistive technology (the text says it).
class IconLabel : public QWidget {
    Q_OBJECT
public:
    /// `size` in em().
    IconLabel(const QString& name, Tone tone, qreal size, QWidget* parent = nullptr);
    void setIcon(const QString& name, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon icon_;
    qreal size_;
};

} // namespace keyhold::app
