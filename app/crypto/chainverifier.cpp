#include "crypto/chainverifier.h"

#include "crypto/sha256.h"

#include <QHash>
#include <atomic>
#include <thread>

namespace saboot::crypto {

namespace {

constexpr size_t batchSize = 512;
constexpr size_t maximumWarnings = 1000;
constexpr size_t maximumBoots = 4096;
constexpr qint64 driftToleranceMs = 120'000;
constexpr qint64 year2020Ms = 1'577'836'800'000;
constexpr qint64 year2100Ms = 4'102'444'800'000;

/// A record whose cheap checks passed and whose signature is still open.
struct Pending {
    QByteArray record;
    QByteArray key;
    QByteArray hash;
    quint64 seq = 0;
    bool good = false;
};

struct Boot {
    qint64 wallMs = 0;
    qint64 bootMs = 0;
};

QString span(qint64 ms) {
    const qint64 s = qAbs(ms) / 1000;
    if (s < 3600) return QStringLiteral("%1 min").arg(s / 60);
    if (s < 172'800) return QStringLiteral("%1 h %2 min").arg(s / 3600).arg(s % 3600 / 60);
    return QStringLiteral("%1 days").arg(s / 86'400);
}

} // namespace

QString toText(ChainFault fault) {
    switch (fault) {
    case ChainFault::Malformed: return QStringLiteral("malformed");
    case ChainFault::Sequence: return QStringLiteral("sequence");
    case ChainFault::ForeignCase: return QStringLiteral("foreign_case");
    case ChainFault::Link: return QStringLiteral("link");
    case ChainFault::Payload: return QStringLiteral("payload");
    case ChainFault::UnknownKey: return QStringLiteral("unknown_key");
    case ChainFault::Signature: return QStringLiteral("signature");
    }
    Q_UNREACHABLE();
}

Status ChainReport::status() const {
    if (!broken) return ok();
    return Error(ErrorCode::AuditBroken, QStringLiteral("event %1: %2").arg(broken->seq).arg(broken->reason));
}

struct ChainVerifier::State {
    CaseId caseId;
    KeyLookup keys;
    ChainObserver observer;
    ChainReport report;
    std::optional<ChainFinding> found; ///< of the cheap checks; the open signatures before it may still be worse
    QByteArray prev = noDigest();
    quint64 next = 1;
    std::vector<Pending> pending;
    QHash<QByteArray, Boot> boots;
    qint64 lastWallMs = 0;

    void find(ChainFault fault, const QString& reason) { found = ChainFinding{next, fault, reason}; }

    void warn(quint64 seq, ClockOddity oddity, qint64 byMs, const QString& text) {
        if (report.warnings.size() < maximumWarnings) {
            report.warnings.push_back({seq, oddity, byMs, text});
        } else {
            ++report.moreWarnings;
        }
    }

    void watchClock(const AuditRecord& r) {
        if (r.wallMs < year2020Ms || r.wallMs > year2100Ms)
            warn(r.seq, ClockOddity::Implausible, 0, QStringLiteral("the clock stood at %1").arg(isoUtc(r.wallMs)));
        const bool knownBoot = r.bootId != QByteArray(16, '\0');
        const auto before = boots.constFind(r.bootId);
        if (knownBoot && before != boots.constEnd()) {
            const qint64 bootStep = r.bootMs - before->bootMs;
            const qint64 drift = r.wallMs - before->wallMs - bootStep;
            if (bootStep < 0)
                warn(r.seq, ClockOddity::BootBackwards, bootStep, QStringLiteral("the time since the start of the machine ran backwards by %1").arg(span(bootStep)));
            else if (qAbs(drift) > driftToleranceMs)
                warn(r.seq, ClockOddity::WallMoved, drift,
                     drift > 0 ? QStringLiteral("the clock was set forward by %1").arg(span(drift))
                               : QStringLiteral("the clock was set back by %1").arg(span(drift)));
        } else if (next > 1 && r.wallMs < lastWallMs - driftToleranceMs) {
            warn(r.seq, ClockOddity::WallBackwards, r.wallMs - lastWallMs,
                 QStringLiteral("the clock stood %1 earlier than at the event before, after a restart or on another machine").arg(span(lastWallMs - r.wallMs)));
        }
        lastWallMs = r.wallMs;
        if (!knownBoot) return;
        if (size_t(boots.size()) >= maximumBoots) boots.clear();
        boots.insert(r.bootId, {r.wallMs, r.bootMs});
    }

    void check(QByteArrayView bytes, QByteArrayView payload) {
        Result<AuditRecord> decoded = decodeRecord(bytes);
        if (!decoded) return find(ChainFault::Malformed, decoded.error().detail());
        const AuditRecord& r = *decoded;
        if (r.caseId != caseId) return find(ChainFault::ForeignCase, QStringLiteral("it belongs to another case"));
        if (r.seq != next) return find(ChainFault::Sequence, QStringLiteral("event %1 stands in its place").arg(r.seq));
        if (r.prev != prev) return find(ChainFault::Link, QStringLiteral("it does not follow from the event before it"));
        if (r.payloadDigest != sha256(payload)) return find(ChainFault::Payload, QStringLiteral("its content was altered"));
        const std::optional<QByteArray> key = keys(r.officer, r.keyDigest, r.seq);
        if (!key || keyDigest(*key) != r.keyDigest)
            return find(ChainFault::UnknownKey, QStringLiteral("it is signed with a key that was not valid here"));
        watchClock(r);
        if (observer) observer(r, bytes, payload);
        prev = entryHash(bytes);
        pending.push_back({bytes.toByteArray(), *key, prev, r.seq, false});
        ++next;
    }

    /// Two threads take the open signatures one by one; then the good ones, in order, enter the head and the tree.
    void settle() {
        if (pending.empty()) return;
        std::atomic<size_t> taken{0};
        const auto work = [this, &taken] {
            for (size_t i = taken++; i < pending.size(); i = taken++)
                pending[i].good = verifySignature(pending[i].key, SignDomain::AuditRecord, QByteArrayView(pending[i].record).first(auditSignedBytes),
                                                  QByteArrayView(pending[i].record).sliced(auditSignedBytes));
        };
        if (pending.size() > 8) {
            std::thread second(work);
            work();
            second.join();
        } else {
            work();
        }
        for (const Pending& p : pending) {
            if (!p.good) {
                found = ChainFinding{p.seq, ChainFault::Signature, QStringLiteral("its signature does not hold")};
                break;
            }
            report.frontier.append(p.hash);
            report.head.seq = p.seq;
            report.head.entryHash = p.hash;
        }
        pending.clear();
    }
};

ChainVerifier::ChainVerifier(const CaseId& caseId, KeyLookup keys, ChainObserver observer) : m_state(std::make_unique<State>()) {
    m_state->caseId = caseId;
    m_state->keys = std::move(keys);
    m_state->observer = std::move(observer);
    m_state->pending.reserve(batchSize);
}

ChainVerifier::~ChainVerifier() = default;

bool ChainVerifier::feed(QByteArrayView recordBytes, QByteArrayView payload) {
    State& s = *m_state;
    ++s.report.records;
    if (s.found) return false;
    s.check(recordBytes, payload);
    if (s.found || s.pending.size() >= batchSize) s.settle();
    return !s.found;
}

ChainReport ChainVerifier::finish() {
    State& s = *m_state;
    s.settle();
    s.report.broken = s.found;
    if (s.found)
        std::erase_if(s.report.warnings, [&](const ClockWarning& w) { return w.seq >= s.found->seq; });
    s.report.head.caseId = s.caseId;
    if (s.report.head.entryHash.isEmpty()) s.report.head.entryHash = noDigest();
    s.report.head.merkleRoot = s.report.frontier.root();
    return s.report;
}

} // namespace saboot::crypto
