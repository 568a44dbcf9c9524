// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys_fixture.h"

#include <QAccessible>
#include <QProcess>

namespace keyhold::test {

KeysWindow::KeysWindow(const QString& tpm) {
    settings_ = std::make_unique<app::Settings>(tpm, QString::fromStdString(storeDir()));
    theme_ = std::make_unique<app::Theme>(*settings_);
    theme_->force(app::Settings::ThemeChoice::light);
    app_ = std::make_unique<app::AppContext>(*settings_);
    window_ = std::make_unique<app::MainWindow>(*app_);
    window_->showPage(app::PageId::keys);
    window_->show();
    window_->activateWindow();
    if (!QTest::qWaitForWindowActive(window_.get())) {
        qFatal("the window is not shown");
    }
    window_->page(app::PageId::keys)->focusFirst();
}

KeysWindow::~KeysWindow() {
    window_.reset();
    app_.reset();
}

core::Store KeysWindow::store() {
    auto opened = core::Store::open(storeDir());
    if (!opened) {
        qFatal("the store cannot be opened: %s", opened.error().what.c_str());
    }
    return *opened;
}

core::KeyRecord KeysWindow::makeKey(const std::string& name, const std::string& pin, tpm::KeyType type,
                                    const std::string& purpose) {
    tpm::KeySpec spec{name, type, purpose, std::nullopt};
    if (!pin.empty()) {
        spec.pin = std::move(*core::SecretText::copy(pin));
    }
    std::optional<core::Result<core::KeyRecord>> made;
    app_->run<core::KeyRecord>(
        QStringLiteral("making a key"),
        [spec = std::move(spec)](core::Context& job, tpm::Keystore& keys) { return keys.create(job, spec); },
        window_.get(), [&made](core::Result<core::KeyRecord> result) { made = std::move(result); },
        app::Shown::no);
    if (!QTest::qWaitFor([&] { return made.has_value(); }, patience_ms) || !*made) {
        qFatal("no key: %s", made ? made->error().what.c_str() : "no answer");
    }
    app_->reloadKeys();
    return **made;
}

void KeysWindow::expectDialog(const char* name) {
    const auto ready = [&] {
        return has(name) && find(name)->isActiveWindow() && QApplication::focusWidget() != nullptr;
    };
    if (!QTest::qWaitFor(ready, patience_ms)) {
        qFatal("the dialog %s does not come", name);
    }
}

void KeysWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    // Without a window manager nobody activates the window again when a dialog has gone.
    const auto focused = [] {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (QApplication::activeWindow() == nullptr && top->isVisible() &&
                qobject_cast<app::MainWindow*>(top) != nullptr) {
                top->activateWindow();
            }
        }
        return QApplication::focusWidget() != nullptr;
    };
    if (!QTest::qWaitFor(focused, patience_ms)) {
        qFatal("nothing has the keyboard");
    }
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void KeysWindow::type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void KeysWindow::tabTo(const char* name) {
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() != nullptr &&
            QApplication::focusWidget()->objectName() == QLatin1StringView(name)) {
            return;
        }
        press(Qt::Key_Tab);
    }
    qFatal("Tab never comes to %s", name);
}

QStringList nameless(QWidget& root) {
    QStringList faults;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
            widget->objectName().startsWith(u"qt_")) {
            continue;
        }
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        const QString what = QStringLiteral("%1 “%2”").arg(
            QLatin1StringView(widget->metaObject()->className()), widget->objectName());
        if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty()) {
            faults.append(what + QStringLiteral(" has no name"));
        }
        if (widget->objectName().isEmpty()) {
            faults.append(what + QStringLiteral(" has no object name"));
        }
    }
    return faults;
}

QString output(const QString& program, const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience_ms) || process.exitCode() != 0) {
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace keyhold::test
