// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that the window stacks, and who makes them.
#pragma once

#include "app/adapt/App.h"

#include <QWidget>

namespace keyhold::app {

/// A page. It draws its own heading (TextRole::title) and margins (em(1.5)), scrolls by itself where it must, and takes part in
/// F6 through focusFirst().
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Gives the focus to the control that a person most likely wants first.
    virtual void focusFirst() = 0;
    /// Focuses and selects the page's search or filter field (Ctrl+F); pages without one do nothing.
    virtual void focusSearch() {}
};

Page* makeOverviewPage(AppContext& app, QWidget* parent);
/// In app/keys.
Page* makeKeysPage(AppContext& app, QWidget* parent);
Page* makeSettingsPage(AppContext& app, QWidget* parent);
Page* makeJobsPage(AppContext& app, QWidget* parent);

} // namespace keyhold::app
