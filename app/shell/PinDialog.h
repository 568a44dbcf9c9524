// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers a job's question for a PIN.
#pragma once

#include "app/adapt/JobRunner.h"

#include <QDialog>

namespace keyhold::app {

class SecretEdit;

/// Use with open(); it deletes itself when closed. Closing it in any way but by its button declines.
class PinDialog : public QDialog {
    Q_OBJECT
public:
    PinDialog(std::shared_ptr<PinQuestion> question, QWidget* parent);
    ~PinDialog() override;

private:
    void submit();

    std::shared_ptr<PinQuestion> question_;
    SecretEdit* pin_ = nullptr;
};

} // namespace keyhold::app
