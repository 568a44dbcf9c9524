// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adapt/JobRunner.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace keyhold::app {

using core::Code;

namespace {
constexpr int poll_interval_ms = 40;
constexpr std::size_t kept_reports = 200;
} // namespace

// The meeting place of the worker that asks and the window that answers.
struct PinQuestion::Shared {
    std::mutex mutex;
    std::condition_variable_any answered;
    bool done = false;
    core::Result<core::SecretText> answer = core::fail(Code::cancelled, "no PIN was given");

    void set(core::Result<core::SecretText> value) {
        {
            const std::lock_guard guard(mutex);
            if (done) {
                return;
            }
            done = true;
            answer = std::move(value);
        }
        answered.notify_all();
    }
};

PinQuestion::PinQuestion(core::PinRequest request)
    : request_(std::move(request)), shared_(std::make_shared<Shared>()) {}

PinQuestion::~PinQuestion() { decline(); }

void PinQuestion::answer(core::SecretText pin) { shared_->set(std::move(pin)); }

void PinQuestion::decline() { shared_->set(core::fail(Code::cancelled, "no PIN was given")); }

struct JobRunner::Job {
    JobId id = 0;
    Erased erased;
    QPointer<QObject> receiver;
    core::Meter meter;
    std::stop_source stop;
    QElapsedTimer clock;
    const core::Stage* stage = nullptr; // as last polled
    qint64 stageBegan = 0;              // milliseconds of `clock`
};

// One thread, asleep unless it has a job.
class JobRunner::Worker {
public:
    explicit Worker(JobRunner& runner)
        : runner_(runner), thread_([this](const std::stop_token& stop) { loop(stop); }) {}

    ~Worker() {
        {
            const std::lock_guard guard(mutex_);
            if (job_) {
                job_->stop.request_stop();
            }
        }
        thread_.request_stop();
        wake_.notify_all();
    }

    void run(std::shared_ptr<Job> job) {
        {
            const std::lock_guard guard(mutex_);
            job_ = std::move(job);
        }
        wake_.notify_all();
    }

private:
    // Answers for core::Ask by way of the window's thread.
    class Asker final : public core::Ask {
    public:
        Asker(JobRunner& runner, std::stop_token stop) : runner_(runner), stop_(std::move(stop)) {}
        core::Result<core::SecretText> pin(const core::PinRequest& request) override {
            auto question = std::make_shared<PinQuestion>(request);
            const auto shared = question->shared_;
            QMetaObject::invokeMethod(
                &runner_,
                [&runner = runner_, question = std::move(question)] { emit runner.pinWanted(question); },
                Qt::QueuedConnection);
            std::unique_lock lock(shared->mutex);
            if (!shared->answered.wait(lock, stop_, [&] { return shared->done; })) {
                return core::fail(Code::cancelled, "cancelled while waiting for a PIN");
            }
            return std::move(shared->answer);
        }

    private:
        JobRunner& runner_;
        std::stop_token stop_;
    };

    void loop(const std::stop_token& stop) {
        while (true) {
            std::shared_ptr<Job> job;
            {
                std::unique_lock lock(mutex_);
                if (!wake_.wait(lock, stop, [this] { return job_ != nullptr; }) || stop.stop_requested()) {
                    return;
                }
                job = job_;
            }
            Asker asker(runner_, job->stop.get_token());
            core::Context context(job->stop.get_token(), job->meter, asker);
            auto error = job->erased.run(&context);
            {
                const std::lock_guard guard(mutex_);
                job_.reset();
            }
            QMetaObject::invokeMethod(
                &runner_,
                [&runner = runner_, job, error = std::move(error)]() mutable {
                    runner.finish(job, std::move(error));
                },
                Qt::QueuedConnection);
        }
    }

    JobRunner& runner_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::shared_ptr<Job> job_;
    std::jthread thread_; // last: it uses the others
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), timer_(new QTimer(this)) {
    timer_->setInterval(poll_interval_ms);
    connect(timer_, &QTimer::timeout, this, &JobRunner::poll);
}

JobRunner::~JobRunner() {
    waiting_.clear();
    worker_.reset();
}

