#include "services/reports.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/selftest.h"
#include "report/engine.h"
#include "report/residue.h"
#include "services/exhibits.h"
#include "services/reportmodel.h"
#include "services/reportseries.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/workrecords.h"
#include "worker/client.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace saboot::services {

namespace {

/// Text layers break lines; the comparison looks past white space, soft hyphens and bidi marks.
QString squeezed(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (c.isSpace() || u == 0xad || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069)) continue;
        out += c;
    }
    return out;
}

/// A removed string as it could be found again: between word boundaries, whatever the case, with any white space where it
/// has some, and with line breaks inside a long run without spaces.
QRegularExpression patternOf(const QString& token) {
    QString out;
    const bool identifier = token.size() > 12 && !token.contains(QLatin1Char(' '));
    for (const QChar c : token.simplified()) {
        out += c == QLatin1Char(' ') ? QStringLiteral("[\\s\\p{Cf}]*") : QRegularExpression::escape(QString(c));
        if (identifier) out += QStringLiteral("\\s*");
    }
    const auto bound = [](QChar c) { return c.isLetterOrNumber() || c.isMark(); };
    if (bound(token.front())) out.prepend(QStringLiteral("(?<![\\p{L}\\p{N}])"));
    if (bound(token.back())) out += QStringLiteral("(?![\\p{L}\\p{N}])");
    return QRegularExpression(out, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// Where a removed text can still be found: in the text layer, or anywhere else in the file. Says the place, never the text.
Result<QStringList> residueOf(const QString& path, const QStringList& removed, const std::vector<QString>& pages) {
    QStringList problems;
    std::vector<QRegularExpression> patterns;
    for (const QString& t : removed) patterns.push_back(patternOf(t.normalized(QString::NormalizationForm_KC)));
    const auto look = [&](const QString& text, const QString& where) {
        if (problems.size() >= 20) return;
        const QString plain = text.normalized(QString::NormalizationForm_KC);
        for (size_t i = 0; i < patterns.size(); ++i)
            if (patterns[i].match(plain).hasMatch()) problems << QStringLiteral("a removed text (no. %1 of %2) can still be read in %3").arg(i + 1).arg(patterns.size()).arg(where);
    };
    for (size_t i = 0; i < pages.size(); ++i) look(pages[i], QStringLiteral("the text of page %1").arg(i + 1));
    SABOOT_CHECK(report::eachHiddenText(path, look));
    return problems;
}

/// Re-opens the finished file with Poppler in the worker and looks for every token.
Result<QStringList> readBack(const Environment& environment, const QString& path, const report::PdfResult& pdf, const QStringList& removed, JobControl& job) {
    QStringList problems;
    SABOOT_TRY(const Fd fd, openForReading(path));
    const worker::Client client = environment.workerPath.isEmpty() ? worker::Client() : worker::Client(environment.workerPath);
    worker::InspectOptions options;
    options.fileName = QFileInfo(path).fileName();
    options.parts = int(worker::InspectOptions::Part::Pdf);
    options.ocrLanguages.clear();
    SABOOT_TRY(const domain::Inspection n, client.inspect(fd.get(), options, job));
    if (n.pages != pdf.pages) problems << QStringLiteral("%1 pages were laid out, %2 read back").arg(pdf.pages).arg(n.pages);
    for (const QString& p : n.problems) problems << p;
    QString all;
    for (const auto& t : n.texts) all += squeezed(t.text);
    QStringList missing;
    for (const QString& token : pdf.tokens)
        if (!all.contains(squeezed(token))) missing << token;
    if (!missing.isEmpty())
        problems << QStringLiteral("%1 of %2 numbers and hashes are not in the text layer, first: %3").arg(missing.size()).arg(pdf.tokens.size()).arg(missing.first());
    if (!removed.isEmpty()) {
        std::vector<QString> texts;
        for (const auto& t : n.texts) texts.push_back(t.text);
        SABOOT_TRY(const QStringList left, residueOf(path, removed, texts));
        problems += left;
    }
    return problems;
}

} // namespace

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
        if (e.acquisition.source.trimmed().isEmpty() || e.acquisition.collector.trimmed().isEmpty() || !e.acquisition.collectedAt || e.sha256.isEmpty()) incomplete << e.number;
        SABOOT_TRY(const auto custody, exhibits.custody(e.id));
        for (size_t i = 1; i < custody.size(); ++i)
            if (custody[i].from.trimmed().compare(custody[i - 1].to.trimmed(), Qt::CaseInsensitive) != 0) {
                gaps << e.number;
                break;
            }
    }
    auto add = [&](const char* id, const char* text, const QStringList& unmet, const char* page) {
        out.push_back({QString::fromLatin1(id), unmet.isEmpty(), QString::fromUtf8(text), unmet.join(QStringLiteral(", ")), QString::fromLatin1(page)});
    };
    add("C-05", QT_TRANSLATE_NOOP("Condition", "Legal authority for access is written for every exhibit"), noAuthority, "evidence");
    add("C-08", QT_TRANSLATE_NOOP("Condition", "Every exhibit has source, collector, time and hash"), incomplete, "evidence");
    add("C-24", QT_TRANSLATE_NOOP("Condition", "The chain of custody has no gap"), gaps, "evidence");
    QStringList noSupervisor{QStringLiteral("no supervisor has signed")};
    // A sign-off is a record of its own by a supervisor's key.
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const auto entries, store::AuditLog(*db).newest(0, 1000));
    for (const auto& e : entries)
        if (e.record.event == crypto::AuditEvent::SignOff) noSupervisor.clear();
    add("C-28", QT_TRANSLATE_NOOP("Condition", "A supervisor has countersigned"), noSupervisor, "report");
    const Status self = crypto::selfTest();
    add("C-31", QT_TRANSLATE_NOOP("Condition", "The working-order test passed"), self ? QStringList() : QStringList{self.error().detail()}, "report");
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
    out.isRepeat = place.repeatOf.has_value();
    return std::optional<ExportOutcome>(std::move(out));
}

