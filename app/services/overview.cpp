#include "services/overview.h"

#include "crypto/auditrecord.h"
#include "report/auditwords.h"
#include "services/chart.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/exhibitrecords.h"
#include "store/workrecords.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace saboot::services {

Result<Counters> Overview::counters() {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const store::Counters n, store::CaseRecords(*db).counters());
    Counters c;
    c.exhibits = n.exhibits;
    c.exhibitsDigital = n.exhibitsDigital;
    c.exhibitsPhysical = n.exhibitsPhysical;
    c.exhibitsPending = n.exhibitsPending;
    c.exhibitsFailed = n.exhibitsFailed;
    c.chats = n.chats;
    c.messages = n.messages;
    c.openDoubts = n.openDoubts;
    c.identifiers = n.identifiers;
    c.identifiersToReview = n.identifiersToReview;
    c.persons = n.persons;
    c.personsInFir = n.personsInFir;
    SABOOT_TRY(const ChartData chart, buildChart(m_case, {}));
    c.links = qint64(chart.links.size());
    return c;
}

namespace {

/// What a sentence of the audit names itself: an exhibit, a message, a chat, a person.
QString firstReference(const QString& sentence) {
    static const QRegularExpression reference(QStringLiteral("\\b(?:DE-\\d+(?:\\.\\d+)*|P-\\d+|T\\d+(?:-\\d+)?)\\b"));
    return reference.match(sentence).captured();
}

} // namespace

Result<std::vector<AuditLine>> Overview::audit(quint64 beforeSeq, int count) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const auto entries, store::AuditLog(*db).newest(beforeSeq, count));
    SABOOT_TRY(const auto officers, store::CaseRecords(*db).officers());
    QHash<QByteArray, QString> names;
    for (const auto& o : officers) names.insert(o.id.bytes(), (o.rank + QLatin1Char(' ') + o.name).trimmed());
    std::vector<AuditLine> out;
    out.reserve(entries.size());
    for (const auto& e : entries) {
        AuditLine l;
        l.seq = e.record.seq;
        l.at = e.record.wallMs;
        l.event = crypto::toText(e.record.event);
        l.what = e.what();
        l.officer = names.value(e.record.officer.bytes(), QStringLiteral("unknown officer"));
        l.word = &report::auditWord(l.event, l.what);
        const QJsonObject facts = QJsonDocument::fromJson(e.payload).object()[QStringLiteral("facts")].toObject();
        l.thing = facts[QStringLiteral("exhibit")].toString();
        if (l.thing.isEmpty()) l.thing = facts[QStringLiteral("about")].toString();
        if (l.thing.isEmpty() && *l.word->englishOf) l.thing = firstReference(l.what);
        l.entryHash = QString::fromLatin1(e.hash.toHex());
        out.push_back(std::move(l));
    }
    return out;
}

Result<qint64> Overview::auditCount() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::AuditLog(*db).count();
}

Result<Overview::Visit> Overview::lastVisit(quint64 seq) {
    SABOOT_TRY(auto db, m_case.reader());
    store::AuditLog log(*db);
    quint64 before = seq + 1;
    constexpr int page = 200;
    while (before > 1) {
        SABOOT_TRY(const auto entries, log.newest(before, page));
        for (const auto& e : entries) {
            if (e.record.officer == m_case.officer().id) return Visit{e.record.seq, e.record.wallMs};
            before = e.record.seq;
        }
        if (int(entries.size()) < page) break;
    }
    return Visit();
}

Result<Overview::Changes> Overview::changesAfter(quint64 seq, int count) {
    Changes out;
    SABOOT_TRY(const qint64 last, auditCount()); // numbers have no gaps
    out.total = std::max<qint64>(0, last - qint64(seq));
    SABOOT_TRY(out.lines, audit(0, count));
    std::erase_if(out.lines, [seq](const AuditLine& l) { return l.seq <= seq; });
    return out;
}

Result<std::vector<Deadline>> Overview::deadlines() {
    std::vector<Deadline> out;
    const qint64 now = m_case.environment().clock->utcMs();
    SABOOT_TRY(const domain::CaseParticulars p, m_case.particulars());
    SABOOT_TRY(auto db, m_case.reader());
    store::ExhibitRecords exhibits(*db);
    SABOOT_TRY(const auto all, exhibits.list());
    for (const auto& e : all) {
        if (e.kind != domain::ExhibitKind::Physical || e.isWithdrawn() || !e.acquisition.collectedAt) continue;
        // CNS (Government Analysts) Rules 2001, rule 4: to the analyst within 72 hours of seizure.
        SABOOT_TRY(const auto custody, exhibits.custody(e.id));
        const bool sent = std::any_of(custody.begin(), custody.end(), [](const auto& c) {
            return c.to.contains(QLatin1String("analyst"), Qt::CaseInsensitive) || c.to.contains(QLatin1String("laborator"), Qt::CaseInsensitive);
        });
        if (sent) continue;
        const qint64 due = *e.acquisition.collectedAt + 72LL * 3600 * 1000;
        out.push_back({QStringLiteral("sample72h"), QStringLiteral("Sample of %1 to the analyst (72 h)").arg(e.number), due, now > due,
                       QStringLiteral("Seized %1").arg(QDateTime::fromMSecsSinceEpoch(*e.acquisition.collectedAt, Qt::OffsetFromUTC, 5 * 3600).toString(QStringLiteral("dd-MM-yyyy HH:mm"))), {}, {}});
    }
    const QDate fir = QDate::fromString(p.firDate, Qt::ISODate);
    if (fir.isValid()) {
        // CrPC s. 173: the report within 14 days of the FIR, an interim one within three days more.
        const qint64 due = QDateTime(fir.addDays(14), QTime(23, 59, 59), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch();
        out.push_back({QStringLiteral("challan"), QStringLiteral("Report under s. 173 CrPC (14 days)"), due, now > due, QStringLiteral("FIR of %1").arg(fir.toString(QStringLiteral("dd-MM-yyyy"))), {}, {}});
    }
    SABOOT_TRY(const auto notes, store::WorkRecords(*db).notes());
    for (Deadline& d : out) {
        d.about = QStringLiteral("Deadline: ") + d.text;
        for (const auto& n : notes)
            if (n.about == d.about) d.reason = n.text; // oldest first: the last one stays
    }
    std::sort(out.begin(), out.end(), [](const Deadline& a, const Deadline& b) { return a.dueAt < b.dueAt; });
    return out;
}

} // namespace saboot::services
