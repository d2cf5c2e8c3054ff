#include "report/finish.h"
#include "base/clock.h"
#include "base/version.h"
#include "report/contentfilter.h"
#include "report/engine.h"
#include "report/images.h"
#include "report/structure.h"
#include "report/terms.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QXmlStreamWriter>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Count.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <unistd.h>

namespace saboot::report {

namespace {

using Object = QPDFObjectHandle;

Object textString(const QString& s) { return Object::newUnicodeString(s.toStdString()); }

/// A number as PDF writes it, whatever the locale.
std::string number(double v) {
    QByteArray s = QByteArray::number(v, 'f', 4);
    while (s.endsWith('0')) s.chop(1);
    if (s.endsWith('.')) s.chop(1);
    return s.toStdString();
}

QString pdfDate(qint64 utcMs) {
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).addSecs(5 * 3600);
    return QStringLiteral("D:%1+05'00'").arg(t.toString(QStringLiteral("yyyyMMddHHmmss")));
}

QString xmpDate(qint64 utcMs) {
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).addSecs(5 * 3600);
    return t.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+05:00");
}

QString producer() { return QStringLiteral("Saboot " SABOOT_VERSION); }

QString subjectOf(const ReportModel& m) {
    return m.particulars.firNumber.isEmpty() ? m.particulars.title
                                             : QStringLiteral("FIR No. %1, %2").arg(m.particulars.firNumber, m.particulars.station);
}

QByteArray xmp(const LaidOutData& data) {
    QByteArray out;
    QXmlStreamWriter w(&out);
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString xap = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString pdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
    const QString pdfaid = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
    const QString pdfuaid = QStringLiteral("http://www.aiim.org/pdfua/ns/id/");
    const QString extension = QStringLiteral("http://www.aiim.org/pdfa/ns/extension/");
    const QString schema = QStringLiteral("http://www.aiim.org/pdfa/ns/schema#");
    const QString property = QStringLiteral("http://www.aiim.org/pdfa/ns/property#");
    w.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    w.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    w.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    w.writeNamespace(rdf, QStringLiteral("rdf"));
    w.writeStartElement(rdf, QStringLiteral("RDF"));
    w.writeNamespace(dc, QStringLiteral("dc"));
    w.writeNamespace(xap, QStringLiteral("xmp"));
    w.writeNamespace(pdf, QStringLiteral("pdf"));
    w.writeNamespace(pdfaid, QStringLiteral("pdfaid"));
    w.writeNamespace(pdfuaid, QStringLiteral("pdfuaid"));
    w.writeNamespace(extension, QStringLiteral("pdfaExtension"));
    w.writeNamespace(schema, QStringLiteral("pdfaSchema"));
    w.writeNamespace(property, QStringLiteral("pdfaProperty"));
    w.writeStartElement(rdf, QStringLiteral("Description"));
    w.writeAttribute(rdf, QStringLiteral("about"), QString());
    w.writeTextElement(pdfaid, QStringLiteral("part"), QStringLiteral("3"));
    w.writeTextElement(pdfaid, QStringLiteral("conformance"), QStringLiteral("B"));
    w.writeTextElement(dc, QStringLiteral("format"), QStringLiteral("application/pdf"));
    const auto alternatives = [&](const QString& name, const QString& text) {
        w.writeStartElement(dc, name);
        w.writeStartElement(rdf, QStringLiteral("Alt"));
        w.writeStartElement(rdf, QStringLiteral("li"));
        w.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        w.writeCharacters(text);
        w.writeEndElement();
        w.writeEndElement();
        w.writeEndElement();
    };
    alternatives(QStringLiteral("title"), documentTitle(data));
    alternatives(QStringLiteral("description"), subjectOf(data.model));
    w.writeStartElement(dc, QStringLiteral("creator"));
    w.writeStartElement(rdf, QStringLiteral("Seq"));
    w.writeTextElement(rdf, QStringLiteral("li"), data.model.particulars.agency);
    w.writeEndElement();
    w.writeEndElement();
    w.writeTextElement(xap, QStringLiteral("CreateDate"), xmpDate(data.options.reportTime));
    w.writeTextElement(xap, QStringLiteral("ModifyDate"), xmpDate(data.options.reportTime));
    w.writeTextElement(xap, QStringLiteral("MetadataDate"), xmpDate(data.options.reportTime));
    w.writeTextElement(xap, QStringLiteral("CreatorTool"), producer());
    w.writeTextElement(pdf, QStringLiteral("Producer"), producer());
    // PDF/A knows no PDF/UA: its one property is described, as ISO 19005-3, 6.6.2.3 asks for every schema but its own.
    w.writeTextElement(pdfuaid, QStringLiteral("part"), QStringLiteral("1"));
    w.writeStartElement(extension, QStringLiteral("schemas"));
    const auto described = [&](const QString& list, auto write) {
        w.writeStartElement(rdf, list);
        w.writeStartElement(rdf, QStringLiteral("li"));
        w.writeAttribute(rdf, QStringLiteral("parseType"), QStringLiteral("Resource"));
        write();
        w.writeEndElement();
        w.writeEndElement();
    };
    described(QStringLiteral("Bag"), [&] {
        w.writeTextElement(schema, QStringLiteral("schema"), QStringLiteral("PDF/UA identification schema"));
        w.writeTextElement(schema, QStringLiteral("namespaceURI"), pdfuaid);
        w.writeTextElement(schema, QStringLiteral("prefix"), QStringLiteral("pdfuaid"));
        w.writeStartElement(schema, QStringLiteral("property"));
        described(QStringLiteral("Seq"), [&] {
            w.writeTextElement(property, QStringLiteral("name"), QStringLiteral("part"));
            w.writeTextElement(property, QStringLiteral("valueType"), QStringLiteral("Integer"));
            w.writeTextElement(property, QStringLiteral("category"), QStringLiteral("internal"));
            w.writeTextElement(property, QStringLiteral("description"), QStringLiteral("Part of ISO 14289 to which the document conforms"));
        });
        w.writeEndElement();
    });
    w.writeEndElement();
    w.writeEndElement();
    w.writeEndElement();
    w.writeEndElement();
    w.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return out;
}

