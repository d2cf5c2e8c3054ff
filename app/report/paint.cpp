#include "report/paint.h"
#include "report/chartpaint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace saboot::report {

void toneColour(Tone tone, double& r, double& g, double& b) {
    r = g = b = 0;
    switch (tone) {
    case Tone::Black: break;
    case Tone::Grey: r = g = b = 0.28; break;
    case Tone::Pale: r = g = b = 0.62; break;
    case Tone::Green: r = 0.04, g = 0.27, b = 0.20; break;
    case Tone::Red: r = 0.66, g = 0.04, b = 0.08; break;
    case Tone::White: r = g = b = 1; break;
    case Tone::Draft: r = g = b = 0.74; break;
    }
}

void quietColour(Tone tone, double& r, double& g, double& b) {
    toneColour(tone, r, g, b);
    b += b > 0.5 ? -1.0 / 512 : 1.0 / 512;
}

namespace {

/// Brackets of a right-to-left run are drawn with each other's shape: what is seen is not what must be read.
bool isMirrored(const Run& run) {
    if (!run.rightToLeft || isUrduFace(run.face) || run.face == Emoji) return false;
    for (const QChar c : QString::fromUtf8(run.text))
        if (c.hasMirrored()) return true;
    return false;
}

void setTone(cairo_t* cr, Tone tone) {
    double r = 0, g = 0, b = 0;
    toneColour(tone, r, g, b);
    cairo_set_source_rgb(cr, r, g, b);
}

void roundedPath(cairo_t* cr, double x, double y, double w, double h, double radius) {
    const double r = std::min({radius, w / 2, h / 2});
    cairo_new_path(cr);
    if (r <= 0) {
        cairo_rectangle(cr, x, y, w, h);
        return;
    }
    constexpr double pi = std::numbers::pi;
    cairo_new_sub_path(cr); // cairo_arc joins from the current point otherwise
    cairo_arc(cr, x + w - r, y + r, r, -pi / 2, 0);
    cairo_arc(cr, x + w - r, y + h - r, r, 0, pi / 2);
    cairo_arc(cr, x + r, y + h - r, r, pi / 2, pi);
    cairo_arc(cr, x + r, y + r, r, pi, 3 * pi / 2);
    cairo_close_path(cr);
}

void circle(cairo_t* cr, double x, double y, double r) {
    cairo_new_path(cr);
    cairo_new_sub_path(cr);
    cairo_arc(cr, x, y, r, 0, 2 * std::numbers::pi);
}

void paintRect(cairo_t* cr, const PlacedRect& r) {
    if (r.fill >= 0) {
        if (r.fill > 1.5F) setTone(cr, r.fillTone);
        else cairo_set_source_rgb(cr, double(r.fill), double(r.fill), double(r.fill));
        roundedPath(cr, double(r.x), double(r.y), double(r.w), double(r.h), double(r.radius));
        cairo_fill(cr);
    }
    if (r.stroke > 0) {
        setTone(cr, r.strokeTone);
        cairo_set_line_width(cr, double(r.stroke));
        const double dashes[] = {2.2, 2.2};
        if (r.dashed) cairo_set_dash(cr, dashes, 2, 0);
        roundedPath(cr, double(r.x), double(r.y), double(r.w), double(r.h), double(r.radius));
        cairo_stroke(cr);
        if (r.dashed) cairo_set_dash(cr, nullptr, 0, 0);
    }
}

void paintHatch(cairo_t* cr, const PlacedHatch& h) {
    setTone(cr, h.tone);
    cairo_set_line_width(cr, 0.5);
    const double x0 = double(h.x), y0 = double(h.y), x1 = x0 + double(h.w), y1 = y0 + double(h.h);
    constexpr double step = 5;
    // Lines x + y = c, cut at the rectangle by hand: a clip would be one more state in the page's stream.
    for (double c = std::ceil((x0 + y0) / step) * step; c < x1 + y1; c += step) {
        const double ax = std::max(x0, c - y1), bx = std::min(x1, c - y0);
        if (bx - ax < 0.3) continue;
        cairo_move_to(cr, ax, c - ax);
        cairo_line_to(cr, bx, c - bx);
    }
    cairo_stroke(cr);
}

void paintMark(cairo_t* cr, const PlacedMark& m) {
    const double x = double(m.x), y = double(m.y), s = double(m.size);
    setTone(cr, Tone::Black);
    cairo_new_path(cr);
    switch (m.kind) {
    case MarkKind::Tick:
        cairo_set_line_width(cr, 1.9);
        cairo_move_to(cr, x - s, y);
        cairo_line_to(cr, x - s * 0.25, y + s * 0.75);
        cairo_line_to(cr, x + s, y - s * 0.85);
        cairo_stroke(cr);
        break;
    case MarkKind::Cross:
        cairo_set_line_width(cr, 2.1);
        cairo_move_to(cr, x - s * 0.8, y - s * 0.8);
        cairo_line_to(cr, x + s * 0.8, y + s * 0.8);
        cairo_move_to(cr, x + s * 0.8, y - s * 0.8);
        cairo_line_to(cr, x - s * 0.8, y + s * 0.8);
        cairo_stroke(cr);
        break;
    case MarkKind::Ring:
        cairo_set_line_width(cr, 2);
        circle(cr, x, y, s * 0.8);
        cairo_stroke(cr);
        break;
    case MarkKind::Dot:
        circle(cr, x, y, s);
        cairo_fill(cr);
        break;
    case MarkKind::OpenDot:
        setTone(cr, Tone::White);
        circle(cr, x, y, s);
        cairo_fill(cr);
        setTone(cr, Tone::Black);
        cairo_set_line_width(cr, 1.1);
        circle(cr, x, y, s);
        cairo_stroke(cr);
        break;
    case MarkKind::RangeBar:
        cairo_set_line_width(cr, 1.1);
        setTone(cr, Tone::White);
        cairo_rectangle(cr, x - 1.6, y - s, 3.2, 2 * s);
        cairo_fill(cr);
        setTone(cr, Tone::Black);
        cairo_rectangle(cr, x - 1.6, y - s, 3.2, 2 * s);
        cairo_stroke(cr);
        break;
    case MarkKind::Square:
        cairo_rectangle(cr, x - s, y - s, 2 * s, 2 * s);
        cairo_fill(cr);
        break;
    case MarkKind::Diamond:
        cairo_set_line_width(cr, 1.2);
        cairo_move_to(cr, x, y - s * 1.35);
        cairo_line_to(cr, x + s * 1.35, y);
        cairo_line_to(cr, x, y + s * 1.35);
        cairo_line_to(cr, x - s * 1.35, y);
        cairo_close_path(cr);
        cairo_stroke(cr);
        break;
    case MarkKind::Circle:
        cairo_set_line_width(cr, 1.2);
        circle(cr, x, y, s);
        cairo_stroke(cr);
        break;
    case MarkKind::SealRing: {
        setTone(cr, Tone::Grey);
        cairo_set_line_width(cr, 0.6);
        const double dashes[] = {2.4, 2.4};
        cairo_set_dash(cr, dashes, 2, 0);
        circle(cr, x, y, s);
        cairo_stroke(cr);
        cairo_set_dash(cr, nullptr, 0, 0);
        break;
    }
    }
}

void paintQr(cairo_t* cr, const PlacedQr& q) {
    setTone(cr, Tone::Black);
    const double cell = double(q.size) / q.modules;
    for (int row = 0; row < q.modules; ++row) {
        for (int col = 0; col < q.modules;) {
            int end = col;
            while (end < q.modules && q.bits[row * q.modules + end]) ++end;
            if (end > col) cairo_rectangle(cr, double(q.x) + col * cell, double(q.y) + row * cell, (end - col) * cell, cell);
            col = std::max(end, col + 1);
        }
    }
    cairo_fill(cr);
}

bool hasInk(const PlacedText& t) {
    if (!t.block) return false;
    for (int i = t.first; i < t.last; ++i)
        if (!t.block->lines[size_t(i)].runs.empty()) return true;
    return false;
}

bool hasInk(const Placed& p) {
    if (const auto* t = std::get_if<PlacedText>(&p)) return hasInk(*t);
    return !std::holds_alternative<TagBegin>(p) && !std::holds_alternative<TagEnd>(p);
}

void setFont(cairo_t* cr, const LaidOutData& data, int face, double xScale, double yScale) {
    cairo_set_font_face(cr, data.fonts->cairoFace(face));
    cairo_matrix_t m;
    cairo_matrix_init_scale(&m, xScale, yScale);
    cairo_set_font_matrix(cr, &m);
}

} // namespace

