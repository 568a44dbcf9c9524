// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words and icons that say what a key is: used by the table, the details and the wizard alike.
#pragma once

#include "app/adapt/Messages.h"
#include "core/store.h"
#include "tpm/keystore.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace keyhold::app {

/// All translated; nothing here asks the chip or the disk.
class KeyText {
    Q_DECLARE_TR_FUNCTIONS(keyhold::app::KeyText)

public:
    /// The purposes of core::KeyRecord::purpose in the order in which a person is offered them.
    static QStringList purposes();
    /// "SSH"; a purpose that this version does not know is shown as it stands in the file.
    static QString purpose(const QString& purpose);
    /// One sentence that says what such a key is for.
    static QString purposeSentence(const QString& purpose);
    /// One sentence that says what no longer works when such a key is gone.
    static QString purposeLoss(const QString& purpose);
    /// The name of an icon of ours.
    static QString purposeIcon(const QString& purpose);

    /// "EC P-256": as core::PublicKey::algorithm names it.
    static QString algorithm(tpm::KeyType type);
    /// One sentence that helps to choose.
    static QString algorithmSentence(tpm::KeyType type, const QString& purpose);

    /// "Chip, PIN": for a table cell.
    static QString protection(const core::KeyRecord& key);
    /// Where the private key is, in a sentence.
    static QString placeSentence(bool software);
    /// What guards its use, in a sentence.
    static QString pinSentence(bool has_pin);

    /// A date for a table cell; empty for 0. `seconds` since 1970 UTC, shown in local time.
    static QString date(std::int64_t seconds);
    /// Date and time in words.
    static QString dateTime(std::int64_t seconds);
};

} // namespace keyhold::app
