#include "crypto/auditrecord.h"

#include "crypto/bytes.h"
#include "crypto/sha256.h"

#include "base/file.h"

#include <QStringList>
#include <algorithm>

namespace saboot::crypto {

namespace {

struct EventRow {
    AuditEvent event;
    const char* word;
    const char* title;
};

// clang-format off
constexpr EventRow eventRows[] = {
    {AuditEvent::CaseCreate, "CASE_CREATE", QT_TRANSLATE_NOOP("AuditEvent", "Case created")},
    {AuditEvent::EvidenceAdd, "EVIDENCE_ADD", QT_TRANSLATE_NOOP("AuditEvent", "Exhibit added")},
    {AuditEvent::EvidenceView, "EVIDENCE_VIEW", QT_TRANSLATE_NOOP("AuditEvent", "Exhibit viewed")},
    {AuditEvent::RowChange, "ROW_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Entry changed")},
    {AuditEvent::CustodyMove, "CUSTODY_MOVE", QT_TRANSLATE_NOOP("AuditEvent", "Custody changed")},
    {AuditEvent::ReportExport, "REPORT_EXPORT", QT_TRANSLATE_NOOP("AuditEvent", "Report exported")},
    {AuditEvent::SignOff, "SIGN_OFF", QT_TRANSLATE_NOOP("AuditEvent", "Signed off")},
    {AuditEvent::KeyChange, "KEY_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Keys changed")},
    {AuditEvent::ClockChange, "CLOCK_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Clock changed")},
    {AuditEvent::IntegrityResult, "INTEGRITY_RESULT", QT_TRANSLATE_NOOP("AuditEvent", "Integrity checked")},
    {AuditEvent::Anchor, "ANCHOR", QT_TRANSLATE_NOOP("AuditEvent", "Head anchored outside")},
    {AuditEvent::RecoveryOpen, "RECOVERY_OPEN", QT_TRANSLATE_NOOP("AuditEvent", "Opened with the recovery key")},
    {AuditEvent::ImportBundle, "IMPORT_BUNDLE", QT_TRANSLATE_NOOP("AuditEvent", "Bundle imported")},
    {AuditEvent::Redact, "REDACT", QT_TRANSLATE_NOOP("AuditEvent", "Redacted copy made")},
    {AuditEvent::ToolUpgrade, "TOOL_UPGRADE", QT_TRANSLATE_NOOP("AuditEvent", "Program updated")},
};
// clang-format on

const EventRow& eventRow(AuditEvent event) {
    for (const EventRow& r : eventRows)
        if (r.event == event) return r;
    Q_UNREACHABLE();
}

/// `value` at exactly `size` bytes; zeros when it is empty.
QByteArray field(const QByteArray& value, qsizetype size) {
    if (value.isEmpty()) return QByteArray(size, '\0');
    Q_ASSERT_X(value.size() == size, "encodeRecord", "a field of the wrong length");
    return value.leftJustified(size, '\0', true);
}

Error broken(const char* why) { return Error(ErrorCode::AuditBroken, QString::fromLatin1(why)); }

QByteArray signedPart(const AuditRecord& r) {
    ByteWriter w(auditRecordBytes);
    w.raw("SBA1").number(quint16(1)).number(quint16(r.event)).number(r.seq).number(r.wallMs).number(r.bootMs);
    w.raw(field(r.bootId, 16)).raw(r.caseId.bytes()).raw(r.officer.bytes()).raw(field(r.keyDigest, 32));
    w.raw(field(r.machine, 32)).raw(field(r.prev, 32)).raw(field(r.object, 32)).raw(field(r.payloadDigest, 32));
    w.raw(field(r.executable, 32));
    Q_ASSERT(w.bytes().size() == auditSignedBytes);
    return w.bytes();
}

} // namespace

QString toText(AuditEvent event) { return QString::fromLatin1(eventRow(event).word); }

std::optional<AuditEvent> auditEventFromText(const QString& word) {
    for (const EventRow& r : eventRows)
        if (word == QLatin1String(r.word)) return r.event;
    return std::nullopt;
}

