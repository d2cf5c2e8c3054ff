#include "store/replay.h"

#include "crypto/identity.h"
#include "store/auditlog.h"
#include "store/messagecolumns.h"
#include "store/migrations.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace saboot::store {

namespace {

constexpr size_t mostFindings = 1000;
constexpr qint64 reportEvery = 512;

struct RowState {
    QByteArray digest; ///< empty: there is no such row
    quint64 seq = 0;
    bool seen = false;
};

struct BulkState {
    BulkEntry entry;
    quint64 seq = 0;
};

/// What a record with an object digest brought in.
struct ObjectClaim {
    quint64 seq = 0;
    QByteArray table, uuid, object;
};

QByteArray keyOf(const QByteArray& table, const QByteArray& uuid) { return table + '\0' + uuid; }

QString shown(const QByteArray& uuid) { return QUuid::fromRfc4122(uuid).toString(QUuid::WithoutBraces); }

/// One verification. Lives for one call of verifyDatabase().
class Replay {
public:
    Replay(Database& database, const VerifyInput& input, JobControl& job) : m_db(database), m_input(input), m_job(job) {}
    Result<VerifyReport> run();

private:
    void find(quint64 seq, const QString& thing, const QString& text) {
        if (m_report.findings.size() < mostFindings) m_report.findings.push_back({seq, thing, text});
    }
    Status loadOfficers();
    Status walkChain();
    void readPayload(quint64 seq, const crypto::AuditRecord& record, QByteArrayView payload);
    void readRows(quint64 seq, const crypto::AuditRecord& record, const QJsonArray& rows);
    Status compareRows();
    Status compareBulk();
    Status compareColumns();
    Status compareContents();
    void compareMirrors();
    Status compareFrontier(const crypto::ChainReport& chain);
    Status cancelled() const { return m_job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok(); }
    QString nameOf(const QByteArray& table, const QByteArray& uuid);

    struct Signer {
        QByteArray key, keyDigest;
        QString name;
    };

    Database& m_db;
    const VerifyInput& m_input;
    JobControl& m_job;
    VerifyReport m_report;
    QHash<QByteArray, Signer> m_signers;     ///< by officer uuid
    QHash<QByteArray, quint64> m_signerSince; ///< officer uuid -> record that added the officer
    QHash<QByteArray, RowState> m_rows;
    std::map<std::pair<QString, QString>, BulkState> m_bulk;
    std::vector<ObjectClaim> m_claims;
    QHash<quint64, QByteArray> m_wantedHashes; ///< entry hashes of mirrored numbers
    quint64 m_last = 0;
};

QString Replay::nameOf(const QByteArray& table, const QByteArray& uuid) {
    QByteArray column;
    if (table == "exhibit" || table == "chat" || table == "person" || table == "report") column = "number";
    if (table == "setting") column = "key";
    if (table == "officer" || table == "chart_view") column = "name";
    if (!column.isEmpty()) {
        Statement statement = m_db.prepareOnce("SELECT " + column + " FROM " + table + " WHERE uuid = ?1");
        statement.bind(1, uuid);
        if (auto row = statement.step(); row && *row)
            return QString::fromLatin1(table) + QLatin1Char(' ') + statement.text(0);
    }
    if (table == "case_file") return QStringLiteral("case_file");
    return QString::fromLatin1(table) + QLatin1Char(' ') + shown(uuid);
}

Status Replay::loadOfficers() {
    Statement statement = m_db.prepare("SELECT uuid, sign_key, name FROM officer");
    SABOOT_CHECK(statement.each([&](Statement& row) {
        const QByteArray key = row.blob(1);
        m_signers.insert(row.blob(0), {key, crypto::keyDigest(key), row.text(2)});
    }));
    for (const domain::Officer& known : m_input.trusted) {
        const auto found = m_signers.constFind(known.id.bytes());
        if (found != m_signers.constEnd() && found->key != known.signKey)
            find(0, QStringLiteral("officer ") + found->name,
                 QStringLiteral("The key of this officer in the case is not the one known from the officer's card."));
    }
    return ok();
}

void Replay::readRows(quint64 seq, const crypto::AuditRecord& record, const QJsonArray& rows) {
    int inserted = 0;
    ObjectClaim claim;
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        const QByteArray table = row.value(QLatin1String("table")).toString().toLatin1();
        const QByteArray uuid = QUuid::fromString(row.value(QLatin1String("row")).toString()).toRfc4122();
        const QByteArray before = QByteArray::fromHex(row.value(QLatin1String("before")).toString().toLatin1());
        const QByteArray after = QByteArray::fromHex(row.value(QLatin1String("after")).toString().toLatin1());
        RowState& state = m_rows[keyOf(table, uuid)];
        if (state.digest != before) {
            const QString thing = nameOf(table, uuid);
            if (state.seq == 0) {
                find(seq, thing, QStringLiteral("Record %1 changed a row that no record before it had made.").arg(seq));
            } else {
                find(seq, thing, QStringLiteral("Between record %1 and record %2 this row was changed without a record.").arg(state.seq).arg(seq));
            }
        }
        state.digest = after;
        state.seq = seq;
        if (before.isEmpty() && table == "officer") m_signerSince.insert(uuid, seq);
        if (before.isEmpty() && (table == "exhibit" || table == "report")) {
            ++inserted;
            claim = {seq, table, uuid, record.object};
        }
    }
    // A record carries one object digest: it speaks of the row when there is exactly one.
    if (inserted == 1 && record.object != crypto::noDigest()) m_claims.push_back(claim);
}

