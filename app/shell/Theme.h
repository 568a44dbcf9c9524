// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark: which one holds, and its colours.
#pragma once

#include "app/adapt/Settings.h"
#include "app/widgets/Tone.h"

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace keyhold::app {

/// Keyhold's two sets of colours.
Colors lightColors();
Colors darkColors();
/// The Qt palette for a set of colours.
QPalette paletteFor(const Colors& colors);

/// Applies the chosen theme to the application, at once and whenever the choice or the desktop changes.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Installs the style and the colours. Asks the desktop's portal without waiting for it.
    explicit Theme(Settings& settings, QObject* parent = nullptr);

    /// Light or dark whatever the settings say (for screenshots).
    void force(Settings::ThemeChoice choice);

private slots:
    void portalChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void setPortalScheme(uint scheme);
    void apply();

    Settings& settings_;
    std::optional<Settings::ThemeChoice> forced_;
    std::optional<bool> portalDark_; // what the portal said, if it said anything
    std::optional<bool> applied_;    // dark or not; empty before the first
};

} // namespace keyhold::app
