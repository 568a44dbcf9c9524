// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adapt/Settings.h"

#include "app/adapt/Messages.h"
#include "core/paths.h"

#include <QSettings>

namespace keyhold::app {

namespace {

constexpr auto theme_key = "ui.theme";
constexpr auto language_key = "ui.language";
constexpr auto tcti_key = "tpm.tcti";

QString value(const core::Config& config, const char* key) { return toQString(config.get(key).value_or("")); }

} // namespace

Settings::Settings(const QString& tpmOption, const QString& storeOption, QObject* parent)
    : QObject(parent), tpmOption_(tpmOption), storeOption_(storeOption) {
    if (auto config = core::Config::load()) {
        config_ = std::move(*config);
    } else {
        loadError_ = std::move(config.error());
    }
    const auto theme = value(config_, theme_key);
    theme_ = theme == u"light"  ? ThemeChoice::light
             : theme == u"dark" ? ThemeChoice::dark
                                : ThemeChoice::system;
    language_ = value(config_, language_key);
    tcti_ = value(config_, tcti_key);
}

Settings::ThemeChoice Settings::theme() const { return theme_; }

QString Settings::language() const { return language_.isEmpty() ? QStringLiteral("system") : language_; }

QString Settings::tcti() const { return tcti_; }

QString Settings::storeDir() const {
    return storeOption_.isEmpty() ? toQString(core::data_dir()) : storeOption_;
}

core::Result<void> Settings::save(const std::string& key, const QString& value) {
    return config_.set(key, value.toStdString());
}

core::Result<void> Settings::setTheme(ThemeChoice theme) {
    if (theme == theme_) {
        return {};
    }
    theme_ = theme;
    auto saved = save(theme_key, theme == ThemeChoice::light  ? QStringLiteral("light")
                                 : theme == ThemeChoice::dark ? QStringLiteral("dark")
                                                              : QString());
    emit themeChanged();
    return saved;
}

core::Result<void> Settings::setLanguage(const QString& language) {
    const auto wanted = language == u"system" ? QString() : language;
    if (wanted == language_) {
        return {};
    }
    language_ = wanted;
    auto saved = save(language_key, wanted);
    emit languageChanged();
    return saved;
}

core::Result<void> Settings::setTcti(const QString& tcti) {
    if (tcti == tcti_) {
        return {};
    }
    tcti_ = tcti;
    auto saved = save(tcti_key, tcti);
    emit tpmChanged();
    return saved;
}

QByteArray Settings::viewState(const QString& key) const { return QSettings().value(key).toByteArray(); }

void Settings::setViewState(const QString& key, const QByteArray& state) { QSettings().setValue(key, state); }

} // namespace keyhold::app