void Replay::readPayload(quint64 seq, const crypto::AuditRecord& record, QByteArrayView payload) {
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), payload.size()), &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        find(seq, QStringLiteral("audit"), QStringLiteral("The payload of record %1 is not readable.").arg(seq));
        return;
    }
    readRows(seq, record, object.value(QLatin1String("rows")).toArray());
    for (const QJsonValue& value : object.value(QLatin1String("bulk")).toArray()) {
        const QJsonObject bulk = value.toObject();
        BulkEntry entry{bulk.value(QLatin1String("table")).toString(), bulk.value(QLatin1String("scope")).toString(),
                        bulk.value(QLatin1String("count")).toInteger(),
                        QByteArray::fromHex(bulk.value(QLatin1String("digest")).toString().toLatin1())};
        const auto key = std::pair(entry.table, entry.scope);
        m_bulk[key] = {std::move(entry), seq};
    }
}

Status Replay::walkChain() {
    for (const crypto::Head& mirror : m_input.mirrors) m_wantedHashes.insert(mirror.seq, {});
    crypto::ChainVerifier verifier(
        m_input.caseId, [this](const OfficerId& officer, const QByteArray& keyDigest, quint64 seq) -> std::optional<QByteArray> {
            const QByteArray id = officer.bytes();
            const auto signer = m_signers.constFind(id);
            if (signer == m_signers.constEnd() || signer->keyDigest != keyDigest) return std::nullopt;
            // The first record brings its own officer; later ones must have been added before.
            const quint64 since = m_signerSince.value(id, 0);
            if (since == 0 || (since >= seq && seq != 1)) return std::nullopt;
            return signer->key;
        });
    SABOOT_TRY(const qint64 total, m_db.integer("SELECT count(*) FROM audit"));
    quint64 expected = 0;
    bool numbered = true;
    Statement statement = m_db.prepare("SELECT seq, rec, payload FROM audit ORDER BY seq");
    SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
        ++expected;
        const auto seq = quint64(row.integer(0));
        if (numbered && seq != expected) {
            numbered = false;
            find(expected, QStringLiteral("audit"), QStringLiteral("Record %1 is missing: the next one in the log is %2.").arg(expected).arg(seq));
        }
        const QByteArray record = row.blob(1);
        const QByteArray payload = row.blob(2);
        if (auto decoded = crypto::decodeRecord(record)) readPayload(expected, *decoded, payload);
        const auto wanted = m_wantedHashes.find(expected);
        if (wanted != m_wantedHashes.end()) *wanted = crypto::entryHash(record);
        verifier.feed(record, payload);
        if (expected % reportEvery == 0) m_job.report(qint64(expected), total, QStringLiteral("Checking the audit chain"));
        return cancelled();
    }));
    m_last = expected;
    crypto::ChainReport chain = verifier.finish();
    m_report.events = expected;
    m_report.head = chain.head;
    m_report.warnings = chain.warnings;
    if (chain.broken) find(chain.broken->seq, QStringLiteral("audit"), QStringLiteral("Record %1: %2.").arg(chain.broken->seq).arg(chain.broken->reason));
    return compareFrontier(chain);
}

