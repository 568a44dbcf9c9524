// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of several choices, large enough to hold a sentence.
#pragma once

#include <QRadioButton>

namespace keyhold::app {

/// A radio button drawn as a card: icon, title, sentence. Arrow keys move within its button group, and
/// assistive technology sees a radio button that is described by its sentence.
class ChoiceCard final : public QRadioButton {
    Q_OBJECT

public:
    /// `iconName` may be empty.
    ChoiceCard(const QString& title, const QString& sentence, const QString& iconName,
               const QString& objectName, QWidget* parent = nullptr);

    /// Replaces the sentence; a disabled card says there why it cannot be chosen.
    void setSentence(const QString& sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint& position) const override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where the text stands, for a card of this width.
    QRect textRect(int width) const;
    int titleHeight() const;

    QString sentence_;
    QString iconName_;
};

} // namespace keyhold::app
