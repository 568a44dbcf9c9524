// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Keyhold did and does since it was started, step by step.
#pragma once

#include "app/shell/PageFrame.h"

#include <QHash>

class QPushButton;

namespace keyhold::app {

class CopyButton;
class EmptyState;
class InlineMessage;
class JobCard;

class JobsPage : public CardPage {
    Q_OBJECT
public:
    explicit JobsPage(AppContext& app, QWidget* parent = nullptr);
    void focusFirst() override;

    /// Every job with its steps, for a file or the clipboard.
    QString report() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void refreshJob(JobId id);
    void save();

    AppContext& app_;
    QHash<JobId, JobCard*> cards_;
    EmptyState* empty_ = nullptr;
    CopyButton* copy_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* clear_ = nullptr;
    InlineMessage* message_ = nullptr;
    QVBoxLayout* list_ = nullptr;
};

} // namespace keyhold::app
