// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the person chose, kept in core::Config (shared with the command line); the window's own state in QSettings.
#pragma once

#include "core/config.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>

namespace keyhold::app {

class Settings : public QObject {
    Q_OBJECT
public:
    enum class ThemeChoice { system, light, dark };

    /// `tpmOption` and `storeOption` are the command line's --tpm and --store; they go before the settings and are not saved.
    Settings(const QString& tpmOption, const QString& storeOption, QObject* parent = nullptr);

    ThemeChoice theme() const;
    /// "system", "en", "de" or "fr".
    QString language() const;
    /// A TCTI string, "software", or empty for automatic.
    QString tcti() const;
    /// What --tpm said; empty without it.
    QString tpmOption() const { return tpmOption_; }
    /// The store's folder.
    QString storeDir() const;
    /// For tpm::choose_device.
    const core::Config& config() const { return config_; }
    /// A copy for a worker's thread.
    core::Config configCopy() const { return config_; }

    /// The setters save at once and emit their signal; what went wrong with saving is returned, the new value holds until the program ends.
    core::Result<void> setTheme(ThemeChoice theme);
    core::Result<void> setLanguage(const QString& language);
    core::Result<void> setTcti(const QString& tcti);

    /// The window's size, place and other view state (QSettings).
    QByteArray viewState(const QString& key) const;
    void setViewState(const QString& key, const QByteArray& state);

    /// Why the configuration file could not be read, if so.
    const std::optional<core::Error>& loadError() const { return loadError_; }

signals:
    void themeChanged();
    void languageChanged();
    void tpmChanged();

private:
    core::Result<void> save(const std::string& key, const QString& value);

    core::Config config_;
    std::optional<core::Error> loadError_;
    QString tpmOption_;
    QString storeOption_;
    ThemeChoice theme_ = ThemeChoice::system;
    QString language_;
    QString tcti_;
};

} // namespace keyhold::app
