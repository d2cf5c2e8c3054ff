#include "parsers/inspect/pdf.h"

#include <QBuffer>
#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTimeZone>
#include <cmath>
#include <poppler-form.h>
#include <poppler-link.h>
#include <poppler-qt6.h>
#include <poppler-version.h>

namespace saboot::parsers {

namespace {

constexpr int maxListed = 200;

/// One page of text in a font that is not embedded: rendering it makes fontconfig read its files before the lock.
QByteArray warmUpDocument() {
    const QByteArray content = "BT /F 12 Tf 10 10 Td (Ab) Tj ET";
    const QList<QByteArray> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 60 40]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray out = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    for (int i = 0; i < objects.size(); ++i) {
        offsets << out.size();
        out += QByteArray::number(i + 1) + " 0 obj" + objects[i] + "endobj\n";
    }
    const qsizetype xref = out.size();
    out += "xref\n0 6\n0000000000 65535 f \n";
    for (const qsizetype o : offsets) out += QByteArray::number(o).rightJustified(10, '0') + " 00000 n \n";
    out += "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
    return out;
}

void addFact(QJsonObject& facts, const char* name, const QString& value) {
    QString clean = value.trimmed().left(2000);
    clean.remove(QChar(0));
    if (!clean.isEmpty()) facts.insert(QLatin1String(name), clean);
}

void addDate(QJsonObject& facts, const char* name, const QDateTime& date) {
    if (date.isValid()) facts.insert(QLatin1String(name), date.toUTC().toString(Qt::ISODate));
}

/// The names of what a reader program would run or open, each once, bounded.
class Named {
public:
    void add(const QString& what) {
        ++m_count;
        const QString clean = what.simplified().left(500);
        if (m_list.size() < maxListed && !m_seen.contains(clean)) {
            m_seen.insert(clean);
            m_list.append(clean);
        }
    }
    void into(QJsonObject& facts, const char* name) const {
        if (m_count) facts.insert(QLatin1String(name), m_list);
    }

private:
    QSet<QString> m_seen;
    QJsonArray m_list;
    int m_count = 0;
};

struct Active {
    Named scripts, launches, links, otherFiles;

