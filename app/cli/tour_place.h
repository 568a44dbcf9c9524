// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A place for the tour: a temporary folder with a store and a software TPM of its own.
#pragma once

#include "core/result.h"
#include "core/store.h"
#include "tpm/device.h"

#include <string>
#include <utility>

namespace keyhold::cli {

class TourPlace {
public:
    /// Makes the folder and lets this whole program keep its things there (the XDG variables), so that
    /// nothing of the person's is touched. Before the first thread.
    static core::Result<TourPlace> make();

    TourPlace(TourPlace&& other) noexcept : dir_(std::exchange(other.dir_, {})) {}
    TourPlace& operator=(TourPlace&&) = delete;
    ~TourPlace();

    const std::string& dir() const noexcept { return dir_; }
    static tpm::Device device();

    /// Ends the software TPM and removes the folder. Also done when destroyed.
    core::Result<void> clear();

private:
    explicit TourPlace(std::string dir) : dir_(std::move(dir)) {}
    std::string dir_; // empty once cleared
};

} // namespace keyhold::cli
