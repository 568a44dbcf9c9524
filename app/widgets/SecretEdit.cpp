// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/SecretEdit.h"

#include "app/widgets/Buttons.h"
#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringEncoder>
#include <QVBoxLayout>

namespace keyhold::app {

namespace {

// Wipes a string's buffer where it lies. Only for a string that shares its buffer with nobody.
void wipe(QString& text) { core::wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar)); }

QLabel* noteLabel(const QString& objectName, QWidget* parent) {
    auto* label = makeLabel({}, TextRole::caption, parent);
    label->setObjectName(objectName);
    label->hide();
    return label;
}

void colour(QLabel* label, Tone tone) {
    auto palette = label->palette();
    palette.setColor(QPalette::PlaceholderText, toneText(tone));
    label->setPalette(palette);
}

} // namespace

SecretEdit::SecretEdit(const QString& caption, const QString& objectName, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.25));
    caption_ = makeLabel(caption, TextRole::strong, this);
    column->addWidget(caption_);

    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.25));
    field_ = new QLineEdit(this);
    field_->setObjectName(objectName);
    field_->setAccessibleName(caption);
    field_->setEchoMode(QLineEdit::Password);
    field_->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    field_->setDragEnabled(false);
    field_->installEventFilter(this);
    caption_->setBuddy(field_);
    setFocusProxy(field_);
    row->addWidget(field_, 1);
    eye_ = makeIconButton(tr("Show %1 while held").arg(caption), objectName + QStringLiteral("Reveal"),
                          QStringLiteral("eye"), this);
    row->addWidget(eye_);
    column->addLayout(row);

    capsLock_ = new QWidget(this);
    capsLock_->setObjectName(objectName + QStringLiteral("CapsLock"));
    auto* caps = new QHBoxLayout(capsLock_);
    caps->setContentsMargins(0, 0, 0, 0);
    caps->setSpacing(em(0.3));
    caps->addWidget(new IconLabel(QStringLiteral("caps-lock"), Tone::warning, 0.95, capsLock_));
    caps->addWidget(makeLabel(tr("Caps Lock is on."), TextRole::caption, capsLock_), 1);
    capsLock_->hide();
    column->addWidget(capsLock_);
    match_ = noteLabel(objectName + QStringLiteral("Match"), this);
    column->addWidget(match_);
    error_ = noteLabel(objectName + QStringLiteral("Error"), this);
    column->addWidget(error_);
    hint_ = noteLabel(objectName + QStringLiteral("Hint"), this);
    column->addWidget(hint_);

    connect(field_, &QLineEdit::textChanged, this, &SecretEdit::textEdited);
    connect(field_, &QLineEdit::returnPressed, this, &SecretEdit::submitted);
    connect(eye_, &QToolButton::pressed, this, [this] { reveal(true); });
    connect(eye_, &QToolButton::released, this, [this] { reveal(false); });
}

SecretEdit::~SecretEdit() {
    field_->disconnect(this);
    clear();
}

core::Result<core::SecretText> SecretEdit::copyOut() const {
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const QString text = field_->text();
    auto bytes = TRY(core::SecretBytes::make(static_cast<std::size_t>(encoder.requiredSpace(text.size()))));
    auto* begin = reinterpret_cast<char*>(bytes.expose_mutable().data());
    const char* end = encoder.appendToBuffer(begin, text);
    bytes.truncate(static_cast<std::size_t>(end - begin));
    return core::SecretText(std::move(bytes));
}

core::Result<core::SecretText> SecretEdit::take() {
    auto secret = TRY(copyOut());
    if (maxBytes_ > 0 && secret.size() > static_cast<std::size_t>(maxBytes_)) {
        return core::fail(core::Code::invalid, "the secret is longer than allowed");
    }
    clear();
    return secret;
}

// setText() also forgets the field's undo history, clear() would add to it.
void SecretEdit::clear() {
    QString text = field_->text();
    field_->setText(QString());
    if (!text.isEmpty() && text.isDetached()) {
        wipe(text);
    }
    capsLock_->hide();
}

