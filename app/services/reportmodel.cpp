#include "services/reportmodel.h"

#include "base/version.h"
#include "crypto/auditrecord.h"
#include "crypto/selftest.h"
#include "crypto/sha256.h"
#include "graph/chart.h"
#include "identifiers/check.h"
#include "report/auditwords.h"
#include "report/chartview.h"
#include "report/custody.h"
#include "report/engine.h"
#include "services/chart.h"
#include "services/chartviews.h"
#include "services/exhibits.h"
#include "services/originals.h"
#include "services/overview.h"
#include "services/redactions.h"
#include "services/reportfigures.h"
#include "services/reportkinds.h"
#include "services/reportredact.h"
#include "services/reportwords.h"
#include "services/signoff.h"
#include "services/statements.h"
#include "services/templates.h"
#include "services/toolblock.h"
#include "services/verificationkit.h"
#include "report/terms.h"
#include "sign/manifestsignature.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/gate.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"
#include "store/workrecords.h"
#include "worker/client.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QUuid>
#include <algorithm>
#include <limits>

namespace saboot::services {

namespace {

/// A chat up to this many rows is printed whole; of a longer one only marked ranges and messages that carry identifiers.
constexpr qint64 wholeChatRows = 200;
constexpr qint64 pictureLimitBytes = qint64(256) << 20;
constexpr int recognisedTextLimit = 1200;
constexpr int auditLimit = 400;

/// "DE-01", "DE-02", "DE-03", "DE-05" as "DE-01–DE-03", "DE-05".
QStringList inRanges(const QStringList& numbers) {
    const auto next = [](const QString& n) {
        const qsizetype dash = n.lastIndexOf(QLatin1Char('-'));
        return n.left(dash + 1) + QStringLiteral("%1").arg(n.mid(dash + 1).toInt() + 1, 2, 10, QLatin1Char('0'));
    };
    QStringList out;
    for (qsizetype i = 0, j; i < numbers.size(); i = j) {
        for (j = i + 1; j < numbers.size() && numbers[j] == next(numbers[j - 1]); ++j) {}
        if (j - i > 2) out << numbers[i] + QChar(0x2013) + numbers[j - 1];
        else out << numbers.mid(i, j - i);
    }
    return out;
}

QString digitsOf(const QString& text) {
    QString out;
    for (const QChar c : text)
        if (c.isDigit()) out += c;
    return out;
}

QString reference(const QString& chat, qint64 n) { return QStringLiteral("%1-%2").arg(chat).arg(n, 4, 10, QLatin1Char('0')); }

class ModelBuilder {
public:
    ModelBuilder(OpenCase& opened, store::Database& db, const domain::ReportOptions& options, const ReportPlace& place, JobControl& job)
        : m_case(opened), m_db(db), m_options(options), m_place(place), m_job(job), m(std::make_shared<report::ReportModel>()) {}

    Result<std::shared_ptr<report::ReportModel>> build(const std::vector<Condition>& unmet) {
        if (m_options.isRedacted()) SABOOT_CHECK(m_plan.load(m_db, m_options.language));
        SABOOT_CHECK(frame(unmet));
        SABOOT_CHECK(exhibits());
        if (!m_plan.isEmpty()) {
            SABOOT_CHECK(m_plan.findGone(m_db));
            m_plan.sealShowing(*m, m_read);
            SABOOT_CHECK(doubtfulPictures());
        }
        SABOOT_CHECK(persons());
        SABOOT_CHECK(chats());
        SABOOT_CHECK(identifiers());
        SABOOT_CHECK(addListLabels(*m, m_db));
        SABOOT_CHECK(addComparisons(*m, m_case, m_db, m_options, m_plan, m_job));
        SABOOT_CHECK(chart());
        SABOOT_CHECK(timeline());
        SABOOT_CHECK(custody());
        SABOOT_TRY(m->findings, store::WorkRecords(m_db).findings());
        SABOOT_TRY(const QString noRecording, store::CaseRecords(m_db).setting(QStringLiteral("report.recovery_reason")));
        addRecovery(*m, m_options, noRecording);
        SABOOT_CHECK(audit());
        SABOOT_CHECK(fillToolBlock(m->tool, m_options));
        for (const report::PersonEntry& p : m->persons)
            if (p.accused) m->accused.push_back(p);
        SABOOT_CHECK(restrictToKind(*m, m_options));
        // Statements and limits speak of what this report holds.
        addUnread(*m);
        SABOOT_TRY(m->certificates, statementsOf(*m, m_options, m_headText, m_db));
        if (prints("activity")) SABOOT_CHECK(addActivity(*m, m_case, m_options, m_job));
        if (prints("flow")) SABOOT_CHECK(addNamedAmounts(*m, m_case, m_options, m_job));
        if (!m_plan.isEmpty()) SABOOT_CHECK(m_plan.apply(*m, m_db));
        for (auto& x : m->exhibits)
            if (originalLeaves(*m, x, m_options)) x.copyName = bundleName(x.exhibit);
        for (report::AssociatedFile& file : verificationKit()) m->associatedFiles.push_back(std::move(file));
        m->signManifest = [identity = m_case.identity()](const QByteArray& manifest) { return sign::makeManifestSignature(*identity, manifest); };
        return m;
    }

private:
    bool isUrdu() const { return m_options.language == domain::ReportLanguage::Urdu; }
    QString pick(const QString& english, const QString& urdu) const { return isUrdu() ? urdu : english; }
    bool prints(const char* section) const { return (m_options.sections.isEmpty() ? report::sectionsOf(m_options.kind) : m_options.sections).contains(QLatin1String(section)); }
    QString text(const QString& english) const { return reportText(m_options.language, english); }
    QString term(const report::Word& w) const { return isUrdu() ? w.urdu : w.english; }

