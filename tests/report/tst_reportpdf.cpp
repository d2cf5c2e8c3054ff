#include "graph/activity.h"
#include "graph/linkedchart.h"
#include "report/engine.h"
#include "report/chartview.h"
#include "report/fonts.h"
#include "specimen.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <clocale>
#include <ctime>

using namespace saboot;
using namespace saboot::report;
using domain::ReportLanguage;
using domain::ReportVersion;

/// What a reader of the PDF finds, asked of the tools a court would use.
class tst_reportpdf : public QObject {
    Q_OBJECT
    QString m_folder;
    PdfResult m_both, m_urdu;
    LaidOut m_laid;

    static domain::ReportOptions options(ReportLanguage language, ReportVersion version = ReportVersion::Draft) {
        domain::ReportOptions o;
        o.language = language;
        o.version = version;
        o.reportTime = specimen::reportTime;
        return o;
    }
    QString pathOf(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    static LaidOut laidOut(const ReportModel& model, const domain::ReportOptions& o) {
        JobControl job;
        auto laid = layout(model, o, job);
        if (!laid) qFatal("%s", qPrintable(describe(laid.error())));
        return *laid;
    }
    PdfResult make(const ReportModel& model, const domain::ReportOptions& o, const QString& name) const {
        JobControl job;
        auto r = writePdf(laidOut(model, o), pathOf(name), job);
        if (!r) qFatal("%s %s", qPrintable(describe(r.error())), qPrintable(r.error().where()));
        return *r;
    }
    static QString run(const QString& tool, const QStringList& arguments) {
        QProcess p;
        p.start(tool, arguments);
        if (!p.waitForStarted()) return {};
        p.waitForFinished(60000);
        return QString::fromUtf8(p.readAllStandardOutput() + p.readAllStandardError());
    }
    QString text(const QString& name, const QStringList& more = {}) const {
        return run(QStringLiteral("pdftotext"), QStringList{QStringLiteral("-enc"), QStringLiteral("UTF-8")} + more + QStringList{pathOf(name), QStringLiteral("-")});
    }
    mutable QHash<QString, QString> m_structures;
    /// The text of each element of the structure tree, read once a file.
    QString structure(const QString& name) const {
        QString& s = m_structures[name];
        if (s.isEmpty()) s = run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), pathOf(name)});
        return s;
    }
    QByteArray bytesOf(const QString& name) const {
        QFile f(pathOf(name));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    /// NFKC, without spaces and direction marks.
    static QString bare(const QString& s) {
        QString out;
        for (const QChar c : s.normalized(QString::NormalizationForm_KC)) {
            const ushort u = c.unicode();
            if (c.isSpace() || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069)) continue;
            out += c;
        }
        return out;
    }
    /// Share of the letters of `wanted` found in order in the best place of `found`; longest common subsequence of windows.
    static double share(const QString& wanted, const QString& found) {
        if (wanted.isEmpty()) return 1;
        if (found.contains(wanted)) return 1;
        // Look near the first eight letters wherever they stand.
        double best = 0;
        for (qsizetype at = found.indexOf(wanted.left(4)); at >= 0; at = found.indexOf(wanted.left(4), at + 1)) {
            const QString window = found.mid(at, wanted.size() + 24);
            std::vector<int> row(size_t(window.size()) + 1, 0);
            for (const QChar a : wanted) {
                int diagonal = 0;
                for (qsizetype k = 0; k < window.size(); ++k) {
                    const int up = row[size_t(k) + 1];
                    row[size_t(k) + 1] = a == window[k] ? diagonal + 1 : std::max(up, row[size_t(k)]);
                    diagonal = up;
                }
            }
            best = std::max(best, double(row.back()) / double(wanted.size()));
        }
        return best;
    }

