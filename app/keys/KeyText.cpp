// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyText.h"

#include <QDateTime>
#include <QLocale>

namespace keyhold::app {

QStringList KeyText::purposes() {
    return {QStringLiteral("ssh"), QStringLiteral("gpg"), QStringLiteral("tls"), QStringLiteral("avb"),
            QStringLiteral("generic")};
}

QString KeyText::purpose(const QString& purpose) {
    if (purpose == u"ssh") {
        return tr("SSH");
    }
    if (purpose == u"gpg") {
        return tr("OpenPGP");
    }
    if (purpose == u"tls") {
        return tr("TLS");
    }
    if (purpose == u"avb") {
        return tr("Android Verified Boot");
    }
    if (purpose == u"generic") {
        return tr("Signing");
    }
    return purpose;
}

QString KeyText::purposeSentence(const QString& purpose) {
    if (purpose == u"ssh") {
        return tr("Log in to servers and Git hosts.");
    }
    if (purpose == u"gpg") {
        return tr("Sign mail, commits and packages.");
    }
    if (purpose == u"tls") {
        return tr("Prove who a server or a client is.");
    }
    if (purpose == u"avb") {
        return tr("Sign the system that your phone starts.");
    }
    return tr("Sign files, releases or anything else.");
}

QString KeyText::purposeLoss(const QString& purpose) {
    if (purpose == u"ssh") {
        return tr("Log-ins with this key stop working.");
    }
    if (purpose == u"tls") {
        return tr("Servers and clients that use this key can no longer prove who they are.");
    }
    if (purpose == u"avb") {
        return tr("No new system can be signed for a phone that trusts this key.");
    }
    return tr("Nothing can be signed with this key any more.");
}

QString KeyText::purposeIcon(const QString& purpose) {
    if (purpose == u"ssh") {
        return QStringLiteral("terminal");
    }
    if (purpose == u"gpg") {
        return QStringLiteral("mail");
    }
    if (purpose == u"tls") {
        return QStringLiteral("certificate");
    }
    if (purpose == u"avb") {
        return QStringLiteral("phone");
    }
    return QStringLiteral("sign");
}

QString KeyText::algorithm(tpm::KeyType type) {
    switch (type) {
    case tpm::KeyType::ec_p256: return QStringLiteral("EC P-256");
    case tpm::KeyType::ec_p384: return QStringLiteral("EC P-384");
    case tpm::KeyType::rsa_2048: return QStringLiteral("RSA 2048");
    }
    return {};
}

QString KeyText::algorithmSentence(tpm::KeyType type, const QString& purpose) {
    switch (type) {
    case tpm::KeyType::ec_p256: return tr("Fast and short. Works nearly everywhere.");
    case tpm::KeyType::ec_p384: return tr("A larger curve, where a rule asks for it.");
    case tpm::KeyType::rsa_2048:
        return purpose == u"avb" ? tr("What the phone verifies.") : tr("For older programs. Slower.");
    }
    return {};
}

QString KeyText::protection(const core::KeyRecord& key) {
    const bool software = key.chip == "software";
    if (key.has_pin) {
        return software ? tr("Software, PIN") : tr("Chip, PIN");
    }
    return software ? tr("Software, no PIN") : tr("Chip, no PIN");
}

QString KeyText::placeSentence(bool software) {
    return software ? tr("Inside the software TPM: no hardware protection")
                    : tr("Inside this computer's security chip");
}

QString KeyText::pinSentence(bool has_pin) {
    return has_pin ? tr("Only with its PIN") : tr("No PIN: open to all your programs");
}

QString KeyText::date(std::int64_t seconds) {
    return seconds == 0
               ? QString()
               : QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
}

QString KeyText::dateTime(std::int64_t seconds) {
    if (seconds == 0) {
        return tr("Not known");
    }
    const QDateTime when = QDateTime::fromSecsSinceEpoch(seconds);
    //: %1 is a date, %2 a time of day
    return tr("%1, %2").arg(QLocale().toString(when.date(), QLocale::LongFormat),
                            QLocale().toString(when.time(), QLocale::ShortFormat));
}

} // namespace keyhold::app
