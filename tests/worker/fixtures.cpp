#include "worker/fixtures.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <exiv2/exiv2.hpp>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qrencode.h>

namespace fixtures {

QImage textPicture(const QStringList& lines, QSize size, int pixelSize, bool dark) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(dark ? QColor(18, 27, 34) : QColor(Qt::white));
    QPainter painter(&image);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(pixelSize);
    painter.setFont(font);
    painter.setPen(dark ? QColor(233, 237, 239) : QColor(Qt::black));
    int y = pixelSize * 2;
    for (const QString& line : lines) {
        painter.drawText(pixelSize, y, line);
        y += pixelSize * 2;
    }
    return image;
}

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

QImage qrPicture(const QString& text, int module) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    const int quiet = 4;
    QImage small(code->width + 2 * quiet, code->width + 2 * quiet, QImage::Format_RGB32);
    small.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1) small.setPixel(x + quiet, y + quiet, qRgb(0, 0, 0));
    return small.scaled(small.size() * module);
}

QByteArray jpegWithExif() {
    QImage image(64, 32, QImage::Format_RGB32);
    image.fill(QColor(200, 40, 40));
    const QByteArray plain = encoded(image, "JPG");
    auto file = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(plain.constData()), plain.size());
    file->readMetadata();
    Exiv2::ExifData& exif = file->exifData();
    exif["Exif.Image.Make"] = "Fictional";
    exif["Exif.Image.Model"] = "Lens 7";
    exif["Exif.Image.Software"] = "Firmware 2.1";
    exif["Exif.Image.Orientation"] = uint16_t(6);
    exif["Exif.Photo.DateTimeOriginal"] = "2026:08:15 11:02:41";
    exif["Exif.Photo.OffsetTimeOriginal"] = "+05:00";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "31/1 33/1 0/1";
    exif["Exif.GPSInfo.GPSLongitudeRef"] = "E";
    exif["Exif.GPSInfo.GPSLongitude"] = "74/1 21/1 36/1";
    file->writeMetadata();
    Exiv2::BasicIo& io = file->io();
    io.open();
    const Exiv2::DataBuf all = io.read(io.size());
    return QByteArray(reinterpret_cast<const char*>(all.pData_), all.size_);
}

QByteArray pdf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QStringLiteral("Ledger"));
    writer.setCreator(QStringLiteral("Fixture"));
    writer.setResolution(96);
    QPainter painter(&writer);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(20);
    painter.setFont(font);
    for (int i = 1; i <= pages; ++i) {
        if (i > 1) writer.newPage();
        painter.drawText(50, 80, QStringLiteral("Page %1 of the ledger").arg(i));
    }
    painter.end();
    return bytes;
}

QByteArray scannedPdf(const std::vector<QImage>& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(150);
    QPainter painter(&writer);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i) writer.newPage();
        painter.drawImage(0, 0, pages[i]);
    }
    painter.end();
    return bytes;
}

