// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeysPage.h"

#include "app/adapt/Messages.h"
#include "app/keys/KeyDetails.h"
#include "app/keys/KeyText.h"
#include "app/keys/KeysModel.h"
#include "app/keys/KeysTable.h"
#include "app/keys/NewKeyDialog.h"
#include "app/keys/StoreJob.h"
#include "app/keys/TrashDialog.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/DangerDialog.h"
#include "app/widgets/EmptyState.h"
#include "app/widgets/Icon.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/Text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace keyhold::app {

namespace {

constexpr auto splitter_state = "keys/splitter";
constexpr auto header_state = "keys/header";

} // namespace

Page* makeKeysPage(AppContext& app, QWidget* parent) { return new KeysPage(app, parent); }

KeysPage::KeysPage(AppContext& app, QWidget* parent) : Page(parent), app_(app) {
    setObjectName(QStringLiteral("keysPage"));
    setAccessibleName(tr("Keys"));
    model_ = new KeysModel(this);
    filter_ = new KeysFilter(this);
    filter_->setSourceModel(model_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.5), em(1.3), em(1.5), em(1));
    column->setSpacing(em(0.75));
    makeHeader();
    message_ = new InlineMessage(this);
    message_->setObjectName(QStringLiteral("keysMessage"));
    damaged_ = new InlineMessage(this);
    damaged_->setObjectName(QStringLiteral("keysDamaged"));
    column->addWidget(message_);
    column->addWidget(damaged_);
    makeBody();
    column->addWidget(body_, 1);
    trash_ = makeButton({}, QStringLiteral("keysTrash"), Emphasis::flat, QStringLiteral("trash"), this);
    column->addWidget(trash_, 0, Qt::AlignLeft);
    makeActions();

    connect(trash_, &QPushButton::clicked, this, &KeysPage::openTrash);
    connect(new_, &QPushButton::clicked, this, &KeysPage::newKey);
    connect(empty_->action(), &QPushButton::clicked, this, &KeysPage::newKey);
    connect(search_, &QLineEdit::textChanged, this, &KeysPage::setFilter);
    connect(details_, &KeyDetails::deleteWanted, this, &KeysPage::askToDelete);
    connect(table_, &QTableView::activated, details_, &KeyDetails::focusFirst);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysPage::showSelected);
    connect(&app_, &AppContext::keysChanged, this, &KeysPage::reload);
    connect(&app_, &AppContext::chipChanged, this, &KeysPage::showChip);
    connect(&app_, &AppContext::newKeyWanted, this, &KeysPage::newKey);
    showChip();
    reload();
}

void KeysPage::makeHeader() {
    auto* title = makeLabel(tr("Keys"), TextRole::title, this);
    title->setObjectName(QStringLiteral("keysTitle"));
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("keysFilter"));
    search_->setAccessibleName(tr("Filter keys"));
    search_->setPlaceholderText(tr("Filter"));
    search_->setToolTip(tr("Shows the keys that contain these words (Ctrl+F)"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("search"), Tone::muted), QLineEdit::LeadingPosition);
    search_->setFixedWidth(em(12));
    new_ = makeButton(tr("&New key…"), QStringLiteral("keysNew"), Emphasis::primary, QStringLiteral("plus"),
                      this);
    new_->setToolTip(tr("Makes a key inside the security chip (Ctrl+N)"));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.5));
    row->addWidget(title, 1);
    row->addWidget(search_);
    row->addWidget(new_);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void KeysPage::makeBody() {
    empty_ = new EmptyState(QStringLiteral("key"), {}, {}, this);
    empty_->setObjectName(QStringLiteral("keysEmpty"));
    empty_->setAction(tr("&New key…"), QStringLiteral("keysEmptyNew"), QStringLiteral("plus"));

    table_ = new KeysTable(this);
    table_->setModel(filter_);
    table_->sortByColumn(KeysModel::Name, Qt::AscendingOrder);
    table_->horizontalHeader()->restoreState(app_.settings().viewState(QString::fromLatin1(header_state)));
    connect(table_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        app_.settings().setViewState(QString::fromLatin1(header_state),
                                     table_->horizontalHeader()->saveState());
    });
    noMatch_ = makeLabel({}, TextRole::body);
    noMatch_->setObjectName(QStringLiteral("keysNoMatch"));
    noMatch_->setAlignment(Qt::AlignCenter);
    setMuted(noMatch_);
    auto* overlay = new QVBoxLayout(table_->viewport());
    overlay->addWidget(noMatch_);

    details_ = new KeyDetails(app_, this);
    splitter_ = new QSplitter(this);
    splitter_->setObjectName(QStringLiteral("keysSplitter"));
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(table_);
    splitter_->addWidget(details_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setSizes({em(30), em(26)});
    splitter_->restoreState(app_.settings().viewState(QString::fromLatin1(splitter_state)));
    connect(splitter_, &QSplitter::splitterMoved, this, [this] {
        if (splitter_->orientation() == Qt::Horizontal) {
            app_.settings().setViewState(QString::fromLatin1(splitter_state), splitter_->saveState());
        }
    });

    unread_ = new QWidget(this);
    body_ = new QStackedWidget(this);
    body_->addWidget(unread_);
    body_->addWidget(empty_);
    body_->addWidget(splitter_);
}

