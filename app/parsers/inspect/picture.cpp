#include "parsers/inspect/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <cmath>

namespace saboot::parsers {

namespace {

QByteArray asArray(QByteArrayView bytes) { return QByteArray::fromRawData(bytes.data(), bytes.size()); }

Error readerError(const QImageReader& reader) {
    switch (reader.error()) {
    case QImageReader::UnsupportedFormatError: return Error(ErrorCode::FormatUnknown, reader.errorString());
    default: return Error(ErrorCode::FormatDamaged, reader.errorString());
    }
}

/// Whether a JPEG has no end marker after its picture data: libjpeg fills the rest with grey and says nothing. Walks the
/// segments (ITU T.81 B.1.1), so that the end marker of an embedded thumbnail or of appended data is not taken for it.
bool isCutOffJpeg(QByteArrayView bytes) {
    const auto at = [&](qsizetype i) { return uchar(bytes[i]); };
    const qsizetype size = bytes.size();
    qsizetype i = 2;
    bool inScan = false;
    while (i + 1 < size) {
        if (at(i) != 0xff) {
            if (!inScan) return false;
            ++i;
            continue;
        }
        const int marker = at(i + 1);
        if (marker == 0xff) {
            ++i;
        } else if (marker == 0xd9) {
            return false;
        } else if (marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            i += 2;
        } else {
            if (i + 3 >= size) return true;
            i += 2 + (at(i + 2) << 8 | at(i + 3));
            inScan = inScan || marker == 0xda;
        }
    }
    return true;
}

Result<Picture> header(QImageReader& reader) {
    Picture p;
    if (!reader.canRead()) return Error(ErrorCode::FormatUnknown, reader.errorString());
    p.format = QString::fromLatin1(reader.format());
    // A drawing refers to fonts and other files, which do not exist in the confined process.
    if (p.format.startsWith(QLatin1String("svg"))) return Error(ErrorCode::FormatUnknown, QStringLiteral("SVG"));
    p.storedSize = reader.size();
    p.frames = std::max(0, reader.imageCount());
    if (p.storedSize.isValid() && p.storedSize.isEmpty()) return Error(ErrorCode::FormatDamaged, QStringLiteral("the picture has no pixels"));
    return p;
}

} // namespace

void warmUpPictures() {
    QImage tiny(2, 2, QImage::Format_RGB32);
    tiny.fill(Qt::white);
    const QList<QByteArray> writable = QImageWriter::supportedImageFormats();
    for (const QByteArray& format : QImageReader::supportedImageFormats()) {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        if (!writable.contains(format) || !tiny.save(&out, format.constData())) bytes = QByteArray(64, '\0');
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        QImageReader reader(&in, format);
        reader.setAutoTransform(true);
        if (reader.canRead()) reader.read();
    }
    // The format detection tries every plugin once.
    QByteArray none(64, '\1');
    QBuffer in(&none);
    in.open(QIODevice::ReadOnly);
    QImageReader(&in).canRead();
}

Result<Picture> readPictureHeader(QByteArrayView bytes) {
    QByteArray data = asArray(bytes);
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return header(reader);
}

Result<Picture> decodePicture(QByteArrayView bytes, qint64 pixelBudget) {
    QByteArray data = asArray(bytes);
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // The process's address space is the real bound; Qt's own 128 MiB refuses captures of long chats.
    QImageReader::setAllocationLimit(int(maxPicturePixels * 8 / (1024 * 1024)));
    SABOOT_TRY(Picture p, header(reader));
    const qint64 pixels = p.storedSize.isValid() ? qint64(p.storedSize.width()) * p.storedSize.height() : 0;
    if (pixels > maxPicturePixels)
        return Error(ErrorCode::FileTooLarge, QStringLiteral("%1 x %2 pixels").arg(p.storedSize.width()).arg(p.storedSize.height()));
    const bool scaling = pixelBudget > 0 && pixels > pixelBudget;
    if (scaling) {
        const double factor = std::sqrt(double(pixelBudget) / double(pixels));
        reader.setScaledSize(QSize(std::max(1, int(p.storedSize.width() * factor)), std::max(1, int(p.storedSize.height() * factor))));
    }
    if (!reader.read(&p.image) || p.image.isNull()) return readerError(reader);
    const bool swapped = reader.transformation() & QImageIOHandler::TransformationRotate90;
    if (!p.storedSize.isValid()) {
        p.storedSize = swapped ? p.image.size().transposed() : p.image.size();
        if (qint64(p.storedSize.width()) * p.storedSize.height() > maxPicturePixels) return Error(ErrorCode::FileTooLarge);
    }
    if (scaling) p.scale = double(swapped ? p.image.height() : p.image.width()) / p.storedSize.width();
    const auto wanted = p.image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    if (p.image.format() != wanted) p.image.convertTo(wanted);
    if (p.image.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("the picture does not fit into memory"));
    p.cutOff = p.format == QLatin1String("jpeg") && isCutOffJpeg(bytes);
    return p;
}

QImage fitted(const QImage& image, int longSidePx) {
    if (std::max(image.width(), image.height()) <= longSidePx) return image;
    const QSize size = image.size().scaled(longSidePx, longSidePx, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace saboot::parsers
