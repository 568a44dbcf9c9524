// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MainWindow.h"

#include "app/shell/JobBar.h"
#include "app/shell/NavigationList.h"
#include "app/shell/PinDialog.h"
#include "app/shell/Toast.h"
#include "app/widgets/DangerDialog.h"
#include "app/widgets/Icon.h"
#include "app/widgets/Text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace keyhold::app {

namespace {

constexpr auto geometry_key = "window/geometry";
constexpr auto page_key = "window/page";

// The left side, a shade apart from the pages.
class Sidebar final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colors().sidebar);
        const int line = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
        painter.fillRect(QRect(line, 0, 1, height()), colors().border);
    }
};

} // namespace

MainWindow::MainWindow(AppContext& app, QWidget* parent) : QMainWindow(parent), app_(app) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Keyhold"));
    setMinimumSize(em(36), em(26));

    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);

    auto* sidebar = new Sidebar(central);
    sidebar->setFixedWidth(em(11.5));
    auto* side = new QVBoxLayout(sidebar);
    side->setContentsMargins(em(0.6), em(1.15), em(0.6), em(0.6));
    side->setSpacing(em(0.9));
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(em(0.5), 0, 0, 0);
    brand->setSpacing(em(0.5));
    auto* logo = new QLabel(sidebar);
    logo->setPixmap(windowIcon().pixmap(QSize(em(1.5), em(1.5)), devicePixelRatioF()));
    brand->addWidget(logo);
    auto* name = makeLabel(QStringLiteral("Keyhold"), TextRole::heading, sidebar);
    name->setWordWrap(false);
    brand->addWidget(name, 1);
    side->addLayout(brand);
    navigation_ = new NavigationList(sidebar);
    side->addWidget(navigation_, 1);
    row->addWidget(sidebar);

    auto* right = new QWidget(central);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    stack_ = new QStackedWidget(right);
    rightColumn->addWidget(stack_, 1);
    jobs_ = new JobBar(app_.tpm(), right);
    rightColumn->addWidget(jobs_);
    row->addWidget(right, 1);
    setCentralWidget(central);
    toast_ = new Toast(stack_);

    addPage(PageId::overview, tr("Overview"), QStringLiteral("overview"), makeOverviewPage(app_, stack_));
    addPage(PageId::keys, tr("Keys"), QStringLiteral("key"), makeKeysPage(app_, stack_));
    addPage(PageId::settings, tr("Settings"), QStringLiteral("settings"), makeSettingsPage(app_, stack_));
    addPage(PageId::jobs, tr("Jobs"), QStringLiteral("jobs"), makeJobsPage(app_, stack_));

    connect(navigation_, &NavigationList::pageChosen, this,
            [this](PageId id) { stack_->setCurrentWidget(pages_.at(id)); });
    connect(jobs_, &JobBar::detailsWanted, this, [this] { showPage(PageId::jobs); });
    connect(&app_, &AppContext::pageWanted, this, &MainWindow::showPage);
    connect(&app_, &AppContext::noticed, toast_, &Toast::showNotice);
    connect(&app_, &AppContext::keysChanged, this, &MainWindow::refreshCounts);
    connect(&app_.tpm(), &JobRunner::jobAdded, this, &MainWindow::refreshCounts);
    connect(&app_.tpm(), &JobRunner::jobFinished, this, &MainWindow::refreshCounts);
    connect(&app_.tpm(), &JobRunner::pinWanted, this, &MainWindow::askPin);
    addShortcuts();
    refreshCounts();

    resize(em(62), em(42));
    restoreGeometry(app_.settings().viewState(QString::fromLatin1(geometry_key)));
    const auto last = app_.settings().viewState(QString::fromLatin1(page_key)).toInt();
    showPage(last >= 0 && last <= static_cast<int>(PageId::jobs) ? static_cast<PageId>(last)
                                                                 : PageId::overview);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(PageId id, const QString& text, const QString& iconName, Page* page) {
    stack_->addWidget(page);
    pages_.emplace(id, page);
    navigation_->addPage(id, text, iconName);
}

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    int number = 1;
    for (const auto& [id, page] : pages_) {
        add(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)), [this, id] { showPage(id); });
    }
    add(QKeySequence(Qt::Key_F6), [this] { moveBetweenAreas(true); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { moveBetweenAreas(false); });
    add(QKeySequence::Find, [this] { pages_.at(currentPage())->focusSearch(); });
    add(QKeySequence::Quit, [this] { close(); });
    // On the Keys page the key belongs to the page's own action.
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { app_.newKey(); });
}

void MainWindow::showPage(PageId page) { navigation_->setPage(page); }

PageId MainWindow::currentPage() const { return navigation_->page(); }

void MainWindow::moveBetweenAreas(bool forward) {
    const auto* focus = QApplication::focusWidget();
    const auto inside = [focus](const QWidget* area) {
        return focus != nullptr && (area == focus || area->isAncestorOf(focus));
    };
    const int areas = jobs_->isVisible() ? 3 : 2;
    int now = inside(navigation_) ? 0 : inside(jobs_) ? 2 : inside(stack_) ? 1 : -1;
    now = now < 0 ? 0 : (now + (forward ? 1 : areas - 1)) % areas;
    switch (now) {
    case 0: navigation_->setFocus(Qt::ShortcutFocusReason); break;
    case 1: pages_.at(currentPage())->focusFirst(); break;
    default: jobs_->focusFirst(); break;
    }
}

void MainWindow::refreshCounts() {
    const auto& keys = app_.keys();
    navigation_->setCount(PageId::keys, keys ? static_cast<int>(keys->keys.size()) : 0);
    const auto open = std::ranges::count_if(app_.tpm().reports(), [](const JobReport& job) {
        return job.shown == Shown::yes &&
               (job.state == JobReport::State::running || job.state == JobReport::State::waiting);
    });
    navigation_->setCount(PageId::jobs, static_cast<int>(open));
}

void MainWindow::askPin(const std::shared_ptr<PinQuestion>& question) {
    auto* over = QApplication::activeModalWidget();
    (new PinDialog(question, over != nullptr ? over : this))->open();
}

void MainWindow::saveState() {
    app_.settings().setViewState(QString::fromLatin1(geometry_key), saveGeometry());
    app_.settings().setViewState(QString::fromLatin1(page_key),
                                 QByteArray::number(static_cast<int>(currentPage())));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const auto& reports = app_.tpm().reports();
    const auto running = std::ranges::find_if(reports, [](const JobReport& job) {
        return job.shown == Shown::yes &&
               (job.state == JobReport::State::running || job.state == JobReport::State::waiting);
    });
    if (running != reports.end() && !closeForSure_) {
        event->ignore();
        auto* dialog = new DangerDialog({tr("Stop the running job and close?"),
                                         tr("Still running: %1").arg(running->title),
                                         {tr("What it has done so far is undone.")},
                                         {},
                                         tr("Stop and close")},
                                        this);
        connect(dialog, &QDialog::accepted, this, [this] {
            closeForSure_ = true;
            close();
        });
        dialog->open();
        return;
    }
    saveState();
    event->accept();
}

} // namespace keyhold::app