void KeysPage::makeActions() {
    const auto add = [](QWidget* widget, const QString& text, const QString& name, const QString& iconName,
                        const QList<QKeySequence>& keys, Qt::ShortcutContext context) {
        auto* action = new QAction(icon(iconName), text, widget);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(context);
        widget->addAction(action);
        return action;
    };
    auto* create = add(this, tr("&New key…"), QStringLiteral("actionNewKey"), QStringLiteral("plus"),
                       {QKeySequence::New}, Qt::WidgetWithChildrenShortcut);
    connect(create, &QAction::triggered, this, &KeysPage::newKey);
    undo_ = add(this, tr("&Undo the deletion"), QStringLiteral("actionUndoDelete"), QStringLiteral("undo"),
                {QKeySequence::Undo}, Qt::WidgetWithChildrenShortcut);
    connect(undo_, &QAction::triggered, this, &KeysPage::undo);
    auto* focus = add(this, tr("&Details"), QStringLiteral("actionDetails"), {}, {Qt::Key_F4},
                      Qt::WidgetWithChildrenShortcut);
    connect(focus, &QAction::triggered, details_, &KeyDetails::focusFirst);

    // The table's context menu: what the buttons of the details do.
    const auto onKey = [&](const QString& text, const QString& name, const QString& iconName,
                           const QList<QKeySequence>& keys) {
        auto* action = add(table_, text, name, iconName, keys, Qt::WidgetShortcut);
        onKey_.push_back(action);
        return action;
    };
    connect(onKey(tr("&Try it"), QStringLiteral("actionTry"), QStringLiteral("try"), {}), &QAction::triggered,
            details_, &KeyDetails::tryKey);
    connect(onKey(tr("&Copy public key"), QStringLiteral("actionCopy"), QStringLiteral("copy"),
                  {QKeySequence::Copy}),
            &QAction::triggered, this, [this] {
                details_->copyPublicKey();
                app_.notify({tr("The public key is in the clipboard."), {}, {}});
            });
    connect(onKey(tr("E&xport public key…"), QStringLiteral("actionExport"), QStringLiteral("save"), {}),
            &QAction::triggered, details_, &KeyDetails::exportKey);
    auto* separator = new QAction(table_);
    separator->setSeparator(true);
    table_->addAction(separator);
    connect(onKey(tr("&Delete…"), QStringLiteral("actionDelete"), QStringLiteral("trash"),
                  {QKeySequence::Delete}),
            &QAction::triggered, this, [this] {
                if (const auto key = selected()) {
                    askToDelete(*key);
                }
            });
}

void KeysPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    splitter_->setOrientation(width() < em(38) ? Qt::Vertical : Qt::Horizontal);
}

void KeysPage::showChip() {
    const bool software = app_.chip().info && app_.chip().info->where == tpm::Where::software;
    empty_->setTexts(
        tr("No keys yet"),
        software
            ? tr("A key made here is kept by the software TPM. That is good for trying things out, but gives no "
                 "hardware protection.")
            : tr("A key made here stays inside the security chip: programs can use it, but nobody can copy it."));
}

void KeysPage::focusFirst() {
    if (body_->currentWidget() == empty_) {
        empty_->action()->setFocus(Qt::OtherFocusReason);
    } else if (body_->currentWidget() == splitter_) {
        table_->setFocus(Qt::OtherFocusReason);
    }
}

void KeysPage::focusSearch() {
    if (search_->isVisible()) {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    }
}

void KeysPage::reload() {
    const core::Result<core::KeyListing>& listing = app_.keys();
    new_->setVisible(listing && !listing->keys.empty());
    search_->setVisible(new_->isVisibleTo(this));
    if (!listing) {
        body_->setCurrentWidget(unread_);
        model_->setKeys({});
        damaged_->clear();
        trash_->hide();
        message_->showError(listing.error(), tr("The keys cannot be read."));
        return;
    }
    const int row = table_->currentIndex().row();
    const QWidget* before = body_->currentWidget();
    const bool focused = before->isAncestorOf(focusWidget());
    model_->setKeys(listing->keys);
    const bool empty = listing->keys.empty();
    body_->setCurrentWidget(empty ? static_cast<QWidget*>(empty_) : splitter_);
    if (empty) {
        search_->clear();
    }
    table_->fitColumns();
    select(wanted_);
    selectNear(row);
    if (focused && body_->currentWidget() != before) {
        focusFirst();
    }
    showDamaged(listing->damaged);
    reloadTrash();
    showSelected();
}

void KeysPage::showDamaged(const std::vector<core::Error>& damaged) {
    if (damaged.empty()) {
        damaged_->clear();
        return;
    }
    Message message;
    message.what = tr("%n key(s) cannot be read.", nullptr, static_cast<int>(damaged.size()));
    QStringList reasons;
    QStringList details;
    for (const core::Error& error : damaged) {
        const Message one = explain(error, {});
        reasons.append(one.why);
        details.append(one.details);
        message.next = one.next;
    }
    message.why = reasons.join(QLatin1Char('\n'));
    message.details = details.join(QLatin1Char('\n'));
    damaged_->showMessage(Tone::warning, message);
}

