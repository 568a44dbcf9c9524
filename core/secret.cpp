// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include "core/log.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <unistd.h>

namespace keyhold::core {

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)),
      mapped_(std::exchange(other.mapped_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        data_ = std::exchange(other.data_, nullptr);
        size_ = std::exchange(other.size_, 0);
        mapped_ = std::exchange(other.mapped_, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes() { clear(); }

Result<SecretBytes> SecretBytes::make(std::size_t size) {
    SecretBytes secret;
    if (size == 0) {
        return secret;
    }
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t mapped = (size + page - 1) / page * page;
    void* memory = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return fail_errno(errno, "mmap", "memory for a secret");
    }
    // Past RLIMIT_MEMLOCK a page may be swapped; that is no reason to refuse the person's work.
    if (mlock(memory, mapped) != 0) {
        log(Level::warning, "core", "a secret's memory could not be locked: RLIMIT_MEMLOCK is too small");
    }
    madvise(memory, mapped, MADV_DONTDUMP);
    madvise(memory, mapped, MADV_WIPEONFORK);
    secret.data_ = static_cast<std::uint8_t*>(memory);
    secret.size_ = size;
    secret.mapped_ = mapped;
    return secret;
}

Result<SecretBytes> SecretBytes::copy(View bytes) {
    auto secret = TRY(make(bytes.size()));
    if (!bytes.empty()) {
        std::memcpy(secret.data_, bytes.data(), bytes.size());
    }
    return secret;
}

Result<SecretBytes> SecretBytes::random(std::size_t size) {
    auto secret = TRY(make(size));
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = getrandom(secret.data_ + filled, size - filled, 0);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            return fail_errno(errno, "getrandom", "random bytes");
        }
        filled += static_cast<std::size_t>(got);
    }
    return secret;
}

void SecretBytes::truncate(std::size_t size) noexcept {
    if (size < size_) {
        wipe(data_ + size, size_ - size);
        size_ = size;
    }
}

void SecretBytes::clear() noexcept {
    if (data_ != nullptr) {
        wipe(data_, mapped_);
        munmap(data_, mapped_); // unlocks as well
        data_ = nullptr;
        size_ = 0;
        mapped_ = 0;
    }
}

bool equal_ct(const SecretBytes& a, const SecretBytes& b) noexcept {
    if (a.size_ != b.size_) {
        return false;
    }
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size_; ++i) {
        difference |= static_cast<unsigned>(a.data_[i] ^ b.data_[i]);
    }
    return difference == 0;
}

Result<SecretText> SecretText::copy(std::string_view text) {
    return SecretText(TRY(SecretBytes::copy(as_bytes(text))));
}

void wipe(void* data, std::size_t size) noexcept { explicit_bzero(data, size); }

void forbid_core_dumps() noexcept {
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace keyhold::core