struct Painter::Pending {
    const Run* run;
    double x, y;
};

Painter::Painter(const LaidOutData& data, Medium medium) : m_data(data), m_medium(medium) {}

Painter::~Painter() {
    for (cairo_surface_t* s : std::as_const(m_emoji)) cairo_surface_destroy(s);
}

void Painter::visible(cairo_t* cr, const Run& run, double x, double y, Voice voice) {
    if (run.face == Emoji || run.glyphs.empty()) return;
    setFont(cr, m_data, run.face, double(run.size), double(run.size));
    setTone(cr, run.tone);
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(run.glyphs.size());
    for (const Glyph& g : run.glyphs) glyphs.push_back({g.id, x + double(g.x), y + double(g.y)});
    if (voice == Voice::Quiet && m_medium == Medium::Pdf) {
        double r = 0, g = 0, b = 0;
        quietColour(run.tone, r, g, b);
        cairo_set_source_rgb(cr, r, g, b);
    }
    if (m_medium == Medium::Picture || run.clusters.empty() || voice == Voice::Quiet) {
        cairo_show_glyphs(cr, glyphs.data(), int(glyphs.size()));
        return;
    }
    std::vector<cairo_text_cluster_t> clusters;
    clusters.reserve(run.clusters.size());
    for (const auto& [bytes, n] : run.clusters) clusters.push_back({bytes, n});
    cairo_show_text_glyphs(cr, run.text.constData(), int(run.text.size()), glyphs.data(), int(glyphs.size()),
                           clusters.data(), int(clusters.size()),
                           run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0));
}

