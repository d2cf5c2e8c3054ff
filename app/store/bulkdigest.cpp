#include "store/bulkdigest.h"

namespace saboot::store {

BulkHasher::BulkHasher(QByteArrayView table) : m_buffer(new char[size_t(bufferBytes)]), m_at(m_buffer.get()) {
    m_sha.update(QByteArrayView("SABOOT-BULK-V1", 15)); // with its NUL
    m_sha.update(table);
    m_sha.update(QByteArrayView("", 1));
}

void BulkHasher::flush() {
    m_sha.update(QByteArrayView(m_buffer.get(), m_at - m_buffer.get()));
    m_at = m_buffer.get();
}

void BulkHasher::row(const Statement& statement) {
    const int columns = statement.columnCount();
    for (int i = 0; i < columns; ++i) {
        switch (statement.columnType(i)) {
        case 1: integer(statement.integer(i)); break;
        case 3: text(statement.utf8(i)); break;
        case 4: blob(statement.blob(i)); break;
        case 5: null(); break;
        // A real never is where an integer or text was: its text form makes the digest differ.
        default: bytes(0x02, statement.utf8(i)); break;
        }
    }
    endRow();
}

QByteArray BulkHasher::finish() {
    flush();
    return m_sha.finish();
}

const std::vector<BulkTable>& bulkTables() {
    static const std::vector<BulkTable> tables{
        {"time_rule", "SELECT idx, rule FROM time_rule WHERE chat = ?1 ORDER BY idx", "SELECT count(*) FROM time_rule"},
        {"participant", "SELECT id, name, raw_id, messages FROM participant WHERE chat = ?1 ORDER BY id",
         "SELECT count(*) FROM participant"},
        {"message",
         "SELECT id, chat, n, participant, kind, sent_at, certainty, rule, flags, offset, line, time_text, text, source_id, "
         "reply_to, forwarded_from, extra FROM message WHERE id >= (SELECT first_row FROM chat WHERE local = ?1) "
         "AND id < (SELECT first_row + row_count FROM chat WHERE local = ?1) ORDER BY id",
         "SELECT count(*) FROM message"},
        {"attachment",
         "SELECT message, idx, name, media_type, size_bytes, present, reason, exhibit FROM attachment "
         "WHERE message >= (SELECT first_row FROM chat WHERE local = ?1) "
         "AND message < (SELECT first_row + row_count FROM chat WHERE local = ?1) ORDER BY message, idx",
         "SELECT count(*) FROM attachment"},
        {"reaction",
         "SELECT message, idx, emoji, given_by, count FROM reaction "
         "WHERE message >= (SELECT first_row FROM chat WHERE local = ?1) "
         "AND message < (SELECT first_row + row_count FROM chat WHERE local = ?1) ORDER BY message, idx",
         "SELECT count(*) FROM reaction"},
        {"import_issue", "SELECT idx, kind, line, offset, text FROM import_issue WHERE chat = ?1 ORDER BY idx",
         "SELECT count(*) FROM import_issue"},
        {"identifier",
         "SELECT id, kind, normal, input, networks, testnet, verdict, reason, standard, note FROM identifier "
         "WHERE scope = ?1 ORDER BY id",
         "SELECT count(*) FROM identifier"},
        {"sighting",
         "SELECT id, identifier, seen_in, exhibit, derivation, message, reference, start, end, raw, context, at "
         "FROM sighting WHERE scope = ?1 ORDER BY id",
         "SELECT count(*) FROM sighting"},
        {"label", "SELECT id, list, line, address, normal, currency, label, category, source, dated, note FROM label WHERE scope = ?1 ORDER BY id",
         "SELECT count(*) FROM label"},
    };
    return tables;
}

Result<qint64> scopeNumber(Database& database, const QString& scope, ScopeRule rule) {
    {
        Statement find = database.prepare("SELECT id FROM scope WHERE name = ?1");
        find.bind(1, scope);
        SABOOT_TRY(const bool found, find.step());
        if (found) return find.integer(0);
    }
    if (rule == ScopeRule::Find) return qint64(0);
    Statement insert = database.prepare("INSERT INTO scope (name) VALUES (?1)");
    SABOOT_CHECK(insert.bind(1, scope).run());
    return database.lastInsertRow();
}

Result<BulkEntry> bulkDigest(Database& database, const BulkTable& table, const QString& scope) {
    SABOOT_TRY(const qint64 number, scopeNumber(database, scope, ScopeRule::Find));
    BulkHasher hasher(table.name);
    Statement statement = database.prepare(table.select);
    statement.bind(1, number);
    SABOOT_CHECK(statement.each([&](Statement& row) { hasher.row(row); }));
    const qint64 rows = hasher.rows();
    return BulkEntry{QString::fromLatin1(table.name), scope, rows, hasher.finish()};
}

} // namespace saboot::store
