#include "store/wipingmemory.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sqlite3.h>

namespace saboot::store {

namespace {

// The size stands in front of a block; the block keeps the alignment malloc gives.
constexpr std::size_t headBytes = alignof(std::max_align_t);
static_assert(headBytes >= sizeof(std::size_t));

std::size_t sizeOf(const void* block) {
    std::size_t size = 0;
    std::memcpy(&size, static_cast<const char*>(block) - headBytes, sizeof size);
    return size;
}

void* allocate(int bytes) {
    if (bytes <= 0) return nullptr;
    auto* raw = static_cast<char*>(std::malloc(std::size_t(bytes) + headBytes));
    if (!raw) return nullptr;
    const auto size = std::size_t(bytes);
    std::memcpy(raw, &size, sizeof size);
    return raw + headBytes;
}

void release(void* block) {
    if (!block) return;
    explicit_bzero(block, sizeOf(block));
    std::free(static_cast<char*>(block) - headBytes);
}

void* reallocate(void* block, int bytes) {
    void* const fresh = allocate(bytes);
    if (!fresh) return nullptr;
    const std::size_t old = sizeOf(block);
    std::memcpy(fresh, block, old < std::size_t(bytes) ? old : std::size_t(bytes));
    release(block);
    return fresh;
}

int blockSize(void* block) { return block ? int(sizeOf(block)) : 0; }
int roundUp(int bytes) { return (bytes + 7) & ~7; }
int start(void*) { return SQLITE_OK; }
void stop(void*) {}

} // namespace

int installWipingMemory() {
    static const sqlite3_mem_methods methods{allocate, release, reallocate, blockSize, roundUp, start, stop, nullptr};
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

} // namespace saboot::store