const char* auditEventTitle(AuditEvent event) { return eventRow(event).title; }

const std::vector<AuditEvent>& allAuditEvents() {
    static const std::vector<AuditEvent> events = [] {
        std::vector<AuditEvent> v;
        for (const EventRow& r : eventRows) v.push_back(r.event);
        return v;
    }();
    return events;
}

QByteArray noDigest() { return QByteArray(sha256Bytes, '\0'); }

QByteArray encodeRecord(const AuditRecord& record) { return signedPart(record) + field(record.signature, signatureBytes); }

Result<AuditRecord> decodeRecord(QByteArrayView bytes) {
    if (bytes.size() != auditRecordBytes) return broken("a record of the wrong length");
    if (bytes.first(4) != QByteArrayView("SBA1")) return broken("no audit record");
    ByteReader r(bytes.sliced(4));
    if (r.number<quint16>() != 1) return broken("an unknown version of the record");
    const auto event = r.number<quint16>();
    if (event < quint16(AuditEvent::CaseCreate) || event > quint16(AuditEvent::ToolUpgrade)) return broken("an unknown kind of event");
    AuditRecord record;
    record.event = AuditEvent(event);
    record.seq = r.number<quint64>();
    if (record.seq == 0) return broken("a record without number");
    record.wallMs = r.number<qint64>();
    record.bootMs = r.number<qint64>();
    record.bootId = r.raw(16);
    record.caseId = CaseId::fromBytes(r.raw(16));
    record.officer = OfficerId::fromBytes(r.raw(16));
    record.keyDigest = r.raw(32);
    record.machine = r.raw(32);
    record.prev = r.raw(32);
    record.object = r.raw(32);
    record.payloadDigest = r.raw(32);
    record.executable = r.raw(32);
    record.signature = r.raw(signatureBytes);
    return record;
}

QByteArray entryHash(QByteArrayView recordBytes) {
    thread_local Sha256 hash;
    hash.update(QByteArrayView("\0", 1));
    hash.update(recordBytes);
    return hash.finish();
}

QByteArray makeRecord(AuditEvent event, const CaseId& caseId, quint64 prevSeq, const QByteArray& prevHash, QByteArrayView payload,
                      const QByteArray& objectDigest, const RecordOrigin& origin, const UnlockedIdentity& signer, const Clock& clock) {
    AuditRecord r;
    r.event = event;
    r.seq = prevSeq + 1;
    r.wallMs = clock.utcMs();
    r.bootMs = clock.bootMs();
    r.bootId = clock.bootId();
    r.caseId = caseId;
    r.officer = signer.officer().id;
    r.keyDigest = keyDigest(signer.officer().signKey);
    r.machine = origin.machine;
    r.prev = prevHash;
    r.object = objectDigest;
    r.payloadDigest = sha256(payload);
    r.executable = origin.executable;
    const QByteArray head = signedPart(r);
    return head + signer.sign(SignDomain::AuditRecord, head);
}

bool verifyRecord(QByteArrayView recordBytes, QByteArrayView publicKey) {
    if (recordBytes.size() != auditRecordBytes) return false;
    if (recordBytes.sliced(80, 32) != QByteArrayView(keyDigest(publicKey))) return false;
    return verifySignature(publicKey, SignDomain::AuditRecord, recordBytes.first(auditSignedBytes), recordBytes.sliced(auditSignedBytes));
}

QByteArray machineDigest(const CaseId& caseId) {
    const Result<QByteArray> id = readBounded(QStringLiteral("/etc/machine-id"), 4096);
    if (!id || id->trimmed().isEmpty()) return noDigest();
    return sha256(QByteArray("SABOOT-MACHINE-V1", 18) + caseId.bytes() + id->trimmed());
}

Result<QByteArray> executableDigest() {
    const QString path = QStringLiteral("/proc/self/exe");
    SABOOT_TRY(const Fd fd, openForReading(path));
    JobControl job;
    SABOOT_TRY(const FileDigest digest, hashFile(fd.get(), job, path));
    return digest.sha256;
}

} // namespace saboot::crypto
