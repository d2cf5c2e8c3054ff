#include "store/searchindex.h"
#include "store/textpattern.h"

#include <QStringList>

// The parts of a search that no index of words answers: texts as they are, and the identifiers seen in them.
namespace saboot::store {

Result<Bitmap> SearchIndex::scanTexts(const SearchNode& node, Corpus corpus, const Bitmap* within) {
    SABOOT_TRY(const TextPattern pattern, TextPattern::make(node));
    const bool messages = corpus == Corpus::Messages;
    Bitmap hits(messages ? qint64(m_times.size()) : m_documents + 1);
    Statement statement = m_database.prepare(messages ? std::string_view("SELECT id, text FROM message WHERE id > ?1 ORDER BY id")
                                                      : std::string_view("SELECT local, content FROM derivation WHERE local > ?1 AND media_type LIKE 'text/%' ORDER BY local"));
    statement.bind(1, qint64(0));
    qint64 seen = 0;
    SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
        // Reading the clock for every text would cost more than most texts.
        if (++seen % 1024 == 0 && m_limit.hasExpired())
            return Error(ErrorCode::InvalidArgument, QStringLiteral("a search that takes longer than %1 seconds: add a word, from:, chat: or a day").arg(textLimitMs / 1000));
        const qint64 id = row.integer(0);
        if (id >= hits.size()) return ok(); // came in while this was read
        if (within && !within->has(id)) return ok();
        if (messages && m_filtered && !m_filtered->has(id)) return ok();
        if (messages ? pattern.isIn(row.utf8(1)) : pattern.isIn(row.blob(1))) hits.set(id);
        return ok();
    }));
    return hits;
}

Status SearchIndex::applyIdentifiers(const SearchQuery& query, Corpus corpus, Bitmap& hits) {
    if (query.identifiers.empty()) return ok();
    const bool messages = corpus == Corpus::Messages;
    Bitmap seen(hits.size());
    Statement statement = m_database.prepare(
        messages ? std::string_view("SELECT s.message FROM identifier i JOIN sighting s ON s.identifier = i.id LEFT JOIN identifier_review r ON r.identifier = i.id "
                                    "WHERE i.kind = ?1 AND s.message IS NOT NULL AND coalesce(r.review, '') <> 'rejected'")
                 : std::string_view("SELECT d.local FROM identifier i JOIN sighting s ON s.identifier = i.id JOIN derivation d ON d.uuid = s.derivation "
                                    "LEFT JOIN identifier_review r ON r.identifier = i.id WHERE i.kind = ?1 AND coalesce(r.review, '') <> 'rejected'"));
    for (const domain::IdentifierKind kind : query.identifiers) {
        statement.reset();
        statement.bind(1, domain::toText(kind));
        SABOOT_CHECK(statement.each([&](Statement& row) {
            if (row.integer(0) < seen.size()) seen.set(row.integer(0));
        }));
    }
    hits &= seen;
    return ok();
}

} // namespace saboot::store