Object stream(QPDF& pdf, const QByteArray& bytes) { return Object::newStream(&pdf, bytes.toStdString()); }

/// Serves picture data from a memory file when the writer asks for it, so that not all pictures are in memory at once.
class PictureData : public Object::StreamDataProvider {
public:
    PictureData(int fd, qint64 offset, qint64 size) : m_fd(fd), m_offset(offset), m_size(size) {}
    void provideStreamData(QPDFObjGen const&, Pipeline* pipeline) override {
        std::vector<unsigned char> buffer(1 << 16);
        for (qint64 done = 0; done < m_size;) {
            const auto n = pread(m_fd, buffer.data(), size_t(std::min<qint64>(qint64(buffer.size()), m_size - done)),
                                 m_offset + done);
            if (n <= 0) throw std::runtime_error("picture data");
            pipeline->write(buffer.data(), size_t(n));
            done += n;
        }
        pipeline->finish();
    }

private:
    int m_fd;
    qint64 m_offset, m_size;
};

/// Puts pictures into the PDF, each once.
class PictureStore {
public:
    PictureStore(QPDF& pdf, const LaidOutData& data, Fd scratch) : m_pdf(pdf), m_data(data), m_scratch(std::move(scratch)) {}

    struct Placed {
        Object object;
        bool whole = false; ///< the object is the whole stored picture, not the part asked for
        bool usable = false;
    };

