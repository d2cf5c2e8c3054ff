#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/merkle.h"
#include "store/bulkdigest.h"
#include "store/row.h"
#include "store/transaction.h"

#include <QJsonObject>
#include <QJsonValue>
#include <map>

/// The one mechanism by which a case changes.
namespace saboot::store {

/// Who changes a case, when and with what. All referenced objects outlive the Change.
struct Author {
    CaseId caseId;
    const crypto::UnlockedIdentity& identity;
    const Clock& clock;
    Random& random;
    const crypto::RecordOrigin& origin;
};

/// One change of a case = one transaction = one signed, chained audit record. The repositories' writing calls take a
/// Change; each registers the audited rows it touches, with their digests before and after. commit() appends the record
///   payload (canonical JSON): {"bulk":[{"count":n,"digest":hex,"scope":s,"table":t}], "facts":{...}, "reason":s,
///                              "rows":[{"after":hex|null,"before":hex|null,"row":uuid,"table":t}], "what":s}
/// (rows and bulk sorted; a row touched twice appears once; empty members left out) and makes everything durable.
/// Destroyed without commit, or after an error: nothing happened. Holds the connection's writeMutex(); one thread.
class [[nodiscard]] Change {
public:
    /// `what` is a plain sentence for people, "Exhibit DE-04 added". Cancellation: put a CancelScope around it.
    static Result<Change> begin(Database& database, const Author& author, crypto::AuditEvent event, const QString& what);
    Change(Change&&) noexcept = default;

    Database& database() { return m_transaction.database(); }
    const Author& author() const { return m_author; }
    OfficerId officer() const;
    /// The time of this change: one reading of the clock, ms UTC.
    qint64 at() const { return m_at; }
    /// The number its record will have.
    quint64 seq() const { return m_previous.seq + 1; }
    template <class T> T newId() { return T(m_author.random.uuid()); }

    void setEvent(crypto::AuditEvent event) { m_event = event; }
    void setWhat(const QString& what) { m_what = what; }
    /// Why, in the officer's words.
    void setReason(const QString& reason) { m_reason = reason; }
    /// SHA-256 of the evidence or report file this is about.
    void setObject(const QByteArray& sha256) { m_object = sha256; }
    /// A further fact of the payload: string, integer, boolean, array or object; no fractions.
    void setFact(const QString& name, const QJsonValue& value) { m_facts.insert(name, value); }

    /// For the repositories. AlreadyExists, NotFound, InvalidArgument (a rule of the schema), disk errors.
    Status insert(const char* table, const QByteArray& uuid, const Row& row);
    Status update(const char* table, const QByteArray& uuid, const Row& row);
    Status remove(const char* table, const QByteArray& uuid);
    void addBulk(const BulkEntry& entry);

    /// Appends the record and commits. The head is to be mirrored by the caller. On an error nothing was changed.
    Result<crypto::Head> commit();
    void rollback() { m_transaction.rollback(); }

private:
    struct Touched {
        std::optional<QByteArray> before;
    };
    Change(Transaction transaction, const Author& author, crypto::AuditEvent event, const QString& what);
    Status touch(const char* table, const QByteArray& uuid);
    Status write(Statement statement);
    Result<QByteArray> payload();

    Transaction m_transaction;
    Author m_author;
    crypto::AuditEvent m_event;
    QString m_what, m_reason;
    QByteArray m_object;
    QJsonObject m_facts;
    crypto::Head m_previous;
    crypto::MerkleFrontier m_frontier;
    qint64 m_at = 0;
    bool m_broken = false; ///< a write failed: it must not be committed
    std::map<std::pair<QByteArray, QByteArray>, Touched> m_touched; ///< (table, uuid)
    std::map<std::pair<QString, QString>, BulkEntry> m_bulk;        ///< (table, scope)
};

/// One stored record.
struct AuditEntry {
    crypto::AuditRecord record;
    QByteArray hash;    ///< entry hash
    QByteArray payload; ///< canonical JSON
    QString what() const;
    QString reason() const;
};

/// Reading the log.
class AuditLog {
public:
    explicit AuditLog(Database& database) : m_database(database) {}
    Result<qint64> count();
    /// The head as stored; seq 0 for an empty log. AuditBroken when record and frontier contradict each other.
    Result<crypto::Head> head(const CaseId& caseId);
    Result<AuditEntry> at(quint64 seq);
    /// The head as it was after record `seq`: the tree is built again. NotFound for a number beyond the log.
    Result<crypto::Head> headAt(const CaseId& caseId, quint64 seq);
    /// The last record that is not the export of a report: what a report speaks of. 0 for an empty log.
    Result<quint64> lastOfState();
    /// Newest first, those with seq < `beforeSeq` (0: from the newest), at most `limit`.
    Result<std::vector<AuditEntry>> newest(quint64 beforeSeq, int limit);
    /// Every entry hash in order, for inclusion proofs.
    Result<std::vector<QByteArray>> entryHashes();
    Result<QByteArray> entryHashAt(quint64 seq);

private:
    Database& m_database;
};

} // namespace saboot::store
