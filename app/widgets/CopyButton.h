// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies a text to the clipboard and says so.
#pragma once

#include <QPushButton>

#include <functional>

class QTimer;

namespace keyhold::app {

class CopyButton : public QPushButton {
    Q_OBJECT
public:
    /// `label` is the button's text ("Copy"); `what` completes its accessible name: "Copy: public key".
    CopyButton(const QString& label, const QString& what, const QString& objectName,
               QWidget* parent = nullptr);

    /// What is copied. Not for secrets.
    void setCopyText(const QString& text);
    /// The same, asked for when the button is pressed.
    void setCopySource(std::function<QString()> source);

signals:
    void copied();

private:
    void copy();

    QString label_;
    std::function<QString()> source_;
    QTimer* restore_ = nullptr; // runs only while "Copied" is shown
};

} // namespace keyhold::app
