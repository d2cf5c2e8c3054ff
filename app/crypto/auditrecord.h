#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "crypto/identity.h"

#include <QByteArray>
#include <optional>
#include <vector>

/// The signed record of one event, 336 bytes, version 1. All integers little-endian:
///   0  4  "SBA1"            4  2  version = 1        6  2  event type
///   8  8  seq, from 1      16  8  wall time, ms since 1970 UTC, signed
///  24  8  CLOCK_BOOTTIME ms        32 16  boot id
///  48 16  case UUID       64 16  officer UUID
///  80 32  SHA-256 of the officer's Ed25519 public key
/// 112 32  machine digest  144 32  prev: entry hash of seq-1, zeros for seq 1
/// 176 32  object digest: SHA-256 of the evidence or report bytes, else zeros
/// 208 32  payload digest: SHA-256 of the payload
/// 240 32  SHA-256 of the running executable
/// 272 64  Ed25519 over "SABOOT-AUDIT-V1\0" || bytes 0..271
/// Entry hash = SHA-256(0x00 || the 336 bytes): at once the link of the chain and the leaf of the Merkle tree.
/// Payload: canonical JSON (jcs.h).
namespace saboot::crypto {

enum class AuditEvent : quint16 {
    CaseCreate = 1, ///< CASE_CREATE, and so on
    EvidenceAdd = 2,
    EvidenceView = 3,
    RowChange = 4,
    CustodyMove = 5,
    ReportExport = 6,
    SignOff = 7,
    KeyChange = 8,
    ClockChange = 9,
    IntegrityResult = 10,
    Anchor = 11,
    RecoveryOpen = 12,
    ImportBundle = 13,
    Redact = 14,
    ToolUpgrade = 15,
};

/// Stable word, "CASE_CREATE", "EVIDENCE_ADD", …
QString toText(AuditEvent event);
std::optional<AuditEvent> auditEventFromText(const QString& word);
/// For people, English source text in the context "AuditEvent": "Exhibit added".
const char* auditEventTitle(AuditEvent event);
const std::vector<AuditEvent>& allAuditEvents();

inline constexpr qsizetype auditRecordBytes = 336;
inline constexpr qsizetype auditSignedBytes = 272;

struct AuditRecord {
    AuditEvent event = AuditEvent::RowChange;
    quint64 seq = 0;
    qint64 wallMs = 0;
    qint64 bootMs = 0;
    QByteArray bootId;           ///< 16
    CaseId caseId;
    OfficerId officer;
    QByteArray keyDigest;        ///< 32
    QByteArray machine;          ///< 32
    QByteArray prev;             ///< 32
    QByteArray object;           ///< 32, zeros for none
    QByteArray payloadDigest;    ///< 32
    QByteArray executable;       ///< 32
    QByteArray signature;        ///< 64
};

/// 32 zero bytes: "no digest".
QByteArray noDigest();
/// The 336 bytes. A digest that is empty is written as zeros; one of any other wrong length is a bug (asserted).
QByteArray encodeRecord(const AuditRecord& record);
/// AuditBroken: wrong length, magic, version, event type, seq 0.
Result<AuditRecord> decodeRecord(QByteArrayView bytes);
/// SHA-256(0x00 || bytes).
QByteArray entryHash(QByteArrayView recordBytes);

/// What a new record states besides the event; the same for a whole session.
struct RecordOrigin {
    QByteArray machine;    ///< machineDigest()
    QByteArray executable; ///< executableDigest()
};

/// The next record after `prevSeq` and `prevHash` (0 and noDigest() for the first), complete and signed.
QByteArray makeRecord(AuditEvent event, const CaseId& caseId, quint64 prevSeq, const QByteArray& prevHash,
                      QByteArrayView payload, const QByteArray& objectDigest, const RecordOrigin& origin,
                      const UnlockedIdentity& signer, const Clock& clock);
/// Whether the signature in the bytes is by `publicKey`, and that key is the one the record names.
bool verifyRecord(QByteArrayView recordBytes, QByteArrayView publicKey);

/// SHA-256("SABOOT-MACHINE-V1\0" || case UUID || /etc/machine-id): the same machine is recognised within a case, but
/// not across cases. Zeros when the system has no machine id.
QByteArray machineDigest(const CaseId& caseId);
/// SHA-256 of /proc/self/exe. Reads the whole program: call once and keep it.
Result<QByteArray> executableDigest();

} // namespace saboot::crypto
