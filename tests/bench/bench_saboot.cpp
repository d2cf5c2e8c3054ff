#include "base/file.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/reports.h"
#include "services/sample.h"
#include "services/searching.h"
#include "services/verify.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace saboot;

/// Measures the main journeys through the use cases, as the window and the command line call them, and prints each figure
/// beside its goal. Arguments: number of messages (default 1,000,000), size of the intake file in MiB (default 1,024).
namespace {

double peakMib() {
    rusage u{};
    getrusage(RUSAGE_SELF, &u);
    return double(u.ru_maxrss) / 1024;
}

void row(const char* what, const QString& got, const char* goal) { std::printf("| %-58s | %-26s | %-28s |\n", what, qPrintable(got), goal); }

template <class T> T need(Result<T> r, const char* what) {
    if (!r) {
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(describe(r.error())));
        std::exit(1);
    }
    return std::move(*r);
}

/// A chat of `count` messages: English, Roman Urdu, Urdu; one in thirty with an identifier; words by a steep law.
QByteArray chatText(qint64 count) {
    SeededRandom random(7);
    QStringList words{QStringLiteral("maal"), QStringLiteral("raqam"), QStringLiteral("kal"), QStringLiteral("bhai"), QStringLiteral("send"), QStringLiteral("رقم"), QStringLiteral("پارسل"), QStringLiteral("wallet"), QStringLiteral("ok"), QStringLiteral("theek")};
    for (int i = 0; i < 20'000; ++i) {
        QString w;
        for (int n = 3 + int(random.below(6)); n > 0; --n) w += QLatin1Char(char('a' + random.below(26)));
        words << w;
    }
    QByteArray out;
    out.reserve(count * 110);
    qint64 t = 1'735'700'000;
    for (qint64 i = 0; i < count; ++i) {
        t += qint64(random.below(60));
        const QDateTime d = QDateTime::fromSecsSinceEpoch(t, Qt::OffsetFromUTC, 5 * 3600);
        char stamp[64];
        std::snprintf(stamp, sizeof stamp, "%02d/%02d/%04d, %02d:%02d - ", d.date().day(), d.date().month(), d.date().year(), d.time().hour(), d.time().minute());
        out += stamp;
        out += random.below(2) ? "Goldie Bhai: " : "Nomi Rider: ";
        for (int n = 4 + int(random.below(12)); n > 0; --n) {
            const quint64 r = random.below(1'000'000);
            out += words[qsizetype(r * r / 1'000'000 * quint64(words.size()) / 1'000'000)].toUtf8();
            out += ' ';
        }
        if (random.below(30) == 0) out += "TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR";
        if (random.below(30) == 0) out += " 0300-0000" + QByteArray::number(qint64(100 + random.below(900)));
        out += '\n';
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const qint64 intakeMib = argc > 2 ? QByteArray(argv[2]).toLongLong() : 1024;
    QTemporaryDir folder(QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/bench-XXXXXX"));
    const SecureBytes passphrase = SecureBytes::copyOf("seven lamps under quiet winter bridges");
    QElapsedTimer timer;
    JobControl job;
    row("What", QStringLiteral("Measured"), "Goal");
    row("---", QStringLiteral("---"), "---");

    services::Environment environment;
    environment.workerPath = QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/saboot-worker");
    auto desk = need(services::Desk::open(folder.filePath(QStringLiteral("desk")), environment), "desk");
    timer.start();
    const QString sample = need(services::createSampleCase(*desk, passphrase, folder.filePath(QStringLiteral("sample")), job), "sample case");
    row("Sample case: 13 exhibits read with OCR, 2 chats", QStringLiteral("%1 s").arg(timer.elapsed() / 1000.0, 0, 'f', 1), "");
    {
        auto opened = need(services::OpenCase::open(*desk, sample, services::OpenMode::ReadWrite), "open");
        domain::ReportOptions options;
        options.language = domain::ReportLanguage::Both;
        options.reportTime = 1'790'000'000'000;
        timer.start();
        const auto done = need(services::Reports(*opened).exportPdf(options, folder.filePath(QStringLiteral("r.pdf")), job), "report");
        const double s = timer.elapsed() / 1000.0;
        row("Sample report: model, layout, PDF, read-back", QStringLiteral("%1 pages in %2 s (%3/s)").arg(done.record.pages).arg(s, 0, 'f', 1).arg(done.record.pages / s, 0, 'f', 0), "1,000 pages in 20 s (50/s)");
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
        const double before = peakMib();
        timer.start();
        need(services::Exhibits(*made.opened).attachFile(big, {}, services::DuplicateRule::Skip, job), "intake");
        const double s = timer.nsecsElapsed() / 1e9;
        row("Evidence intake: hash, encrypt, fsync", QStringLiteral("%1 MB/s").arg(intakeMib * 1.048576 / s, 0, 'f', 0), ">= 500 MB/s");
        row("  memory added by it", QStringLiteral("%1 MiB").arg(peakMib() - before, 0, 'f', 0), "<= 64 MiB");
        QFile::remove(big);
    }
    {
        const double before = peakMib();
        auto text = chatText(messages);
        const qint64 bytes = text.size();
        auto added = need(services::Exhibits(*made.opened).attachBytes(text, QStringLiteral("chat.txt"), {}, services::DuplicateRule::Skip, job), "attach");
        text = {};
        timer.start();
        need(services::Chats(*made.opened).import(added.exhibit.id, {}, job), "import");
        const double s = timer.nsecsElapsed() / 1e9;
        row(qPrintable(QStringLiteral("Chat import, %1 messages, %2 MB: parse, scan, index, commit").arg(messages).arg(bytes / 1'000'000)),
            QStringLiteral("%1 s (%2/s)").arg(s, 0, 'f', 1).arg(messages / s, 0, 'f', 0), "1,000,000 in 7 s");
        row("  peak memory of the process so far (input file in memory)", QStringLiteral("%1 MiB (%2 before)").arg(peakMib(), 0, 'f', 0).arg(before, 0, 'f', 0), "<= 300 MB");
    }
    {
        std::vector<double> ms;
        for (const char* q : {"maal", "raqam kal", "رقم", "\"send wallet\"", "TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR", "bhai OR theek", "maal NOT kal", "pars*", "from:Goldie wallet", "zz"}) {
            for (int i = 0; i < 3; ++i) {
                timer.start();
                need(services::search(*made.opened, QString::fromUtf8(q), 50, job), q);
                if (i > 0) ms.push_back(timer.nsecsElapsed() / 1e6);
            }
        }
        std::sort(ms.begin(), ms.end());
        row("Search: exact count and first 50, p50 / p95", QStringLiteral("%1 / %2 ms").arg(ms[ms.size() / 2], 0, 'f', 1).arg(ms[ms.size() * 95 / 100], 0, 'f', 1), "p95 <= 15 ms");
    }
    {
        timer.start();
        const auto report = need(services::verifyCase(*made.opened, job), "verify");
        const double s = timer.nsecsElapsed() / 1e9;
        row("Verification of the case: chain, rows, vault", QStringLiteral("%1 s, %2 rows, %3 MB").arg(s, 0, 'f', 1).arg(report.rows).arg(report.objectBytes / 1'000'000), "vault >= 500 MB/s");
        if (!report.clean) std::fprintf(stderr, "The benchmark's case does not verify: %s\n", qPrintable(report.findings.front().text));
    }
    made.opened.reset();
    desk->lock();
    timer.start();
    need(desk->unlock(passphrase), "unlock");
    row("Unlock the desk (Argon2id as calibrated)", QStringLiteral("%1 s").arg(timer.elapsed() / 1000.0, 0, 'f', 2), "0.8-1.5 s");
    timer.start();
    auto again = need(services::OpenCase::open(*desk, path, services::OpenMode::ReadWrite), "open");
    row("Open the case", QStringLiteral("%1 s").arg(timer.elapsed() / 1000.0, 0, 'f', 2), "<= 1.5 s");
    return 0;
}
