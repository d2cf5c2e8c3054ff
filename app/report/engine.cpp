#include "report/engine.h"
#include "base/clock.h"
#include "base/file.h"
#include "report/comparison.h"
#include "report/finish.h"
#include "report/manifest.h"
#include "report/memo.h"
#include "report/sections.h"
#include "report/terms.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <unistd.h>

namespace saboot::report {

namespace {

struct SectionCode {
    const char* id;
    Word title;
    void (*write)(Composer&, const ContentsRow&);
    bool (*isEmpty)(const ReportModel&); ///< null: always printed
};

const std::vector<SectionCode>& sectionCodes() {
    static const std::vector<SectionCode> codes{
        {"persons", SABOOT_WORD("Persons", "افراد"), writePersons, [](const ReportModel& m) { return m.persons.empty(); }},
        {"exhibits", SABOOT_WORD("Exhibit sheets", "اشیائے ثبوت"), writeExhibits, [](const ReportModel& m) { return m.exhibits.empty(); }},
        {"chats", SABOOT_WORD("Chat transcripts", "گفتگو کا متن"), writeChats, [](const ReportModel& m) { return m.chats.empty(); }},
        {"activity", SABOOT_WORD("Activity of the chats", "گفتگو کے اوقات"), writeActivity, [](const ReportModel& m) { return m.activity.empty(); }},
        {"comparisons", SABOOT_WORD("Comparison of exports", "برآمد شدہ فائلوں کا موازنہ"), writeComparisons,
         [](const ReportModel& m) { return m.comparisons.empty(); }},
        {"wallets", SABOOT_WORD("Wallets", "ڈیجیٹل والٹ"), writeWallets, [](const ReportModel& m) { return m.wallets.empty(); }},
        {"identifiers", SABOOT_WORD("Other identifiers", "دیگر شناختی نشانات"), writeIdentifiers,
         [](const ReportModel& m) { return m.identifiers.empty(); }},
        {"chart", SABOOT_WORD("Link chart and its table", "روابط کا خاکہ"), writeChart,
         [](const ReportModel& m) { return m.links.empty() && m.charts.empty(); }},
        {"flow", SABOOT_WORD("Money and its flow", "رقوم اور ان کا بہاؤ"), writeFlow, [](const ReportModel& m) { return m.flow.isEmpty(); }},
        {"timeline", SABOOT_WORD("Timeline", "اوقات کی ترتیب"), writeTimeline, [](const ReportModel& m) { return m.timeline.empty(); }},
        {"custody", SABOOT_WORD("Custody ledger", "تحویل کا رجسٹر"), writeCustody, nullptr},
        {"findings", SABOOT_WORD("Findings", "نتائج"), writeFindings, [](const ReportModel& m) { return m.findings.empty(); }},
        {"redactions", SABOOT_WORD("Redactions", "اخفا کا رجسٹر"), writeRedactions,
         [](const ReportModel& m) { return m.redactions.empty(); }},
        {"method", SABOOT_WORD("Method and working order", "طریقۂ کار اور پروگرام کی حالت"), writeMethod, nullptr},
        {"verification", SABOOT_WORD("How to check this report", "رپورٹ کی جانچ"), writeVerification, nullptr},
        {"certificates", SABOOT_WORD("Certificates", "تصدیق نامے"), writeCertificates,
         [](const ReportModel& m) { return m.certificates.empty(); }},
        {"audit", SABOOT_WORD("Extract of the audit chain", "آڈٹ زنجیر کا اقتباس"), writeAudit,
         [](const ReportModel& m) { return m.audit.empty(); }},
    };
    return codes;
}

QString bates(const LaidOutData& data, int page) {
    const QString prefix = data.model.batesPrefix.isEmpty() ? QStringLiteral("PAGE") : data.model.batesPrefix;
    return QStringLiteral("%1-%2").arg(prefix).arg(page + 1, 6, 10, QLatin1Char('0'));
}

constexpr double runningHeadWidth = 176; // beside the widest classification

/// Header, footer and punch tick of every page: outside the structure.
void furnish(Composer& c) {
    LaidOutData& data = c.data;
    const int total = int(data.pages.size());
    const QString head = shortHead(data);
    const Word rank = termOfClassification(data.model.particulars.classification);
    const QString classification = c.say(rank);
    TextStyle strong = styles::table().withBold();
    TextStyle quiet = styles::table().in(Tone::Grey);
    strong.urduSize = quiet.urduSize = 11;
    strong.urduPitch = quiet.urduPitch = 14;
    TextStyle mono = styles::mono();
    QHash<QString, BlockPtr> cache;
    const auto cached = [&](const QString& text, const TextStyle& style, double width, Align align) {
        const QString key = text + QChar(0x1F) + QString::number(int(align)) + QString::number(width) + QString::number(int(style.bold));
        BlockPtr& b = cache[key];
        if (!b) b = c.setter.set(text, style, width, align, TextOrigin::Program);
        return b;
    };
    for (int i = 0; i < total; ++i) {
        Page& p = data.pages[size_t(i)];
        const double left = p.mirrored ? sheet::outerMargin : sheet::fileMargin;
        const double across = p.textWidth(), wider = across - sheet::textWidth; // of a fold-out
        const auto place = [&](const BlockPtr& b, double x, double baseline) {
            if (!b || b->lines.empty()) return;
            p.furniture.emplace_back(PlacedText{b, 0, 1, float(left + x), float(baseline - double(b->lines[0].baseline))});
        };
        const auto rule = [&](double y, double weight) {
            p.furniture.emplace_back(PlacedLine{float(left), float(y), float(left + across), float(y), float(weight),
                                                Tone::Black, false});
        };
        const Align start = p.mirrored ? Align::Right : Align::Left;
        const Align end = p.mirrored ? Align::Left : Align::Right;
        if (!p.cover) {
            place(cached(data.model.reportNumber, strong, 150, start), p.mirrored ? 330 + wider : 0, sheet::headBaseline);
            if (!classification.isEmpty()) {
                const BlockPtr b = cached(classification, strong, 180, Align::Centre);
                const double w = std::min(180.0, double(b->inkWidth()));
                place(b, 150 + wider / 2, sheet::headBaseline);
                PlacedRect r;
                r.x = float(left + across / 2 - w / 2 - 7), r.y = 35.2F, r.w = float(w + 14), r.h = 16;
                r.stroke = 0.8F;
                p.furniture.emplace_back(r);
            }
            const double endX = p.mirrored ? 0 : across - runningHeadWidth;
            BlockPtr running = cached(p.head, strong, runningHeadWidth, end);
            if (running && running->lines.size() > 1) {
                TextStyle smaller = strong;
                smaller.size = 8;
                smaller.latinInUrdu = 8;
                smaller.urduSize = 9.5;
                running = c.setter.set(p.head, smaller, runningHeadWidth, end, TextOrigin::Program);
            }
            place(running, endX, sheet::headBaseline);
            rule(sheet::headRule, 1.1);
        }
        rule(sheet::footRule, 0.8);
        TextStyle number = mono.withBold();
        const QString batesText = bates(data, i);
        data.tokens.push_back(batesText);
        place(c.setter.set(batesText, number, 200, start, TextOrigin::Program), p.mirrored ? 280 + wider : 0, 794);
        if (!head.isEmpty() && !p.cover)
            place(cached(c.pick(QStringLiteral("head "), QStringLiteral("سرا ")) + c.kept(head), mono.in(Tone::Grey), 180, Align::Centre), 150 + wider / 2, 794);
        if (!data.model.footNote.isEmpty())
            place(cached(data.model.footNote.left(90), quiet, 320, start), p.mirrored ? 160 + wider : 0, 808);
        const QString english = QStringLiteral("Page %1 of %2").arg(i + 1).arg(total);
        const QString urdu = QStringLiteral("صفحہ \u2066%1\u2069 از \u2066%2\u2069").arg(i + 1).arg(total);
        if (p.mirrored) {
            place(c.setter.set(urdu, strong, 140, end, TextOrigin::Program), 0, 794);
        } else {
            place(c.setter.set(english, strong, 140, end, TextOrigin::Program), 340 + wider, 794);
            place(c.setter.set(urdu, quiet, 140, Align::Right, TextOrigin::Program), 340 + wider, 808);
        }
        // Punch guide in the file margin, at half height.
        // Wholly on the sheet: for ink beyond its edge cairo sets a clip that a picture placed next would be cut by.
        const float x0 = p.mirrored ? float(p.width - 8.5) : 0.5F;
        p.furniture.emplace_back(PlacedLine{x0, float(sheet::height / 2), x0 + 7.5F, float(sheet::height / 2), 0.5F, Tone::Grey, false});
    }
}

void resolveLate(LaidOutData& data, Composer& c) {
    for (Page& p : data.pages) {
        c.setMirrored(p.mirrored);
        for (LateText& l : p.late) {
            BlockPtr b = l.make();
            if (!b) continue;
            auto& t = std::get<PlacedText>(p.items[l.item]);
            t.block = b;
            t.last = int(b->lines.size());
        }
        p.late.clear();
    }
}

cairo_status_t toFile(void* closure, const unsigned char* bytes, unsigned int size) {
    const int fd = *static_cast<int*>(closure);
    return writeAll(fd, QByteArrayView(bytes, qsizetype(size)), QStringLiteral("report")) ? CAIRO_STATUS_SUCCESS
                                                                                          : CAIRO_STATUS_WRITE_ERROR;
}

Error cairoError(cairo_status_t status, const QString& what) {
    return Error(status == CAIRO_STATUS_NO_MEMORY ? ErrorCode::DiskFull : ErrorCode::Internal,
                 QStringLiteral("%1: %2").arg(what, QString::fromUtf8(cairo_status_to_string(status))));
}

/// A file without a name in `folder`; in memory when `folder` is empty or its file system has no such files.
Result<Fd> scratchFile(const QString& folder) {
    if (!folder.isEmpty()) {
        Fd fd(::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
        if (fd) return fd;
    }
    return newMemory();
}

/// Cairo's pages, then the finishing pass, into `out`. What lies between goes to unnamed files in `folder`, so that neither a
/// page's drawing nor a picture waits in memory.
Status makePdf(const LaidOut& report, const Fd& out, const QString& folder, JobControl& job) {
    const LaidOutData& data = report.data();
    const std::lock_guard lock(data.fonts->mutex());
    SABOOT_TRY(Fd raw, scratchFile(folder));
    SABOOT_TRY(Fd scratch, scratchFile(folder));
    int fd = raw.get();
    std::vector<std::vector<PaintedTag>> tags;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(toFile, &fd, sheet::width, sheet::height);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    // Without fixed dates cairo writes the clock; the finishing pass writes the real ones.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "2000-01-01T00:00:00Z");
    cairo_t* cr = cairo_create(surface);
    cairo_status_t status = CAIRO_STATUS_SUCCESS;
    {
        Painter painter(data, Medium::Pdf);
        for (int i = 0; i < report.pageCount() && status == CAIRO_STATUS_SUCCESS && !job.isCancelled(); ++i) {
            cairo_pdf_surface_set_size(surface, data.pages[size_t(i)].width, sheet::height);
            tags.push_back(painter.page(cr, i));
            cairo_show_page(cr);
            status = cairo_status(cr);
            if (i % 16 == 0) job.report(i, report.pageCount(), QStringLiteral("Drawing pages"));
        }
        cairo_destroy(cr);
        cairo_surface_finish(surface);
        if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
    }
    cairo_surface_destroy(surface);
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    if (status != CAIRO_STATUS_SUCCESS) return cairoError(status, QStringLiteral("page %1").arg(tags.size()));
    return finishPdf(data, raw, tags, out, std::move(scratch), job);
}

/// Reads a memory file from its start in pieces.
template <class F> Status eachPiece(const Fd& fd, F take) {
    QByteArray buffer(1 << 18, Qt::Uninitialized);
    qint64 at = 0;
    while (true) {
        const auto n = pread(fd.get(), buffer.data(), size_t(buffer.size()), at);
        if (n < 0) return systemError(QStringLiteral("report"));
        if (n == 0) return ok();
        SABOOT_CHECK(take(QByteArrayView(buffer.constData(), qsizetype(n))));
        at += n;
    }
}

PdfResult resultOf(const LaidOut& report) {
    PdfResult r;
    r.pages = report.pageCount();
    r.bookmarks = int(report.data().outline.size());
    r.manifest = report.data().manifest;
    r.tokens = report.data().tokens;
    static const QRegularExpression reference(QStringLiteral("^(?:DE|PE|T\\d+|W|I|P|S|R)-\\d"));
    for (auto it = report.data().pageOf.cbegin(); it != report.data().pageOf.cend(); ++it)
        if (reference.match(it.key()).hasMatch()) r.places.emplace_back(it.key(), it.value());
    std::sort(r.places.begin(), r.places.end(), [](const auto& a, const auto& b) { return std::pair(a.second, a.first) < std::pair(b.second, b.first); });
    return r;
}

} // namespace

int LaidOut::pageCount() const { return m_data ? int(m_data->pages.size()) : 0; }
const std::vector<OutlineEntry>& LaidOut::outline() const {
    static const std::vector<OutlineEntry> none;
    return m_data ? m_data->outline : none;
}
int LaidOut::pageOf(const QString& reference) const { return m_data ? m_data->pageOf.value(reference, -1) : -1; }

const std::vector<SectionInfo>& sections() {
    static const std::vector<SectionInfo> list = [] {
        std::vector<SectionInfo> out;
        for (const SectionCode& s : sectionCodes()) out.push_back({QString::fromLatin1(s.id), s.title.english, s.title.urdu});
        return out;
    }();
    return list;
}

namespace {

/// Points a section needs below the one before it to begin on the same page.
double roomToFollow(const QString& id, domain::ReportLanguage language) {
    // Its steps are set in one block; Urdu takes more lines.
    if (id == QLatin1String("verification")) return language == domain::ReportLanguage::English ? 450 : 600;
    static const QHash<QString, double> room{
        {QStringLiteral("persons"), 340}, {QStringLiteral("chats"), 420},    {QStringLiteral("wallets"), 270},    {QStringLiteral("identifiers"), 240},
        {QStringLiteral("chart"), 470}, {QStringLiteral("activity"), 500}, {QStringLiteral("flow"), 330},      {QStringLiteral("timeline"), 240},   {QStringLiteral("custody"), 350},    {QStringLiteral("findings"), 320},
        {QStringLiteral("redactions"), 150}, {QStringLiteral("method"), 360},     {QStringLiteral("audit"), 240}};
    return room.value(id, 10'000);
}

} // namespace

QString shortHead(const LaidOutData& data) {
    const QString hex = QString::fromLatin1(data.model.head.entryHash.toHex());
    return hex.size() < 16 ? hex : hex.left(8) + QStringLiteral("…") + hex.right(4);
}

void beginSection(Composer& c, const ContentsRow& s, const QString& item) {
    QString head = QString::number(s.number) + QLatin1Char(' ') + c.say(s.title) + (item.isEmpty() ? QString() : QStringLiteral(" · ") + item);
    if (c.urduEdition()) head = QChar(0x2067) + head + QChar(0x2069);
    c.setHeadNext(head);
    // A section that fits begins under the one before it; one that would have to break at once begins a page.
    if (s.follows && c.room() >= roomToFollow(s.id, c.data.options.language)) {
        QString& shown = c.page().head;
        TextStyle bold = styles::table().withBold();
        bold.urduSize = 11;
        // Both, where they fit; else the one that the page begins with.
        if (c.setter.measure(shown + QStringLiteral(" · ") + head, bold) < runningHeadWidth - 2) shown += QStringLiteral(" · ") + head;
        c.y += 26;
    } else {
        c.newPage();
    }
    c.open("Sect");
    c.destination(s.id, c.y);
    c.outline(s.id, s.title.english, s.title.urdu, 0);
}

QStringList sectionsOf(domain::ReportKind kind) {
    using K = domain::ReportKind;
    const auto list = [](const char* ids) { return QString::fromLatin1(ids).split(QLatin1Char(' ')); };
    switch (kind) {
    case K::Technical: return list("exhibits chats activity comparisons wallets identifiers chart flow timeline custody findings redactions method verification certificates audit");
    case K::Inventory: return list("exhibits custody redactions method verification certificates audit");
    case K::Transcript: return list("chats activity comparisons redactions method verification certificates");
    case K::Person: return list("persons findings chats activity wallets identifiers chart flow timeline exhibits redactions method verification");
    case K::Wallet: return list("wallets findings chart flow timeline chats persons exhibits redactions method verification");
    case K::Interim:
    case K::Challan:
    case K::Defence: break;
    }
    QStringList all;
    for (const SectionCode& s : sectionCodes()) all << QString::fromLatin1(s.id);
    return all;
}

namespace {
/// `scripts`: the faces of rarer scripts that the section on method names.
Result<std::shared_ptr<LaidOutData>> layoutNaming(const QSet<int>& scripts, const ReportModel& model, const domain::ReportOptions& options, JobControl& job);
}

Result<LaidOut> layout(const ReportModel& model, const domain::ReportOptions& options, JobControl& job) {
    if (options.version == domain::ReportVersion::Final && options.kind == domain::ReportKind::Interim)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("an interim report is never final"));
    if (options.version == domain::ReportVersion::Final && !model.unmet.empty()) {
        QStringList codes;
        for (const UnmetCondition& u : model.unmet) codes << u.code + QLatin1Char(' ') + u.text;
        return Error(ErrorCode::ConditionsUnmet, codes.join(QStringLiteral("; ")));
    }
    QSet<QString> once;
    for (const QString& id : options.sections) {
        if (once.contains(id)) return Error(ErrorCode::InvalidArgument, QStringLiteral("section %1 stands twice").arg(id));
        once.insert(id);
        const bool known = std::any_of(sectionCodes().begin(), sectionCodes().end(),
                                       [&](const SectionCode& s) { return id == QLatin1String(s.id); });
        if (!known) return Error(ErrorCode::InvalidArgument, QStringLiteral("section %1").arg(id));
    }
    SABOOT_TRY(auto data, layoutNaming({}, model, options, job));
    // Which rarer scripts the evidence is written in is known once it is set: then their fonts are named, too.
    if (const QSet<int> used = data->fonts->used(); !used.isEmpty()) {
        SABOOT_TRY(data, layoutNaming(used, model, options, job));
    }
    return LaidOut(data);
}

namespace {

Result<std::shared_ptr<LaidOutData>> layoutNaming(const QSet<int>& scripts, const ReportModel& model, const domain::ReportOptions& options, JobControl& job) {
    auto data = std::make_shared<LaidOutData>();
    SABOOT_TRY(data->fonts, FontSet::create(scripts));
    data->setter = std::make_shared<Typesetter>(data->fonts);
    data->model = model;
    data->options = options;
    data->nodes.push_back(Node{"Document", -1, {}, nullptr, nullptr, {}, {}});

    std::vector<std::pair<ContentsRow, const SectionCode*>> chosen;
    std::vector<ContentsRow> rows;
    int number = 0;
    const QStringList wanted = options.sections.isEmpty() ? sectionsOf(options.kind) : options.sections;
    for (const QString& id : wanted) {
        const auto code = std::find_if(sectionCodes().begin(), sectionCodes().end(), [&](const SectionCode& s) { return id == QLatin1String(s.id); });
        ContentsRow row;
        row.id = id;
        row.title = code->title;
        row.empty = code->isEmpty && code->isEmpty(model);
        row.number = row.empty ? 0 : ++number;
        row.follows = !row.empty;
        rows.push_back(row);
        if (!row.empty) chosen.emplace_back(row, &*code);
    }

    Composer c(*data, words(), job);
    const int coverNode = c.open("Sect");
    c.close();
    for (int i = 0; i < coverPages(*data); ++i) {
        c.newPage();
        c.page().cover = true;
    }
    c.destination(QStringLiteral("cover"), 0);
    data->pageOf[QStringLiteral("cover")] = 0;
    OutlineEntry cover;
    cover.id = QStringLiteral("cover");
    cover.title = QStringLiteral("Cover");
    cover.titleUrdu = QStringLiteral("سرورق");
    data->outline.push_back(cover);
    writeContents(c, rows);
    int done = 0;
    for (const auto& [row, code] : chosen) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        job.report(done++, qint64(chosen.size()), QStringLiteral("Laying out pages"));
        code->write(c, row);
        c.close();
    }
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    writeClosing(c);
    writeCovers(c, coverNode);
    resolveLate(*data, c);
    furnish(c);
    data->manifest = manifestJson(*data);
    // Each once, in the order of printing: the read-back goes through the text the same way.
    QSet<QString> known;
    std::erase_if(data->tokens, [&](const QString& t) {
        if (known.contains(t)) return true;
        known.insert(t);
        return false;
    });
    job.report(qint64(chosen.size()), qint64(chosen.size()), QStringLiteral("Laying out pages"));
    return data;
}

/// Pages of their own outside any report: one heading, written by `write`, and a manifest.
template <class Write> Result<LaidOut> layoutSheet(ReportModel&& model, domain::ReportLanguage language, qint64 time, const char* id, const Word& title, const QJsonObject& manifest, JobControl& job, Write write) {
    auto data = std::make_shared<LaidOutData>();
    SABOOT_TRY(data->fonts, FontSet::create());
    data->setter = std::make_shared<Typesetter>(data->fonts);
    data->model = std::move(model);
    data->options.language = language;
    data->options.reportTime = time;
    data->options.version = domain::ReportVersion::Final; // never a draft
    data->title = language == domain::ReportLanguage::Urdu ? title.urdu : title.english;
    data->nodes.push_back(Node{"Document", -1, {}, nullptr, nullptr, {}, {}});
    Composer c(*data, words(), job);
    c.setHeadNext(data->title);
    c.newPage();
    c.open("Sect");
    c.outline(QString::fromLatin1(id), title.english, title.urdu, 0);
    write(c);
    c.close();
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    resolveLate(*data, c);
    furnish(c);
    data->manifest = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return LaidOut(data);
}

} // namespace

Result<LaidOut> layoutMemo(const Memo& memo, domain::ReportLanguage language, qint64 time, JobControl& job) {
    ReportModel model;
    model.reportNumber = memo.reportNumber;
    model.particulars = memo.particulars;
    model.head = memo.head;
    model.batesPrefix = QStringLiteral("MEMO");
    const auto hex = [](const QByteArray& b) { return QString::fromLatin1(b.toHex()); };
    return layoutSheet(std::move(model), language, time, "memo", SABOOT_WORD("Transmittal memo", "ترسیل کا میمو"),
                       QJsonObject{{QStringLiteral("format"), QStringLiteral("saboot-memo-1")},
                                   {QStringLiteral("report"), memo.reportNumber},
                                   {QStringLiteral("file"), memo.fileName},
                                   {QStringLiteral("sha256"), hex(memo.fileSha256)},
                                   {QStringLiteral("unsigned_sha256"), hex(memo.unsignedSha256)}},
                       job, [&](Composer& c) { writeMemo(c, memo); });
}

Result<LaidOut> layoutComparison(const ComparisonSheet& sheet, domain::ReportLanguage language, qint64 time, JobControl& job) {
    const ComparisonEntry& e = sheet.comparison;
    const Word title = SABOOT_WORD("Comparison of exports", "برآمد شدہ فائلوں کا موازنہ");
    ReportModel model;
    model.particulars = sheet.particulars;
    model.officer = sheet.officer;
    model.head = sheet.head;
    model.reportNumber = QStringLiteral("%1-%2").arg(e.first.number, e.second.number);
    model.batesPrefix = QStringLiteral("CMP-") + model.reportNumber;
    return layoutSheet(std::move(model), language, time, "comparison", title,
                       QJsonObject{{QStringLiteral("format"), QStringLiteral("saboot-comparison-1")}, {QStringLiteral("first"), e.first.number}, {QStringLiteral("second"), e.second.number}}, job, [&](Composer& c) {
                           c.heading1(QString(), title, QStringLiteral("comparison"));
                           const auto row = [&](const Word& label, const QString& value) {
                               c.factRow(c.say(label), c.set(c.orNotRecorded(value), styles::table(), 330), 0, 150, 330, 3);
                           };
                           const domain::CaseParticulars& p = sheet.particulars;
                           row(SABOOT_WORD("Case", "مقدمہ"), QStringList({p.caseNumber, c.pick(p.title, p.titleUrdu.isEmpty() ? p.title : p.titleUrdu)}).join(QStringLiteral("  ")).trimmed());
                           row(SABOOT_WORD("FIR", "ایف آئی آر"), p.firNumber);
                           row(SABOOT_WORD("Officer", "افسر"), QStringLiteral("%1 %2").arg(sheet.officer.rank, sheet.officer.name).trimmed());
                           row(SABOOT_WORD("Printed", "چھپائی"), pktText(time));
                           c.y += 12;
                           writeComparison(c, e);
                       });
}

Result<QImage> preview(const LaidOut& report, int page, double dpi) {
    if (report.isNull() || page < 0 || page >= report.pageCount())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("page %1").arg(page + 1));
    const double scale = std::clamp(dpi, 20.0, 400.0) / 72;
    QImage image(int(std::lround(report.data().pages[size_t(page)].width * scale)), int(std::lround(sheet::height * scale)), QImage::Format_RGB32);
    if (image.isNull()) return Error(ErrorCode::Internal, QStringLiteral("picture of a page"));
    image.fill(Qt::white);
    const LaidOutData& data = report.data();
    const std::lock_guard lock(data.fonts->mutex());
    cairo_surface_t* surface = cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_RGB24, image.width(),
                                                                   image.height(), int(image.bytesPerLine()));
    cairo_t* cr = cairo_create(surface);
    cairo_scale(cr, scale, scale);
    Painter(data, Medium::Picture).page(cr, page);
    const cairo_status_t status = cairo_status(cr);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) return cairoError(status, QStringLiteral("page %1").arg(page + 1));
    return image;
}

