// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a public key as a file.
#pragma once

#include "app/adapt/App.h"

class QWidget;

namespace keyhold::app {

class InlineMessage;

/// Asks where and in which form (OpenSSH, PEM, DER), and writes the file whole or not at all. The outcome is
/// shown in `message`. Returns at once; `parent` owns the dialog.
void exportPublicKey(AppContext& app, const core::KeyRecord& key, InlineMessage* message, QWidget* parent);

} // namespace keyhold::app
