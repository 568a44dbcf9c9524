// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// keyholdctl: Keyhold's command line.
#include "app/cli/command_line.h"
#include "app/cli/interrupt.h"
#include "app/cli/report.h"
#include "app/cli/session.h"
#include "core/secret.h"
#include "tpm/connection.h"

#include <clocale>
#include <exception>

int main(int argc, char** argv) {
    using namespace keyhold;
    core::forbid_core_dumps();
    tpm::silence_tss();
    cli::watch_interrupts();
    // Names are UTF-8 whatever the person's language is set to; without this their width could not be told.
    std::setlocale(LC_CTYPE, "C.UTF-8"); // there is one thread yet
    cli::Session session;
    try {
        if (const auto status = cli::parse_command_line(argc, argv, session)) {
            return *status;
        }
        const cli::Outcome outcome = session.verb(session);
        return outcome ? *outcome : cli::report(outcome.error(), session.action, session.manner);
    } catch (const std::exception& fault) {
        core::Error error{.code = core::Code::bug, .what = fault.what()};
        return cli::report(cli::Failure(std::move(error)), session.action, session.manner);
    }
}
