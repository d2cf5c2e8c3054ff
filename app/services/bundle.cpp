#include "services/bundle.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "domain/timerule.h"
#include "exchange/table.h"
#include "report/dates.h"
#include "report/html.h"
#include "report/memo.h"
#include "report/model.h"
#include "services/exhibits.h"
#include "services/reportredact.h"
#include "store/auditlog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <archive.h>
#include <archive_entry.h>
#include <map>
#include <unistd.h>

namespace saboot::services {

namespace {

QString hex(const QByteArray& b) { return QString::fromLatin1(b.toHex()); }

const char verifyText[] = R"(HOW TO CHECK THIS BUNDLE

Needed: python3, openssl, qpdf and poppler-utils
(Debian, as administrator: apt install python3 openssl qpdf poppler-utils)

1. Every file is the one that was sent:      sha256sum -c SHA256SUMS
   (Windows: certutil -hashfile FILE SHA256, compare with SHA256SUMS by eye)
   memo.pdf, printed and initialled, holds the hash of report.pdf: compare all
   64 signs, for SHA256SUMS itself could be exchanged with the files.
2. The signature, the list inside the report and every file in exhibits/:
                                             mkdir kit
                                             pdfdetach -saveall -o kit report.pdf
                                             python3 kit/verify.py report.pdf --exhibits exhibits --root ROOT
   ROOT is the SHA-256 fingerprint of the agency's root certificate, as the agency
   has published it. A countersignature, report.pdf.p7s, is checked as well. The
   last line is the result. kit/VERIFY.html explains it, in English and Urdu.
3. The signature by another program:         pdfsig report.pdf
   The answer must say once that the signature is valid and the total document
   signed. That it does not know the issuer was settled in step 2.
4. manifest.json is the list embedded in report.pdf:   cmp kit/manifest.json manifest.json
5. audit-extract.jsonl holds the records of the case's audit chain in order, 336
   bytes each in base64. The hash of a record, SHA-256 over one zero byte and the
   record, stands in the next one at bytes 144 to 175. The last one is the chain
   head printed on the cover.

If anything differs, stop, write down what you saw and the time, and tell the court.

اس پیکٹ کی جانچ

۱۔ ہر فائل وہی ہے جو بھیجی گئی: پہلی کمانڈ چلائیں؛ ہر سطر پر OK آنا چاہیے۔ رپورٹ کا ہیش میمو سے بھی ملائیں۔
۲۔ دستخط، رپورٹ کے اندر کی فہرست اور اشیائے ثبوت: دوسرے مرحلے کی کمانڈیں چلائیں؛ آخری سطر نتیجہ ہے۔ ROOT ادارے کے
   بنیادی سرٹیفکیٹ کا فنگر پرنٹ ہے، جیسا ادارے نے شائع کیا۔
۳۔ pdfsig کے جواب میں دستخط درست اور پوری دستاویز پر ہونا چاہیے۔
۴۔ رپورٹ کے اندر موجود فہرست اور manifest.json ایک ہیں۔
۵۔ آڈٹ زنجیر کا آخری ہیش سرورق پر چھپے ہوئے سرے کے برابر ہونا چاہیے۔

کوئی فرق نکلے تو رک جائیں، وقت اور مشاہدہ لکھیں اور عدالت کو بتائیں۔
)";

exchange::Table table(const QString& name, const QStringList& headers) {
    exchange::Table t;
    t.name = name;
    t.headers = headers;
    return t;
}

using Cells = std::vector<exchange::Cell>;

std::vector<exchange::Table> tablesOf(const report::ReportModel& m) {
    const auto list = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char('|')); };
    const auto when = [](const std::optional<qint64>& at) { return at ? exchange::Cell(exchange::Moment{pktText(*at)}) : exchange::Cell(); };
    std::vector<exchange::Table> out;
    auto exhibits = table(QStringLiteral("exhibits"), list("Number|Title|Title (Urdu)|Source|Device|Collected by|Place|Time PKT|Authority|Method|File|Type|Bytes|SHA-256|Withdrawn"));
    for (const auto& x : m.exhibits) {
        const auto& e = x.exhibit;
        const auto& a = e.acquisition;
        exhibits.rows.push_back(Cells{e.number, a.title, a.titleUrdu, a.source, a.device, a.collector, a.place, when(a.collectedAt), a.authority, a.method, e.fileName, e.mediaType, e.sizeBytes, hex(e.sha256), e.withdrawnReason});
    }
    auto messages = table(QStringLiteral("messages"), list("Reference|Time PKT|Time UTC|Sender|Sender id|Text|Edited|Deleted|Attachments"));
    for (const auto& c : m.chats)
        for (const auto& row : c.rows)
            if (const auto* e = std::get_if<report::MessageEntry>(&row)) {
                QStringList files;
                for (const auto& a : e->attachments) files << (a.exhibitNumber + QLatin1Char(' ') + a.name).trimmed();
                messages.rows.push_back(Cells{e->reference, e->time ? exchange::Cell(exchange::Moment{domain::pktTextOf(*e->time, e->timeRule)}) : exchange::Cell(), e->time ? exchange::Cell(exchange::Moment{domain::utcTextOf(*e->time, e->timeRule)}) : exchange::Cell(), e->sender, e->senderId, e->text, e->edited, e->deleted, files.join(QStringLiteral("; "))});
            }
    auto identifiers = table(QStringLiteral("identifiers"), list("Number|Kind|Value|Networks|Verdict|Standard|Seen in|Shown to be of"));
    for (const auto& w : m.wallets)
        identifiers.rows.push_back(Cells{w.number, domain::toText(w.facts.kind), w.facts.normal, w.facts.networks.join(QLatin1Char(' ')), domain::toText(w.facts.verdict), w.facts.standard, w.places.join(QStringLiteral(", ")), w.note});
    for (const auto& i : m.identifiers)
        identifiers.rows.push_back(Cells{i.number, domain::toText(i.facts.kind), i.facts.normal, QString(), domain::toText(i.facts.verdict), i.facts.standard, i.places.join(QStringLiteral(", ")), i.belongsTo});
    auto persons = table(QStringLiteral("persons"), list("Number|Name|Name (Urdu)|Aliases|CNIC|Address|Role|Named in"));
    for (const auto& p : m.persons)
        persons.rows.push_back(Cells{p.person.number, p.person.nameLatin, p.person.nameUrdu, p.person.aliases.join(QStringLiteral(", ")), p.person.cnic, p.person.address, p.person.role, p.namedIn.join(QStringLiteral(", "))});
    auto links = table(QStringLiteral("links"), list("Number|From|To|Relation|Basis|Certainty|Sources"));
    for (const auto& l : m.links)
        links.rows.push_back(Cells{qint64(l.number), l.from, l.to, l.relation, domain::toText(l.basis), domain::toText(l.certainty), l.sources.join(QStringLiteral(", "))});
    auto timeline = table(QStringLiteral("timeline"), list("Time PKT|Until PKT|Event|Sources|Certainty"));
    for (const auto& t : m.timeline) timeline.rows.push_back(Cells{t.at ? when(t.at) : exchange::Cell(t.whenText), when(t.until), t.event, t.sources.join(QStringLiteral(", ")), t.certainty});
    auto payments = table(QStringLiteral("payments"), list("Number|From|To|Amount as recorded|Time PKT|Certainty|Sources"));
    for (const auto& p : m.flow.rows)
        payments.rows.push_back(Cells{qint64(p.link.number), p.link.from, p.link.to, p.link.relation, p.isDay() ? exchange::Cell(pktText(*p.at).left(10)) : when(p.at), domain::toText(p.link.certainty), p.link.sources.join(QStringLiteral(", "))});
    auto amounts = table(QStringLiteral("amounts"), list("Message|Time PKT|Sender|As written|Currency"));
    for (const auto& a : m.flow.amounts) amounts.rows.push_back(Cells{a.reference, when(a.at), a.sender, a.raw, a.currency});
    auto activity = table(QStringLiteral("activity"), list("Chat|Weekday|Hour PKT|Messages"));
    for (const auto& a : m.activity)
        for (size_t d = 0; d < 7; ++d)
            for (size_t h = 0; h < 24; ++h)
                if (a.hours[d][h]) activity.rows.push_back(Cells{a.chat, report::weekdays()[qsizetype(d)], qint64(h), a.hours[d][h]});
    auto custody = table(QStringLiteral("custody"), list("Item|Seq|Time PKT|From|To|Purpose|Seal|Register 19|Road certificate|Place|Note"));
    for (const auto& item : m.custody)
        for (const auto& r : item.rows)
            custody.rows.push_back(Cells{item.number, qint64(r.event.seq), exchange::Moment{pktText(r.event.at)}, r.event.from, r.event.to, r.event.purpose, r.event.seal, r.event.register19, r.event.roadCertificate, r.event.place, r.event.note});
    for (auto* t : {&exhibits, &messages, &identifiers, &persons, &links, &payments, &amounts, &activity, &timeline, &custody}) out.push_back(std::move(*t));
    return out;
}