Status Replay::compareFrontier(const crypto::ChainReport& chain) {
    Statement statement = m_db.prepare("SELECT value FROM meta WHERE key = 'frontier'");
    SABOOT_TRY(const bool found, statement.step());
    if (chain.broken) return ok(); // the tree of a broken chain proves nothing
    if (!found) {
        if (m_last > 0) find(0, QStringLiteral("audit"), QStringLiteral("The Merkle tree of the log is missing."));
        return ok();
    }
    const auto kept = crypto::MerkleFrontier::decode(statement.blob(0));
    if (!kept || !(*kept == chain.frontier)) {
        const quint64 size = kept ? kept->size() : 0;
        find(size > m_last ? m_last + 1 : 0, QStringLiteral("audit"),
             QStringLiteral("The Merkle tree kept with the log stands for %1 records, the log holds %2, or other ones.").arg(size).arg(m_last));
    }
    return ok();
}

void Replay::compareMirrors() {
    for (const crypto::Head& mirror : m_input.mirrors) {
        if (mirror.seq == 0) continue;
        if (!(mirror.caseId == m_input.caseId)) continue;
        if (mirror.seq > m_last) {
            find(m_last + 1, QStringLiteral("mirror"),
                 QStringLiteral("A head kept outside the database names record %1, but the log ends at %2: records were cut off or an old copy was put back.")
                     .arg(mirror.seq).arg(m_last));
        } else if (m_wantedHashes.value(mirror.seq) != mirror.entryHash) {
            find(mirror.seq, QStringLiteral("mirror"),
                 QStringLiteral("Record %1 is not the one that a head kept outside the database names.").arg(mirror.seq));
        }
    }
}

Status Replay::compareRows() {
    for (const char* name : auditedTables()) {
        const QByteArray table(name);
        SABOOT_CHECK(eachRowDigest(m_db, name, [&](const QByteArray& uuid, const QByteArray& digest) -> Status {
            ++m_report.rows;
            const auto state = m_rows.find(keyOf(table, uuid));
            if (state == m_rows.end()) {
                find(0, nameOf(table, uuid), QStringLiteral("This row is in the case, but no record of the log made it."));
                return cancelled();
            }
            state->seen = true;
            if (state->digest.isEmpty()) {
                find(state->seq, nameOf(table, uuid), QStringLiteral("Record %1 removed this row, but it is there.").arg(state->seq));
            } else if (state->digest != digest) {
                find(state->seq, nameOf(table, uuid), QStringLiteral("This row is not as record %1 left it: it was changed without a record.").arg(state->seq));
            }
            return cancelled();
        }));
    }
    for (auto state = m_rows.constBegin(); state != m_rows.constEnd(); ++state) {
        if (state->seen || state->digest.isEmpty()) continue;
        const qsizetype split = state.key().indexOf('\0');
        find(state->seq, QString::fromLatin1(state.key().left(split)) + QLatin1Char(' ') + shown(state.key().mid(split + 1)),
             QStringLiteral("The row that record %1 left is gone: it was deleted without a record.").arg(state->seq));
    }
    return ok();
}

Status Replay::compareBulk() {
    for (const BulkTable& table : bulkTables()) {
        qint64 covered = 0;
        const QString name = QString::fromLatin1(table.name);
        for (const auto& [key, state] : m_bulk) {
            if (key.first != name) continue;
            SABOOT_CHECK(cancelled());
            SABOOT_TRY(const BulkEntry present, bulkDigest(m_db, table, key.second));
            covered += present.count;
            m_report.bulkRows += present.count;
            m_job.report(m_report.bulkRows, 0, QStringLiteral("Checking imported rows"));
            const QString thing = name + QStringLiteral(" of ") + key.second;
            if (present.count != state.entry.count) {
                find(state.seq, thing, QStringLiteral("Record %1 imported %2 rows, %3 are there.").arg(state.seq).arg(state.entry.count).arg(present.count));
            } else if (present.digest != state.entry.digest) {
                find(state.seq, thing, QStringLiteral("The rows imported by record %1 were changed without a record.").arg(state.seq));
            }
        }
        SABOOT_TRY(const qint64 all, m_db.integer(table.total));
        if (all != covered)
            find(0, name, QStringLiteral("%1 of %2 rows belong to no import that the log knows.").arg(all - covered).arg(all));
    }
    return ok();
}