/// The letters of an Urdu run, one glyph each, unjoined, in a face of their own, as wide as the visible run. The same for
/// a run with mirrored brackets, in its own face.
void Painter::hidden(cairo_t* cr, const Run& run, double x, double y) {
    FontSet& fonts = *m_data.fonts;
    const QList<uint> letters = QString::fromUtf8(run.text).toUcs4();
    const int face = isUrduFace(run.face) ? int(SansArabic) : int(run.face);
    double total = 0;
    std::vector<std::pair<quint32, double>> units;
    std::vector<cairo_text_cluster_t> clusters;
    for (const uint c : letters) {
        quint32 g = fonts.glyph(face, c);
        if (g == 0) g = fonts.glyph(face, face == SansArabic ? 0x0640 : U'-');
        const double a = std::max(0.18, fonts.advance(face, g));
        units.emplace_back(g, a);
        total += a;
        clusters.push_back({c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, 1});
    }
    if (units.empty() || run.width < 0.05F || total <= 0) return;
    const double scale = double(run.width) / total;
    std::vector<cairo_glyph_t> glyphs;
    double at = 0;
    for (const auto& [g, a] : units) {
        const double gx = run.rightToLeft ? x + double(run.width) - (at + a) * scale : x + at * scale;
        glyphs.push_back({g, gx, y});
        at += a;
    }
    if (run.rightToLeft) std::reverse(glyphs.begin(), glyphs.end());
    setFont(cr, m_data, face, scale, double(run.size));
    cairo_set_source_rgb(cr, hiddenRed, hiddenGreen, hiddenBlue);
    cairo_show_text_glyphs(cr, run.text.constData(), int(run.text.size()), glyphs.data(), int(glyphs.size()),
                           clusters.data(), int(clusters.size()),
                           run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0));
}

/// An emoji as text: one glyph of the carrier face for each of its code points, a different glyph for every code point, so
/// that the font's own character map names them and no nested marked content is needed.
void Painter::emojiText(cairo_t* cr, const Run& run, double x, double y) {
    const QList<uint> points = QString::fromUtf8(run.text).toUcs4();
    if (points.isEmpty()) return;
    const double cell = double(run.width) / double(points.size());
    cairo_set_source_rgb(cr, hiddenRed, hiddenGreen, hiddenBlue);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const auto it = m_ordinals.constFind(points[i]);
        const int ordinal = it != m_ordinals.cend() ? *it : int(m_ordinals.size());
        if (it == m_ordinals.cend()) m_ordinals.insert(points[i], ordinal);
        const quint32 g = m_data.fonts->carrierGlyph(ordinal);
        setFont(cr, m_data, Symbols2, cell * 0.96 / m_data.fonts->advance(Symbols2, g), double(run.size));
        const QByteArray one = QString::fromUcs4(reinterpret_cast<const char32_t*>(&points[i]), 1).toUtf8();
        const qsizetype place = run.rightToLeft ? points.size() - 1 - i : i;
        const cairo_glyph_t glyph{g, x + cell * double(place) + cell * 0.02, y};
        const cairo_text_cluster_t cluster{int(one.size()), 1};
        cairo_show_text_glyphs(cr, one.constData(), int(one.size()), &glyph, 1, &cluster, 1, cairo_text_cluster_flags_t(0));
    }
}

