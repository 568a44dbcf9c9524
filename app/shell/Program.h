// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: settings, theme, language, and the window itself.
#pragma once

#include "app/adapt/App.h"
#include "app/shell/Language.h"
#include "app/shell/MainWindow.h"
#include "app/shell/Screenshot.h"
#include "app/shell/Theme.h"

#include <QSize>

#include <memory>

namespace keyhold::app {

/// What the command line asks for.
struct Options {
    QString tpm;        ///< a TCTI string, or "software"; empty: as in the settings
    QString store;      ///< the folder of the key store; empty: the usual one
    QString screenshot; ///< a file for a picture, after which the program ends
    std::optional<PageId> page;
    std::optional<Settings::ThemeChoice> theme;
    QSize size;
};

/// Reads the arguments; ends the program for --help, --version and a mistake.
Options readOptions(const QStringList& arguments);

class Program {
public:
    /// Opens the window. The chip is asked when the event loop runs.
    explicit Program(Options options);

    /// Another one after the language has changed: every text in it is then in the new one.
    MainWindow& window() { return *window_; }
    AppContext& app() { return app_; }

private:
    void open();
    void change();
    void check();

    Options options_;
    Settings settings_;
    Theme theme_;
    Language language_;
    AppContext app_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Screenshot> screenshot_;
};

} // namespace keyhold::app
