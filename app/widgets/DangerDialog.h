// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only modal question: before something is destroyed.
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace keyhold::app {

/// Lists what is lost and has a name typed before its red button works. Cancel is the default button and has the focus order's end;
/// the field has the focus. Use with open() and the signal accepted(); it deletes itself when closed.
class DangerDialog : public QDialog {
    Q_OBJECT
public:
    struct Texts {
        QString title;       ///< "Delete the key “web”?"
        QString explanation; ///< a sentence or two; may be empty
        QStringList losses;  ///< what is lost, one line each
        QString confirmName; ///< to be typed exactly; empty: nothing has to be typed
        QString action;      ///< the red button: "Delete key"
    };
    explicit DangerDialog(const Texts& texts, QWidget* parent = nullptr);

private:
    QLineEdit* typed_ = nullptr;
    QPushButton* act_ = nullptr;
};

} // namespace keyhold::app
