#include "worker/client.h"
#include "worker/fixtures.h"
#include "worker/limits.h"
#include "worker/workers.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QTest>
#include <cmath>
#include <unistd.h>

using namespace saboot;
using namespace saboot::worker;
using Part = InspectOptions::Part;

namespace {

Result<domain::Inspection> inspect(const QByteArray& bytes, InspectOptions options = {}, const Client& client = Client(shippedWorker())) {
    SABOOT_TRY(const Fd fd, sealedMemory(bytes));
    JobControl job;
    return client.inspect(fd.get(), options, job);
}

InspectOptions only(std::initializer_list<Part> parts) {
    InspectOptions o;
    o.parts = 0;
    for (const Part p : parts) o.parts |= int(p);
    return o;
}

/// Everything a task answers but the names of the protections, as bytes.
QByteArray answerOf(const Client& client, Task task, const QByteArray& bytes, QString* error = nullptr) {
    QByteArray out;
    const Result<Fd> fd = sealedMemory(bytes);
    Result<Fd> tape = newMemory();
    RecordWriter writer(tape->get());
    JobControl job;
    const auto run = client.run(task, fd->get(), limitsFor(task), job, [&](Record&& r) -> Status {
        if (!std::holds_alternative<Protections>(r)) writer.write(r);
        return ok();
    });
    if (!run && error) *error = describe(run.error());
    writer.finish();
    out.resize(qsizetype(::lseek(tape->get(), 0, SEEK_END)));
    ::lseek(tape->get(), 0, SEEK_SET);
    const auto got = readSome(tape->get(), out.data(), out.size(), QStringLiteral("tape"));
    return got ? out : QByteArray();
}

QString joined(const std::vector<QString>& lines) {
    QString out;
    for (const QString& l : lines) out += l + QLatin1Char('\n');
    return out;
}

quint32 crc32(const QByteArray& bytes) {
    quint32 c = 0xffffffffu;
    for (const char ch : bytes) {
        c ^= uchar(ch);
        for (int k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
    }
    return ~c;
}

QByteArray bigEndian(quint32 v) {
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8) out.append(char(v >> shift));
    return out;
}

/// A PNG whose header claims 65,535 x 65,535 pixels.
QByteArray headerBomb() {
    QByteArray png = fixtures::encoded(QImage(8, 8, QImage::Format_RGB32), "PNG");
    const QByteArray header = QByteArrayLiteral("IHDR") + bigEndian(65535) + bigEndian(65535) + png.mid(24, 5);
    png.replace(12, header.size(), header);
    png.replace(12 + header.size(), 4, bigEndian(crc32(header)));
    return png;
}

} // namespace

