// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions of the new-key dialog, apart from its widgets.
#pragma once

#include "tpm/keystore.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace keyhold::app {

/// A kind of key in the list that the person chooses from.
struct TypeChoice {
    tpm::KeyType type = tpm::KeyType::ec_p256;
    QString refused; ///< why it cannot be chosen; empty when it can
};

class NewKeyPlan {
    Q_DECLARE_TR_FUNCTIONS(keyhold::app::NewKeyPlan)

public:
    /// Every kind of key in the order of preference. `chip` may be null while the chip has not been asked
    /// yet: then only the purpose refuses.
    static std::vector<TypeChoice> types(const QString& purpose, const tpm::ChipInfo* chip);

    /// A free name: "ssh-<host>", then "ssh-<host>-2" and so on.
    static QString suggestName(const QString& purpose, const QString& host, const QStringList& taken);

    /// What is wrong with a name, in a sentence; empty when it can be used.
    static QString nameProblem(const QString& name, const QStringList& taken);
};

/// A word for a POSIX shell that stands for exactly this text.
QString shellWord(const QString& text);

} // namespace keyhold::app
