// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over the files of the folders given, for builds without libFuzzer.
#include "core/file.h"

#include <cstdio>
#include <filesystem>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    unsigned files = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            const auto bytes = keyhold::core::read_file(entry.path().string(), std::size_t{1} << 24U);
            if (!bytes) {
                std::fprintf(stderr, "%s: %s\n", entry.path().c_str(), bytes.error().what.c_str());
                return 1;
            }
            LLVMFuzzerTestOneInput(bytes->data(), bytes->size());
            ++files;
        }
    }
    std::printf("%u files\n", files);
    return files == 0 ? 1 : 0;
}
