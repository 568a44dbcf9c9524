// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Keys page with keys in it: details, trying, deleting, restoring, and what other programs do to the
// store.
#include "app/widgets/FingerprintLabel.h"
#include "app/widgets/InlineMessage.h"
#include "core/file.h"
#include "keys_fixture.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace keyhold;
using test::KeysWindow;
using test::output;
using test::patience_ms;

class KeysPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<KeysWindow> ui_;

    QTableView* table() { return ui_->find<QTableView>("keysTable"); }
    int rows() { return ui_->has("keysTable") ? table()->model()->rowCount() : 0; }
    QString file(const core::KeyRecord& key, const char* name) {
        return QString::fromStdString(ui_->storeDir() + "/keys/" + key.id + "/") + QLatin1StringView(name);
    }
    QString message(const char* name) { return ui_->find<app::InlineMessage>(name)->text(); }

    void deleteSelected(const QString& name) {
        table()->setFocus();
        KeysWindow::press(Qt::Key_Delete);
        ui_->expectDialog("dangerDialog");
        auto* act = ui_->find<QPushButton>("dangerAct");
        QVERIFY(!act->isEnabled());
        QVERIFY(ui_->find<QLineEdit>("dangerName")->hasFocus());
        KeysWindow::type(name.chopped(1));
        QVERIFY(!act->isEnabled());
        KeysWindow::type(name.last(1));
        QVERIFY(act->isEnabled());
        ui_->tabTo("dangerAct");
        KeysWindow::press(Qt::Key_Space);
    }

    /// Presses "Try it" and answers the question for the PIN.
    void tryWith(const QString& pin) {
        ui_->find<QPushButton>("keyTry")->click();
        ui_->expectDialog("pinDialog");
        KeysWindow::type(pin);
        KeysWindow::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("keyTryMessage"), patience_ms);
    }

