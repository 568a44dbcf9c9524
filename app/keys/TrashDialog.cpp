// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/TrashDialog.h"

#include "app/keys/KeyText.h"
#include "app/keys/RowDelegate.h"
#include "app/keys/StoreJob.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/DangerDialog.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace keyhold::app {

TrashDialog::TrashDialog(AppContext& app, QWidget* parent) : QDialog(parent), app_(app) {
    setObjectName(QStringLiteral("trashDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recently deleted keys"));

    auto* title = makeLabel(windowTitle(), TextRole::heading, this);
    auto* text = makeLabel(
        tr("These keys cannot be used until you restore them. Emptying the trash destroys them for good."),
        TextRole::body, this);
    setMuted(text);
    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("trashMessage"));
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("trashList"));
    list_->setAccessibleName(windowTitle());
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setItemDelegate(new RowDelegate(list_));
    list_->setHeaderLabels({tr("Name"), tr("Algorithm"), tr("Deleted")});
    list_->header()->setSectionsMovable(false);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);

    empty_ = makeButton(tr("&Empty trash…"), QStringLiteral("trashEmpty"), Emphasis::flat,
                        QStringLiteral("trash"), this);
    restore_ = makeButton(tr("&Restore"), QStringLiteral("trashRestore"), Emphasis::normal,
                          QStringLiteral("undo"), this);
    auto* close = makeButton(tr("Close"), QStringLiteral("trashClose"), Emphasis::normal, {}, this);
    empty_->setAutoDefault(false);
    restore_->setDefault(true);
    close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(em(0.5));
    buttons->addWidget(empty_);
    buttons->addStretch(1);
    buttons->addWidget(restore_);
    buttons->addWidget(close);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.5), em(1.5), em(1.5), em(1.5));
    column->setSpacing(em(0.6));
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(message_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    resize(em(32), em(22));

    connect(list_, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* current) { restore_->setEnabled(current != nullptr); });
    connect(list_, &QTreeWidget::itemActivated, this, &TrashDialog::restoreCurrent);
    connect(restore_, &QPushButton::clicked, this, &TrashDialog::restoreCurrent);
    connect(empty_, &QPushButton::clicked, this, &TrashDialog::askToEmpty);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    reload();
    list_->setFocus();
}

void TrashDialog::reload() {
    const core::Result<core::KeyListing> listing =
        app_.store().and_then([](const core::Store& store) { return store.list_trash(); });
    list_->clear();
    keys_.clear();
    if (!listing) {
        message_->showError(listing.error(), tr("The deleted keys cannot be listed."));
    } else {
        keys_ = listing->keys;
        std::ranges::stable_sort(keys_, std::ranges::greater(), &core::KeyRecord::deleted);
    }
    for (const core::KeyRecord& key : keys_) {
        auto* item = new QTreeWidgetItem(
            list_, {toQString(key.name), toQString(key.algorithm), KeyText::date(key.deleted)});
        item->setIcon(0, icon(KeyText::purposeIcon(toQString(key.purpose))));
        item->setToolTip(0, toQString(key.fingerprint));
        item->setToolTip(2, KeyText::dateTime(key.deleted));
    }
    list_->setCurrentItem(list_->topLevelItem(0));
    restore_->setEnabled(!keys_.empty());
    empty_->setEnabled(!keys_.empty());
}

void TrashDialog::restoreCurrent() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    if (row < 0 || !restore_->isEnabled()) {
        return;
    }
    const core::KeyRecord key = keys_[static_cast<std::size_t>(row)];
    message_->clear();
    restore_->setEnabled(false);
    changeStore<core::KeyRecord>(
        app_, tr("Restoring the key “%1”").arg(toQString(key.name)),
        [key](core::Store& store) { return store.restore(key); }, this,
        [this, key](const core::Result<core::KeyRecord>& result) {
            if (!result) {
                restore_->setEnabled(true);
                message_->showError(result.error(),
                                    tr("The key “%1” could not be restored.").arg(toQString(key.name)));
                return;
            }
            emit changed();
            emit restored(*result);
            reload();
            if (keys_.empty()) {
                accept();
            }
        });
}

void TrashDialog::askToEmpty() {
    QStringList losses;
    for (const core::KeyRecord& key : keys_) {
        losses.append(tr("%1, for %2").arg(toQString(key.name), KeyText::purpose(toQString(key.purpose))));
    }
    auto* dialog = new DangerDialog(
        {tr("Destroy %n deleted key(s)?", nullptr, static_cast<int>(keys_.size())),
         tr("Their private halves cannot be made again, by anyone. What was locked to them stays locked."),
         losses,
         {},
         tr("Destroy")},
        this);
    dialog->setObjectName(QStringLiteral("trashEmptyDialog"));
    connect(dialog, &QDialog::accepted, this, &TrashDialog::empty);
    dialog->open();
}

void TrashDialog::empty() {
    empty_->setEnabled(false);
    restore_->setEnabled(false);
    changeStore<std::size_t>(
        app_, tr("Emptying the trash"), [](core::Store& store) { return store.empty_trash(); }, this,
        [this](const core::Result<std::size_t>& result) {
            emit changed();
            reload();
            if (!result) {
                message_->showError(result.error(), tr("The trash could not be emptied."));
            } else if (keys_.empty()) {
                accept();
            }
        });
}

} // namespace keyhold::app