    void take(const Poppler::Link& link) {
        switch (link.linkType()) {
        case Poppler::Link::Execute: {
            const auto& l = static_cast<const Poppler::LinkExecute&>(link);
            launches.add(l.fileName() + QLatin1Char(' ') + l.parameters());
            break;
        }
        case Poppler::Link::JavaScript: scripts.add(static_cast<const Poppler::LinkJavaScript&>(link).script()); break;
        case Poppler::Link::Browse: links.add(static_cast<const Poppler::LinkBrowse&>(link).url()); break;
        case Poppler::Link::Goto: {
            const auto& l = static_cast<const Poppler::LinkGoto&>(link);
            if (l.isExternal()) otherFiles.add(l.fileName());
            break;
        }
        default: break;
        }
        for (const Poppler::Link* next : link.nextLinks())
            if (next) take(*next);
    }
};

/// A document over the mapped file. Given bytes, Poppler copies them, all 200 MB of a long report; from a device it reads on.
struct Opened {
    QByteArray bytes;
    QBuffer device;
    std::unique_ptr<Poppler::Document> document; ///< goes before the device it reads from
};

Result<std::unique_ptr<Opened>> open(QByteArrayView bytes) {
    auto out = std::make_unique<Opened>();
    out->bytes = QByteArray::fromRawData(bytes.data(), bytes.size());
    out->device.setBuffer(&out->bytes);
    if (!out->device.open(QIODevice::ReadOnly)) return Error(ErrorCode::Internal, QStringLiteral("PDF"));
    out->document = Poppler::Document::load(&out->device);
    Poppler::Document* document = out->document.get();
    if (!document) return Error(ErrorCode::FormatDamaged, QStringLiteral("PDF"));
    if (document->isLocked()) return Error(ErrorCode::FormatEncrypted, QStringLiteral("PDF"));
    if (document->numPages() < 1) return Error(ErrorCode::FormatDamaged, QStringLiteral("the PDF has no pages"));
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return out;
}

Result<QImage> renderPage(const Poppler::Page& page, int longSidePx) {
    const QSizeF points = page.pageSizeF();
    const double longSide = std::max(points.width(), points.height());
    if (!(longSide > 0) || !std::isfinite(longSide)) return Error(ErrorCode::FormatDamaged, QStringLiteral("the page has no size"));
    const double dpi = std::min(72.0 * longSidePx / longSide, 600.0);
    QImage image = page.renderToImage(dpi, dpi);
    // Without memory Poppler answers with a picture of one pixel and no error.
    const QSize wanted(int(points.width() * dpi / 72), int(points.height() * dpi / 72));
    if (image.isNull() || (image.width() <= 1 && image.height() <= 1 && wanted.width() * wanted.height() > 4))
        return Error(ErrorCode::WorkerMemory, QStringLiteral("the page could not be drawn"));
    if (image.format() != QImage::Format_RGB32 && image.format() != QImage::Format_ARGB32) image.convertTo(QImage::Format_RGB32);
    return image;
}

QJsonObject documentFacts(const Poppler::Document& document, QByteArrayView bytes) {
    QJsonObject facts;
    addFact(facts, "title", document.info(QStringLiteral("Title")));
    addFact(facts, "author", document.info(QStringLiteral("Author")));
    addFact(facts, "subject", document.info(QStringLiteral("Subject")));
    addFact(facts, "keywords", document.info(QStringLiteral("Keywords")));
    addFact(facts, "creator", document.info(QStringLiteral("Creator")));
    addFact(facts, "producer", document.info(QStringLiteral("Producer")));
    addDate(facts, "created", document.date(QStringLiteral("CreationDate")));
    addDate(facts, "modified", document.date(QStringLiteral("ModDate")));
    const Poppler::Document::PdfVersion version = document.getPdfVersion();
    addFact(facts, "version", QStringLiteral("%1.%2").arg(version.major).arg(version.minor));
    if (document.isEncrypted()) facts.insert(QLatin1String("encrypted"), true);
    if (document.xrefWasReconstructed()) facts.insert(QLatin1String("repaired"), true);
    if (document.formType() == Poppler::Document::AcroForm) facts.insert(QLatin1String("forms"), QStringLiteral("AcroForm"));
    if (document.formType() == Poppler::Document::XfaForm) facts.insert(QLatin1String("forms"), QStringLiteral("XFA"));
    QJsonArray files;
    for (Poppler::EmbeddedFile* file : document.embeddedFiles()) {
        if (!file || files.size() >= maxListed) continue;
        files.append(QJsonObject{{QStringLiteral("name"), file->name().left(500)}, {QStringLiteral("sizeBytes"), file->size()}});
    }
    if (!files.isEmpty()) facts.insert(QLatin1String("embeddedFiles"), files);
    // Poppler does not tell what happens at opening; the words stand in the file unless it is compressed throughout.
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    if (raw.contains("/OpenAction")) facts.insert(QLatin1String("openAction"), true);
    if (raw.contains("/Launch")) facts.insert(QLatin1String("launchInFile"), true);
    return facts;
}

} // namespace

PdfReader::PdfReader() = default;
PdfReader::~PdfReader() = default;

Result<std::unique_ptr<PdfReader>> PdfReader::create() {
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    std::unique_ptr<PdfReader> reader(new PdfReader);
    reader->m_warm = Poppler::Document::loadFromData(warmUpDocument());
    if (!reader->m_warm) return Error(ErrorCode::Internal, QStringLiteral("Poppler"));
    const auto page = reader->m_warm->page(0);
    if (!page || page->renderToImage(72, 72).isNull()) return Error(ErrorCode::Internal, QStringLiteral("Poppler"));
    page->text(QRectF());
    // Dates of documents are converted to UTC.
    QTimeZone::utc().isValid();
    return reader;
}