    Result<Placed> get(const PlacedPicture& p) {
        const Picture& source = m_data.pictures[size_t(p.picture)];
        const QSize upright = source.uprightSize();
        const bool isWhole = p.part == QRect(QPoint(0, 0), upright);
        // Very large pictures are cut into parts where that can be done, so that no viewer must decode all for one page. The
        // worker draws up to 16,384 pixels a side without making them fewer.
        const bool large = qint64(upright.width()) * upright.height() > 24'000'000 && std::max(upright.width(), upright.height()) <= 16'384;
        if (source.original && (isWhole || !large || !source.decoded)) {
            if (const auto it = m_whole.find(p.picture); it != m_whole.end()) return it->second;
            SABOOT_TRY(QByteArray bytes, source.original());
            auto embedded = passThrough(bytes, source.mediaType);
            if (embedded && (embedded->width != source.pixels.width() || embedded->height != source.pixels.height()))
                embedded = Error(ErrorCode::FormatUnknown, QStringLiteral("size differs from the recorded one"));
            if (embedded) {
                SABOOT_TRY(Object o, add(*embedded));
                const Placed placed{o, true, true};
                m_whole.emplace(p.picture, placed);
                return placed;
            }
            if (!source.decoded) m_whole.emplace(p.picture, Placed{});
        }
        if (source.decoded) {
            SABOOT_TRY(QImage image, source.decoded(p.part));
            if (!image.isNull()) {
                SABOOT_TRY(Object o, add(fromPixels(image)));
                return Placed{o, false, true};
            }
        }
        return Placed{};
    }

private:
    Result<Object> add(const EmbeddedImage& e) {
        const qint64 offset = m_size;
        SABOOT_CHECK(writeAll(m_scratch.get(), e.data, QStringLiteral("picture")));
        m_size += e.data.size();
        Object o = Object::newStream(&m_pdf);
        Object dict = o.getDict();
        dict.replaceKey("/Type", Object::newName("/XObject"));
        dict.replaceKey("/Subtype", Object::newName("/Image"));
        dict.replaceKey("/Width", Object::newInteger(e.width));
        dict.replaceKey("/Height", Object::newInteger(e.height));
        dict.replaceKey("/BitsPerComponent", Object::newInteger(e.bits));
        if (!e.palette.isEmpty()) {
            Object space = Object::newArray();
            space.appendItem(Object::newName("/Indexed"));
            space.appendItem(Object::newName("/DeviceRGB"));
            space.appendItem(Object::newInteger(e.palette.size() / 3 - 1));
            space.appendItem(Object::newString(e.palette.toStdString()));
            dict.replaceKey("/ColorSpace", space);
        } else {
            dict.replaceKey("/ColorSpace", Object::newName(e.components == 1 ? "/DeviceGray" : "/DeviceRGB"));
        }
        Object parameters = Object::newNull();
        Object filter = Object::newName("/DCTDecode");
        if (e.filter == EmbeddedImage::Filter::PngRows) {
            filter = Object::newName("/FlateDecode");
            parameters = Object::newDictionary();
            parameters.replaceKey("/Predictor", Object::newInteger(15));
            parameters.replaceKey("/Colors", Object::newInteger(e.components));
            parameters.replaceKey("/BitsPerComponent", Object::newInteger(e.bits));
            parameters.replaceKey("/Columns", Object::newInteger(e.width));
        }
        o.replaceStreamData(std::make_shared<PictureData>(m_scratch.get(), offset, e.data.size()), filter, parameters);
        return m_pdf.makeIndirectObject(o);
    }

    QPDF& m_pdf;
    const LaidOutData& m_data;
    Fd m_scratch;
    qint64 m_size = 0;
    std::map<int, Placed> m_whole;
};

/// Operators that draw the image `name`, holding the whole stored picture or just the part, in y-down page coordinates.
std::string drawPicture(const PlacedPicture& p, const Picture& source, const std::string& name, bool whole) {
    const double x = double(p.x), y = double(p.y), w = double(p.w), h = double(p.h);
    std::string out = "q " + number(x) + " " + number(y) + " " + number(w) + " " + number(h) + " re W n\n";
    double fx = x, fy = y, fw = w, fh = h;
    int orientation = 1;
    if (whole) {
        const QSize upright = source.uprightSize();
        const double sx = w / p.part.width(), sy = h / p.part.height();
        fx = x - p.part.x() * sx;
        fy = y - p.part.y() * sy;
        fw = upright.width() * sx;
        fh = upright.height() * sy;
        orientation = source.orientation;
    }
    // Stored position (u right, v down, 0..1) -> upright position, by EXIF orientation.
    const auto upright = [orientation](double u, double v) -> QPointF {
        switch (orientation) {
        case 2: return {1 - u, v};
        case 3: return {1 - u, 1 - v};
        case 4: return {u, 1 - v};
        case 5: return {v, u};
        case 6: return {1 - v, u};
        case 7: return {1 - v, 1 - u};
        case 8: return {v, 1 - u};
        default: return {u, v};
        }
    };
    const auto at = [&](double a, double b) {
        const QPointF q = upright(a, 1 - b);
        return QPointF(fx + fw * q.x(), fy + fh * q.y());
    };
    const QPointF o = at(0, 0), a = at(1, 0) - o, b = at(0, 1) - o;
    for (const double v : {a.x(), a.y(), b.x(), b.y(), o.x(), o.y()}) out += number(v) + " ";
    return out + "cm /" + name + " Do Q\n";
}

