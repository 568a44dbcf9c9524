// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in words, in every language.
#include "app/adapt/Messages.h"
#include "app/shell/Language.h"
#include "core/explain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace keyhold;
using namespace keyhold::app;

namespace {

constexpr auto codes = {core::Code::not_found,   core::Code::denied,   core::Code::locked_out,
                        core::Code::wrong_pin,   core::Code::busy,     core::Code::no_device,
                        core::Code::lost,        core::Code::bad_data, core::Code::invalid,
                        core::Code::unsupported, core::Code::newer,    core::Code::exists,
                        core::Code::read_only,   core::Code::no_space, core::Code::io,
                        core::Code::tool,        core::Code::mismatch, core::Code::bug};

core::Error sample(core::Code code) {
    core::Error error;
    error.code = code;
    error.what = "the cause";
    error.subject = "subject";
    error.count = 29;
    return error;
}

QStringList places(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(?:[1-9]|n)"));
    std::set<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        found.insert(match.next().captured());
    }
    return {found.begin(), found.end()};
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void every_error_has_words() {
        for (const auto code : codes) {
            const auto message = explain(sample(code), QStringLiteral("It failed."));
            QCOMPARE(message.what, QStringLiteral("It failed."));
            QVERIFY(!message.why.isEmpty());
            QVERIFY(!message.next.isEmpty());
            QVERIFY(!message.why.contains(u'%'));
            QVERIFY(!message.next.contains(u'%'));
            QVERIFY(message.details.contains(u"the cause"));
        }
    }

    void a_wrong_pin_tells_the_tries_left() {
        QVERIFY(explain(sample(core::Code::wrong_pin), {}).next.contains(u"29"));
    }

    void a_language_replaces_the_words_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("French") << QStringLiteral("fr");
    }

    void a_language_replaces_the_words() {
        QFETCH(QString, language);
        QHash<int, QString> english;
        for (const auto code : codes) {
            english.insert(static_cast<int>(code), explain(sample(code), {}).why);
        }
        Language chosen;
        chosen.use(language);
        for (const auto code : codes) {
            QVERIFY2(explain(sample(code), {}).why != english.value(static_cast<int>(code)),
                     core::code_name(code));
        }
        QVERIFY(durationText(7200) != u"2 hours");
        chosen.use(QStringLiteral("en"));
        QCOMPARE(durationText(7200), QStringLiteral("2 hours"));
        QCOMPARE(durationText(60), QStringLiteral("1 minute"));
        QCOMPARE(durationText(1), QStringLiteral("1 second"));
    }

    void translations_are_complete_and_keep_the_places_data() {
        QTest::addColumn<QString>("file");
        for (const auto& name :
             QDir(QStringLiteral(KEYHOLD_TRANSLATIONS)).entryList({QStringLiteral("*.ts")})) {
            QTest::newRow(qPrintable(name)) << QStringLiteral(KEYHOLD_TRANSLATIONS "/") + name;
        }
    }

    void translations_are_complete_and_keep_the_places() {
        QFETCH(QString, file);
        QFile input(file);
        QVERIFY(input.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&input);
        QString source;
        int messages = 0;
        const auto check = [&source](const QString& text) {
            QVERIFY2(!text.isEmpty(), qPrintable(source));
            // A translation may leave out the English cause (%2); it adds no place and drops no other.
            auto wanted = places(source);
            auto given = places(text);
            wanted.removeAll(QStringLiteral("%2"));
            given.removeAll(QStringLiteral("%2"));
            wanted.removeAll(QStringLiteral("%n"));
            given.removeAll(QStringLiteral("%n"));
            QVERIFY2(wanted == given, qPrintable(source + QStringLiteral(" -> ") + text));
        };
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == u"translation") {
                const auto type = xml.attributes().value(QStringLiteral("type")).toString();
                QVERIFY2(type.isEmpty(), qPrintable(type + QStringLiteral(": ") + source));
                while (xml.readNext() == QXmlStreamReader::Characters && xml.isWhitespace()) {
                }
                if (xml.isCharacters()) {
                    check(xml.text().toString());
                } else if (xml.isStartElement() && xml.name() == u"numerusform") {
                    check(xml.readElementText());
                } else {
                    QFAIL(qPrintable(QStringLiteral("empty: ") + source));
                }
            } else if (xml.name() == u"numerusform") {
                check(xml.readElementText());
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 5);
    }
};

QTEST_MAIN(MessagesTest)
#include "messages_test.moc"
