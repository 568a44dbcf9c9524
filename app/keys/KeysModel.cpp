// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeysModel.h"

#include "app/keys/KeyText.h"
#include "app/widgets/Icon.h"

#include <QFontDatabase>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace keyhold::app {

void KeysModel::setKeys(std::vector<core::KeyRecord> keys) {
    const auto position = [&keys](const std::string& id) {
        return std::ranges::find(keys, id, &core::KeyRecord::id);
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (position(key(row).id) == keys.end()) {
            beginRemoveRows({}, row, row);
            keys_.erase(keys_.begin() + row);
            endRemoveRows();
        }
    }
    for (core::KeyRecord& kept : keys_) {
        const auto found = position(kept.id);
        kept = std::move(*found);
        keys.erase(found);
    }
    if (!keys_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    if (!keys.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(keys.size()) - 1);
        std::ranges::move(keys, std::back_inserter(keys_));
        endInsertRows();
    }
}

int KeysModel::rowOf(const std::string& id) const {
    const auto found = std::ranges::find(keys_, id, &core::KeyRecord::id);
    return found == keys_.end() ? -1 : static_cast<int>(found - keys_.begin());
}

int KeysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(keys_.size());
}

int KeysModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString KeysModel::text(const core::KeyRecord& key, int column) const {
    switch (column) {
    case Name: return toQString(key.name);
    case Purpose: return KeyText::purpose(toQString(key.purpose));
    case Algorithm: return toQString(key.algorithm);
    case Protection: return KeyText::protection(key);
    case Created: return KeyText::date(key.created);
    case Fingerprint: return toQString(key.fingerprint);
    default: return {};
    }
}

QString KeysModel::longText(const core::KeyRecord& key, int column) const {
    switch (column) {
    case Purpose: return KeyText::purposeSentence(toQString(key.purpose));
    case Protection:
        return KeyText::placeSentence(key.chip == "software") + QLatin1Char('\n') +
               KeyText::pinSentence(key.has_pin);
    case Created: return KeyText::dateTime(key.created);
    default: return text(key, column);
    }
}

QVariant KeysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const core::KeyRecord& record = key(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(record, index.column());
    case Qt::ToolTipRole: return longText(record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Created || index.column() == Protection ? longText(record, index.column())
                                                                         : text(record, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(icon(KeyText::purposeIcon(toQString(record.purpose))))
                                      : QVariant();
    case SortRole:
        return index.column() == Created ? QVariant(static_cast<qlonglong>(record.created))
                                         : QVariant(text(record, index.column()));
    case Qt::FontRole:
        return index.column() == Fingerprint ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                             : QVariant();
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name: return tr("Name");
    case Purpose: return tr("For");
    case Algorithm: return tr("Algorithm");
    case Protection: return tr("Protection");
    case Created: return tr("Created");
    case Fingerprint: return tr("Fingerprint");
    default: return {};
    }
}

KeysFilter::KeysFilter(QObject* parent)
    : QSortFilterProxyModel(parent),
      // The C locale compares bytes and knows no numbers.
      collator_(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale()) {
    setSortRole(KeysModel::SortRole);
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

void KeysFilter::setWords(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool KeysFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return std::ranges::all_of(words_, [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            const QModelIndex index = sourceModel()->index(row, column, parent);
            if (index.data(Qt::DisplayRole).toString().contains(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    });
}

bool KeysFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(KeysModel::SortRole);
    const QVariant b = right.data(KeysModel::SortRole);
    if (a.typeId() == QMetaType::LongLong) {
        return a.toLongLong() < b.toLongLong();
    }
    return collator_.compare(a.toString(), b.toString()) < 0;
}

} // namespace keyhold::app
