#include "base/file.h"
#include "measure.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/reports.h"
#include "services/sample.h"
#include "services/searching.h"
#include "services/verify.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <tuple>

using namespace saboot;
using namespace saboot::bench;

/// Measures the main journeys through the use cases, as the window and the command line call them, and prints each figure
/// beside its goal. Arguments: number of messages (default 1,000,000), size of the intake file in MiB (default 1,024).
int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const qint64 intakeMib = argc > 2 ? QByteArray(argv[2]).toLongLong() : 1024;
    QTemporaryDir folder(QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/bench-XXXXXX"));
    const SecureBytes passphrase = SecureBytes::copyOf("seven lamps under quiet winter bridges");
    JobControl job;
    Cost c;
    bench::head();

    services::Environment environment;
    environment.workerPath = QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/saboot-worker");
    auto desk = need(services::Desk::open(folder.filePath(QStringLiteral("desk")), environment), "desk");
    QString sample;
    c = measured([&] { sample = need(services::createSampleCase(*desk, passphrase, folder.filePath(QStringLiteral("sample")), job), "sample case"); });
    row(QStringLiteral("Sample case: 13 exhibits read with OCR, 2 chats"), seconds(c), "");
    {
        auto opened = need(services::OpenCase::open(*desk, sample, services::OpenMode::ReadWrite), "open");
        domain::ReportOptions options;
        options.language = domain::ReportLanguage::Both;
        options.reportTime = 1'790'000'000'000;
        int pages = 0;
        const Memory memory;
        c = measured([&] { pages = need(services::Reports(*opened).exportPdf(options, folder.filePath(QStringLiteral("r.pdf")), job), "report").record.pages; });
        row(QStringLiteral("Sample report of %1 pages: model, layout, PDF, read-back").arg(pages), rate(pages, c, "pages/s"), "1,000 pages in 20 s (50/s)");
        row(QStringLiteral("  memory of the program (%1 MiB before), of a worker").arg(memory.startMib(), 0, 'f', 0),
            QStringLiteral("%1 MiB; %2 MiB").arg(memory.peakMib(), 0, 'f', 0).arg(memory.childMib(), 0, 'f', 0), "<= 400 MB at 1,000 pages");
    }

    domain::CaseParticulars p;
    p.title = QStringLiteral("Bench");
    auto made = need(services::OpenCase::create(*desk, folder.filePath(QStringLiteral("bench")), p), "create");
    const QString path = made.opened->path();
    {
        const QString big = folder.filePath(QStringLiteral("big.bin"));
        SeededRandom random(1);
        const QByteArray block = random.bytes(1 << 20);
        {
            QFile f(big);
            if (!f.open(QIODevice::WriteOnly)) return 1;
            for (qint64 i = 0; i < intakeMib; ++i) f.write(block);
        }
        const Memory memory;
        c = measured([&] { need(services::Exhibits(*made.opened).attachFile(big, {}, services::DuplicateRule::Skip, job), "intake"); });
        row(QStringLiteral("Evidence intake on this disk: hash, encrypt, fsync, commit"), rate(double(intakeMib) * 1.048576, c, "MB/s"), ">= 500 MB/s");
        row(QStringLiteral("  memory added by it"), QStringLiteral("%1 MiB").arg(memory.peakMib() - memory.startMib(), 0, 'f', 0), "<= 64 MiB");
        QFile::remove(big);
    }
    {
        // The export lies on disk, as an officer's does: its bytes are not part of what the import needs.
        const QString file = folder.filePath(QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"));
        qint64 bytes = 0;
        {
            QFile f(file);
            if (!f.open(QIODevice::WriteOnly)) return 1;
            ChatText source;
            for (qint64 left = messages; left > 0; left -= 50'000) bytes += f.write(source.whatsapp(std::min<qint64>(left, 50'000)));
        }
        auto added = need(services::Exhibits(*made.opened).attachFile(file, {}, services::DuplicateRule::Skip, job), "attach");
        QFile::remove(file);
        const Memory memory;
        c = measured([&] { need(services::Chats(*made.opened).import(added.exhibit.id, {}, job), "import"); });
        row(QStringLiteral("Chat import, %1 messages, %2 MB: parse, scan, index, commit").arg(messages).arg(bytes / 1'000'000),
            QStringLiteral("%1 (%2/s)").arg(seconds(c)).arg(double(messages) / c.wall, 0, 'f', 0), "1,000,000 in 7 s");
        row(QStringLiteral("  memory of the program (%1 MiB before), of a worker").arg(memory.startMib(), 0, 'f', 0),
            QStringLiteral("%1 MiB; %2 MiB").arg(memory.peakMib(), 0, 'f', 0).arg(memory.childMib(), 0, 'f', 0), "<= 300 MB; together <= 450 MB");
    }
    {
        ChatText source;
        std::vector<QString> mixed, prefixes;
        for (int i = 0; i < 40; ++i) {
            const QString a = QString::fromUtf8(source.word()), b = QString::fromUtf8(source.word());
            mixed.insert(mixed.end(), {a, a + u' ' + b, a + QStringLiteral(" OR ") + b, a + QStringLiteral(" NOT ") + b, u'"' + a + u' ' + b + u'"',
                                       QStringLiteral("from:Goldie ") + a, a.left(3) + u'*'});
        }
        for (const char* q : {"maal", "raqam kal", "رقم", "\"send wallet\"", "TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR", "bhai OR theek", "03001234567", "zz"}) mixed.push_back(QString::fromUtf8(q));
        for (char a = 'b'; a <= 'z'; ++a)
            for (const char b : {'a', 'e', 'i', 'o', 'u'}) prefixes.push_back(QString(QLatin1Char(a)) + QLatin1Char(b) + u'*');
        need(services::search(*made.opened, QStringLiteral("warm"), 50, job), "search");
        for (const auto& [name, queries, goal] : {std::tuple("words, phrases, OR, NOT, sender, three letters", &mixed, "p95 <= 15 ms"), {"two-letter beginnings", &prefixes, "p95 <= 30 ms"}}) {
            std::vector<double> wall, cpu;
            for (const QString& q : *queries) {
                const Cost one = measured([&] { need(services::search(*made.opened, q, 50, job), qPrintable(q)); });
                wall.push_back(one.wall * 1000);
                cpu.push_back(one.cpu * 1000);
            }
            std::sort(wall.begin(), wall.end());
            std::sort(cpu.begin(), cpu.end());
            const auto at = [&](const std::vector<double>& v, size_t percent) { return v[std::min(v.size() - 1, v.size() * percent / 100)]; };
            row(QStringLiteral("Search, count and first 50: %1").arg(QLatin1String(name)),
                QStringLiteral("p50 %1, p95 %2 ms; cpu p95 %3").arg(at(wall, 50), 0, 'f', 1).arg(at(wall, 95), 0, 'f', 1).arg(at(cpu, 95), 0, 'f', 1), goal);
        }
    }
    {
        services::VerifyReport report;
        c = measured([&] { report = need(services::verifyCase(*made.opened, job), "verify"); });
        row(QStringLiteral("Verification of the case: %1 rows, %2 MB of originals").arg(report.rows).arg(report.objectBytes / 1'000'000), seconds(c), "vault >= 500 MB/s");
        if (!report.clean) std::fprintf(stderr, "The benchmark's case does not verify: %s\n", qPrintable(report.findings.front().text));
    }
    made.opened.reset();
    desk->lock();
    c = measured([&] { need(desk->unlock(passphrase), "unlock"); });
    row(QStringLiteral("Unlock the desk (Argon2id as calibrated)"), seconds(c), "0.8-1.5 s");
    std::unique_ptr<services::OpenCase> again;
    c = measured([&] { again = need(services::OpenCase::open(*desk, path, services::OpenMode::ReadWrite), "open"); });
    row(QStringLiteral("Open the case"), seconds(c), "<= 1.5 s");
    return 0;
}