/// Records 1..`last` as JSON lines. Without texts in a redacted bundle: a payload names what was redacted.
Result<QByteArray> auditExtract(OpenCase& opened, quint64 last, bool redacted) {
    SABOOT_TRY(auto db, opened.reader());
    store::AuditLog log(*db);
    QByteArray out;
    for (quint64 seq = 1; seq <= last; ++seq) {
        SABOOT_TRY(const auto entry, log.at(seq));
        QJsonObject o{{QStringLiteral("seq"), qint64(seq)},
                      {QStringLiteral("event"), crypto::toText(entry.record.event)},
                      {QStringLiteral("time"), isoUtc(entry.record.wallMs)},
                      {QStringLiteral("hash"), hex(entry.hash)},
                      {QStringLiteral("record"), QString::fromLatin1(crypto::encodeRecord(entry.record).toBase64())}};
        if (!redacted) o.insert(QStringLiteral("payload"), QString::fromUtf8(entry.payload));
        out += QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

class ZipWriter {
public:
    ~ZipWriter() {
        if (m_archive) archive_write_free(m_archive);
    }
    Status open(const QString& path) {
        m_archive = archive_write_new();
        archive_write_set_format_zip(m_archive);
        return archive_write_open_filename(m_archive, QFile::encodeName(path).constData()) == ARCHIVE_OK ? ok() : failed();
    }
    Status add(const QString& name, const QString& file, qint64 utcMs) {
        SABOOT_TRY(const Fd in, openForReading(file));
        SABOOT_TRY(const qint64 size, fileSize(in.get()));
        // Pictures and PDF do not shrink further; stored, they can be read without unpacking.
        const bool text = name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".jsonl")) || name.endsWith(QLatin1String(".html")) || name.endsWith(QLatin1String(".txt"));
        if (text) archive_write_zip_set_compression_deflate(m_archive);
        else archive_write_zip_set_compression_store(m_archive);
        archive_entry* e = archive_entry_new();
        archive_entry_set_pathname(e, name.toLatin1().constData());
        archive_entry_set_size(e, size);
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        archive_entry_set_mtime(e, utcMs / 1000, 0);
        bool good = archive_write_header(m_archive, e) == ARCHIVE_OK;
        archive_entry_free(e);
        QByteArray buffer(1 << 18, Qt::Uninitialized);
        for (qint64 left = size; good && left > 0;) {
            SABOOT_TRY(const qint64 n, readSome(in.get(), buffer.data(), std::min<qint64>(left, buffer.size()), name));
            good = n > 0 && archive_write_data(m_archive, buffer.constData(), size_t(n)) == n;
            left -= n;
        }
        return good ? ok() : failed();
    }
    Status close() { return archive_write_close(m_archive) == ARCHIVE_OK ? ok() : failed(); }

private:
    Status failed() const { return Error(ErrorCode::IoFailed, QString::fromUtf8(archive_error_string(m_archive))); }
    archive* m_archive = nullptr;
};

