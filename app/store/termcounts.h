#pragma once
#include <QByteArrayView>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saboot::store {

/// In how many messages each search term stands, for the lexicon. A table of its own, since an import asks it ten million
/// times: open addressing over hashes, the terms one after the other in one piece of memory. One thread at a time.
class TermCounts {
public:
    static constexpr size_t longestTermBytes = 120; ///< longer ones are not in the lexicon

    TermCounts();
    /// The terms of one message, as store::searchTerms() writes them.
    void addMessage(QByteArrayView terms);
    /// Counts of other messages.
    void add(const TermCounts& other);
    size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    /// Term and count in the order of the terms' bytes.
    std::vector<std::pair<std::string_view, qint64>> sorted() const;
    void clear();

private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t entry = 0; ///< number + 1; 0: free
    };
    struct Entry {
        size_t at;            ///< in m_text
        uint32_t size;
        uint32_t hash;
        uint64_t lastMessage; ///< number of the last message counted
        qint64 count;
    };
    Entry& entryOf(std::string_view term, uint32_t hash);
    void grow();
    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
    std::string m_text;
    uint64_t m_message = 0;
};

} // namespace saboot::store
