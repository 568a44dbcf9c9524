// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// After its dialog has closed no copy of a typed secret is left in the program's memory.
#include "app/shell/PinDialog.h"
#include "app/widgets/SecretEdit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace keyhold;
using namespace keyhold::app;

namespace {

// The secret is never in this program's memory as a constant: only these, of which each is one off.
constexpr std::array<char, 17> shifted = {'l', 'f', 'z', 'i', 'p', 'm', 'e', '8', 'R',
                                          '3', 'x', 'W', 'j', '5', 'o', 'U', '9'};

char letter(std::size_t i) { return static_cast<char>(shifted.at(i) - 1); }

// Whether the secret lies at `at` with `step` bytes from letter to letter (1: UTF-8, 2: UTF-16), compared letter by letter.
bool lies_at(const std::vector<std::uint8_t>& memory, std::size_t at, std::size_t step) {
    for (std::size_t i = 0; i < shifted.size(); ++i) {
        if (memory[at + i * step] != static_cast<std::uint8_t>(letter(i)) ||
            (step == 2 && memory[at + i * step + 1] != 0)) {
            return false;
        }
    }
    return true;
}

// Copies of the secret in all memory of this process that can be read and written.
int copies() {
    int found = 0;
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::FILE* maps = std::fopen("/proc/self/maps", "re");
    std::array<char, 512> line{};
    std::vector<std::uint8_t> block;
    while (std::fgets(line.data(), static_cast<int>(line.size()), maps) != nullptr) {
        unsigned long from = 0;
        unsigned long to = 0;
        std::array<char, 5> rights{};
        if (std::sscanf(line.data(), "%lx-%lx %4s", &from, &to, rights.data()) != 3 || rights[0] != 'r' ||
            rights[1] != 'w') {
            continue;
        }
        block.resize(to - from);
        if (::pread(memory, block.data(), block.size(), static_cast<off_t>(from)) !=
            static_cast<ssize_t>(block.size())) {
            continue;
        }
        for (const std::size_t step : {1U, 2U}) {
            const auto width = shifted.size() * step;
            const auto first = static_cast<std::uint8_t>(letter(0));
            if (block.size() < width) {
                continue;
            }
            for (auto at = block.begin();
                 (at = std::find(at, block.end() - static_cast<std::ptrdiff_t>(width), first)) !=
                 block.end() - static_cast<std::ptrdiff_t>(width);
                 ++at) {
                found += lies_at(block, static_cast<std::size_t>(at - block.begin()), step) ? 1 : 0;
            }
        }
    }
    std::fclose(maps);
    ::close(memory);
    return found;
}

void type(QLineEdit* field) {
    for (std::size_t i = 0; i < shifted.size(); ++i) {
        QTest::keyClick(field, letter(i));
    }
}

} // namespace

class ScrubTest : public QObject {
    Q_OBJECT

private slots:
    void the_search_finds_what_is_there() {
        QCOMPARE(copies(), 0);
        {
            QString text;
            for (std::size_t i = 0; i < shifted.size(); ++i) {
                text += QLatin1Char(letter(i));
            }
            QVERIFY(copies() >= 1);
        }
    }

    void a_cancelled_prompt_leaves_nothing() {
        {
            auto question = std::make_shared<PinQuestion>(core::PinRequest{"web", "", 0});
            auto* dialog = new PinDialog(question, nullptr);
            dialog->open();
            auto* edit = dialog->findChild<SecretEdit*>();
            edit->showStrength(Guessing::throttled);
            type(edit->field());
            QVERIFY(copies() >= 1);
            dialog->reject();
            QTRY_COMPARE(question.use_count(), 1L);
        }
        QCoreApplication::processEvents();
        QCOMPARE(copies(), 0);
    }

    void an_answer_is_the_only_copy_and_then_none() {
        JobRunner runner;
        connect(&runner, &JobRunner::pinWanted, this, [](const std::shared_ptr<PinQuestion>& question) {
            auto* dialog = new PinDialog(question, nullptr);
            dialog->open();
            type(dialog->findChild<QLineEdit*>(QStringLiteral("pin")));
            dialog->findChild<QPushButton*>(QStringLiteral("pinUse"))->click();
        });
        std::size_t size = 0;
        runner.start<void>(
            QStringLiteral("job"),
            [&](core::Context& context) -> core::Result<void> {
                const auto pin = TRY(context.ask().pin({"web", "", 0}));
                size = pin.size();
                return {};
            },
            this, [](core::Result<void>) {});
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(size, shifted.size());
        QCoreApplication::processEvents();
        QCOMPARE(copies(), 0);
    }
};

QTEST_MAIN(ScrubTest)
#include "scrub_test.moc"