Result<QByteArray> hashOf(const QString& path) {
    SABOOT_TRY(const Fd in, openForReading(path));
    crypto::Sha256 sha;
    QByteArray buffer(1 << 18, Qt::Uninitialized);
    while (true) {
        SABOOT_TRY(const qint64 n, readSome(in.get(), buffer.data(), buffer.size(), path));
        if (n <= 0) return sha.finish();
        sha.update(QByteArrayView(buffer.constData(), n));
    }
}

/// Signs the report when it is asked for, and writes the memo that holds the hash of the file as it goes out.
Status memo(OpenCase& opened, const report::ReportModel& model, const domain::ReportOptions& options, const SignReport& sign, const QDir& folder, BundleOutcome& out, JobControl& job) {
    const QString pdf = folder.filePath(QStringLiteral("report.pdf"));
    report::Memo m;
    m.unsignedSha256 = out.report.record.sha256;
    if (sign) {
        const QString done = folder.filePath(QStringLiteral("signed.pdf"));
        SABOOT_CHECK(sign(opened, pdf, done, job));
        if (::rename(QFile::encodeName(done).constData(), QFile::encodeName(pdf).constData()) != 0) return systemError(pdf);
    }
    SABOOT_TRY(m.fileSha256, hashOf(pdf));
    m.reportNumber = out.report.record.number;
    m.pages = out.report.record.pages;
    m.sizeBytes = QFileInfo(pdf).size();
    m.exhibits = int(model.exhibits.size());
    m.particulars = model.particulars;
    m.officer = model.officer;
    m.auditSeq = out.report.record.auditSeq;
    m.head = model.head;
    SABOOT_TRY(const report::LaidOut laid, report::layoutMemo(m, options.language, options.reportTime, job));
    SABOOT_TRY(const report::PdfResult written, report::writePdf(laid, folder.filePath(QStringLiteral("memo.pdf")), job));
    out.reportSha256 = m.fileSha256;
    return ok();
}