    Status frame(const std::vector<Condition>& unmet) {
        store::CaseRecords records(m_db);
        SABOOT_TRY(m->particulars, records.particulars());
        SABOOT_TRY(m->law, lawOf(m->particulars));
        SABOOT_TRY(m->competence, records.setting(QStringLiteral("report.competence")));
        SABOOT_TRY(m->translator, records.setting(QStringLiteral("report.translator")));
        SABOOT_TRY(const QString prevailing, records.setting(QStringLiteral("report.prevailing")));
        if (!prevailing.isEmpty()) m->prevailingLanguage = prevailing;
        SABOOT_TRY(m->transcript.preparer, records.setting(QStringLiteral("report.transcript_preparer")));
        SABOOT_TRY(m->transcript.supervisor, records.setting(QStringLiteral("report.transcript_supervisor")));
        SABOOT_TRY(m->transcript.identifier, records.setting(QStringLiteral("report.transcript_identifier")));
        m->reportNumber = m_place.number;
        m->version = m_place.version;
        m->previousSha256 = m_place.previousSha256;
        m->differences = m_place.differences;
        QString initials;
        for (const QString& word : m->particulars.agency.split(QLatin1Char(' '), Qt::SkipEmptyParts)) initials += word.at(0).toUpper();
        const QString number = m->particulars.caseNumber.section(QLatin1Char('-'), 0, 0).toUpper();
        m->batesPrefix = QStringList({initials, number}).join(QLatin1Char('-'));
        if (m->batesPrefix.size() < 2) m->batesPrefix = QStringLiteral("SABOOT");
        while (m->batesPrefix.startsWith(QLatin1Char('-'))) m->batesPrefix.remove(0, 1);
        while (m->batesPrefix.endsWith(QLatin1Char('-'))) m->batesPrefix.chop(1);
        if (m->particulars.training) m->footNote = pick(QStringLiteral("Training case: every name, number and event is invented."), QStringLiteral("تربیتی مقدمہ: ہر نام، نمبر اور واقعہ فرضی ہے۔"));
        SABOOT_TRY(const auto officers, records.officers());
        m->officer = m_case.officer();
        for (const auto& o : officers) {
            m_officers.insert(o.id.bytes(), (o.rank + QLatin1Char(' ') + o.name).trimmed());
            if (o.role == domain::OfficerRole::Investigator) m->officer = o;
            if (o.role == domain::OfficerRole::Supervisor && !m->supervisor) m->supervisor = o;
        }
        for (const auto& c : unmet) {
            static const QRegularExpression reference(QStringLiteral("^(?:DE|PE|P|S)-\\d"));
            const bool named = reference.match(c.detail).hasMatch();
            const QStringList ranges = inRanges(c.detail.split(QStringLiteral(", ")));
            const auto said = [&](const QString& what, const QString& between) { return named ? what + QStringLiteral(": ") + ranges.join(between) : what; };
            m->unmet.push_back({c.id, said(unmetText(c.id).english, QStringLiteral(", ")), said(unmetText(c.id).urdu, QStringLiteral("، ")), named ? c.detail.section(QStringLiteral(", "), 0, 0) : QString()});
        }
        SABOOT_TRY(const crypto::Head head, store::AuditLog(m_db).headAt(m_case.id(), m_place.stateSeq));
        m->head = {qint64(head.seq), head.entryHash, head.merkleRoot};
        m_headText = crypto::toText(head);
        m->milestones.push_back({QStringLiteral("Case opened"), QStringLiteral("مقدمے کی برقی فائل کھولی گئی"), m->particulars.createdAt, m->officer.name, 1});
        SABOOT_CHECK(chainFacts());
        if (m_signedOff.empty()) m->milestones.push_back({QStringLiteral("Reviewed and countersigned"), QStringLiteral("جانچ اور تائیدی دستخط"), std::nullopt, {}, 0});
        for (const auto& s : m_signedOff) m->milestones.push_back({QStringLiteral("Report %1 countersigned").arg(s.report), QStringLiteral("رپورٹ \u2066%1\u2069 پر تائیدی دستخط").arg(s.report), s.at, s.by, s.seq});
        SABOOT_CHECK(signOff());
        m->milestones.push_back({QStringLiteral("Report exported"), QStringLiteral("رپورٹ جاری ہوئی"), m_options.reportTime, m_case.officer().name, qint64(m_place.exportSeq)});
        return ok();
    }

