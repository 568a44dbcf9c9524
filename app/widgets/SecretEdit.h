// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one control for PINs and passphrases.
#pragma once

#include "app/widgets/StrengthMeter.h"
#include "core/secret.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;

namespace keyhold::app {

/// A field with a caption for typing a secret. The eye shows the text while it is held down (or Space is held on it). Below the
/// field: a notice while Caps Lock is on, the strength if asked for, the error if there is one. Undo is off, drag and copy are
/// off, input methods are told that it is sensitive. take() moves the text out and wipes the field.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    /// `caption` stands above the field, is its accessible name and its label ("PIN"). The field's object name is `objectName`, the
    /// eye's `objectName` + "Reveal".
    SecretEdit(const QString& caption, const QString& objectName, QWidget* parent = nullptr);
    ~SecretEdit() override;

    /// The secret in UTF-8; afterwards the field is empty and its memory wiped. Fails with no_space, or with invalid when it is longer
    /// than setMaxBytes() allows (then the field keeps it).
    core::Result<core::SecretText> take();
    /// Wipes the field.
    void clear();

    bool isEmpty() const;
    /// Bytes in UTF-8.
    int sizeBytes() const;
    /// At most this many bytes in UTF-8 (tpm::max_pin_size): more characters are refused with a notice as they are typed or pasted,
    /// and too many bytes in fewer characters are an error beneath the field.
    void setMaxBytes(int bytes);
    /// Whether the limit is kept.
    bool fits() const;

    /// Shows a StrengthMeter below.
    void showStrength(Guessing guessing);
    /// Score 0 to 4 of what is typed; 0 without a meter.
    int score() const;

    /// Makes this the repetition of `first`: below it stands live whether both agree. Both keep working alone; `first` must outlive
    /// this. take() the first, clear() this.
    void setRepeatOf(SecretEdit* first);
    /// true when this repetition equals its partner and is not empty; true without a partner.
    bool matches() const;

    /// Text beneath the field, beside which it failed; also announced. Empty hides it.
    void setError(const QString& text);
    /// A line of help beneath the field.
    void setHint(const QString& text);

    /// For focus and tab order.
    QLineEdit* field() const { return field_; }

signals:
    /// The text changed; ask isEmpty(), score(), matches().
    void edited();
    /// Return was pressed in the field.
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void textEdited();
    void reveal(bool on);
    void updateCapsLock(const QKeyEvent& event);
    void refreshMatch();
    core::Result<core::SecretText> copyOut() const;

    QLabel* caption_ = nullptr;
    QLineEdit* field_ = nullptr;
    QToolButton* eye_ = nullptr;
    QWidget* capsLock_ = nullptr;
    QLabel* hint_ = nullptr;
    QLabel* error_ = nullptr;
    QLabel* match_ = nullptr;
    StrengthMeter* meter_ = nullptr;
    SecretEdit* first_ = nullptr;
    int maxBytes_ = 0;
};

} // namespace keyhold::app
