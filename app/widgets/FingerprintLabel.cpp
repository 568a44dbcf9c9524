// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/FingerprintLabel.h"

#include "app/widgets/CopyButton.h"
#include "app/widgets/Text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>

namespace keyhold::app {

FingerprintLabel::FingerprintLabel(const QString& name, const QString& objectName, QWidget* parent)
    : QWidget(parent) {
    setObjectName(objectName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.3));
    label_ = makeLabel({}, TextRole::mono, this);
    label_->setObjectName(objectName + QStringLiteral("Text"));
    label_->setWordWrap(false);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label_->setFocusPolicy(Qt::StrongFocus);
    label_->setAccessibleName(name);
    label_->setMinimumWidth(em(4));
    label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    copy_ = new CopyButton(tr("Copy"), name, objectName + QStringLiteral("Copy"), this);
    copy_->setCopySource([this] { return text_; });
    row->addWidget(label_, 1);
    row->addWidget(copy_, 0, Qt::AlignTop);
}

void FingerprintLabel::setText(const QString& text) {
    text_ = text;
    label_->setAccessibleDescription(text);
    label_->setToolTip(text);
    layOut();
}

QString FingerprintLabel::text() const { return text_; }

void FingerprintLabel::setWrap(bool wrap) {
    wrap_ = wrap;
    layOut();
}

void FingerprintLabel::layOut() {
    const QFontMetrics metrics(label_->font());
    const int width = label_->width();
    if (!wrap_) {
        label_->setText(metrics.elidedText(text_, Qt::ElideMiddle, width));
        return;
    }
    // A fingerprint has no spaces to break at: the lines are cut to the width of the label.
    const auto perLine = qMax<qsizetype>(8, width / qMax(1, metrics.horizontalAdvance(u'0')));
    QString lines;
    for (qsizetype at = 0; at < text_.size(); at += perLine) {
        if (at > 0) {
            lines += u'\n';
        }
        lines += QStringView(text_).mid(at, perLine);
    }
    label_->setText(lines);
}

void FingerprintLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void FingerprintLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

} // namespace keyhold::app