void KeysPage::reloadTrash() {
    const core::Result<core::KeyListing> trash =
        app_.store().and_then([](const core::Store& store) { return store.list_trash(); });
    const auto gone = [&](const core::KeyRecord& key) {
        return !trash || std::ranges::find(trash->keys, key.id, &core::KeyRecord::id) == trash->keys.end();
    };
    std::erase_if(deleted_, gone);
    undo_->setEnabled(!deleted_.empty());
    const std::size_t count = trash ? trash->keys.size() : 0;
    trash_->setVisible(count != 0);
    trash_->setText(tr("Recently deleted (%n)", nullptr, static_cast<int>(count)));
}

void KeysPage::showSelected() {
    const std::optional<core::KeyRecord> key = selected();
    details_->setKey(key);
    for (QAction* action : onKey_) {
        action->setEnabled(key.has_value());
    }
    noMatch_->setText(filter_->rowCount() == 0 ? tr("No key contains “%1”.").arg(search_->text())
                                               : QString());
    noMatch_->setVisible(filter_->rowCount() == 0);
}

void KeysPage::setFilter(const QString& words) {
    filter_->setWords(words);
    selectNear(0);
    showSelected();
}

std::optional<core::KeyRecord> KeysPage::selected() const {
    const QModelIndex index = filter_->mapToSource(table_->currentIndex());
    return index.isValid() ? std::optional(model_->key(index.row())) : std::nullopt;
}

void KeysPage::select(const std::string& id) {
    wanted_ = id;
    const int row = model_->rowOf(id);
    if (row < 0) {
        return;
    }
    wanted_.clear();
    QModelIndex index = filter_->mapFromSource(model_->index(row, 0));
    if (!index.isValid()) {
        search_->clear(); // it would be hidden by the filter
        index = filter_->mapFromSource(model_->index(row, 0));
    }
    table_->setCurrentIndex(index);
    table_->scrollTo(index);
}

void KeysPage::selectNear(int row) {
    if (!table_->currentIndex().isValid() && filter_->rowCount() > 0) {
        table_->setCurrentIndex(filter_->index(std::clamp(row, 0, filter_->rowCount() - 1), 0));
    }
}

void KeysPage::newKey() {
    if (!app_.keys() || findChild<NewKeyDialog*>() != nullptr) {
        return;
    }
    auto* dialog = new NewKeyDialog(app_, this);
    connect(dialog, &NewKeyDialog::created, this, [this](const core::KeyRecord& key) {
        app_.reloadKeys();
        select(key.id);
    });
    dialog->open();
}

void KeysPage::askToDelete(const core::KeyRecord& key) {
    const QString name = toQString(key.name);
    auto* dialog = new DangerDialog(
        {tr("Delete the key “%1”?").arg(name),
         tr("It moves to “Recently deleted”, and you can restore it until you empty the trash. Its "
            "public key stays wherever you installed it: remove it there yourself."),
         {KeyText::purposeLoss(toQString(key.purpose))},
         name,
         tr("Delete key")},
        this);
    connect(dialog, &QDialog::accepted, this, [this, key] { remove(key); });
    dialog->open();
}

void KeysPage::remove(const core::KeyRecord& key) {
    message_->clear();
    changeStore<core::KeyRecord>(
        app_, tr("Deleting the key “%1”").arg(toQString(key.name)),
        [key](core::Store& store) { return store.remove(key); }, this,
        [this, key](const core::Result<core::KeyRecord>& trashed) {
            const QString name = toQString(key.name);
            if (!trashed) {
                message_->showError(trashed.error(), tr("The key “%1” could not be deleted.").arg(name));
                return;
            }
            deleted_.push_back(*trashed);
            reloadTrash();
            app_.notify({tr("The key “%1” is deleted.").arg(name), tr("Undo"),
                         [this, record = *trashed] { restore(record); }});
        });
}

void KeysPage::restore(const core::KeyRecord& trashed) {
    message_->clear();
    changeStore<core::KeyRecord>(
        app_, tr("Restoring the key “%1”").arg(toQString(trashed.name)),
        [trashed](core::Store& store) { return store.restore(trashed); }, this,
        [this, trashed](const core::Result<core::KeyRecord>& key) {
            reloadTrash();
            if (!key) {
                message_->showError(key.error(),
                                    tr("The key “%1” could not be restored.").arg(toQString(trashed.name)));
                return;
            }
            select(key->id);
        });
}

void KeysPage::undo() {
    if (!deleted_.empty()) {
        restore(core::KeyRecord(deleted_.back()));
    }
}

void KeysPage::openTrash() {
    auto* dialog = new TrashDialog(app_, this);
    connect(dialog, &TrashDialog::restored, this, [this](const core::KeyRecord& key) { select(key.id); });
    connect(dialog, &TrashDialog::changed, this, &KeysPage::reloadTrash);
    dialog->open();
}

} // namespace keyhold::app
