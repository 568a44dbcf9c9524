// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wipes every block of memory that the program gives back, so that copies of a typed secret which Qt made on the way do not stay
// behind in the heap. The C library's own symbols are interposed; glibc keeps the originals reachable as __libc_free and so on.
//
// free() is on every path of the program: nothing here may allocate, lock or throw.

#include <cerrno>
#include <cstddef>
#include <cstring>

#include <malloc.h>

extern "C" {

void* __libc_malloc(std::size_t size);
void __libc_free(void* block);

__attribute__((visibility("default"))) void free(void* block) {
    if (block == nullptr) {
        return;
    }
    const int saved = errno;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
    errno = saved;
}

// In place where it fits, else moved by hand: the C library would leave the old copy behind.
__attribute__((visibility("default"))) void* realloc(void* block, std::size_t size) {
    if (block == nullptr) {
        return __libc_malloc(size);
    }
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t room = malloc_usable_size(block);
    if (size <= room && size >= room / 2) {
        return block;
    }
    void* moved = __libc_malloc(size);
    if (moved == nullptr) {
        return nullptr;
    }
    std::memcpy(moved, block, size < room ? size : room);
    free(block);
    return moved;
}

} // extern "C"
