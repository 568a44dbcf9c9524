// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A state in a word, with an icon: "Ready", "Locked".
#pragma once

#include "app/widgets/Tone.h"

#include <QWidget>

class QLabel;

namespace keyhold::app {

class IconLabel;

/// The name of the icon that goes with a tone where nothing more special fits.
QString usualIcon(Tone tone);

class StatusBadge : public QWidget {
    Q_OBJECT
public:
    explicit StatusBadge(QWidget* parent = nullptr);
    /// `iconName` empty: the tone's usual icon. The text is the accessible name.
    void setState(Tone tone, const QString& text, const QString& iconName = {});
    QString text() const;
    Tone tone() const { return tone_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Tone tone_ = Tone::neutral;
    QString iconName_;
    IconLabel* icon_ = nullptr;
    QLabel* label_ = nullptr;
};

} // namespace keyhold::app
