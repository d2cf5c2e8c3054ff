#pragma once
#include "base/job.h"
#include "crypto/sha256.h"
#include "store/database.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>
#include <cstring>
#include <memory>
#include <vector>

/// Digests of the bulk tables: rows that are written once by an import or a reading and never change. One audit record
/// covers all rows of one scope (a chat, a derivation, what was entered by hand) by one digest for each table.
///
/// Canonical bytes of (table, scope): "SABOOT-BULK-V1" NUL, the table's name, NUL, then the rows in the order of their
/// key, each as its columns in the order of bulkTables(). A column is one tag byte and its content:
///   0x00 NULL;  0x01 integer, 8 bytes little-endian two's complement;
///   0x03 text, 4 bytes little-endian length, UTF-8;  0x04 blob, 4 bytes little-endian length, bytes.
/// The digest is SHA-256 of all that. `chat.digest` is SHA-256 of the digests of time_rule, participant, message,
/// attachment, reaction and import_issue of that chat, one after the other (32 bytes each).
namespace saboot::store {

/// Streams rows into a digest. One thread.
class BulkHasher {
public:
    explicit BulkHasher(QByteArrayView table);
    void null() {
        room(1);
        *m_at++ = 0x00;
    }
    void integer(qint64 value) {
        room(9);
        *m_at++ = 0x01;
        qToLittleEndian(value, m_at);
        m_at += 8;
    }
    void text(QByteArrayView utf8) { bytes(0x03, utf8); }
    void blob(QByteArrayView data) { bytes(0x04, data); }
    void endRow() { ++m_rows; }
    qint64 rows() const { return m_rows; }
    /// Feeds the present row of a statement, column by column.
    void row(const Statement& statement);
    QByteArray finish();

private:
    static constexpr qsizetype bufferBytes = 64 << 10;
    void room(qsizetype n) {
        if (m_buffer.get() + bufferBytes - m_at < n) flush();
    }
    void bytes(char t, QByteArrayView data) {
        room(5 + data.size());
        *m_at++ = t;
        qToLittleEndian(quint32(data.size()), m_at);
        m_at += 4;
        if (data.size() > bufferBytes - 5) {
            flush();
            m_sha.update(data);
        } else if (!data.isEmpty()) {
            std::memcpy(m_at, data.data(), size_t(data.size()));
            m_at += data.size();
        }
    }
    void flush();
    crypto::Sha256 m_sha;
    std::unique_ptr<char[]> m_buffer;
    char* m_at;
    qint64 m_rows = 0;
};

struct BulkTable {
    const char* name;
    const char* select; ///< rows of one scope (?1) in canonical order
    const char* total;  ///< number of all rows
};
/// time_rule, participant, message, attachment, reaction, import_issue, identifier, sighting, label.
const std::vector<BulkTable>& bulkTables();

/// One digest as kept in an audit record's payload under "bulk".
struct BulkEntry {
    QString table;
    QString scope; ///< "chat:<uuid>", "derivation:<uuid>", "exhibit:<uuid>", "hand:<case uuid>", "labels:<uuid>"
    qint64 count = 0;
    QByteArray digest; ///< 32 bytes
};

/// The number of a scope in the bulk tables; makes one when `insert`. 0 when there is none.
enum class ScopeRule { Find, Insert };
Result<qint64> scopeNumber(Database& database, const QString& scope, ScopeRule rule);
/// Reads the rows back and digests them. Cancellable through the connection's job.
Result<BulkEntry> bulkDigest(Database& database, const BulkTable& table, const QString& scope);

} // namespace saboot::store
