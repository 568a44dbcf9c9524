// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include "app/cli/terminal.h"
#include "core/explain.h"

#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace keyhold::cli {
namespace {

constexpr std::size_t widest = 110;

std::string filled(const char* words, const core::Error& error) { return visible(core::fill(words, error)); }

bool reader_gone(const core::Error& error) { return error.call == "write" && error.native == EPIPE; }

} // namespace

Json error_json(const core::Error& error) {
    const core::Words words = core::explain(error);
    return {{"code", core::code_name(error.code)},
            {"what", error.what},
            {"why", core::fill(words.why, error)},
            {"next", core::fill(words.next, error)},
            {"subject", error.subject},
            {"call", error.call},
            {"native", error.native},
            {"detail", error.detail},
            {"count", error.count}};
}

std::string one_line(const core::Error& error) {
    const core::Words words = core::explain(error);
    const std::string next = *words.next == '\0' ? "" : " " + filled(words.next, error);
    return filled(words.why, error) + next;
}

int report(const Failure& failure, const std::string& action, const Manner& manner) {
    const core::Error& error = failure.error;
    if (reader_gone(error)) {
        return failure.status; // "… | head" is nothing to complain about
    }
    const bool is_usage = failure.status == exit_usage;
    const core::Words words = core::explain(error);
    const std::string why = is_usage ? visible(error.what) + "." : filled(words.why, error);
    const std::string next =
        is_usage ? "“keyholdctl --help” lists the verbs, and “--help” after a verb its options."
                 : filled(words.next, error);
    if (manner.json) {
        Json object = error_json(error);
        if (is_usage) {
            object["code"] = "usage";
            object["why"] = error.what + ".";
            object["next"] = next;
        }
        object["action"] = action;
        object["exit"] = static_cast<int>(failure.status);
        print_json({{"error", object}}); // if that fails, standard error still says it below
    }
    const bool colours = has_colours(STDERR_FILENO);
    const std::size_t width = std::min(terminal_width(STDERR_FILENO), widest);
    std::string text = paint("keyholdctl:", Colour::red, colours) + " " +
                       (action.empty() ? "The command line is wrong." : visible(action) + " failed.") + "\n";
    text += wrap(why, 2, width);
    text += next.empty() ? "" : wrap(next, 2, width);
    if (manner.verbose && !is_usage) {
        text += "  Details:\n" + visible_lines(core::technical(error), 4);
    } else if (!is_usage && error.code != core::Code::cancelled) {
        text += paint("  --verbose shows the details.", Colour::dim, colours) + "\n";
    }
    std::fputs(text.c_str(), stderr);
    return failure.status;
}

} // namespace keyhold::cli