Status Replay::compareColumns() {
    // They carry no digest of their own: they are made from the messages, and must say the same.
    SABOOT_TRY(const qint64 last, m_db.integer("SELECT coalesce(max(id), 0) FROM message"));
    const auto columns = loadColumns(m_db, 1, last);
    qint64 wrongChat = columns ? 0 : -1;
    Statement statement = m_db.prepare("SELECT id, sent_at, participant, chat, kind FROM message ORDER BY id");
    if (columns) {
        SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
            const qint64 id = row.integer(0);
            const MessageColumn wanted{row.optional(1).value_or(MessageColumn::noTime), quint32(row.integer(2)), quint32(row.integer(3)),
                                       domain::MessageKind(row.integer(4) & 3)};
            const bool same = id >= 1 && id <= qint64(columns->size()) && (*columns)[size_t(id) - 1] == wanted;
            if (!same && wrongChat == 0) wrongChat = row.integer(3);
            return cancelled();
        }));
    }
    if (wrongChat == 0) return ok();
    quint64 seq = 0;
    Statement scope = m_db.prepare("SELECT name FROM scope WHERE id = ?1");
    scope.bind(1, wrongChat);
    SABOOT_TRY(const bool found, scope.step());
    if (found) {
        const auto state = m_bulk.find({QStringLiteral("message"), scope.text(0)});
        if (state != m_bulk.end()) seq = state->second.seq;
    }
    find(seq, QStringLiteral("message_columns"), QStringLiteral("The figures kept for search and statistics are not those of the messages."));
    return ok();
}

Status Replay::compareContents() {
    Statement contents = m_db.prepare("SELECT uuid, sha256, content FROM derivation");
    SABOOT_CHECK(contents.each([&](Statement& row) -> Status {
        if (crypto::sha256(row.blob(2)) != row.blob(1)) {
            const auto state = m_rows.constFind(keyOf("derivation", row.blob(0)));
            find(state == m_rows.constEnd() ? 0 : state->seq, QStringLiteral("derivation ") + shown(row.blob(0)),
                 QStringLiteral("The content derived from an exhibit is not the one that was recorded."));
        }
        return cancelled();
    }));
    for (const ObjectClaim& claim : m_claims) {
        const bool report = claim.table == "report";
        Statement statement = m_db.prepare(report ? std::string_view("SELECT sha256, audit_seq FROM report WHERE uuid = ?1")
                                                  : std::string_view("SELECT sha256 FROM exhibit WHERE uuid = ?1"));
        statement.bind(1, claim.uuid);
        SABOOT_TRY(const bool found, statement.step());
        if (!found) continue; // named already as a row that is gone
        if (statement.blob(0) != claim.object)
            find(claim.seq, nameOf(claim.table, claim.uuid),
                 QStringLiteral("Its SHA-256 is not the one that record %1 was signed for.").arg(claim.seq));
        if (report && quint64(statement.integer(1)) != claim.seq)
            find(claim.seq, nameOf(claim.table, claim.uuid), QStringLiteral("It names another record than %1, which recorded it.").arg(claim.seq));
    }
    return ok();
}

Result<VerifyReport> Replay::run() {
    const CancelScope scope(m_db, m_job);
    SABOOT_TRY(const auto snapshot, ReadTransaction::begin(m_db));
    SABOOT_TRY(const QStringList differences, schemaDifferences(m_db));
    for (const QString& text : differences) find(0, QStringLiteral("schema"), text);
    SABOOT_CHECK(loadOfficers());
    SABOOT_CHECK(walkChain());
    compareMirrors();
    SABOOT_CHECK(compareRows());
    SABOOT_CHECK(compareBulk());
    SABOOT_CHECK(compareColumns());
    SABOOT_CHECK(compareContents());
    SABOOT_CHECK(cancelled());
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(), [](const VerifyFinding& a, const VerifyFinding& b) {
        return (a.seq == 0 ? ~quint64(0) : a.seq) < (b.seq == 0 ? ~quint64(0) : b.seq);
    });
    return std::move(m_report);
}

} // namespace

quint64 VerifyReport::firstWrongSeq() const {
    quint64 first = 0;
    for (const VerifyFinding& finding : findings)
        if (finding.seq != 0 && (first == 0 || finding.seq < first)) first = finding.seq;
    return first;
}

Result<VerifyReport> verifyDatabase(Database& database, const VerifyInput& input, JobControl& job) {
    return Replay(database, input, job).run();
}

} // namespace saboot::store
