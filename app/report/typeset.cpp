#include "report/typeset.h"

#include <algorithm>
#include <cmath>
#include <pango/pangocairo.h>

namespace saboot::report {

namespace styles {

TextStyle table() { return {}; }
TextStyle chat() {
    TextStyle s;
    s.urduSize = 13;
    s.urduPitch = 19;
    s.latinInUrdu = 11;
    return s;
}
TextStyle prose() {
    TextStyle s;
    s.face = SerifRegular;
    s.size = 10.5;
    s.pitch = 15;
    s.nastaliq = true;
    s.urduSize = 14;
    s.urduPitch = 30;
    s.latinInUrdu = 10.5;
    return s;
}
TextStyle certificate() {
    TextStyle s = prose();
    s.size = 11;
    s.pitch = 18;
    return s;
}
TextStyle h1() {
    TextStyle s;
    s.face = SerifRegular;
    s.size = 18;
    s.pitch = 28;
    s.bold = true;
    s.nastaliq = true;
    s.urduSize = 16;
    s.urduPitch = 36;
    s.latinInUrdu = 12;
    return s;
}
TextStyle h2() {
    TextStyle s;
    s.face = SerifRegular;
    s.size = 12.5;
    s.pitch = 15;
    s.bold = true;
    s.tone = Tone::Green;
    s.urduSize = 12;
    s.urduPitch = 17;
    s.latinInUrdu = 11;
    return s;
}
TextStyle mono() {
    TextStyle s;
    s.face = MonoRegular;
    return s;
}

} // namespace styles

namespace {

constexpr Face fallbackFaces[] = {SansRegular, Math,     Symbols, Symbols2, Devanagari, Gurmukhi, Bengali, Thai, Hebrew, Gujarati, Tamil, Telugu,
                                  Kannada,     Malayalam, Sinhala, Armenian, Georgian,   Ethiopic, Khmer,   Lao,  Myanmar, Thaana,  Cjk};
constexpr double markScale = 0.92;
constexpr qsizetype longBox = 48;
constexpr double emojiWidth = 1.28; // em

Face withStyle(Face regular, bool bold, bool italic) {
    if (regular == MonoRegular) return bold ? MonoBold : MonoRegular;
    if (bold) return Face(regular + 1);
    if (italic) return Face(regular + 2);
    return regular;
}

/// A stretch of the display text with one face and one span.
struct Stretch {
    Face face = SansRegular;
    PieceKind kind = PieceKind::Latin;
    double size = 10;
    size_t span = 0;
    int start = 0, end = 0; // bytes of the display text
    QByteArray original;    // of an emoji
};

bool isIgnorable(char32_t c) { return (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x00AD; }

/// `utf8` as a reader should find it: without the program's own isolates, with plain spaces, without line ends.
QByteArray readable(const QByteArray& utf8) {
    bool plain = true;
    for (const char c : utf8) {
        if (uchar(c) >= 0x80 || c == '\n') {
            plain = false;
            break;
        }
    }
    if (plain) return utf8;
    QString out;
    const QString s = QString::fromUtf8(utf8);
    for (const QChar c : s) {
        if (isIgnorable(c.unicode()) || c == QLatin1Char('\n')) continue;
        out += (c == QChar(0x00A0) || c == QChar(0x202F)) ? QLatin1Char(' ') : c;
    }
    return out.toUtf8();
}

struct LayoutDeleter {
    void operator()(PangoLayout* l) const { g_object_unref(l); }
};

void addAttribute(PangoAttrList* list, PangoAttribute* a, int start, int end) {
    a->start_index = guint(start);
    a->end_index = guint(end);
    pango_attr_list_insert(list, a);
}

int stretchOf(const PangoItem* item) {
    for (GSList* l = item->analysis.extra_attrs; l; l = l->next) {
        const auto* a = static_cast<const PangoAttribute*>(l->data);
        if (a->klass->type == PANGO_ATTR_FOREGROUND) {
            const PangoColor c = reinterpret_cast<const PangoAttrColor*>(a)->color;
            return int(c.red) << 16 | int(c.green);
        }
    }
    return -1;
}

/// Fills glyphs, clusters and text of `run` from a shaped item.
void takeGlyphs(Run& run, const PangoGlyphItem* gi, const char* display) {
    const PangoGlyphString* gs = gi->glyphs;
    const QByteArray whole(display + gi->item->offset, gi->item->length);
    double x = 0;
    // A glyph that stands for an isolate alone is not drawn: with no text of its own it would need a nested ActualText, at
    // which readers of the structure drop what stands beside it.
    const auto isSilent = [&](int i) {
        const int from = gs->log_clusters[i];
        return from + 2 < whole.size() && uchar(whole[from]) == 0xE2 && uchar(whole[from + 1]) == 0x81 && uchar(whole[from + 2]) >= 0xA6 && uchar(whole[from + 2]) <= 0xA9;
    };
    for (int i = 0; i < gs->num_glyphs; ++i) {
        const PangoGlyphInfo& g = gs->glyphs[i];
        if (g.glyph != PANGO_GLYPH_EMPTY && !(g.glyph & PANGO_GLYPH_UNKNOWN_FLAG) && !isSilent(i))
            run.glyphs.push_back({quint32(g.glyph), float(x + double(g.geometry.x_offset) / PANGO_SCALE),
                                  float(double(g.geometry.y_offset) / PANGO_SCALE)});
        x += double(g.geometry.width) / PANGO_SCALE;
    }
    run.width = float(x);
    run.text = readable(whole);
    if (isUrduFace(run.face)) return; // read through the hidden text, not through clusters
    // Clusters in logical order: of a right-to-left run that is from the last glyph to the first.
    QByteArray text;
    const int n = gs->num_glyphs;
    for (int done = 0; done < n;) {
        const auto at = [&](int k) { return run.rightToLeft ? n - 1 - k : k; };
        const int from = gs->log_clusters[at(done)];
        int k = done;
        int glyphs = 0;
        while (k < n && gs->log_clusters[at(k)] == from) {
            const PangoGlyph g = gs->glyphs[at(k)].glyph;
            if (g != PANGO_GLYPH_EMPTY && !(g & PANGO_GLYPH_UNKNOWN_FLAG) && !isSilent(at(k))) ++glyphs;
            ++k;
        }
        const int to = k < n ? gs->log_clusters[at(k)] : gi->item->length;
        const QByteArray bytes = readable(whole.mid(from, to - from));
        if (glyphs > 0) {
            text += bytes;
            run.clusters.emplace_back(quint16(bytes.size()), quint16(glyphs));
        }
        done = k;
    }
    run.text = text;
}

struct InkSlice {
    float x0, x1, up, down;
};

void inkOf(const PangoGlyphItem* gi, double x, std::vector<InkSlice>& out) {
    PangoFont* font = gi->item->analysis.font;
    for (int i = 0; i < gi->glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& g = gi->glyphs->glyphs[i];
        if (g.glyph != PANGO_GLYPH_EMPTY) {
            PangoRectangle ink;
            pango_font_get_glyph_extents(font, g.glyph, &ink, nullptr);
            if (ink.width > 0) {
                const double gx = x + double(g.geometry.x_offset + ink.x) / PANGO_SCALE;
                const double gy = double(g.geometry.y_offset + ink.y) / PANGO_SCALE;
                out.push_back({float(gx), float(gx + double(ink.width) / PANGO_SCALE), float(-gy),
                               float(gy + double(ink.height) / PANGO_SCALE)});
            }
        }
        x += double(g.geometry.width) / PANGO_SCALE;
    }
}

/// The smallest distance between the ink of two lines whose baselines are `pitch` apart, looked at column by column.
float columnGap(const std::vector<InkSlice>& upper, float upperX, const std::vector<InkSlice>& lower, float lowerX,
                float pitch, float width) {
    const auto bins = size_t(std::max(1.F, width / 2.F) + 40);
    std::vector<float> down(bins, -1000.F);
    const auto bin = [&](float x) { return std::clamp(int(x / 2.F) + 20, 0, int(bins) - 1); };
    for (const InkSlice& s : upper)
        for (int b = bin(s.x0 + upperX); b <= bin(s.x1 + upperX); ++b) down[size_t(b)] = std::max(down[size_t(b)], s.down);
    float gap = 1000.F;
    for (const InkSlice& s : lower)
        for (int b = bin(s.x0 + lowerX); b <= bin(s.x1 + lowerX); ++b)
            gap = std::min(gap, pitch - down[size_t(b)] - s.up);
    return gap;
}

} // namespace

float Block::inkWidth() const {
    float w = 0;
    for (const Line& l : lines) w = std::max(w, l.width);
    return w;
}

Typesetter::Typesetter(std::shared_ptr<FontSet> fonts) : m_fonts(std::move(fonts)) {}

BlockPtr Typesetter::set(const QString& text, const TextStyle& style, double width, Align align, TextOrigin origin) const {
    Span span;
    span.text = text;
    span.origin = origin;
    return set(Rich{span}, style, width, align);
}

double Typesetter::measure(const QString& text, const TextStyle& style) const {
    return double(set(text, style, 4000, Align::Left, TextOrigin::Program)->inkWidth());
}

BlockPtr Typesetter::set(const Rich& rich, const TextStyle& style, double width, Align align,
                         BaseDirection direction) const {
    FontSet& fonts = *m_fonts;
    auto block = std::make_shared<Block>();
    block->width = float(width);
    bool rtl = direction == BaseDirection::RightToLeft;
    if (direction == BaseDirection::Auto) {
        QString all;
        for (const Span& s : rich)
            if (s.box == BoxKind::None || rich.size() == 1) all += s.text.left(400);
        rtl = isRightToLeft(all);
    }
    block->rightToLeft = rtl;
    const bool nastaliq = style.nastaliq && rtl;
    const double urduSize = style.nastaliq && !rtl ? 11.5 : style.urduSize;
    const double urduPitch = style.nastaliq && !rtl ? 17 : style.urduPitch;

    QByteArray display;
    std::vector<Stretch> stretches;
    const auto add = [&](const Stretch& like, const QString& text) {
        Stretch s = like;
        s.start = int(display.size());
        display += text.toUtf8();
        s.end = int(display.size());
        if (s.end == s.start) return;
        if (!stretches.empty() && s.kind != PieceKind::Emoji && s.kind != PieceKind::Mark) {
            Stretch& last = stretches.back();
            if (last.face == s.face && last.kind == s.kind && last.span == s.span && last.size == s.size) {
                last.end = s.end;
                return;
            }
        }
        stretches.push_back(s);
    };
    // One word alone on the last line of an Urdu paragraph is tied to the word before it.
    qsizetype tie = -1;
    if (nastaliq && !rich.empty() && rich.back().box == BoxKind::None) {
        const QString& last = rich.back().text;
        qsizetype end = last.size();
        while (end > 0 && last[end - 1].isSpace()) --end;
        tie = end > 0 ? last.lastIndexOf(QLatin1Char(' '), end - 1) : -1;
        if (tie < 12 || last.contains(QLatin1Char('\n'))) tie = -1;
    }
    for (size_t i = 0; i < rich.size(); ++i) {
        Span span = rich[i];
        if (tie >= 0 && i + 1 == rich.size()) span.text[tie] = QChar(0x00A0);
        const bool bold = style.bold || span.bold;
        const bool italic = style.italic || span.italic;
        const bool chip = span.box == BoxKind::Chip || span.box == BoxKind::SolidChip || span.box == BoxKind::Field || span.box == BoxKind::Recorded;
        const Face regular = span.mono ? MonoRegular : rtl || chip
                                                 ? SansRegular
                                                 : style.face;
        const Face latin = withStyle(regular, bold, italic);
        const double latinSize = rtl ? style.latinInUrdu : style.size;
        Stretch like;
        like.span = i;
        if (span.box == BoxKind::Cut) {
            like.face = SansBold;
            like.size = latinSize * markScale;
            like.kind = PieceKind::Mark;
            add(like, QChar(0x2066) + QStringLiteral("\u202F"));
            for (const Piece& piece : pieces(span.text, TextOrigin::Program)) {
                const bool arabic = piece.kind == PieceKind::Arabic;
                like.kind = arabic ? PieceKind::Arabic : PieceKind::Mark;
                like.face = arabic ? NaskhBold : SansBold;
                like.size = arabic ? 11 : latinSize * markScale;
                add(like, piece.text);
            }
            like.kind = PieceKind::Mark;
            like.face = SansBold;
            like.size = latinSize * markScale;
            add(like, QStringLiteral("\u202F") + QChar(0x2069));
            continue;
        }
        if (chip) {
            like.face = latin;
            like.size = latinSize;
            add(like, (rtl ? QString(QChar(hasArabic(span.text) ? 0x2067 : 0x2066)) : QString()) + QStringLiteral("\u202F"));
        }
        for (const Piece& piece : pieces(span.text, span.origin)) {
            like.kind = piece.kind;
            like.original.clear();
            if (piece.kind == PieceKind::Arabic) {
                like.face = Face((nastaliq ? NastaliqRegular : NaskhRegular) + (bold ? 1 : 0));
                like.size = urduSize;
                block->urdu = true;
                add(like, piece.text);
            } else if (piece.kind == PieceKind::Emoji) {
                like.face = Emoji;
                like.size = rtl ? urduSize : latinSize;
                like.original = piece.text.toUtf8();
                add(like, QStringLiteral("\uFFFC"));
            } else if (piece.kind == PieceKind::Mark) {
                like.face = Math;
                like.size = latinSize * markScale;
                add(like, QChar(0x2066) + piece.text + QChar(0x2069));
            } else {
                like.size = latinSize;
                QString run;
                Face runFace = latin;
                const auto flush = [&] {
                    like.face = runFace;
                    like.kind = PieceKind::Latin;
                    add(like, run);
                    run.clear();
                };
                for (qsizetype k = 0; k < piece.text.size(); ++k) {
                    const QChar c = piece.text[k];
                    char32_t u = c.unicode();
                    QString one(c);
                    if (c.isHighSurrogate() && k + 1 < piece.text.size()) {
                        u = QChar::surrogateToUcs4(c, piece.text[k + 1]);
                        one += piece.text[++k];
                    }
                    Face face = runFace;
                    if (u == '\n' || isIgnorable(u) || u == 0x200C || u == 0x200D) {
                        face = runFace;
                    } else if (fonts.covers(latin, u)) {
                        face = latin;
                    } else {
                        face = NoFace;
                        for (const Face f : fallbackFaces) {
                            if (fonts.covers(f, u)) {
                                face = f;
                                if (isScriptFace(f)) fonts.use(f);
                                break;
                            }
                        }
                    }
                    if (face == NoFace) {
                        flush();
                        Stretch mark = like;
                        mark.kind = PieceKind::Mark;
                        mark.face = Math;
                        mark.size = latinSize * markScale;
                        add(mark, QStringLiteral("\u2066\u27E6U+%1\u27E7\u2069").arg(QString::number(uint(u), 16).toUpper().rightJustified(4, QLatin1Char('0'))));
                        continue;
                    }
                    if (face != runFace) flush();
                    runFace = face;
                    run += one;
                }
                flush();
            }
        }
        if (chip) {
            like.face = latin;
            like.size = latinSize;
            like.kind = PieceKind::Latin;
            like.original.clear();
            add(like, QStringLiteral("\u202F") + (rtl ? QString(QChar(0x2069)) : QString()));
        }
    }

    PangoAttrList* attributes = pango_attr_list_new();
    // A long name broken over lines must not gain signs that are not in it.
    addAttribute(attributes, pango_attr_insert_hyphens_new(FALSE), 0, int(display.size()));
    static PangoLanguage* const english = pango_language_from_string("en");
    static PangoLanguage* const urdu = pango_language_from_string("ur");
    for (size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& s = stretches[i];
        PangoFontDescription* d = pango_font_description_new();
        pango_font_description_set_family_static(d, FontSet::family(s.face == Emoji ? SansRegular : s.face));
        pango_font_description_set_absolute_size(d, s.size * PANGO_SCALE);
        const bool isBold = s.face == SansBold || s.face == SerifBold || s.face == MonoBold || s.face == NaskhBold ||
                            s.face == NastaliqBold;
        pango_font_description_set_weight(d, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_style(d, s.face == SansItalic || s.face == SerifItalic ? PANGO_STYLE_ITALIC
                                                                                          : PANGO_STYLE_NORMAL);
        addAttribute(attributes, pango_attr_font_desc_new(d), s.start, s.end);
        pango_font_description_free(d);
        addAttribute(attributes, pango_attr_fallback_new(FALSE), s.start, s.end);
        addAttribute(attributes, pango_attr_language_new(s.kind == PieceKind::Arabic ? urdu : english), s.start, s.end);
        if (s.kind == PieceKind::Latin || s.kind == PieceKind::Mark)
            addAttribute(attributes, pango_attr_font_features_new("liga=0, clig=0, tnum=1, lnum=1"), s.start, s.end);
        if (s.kind == PieceKind::Emoji) {
            PangoRectangle r{0, int(-s.size * PANGO_SCALE), int(s.size * emojiWidth * PANGO_SCALE),
                             int(s.size * 1.2 * PANGO_SCALE)};
            addAttribute(attributes, pango_attr_shape_new(&r, &r), s.start, s.end);
        }
        addAttribute(attributes, pango_attr_foreground_new(guint16(i >> 16), guint16(i & 0xFFFF), 0), s.start, s.end);
        const Span& span = rich[s.span];
        // A box breaks only where it would not fit on a line of its own: a chain head, a long name.
        if (span.keep || (span.box != BoxKind::None && span.text.size() <= longBox) || s.kind == PieceKind::Mark)
            addAttribute(attributes, pango_attr_allow_breaks_new(FALSE), s.start, s.end);
    }

    pango_context_set_base_dir(fonts.context(), rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    const std::unique_ptr<PangoLayout, LayoutDeleter> layout(pango_layout_new(fonts.context()));
    PangoLayout* l = layout.get();
    pango_layout_set_auto_dir(l, FALSE);
    pango_layout_set_alignment(l, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(l, int(std::max(4.0, width) * PANGO_SCALE));
    pango_layout_set_text(l, display.constData(), int(display.size()));
    pango_layout_set_attributes(l, attributes);
    pango_attr_list_unref(attributes);

    // An identifier that is broken says so: a hook after its last character. It takes room from the line.
    const auto broken = [&](const PangoLayoutLine* after) {
        const int next = after->start_index;
        const auto inWord = [](char ch) { return (ch >= '0' && ch <= '9') || (ch >= 'A' && ch <= 'Z') || (ch >= 'a' && ch <= 'z'); };
        return next > 0 && next < display.size() && inWord(display[next - 1]) && inWord(display[next]);
    };
    constexpr double hookRoom = 6;
    for (GSList* node = pango_layout_get_lines_readonly(l); node && node->next; node = node->next)
        if (broken(static_cast<PangoLayoutLine*>(node->next->data))) {
            pango_layout_set_width(l, int(std::max(4.0, width - hookRoom) * PANGO_SCALE));
            break;
        }

    float top = 0;
    std::vector<InkSlice> inkBefore;
    float xBefore = 0;
    for (GSList* node = pango_layout_get_lines_readonly(l); node; node = node->next) {
        auto* pangoLine = static_cast<PangoLayoutLine*>(node->data);
        Line line;
        std::vector<InkSlice> ink;
        bool urduLine = false;
        int boxedStretch = -1;
        double x = 0;
        for (GSList* r = pangoLine->runs; r; r = r->next) {
            const auto* gi = static_cast<const PangoGlyphItem*>(r->data);
            const int index = stretchOf(gi->item);
            if (index < 0 || size_t(index) >= stretches.size()) continue;
            const Stretch& s = stretches[size_t(index)];
            const Span& span = rich[s.span];
            Run run;
            run.face = s.face;
            run.size = float(s.size);
            run.rightToLeft = gi->item->analysis.level & 1;
            run.tone = span.tone >= 0 ? Tone(span.tone) : style.tone;
            if (span.box == BoxKind::SolidChip || span.box == BoxKind::Cut) run.tone = Tone::White;
            run.order = gi->item->offset;
            run.x = float(x);
            if (s.kind == PieceKind::Emoji) {
                run.width = float(s.size * emojiWidth);
                run.text = s.original;
            } else {
                const int face = fonts.faceOf(gi->item->analysis.font);
                if (face != NoFace) run.face = qint8(face);
                takeGlyphs(run, gi, display.constData());
            }
            if (isUrduFace(run.face)) {
                urduLine = true;
                if (nastaliq) inkOf(gi, x, ink);
            }
            const BoxKind box = span.box != BoxKind::None ? span.box : s.kind == PieceKind::Mark ? BoxKind::Mark : BoxKind::None;
            if (box != BoxKind::None || !span.link.isEmpty()) {
                const auto x1 = float(x + double(run.width));
                const bool joins = !line.boxes.empty() && line.boxes.back().kind == box &&
                                   line.boxes.back().link == span.link && std::abs(line.boxes.back().x1 - float(x)) < 0.5F &&
                                   (box != BoxKind::Mark || boxedStretch == index);
                boxedStretch = index;
                if (joins) line.boxes.back().x1 = x1;
                else line.boxes.push_back({box, float(x), x1, span.link, {}});
            }
            x += double(run.width);
            if (run.width >= 0.05F && (!run.glyphs.empty() || s.kind == PieceKind::Emoji)) line.runs.push_back(std::move(run));
        }
        const bool hooked = node->next && !line.runs.empty() && broken(static_cast<PangoLayoutLine*>(node->next->data));
        if (hooked) {
            const auto last = std::max_element(line.runs.begin(), line.runs.end(), [](const Run& a, const Run& b) { return a.order < b.order; });
            line.boxes.push_back({BoxKind::Hook, last->x + last->width + 1.4F, last->x + last->width + 5.6F, {}, {}});
        }
        line.width = float(x);
        // A reader that follows the structure joins lines as they are: the space the break swallowed is put back.
        if (node->next) {
            const int next = static_cast<PangoLayoutLine*>(node->next->data)->start_index;
            Run* last = nullptr;
            for (Run& r : line.runs)
                if (!last || r.order > last->order) last = &r;
            if (last && next > 0 && next <= display.size() && (display[next - 1] == ' ' || display[next - 1] == '\n') &&
                last->face != Emoji && !last->text.endsWith(' ')) {
                if (isUrduFace(last->face)) {
                    last->text += ' ';
                } else if (!last->rightToLeft && !last->clusters.empty()) {
                    last->glyphs.push_back({fonts.glyph(last->face, ' '), last->width, 0});
                    last->clusters.emplace_back(quint16(1), quint16(1));
                    last->text += ' ';
                }
            }
        }
        std::stable_sort(line.runs.begin(), line.runs.end(), [](const Run& a, const Run& b) { return a.order < b.order; });
        // A space left at the end of a wrapped line must not push the line off its margin.
        const bool urduPitched = rtl ? true : urduLine;
        line.pitch = float(urduPitched ? urduPitch : style.pitch);
        line.top = top;
        line.baseline = top + line.pitch * (urduPitched ? 0.70F : 0.75F);
        const float slack = std::max(0.F, float(width) - line.width);
        Align a = align;
        if (a == Align::Start) a = rtl ? Align::Right : Align::Left;
        if (a == Align::End) a = rtl ? Align::Left : Align::Right;
        line.x = a == Align::Left ? 0 : a == Align::Centre ? slack / 2 : slack;
        if (hooked && a == Align::Right) line.x -= std::min(slack, float(hookRoom));
        if (!ink.empty()) {
            float right = 0;
            for (const InkSlice& s : ink) right = std::max(right, s.x1);
            line.x -= std::min(slack, std::max(0.F, right - line.width));
            if (!inkBefore.empty() && columnGap(inkBefore, xBefore, ink, line.x, line.pitch, float(width)) < 1.F) {
                line.top += 3;
                line.baseline += 3;
                top += 3;
            }
        }
        inkBefore = ink;
        xBefore = line.x;
        top += line.pitch;
        block->lines.push_back(std::move(line));
    }
    block->height = top;
    return block;
}

BlockPtr Typesetter::identifier(const QString& value, int group, double width, double size, Tone tone, bool bold) const {
    FontSet& fonts = *m_fonts;
    const Face face = bold ? MonoBold : MonoRegular;
    for (const QChar c : value) {
        // Anything unusual inside an identifier is evidence of something: it is shown with marks, not grouped.
        if (c.unicode() < 0x21 || c.unicode() > 0x7E) {
            TextStyle style = styles::mono();
            style.size = size;
            style.bold = bold;
            return set(value, style.in(tone), width);
        }
    }
    auto block = std::make_shared<Block>();
    block->width = float(width);
    const double cell = fonts.advance(face, fonts.glyph(face, '0')) * size;
    const double gap = group > 0 ? 0.092 * size : 0;
    const double pitch = size * 1.4;
    const qsizetype step = group > 0 ? group : 1;
    // Room for the hook is kept only when a second line is needed.
    const double whole = double(value.size()) * cell + double((value.size() + step - 1) / step - 1) * gap;
    const double usable = whole <= width ? width : width - 10;
    qsizetype at = 0;
    qsizetype groupIndex = 0;
    while (at < value.size()) {
        Line line;
        line.top = float(block->height);
        line.pitch = float(pitch);
        line.baseline = line.top + float(pitch * 0.75);
        Run run;
        run.face = face;
        run.size = float(size);
        run.tone = tone;
        double x = 0;
        while (at < value.size()) {
            const QString part = value.mid(at, step);
            const double w = double(part.size()) * cell;
            if (x > 0 && x + (group > 0 ? gap : 0) + w > usable) break;
            if (x > 0) x += gap;
            if (group > 0 && groupIndex % 2 == 1) line.boxes.push_back({BoxKind::Tint, float(x), float(x + w), {}, {}});
            for (const QChar c : part) {
                run.glyphs.push_back({fonts.glyph(face, c.unicode()), float(x), 0});
                run.text.append(char(c.unicode()));
                run.clusters.emplace_back(quint16(1), quint16(1));
                x += cell;
            }
            at += part.size();
            ++groupIndex;
        }
        run.width = float(x);
        line.width = float(x);
        line.runs.push_back(std::move(run));
        if (at < value.size()) line.boxes.push_back({BoxKind::Hook, float(x + 4), float(x + 11), {}, {}});
        block->height += float(pitch);
        block->lines.push_back(std::move(line));
    }
    block->width = block->inkWidth(); // so that the mirrored edition sets it against its own margin
    return block;
}

} // namespace saboot::report
