// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace keyhold::app {

Language::~Language() {
    for (const auto& translator : translators_) {
        QCoreApplication::removeTranslator(translator.get());
    }
}

void Language::use(const QString& wanted) {
    for (const auto& translator : translators_) {
        QCoreApplication::removeTranslator(translator.get());
    }
    translators_.clear();
    auto locale = wanted == u"system" ? QLocale::system() : QLocale(wanted);
    if (locale.language() == QLocale::C) {
        locale = QLocale(QLocale::English);
    }
    QLocale::setDefault(locale);
    const auto add = [&](const QString& base, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        const bool loaded = translator->load(locale, base, QStringLiteral("_"), folder);
        if (loaded) {
            QCoreApplication::installTranslator(translator.get());
            translators_.push_back(std::move(translator));
        }
        return loaded;
    };
    add(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!add(QStringLiteral("keyhold"), QStringLiteral(":/i18n"))) {
        locale = QLocale(QLocale::English); // its plurals
        add(QStringLiteral("keyhold"), QStringLiteral(":/i18n"));
    }
}

} // namespace keyhold::app
