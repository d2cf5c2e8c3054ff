#include "report/images.h"

#include <QtEndian>
#include <cstring>

namespace saboot::report {

Picture Picture::fromBytes(QByteArray bytes, const QString& mediaType, const QSize& pixels, int orientation) {
    Picture p;
    p.mediaType = mediaType;
    p.pixels = pixels;
    p.orientation = orientation;
    p.original = [bytes = std::move(bytes)]() -> Result<QByteArray> { return bytes; };
    return p;
}

Picture Picture::fromImage(const QImage& image) {
    Picture p;
    p.mediaType = QStringLiteral("image/png");
    p.pixels = image.size();
    p.decoded = [image](const QRect& part) -> Result<QImage> { return image.copy(part); };
    return p;
}

namespace {

quint32 be32(const QByteArray& b, qsizetype at) { return qFromBigEndian<quint32>(b.constData() + at); }
quint16 be16(const QByteArray& b, qsizetype at) { return qFromBigEndian<quint16>(b.constData() + at); }

Error refused(const char* why) { return Error(ErrorCode::FormatUnknown, QString::fromLatin1(why)); }

Result<EmbeddedImage> png(const QByteArray& b) {
    static constexpr char signature[] = "\x89PNG\r\n\x1a\n";
    if (b.size() < 45 || std::memcmp(b.constData(), signature, 8) != 0) return refused("not a PNG stream");
    EmbeddedImage e;
    e.filter = EmbeddedImage::Filter::PngRows;
    qsizetype at = 8;
    bool header = false;
    bool ended = false;
    int colour = -1;
    while (at + 12 <= b.size()) {
        const quint32 length = be32(b, at);
        if (length > quint32(b.size() - at - 12)) return refused("PNG chunk longer than the file");
        const QByteArray type = b.mid(at + 4, 4);
        const qsizetype body = at + 8;
        if (type == "IHDR") {
            if (length != 13) return refused("PNG header of a wrong length");
            header = true;
            const quint32 w = be32(b, body), h = be32(b, body + 4);
            if (w == 0 || h == 0 || w > 100000 || h > 1000000) return refused("PNG size out of range");
            e.width = int(w);
            e.height = int(h);
            e.bits = uchar(b[body + 8]);
            colour = uchar(b[body + 9]);
            if (b[body + 12] != 0) return refused("interlaced PNG");
            if (colour != 0 && colour != 2 && colour != 3) return refused("PNG with transparency");
            e.components = colour == 2 ? 3 : 1;
        } else if (type == "PLTE") {
            if (length % 3 != 0 || length > 768) return refused("PNG palette of a wrong length");
            if (colour == 3) e.palette = b.mid(body, length);
        } else if (type == "tRNS") {
            return refused("PNG with transparency");
        } else if (type == "IDAT") {
            if (!header) return refused("PNG data before its header");
            e.data.append(b.constData() + body, qsizetype(length));
        } else if (type == "IEND") {
            ended = true;
            break;
        }
        at = body + length + 4;
    }
    if (!header || e.data.isEmpty() || !ended) return refused("PNG cut off");
    if (colour == 3 && e.palette.isEmpty()) return refused("PNG without its palette");
    return e;
}

Result<EmbeddedImage> jpeg(const QByteArray& b) {
    if (b.size() < 20 || uchar(b[0]) != 0xFF || uchar(b[1]) != 0xD8) return refused("not a JPEG stream");
    EmbeddedImage e;
    e.filter = EmbeddedImage::Filter::Jpeg;
    qsizetype at = 2;
    while (at + 4 <= b.size()) {
        if (uchar(b[at]) != 0xFF) return refused("JPEG marker missing");
        const uchar marker = uchar(b[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
            at += 2;
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA) break;
        const int length = be16(b, at + 2);
        if (length < 2 || at + 2 + length > b.size()) return refused("JPEG segment longer than the file");
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            // PDF's DCT filter knows baseline, extended and progressive Huffman frames only.
            if (marker > 0xC2) return refused("JPEG of a rare kind");
            if (length < 8) return refused("JPEG frame too short");
            if (b[at + 4] != 8) return refused("JPEG with more than 8 bits a channel");
            e.height = be16(b, at + 5);
            e.width = be16(b, at + 7);
            e.components = uchar(b[at + 9]);
            if (e.width == 0 || e.height == 0) return refused("JPEG size out of range");
            if (e.components != 1 && e.components != 3) return refused("JPEG with four colour channels");
            e.data = b;
            return e;
        }
        at += 2 + length;
    }
    return refused("JPEG without a frame");
}

} // namespace

Result<EmbeddedImage> passThrough(const QByteArray& original, const QString& mediaType) {
    if (mediaType == QLatin1String("image/jpeg")) return jpeg(original);
    if (mediaType == QLatin1String("image/png")) return png(original);
    return refused("a format PDF does not carry as it is");
}

EmbeddedImage fromPixels(const QImage& image) {
    EmbeddedImage e;
    const bool grey = image.isGrayscale() && !image.hasAlphaChannel();
    QImage flat = image;
    if (image.hasAlphaChannel()) {
        // PDF/A-3b allows soft masks, but evidence is shown on white in one plain layer.
        flat = QImage(image.size(), QImage::Format_RGB32);
        const QImage source = image.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < source.height(); ++y) {
            const auto* in = reinterpret_cast<const QRgb*>(source.constScanLine(y));
            auto* out = reinterpret_cast<QRgb*>(flat.scanLine(y));
            for (int x = 0; x < source.width(); ++x) {
                const int a = qAlpha(in[x]);
                const auto over = [a](int c) { return (c * a + 255 * (255 - a)) / 255; };
                out[x] = qRgb(over(qRed(in[x])), over(qGreen(in[x])), over(qBlue(in[x])));
            }
        }
    }
    flat = flat.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    e.width = flat.width();
    e.height = flat.height();
    e.components = grey ? 1 : 3;
    // The "Up" predictor suits screenshots, whose rows repeat, and costs nothing to make.
    const qsizetype row = qsizetype(e.width) * e.components;
    QByteArray rows;
    rows.resize((row + 1) * e.height);
    for (int y = 0; y < e.height; ++y) {
        char* out = rows.data() + y * (row + 1);
        const uchar* now = flat.constScanLine(y);
        *out++ = y == 0 ? 0 : 2;
        if (y == 0) {
            std::memcpy(out, now, size_t(row));
        } else {
            const uchar* before = flat.constScanLine(y - 1);
            for (qsizetype x = 0; x < row; ++x) out[x] = char(now[x] - before[x]);
        }
    }
    e.data = qCompress(rows, 3).mid(4); // without Qt's length prefix this is a plain zlib stream
    return e;
}

} // namespace saboot::report
