#include "base/file.h"
#include "measure.h"
#include "report/engine.h"
#include "report/html.h"
#include "services/readback.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>

using namespace saboot;
using namespace saboot::bench;

/// A report of about 1,000 pages with 500 pictures, Urdu in two messages of three: layout, PDF and read-back, each with its own
/// peak of memory. A quarter and a half of it come first, so that growth can be seen. Arguments: the
/// pages aimed at (default 1,000), a file to keep the longest report in.
namespace {

/// A screenshot as a PNG in `folder`, so that the report reads it when it needs it, as it would from the vault.
report::Picture screenshot(const QString& folder, int n) {
    const QString path = folder + QStringLiteral("/shot-%1.png").arg(n);
    QImage image(1080, 2340, QImage::Format_RGB888);
    SeededRandom random{quint64(n) + 1};
    for (int y = 0; y < image.height(); ++y) {
        uchar* row = image.scanLine(y);
        if (y % 24 < 9 && y > 0) {
            std::memcpy(row, image.constScanLine(y - 1), size_t(image.width()) * 3);
            continue;
        }
        std::memset(row, y % 24 < 16 ? 250 : int(random.below(200)), size_t(image.width()) * 3);
        for (int x = 0; x < 60; ++x) row[random.below(quint64(image.width()) * 3)] = uchar(random.below(256));
    }
    if (!image.save(path, "PNG", 50)) std::exit(1);
    report::Picture p;
    p.mediaType = QStringLiteral("image/png");
    p.pixels = image.size();
    p.original = [path] { return readBounded(path, 64 << 20); };
    p.decoded = [path](const QRect& part) -> Result<QImage> { return QImage(path).copy(part); };
    return p;
}

report::ReportModel modelOf(const QString& folder, int pages) {
    report::ReportModel m;
    m.reportNumber = QStringLiteral("BENCH-R1");
    m.batesPrefix = QStringLiteral("ANF-BENCH");
    m.particulars.agency = QStringLiteral("Anti Narcotics Force");
    m.particulars.title = QStringLiteral("A long report");
    m.head = {4184, QByteArray(32, '\x11'), QByteArray(32, '\x22')};
    for (int i = 0; i < pages / 2; ++i) {
        report::ExhibitEntry e;
        e.exhibit.number = QStringLiteral("DE-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        e.exhibit.fileName = QStringLiteral("Screenshot_%1.png").arg(i);
        e.exhibit.mediaType = QStringLiteral("image/png");
        e.exhibit.sizeBytes = 100'000 + i;
        e.exhibit.sha256 = e.sha256AtExport = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        e.exhibit.acquisition.title = QStringLiteral("Screenshot %1").arg(i + 1);
        e.exhibit.acquisition.titleUrdu = QStringLiteral("اسکرین کی تصویر");
        e.exhibit.acquisition.source = QStringLiteral("Phone P-1");
        e.picture = screenshot(folder, i);
        m.exhibits.push_back(std::move(e));
    }
    report::ChatEntry chat;
    chat.chat.number = QStringLiteral("T1");
    chat.chat.title = QStringLiteral("Goldie");
    chat.exhibitNumber = QStringLiteral("DE-01");
    SeededRandom random(5);
    const QStringList words = QStringLiteral("مال رقم پارسل کل بھائی بھیجو ہے کو نے میں پتہ والٹ کراچی لاہور جلدی ٹھیک پیسے گاڑی رات صبح گھر دکان").split(QLatin1Char(' '));
    qint64 at = 1'790'000'000'000;
    // About nine messages fill a page.
    for (int i = 1; i <= pages * 9 / 2; ++i) {
        report::MessageEntry x;
        x.reference = QStringLiteral("T1-%1").arg(i, 4, 10, QLatin1Char('0'));
        x.time = at += qint64(60'000 + random.below(120'000));
        x.sender = i % 2 ? QStringLiteral("Goldie") : QStringLiteral("Nomi");
        x.direction = i % 2 ? report::Direction::Received : report::Direction::Sent;
        if (i % 3 == 0) {
            x.text = QStringLiteral("maal kal tak bhejo bhai, raqam %1 send ok 🙏").arg(random.below(100'000));
        } else {
            QStringList text;
            for (quint64 n = 8 + random.below(32); n > 0; --n) text << words[qsizetype(random.below(quint64(words.size())))];
            x.text = text.join(QLatin1Char(' '));
        }
        chat.rows.emplace_back(std::move(x));
    }
    chat.chat.messages = qint64(chat.rows.size());
    m.chats.push_back(std::move(chat));
    return m;
}

/// The same model as HTML, turned into a PDF by LibreOffice without a window: what an office would use instead. Its PDF is
/// neither tagged nor signed and holds reduced pictures, so the comparison is kind to it.
void besideLibreOffice(const report::ReportModel& model, const domain::ReportOptions& options, const QString& folder, const Cost& ours, int pages) {
    const QString found = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (found.isEmpty()) {
        row(QStringLiteral("LibreOffice converting the HTML of the same report"), QStringLiteral("not measured: LibreOffice is not installed"), "");
        return;
    }
    // The program behind the starting script, so that its memory can be seen.
    const QString binary = QFileInfo(found).canonicalPath() + QStringLiteral("/soffice.bin");
    const QString soffice = QFileInfo(binary).isExecutable() ? binary : found;
    JobControl job;
    const QString html = folder + QStringLiteral("/same.html");
    QByteArray text;
    const Cost made = measured([&] { text = need(report::toHtml(model, options, job), "HTML"); });
    if (!writeAtomically(html, text)) std::exit(1);
    row(QStringLiteral("  HTML of the same report, %1 MB").arg(text.size() / 1'000'000), seconds(made), "");
    const QStringList always{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder), QStringLiteral("--headless")};
    // The first start only makes a profile, and asks to be started again by its exit code.
    QProcess::execute(soffice, always + QStringList{QStringLiteral("--terminate_after_init")});
    const Memory memory;
    bool done = false;
    const Cost theirs = measured([&] {
        QProcess p;
        p.start(soffice, always + QStringList{QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"), folder, html});
        done = p.waitForFinished(15 * 60'000) && p.exitCode() == 0;
        if (p.state() != QProcess::NotRunning) {
            p.kill();
            p.waitForFinished();
        }
    });
    if (!done || !QFileInfo::exists(folder + QStringLiteral("/same.pdf"))) {
        row(QStringLiteral("  LibreOffice converting it"), QStringLiteral("no PDF after %1 s; peak %2 MiB").arg(theirs.wall, 0, 'f', 0).arg(memory.childMib(), 0, 'f', 0), "");
        return;
    }
    QProcess info;
    info.start(QStringLiteral("pdfinfo"), {folder + QStringLiteral("/same.pdf")});
    info.waitForFinished(60'000);
    int theirPages = 0;
    for (const QByteArray& line : info.readAllStandardOutput().split('\n'))
        if (line.startsWith("Pages:")) theirPages = line.mid(6).trimmed().toInt();
    row(QStringLiteral("  LibreOffice converting it: %1 pages").arg(theirPages), QStringLiteral("%1; peak %2 MiB").arg(seconds(theirs)).arg(memory.childMib(), 0, 'f', 0), "");
    row(QStringLiteral("  ours, %1 pages, layout to read-back, against it").arg(pages), QStringLiteral("%1 x as fast").arg(theirs.wall / std::max(0.001, ours.wall), 0, 'f', 1), "");
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const int most = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    bench::head();
    services::Environment environment;
    environment.workerPath = QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/saboot-worker");
    for (const int aim : {most / 4, most / 2, most}) {
        QTemporaryDir folder(QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/bench-XXXXXX"));
        const report::ReportModel model = modelOf(folder.path(), aim);
        domain::ReportOptions options;
        options.language = domain::ReportLanguage::Both;
        options.reportTime = 1'790'000'000'000;
        JobControl job;
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        report::PdfResult pdf;
        Cost all;
        double highest = 0, worker = 0;
        const auto part = [&](const char* what, auto work) {
            const Memory memory;
            const Cost c = measured(work);
            const double peak = memory.peakMib();
            worker = std::max(worker, memory.childMib());
            highest = std::max(highest, peak);
            all.wall += c.wall;
            all.cpu += c.cpu;
            row(QStringLiteral("  %1").arg(QLatin1String(what)), QStringLiteral("%1; peak %2 MiB").arg(seconds(c)).arg(peak, 0, 'f', 0), "");
        };
        {
            report::LaidOut laid;
            part("layout", [&] { laid = need(report::layout(model, options, job), "layout"); });
            double slowest = 0;
            for (int page = 0; page < laid.pageCount(); page += std::max(1, laid.pageCount() / 20))
                slowest = std::max(slowest, measured([&] { need(report::preview(laid, page, 96), "preview"); }).wall);
            row(QStringLiteral("  preview of a page at 96 dpi, the slowest of 20"), QStringLiteral("%1 ms").arg(slowest * 1000, 0, 'f', 0), "<= 100 ms");
            part("PDF", [&] { pdf = need(report::writePdf(laid, path, job), "PDF"); });
        }
        part("read-back", [&] {
            const QStringList problems = need(services::readBack(environment, path, pdf, {}, job), "read-back");
            if (!problems.isEmpty()) std::fprintf(stderr, "%s\n", qPrintable(problems.first()));
        });
        row(QStringLiteral("Report of %1 pages, %2 pictures, %3 MB").arg(pdf.pages).arg(model.exhibits.size()).arg(pdf.sizeBytes / 1'000'000),
            QStringLiteral("%1; %2 MiB").arg(rate(pdf.pages, all, "pages/s")).arg(highest, 0, 'f', 0), "1,000 in 20 s, <= 400 MB");
        if (argc > 2 && aim == most) QFile::rename(path, QFile::decodeName(argv[2]));
        row(QStringLiteral("  peak of a worker"), QStringLiteral("%1 MiB").arg(worker, 0, 'f', 0), "");
        if (aim == most) besideLibreOffice(model, options, folder.path(), all, pdf.pages);
    }
    return 0;
}
