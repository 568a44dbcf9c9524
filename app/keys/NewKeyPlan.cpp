// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/NewKeyPlan.h"

#include "app/keys/KeyText.h"

#include <QRegularExpression>

#include <algorithm>

namespace keyhold::app {

namespace {

bool makes(const tpm::ChipInfo& chip, tpm::KeyType type) {
    const auto curve = [&chip](const char* name) {
        return std::ranges::find(chip.curves, name) != chip.curves.end();
    };
    switch (type) {
    case tpm::KeyType::ec_p256: return curve("P-256");
    case tpm::KeyType::ec_p384: return curve("P-384");
    case tpm::KeyType::rsa_2048: return std::ranges::find(chip.rsa_bits, 2048) != chip.rsa_bits.end();
    }
    return false;
}

} // namespace

std::vector<TypeChoice> NewKeyPlan::types(const QString& purpose, const tpm::ChipInfo* chip) {
    std::vector<TypeChoice> choices;
    for (const tpm::KeyType type : {tpm::KeyType::ec_p256, tpm::KeyType::ec_p384, tpm::KeyType::rsa_2048}) {
        TypeChoice choice{type, {}};
        if (chip != nullptr && !makes(*chip, type)) {
            choice.refused = tr("This chip cannot make such keys.");
        } else if (purpose == u"avb" && type != tpm::KeyType::rsa_2048) {
            choice.refused = tr("Phones take only RSA for this.");
        }
        choices.push_back(choice);
    }
    return choices;
}

QString NewKeyPlan::suggestName(const QString& purpose, const QString& host, const QStringList& taken) {
    const QString stem = purpose == u"generic" ? QStringLiteral("signing") : purpose;
    const QString base = host.isEmpty() || purpose == u"avb" ? stem : stem + QLatin1Char('-') + host;
    QString name = base.left(60);
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        name = base.left(60) + QLatin1Char('-') + QString::number(number);
    }
    return nameProblem(name, taken).isEmpty() ? name : stem;
}

QString NewKeyPlan::nameProblem(const QString& name, const QStringList& taken) {
    if (name.isEmpty()) {
        return tr("Give the key a name.");
    }
    if (!core::check_key_name(name.toStdString())) {
        return tr(
            "Use 1 to 64 characters, no “/”, no space at the ends, and neither “-” nor “.” at the start.");
    }
    if (taken.contains(name)) {
        return tr("Another key has this name.");
    }
    return {};
}

QString shellWord(const QString& text) {
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=-]+\\z"));
    if (plain.match(text).hasMatch()) {
        return text;
    }
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

} // namespace keyhold::app
