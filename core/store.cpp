// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store.h"

#include "core/file.h"
#include "core/utf8.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::core {
namespace {

using Json = nlohmann::json;

constexpr int format = 1;
constexpr std::size_t file_limit = std::size_t{1} << 20;
constexpr const char* staging_prefix = ".new-";

Result<Json> read_json(const std::string& path) {
    const auto bytes = TRY(read_file(path, file_limit));
    auto json = Json::parse(as_text(bytes), nullptr, false);
    if (!json.is_object()) {
        return fail(Code::bad_data, "it is not a JSON object", path);
    }
    return json;
}

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

// RFC 9562 section 5.4.
Result<std::string> new_id() {
    std::uint8_t raw[16];
    if (getrandom(raw, sizeof raw, 0) != sizeof raw) {
        return fail_errno(errno, "getrandom", "");
    }
    raw[6] = static_cast<std::uint8_t>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<std::uint8_t>((raw[8] & 0x3f) | 0x80);
    std::string id = to_hex(raw);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) {
        id.insert(at, "-");
    }
    return id;
}

Json to_json(const KeyRecord& key) {
    return {{"format", format},       {"name", key.name},
            {"purpose", key.purpose}, {"algorithm", key.algorithm},
            {"chip", key.chip},       {"fingerprint", key.fingerprint},
            {"has_pin", key.has_pin}, {"parent_name", key.parent_name},
            {"created", key.created}};
}

template <class T> bool take(const Json& json, const char* field, T& into) {
    const auto found = json.find(field);
    if (found == json.end()) {
        return false;
    }
    if constexpr (std::is_same_v<T, std::string>) {
        if (!found->is_string()) {
            return false;
        }
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!found->is_boolean()) {
            return false;
        }
    } else if (!found->is_number_integer()) {
        return false;
    }
    into = found->template get<T>();
    return true;
}

Result<KeyRecord> read_record(const std::string& folder, std::string id) {
    const std::string path = folder + "/" + id + "/meta.json";
    const auto json = TRY(read_json(path));
    KeyRecord key;
    int written = 0;
    if (!take(json, "format", written)) {
        return fail(Code::bad_data, "the field “format” is missing", path);
    }
    if (written > format) {
        return fail(Code::newer, "this key's description has format " + std::to_string(written), path);
    }
    for (auto [field, into] :
         {std::pair{"name", &key.name}, std::pair{"purpose", &key.purpose},
          std::pair{"algorithm", &key.algorithm}, std::pair{"chip", &key.chip},
          std::pair{"fingerprint", &key.fingerprint}, std::pair{"parent_name", &key.parent_name}}) {
        if (!take(json, field, *into)) {
            return fail(Code::bad_data, "the field “" + std::string(field) + "” is missing or no text", path);
        }
    }
    if (!take(json, "has_pin", key.has_pin) || !take(json, "created", key.created)) {
        return fail(Code::bad_data, "the field “has_pin” or “created” is missing or of the wrong kind", path);
    }
    if (auto good = check_key_name(key.name); !good) {
        return fail(Code::bad_data, "the name in it is not acceptable: " + good.error().what, path);
    }
    key.id = std::move(id);
    return key;
}

