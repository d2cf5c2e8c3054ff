#include "services/reportseries.h"

#include "crypto/auditrecord.h"
#include "store/auditlog.h"
#include "store/workrecords.h"

namespace saboot::services {

namespace {

constexpr int differencesPrinted = 30;

bool sameSeries(const domain::ReportRecord& r, const domain::ReportOptions& o) {
    return r.kind == o.kind && r.subject == o.subject && r.language == o.language && r.redacted == o.isRedacted();
}

bool sameReport(const domain::ReportRecord& r, const domain::ReportOptions& o, quint64 stateSeq) {
    return sameSeries(r, o) && r.version == o.version && r.reportTime == o.reportTime && r.sections == o.sections && r.stateSeq == qint64(stateSeq);
}

/// The sentences of the records after `from` up to `to`, views and exports left out.
Result<QStringList> recordedBetween(store::AuditLog& log, quint64 from, quint64 to) {
    QStringList out;
    int more = 0;
    for (quint64 seq = from + 1; seq <= to; ++seq) {
        SABOOT_TRY(const auto entry, log.at(seq));
        const auto event = entry.record.event;
        if (event == crypto::AuditEvent::ReportExport || event == crypto::AuditEvent::EvidenceView || event == crypto::AuditEvent::IntegrityResult) continue;
        if (out.size() < differencesPrinted) out << QStringLiteral("%1: %2").arg(seq).arg(entry.what());
        else ++more;
    }
    if (more > 0) out << QStringLiteral("+ %1").arg(more);
    return out;
}

} // namespace

Result<ReportPlace> placeOfReport(OpenCase& opened, const domain::ReportOptions& options, Repeats repeats) {
    SABOOT_TRY(auto db, opened.reader());
    store::AuditLog log(*db);
    store::WorkRecords work(*db);
    ReportPlace place;
    SABOOT_TRY(place.stateSeq, log.lastOfState());
    SABOOT_TRY(const auto all, work.reports());
    size_t before = all.size(); // earlier reports are those before this index
    if (repeats == Repeats::Allowed) {
        for (size_t i = all.size(); i-- > 0;) {
            if (!sameReport(all[i], options, place.stateSeq)) continue;
            // Another build of the program makes other bytes: that is a report of its own.
            SABOOT_TRY(const auto entry, log.at(quint64(all[i].auditSeq)));
            SABOOT_TRY(const QByteArray mine, crypto::executableDigest());
            if (entry.record.executable != mine) continue;
            place.repeatOf = all[i];
            before = i;
            break;
        }
    }
    const domain::ReportRecord* previous = nullptr;
    for (size_t i = 0; i < before; ++i) {
        if (!sameSeries(all[i], options)) continue;
        previous = &all[i];
        ++place.version;
    }
    if (previous) {
        place.previousSha256 = previous->sha256;
        SABOOT_TRY(place.differences, recordedBetween(log, quint64(previous->stateSeq), place.stateSeq));
    }
    if (place.repeatOf) {
        place.number = place.repeatOf->number;
        place.exportSeq = quint64(place.repeatOf->auditSeq);
    } else {
        SABOOT_TRY(place.number, work.nextReportNumber());
        SABOOT_TRY(const qint64 count, log.count());
        place.exportSeq = quint64(count) + 1;
    }
    return place;
}

} // namespace saboot::services
