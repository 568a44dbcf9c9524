// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that pages are made of.
#include "announcements.h"
#include "app/widgets/Buttons.h"
#include "app/widgets/CopyButton.h"
#include "app/widgets/DangerDialog.h"
#include "app/widgets/FingerprintLabel.h"
#include "app/widgets/InlineMessage.h"
#include "app/widgets/StatusBadge.h"
#include "app/widgets/StepList.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyhold;
using namespace keyhold::app;

namespace {

core::Error full_tpm() {
    core::Error error;
    error.code = core::Code::no_space;
    error.what = "the TPM's memory is full";
    error.subject = "0x81000001";
    error.call = "Esys_EvictControl";
    error.native = 0x14b;
    return error;
}

DangerDialog::Texts texts() {
    return {QStringLiteral("Delete?"),
            {},
            {QStringLiteral("The key is lost.")},
            QStringLiteral("web"),
            QStringLiteral("Delete key")};
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private slots:
    void a_message_tells_three_lines_and_keeps_the_details_folded() {
        const keyhold::test::Announcements announced;
        InlineMessage message;
        QVERIFY(message.isHidden());
        message.showError(full_tpm(), QStringLiteral("The key could not be made."));
        QVERIFY(message.isVisible());
        const auto line = [&](const char* name) {
            return message.findChild<QLabel*>(QString::fromLatin1(name));
        };
        QCOMPARE(line("messageWhat")->text(), QStringLiteral("The key could not be made."));
        QVERIFY(line("messageWhy")->text().contains(u"0x81000001"));
        QVERIFY(line("messageNext")->isVisible());
        QVERIFY(!line("messageDetails")->isVisible());
        message.findChild<QPushButton*>(QStringLiteral("messageUnfold"))->click();
        QVERIFY(line("messageDetails")->isVisible());
        QVERIFY(line("messageDetails")->text().contains(u"Esys_EvictControl"));
        QCOMPARE(announced.texts().size(), 1);
        QVERIFY(announced.texts().front().startsWith(u"The key could not be made."));
    }

    void a_message_is_copied_whole() {
        InlineMessage message;
        message.showError(full_tpm(), QStringLiteral("The key could not be made."));
        message.findChild<CopyButton*>()->click();
        const auto copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"The key could not be made.\n"));
        QVERIFY(copied.contains(u"Esys_EvictControl"));
        QVERIFY(copied.contains(u"no_space"));
    }

    void a_cancelled_error_says_nothing() {
        InlineMessage message;
        message.showError(full_tpm(), QStringLiteral("The key could not be made."));
        core::Error cancelled;
        cancelled.code = core::Code::cancelled;
        message.showError(cancelled, QStringLiteral("The key could not be made."));
        QVERIFY(message.isHidden());
        QVERIFY(message.text().isEmpty());
    }

    void a_message_forgets_its_buttons() {
        InlineMessage message;
        message.showError(full_tpm(), QStringLiteral("Failed."));
        const auto* again = message.addButton(QStringLiteral("Try again"), QStringLiteral("again"));
        QTRY_VERIFY(again->isVisible());
        message.clear();
        message.showError(full_tpm(), QStringLiteral("Failed."));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(message.findChild<QPushButton*>(QStringLiteral("again")) == nullptr);
        QVERIFY(message.findChild<QPushButton*>(QStringLiteral("messageCopy")) != nullptr);
    }

    void danger_needs_the_name() {
        auto* dialog = new DangerDialog(texts());
        dialog->open();
        auto* act = dialog->findChild<QPushButton*>(QStringLiteral("dangerAct"));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("dangerName"));
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        QVERIFY(!act->isEnabled());
        for (const auto* wrong : {"we", "Web", "web ", "webs"}) {
            name->setText(QString::fromLatin1(wrong));
            QVERIFY2(!act->isEnabled(), wrong);
        }
        name->setText(QStringLiteral("web"));
        QVERIFY(act->isEnabled());
        act->click();
        QCOMPARE(accepted.count(), 1);
    }

    void return_in_a_danger_dialog_destroys_nothing() {
        auto* dialog = new DangerDialog(texts());
        dialog->open();
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("dangerName"));
        const QSignalSpy accepted(dialog, &QDialog::accepted);
        const QSignalSpy rejected(dialog, &QDialog::rejected);
        QTest::keyClicks(name, QStringLiteral("web"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    void copy_says_copied() {
        const keyhold::test::Announcements announced;
        CopyButton button(QStringLiteral("Copy"), QStringLiteral("public key"), QStringLiteral("copy"));
        button.setCopyText(QStringLiteral("ssh-ed25519 AAAA"));
        button.click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ssh-ed25519 AAAA"));
        QVERIFY(button.text() != u"Copy");
        QCOMPARE(announced.texts().size(), 1);
        QCOMPARE(button.accessibleName(), QStringLiteral("Copy: public key"));
    }

    void a_fingerprint_is_read_and_copied_whole_however_narrow() {
        const auto text = QStringLiteral("SHA256:8Qx2y5e0FUkPpXo2m9vQZJ3b1Y0H5dL7n4kWcR6tGhE");
        FingerprintLabel label(QStringLiteral("Fingerprint"), QStringLiteral("fp"));
        label.setText(text);
        label.resize(180, 30);
        label.show();
        auto* shown = label.findChild<QLabel*>(QStringLiteral("fpText"));
        QVERIFY(shown->text() != text);
        QVERIFY(shown->focusPolicy() & Qt::TabFocus);
        auto* accessible = QAccessible::queryAccessibleInterface(shown);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Fingerprint"));
        QCOMPARE(accessible->text(QAccessible::Description), text);
        label.findChild<CopyButton*>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        label.setWrap(true);
        QCOMPARE(QString(shown->text()).remove(u'\n'), text);
    }

    void steps_change_in_place() {
        StepList list;
        list.setSteps({{QStringLiteral("One"), {}, StepList::State::running},
                       {QStringLiteral("Two"), {}, StepList::State::waiting}});
        const auto names = [&list] {
            QStringList out;
            for (const auto* row : list.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                out << row->accessibleName();
            }
            return out;
        };
        QCOMPARE(names(), (QStringList{QStringLiteral("One: running"), QStringLiteral("Two: waiting")}));
        list.setSteps({{QStringLiteral("One"), QStringLiteral("1 s"), StepList::State::done}});
        QCOMPARE(names(), QStringList{QStringLiteral("One: done")});
    }

    void a_badge_says_its_state_without_colour() {
        StatusBadge badge;
        badge.setState(Tone::danger, QStringLiteral("Locked"));
        QCOMPARE(badge.accessibleName(), QStringLiteral("Locked"));
        QCOMPARE(badge.text(), QStringLiteral("Locked"));
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