    /// What the chain itself tells: who recorded each hand-over, changes of the clock, checks of integrity, sign-offs.
    Status chainFacts() {
        store::AuditLog log(m_db);
        int clockChanges = 0;
        QString lastCheck;
        SABOOT_TRY(const auto entries, log.newest(m_place.stateSeq + 1, std::numeric_limits<int>::max()));
        for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
            const QString by = m_officers.value(it->record.officer.bytes());
            switch (it->record.event) {
            case crypto::AuditEvent::ClockChange: ++clockChanges; break;
            case crypto::AuditEvent::IntegrityResult:
                lastCheck = pktText(it->record.wallMs) + (isUrdu() ? QString() : QStringLiteral(": ") + it->what());
                break;
            case crypto::AuditEvent::SignOff: {
                const QJsonObject facts = QJsonDocument::fromJson(it->payload).object()[QLatin1String("facts")].toObject();
                const QString supervisor = facts[QLatin1String("supervisor")].toString();
                m_signedOff.push_back({it->record.wallMs, supervisor.isEmpty() ? by : supervisor, qint64(it->record.seq), facts[QLatin1String("report")].toString()});
                break;
            }
            case crypto::AuditEvent::EvidenceAdd:
            case crypto::AuditEvent::CustodyMove:
            case crypto::AuditEvent::ImportBundle: {
                for (const auto& row : QJsonDocument::fromJson(it->payload).object()[QLatin1String("rows")].toArray())
                    if (row[QLatin1String("table")].toString() == QLatin1String("custody_event"))
                        m_recorded.insert(QUuid::fromString(row[QLatin1String("row")].toString()).toRfc4122(), {it->record.wallMs, by, qint64(it->record.seq), {}});
                break;
            }
            default: break;
            }
        }
        m->tool.clock.push_back({QStringLiteral("Clock of the computer"), QStringLiteral("کمپیوٹر کی گھڑی"),
                                 clockChanges == 0 ? pick(QStringLiteral("no change is recorded in the chain; synchronisation is not known, the computer is offline"), QStringLiteral("زنجیر میں کوئی تبدیلی درج نہیں؛ ہم وقت ہونا معلوم نہیں، کمپیوٹر آف لائن ہے"))
                                                   : pick(QStringLiteral("%1 changes are recorded in the chain"), QStringLiteral("زنجیر میں %1 تبدیلیاں درج ہیں")).arg(clockChanges)});
        m->tool.clock.push_back({QStringLiteral("Integrity of the case"), QStringLiteral("مقدمے کی سالمیت"),
                                 lastCheck.isEmpty() ? pick(QStringLiteral("originals hashed at intake and again for this report; no other check is recorded"), QStringLiteral("اصل فائلیں وصولی پر اور اس رپورٹ کے لیے دوبارہ ہیش کی گئیں؛ کوئی اور جانچ درج نہیں"))
                                                     : pick(QStringLiteral("last checked %1"), QStringLiteral("آخری جانچ %1")).arg(lastCheck)});
        return ok();
    }

    /// C-28: who countersigned, and over which report of this state. A change since then was never before the supervisor.
    Status signOff() {
        store::AuditLog log(m_db);
        SABOOT_TRY(const auto last, lastSignOff(log, m_place.stateSeq));
        if (!last || !last->holds()) return ok();
        m->countersignedAt = last->at;
        m->countersignedReport = last->report;
        if (!last->by.isEmpty() && (!m->supervisor || m->supervisor->name != last->by)) {
            m->supervisor = domain::Officer();
            m->supervisor->name = last->by;
        }
        return ok();
    }

    /// C-25: a sample's way to the analyst.
    std::optional<report::SampleDeadline> sampleDeadline(const domain::Exhibit& e, const std::vector<domain::CustodyEvent>& events) const {
        if (e.kind != domain::ExhibitKind::Physical) return std::nullopt;
        report::SampleDeadline d;
        d.seizedAt = e.acquisition.collectedAt;
        for (const auto& c : events) {
            if (!c.to.contains(QLatin1String("laborator"), Qt::CaseInsensitive) && !c.to.contains(QLatin1String("analyst"), Qt::CaseInsensitive) && !c.to.contains(QStringLiteral("لیبارٹری"))) continue;
            d.receivedAt = c.at;
            d.reason = c.note;
            static const QRegularExpression form(QStringLiteral("Form-?I(?:\\s+no\\.?)?\\s*[:#]?\\s*(\\S+)"), QRegularExpression::CaseInsensitiveOption);
            d.formNumber = form.match(c.purpose + QLatin1Char(' ') + c.note).captured(1);
            break;
        }
        return d;
    }