std::string folded(std::string_view name) {
    std::string text(name);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

bool by_name(const KeyRecord& a, const KeyRecord& b) {
    return std::pair(folded(a.name), a.id) < std::pair(folded(b.name), b.id);
}

// All records in a folder of the store. A folder that goes away while it is read was deleted by another program.
Result<KeyListing> list_folder(const std::string& folder) {
    KeyListing listing;
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    if (error) {
        if (error.value() == ENOENT) {
            return listing;
        }
        return fail_errno(error.value(), "opendir", folder);
    }
    for (; entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        if (error) {
            return fail_errno(error.value(), "readdir", folder);
        }
        std::string id = entries->path().filename().string();
        if (id.starts_with(".")) {
            continue;
        }
        auto record = read_record(folder, id);
        if (record) {
            listing.keys.push_back(std::move(*record));
        } else if (access((folder + "/" + id).c_str(), F_OK) == 0) {
            listing.damaged.push_back(std::move(record).error());
        }
    }
    std::ranges::sort(listing.keys, by_name);
    return listing;
}

// Removes half-made keys of programs that were killed: whoever still makes one holds a lock on its folder.
void remove_left_overs(const std::string& folder) {
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        const std::string path = entries->path().string();
        if (!entries->path().filename().string().starts_with(staging_prefix)) {
            continue;
        }
        const UniqueFd fd(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (fd && flock(fd.get(), LOCK_EX | LOCK_NB) == 0) {
            (void)remove_tree(
                path); // a store that cannot be written is not tidied; it can be read all the same
        }
    }
}

Result<void> check_format(const std::string& dir) {
    const std::string path = dir + "/store.json";
    auto json = read_json(path);
    if (!json) {
        return json.error().code == Code::not_found ? Result<void>{}
                                                    : std::unexpected(std::move(json).error());
    }
    int written = 0;
    if (!take(*json, "format", written)) {
        return fail(Code::bad_data, "the field “format” is missing", path);
    }
    if (written > format) {
        return fail(Code::newer,
                    "the store has format " + std::to_string(written) + ", this version knows up to " +
                        std::to_string(format),
                    dir);
    }
    return {};
}

// A folder that becomes a key when it is renamed; until then it removes itself.
class Staging {
public:
    static Result<Staging> make(const std::string& folder, const std::string& id) {
        Staging staging;
        staging.path_ = folder + "/" + staging_prefix + id;
        if (mkdir(staging.path_.c_str(), 0700) != 0) {
            return fail_errno(errno, "mkdir", staging.path_);
        }
        staging.lock_.reset(open(staging.path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!staging.lock_ || flock(staging.lock_.get(), LOCK_EX | LOCK_NB) != 0) {
            return fail_errno(errno, "flock", staging.path_);
        }
        return staging;
    }
    Staging(Staging&& other) noexcept = default;
    Staging& operator=(Staging&&) = delete;
    ~Staging() {
        if (lock_) {
            (void)remove_tree(path_);
        }
    }

    const std::string& path() const noexcept { return path_; }

    Result<void> become(const std::string& folder, const std::string& id) {
        if (rename(path_.c_str(), (folder + "/" + id).c_str()) != 0) {
            return fail_errno(errno, "rename", folder + "/" + id);
        }
        lock_.reset();
        return sync_dir(folder);
    }

private:
    Staging() = default;
    std::string path_;
    UniqueFd lock_;
};

// Control characters, and what has no width or turns the direction of a line: a listing must show what is there.
bool invisible(char32_t point) {
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0x200b && point <= 0x200f) ||
           (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f) || point == 0xfeff;
}

} // namespace

Result<void> check_key_name(std::string_view name) {
    const auto refuse = [&](const char* why) { return fail(Code::invalid, why, std::string(name)); };
    if (name.empty()) {
        return refuse("a name is needed");
    }
    if (name.front() == '-' || name.front() == '.') {
        return refuse("a name does not begin with “-” or “.”");
    }
    if (name.front() == ' ' || name.back() == ' ') {
        return refuse("a name has no spaces at its ends");
    }
    std::size_t characters = 0;
    for (std::string_view rest = name; !rest.empty(); ++characters) {
        const auto point = take_code_point(rest);
        if (!point) {
            return refuse("the name is not valid UTF-8");
        }
        if (*point == '/' || invisible(*point)) {
            return refuse("a name has no “/” and no invisible characters");
        }
    }
    if (characters > 64) {
        return refuse("a name has at most 64 characters");
    }
    return {};
}

Result<Store> Store::open(std::string dir) {
    TRY(check_format(dir));
    remove_left_overs(dir + "/keys");
    return Store(std::move(dir));
}

Result<KeyListing> Store::list() const { return list_folder(dir_ + "/keys"); }

