// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one control for secrets.
#include "announcements.h"
#include "app/widgets/SecretEdit.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace keyhold::app;

class SecretEditTest : public QObject {
    Q_OBJECT

private slots:
    void the_text_leaves_as_utf8() {
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.field()->insert(QStringLiteral("grün€"));
        QCOMPARE(edit.sizeBytes(), 8);
        const auto secret = edit.take();
        QVERIFY(secret);
        QCOMPARE(secret->expose(), std::string_view("gr\xC3\xBCn\xE2\x82\xAC"));
        QVERIFY(edit.isEmpty());
        QVERIFY(!edit.field()->isUndoAvailable());
    }

    void it_is_hidden_except_while_the_eye_is_held() {
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.show();
        QTest::keyClicks(edit.field(), QStringLiteral("sesame"));
        auto* eye = edit.findChild<QToolButton*>(QStringLiteral("pinReveal"));
        QVERIFY(eye != nullptr);
        QVERIFY(edit.field()->displayText() != u"sesame");
        QTest::mousePress(eye, Qt::LeftButton);
        QCOMPARE(edit.field()->displayText(), QStringLiteral("sesame"));
        QTest::mouseRelease(eye, Qt::LeftButton);
        QVERIFY(edit.field()->displayText() != u"sesame");
        QTest::keyPress(eye, Qt::Key_Space);
        QCOMPARE(edit.field()->displayText(), QStringLiteral("sesame"));
        QTest::keyRelease(eye, Qt::Key_Space);
        QVERIFY(edit.field()->displayText() != u"sesame");
    }

    void undo_brings_nothing_back() {
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.show();
        QTest::keyClicks(edit.field(), QStringLiteral("sesame"));
        QTest::keyClick(edit.field(), Qt::Key_Backspace);
        QTest::keyClick(edit.field(), Qt::Key_Z, Qt::ControlModifier);
        const auto secret = edit.take();
        QCOMPARE(secret->expose(), std::string_view("sesam"));
        QTest::keyClick(edit.field(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(edit.isEmpty());
    }

    void input_methods_are_told() {
        const SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        const auto hints = edit.field()->inputMethodHints();
        QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
        QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
    }

    void the_repetition_says_whether_it_agrees() {
        SecretEdit first(QStringLiteral("PIN"), QStringLiteral("pin"));
        SecretEdit second(QStringLiteral("PIN again"), QStringLiteral("again"));
        second.setRepeatOf(&first);
        second.show();
        const auto* words = second.findChild<QLabel*>(QStringLiteral("againMatch"));
        QVERIFY(!second.matches());
        QTest::keyClicks(first.field(), QStringLiteral("abc"));
        QTest::keyClicks(second.field(), QStringLiteral("ab"));
        QVERIFY(!second.matches());
        QVERIFY(words->isVisible());
        const auto different = words->text();
        QTest::keyClicks(second.field(), QStringLiteral("c"));
        QVERIFY(second.matches());
        QVERIFY(words->text() != different);
        QTest::keyClicks(first.field(), QStringLiteral("d")); // the other one moves on
        QVERIFY(!second.matches());
        QCOMPARE(words->text(), different);
    }

    void more_than_fits_is_refused_in_words() {
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.setMaxBytes(4);
        edit.show();
        const auto* error = edit.findChild<QLabel*>(QStringLiteral("pinError"));
        QTest::keyClicks(edit.field(), QStringLiteral("1234"));
        QVERIFY(!error->isVisible());
        QTest::keyClicks(edit.field(), QStringLiteral("5"));
        QCOMPARE(edit.sizeBytes(), 4);
        QVERIFY(error->isVisible());
        edit.clear();
        edit.field()->insert(QStringLiteral("ääää")); // four characters, eight bytes
        QVERIFY(!edit.fits());
        QVERIFY(error->isVisible());
        QCOMPARE(edit.take().error().code, keyhold::core::Code::invalid);
        QVERIFY(!edit.isEmpty());
    }

    void an_error_is_announced_once() {
        const keyhold::test::Announcements announced;
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.show();
        edit.setError(QStringLiteral("The PIN is wrong."));
        edit.setError(QStringLiteral("The PIN is wrong."));
        QCOMPARE(announced.texts(), QStringList{QStringLiteral("The PIN is wrong.")});
        QCOMPARE(edit.field()->accessibleDescription(), QStringLiteral("The PIN is wrong."));
    }

    void caps_lock_is_noticed() {
        SecretEdit edit(QStringLiteral("PIN"), QStringLiteral("pin"));
        edit.show();
        const auto* notice = edit.findChild<QWidget*>(QStringLiteral("pinCapsLock"));
        QTest::sendKeyEvent(QTest::Press, edit.field(), Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
        QVERIFY(!notice->isVisible());
        QTest::sendKeyEvent(QTest::Press, edit.field(), Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(notice->isVisible());
        QTest::sendKeyEvent(QTest::Press, edit.field(), Qt::Key_B, QStringLiteral("b"), Qt::NoModifier);
        QVERIFY(!notice->isVisible());
    }

    void strength_follows_the_kind_of_attack() {
        // A chip that counts tries makes six random digits good enough; offline they are nothing.
        QVERIFY(judge("483920", Guessing::throttled).score >= 3);
        QCOMPARE(judge("483920", Guessing::offline).score, 0);
        // Among the first guesses of anybody.
        QCOMPARE(judge("123456", Guessing::throttled).score, 0);
        QCOMPARE(judge("password", Guessing::offline).score, 0);
        QCOMPARE(judge("quartz-lemur-orbit-canteen-swift", Guessing::offline).score, 4);
        QVERIFY(judge("Tr0ub4dour", Guessing::offline).seconds <
                judge("correct horse battery staple", Guessing::offline).seconds);
        // Very long input is judged by its beginning and in no time.
        QCOMPARE(judge(std::string(100'000, 'x') + "q", Guessing::offline).guesses,
                 judge(std::string(100, 'x'), Guessing::offline).guesses);
        QCOMPARE(judge("", Guessing::offline).guesses, 0.0);
    }

    void the_meter_speaks() {
        StrengthMeter meter(Guessing::throttled);
        meter.show(std::string_view("483920"));
        QVERIFY(!meter.accessibleName().trimmed().isEmpty());
        const auto strong = meter.accessibleName();
        meter.show(std::string_view("1234"));
        QVERIFY(meter.accessibleName() != strong);
        meter.show(std::string_view());
        QVERIFY(meter.accessibleName().trimmed().isEmpty());
    }
};

QTEST_MAIN(SecretEditTest)
#include "secret_edit_test.moc"
