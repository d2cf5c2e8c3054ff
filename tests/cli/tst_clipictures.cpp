#include "commandline.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTest>
#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>
#include <png.h>

using namespace saboot;

/// Pictures of every kind attached, exported as a report and taken out of the PDF again by another program. A JPEG must come
/// out byte for byte, every other one with the pixels of the original.
class TestCliPictures : public QObject {
    Q_OBJECT
    tests::CommandLine m_cli{"correct horse battery staple river mountain"};
    QTemporaryDir& m_folder = m_cli.folder;
    int run(const QString& line) {
        const tests::Ran ran = m_cli.typed(line);
        if (ran.code) qWarning("%s", ran.why());
        return ran.code;
    }

    /// Photograph-like: no two neighbouring pixels alike, all three channels different.
    static QImage photo(int w = 333, int h = 217) {
        QImage image(w, h, QImage::Format_RGB32);
        quint32 noise = 7;
        for (int y = 0; y < h; ++y)
            for (int x = 0; x < w; ++x) {
                noise = noise * 1664525U + 1013904223U;
                image.setPixel(x, y, qRgb((x * 3 + int(noise >> 28)) & 255, (y * 5 + int(noise >> 27 & 15)) & 255, ((x + y) * 2) & 255));
            }
        return image;
    }
    static QByteArray written(const QImage& image, const char* format, int quality = -1, bool progressive = false) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QImageWriter writer(&out, format);
        writer.setQuality(quality);
        writer.setProgressiveScanWrite(progressive);
        if (!writer.write(image)) qFatal("%s: %s", format, qPrintable(writer.errorString()));
        return out.data();
    }
    /// An APP1 segment that holds the orientation alone.
    static QByteArray turned(QByteArray jpeg, char orientation) {
        QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 26);
        exif += orientation;
        exif += QByteArray(2 + 4, '\0');
        const auto length = quint16(exif.size() + 2);
        return jpeg.insert(2, QByteArray("\xFF\xE1", 2) + char(length >> 8) + char(length & 255) + exif);
    }
    static QByteArray fourColours() {
        jpeg_compress_struct c{};
        jpeg_error_mgr errors{};
        c.err = jpeg_std_error(&errors);
        jpeg_create_compress(&c);
        unsigned char* data = nullptr;
        unsigned long size = 0;
        jpeg_mem_dest(&c, &data, &size);
        c.image_width = 120, c.image_height = 80, c.input_components = 4, c.in_color_space = JCS_CMYK;
        jpeg_set_defaults(&c);
        jpeg_start_compress(&c, TRUE);
        QByteArray row(120 * 4, '\0');
        while (c.next_scanline < c.image_height) {
            for (int i = 0; i < int(row.size()); ++i) row[i] = char(i * 2 + int(c.next_scanline));
            JSAMPROW rows[] = {reinterpret_cast<JSAMPROW>(row.data())};
            jpeg_write_scanlines(&c, rows, 1);
        }
        jpeg_finish_compress(&c);
        QByteArray out(reinterpret_cast<const char*>(data), qsizetype(size));
        jpeg_destroy_compress(&c);
        std::free(data);
        return out;
    }
    static QByteArray interlaced(const QImage& image) {
        QByteArray out;
        png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
        png_infop info = png_create_info_struct(png);
        png_set_write_fn(png, &out, [](png_structp p, png_bytep data, png_size_t n) { static_cast<QByteArray*>(png_get_io_ptr(p))->append(reinterpret_cast<const char*>(data), qsizetype(n)); }, nullptr);
        png_set_IHDR(png, info, png_uint_32(image.width()), png_uint_32(image.height()), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_ADAM7, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        QImage rgb = image.convertToFormat(QImage::Format_RGB888);
        std::vector<png_bytep> rows;
        for (int y = 0; y < rgb.height(); ++y) rows.push_back(rgb.scanLine(y));
        png_set_rows(png, info, rows.data());
        png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
        png_destroy_write_struct(&png, &info);
        return out;
    }
    /// GIF89a without compression: a code for each pixel, the table cleared before its codes grow.
    static QByteArray gif(int w, int h) {
        QByteArray out("GIF89a");
        const auto two = [&](int v) { out += char(v & 255), out += char(v >> 8); };
        two(w), two(h);
        out += QByteArray("\xF6\0\0", 3); // 128 colours
        for (int i = 0; i < 128; ++i) out += char(i * 2), out += char(255 - i), out += char((i * 7) & 255);
        out += ',';
        two(0), two(0), two(w), two(h);
        out += QByteArray("\0\x07", 2);
        QByteArray bits;
        for (int i = 0; i < w * h; ++i) {
            if (i % 100 == 0) bits += char(128);
            bits += char((i * 5 + i / w) & 127);
        }
        bits += char(129);
        for (qsizetype at = 0; at < bits.size(); at += 255) {
            const QByteArray part = bits.mid(at, 255);
            out += char(part.size());
            out += part;
        }
        return out + QByteArray("\0;", 2);
    }
    static QImage onWhite(const QImage& image) {
        if (!image.hasAlphaChannel()) return image;
        const QImage source = image.convertToFormat(QImage::Format_ARGB32);
        QImage out(image.size(), QImage::Format_RGB32);
        for (int y = 0; y < out.height(); ++y)
            for (int x = 0; x < out.width(); ++x) {
                const QRgb p = source.pixel(x, y);
                const auto over = [&](int c) { return (c * qAlpha(p) + 255 * (255 - qAlpha(p))) / 255; };
                out.setPixel(x, y, qRgb(over(qRed(p)), over(qGreen(p)), over(qBlue(p))));
            }
        return out;
    }
    /// Attaches, exports the sheets alone and takes the pictures out.
    QStringList placed(const QByteArray& bytes, const QString& name) {
        const QString stem = QFileInfo(name).completeBaseName();
        const QString where = m_folder.filePath(stem);
        if (!QDir().mkpath(where) || !writeAtomically(m_folder.filePath(name), bytes)) return {};
        if (run(QStringLiteral("case create case-%1 --title Test --recovery-out %1.key").arg(stem)) != 0) return {};
        if (run(QStringLiteral("exhibit add case-%1.saboot %2").arg(stem, name)) != 0) return {};
        if (run(QStringLiteral("report export case-%1.saboot --sections exhibits --out %1.pdf").arg(stem)) != 0) return {};
        if (QProcess::execute(QStringLiteral("pdfimages"), {QStringLiteral("-all"), m_folder.filePath(stem + QStringLiteral(".pdf")), where + QStringLiteral("/i")}) != 0) return {};
        QStringList out;
        for (const QString& f : QDir(where).entryList(QDir::Files, QDir::Name)) out << where + QLatin1Char('/') + f;
        return out;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run(QStringLiteral("desk create --name 'Sana Tariq'")), 0); }

    void aJpegStandsByteForByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = written(photo(), "jpg", 80);
        QTest::newRow("baseline") << plain;
        QTest::newRow("progressive") << written(photo(), "jpg", 80, true);
        QTest::newRow("grey") << written(photo().convertToFormat(QImage::Format_Grayscale8), "jpg", 80);
        QTest::newRow("turned") << turned(plain, 6);
        QTest::newRow("mirrored") << turned(plain, 5);
    }
    void aJpegStandsByteForByte() {
        QFETCH(QByteArray, bytes);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".jpg");
        bool exact = false;
        for (const QString& file : placed(bytes, name)) {
            QFile f(file);
            QVERIFY(f.open(QIODevice::ReadOnly));
            exact |= f.readAll() == bytes;
        }
        QVERIFY(exact);
    }

    void everyOtherPictureKeepsItsPixels_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        const auto add = [](const char* tag, const QByteArray& bytes, const char* suffix) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(tag) + QLatin1Char('.') + QString::fromLatin1(suffix);
        };
        add("png8", written(photo(), "png"), "png");
        add("pnggrey", written(photo().convertToFormat(QImage::Format_Grayscale8), "png"), "png");
        add("pngpalette", written(photo().convertToFormat(QImage::Format_Indexed8), "png"), "png");
        add("pngmono", written(photo().convertToFormat(QImage::Format_Mono), "png"), "png");
        QImage alpha = photo().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < alpha.height(); ++y)
            for (int x = 0; x < alpha.width(); ++x) alpha.setPixel(x, y, qRgba(qRed(alpha.pixel(x, y)), 80, y & 255, (x + y) & 255));
        add("pngalpha", written(alpha, "png"), "png");
        add("pnginterlaced", interlaced(photo()), "png");
        add("webp", written(photo(), "webp", 100), "webp");
        add("webplossy", written(photo(), "webp", 60), "webp");
        add("tiff", written(photo(), "tiff"), "tif");
        add("bmp", written(photo(), "bmp"), "bmp");
        add("gif", gif(140, 90), "gif");
        add("jpegcmyk", fourColours(), "jpg");
    }
    void everyOtherPictureKeepsItsPixels() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QImage original = QImage::fromData(bytes);
        QVERIFY2(!original.isNull(), "the fixture is no picture");
        const auto same = QImage::Format_RGB32;
        const QImage wanted = onWhite(original).convertToFormat(same);
        const QStringList files = placed(bytes, name);
        bool found = false;
        for (const QString& file : files) found |= QImage(file).convertToFormat(same) == wanted;
        QVERIFY2(found, qPrintable(files.join(QLatin1Char(' '))));
    }
    /// pdfimages writes 8 bits a channel: the stream itself is asked.
    void sixteenBitsAChannelStay() {
        QImage deep(150, 90, QImage::Format_RGBX64);
        QByteArray samples;
        for (int y = 0; y < deep.height(); ++y)
            for (int x = 0; x < deep.width(); ++x) {
                const QRgba64 c = QRgba64::fromRgba64(quint16(x * 431 + 3), quint16(y * 701 + 1), quint16((x * y) & 0xFFFF), 0xFFFF);
                reinterpret_cast<QRgba64*>(deep.scanLine(y))[x] = c;
                for (const quint16 s : {c.red(), c.green(), c.blue()}) samples += char(s >> 8), samples += char(s & 255);
            }
        QVERIFY(!placed(written(deep, "png"), QStringLiteral("png16.png")).isEmpty());
        const auto said = [&](const QString& program, const QStringList& arguments) {
            QProcess p;
            p.setWorkingDirectory(m_folder.path());
            p.start(program, arguments);
            return p.waitForFinished(60'000) ? p.readAllStandardOutput() : QByteArray();
        };
        bool found = false;
        for (const QByteArray& line : said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("png16.pdf")}).split('\n')) {
            const QStringList cells = QString::fromLatin1(line).simplified().split(QLatin1Char(' '));
            // page num type width height color comp bpc enc interp object ID …
            if (cells.size() < 12 || cells[7] != QLatin1String("16")) continue;
            found |= said(QStringLiteral("qpdf"), {QStringLiteral("--show-object=") + cells[10], QStringLiteral("--filtered-stream-data"), QStringLiteral("png16.pdf")}) == samples;
        }
        QVERIFY(found);
    }
    void theReportSaysWhatIsDoneWithFormatsAPdfDoesNotCarry() {
        for (const auto& [language, words] : {std::pair("en", "was decoded once and placed without loss"), std::pair("ur", "بلا نقصان رکھا گیا")}) {
            const QString out = QStringLiteral("method-%1.pdf").arg(QLatin1String(language));
            QCOMPARE(run(QStringLiteral("report export case-baseline.saboot --sections method --language %1 --out %2").arg(QLatin1String(language), out)), 0);
            QProcess p;
            p.start(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), m_folder.filePath(out)});
            QVERIFY(p.waitForFinished(60'000));
            QString text = QString::fromUtf8(p.readAllStandardOutput()).remove(QLatin1Char('"')).simplified();
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliPictures)
#include "tst_clipictures.moc"
