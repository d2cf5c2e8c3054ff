#include "graph/drawing.h"

#include <algorithm>
#include <cmath>

namespace saboot::graph {
namespace {

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF d = b - a;
    const double length2 = QPointF::dotProduct(d, d);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length2, 0.0, 1.0) : 0.0;
    const QPointF q = p - (a + t * d);
    return std::hypot(q.x(), q.y());
}

QPointF cubicAt(QPointF a, const std::array<QPointF, 3>& c, double t) {
    const double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * c[0] + 3 * u * t * t * c[1] + t * t * t * c[2];
}

// Straight pieces of a path, cubics cut into 12.
template <class F> void forEachSegment(const Path& path, F&& use) {
    QPointF at, start;
    for (const PathStep& s : path) {
        switch (s.kind) {
        case PathStep::Move:
            at = start = s.p[0];
            break;
        case PathStep::Line:
            use(at, s.p[0]);
            at = s.p[0];
            break;
        case PathStep::Cubic: {
            QPointF from = at;
            for (int i = 1; i <= 12; ++i) {
                const QPointF to = cubicAt(at, s.p, i / 12.0);
                use(from, to);
                from = to;
            }
            at = s.p[2];
            break;
        }
        case PathStep::Close:
            use(at, start);
            at = start;
            break;
        }
    }
}

bool insidePath(const Path& path, QPointF p) {
    bool inside = false;
    forEachSegment(path, [&](QPointF a, QPointF b) {
        if ((a.y() > p.y()) != (b.y() > p.y()) &&
            p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    });
    return inside;
}

bool isHit(const ShapeItem& shape, QPointF at, double tolerance) {
    if (!pathBounds(shape.path).adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(at)) return false;
    if (shape.fill != ColourRole::None && insidePath(shape.path, at)) return true;
    if (shape.stroke.colour == ColourRole::None) return false;
    bool near = false;
    const double reach = tolerance + shape.stroke.width / 2;
    forEachSegment(shape.path, [&](QPointF a, QPointF b) { near = near || distanceToSegment(at, a, b) <= reach; });
    return near;
}

} // namespace

std::vector<double> dashPattern(LineStyle style, double width) {
    switch (style) {
    case LineStyle::Solid:
        return {};
    case LineStyle::Dashed:
        return {5, 3.5};
    case LineStyle::Dotted:
        return {0.01, std::max(2.2 * width, width + 2.2)};
    }
    return {};
}

Path linePath(QPointF a, QPointF b) { return {{PathStep::Move, {a}}, {PathStep::Line, {b}}}; }

Path polygonPath(const std::vector<QPointF>& points) {
    Path path;
    for (size_t i = 0; i < points.size(); ++i) path.push_back({i ? PathStep::Line : PathStep::Move, {points[i]}});
    if (!path.empty()) path.push_back({PathStep::Close, {}});
    return path;
}

// 0.5523: the cubic that keeps a quarter circle within 0.03 % of its radius.
constexpr double arcHandle = 0.5522847498;

Path rectPath(const QRectF& r, double radius) {
    const double rad = std::min({radius, r.width() / 2, r.height() / 2});
    if (rad <= 0) return polygonPath({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()});
    const double k = rad * (1 - arcHandle);
    const double l = r.left(), t = r.top(), ri = r.right(), b = r.bottom();
    return {{PathStep::Move, {QPointF(l + rad, t)}},
            {PathStep::Line, {QPointF(ri - rad, t)}},
            {PathStep::Cubic, {QPointF(ri - k, t), QPointF(ri, t + k), QPointF(ri, t + rad)}},
            {PathStep::Line, {QPointF(ri, b - rad)}},
            {PathStep::Cubic, {QPointF(ri, b - k), QPointF(ri - k, b), QPointF(ri - rad, b)}},
            {PathStep::Line, {QPointF(l + rad, b)}},
            {PathStep::Cubic, {QPointF(l + k, b), QPointF(l, b - k), QPointF(l, b - rad)}},
            {PathStep::Line, {QPointF(l, t + rad)}},
            {PathStep::Cubic, {QPointF(l, t + k), QPointF(l + k, t), QPointF(l + rad, t)}},
            {PathStep::Close, {}}};
}