void cleanImages(Object resources) {
    Object xobjects = resources.getKey("/XObject");
    if (!xobjects.isDictionary()) return;
    for (const std::string& key : xobjects.getKeys()) {
        Object x = xobjects.getKey(key);
        if (!x.isStream()) continue;
        Object dict = x.getDict();
        dict.removeKey("/Interpolate"); // PDF/A forbids it
        if (Object mask = dict.getKey("/SMask"); mask.isStream()) mask.getDict().removeKey("/Interpolate");
    }
}

/// Cairo's map with every glyph leading to the zero width space: PDF/UA wants a map for each glyph shown, and a reader that
/// takes letters from glyphs drawn as artifacts should not read the visible ones beside the hidden text.
std::string silentMap(const std::string& map) {
    std::string out;
    bool inside = false;
    size_t at = 0;
    while (at < map.size()) {
        const size_t end = std::min(map.find('\n', at), map.size());
        std::string line = map.substr(at, end - at);
        at = end + 1;
        if (line.find("endbfchar") != std::string::npos) inside = false;
        if (inside)
            if (const size_t close = line.find('>'); close != std::string::npos) line = line.substr(0, close + 1) + " <200B>";
        if (line.find("beginbfchar") != std::string::npos) inside = true;
        out += line + '\n';
    }
    return out;
}

void silence(Object font) {
    Object map = font.getKey("/ToUnicode");
    if (!map.isStream()) return;
    const auto data = map.getStreamData();
    map.replaceStreamData(silentMap(std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize())), Object::newNull(), Object::newNull());
}

/// Names of the Urdu fonts of a page, whose letters are read elsewhere.
std::set<std::string> cleanFonts(Object resources, std::set<QPDFObjGen>& seen) {
    std::set<std::string> urdu;
    Object fonts = resources.getKey("/Font");
    if (!fonts.isDictionary()) return urdu;
    for (const std::string& key : fonts.getKeys()) {
        Object font = fonts.getKey(key);
        if (!font.isDictionary()) continue;
        const std::string base = font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName() : std::string();
        if (base.find("Nastaliq") != std::string::npos || base.find("NaskhArabic") != std::string::npos) {
            urdu.insert(key);
            if (seen.insert(font.getObjGen()).second) silence(font);
        }
        if (Object descendants = font.getKey("/DescendantFonts"); descendants.isArray() && descendants.getArrayNItems() == 1) {
            Object cid = descendants.getArrayItem(0);
            if (cid.isDictionary() && cid.getKey("/Subtype").isName() && cid.getKey("/Subtype").getName() == "/CIDFontType2" &&
                !cid.hasKey("/CIDToGIDMap"))
                cid.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
        }
    }
    return urdu;
}

void attach(QPDF& pdf, Object& names, Object& associated, const AssociatedFile& file, qint64 time) {
    Object data = stream(pdf, file.bytes);
    Object dict = data.getDict();
    dict.replaceKey("/Type", Object::newName("/EmbeddedFile"));
    dict.replaceKey("/Subtype", Object::newName("/" + file.mediaType.toStdString()));
    Object parameters = Object::newDictionary();
    parameters.replaceKey("/Size", Object::newInteger(file.bytes.size()));
    parameters.replaceKey("/CheckSum",
                          Object::newString(QCryptographicHash::hash(file.bytes, QCryptographicHash::Md5).toStdString()));
    parameters.replaceKey("/ModDate", Object::newString(pdfDate(time).toStdString()));
    dict.replaceKey("/Params", parameters);
    Object files = Object::newDictionary();
    files.replaceKey("/F", data);
    files.replaceKey("/UF", data);
    Object spec = Object::newDictionary();
    spec.replaceKey("/Type", Object::newName("/Filespec"));
    spec.replaceKey("/F", Object::newString(file.name.toStdString()));
    spec.replaceKey("/UF", textString(file.name));
    spec.replaceKey("/Desc", textString(file.description));
    spec.replaceKey("/AFRelationship", Object::newName(file.name == QLatin1String("manifest.json") ? "/Data" : "/Supplement"));
    spec.replaceKey("/EF", files);
    spec = pdf.makeIndirectObject(spec);
    names.appendItem(Object::newString(file.name.toStdString()));
    names.appendItem(spec);
    associated.appendItem(spec);
}