bool SecretEdit::isEmpty() const { return field_->text().isEmpty(); }

int SecretEdit::sizeBytes() const {
    const auto secret = copyOut();
    return secret ? static_cast<int>(secret->size()) : 0;
}

void SecretEdit::setMaxBytes(int bytes) {
    maxBytes_ = bytes;
    field_->setMaxLength(bytes);
    connect(field_, &QLineEdit::inputRejected, this,
            [this] { setError(tr("At most %n character(s) fit.", nullptr, maxBytes_)); });
}

bool SecretEdit::fits() const { return maxBytes_ == 0 || sizeBytes() <= maxBytes_; }

void SecretEdit::showStrength(Guessing guessing) {
    if (meter_ == nullptr) {
        meter_ = new StrengthMeter(guessing, this);
        static_cast<QVBoxLayout*>(layout())->insertWidget(2, meter_);
    }
}

int SecretEdit::score() const { return meter_ == nullptr ? 0 : meter_->strength().score; }

void SecretEdit::setRepeatOf(SecretEdit* first) {
    first_ = first;
    connect(first, &SecretEdit::edited, this, &SecretEdit::refreshMatch);
}

bool SecretEdit::matches() const {
    if (first_ == nullptr) {
        return true;
    }
    const auto mine = copyOut();
    const auto other = first_->copyOut();
    return mine && other && !mine->empty() && equal_ct(mine->bytes(), other->bytes());
}

void SecretEdit::refreshMatch() {
    if (first_ == nullptr || isEmpty()) {
        match_->hide();
        return;
    }
    const bool same = matches();
    match_->setText(same ? tr("Both are the same.") : tr("They are not the same yet."));
    colour(match_, same ? Tone::good : Tone::muted);
    match_->show();
}

void SecretEdit::setError(const QString& text) {
    const bool fresh = text != error_->text() || error_->isHidden();
    error_->setText(text);
    colour(error_, Tone::danger);
    error_->setVisible(!text.isEmpty());
    field_->setAccessibleDescription(text.isEmpty() ? hint_->text() : text);
    if (fresh && !text.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(field_, text);
        announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
        QAccessible::updateAccessibility(&announcement);
    }
}

void SecretEdit::setHint(const QString& text) {
    hint_->setText(text);
    hint_->setVisible(!text.isEmpty());
    field_->setAccessibleDescription(text);
}

void SecretEdit::textEdited() {
    if (meter_ != nullptr) {
        const auto secret = copyOut();
        meter_->show(secret ? secret->expose() : std::string_view());
    }
    setError(fits() ? QString() : tr("This is too long: letters beyond A to Z take more room."));
    refreshMatch();
    emit edited();
}

void SecretEdit::reveal(bool on) {
    field_->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    eye_->setIcon(icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye"), Tone::muted));
}

bool SecretEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_) {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->accept();
                return true;
            }
        }
        if (event->type() == QEvent::KeyPress) {
            updateCapsLock(*static_cast<QKeyEvent*>(event));
        } else if (event->type() == QEvent::FocusOut) {
            capsLock_->hide();
        }
    }
    return QWidget::eventFilter(watched, event);
}

// Qt does not tell the state of Caps Lock. X11 and Wayland hand it over as bit 1 of a key's native modifiers (as it was before that
// key); elsewhere a letter's case tells it.
void SecretEdit::updateCapsLock(const QKeyEvent& event) {
    const auto platform = QGuiApplication::platformName();
    if (platform == u"xcb" || platform.startsWith(u"wayland")) {
        constexpr quint32 lock_mask = 2;
        const bool before = (event.nativeModifiers() & lock_mask) != 0;
        capsLock_->setVisible(event.key() == Qt::Key_CapsLock ? !before : before);
        return;
    }
    const auto text = event.text();
    if (text.size() == 1 && text.front().isLetter()) {
        const bool upper = text.front().isUpper();
        capsLock_->setVisible(upper != event.modifiers().testFlag(Qt::ShiftModifier));
    }
}

} // namespace keyhold::app