Path ellipsePath(QPointF c, double rx, double ry) {
    const double kx = rx * arcHandle, ky = ry * arcHandle;
    const double x = c.x(), y = c.y();
    return {{PathStep::Move, {QPointF(x + rx, y)}},
            {PathStep::Cubic, {QPointF(x + rx, y + ky), QPointF(x + kx, y + ry), QPointF(x, y + ry)}},
            {PathStep::Cubic, {QPointF(x - kx, y + ry), QPointF(x - rx, y + ky), QPointF(x - rx, y)}},
            {PathStep::Cubic, {QPointF(x - rx, y - ky), QPointF(x - kx, y - ry), QPointF(x, y - ry)}},
            {PathStep::Cubic, {QPointF(x + kx, y - ry), QPointF(x + rx, y - ky), QPointF(x + rx, y)}},
            {PathStep::Close, {}}};
}

QRectF pathBounds(const Path& path) {
    double l = INFINITY, t = INFINITY, r = -INFINITY, b = -INFINITY;
    const auto take = [&](QPointF p) {
        l = std::min(l, p.x());
        r = std::max(r, p.x());
        t = std::min(t, p.y());
        b = std::max(b, p.y());
    };
    for (const PathStep& s : path) {
        if (s.kind == PathStep::Close) continue;
        take(s.p[0]);
        if (s.kind == PathStep::Cubic) {
            take(s.p[1]);
            take(s.p[2]);
        }
    }
    return l > r ? QRectF() : QRectF(QPointF(l, t), QPointF(r, b));
}

Path placed(const Path& path, double scale, QPointF offset) {
    Path out = path;
    for (PathStep& s : out)
        for (QPointF& p : s.p) p = p * scale + offset;
    return out;
}

QRectF textBox(const TextItem& t) {
    const double shift = t.anchor == TextAnchor::Left ? 0 : t.anchor == TextAnchor::Middle ? t.width / 2 : t.width;
    const double up = ascent(t.size, t.direction);
    return {t.at.x() - shift, t.at.y() - up, t.width, up + descent(t.size, t.direction)};
}

ItemRef hitTest(const Drawing& drawing, QPointF at, double tolerance) {
    for (auto it = drawing.items.rbegin(); it != drawing.items.rend(); ++it) {
        const ItemRef hit = std::visit(
            [&](const auto& item) -> ItemRef {
                if (item.ref.kind != ItemRef::Entity && item.ref.kind != ItemRef::Link) return {};
                if constexpr (std::is_same_v<std::decay_t<decltype(item)>, ShapeItem>)
                    return isHit(item, at, item.ref.kind == ItemRef::Link ? tolerance : 0) ? item.ref : ItemRef{};
                else
                    return textBox(item).contains(at) ? item.ref : ItemRef{};
            },
            *it);
        if (hit.kind != ItemRef::Nothing) return hit;
    }
    return {};
}

TextDirection directionOf(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        switch (QChar::direction(c)) {
        case QChar::DirL:
            return TextDirection::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return TextDirection::RightToLeft;
        default:
            break;
        }
    }
    return TextDirection::LeftToRight;
}

QString drawableText(const QString& text) {
    QString out;
    out.reserve(text.size());
    bool space = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t u = c.unicode();
        if (c.isSpace() || u < 0x20 || (u >= 0x7F && u <= 0x9F)) {
            space = true;
            continue;
        }
        if (space && !out.isEmpty()) out += QLatin1Char(' ');
        space = false;
        // The zero-width non-joiner is a letter of Urdu spelling, the joiner one of emoji; neither can hide anything.
        const bool hidden = u == 0x00AD || u == 0x061C || u == 0x180E || u == 0x200B || u == 0x200E || u == 0x200F ||
                            (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF ||
                            (u >= 0xFFF9 && u <= 0xFFFB);
        if (hidden) {
            out += QStringLiteral("\u27E6U+%1\u27E7").arg(QString::number(u, 16).toUpper().rightJustified(4, u'0'));
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t full = QChar::surrogateToUcs4(c, text[i + 1]);
            ++i;
            if (full >= 0xE0000 && full <= 0xE007F)
                out += QStringLiteral("\u27E6U+%1\u27E7").arg(QString::number(full, 16).toUpper());
            else
                out += QChar::fromUcs4(full);
        } else if (c.isSurrogate() || u >= 0xFFFE || (u >= 0xFDD0 && u <= 0xFDEF)) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += c;
        }
    }
    return out;
}

