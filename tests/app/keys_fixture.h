// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keyhold's window on a store of the test's own and the software TPM, driven like a person does.
#pragma once

#include "app/adapt/App.h"
#include "app/shell/MainWindow.h"
#include "app/shell/Theme.h"
#include "support/home.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace keyhold::test {

/// How long a test waits for the software TPM before it gives up.
inline constexpr int patience_ms = 60'000;

/// The window, open at the Keys page. The home (and so the software TPM) is that of the process, the store
/// is its own.
class KeysWindow {
public:
    /// `tpm` as for keyhold --tpm.
    explicit KeysWindow(const QString& tpm = QStringLiteral("software"));
    ~KeysWindow();

    app::AppContext& app() { return *app_; }
    app::MainWindow& window() { return *window_; }
    QWidget& page() { return *window_->page(app::PageId::keys); }
    /// The store as another program sees it.
    core::Store store();
    std::string storeDir() const { return folder_.path() + "/store"; }

    /// Makes a key without the window, as keyholdctl would. Empty `pin`: none.
    core::KeyRecord makeKey(const std::string& name, const std::string& pin = {},
                            tpm::KeyType type = tpm::KeyType::ec_p256, const std::string& purpose = "ssh");

    /// A widget in the window or in a dialog over it that is shown; fails the test when there is none.
    template <class T = QWidget> T* find(const char* name) {
        T* found = look<T>(name);
        if (found == nullptr) {
            qFatal("no visible widget is called %s", name);
        }
        return found;
    }
    /// Waits until a dialog of this name is there and takes the keyboard.
    void expectDialog(const char* name);
    template <class T = QWidget> bool has(const char* name) { return look<T>(name) != nullptr; }

    /// Types a key where the focus is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString& text);
    /// Presses Tab until the focus is on the widget of this name; fails after a full round.
    void tabTo(const char* name);

private:
    template <class T> T* look(const char* name) {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            for (T* widget : top->findChildren<T*>(QString::fromLatin1(name))) {
                if (widget->isVisible()) {
                    return widget;
                }
            }
            if (auto* self = qobject_cast<T*>(top);
                self != nullptr && top->objectName() == QLatin1StringView(name) && top->isVisible()) {
                return self;
            }
        }
        return nullptr;
    }

    TemporaryFolder folder_;
    std::unique_ptr<app::Settings> settings_;
    std::unique_ptr<app::Theme> theme_;
    std::unique_ptr<app::AppContext> app_;
    std::unique_ptr<app::MainWindow> window_;
};

/// Every control that can be focused and is visible in `root` but has no accessible name or no object name.
QStringList nameless(QWidget& root);

/// What a program prints; fails the test when its status is not 0.
QString output(const QString& program, const QStringList& arguments, const QByteArray& input = {});

/// Runs a test object as the main program does, in a home of its own.
template <class Test> int run(int argc, char** argv) {
    const TemporaryHome home;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("keyhold"));
    QApplication::setApplicationName(QStringLiteral("window"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace keyhold::test
