#pragma once
#include "base/error.h"
#include "base/job.h"
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/merkle.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace saboot::crypto {

/// What is wrong with the first wrong record.
enum class ChainFault {
    Malformed,      ///< not 336 bytes of the known version
    Sequence,       ///< a number is missing, repeated or out of order
    ForeignCase,    ///< names another case
    Link,           ///< prev is not the hash of the record before
    Payload,        ///< the payload is not the one that was signed
    UnknownKey,     ///< the officer or key is not known, or not valid at that number
    Signature,      ///< the signature does not hold
};
/// Stable word: "malformed", "sequence", …
QString toText(ChainFault fault);

struct ChainFinding {
    quint64 seq = 0;   ///< the number the record should have
    ChainFault fault = ChainFault::Malformed;
    QString reason;    ///< one plain English sentence
};

enum class ClockOddity {
    WallMoved,      ///< within one boot, the wall clock ran differently from the boot clock by more than two minutes
    WallBackwards,  ///< across boots, the wall time is earlier than that of the record before
    BootBackwards,  ///< within one boot, the boot clock is earlier than before: impossible on one machine
    Implausible,    ///< before 2020 or after 2100
};

/// A clock that cannot be right. Not a break: clocks are wrong every day; the report prints it.
struct ClockWarning {
    quint64 seq = 0;
    ClockOddity oddity = ClockOddity::WallMoved;
    qint64 byMs = 0; ///< by how much, where it can be said
    QString text;    ///< one plain English sentence
};

struct ChainReport {
    quint64 records = 0;               ///< that were fed
    std::optional<ChainFinding> broken; ///< the first wrong record; everything after it proves nothing
    std::vector<ClockWarning> warnings; ///< at most 1,000, up to the first wrong record
    quint64 moreWarnings = 0;
    Head head;                         ///< of the last good record; seq 0 when there is none
    MerkleFrontier frontier;           ///< of the good records
    bool isGood() const { return !broken; }
    /// ok, or AuditBroken naming the number and the reason.
    Status status() const;
};

/// The public key (32 bytes) of an officer if it is known under this digest and was valid at `seq`, else nothing.
/// Called in order of seq on the thread that feeds, after the payloads of all earlier records were passed to the
/// observer: so keys can be learned from the chain itself.
using KeyLookup = std::function<std::optional<QByteArray>(const OfficerId& officer, const QByteArray& keyDigest, quint64 seq)>;
/// Sees every record and payload in order, before its signature is checked (that is done in batches): what it learns
/// counts only if the final report is good.
using ChainObserver = std::function<void(const AuditRecord& record, QByteArrayView recordBytes, QByteArrayView payload)>;

/// Verifies a chain fed in order: numbers, links, payload digests, signatures, keys, case, clocks. Pure: no database,
/// no files. Constant memory; signatures are checked in batches on two threads (about 20,000 a second on two cores).
/// Owned and fed by one thread.
class ChainVerifier {
public:
    /// `caseId` is the case the chain must belong to.
    ChainVerifier(const CaseId& caseId, KeyLookup keys, ChainObserver observer = {});
    ~ChainVerifier();
    ChainVerifier(const ChainVerifier&) = delete;
    ChainVerifier& operator=(const ChainVerifier&) = delete;
    /// False once a fault is known: feeding more changes nothing but the count.
    bool feed(QByteArrayView recordBytes, QByteArrayView payload);
    /// Checks what is left and reports. Feed nothing afterwards.
    ChainReport finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace saboot::crypto
