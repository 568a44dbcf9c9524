// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making a key in the window, with the software TPM.
#include "app/keys/ChoiceCard.h"
#include "app/keys/NewKeyDialog.h"
#include "app/widgets/InlineMessage.h"
#include "keys_fixture.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace keyhold;
using test::KeysWindow;
using test::patience_ms;

class KeysWizardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<KeysWindow> ui_;

    /// Opens the dialog and goes to its second page with this purpose, by keyboard.
    void openForm(const QString& purpose) {
        KeysWindow::press(Qt::Key_N, Qt::ControlModifier);
        ui_->expectDialog("newKeyDialog");
        auto* card = ui_->find<app::ChoiceCard>(qPrintable(QStringLiteral("newKeyFor-") + purpose));
        for (int i = 0; i < 5 && !card->isChecked(); ++i) {
            KeysWindow::press(Qt::Key_Down);
        }
        QVERIFY(card->isChecked());
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->find("newKeyForm")->isVisible());
    }
    void typePin(const QString& pin, const QString& repeated) {
        ui_->tabTo("newKeyPin");
        KeysWindow::type(pin);
        ui_->tabTo("newKeyPinRepeat");
        KeysWindow::type(repeated);
    }
    QString text(const char* label) { return ui_->find<QLabel>(label)->text(); }

