#include "store/wipingmemory.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <sqlite3.h>
#include <sys/mman.h>
#include <utility>

namespace saboot::store {

namespace {

// The size stands in front of a block; the block keeps the alignment malloc gives.
constexpr std::size_t headBytes = alignof(std::max_align_t);
static_assert(headBytes >= sizeof(std::size_t));
constexpr std::size_t pieceBytes = std::size_t(2) << 20; // one large page
constexpr std::size_t largestPooled = 8192;

/// Classes of size: sixteen bytes apart up to 64, then four to each doubling.
constexpr std::size_t classOf(std::size_t bytes) {
    if (bytes <= 64) return (bytes + 15) / 16 - 1;
    const int top = std::bit_width(bytes - 1) - 1;
    return 4 * std::size_t(top - 5) + ((bytes - 1) >> (top - 2) & 3);
}

constexpr std::size_t classBytes(std::size_t c) { return c < 4 ? (c + 1) * 16 : (5 + c % 4) << (c / 4 + 3); }

constexpr std::size_t classes = classOf(largestPooled) + 1;
static_assert([] {
    for (std::size_t bytes = 1; bytes <= largestPooled; ++bytes)
        if (const std::size_t c = classOf(bytes); classBytes(c) < bytes || (c > 0 && classBytes(c - 1) >= bytes) || classBytes(c) % 16 != 0) return false;
    return true;
}());

/// Small blocks, cut from pieces the size of a large page and kept for the next that asks for their class.
class Pool {
public:
    void* take(std::size_t bytes) {
        const std::size_t c = classOf(bytes);
        const std::lock_guard guard(m_mutex);
        if (Free* const block = m_free[c]) {
            m_free[c] = block->next;
            return block;
        }
        if (m_left < classBytes(c)) {
            void* const piece = std::aligned_alloc(pieceBytes, pieceBytes);
            if (!piece) return nullptr;
            // A wish: without large pages it works as well, slower.
            ::madvise(piece, pieceBytes, MADV_HUGEPAGE);
            m_at = static_cast<char*>(piece);
            m_left = pieceBytes;
        }
        m_left -= classBytes(c);
        return std::exchange(m_at, m_at + classBytes(c));
    }

    void give(void* block, std::size_t bytes) {
        Free*& first = m_free[classOf(bytes)];
        const std::lock_guard guard(m_mutex);
        first = new (block) Free{first};
    }

private:
    struct Free {
        Free* next;
    };
    std::mutex m_mutex;
    std::array<Free*, classes> m_free{};
    char* m_at = nullptr;
    std::size_t m_left = 0;
};

Pool& pool() {
    // Never destroyed: a connection may be closed after it would be.
    static Pool* const p = new Pool;
    return *p;
}

std::size_t sizeOf(const void* block) {
    std::size_t size = 0;
    std::memcpy(&size, static_cast<const char*>(block) - headBytes, sizeof size);
    return size;
}

void* allocate(int bytes) {
    if (bytes <= 0) return nullptr;
    const auto size = std::size_t(bytes);
    const std::size_t whole = size + headBytes;
    auto* const raw = static_cast<char*>(whole <= largestPooled ? pool().take(whole) : std::malloc(whole));
    if (!raw) return nullptr;
    std::memcpy(raw, &size, sizeof size);
    return raw + headBytes;
}

void release(void* block) {
    if (!block) return;
    const std::size_t whole = sizeOf(block) + headBytes;
    char* const raw = static_cast<char*>(block) - headBytes;
    explicit_bzero(raw, whole);
    whole <= largestPooled ? pool().give(raw, whole) : std::free(raw);
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
