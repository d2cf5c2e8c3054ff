#include "services/reports.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/selftest.h"
#include "report/custody.h"
#include "report/engine.h"
#include "report/model.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/readback.h"
#include "services/reportmodel.h"
#include "services/reportseries.h"
#include "services/signoff.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/workrecords.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace saboot::services {

Reports::Reports(OpenCase& opened) : m_case(opened) {}
Reports::~Reports() = default;

Result<std::vector<Condition>> Reports::conditions() {
    std::vector<Condition> out;
    Exhibits exhibits(m_case);
    SABOOT_TRY(const auto all, exhibits.list());
    QStringList noAuthority, incomplete, gaps;
    for (const auto& e : all) {
        if (e.isWithdrawn() || !e.parent.isNull()) continue;
        if (e.acquisition.authority.trimmed().isEmpty()) noAuthority << e.number;
        const bool hashed = !e.sha256.isEmpty() || e.kind == domain::ExhibitKind::Physical;
        if (e.acquisition.source.trimmed().isEmpty() || e.acquisition.collector.trimmed().isEmpty() || !e.acquisition.collectedAt || !hashed) incomplete << e.number;
        // The rule of the printed ledger, so that nothing is final with a gap on its pages. No entry at all is one as well.
        SABOOT_TRY(const auto custody, exhibits.custody(e.id));
        std::vector<report::CustodyRow> rows(custody.size());
        for (size_t i = 0; i < custody.size(); ++i) rows[i].event = custody[i];
        if (rows.empty() || !report::findGaps(rows).empty()) gaps << e.number;
    }
    auto add = [&](const char* id, const char* text, const QStringList& unmet, const char* page) {
        out.push_back({QString::fromLatin1(id), unmet.isEmpty(), QString::fromUtf8(text), unmet.join(QStringLiteral(", ")), QString::fromLatin1(page)});
    };
    add("C-05", QT_TRANSLATE_NOOP("Condition", "Legal authority for access is written for every exhibit"), noAuthority, "evidence");
    add("C-08", QT_TRANSLATE_NOOP("Condition", "Every exhibit has source, collector, time and hash"), incomplete, "evidence");
    add("C-24", QT_TRANSLATE_NOOP("Condition", "The chain of custody has no gap"), gaps, "evidence");
    SABOOT_TRY(auto db, m_case.reader());
    store::AuditLog log(*db);
    SABOOT_TRY(const qint64 count, log.count());
    SABOOT_TRY(const auto signOff, lastSignOff(log, quint64(count)));
    QStringList noSupervisor;
    if (!signOff) noSupervisor << QStringLiteral("no supervisor has signed");
    else if (!signOff->holds()) noSupervisor << QStringLiteral("the case was changed after report %1 was countersigned: record %2").arg(signOff->report).arg(signOff->changedBy);
    add("C-28", QT_TRANSLATE_NOOP("Condition", "A supervisor has countersigned"), noSupervisor, "report");
    QStringList order;
    if (const Status self = crypto::selfTest(); !self) order << self.error().detail();
    SABOOT_TRY(const bool fault, lastCheckFoundFault(log, quint64(count)));
    if (fault) order << QStringLiteral("the last verification of the case found a fault");
    add("C-31", QT_TRANSLATE_NOOP("Condition", "The working-order test passed"), order, "report");
    return out;
}

Result<std::shared_ptr<report::ReportModel>> Reports::model(const domain::ReportOptions& options, JobControl& job) {
    SABOOT_TRY(const ReportPlace place, placeOfReport(m_case, options, Repeats::Allowed));
    return modelAt(options, place, job);
}

Result<std::shared_ptr<report::ReportModel>> Reports::modelAt(const domain::ReportOptions& options, const ReportPlace& place, JobControl& job) {
    SABOOT_TRY(const auto all, conditions());
    std::vector<Condition> unmet;
    for (const auto& c : all)
        if (!c.met) unmet.push_back(c);
    return buildReportModel(m_case, options, unmet, place, job);
}

