// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpm/doctor.h"

#include "app/cli/command_line.h"
#include "app/cli/job.h"
#include "app/cli/pin.h"
#include "app/cli/terminal.h"
#include "core/explain.h"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace keyhold::cli {
namespace {

using tpm::Check;
using tpm::Finding;

std::string joined(const std::vector<tpm::Sentence>& sentences) {
    std::string text;
    for (const auto& sentence : sentences) {
        const std::string words = tpm::english(sentence);
        text += (text.empty() || words.empty() ? "" : " ") + words;
    }
    return text;
}

// The sentences of a check, and those of the failed call behind it.
std::string why(const Check& check) {
    std::string text = joined(check.why);
    if (check.error) {
        text += (text.empty() ? "" : " ") + core::fill(core::explain(*check.error).why, *check.error);
    }
    return text;
}

std::string fix(const Check& check) {
    std::string text = joined(check.fix);
    if (check.error) {
        text += (text.empty() ? "" : " ") + core::fill(core::explain(*check.error).next, *check.error);
    }
    return text;
}

Colour colour(Finding finding) {
    static constexpr std::array colours{Colour::green, Colour::blue, Colour::yellow, Colour::red};
    return colours.at(static_cast<std::size_t>(finding));
}

std::string describe(const Check& check, std::size_t width, bool colours, bool verbose) {
    constexpr std::size_t indent = 6;
    std::string mark = tpm::finding_name(check.finding);
    mark.resize(indent, ' ');
    std::string text =
        paint(mark, colour(check.finding), colours) + paint(check.title, Colour::bold, colours) + "\n";
    text += wrap(visible(why(check)), indent, width);
    if (!check.fix_command.empty()) {
        text += std::string(indent, ' ') + "Fix: " + visible(check.fix_command) + "\n";
    }
    text += wrap(visible(fix(check)), indent, width);
    if (verbose && check.error) {
        text += visible_lines(core::technical(*check.error), indent + 2);
    }
    return text;
}

std::string summary(const std::vector<Check>& checks) {
    std::string text;
    for (const Finding finding : {Finding::ok, Finding::note, Finding::warn, Finding::fail}) {
        const auto count = std::ranges::count(checks, finding, &Check::finding);
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + tpm::finding_name(finding);
    }
    return text;
}

Json check_json(const Check& check) {
    Json json = {{"id", check.id},
                 {"title", check.title},
                 {"status", tpm::finding_name(check.finding)},
                 {"why", why(check)},
                 {"fix_command", check.fix_command},
                 {"fix", fix(check)}};
    if (check.error) {
        json["error"] = error_json(*check.error);
    }
    return json;
}

Outcome doctor(Session& session) {
    session.action = "Checking this computer";
    NoAsk ask;
    const auto checks = TRY(run_job<std::vector<Check>>(
        [&](core::Context& context) { return tpm::run_checks(context, session.tpm, session.store_folder()); },
        ask));
    const Finding worst = std::ranges::max(checks, {}, &Check::finding).finding;
    const bool colours = has_colours(STDOUT_FILENO);
    const std::size_t width = std::min<std::size_t>(terminal_width(STDOUT_FILENO), 110);
    Json list = Json::array();
    std::string text;
    for (const auto& check : checks) {
        list.push_back(check_json(check));
        text += describe(check, width, colours, session.manner.verbose);
    }
    text += "\n" + std::to_string(checks.size()) + " checks: " + summary(checks) + ".\n";
    return session.answer({{"status", tpm::finding_name(worst)}, {"checks", std::move(list)}}, text,
                          worst == Finding::fail ? exit_no : exit_ok);
}

} // namespace

void add_doctor(CLI::App& root, Session& session) {
    root.add_subcommand("doctor", "Check what Keyhold needs on this computer, and say how to put it right")
        ->callback([&session] { session.verb = doctor; });
}

} // namespace keyhold::cli
