#include "store/termcounts.h"

#include "store/ftstokenizer.h"

#include <algorithm>
#include <cstring>

namespace saboot::store {

namespace {

/// Eight bytes a step; only spread matters, nobody outside sees the order.
uint32_t hashOf(std::string_view s) {
    uint64_t h = s.size() * 0x9E3779B97F4A7C15ULL;
    const char* p = s.data();
    size_t left = s.size();
    while (left >= 8) {
        uint64_t v = 0;
        std::memcpy(&v, p, 8);
        h = (h ^ v) * 0x9FB21C651E98DF25ULL;
        h ^= h >> 32;
        p += 8;
        left -= 8;
    }
    if (left > 0) {
        uint64_t v = 0;
        std::memcpy(&v, p, left);
        h = (h ^ v) * 0x9FB21C651E98DF25ULL;
        h ^= h >> 32;
    }
    return uint32_t(h ^ h >> 29);
}

} // namespace

TermCounts::TermCounts() : m_slots(1 << 12) {}

TermCounts::Entry& TermCounts::entryOf(std::string_view term, uint32_t hash) {
    if ((m_entries.size() + 1) * 2 > m_slots.size()) grow();
    const size_t mask = m_slots.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        Slot& slot = m_slots[i];
        if (slot.entry == 0) {
            slot = {hash, uint32_t(m_entries.size() + 1)};
            m_entries.push_back({m_text.size(), uint32_t(term.size()), hash, 0, 0});
            m_text += term;
            return m_entries.back();
        }
        if (slot.hash != hash) continue;
        Entry& e = m_entries[slot.entry - 1];
        if (e.size == term.size() && std::memcmp(m_text.data() + e.at, term.data(), term.size()) == 0) return e;
    }
}

void TermCounts::grow() {
    std::vector<Slot> wider(m_slots.size() * 2);
    const size_t mask = wider.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.entry == 0) continue;
        size_t i = slot.hash & mask;
        while (wider[i].entry != 0) i = (i + 1) & mask;
        wider[i] = slot;
    }
    m_slots.swap(wider);
}

void TermCounts::addMessage(QByteArrayView terms) {
    ++m_message;
    forEachTerm(terms, [&](std::string_view term, bool, qsizetype) {
        if (term.size() > longestTermBytes) return true;
        Entry& e = entryOf(term, hashOf(term));
        if (e.lastMessage != m_message) {
            e.lastMessage = m_message;
            ++e.count;
        }
        return true;
    });
}

void TermCounts::add(const TermCounts& other) {
    for (const Entry& e : other.m_entries)
        entryOf(std::string_view(other.m_text).substr(e.at, e.size), e.hash).count += e.count;
}

std::vector<std::pair<std::string_view, qint64>> TermCounts::sorted() const {
    std::vector<std::pair<std::string_view, qint64>> out;
    out.reserve(m_entries.size());
    for (const Entry& e : m_entries) out.emplace_back(std::string_view(m_text).substr(e.at, e.size), e.count);
    std::sort(out.begin(), out.end());
    return out;
}

void TermCounts::clear() { *this = TermCounts(); }

} // namespace saboot::store