Result<std::vector<domain::ReportRecord>> Reports::list() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).reports();
}

QStringList Reports::particularKeys() {
    return {QStringLiteral("competence"), QStringLiteral("transcript_preparer"), QStringLiteral("transcript_supervisor"),
            QStringLiteral("transcript_identifier"), QStringLiteral("translator"), QStringLiteral("prevailing"), QStringLiteral("recovery_reason")};
}

Result<QString> Reports::particular(const QString& key) {
    if (!particularKeys().contains(key)) return Error(ErrorCode::InvalidArgument, key);
    SABOOT_TRY(auto db, m_case.reader());
    return store::CaseRecords(*db).setting(QStringLiteral("report.") + key);
}

Status Reports::setParticular(const QString& key, const QString& value) {
    if (!particularKeys().contains(key)) return Error(ErrorCode::InvalidArgument, key);
    if (key == QLatin1String("prevailing") && value != QLatin1String("en") && value != QLatin1String("ur"))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the prevailing language is en or ur"));
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Particular of the report set: %1").arg(key),
                         [&](store::Change& change) { return store::CaseRecords::setSetting(change, QStringLiteral("report.") + key, value.trimmed()); });
}

Result<std::vector<domain::Finding>> Reports::findings() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).findings();
}

Result<domain::Finding> Reports::addFinding(domain::Finding finding) {
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Finding added: %1").arg(domain::toText(finding.kind)),
                               [&](store::Change& change) { return store::WorkRecords::addFinding(change, finding); }));
    return finding;
}

Status Reports::changeFinding(const domain::Finding& finding, const QString& reason) {
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Finding %1 changed").arg(finding.seq), [&](store::Change& change) {
        change.setReason(reason);
        return store::WorkRecords::setFinding(change, finding);
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
