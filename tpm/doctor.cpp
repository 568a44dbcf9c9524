// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/doctor.h"

#include "core/config.h"
#include "core/file.h"
#include "core/process.h"
#include "core/text.h"
#include "tpm/chip.h"
#include "tpm/connection.h"
#include "tpm/device.h"

#include <algorithm>
#include <cerrno>
#include <string_view>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

constexpr const char* managed_node = "/dev/tpmrm0";
constexpr const char* raw_node = "/dev/tpm0";

constexpr core::Stage looking{KEYHOLD_TEXT("Stages", "Looking at this computer")};
constexpr core::Stage asking{KEYHOLD_TEXT("Stages", "Asking the chip about itself")};

// The group database's lookups keep their answer in static memory; this runs on one thread.
std::string group_name(gid_t group) {
    const struct group* entry = getgrgid(group);
    return entry != nullptr ? entry->gr_name : std::to_string(group);
}

// Whether the person belongs to a group by the user database; a running session may not know it yet.
bool belongs_to(const passwd& user, gid_t group) {
    int count = 0;
    getgrouplist(user.pw_name, user.pw_gid, nullptr, &count);
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    return getgrouplist(user.pw_name, user.pw_gid, groups.data(), &count) >= 0 &&
           std::ranges::contains(groups, group);
}

// Why the resource manager's node refused: the group of the file, and whether the person is in it.
void explain_refusal(Check& check, gid_t group) {
    const std::string name = group_name(group);
    const passwd* user = getpwuid(getuid());
    if (user != nullptr && belongs_to(*user, group)) {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "You belong to the group “%1”, but this session began before that."),
             {name}});
        check.fix.push_back({KEYHOLD_TEXT("Doctor", "Log out and in again, or restart the computer."), {}});
        return;
    }
    check.why.push_back(
        {KEYHOLD_TEXT("Doctor", "Only root and the group “%1” may open “%2”, and you are not in that group."),
         {name, managed_node}});
    check.fix_command = "sudo usermod -aG " + name + " " + (user != nullptr ? user->pw_name : "$USER");
    check.fix.push_back(
        {KEYHOLD_TEXT(
             "Doctor",
             "Then log out and in again. Being in “%1” is a large right: its members use the whole TPM, "
             "and could remove keys kept in it or change its record of how the computer "
             "started."),
         {name}});
}

bool is_old_tpm() {
    const auto version = core::read_file("/sys/class/tpm/tpm0/tpm_version_major", 16);
    return version && !version->empty() && version->front() == '1';
}

void explain_absence(Check& check) {
    if (is_old_tpm()) {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "This computer has a TPM 1.2. Keyhold needs a TPM 2.0."), {}});
        check.fix.push_back(
            {KEYHOLD_TEXT("Doctor", "Some computers can switch to 2.0 in the firmware's settings."), {}});
    } else if (access(raw_node, F_OK) == 0) {
        check.finding = Finding::warn;
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor",
                          "There is “%1” but no “%2”: the kernel does not share the TPM between programs."),
             {raw_node, managed_node}});
    } else {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "This computer shows no TPM. The software TPM takes its place."), {}});
        check.fix.push_back(
            {KEYHOLD_TEXT("Doctor",
                          "Many computers have one that is switched off: look in the firmware's settings for "
                          "“TPM”, “fTPM”, “PTT” or “security chip”."),
             {}});
    }
}

Check check_node(bool needed) {
    Check check{.id = "tpm_device", .title = KEYHOLD_TEXT("Doctor", "TPM device")};
    struct stat status{};
    if (stat(managed_node, &status) != 0) {
        check.finding = Finding::note;
        explain_absence(check);
        return check;
    }
    // The TSS says no more than "IO failure"; opening it here tells why. It sends no command.
    const core::UniqueFd node(open(managed_node, O_RDWR | O_CLOEXEC));
    if (node) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "“%1” is there and can be opened."), {managed_node}});
        return check;
    }
    const int error = errno;
    check.finding = needed ? Finding::fail : Finding::note;
    if (error == EACCES) {
        explain_refusal(check, status.st_gid);
    } else {
        check.error = core::fail_errno(error, "open", managed_node).error();
    }
    return check;
}

Sentence reason(const Device& device) {
    struct Reason {
        std::string_view origin;
        const char* words;
    };
    static constexpr Reason reasons[] = {
        {"option", KEYHOLD_TEXT("Doctor", "It was asked for when the program was started.")},
        {"KEYHOLD_TCTI", KEYHOLD_TEXT("Doctor", "The environment variable KEYHOLD_TCTI names it.")},
        {"TPM2OPENSSL_TCTI", KEYHOLD_TEXT("Doctor", "The environment variable TPM2OPENSSL_TCTI names it.")},
        {"settings", KEYHOLD_TEXT("Doctor", "The settings name it.")},
        {"found", KEYHOLD_TEXT("Doctor", "It was found in this computer.")},
        {"no TPM found", KEYHOLD_TEXT("Doctor", "No TPM was found in this computer.")},
    };
    const auto* found = std::ranges::find(reasons, device.origin, &Reason::origin);
    return {found != std::end(reasons) ? found->words : "", {}};
}

