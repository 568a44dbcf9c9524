// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SettingsPage.h"

#include "app/shell/ChipChoice.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/Card.h"
#include "app/widgets/FingerprintLabel.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace keyhold::app {

SettingsPage::SettingsPage(AppContext& app, QWidget* parent)
    : CardPage(tr("Settings"), em(46), parent), app_(app) {
    setObjectName(QStringLiteral("settingsPage"));
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("settingsSearch"));
    search_->setAccessibleName(tr("Search settings"));
    search_->setPlaceholderText(tr("Search settings"));
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(em(16));
    search_->addAction(icon(QStringLiteral("search"), Tone::muted), QLineEdit::LeadingPosition);
    connect(search_, &QLineEdit::textChanged, this, &SettingsPage::filter);
    header()->addWidget(search_);

    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("settingsMessage"));
    column()->addWidget(message_);
    if (const auto& error = app_.settings().loadError()) {
        message_->showError(*error, tr("The settings could not be read; the usual ones are in use."));
    }
    nothing_ = makeLabel(tr("No setting has these words."), TextRole::body, this);
    nothing_->setObjectName(QStringLiteral("settingsNothing"));
    setMuted(nothing_);
    nothing_->hide();
    column()->addWidget(nothing_);

    addAppearance();
    auto* chip = addCard(tr("Security chip"), QStringLiteral("chip"));
    auto* choice = new ChipChoice(app_, [this](const core::Result<void>& result) { saved(result); }, chip);
    chip->body()->addWidget(choice);
    rows_.push_back({chip, choice, tr("Security chip TPM software automatic TCTI test device")});
    addStore();
    addAbout();
    column()->addStretch(1);
}

Card* SettingsPage::addCard(const QString& title, const QString& iconName) {
    auto* card = new Card(title, iconName, content());
    column()->addWidget(card);
    cards_.push_back(card);
    return card;
}

void SettingsPage::addRow(Card* card, const QString& name, const QString& explanation, QWidget* control) {
    auto* widget = new QWidget(card);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, em(0.15), 0, em(0.15));
    row->setSpacing(em(1));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(em(0.05));
    auto* label = makeLabel(name, TextRole::body, widget);
    label->setBuddy(control);
    texts->addWidget(label);
    if (!explanation.isEmpty()) {
        texts->addWidget(makeLabel(explanation, TextRole::caption, widget));
    }
    row->addLayout(texts, 1);
    if (control != nullptr) {
        control->setAccessibleName(name);
        control->setAccessibleDescription(explanation);
        row->addWidget(control);
    }
    card->body()->addWidget(widget);
    rows_.push_back({card, widget, QStringList({card->accessibleName(), name, explanation}).join(u' ')});
}

void SettingsPage::addAppearance() {
    auto& settings = app_.settings();
    auto* card = addCard(tr("Appearance"), QStringLiteral("contrast"));
    auto* theme = new QComboBox(card);
    theme->setObjectName(QStringLiteral("theme"));
    theme->setMinimumWidth(em(11));
    theme->addItem(icon(QStringLiteral("contrast")), tr("Like the desktop"),
                   static_cast<int>(Settings::ThemeChoice::system));
    theme->addItem(icon(QStringLiteral("sun")), tr("Light"), static_cast<int>(Settings::ThemeChoice::light));
    theme->addItem(icon(QStringLiteral("moon")), tr("Dark"), static_cast<int>(Settings::ThemeChoice::dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme())));
    connect(theme, &QComboBox::activated, this, [this, theme] {
        saved(app_.settings().setTheme(static_cast<Settings::ThemeChoice>(theme->currentData().toInt())));
    });
    addRow(card, tr("Theme"), tr("Light or dark colours"), theme);

    auto* language = new QComboBox(card);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("Like the desktop"), QStringLiteral("system"));
    // Languages are named in themselves: whoever is lost in a foreign one must find the way back.
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    language->setMinimumWidth(theme->sizeHint().width());
    language->setCurrentIndex(qMax(0, language->findData(settings.language())));
    connect(language, &QComboBox::activated, this,
            [this, language] { saved(app_.settings().setLanguage(language->currentData().toString())); });
    addRow(card, tr("Language"), tr("Of the window; technical details stay English"), language);
}

void SettingsPage::addStore() {
    auto* card = addCard(tr("Key store"), QStringLiteral("folder"));
    const auto dir = app_.settings().storeDir();
    auto* open = makeButton(tr("Open folder"), QStringLiteral("storeOpen"), Emphasis::normal,
                            QStringLiteral("folder"), card);
    connect(open, &QPushButton::clicked, this, [this, dir] {
        if (!QFileInfo(dir).isDir()) {
            message_->showMessage(
                Tone::accent,
                {tr("The folder does not exist yet."), tr("It is made with the first key."), {}, {}});
        } else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(dir))) {
            message_->showMessage(
                Tone::warning,
                {tr("No program could show the folder."), {}, tr("Open it by hand: %1").arg(dir), {}});
        }
    });
    addRow(card, tr("Folder"),
           tr("Your keys as small files. Copy it to keep a backup; the keys in it work with this chip only."),
           open);
    open->setAccessibleName(tr("Open the folder of the key store"));
    auto* path = new FingerprintLabel(tr("Folder of the key store"), QStringLiteral("storePath"), card);
    path->setText(QDir::toNativeSeparators(dir));
    card->body()->addWidget(path);
    rows_.push_back({card, path, tr("Key store folder path backup")});
}

void SettingsPage::addAbout() {
    auto* card = addCard(tr("About"), QStringLiteral("info"));
    auto* version = makeLabel(QCoreApplication::applicationVersion(), TextRole::body, card);
    version->setObjectName(QStringLiteral("version"));
    version->setWordWrap(false);
    addRow(card, QStringLiteral("Keyhold"), tr("Keys in the security chip of your computer"), version);
    version->setAccessibleName(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    addRow(
        card, tr("Licences"),
        tr("The window: GNU General Public License, version 3 or later. The libraries: Apache License 2.0. Built with Qt, OpenSSL, "
           "tpm2-tss and zxcvbn."),
        nullptr);
}

void SettingsPage::saved(const core::Result<void>& result) {
    if (result) {
        message_->clear();
    } else {
        message_->showError(result.error(),
                            tr("The choice holds until Keyhold is closed, but it could not be saved."));
    }
}

void SettingsPage::filter(const QString& words) {
    const auto wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto found = [&wanted](const QString& text) {
        return std::ranges::all_of(
            wanted, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    bool any = false;
    for (auto* card : cards_) {
        bool inCard = false;
        for (const auto& row : rows_) {
            if (row.card == card) {
                row.widget->setVisible(found(row.words));
                inCard = inCard || found(row.words);
            }
        }
        card->setVisible(inCard);
        any = any || inCard;
    }
    nothing_->setVisible(!any);
}

void SettingsPage::focusFirst() { search_->setFocus(Qt::ShortcutFocusReason); }

void SettingsPage::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

Page* makeSettingsPage(AppContext& app, QWidget* parent) { return new SettingsPage(app, parent); }

} // namespace keyhold::app
