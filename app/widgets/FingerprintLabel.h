// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fingerprint, hash or command: fixed width, selectable, focusable, read out by screen readers, with a button to copy it.
#pragma once

#include <QWidget>

class QLabel;

namespace keyhold::app {

class CopyButton;

class FingerprintLabel : public QWidget {
    Q_OBJECT
public:
    /// `name` says what it is ("SHA-256 fingerprint"): the accessible name of the text.
    FingerprintLabel(const QString& name, const QString& objectName, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    /// true: long text breaks anywhere over several lines; false (default): one line, elided in the middle when narrow.
    void setWrap(bool wrap);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    QString text_;
    bool wrap_ = false;
    QLabel* label_ = nullptr;
    CopyButton* copy_ = nullptr;
};

} // namespace keyhold::app
