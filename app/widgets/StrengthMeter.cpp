// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/StrengthMeter.h"

#include "app/adapt/Messages.h"
#include "app/widgets/Text.h"
#include "app/widgets/Tone.h"
#include "core/secret.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

#include <zxcvbn.h>

namespace keyhold::app {

namespace {

// zxcvbn's time grows with the square of the length; beyond this nothing more is to be learnt.
constexpr std::size_t judged_bytes = 100;

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double year = 365.25 * day;

// A TPM with the usual settings forgets one failed try in ten minutes or more.
constexpr double throttled_seconds_per_guess = 600;
constexpr double free_guesses = 31;
constexpr double offline_guesses_per_second = 1e10;

int scoreOf(double seconds) {
    constexpr std::array limits = {day, 30 * day, year, 100 * year};
    return static_cast<int>(
        std::ranges::count_if(limits, [seconds](double limit) { return seconds >= limit; }));
}

} // namespace

Strength judge(std::string_view secret, Guessing guessing) {
    if (secret.empty()) {
        return {};
    }
    // zxcvbn wants a terminating NUL; the copy lives in memory that is wiped.
    const auto size = std::min(secret.size(), judged_bytes);
    auto copy = core::SecretBytes::make(size + 1);
    if (!copy) {
        return {};
    }
    std::ranges::copy(secret.substr(0, size), copy->expose_mutable().begin());
    const double bits = ZxcvbnMatch(reinterpret_cast<const char*>(copy->expose().data()), nullptr, nullptr);

    Strength strength;
    strength.guesses = bits * std::log10(2.0);
    const double average = std::max(1.0, std::pow(2.0, std::min(bits, 1000.0)) / 2);
    strength.seconds = guessing == Guessing::throttled
                           ? std::max(0.0, average - free_guesses) * throttled_seconds_per_guess
                           : average / offline_guesses_per_second;
    strength.score = scoreOf(strength.seconds);
    return strength;
}

QString timeInWords(double seconds) {
    if (seconds < 1) {
        return StrengthMeter::tr("less than a second");
    }
    if (seconds >= 1000 * year) {
        return StrengthMeter::tr("thousands of years");
    }
    if (seconds >= 100 * year) {
        return StrengthMeter::tr("centuries");
    }
    if (seconds >= year) {
        return StrengthMeter::tr("%n year(s)", nullptr, static_cast<int>(std::lround(seconds / year)));
    }
    if (seconds >= 60 * day) {
        return StrengthMeter::tr("%n month(s)", nullptr,
                                 static_cast<int>(std::lround(seconds / (year / 12))));
    }
    return durationText(static_cast<std::uint64_t>(seconds));
}

StrengthMeter::StrengthMeter(Guessing guessing, QWidget* parent) : QWidget(parent), guessing_(guessing) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, em(0.55), 0, 0);
    words_ = makeLabel(QStringLiteral(" "), TextRole::caption, this);
    words_->setObjectName(QStringLiteral("strengthWords"));
    column->addWidget(words_);
}

void StrengthMeter::show(std::string_view secret) {
    empty_ = secret.empty();
    strength_ = judge(secret, guessing_);
    if (empty_) {
        words_->setText(QStringLiteral(" "));
    } else {
        const std::array words = {tr("Very weak"), tr("Weak"), tr("Fair"), tr("Strong"), tr("Very strong")};
        const auto word = words.at(static_cast<std::size_t>(strength_.score));
        words_->setText(guessing_ == Guessing::throttled
                            ? tr("%1: with the chip counting the tries, guessing it takes %2.")
                                  .arg(word, timeInWords(strength_.seconds))
                            : tr("%1: guessing it takes %2 on fast computers.")
                                  .arg(word, timeInWords(strength_.seconds)));
    }
    setAccessibleName(words_->text());
    update();
}

void StrengthMeter::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    constexpr int parts = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal gap = em(0.2);
    const qreal height = em(0.22);
    const qreal width = (this->width() - gap * (parts - 1)) / parts;
    const auto tone = strength_.score <= 1 ? Tone::danger : strength_.score == 2 ? Tone::warning : Tone::good;
    const int lit = empty_ ? 0 : std::max(1, strength_.score);
    for (int i = 0; i < parts; ++i) {
        painter.setBrush(i < lit ? toneText(tone) : colors().pressed);
        painter.drawRoundedRect(QRectF(i * (width + gap), em(0.1), width, height), height / 2, height / 2);
    }
}

} // namespace keyhold::app