cairo_surface_t* Painter::emojiImage(const QByteArray& sequence) {
    const auto it = m_emoji.constFind(sequence);
    if (it != m_emoji.cend()) return *it;
    FontSet& fonts = *m_data.fonts;
    FT_Face ft = fonts.ftFace(Emoji);
    FT_Select_Size(ft, 0);
    hb_font_t* hb = fonts.hbFont(Emoji);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, sequence.constData(), int(sequence.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(hb, buffer, nullptr, 0);
    unsigned n = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &n);
    cairo_surface_t* surface = nullptr;
    for (unsigned i = 0; i < n && !surface; ++i) {
        if (info[i].codepoint == 0 || FT_Load_Glyph(ft, info[i].codepoint, FT_LOAD_COLOR) != 0) continue;
        const FT_Bitmap& bitmap = ft->glyph->bitmap;
        if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0) continue;
        surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, int(bitmap.width), int(bitmap.rows));
        uchar* out = cairo_image_surface_get_data(surface);
        const int stride = cairo_image_surface_get_stride(surface);
        for (unsigned row = 0; row < bitmap.rows; ++row)
            memcpy(out + qsizetype(row) * stride, bitmap.buffer + qsizetype(row) * bitmap.pitch, size_t(bitmap.width) * 4);
        cairo_surface_mark_dirty(surface);
        auto* id = new QByteArray("emoji-" + sequence.toHex());
        cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID, reinterpret_cast<const uchar*>(id->constData()),
                                    ulong(id->size()), [](void* p) { delete static_cast<QByteArray*>(p); }, id);
    }
    hb_buffer_destroy(buffer);
    m_emoji.insert(sequence, surface);
    return surface;
}

void Painter::emoji(cairo_t* cr, const Run& run, double x, double y) {
    cairo_surface_t* surface = emojiImage(run.text);
    const double side = double(run.size) * 1.16;
    const double left = x + (double(run.width) - side) / 2;
    const double top = y - double(run.size) * 0.92;
    if (!surface) {
        PlacedRect r;
        r.x = float(left), r.y = float(top), r.w = float(side), r.h = float(side);
        r.stroke = 0.6F;
        paintRect(cr, r);
        return;
    }
    const int w = cairo_image_surface_get_width(surface);
    const int h = cairo_image_surface_get_height(surface);
    cairo_save(cr);
    const double scale = side / std::max(w, h);
    cairo_translate(cr, left, top + (side - h * scale) / 2);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
}

void Painter::boxes(cairo_t* cr, const PlacedText& t) {
    if (!t.block) return;
    const double shift = double(t.y) - double(t.block->lines[size_t(t.first)].top);
    for (int i = t.first; i < t.last; ++i) {
        const Line& l = t.block->lines[size_t(i)];
        const double base = shift + double(l.baseline);
        double size = 10;
        for (const Run& r : l.runs)
            if (!isUrduFace(r.face)) size = std::max(size, double(r.size));
        for (const LineBox& b : l.boxes) {
            const double x0 = double(t.x + l.x + b.x0), x1 = double(t.x + l.x + b.x1);
            PlacedRect r;
            r.x = float(x0), r.w = float(x1 - x0);
            r.y = float(base - size * 0.92), r.h = float(size * 1.24);
            switch (b.kind) {
            case BoxKind::None: continue;
            case BoxKind::Tint:
                r.y = float(base - 8.3), r.h = 11;
                r.fill = 0.90F;
                break;
            case BoxKind::Chip: r.stroke = 0.8F, r.radius = 2.4F; break;
            case BoxKind::Field: r.stroke = 0.6F, r.radius = 2.4F; break;
            case BoxKind::Recorded: r.fill = 0.90F, r.radius = 2.4F; break;
            case BoxKind::Ink:
                r.y = float(base + 2.2), r.h = 0.7F;
                r.fill = 0;
                break;
            case BoxKind::Mark:
                r.stroke = 0.5F, r.radius = 2.4F;
                r.x += 0.3F, r.w -= 0.6F;
                break;
            case BoxKind::SolidChip:
            case BoxKind::Cut:
                r.fill = 0, r.radius = b.kind == BoxKind::Cut ? 0 : 2.4F;
                break;
            case BoxKind::Hook: {
                setTone(cr, Tone::Black);
                cairo_set_line_width(cr, 0.7);
                cairo_new_path(cr);
                cairo_move_to(cr, x0, base - 6.5);
                cairo_line_to(cr, x1, base - 6.5);
                cairo_line_to(cr, x1, base - 2.5);
                cairo_line_to(cr, x0 + 1, base - 2.5);
                cairo_move_to(cr, x0 + 3, base - 4.5);
                cairo_line_to(cr, x0 + 0.6, base - 2.5);
                cairo_line_to(cr, x0 + 3, base - 0.5);
                cairo_stroke(cr);
                continue;
            }
            }
            paintRect(cr, r);
        }
    }
}