namespace {

// A cut inside a surrogate pair or before a combining mark would change the letter.
qsizetype cleanCut(const QString& text, qsizetype at) {
    while (at > 0 && at < text.size() && (text[at].isLowSurrogate() || text[at].isMark())) --at;
    return at;
}

} // namespace

QString elideMiddle(const QString& text, double width, double size, TextWeight weight, bool mono,
                    const TextMetrics& metrics) {
    if (metrics.width(text, size, weight, mono) <= width) return text;
    for (qsizetype keep = std::min<qsizetype>(text.size() - 1, 400); keep > 0; --keep) {
        const qsizetype head = cleanCut(text, (keep + 1) / 2);
        qsizetype tail = text.size() - keep / 2;
        while (tail < text.size() && (text[tail].isLowSurrogate() || text[tail].isMark())) ++tail;
        const QString cut = text.left(head) + QChar(0x2026) + text.mid(tail);
        if (metrics.width(cut, size, weight, mono) <= width) return cut;
    }
    return QString(QChar(0x2026));
}

QString elideEnd(const QString& text, double width, double size, TextWeight weight, bool mono,
                 const TextMetrics& metrics) {
    if (metrics.width(text, size, weight, mono) <= width) return text;
    for (qsizetype keep = std::min<qsizetype>(text.size() - 1, 400); keep > 0; --keep) {
        QString cut = text.left(cleanCut(text, keep));
        while (cut.endsWith(QLatin1Char(' '))) cut.chop(1);
        cut += QChar(0x2026);
        if (metrics.width(cut, size, weight, mono) <= width) return cut;
    }
    return QString(QChar(0x2026));
}

QString isolated(const QString& text, TextDirection direction) {
    if (direction == TextDirection::LeftToRight) return text;
    QString out(QChar(0x200F));
    const auto kind = [](QChar c) {
        switch (c.direction()) {
        case QChar::DirL:
        case QChar::DirEN:
            return 1;
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirAN:
            return 2;
        default:
            return 0;
        }
    };
    for (qsizetype i = 0; i < text.size();) {
        if (kind(text[i]) != 1 && text[i] != u'+') {
            out += text[i++];
            continue;
        }
        qsizetype last = i; // the run reaches over neutrals up to its last Latin letter or digit
        for (qsizetype k = i; k < text.size() && kind(text[k]) != 2; ++k)
            if (kind(text[k]) == 1 || text[k].isSurrogate() || text[k].isMark()) last = k;
        out += QChar(0x2066) + text.mid(i, last - i + 1) + QChar(0x2069);
        i = last + 1;
    }
    return out;
}

TextItem textAt(const QString& words, QPointF at, double size, ColourRole colour, TextAnchor anchor, TextWeight weight, const TextMetrics& metrics, bool mono) {
    TextItem t;
    t.direction = directionOf(words);
    t.text = isolated(words, t.direction);
    t.at = at;
    t.size = size;
    t.anchor = anchor;
    t.weight = weight;
    t.mono = mono;
    t.colour = colour;
    t.width = metrics.width(words, size, weight, mono);
    return t;
}

ShapeItem lineBetween(QPointF a, QPointF b, ColourRole colour, double width, LineStyle style) {
    ShapeItem s;
    s.path = linePath(a, b);
    s.stroke = {colour, width, style, false};
    return s;
}

} // namespace saboot::graph