Result<KeyListing> Store::list_trash() const {
    auto listing = TRY(list_folder(dir_ + "/trash"));
    for (KeyRecord& key : listing.keys) {
        struct stat status{};
        if (stat((dir_ + "/trash/" + key.id).c_str(), &status) == 0) {
            key.deleted = status.st_mtim.tv_sec;
        }
    }
    return listing;
}

Result<KeyRecord> Store::find(std::string_view name) const {
    auto listing = TRY(list());
    for (KeyRecord& key : listing.keys) {
        if (key.name == name) {
            return std::move(key);
        }
    }
    return fail(Code::not_found, "the store has no key of this name", std::string(name));
}

Result<Bytes> Store::key_file(const KeyRecord& key) const {
    return read_file(dir_ + "/keys/" + key.id + "/key.pem", file_limit);
}

Result<Bytes> Store::public_file(const KeyRecord& key) const {
    return read_file(dir_ + "/keys/" + key.id + "/public.pem", file_limit);
}

namespace {

// Whoever changes the store holds this lock; names stay unique and the format stays known.
Result<FileLock> begin_change(const std::string& dir) {
    TRY(make_dirs(dir + "/keys"));
    auto lock = TRY(FileLock::take(dir + "/store.lock"));
    TRY(check_format(dir));
    if (access((dir + "/store.json").c_str(), F_OK) != 0) {
        TRY(write_file(dir + "/store.json", as_bytes(dump({{"format", format}}))));
    }
    return lock;
}

Result<void> check_unused(const Store& store, const std::string& name) {
    const auto listing = TRY(store.list());
    for (const KeyRecord& key : listing.keys) {
        if (key.name == name) {
            return fail(Code::exists, "the store has a key of this name", name);
        }
    }
    return {};
}

// Moves a key's folder. Its files stay as they are; the folder's time tells when it was moved.
Result<void> move_key(const std::string& dir, const KeyRecord& key, const char* from, const char* to) {
    const std::string source = dir + "/" + from + "/" + key.id;
    TRY(make_dirs(dir + "/" + to));
    if (utimensat(AT_FDCWD, source.c_str(), nullptr, 0) != 0 ||
        rename(source.c_str(), (dir + "/" + to + "/" + key.id).c_str()) != 0) {
        if (errno == ENOENT) {
            return fail(Code::not_found, "the key is no longer there", key.name);
        }
        return fail_errno(errno, "rename", source);
    }
    TRY(sync_dir(dir + "/" + from));
    return sync_dir(dir + "/" + to);
}

} // namespace

Result<KeyRecord> Store::add(KeyRecord record, View key_pem, View public_pem) {
    TRY(check_key_name(record.name));
    const auto lock = TRY(begin_change(dir_));
    TRY(check_unused(*this, record.name));
    record.id = TRY(new_id());
    record.created = std::time(nullptr);
    record.deleted = 0;
    const std::string folder = dir_ + "/keys";
    auto staging = TRY(Staging::make(folder, record.id));
    TRY(write_file(staging.path() + "/key.pem", key_pem));
    TRY(write_file(staging.path() + "/public.pem", public_pem));
    TRY(write_file(staging.path() + "/meta.json", as_bytes(dump(to_json(record)))));
    TRY(staging.become(folder, record.id));
    return record;
}

Result<KeyRecord> Store::remove(const KeyRecord& key) {
    const auto lock = TRY(begin_change(dir_));
    TRY(move_key(dir_, key, "keys", "trash"));
    KeyRecord trashed = key;
    trashed.deleted = std::time(nullptr);
    return trashed;
}

Result<KeyRecord> Store::restore(const KeyRecord& trashed) {
    const auto lock = TRY(begin_change(dir_));
    TRY(check_unused(*this, trashed.name));
    TRY(move_key(dir_, trashed, "trash", "keys"));
    KeyRecord key = trashed;
    key.deleted = 0;
    return key;
}

Result<std::size_t> Store::empty_trash() {
    const auto lock = TRY(begin_change(dir_));
    const auto listing = TRY(list_trash());
    TRY(remove_tree(dir_ + "/trash")); // what is damaged in it too
    return listing.keys.size() + listing.damaged.size();
}

} // namespace keyhold::core
