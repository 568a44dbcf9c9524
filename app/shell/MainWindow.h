// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: navigation, pages, job bar, notices.
#pragma once

#include "app/shell/Pages.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace keyhold::app {

class JobBar;
class NavigationList;
class Toast;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(AppContext& app, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId page);
    PageId currentPage() const;
    Page* page(PageId page) const { return pages_.at(page); }

    /// Keeps size, place and page for the next time.
    void saveState();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addPage(PageId id, const QString& text, const QString& iconName, Page* page);
    void addShortcuts();
    void moveBetweenAreas(bool forward);
    void refreshCounts();
    void askPin(const std::shared_ptr<PinQuestion>& question);

    AppContext& app_;
    NavigationList* navigation_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    JobBar* jobs_ = nullptr;
    Toast* toast_ = nullptr;
    std::map<PageId, Page*> pages_;
    bool closeForSure_ = false;
};

} // namespace keyhold::app