private slots:
    void init() { ui_ = std::make_unique<KeysWindow>(); }
    void cleanup() { ui_.reset(); }

    void showsWhatSshKeygenAndOpensslSay_data() {
        QTest::addColumn<int>("type");
        QTest::newRow("P-256") << static_cast<int>(tpm::KeyType::ec_p256);
        QTest::newRow("P-384") << static_cast<int>(tpm::KeyType::ec_p384);
        QTest::newRow("RSA") << static_cast<int>(tpm::KeyType::rsa_2048);
    }
    void showsWhatSshKeygenAndOpensslSay() {
        QFETCH(int, type);
        const auto key = ui_->makeKey("key of mine", {}, static_cast<tpm::KeyType>(type));
        const QString pem = file(key, "public.pem");
        const QString line = output(QStringLiteral("ssh-keygen"), {"-i", "-m", "PKCS8", "-f", pem}).trimmed();
        QCOMPARE(ui_->find<QPlainTextEdit>("keyPublic")->toPlainText(),
                 line + QStringLiteral(" key of mine"));
        const QString listed =
            output(QStringLiteral("ssh-keygen"), {"-l", "-f", "/dev/stdin"}, line.toUtf8());
        QCOMPARE(ui_->find<app::FingerprintLabel>("keyFingerprintSsh")->text(),
                 listed.section(QLatin1Char(' '), 1, 1));
        const QString digest = output(
            QStringLiteral("/bin/sh"),
            {"-c", "openssl pkey -pubin -in \"$1\" -outform DER | openssl dgst -sha256 -r", "sh", pem});
        QCOMPARE(ui_->find<app::FingerprintLabel>("keyFingerprintSpki")->text().remove(QLatin1Char(':')),
                 digest.section(QLatin1Char(' '), 0, 0));

        // Ctrl+C in the table copies the same line.
        table()->setFocus();
        KeysWindow::press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), line + QStringLiteral(" key of mine"));
    }

    void triesAKeyWithItsPin() {
        ui_->makeKey("guarded", "314159");
        tryWith(QStringLiteral("314159"));
        QVERIFY(message("keyTryMessage").startsWith(QStringLiteral("It works.")));
        // The wrong one: refused, said why, and how many tries are left.
        tryWith(QStringLiteral("000000"));
        const QString refused = message("keyTryMessage");
        QVERIFY2(refused.contains(QStringLiteral("guarded")) &&
                     refused.contains(QStringLiteral("refused the PIN")) &&
                     refused.contains(QStringLiteral("Tries left")),
                 qPrintable(refused));
        // And it goes on working with the right one.
        tryWith(QStringLiteral("314159"));
        QVERIFY(message("keyTryMessage").startsWith(QStringLiteral("It works.")));
    }

    void saysNothingWhenThePinDialogIsClosed() {
        ui_->makeKey("guarded", "314159");
        ui_->find<QPushButton>("keyTry")->click();
        ui_->expectDialog("pinDialog");
        ui_->find<QPushButton>("pinCancel")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!ui_->app().tpm().isBusy(), patience_ms);
        QVERIFY(!ui_->has("keyTryMessage"));
        QVERIFY(ui_->find<QPushButton>("keyTry")->isEnabled());
    }

    void findsAKeyThatCannotWork() {
        const auto key = ui_->makeKey("broken");
        QFile pem(file(key, "key.pem"));
        QVERIFY(pem.open(QIODevice::ReadWrite));
        const QByteArray whole = pem.readAll();
        pem.resize(whole.size() / 2);
        pem.close();
        ui_->find<QPushButton>("keyTry")->click();
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("keyTryMessage"), patience_ms);
        QVERIFY(message("keyTryMessage").contains(QStringLiteral("could not sign")));
    }

    void deletesByNameAndUndoes() {
        ui_->makeKey("first");
        const auto second = ui_->makeKey("second");
        table()->selectRow(1);
        deleteSelected(QStringLiteral("second"));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(ui_->store().list_trash()->keys.at(0).id, second.id);
        QVERIFY(ui_->find<QPushButton>("keysTrash")->text().contains(QLatin1Char('1')));
        KeysWindow::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(ui_->find<QLabel>("keyDetailsName")->text(), QStringLiteral("second"));
        QVERIFY(!ui_->has("keysTrash"));
        QCOMPARE(ui_->store().find("second")->id, second.id);
        // The key that came back works.
        ui_->find<QPushButton>("keyTry")->click();
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("keyTryMessage"), patience_ms);
        QVERIFY(message("keyTryMessage").startsWith(QStringLiteral("It works.")));
    }

    void deletingTheLastKeyLeavesTheEmptyState() {
        ui_->makeKey("only");
        deleteSelected(QStringLiteral("only"));
        QTRY_VERIFY(ui_->has("keysEmptyNew"));
        QTRY_COMPARE(ui_->window().focusWidget(), ui_->find("keysEmptyNew")); // not lost with the table
        // "Undo" in the notice.
        QPushButton* undo = nullptr;
        for (auto* button : ui_->window().findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Undo") {
                undo = button;
            }
        }
        QVERIFY(undo != nullptr);
        undo->click();
        QTRY_COMPARE(rows(), 1);
    }

    void closingTheQuestionDeletesNothing() {
        ui_->makeKey("only");
        table()->setFocus();
        KeysWindow::press(Qt::Key_Delete);
        ui_->expectDialog("dangerDialog");
        KeysWindow::type(QStringLiteral("only"));
        KeysWindow::press(Qt::Key_Return); // Return never destroys
        QTRY_VERIFY(!ui_->has("dangerDialog"));
        QCOMPARE(ui_->store().list()->keys.size(), std::size_t{1});
        QVERIFY(ui_->store().list_trash()->keys.empty());
    }

    void restoresFromTheTrashAndEmptiesIt() {
        for (const char* name : {"one", "two", "three"}) {
            auto store = ui_->store();
            QVERIFY(store.remove(ui_->makeKey(name)));
        }
        ui_->makeKey("stays");
        auto* link = ui_->find<QPushButton>("keysTrash");
        QVERIFY(link->text().contains(QLatin1Char('3')));
        link->click();
        auto* list = ui_->find<QTreeWidget>("trashList");
        QCOMPARE(list->topLevelItemCount(), 3);
        QCOMPARE(test::nameless(*ui_->find("trashDialog")), QStringList());
        list->setCurrentItem(list->findItems(QStringLiteral("two"), Qt::MatchExactly).at(0));
        ui_->find<QPushButton>("trashRestore")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QVERIFY(ui_->store().find("two"));
        ui_->find<QPushButton>("trashEmpty")->click();
        ui_->find<QPushButton>("dangerAct")->click();
        QTRY_VERIFY(!ui_->has("trashDialog"));
        QVERIFY(ui_->store().list_trash()->keys.empty());
        QVERIFY(QDir(QString::fromStdString(ui_->storeDir() + "/trash")).isEmpty());
        QCOMPARE(rows(), 2);
        QVERIFY(!ui_->has("keysTrash"));
    }

    void cannotRestoreOverANameInUse() {
        auto store = ui_->store();
        const auto old = ui_->makeKey("same");
        QVERIFY(store.remove(old));
        ui_->makeKey("same");
        ui_->find<QPushButton>("keysTrash")->click();
        ui_->find<QPushButton>("trashRestore")->click();
        QTRY_VERIFY(ui_->has("trashMessage"));
        QVERIFY(message("trashMessage").contains(QStringLiteral("exists already")));
        QCOMPARE(ui_->store().list_trash()->keys.at(0).id, old.id);
    }

    void showsWhatOtherProgramsDo() {
        QVERIFY(ui_->has("keysEmptyNew"));
        const auto key = ui_->makeKey("made");
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!ui_->app().tpm().isBusy(), patience_ms);
        auto store = ui_->store();
        const auto trashed = store.remove(key);
        QVERIFY(trashed);
        QTRY_VERIFY(ui_->has("keysEmptyNew"));
        QVERIFY(store.restore(*trashed));
        QTRY_COMPARE(rows(), 1);
    }

    void showsDamagedKeysWithTheReason() {
        const auto good = ui_->makeKey("good");
        const auto bad = ui_->makeKey("bad");
        QVERIFY(core::write_file(file(bad, "meta.json").toStdString(), core::as_bytes("{\"format\": 1}")));
        ui_->app().reloadKeys();
        QCOMPARE(rows(), 1);
        const QString said = message("keysDamaged");
        QVERIFY2(said.contains(QString::fromStdString(bad.id)) && said.contains(QStringLiteral("name")),
                 qPrintable(said));
        // Repaired, the message goes.
        QVERIFY(QDir(QString::fromStdString(ui_->storeDir() + "/keys/" + bad.id)).removeRecursively());
        ui_->app().reloadKeys();
        QVERIFY(!ui_->has("keysDamaged"));
    }

    void refusesAStoreOfANewerVersion() {
        ui_->makeKey("good");
        QVERIFY(core::write_file(ui_->storeDir() + "/store.json", core::as_bytes("{\"format\": 99}")));
        ui_->app().reloadKeys();
        QVERIFY(message("keysMessage").contains(QStringLiteral("newer version")));
        QVERIFY(!ui_->has("keysTable"));
        KeysWindow::press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!ui_->has("newKeyDialog"));
    }

    void exportsThePublicKey_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("OpenSSH") << QStringLiteral("pub");
        QTest::newRow("PEM") << QStringLiteral("pem");
        QTest::newRow("DER") << QStringLiteral("der");
    }
    void exportsThePublicKey() {
        QFETCH(QString, suffix);
        const auto key = ui_->makeKey("exported");
        const test::TemporaryFolder folder;
        const QString path = QString::fromStdString(folder.path() + "/out.") + suffix;
        ui_->find<QPushButton>("keyExport")->click();
        auto* dialog = ui_->find<QFileDialog>("keyExportDialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(ui_->has("keyMessage"));
        QVERIFY2(QFile::exists(path), qPrintable(message("keyMessage")));
        // OpenSSL and OpenSSH read the file as the key that the store has.
        const QString wanted =
            output(QStringLiteral("openssl"), {"pkey", "-pubin", "-in", file(key, "public.pem")});
        const QString found = suffix == u"pub"
                                  ? output(QStringLiteral("ssh-keygen"), {"-e", "-m", "PKCS8", "-f", path})
                                  : output(QStringLiteral("openssl"),
                                           {"pkey", "-pubin", "-inform", suffix.toUpper(), "-in", path});
        QCOMPARE(found, wanted);
    }

    void filtersAndKeepsASelection() {
        ui_->makeKey("laptop");
        ui_->makeKey("server");
        KeysWindow::press(Qt::Key_F, Qt::ControlModifier);
        auto* filter = ui_->find<QLineEdit>("keysFilter");
        QVERIFY(filter->hasFocus());
        KeysWindow::type(QStringLiteral("serv"));
        QCOMPARE(rows(), 1);
        QCOMPARE(ui_->find<QLabel>("keyDetailsName")->text(), QStringLiteral("server"));
        KeysWindow::type(QStringLiteral("xyz"));
        QCOMPARE(rows(), 0);
        QVERIFY(ui_->find<QLabel>("keysNoMatch")->text().contains(QStringLiteral("servxyz")));
        QVERIFY(!ui_->has("keyTry"));
        filter->clear();
        QCOMPARE(rows(), 2);
        QVERIFY(ui_->has("keyTry"));
    }

    void returnAndF4GoToTheDetails() {
        ui_->makeKey("one");
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F4}) {
            table()->setFocus();
            KeysWindow::press(key);
            QVERIFY(ui_->find<QPushButton>("keyTry")->hasFocus());
        }
    }

    void contextMenuHasTheButtonsActs() {
        ui_->makeKey("one");
        QStringList acts;
        for (const QAction* action : table()->actions()) {
            if (!action->isSeparator()) {
                acts.append(action->text());
                QVERIFY(action->isEnabled());
            }
        }
        acts.replaceInStrings(QStringLiteral("&"), QString());
        for (const char* button : {"keyTry", "keyExport", "keyDelete"}) {
            const auto* found = ui_->find<QPushButton>(button);
            const QString name = (found->accessibleName().isEmpty() ? found->text() : found->accessibleName())
                                     .remove(QLatin1Char('&'));
            QVERIFY2(acts.contains(name) || acts.contains(name + QStringLiteral("…")), qPrintable(name));
        }
    }

    void everyControlHasAName() {
        QCOMPARE(test::nameless(ui_->page()), QStringList());
        ui_->makeKey("one");
        QCOMPARE(test::nameless(ui_->page()), QStringList());
        table()->setFocus();
        KeysWindow::press(Qt::Key_Delete);
        QCOMPARE(test::nameless(*ui_->find("dangerDialog")), QStringList());
    }
};

int main(int argc, char** argv) { return test::run<KeysPageTest>(argc, argv); }

#include "keys_page_test.moc"