Status fill(OpenCase& opened, const domain::ReportOptions& options, const SignReport& sign, const QDir& folder, BundleOutcome& out, JobControl& job) {
    Reports reports(opened);
    SABOOT_TRY(out.report, reports.exportPdf(options, folder.filePath(QStringLiteral("report.pdf")), job));
    if (!out.report.problems.isEmpty()) return Error(ErrorCode::ReportRejected, out.report.problems.first());
    SABOOT_TRY(const auto model, reports.model(options, job));
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("manifest.json")), out.report.manifest));
    // The officer's own signature over the manifest, the same bytes as inside the report.
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("manifest.sig")), model->signManifest(out.report.manifest)));
    SABOOT_CHECK(memo(opened, *model, options, sign, folder, out, job));
    SABOOT_TRY(const QByteArray audit, auditExtract(opened, quint64(out.report.record.stateSeq), options.isRedacted()));
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("audit-extract.jsonl")), audit));
    SABOOT_TRY(const QByteArray html, report::toHtml(*model, options, job));
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("report.html")), html));
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("VERIFY.txt")), QByteArrayView(verifyText)));
    SABOOT_CHECK(makeFolder(folder.filePath(QStringLiteral("tables"))));
    const auto tables = tablesOf(*model);
    for (const auto& t : tables)
        SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("tables/%1.csv").arg(t.name)), exchange::toCsv(t)));
    SABOOT_TRY(const QByteArray workbook, exchange::toXlsx(tables, out.report.record.number));
    SABOOT_CHECK(writeAtomically(folder.filePath(QStringLiteral("tables/tables.xlsx")), workbook));
    SABOOT_CHECK(makeFolder(folder.filePath(QStringLiteral("exhibits"))));
    Exhibits exhibits(opened);
    qint64 done = 0;
    for (const auto& x : model->exhibits) {
        job.report(++done, qint64(model->exhibits.size()), QStringLiteral("Copying the originals"));
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (x.copyName.isEmpty()) continue;
        SABOOT_TRY(const domain::Exhibit original, exhibits.byId(x.exhibit.id));
        SABOOT_TRY(const Fd fd, exhibits.openOriginal(original, original.sizeBytes, job));
        const QString path = folder.filePath(x.copyName);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return Error(ErrorCode::IoFailed, path);
        QByteArray buffer(1 << 18, Qt::Uninitialized);
        while (true) {
            SABOOT_TRY(const qint64 n, readSome(fd.get(), buffer.data(), buffer.size(), path));
            if (n <= 0) break;
            if (file.write(buffer.constData(), n) != n) return Error(ErrorCode::DiskFull, path);
        }
    }
    return ok();
}

} // namespace

