// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message beside its cause: what happened, why, what to do next; technical details fold out.
#pragma once

#include "app/adapt/Messages.h"
#include "app/widgets/Tone.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace keyhold::app {

class CopyButton;
class IconLabel;

class InlineMessage : public QFrame {
    Q_OBJECT
public:
    /// Hidden until something is shown.
    explicit InlineMessage(QWidget* parent = nullptr);

    /// Shows the message (lines that are empty take no room) and announces it to assistive technology. Tones: accent (a hint), good,
    /// warning, danger.
    void showMessage(Tone tone, const Message& message);
    /// The three lines for an error; `failed` is a full sentence: tr("The key could not be made."). A cancelled error only hides
    /// the message: the person knows.
    void showError(const core::Error& error, const QString& failed);
    /// Hides and forgets.
    void clear();

    /// Adds a button to the message, such as "Try again"; it stays until clear(). The caller connects it.
    QPushButton* addButton(const QString& text, const QString& objectName);
    /// Whether the person may close it (a cross at the right); the default is no.
    void setClosable(bool closable);

    /// Everything shown, for the clipboard and for tests.
    QString text() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fold(bool open);

    Tone tone_ = Tone::accent;
    Message message_;
    IconLabel* icon_ = nullptr;
    QLabel* what_ = nullptr;
    QLabel* why_ = nullptr;
    QLabel* next_ = nullptr;
    QLabel* details_ = nullptr;
    QPushButton* unfold_ = nullptr;
    CopyButton* copy_ = nullptr;
    QToolButton* close_ = nullptr;
    QHBoxLayout* buttons_ = nullptr;
};

} // namespace keyhold::app
