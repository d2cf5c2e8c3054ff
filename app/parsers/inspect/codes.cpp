#include "parsers/inspect/codes.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>
#include <algorithm>
#include <cmath>

namespace saboot::parsers {

namespace {

using ZXing::BarcodeFormat;

constexpr ZXing::BarcodeFormats matrixFormats = BarcodeFormat::QRCode | BarcodeFormat::MicroQRCode | BarcodeFormat::Aztec
                                                | BarcodeFormat::DataMatrix | BarcodeFormat::PDF417;
// Formats without a check character (plain ITF, Code 39, Codabar) turn texture into numbers and are left out; parcel
// labels use Code 128.
constexpr ZXing::BarcodeFormats linearFormats = BarcodeFormat::EAN13 | BarcodeFormat::EAN8 | BarcodeFormat::UPCA
                                                | BarcodeFormat::UPCE | BarcodeFormat::Code128 | BarcodeFormat::Code93;

QRect boxOf(const ZXing::Position& p, double scale) {
    int left = p[0].x, right = p[0].x, top = p[0].y, bottom = p[0].y;
    for (const auto& point : p) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {QPoint(int(std::floor(left / scale)), int(std::floor(top / scale))),
            QPoint(int(std::ceil(right / scale)), int(std::ceil(bottom / scale)))};
}

struct Found {
    ZXing::Result result;
    QRect box;
};

class Search {
public:
    explicit Search(const QImage& gray) : m_gray(gray) {}

    /// One pass of ZXing over `image`, which is the picture at `scale`.
    bool pass(const QImage& image, double scale, ZXing::Binarizer binarizer, ZXing::BarcodeFormats formats) {
        if (image.width() < 8 || image.height() < 8) return false;
        const ZXing::ImageView view(image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
        ZXing::DecodeHints hints;
        hints.setFormats(formats).setTryHarder(true).setTryRotate(true).setTryDownscale(true).setBinarizer(binarizer);
        hints.setMinLineCount(3);
        bool any = false;
        for (ZXing::Result& r : ZXing::ReadBarcodes(view, hints)) {
            if (!r.isValid()) continue;
            any = true;
            add(std::move(r), scale);
        }
        return any;
    }

    std::vector<domain::ReadCode> take() {
        std::vector<domain::ReadCode> out;
        std::vector<bool> used(m_found.size(), false);
        for (size_t i = 0; i < m_found.size(); ++i) {
            if (used[i]) continue;
            const ZXing::Result& r = m_found[i].result;
            domain::ReadCode code;
            code.format = QString::fromStdString(ZXing::ToString(r.format()));
            code.box = m_found[i].box;
            if (r.isPartOfSequence() && r.sequenceSize() > 1) {
                ZXing::Results series;
                QRect box;
                for (size_t k = i; k < m_found.size(); ++k) {
                    const ZXing::Result& o = m_found[k].result;
                    if (!used[k] && o.isPartOfSequence() && o.sequenceId() == r.sequenceId() && o.sequenceSize() == r.sequenceSize()) {
                        series.push_back(o);
                        box |= m_found[k].box;
                    }
                }
                if (int(series.size()) == r.sequenceSize()) {
                    const ZXing::Result whole = ZXing::MergeStructuredAppendSequence(series);
                    if (whole.isValid()) {
                        for (size_t k = i; k < m_found.size(); ++k) {
                            const ZXing::Result& o = m_found[k].result;
                            if (o.isPartOfSequence() && o.sequenceId() == r.sequenceId()) used[k] = true;
                        }
                        code.text = QString::fromStdString(whole.text());
                        code.box = box;
                        out.push_back(std::move(code));
                        continue;
                    }
                }
            }
            code.text = QString::fromStdString(r.text());
            out.push_back(std::move(code));
        }
        return out;
    }
    bool isEmpty() const { return m_found.empty(); }

private:
    void add(ZXing::Result&& r, double scale) {
        const QRect box = boxOf(r.position(), scale) & QRect(QPoint(0, 0), m_gray.size());
        for (const Found& f : m_found) {
            // The same print seen in another pass; equal codes side by side stay two.
            if (f.result.format() == r.format() && f.result.bytes() == r.bytes() && f.box.adjusted(-8, -8, 8, 8).intersects(box)) return;
        }
        m_found.push_back({std::move(r), box});
    }
    const QImage& m_gray;
    std::vector<Found> m_found;
};

QImage scaledBy(const QImage& gray, double scale) {
    return gray.scaled(std::max(1, int(gray.width() * scale)), std::max(1, int(gray.height() * scale)), Qt::IgnoreAspectRatio,
                       Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
}

QImage inverted(QImage gray) {
    gray.invertPixels();
    return gray;
}

} // namespace

std::vector<domain::ReadCode> readCodes(const QImage& image) {
    const QImage gray = image.hasAlphaChannel() ? [&] {
        // Transparent paper is white, as every viewer shows it.
        QImage flat = image.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < flat.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(flat.scanLine(y));
            for (int x = 0; x < flat.width(); ++x) {
                const int a = qAlpha(line[x]);
                const auto over = [a](int v) { return (v * a + 255 * (255 - a)) / 255; };
                line[x] = qRgb(over(qRed(line[x])), over(qGreen(line[x])), over(qBlue(line[x])));
            }
        }
        return flat.convertToFormat(QImage::Format_Grayscale8);
    }() : image.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull()) return {};

    Search search(gray);
    const auto all = matrixFormats | linearFormats;
    search.pass(gray, 1, ZXing::Binarizer::LocalAverage, all);
    search.pass(inverted(gray), 1, ZXing::Binarizer::LocalAverage, matrixFormats);
    search.pass(gray, 1, ZXing::Binarizer::GlobalHistogram, matrixFormats);
    const int longSide = std::max(gray.width(), gray.height());
    for (int target = longSide / 2; target >= 240 && longSide > 500; target /= 2) {
        const double scale = double(target) / longSide;
        const QImage small = scaledBy(gray, scale);
        search.pass(small, scale, ZXing::Binarizer::LocalAverage, all);
        if (search.isEmpty()) search.pass(small, scale, ZXing::Binarizer::GlobalHistogram, matrixFormats);
        if (search.isEmpty()) search.pass(inverted(small), scale, ZXing::Binarizer::LocalAverage, matrixFormats);
    }
    if (search.isEmpty() && longSide <= 1600) {
        for (const double scale : {1.3, 1.5, 2.0, 3.0}) {
            if (longSide * scale > 3200) break;
            const QImage large = scaledBy(gray, scale);
            search.pass(large, scale, ZXing::Binarizer::LocalAverage, all);
            if (search.isEmpty()) search.pass(large, scale, ZXing::Binarizer::GlobalHistogram, matrixFormats);
            if (!search.isEmpty()) break;
        }
    }
    return search.take();
}

QString codesVersion() {
    return QStringLiteral("%1.%2.%3").arg(ZXING_VERSION_MAJOR).arg(ZXING_VERSION_MINOR).arg(ZXING_VERSION_PATCH);
}

} // namespace saboot::parsers