Result<ExportOutcome> Reports::exportPdf(const domain::ReportOptions& options, const QString& path, JobControl& job) {
    if (QFileInfo::exists(path)) return Error(ErrorCode::AlreadyExists, path);
    if (m_case.mode() == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, m_case.path());
    // An event recorded by someone else while the pages are laid out makes it a report of a state that is past: once more.
    for (int attempt = 0; attempt < 4; ++attempt) {
        SABOOT_TRY(const ReportPlace place, placeOfReport(m_case, options, m_differs ? Repeats::Never : Repeats::Allowed));
        SABOOT_TRY(auto done, exportAt(options, place, path, job));
        if (done) {
            m_differs = false;
            return std::move(*done);
        }
        QFile::remove(path);
    }
    return Error(ErrorCode::CaseInUse, QStringLiteral("%1: it changed again and again while the report was made").arg(m_case.path()));
}

Result<std::optional<ExportOutcome>> Reports::exportAt(const domain::ReportOptions& options, const ReportPlace& place, const QString& path, JobControl& job) {
    SABOOT_TRY(const auto model, modelAt(options, place, job));
    job.report(0, 0, QStringLiteral("Laying out the pages"));
    SABOOT_TRY(const report::LaidOut laid, report::layout(*model, options, job));
    SABOOT_TRY(const report::PdfResult pdf, report::writePdf(laid, path, job));
    if (place.repeatOf && place.repeatOf->sha256 != pdf.sha256) {
        // Fonts or libraries of the machine differ from those of the first time: not the same file, so not the same number.
        m_differs = true;
        return std::optional<ExportOutcome>();
    }
    job.report(0, 0, QStringLiteral("Reading the report back"));
    auto problems = readBack(m_case.environment(), path, pdf, model->removed, job);
    if (!problems) {
        QFile::remove(path);
        return std::move(problems).error();
    }
    ExportOutcome out;
    out.path = path;
    out.problems = *problems;
    domain::ReportRecord record = place.repeatOf.value_or(domain::ReportRecord());
    record.kind = options.kind;
    record.sections = options.sections;
    record.subject = options.subject;
    record.redacted = options.isRedacted();
    record.stateSeq = qint64(place.stateSeq);
    record.language = options.language;
    record.version = options.version;
    record.reportTime = options.reportTime;
    record.pages = pdf.pages;
    record.sha256 = pdf.sha256;
    record.state = problems->isEmpty() ? QStringLiteral("accepted") : QStringLiteral("rejected: ") + problems->first();
    bool overtaken = false;
    const Status recorded = m_case.change(crypto::AuditEvent::ReportExport, QStringLiteral("Report exported"), [&](store::Change& change) -> Status {
        if (place.repeatOf) {
            change.setObject(record.sha256);
            change.setFact(QStringLiteral("repeat_of"), qint64(place.exportSeq));
            change.setWhat(QStringLiteral("Report %1 exported again: the same state of the case and the same bytes as at record %2, %3 pages, read back: %4")
                               .arg(record.number).arg(place.exportSeq).arg(pdf.pages).arg(record.state));
            return ok();
        }
        overtaken = change.seq() != place.exportSeq;
        if (overtaken) return Error(ErrorCode::CaseInUse);
        SABOOT_CHECK(store::WorkRecords::addReport(change, record));
        change.setWhat(QStringLiteral("Report %1 exported, %2 pages, read back: %3").arg(record.number).arg(pdf.pages).arg(record.state));
        return ok();
    });
    if (overtaken) return std::optional<ExportOutcome>();
    if (!recorded) {
        QFile::remove(path);
        return recorded.error();
    }
    if (!problems->isEmpty()) {
        // Nothing is deleted; nobody files it by mistake.
        const QFileInfo info(path);
        out.path = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(" REJECTED.") + info.suffix();
        QFile::remove(out.path);
        if (!QFile::rename(path, out.path)) out.path = path;
    }
    out.record = record;
    out.manifest = pdf.manifest;
    out.doubtful = model->doubtful;
    out.isRepeat = place.repeatOf.has_value();
    return std::optional<ExportOutcome>(std::move(out));
}

Result<std::vector<domain::ReportRecord>> Reports::list() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).reports();
}