void addBookmarks(QPDF& pdf, const LaidOutData& data, const std::vector<Object>& pages) {
    const bool urdu = data.options.language == domain::ReportLanguage::Urdu;
    Object root = pdf.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/Type", Object::newName("/Outlines"));
    struct Open {
        Object parent;
        Object last;
        int count = 0;
    };
    Open top{root, Object::newNull(), 0};
    Open inner{Object::newNull(), Object::newNull(), 0};
    const auto append = [&](Open& level, Object item) {
        item.replaceKey("/Parent", level.parent);
        if (level.last.isNull()) level.parent.replaceKey("/First", item);
        else {
            level.last.replaceKey("/Next", item);
            item.replaceKey("/Prev", level.last);
        }
        level.parent.replaceKey("/Last", item);
        level.last = item;
        ++level.count;
    };
    const auto closeInner = [&] {
        if (inner.count > 0) inner.parent.replaceKey("/Count", Object::newInteger(-inner.count)); // closed at first
        inner = {Object::newNull(), Object::newNull(), 0};
    };
    for (const OutlineEntry& e : data.outline) {
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", textString(urdu && !e.titleUrdu.isEmpty() ? e.titleUrdu : e.title));
        Object destination = Object::newArray();
        destination.appendItem(pages[size_t(e.page)]);
        destination.appendItem(Object::newName("/XYZ"));
        destination.appendItem(Object::newNull());
        destination.appendItem(Object::newReal(number(sheet::height - std::max(0.0, data.topOf.value(e.id, 40) - 20))));
        destination.appendItem(Object::newNull());
        item.replaceKey("/Dest", destination);
        if (e.level == 0 || inner.parent.isNull()) {
            closeInner();
            append(top, item);
            if (e.level == 0) inner.parent = item;
        } else {
            append(inner, item);
        }
    }
    closeInner();
    if (top.count == 0) return;
    root.replaceKey("/Count", Object::newInteger(top.count));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void addCatalogue(QPDF& pdf, const LaidOutData& data) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(data.options.language == domain::ReportLanguage::Urdu ? "ur-PK" : "en-PK"));
    Object marked = Object::newDictionary();
    marked.replaceKey("/Marked", Object::newBool(true));
    root.replaceKey("/MarkInfo", marked);
    Object view = Object::newDictionary();
    view.replaceKey("/DisplayDocTitle", Object::newBool(true));
    if (data.options.language == domain::ReportLanguage::Urdu) view.replaceKey("/Direction", Object::newName("/R2L"));
    root.replaceKey("/ViewerPreferences", view);
    Object decimal = Object::newDictionary();
    decimal.replaceKey("/S", Object::newName("/D"));
    Object numbers = Object::newArray();
    numbers.appendItem(Object::newInteger(0));
    numbers.appendItem(decimal);
    Object labels = Object::newDictionary();
    labels.replaceKey("/Nums", numbers);
    root.replaceKey("/PageLabels", labels);

    // The signature that may follow is ETSI's, which PDF 1.7 knows by this extension; it must stand in the bytes that are signed.
    root.replaceKey("/Extensions", Object::parse("<< /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>"));
    Object profile = stream(pdf, QColorSpace(QColorSpace::SRgb).iccProfile());
    profile.getDict().replaceKey("/N", Object::newInteger(3));
    Object intent = Object::newDictionary();
    intent.replaceKey("/Type", Object::newName("/OutputIntent"));
    intent.replaceKey("/S", Object::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    Object intents = Object::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);

    Object metadata = stream(pdf, xmp(data));
    metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", metadata);

    Object info = Object::newDictionary();
    info.replaceKey("/Title", textString(documentTitle(data)));
    info.replaceKey("/Author", textString(data.model.particulars.agency));
    info.replaceKey("/Subject", textString(subjectOf(data.model)));
    info.replaceKey("/Creator", textString(producer()));
    info.replaceKey("/Producer", textString(producer()));
    info.replaceKey("/CreationDate", Object::newString(pdfDate(data.options.reportTime).toStdString()));
    info.replaceKey("/ModDate", Object::newString(pdfDate(data.options.reportTime).toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    AssociatedFile manifest;
    manifest.name = QStringLiteral("manifest.json");
    manifest.mediaType = QStringLiteral("application/json");
    manifest.description = QStringLiteral("Exhibits with their SHA-256, chain head and tool block of this report");
    manifest.bytes = data.manifest;
    std::vector<AssociatedFile> files{manifest};
    files.insert(files.end(), data.model.associatedFiles.begin(), data.model.associatedFiles.end());
    if (data.model.signManifest) {
        AssociatedFile signature;
        signature.name = QStringLiteral("manifest.sig");
        signature.mediaType = QStringLiteral("application/json");
        signature.description = QStringLiteral("Ed25519 signature over manifest.json, with the signer's identity card");
        signature.bytes = data.model.signManifest(data.manifest);
        files.push_back(std::move(signature));
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    Object names = Object::newArray();
    Object associated = Object::newArray();
    for (const AssociatedFile& f : files) attach(pdf, names, associated, f, data.options.reportTime);
    Object tree = Object::newDictionary();
    tree.replaceKey("/Names", names);
    Object nameTrees = Object::newDictionary();
    nameTrees.replaceKey("/EmbeddedFiles", tree);
    root.replaceKey("/Names", nameTrees);
    root.replaceKey("/AF", associated);
}

/// An empty signature field where the certificate wants the signature seen. Its look is a frame; the names are text of the
/// page, so that the field needs no font. Made here, since signing may change nothing but the field's value.
void addSignatureField(QPDF& pdf, const LaidOutData& data, StructureTree& tree, Object page) {
    const QRectF& at = data.signature.area;
    const std::string w = number(at.width()), h = number(at.height());
    Object look = stream(pdf, QByteArray::fromStdString("0.04 0.27 0.2 RG 0.8 w 0.4 0.4 " + number(at.width() - 0.8) + " " + number(at.height() - 0.8) + " re S\n"));
    look.getDict().replaceKey("/Type", Object::newName("/XObject"));
    look.getDict().replaceKey("/Subtype", Object::newName("/Form"));
    look.getDict().replaceKey("/BBox", Object::parse("[ 0 0 " + w + " " + h + " ]"));
    look.getDict().replaceKey("/Resources", Object::newDictionary());
    Object field = pdf.makeIndirectObject(Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 >>"));
    field.replaceKey("/TU", textString(data.options.language == domain::ReportLanguage::Urdu ? QStringLiteral("افسر کے الیکٹرانک دستخط") : QStringLiteral("Electronic signature of the officer")));
    field.replaceKey("/Rect", Object::parse("[ " + number(at.left()) + " " + number(sheet::height - at.bottom()) + " " + number(at.right()) + " " + number(sheet::height - at.top()) + " ]"));
    field.replaceKey("/P", page);
    Object looks = Object::newDictionary();
    looks.replaceKey("/N", look);
    field.replaceKey("/AP", looks);
    tree.addField(page, field, data.signature.node);
    Object form = Object::parse("<< /SigFlags 3 >>");
    Object fields = Object::newArray();
    fields.appendItem(field);
    form.replaceKey("/Fields", fields);
    pdf.getRoot().replaceKey("/AcroForm", pdf.makeIndirectObject(form));
}

FILE* asFile(const Fd& fd, const char* mode) {
    const int copy = fcntl(fd.get(), F_DUPFD_CLOEXEC, 0);
    return copy < 0 ? nullptr : fdopen(copy, mode);
}

} // namespace

QString documentTitle(const LaidOutData& data) {
    if (!data.title.isEmpty()) return data.title + QLatin1Char(' ') + data.model.reportNumber;
    const Word title = titleOf(data.options.kind);
    return (data.options.language == domain::ReportLanguage::Urdu ? title.urdu : title.english) + QLatin1Char(' ') + data.model.reportNumber;
}

Status finishPdf(const LaidOutData& data, const Fd& raw, const std::vector<std::vector<PaintedTag>>& tags, const Fd& out, Fd scratch,
                 JobControl& job) {
    try {
        QPDF pdf;
        FILE* in = asFile(raw, "rb");
        if (!in) return systemError(QStringLiteral("report"));
        rewind(in);
        pdf.setSuppressWarnings(true);
        pdf.processFile("report", in, true);
        auto helpers = QPDFPageDocumentHelper(pdf).getAllPages();
        if (helpers.size() != data.pages.size()) return Error(ErrorCode::Internal, QStringLiteral("page count"));
        PictureStore pictures(pdf, data, std::move(scratch));
        std::vector<Object> pages;
        StructureTree tree(pdf, data);
        std::set<QPDFObjGen> fontsSeen;
        for (size_t i = 0; i < helpers.size(); ++i) {
            if (job.isCancelled()) return Error(ErrorCode::Cancelled);
            Object page = helpers[i].getObjectHandle();
            pages.push_back(page);
            Object resources = helpers[i].getAttribute("/Resources", true);
            cleanImages(resources);
            Insertions insertions;
            int images = 0;
            for (size_t t = 0; t < tags[i].size(); ++t) {
                for (const PlacedPicture& p : tags[i][t].pictures) {
                    SABOOT_TRY(auto placed, pictures.get(p));
                    if (!placed.usable) continue;
                    const std::string name = "Pic" + std::to_string(images++);
                    Object xobjects = resources.getKey("/XObject");
                    if (!xobjects.isDictionary()) {
                        xobjects = Object::newDictionary();
                        resources.replaceKey("/XObject", xobjects);
                    }
                    xobjects.replaceKey("/" + name, placed.object);
                    insertions[t].operators += drawPicture(p, data.pictures[size_t(p.picture)], name, placed.whole);
                    insertions[t].area |= QRectF(double(p.x), double(p.y), double(p.w), double(p.h));
                }
            }
            ContentFilter filter(data, tags[i], std::move(insertions), cleanFonts(resources, fontsSeen));
            Pl_Buffer buffer("content");
            helpers[i].filterContents(&filter, &buffer);
            if (filter.ids().size() != tags[i].size())
                return Error(ErrorCode::Internal, QStringLiteral("page %1: %2 tags drawn, %3 found").arg(i + 1).arg(tags[i].size()).arg(filter.ids().size()));
            if (filter.isCut()) return Error(ErrorCode::Internal, QStringLiteral("page %1: a picture would be cut away").arg(i + 1));
            const std::shared_ptr<Buffer> content = buffer.getBufferSharedPointer();
            const QByteArray packed = qCompress(content->getBuffer(), qsizetype(content->getSize()), 6).mid(4);
            Object contents = Object::newStream(&pdf);
            contents.replaceStreamData(packed.toStdString(), Object::newName("/FlateDecode"), Object::newNull());
            page.replaceKey("/Contents", pdf.makeIndirectObject(contents));
            page.removeKey("/Group"); // cairo's page group has no use without transparency effects
            page.removeKey("/StructParents");
            page.removeKey("/Tabs");
            page.removeKey("/Annots");
            page.replaceKey("/Tabs", Object::newName("/S"));
            tree.addPage(page, tags[i], filter.ids());
            if (i % 16 == 0) job.report(qint64(i), qint64(helpers.size()), QStringLiteral("Finishing pages"));
        }
        for (size_t i = 0; i < pages.size(); ++i) tree.addLinks(pages, int(i));
        if (data.signature.page >= 0) addSignatureField(pdf, data, tree, pages[size_t(data.signature.page)]);
        pdf.getRoot().removeKey("/StructTreeRoot");
        tree.write();
        addBookmarks(pdf, data, pages);
        addCatalogue(pdf, data);

        FILE* file = asFile(out, "wb");
        if (!file) return systemError(QStringLiteral("report"));
        QPDFWriter writer(pdf);
        writer.setOutputFile("report", file, true);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.setNewlineBeforeEndstream(true);
        writer.setPreserveUnreferencedObjects(false);
        writer.write();
        return ok();
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, QStringLiteral("PDF: %1").arg(QString::fromUtf8(e.what())));
    }
}

} // namespace saboot::report
