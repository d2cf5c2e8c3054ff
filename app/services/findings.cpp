#include "services/findings.h"

#include "identifiers/repair.h"
#include "identifiers/scanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace saboot::services {

namespace {

QByteArray json(const QJsonObject& o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

domain::Derivation base(const domain::Exhibit& e, domain::DerivationKind kind, const QString& tool, const QString& version,
                        const QString& settings, const QString& mediaType, const QByteArray& content) {
    domain::Derivation d;
    d.exhibit = e.id;
    d.kind = kind;
    d.tool = tool;
    d.version = version;
    d.settings = settings;
    d.parentSha256 = e.sha256;
    d.mediaType = mediaType;
    d.content = content;
    return d;
}

class Finder {
public:
    explicit Finder(const domain::Exhibit& e) : m_exhibit(e) {}

    void scan(DerivedFacts& into, const QByteArray& utf8, domain::SeenIn seen) {
        m_scanner.scan(utf8, [&](domain::IdentifierHit&& hit) { add(into, utf8, seen, hit.start, hit.end, std::move(hit.facts)); });
    }
    void repairIn(DerivedFacts& into, const QByteArray& utf8) {
        for (auto& r : identifiers::repairAll(utf8)) {
            domain::IdentifierFacts f = r.facts;
            f.note = QStringLiteral("Recovered, not seen as such: read as %1; %2; %3 candidates tried, one passes its checksum.")
                         .arg(r.read, r.change)
                         .arg(r.candidatesTried);
            add(into, utf8, domain::SeenIn::OcrText, r.start, r.end, std::move(f));
        }
    }

private:
    void add(DerivedFacts& into, const QByteArray& utf8, domain::SeenIn seen, qint64 start, qint64 end, domain::IdentifierFacts facts) {
        const QString key = domain::toText(facts.kind) + QLatin1Char(' ') + facts.normal;
        if (m_seen.contains(key)) return;
        m_seen.insert(key);
        store::FoundIdentifier f;
        f.place.seenIn = seen;
        f.place.exhibit = m_exhibit.id;
        f.place.reference = m_exhibit.number;
        f.place.start = start;
        f.place.end = end;
        f.place.raw = QString::fromUtf8(utf8.mid(start, end - start));
        f.place.context = contextOf(utf8, start, end);
        f.place.at = m_exhibit.acquisition.collectedAt;
        f.facts = std::move(facts);
        into.found.push_back(std::move(f));
    }
    const domain::Exhibit& m_exhibit;
    identifiers::Scanner m_scanner;
    QSet<QString> m_seen;
};

} // namespace

QString contextOf(QByteArrayView utf8, qint64 start, qint64 end, int most) {
    const qint64 room = most / 2;
    qint64 from = std::max<qint64>(0, start - room), to = std::min<qint64>(utf8.size(), end + room);
    while (from > 0 && (quint8(utf8[from]) & 0xc0) == 0x80) --from;
    while (to < utf8.size() && (quint8(utf8[to]) & 0xc0) == 0x80) ++to;
    return QString::fromUtf8(utf8.sliced(from, to - from)).simplified();
}

std::vector<DerivedFacts> derive(const domain::Exhibit& e, const domain::Inspection& n) {
    using Kind = domain::DerivationKind;
    std::vector<DerivedFacts> out;
    Finder finder(e);
    const QString jsonType = QStringLiteral("application/json");

    QJsonObject type{{QStringLiteral("type"), n.mediaType}, {QStringLiteral("description"), n.description}};
    if (n.size.isValid() && n.size.width() > 0) {
        type[QStringLiteral("width")] = n.size.width();
        type[QStringLiteral("height")] = n.size.height();
    }
    if (n.pages) type[QStringLiteral("pages")] = n.pages;
    type[QStringLiteral("protections")] = QJsonArray::fromStringList(n.protections);
    out.push_back({base(e, Kind::Type, QStringLiteral("libmagic"), {}, {}, jsonType, json(type)), {}});

    if (!n.thumbnail.isEmpty()) out.push_back({base(e, Kind::Thumbnail, QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("scaled"), QStringLiteral("image/png"), n.thumbnail), {}});
    if (!n.exif.isEmpty()) {
        QJsonObject x;
        auto put = [&](const char* key, const QString& value) {
            if (!value.isEmpty()) x[QLatin1String(key)] = value;
        };
        put("make", n.exif.make);
        put("model", n.exif.model);
        put("time", n.exif.time);
        put("zone", n.exif.timeZone);
        put("software", n.exif.software);
        if (n.exif.orientation) x[QStringLiteral("orientation")] = n.exif.orientation;
        if (n.exif.latitude) x[QStringLiteral("latitude")] = QString::number(*n.exif.latitude, 'f', 6);
        if (n.exif.longitude) x[QStringLiteral("longitude")] = QString::number(*n.exif.longitude, 'f', 6);
        out.push_back({base(e, Kind::Exif, QStringLiteral("Exiv2"), {}, {}, jsonType, json(x)), {}});
    }
    if (!n.codes.empty()) {
        QJsonArray codes;
        QByteArray all;
        for (const auto& c : n.codes) {
            codes.append(QJsonObject{{QStringLiteral("format"), c.format}, {QStringLiteral("text"), c.text},
                                     {QStringLiteral("box"), QJsonArray{c.box.x(), c.box.y(), c.box.width(), c.box.height()}}});
            all += c.text.toUtf8() + '\n';
        }
        DerivedFacts d{base(e, Kind::Codes, QStringLiteral("ZXing"), {}, {}, jsonType, json({{QStringLiteral("codes"), codes}})), {}};
        // Offsets of identifiers in codes count in the codes' texts, one a line.
        finder.scan(d, all, domain::SeenIn::Code);
        out.push_back(std::move(d));
    }
    QByteArray document;
    QString documentVersion;
    int pages = 0;
    for (const auto& t : n.texts) {
        if (t.text.trimmed().isEmpty() && t.page == 0) continue;
        if (t.page > 0) {
            // One derivation for all pages, parted by form feeds, as pdftotext does.
            while (pages < t.page - 1) {
                document += '\f';
                ++pages;
            }
            document += t.text.toUtf8();
            documentVersion = t.version;
            continue;
        }
        const QByteArray utf8 = t.text.toUtf8();
        const bool ocr = !t.boxes.empty() || t.tool.startsWith(QLatin1String("Tesseract"));
        DerivedFacts d{base(e, ocr ? Kind::OcrText : Kind::DocumentText, t.tool, t.version,
                            t.confidence >= 0 ? QStringLiteral("%1, confidence %2 %").arg(t.settings).arg(t.confidence) : t.settings,
                            QStringLiteral("text/plain"), utf8), {}};
        finder.scan(d, utf8, ocr ? domain::SeenIn::OcrText : domain::SeenIn::DocumentText);
        if (ocr) finder.repairIn(d, utf8);
        out.push_back(std::move(d));
        if (!t.boxes.empty()) {
            QJsonArray boxes;
            for (const auto& b : t.boxes)
                boxes.append(QJsonArray{b.box.x(), b.box.y(), b.box.width(), b.box.height(), b.start, b.end, b.confidence});
            out.push_back({base(e, Kind::Picture, t.tool, t.version, QStringLiteral("word boxes of ") + t.settings, jsonType,
                                json({{QStringLiteral("boxes"), boxes}, {QStringLiteral("settings"), t.settings}})), {}});
        }
    }
    if (!document.isEmpty()) {
        DerivedFacts d{base(e, Kind::DocumentText, QStringLiteral("Poppler"), documentVersion, QStringLiteral("pages parted by form feeds"),
                            QStringLiteral("text/plain"), document), {}};
        finder.scan(d, document, domain::SeenIn::DocumentText);
        out.push_back(std::move(d));
    }
    if (!n.archiveEntries.isEmpty())
        out.push_back({base(e, Kind::Archive, QStringLiteral("libarchive"), {}, {}, jsonType,
                            json({{QStringLiteral("entries"), QJsonArray::fromStringList(n.archiveEntries)}})), {}});
    return out;
}

} // namespace saboot::services
