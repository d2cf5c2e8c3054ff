#include "parsers/inspect/ocr.h"

#include "parsers/inspect/ocrbands.h"

#include <QRect>
#include <memory>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace saboot::parsers {

struct OcrReader::Private {
    tesseract::TessBaseAPI api;
    QString languages;
};

OcrReader::OcrReader(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
OcrReader::~OcrReader() = default;

Result<std::unique_ptr<OcrReader>> OcrReader::create(const QString& languages) {
    try {
        auto d = std::make_unique<Private>();
        d->languages = languages;
        if (d->api.Init(nullptr, languages.toUtf8().constData(), tesseract::OEM_LSTM_ONLY) != 0)
            return Error(ErrorCode::NotFound, QStringLiteral("Tesseract language data: ") + languages);
        d->api.SetVariable("debug_file", "/dev/null");
        d->api.SetPageSegMode(tesseract::PSM_AUTO);
        return std::unique_ptr<OcrReader>(new OcrReader(std::move(d)));
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, QString::fromUtf8(e.what()));
    }
}

namespace {

struct Reading {
    QByteArray text;
    std::vector<domain::TextBox> boxes;
    double weight = 0; ///< characters
    double sum = 0;    ///< confidence * characters
};

/// Without the directional marks (U+200E, U+200F, U+202A to U+202E) that Tesseract writes about mixed lines: a picture shows
/// none, and as hidden characters they would be taken for evidence of something.
QByteArray seen(QByteArrayView utf8) {
    QByteArray out;
    out.reserve(utf8.size());
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto third = i + 2 < utf8.size() && utf8[i] == '\xE2' && utf8[i + 1] == '\x80' ? uchar(utf8[i + 2]) : uchar(0);
        if (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE)) i += 2;
        else out += utf8[i];
    }
    return out;
}

/// Appends the lines of one recognised band whose middle lies in its core.
void collect(tesseract::TessBaseAPI& api, const OcrBand& band, const QSize& whole, Reading& out) {
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (!it) return;
    bool lineWanted = true;
    bool paragraphPending = !out.text.isEmpty();
    bool linePending = false;
    do {
        if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
            int l = 0, t = 0, r = 0, b = 0;
            it->BoundingBox(tesseract::RIL_TEXTLINE, &l, &t, &r, &b);
            const double middle = band.top + (t + b) / 2.0 / band.scale;
            lineWanted = middle >= band.coreTop && middle < band.coreBottom;
            linePending = true;
            if (it->IsAtBeginningOf(tesseract::RIL_PARA) && !out.text.isEmpty()) paragraphPending = true;
        }
        if (!lineWanted || it->Empty(tesseract::RIL_WORD)) continue;
        const std::unique_ptr<char[]> utf8(it->GetUTF8Text(tesseract::RIL_WORD));
        if (!utf8) continue;
        const QByteArray word = seen(utf8.get()).trimmed();
        if (word.isEmpty()) continue;
        int l = 0, t = 0, r = 0, b = 0;
        if (!it->BoundingBox(tesseract::RIL_WORD, &l, &t, &r, &b)) continue;
        if (!out.text.isEmpty()) out.text += paragraphPending ? "\n\n" : linePending ? "\n" : " ";
        paragraphPending = linePending = false;
        domain::TextBox box;
        box.start = out.text.size();
        out.text += word;
        box.end = out.text.size();
        const QPoint topLeft(int(l / band.scale), band.top + int(t / band.scale));
        const QPoint bottomRight(int(r / band.scale) - 1, band.top + int(b / band.scale) - 1);
        box.box = QRect(topLeft, bottomRight) & QRect(QPoint(0, 0), whole);
        const double confidence = std::clamp(double(it->Confidence(tesseract::RIL_WORD)), 0.0, 100.0);
        box.confidence = int(confidence);
        out.boxes.push_back(box);
        out.weight += double(word.size());
        out.sum += confidence * double(word.size());
    } while (it->Next(tesseract::RIL_WORD));
}

} // namespace

Result<domain::ReadText> OcrReader::read(const QImage& image, const std::function<void(int, int)>& progress) const {
    const QImage gray = ocrGray(image);
    if (gray.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("OCR"));
    const std::vector<OcrBand> bands = ocrBands(gray);
    Reading reading;
    try {
        int done = 0;
        for (const OcrBand& band : bands) {
            const QImage part = ocrPart(gray, band);
            if (part.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("OCR"));
            m_d->api.SetImage(part.constBits(), part.width(), part.height(), 1, int(part.bytesPerLine()));
            m_d->api.SetSourceResolution(150);
            if (m_d->api.Recognize(nullptr) == 0) collect(m_d->api, band, gray.size(), reading);
            m_d->api.Clear();
            if (progress) progress(++done, int(bands.size()));
        }
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("OCR"));
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, QString::fromUtf8(e.what()));
    }
    domain::ReadText out;
    out.tool = QStringLiteral("Tesseract");
    out.version = version();
    out.settings = m_d->languages;
    out.text = QString::fromUtf8(reading.text);
    out.boxes = std::move(reading.boxes);
    if (reading.weight > 0) out.confidence = int(reading.sum / reading.weight);
    return out;
}

QString OcrReader::version() { return QString::fromLatin1(tesseract::TessBaseAPI::Version()); }

} // namespace saboot::parsers
