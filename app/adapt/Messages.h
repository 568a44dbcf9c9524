// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for people: core's errors and stages in the language of the window.
#pragma once

#include "core/job.h"
#include "core/result.h"

#include <QString>

namespace keyhold::app {

/// Three lines and the technical part.
struct Message {
    QString what;    ///< what happened, a sentence
    QString why;     ///< the cause; may be empty
    QString next;    ///< what to do now; may be empty
    QString details; ///< English, for a report; may be empty
    /// All of it, one line each.
    QString text() const;
};

/// The message for an error; `failed` is the first line, a sentence in the person's language that says what was tried.
Message explain(const core::Error& error, const QString& failed);

/// A stage's title, or a PinRequest's purpose, in the person's language.
QString stageText(const char* source);

/// A text of core or tpm (KEYHOLD_TEXT) in the person's language.
QString coreText(const char* context, const char* source);

/// "2 hours", "3 minutes", "10 seconds": the largest unit that fits, rounded.
QString durationText(std::uint64_t seconds);

/// From and to core's UTF-8.
inline QString toQString(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace keyhold::app
