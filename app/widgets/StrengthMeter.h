// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a PIN or passphrase would stand: a bar, a word and the time to guess it.
#pragma once

#include <QWidget>

#include <string_view>

class QLabel;

namespace keyhold::app {

/// What is being judged: a PIN that a chip protects by counting tries, or a passphrase that can be tried without limit.
enum class Guessing {
    throttled, ///< the TPM's lockout: about one try in a quarter of an hour after the first 32
    offline,   ///< 10^10 tries a second on somebody's own machines
};

/// The judgement of zxcvbn on a text.
struct Strength {
    int score = 0;      ///< 0 (too guessable) to 4 (very strong)
    double guesses = 0; ///< decimal logarithm of the number of guesses
    double seconds = 0; ///< average time to guess it, under `Guessing`
};

/// Judges a text; it is not kept anywhere.
Strength judge(std::string_view secret, Guessing guessing);
/// "about 3 years", "less than a second", "centuries".
QString timeInWords(double seconds);

class StrengthMeter : public QWidget {
    Q_OBJECT
public:
    explicit StrengthMeter(Guessing guessing, QWidget* parent = nullptr);
    /// Judges and shows; an empty text shows nothing but keeps the room.
    void show(std::string_view secret);
    Strength strength() const { return strength_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Guessing guessing_;
    Strength strength_;
    bool empty_ = true;
    QLabel* words_ = nullptr;
};

} // namespace keyhold::app