Result<PdfResult> writePdf(const LaidOut& report, QByteArray& bytes, JobControl& job) {
    if (report.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("no layout"));
    SABOOT_TRY(const Fd pdf, newMemory());
    SABOOT_CHECK(makePdf(report, pdf, {}, job));
    PdfResult r = resultOf(report);
    bytes.clear();
    SABOOT_CHECK(eachPiece(pdf, [&](QByteArrayView piece) {
        bytes.append(piece);
        return ok();
    }));
    r.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    r.sizeBytes = bytes.size();
    return r;
}

Result<PdfResult> writePdf(const LaidOut& report, const QString& path, JobControl& job) {
    if (report.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("no layout"));
    const QString folder = QFileInfo(path).absolutePath();
    const QString part = path + QStringLiteral(".part");
    const QByteArray name = QFile::encodeName(part);
    // What a broken-off export left behind is of no use to anyone.
    ::unlink(name.constData());
    Fd out(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!out) return systemError(path);
    auto write = [&]() -> Result<PdfResult> {
        SABOOT_CHECK(makePdf(report, out, folder, job));
        PdfResult r = resultOf(report);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        SABOOT_CHECK(eachPiece(out, [&](QByteArrayView piece) {
            hash.addData(piece.toByteArray());
            r.sizeBytes += piece.size();
            return ok();
        }));
        r.sha256 = hash.result();
        SABOOT_CHECK(syncFd(out.get(), path));
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0) return systemError(path);
        SABOOT_CHECK(syncFolder(folder));
        return r;
    };
    auto written = write();
    if (!written) ::unlink(name.constData());
    return written;
}

} // namespace saboot::report
