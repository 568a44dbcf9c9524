// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Keys page: table, filter, details, and the acts on keys.
#pragma once

#include "app/shell/Pages.h"

#include <optional>
#include <string>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace keyhold::app {

class EmptyState;
class InlineMessage;
class KeyDetails;
class KeysFilter;
class KeysModel;
class KeysTable;

class KeysPage final : public Page {
    Q_OBJECT

public:
    explicit KeysPage(AppContext& app, QWidget* parent = nullptr);

    void focusFirst() override;
    void focusSearch() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader();
    void makeBody();
    void makeActions();

    void reload();
    void showDamaged(const std::vector<core::Error>& damaged);
    void reloadTrash();
    void showSelected();
    void showChip();
    void setFilter(const QString& words);
    std::optional<core::KeyRecord> selected() const;
    void select(const std::string& id);
    void selectNear(int row);

    void newKey();
    void askToDelete(const core::KeyRecord& key);
    void remove(const core::KeyRecord& key);
    void restore(const core::KeyRecord& trashed);
    void undo();
    void openTrash();

    AppContext& app_;
    KeysModel* model_ = nullptr;
    KeysFilter* filter_ = nullptr;
    QLineEdit* search_ = nullptr;
    QPushButton* new_ = nullptr;
    InlineMessage* message_ = nullptr; // of the acts on this page, and of a store that cannot be read
    InlineMessage* damaged_ = nullptr;
    QStackedWidget* body_ = nullptr;
    QWidget* unread_ = nullptr; // in the place of the keys while the store cannot be read
    EmptyState* empty_ = nullptr;
    QSplitter* splitter_ = nullptr;
    KeysTable* table_ = nullptr;
    QLabel* noMatch_ = nullptr;
    KeyDetails* details_ = nullptr;
    QPushButton* trash_ = nullptr;
    QAction* undo_ = nullptr;
    std::vector<QAction*> onKey_;          // need a selected key
    std::vector<core::KeyRecord> deleted_; // by this window, for undo; the last one last
    std::string wanted_;                   // the id of a key to be selected as soon as it is listed
};

} // namespace keyhold::app