void Painter::text(cairo_t* cr, const PlacedText& t, std::vector<Pending>* pending) {
    if (!t.block) return;
    const double shift = double(t.y) - double(t.block->lines[size_t(t.first)].top);
    const auto later = [&](const Run& run, double x, double y) {
        if (pending) pending->push_back({&run, x, y});
        else if (run.face == Emoji) emoji(cr, run, x, y);
        else visible(cr, run, x, y, Voice::Quiet);
    };
    for (int i = t.first; i < t.last; ++i) {
        const Line& l = t.block->lines[size_t(i)];
        const double y = shift + double(l.baseline);
        for (const Run& run : l.runs) {
            const double x = double(t.x + l.x + run.x);
            if (run.face == Emoji) {
                if (m_medium == Medium::Pdf) emojiText(cr, run, x, y);
                later(run, x, y);
            } else if (isUrduFace(run.face) || isMirrored(run)) {
                if (m_medium == Medium::Pdf) hidden(cr, run, x, y);
                later(run, x, y);
            } else {
                visible(cr, run, x, y);
            }
        }
    }
}

void Painter::picture(cairo_t* cr, const PlacedPicture& p) {
    if (m_medium == Medium::Picture) {
        const Picture& source = m_data.pictures[size_t(p.picture)];
        QImage image;
        QRect part = p.part;
        if (source.decoded) {
            if (auto r = source.decoded(p.part)) {
                image = r.value();
                part = QRect(QPoint(0, 0), image.size());
            }
        }
        if (image.isNull() && !source.thumbnail.isEmpty()) {
            image = QImage::fromData(source.thumbnail, "PNG");
            const QSize whole = source.uprightSize();
            const double sx = double(image.width()) / std::max(1, whole.width());
            const double sy = double(image.height()) / std::max(1, whole.height());
            part = QRect(int(p.part.x() * sx), int(p.part.y() * sy), std::max(1, int(p.part.width() * sx)),
                         std::max(1, int(p.part.height() * sy)));
        }
        if (!image.isNull()) {
            if (part != image.rect()) image = image.copy(part);
            image = image.convertToFormat(QImage::Format_RGB32);
            cairo_surface_t* s = cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_RGB24, image.width(),
                                                                     image.height(), int(image.bytesPerLine()));
            cairo_save(cr);
            cairo_translate(cr, double(p.x), double(p.y));
            cairo_scale(cr, double(p.w) / image.width(), double(p.h) / image.height());
            cairo_set_source_surface(cr, s, 0, 0);
            cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
            cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
            cairo_rectangle(cr, 0, 0, image.width(), image.height());
            cairo_fill(cr);
            cairo_restore(cr);
            cairo_surface_destroy(s);
        } else {
            cairo_set_source_rgb(cr, 0.9, 0.9, 0.9);
            cairo_rectangle(cr, double(p.x), double(p.y), double(p.w), double(p.h));
            cairo_fill(cr);
        }
    }
    // In the PDF the finishing pass places the picture's own bytes here; the frame is drawn over it in both.
    setTone(cr, Tone::Black);
    cairo_set_line_width(cr, 0.8);
    cairo_rectangle(cr, double(p.x), double(p.y), double(p.w), double(p.h));
    cairo_stroke(cr);
}

