// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: order, results, cancellation, questions, and what is left behind.
#include "app/adapt/JobRunner.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace keyhold;
using namespace keyhold::app;

namespace {

constexpr core::Stage first_stage{"First step"};
constexpr core::Stage second_stage{"Second step", false};

// Waits like a job that keeps the rule to look at the stop token.
core::Result<void> wait_for(core::Context& context, std::binary_semaphore& go) {
    while (!go.try_acquire_for(std::chrono::milliseconds(5))) {
        TRY(context.check());
    }
    return {};
}

bool ticks(const JobRunner& runner) { return runner.findChild<QTimer*>()->isActive(); }

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void results_arrive_in_order_on_this_thread() {
        JobRunner runner;
        QObject receiver;
        std::vector<int> results;
        const auto* here = QThread::currentThread();
        std::atomic<bool> elsewhere = true;
        for (int i = 0; i < 20; ++i) {
            runner.start<int>(
                QStringLiteral("job"),
                [i, here, &elsewhere](core::Context&) -> core::Result<int> {
                    elsewhere = elsewhere && QThread::currentThread() != here;
                    return i;
                },
                &receiver,
                [&](core::Result<int> result) {
                    QCOMPARE(QThread::currentThread(), here);
                    results.push_back(*result);
                });
        }
        QTRY_COMPARE(results.size(), 20U);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(results.at(static_cast<std::size_t>(i)), i);
        }
        QVERIFY(elsewhere);
        QVERIFY(!runner.isBusy());
        QVERIFY(!ticks(runner));
    }

    void a_move_only_result_arrives() {
        JobRunner runner;
        std::optional<core::SecretText> got;
        runner.start<core::SecretText>(
            QStringLiteral("job"), [](core::Context&) { return core::SecretText::copy("word"); }, this,
            [&](core::Result<core::SecretText> result) { got = std::move(*result); });
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->expose(), std::string_view("word"));
    }

    void a_running_job_is_cancelled() {
        JobRunner runner;
        std::binary_semaphore go(0);
        std::optional<core::Result<void>> ended;
        const auto id = runner.start<void>(
            QStringLiteral("job"), [&](core::Context& context) { return wait_for(context, go); }, this,
            [&](core::Result<void> result) { ended = std::move(result); });
        QVERIFY(ticks(runner));
        runner.cancel(id);
        QVERIFY(runner.report(id)->cancelling);
        QTRY_VERIFY(ended.has_value());
        QCOMPARE(ended->error().code, core::Code::cancelled);
        QCOMPARE(runner.report(id)->state, JobReport::State::cancelled);
        QVERIFY(!ticks(runner));
    }

    void a_waiting_job_is_cancelled_without_running() {
        JobRunner runner;
        std::binary_semaphore go(0);
        int first = 0;
        std::optional<core::Code> second;
        std::atomic<bool> ran = false;
        runner.start<void>(
            QStringLiteral("first"), [&](core::Context& context) { return wait_for(context, go); }, this,
            [&](core::Result<void> result) { first = result ? 1 : 2; });
        const auto id = runner.start<void>(
            QStringLiteral("second"),
            [&](core::Context&) -> core::Result<void> {
                ran = true;
                return {};
            },
            this, [&](core::Result<void> result) { second = result.error().code; });
        runner.cancel(id);
        QCOMPARE(second, core::Code::cancelled);
        go.release();
        QTRY_COMPARE(first, 1);
        QVERIFY(!ran);
    }

    void nothing_reaches_a_destroyed_receiver() {
        JobRunner runner;
        std::binary_semaphore go(0);
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        QSignalSpy finished(&runner, &JobRunner::jobFinished);
        const auto id = runner.start<void>(
            QStringLiteral("job"), [&](core::Context& context) { return wait_for(context, go); },
            receiver.get(), [&](core::Result<void>) { called = true; });
        receiver.reset();
        go.release();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!called);
        QVERIFY(!runner.report(id)->heard);
    }

    void what_a_job_holds_is_freed_before_its_result_arrives() {
        JobRunner runner;
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = held;
        bool alive = true;
        bool done = false;
        runner.start<void>(
            QStringLiteral("job"),
            [held = std::move(held)](core::Context&) -> core::Result<void> { return {}; }, this,
            [&](core::Result<void>) {
                alive = !watch.expired();
                done = true;
            });
        QTRY_VERIFY(done);
        QVERIFY(!alive);
    }

    void steps_and_progress_are_reported() {
        JobRunner runner;
        std::binary_semaphore go(0);
        bool done = false;
        const auto id = runner.start<void>(
            QStringLiteral("job"),
            [&](core::Context& context) -> core::Result<void> {
                TRY(context.enter(first_stage, 10));
                context.advance(4);
                TRY(wait_for(context, go));
                TRY(context.enter(second_stage));
                TRY(wait_for(context, go));
                return {};
            },
            this, [&](core::Result<void>) { done = true; });
        QTRY_COMPARE(runner.report(id)->steps.size(), 1U);
        QCOMPARE(runner.report(id)->steps.front().title, "First step");
        QTRY_COMPARE(runner.report(id)->done, 4U);
        QCOMPARE(runner.report(id)->total, 10U);
        QVERIFY(runner.report(id)->cancellable);
        go.release();
        QTRY_COMPARE(runner.report(id)->steps.size(), 2U);
        QVERIFY(!runner.report(id)->cancellable);
        QCOMPARE(runner.report(id)->total, 0U);
        go.release();
        QTRY_VERIFY(done);
        QCOMPARE(runner.report(id)->state, JobReport::State::done);
    }

    void a_question_is_answered_while_the_worker_waits() {
        JobRunner runner;
        connect(&runner, &JobRunner::pinWanted, this, [](const std::shared_ptr<PinQuestion>& question) {
            QCOMPARE(question->request().key_name, std::string("web"));
            question->answer(core::SecretText::copy("1234").value());
        });
        std::string got;
        runner.start<void>(
            QStringLiteral("job"),
            [&](core::Context& context) -> core::Result<void> {
                const auto pin = TRY(context.ask().pin({"web", "Signing", 0}));
                got = pin.expose();
                return {};
            },
            this, [](core::Result<void>) {});
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(got, std::string("1234"));
    }

    void a_question_nobody_answers_is_declined() {
        JobRunner runner; // nothing is connected to pinWanted
        std::optional<core::Code> code;
        runner.start<void>(
            QStringLiteral("job"),
            [](core::Context& context) -> core::Result<void> {
                TRY(context.ask().pin({"web", "Signing", 0}));
                return {};
            },
            this, [&](core::Result<void> result) { code = result.error().code; });
        QTRY_COMPARE(code, core::Code::cancelled);
    }

    void cancelling_ends_the_wait_for_an_answer() {
        JobRunner runner;
        std::shared_ptr<PinQuestion> kept;
        connect(&runner, &JobRunner::pinWanted, this,
                [&](const std::shared_ptr<PinQuestion>& question) { kept = question; });
        bool done = false;
        const auto id = runner.start<void>(
            QStringLiteral("job"),
            [](core::Context& context) -> core::Result<void> {
                TRY(context.ask().pin({"web", "Signing", 0}));
                return {};
            },
            this, [&](core::Result<void>) { done = true; });
        QTRY_VERIFY(kept != nullptr);
        runner.cancel(id);
        QTRY_VERIFY(done);
        QCOMPARE(runner.report(id)->state, JobReport::State::cancelled);
    }

    void destroying_the_runner_stops_and_joins() {
        std::atomic<bool> ended = false;
        bool delivered = false;
        {
            JobRunner runner;
            std::binary_semaphore go(0);
            std::binary_semaphore began(0);
            runner.start<void>(
                QStringLiteral("job"),
                [&](core::Context& context) -> core::Result<void> {
                    began.release();
                    auto result = wait_for(context, go);
                    ended = true;
                    return result;
                },
                this, [&](core::Result<void>) { delivered = true; });
            began.acquire();
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void jobs_that_are_not_shown_leave_no_report() {
        JobRunner runner;
        bool done = false;
        runner.start<void>(
            QStringLiteral("job"), [](core::Context&) -> core::Result<void> { return {}; }, this,
            [&](core::Result<void>) { done = true; }, Shown::no);
        QTRY_VERIFY(done);
        QTRY_VERIFY(runner.reports().empty());
    }
};

QTEST_GUILESS_MAIN(JobRunnerTest)
#include "job_runner_test.moc"