namespace {

QByteArray written(QPDF& document, const char* password) {
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStaticID(true);
    if (password) writer.setR6EncryptionParameters(password, "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

QByteArray encryptedPdf() {
    const QByteArray plain = pdf(1);
    QPDF document;
    document.processMemoryFile("fixture", plain.constData(), size_t(plain.size()));
    return written(document, "secret");
}

QByteArray activePdf() {
    const QByteArray plain = pdf(1);
    QPDF document;
    document.processMemoryFile("fixture", plain.constData(), size_t(plain.size()));
    QPDFObjectHandle root = document.getRoot();
    root.replaceKey("/OpenAction", QPDFObjectHandle::parse("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"));
    const QPDFObjectHandle content = QPDFObjectHandle::newStream(&document, "hidden ledger");
    QPDFObjectHandle spec = QPDFObjectHandle::parse("<< /Type /Filespec /F (ledger.txt) /UF (ledger.txt) >>");
    QPDFObjectHandle ef = QPDFObjectHandle::newDictionary();
    ef.replaceKey("/F", content);
    spec.replaceKey("/EF", ef);
    QPDFObjectHandle names = QPDFObjectHandle::parse("<< /JavaScript << /Names [(start) << /S /JavaScript /JS (this.submitForm\\(\\)) >>] >> >>");
    QPDFObjectHandle list = QPDFObjectHandle::newArray();
    list.appendItem(QPDFObjectHandle::newString("ledger.txt"));
    list.appendItem(document.makeIndirectObject(spec));
    QPDFObjectHandle files = QPDFObjectHandle::newDictionary();
    files.replaceKey("/Names", list);
    names.replaceKey("/EmbeddedFiles", files);
    root.replaceKey("/Names", names);
    QPDFObjectHandle page = QPDFPageDocumentHelper(document).getAllPages().at(0).getObjectHandle();
    page.replaceKey("/Annots", QPDFObjectHandle::parse(
                                   "[<< /Type /Annot /Subtype /Link /Rect [0 0 50 50] /A << /S /Launch /F (calc.exe) >> >>"
                                   " << /Type /Annot /Subtype /Link /Rect [60 0 90 50] /A << /S /URI /URI (http://market.example/) >> >>]"));
    return written(document, nullptr);
}

namespace {

QByteArray archive(const std::vector<Entry>& entries, int (*format)(struct archive*), const char* options, const char* password, int (*filter)(struct archive*) = nullptr) {
    // 7-Zip names are UTF-16: the library converts them from the locale's character set.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    struct archive* a = archive_write_new();
    format(a);
    if (filter) filter(a);
    if (options) archive_write_set_options(a, options);
    if (password) archive_write_set_passphrase(a, password);
    QByteArray out(64 * 1024, '\0');
    for (const Entry& e : entries) out.resize(out.size() + e.content.size() + e.name.size() * 2 + 4096);
    size_t used = 0;
    archive_write_set_bytes_in_last_block(a, 1);
    archive_write_open_memory(a, out.data(), size_t(out.size()), &used);
    for (const Entry& e : entries) {
        struct archive_entry* h = archive_entry_new();
        archive_entry_set_pathname(h, e.name.constData());
        archive_entry_set_perm(h, 0644);
        archive_entry_set_mtime(h, 1'754'000'000, 0);
        switch (e.kind) {
        case Entry::File:
            archive_entry_set_filetype(h, AE_IFREG);
            archive_entry_set_size(h, e.content.size());
            break;
        case Entry::Folder: archive_entry_set_filetype(h, AE_IFDIR); break;
        case Entry::Symlink:
            archive_entry_set_filetype(h, AE_IFLNK);
            archive_entry_set_symlink(h, e.target.constData());
            break;
        case Entry::Hardlink:
            archive_entry_set_filetype(h, AE_IFREG);
            archive_entry_set_hardlink(h, e.target.constData());
            break;
        case Entry::Device:
            archive_entry_set_filetype(h, AE_IFBLK);
            archive_entry_set_rdev(h, 0x801);
            break;
        }
        archive_write_header(a, h);
        if (e.kind == Entry::File) archive_write_data(a, e.content.constData(), size_t(e.content.size()));
        archive_entry_free(h);
    }
    archive_write_close(a);
    archive_write_free(a);
    out.truncate(qsizetype(used));
    return out;
}

} // namespace

QByteArray zip(const std::vector<Entry>& entries, const char* options, const char* password) {
    return archive(entries, &archive_write_set_format_zip, options, password);
}
QByteArray tar(const std::vector<Entry>& entries) { return archive(entries, &archive_write_set_format_gnutar, nullptr, nullptr); }
QByteArray sevenZip(const std::vector<Entry>& entries) { return archive(entries, &archive_write_set_format_7zip, nullptr, nullptr); }
QByteArray gzip(const QByteArray& content) {
    return archive({{"data", content}}, &archive_write_set_format_raw, nullptr, nullptr, &archive_write_add_filter_gzip);
}

QByteArray zipBomb(qint64 bytes) {
    struct archive* a = archive_write_new();
    archive_write_set_format_zip(a);
    QByteArray out(bytes / 500 + 1024 * 1024, '\0');
    size_t used = 0;
    archive_write_open_memory(a, out.data(), size_t(out.size()), &used);
    struct archive_entry* h = archive_entry_new();
    archive_entry_set_pathname(h, "zeros.bin");
    archive_entry_set_filetype(h, AE_IFREG);
    archive_entry_set_perm(h, 0644);
    archive_entry_set_size(h, bytes);
    archive_write_header(a, h);
    const QByteArray zeros(1024 * 1024, '\0');
    for (qint64 left = bytes; left > 0; left -= zeros.size())
        archive_write_data(a, zeros.constData(), size_t(std::min<qint64>(left, zeros.size())));
    archive_entry_free(h);
    archive_write_close(a);
    archive_write_free(a);
    out.truncate(qsizetype(used));
    return out;
}

} // namespace fixtures
