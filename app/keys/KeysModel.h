// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the store as a table, and the order and filter in which it is shown.
#pragma once

#include "core/store.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QSortFilterProxyModel>

#include <vector>

namespace keyhold::app {

/// Holds records only: a key is a row, and reading or changing the store is the page's work.
class KeysModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Purpose, Algorithm, Protection, Created, Fingerprint, ColumnCount };
    /// What a column is sorted by: text, or a number for the date.
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows other records. Keys that stay keep their row, and so a view its selection; new ones come last.
    void setKeys(std::vector<core::KeyRecord> keys);
    const std::vector<core::KeyRecord>& keys() const noexcept { return keys_; }
    const core::KeyRecord& key(int row) const { return keys_[static_cast<std::size_t>(row)]; }
    /// The row of the key with this id, or -1.
    int rowOf(const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const core::KeyRecord& key, int column) const;
    QString longText(const core::KeyRecord& key, int column) const;

    std::vector<core::KeyRecord> keys_;
};

/// Sorts as a person would ("key2" before "key10") and keeps the rows that hold every word of the filter.
class KeysFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit KeysFilter(QObject* parent = nullptr);

    /// Words to look for, in any column, without regard to case.
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList words_;
    QCollator collator_;
};

} // namespace keyhold::app
