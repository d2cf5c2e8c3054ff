#pragma once
#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace saboot::store {

/// A set of row numbers in [0, size). A value.
class Bitmap {
public:
    explicit Bitmap(qint64 size = 0) : m_size(size), m_words(size_t((size + 63) / 64), 0) {}
    qint64 size() const { return m_size; }
    /// Rows outside the size are passed over: they were added after the search began.
    void set(qint64 row) {
        if (row >= 0 && row < m_size) m_words[size_t(row) / 64] |= uint64_t(1) << (row % 64);
    }
    bool has(qint64 row) const { return row >= 0 && row < m_size && (m_words[size_t(row) / 64] >> (row % 64) & 1) != 0; }
    void clear(qint64 row) {
        if (row >= 0 && row < m_size) m_words[size_t(row) / 64] &= ~(uint64_t(1) << (row % 64));
    }
    void setRange(qint64 from, qint64 to) {
        for (qint64 row = std::max<qint64>(from, 0); row < std::min(to, m_size); ++row) set(row);
    }
    qint64 count() const {
        qint64 n = 0;
        for (const uint64_t w : m_words) n += std::popcount(w);
        return n;
    }
    Bitmap& operator&=(const Bitmap& o) {
        for (size_t i = 0; i < m_words.size(); ++i) m_words[i] &= i < o.m_words.size() ? o.m_words[i] : 0;
        return *this;
    }
    Bitmap& operator|=(const Bitmap& o) {
        for (size_t i = 0; i < std::min(m_words.size(), o.m_words.size()); ++i) m_words[i] |= o.m_words[i];
        return *this;
    }
    /// Takes out what `o` holds.
    Bitmap& operator-=(const Bitmap& o) {
        for (size_t i = 0; i < std::min(m_words.size(), o.m_words.size()); ++i) m_words[i] &= ~o.m_words[i];
        return *this;
    }
    template <class F> void each(F&& f) const {
        for (size_t i = 0; i < m_words.size(); ++i)
            for (uint64_t w = m_words[i]; w != 0; w &= w - 1) f(qint64(i * 64 + size_t(std::countr_zero(w))));
    }

private:
    qint64 m_size;
    std::vector<uint64_t> m_words;
};

} // namespace saboot::store