JobId JobRunner::enqueue(const QString& title, Erased erased, QObject* receiver, Shown shown) {
    auto job = std::make_shared<Job>();
    job->id = ++lastId_;
    job->erased = std::move(erased);
    job->receiver = receiver;

    JobReport report;
    report.id = job->id;
    report.title = title;
    report.shown = shown;
    reports_.push_back(std::move(report));
    const auto ended = [](const JobReport& old) {
        return old.state != JobReport::State::waiting && old.state != JobReport::State::running;
    };
    if (reports_.size() > kept_reports) {
        if (const auto old = std::ranges::find_if(reports_, ended); old != reports_.end()) {
            reports_.erase(old);
        }
    }

    const JobId id = job->id;
    waiting_.push_back(std::move(job));
    emit jobAdded(id);
    startNext();
    return id;
}

void JobRunner::startNext() {
    if (running_ || waiting_.empty()) {
        return;
    }
    running_ = std::move(waiting_.front());
    waiting_.pop_front();
    if (auto* report = find(running_->id)) {
        report->state = JobReport::State::running;
        report->started = QDateTime::currentDateTime();
    }
    running_->clock.start();
    timer_->start();
    if (!worker_) {
        worker_ = std::make_unique<Worker>(*this);
    }
    emit jobChanged(running_->id);
    worker_->run(running_);
}

void JobRunner::poll() {
    if (!running_) {
        return;
    }
    auto* report = find(running_->id);
    if (report == nullptr) {
        return;
    }
    const qint64 now = running_->clock.elapsed();
    const auto* stage = running_->meter.stage.load(std::memory_order_acquire);
    if (stage != running_->stage) {
        if (running_->stage != nullptr && !report->steps.empty()) {
            report->steps.back().milliseconds = now - running_->stageBegan;
        }
        running_->stage = stage;
        running_->stageBegan = now;
        if (stage != nullptr) {
            report->steps.push_back({stage->title, 0});
            report->cancellable = stage->cancellable;
        }
    } else if (stage != nullptr && !report->steps.empty()) {
        report->steps.back().milliseconds = now - running_->stageBegan;
    }
    report->done = running_->meter.done.load(std::memory_order_relaxed);
    report->total = running_->meter.total.load(std::memory_order_relaxed);
    report->milliseconds = now;
    emit jobChanged(running_->id);
}

void JobRunner::finish(const std::shared_ptr<Job>& job, std::optional<core::Error> error) {
    if (job == running_) {
        poll();
        timer_->stop();
        running_.reset();
    }
    if (auto* report = find(job->id)) {
        report->cancelling = false;
        report->heard = !job->receiver.isNull();
        if (!error) {
            report->state = JobReport::State::done;
        } else {
            report->state =
                error->code == Code::cancelled ? JobReport::State::cancelled : JobReport::State::failed;
            report->error = std::move(error);
        }
    }
    emit jobFinished(job->id);
    if (job->receiver) {
        job->erased.deliver();
    }
    const bool shown = [&] {
        const auto* report = find(job->id);
        return report == nullptr || report->shown == Shown::yes;
    }();
    if (!shown) {
        std::erase_if(reports_, [&](const JobReport& report) { return report.id == job->id; });
    }
    startNext();
}

void JobRunner::cancel(JobId id) {
    if (running_ && running_->id == id) {
        running_->stop.request_stop();
        if (auto* report = find(id)) {
            report->cancelling = true;
        }
        emit jobChanged(id);
        return;
    }
    const auto found = std::ranges::find_if(waiting_, [id](const auto& job) { return job->id == id; });
    if (found != waiting_.end()) {
        const auto job = std::move(*found);
        waiting_.erase(found);
        finish(job, job->erased.run(nullptr));
    }
}

bool JobRunner::isBusy() const { return running_ != nullptr || !waiting_.empty(); }

JobReport* JobRunner::find(JobId id) {
    const auto found = std::ranges::find(reports_, id, &JobReport::id);
    return found == reports_.end() ? nullptr : &*found;
}

const JobReport* JobRunner::report(JobId id) const {
    const auto found = std::ranges::find(reports_, id, &JobReport::id);
    return found == reports_.end() ? nullptr : &*found;
}

void JobRunner::clearFinished() {
    std::erase_if(reports_, [](const JobReport& report) {
        return report.state != JobReport::State::waiting && report.state != JobReport::State::running;
    });
}

} // namespace keyhold::app