class TestWorkerInspect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lockedAnswersEqualUnlocked_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray png = fixtures::encoded(fixtures::textPicture({QStringLiteral("Parcel leaves Lahore"), QStringLiteral("Pay 4500 rupees")}, {700, 260}, 30), "PNG");
        const QByteArray qr = fixtures::encoded(fixtures::qrPicture(QStringLiteral("saboot test"), 6), "PNG");
        const QByteArray large = fixtures::encoded(fixtures::textPicture({QStringLiteral("wide")}, {3000, 2400}, 60), "JPG");
        const QByteArray zip = fixtures::zip({{"a.txt", QByteArray(100'000, 'a') + "end"}, {"b.txt", "beta"}});
        const auto row = [](const char* name, TaskKind kind, const QByteArray& bytes) { QTest::newRow(name) << int(kind) << bytes; };
        row("type", TaskKind::Type, png);
        row("picture", TaskKind::Picture, png);
        row("picture large", TaskKind::Picture, large);
        row("picture webp", TaskKind::Picture, fixtures::encoded(fixtures::textPicture({QStringLiteral("w")}, {300, 200}, 40), "WEBP"));
        row("picture tiff", TaskKind::Picture, fixtures::encoded(fixtures::textPicture({QStringLiteral("w")}, {300, 200}, 40), "TIFF"));
        row("exif", TaskKind::Exif, fixtures::jpegWithExif());
        row("codes", TaskKind::Codes, qr);
        row("ocr", TaskKind::Ocr, png);
        row("pdf", TaskKind::Pdf, fixtures::pdf(3));
        row("pdf active", TaskKind::Pdf, fixtures::activePdf());
        row("archive list", TaskKind::ArchiveList, zip);
        row("archive list 7z", TaskKind::ArchiveList, fixtures::sevenZip({{"a.txt", "alpha"}}));
        row("archive extract", TaskKind::ArchiveExtract, zip);
        row("render picture", TaskKind::RenderPicture, large);
        row("render page", TaskKind::RenderPage, fixtures::pdf(1));
    }
    void lockedAnswersEqualUnlocked() {
        QFETCH(int, kind);
        QFETCH(QByteArray, bytes);
        Task task = taskFor(TaskKind(kind), bytes.size(), 4'000'000);
        task.languages = QStringList{QStringLiteral("eng+urd"), QStringLiteral("eng")};
        task.entries = {0, 1};
        task.maxEntryBytes = task.maxBytes;
        QString error;
        const QByteArray shipped = answerOf(Client(shippedWorker()), task, bytes, &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY(shipped.size() > 20);
        const QByteArray locked = answerOf(Client(probeWorker()), task, bytes, &error);
        const QByteArray unlocked = answerOf(Client(probeWorker(), Confinement::None), task, bytes, &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QCOMPARE(locked, shipped);
        QCOMPARE(unlocked, locked);
    }

    void aChatCaptureIsReadWhole() {
        const QString address = QStringLiteral("TN3W4H6rK2ce4vX9YnFQHwKENnHjoxb3m9");
        QImage image = fixtures::textPicture({QStringLiteral("Send the money today"), address, QStringLiteral("Parcel number 448120")}, {1080, 900}, 36);
        QPainter painter(&image);
        painter.drawImage(700, 480, fixtures::qrPicture(address, 8));
        painter.end();
        InspectOptions options;
        options.fileName = QStringLiteral("capture.png");
        const auto r = inspect(fixtures::encoded(image, "PNG"), options);
        QVERIFY2(r, r ? "" : qPrintable(describe(r.error())));
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->mediaType, QStringLiteral("image/png"));
        QVERIFY(!r->description.isEmpty());
        QCOMPARE(r->size, QSize(1080, 900));
        QCOMPARE(r->codes.size(), size_t(1));
        QCOMPARE(r->codes[0].text, address);
        QVERIFY(r->codes[0].box.intersects(QRect(700, 480, 300, 300)));
        QCOMPARE(r->texts.size(), size_t(2));
        QCOMPARE(r->texts[0].settings, QStringLiteral("eng+urd"));
        QCOMPARE(r->texts[1].settings, QStringLiteral("eng"));
        QVERIFY2(r->texts[1].text.contains(QStringLiteral("Send the money today")), qPrintable(r->texts[1].text));
        QVERIFY2(r->texts[1].text.contains(QStringLiteral("448120")), qPrintable(r->texts[1].text));
        QImage thumbnail;
        QVERIFY(thumbnail.loadFromData(r->thumbnail, "PNG"));
        QCOMPARE(std::max(thumbnail.width(), thumbnail.height()), 320);
        for (const char* p : {"rlimits", "seccomp"}) QVERIFY(r->protections.contains(QLatin1String(p)));
        for (const char* t : {"libmagic", "Qt", "Exiv2", "ZXing", "Tesseract"}) QVERIFY2(r->tools.contains(QLatin1String(t)), t);
    }

    void wordBoxesPointAtTheirWords() {
        const auto r = inspect(fixtures::encoded(fixtures::textPicture({QStringLiteral("Alpha Bravo Charlie"), QStringLiteral("Delta Echo")}, {800, 260}, 40), "PNG"), only({Part::Ocr}));
        QVERIFY(r);
        QCOMPARE(r->texts.size(), size_t(2));
        for (const domain::ReadText& text : r->texts) {
            const QByteArray utf8 = text.text.toUtf8();
            QStringList words;
            int lastBottom = 0;
            for (const domain::TextBox& b : text.boxes) {
                words << QString::fromUtf8(utf8.mid(b.start, b.end - b.start));
                QVERIFY(QRect(0, 0, 800, 260).contains(b.box));
                QVERIFY(b.box.width() > 40 && b.box.height() > 20 && b.box.height() < 80);
                QVERIFY(b.confidence > 50);
                lastBottom = b.box.bottom();
            }
            QCOMPARE(words, (QStringList{QStringLiteral("Alpha"), QStringLiteral("Bravo"), QStringLiteral("Charlie"), QStringLiteral("Delta"), QStringLiteral("Echo")}));
            QVERIFY(lastBottom > 120);
        }
    }

    void darkAndSmallCapturesAreRead() {
        InspectOptions options = only({Part::Ocr});
        options.ocrLanguages = QStringList{QStringLiteral("eng")};
        const auto dark = inspect(fixtures::encoded(fixtures::textPicture({QStringLiteral("Meet at the canal bridge"), QStringLiteral("Bring 9000 cash")}, {900, 320}, 34, true), "PNG"), options);
        QVERIFY(dark);
        QVERIFY2(dark->texts[0].text.contains(QStringLiteral("canal bridge")), qPrintable(dark->texts[0].text));
        QVERIFY2(dark->texts[0].text.contains(QStringLiteral("9000 cash")), qPrintable(dark->texts[0].text));
        const auto small = inspect(fixtures::encoded(fixtures::textPicture({QStringLiteral("Meet at the canal bridge"), QStringLiteral("Bring 9000 cash")}, {240, 80}, 13), "PNG"), options);
        QVERIFY(small);
        QVERIFY2(small->texts[0].text.contains(QStringLiteral("canal bridge")), qPrintable(small->texts[0].text));
        for (const domain::TextBox& b : small->texts[0].boxes) QVERIFY(QRect(0, 0, 240, 80).contains(b.box));
    }

    void urduIsReadRightToLeft() {
        QImage image(900, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QFont font(QStringLiteral("Noto Naskh Arabic"));
        font.setPixelSize(56);
        painter.setFont(font);
        painter.drawText(QRect(20, 20, 860, 160), Qt::AlignRight | Qt::AlignVCenter, QString::fromUtf8("رقم آج رات بھیج دو"));
        painter.end();
        InspectOptions options = only({Part::Ocr});
        options.ocrLanguages = QStringList{QStringLiteral("eng+urd")};
        const auto r = inspect(fixtures::encoded(image, "PNG"), options);
        QVERIFY(r);
        const QString text = r->texts[0].text;
        QVERIFY2(text.contains(QString::fromUtf8("رقم")), qPrintable(text));
        // Logical order: the first word spoken is the first in the text and stands to the right.
        QVERIFY(r->texts[0].boxes.size() >= 3);
        QVERIFY(r->texts[0].boxes.front().box.left() > r->texts[0].boxes.back().box.right());
    }

    void aTallCaptureIsReadToItsEnd() {
        QImage tall(400, 31'500, QImage::Format_RGB32);
        tall.fill(Qt::white);
        QPainter painter(&tall);
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(30);
        painter.setFont(font);
        QStringList wanted;
        for (int y = 700; y < 31'400; y += 1003) {
            wanted << QStringLiteral("Line%1").arg(y);
            painter.drawText(40, y, wanted.last());
        }
        painter.end();
        InspectOptions options = only({Part::Ocr, Part::Picture});
        options.ocrLanguages = QStringList{QStringLiteral("eng")};
        const auto r = inspect(fixtures::encoded(tall, "PNG"), options);
        QVERIFY(r);
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->size, tall.size());
        const QString text = r->texts[0].text;
        int found = 0;
        for (const QString& w : wanted) {
            QVERIFY2(text.count(w) <= 1, "a line was read twice");
            found += text.contains(w) ? 1 : 0;
        }
        QVERIFY2(found >= wanted.size() - 2, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(wanted.size())));
        QVERIFY(r->texts[0].boxes.back().box.top() > 30'000);
    }

    void captureAbove128MegabytesIsDecoded() {
        // Qt's own limit refuses it.
        QImage tall(1080, 33'000, QImage::Format_Grayscale8);
        tall.fill(255);
        const auto r = inspect(fixtures::encoded(tall.convertToFormat(QImage::Format_RGB32), "PNG"), only({Part::Picture}));
        QVERIFY(r);
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->size, QSize(1080, 33'000));
        QVERIFY(!r->thumbnail.isEmpty());
    }

    void aHeaderBombIsRefusedWithItsSize() {
        const auto r = inspect(headerBomb());
        QVERIFY(r);
        QCOMPARE(r->size, QSize(65535, 65535));
        QVERIFY(!r->problems.empty());
        QCOMPARE(errorName(r->problemCodes[0]), QStringLiteral("FileTooLarge"));
        QVERIFY(r->thumbnail.isEmpty());
    }

    void codesAreFoundTurnedInvertedAndSeveral() {
        QImage sheet(1400, 700, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.drawImage(40, 40, fixtures::qrPicture(QStringLiteral("first code"), 7));
        painter.save();
        painter.translate(800, 350);
        painter.rotate(30);
        painter.drawImage(-120, -120, fixtures::qrPicture(QStringLiteral("second code"), 7));
        painter.restore();
        QImage negative = fixtures::qrPicture(QStringLiteral("third code"), 7);
        negative.invertPixels();
        painter.drawImage(1100, 40, negative);
        painter.drawImage(40, 400, fixtures::qrPicture(QString::fromUtf8("چوتھا کوڈ"), 7));
        painter.end();
        const auto r = inspect(fixtures::encoded(sheet, "PNG"), only({Part::Codes}));
        QVERIFY(r);
        QStringList texts;
        for (const domain::ReadCode& c : r->codes) texts << c.text;
        texts.sort();
        QCOMPARE(texts, (QStringList{QStringLiteral("first code"), QStringLiteral("second code"), QStringLiteral("third code"), QString::fromUtf8("چوتھا کوڈ")}));
    }

    void exifIsRead() {
        const auto r = inspect(fixtures::jpegWithExif(), only({Part::Exif, Part::Picture}));
        QVERIFY(r);
        QCOMPARE(r->exif.make, QStringLiteral("Fictional"));
        QCOMPARE(r->exif.model, QStringLiteral("Lens 7"));
        QCOMPARE(r->exif.software, QStringLiteral("Firmware 2.1"));
        QCOMPARE(r->exif.orientation, 6);
        QCOMPARE(r->exif.time, QStringLiteral("2026-08-15 11:02:41"));
        QCOMPARE(r->exif.timeZone, QStringLiteral("+05:00"));
        QVERIFY(std::abs(*r->exif.latitude - 31.55) < 1e-9);
        QVERIFY(std::abs(*r->exif.longitude - 74.36) < 1e-9);
        // Stored lying, shown upright.
        QCOMPARE(r->size, QSize(64, 32));
        QImage thumbnail;
        QVERIFY(thumbnail.loadFromData(r->thumbnail));
        QCOMPARE(thumbnail.size(), QSize(32, 64));
    }

    void pdfTextAndFacts() {
        const auto r = inspect(fixtures::pdf(3));
        QVERIFY(r);
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->mediaType, QStringLiteral("application/pdf"));
        QCOMPARE(r->pages, 3);
        QCOMPARE(r->texts.size(), size_t(3));
        QVERIFY2(r->texts[2].text.contains(QStringLiteral("Page 3 of the ledger")), qPrintable(r->texts[2].text));
        QCOMPARE(r->texts[2].page, 3);
        QCOMPARE(r->facts.value(QStringLiteral("title")).toString(), QStringLiteral("Ledger"));
        QVERIFY(!r->facts.contains(QStringLiteral("javascript")));
        QVERIFY(!r->thumbnail.isEmpty());
        QVERIFY(r->protections.contains(QStringLiteral("landlock")));
    }

    void scannedPagesOfAPdfAreReadByOcr() {
        const QByteArray bytes = fixtures::scannedPdf({fixtures::textPicture({QStringLiteral("Receipt for 12 parcels")}, {1000, 300}, 40),
                                                       fixtures::textPicture({QStringLiteral("Second sheet 7731")}, {1000, 300}, 40)});
        InspectOptions options;
        options.ocrLanguages = QStringList{QStringLiteral("eng")};
        const auto r = inspect(bytes, options);
        QVERIFY(r);
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->texts.size(), size_t(2));
        QCOMPARE(r->texts[1].page, 2);
        QCOMPARE(r->texts[1].tool, QStringLiteral("Tesseract"));
        QVERIFY2(r->texts[0].text.contains(QStringLiteral("12 parcels")), qPrintable(r->texts[0].text));
        QVERIFY2(r->texts[1].text.contains(QStringLiteral("7731")), qPrintable(r->texts[1].text));
        options.scannedPages = 1;
        const auto one = inspect(bytes, options);
        QVERIFY(one);
        QCOMPARE(one->texts.size(), size_t(1));
        QVERIFY(joined(one->problems).contains(QStringLiteral("2 pages hold no text")));
    }

    void pdfPagesBeyondTheLimitAreSaid() {
        InspectOptions options;
        options.pdfPages = 2;
        const auto r = inspect(fixtures::pdf(4), options);
        QVERIFY(r);
        QCOMPARE(r->pages, 4);
        QCOMPARE(r->texts.size(), size_t(2));
        QVERIFY(joined(r->problems).contains(QStringLiteral("1 to 2 of 4")));
    }

    void activeContentOfAPdfIsListed() {
        const auto r = inspect(fixtures::activePdf());
        QVERIFY(r);
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->facts.value(QStringLiteral("javascript")).toArray().size(), 1);
        QVERIFY(r->facts.value(QStringLiteral("launch")).toArray().at(0).toString().contains(QStringLiteral("calc.exe")));
        QCOMPARE(r->facts.value(QStringLiteral("links")).toArray().at(0).toString(), QStringLiteral("http://market.example/"));
        QCOMPARE(r->facts.value(QStringLiteral("embeddedFiles")).toArray().at(0).toObject().value(QStringLiteral("name")).toString(), QStringLiteral("ledger.txt"));
        QCOMPARE(r->facts.value(QStringLiteral("openAction")).toBool(), true);
    }

    void anEncryptedPdfIsSaidToBe() {
        const auto r = inspect(fixtures::encryptedPdf());
        QVERIFY(r);
        QCOMPARE(r->problems.size(), size_t(1));
        QCOMPARE(errorName(r->problemCodes[0]), QStringLiteral("FormatEncrypted"));
        QVERIFY(r->problems[0].contains(QStringLiteral("password")));
    }

    void emptyInputIsAnError() {
        const auto r = inspect({});
        QVERIFY(!r);
        QCOMPARE(errorName(r.error().code()), QStringLiteral("FileEmpty"));
    }

    void everyCutOfEveryFormatIsSurvived_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QImage picture = fixtures::textPicture({QStringLiteral("cut")}, {300, 200}, 40);
        QTest::newRow("png") << fixtures::encoded(picture, "PNG");
        QTest::newRow("jpg") << fixtures::jpegWithExif();
        QTest::newRow("webp") << fixtures::encoded(picture, "WEBP");
        QTest::newRow("pdf") << fixtures::pdf(2);
        QTest::newRow("zip") << fixtures::zip({{"a.txt", QByteArray(5000, 'a')}, {"b.txt", "beta"}});
    }
    void everyCutOfEveryFormatIsSurvived() {
        QFETCH(QByteArray, bytes);
        for (const double part : {0.002, 0.1, 0.5, 0.97}) {
            const auto r = inspect(bytes.left(std::max<qsizetype>(1, qsizetype(double(bytes.size()) * part))), only({Part::Picture, Part::Exif, Part::Codes, Part::Pdf, Part::Archive}));
            QVERIFY(r);
            for (const ErrorCode code : r->problemCodes) {
                QVERIFY2(code != ErrorCode::WorkerCrashed && code != ErrorCode::WorkerGarbage && code != ErrorCode::WorkerTimeout, qPrintable(joined(r->problems)));
            }
        }
    }

    void changedBytesAreSurvived_data() { everyCutOfEveryFormatIsSurvived_data(); }
    void changedBytesAreSurvived() {
        QFETCH(QByteArray, bytes);
        quint32 x = 2026;
        for (int round = 0; round < 6; ++round) {
            QByteArray changed = bytes;
            for (int k = 0; k <= round * 3; ++k) {
                x = x * 1664525u + 1013904223u;
                changed[qsizetype(x % quint32(bytes.size()))] = char(x >> 13);
            }
            const auto r = inspect(changed, only({Part::Picture, Part::Exif, Part::Codes, Part::Pdf, Part::Archive}));
            QVERIFY(r);
            for (const ErrorCode code : r->problemCodes)
                QVERIFY2(code != ErrorCode::WorkerCrashed && code != ErrorCode::WorkerGarbage && code != ErrorCode::WorkerTimeout, qPrintable(joined(r->problems)));
        }
    }

    void aCutJpegIsShownAndSaidToBeCut() {
        QImage noisy(600, 600, QImage::Format_RGB32);
        for (int y = 0; y < 600; ++y)
            for (int x = 0; x < 600; ++x) noisy.setPixel(x, y, qRgb((x * 7919 + y * 104729) & 255, (x * y) & 255, (x ^ y) & 255));
        const QByteArray whole = fixtures::encoded(noisy, "JPG");
        const auto r = inspect(whole.left(whole.size() / 2), only({Part::Picture}));
        QVERIFY(r);
        QVERIFY(!r->thumbnail.isEmpty());
        QVERIFY(joined(r->problems).contains(QStringLiteral("ends early")));
        // Data after the end marker, as phones append films, changes nothing; a cut before it is still seen.
        const auto appended = inspect(whole + QByteArray("\xff\xda film", 7), only({Part::Picture}));
        QVERIFY(appended);
        QCOMPARE(joined(appended->problems), QString());
        const auto good = inspect(whole, only({Part::Picture}));
        QVERIFY(good);
        QCOMPARE(joined(good->problems), QString());
    }

    void oddPicturesAreRead_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        const auto filled = [](QSize size, QImage::Format format) {
            QImage image(size, format);
            image.fill(Qt::white);
            return image;
        };
        QTest::newRow("one pixel") << fixtures::encoded(filled({1, 1}, QImage::Format_RGB32), "PNG") << QSize(1, 1);
        QTest::newRow("a hair wide") << fixtures::encoded(filled({1, 20'000}, QImage::Format_RGB32), "PNG") << QSize(1, 20'000);
        QTest::newRow("a hair high") << fixtures::encoded(filled({20'000, 1}, QImage::Format_RGB32), "PNG") << QSize(20'000, 1);
        QTest::newRow("16 bit") << fixtures::encoded(filled({300, 200}, QImage::Format_RGBA64), "PNG") << QSize(300, 200);
        QTest::newRow("gray 16") << fixtures::encoded(filled({300, 200}, QImage::Format_Grayscale16), "PNG") << QSize(300, 200);
        QTest::newRow("two colours") << fixtures::encoded(filled({300, 200}, QImage::Format_Mono), "PNG") << QSize(300, 200);
        QTest::newRow("palette") << fixtures::encoded(filled({300, 200}, QImage::Format_RGB32).convertToFormat(QImage::Format_Indexed8), "PNG") << QSize(300, 200);
        QTest::newRow("bmp") << fixtures::encoded(filled({300, 200}, QImage::Format_RGB32), "BMP") << QSize(300, 200);
    }
    void oddPicturesAreRead() {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, size);
        const auto r = inspect(bytes);
        QVERIFY2(r, r ? "" : qPrintable(describe(r.error())));
        QCOMPARE(joined(r->problems), QString());
        QCOMPARE(r->size, size);
        QVERIFY(!r->thumbnail.isEmpty());
    }

    void drawingsAreNotDrawnAndThatIsSaid() {
        const auto r = inspect(QByteArrayLiteral("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"80\">"
                                                 "<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/><text x=\"5\" y=\"60\">hi</text></svg>"));
        QVERIFY(r);
        QCOMPARE(r->mediaType, QStringLiteral("image/svg+xml"));
        QCOMPARE(r->problems.size(), size_t(1));
        QCOMPARE(errorName(r->problemCodes[0]), QStringLiteral("FormatUnknown"));
    }

    void aCodeOnTransparentGroundIsRead() {
        QImage code = fixtures::qrPicture(QStringLiteral("on glass"), 6).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < code.height(); ++y)
            for (int x = 0; x < code.width(); ++x)
                if (qGray(code.pixel(x, y)) > 128) code.setPixel(x, y, qRgba(0, 0, 0, 0));
        const auto r = inspect(fixtures::encoded(code, "PNG"), only({Part::Codes}));
        QVERIFY(r);
        QCOMPARE(r->codes.size(), size_t(1));
        QCOMPARE(r->codes[0].text, QStringLiteral("on glass"));
    }

    void mislabelledFilesAreTakenByContent() {
        InspectOptions options = only({Part::Picture});
        options.fileName = QStringLiteral("holiday.jpg");
        const auto r = inspect(fixtures::pdf(1), options);
        QVERIFY(r);
        QCOMPARE(r->mediaType, QStringLiteral("application/pdf"));
        const auto text = inspect(QByteArrayLiteral("just words, no picture"), options);
        QVERIFY(text);
        QCOMPARE(text->mediaType, QStringLiteral("text/plain"));
        QCOMPARE(joined(text->problems), QString());
    }

    void aDeadWorkerIsASentenceNotALostCall() {
        // The program started is no worker at all: it ends at once without a word.
        const auto r = inspect(fixtures::pdf(1), {}, Client(QStringLiteral("/bin/true")));
        QVERIFY(r);
        QCOMPARE(r->problems.size(), size_t(1));
        QCOMPARE(errorName(r->problemCodes[0]), QStringLiteral("WorkerGarbage"));
        QVERIFY(r->mediaType.isEmpty());
    }

    void theCallersOffsetIsNotMoved() {
        const Result<Fd> fd = sealedMemory(fixtures::zip({{"a.txt", "alpha"}}));
        QCOMPARE(::lseek(fd->get(), 3, SEEK_SET), 3);
        JobControl job;
        QVERIFY(Client(shippedWorker()).inspect(fd->get(), {}, job));
        QCOMPARE(::lseek(fd->get(), 0, SEEK_CUR), 3);
    }

    void renderingGivesPixelsOfTheSizeAskedFor() {
        JobControl job;
        const Client client(shippedWorker());
        const Result<Fd> document = sealedMemory(fixtures::pdf(2));
        const auto page = client.renderPage(document->get(), 2, 1000, job);
        QVERIFY2(page, page ? "" : qPrintable(describe(page.error())));
        QVERIFY(std::abs(page->height() - 1000) <= 1);
        const auto none = client.renderPage(document->get(), 3, 1000, job);
        QVERIFY(!none);
        QCOMPARE(errorName(none.error().code()), QStringLiteral("NotFound"));
        const Result<Fd> picture = sealedMemory(fixtures::encoded(fixtures::qrPicture(QStringLiteral("x"), 20), "PNG"));
        const auto image = client.renderPicture(picture->get(), 200, job);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(200, 200));
    }

    void cancellingBetweenWorkers() {
        const Result<Fd> fd = sealedMemory(fixtures::pdf(1));
        JobControl job;
        job.cancel();
        const auto r = Client(shippedWorker()).inspect(fd->get(), {}, job);
        QVERIFY(!r);
        QCOMPARE(errorName(r.error().code()), QStringLiteral("Cancelled"));
    }

    /// An older kernel: the picture is still read in a limited process, and what protects it is said.
    void withoutOneLockItStillRunsAndSaysSo() {
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::lightGray);
        const QByteArray png = fixtures::encoded(picture, "PNG");
        for (const auto& [worker, lacks, has] : {std::tuple{workerWithoutLandlock(), QStringLiteral("landlock"), QStringLiteral("seccomp")},
                                                 std::tuple{workerWithoutSeccomp(), QStringLiteral("seccomp"), QStringLiteral("rlimits")}}) {
            JobControl job;
            const Result<Fd> input = sealedMemory(png);
            const auto read = Client(worker).inspect(input->get(), {}, job);
            QVERIFY(read);
            QCOMPARE(read->size, QSize(400, 300));
            QVERIFY2(!read->protections.contains(lacks), qPrintable(read->protections.join(QLatin1Char(' '))));
            QVERIFY2(read->protections.contains(has), qPrintable(read->protections.join(QLatin1Char(' '))));
        }
    }

    /// PDF libraries open fonts by path; without Landlock they could open any file, so the PDF is kept but not read.
    void withoutLandlockAPdfIsKeptUnread() {
        JobControl job;
        const Result<Fd> input = sealedMemory(fixtures::pdf(2));
        const auto read = Client(workerWithoutLandlock()).inspect(input->get(), {}, job);
        QVERIFY(read);
        QCOMPARE(read->mediaType, QStringLiteral("application/pdf"));
        QVERIFY(!read->problems.empty());
        QVERIFY2(read->problems.front().contains(QStringLiteral("cannot confine")), qPrintable(read->problems.front()));
        QVERIFY(read->texts.empty());
    }
};

QTEST_MAIN(TestWorkerInspect)
#include "tst_workerinspect.moc"
