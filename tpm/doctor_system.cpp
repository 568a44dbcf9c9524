// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/process.h"
#include "core/text.h"
#include "tpm/doctor.h"

#include <cerrno>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace keyhold::tpm {
namespace {

Check check_core_dumps() {
    Check check{.id = "core_dumps", .title = KEYHOLD_TEXT("Doctor", "Core dumps")};
    if (prctl(PR_GET_DUMPABLE) == 0) {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "Off for this program: a crash writes no memory to the disk."), {}});
    } else {
        check.finding = Finding::warn;
        check.why.push_back(
            {KEYHOLD_TEXT(
                 "Doctor",
                 "The system did not let Keyhold turn them off: a crash could write a PIN to the disk."),
             {}});
    }
    return check;
}

// Tries it, since the limit alone does not tell what is used of it or who is exempt.
Check check_locked_memory() {
    constexpr std::size_t size = std::size_t{64} << 10; // more than all PINs and keys held at a time
    Check check{.id = "locked_memory", .title = KEYHOLD_TEXT("Doctor", "Locked memory")};
    void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const bool locked = memory != MAP_FAILED && mlock(memory, size) == 0;
    if (memory != MAP_FAILED) {
        munmap(memory, size);
    }
    if (locked) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "PINs can be kept out of the swap space."), {}});
        return check;
    }
    rlimit limit{};
    getrlimit(RLIMIT_MEMLOCK, &limit);
    check.finding = Finding::warn;
    check.why.push_back(
        {KEYHOLD_TEXT(
             "Doctor",
             "The system lets this program lock only %1 KiB of memory: a PIN could get into the swap space."),
         {std::to_string(limit.rlim_cur >> 10U)}});
    check.fix.push_back(
        {KEYHOLD_TEXT("Doctor",
                      "Raise the limit “memlock” to at least 1024 KiB (limits.conf), then log in again."),
         {}});
    return check;
}

Check check_openssl() {
    Check check{.id = "openssl", .title = KEYHOLD_TEXT("Doctor", "OpenSSL program")};
    if (const auto program = core::find_program("openssl")) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "Installed: “%1”."), {*program}});
        return check;
    }
    check.finding = Finding::note;
    check.why.push_back(
        {KEYHOLD_TEXT("Doctor", "Not installed. Only the tour uses it, to verify a signature a second time."),
         {}});
    check.fix_command = "sudo apt install openssl";
    return check;
}

} // namespace

std::vector<Check> check_system() { return {check_core_dumps(), check_locked_memory(), check_openssl()}; }

} // namespace keyhold::tpm
