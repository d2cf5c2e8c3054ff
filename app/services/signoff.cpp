#include "services/signoff.h"

#include "crypto/auditrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace saboot::services {

namespace {

bool changesReport(const store::AuditEntry& entry) {
    using Event = crypto::AuditEvent;
    switch (entry.record.event) {
    case Event::EvidenceAdd:
    case Event::CustodyMove:
    case Event::ImportBundle:
    case Event::Redact: return true;
    case Event::RowChange: break;
    default: return false;
    }
    static const QSet<QString> besides{QStringLiteral("note"), QStringLiteral("task"), QStringLiteral("message_mark"), QStringLiteral("chart_view"), QStringLiteral("report")};
    const QJsonObject payload = QJsonDocument::fromJson(entry.payload).object();
    for (const char* key : {"rows", "bulk"})
        for (const auto& row : payload[QLatin1String(key)].toArray())
            if (!besides.contains(row[QLatin1String("table")].toString())) return true;
    return false;
}

/// Calls `take` for the records up to `upTo`, the newest first, until it answers true.
template <class F> Status eachBack(store::AuditLog& log, quint64 upTo, F take) {
    constexpr int page = 500;
    quint64 before = upTo + 1;
    while (before > 1) {
        SABOOT_TRY(const auto entries, log.newest(before, page));
        for (const auto& e : entries) {
            before = e.record.seq;
            if (take(e)) return ok();
        }
        if (int(entries.size()) < page) break;
    }
    return ok();
}

QJsonObject factsOf(const store::AuditEntry& e) { return QJsonDocument::fromJson(e.payload).object()[QLatin1String("facts")].toObject(); }

} // namespace

Result<std::optional<SignOff>> lastSignOff(store::AuditLog& log, quint64 upTo) {
    std::optional<SignOff> out;
    SABOOT_CHECK(eachBack(log, upTo, [&](const store::AuditEntry& e) {
        if (e.record.event != crypto::AuditEvent::SignOff) return false;
        const QJsonObject facts = factsOf(e);
        out = SignOff{e.record.seq, e.record.wallMs, facts[QLatin1String("supervisor")].toString(), facts[QLatin1String("report")].toString(), 0};
        return true;
    }));
    if (!out) return out;
    SABOOT_CHECK(eachBack(log, upTo, [&](const store::AuditEntry& e) {
        if (e.record.seq <= out->seq) return true;
        if (changesReport(e)) out->changedBy = e.record.seq;
        return false;
    }));
    return out;
}

Result<bool> lastCheckFoundFault(store::AuditLog& log, quint64 upTo) {
    bool fault = false;
    SABOOT_CHECK(eachBack(log, upTo, [&](const store::AuditEntry& e) {
        if (e.record.event != crypto::AuditEvent::IntegrityResult) return false;
        fault = !factsOf(e)[QLatin1String("clean")].toBool(true);
        return true;
    }));
    return fault;
}

} // namespace saboot::services
