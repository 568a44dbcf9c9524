// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store.h"
#include "core/text.h"
#include "tpm/doctor.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

// For a command that a person will paste into a shell.
std::string shell_quoted(const std::string& path) {
    std::string text = "'";
    for (const char c : path) {
        text += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return text + "'";
}

// The folder itself, or the nearest one above it that exists.
fs::path existing_part(fs::path path) {
    std::error_code error;
    path = fs::absolute(path, error);
    while (!fs::exists(path, error) && path.has_relative_path()) {
        path = path.parent_path();
    }
    return path;
}

bool has_store(const std::string& dir) { return access((dir + "/store.json").c_str(), F_OK) == 0; }

bool open_to_others(const fs::path& path) {
    struct stat status{};
    return lstat(path.c_str(), &status) == 0 && !S_ISLNK(status.st_mode) && (status.st_mode & 077U) != 0;
}

// How many files and folders of the store others could read or write.
std::size_t count_open(const fs::path& store) {
    std::size_t count = open_to_others(store) ? 1 : 0;
    for (const char* part : {"store.json", "keys", "trash"}) {
        std::error_code error;
        count += open_to_others(store / part) ? 1 : 0;
        fs::recursive_directory_iterator entry(store / part, fs::directory_options::skip_permission_denied,
                                               error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            count += open_to_others(entry->path()) ? 1 : 0;
        }
    }
    return count;
}

Check check_folder(const std::string& dir) {
    Check check{.id = "store_folder", .title = KEYHOLD_TEXT("Doctor", "Key store")};
    const fs::path there = existing_part(dir);
    if (access(there.c_str(), R_OK | W_OK | X_OK) != 0) {
        check.finding = Finding::fail;
        check.error = core::fail_errno(errno, "access", there.string()).error();
        return check;
    }
    if (!has_store(dir)) {
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "The store in “%1” is made when the first key is."), {dir}});
    } else {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "“%1” can be read and written."), {dir}});
    }
    return check;
}

Check check_permissions(const std::string& dir) {
    Check check{.id = "store_permissions", .title = KEYHOLD_TEXT("Doctor", "Store permissions")};
    struct stat status{};
    if (!has_store(dir) || stat(dir.c_str(), &status) != 0) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "There is no store yet."), {}});
    } else if (const std::size_t open = count_open(dir); open > 0) {
        check.finding = Finding::warn;
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "Others on this computer may reach files or folders in the store: %1."),
             {std::to_string(open)}});
        check.fix_command = "chmod -R go-rwx " + shell_quoted(dir);
    } else if (status.st_uid != geteuid()) {
        check.finding = Finding::warn;
        check.why.push_back({KEYHOLD_TEXT("Doctor", "The store belongs to another user (number %1)."),
                             {std::to_string(status.st_uid)}});
    } else {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "Only you may read and write it."), {}});
    }
    return check;
}

Check check_space(const std::string& dir) {
    Check check{.id = "store_space", .title = KEYHOLD_TEXT("Doctor", "Free space")};
    struct statvfs disk{};
    const fs::path there = existing_part(dir);
    if (statvfs(there.c_str(), &disk) != 0) {
        check.finding = Finding::warn;
        check.error = core::fail_errno(errno, "statvfs", there.string()).error();
        return check;
    }
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    const bool no_more_files = disk.f_files > 0 && disk.f_favail == 0;
    check.why.push_back(
        {KEYHOLD_TEXT("Doctor", "Where the store is, %1 MiB are free."), {std::to_string(free / mebibyte)}});
    if (no_more_files) {
        check.why.push_back({KEYHOLD_TEXT("Doctor", "The file system has no room for more files."), {}});
    }
    if (free < mebibyte || no_more_files) {
        check.finding = Finding::fail;
    } else if (free < 16 * mebibyte) {
        check.finding = Finding::warn;
    }
    if (check.finding != Finding::ok) {
        check.fix.push_back({KEYHOLD_TEXT("Doctor", "Free some space. A key needs about 16 KiB."), {}});
    }
    return check;
}

Check check_keys(const std::string& dir) {
    Check check{.id = "store_keys", .title = KEYHOLD_TEXT("Doctor", "Keys")};
    const auto store = core::Store::open(dir);
    const auto listing =
        store ? store->list() : core::Result<core::KeyListing>(std::unexpected(store.error()));
    const auto trash =
        store ? store->list_trash() : core::Result<core::KeyListing>(std::unexpected(store.error()));
    if (!listing || !trash) {
        check.finding = Finding::fail;
        check.error = !listing ? listing.error() : trash.error();
        return check;
    }
    check.why.push_back({KEYHOLD_TEXT("Doctor", "Keys in the store: %1; in the trash: %2."),
                         {std::to_string(listing->keys.size()), std::to_string(trash->keys.size())}});
    for (const auto& error : listing->damaged) {
        check.finding = Finding::warn;
        check.why.push_back(
            {KEYHOLD_TEXT("Doctor", "“%1” cannot be read: %2."), {error.subject, error.what}});
    }
    if (!listing->damaged.empty()) {
        check.fix.push_back(
            {KEYHOLD_TEXT("Doctor",
                          "Bring what is damaged back from a backup. The other keys are not affected."),
             {}});
    }
    return check;
}

} // namespace

std::vector<Check> check_store(const std::string& store_dir) {
    return {check_folder(store_dir), check_permissions(store_dir), check_space(store_dir),
            check_keys(store_dir)};
}

} // namespace keyhold::tpm