QStringList Reports::particularKeys() {
    return {QStringLiteral("competence"), QStringLiteral("computer"), QStringLiteral("computer_number"), QStringLiteral("computer_use"), QStringLiteral("computer_order"),
            QStringLiteral("computer_custodian"), QStringLiteral("transcript_preparer"), QStringLiteral("transcript_supervisor"), QStringLiteral("transcript_identifier"),
            QStringLiteral("translator"), QStringLiteral("translator_qualification"), QStringLiteral("prevailing"), QStringLiteral("chart_sheets"), QStringLiteral("recovery_reason")};
}

Result<Particulars> Reports::particulars() {
    SABOOT_TRY(auto db, m_case.reader());
    store::CaseRecords records(*db);
    Particulars out;
    for (const QString& key : particularKeys()) {
        SABOOT_TRY(out[key], records.setting(QStringLiteral("report.") + key));
    }
    return out;
}

Status Reports::setParticulars(const Particulars& values) {
    QStringList keys = values.keys();
    std::sort(keys.begin(), keys.end());
    for (const QString& key : keys) {
        if (!particularKeys().contains(key)) return Error(ErrorCode::InvalidArgument, key);
        const QString value = values.value(key).trimmed();
        if (key == QLatin1String("prevailing") && !value.isEmpty() && value != QLatin1String("en") && value != QLatin1String("ur"))
            return Error(ErrorCode::InvalidArgument, QStringLiteral("the prevailing language is en or ur"));
        if (key == QLatin1String("chart_sheets") && !value.isEmpty() && value != QLatin1String("a4") && value != QLatin1String("a3"))
            return Error(ErrorCode::InvalidArgument, QStringLiteral("a large chart is printed on sheets of a4 or a3, or, left empty, in parts"));
    }
    if (keys.isEmpty()) return ok();
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Particulars of the report set: %1").arg(keys.join(QStringLiteral(", "))), [&](store::Change& change) -> Status {
        for (const QString& key : keys) SABOOT_CHECK(store::CaseRecords::setSetting(change, QStringLiteral("report.") + key, values.value(key).trimmed()));
        return ok();
    });
}

Result<std::vector<domain::Finding>> Reports::findings() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).findings();
}

Status Reports::checkCitations(const domain::Finding& finding) {
    static const QRegularExpression message(QStringLiteral("^(T\\d+)(?:-(\\d+))?$"));
    for (const QString& citation : finding.citations) {
        if (const auto m = message.match(citation); m.hasMatch()) {
            Chats chats(m_case);
            const auto chat = chats.byNumber(m.captured(1));
            if (!chat) return Error(chat.error().code(), citation);
            if (m.captured(2).isEmpty()) continue;
            SABOOT_TRY(const qint64 rows, chats.rowCount(chat->id));
            if (const qint64 n = m.captured(2).toLongLong(); n < 1 || n > rows) return Error(ErrorCode::NotFound, citation);
        } else if (const auto exhibit = Exhibits(m_case).byNumber(citation); !exhibit) {
            return Error(exhibit.error().code(), citation);
        }
    }
    return ok();
}

Result<domain::Finding> Reports::addFinding(domain::Finding finding) {
    SABOOT_CHECK(checkCitations(finding));
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Finding added: %1").arg(domain::toText(finding.kind)),
                               [&](store::Change& change) { return store::WorkRecords::addFinding(change, finding); }));
    return finding;
}

Status Reports::changeFinding(const domain::Finding& finding, const QString& reason) {
    SABOOT_CHECK(checkCitations(finding));
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Finding %1 changed").arg(finding.seq), [&](store::Change& change) {
        change.setReason(reason);
        return store::WorkRecords::setFinding(change, finding);
    });
}

Status Reports::removeFinding(const domain::Finding& finding, const QString& reason) {
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Finding %1 taken away: %2").arg(finding.seq).arg(finding.textEnglish.left(200)), [&](store::Change& change) {
        change.setReason(reason);
        return store::WorkRecords::removeFinding(change, finding.id);
    });
}

Status Reports::markRange(const ChatId& chat, qint64 firstN, qint64 lastN, const QString& reason) {
    store::MarkedRange range;
    range.chat = chat;
    range.firstN = std::min(firstN, lastN);
    range.lastN = std::max(firstN, lastN);
    range.reason = reason;
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Messages %1 to %2 marked for the report").arg(range.firstN).arg(range.lastN),
                         [&](store::Change& change) { return store::ChatRecords::addRange(change, range); });
}

} // namespace saboot::services
