// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys, which shows fewer columns where there is less room.
#pragma once

#include <QTableView>

namespace keyhold::app {

/// Whole rows, one selected, sorted by a click on a header. Instead of scrolling sideways it hides the
/// columns that the details show as well.
class KeysTable final : public QTableView {
    Q_OBJECT

public:
    explicit KeysTable(QWidget* parent = nullptr);

    /// Chooses the columns anew; call it when the rows have changed.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    int sizeHintForColumn(int column) const override;

private:
    void fitRows();
};

} // namespace keyhold::app
