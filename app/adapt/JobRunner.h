// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs jobs one after another on a worker thread and brings their progress and result to the window's thread.
#pragma once

#include "core/job.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace keyhold::app {

using JobId = quint64;

/// Whether a job is shown in the job bar and on the Jobs page.
enum class Shown { yes, no };

/// A step as the window saw it; one shorter than the polling interval may be missing.
struct StepReport {
    const char* title = "";  ///< Stage::title; stageText() translates it
    qint64 milliseconds = 0; ///< so far, while it runs
};

/// What is known about a job: the job bar and the Jobs page show it.
struct JobReport {
    enum class State { waiting, running, done, failed, cancelled };
    JobId id = 0;
    QString title; ///< "Making the key “web”"
    Shown shown = Shown::yes;
    State state = State::waiting;
    bool cancelling = false; ///< cancel() was called and the job has not ended
    bool cancellable = true; ///< of the present step
    QDateTime started;
    qint64 milliseconds = 0; ///< so far, or in all
    std::vector<StepReport> steps;
    std::uint64_t done = 0, total = 0; ///< of the present step; total 0: not known
    std::optional<core::Error> error;
    bool heard = false; ///< its receiver was still there at the end and shows the outcome itself
};

/// A job's question for a PIN. Answer it once; a question that is let go unanswered is declined. Lives on the window's thread; the
/// worker waits.
class PinQuestion {
public:
    explicit PinQuestion(core::PinRequest request);
    ~PinQuestion();
    const core::PinRequest& request() const { return request_; }
    void answer(core::SecretText pin);
    void decline();

private:
    friend class JobRunner;
    struct Shared;
    core::PinRequest request_;
    std::shared_ptr<Shared> shared_;
};

class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Asks the running job to stop, drops the waiting ones and waits for the thread. Nothing is delivered any more.
    ~JobRunner() override;

    /// Queues a job. `done` is called exactly once on the window's thread with the result (Code::cancelled after a cancel), unless
    /// `receiver` has been destroyed by then.
    template <class T>
    JobId start(const QString& title, core::Work<T> work, QObject* receiver,
                std::move_only_function<void(core::Result<T>)> done, Shown shown = Shown::yes) {
        struct Slot {
            core::Work<T> work;
            std::move_only_function<void(core::Result<T>)> done;
            std::optional<core::Result<T>> result;
        };
        auto slot = std::make_shared<Slot>(std::move(work), std::move(done), std::nullopt);
        Erased erased;
        erased.run = [slot](core::Context* context) -> std::optional<core::Error> {
            if (context != nullptr) {
                slot->result.emplace(slot->work(*context));
            } else {
                slot->result.emplace(core::fail(core::Code::cancelled, "cancelled before it began"));
            }
            slot->work = nullptr; // what it captured is freed on the worker, secrets at once
            return *slot->result ? std::nullopt : std::optional(slot->result->error());
        };
        erased.deliver = [slot] { slot->done(std::move(*slot->result)); };
        return enqueue(title, std::move(erased), receiver, shown);
    }

    /// Asks a job to stop; a waiting one ends at once: `done` is called before this returns.
    void cancel(JobId id);

    /// Whether a job runs or waits.
    bool isBusy() const;
    /// Every job of this session that is shown, oldest first; at most the last 200.
    const std::deque<JobReport>& reports() const { return reports_; }
    const JobReport* report(JobId id) const;
    /// Forgets finished jobs.
    void clearFinished();

signals:
    void jobAdded(keyhold::app::JobId id);
    /// Progress; at most 25 times a second, and only while a job runs.
    void jobChanged(keyhold::app::JobId id);
    /// Before `done` is called.
    void jobFinished(keyhold::app::JobId id);
    /// The running job needs a PIN. Without a receiver it is declined.
    void pinWanted(std::shared_ptr<keyhold::app::PinQuestion> question);

private:
    struct Erased {
        std::move_only_function<std::optional<core::Error>(core::Context*)>
            run; // null: only record a cancellation
        std::move_only_function<void()> deliver;
    };
    struct Job;
    class Worker;

    JobId enqueue(const QString& title, Erased erased, QObject* receiver, Shown shown);
    void startNext();
    void poll();
    void finish(const std::shared_ptr<Job>& job, std::optional<core::Error> error);
    JobReport* find(JobId id);

    std::deque<JobReport> reports_;
    std::deque<std::shared_ptr<Job>> waiting_;
    std::shared_ptr<Job> running_;
    std::unique_ptr<Worker> worker_;
    QTimer* timer_ = nullptr;
    JobId lastId_ = 0;
};

} // namespace keyhold::app
