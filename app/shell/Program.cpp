// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Program.h"

#include "app/shell/CheckCard.h"
#include "app/shell/OverviewPage.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QTimer>

namespace keyhold::app {

namespace {

std::optional<PageId> pageNamed(const QString& name) {
    return name == u"overview"   ? std::optional(PageId::overview)
           : name == u"keys"     ? std::optional(PageId::keys)
           : name == u"settings" ? std::optional(PageId::settings)
           : name == u"jobs"     ? std::optional(PageId::jobs)
                                 : std::nullopt;
}

} // namespace

Options readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Keystore and device security manager."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption tpm(QStringLiteral("tpm"),
                                 QStringLiteral("The TPM to use: a TCTI string, or \"software\"."),
                                 QStringLiteral("TCTI"));
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("The folder of the key store."),
                                   QStringLiteral("DIR"));
    QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                  QStringLiteral("Save a picture of the window and quit."),
                                  QStringLiteral("FILE"));
    QCommandLineOption page(QStringLiteral("page"), QStringLiteral("overview, keys, settings or jobs."),
                            QStringLiteral("NAME"));
    QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."),
                             QStringLiteral("NAME"));
    QCommandLineOption size(QStringLiteral("size"),
                            QStringLiteral("Of the window, in device-independent pixels."),
                            QStringLiteral("WxH"));
    for (auto* hidden : {&screenshot, &page, &theme, &size}) {
        hidden->setFlags(QCommandLineOption::HiddenFromHelp);
    }
    parser.addOptions({tpm, store, screenshot, page, theme, size});
    parser.process(arguments);

    Options options;
    options.tpm = parser.value(tpm);
    options.screenshot = parser.value(screenshot);
    options.page = pageNamed(parser.value(page));
    if (parser.isSet(theme)) {
        options.theme =
            parser.value(theme) == u"dark" ? Settings::ThemeChoice::dark : Settings::ThemeChoice::light;
    }
    if (parser.isSet(store)) {
        options.store = QFileInfo(parser.value(store)).absoluteFilePath();
    }
    if (const auto sides = parser.value(size).split(u'x'); sides.size() == 2) {
        options.size = QSize(sides.at(0).toInt(), sides.at(1).toInt());
    }
    return options;
}

Program::Program(Options options)
    : options_(std::move(options)), settings_(options_.tpm, options_.store), theme_(settings_),
      app_(settings_) {
    language_.use(settings_.language());
    if (options_.theme) {
        theme_.force(*options_.theme);
    }
    // Queued: the page that changed the language lives in the window that is replaced.
    QObject::connect(
        &settings_, &Settings::languageChanged, &app_, [this] { change(); }, Qt::QueuedConnection);
    open();
    if (!options_.screenshot.isEmpty()) {
        screenshot_ = std::make_unique<Screenshot>(app_, *window_, options_.screenshot);
    }
    QTimer::singleShot(0, &app_, [this] {
        app_.readChip();
        check();
    });
}

void Program::open() {
    window_ = std::make_unique<MainWindow>(app_);
    if (options_.page) {
        window_->showPage(*options_.page);
    }
    if (options_.size.isValid()) {
        window_->resize(options_.size);
    }
    window_->show();
}

void Program::change() {
    window_->saveState();
    const auto page = window_->currentPage();
    language_.use(settings_.language());
    const auto old = std::move(window_);
    open();
    window_->showPage(page);
    check();
}

void Program::check() {
    if (const auto* overview = qobject_cast<OverviewPage*>(window_->page(PageId::overview))) {
        overview->checks()->run();
    }
}

} // namespace keyhold::app
