// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/TextBox.h"

#include "app/widgets/CopyButton.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace keyhold::app {

/// Grows with its text instead of scrolling.
class TextBox::View final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

    void fit() {
        // The layout of a plain text document counts its height in lines.
        int lines = 0;
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            blockBoundingRect(block);
            lines += std::max(block.layout()->lineCount(), 1);
        }
        const int text = static_cast<int>(std::ceil(lines * QFontMetricsF(font()).lineSpacing()));
        const int frame = 2 * frameWidth() + 2 * static_cast<int>(std::ceil(document()->documentMargin()));
        if (const int height = text + frame; height != minimumHeight()) {
            setFixedHeight(height);
        }
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QPlainTextEdit::resizeEvent(event);
        fit();
    }
};

TextBox::TextBox(const QString& caption, const QString& copyLabel, const QString& objectName, QWidget* parent)
    : QWidget(parent) {
    auto* label = makeLabel(caption, TextRole::strong, this);
    text_ = new View(this);
    text_->setObjectName(objectName);
    text_->setAccessibleName(caption);
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setUndoRedoEnabled(false);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setFont(roleFont(TextRole::mono));
    text_->setWordWrapMode(QTextOption::WrapAnywhere);
    text_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text_->document()->setDocumentMargin(em(0.4));
    text_->viewport()->setAutoFillBackground(false); // not a field to type in
    label->setBuddy(text_);
    copy_ = new CopyButton(copyLabel, caption, objectName + QStringLiteral("Copy"), this);
    copy_->setCopySource([this] { return text(); });

    auto* heading = new QHBoxLayout;
    heading->addWidget(label, 1);
    heading->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.25));
    column->addLayout(heading);
    column->addWidget(text_);
}

void TextBox::setText(const QString& text) {
    if (text != text_->toPlainText()) {
        text_->setPlainText(text);
        text_->fit();
    }
}

QString TextBox::text() const { return text_->toPlainText(); }

} // namespace keyhold::app
