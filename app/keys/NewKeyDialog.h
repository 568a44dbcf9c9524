// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making a key, in three pages and a result.
#pragma once

#include "app/adapt/App.h"
#include "app/keys/NewKeyPages.h"

#include <QDialog>

#include <optional>
#include <vector>

class QPushButton;
class QScrollArea;

namespace keyhold::app {

class StepList;

/// Use with open(); it deletes itself when closed. Closing while the chip works only asks the chip's job to
/// stop; the dialog stays until that has ended, so that it can say whether there is a key.
class NewKeyDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewKeyDialog(AppContext& app, QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The key is in the store; the dialog goes on showing it.
    void created(const keyhold::core::KeyRecord& key);

private:
    enum Step { Purpose, Form, Summary, Ready };

    void makeFrame();
    void show(Step step);
    void back();
    void next();
    bool takeForm();
    void create();
    void progressed(JobId id);
    void ended(core::Result<core::KeyRecord> result);
    QStringList takenNames() const;
    bool software() const;
    const tpm::ChipInfo* chip() const;
    void chipChanged();

    AppContext& app_;
    Step step_ = Purpose;
    NewKeyChoices choices_;
    std::optional<core::SecretText> pin_; // from the form until the key is made or the dialog ends
    std::optional<JobId> job_;
    StepList* steps_ = nullptr;
    InlineMessage* chipMessage_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    std::vector<QWidget*> pages_; // by Step; one is visible
    NewKeyPurposePage* purposePage_ = nullptr;
    NewKeyFormPage* formPage_ = nullptr;
    NewKeySummaryPage* summaryPage_ = nullptr;
    NewKeyReadyPage* readyPage_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
};

} // namespace keyhold::app