Result<BundleOutcome> exportBundle(OpenCase& opened, const domain::ReportOptions& options, const SignReport& sign, const QString& path, JobControl& job) {
    if (QFileInfo::exists(path)) return Error(ErrorCode::AlreadyExists, path);
    const bool zip = path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    const QString work = path + QStringLiteral(".part");
    QDir(work).removeRecursively(); // what a broken-off export left
    SABOOT_CHECK(makeFolder(work));
    BundleOutcome out;
    auto make = [&]() -> Status {
        const QDir folder(work);
        SABOOT_CHECK(fill(opened, options, sign, folder, out, job));
        std::map<QString, QString> files; // sorted by name
        for (const QString& sub : {QString(), QStringLiteral("exhibits/"), QStringLiteral("tables/")})
            for (const QString& name : QDir(work + QLatin1Char('/') + sub).entryList(QDir::Files)) files[sub + name] = work + QLatin1Char('/') + sub + name;
        QByteArray sums;
        for (const auto& [name, file] : files) {
            SABOOT_TRY(const QByteArray sha, hashOf(file));
            sums += sha.toHex() + "  " + name.toLatin1() + '\n';
        }
        const QString sumFile = folder.filePath(QStringLiteral("SHA256SUMS"));
        SABOOT_CHECK(writeAtomically(sumFile, sums));
        files[QStringLiteral("SHA256SUMS")] = sumFile;
        out.files = int(files.size());
        if (!zip) {
            if (::rename(QFile::encodeName(work).constData(), QFile::encodeName(path).constData()) != 0) return systemError(path);
            return ok();
        }
        const QString part = work + QStringLiteral("/bundle.zip");
        ZipWriter writer;
        SABOOT_CHECK(writer.open(part));
        for (const auto& [name, file] : files) {
            if (job.isCancelled()) return Error(ErrorCode::Cancelled);
            SABOOT_CHECK(writer.add(name, file, options.reportTime));
        }
        SABOOT_CHECK(writer.close());
        SABOOT_TRY(out.sha256, hashOf(part));
        if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) return systemError(path);
        return ok();
    };
    const Status made = make();
    QDir(work).removeRecursively();
    if (!made) return made.error();
    out.path = path;
    if (!zip) out.report.path = path + QStringLiteral("/report.pdf");
    SABOOT_CHECK(opened.change(crypto::AuditEvent::ReportExport, QStringLiteral("Court bundle of report %1 with the originals written, %2 files").arg(out.report.record.number).arg(out.files),
                               [&](store::Change& change) {
                                   if (!out.sha256.isEmpty()) change.setObject(out.sha256);
                                   return ok();
                               }));
    return out;
}

} // namespace saboot::services
