// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table's model, its order and filter, and the rules of the new-key dialog, without a window.
#include "app/keys/KeysModel.h"
#include "app/keys/NewKeyPlan.h"
#include "keys_fixture.h"

#include <QAbstractItemModelTester>
#include <QProcess>

using namespace keyhold;
using app::KeysModel;

namespace {

core::KeyRecord record(const std::string& id, const std::string& name, std::int64_t created = 1) {
    return {id, name, "ssh", "EC P-256", "SHA256:" + id, "software", "", true, created, 0};
}

QStringList names(const QAbstractItemModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        found.append(model.index(row, KeysModel::Name).data().toString());
    }
    return found;
}

tpm::ChipInfo chipThatMakes(std::vector<std::string> curves, std::vector<int> rsa) {
    tpm::ChipInfo chip;
    chip.curves = std::move(curves);
    chip.rsa_bits = std::move(rsa);
    return chip;
}

QStringList allowed(const QString& purpose, const tpm::ChipInfo* chip) {
    QStringList types;
    for (const app::TypeChoice& choice : app::NewKeyPlan::types(purpose, chip)) {
        if (choice.refused.isEmpty()) {
            types.append(QString::fromLatin1(tpm::key_type_name(choice.type)));
        }
    }
    return types;
}

} // namespace

class KeysModelTest : public QObject {
    Q_OBJECT

private slots:
    void keepsRowsWhileKeysComeAndGo() {
        KeysModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        app::KeysFilter filter;
        const QAbstractItemModelTester filterTester(&filter,
                                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.sort(KeysModel::Name);
        model.setKeys({record("a", "one"), record("b", "two"), record("c", "three")});
        const QPersistentModelIndex kept = filter.index(2, KeysModel::Name);
        QCOMPARE(kept.data().toString(), QStringLiteral("two"));
        model.setKeys({record("d", "zero"), record("b", "two")});
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), QStringLiteral("two"));
        QCOMPARE(names(filter), QStringList({"two", "zero"}));
        model.setKeys({record("b", "renamed")});
        QCOMPARE(kept.data().toString(), QStringLiteral("renamed"));
        model.setKeys({});
        QVERIFY(!kept.isValid());
        QCOMPARE(filter.rowCount(), 0);
    }

    void sortsAsAPersonWould() {
        KeysModel model;
        app::KeysFilter filter;
        filter.setSourceModel(&model);
        // The dates stand in another order as text, whatever the locale: 2001, 2033, 1973.
        model.setKeys({record("a", "key10", 1'000'000'000), record("b", "Key2", 2'000'000'000),
                       record("c", "key1", 100'000'000)});
        filter.sort(KeysModel::Name);
        QCOMPARE(names(filter), QStringList({"key1", "Key2", "key10"}));
        filter.sort(KeysModel::Created, Qt::DescendingOrder);
        QCOMPARE(names(filter), QStringList({"Key2", "key10", "key1"}));
    }

    void filtersByEveryWordInAnyColumn() {
        KeysModel model;
        app::KeysFilter filter;
        filter.setSourceModel(&model);
        filter.sort(KeysModel::Name);
        auto server = record("a", "web server");
        server.purpose = "tls";
        model.setKeys({server, record("b", "laptop"), record("c", "web laptop")});
        filter.setWords(QStringLiteral("WEB"));
        QCOMPARE(names(filter), QStringList({"web laptop", "web server"}));
        filter.setWords(QStringLiteral(" web  tls"));
        QCOMPARE(names(filter), QStringList({"web server"}));
        filter.setWords(QStringLiteral("SHA256:b"));
        QCOMPARE(names(filter), QStringList({"laptop"}));
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 3);
    }

    void saysProtectionInWords() {
        KeysModel model;
        auto bare = record("a", "bare");
        bare.has_pin = false;
        bare.chip = "hardware";
        model.setKeys({bare, record("b", "soft")});
        const auto text = [&](int row, int role) {
            return model.index(row, KeysModel::Protection).data(role).toString();
        };
        QCOMPARE_NE(text(0, Qt::DisplayRole), text(1, Qt::DisplayRole));
        QVERIFY(text(1, Qt::AccessibleTextRole).contains(QStringLiteral("no hardware protection")));
        QVERIFY(!text(0, Qt::AccessibleTextRole).contains(QStringLiteral("no hardware protection")));
        QVERIFY(text(0, Qt::AccessibleTextRole).contains(QStringLiteral("No PIN")));
    }

    void offersWhatChipAndPurposeAllow() {
        QCOMPARE(allowed(QStringLiteral("ssh"), nullptr), QStringList({"ec:p256", "ec:p384", "rsa:2048"}));
        QCOMPARE(allowed(QStringLiteral("avb"), nullptr), QStringList({"rsa:2048"}));
        const tpm::ChipInfo small = chipThatMakes({"P-256"}, {1024, 2048});
        QCOMPARE(allowed(QStringLiteral("tls"), &small), QStringList({"ec:p256", "rsa:2048"}));
        const tpm::ChipInfo odd = chipThatMakes({"P-384"}, {});
        QCOMPARE(allowed(QStringLiteral("tls"), &odd), QStringList({"ec:p384"}));
        QCOMPARE(allowed(QStringLiteral("avb"), &odd), QStringList());
    }

    void suggestsAFreeName() {
        using app::NewKeyPlan;
        QCOMPARE(NewKeyPlan::suggestName(QStringLiteral("ssh"), QStringLiteral("box"), {}),
                 QStringLiteral("ssh-box"));
        QCOMPARE(
            NewKeyPlan::suggestName(QStringLiteral("ssh"), QStringLiteral("box"), {"ssh-box", "SSH-box-2"}),
            QStringLiteral("ssh-box-3"));
        QCOMPARE(NewKeyPlan::suggestName(QStringLiteral("tls"), QStringLiteral("a/b"), {}),
                 QStringLiteral("tls"));
        const QString longest =
            NewKeyPlan::suggestName(QStringLiteral("gpg"), QString(300, QLatin1Char('h')), {});
        QVERIFY2(NewKeyPlan::nameProblem(longest, {}).isEmpty(), qPrintable(longest));
    }

    void refusesNamesThatTheStoreRefuses_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("web") << true;
        QTest::newRow("words") << QStringLiteral("Büro: Schlüssel 2") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("dash") << QStringLiteral("-rf") << false;
        QTest::newRow("space") << QStringLiteral("a ") << false;
        QTest::newRow("long") << QString(65, QLatin1Char('x')) << false;
        QTest::newRow("taken") << QStringLiteral("taken") << false;
    }
    void refusesNamesThatTheStoreRefuses() {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(app::NewKeyPlan::nameProblem(name, {QStringLiteral("taken")}).isEmpty(), good);
    }

    // A shell is the judge of what a word of a shell stands for.
    void quotesForAShell() {
        for (const QString& text :
             {QStringLiteral("plain-1.pem"), QStringLiteral("it's $HOME `x` \"q\" \\ end"),
              QStringLiteral("Schlüssel zwei"), QStringLiteral("~"), QStringLiteral("a;b")}) {
            QCOMPARE(
                test::output(QStringLiteral("/bin/sh"),
                             {QStringLiteral("-c"), QStringLiteral("printf %s ") + app::shellWord(text)}),
                text);
        }
    }
};

int main(int argc, char** argv) { return test::run<KeysModelTest>(argc, argv); }

#include "keys_model_test.moc"