private Q_SLOTS:
    void initTestCase() {
        if (run(QStringLiteral("pdftotext"), {QStringLiteral("-v")}).isEmpty()) QSKIP("poppler-utils is not installed");
        m_folder = QStringLiteral(SABOOT_BINARY_DIR "/tests/report-%1").arg(QCoreApplication::applicationPid());
        if (qEnvironmentVariableIsSet("SABOOT_KEEP")) m_folder = QStringLiteral(SABOOT_BINARY_DIR "/tests/report-kept");
        QVERIFY(QDir().mkpath(m_folder));
        m_laid = laidOut(specimen::full(), options(ReportLanguage::Both));
        m_both = make(specimen::full(), options(ReportLanguage::Both), QStringLiteral("both.pdf"));
        m_urdu = make(specimen::full(), options(ReportLanguage::Urdu), QStringLiteral("ur.pdf"));
    }
    void cleanupTestCase() {
        if (!qEnvironmentVariableIsSet("SABOOT_KEEP")) QDir(m_folder).removeRecursively();
    }

    void fileIsSound() {
        for (const QString& name : {QStringLiteral("both.pdf"), QStringLiteral("ur.pdf")}) {
            const QString check = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pathOf(name)});
            QVERIFY2(check.contains(QStringLiteral("No syntax or stream encoding errors")), qPrintable(check));
            const QString info = run(QStringLiteral("pdfinfo"), {pathOf(name)});
            QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))), qPrintable(info));
            // The kind of report in the language of the edition, and its number.
            const QString title = info.section(QLatin1Char('\n'), 0, 0);
            QVERIFY2(title.startsWith(QLatin1String("Title:")) && title.endsWith(QLatin1String(" SNH-0117-R1")), qPrintable(title));
            QCOMPARE(title.contains(QRegularExpression(QStringLiteral("\\p{Arabic}"))), name == QLatin1String("ur.pdf"));
            QVERIFY(info.contains(QRegularExpression(QStringLiteral("JavaScript: +no"))));
        }
    }
    void pagesAreCountedAndBatesHasNoGap() {
        const QString all = text(QStringLiteral("both.pdf"), {QStringLiteral("-layout")});
        const QStringList pages = all.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QCOMPARE(int(pages.size()), m_both.pages);
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages[i].contains(QStringLiteral("ANF-SNH-%1").arg(i + 1, 6, 10, QLatin1Char('0'))), qPrintable(pages[i].right(300)));
            if (i != 1) QVERIFY2(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())), qPrintable(pages[i].right(300)));
        }
    }
    void everyTokenIsWhole() {
        for (const QString& name : {QStringLiteral("both.pdf"), QStringLiteral("ur.pdf")}) {
            const QString found = text(name) + structure(name);
            const PdfResult& result = name == QLatin1String("ur.pdf") ? m_urdu : m_both;
            QVERIFY(result.tokens.size() > 60);
            for (const QString& token : result.tokens) {
                // A broken identifier (cover, Monero) is whole in the structure.
                QVERIFY2(found.contains(token), qPrintable(name + QStringLiteral(": ") + token));
            }
        }
    }
    void addressesStandOnOneLineInTheText() {
        const QString found = text(QStringLiteral("both.pdf"));
        QVERIFY(found.contains(QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")));
        QVERIFY(found.contains(QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")));
        QVERIFY(found.contains(QString::fromLatin1(specimen::full().exhibits[0].exhibit.sha256.toHex())));
    }
    void urduIsExtracted_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        const ReportModel m = specimen::full();
        int i = 0;
        for (const auto& f : m.findings)
            if (!f.textUrdu.isEmpty()) QTest::addRow("finding %d", ++i) << QStringLiteral("both.pdf") << f.textUrdu;
        for (const auto& row : m.chats[0].rows)
            if (const auto* e = std::get_if<MessageEntry>(&row); e && e->text.contains(QChar(0x06CC)))
                QTest::addRow("message %s", qPrintable(e->reference)) << QStringLiteral("both.pdf") << e->text;
        QTest::newRow("certificate") << QStringLiteral("both.pdf") << QStringLiteral("میں بیان کرتا ہوں کہ مندرجہ بالا امور میرے علم کے مطابق درست ہیں، اور اشیا کی");
        QTest::newRow("verification") << QStringLiteral("ur.pdf") << QStringLiteral("یہ فائل، اس کا میمو اور ایک کمپیوٹر جس پر یہ پروگرام ہوں۔");
        QTest::newRow("wallets") << QStringLiteral("ur.pdf") << QStringLiteral("ہر پتہ مکمل چھاپا گیا ہے۔ چار چار حروف صرف سایے سے الگ دکھائے گئے ہیں، درمیان میں کوئی خالی جگہ نہیں۔");
    }
    void urduIsExtracted() {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        // Reading order of a page mixes parallel columns; the structure gives each paragraph by itself.
        const QString found = bare(structure(name).remove(QLatin1Char('"')));
        const double s = share(bare(sentence), found);
        QVERIFY2(s >= 0.99, qPrintable(QStringLiteral("%1 of the letters").arg(s)));
    }
    void urduWordsAreInThePageText() {
        const QString found = text(QStringLiteral("both.pdf"));
        for (const QString& word : {QStringLiteral("انسداد"), QStringLiteral("پارسل"), QStringLiteral("السلام"), QStringLiteral("موجودگی")})
            QVERIFY2(found.contains(word), qPrintable(word));
    }
    void emojiAreExtractedInPlace() {
        const QString found = structure(QStringLiteral("both.pdf"));
        QVERIFY(found.contains(QStringLiteral("maal kab tak pohnchega? 🙏")));
        QVERIFY(found.contains(QStringLiteral("👨‍👩‍👧")));
    }
    void hostileTextIsShownAsMarks() {
        const QString found = text(QStringLiteral("both.pdf"));
        QVERIFY(found.contains(QStringLiteral("invoice⟦U+202E⟧fdp.exe")));
        QVERIFY(!found.contains(QStringLiteral("\u202Efdp")));
        QVERIFY(found.contains(QStringLiteral("A phone shows this as")));
        // No face for it: named, not dropped.
        QVERIFY(found.contains(hasEastAsianFont() ? QStringLiteral("漢") : QStringLiteral("⟦U+6F22⟧")));
    }
    void longNamesGainNoHyphen() {
        QString found = text(QStringLiteral("both.pdf"));
        found.remove(QLatin1Char('\n'));
        QVERIFY(found.contains(QStringLiteral("n").repeated(296) + QStringLiteral(".txt")));
    }
    void fontsAreEmbedded() {
        const QStringList lines = run(QStringLiteral("pdffonts"), {pathOf(QStringLiteral("both.pdf"))}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() > 8);
        for (const QString& l : lines) QVERIFY2(l.contains(QRegularExpression(QStringLiteral("\\+Noto.* yes +yes +(yes|no)"))), qPrintable(l));
    }
    void structureHasItsElements() {
        const QString tree = run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct"), pathOf(QStringLiteral("both.pdf"))});
        for (const char* role : {"Document", "Sect", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "Caption", "Code", "TOC", "TOCI", "LBody", "Lbl", "Link"})
            QVERIFY2(tree.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QString::fromLatin1(role)))), role);
    }
    void pdfaPartsAreThere() {
        QProcess p;
        p.start(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), pathOf(QStringLiteral("both.pdf")), QStringLiteral("-")});
        QVERIFY(p.waitForFinished(60000));
        const QByteArray qdf = p.readAllStandardOutput();
        for (const char* wanted : {"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1", "/Marked true", "/DisplayDocTitle true", "/Lang (en-PK)", "/AFRelationship /Data", "/Outlines", "/PageLabels", "(manifest.json)", "(verify.py)", "/DCTDecode"})
            QVERIFY2(qdf.contains(wanted), wanted);
        // The action, not three letters that a font's subset tag may begin with.
        for (const char* unwanted : {"/Interpolate true", "/JavaScript", "/Launch", "/S /URI", "/AcroForm"}) QVERIFY2(!qdf.contains(unwanted), unwanted);
    }
    void jpegBytesAreUnchanged() {
        const QString folder = pathOf(QStringLiteral("images"));
        QVERIFY(QDir().mkpath(folder));
        run(QStringLiteral("pdfimages"), {QStringLiteral("-j"), pathOf(QStringLiteral("both.pdf")), folder + QStringLiteral("/i")});
        const QByteArray wanted = *specimen::full().exhibits[2].picture->original();
        bool found = false;
        for (const QFileInfo& f : QDir(folder).entryInfoList({QStringLiteral("*.jpg")}, QDir::Files)) {
            QFile file(f.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            found |= file.readAll() == wanted;
        }
        QVERIFY(found);
        QDir(folder).removeRecursively();
    }
    void pngPixelsAreUnchanged() {
        const QString folder = pathOf(QStringLiteral("png"));
        QVERIFY(QDir().mkpath(folder));
        run(QStringLiteral("pdfimages"), {QStringLiteral("-png"), pathOf(QStringLiteral("both.pdf")), folder + QStringLiteral("/i")});
        const QImage wanted = specimen::screenshot(QSize(1080, 6940)).convertToFormat(QImage::Format_RGB32);
        bool found = false;
        for (const QFileInfo& f : QDir(folder).entryInfoList({QStringLiteral("*.png")}, QDir::Files)) {
            const QImage image(f.filePath());
            found |= image.size() == wanted.size() && image.convertToFormat(QImage::Format_RGB32) == wanted;
        }
        QVERIFY(found);
        QDir(folder).removeRecursively();
    }
    void manifestIsAttached() {
        const QString out = pathOf(QStringLiteral("manifest.json"));
        run(QStringLiteral("pdfdetach"), {QStringLiteral("-savefile"), QStringLiteral("manifest.json"), QStringLiteral("-o"), out, pathOf(QStringLiteral("both.pdf"))});
        QFile f(out);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray bytes = f.readAll();
        QCOMPARE(bytes, m_both.manifest);
        const QJsonObject o = QJsonDocument::fromJson(bytes).object();
        const ReportModel m = specimen::full();
        QCOMPARE(o[QStringLiteral("exhibits")].toArray().size(), qsizetype(m.exhibits.size()));
        QCOMPARE(o[QStringLiteral("exhibits")][0][QStringLiteral("sha256")].toString(), QString::fromLatin1(m.exhibits[0].exhibit.sha256.toHex()));
        QCOMPARE(o[QStringLiteral("report")][QStringLiteral("pages")].toInt(), m_both.pages);
        QVERIFY(o[QStringLiteral("tool")][QStringLiteral("fonts")].toArray().size() >= 15);
    }
    void draftAndFinal() {
        QVERIFY(text(QStringLiteral("both.pdf")).contains(QStringLiteral("Not yet final")));
        JobControl job;
        const auto refused = layout(specimen::full(), options(ReportLanguage::English, ReportVersion::Final), job);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::ConditionsUnmet);
        QVERIFY(refused.error().detail().contains(QStringLiteral("C-28")));
        ReportModel m = specimen::full();
        m.unmet.clear();
        m.particulars.training = false;
        make(m, options(ReportLanguage::English, ReportVersion::Final), QStringLiteral("final.pdf"));
        const QString t = text(QStringLiteral("final.pdf"));
        QVERIFY(!t.contains(QStringLiteral("DRAFT")) && !t.contains(QStringLiteral("Not yet final")));
        QVERIFY(t.contains(QStringLiteral("FINAL")));
    }
    void redactedTextIsGoneAndLogged() {
        const QString t = text(QStringLiteral("both.pdf"));
        QVERIFY(t.contains(QStringLiteral("R-03 minor")));
        QVERIFY(t.contains(QStringLiteral("name of a minor")));
    }
    void gapIsPrintedAsAWord() {
        const QString t = text(QStringLiteral("both.pdf")).replace(QLatin1Char('\n'), QLatin1Char(' '));
        QVERIFY(t.contains(QStringLiteral("GAP 1")));
        QVERIFY(t.contains(QStringLiteral("26 h 35 min not accounted for")));
        QVERIFY(t.contains(QStringLiteral("1 h 30 min")));
    }
    void sameBytesTwiceAndInAnyZoneAndLocale() {
        const QByteArray first = bytesOf(QStringLiteral("both.pdf"));
        QVERIFY(!first.isEmpty());
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        tzset();
        const char* locale = setlocale(LC_ALL, nullptr);
        const QByteArray before(locale ? locale : "C");
        setlocale(LC_ALL, "de_DE.UTF-8");
        const PdfResult again = make(specimen::full(), options(ReportLanguage::Both), QStringLiteral("again.pdf"));
        setlocale(LC_ALL, before.constData());
        if (zone.isEmpty()) qunsetenv("TZ");
        else qputenv("TZ", zone);
        tzset();
        QCOMPARE(again.sha256.toHex(), m_both.sha256.toHex());
        QVERIFY(bytesOf(QStringLiteral("again.pdf")) == first);
    }
    void previewShowsThePdfPage() {
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"), pathOf(QStringLiteral("both.pdf")), pathOf(QStringLiteral("page"))});
        for (int i = 0; i < m_laid.pageCount(); ++i) {
            const QImage pdf(pathOf(QStringLiteral("page-%1.png").arg(i + 1, 2, 10, QLatin1Char('0'))));
            QVERIFY(!pdf.isNull());
            auto shown = preview(m_laid, i, 50);
            QVERIFY(shown);
            const QImage a = pdf.convertToFormat(QImage::Format_Grayscale8).scaled(60, 84, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            const QImage b = shown->convertToFormat(QImage::Format_Grayscale8).scaled(60, 84, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            double sum = 0;
            for (int y = 0; y < a.height(); ++y)
                for (int x = 0; x < a.width(); ++x) sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            const double mean = sum / (a.width() * a.height());
            QVERIFY2(mean < 6, qPrintable(QStringLiteral("page %1: mean difference %2").arg(i + 1).arg(mean)));
        }
    }
    void nothingIsDrawnInTheFileMargin() {
        for (int i = 0; i < m_laid.pageCount(); ++i) {
            if (i == 1) continue; // the Urdu cover binds on the other side
            auto shown = preview(m_laid, i, 40);
            QVERIFY(shown);
            for (int y = 0; y < shown->height(); ++y)
                for (int x = 0; x < 34; ++x)
                    if (qGray(shown->pixel(x, y)) < 200 && !(x < 6 && std::abs(y - shown->height() / 2) < 3))
                        QFAIL(qPrintable(QStringLiteral("page %1 at %2,%3").arg(i + 1).arg(x).arg(y)));
        }
    }
    void outlineAndReferences() {
        QStringList ids;
        for (const OutlineEntry& e : m_laid.outline()) {
            ids << e.id;
            QVERIFY(e.page >= 0 && e.page < m_laid.pageCount());
        }
        for (const char* id : {"cover", "contents", "exhibits", "DE-01", "T2", "W-01", "S-1", "P-2", "certificate-officer"}) QVERIFY2(ids.contains(QLatin1String(id)), id);
        QVERIFY(m_laid.pageOf(QStringLiteral("T2-0117")) > 0);
        QCOMPARE(m_laid.pageOf(QStringLiteral("nowhere")), -1);
    }
    void emptyCase() {
        for (const ReportLanguage l : {ReportLanguage::English, ReportLanguage::Urdu, ReportLanguage::Both}) {
            const PdfResult r = make(specimen::empty(), options(l, ReportVersion::Final), QStringLiteral("empty.pdf"));
            QVERIFY(r.pages >= 4 && r.pages <= 11); // what has nothing to say takes no page
        }
        QVERIFY(text(QStringLiteral("empty.pdf")).contains(QStringLiteral("No exhibit is part of this report")));
    }
    void chineseIsPrintedOrNamedByItsCodePoints() {
        ReportModel m = specimen::empty();
        m.particulars.title = QStringLiteral("Order of 王小明, ไทย");
        make(m, options(ReportLanguage::English), QStringLiteral("cjk.pdf"));
        const QString t = text(QStringLiteral("cjk.pdf"));
        QVERIFY2(t.contains(hasEastAsianFont() ? QStringLiteral("王小明") : QStringLiteral("⟦U+738B⟧⟦U+5C0F⟧⟦U+660E⟧")), qPrintable(t.left(600)));
        QVERIFY(t.contains(QStringLiteral("ไทย")));
    }
    void scriptsOfChatsAreLettersAndOnlyTheirFontsAreNamed() {
        const QStringList words{QStringLiteral("שלום"), QStringLiteral("नमस्ते"), QStringLiteral("สวัสดี"), QStringLiteral("Привет"), QStringLiteral("Γειά"), QStringLiteral("தமிழ்"),
                                QStringLiteral("გამარჯობა"), QStringLiteral("ሰላም"), QStringLiteral("ਪੰਜਾਬੀ"), QStringLiteral("সালাম"), QStringLiteral("မင်္ဂလာပါ"), QStringLiteral("سلام")};
        const auto named = [&](const QString& title) {
            ReportModel m = specimen::empty();
            m.particulars.title = title;
            const QByteArray manifest = make(m, options(ReportLanguage::English), QStringLiteral("scripts.pdf")).manifest;
            QStringList out;
            for (const auto& f : QJsonDocument::fromJson(manifest).object()[QStringLiteral("tool")].toObject()[QStringLiteral("fonts")].toArray()) out << f.toObject()[QStringLiteral("file")].toString();
            return out;
        };
        QVERIFY(!named(QStringLiteral("Nothing foreign")).contains(QStringLiteral("NotoSansHebrew-Regular.ttf")));
        const QStringList fonts = named(words.join(QStringLiteral(", ")));
        for (const char* font : {"NotoSansHebrew-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansEthiopic-Regular.ttf", "NotoSans-Regular.ttf"}) QVERIFY2(fonts.contains(QLatin1String(font)), font);
        QVERIFY(!fonts.contains(QStringLiteral("NotoSansKhmer-Regular.ttf")));
        const QString t = text(QStringLiteral("scripts.pdf")).remove(QRegularExpression(QStringLiteral("\\s"))); // lines break where they must
        QVERIFY2(!t.contains(QStringLiteral("⟦U+")), qPrintable(t.left(800)));
        for (const QString& word : words) QVERIFY2(t.contains(word, Qt::CaseInsensitive), qPrintable(word)); // the cover has titles in capitals
        QVERIFY(t.contains(QStringLiteral("NotoSansHebrew")));
    }
    void veryLongCapture() {
        ReportModel m = specimen::empty();
        ExhibitEntry e = specimen::full().exhibits[0];
        const QSize size(1080, 31000);
        const QImage image = specimen::screenshot(size);
        e.picture = Picture::fromBytes(specimen::pngOf(image), QStringLiteral("image/png"), size);
        e.picture->decoded = [image](const QRect& part) -> Result<QImage> { return image.copy(part); };
        m.exhibits = {e};
        domain::ReportOptions o = options(ReportLanguage::English);
        o.sections = {QStringLiteral("exhibits")};
        const PdfResult r = make(m, o, QStringLiteral("long.pdf"));
        QCOMPARE(r.pages, 2 + 13);
        const QString t = text(QStringLiteral("long.pdf"));
        QVERIFY(t.contains(QStringLiteral("Tile 1 of 13")) && t.contains(QStringLiteral("Tile 13 of 13")));
        QVERIFY(t.contains(QStringLiteral("40 px overlap")));
    }
    void pictureThatCannotBePlacedIsNoFailure() {
        ReportModel m = specimen::empty();
        ExhibitEntry e = specimen::full().exhibits[0];
        e.picture = Picture::fromBytes(QByteArray("GIF89a not really"), QStringLiteral("image/gif"), QSize(100, 100));
        m.exhibits = {e};
        QVERIFY(make(m, options(ReportLanguage::English), QStringLiteral("gif.pdf")).pages > 3);
    }
    void everyPictureIsSeenOnItsPage() {
        // A clip left open by furniture would cut a picture away and leave everything else of the page as it is.
        for (const QString& name : {QStringLiteral("both.pdf"), QStringLiteral("ur.pdf")}) {
            const QString list = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pathOf(name)});
            QSet<int> pages;
            for (const QString& line : list.split(QLatin1Char('\n'))) {
                const QStringList cells = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
                if (cells.value(2) == QLatin1String("image") && cells.value(3).toInt() >= 1000 && cells.value(4).toInt() >= 1000) pages.insert(cells.value(0).toInt());
            }
            QVERIFY2(pages.size() >= 3, qPrintable(list));
            for (const int page : std::as_const(pages)) {
                const QString number = QString::number(page), out = pathOf(QStringLiteral("seen-") + number);
                run(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("40"), QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-singlefile"), pathOf(name), out});
                const QImage image(out + QStringLiteral(".png"));
                QVERIFY(!image.isNull());
                int ink = 0;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x) ink += qGray(image.pixel(x, y)) < 245;
                const double share = double(ink) / (image.width() * image.height());
                QVERIFY2(share > 0.06, qPrintable(QStringLiteral("%1 page %2: %3").arg(name).arg(page).arg(share)));
            }
        }
    }
    void activityAndMoneyHaveFiguresAndTheirNumbers() {
        ReportModel m = specimen::empty();
        ActivityEntry a;
        a.chat = QStringLiteral("T2");
        a.title = QStringLiteral("Specimen chat");
        a.hours[4][21] = 57;
        a.hours[5][2] = 3;
        a.messages = 61;
        a.undated = 1;
        a.speakers = {{QStringLiteral("Zafar"), 41}, {QStringLiteral("Bhai"), 20}};
        a.exchanges = {{QStringLiteral("Zafar"), QStringLiteral("Bhai"), 19}};
        auto drawn = std::make_shared<ChartView>();
        drawn->drawing = graph::drawActivity({a.hours, {QStringLiteral("Messages a day"), {{specimen::reportTime, 60}}, QStringLiteral("60")}}, {});
        a.figure = drawn;
        ActivityEntry few;
        few.chat = QStringLiteral("T3");
        few.title = QStringLiteral("Short specimen");
        few.messages = 2;
        few.first = few.last = specimen::reportTime;
        m.activity = {a, few};
        PaymentRow p;
        p.link = {7, QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), QStringLiteral("Zafar Specimen"), QStringLiteral("BTC 0.25, on the slip"), {QStringLiteral("DE-01")}, domain::Basis::ByOfficer, domain::Certainty::Assumed};
        p.at = specimen::reportTime;
        m.flow.rows = {p};
        m.flow.amounts = {{QStringLiteral("T2-0117"), specimen::reportTime, QStringLiteral("Zafar"), QStringLiteral("Rs 25,000"), QStringLiteral("PKR")}};
        m.flow.sums = {{QStringLiteral("PKR"), QStringLiteral("PKR 25,000"), 1}};
        for (const auto& [language, name] : {std::pair(ReportLanguage::English, QStringLiteral("figures-en.pdf")), std::pair(ReportLanguage::Urdu, QStringLiteral("figures-ur.pdf"))}) {
            domain::ReportOptions o = options(language);
            o.sections = {QStringLiteral("activity"), QStringLiteral("flow")};
            make(m, o, name);
            const QString found = bare(text(name) + structure(name));
            for (const QString& words : {QStringLiteral("21:00–21:59"), QStringLiteral("57"), QStringLiteral("67.2%"), QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), QStringLiteral("BTC0.25,ontheslip"), QStringLiteral("T2-0117"), QStringLiteral("Rs25,000"), QStringLiteral("Shortspecimen")})
                QVERIFY2(found.contains(words), qPrintable(name + u' ' + words));
            // What the program sets in order is no finding in the text.
            QVERIFY(!found.contains(QStringLiteral("⟦U+206")));
        }
    }
    void aChartOverSheetsLosesNoName() {
        const graph::ChartModel chart = test::linkedChart(60, 4);
        JobControl job;
        for (const Paper paper : {Paper::A4, Paper::A3}) {
            auto v = std::make_shared<ChartView>();
            v->kind = ChartView::Kind::Sheets;
            v->sheets = graph::sheetsFor(chart.links.size(), chartRoom(paper));
            graph::ChartStyle style;
            style.medium = graph::ChartMedium::Print;
            style.numbers = graph::Shown::Yes;
            style.legend = graph::Shown::No;
            style.printSize = v->sheets.size();
            v->drawing = *graph::drawForPrint(chart, style, job);
            ReportModel m = specimen::empty();
            m.charts = {v};
            m.links = {{1, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("linked"), {QStringLiteral("DE-01")}, domain::Basis::Stated, domain::Certainty::Certain}};
            domain::ReportOptions o = options(paper == Paper::A3 ? ReportLanguage::Urdu : ReportLanguage::English);
            o.sections = {QStringLiteral("chart")};
            const QString name = paper == Paper::A3 ? QStringLiteral("sheets-a3.pdf") : QStringLiteral("sheets-a4.pdf");
            const PdfResult r = make(m, o, name);
            const QString sizes = run(QStringLiteral("pdfinfo"), {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QString::number(r.pages), pathOf(name)});
            QCOMPARE(sizes.count(QStringLiteral("1190.55 x 841.89")), paper == Paper::A3 ? v->sheets.count() : 0);
            const QString found = text(name);
            if (paper == Paper::A4) QVERIFY(found.contains(QStringLiteral("List of figures")) && found.contains(QStringLiteral("(sheets: %1)").arg(v->sheets.count())));
            for (const auto& e : chart.entities) QVERIFY2(found.contains(e.label), qPrintable(name + u' ' + e.label));
            QVERIFY(v->sheets.count() > (paper == Paper::A3 ? 0 : 1) && preview(laidOut(m, o), r.pages - 2, 50));
        }
    }
    void aCrowdedCoverStillHoldsWhatIsMissing() {
        ReportModel m = specimen::full();
        m.subject = QStringLiteral("W-01 bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
        m.previousSha256 = QByteArray(32, 'x');
        m.version = 7;
        m.accused = {m.persons[0], m.persons[0], m.persons[0], m.persons[0]};
        m.law = {{QStringLiteral("CNSA 1997"), QStringLiteral("6, 8, 9(2), 14, 15"), QStringLiteral("as amended in 2022 and 2023, with the schedule of quantities and the table of penalties in force"), QStringLiteral("۲۰۲۲ اور ۲۰۲۳ کی ترامیم، مقداروں کے شیڈول اور سزاؤں کے نافذ جدول کے ساتھ"), false},
                 {QStringLiteral("PECA 2016"), QStringLiteral("3, 4, 13, 14"), {}, {}, false}};
        m.unmet.clear();
        for (const char* code : {"C-05", "C-08", "C-24", "C-28", "C-31", "C-37"}) m.unmet.push_back({QString::fromLatin1(code), QStringLiteral("something that is not recorded, said in some words"), QStringLiteral("کچھ جو درج نہیں، چند الفاظ میں"), QString()});
        for (const auto language : {ReportLanguage::English, ReportLanguage::Urdu, ReportLanguage::Both}) {
            domain::ReportOptions o = options(language);
            o.redacted = true;
            o.sections = {QStringLiteral("persons")}; // the hash of the version before stands on the cover
            make(m, o, QStringLiteral("crowded.pdf"));
            const QString words = run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("-l"), QStringLiteral("1"), pathOf(QStringLiteral("crowded.pdf")), QStringLiteral("-")});
            static const QRegularExpression word(QStringLiteral("yMax=\"([0-9.]+)\">([^<]*)<"));
            int codes = 0;
            for (auto it = word.globalMatch(words); it.hasNext();) {
                const auto w = it.next();
                if (!w.captured(2).startsWith(QLatin1String("C-"))) continue;
                ++codes;
                QVERIFY2(w.captured(1).toDouble() < 779, qPrintable(domain::toText(language) + u' ' + w.captured(2) + u' ' + w.captured(1)));
            }
            QVERIFY2(codes >= 6, qPrintable(domain::toText(language)));
        }
    }
    void linesOfAMessageKeepTheirOwnSide() {
        ReportModel m = specimen::full();
        MessageEntry e = std::get<MessageEntry>(m.chats[0].rows[0]);
        e.text = QStringLiteral("IMG-20261114-WA0012.jpg (file attached)\nٹھیک ہے، 1,250 USDT بھیج دیے۔ رسید دیکھ لیں۔\nok bhai");
        e.cuts.clear();
        e.identifiers.clear();
        m.chats[0].rows = {e};
        domain::ReportOptions o = options(ReportLanguage::English);
        o.sections = {QStringLiteral("chats")};
        make(m, o, QStringLiteral("sides.pdf"));
        const QString found = bare(structure(QStringLiteral("sides.pdf")).remove(QLatin1Char('"')));
        for (const QString& line : e.text.split(QLatin1Char('\n'))) QVERIFY2(share(bare(line), found) >= 0.99, qPrintable(line));
        // The amount stands beside its unit, to the left of the words before it.
        const QString boxes = run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pathOf(QStringLiteral("sides.pdf")), QStringLiteral("-")});
        const auto left = [&](const QString& word) {
            const auto hit = QRegularExpression(QStringLiteral("xMin=\"([0-9.]+)\"[^>]*>%1<").arg(QRegularExpression::escape(word))).match(boxes);
            return hit.hasMatch() ? hit.captured(1).toDouble() : -1;
        };
        QVERIFY2(left(QStringLiteral("1,250")) > 200 && left(QStringLiteral("1,250")) < left(QStringLiteral("USDT")) + 60 && left(QStringLiteral("USDT")) > 200, qPrintable(QString::number(left(QStringLiteral("1,250"))) + u' ' + QString::number(left(QStringLiteral("USDT")))));
    }
    void noLetterIsLostAfterAField() {
        // The last two words of a paragraph in Nastaliq are tied; the paragraph goes on after a field.
        ReportModel m = specimen::full();
        CertificateParagraph p;
        p.urdu = {{QStringLiteral("انگریزی"), CertificatePiece::Kind::Recorded}, {QStringLiteral(" متن کو ہر جگہ فوقیت حاصل ہے۔")}};
        m.certificates[0].paragraphs = {p};
        domain::ReportOptions o = options(ReportLanguage::Urdu);
        o.sections = {QStringLiteral("certificates")};
        make(m, o, QStringLiteral("tied.pdf"));
        QVERIFY(share(bare(QStringLiteral("متن کو ہر جگہ فوقیت حاصل ہے۔")), bare(structure(QStringLiteral("tied.pdf")).remove(QLatin1Char('"')))) == 1);
    }
    void cancelLeavesNoFile() {
        JobControl job;
        job.cancel();
        const auto laid = layout(specimen::full(), options(ReportLanguage::English), job);
        QVERIFY(!laid);
        QCOMPARE(laid.error().code(), ErrorCode::Cancelled);
        const auto r = writePdf(m_laid, pathOf(QStringLiteral("cancelled.pdf")), job);
        QVERIFY(!r);
        QCOMPARE(r.error().code(), ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(pathOf(QStringLiteral("cancelled.pdf"))));
    }
    void unknownSectionIsRefused() {
        JobControl job;
        domain::ReportOptions o = options(ReportLanguage::English);
        o.sections = {QStringLiteral("nonsense")};
        const auto r = layout(specimen::full(), o, job);
        QVERIFY(!r);
        QCOMPARE(r.error().code(), ErrorCode::InvalidArgument);
    }
    void pngWithTransparencyNeedsDecodedPixels() {
        ReportModel m = specimen::empty();
        ExhibitEntry e = specimen::full().exhibits[0];
        QImage image = specimen::screenshot(QSize(400, 700)).convertToFormat(QImage::Format_ARGB32);
        QByteArray png;
        {
            QBuffer buffer(&png);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            image.setPixelColor(0, 0, QColor(0, 0, 0, 0));
            QVERIFY(image.save(&buffer, "PNG"));
        }
        e.picture = Picture::fromBytes(png, QStringLiteral("image/png"), image.size());
        e.picture->decoded = [image](const QRect& part) -> Result<QImage> { return image.copy(part); };
        m.exhibits = {e};
        make(m, options(ReportLanguage::English), QStringLiteral("alpha.pdf"));
        const QString list = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pathOf(QStringLiteral("alpha.pdf"))});
        QVERIFY2(list.contains(QRegularExpression(QStringLiteral("image +400 +700"))), qPrintable(list));
    }
    void measureLarge() {
        if (!qEnvironmentVariableIsSet("SABOOT_MEASURE")) QSKIP("a measurement, not a test");
        QElapsedTimer t;
        const ReportModel m = specimen::large(500, 5600);
        JobControl job;
        t.start();
        auto laid = layout(m, options(ReportLanguage::Both), job);
        QVERIFY(laid);
        qInfo("layout %lld ms, %d pages", t.restart(), laid->pageCount());
        QVERIFY(writePdf(*laid, pathOf(QStringLiteral("large.pdf")), job));
        qInfo("pdf %lld ms", t.elapsed());
        QFile status(QStringLiteral("/proc/self/status"));
        QVERIFY(status.open(QIODevice::ReadOnly));
        for (const QByteArray& l : status.readAll().split('\n'))
            if (l.startsWith("VmHWM")) qInfo("%s", l.constData());
    }
};

QTEST_MAIN(tst_reportpdf)
#include "tst_reportpdf.moc"