void Painter::item(cairo_t* cr, const Placed& placed, std::vector<Pending>* pending, PaintedTag* tag) {
    std::visit(
        [&](const auto& v) {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, PlacedText>) {
                text(cr, v, pending);
            } else if constexpr (std::is_same_v<T, PlacedRect>) {
                if (!v.under) paintRect(cr, v);
            } else if constexpr (std::is_same_v<T, PlacedLine>) {
                setTone(cr, v.tone);
                cairo_set_line_width(cr, double(v.width));
                const double dashes[] = {3.2, 2.2};
                if (v.dashed) cairo_set_dash(cr, dashes, 2, 0);
                cairo_new_path(cr);
                cairo_move_to(cr, double(v.x0), double(v.y0));
                cairo_line_to(cr, double(v.x1), double(v.y1));
                cairo_stroke(cr);
                if (v.dashed) cairo_set_dash(cr, nullptr, 0, 0);
            } else if constexpr (std::is_same_v<T, PlacedHatch>) {
                paintHatch(cr, v);
            } else if constexpr (std::is_same_v<T, PlacedMark>) {
                paintMark(cr, v);
            } else if constexpr (std::is_same_v<T, PlacedPicture>) {
                if (tag) tag->pictures.push_back(v);
                picture(cr, v);
            } else if constexpr (std::is_same_v<T, PlacedChart>) {
                paintChartShapes(cr, v);
            } else if constexpr (std::is_same_v<T, PlacedQr>) {
                paintQr(cr, v);
            }
        },
        placed);
}

void Painter::watermark(cairo_t* cr, double pageWidth) {
    FontSet& fonts = *m_data.fonts;
    constexpr double size = 118;
    const QString word = QStringLiteral("DRAFT");
    double width = 0;
    std::vector<cairo_glyph_t> glyphs;
    for (const QChar c : word) {
        const quint32 g = fonts.glyph(SansBold, c.unicode());
        glyphs.push_back({g, width, 0});
        width += fonts.advance(SansBold, g) * size;
    }
    cairo_save(cr);
    cairo_translate(cr, pageWidth / 2 + 16, sheet::height / 2);
    cairo_rotate(cr, -35 * std::numbers::pi / 180);
    for (cairo_glyph_t& g : glyphs) {
        g.x -= width / 2;
        g.y += size * 0.36;
    }
    setFont(cr, m_data, SansBold, size, size);
    cairo_new_path(cr);
    cairo_glyph_path(cr, glyphs.data(), int(glyphs.size()));
    setTone(cr, Tone::Draft);
    cairo_set_line_width(cr, 0.9);
    cairo_stroke(cr);
    cairo_restore(cr);
}

std::vector<PaintedTag> Painter::page(cairo_t* cr, int index) {
    std::vector<PaintedTag> tags;
    const Page& p = m_data.pages[size_t(index)];
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
    for (const Placed& i : p.items)
        if (const auto* r = std::get_if<PlacedRect>(&i); r && r->under) paintRect(cr, *r);
    if (m_data.options.version == domain::ReportVersion::Draft) watermark(cr, p.width);
    for (const Placed& i : p.furniture) {
        if (const auto* t = std::get_if<PlacedText>(&i)) boxes(cr, *t);
        item(cr, i, nullptr, nullptr);
    }
    for (size_t i = 0; i < p.items.size(); ++i) {
        const auto* begin = std::get_if<TagBegin>(&p.items[i]);
        if (!begin) {
            if (const auto* t = std::get_if<PlacedText>(&p.items[i])) boxes(cr, *t);
            item(cr, p.items[i], nullptr, nullptr);
            continue;
        }
        size_t end = i + 1;
        bool ink = false;
        while (end < p.items.size() && !std::holds_alternative<TagEnd>(p.items[end])) ink |= hasInk(p.items[end++]);
        if (!ink) {
            i = end;
            continue;
        }
        for (size_t k = i + 1; k < end; ++k)
            if (const auto* t = std::get_if<PlacedText>(&p.items[k])) boxes(cr, *t);
        PaintedTag tag;
        tag.node = begin->node;
        std::vector<Pending> pending;
        if (m_medium == Medium::Pdf) cairo_tag_begin(cr, "P", nullptr);
        for (size_t k = i + 1; k < end; ++k) item(cr, p.items[k], &pending, &tag);
        if (m_medium == Medium::Pdf) cairo_tag_end(cr, "P");
        for (const Pending& q : pending) {
            if (q.run->face == Emoji) emoji(cr, *q.run, q.x, q.y);
            else visible(cr, *q.run, q.x, q.y, Voice::Quiet);
        }
        tags.push_back(std::move(tag));
        i = end;
    }
    return tags;
}

} // namespace saboot::report