private slots:
    void init() { ui_ = std::make_unique<KeysWindow>(); }
    void cleanup() { ui_.reset(); }

    void makesAKeyByKeyboardOnly() {
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keysEmptyNew"));
        QVERIFY(!ui_->has("keysNew")); // the one button is the empty state's
        KeysWindow::press(Qt::Key_Space);
        ui_->expectDialog("newKeyDialog");
        QVERIFY(ui_->find<app::ChoiceCard>("newKeyFor-ssh")->hasFocus());
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->find<QLineEdit>("newKeyName")->text().startsWith(u"ssh"));
        KeysWindow::type(QStringLiteral("my key")); // the suggestion is selected: typing replaces it
        typePin(QStringLiteral("271828"), QStringLiteral("271828"));
        KeysWindow::press(Qt::Key_Return);
        QCOMPARE(text("newKeySummaryName"), QStringLiteral("my key"));
        QCOMPARE(text("newKeySummaryAlgorithm"), QStringLiteral("EC P-256"));
        QVERIFY(QApplication::focusWidget()->objectName() == u"newKeyNext");
        QVERIFY(ui_->store().list()->keys.empty()); // nothing was made by the Return before
        KeysWindow::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyReady"), patience_ms);

        const auto listed = *ui_->store().list();
        QCOMPARE(listed.keys.size(), std::size_t{1});
        QCOMPARE(listed.keys[0].name, std::string("my key"));
        QCOMPARE(listed.keys[0].purpose, std::string("ssh"));
        QVERIFY(listed.keys[0].has_pin);

        // The PIN that was typed is the key's, and no other.
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), QStringLiteral("newKeyTry"),
                                  patience_ms);
        KeysWindow::press(Qt::Key_Return); // on "Try it"
        ui_->expectDialog("pinDialog");
        KeysWindow::type(QStringLiteral("271828"));
        KeysWindow::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyTryMessage"), patience_ms);
        QVERIFY(ui_->find<app::InlineMessage>("newKeyTryMessage")
                    ->text()
                    .startsWith(QStringLiteral("It works.")));

        ui_->find<QPushButton>("newKeyNext")->click();
        QTRY_VERIFY(!ui_->has("newKeyDialog"));
        auto* table = ui_->find<QTableView>("keysTable");
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(text("keyDetailsName"), QStringLiteral("my key"));
    }

    void leavesNoKeyWhenCancelled() {
        openForm(QStringLiteral("avb"));
        ui_->find<app::ChoiceCard>("newKeyWithoutPin")->click();
        ui_->find<QPushButton>("newKeyNext")->click();
        ui_->find<QPushButton>("newKeyNext")->click();
        QTRY_VERIFY(ui_->app().tpm().isBusy());
        KeysWindow::press(Qt::Key_Escape);
        QVERIFY(ui_->has("newKeyDialog")); // it waits for the end, to say what came of it
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyMessage"), patience_ms);
        QVERIFY(ui_->store().list()->keys.empty());
        QCOMPARE(QDir(QString::fromStdString(ui_->storeDir() + "/keys"))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        // And again, now to the end.
        ui_->find<QPushButton>("newKeyNext")->click();
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyReady"), patience_ms);
        QCOMPARE(ui_->store().list()->keys.at(0).algorithm, std::string("RSA 2048"));
    }

    void saysBesideTheCauseThatNoChipAnswers() {
        ui_ = std::make_unique<KeysWindow>(QStringLiteral("device:/dev/there-is-no-such-tpm"));
        openForm(QStringLiteral("generic"));
        typePin(QStringLiteral("271828"), QStringLiteral("271828"));
        KeysWindow::press(Qt::Key_Return);
        KeysWindow::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyMessage"), patience_ms);
        const QString said = ui_->find<app::InlineMessage>("newKeyMessage")->text();
        QVERIFY2(said.contains(QStringLiteral("could not be made")) &&
                     said.contains(QStringLiteral("there-is-no-such-tpm")),
                 qPrintable(said));
        QVERIFY(ui_->has("newKeyChipMessage")); // it was said before, too
        QVERIFY(ui_->store().list()->keys.empty());
        QVERIFY(ui_->find<QPushButton>("newKeyBack")->isEnabled());
        QVERIFY(ui_->find<QPushButton>("newKeyNext")->isEnabled());
        KeysWindow::press(Qt::Key_Escape);
        QTRY_VERIFY(!ui_->has("newKeyDialog"));
    }

    void forcesRsaForPhonesAndSaysWhy() {
        openForm(QStringLiteral("avb"));
        QVERIFY(!ui_->find<app::ChoiceCard>("newKeyType-ec:p256")->isEnabled());
        QVERIFY(!ui_->find<app::ChoiceCard>("newKeyType-ec:p384")->isEnabled());
        QVERIFY(ui_->find<app::ChoiceCard>("newKeyType-rsa:2048")->isChecked());
        QVERIFY(ui_->find<app::ChoiceCard>("newKeyType-ec:p256")->accessibleDescription().contains(u"RSA"));
        // Another purpose frees the choice again.
        ui_->find<QPushButton>("newKeyBack")->click();
        ui_->find<app::ChoiceCard>("newKeyFor-tls")->click();
        ui_->find<QPushButton>("newKeyNext")->click();
        QVERIFY(ui_->find<app::ChoiceCard>("newKeyType-ec:p384")->isEnabled());
        QVERIFY(ui_->find<QLineEdit>("newKeyName")->text().startsWith(u"tls"));
    }

    void checksTheFormBesideTheFields() {
        ui_->makeKey("taken");
        openForm(QStringLiteral("generic"));
        auto* name = ui_->find<QLineEdit>("newKeyName");
        KeysWindow::type(QStringLiteral("taken"));
        QVERIFY(!ui_->find<QLabel>("newKeyNameProblem")->text().isEmpty()); // while typing
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->has("newKeyForm"));
        QVERIFY(name->hasFocus());
        name->selectAll();
        KeysWindow::type(QStringLiteral("free"));
        QVERIFY(!ui_->has("newKeyNameProblem"));
        KeysWindow::press(Qt::Key_Return); // no PIN typed, and "No PIN" not chosen
        QVERIFY(ui_->find<QLineEdit>("newKeyPin")->hasFocus());
        QVERIFY(!ui_->find<QLabel>("newKeyPinError")->text().isEmpty());
        typePin(QStringLiteral("123456"), QStringLiteral("12345"));
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->has("newKeyForm"));
        QVERIFY(!ui_->find<QLabel>("newKeyPinRepeatError")->text().isEmpty());
        KeysWindow::type(QStringLiteral("6"));
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->has("newKeySummary"));
        // The fields gave their text away; going back and on keeps the PIN.
        ui_->find<QPushButton>("newKeyBack")->click();
        QVERIFY(ui_->find<QLineEdit>("newKeyPin")->text().isEmpty());
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->has("newKeySummary"));
        KeysWindow::press(Qt::Key_Escape);
        QTRY_VERIFY(!ui_->has("newKeyDialog"));
        QCOMPARE(ui_->store().list()->keys.size(), std::size_t{1});
    }

    void pinThatIsTooLongDoesNotPass() {
        openForm(QStringLiteral("generic"));
        const QString umlauts(20, QChar(0xfc)); // 40 bytes in UTF-8
        QApplication::clipboard()->setText(umlauts);
        for (const char* field : {"newKeyPin", "newKeyPinRepeat"}) {
            ui_->tabTo(field);
            KeysWindow::press(Qt::Key_V, Qt::ControlModifier);
        }
        KeysWindow::press(Qt::Key_Return);
        QVERIFY(ui_->has("newKeyForm"));
        QVERIFY(!ui_->find<QLabel>("newKeyPinError")->text().isEmpty());
    }

    void everyControlHasAName() {
        KeysWindow::press(Qt::Key_N, Qt::ControlModifier);
        QWidget* dialog = ui_->find<app::NewKeyDialog>("newKeyDialog");
        QCOMPARE(test::nameless(*dialog), QStringList());
        ui_->find<QPushButton>("newKeyNext")->click();
        QCOMPARE(test::nameless(*dialog), QStringList());
        ui_->find<app::ChoiceCard>("newKeyWithoutPin")->click();
        ui_->find<QPushButton>("newKeyNext")->click();
        QCOMPARE(test::nameless(*dialog), QStringList());
        ui_->find<QPushButton>("newKeyNext")->click();
        QTRY_VERIFY_WITH_TIMEOUT(ui_->has("newKeyReady"), patience_ms);
        QCOMPARE(test::nameless(*dialog), QStringList());
        // What the page says can be done in a terminal names the key that was made.
        QVERIFY(ui_->find<QPlainTextEdit>("newKeyCommands")
                    ->toPlainText()
                    .contains(QString::fromStdString(ui_->store().list()->keys.at(0).name)));
    }
};

int main(int argc, char** argv) { return test::run<KeysWizardTest>(argc, argv); }

#include "keys_wizard_test.moc"