Check check_choice(const core::Result<Device>& device) {
    Check check{.id = "tpm_choice", .title = KEYHOLD_TEXT("Doctor", "TPM in use")};
    if (!device) {
        check.finding = Finding::fail;
        check.error = device.error();
        return check;
    }
    switch (device->where) {
    case Where::hardware:
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "The computer's own TPM, through “%1”."), {device->tcti}});
        break;
    case Where::software:
        check.finding = Finding::note;
        check.why.push_back(
            {KEYHOLD_TEXT(
                 "Doctor",
                 "The software TPM: no hardware protection. Good for trying things out and for tests."),
             {}});
        break;
    case Where::custom:
        check.why.push_back({KEYHOLD_TEXT("Doctor", "The TPM at “%1”."), {device->tcti}});
        break;
    }
    check.why.push_back(reason(*device));
    return check;
}

Check check_lockout(const Lockout& lockout) {
    Check check{.id = "tpm_lockout", .title = KEYHOLD_TEXT("Doctor", "Wrong PINs")};
    const std::string failed = std::to_string(lockout.failed_tries);
    const std::string most = std::to_string(lockout.max_tries);
    const Sentence recovery =
        lockout.recovery_seconds == 0
            ? Sentence{KEYHOLD_TEXT("Doctor", "This TPM forgets none of them by itself."), {}}
            : Sentence{KEYHOLD_TEXT("Doctor", "The TPM forgets one of them every %1 seconds."),
                       {std::to_string(lockout.recovery_seconds)}};
    if (lockout.locked) {
        check.finding = Finding::fail;
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "The TPM counts %1 of %2 wrong PINs and accepts none for now."),
             {failed, most}});
        check.fix.push_back(recovery);
    } else if (lockout.failed_tries > 0) {
        check.finding = Finding::warn;
        check.why.push_back(
            {KEYHOLD_TEXT(
                 "Doctor",
                 "The TPM counts %1 of %2 wrong PINs. A power cut after using a key counts as one too."),
             {failed, most}});
        check.fix.push_back(recovery);
    } else {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "None are counted; the TPM locks itself after %1."), {most}});
    }
    return check;
}

// Talks to the TPM: whether it answers, and how many wrong PINs it counts.
core::Result<std::vector<Check>> check_answers(core::Context& context, const Device& device) {
    TRY(context.enter(asking));
    std::vector<Check> checks{Check{.id = "tpm_answers", .title = KEYHOLD_TEXT("Doctor", "TPM answers")}};
    core::Result<ChipInfo> chip;
    auto tpm = Connection::open(device, context);
    if (tpm) {
        chip = read_chip(**tpm, context);
    } else {
        chip = std::unexpected(tpm.error());
    }
    if (!chip) {
        if (chip.error().code == core::Code::cancelled) {
            return std::unexpected(chip.error());
        }
        checks.front().finding = Finding::fail;
        checks.front().error = chip.error();
        return checks;
    }
    checks.front().why.push_back({KEYHOLD_TEXT("Doctor", "Yes: %1 %2, firmware %3, TPM %4."),
                                  {chip->manufacturer, chip->model, chip->firmware, chip->specification}});
    checks.push_back(check_lockout(chip->lockout));
    return checks;
}

Check check_swtpm(bool needed) {
    Check check{.id = "software_tpm", .title = KEYHOLD_TEXT("Doctor", "Software TPM")};
    if (const auto program = core::find_program("swtpm")) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "Its program is installed: “%1”."), {*program}});
        return check;
    }
    check.finding = needed ? Finding::fail : Finding::note;
    check.why.push_back({KEYHOLD_TEXT("Doctor", "The program “%1” is not installed."), {"swtpm"}});
    check.fix_command = "sudo apt install swtpm";
    return check;
}

void append(std::vector<Check>& to, std::vector<Check> more) {
    std::ranges::move(more, std::back_inserter(to));
}

} // namespace

std::string english(const Sentence& sentence) {
    std::string text;
    for (const char* at = sentence.words; *at != '\0'; ++at) {
        const std::size_t place = *at == '%' && at[1] >= '1' && at[1] <= '9'
                                      ? static_cast<std::size_t>(at[1] - '1')
                                      : sentence.with.size();
        if (place < sentence.with.size()) {
            text += sentence.with[place];
            ++at;
        } else {
            text += *at;
        }
    }
    return text;
}

const char* finding_name(Finding finding) noexcept {
    switch (finding) {
    case Finding::ok: return "ok";
    case Finding::note: return "note";
    case Finding::warn: return "warn";
    case Finding::fail: break;
    }
    return "fail";
}

core::Result<std::vector<Check>> run_checks(core::Context& context, const std::string& wanted_tpm,
                                            const std::string& store_dir) {
    TRY(context.enter(looking));
    const auto config = core::Config::load();
    const auto device = choose_device(wanted_tpm, config.value_or(core::Config{}));
    const bool software = device && device->where == Where::software;

    std::vector<Check> checks{check_node(!device || device->where == Where::hardware), check_choice(device)};
    if (device) {
        append(checks, TRY(check_answers(context, *device)));
    }
    checks.push_back(check_swtpm(software));
    TRY(context.enter(looking));
    append(checks, check_store(store_dir));
    append(checks, check_system());
    if (!config) {
        checks.push_back({.id = "settings",
                          .title = KEYHOLD_TEXT("Doctor", "Settings"),
                          .finding = Finding::fail,
                          .error = config.error()});
    }
    return checks;
}

} // namespace keyhold::tpm
