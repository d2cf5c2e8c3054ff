#include "graph/svg.h"

#include <QXmlStreamWriter>
#include <cmath>

namespace saboot::graph {
namespace {

// Two decimals, no exponent, no "-0": short, and the same everywhere.
QString number(double v) {
    if (!std::isfinite(v)) v = 0;
    QString s = QString::number(v, 'f', 2);
    while (s.endsWith(u'0')) s.chop(1);
    if (s.endsWith(u'.')) s.chop(1);
    return s == QLatin1String("-0") ? QStringLiteral("0") : s;
}

QString point(QPointF p) { return number(p.x()) + u' ' + number(p.y()); }

QString pathData(const Path& path) {
    QString d;
    for (const PathStep& s : path) {
        switch (s.kind) {
        case PathStep::Move:
            d += u'M' + point(s.p[0]);
            break;
        case PathStep::Line:
            d += u'L' + point(s.p[0]);
            break;
        case PathStep::Cubic:
            d += u'C' + point(s.p[0]) + u' ' + point(s.p[1]) + u' ' + point(s.p[2]);
            break;
        case PathStep::Close:
            d += u'Z';
            break;
        }
    }
    return d;
}

QString colour(const DrawingPalette& palette, ColourRole role) {
    return role == ColourRole::None ? QStringLiteral("none") : palette[role].name(QColor::HexRgb);
}

class Writer {
public:
    Writer(const DrawingPalette& palette, const SvgFonts& fonts, QByteArray& bytes)
        : m_xml(&bytes), m_palette(palette), m_fonts(fonts) {}

    void document(const Drawing& drawing, const QString& unit) {
        const QRectF b = drawing.bounds;
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("version", QStringLiteral("1.1"));
        attribute("width", number(b.width()) + unit);
        attribute("height", number(b.height()) + unit);
        attribute("viewBox", point(b.topLeft()) + u' ' + number(b.width()) + u' ' + number(b.height()));
        attribute("role", QStringLiteral("img"));
        if (!drawing.title.isEmpty()) m_xml.writeTextElement(QStringLiteral("title"), xmlSafe(drawing.title));
        if (!drawing.description.isEmpty()) m_xml.writeTextElement(QStringLiteral("desc"), xmlSafe(drawing.description));
        if (drawing.background != ColourRole::None) {
            m_xml.writeEmptyElement(QStringLiteral("rect"));
            attribute("x", number(b.x()));
            attribute("y", number(b.y()));
            attribute("width", number(b.width()));
            attribute("height", number(b.height()));
            attribute("fill", colour(m_palette, drawing.background));
        }
        for (const Item& item : drawing.items) std::visit([this](const auto& i) { write(i); }, item);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }

    void reference(const ItemRef& ref) {
        if (ref.kind == ItemRef::Entity) attribute("data-entity", xmlSafe(ref.key));
        if (ref.kind == ItemRef::Link) attribute("data-link", QString::number(ref.number));
    }

    void write(const ShapeItem& shape) {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", pathData(shape.path));
        attribute("fill", colour(m_palette, shape.fill));
        if (shape.stroke.colour != ColourRole::None && shape.stroke.width > 0) {
            attribute("stroke", colour(m_palette, shape.stroke.colour));
            attribute("stroke-width", number(shape.stroke.width));
            const std::vector<double> dashes = dashPattern(shape.stroke.style, shape.stroke.width);
            if (!dashes.empty()) {
                QStringList list;
                for (const double d : dashes) list += number(d);
                attribute("stroke-dasharray", list.join(u' '));
            }
            if (shape.stroke.roundCaps || shape.stroke.style == LineStyle::Dotted) {
                attribute("stroke-linecap", QStringLiteral("round"));
                attribute("stroke-linejoin", QStringLiteral("round"));
            }
        }
        reference(shape.ref);
    }

    void write(const TextItem& text) {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", number(text.at.x()));
        attribute("y", number(text.at.y()));
        attribute("font-family", text.mono ? m_fonts.mono : m_fonts.sans);
        attribute("font-size", number(text.size));
        if (text.weight == TextWeight::Bold) attribute("font-weight", QStringLiteral("bold"));
        attribute("fill", colour(m_palette, text.colour));
        const bool rtl = text.direction == TextDirection::RightToLeft;
        if (rtl) {
            attribute("direction", QStringLiteral("rtl"));
            attribute("unicode-bidi", QStringLiteral("embed"));
        }
        // Ours are physical ends, SVG's "start" is the reading start.
        if (text.anchor == TextAnchor::Middle)
            attribute("text-anchor", QStringLiteral("middle"));
        else if ((text.anchor == TextAnchor::Right) != rtl)
            attribute("text-anchor", QStringLiteral("end"));
        reference(text.ref);
        m_xml.writeCharacters(xmlSafe(text.text));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const DrawingPalette& m_palette;
    const SvgFonts& m_fonts;
};

} // namespace

// XML 1.0 has no place for most control characters and for half surrogate pairs, not even escaped.
QString xmlSafe(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE ||
                   (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray toSvg(const Drawing& drawing, const DrawingPalette& palette, const SvgFonts& fonts, const QString& unit) {
    QByteArray bytes;
    Writer(palette, fonts, bytes).document(drawing, unit);
    return bytes;
}

} // namespace saboot::graph