    Status exhibits() {
        store::ExhibitRecords records(m_db);
        SABOOT_TRY(const auto all, records.list());
        for (const auto& e : all) m_numbers.insert(e.id.bytes(), e);
        Exhibits reading(m_case);
        qint64 done = 0;
        for (const auto& e : all) {
            if (m_job.isCancelled()) return Error(ErrorCode::Cancelled);
            m_job.report(++done, qint64(all.size()), QStringLiteral("Reading the exhibits"));
            report::ExhibitEntry x;
            x.exhibit = e;
            if (isUrdu()) {
                x.exhibit.problem = problemUrdu(e.problem);
                x.exhibit.acquisition.method = text(e.acquisition.method);
            }
            x.addedByName = m_officers.value(e.addedBy.bytes());
            if (!e.parent.isNull()) x.parentNumber = m_numbers.value(e.parent.bytes()).number;
            if (e.sizeBytes > 0) {
                SABOOT_TRY(x.sha256AtExport, reading.hashOriginal(e, m_job));
            }
            SABOOT_TRY(const auto derivations, records.derivations(e.id, store::ExhibitRecords::Contents::Load));
            QSize size;
            QByteArray thumbnail;
            const QString withheld = m_plan.withheldBy(e.id);
            const auto regions = m_plan.regions(e.id);
            for (const auto& d : derivations) {
                if (!withheld.isEmpty() && d.kind != domain::DerivationKind::Type) continue;
                domain::Derivation bare = d;
                bare.content.clear();
                bare.settings = text(d.settings);
                const QJsonObject json = d.mediaType == QLatin1String("application/json") ? QJsonDocument::fromJson(d.content).object() : QJsonObject();
                switch (d.kind) {
                case domain::DerivationKind::Type: size = QSize(json[QStringLiteral("width")].toInt(), json[QStringLiteral("height")].toInt()); break;
                case domain::DerivationKind::Exif:
                    if (m_plan.field(e.id, "exif")) continue;
                    exif(x, json);
                    break;
                case domain::DerivationKind::Codes:
                    // A code may stand under a region, and its text would tell what the region hides.
                    if (!regions.empty() || m_plan.field(e.id, "text")) continue;
                    for (const auto& c : json[QStringLiteral("codes")].toArray())
                        x.codes.push_back({c[QStringLiteral("format")].toString(), c[QStringLiteral("text")].toString(), {}});
                    break;
                case domain::DerivationKind::OcrText:
                case domain::DerivationKind::DocumentText:
                    if (x.recognisedText.isEmpty() || !m_plan.isEmpty()) {
                        const QJsonArray boxes = boxesAfter(derivations, d);
                        const QString read = QString::fromUtf8(m_plan.withoutRegions(e.id, d.id, d.content, boxes));
                        m_read[e.id.bytes()] += read + QLatin1Char('\n');
                        if (!x.recognisedText.isEmpty()) break;
                        x.recognisedText = read.left(recognisedTextLimit);
                        x.textHeight = middleHeight(boxes);
                        x.textInColumns = d.kind == domain::DerivationKind::DocumentText;
                    }
                    break;
                case domain::DerivationKind::Thumbnail: thumbnail = d.content; break;
                default: break;
                }
                if (d.kind != domain::DerivationKind::Picture) x.derivations.push_back(bare);
            }
            if (!m_plan.isEmpty() && withheld.isEmpty()) {
                SABOOT_TRY(const QString raw, plainText(reading, e, m_job));
                m_read[e.id.bytes()] += raw;
            }
            if (!x.exif.time.isEmpty())
                x.times.push_back({QStringLiteral("Device"), QStringLiteral("آلہ"), std::nullopt, x.exif.time, x.exif.timeZone.isEmpty() ? text(QStringLiteral("as the device wrote it, no zone")) : x.exif.timeZone});
            if (e.acquisition.collectedAt) x.times.push_back({QStringLiteral("Collected"), QStringLiteral("حصول"), e.acquisition.collectedAt, {}, {}});
            x.times.push_back({QStringLiteral("Intake"), QStringLiteral("اندراج"), e.addedAt, {}, {}});
            if (e.mediaType.startsWith(QLatin1String("image/")) && size.isValid() && size.width() > 0 && e.sizeBytes <= pictureLimitBytes) {
                report::Picture p;
                p.mediaType = e.mediaType;
                p.pixels = size;
                p.orientation = x.exif.orientation ? x.exif.orientation : 1;
                p.thumbnail = thumbnail;
                OpenCase* opened = &m_case;
                p.original = [opened, e]() -> Result<QByteArray> {
                    JobControl quiet;
                    return Exhibits(*opened).originalBytes(e, pictureLimitBytes, quiet);
                };
                p.decoded = [opened, e](const QRect& part) -> Result<QImage> { return Exhibits(*opened).picturePart(e, part); };
                if (!regions.empty()) blacken(p, regions);
                if (withheld.isEmpty()) x.picture = std::move(p);
            }
            if (!withheld.isEmpty()) withhold(x, withheld);
            for (const auto& r : regions) {
                x.redactedBy << m_plan.mark(r);
                x.blackened.emplace_back(r.region, m_plan.mark(r));
            }
            for (const auto& r : m_plan.all())
                if (r.target == domain::RedactionTarget::Exhibit && r.exhibit == e.id && withheld.isEmpty()) x.redactedBy << m_plan.mark(r);
            addRecordingFacts(x);
            m->exhibits.push_back(std::move(x));
        }
        return ok();
    }

    /// C-37: pictures with words of what was removed stop FINAL until somebody has looked.
    Status doubtfulPictures() {
        store::CaseRecords records(m_db);
        QStringList where;
        for (auto& d : m_plan.showingWords(*m, m_read)) {
            SABOOT_TRY(const QString cleared, records.setting(Redactions::clearedKey(d.exhibit, d.redaction)));
            if (!cleared.isEmpty()) continue;
            if (!where.contains(d.exhibit)) where << d.exhibit;
            m->doubtful.push_back(std::move(d));
        }
        if (where.isEmpty()) return ok();
        const QString all = where.join(QStringLiteral(", "));
        m->unmet.push_back({QStringLiteral("C-37"), QStringLiteral("Words of what was removed may stand in the picture of %1: mark a region on it, or say why not").arg(all),
                            QStringLiteral("ہٹائے گئے الفاظ ان کی تصویر میں ہو سکتے ہیں: %1۔ اس پر حصہ نشان زد کریں یا وجہ بتائیں").arg(all), where.first()});
        return ok();
    }

    /// Number, size and hash stay: they say what lies sealed.
    void withhold(report::ExhibitEntry& x, const QString& mark) const {
        x.withheld = true;
        x.redactedBy = {mark};
        x.exhibit.acquisition = {};
        x.exhibit.acquisition.title = pick(QStringLiteral("Withheld"), QStringLiteral("روکی گئی شے"));
        x.exhibit.acquisition.titleUrdu = QStringLiteral("روکی گئی شے");
        x.exhibit.fileName.clear();
        x.exhibit.mediaType.clear();
        x.exhibit.problem.clear();
        x.times.clear();
        x.derivations.clear();
        x.exif = {};
    }

