// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered steps, of which each waits, runs, is done or has failed.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace keyhold::app {

class StepList : public QWidget {
    Q_OBJECT
public:
    enum class State { waiting, running, done, failed };
    struct Step {
        QString title;
        QString note; ///< at the right: "0.8 s"; may be empty
        State state = State::waiting;
    };

    explicit StepList(QWidget* parent = nullptr);
    ~StepList() override;
    void setSteps(const std::vector<Step>& steps);
    const std::vector<Step>& steps() const { return steps_; }

private:
    struct Row;
    std::vector<Step> steps_;
    std::vector<Row> rows_;
    QVBoxLayout* column_ = nullptr;
};

} // namespace keyhold::app
