// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A public key or a command to be read, selected and copied.
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

namespace keyhold::app {

class CopyButton;

/// A caption, a button that copies all of the text, and under them the text in fixed width, read-only,
/// broken anywhere; as high as its text. Not for secrets.
class TextBox final : public QWidget {
    Q_OBJECT

public:
    /// `caption` is also the accessible name; `copyLabel` is what the button says. Object names:
    /// `objectName` for the text, `objectName` + "Copy" for the button.
    TextBox(const QString& caption, const QString& copyLabel, const QString& objectName,
            QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    CopyButton* copyButton() const { return copy_; }

private:
    class View;
    View* text_ = nullptr;
    CopyButton* copy_ = nullptr;
};

} // namespace keyhold::app
