// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For a first visit: what Keyhold touches, and what it never does.
#pragma once

#include "app/widgets/Card.h"

namespace keyhold::app {

class PromisesCard : public Card {
    Q_OBJECT
public:
    explicit PromisesCard(QWidget* parent = nullptr);
};

} // namespace keyhold::app
