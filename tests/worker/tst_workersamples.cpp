#include "samples.h"
#include "worker/client.h"
#include "worker/workers.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

/// Files of other projects, read when they are there. The floors are what this version reaches; they may only rise.
using namespace saboot;
using namespace saboot::worker;
using Part = InspectOptions::Part;

namespace {

QString samples() { return tests::samplesFolder(); }

Result<domain::Inspection> inspect(const QString& path, std::initializer_list<Part> parts) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    InspectOptions options;
    options.fileName = path.section(QLatin1Char('/'), -1);
    options.ocrLanguages = QStringList{QStringLiteral("eng")};
    options.parts = 0;
    for (const Part p : parts) options.parts |= int(p);
    JobControl job;
    return Client(shippedWorker()).inspect(fd.get(), options, job);
}

/// One line of CSV with quotes.
QStringList fields(const QString& line) {
    QStringList out{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"')) quoted = !quoted;
        else if (c == QLatin1Char(',') && !quoted) out << QString();
        else out.last().append(c);
    }
    return out;
}

} // namespace

class TestWorkerSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        if (samples().isEmpty()) QSKIP("the sample files are not here");
    }

    void codes() {
        QFile file(samples() + QStringLiteral("/images/qr_expected.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int wanted = 0;
        int right = 0;
        int falsePositives = 0;
        QStringList missed;
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue& v : rows) {
            const QJsonObject row = v.toObject();
            const QString path = samples() + QStringLiteral("/images/") + row.value(QStringLiteral("file")).toString();
            if (!QFile::exists(path)) continue;
            const auto r = inspect(path, {Part::Codes});
            QVERIFY(r);
            QStringList texts;
            for (const domain::ReadCode& c : r->codes) texts << c.text;
            const QString expect = row.value(QStringLiteral("expect")).toString();
            if (expect == QLatin1String("none")) {
                falsePositives += texts.isEmpty() ? 0 : 1;
                if (!texts.isEmpty()) missed << QStringLiteral("FALSE ") + row.value(QStringLiteral("file")).toString() + texts.join(QLatin1Char('|'));
            } else if (expect == QLatin1String("text")) {
                ++wanted;
                if (texts.contains(row.value(QStringLiteral("text")).toString())) ++right;
                else missed << row.value(QStringLiteral("file")).toString() + QStringLiteral(" -> ") + texts.join(QLatin1Char('|')).left(60);
            }
        }
        qInfo("codes: %d of %d, false positives %d", right, wanted, falsePositives);
        for (const QString& m : missed) qInfo("  %s", qPrintable(m));
        QCOMPARE(falsePositives, 0);
        QVERIFY(right * 100 >= wanted * 80);
    }

    void exif() {
        QFile file(samples() + QStringLiteral("/images/exif_expected.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        int files = 0;
        QStringList wrong;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList f = fields(lines[i].trimmed());
            const QString path = samples() + QStringLiteral("/images/") + f[0];
            if (f.size() < 8 || !QFile::exists(path)) continue;
            ++files;
            const auto r = inspect(path, {Part::Exif});
            QVERIFY(r);
            const domain::ExifFacts& e = r->exif;
            QString time = f[5];
            if (time.size() >= 10) time[4] = time[7] = QLatin1Char('-');
            const auto differs = [&](const QString& what, const QString& got, const QString& want) {
                if (got != want) wrong << f[0] + QStringLiteral(" %1: got '%2', expected '%3'").arg(what, got, want);
            };
            differs(QStringLiteral("make"), e.make, f[2]);
            differs(QStringLiteral("model"), e.model, f[3]);
            differs(QStringLiteral("orientation"), e.orientation ? QString::number(e.orientation) : QString(), f[4]);
            if (!time.isEmpty()) differs(QStringLiteral("time"), e.time, time);
            const auto number = [](const std::optional<double>& v) { return v ? QString::number(*v, 'f', 4) : QString(); };
            const auto expected = [](const QString& s) { return s.isEmpty() ? QString() : QString::number(s.toDouble(), 'f', 4); };
            differs(QStringLiteral("latitude"), number(e.latitude), expected(f[6]));
            differs(QStringLiteral("longitude"), number(e.longitude), expected(f[7]));
        }
        for (const QString& w : wrong) qInfo("  %s", qPrintable(w));
        QVERIFY(files > 0);
        QCOMPARE(wrong.size(), 0);
    }

    void documents() {
        const QFileInfoList files = QDir(samples() + QStringLiteral("/pdf")).entryInfoList({QStringLiteral("*.pdf")}, QDir::Files);
        for (const QFileInfo& f : files) {
            const auto r = inspect(f.filePath(), {Part::Pdf});
            QVERIFY(r);
            qInfo("  %s pages %d texts %zu facts %s problems %s", qPrintable(f.fileName()), r->pages, r->texts.size(),
                  QJsonDocument(r->facts).toJson(QJsonDocument::Compact).left(300).constData(), r->problems.empty() ? "" : qPrintable(r->problems[0]));
            const bool locked = f.fileName().contains(QStringLiteral("password"));
            QCOMPARE(r->problems.empty(), !locked);
            if (locked) QCOMPARE(errorName(r->problemCodes[0]), QStringLiteral("FormatEncrypted"));
            else QVERIFY(r->pages > 0 && !r->thumbnail.isEmpty());
            if (f.fileName().contains(QStringLiteral("attachment"))) QVERIFY(r->facts.contains(QStringLiteral("embeddedFiles")));
        }
    }

    void zipSlip() {
        for (const char* name : {"zip", "tar"}) {
            const auto fd = openForReading(samples() + QStringLiteral("/archives/snyk_zip-slip.") + QLatin1String(name));
            QVERIFY(fd);
            JobControl job;
            const auto l = Client(shippedWorker()).listArchive(fd->get(), job);
            QVERIFY(l);
            QCOMPARE(l->entries.size(), size_t(2));
            QCOMPARE(l->entries[0].name, QStringLiteral("good.txt"));
            QCOMPARE(l->entries[0].sizeBytes, 19);
            QVERIFY(l->entries[1].warnings.contains(QStringLiteral("parent_path")));
        }
    }

    void archives() {
        // Entries and bytes as unzip and tar count them.
        for (const auto& [name, entries, bytes] : {std::tuple("iped_test_mockZip.zip", 10, 79'587), std::tuple("iped_test_mockTar.tar", 10, 79'929)}) {
            const auto fd = openForReading(samples() + QStringLiteral("/archives/") + QLatin1String(name));
            QVERIFY(fd);
            JobControl job;
            const auto l = Client(shippedWorker()).listArchive(fd->get(), job);
            QVERIFY(l);
            qint64 sum = 0;
            for (const auto& e : l->entries) sum += std::max<qint64>(0, e.sizeBytes);
            QCOMPARE(qint64(l->entries.size()), qint64(entries));
            QCOMPARE(sum, qint64(bytes));
        }
    }

    void officeDocumentIsListed() {
        const auto r = inspect(samples() + QStringLiteral("/archives/iped_test_mockDoc1.docx"), {Part::Archive});
        QVERIFY(r);
        QVERIFY2(r->archiveEntries.contains(QStringLiteral("word/document.xml")), qPrintable(r->mediaType));
    }

    void scannedPage() {
        const auto r = inspect(samples() + QStringLiteral("/images/iped_test_OCR.png"), {Part::Ocr});
        QVERIFY(r);
        QCOMPARE(r->texts.size(), size_t(1));
        qInfo("%s", qPrintable(r->texts[0].text.left(600)));
        QVERIFY(r->texts[0].confidence > 60);
    }
};

QTEST_GUILESS_MAIN(TestWorkerSamples)
#include "tst_workersamples.moc"
