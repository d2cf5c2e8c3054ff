#include "report/custody.h"
#include "report/engine.h"
#include "report/memo.h"
#include "report/page.h"
#include "specimen.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace saboot;
using namespace saboot::report;
using domain::ReportLanguage;
using domain::ReportVersion;

/// The checklist of a court-ready report, each item asked of a finished PDF. Items that need a case behind them are in
/// tests/services (bundle, redactions) and tests/cli, those of the signature (C-43, C-45) in tests/sign.
class tst_court : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_text, m_reading, m_urdu;
    PdfResult m_pdf;
    LaidOut m_laid;

    static domain::ReportOptions options(ReportLanguage language = ReportLanguage::English, ReportVersion version = ReportVersion::Draft) {
        domain::ReportOptions o;
        o.language = language;
        o.version = version;
        o.reportTime = specimen::reportTime;
        return o;
    }
    static QString run(const QString& program, const QStringList& arguments) {
        QProcess p;
        p.start(program, arguments);
        if (!p.waitForFinished(60000)) return {};
        return QString::fromUtf8(p.readAllStandardOutput());
    }
    QString pathOf(const QString& name) const { return m_folder.filePath(name); }
    /// The text of the pages, white space made single.
    QString made(const ReportModel& model, const domain::ReportOptions& o, const QString& name, PdfResult* result = nullptr, LaidOut* out = nullptr) {
        JobControl job;
        auto laid = layout(model, o, job);
        if (!laid) qFatal("%s", qPrintable(describe(laid.error())));
        auto r = writePdf(*laid, pathOf(name), job);
        if (!r) qFatal("%s", qPrintable(describe(r.error())));
        if (result) *result = *r;
        if (out) *out = *laid;
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pathOf(name), QStringLiteral("-")}).replace(QChar(0xA0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
    }
    static QString flat(const QString& text) { return text.simplified(); }
    static QString bare(const QString& text) {
        QString out;
        for (const QChar c : text)
            if (!c.isSpace()) out += c;
        return out;
    }
    bool has(const QString& words) const { return bare(m_text).contains(bare(words)) || bare(m_reading).contains(bare(words)); }

private Q_SLOTS:
    void initTestCase() {
        m_text = made(specimen::full(), options(), QStringLiteral("en.pdf"), &m_pdf, &m_laid);
        // Columns side by side break phrases over lines: what a cell says is looked for in reading order.
        m_reading = run(QStringLiteral("pdftotext"), {pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")}) + run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), pathOf(QStringLiteral("en.pdf"))}).remove(QLatin1Char('"'));
        m_urdu = made(specimen::full(), options(ReportLanguage::Urdu), QStringLiteral("ur.pdf"));
    }
    void c01CoverNamesCaseFirAndTimeWithOffset() {
        const QString cover = bare(run(QStringLiteral("pdftotext"), {QStringLiteral("-l"), QStringLiteral("1"), pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")}));
        for (const char* words : {"ANTINARCOTICSFORCE", "Digitalevidencereport", "SNH-0117", "No.17/2026", "15August2026", "P.S.ANFSunehri", "RESTRICTED", "SNH-0117-R1", "VERSION1", "DRAFT", "(UTC+05:00)"})
            QVERIFY2(cover.contains(QString::fromLatin1(words)), words);
    }
    void c01TheStationIsNotNamedTwice() {
        ReportModel m = specimen::empty();
        for (const char* written : {"P.S. ANF North", "PS ANF North", "Police Station ANF North", "ANF North"}) {
            m.particulars.station = QString::fromLatin1(written);
            const QString text = flat(made(m, options(), QStringLiteral("station.pdf")));
            QVERIFY2(text.contains(QStringLiteral("Police Station ANF North")) && text.contains(QStringLiteral(", P.S. ANF North")), written);
        }
    }
    void c02TextOfTheLawByDateOfOffence() {
        ReportModel m = specimen::empty();
        m.law = {{QStringLiteral("CNSA 1997"), QStringLiteral("6, 9"), QStringLiteral("as amended by the Act of 2022"), QStringLiteral("۲۰۲۲ کی ترمیم کے بعد"), false}};
        const QString text = bare(made(m, options(), QStringLiteral("law.pdf")));
        QVERIFY(text.contains(QStringLiteral("asamendedbytheActof2022")));
        QVERIFY(text.contains(QStringLiteral("(texttobeconfirmedbyaprosecutor)")));
        QVERIFY(text.contains(QStringLiteral("textinforceon14August2026")));
        m.particulars.offenceDate.clear();
        QVERIFY(bare(made(m, options(), QStringLiteral("law2.pdf"))).contains(QStringLiteral("dateofoffencenotrecorded")));
    }
    void c03PersonsWithBothNamesAndNothingBlank() {
        QVERIFY(has(QStringLiteral("Zafar Specimen")));
        QVERIFY(run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), pathOf(QStringLiteral("en.pdf"))}).contains(QStringLiteral("ظفر نمونہ")));
        QVERIFY(has(QStringLiteral("CNIC not known")) && has(QStringLiteral("Address not known")));
        QVERIFY(has(QStringLiteral("Shown name; true name not known")));
    }
    void c04OfficerWithAuthorityAndTraining() {
        for (const QString& words : {QStringLiteral("A. Example"), QStringLiteral("belt no. 0000"), QStringLiteral("order no. 12/2026"), QStringLiteral("Digital evidence course, 40 hours")})
            QVERIFY2(has(words), qPrintable(words));
    }
    void c05AuthorityForAccessOrNotRecorded() {
        QVERIFY(has(QStringLiteral("Authority")));
        // DE-03 has none.
        const int page = m_laid.pageOf(QStringLiteral("DE-03")) + 1;
        const QString sheet = run(QStringLiteral("pdftotext"), {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page), QStringLiteral("-layout"), pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")});
        QVERIFY2(QRegularExpression(QStringLiteral("Authority\\s+not recorded")).match(sheet).hasMatch(), qPrintable(sheet));
    }
    void c06LifeOfTheReportWithChainNumbers() {
        QVERIFY(has(QStringLiteral("The life of this report")) && has(QStringLiteral("Report created")) && has(QStringLiteral("4 180")));
    }
    void c07EveryPageNumberedWithoutGap() {
        const QStringList pages = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")}).split(QLatin1Char('\f'));
        QCOMPARE(pages.size() - 1, m_pdf.pages);
        for (int i = 0; i < m_pdf.pages; ++i) {
            const QString page = flat(pages[i]);
            QVERIFY2(page.contains(QStringLiteral("ANF-SNH-%1").arg(i + 1, 6, 10, QLatin1Char('0'))), qPrintable(QString::number(i + 1)));
            QVERIFY2(page.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(m_pdf.pages)), qPrintable(QString::number(i + 1)));
            if (i > 0) QVERIFY(page.contains(QStringLiteral("SNH-0117-R1")));
        }
    }
    void c08EveryExhibitWithItsFullHash() {
        for (const ExhibitEntry& e : specimen::full().exhibits) {
            QVERIFY2(has(QString::fromLatin1(e.exhibit.sha256.toHex())), qPrintable(e.exhibit.number));
            QVERIFY(has(e.exhibit.number));
        }
        QVERIFY(has(QStringLiteral("type by content: image/png")) && has(QStringLiteral("2 114 302 bytes")));
        QVERIFY(has(QStringLiteral("at intake; AT EXPORT DIFFERENT"))); // DE-02
    }
    void c09OnlySha256IsPrinted() {
        // Another tool's MD5 or SHA-1 has no place to come from; were one printed, it would have to say "compatibility only".
        for (const char* other : {"MD5", "SHA-1", "SHA1"})
            QVERIFY2(!m_text.contains(QLatin1String(other)) || has(QStringLiteral("compatibility only")), other);
        QVERIFY(m_text.count(QStringLiteral("SHA-256")) > 5);
        for (const auto& e : QJsonDocument::fromJson(m_pdf.manifest).object()[QStringLiteral("exhibits")].toArray()) {
            const QJsonObject o = e.toObject();
            QVERIFY(o[QStringLiteral("bytes")].toInteger() == 0 || o[QStringLiteral("sha256")].toString().size() == 64);
            for (const QString& key : o.keys()) QVERIFY2(!key.contains(QLatin1String("md5")) && !key.contains(QLatin1String("sha1")), qPrintable(key));
        }
    }
    void c10DerivedItemsAreLabelledAndHashed() {
        const auto full = specimen::full();
        const auto& d = full.exhibits[0].derivations[0];
        QVERIFY(has(QStringLiteral("DE-01-D1")) && has(QStringLiteral("Derived, not original.")));
        if (!d.sha256.isEmpty()) QVERIFY(has(QString::fromLatin1(d.sha256.toHex())));
    }
    void c11LongCapturesInEqualTilesWithOverlap() {
        // 6,940 pixels are three tiles; no tile is a sliver.
        QVERIFY(has(QStringLiteral("Tile 1 of 3")) && has(QStringLiteral("Tile 3 of 3")) && has(QStringLiteral("40 px overlap")));
        for (const int height : {3000, 4680, 4720, 6940, 6980, 9301, 31000}) {
            ReportModel m = specimen::empty();
            ExhibitEntry e = specimen::full().exhibits[0];
            const QSize size(1080, height);
            e.picture = Picture::fromImage(specimen::screenshot(size));
            m.exhibits = {e};
            domain::ReportOptions o = options();
            o.sections = {QStringLiteral("exhibits")};
            JobControl job;
            auto laid = layout(m, o, job);
            QVERIFY(laid);
            std::vector<QRect> parts;
            for (const auto& page : laid->data().pages)
                for (const auto& item : page.items)
                    if (const auto* p = std::get_if<PlacedPicture>(&item)) parts.push_back(p->part);
            QVERIFY(!parts.empty());
            int covered = 0;
            for (size_t i = 0; i < parts.size(); ++i) {
                QVERIFY2(parts[i].height() * 3 > parts[0].height() * 2, qPrintable(QStringLiteral("%1 px: tile %2 has %3").arg(height).arg(i + 1).arg(parts[i].height())));
                if (i > 0) QCOMPARE(parts[i - 1].y() + parts[i - 1].height() - parts[i].y(), 40);
                covered = parts[i].y() + parts[i].height();
            }
            QCOMPARE(covered, height);
        }
    }
    void c11SmallWordsGetAnEnlargement() {
        ReportModel m = specimen::empty();
        ExhibitEntry e = specimen::full().exhibits[0];
        e.picture = Picture::fromImage(specimen::screenshot(QSize(1920, 1080)));
        e.textHeight = 11;
        m.exhibits = {e};
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("exhibits")};
        const QString text = flat(made(m, o, QStringLiteral("small.pdf")));
        QVERIFY(text.contains(QStringLiteral("DE-01 enlarged, part 1 of 2")) && text.contains(QStringLiteral("DE-01 enlarged, part 2 of 2")));
        QVERIFY(text.contains(QStringLiteral("150 dpi, original pixels")));
        // Large words need none, and a picture of few pixels is never drawn below 150 dpi.
        m.exhibits[0].textHeight = 60;
        QVERIFY(!made(m, o, QStringLiteral("big.pdf")).contains(QStringLiteral("enlarged")));
        m.exhibits[0].picture = Picture::fromImage(specimen::screenshot(QSize(200, 300)));
        m.exhibits[0].textHeight = 0;
        QVERIFY(flat(made(m, o, QStringLiteral("few.pdf"))).contains(QStringLiteral("Whole picture 150 dpi")));
    }
    void c12ThreeTimesWithTheirReason() {
        QVERIFY(has(QStringLiteral("Three times, one event")));
        for (const char* t : {"2026-08-15 11:02:41 PKT", "2026-08-15 06:02:41 UTC", "2026-08-15 16:02:39 PKT", "2026-08-15 11:02:39 UTC", "2026-08-15 12:20:05 PKT"}) QVERIFY2(has(QString::fromLatin1(t)), t);
        QVERIFY(has(QStringLiteral("The server stamp is 5 h ahead")));
    }
    void c13RecordingsSayWhoWhyAndHowLong() {
        ReportModel m = specimen::empty();
        ExhibitEntry e = specimen::full().exhibits[1];
        e.picture.reset();
        e.exhibit.mediaType = QStringLiteral("video/mp4");
        e.facts = {{QStringLiteral("Recorder"), {}, QStringLiteral("Insp. A. Example")}, {QStringLiteral("Purpose"), {}, QStringLiteral("routine, camera of the gate")}, {QStringLiteral("Duration"), {}, QStringLiteral("00:04:31")}};
        m.exhibits = {e};
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("exhibits")};
        const QString text = made(m, o, QStringLiteral("video.pdf"));
        const auto line = [&](const char* label, const char* value) {
            return QRegularExpression(QStringLiteral("%1\\s+%2").arg(QLatin1String(label), QLatin1String(value))).match(text).hasMatch();
        };
        QVERIFY2(line("Recorder", "Insp\\. A\\. Example") && line("Purpose", "routine, camera of the gate") && line("Duration", "00:04:31"), qPrintable(text));
        QVERIFY(line("Acquired", "2026-08-1\\d \\d\\d:\\d\\d:\\d\\d PKT"));
        // What nobody wrote down is said to be missing.
        QVERIFY(line("Codec", "not recorded") && line("Gaps", "not recorded"));
        QVERIFY(flat(text).contains(QStringLiteral("the original is to be played")) && text.contains(QString::fromLatin1(e.exhibit.sha256.toHex())));
        // None of it stands on the sheet of a picture.
        QVERIFY(!has(QStringLiteral("First and last frame")));
    }
    void c14TranscriptSaysWhoAnswersForIt() {
        ReportModel m = specimen::full();
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("chats")};
        QString text = flat(made(m, o, QStringLiteral("care.pdf")));
        QVERIFY2(text.contains(QStringLiteral("prepared by not recorded")) && text.contains(QStringLiteral("independent supervisor not recorded")), qPrintable(text.left(1500)));
        m.transcript = {QStringLiteral("HC B. Example"), QStringLiteral("Dr C. Example"), QStringLiteral("D. Example by voice")};
        text = flat(made(m, o, QStringLiteral("care2.pdf")));
        QVERIFY(text.contains(QStringLiteral("prepared by HC B. Example")) && text.contains(QStringLiteral("independent supervisor Dr C. Example")));
        QVERIFY(bare(text).contains(QStringLiteral("speakersidentifiedbyD.Examplebyvoice")));
        QVERIFY(bare(text).contains(QStringLiteral("languageUrdu,RomanUrdu,English")) && bare(text).contains(QStringLiteral("unclearpassagesnonewasguessed")));
    }
    void c15TranscriptNumberedWithBothTimesAndOmissions() {
        for (const QString& words : {QStringLiteral("T2-0115"), QStringLiteral("21:02:48 PKT"), QStringLiteral("16:02:48 UTC"), QStringLiteral("+92 300 0000118"), QStringLiteral("EDITED 21:05:10 PKT"),
                                     QStringLiteral("DELETED FOR EVERYONE"), QStringLiteral("FORWARDED"), QStringLiteral("19 messages omitted"), QStringLiteral("family matters of a third person"),
                                     QStringLiteral("in the file: 2 380")})
            QVERIFY2(has(words), qPrintable(words));
        ReportModel m = specimen::full();
        m.chats[0].countInFile = 2381;
        QVERIFY(bare(made(m, options(), QStringLiteral("count.pdf"))).contains(QStringLiteral("NOTEQUAL")));
    }
    void c16HiddenCharactersAreMarks() {
        QVERIFY(has(QStringLiteral("invoice⟦U+202E⟧fdp.exe")));
        QVERIFY(!m_text.contains(QChar(0x202E)));
    }
    void c17OriginalsBesideTheReportWithWhatOpensThem() {
        ReportModel m = specimen::full();
        QVERIFY(!has(QStringLiteral("Originals beside this report"))); // none leaves: nothing is promised
        m.exhibits[0].copyName = QStringLiteral("exhibits/DE-01.png");
        m.exhibits[1].copyName = QStringLiteral("exhibits/DE-02.mp4");
        m.exhibits[1].exhibit.mediaType = QStringLiteral("video/mp4");
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("exhibits")};
        const QString text = flat(made(m, o, QStringLiteral("beside.pdf")));
        QVERIFY(text.contains(QStringLiteral("Originals beside this report")));
        QVERIFY(text.contains(QStringLiteral("exhibits/DE-02.mp4 video/mp4 VLC media player 3.0 or later")));
        QVERIFY(text.contains(QStringLiteral("exhibits/DE-01.png image/png any picture viewer")));
        QVERIFY(text.contains(QStringLiteral("DE-03 stays sealed")));
    }
    void c18WalletsWholeWithVerdictAndPlaces() {
        for (const WalletEntry& w : specimen::full().wallets) QVERIFY2(has(w.facts.normal), qPrintable(w.number));
        QVERIFY(has(QStringLiteral("EIP-55")) && has(QStringLiteral("fails")) && has(QStringLiteral("no checksum")));
        QVERIFY(has(QStringLiteral("block 900 000*")) && has(QStringLiteral("From explorer file DE-09")));
    }
    void c19AValidChecksumIsNotOwnership() { QVERIFY(has(QStringLiteral("It says nothing about who owns it."))); }
    void c20CellRecordsSayAreaNeverPlace() { QVERIFY(has(QStringLiteral("within the area of tower X-12"))); }
    void c21EveryLinkOfTheChartIsARow() {
        const ReportModel m = specimen::full();
        QVERIFY(has(QStringLiteral("Table twin of the chart – 3 links, 3 rows")));
        for (const LinkRow& l : m.links) QVERIFY(has(l.relation));
        QVERIFY(has(QStringLiteral("Solid line: stated in evidence. Dashed: inferred.")));
    }
    void c22TimelineWithCertainty() { QVERIFY(has(QStringLiteral("± 1 day")) && has(QStringLiteral("5 h off")) && has(QStringLiteral("doubtful"))); }
    void c23RecoveryIsShownOrTheReasonGiven() {
        // The case fills the line (tests/services); here it must be printed among the limits in both languages.
        ReportModel m = specimen::empty();
        m.limits = {{QStringLiteral("Recording of search, seizure and arrest"), QStringLiteral("تلاشی، قبضے اور گرفتاری کی ریکارڈنگ"), QStringLiteral("no photograph or video; reason: the phone was off")}};
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("method")};
        QVERIFY(flat(made(m, o, QStringLiteral("recovery.pdf"))).contains(QStringLiteral("no photograph or video; reason: the phone was off")));
        o.language = ReportLanguage::Urdu;
        made(m, o, QStringLiteral("recovery-ur.pdf"));
        QVERIFY(run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), pathOf(QStringLiteral("recovery-ur.pdf"))}).contains(QStringLiteral("گرفتاری کی ریکارڈنگ")));
    }
    void c24AGapIsAWordAFrameAndADuration() {
        QVERIFY(has(QStringLiteral("GAP 1")) && has(QStringLiteral("26 h 35 min not accounted for")) && has(QStringLiteral("entry 214")) && has(QStringLiteral("road cert. 88/2026")));
    }
    void c25TheSeventyTwoHours() {
        QVERIFY(has(QStringLiteral("73 h 30 min, 1 h 30 min late")) && has(QStringLiteral("Reason recorded: none")) && has(QStringLiteral("Test Memorandum Form-I: not recorded")));
    }
    void c26ExtractOfTheChain() { QVERIFY(has(QStringLiteral("Extract of the audit chain")) && has(QStringLiteral("3 900")) && has(QStringLiteral("Copy of an exhibit taken out"))); }
    void c27HeadOnCoverAndLastPartAndInTheFooter() {
        const QString head = QString::fromLatin1(specimen::full().head.entryHash.toHex());
        QVERIFY(bare(m_text).count(head) >= 2);
        QVERIFY(has(QString::fromLatin1(specimen::full().head.merkleRoot.toHex())));
        QVERIFY(has(head.left(8) + QStringLiteral("…") + head.right(4)));
        const QString last = QString::number(m_laid.pageCount());
        const QString page = bare(run(QStringLiteral("pdftotext"), {QStringLiteral("-f"), last, QStringLiteral("-l"), last, pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")}));
        QVERIFY(page.contains(QStringLiteral("Endofthereport.")) && page.contains(head) && page.contains(QString::fromLatin1(specimen::full().head.merkleRoot.toHex())));
    }
    void c28ACountersignatureIsNamedWithTheReportItStandsUnder() {
        ReportModel m = specimen::full();
        m.supervisor = domain::Officer();
        m.supervisor->name = QStringLiteral("Omar Rind");
        m.countersignedAt = specimen::reportTime - 3'600'000;
        m.countersignedReport = QStringLiteral("SNH-0117-R1");
        const QString text = bare(made(m, options(), QStringLiteral("countersigned.pdf")));
        QVERIFY(text.contains(QStringLiteral("OmarRind,20November2026,14:30:00PKT(UTC+05:00),overreportSNH-0117-R1")) && !text.contains(QStringLiteral("Notcountersigned")));
    }
    void c28NotCountersignedIsSaid() { QVERIFY(has(QStringLiteral("Not countersigned")) && has(QStringLiteral("NOT COUNTERSIGNED"))); }
    void c29ANewVersionNamesTheOldOne() {
        ReportModel m = specimen::full();
        m.version = 2;
        m.previousSha256 = QByteArray(32, '\x5a');
        m.differences = {QStringLiteral("4183: DE-09 added")};
        const QString text = bare(made(m, options(), QStringLiteral("v2.pdf")));
        QVERIFY(text.contains(QStringLiteral("VERSION2")) && text.contains(QStringLiteral("5a").repeated(32)) && text.contains(QStringLiteral("4183:DE-09added")));
    }
    void c30ToolBlock() {
        QVERIFY(has(QStringLiteral("Saboot 0.1.0, commit 0123abc")) && has(QStringLiteral("Debian GNU/Linux 12")) && has(QStringLiteral("2026a")));
        QVERIFY(has(QString::fromLatin1(specimen::full().tool.executableSha256.toHex())));
        QVERIFY(has(QStringLiteral("NotoNastaliqUrdu-Regular.ttf")));
    }
    void c31WorkingOrderWithAFailedTest() {
        QVERIFY(has(QStringLiteral("SHA-256 known answers")) && has(QStringLiteral("not synchronised; no change since import")));
        ReportModel m = specimen::full();
        m.tool.selfTests[0].passed = false;
        QVERIFY(bare(made(m, options(), QStringLiteral("fail.pdf"))).contains(QStringLiteral("FAILED")));
    }
    void c32StepsWithResultAndProcedure() {
        ReportModel m = specimen::empty();
        m.tool.steps = {{QStringLiteral("Intake"), QStringLiteral("وصولی"), QStringLiteral("hashed while copied\nprocedure SB-1, version 1")}};
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("method")};
        const QString text = flat(made(m, o, QStringLiteral("steps.pdf")));
        QVERIFY2(text.contains(QStringLiteral("Steps and their results")) && text.contains(QStringLiteral("Intake hashed while copied procedure SB-1, version 1")), qPrintable(text));
    }
    void c33FactsInferencesAndOpinionApart() {
        const QString text = bare(m_text);
        const auto a = text.indexOf(QStringLiteral("AFactsrecordedbythetool")), b = text.indexOf(QStringLiteral("BInferences")), c = text.indexOf(QStringLiteral("COpinion"));
        QVERIFY(a > 0 && b > a && c > b);
        const auto inference = text.indexOf(QStringLiteral("ThepaymentwasprobablyforparcelKHI-4471"));
        QVERIFY(inference > b && inference < c);
    }
    void uncitedParagraphsAreListed() {
        ReportModel m = specimen::full();
        for (auto& f : m.findings)
            if (f.kind == domain::FindingKind::Opinion) f.citations.clear();
        QStringList numbers;
        for (const auto& f : m.findings)
            if (f.kind != domain::FindingKind::Limit && f.citations.isEmpty()) numbers << QString::number(f.seq);
        QVERIFY(!numbers.isEmpty());
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("findings")};
        QVERIFY(flat(made(m, o, QStringLiteral("uncited.pdf"))).contains(QStringLiteral("Paragraphs that rest on no exhibit or message: %1.").arg(numbers.join(QStringLiteral(", ")))));
        for (auto& f : m.findings) f.citations = {QStringLiteral("DE-01")};
        QVERIFY(!flat(made(m, o, QStringLiteral("cited.pdf"))).contains(QStringLiteral("rest on no exhibit")));
    }
    void c34Limits() { QVERIFY(has(QStringLiteral("Limits: what was not examined")) && has(QStringLiteral("no independent supervisor was available"))); }
    void c35ChecksWithoutTheProgram() {
        for (const char* command : {"sha256sum report.pdf", "pdfsig report.pdf", "pdfdetach -saveall report.pdf"}) QVERIFY2(has(QString::fromLatin1(command)), command);
    }
    void c36CertificatesAreTemplates() { QVERIFY(has(QStringLiteral("Template ANF-CERT-1, version 3.")) && has(QStringLiteral("Wording to be approved by a prosecutor."))); }
    void c36WhatIsNotStatedIsALineForInk() {
        // The specimen's certificate names no computer. FINAL prints a line for it and says who writes on it.
        ReportModel m = specimen::full();
        m.unmet.clear();
        domain::ReportOptions o = options(ReportLanguage::English, ReportVersion::Final);
        o.sections = {QStringLiteral("certificates")};
        const QString open = QStringLiteral("The open lines are to be completed in ink by");
        QString text = flat(made(m, o, QStringLiteral("ink.pdf")));
        QVERIFY2(!text.contains(QStringLiteral("to be filled")) && text.contains(open + QStringLiteral(" the person whom each concerns.")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("what is framed was stated by the officers, what is shaded was filled by the program")));
        for (auto& p : m.certificates[0].paragraphs)
            for (auto& piece : p.english)
                if (piece.isField() && piece.text.isEmpty()) piece.text = QStringLiteral("Example Notebook, no. 0000");
        text = flat(made(m, o, QStringLiteral("filled.pdf")));
        QVERIFY2(text.contains(QStringLiteral("Example Notebook, no. 0000")) && !text.contains(open), qPrintable(text));
        o.language = ReportLanguage::Urdu;
        QVERIFY(!made(m, o, QStringLiteral("inkur.pdf")).contains(QStringLiteral("پُر کیا جائے")));
    }
    void c37LogOfRedactions() { QVERIFY(has(QStringLiteral("R-03")) && has(QStringLiteral("name of a minor"))); }
    void c40NothingActiveAndTitled() {
        QProcess p;
        p.start(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), pathOf(QStringLiteral("en.pdf")), QStringLiteral("-")});
        QVERIFY(p.waitForFinished(60000));
        const QByteArray qdf = p.readAllStandardOutput();
        for (const char* unwanted : {"/JavaScript", "/JS ", "/Launch", "/S /URI", "/AcroForm", "/RichMedia", "/OpenAction"}) QVERIFY2(!qdf.contains(unwanted), unwanted);
        // C-43: what the ETSI signature needs stands in the unsigned bytes, since nothing may be added but the signature.
        QVERIFY(qdf.contains("/ESIC") && qdf.contains("/ExtensionLevel 2"));
        QVERIFY(run(QStringLiteral("pdfinfo"), {pathOf(QStringLiteral("en.pdf"))}).contains(QStringLiteral("Title:           Digital evidence report SNH-0117-R1")));
    }
    void c41ManifestListsWhatIsPrinted() {
        const QJsonObject o = QJsonDocument::fromJson(m_pdf.manifest).object();
        QCOMPARE(o[QStringLiteral("exhibits")].toArray().size(), 5);
        QCOMPARE(o[QStringLiteral("chain_head")][QStringLiteral("entry_hash")].toString(), QString::fromLatin1(specimen::full().head.entryHash.toHex()));
    }
    void c42TwentyExportsOneHash() {
        QSet<QByteArray> hashes;
        for (int i = 0; i < 20; ++i) {
            JobControl job;
            QByteArray bytes;
            auto laid = layout(specimen::full(), options(ReportLanguage::Both), job);
            QVERIFY(laid);
            auto r = writePdf(*laid, bytes, job);
            QVERIFY(r);
            hashes.insert(r->sha256);
        }
        QCOMPARE(hashes.size(), 1);
    }
    void c43AVisibleSignatureHasItsFieldInTheReport() {
        ReportModel m = specimen::full();
        QVERIFY(!m.certificates.empty() && !m.certificates[0].boxes.empty());
        m.certificates[0].boxes[0].electronic = true;
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("certificates")};
        const QString text = flat(made(m, o, QStringLiteral("field.pdf")));
        QVERIFY(text.contains(QStringLiteral("electronic signature")));
        QProcess p;
        p.start(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), pathOf(QStringLiteral("field.pdf")), QStringLiteral("-")});
        QVERIFY(p.waitForFinished(60000));
        const QByteArray qdf = p.readAllStandardOutput();
        QCOMPARE(qdf.count("/FT /Sig"), 1);
        QVERIFY(qdf.contains("/AcroForm") && qdf.contains("/SigFlags 3") && qdf.contains("/S /Form") && qdf.contains("/F 132"));
        // Nothing is signed yet, and no other field is there.
        QVERIFY(!qdf.contains("/ByteRange") && !qdf.contains("/FT /Tx") && !qdf.contains("/FT /Btn"));
    }
    void c44TheMemoHoldsTheHashOfTheFile() {
        Memo memo;
        memo.reportNumber = QStringLiteral("SNH-0117-R1");
        memo.pages = m_pdf.pages;
        memo.sizeBytes = m_pdf.sizeBytes;
        memo.unsignedSha256 = m_pdf.sha256;
        memo.fileSha256 = QByteArray(32, '\x3c');
        memo.auditSeq = 4185;
        memo.officer = specimen::full().officer;
        memo.particulars = specimen::full().particulars;
        memo.head = specimen::full().head;
        JobControl job;
        for (const ReportLanguage l : {ReportLanguage::English, ReportLanguage::Urdu, ReportLanguage::Both}) {
            auto laid = layoutMemo(memo, l, specimen::reportTime, job);
            QVERIFY(laid);
            QCOMPARE(laid->pageCount(), 1);
            auto pdf = writePdf(*laid, pathOf(QStringLiteral("memo.pdf")), job);
            QVERIFY(pdf);
            const QString text = bare(run(QStringLiteral("pdftotext"), {pathOf(QStringLiteral("memo.pdf")), QStringLiteral("-")}));
            QVERIFY(text.contains(QStringLiteral("3c").repeated(32)) && text.contains(QString::fromLatin1(m_pdf.sha256.toHex())));
            QVERIFY(text.contains(QStringLiteral("sha256sumreport.pdf")) && text.contains(QStringLiteral("SNH-0117-R1")));
            // The clerk's place for the initials, and no isolate of the program shown as a hidden character.
            if (l != ReportLanguage::Urdu) QVERIFY(text.contains(QStringLiteral("Receivedbythecourt")));
            QVERIFY(!text.contains(QStringLiteral("U+2066")));
        }
        // The report itself cannot hold it.
        QVERIFY(!bare(m_text).contains(QString::fromLatin1(m_pdf.sha256.toHex())));
        // An unsigned report has one hash, and the memo says so.
        memo.fileSha256 = memo.unsignedSha256;
        auto laid = layoutMemo(memo, ReportLanguage::English, specimen::reportTime, job);
        QVERIFY(laid && writePdf(*laid, pathOf(QStringLiteral("memo1.pdf")), job));
        const QString text = bare(run(QStringLiteral("pdftotext"), {pathOf(QStringLiteral("memo1.pdf")), QStringLiteral("-")}));
        QCOMPARE(text.count(QString::fromLatin1(m_pdf.sha256.toHex())), 1);
        QVERIFY(text.contains(QStringLiteral("carriesnoelectronicsignature")));
    }
    void c46NothingBelowTenPoints() {
        // Text of the program's own, in every edition: 10 pt Latin, 14 pt Nastaliq; charts and pictures apart.
        for (const ReportLanguage l : {ReportLanguage::English, ReportLanguage::Urdu, ReportLanguage::Both}) {
            JobControl job;
            domain::ReportOptions o = options(l);
            o.sections = {QStringLiteral("persons"), QStringLiteral("exhibits"), QStringLiteral("chats"), QStringLiteral("wallets"), QStringLiteral("custody"), QStringLiteral("findings"), QStringLiteral("method"), QStringLiteral("certificates")};
            auto laid = layout(specimen::full(), o, job);
            QVERIFY(laid);
            for (const auto& page : laid->data().pages)
                for (const auto& item : page.items)
                    if (const auto* t = std::get_if<PlacedText>(&item); t && t->block)
                        for (const auto& line : t->block->lines)
                            for (const auto& run : line.runs) {
                                if (run.face == NastaliqRegular || run.face == NastaliqBold) QVERIFY2(run.size >= 13.9F, run.text.constData());
                                else QVERIFY2(run.size >= 9.1F, run.text.constData()); // marks of hidden characters stand at 92 %
                            }
        }
    }
    void c48FinalIsRefusedAndTheDraftSaysWhy() {
        JobControl job;
        const auto refused = layout(specimen::full(), options(ReportLanguage::English, ReportVersion::Final), job);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::ConditionsUnmet);
        QVERIFY(has(QStringLiteral("Not yet final. Missing:")) && has(QStringLiteral("C-24 custody gap on exhibit P-2")));
        // An interim report is never final, whatever is met.
        domain::ReportOptions o = options(ReportLanguage::English, ReportVersion::Final);
        o.kind = domain::ReportKind::Interim;
        QCOMPARE(layout(specimen::empty(), o, job).error().code(), ErrorCode::InvalidArgument);
    }
    void kindsHaveTheirTitleAndSections() {
        for (const auto kind : domain::allReportKinds()) {
            domain::ReportOptions o = options(ReportLanguage::Both);
            o.kind = kind;
            LaidOut laid;
            const QString text = bare(made(specimen::full(), o, QStringLiteral("kind.pdf"), nullptr, &laid));
            QVERIFY(laid.pageCount() >= 4);
            const bool hasChats = sectionsOf(kind).contains(QStringLiteral("chats"));
            QCOMPARE(laid.pageOf(QStringLiteral("T2-0117")) > 0, hasChats);
        }
    }
    void sectionsStandInTheOrderAskedFor() {
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("custody"), QStringLiteral("wallets"), QStringLiteral("persons")};
        LaidOut laid;
        made(specimen::full(), o, QStringLiteral("order.pdf"), nullptr, &laid);
        QVERIFY(laid.pageOf(QStringLiteral("P-2")) < laid.pageOf(QStringLiteral("W-01")));
        QVERIFY(laid.pageOf(QStringLiteral("W-01")) <= laid.pageOf(QStringLiteral("S-1")));
        o.sections << QStringLiteral("wallets");
        JobControl job;
        QCOMPARE(layout(specimen::full(), o, job).error().code(), ErrorCode::InvalidArgument);
    }
    void theUrduEditionSpeaksUrdu() {
        // Latin words left in it are names, numbers, codes and evidence; none of the program's own sentences.
        for (const char* words : {"Page ", "not recorded", "not known", "Source", "Derived", "omitted", "printed of", "Seized", "Reason recorded", "Participants", "SENT", "RECEIVED", "EDITED", "DELETED", "FORWARDED",
                                  "whole thread", "Recovered", "late", "seal ", "entered", "enlarged", "overlap", "bytes", "Training"})
            QVERIFY2(!flat(m_urdu).contains(QLatin1String(words)), words);
    }
    void smallSectionsShareAPage() {
        domain::ReportOptions o = options();
        o.sections = {QStringLiteral("persons"), QStringLiteral("timeline"), QStringLiteral("redactions")};
        ReportModel m = specimen::full();
        m.persons.resize(2);
        m.timeline.resize(3);
        LaidOut laid;
        made(m, o, QStringLiteral("flow.pdf"), nullptr, &laid);
        QCOMPARE(laid.pageCount(), 3);
    }
};

QTEST_MAIN(tst_court)
#include "tst_court.moc"
