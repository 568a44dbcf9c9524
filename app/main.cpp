// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program.
#include "app/shell/Program.h"
#include "core/secret.h"
#include "tpm/connection.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char** argv) {
    keyhold::core::forbid_core_dumps();
    keyhold::tpm::silence_tss();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("keyhold"));
    QApplication::setApplicationName(QStringLiteral("keyhold"));
    QApplication::setApplicationDisplayName(QStringLiteral("Keyhold"));
    QApplication::setApplicationVersion(QStringLiteral(KEYHOLD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("keyhold"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/keyhold.svg")));
    const keyhold::app::Program program(keyhold::app::readOptions(QApplication::arguments()));
    return QApplication::exec();
}