Result<QJsonObject> PdfReader::read(QByteArrayView bytes, const PdfOptions& options, const PdfReceiver& receiver, QImage& thumbnail) const {
    try {
        SABOOT_TRY(const auto opened, open(bytes));
        const auto& document = opened->document;
        const int pages = document->numPages();
        receiver.pages(pages);
        QJsonObject facts = documentFacts(*document, bytes);
        Active active;
        for (const QString& script : document->scripts()) active.scripts.add(script);

        if (const auto first = document->page(0)) {
            auto image = renderPage(*first, options.thumbnailPx);
            if (image) thumbnail = std::move(image).value();
            else receiver.problem(image.error().code(), QStringLiteral("The first page could not be drawn."));
        }
        const int from = std::clamp(options.firstPage, 1, pages);
        const int to = int(std::min<qint64>(pages, qint64(from) + options.maxPages - 1));
        qint64 left = options.textLimitBytes;
        QList<int> missing;
        for (int n = from; n <= to; ++n) {
            const auto page = document->page(n - 1);
            if (!page) {
                missing << n;
                continue;
            }
            for (const auto& link : page->links())
                if (link) active.take(*link);
            for (const auto action : {Poppler::Page::Opening, Poppler::Page::Closing})
                if (const auto link = page->action(action)) active.take(*link);
            domain::ReadText text;
            text.tool = QStringLiteral("Poppler");
            text.version = version();
            text.settings = QStringLiteral("page %1").arg(n);
            text.page = n;
            text.text = page->text(QRectF());
            while (text.text.endsWith(QLatin1Char('\n')) || text.text.endsWith(QLatin1Char('\f'))) text.text.chop(1);
            left -= text.text.size();
            if (left < 0) {
                receiver.problem(ErrorCode::FileTooLarge, QStringLiteral("The text of the PDF was read up to page %1 only: it is longer than the limit.").arg(n - 1));
                break;
            }
            if (!text.text.isEmpty() && !receiver.text(std::move(text))) break;
            if (receiver.progress) receiver.progress(n - from + 1, to - from + 1);
        }
        if (!missing.isEmpty())
            receiver.problem(ErrorCode::FormatDamaged, QStringLiteral("%1 of %2 pages could not be read, the first of them page %3.").arg(missing.size()).arg(pages).arg(missing.first()));
        if (to < pages || from > 1)
            receiver.problem(ErrorCode::FileTooLarge, QStringLiteral("Text was read from pages %1 to %2 of %3 only.").arg(from).arg(to).arg(pages));
        active.scripts.into(facts, "javascript");
        active.launches.into(facts, "launch");
        active.links.into(facts, "links");
        active.otherFiles.into(facts, "otherFiles");
        return facts;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("PDF"));
    } catch (const std::exception& e) {
        return Error(ErrorCode::FormatDamaged, QString::fromUtf8(e.what()));
    }
}

Result<QImage> PdfReader::render(QByteArrayView bytes, int page, int longSidePx) const {
    try {
        SABOOT_TRY(const auto opened, open(bytes));
        const auto& document = opened->document;
        if (page < 1 || page > document->numPages()) return Error(ErrorCode::NotFound, QStringLiteral("page %1").arg(page));
        const auto p = document->page(page - 1);
        if (!p) return Error(ErrorCode::FormatDamaged, QStringLiteral("page %1").arg(page));
        return renderPage(*p, longSidePx);
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("PDF"));
    } catch (const std::exception& e) {
        return Error(ErrorCode::FormatDamaged, QString::fromUtf8(e.what()));
    }
}

QString PdfReader::version() { return QStringLiteral(POPPLER_VERSION); }

} // namespace saboot::parsers
