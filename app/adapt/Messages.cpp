// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adapt/Messages.h"

#include "core/explain.h"

#include <QCoreApplication>
#include <QStringList>

namespace keyhold::app {

namespace {

QString filled(const char* words, const core::Error& error) {
    const auto translated = coreText("Errors", words).toUtf8();
    return toQString(
        core::fill(std::string(translated.constData(), static_cast<std::size_t>(translated.size())), error));
}

} // namespace

QString Message::text() const {
    QStringList lines;
    for (const auto& line : {what, why, next, details}) {
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    return lines.join(u'\n');
}

Message explain(const core::Error& error, const QString& failed) {
    const auto words = core::explain(error);
    return {failed, filled(words.why, error), filled(words.next, error), toQString(core::technical(error))};
}

QString coreText(const char* context, const char* source) {
    return *source == '\0' ? QString() : QCoreApplication::translate(context, source);
}

QString stageText(const char* source) { return coreText("Stages", source); }

QString durationText(std::uint64_t seconds) {
    constexpr std::uint64_t second = 1;
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    constexpr std::uint64_t day = 24 * hour;
    const auto rounded = [seconds](std::uint64_t unit) {
        return static_cast<int>((seconds + unit / 2) / unit);
    };
    if (seconds >= 2 * day) {
        return QCoreApplication::translate("Durations", "%n day(s)", nullptr, rounded(day));
    }
    if (seconds >= hour) {
        return QCoreApplication::translate("Durations", "%n hour(s)", nullptr, rounded(hour));
    }
    if (seconds >= minute) {
        return QCoreApplication::translate("Durations", "%n minute(s)", nullptr, rounded(minute));
    }
    return QCoreApplication::translate("Durations", "%n second(s)", nullptr, rounded(second));
}

} // namespace keyhold::app