    /// The picture with its regions painted over: decoded, blackened, embedded anew. The original's bytes are never placed.
    static void blacken(report::Picture& p, const std::vector<domain::Redaction>& regions) {
        const auto whole = p.decoded;
        p.pixels = p.uprightSize();
        p.orientation = 1;
        p.original = {};
        p.thumbnail = {};
        p.decoded = [whole, regions](const QRect& part) -> Result<QImage> {
            SABOOT_TRY(QImage image, whole(part));
            image = image.convertToFormat(QImage::Format_RGB32);
            QPainter painter(&image);
            const double k = double(image.width()) / std::max(1, part.width()), l = double(image.height()) / std::max(1, part.height());
            for (const auto& r : regions) {
                const QRect at = r.region.translated(-part.topLeft());
                painter.fillRect(QRectF(at.x() * k, at.y() * l, at.width() * k, at.height() * l).toAlignedRect(), Qt::black);
            }
            return image;
        };
    }

    /// The word boxes stored right after the text they belong to.
    static QJsonArray boxesAfter(const std::vector<domain::Derivation>& all, const domain::Derivation& text) {
        for (const auto& d : all)
            if (d.kind == domain::DerivationKind::Picture && d.tool == text.tool && d.createdAt == text.createdAt)
                return QJsonDocument::fromJson(d.content).object()[QStringLiteral("boxes")].toArray();
        return {};
    }

