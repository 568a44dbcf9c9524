// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole, on a software TPM of its own.
#include "app/shell/CheckCard.h"
#include "app/shell/JobBar.h"
#include "app/shell/NavigationList.h"
#include "app/shell/OverviewPage.h"
#include "app/shell/PinDialog.h"
#include "app/shell/Program.h"
#include "app/widgets/DangerDialog.h"
#include "app/widgets/StatusBadge.h"
#include "support/home.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>
#include <semaphore>

using namespace keyhold;
using namespace keyhold::app;

namespace {

constexpr int patience_ms = 60'000;
constexpr core::Stage long_step{"A long step"};

template <class T = QWidget> T* find(QWidget& in, const char* name) {
    auto* found = in.findChild<T*>(QString::fromLatin1(name));
    if (found == nullptr) {
        qFatal("no widget is called %s", name);
    }
    return found;
}

Options on_software_tpm() {
    Options options;
    options.tpm = QStringLiteral("software");
    options.size = QSize(900, 700);
    return options;
}

// A job that lasts until it is told to go or cancelled.
JobId start_long_job(AppContext& app, std::binary_semaphore& go, QObject* receiver) {
    return app.tpm().start<void>(
        QStringLiteral("Working"),
        [&go](core::Context& context) -> core::Result<void> {
            TRY(context.enter(long_step, 4));
            context.advance(1);
            while (!go.try_acquire_for(std::chrono::milliseconds(5))) {
                TRY(context.check());
            }
            return {};
        },
        receiver, [](core::Result<void>) {});
}

// Everything that has no name among what a keyboard or a screen reader reaches in `top`.
QStringList nameless(QWidget& top) {
    QStringList faults;
    for (auto* widget : top.findChildren<QWidget*>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
            widget->focusProxy() != nullptr) {
            continue;
        }
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        const auto what = QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()),
                                                        widget->objectName());
        if (accessible == nullptr || accessible->text(QAccessible::Name).trimmed().isEmpty()) {
            faults << what + QStringLiteral(" has no name");
        }
        if (widget->objectName().isEmpty()) {
            faults << what + QStringLiteral(" has no object name");
        }
    }
    std::function<void(QAccessibleInterface*)> walk = [&](QAccessibleInterface* node) {
        const auto state = node->state();
        if (state.invisible) {
            return;
        }
        if (state.focusable && node->role() != QAccessible::Window &&
            node->text(QAccessible::Name).trimmed().isEmpty()) {
            const auto* object = node->object();
            faults << QStringLiteral("role %1 of %2 has no name")
                          .arg(node->role())
                          .arg(object == nullptr ? QString() : object->objectName());
        }
        for (int i = 0; i < node->childCount(); ++i) {
            if (auto* child = node->child(i)) {
                walk(child);
            }
        }
    };
    walk(QAccessible::queryAccessibleInterface(&top));
    return faults;
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        home_.emplace();
        QCoreApplication::setOrganizationName(QStringLiteral("keyhold-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString(home_->path()));
    }
    void cleanup() { home_.reset(); }

    void the_overview_tells_of_the_chip() {
        Program program(on_software_tpm());
        auto& window = program.window();
        QVERIFY(window.isVisible());
        auto* state = find<StatusBadge>(window, "chipState");
        QCOMPARE(state->tone(), Tone::neutral); // nothing has been asked before the window stands
        QTRY_COMPARE_WITH_TIMEOUT(state->text(), QStringLiteral("Ready"), patience_ms);
        QVERIFY(find(window, "softwareTpm")->isVisible());
        QVERIFY(find<QLabel>(window, "chipAlgorithms")->text().contains(u"P-256"));
        QVERIFY(find<QLabel>(window, "chipLockout")->text().startsWith(u"0 of "));
        auto* why = find<QLabel>(window, "softwareTpmExplanation");
        QVERIFY(!why->isVisible());
        find<QPushButton>(window, "softwareTpmWhy")->click();
        QVERIFY(why->isVisible());
        auto* checks = find<CheckCard>(window, "checkCard");
        QTRY_VERIFY_WITH_TIMEOUT(checks->isSettled(), patience_ms);
        find<QPushButton>(window, "checkUnfold")->click();
        QVERIFY(nameless(window).isEmpty());
    }

    void a_chip_that_does_not_answer_can_be_tried_again() {
        Options options = on_software_tpm();
        options.tpm = QStringLiteral("device:/dev/keyhold-has-no-such-device");
        Program program(options);
        auto& window = program.window();
        auto* again = find<QPushButton>(window, "chipAgain");
        QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), patience_ms);
        QCOMPARE(find<StatusBadge>(window, "chipState")->tone(), Tone::danger);
        QVERIFY(!find(window, "softwareTpm")->isVisible());
        again->click();
        QVERIFY(!again->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), patience_ms);
        QVERIFY(nameless(window).isEmpty());
        find<QPushButton>(window, "chipSettings")->click();
        QCOMPARE(window.currentPage(), PageId::settings);
    }

    void keys_lead_everywhere() {
        Program program(on_software_tpm());
        auto& window = program.window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const std::array pages = {PageId::overview, PageId::keys, PageId::settings, PageId::jobs};
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)),
                            Qt::ControlModifier);
            QCOMPARE(window.currentPage(), pages.at(i));
            QVERIFY(window.page(pages.at(i))->isVisible());
        }
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        auto* navigation = find<NavigationList>(window, "navigation");
        navigation->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(window.page(PageId::settings)->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), navigation);
        QTest::keyClick(navigation, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("settingsSearch"));
    }

    void no_control_is_nameless() {
        Program program(on_software_tpm());
        auto& window = program.window();
        for (const auto page : {PageId::overview, PageId::keys, PageId::settings, PageId::jobs}) {
            window.showPage(page);
            QTest::qWait(1);
            QCOMPARE(nameless(window), QStringList());
        }
        std::binary_semaphore go(0);
        start_long_job(program.app(), go, this);
        auto* cancel = find<QPushButton>(window, "jobCancel");
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), patience_ms);
        QCOMPARE(nameless(window), QStringList()); // with a card on the Jobs page and the bar
        go.release();
        auto* danger = new DangerDialog({QStringLiteral("Delete?"),
                                         {},
                                         {QStringLiteral("All")},
                                         QStringLiteral("x"),
                                         QStringLiteral("Go")},
                                        &window);
        danger->open();
        QCOMPARE(nameless(*danger), QStringList());
        danger->close();
        auto* pin = new PinDialog(std::make_shared<PinQuestion>(core::PinRequest{"web", "", 3}), &window);
        pin->open();
        QCOMPARE(nameless(*pin), QStringList());
        pin->close();
    }

    void the_job_bar_outlives_the_page_and_cancels() {
        Program program(on_software_tpm());
        auto& window = program.window();
        std::binary_semaphore go(0);
        const auto id = start_long_job(program.app(), go, this);
        auto* bar = find<JobBar>(window, "jobBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience_ms);
        QCOMPARE(find<QLabel>(*bar, "jobTitle")->text(), QStringLiteral("Working"));
        QCOMPARE(find<QLabel>(*bar, "jobStage")->text(), QStringLiteral("A long step"));
        window.showPage(PageId::jobs);
        QVERIFY(bar->isVisible());
        find<QPushButton>(*bar, "jobCancel")->click();
        QTRY_COMPARE_WITH_TIMEOUT(program.app().tpm().report(id)->state, JobReport::State::cancelled,
                                  patience_ms);
        QVERIFY(find(window, qPrintable(QStringLiteral("job%1").arg(id)))->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience_ms);
    }

    void a_failure_nobody_waits_for_is_shown_in_the_bar() {
        Program program(on_software_tpm());
        auto& window = program.window();
        auto receiver = std::make_unique<QObject>();
        program.app().tpm().start<void>(
            QStringLiteral("Working"),
            [](core::Context&) -> core::Result<void> { return core::fail(core::Code::no_space, "full"); },
            receiver.get(), [](core::Result<void>) {});
        receiver.reset();
        auto* bar = find<JobBar>(window, "jobBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience_ms);
        QVERIFY(find<QLabel>(*bar, "messageWhat")->text().contains(u"Working"));
        QVERIFY(find(*bar, "messageCopy")->isVisible());
        QTest::mouseClick(find(*bar, "messageClose"), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void closing_asks_while_a_job_runs() {
        Program program(on_software_tpm());
        auto& window = program.window();
        std::binary_semaphore go(0);
        start_long_job(program.app(), go, this);
        QTRY_COMPARE_WITH_TIMEOUT(program.app().tpm().reports().back().state, JobReport::State::running,
                                  patience_ms);
        window.close();
        QVERIFY(window.isVisible());
        auto* dialog = find<DangerDialog>(window, "dangerDialog");
        dialog->reject();
        QVERIFY(window.isVisible());
        window.close();
        window.findChildren<DangerDialog*>().last()->accept();
        QVERIFY(!window.isVisible());
    }

    void a_pin_is_asked_in_the_window() {
        Program program(on_software_tpm());
        auto& window = program.window();
        std::string got;
        program.app().tpm().start<void>(
            QStringLiteral("Signing"),
            [&got](core::Context& context) -> core::Result<void> {
                const auto pin = TRY(context.ask().pin({"web", "", 2}));
                got = pin.expose();
                return {};
            },
            this, [](core::Result<void>) {});
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<PinDialog*>() != nullptr, patience_ms);
        auto* dialog = window.findChild<PinDialog*>();
        auto* use = find<QPushButton>(*dialog, "pinUse");
        QVERIFY(!use->isEnabled());
        QTest::keyClicks(find<QLineEdit>(*dialog, "pin"), QStringLiteral("2468"));
        QVERIFY(use->isEnabled());
        QTest::keyClick(find<QLineEdit>(*dialog, "pin"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(got), QByteArray("2468"), patience_ms);
    }

    void settings_apply_at_once_and_are_found() {
        Program program(on_software_tpm());
        program.window().showPage(PageId::settings);
        auto* window = &program.window();
        auto* theme = find<QComboBox>(*window, "theme");
        theme->setCurrentIndex(theme->findData(static_cast<int>(Settings::ThemeChoice::dark)));
        emit theme->activated(theme->currentIndex());
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors().window);
        QCOMPARE(Settings({}, {}).theme(), Settings::ThemeChoice::dark);

        find<QRadioButton>(*window, "tpmSoftware")->click();
        QCOMPARE(Settings({}, {}).tcti(), QStringLiteral("software"));
        find<QPushButton>(*window, "tpmTest")->click();
        auto* result = find(*window, "tpmTestResult");
        QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), patience_ms);
        QVERIFY2(result->accessibleName().startsWith(u"It answers"), qPrintable(result->accessibleName()));

        find<QLineEdit>(*window, "settingsSearch")->setText(QStringLiteral("language"));
        QVERIFY(find(*window, "language")->isVisible());
        QVERIFY(!theme->isVisible());
        QVERIFY(!find(*window, "tpmSoftware")->isVisible());
        find<QLineEdit>(*window, "settingsSearch")->setText(QStringLiteral("xyzzy"));
        QVERIFY(find(*window, "settingsNothing")->isVisible());
        find<QLineEdit>(*window, "settingsSearch")->clear();
        QVERIFY(theme->isVisible());

        auto* language = find<QComboBox>(*window, "language");
        language->setCurrentIndex(language->findData(QStringLiteral("de")));
        emit language->activated(language->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(&program.window() != window, patience_ms);
        window = &program.window();
        QCOMPARE(window->currentPage(), PageId::settings);
        QCOMPARE(find<NavigationList>(*window, "navigation")->item(0)->text(), QStringLiteral("Übersicht"));
        find<QComboBox>(*window, "language")->setCurrentIndex(0);
    }

    void size_and_page_are_remembered() {
        QSize size;
        {
            Options options = on_software_tpm();
            options.size = QSize();
            Program program(options);
            program.window().resize(777, 611);
            program.window().showPage(PageId::jobs);
            size = program.window().size();
            program.window().close();
        }
        Options options = on_software_tpm();
        options.size = QSize();
        Program program(options);
        QCOMPARE(program.window().size(), size);
        QCOMPARE(program.window().currentPage(), PageId::jobs);
    }

    void a_notice_can_be_undone() {
        Program program(on_software_tpm());
        auto& window = program.window();
        int undone = 0;
        program.app().notify(
            {QStringLiteral("Key “web” deleted."), QStringLiteral("Undo"), [&undone] { ++undone; }});
        auto* toast = find(window, "toast");
        QVERIFY(toast->isVisible());
        find<QPushButton>(*toast, "toastAction")->click();
        QCOMPARE(undone, 1);
        QVERIFY(!toast->isVisible());
    }

    void an_idle_window_runs_no_timer() {
        Program program(on_software_tpm());
        auto& window = program.window();
        auto* checks = find<CheckCard>(window, "checkCard");
        QTRY_VERIFY_WITH_TIMEOUT(checks->isSettled() && !program.app().tpm().isBusy(), patience_ms);
        for (auto* timer : window.findChildren<QTimer*>() + program.app().findChildren<QTimer*>() +
                               program.app().tpm().findChildren<QTimer*>()) {
            QVERIFY(!timer->isActive() || timer->isSingleShot());
        }
    }

    void a_picture_is_taken() {
        Options options = on_software_tpm();
        options.screenshot = QString::fromStdString(home_->path() + "/window.png");
        options.theme = Settings::ThemeChoice::dark;
        const Program program(options);
        QCOMPARE(QApplication::exec(), 0);
        const QImage picture(options.screenshot);
        QCOMPARE(picture.size(), QSize(900, 700));
        QCOMPARE(picture.pixelColor(899, 0), darkColors().window);
    }

private:
    std::optional<keyhold::test::TemporaryHome> home_;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_test.moc"
