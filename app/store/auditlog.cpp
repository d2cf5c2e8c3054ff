#include "store/auditlog.h"

#include "crypto/identity.h"
#include "crypto/jcs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cstring>

namespace saboot::store {

namespace {

constexpr std::string_view lastRecord = "SELECT seq, rec FROM audit ORDER BY seq DESC LIMIT 1";

void bindValue(Statement& statement, int index, const Value& value) {
    if (const auto* integer = std::get_if<qint64>(&value)) {
        statement.bind(index, *integer);
    } else if (const auto* text = std::get_if<QString>(&value)) {
        statement.bind(index, *text);
    } else if (const auto* blob = std::get_if<QByteArray>(&value)) {
        statement.bind(index, *blob);
    } else {
        statement.bindNull(index);
    }
}

bool isAudited(const char* table) {
    for (const char* known : auditedTables())
        if (std::strcmp(known, table) == 0) return true;
    return false;
}

QJsonValue hexOrNull(const std::optional<QByteArray>& digest) {
    return digest ? QJsonValue(QString::fromLatin1(digest->toHex())) : QJsonValue(QJsonValue::Null);
}

struct Tail {
    crypto::Head head;
    crypto::MerkleFrontier frontier;
};

Result<Tail> readTail(Database& database, const CaseId& caseId) {
    Tail tail;
    tail.head.caseId = caseId;
    tail.head.entryHash = crypto::noDigest();
    {
        Statement last = database.prepare(lastRecord);
        SABOOT_TRY(const bool found, last.step());
        if (found) {
            tail.head.seq = quint64(last.integer(0));
            tail.head.entryHash = crypto::entryHash(last.blob(1));
        }
    }
    {
        Statement kept = database.prepare("SELECT value FROM meta WHERE key = 'frontier'");
        SABOOT_TRY(const bool found, kept.step());
        if (found) {
            auto frontier = crypto::MerkleFrontier::decode(kept.blob(0));
            if (!frontier) return Error(ErrorCode::AuditBroken, QStringLiteral("the stored Merkle frontier is damaged"));
            tail.frontier = std::move(frontier).value();
        }
    }
    if (tail.frontier.size() != tail.head.seq)
        return Error(ErrorCode::AuditBroken, QStringLiteral("the last record is %1, but the Merkle tree has %2")
                                                 .arg(tail.head.seq)
                                                 .arg(tail.frontier.size()));
    tail.head.merkleRoot = tail.frontier.root();
    return tail;
}

QString member(const QByteArray& payload, const char* name) {
    return QJsonDocument::fromJson(payload).object().value(QLatin1String(name)).toString();
}

} // namespace

Change::Change(Transaction transaction, const Author& author, crypto::AuditEvent event, const QString& what)
    : m_transaction(std::move(transaction)), m_author(author), m_event(event), m_what(what), m_at(author.clock.utcMs()) {}

OfficerId Change::officer() const { return m_author.identity.officer().id; }

Result<Change> Change::begin(Database& database, const Author& author, crypto::AuditEvent event, const QString& what) {
    SABOOT_TRY(auto transaction, Transaction::begin(database));
    SABOOT_TRY(auto tail, readTail(database, author.caseId));
    Change change(std::move(transaction), author, event, what);
    change.m_previous = std::move(tail.head);
    change.m_frontier = std::move(tail.frontier);
    return change;
}

Status Change::touch(const char* table, const QByteArray& uuid) {
    if (!isAudited(table) || uuid.size() != 16 || !m_transaction.isOpen()) {
        m_broken = true;
        return Error(ErrorCode::Internal, QStringLiteral("row of %1").arg(QLatin1String(table)));
    }
    const auto key = std::pair(QByteArray(table), uuid);
    if (m_touched.contains(key)) return ok();
    auto before = rowDigest(database(), table, uuid);
    if (!before) {
        m_broken = true;
        return std::move(before).error();
    }
    m_touched.emplace(key, Touched{std::move(before).value()});
    return ok();
}

Status Change::write(Statement statement) {
    auto status = statement.run();
    if (!status) m_broken = true;
    return status;
}

Status Change::insert(const char* table, const QByteArray& uuid, const Row& row) {
    SABOOT_CHECK(touch(table, uuid));
    QByteArray columns = "uuid", marks = "?1";
    int index = 1;
    for (const auto& column : row.columns()) {
        columns += QByteArray(", ") + column.first;
        marks += ", ?" + QByteArray::number(++index);
    }
    Statement statement = database().prepareOnce(QByteArray("INSERT INTO ") + table + " (" + columns + ") VALUES (" + marks + ")");
    statement.bind(1, uuid);
    index = 1;
    for (const auto& column : row.columns()) bindValue(statement, ++index, column.second);
    return write(std::move(statement));
}

Status Change::update(const char* table, const QByteArray& uuid, const Row& row) {
    SABOOT_CHECK(touch(table, uuid));
    QByteArray columns;
    int index = 1;
    for (const auto& column : row.columns())
        columns += (columns.isEmpty() ? QByteArray() : QByteArray(", ")) + column.first + " = ?" + QByteArray::number(++index);
    Statement statement = database().prepareOnce(QByteArray("UPDATE ") + table + " SET " + columns + " WHERE uuid = ?1");
    statement.bind(1, uuid);
    index = 1;
    for (const auto& column : row.columns()) bindValue(statement, ++index, column.second);
    SABOOT_CHECK(write(std::move(statement)));
    if (database().changes() != 1) {
        m_broken = true;
        return Error(ErrorCode::NotFound, QStringLiteral("row of %1").arg(QLatin1String(table)));
    }
    return ok();
}

Status Change::remove(const char* table, const QByteArray& uuid) {
    SABOOT_CHECK(touch(table, uuid));
    Statement statement = database().prepareOnce(QByteArray("DELETE FROM ") + table + " WHERE uuid = ?1");
    statement.bind(1, uuid);
    SABOOT_CHECK(write(std::move(statement)));
    if (database().changes() != 1) {
        m_broken = true;
        return Error(ErrorCode::NotFound, QStringLiteral("row of %1").arg(QLatin1String(table)));
    }
    return ok();
}

void Change::addBulk(const BulkEntry& entry) { m_bulk[{entry.table, entry.scope}] = entry; }

Result<QByteArray> Change::payload() {
    QJsonArray rows;
    for (const auto& [key, touched] : m_touched) {
        SABOOT_TRY(const auto after, rowDigest(database(), key.first.constData(), key.second));
        if (after == touched.before) continue;
        rows.append(QJsonObject{{QStringLiteral("table"), QString::fromLatin1(key.first)},
                                {QStringLiteral("row"), QUuid::fromRfc4122(key.second).toString(QUuid::WithoutBraces)},
                                {QStringLiteral("before"), hexOrNull(touched.before)},
                                {QStringLiteral("after"), hexOrNull(after)}});
    }
    QJsonArray bulk;
    for (const auto& [key, entry] : m_bulk)
        bulk.append(QJsonObject{{QStringLiteral("table"), entry.table},
                                {QStringLiteral("scope"), entry.scope},
                                {QStringLiteral("count"), entry.count},
                                {QStringLiteral("digest"), QString::fromLatin1(entry.digest.toHex())}});
    QJsonObject payload{{QStringLiteral("what"), m_what}};
    if (!rows.isEmpty()) payload.insert(QStringLiteral("rows"), rows);
    if (!bulk.isEmpty()) payload.insert(QStringLiteral("bulk"), bulk);
    if (!m_facts.isEmpty()) payload.insert(QStringLiteral("facts"), m_facts);
    if (!m_reason.isEmpty()) payload.insert(QStringLiteral("reason"), m_reason);
    return crypto::canonicalJson(payload);
}

Result<crypto::Head> Change::commit() {
    if (!m_transaction.isOpen()) return Error(ErrorCode::Internal, QStringLiteral("commit without a transaction"));
    if (m_broken) {
        rollback();
        return Error(ErrorCode::Internal, QStringLiteral("commit after a failed write"));
    }
    auto append = [&]() -> Result<crypto::Head> {
        Database& db = database();
        // A statement that was cancelled has rolled everything back; going on would record a change that is not there.
        if (!db.inTransaction() || (db.job() && db.job()->isCancelled())) return Error(ErrorCode::Cancelled);
        SABOOT_TRY(const QByteArray bytes, payload());
        const QByteArray record = crypto::makeRecord(m_event, m_author.caseId, m_previous.seq, m_previous.entryHash, bytes,
                                                     m_object, m_author.origin, m_author.identity, m_author.clock);
        Statement insert = db.prepare("INSERT INTO audit (seq, rec, payload) VALUES (?1, ?2, ?3)");
        SABOOT_CHECK(insert.bind(1, qint64(seq())).bind(2, record).bind(3, bytes).run());
        crypto::Head head;
        head.caseId = m_author.caseId;
        head.seq = seq();
        head.entryHash = crypto::entryHash(record);
        m_frontier.append(head.entryHash);
        head.merkleRoot = m_frontier.root();
        Statement keep = db.prepare("INSERT INTO meta (key, value) VALUES ('frontier', ?1) "
                                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        SABOOT_CHECK(keep.bind(1, m_frontier.encode()).run());
        return head;
    };
    auto head = append();
    if (!head) {
        rollback();
        return head;
    }
    SABOOT_CHECK(m_transaction.commit());
    return head;
}

QString AuditEntry::what() const { return member(payload, "what"); }
QString AuditEntry::reason() const { return member(payload, "reason"); }

namespace {

Result<AuditEntry> entryOf(const Statement& row) {
    AuditEntry entry;
    const QByteArray bytes = row.blob(0);
    SABOOT_TRY(entry.record, crypto::decodeRecord(bytes));
    entry.hash = crypto::entryHash(bytes);
    entry.payload = row.blob(1);
    return entry;
}

} // namespace

Result<qint64> AuditLog::count() { return m_database.integer("SELECT coalesce(max(seq), 0) FROM audit"); }

Result<crypto::Head> AuditLog::head(const CaseId& caseId) {
    SABOOT_TRY(auto tail, readTail(m_database, caseId));
    return std::move(tail.head);
}

Result<AuditEntry> AuditLog::at(quint64 seq) {
    Statement statement = m_database.prepare("SELECT rec, payload FROM audit WHERE seq = ?1");
    statement.bind(1, qint64(seq));
    SABOOT_TRY(const bool found, statement.step());
    if (!found) return Error(ErrorCode::NotFound, QStringLiteral("audit record %1").arg(seq));
    return entryOf(statement);
}

Result<crypto::Head> AuditLog::headAt(const CaseId& caseId, quint64 seq) {
    crypto::Head head;
    head.caseId = caseId;
    head.entryHash = crypto::noDigest();
    crypto::MerkleFrontier frontier;
    Statement statement = m_database.prepare("SELECT rec FROM audit WHERE seq <= ?1 ORDER BY seq");
    statement.bind(1, qint64(seq));
    SABOOT_CHECK(statement.each([&](Statement& row) {
        head.entryHash = crypto::entryHash(row.blob(0));
        frontier.append(head.entryHash);
    }));
    if (frontier.size() != seq) return Error(ErrorCode::NotFound, QStringLiteral("audit record %1").arg(seq));
    head.seq = seq;
    head.merkleRoot = frontier.root();
    return head;
}

Result<quint64> AuditLog::lastOfState() {
    Statement statement = m_database.prepare("SELECT seq, rec FROM audit ORDER BY seq DESC");
    while (true) {
        SABOOT_TRY(const bool found, statement.step());
        if (!found) return quint64(0);
        SABOOT_TRY(const auto record, crypto::decodeRecord(statement.blob(1)));
        if (record.event != crypto::AuditEvent::ReportExport) return record.seq;
    }
}

Result<std::vector<AuditEntry>> AuditLog::newest(quint64 beforeSeq, int limit) {
    std::vector<AuditEntry> entries;
    Statement statement =
        m_database.prepare("SELECT rec, payload FROM audit WHERE ?1 = 0 OR seq < ?1 ORDER BY seq DESC LIMIT ?2");
    statement.bind(1, qint64(beforeSeq)).bind(2, limit);
    SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
        SABOOT_TRY(auto entry, entryOf(row));
        entries.push_back(std::move(entry));
        return ok();
    }));
    return entries;
}

Result<std::vector<QByteArray>> AuditLog::entryHashes() {
    std::vector<QByteArray> hashes;
    Statement statement = m_database.prepare("SELECT rec FROM audit ORDER BY seq");
    SABOOT_CHECK(statement.each([&](Statement& row) { hashes.push_back(crypto::entryHash(row.blob(0))); }));
    return hashes;
}

Result<QByteArray> AuditLog::entryHashAt(quint64 seq) {
    Statement statement = m_database.prepare("SELECT rec FROM audit WHERE seq = ?1");
    statement.bind(1, qint64(seq));
    SABOOT_TRY(const bool found, statement.step());
    if (!found) return Error(ErrorCode::NotFound, QStringLiteral("audit record %1").arg(seq));
    return crypto::entryHash(statement.blob(0));
}

} // namespace saboot::store