    static double middleHeight(const QJsonArray& boxes) {
        std::vector<int> heights;
        for (const auto& b : boxes)
            if (b[6].toInt() >= 50 && b[3].toInt() > 3) heights.push_back(b[3].toInt());
        if (heights.size() < 4) return 0;
        const auto middle = heights.begin() + qsizetype(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        return *middle;
    }

    static void exif(report::ExhibitEntry& x, const QJsonObject& j) {
        x.exif.make = j[QStringLiteral("make")].toString();
        x.exif.model = j[QStringLiteral("model")].toString();
        x.exif.time = j[QStringLiteral("time")].toString();
        x.exif.timeZone = j[QStringLiteral("zone")].toString();
        x.exif.software = j[QStringLiteral("software")].toString();
        x.exif.orientation = j[QStringLiteral("orientation")].toInt();
        if (j.contains(QStringLiteral("latitude"))) x.exif.latitude = j[QStringLiteral("latitude")].toString().toDouble();
        if (j.contains(QStringLiteral("longitude"))) x.exif.longitude = j[QStringLiteral("longitude")].toString().toDouble();
    }

    Status persons() {
        store::PersonRecords records(m_db);
        SABOOT_TRY(const auto all, records.list());
        SABOOT_TRY(const auto claims, records.claims());
        store::IdentifierRecords identifiers(m_db);
        for (const auto& p : all) {
            report::PersonEntry x;
            x.person = p;
            x.accused = p.role.contains(QLatin1String("accused"), Qt::CaseInsensitive) || p.role.contains(QStringLiteral("ملزم"));
            x.person.role = text(p.role);
            for (const auto& c : claims) {
                if (!(c.person == p.id)) continue;
                const QString shown = c.reference.isEmpty() ? m_numbers.value(c.exhibit.bytes()).number : c.reference;
                const bool certain = c.certainty == domain::Certainty::Certain;
                const QString how = certain ? pick(QStringLiteral("shown by"), QStringLiteral("بحوالہ")) : pick(QStringLiteral("assumed from"), QStringLiteral("قیاس از"));
                if (c.identifier) {
                    SABOOT_TRY(const domain::Identifier i, identifiers.byRow(c.identifier));
                    const QString value = domain::isSecret(i.facts.kind) ? identifiers::masked(i.facts) : i.facts.normal;
                    x.facts.push_back({report::termOf(i.facts.kind).english, report::termOf(i.facts.kind).urdu, value, how + QLatin1Char(' ') + shown});
                    m_owner.insert(c.identifier, pick(QStringLiteral("%1, %2 %3"), QStringLiteral("%1، %2 %3")).arg(isUrdu() && !p.nameUrdu.isEmpty() ? p.nameUrdu : p.label(), how, shown));
                } else {
                    SABOOT_TRY(const domain::Participant who, store::ChatRecords(m_db).participant(c.participant));
                    x.speaksAs << who.name;
                    x.facts.push_back({QStringLiteral("speaks as"), QStringLiteral("اس نام سے لکھتا ہے"), who.name, how + QLatin1Char(' ') + shown});
                }
                x.namedIn << shown;
            }
            x.namedIn.removeDuplicates();
            m->persons.push_back(std::move(x));
        }
        return ok();
    }

    report::MessageEntry message(const domain::Chat& chat, const domain::Message& msg) {
        report::MessageEntry x;
        const auto& b = msg.body;
        x.reference = reference(chat.number, msg.n);
        x.kind = b.kind;
        x.time = b.time;
        x.timeText = b.timeText;
        x.timeRule = b.timeRule;
        x.timeCertainty = b.timeCertainty;
        x.sender = b.sender;
        x.senderId = b.senderId;
        if (!chat.owner.isEmpty() && !b.sender.isEmpty())
            x.direction = b.sender == chat.owner ? report::Direction::Sent : report::Direction::Received;
        x.text = b.text;
        const bool shown = m_plan.isEmpty() || m_plan.cut(msg.row, x.text, x.cuts);
        for (size_t i = 0; shown && i < b.attachments.size(); ++i) {
            const auto& a = b.attachments[i];
            report::AttachmentEntry out;
            out.name = a.name;
            out.mediaType = a.mediaType;
            out.sizeBytes = a.sizeBytes;
            out.missingReason = a.reason;
            if (i < msg.attachmentExhibits.size() && !msg.attachmentExhibits[i].isNull()) {
                const auto e = m_numbers.value(msg.attachmentExhibits[i].bytes());
                out.exhibitNumber = e.number;
                out.sha256 = e.sha256;
                out.sizeBytes = e.sizeBytes;
                if (!e.mediaType.isEmpty()) out.mediaType = e.mediaType;
            } else if (out.missingReason.isEmpty()) {
                out.missingReason = text(QStringLiteral("not in the export"));
            }
            x.attachments.push_back(std::move(out));
        }
        x.reactions = b.reactions;
        x.forwarded = !b.forwardedFrom.isEmpty();
        x.forwardedFrom = b.forwardedFrom;
        x.edited = b.edited;
        x.deleted = b.deleted;
        if (!b.replyTo.isEmpty()) x.replyTo = m_bySource.value(b.replyTo);
        return x;
    }

    Status chats() {
        store::ChatRecords records(m_db);
        store::IdentifierRecords identifiers(m_db);
        SABOOT_TRY(const auto all, records.list());
        for (const auto& c : all) {
            report::ChatEntry x;
            x.chat = c;
            x.exhibitNumber = m_numbers.value(c.exhibit.bytes()).number;
            SABOOT_TRY(x.participants, records.participants(c.id));
            SABOOT_TRY(const qint64 rows, records.rowCount(c.id));
            x.countInFile = c.messages + c.system;
            if (const QString mark = m_plan.withheldBy(c.exhibit); !mark.isEmpty()) {
                x.rows.emplace_back(report::OmittedRange{reference(c.number, 1), reference(c.number, rows), rows, m->officer.name, pick(QStringLiteral("withheld, %1"), QStringLiteral("روکی گئی، %1")).arg(mark)});
                x.participants.clear();
                x.chat.title.clear();
                x.chat.owner.clear();
                m->chats.push_back(std::move(x));
                continue;
            }
            SABOOT_TRY(const auto ranges, records.ranges(c.id));
            // Marked ranges are the officer's choice of what is printed; a dossier shows all that is said of its subject.
            const bool byIdentifier = ranges.empty() || m_options.kind == domain::ReportKind::Person || m_options.kind == domain::ReportKind::Wallet;
            const bool whole = ranges.empty() && (rows <= wholeChatRows || m_options.kind == domain::ReportKind::Transcript);
            if (m_options.kind == domain::ReportKind::Transcript && !m_options.subject.isEmpty() && m_options.subject != c.number) continue;
            std::vector<bool> wanted(size_t(rows), whole);
            for (const auto& r : ranges)
                for (qint64 n = std::max<qint64>(1, r.firstN); n <= std::min(rows, r.lastN); ++n) wanted[size_t(n - 1)] = true;
            if (!whole) {
                // Messages with identifiers, with the one before and after, so that they are read in their place.
                SABOOT_TRY(const auto first, records.messages(c.id, 0, 1));
                if (!first.empty()) {
                    SABOOT_TRY(const auto seen, identifiers.sightingsInRange(first.front().row, first.front().row + rows - 1));
                    for (const auto& s : seen) {
                        const qint64 at = s.message - first.front().row;
                        for (qint64 i = at - 1; i <= at + 1; ++i)
                            if (i >= 0 && i < rows && byIdentifier) wanted[size_t(i)] = true;
                    }
                }
            }
            qint64 i = 0;
            while (i < rows) {
                qint64 j = i;
                while (j < rows && wanted[size_t(j)] == wanted[size_t(i)]) ++j;
                if (!wanted[size_t(i)]) {
                    x.rows.emplace_back(report::OmittedRange{reference(c.number, i + 1), reference(c.number, j), j - i, m->officer.name,
                                                             byIdentifier ? pick(QStringLiteral("no identifier in them and not marked for the report"), QStringLiteral("ان میں کوئی شناختی عدد نہیں اور رپورٹ کے لیے نشان زد نہیں"))
                                                                          : pick(QStringLiteral("not marked for the report"), QStringLiteral("رپورٹ کے لیے نشان زد نہیں"))});
                } else {
                    for (qint64 at = i; at < j; at += 1000) {
                        SABOOT_TRY(const auto part, records.messages(c.id, at, std::min<qint64>(1000, j - at)));
                        for (const auto& msg : part) {
                            if (!msg.body.sourceId.isEmpty()) m_bySource.insert(msg.body.sourceId, reference(c.number, msg.n));
                            x.rows.emplace_back(message(c, msg));
                        }
                        if (m_job.isCancelled()) return Error(ErrorCode::Cancelled);
                    }
                }
                i = j;
            }
            m->chats.push_back(std::move(x));
        }
        return ok();
    }

    Status identifiers() {
        store::IdentifierRecords records(m_db);
        SABOOT_TRY(const auto all, records.list());
        int wallets = 0, others = 0;
        for (const auto& i : all) {
            // Counted all the same, so that W-03 is the same wallet in the redacted report.
            const bool wallet = i.facts.kind == domain::IdentifierKind::Wallet;
            if (i.review == domain::Review::Rejected) continue;
            if (m_plan.isGone(i.row)) {
                const int n = ++(wallet ? wallets : others);
                m->goneIdentifiers << QStringLiteral("%1-%2").arg(wallet ? QLatin1Char('W') : QLatin1Char('I')).arg(n, 2, 10, QLatin1Char('0'));
                continue;
            }
            SABOOT_TRY(const auto places, records.sightings(i.row));
            QStringList refs;
            for (const auto& s : places)
                if (!refs.contains(s.reference)) refs << s.reference;
            std::optional<report::RecoveredFrom> recovered;
            if (i.facts.note.startsWith(QLatin1String("Recovered"))) {
                static const QRegularExpression tried(QStringLiteral("(\\d+) candidates tried"));
                recovered = report::RecoveredFrom{places.empty() ? QString() : places.front().raw, tried.match(i.facts.note).captured(1).toInt(), 1};
            }
            if (wallet) {
                report::WalletEntry w;
                w.number = QStringLiteral("W-%1").arg(++wallets, 2, 10, QLatin1Char('0'));
                w.facts = i.facts;
                w.networkName = text(networkNames(i.facts));
                w.places = refs;
                w.received = text(QStringLiteral("not looked up (offline)"));
                w.note = recovered || i.facts.note.isEmpty() ? m_owner.value(i.row) : text(i.facts.note);
                if (isUrdu() && !w.facts.reason.isEmpty()) w.facts.reason = QStringLiteral("جانچ کا عدد نہیں ملتا۔");
                w.recovered = recovered;
                m->wallets.push_back(std::move(w));
            } else {
                report::IdentifierEntry x;
                x.number = QStringLiteral("I-%1").arg(++others, 2, 10, QLatin1Char('0'));
                x.facts = i.facts;
                if (domain::isSecret(i.facts.kind)) x.facts.normal = x.facts.input = identifiers::masked(i.facts);
                x.places = refs;
                x.belongsTo = m_owner.value(i.row);
                // The register states it without a claim of its own.
                if (x.belongsTo.isEmpty() && i.facts.kind == domain::IdentifierKind::Cnic)
                    for (const report::PersonEntry& p : m->persons)
                        if (digitsOf(p.person.cnic) == digitsOf(i.facts.normal)) x.belongsTo = pick(QStringLiteral("%1, as stated in the register of persons"), QStringLiteral("%1، افراد کے رجسٹر میں درج")).arg(isUrdu() && !p.person.nameUrdu.isEmpty() ? p.person.nameUrdu : p.person.label());
                x.recovered = recovered;
                m->identifiers.push_back(std::move(x));
            }
        }
        return ok();
    }

    Status chart() {
        ChartFilter filter;
        filter.maxNodes = 60;
        SABOOT_TRY(const ChartViewState left, workingChart(m_case));
        filter.always = left.arrangement.added;
        filter.urdu = isUrdu();
        SABOOT_TRY(const ChartData data, buildChart(m_case, filter));
        graph::ChartModel model;
        model.entities = data.entities;
        model.links = data.links;
        if (!m_plan.isEmpty()) redactChart(model);
        if (m_options.kind == domain::ReportKind::Person || m_options.kind == domain::ReportKind::Wallet) aroundSubject(model);
        if (isUrdu()) {
            for (auto& l : model.links) l.relation = reportUrdu(l.relation);
            for (auto& e : model.entities)
                if (e.type != domain::EntityType::Exhibit) e.sublabel = reportUrdu(e.sublabel);
            for (const auto& x : std::as_const(m_numbers))
                for (auto& e : model.entities)
                    if (!x.acquisition.titleUrdu.isEmpty() && e.sublabel == x.label() && e.key == QStringLiteral("exhibit:") + x.id.toString()) e.sublabel = x.acquisition.titleUrdu;
        }
        m->links = linkRows(model);
        if (model.links.empty()) return ok();
        addPayments(*m, model, m_options);
        // The table above names every link; the picture is the chart as the officer left it.
        arrange(model, left.arrangement);
        if (const auto hidden = std::count_if(model.entities.begin(), model.entities.end(), [&](const auto& e) { return !model.isVisible(e); }))
            m->limits.push_back({QStringLiteral("Link chart"), {}, QStringLiteral("%1 entities hidden by the officer are not drawn; their links stand in the table.").arg(hidden)});
        if (data.dropped > 0)
            m->limits.push_back({QStringLiteral("Link chart"), QStringLiteral("روابط کا خاکہ"),
                                 pick(QStringLiteral("%1 entities farther from the persons are not drawn; they stand in the tables."),
                                      QStringLiteral("افراد سے دور %1 اکائیاں خاکے میں نہیں بنائی گئیں؛ وہ جدولوں میں درج ہیں۔")).arg(data.dropped)});
        SABOOT_TRY(const QString sheets, store::CaseRecords(m_db).setting(QStringLiteral("report.chart_sheets")));
        return addChartViews(*m, model, sheets, m_options, m_job);
    }

    /// The chart of a dossier: the subject, what is said to be theirs, and every link of these.
    void aroundSubject(graph::ChartModel& model) const {
        QSet<QString> keys;
        for (const auto& e : model.entities) {
            bool subject = m_options.kind == domain::ReportKind::Wallet && e.key.endsWith(QLatin1Char(':') + m_options.subject);
            for (const auto& w : m->wallets)
                subject |= m_options.kind == domain::ReportKind::Wallet && w.number == m_options.subject && e.key.endsWith(QLatin1Char(':') + w.facts.normal);
            for (const auto& p : m->persons)
                subject |= m_options.kind == domain::ReportKind::Person && p.person.number == m_options.subject && e.key == QStringLiteral("person:") + p.person.id.toString();
            if (subject) keys.insert(e.key);
        }
        QSet<QString> theirs = keys;
        for (const auto& l : model.links) {
            for (const auto& [a, b] : {std::pair(l.from, l.to), std::pair(l.to, l.from)})
                if (keys.contains(a) && !b.startsWith(QLatin1String("exhibit:")) && !b.startsWith(QLatin1String("person:"))) theirs.insert(b);
        }
        std::erase_if(model.links, [&](const domain::Link& l) { return !theirs.contains(l.from) && !theirs.contains(l.to); });
        QSet<QString> used;
        int number = 0;
        for (auto& l : model.links) {
            l.number = ++number;
            used << l.from << l.to;
        }
        std::erase_if(model.entities, [&](const domain::Entity& e) { return !used.contains(e.key); });
    }

    void redactChart(graph::ChartModel& model) {
        QSet<QString> gone;
        std::erase_if(model.entities, [&](const domain::Entity& e) {
            if (m_plan.isGone(e)) gone.insert(e.key);
            return gone.contains(e.key);
        });
        m->goneLinks = int(std::erase_if(model.links, [&](const domain::Link& l) { return gone.contains(l.from) || gone.contains(l.to); }));
        for (auto& e : model.entities) {
            e.label = m_plan.scrub(e.label);
            e.sublabel = m_plan.scrub(e.sublabel);
        }
        // An entity whose every link went would stand there alone and say that something was there.
        QSet<QString> linked;
        for (const auto& l : model.links) linked << l.from << l.to;
        std::erase_if(model.entities, [&](const domain::Entity& e) { return !linked.contains(e.key); });
        int number = 0;
        for (auto& l : model.links) {
            l.number = ++number;
            l.relation = m_plan.scrub(l.relation);
        }
    }

    Status timeline() {
        SABOOT_TRY(const auto rows, buildTimeline(m_case, 400));
        for (const auto& r : rows) {
            report::TimelineRow t;
            t.at = r.at;
            t.until = r.until;
            t.exactness = r.until ? report::Exactness::Range : r.certainty == domain::Certainty::Certain ? report::Exactness::Exact : report::Exactness::Doubtful;
            QString event = r.text;
            for (const auto& e : std::as_const(m_numbers))
                if (isUrdu() && e.number == r.reference && !e.acquisition.titleUrdu.isEmpty()) event.replace(e.label(), e.acquisition.titleUrdu);
            t.event = text(event);
            if (isUrdu() && t.event == event) t.event = report::isolatesShown(event);
            t.sources << r.reference;
            t.certainty = term(report::termOf(r.certainty));
            m->timeline.push_back(std::move(t));
        }
        return ok();
    }

    Status custody() {
        store::ExhibitRecords records(m_db);
        for (const auto& x : m->exhibits) {
            if (!x.exhibit.parent.isNull()) continue;
            SABOOT_TRY(const auto events, records.custody(x.exhibit.id));
            report::CustodyItem item;
            item.number = x.exhibit.number;
            item.description = isUrdu() && !x.exhibit.acquisition.titleUrdu.isEmpty() ? x.exhibit.acquisition.titleUrdu : x.exhibit.label();
            for (const auto& e : events) {
                report::CustodyRow row;
                row.event = e;
                row.event.from = text(e.from);
                row.event.to = text(e.to);
                row.event.purpose = text(e.purpose);
                row.event.seq = int(item.rows.size()) + 1; // by time: one entered later has its place, and its record says when it was entered
                if (item.register19.isEmpty()) item.register19 = e.register19;
                if (const auto r = m_recorded.constFind(e.id.bytes()); r != m_recorded.cend()) {
                    row.auditSeq = r->seq;
                    row.lateEntered = r->at - e.at > qint64(24) * 3600'000;
                    row.signedText = pick(QStringLiteral("entered and signed by %1, record %2"), QStringLiteral("درج اور دستخط کیے: %1، آڈٹ اندراج %2")).arg(r->by).arg(r->seq);
                }
                item.rows.push_back(std::move(row));
            }
            item.deadline = sampleDeadline(x.exhibit, events);
            m->custody.push_back(std::move(item));
        }
        return ok();
    }

    Status audit() {
        SABOOT_TRY(const auto lines, Overview(m_case).audit(m_place.stateSeq + 1, auditLimit));
        for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
            // What the officers think and plan is no business of the other side: that it was done stands there, not what.
            const QString word = QString::fromLatin1(it->word->id);
            const bool inner = m_options.isRedacted() && (word.startsWith(QLatin1String("task")) || word.startsWith(QLatin1String("note")));
            m->audit.push_back({qint64(it->seq), it->at, word, isUrdu() || inner ? QString() : it->what, inner ? QString() : it->thing, it->officer, QByteArray::fromHex(it->entryHash.toLatin1())});
        }
        return ok();
    }

    OpenCase& m_case;
    store::Database& m_db;
    domain::ReportOptions m_options;
    ReportPlace m_place;
    RedactionPlan m_plan;
    JobControl& m_job;
    std::shared_ptr<report::ReportModel> m;
    struct Recorded {
        qint64 at = 0;
        QString by;
        qint64 seq = 0;
        QString report; ///< of a sign-off
    };
    QHash<QByteArray, Recorded> m_recorded; ///< custody event -> its record
    std::vector<Recorded> m_signedOff;
    QHash<QByteArray, QString> m_officers;
    QHash<QByteArray, domain::Exhibit> m_numbers;
    QHash<QByteArray, QString> m_read; ///< exhibit -> all that was read from it and is not under a region
    QHash<IdentifierRow, QString> m_owner;
    QHash<QString, QString> m_bySource;
    QString m_headText;
};

} // namespace

Result<std::shared_ptr<report::ReportModel>> buildReportModel(OpenCase& opened, const domain::ReportOptions& options,
                                                              const std::vector<Condition>& unmet, const ReportPlace& place,
                                                              JobControl& job) {
    SABOOT_TRY(auto db, opened.reader());
    return ModelBuilder(opened, *db, options, place, job).build(unmet);
}

} // namespace saboot::services
