#include "report/compose.h"

#include <algorithm>

namespace saboot::report {

const Words& words() {
    static const Words w;
    return w;
}

QString isolatesShown(QString text) {
    for (char16_t u = 0x2066; u <= 0x2069; ++u)
        if (text.contains(QChar(u))) text.replace(QChar(u), QStringLiteral("\u27E6U+%1\u27E7").arg(QString::number(uint(u), 16).toUpper()));
    return text;
}

Span plain(const QString& text) {
    Span s;
    s.text = text;
    s.origin = TextOrigin::Program;
    return s;
}
Span strong(const QString& text) {
    Span s = plain(text);
    s.bold = true;
    return s;
}
Span greyText(const QString& text) {
    Span s = plain(text);
    s.tone = int(Tone::Grey);
    return s;
}
Span chip(const QString& text, const QString& link) {
    Span s;
    s.text = text;
    s.bold = true;
    s.keep = true;
    s.box = BoxKind::Chip;
    s.link = link;
    return s;
}

const char* langOf(const Block& block) { return block.rightToLeft || (block.urdu && block.lines.size() == 1 && block.lines[0].runs.size() == 1) ? "ur" : "en"; }

Cell cellOf(const BlockPtr& block, const char* lang) {
    CellPart part;
    part.block = block;
    part.lang = lang;
    return {part};
}

Composer::Composer(LaidOutData& d, const Words& w, JobControl& j)
    : data(d), words(w), job(j), setter(*d.setter), m_mirrored(d.options.language == domain::ReportLanguage::Urdu) {}

QString Composer::kept(const QString& s) const {
    const QString out = isolatesShown(s);
    return urduEdition() ? isolate(out) : out;
}

double Composer::sheetX(double x, double width) const {
    return m_mirrored ? left() + data.pages[size_t(m_page)].textWidth() - x - width : left() + x;
}

void Composer::newPage() {
    data.pages.emplace_back();
    m_page = int(data.pages.size()) - 1;
    Page& p = data.pages.back();
    p.mirrored = m_mirrored;
    p.head = m_sectionHead;
    y = sheet::bodyTop;
    m_bottom = sheet::bodyBottom;
    if (onNewPage) onNewPage();
}

bool Composer::ensure(double height) {
    if (room() >= height) return false;
    newPage();
    return true;
}

void Composer::setHead(const QString& text) {
    m_sectionHead = text;
    page().head = text;
}

int Composer::open(const char* role, const char* lang) {
    Node n;
    n.role = role;
    n.lang = lang;
    n.parent = m_open.empty() ? 0 : m_open.back();
    const int id = int(data.nodes.size());
    data.nodes.push_back(n);
    data.nodes[size_t(n.parent)].kids.push_back(id);
    m_open.push_back(id);
    return id;
}

int Composer::cell(const char* role, const char* scope) {
    const int id = open(role);
    data.nodes[size_t(id)].scope = scope;
    return id;
}

void Composer::close() {
    if (!m_open.empty()) m_open.pop_back();
}

int Composer::leaf(const char* role, const char* lang, const QString& alt, const QString& actual, const char* scope) {
    const int id = open(role, lang);
    close();
    Node& n = data.nodes[size_t(id)];
    n.alt = alt;
    n.actual = actual;
    n.scope = scope;
    return id;
}

void Composer::beginTag(int node) { page().items.emplace_back(TagBegin{node}); }
void Composer::endTag() { page().items.emplace_back(TagEnd{}); }

void Composer::destination(const QString& name, double top) {
    if (name.isEmpty() || data.pageOf.contains(name)) return;
    data.pageOf.insert(name, pageIndex());
    data.topOf.insert(name, top);
}

void Composer::outline(const QString& id, const QString& title, const QString& titleUrdu, int level) {
    OutlineEntry e;
    e.id = id;
    e.title = title;
    e.titleUrdu = titleUrdu;
    e.page = pageIndex();
    e.level = level;
    data.outline.push_back(e);
}

BlockPtr Composer::set(const QString& text, const TextStyle& style, double width, Align align, TextOrigin origin) const {
    if (m_mirrored && align == Align::Start) align = Align::Right;
    if (m_mirrored && align == Align::End) align = Align::Left;
    return setter.set(text, style, width, align, origin);
}

BlockPtr Composer::set(const Rich& text, const TextStyle& style, double width, Align align) const {
    if (m_mirrored && align == Align::Start) align = Align::Right;
    if (m_mirrored && align == Align::End) align = Align::Left;
    return setter.set(text, style, width, align);
}

BlockPtr Composer::say(const Word& w, const TextStyle& style, double width, Align align) const {
    return set(say(w), style, width, align, TextOrigin::Program);
}

Rich Composer::references(const QStringList& refs) const {
    Rich out;
    for (const QString& r : refs) {
        if (!out.empty()) out.push_back(plain(pick(QStringLiteral(", "), QStringLiteral("، "))));
        Span s;
        s.text = r;
        s.keep = r.size() <= 24;
        s.link = r;
        out.push_back(s);
    }
    if (out.empty()) out.push_back(plain(say(words.notRecorded)));
    return out;
}

void Composer::putLines(const BlockPtr& block, int first, int last, double x, double top, int node) {
    if (!block || first >= last) return;
    const double sx = sheetX(x, double(block->width));
    if (node >= 0) beginTag(node);
    page().items.emplace_back(PlacedText{block, first, last, float(sx), float(top)});
    if (node >= 0) endTag();
    const double shift = top - double(block->lines[size_t(first)].top);
    for (int i = first; i < last; ++i) {
        const Line& l = block->lines[size_t(i)];
        for (const LineBox& b : l.boxes) {
            if (b.link.isEmpty()) continue;
            page().links.push_back({QRectF(sx + double(l.x + b.x0), shift + double(l.baseline) - 10, double(b.x1 - b.x0), 13),
                                    b.link, node});
        }
    }
}

void Composer::figure(int picture, const QRect& part, double scale, double x, double top, const QString& alt) {
    PlacedPicture p;
    p.w = float(part.width() * scale);
    p.h = float(part.height() * scale);
    p.x = float(sheetX(x, double(p.w)));
    p.y = float(top);
    p.picture = picture;
    p.part = part;
    const int node = leaf("Figure", urduEdition() ? "ur" : "en", alt);
    beginTag(node);
    page().items.emplace_back(p);
    endTag();
}

void Composer::put(const BlockPtr& block, double x, double top, const char* role, const char* lang, const QString& actual,
                   const char* scope) {
    if (!block || block->lines.empty()) return;
    const int node = leaf(role, lang ? lang : langOf(*block), {}, actual, scope);
    putLines(block, 0, int(block->lines.size()), x, top, node);
}

void Composer::putArtifact(const BlockPtr& block, double x, double top) {
    putLines(block, 0, int(block->lines.size()), x, top, -1);
}

void Composer::flow(const BlockPtr& block, double x, const char* role, const char* lang) {
    if (!block || block->lines.empty()) return;
    const int node = leaf(role, lang ? lang : langOf(*block));
    const int n = int(block->lines.size());
    int at = 0;
    while (at < n) {
        const double base = double(block->lines[size_t(at)].top);
        int fit = at;
        while (fit < n && double(block->lines[size_t(fit)].top + block->lines[size_t(fit)].pitch) - base <= room() + 0.01) ++fit;
        if (fit < n) {
            // Two lines stay together on either side of a break.
            if (n - fit < 2) fit = n - 2;
            if (fit - at < 2) {
                if (y <= sheet::bodyTop + 1) {
                    fit = std::max(fit, at + 1);
                } else {
                    newPage();
                    continue;
                }
            }
        }
        putLines(block, at, fit, x, y, node);
        const Line& last = block->lines[size_t(fit - 1)];
        y += double(last.top + last.pitch) - base;
        at = fit;
        if (at < n) newPage();
    }
}

void Composer::flow(const QString& text, const TextStyle& style, double x, double width) {
    flow(set(text, style, width, Align::Start, TextOrigin::Program), x);
}

QString Composer::pageNumber(const QString& target) const {
    const auto it = data.pageOf.constFind(target);
    return it == data.pageOf.cend() ? QStringLiteral("–") : QString::number(*it + 1);
}

void Composer::lateBlock(std::function<BlockPtr()> make, double x, double width, double top, const char* role,
                         const char* lang) {
    const int node = leaf(role, lang);
    beginTag(node);
    LateText l;
    l.item = page().items.size();
    l.make = std::move(make);
    l.x = x;
    l.width = width;
    page().items.emplace_back(PlacedText{nullptr, 0, 0, float(sheetX(x, width)), float(top)});
    page().late.push_back(std::move(l));
    endTag();
}

void Composer::late(const QString& prefix, const QString& target, const QString& suffix, const TextStyle& style, double x,
                    double width, double top, Align align, const char* role) {
    lateBlock(
        [this, prefix, target, suffix, style, width, align] {
            const QString n = pageNumber(target);
            return set(prefix + (urduEdition() ? isolate(n) : n) + suffix, style, width, align, TextOrigin::Program);
        },
        x, width, top, role, urduEdition() ? "ur" : "en");
    page().links.push_back({QRectF(sheetX(x, width), top, width, style.pitch), target, int(data.nodes.size()) - 1});
}

void Composer::rule(double x, double width, double at, double weight, Tone tone, bool dashed) {
    const double sx = sheetX(x, width);
    page().items.emplace_back(
        PlacedLine{float(sx), float(at), float(sx + width), float(at), float(weight), tone, dashed});
}

void Composer::line(double x0, double y0, double x1, double y1, double weight, Tone tone, bool dashed) {
    page().items.emplace_back(PlacedLine{float(sheetX(x0, 0)), float(y0), float(sheetX(x1, 0)), float(y1), float(weight),
                                         tone, dashed});
}

void Composer::band(double x, double top, double width, double height, double grey, bool under) {
    PlacedRect r;
    r.x = float(sheetX(x, width));
    r.y = float(top);
    r.w = float(width);
    r.h = float(height);
    r.fill = float(grey);
    r.under = under;
    page().items.emplace_back(r);
}

void Composer::box(double x, double top, double width, double height, double weight, Tone tone, double radius, bool dashed) {
    PlacedRect r;
    r.x = float(sheetX(x, width));
    r.y = float(top);
    r.w = float(width);
    r.h = float(height);
    r.stroke = float(weight);
    r.strokeTone = tone;
    r.radius = float(radius);
    r.dashed = dashed;
    page().items.emplace_back(r);
}

void Composer::fill(double x, double top, double width, double height, Tone tone) {
    PlacedRect r;
    r.x = float(sheetX(x, width));
    r.y = float(top);
    r.w = float(width);
    r.h = float(height);
    r.fill = 2;
    r.fillTone = tone;
    page().items.emplace_back(r);
}

void Composer::hatch(double x, double top, double width, double height, Tone tone) {
    page().items.emplace_back(PlacedHatch{float(sheetX(x, width)), float(top), float(width), float(height), tone});
}

void Composer::mark(MarkKind kind, double x, double at, double size) {
    page().items.emplace_back(PlacedMark{kind, float(sheetX(x, 0)), float(at), float(size)});
}

void Composer::link(double x, double top, double width, double height, const QString& target) {
    page().links.push_back({QRectF(sheetX(x, width), top, width, height), target, -1});
}

void Composer::heading1(const QString& number, const Word& title, const QString& destinationName) {
    const double top = y;
    destination(destinationName, top);
    const TextStyle style = styles::h1();
    if (urduEdition()) {
        Rich text;
        if (!number.isEmpty()) {
            Span n = plain(QChar(0x2066) + number + QChar(0x2069) + QStringLiteral("  "));
            n.tone = int(Tone::Green);
            text.push_back(n);
        }
        text.push_back(plain(title.urdu.isEmpty() ? title.english : title.urdu));
        TextStyle sized = style;
        if (title.urdu.isEmpty()) sized.latinInUrdu = title.english.size() > 60 ? 12 : 15; // a file's name is the title
        const BlockPtr b = setter.set(text, sized, sheet::textWidth, Align::Right, BaseDirection::RightToLeft);
        put(b, 0, y - 6, "H1", langOf(*b));
        y += std::max(35.0, double(b->height) - 2);
    } else {
        Rich text;
        if (!number.isEmpty()) {
            Span n = plain(number);
            n.tone = int(Tone::Green);
            n.keep = true;
            text.push_back(n);
            text.push_back(plain(QStringLiteral("  ")));
        }
        Span t = plain(title.english);
        t.origin = TextOrigin::Evidence;
        text.push_back(t);
        TextStyle sized = style;
        // A long title (a file name) is set smaller rather than over half a page.
        if (title.english.size() > 90) {
            sized.size = 12;
            sized.pitch = 17;
        }
        BlockPtr u;
        double urduWidth = 0;
        if (!title.urdu.isEmpty()) {
            u = set(title.urdu, style, 220, Align::Right, TextOrigin::Program);
            urduWidth = double(u->inkWidth()) + 16;
        }
        const BlockPtr b = setter.set(text, sized, sheet::textWidth - urduWidth, Align::Left, BaseDirection::LeftToRight);
        put(b, 0, y, "H1", "en");
        double height = double(b->height);
        if (u) {
            put(u, sheet::textWidth - 220, y - 4.2, "P", "ur");
            height = std::max(height, double(u->height) - 8);
        }
        y += height + 7;
    }
    rule(0, sheet::textWidth, y, 0.6);
    y += urduEdition() ? 17 : 11; // Nastaliq reaches far above its baseline
}

void Composer::heading2(const Word& title, double roomAfter, const QString& destinationName) {
    if (y > sheet::bodyTop + 1) y += 16;
    ensure(24 + std::max(roomAfter, both() ? 106.0 : 90.0)); // a table below needs its head and two rows
    destination(destinationName, y);
    const TextStyle style = styles::h2();
    const BlockPtr b = say(title, style, urduEdition() ? sheet::textWidth : 300);
    put(b, 0, y, "H2", urduEdition() ? "ur" : "en");
    if (!urduEdition() && !title.urdu.isEmpty()) {
        TextStyle u = style;
        u.urduSize = 11.5;
        u.urduPitch = 16;
        put(set(title.urdu, u, 170, Align::Right, TextOrigin::Program), 310, y, "P", "ur");
    }
    y += std::max(20.0, double(b->height) + 4);
}

void Composer::note(const QString& text) {
    flow(set(text, styles::table().in(Tone::Grey), sheet::textWidth, Align::Start, TextOrigin::Program));
    y += 4;
}

void Composer::factRow(const QString& label, const BlockPtr& value, double x, double labelWidth, double valueWidth,
                       double padding) {
    const BlockPtr l = set(label, styles::table().in(Tone::Grey), labelWidth - 8, Align::Start, TextOrigin::Program);
    const double height = std::max(double(l->height), double(value->height)) + 2 * padding;
    ensure(height);
    open("Div");
    put(l, x, y + padding, "Lbl");
    put(value, x + labelWidth, y + padding);
    close();
    y += height;
    rule(x, labelWidth + valueWidth, y, 0.35, Tone::Pale);
}

void Composer::hashBand(const QString& title, const QString& noteText, const QByteArray& sha256) {
    ensure(40);
    band(0, y, sheet::textWidth, 38);
    fill(0, y, 2.4, 38, Tone::Green);
    put(set(title, styles::table().withBold(), 250, Align::Start, TextOrigin::Program), 12, y + 3.5);
    put(set(noteText, styles::table().in(Tone::Grey), 210, Align::End, TextOrigin::Program), 258, y + 3.5);
    if (sha256.isEmpty()) {
        put(say(words.notRecorded, styles::table(), 300), 12, y + 19);
    } else {
        const QString hex = QString::fromLatin1(sha256.toHex());
        put(setter.identifier(hex, 8, 456), 12, y + 19.5, "Code", "zxx", hex);
        token(hex);
    }
    y += 38;
}

// Table

namespace {
constexpr double bandHeight = 18;
}

Table::Table(Composer& composer, std::vector<Column> columns, double padding)
    : c(composer), m_columns(std::move(columns)), m_padding(padding) {
    c.open("Table");
    c.ensure(c.both() ? 104 : 88); // the head and two rows
    head(Repeated::No);
}

void Table::head(Repeated repeated) {
    const bool twoLines = c.both();
    TextStyle style = styles::table().withBold();
    style.urduSize = 11;
    style.urduPitch = 14;
    double lines = 14;
    std::vector<BlockPtr> blocks;
    for (const Column& col : m_columns) {
        const BlockPtr b = c.say(col.head, style, col.width, col.align);
        lines = std::max(lines, double(b->height));
        blocks.push_back(b);
    }
    const double height = lines + 4.4 + (twoLines ? 14.6 : 0);
    c.band(0, c.y, sheet::textWidth, height);
    c.rule(0, sheet::textWidth, c.y, 1.1);
    // Printed again on a later page it is furniture: a reader has heard it once.
    const bool tagged = repeated == Repeated::No;
    if (tagged) c.open("TR");
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Column& col = m_columns[i];
        if (tagged) c.cell("TH", "Column");
        if (!col.head.english.isEmpty()) {
            if (tagged) c.put(blocks[i], col.x, c.y + 2.4, "P", c.urduEdition() ? "ur" : "en");
            else c.putArtifact(blocks[i], col.x, c.y + 2.4);
        }
        if (tagged) c.close();
        if (col.head.english.isEmpty()) continue;
        if (twoLines) {
            TextStyle u = styles::table().in(Tone::Grey);
            u.urduSize = 11;
            u.urduPitch = 14;
            const Align a = col.align == Align::End ? Align::Right : Align::Left;
            c.putArtifact(c.setter.set(col.head.urdu, u, col.width, a, TextOrigin::Program), col.x, c.y + lines + 3.4);
        }
    }
    if (tagged) c.close();
    c.y += height;
    c.rule(0, sheet::textWidth, c.y, 0.6);
}

Cell Table::text(size_t column, const QString& value, const TextStyle& style) const {
    Span s;
    s.text = value;
    return text(column, Rich{s}, style);
}
Cell Table::text(size_t column, const Rich& value, const TextStyle& style) const {
    const Column& col = m_columns[column];
    BlockPtr b = c.set(value, style, col.width, col.align);
    // A short Urdu name in a table that runs left to right stands under its head, not against the next column.
    if (!c.mirrored() && col.align == Align::Start && b->rightToLeft && b->lines.size() == 1)
        b = c.setter.set(value, style, col.width, Align::Left);
    return cellOf(b);
}

void Table::band(const QString& text, const QString& textUrdu) { m_band = {text, textUrdu}; }

void Table::ensure(double height) {
    if (height <= c.room()) return;
    c.newPage();
    head(Repeated::Yes);
    if (m_lastBand && !m_band) placeBand(Repeated::Yes);
}

void Table::placeBand(Repeated repeated) {
    if (repeated == Repeated::No) m_lastBand = std::exchange(m_band, std::nullopt);
    const auto& [text, textUrdu] = *m_lastBand;
    TextStyle style = styles::table().withBold().in(Tone::Green);
    style.urduSize = 11;
    style.urduPitch = 14;
    const BlockPtr words = c.set(text, style, 300, Align::Start, TextOrigin::Program);
    const BlockPtr urdu = textUrdu.isEmpty() ? nullptr : c.set(textUrdu, style, 160, Align::End, TextOrigin::Program);
    if (repeated == Repeated::Yes) {
        c.putArtifact(words, m_columns[0].x, c.y + 5);
        if (urdu) c.putArtifact(urdu, 314, c.y + 5);
    } else {
        c.open("TR");
        c.put(words, m_columns[0].x, c.y + 5, "TH", nullptr, {}, "Row");
        if (urdu) c.put(urdu, 314, c.y + 5, "TD", "ur");
        c.close();
    }
    c.y += bandHeight;
}

namespace {

/// One line of a cell with its place below the row's first line.
struct FlatLine {
    const CellPart* part = nullptr;
    int node = -1;
    int line = 0;
    double x = 0, top = 0, bottom = 0;
};

std::vector<FlatLine> flatten(const Cell& cell, double x) {
    std::vector<FlatLine> out;
    double top = 0;
    for (const CellPart& part : cell) {
        if (!part.block) continue;
        top += part.gapBefore;
        for (int i = 0; i < int(part.block->lines.size()); ++i) {
            const Line& l = part.block->lines[size_t(i)];
            out.push_back({&part, -1, i, x + part.indent, top + double(l.top), top + double(l.top + l.pitch)});
        }
        top += double(part.block->height);
    }
    return out;
}

double heightOf(const std::vector<FlatLine>& lines) { return lines.empty() ? 0 : lines.back().bottom; }

} // namespace

void Table::row(const std::vector<Cell>& cells, const RowExtras& extras) {
    std::vector<std::vector<FlatLine>> flat;
    double height = 0;
    size_t most = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        flat.push_back(flatten(cells[i], m_columns[i].x));
        height = std::max(height, heightOf(flat.back()));
        most = std::max(most, flat.back().size());
    }
    const double wideTop = height + (extras.wide.empty() ? 0 : 1.5);
    std::vector<FlatLine> wide = flatten(extras.wide, m_columns[std::min(extras.wideFrom, m_columns.size() - 1)].x);
    const double whole = std::max(extras.minimumHeight, (wide.empty() ? height : wideTop + heightOf(wide))) + 2 * m_padding;
    const double fullPage = sheet::bodyBottom - sheet::bodyTop - 40;
    const double above = m_band ? bandHeight : 0;
    if (above + whole + extras.keepAfter > c.room() && (whole <= fullPage * 0.5 || most < 6 || c.room() < 80 + above)) ensure(fullPage);
    if (m_band) placeBand(Repeated::No);
    c.open("TR");
    // Structure first: one TD (or TH) a cell, also where it is empty, and a leaf a part in it. The wide part belongs to the
    // cell it stands under.
    const auto makeNodes = [&](std::vector<FlatLine>& lines) {
        const CellPart* last = nullptr;
        int node = -1;
        for (FlatLine& l : lines) {
            if (l.part != last) {
                last = l.part;
                node = c.leaf(l.part->role ? l.part->role : "P", l.part->lang ? l.part->lang : langOf(*l.part->block), {}, l.part->actual);
            }
            l.node = node;
        }
    };
    const size_t host = std::min(extras.wideFrom, flat.empty() ? size_t(0) : flat.size() - 1);
    for (size_t i = 0; i < flat.size(); ++i) {
        c.cell(i == 0 ? "TH" : "TD", i == 0 ? "Row" : nullptr);
        makeNodes(flat[i]);
        if (i == host) makeNodes(wide);
        c.close();
    }
    // The row stays open for what `decorate` adds to it.
    if (decorate) decorate(c.y, std::min(whole, c.room()));
    c.close();

    const auto place = [&](const std::vector<FlatLine>& lines, size_t from, size_t to, double base, double top) {
        for (size_t k = from; k < to;) {
            size_t e = k + 1;
            while (e < to && lines[e].part == lines[k].part) ++e;
            c.putLines(lines[k].part->block, lines[k].line, lines[k].line + int(e - k), lines[k].x,
                       top + lines[k].top - base, lines[k].node);
            k = e;
        }
    };
    if (whole <= c.room() + 0.01) {
        for (const auto& lines : flat) place(lines, 0, lines.size(), 0, c.y + m_padding);
        place(wide, 0, wide.size(), 0, c.y + m_padding + wideTop);
        c.y += whole;
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
        return;
    }
    // Taller than what is left: each cell gives as many lines as fit, page after page; the wide part follows.
    std::vector<size_t> at(flat.size(), 0);
    size_t wideAt = 0;
    while (true) {
        double used = 0;
        bool more = false;
        const double space = c.room() - 2 * m_padding;
        for (size_t i = 0; i < flat.size(); ++i) {
            const auto& lines = flat[i];
            if (at[i] >= lines.size()) continue;
            const double base = lines[at[i]].top;
            size_t e = at[i];
            while (e < lines.size() && lines[e].bottom - base <= space + 0.01) ++e;
            if (e == at[i] && c.y <= sheet::bodyTop + 60) ++e;
            place(lines, at[i], e, base, c.y + m_padding);
            if (e > at[i]) used = std::max(used, lines[e - 1].bottom - base);
            at[i] = e;
            more |= e < lines.size();
        }
        if (!more && wideAt < wide.size()) {
            const double base = wide[wideAt].top;
            size_t e = wideAt;
            while (e < wide.size() && used + wide[e].bottom - base <= space + 0.01) ++e;
            place(wide, wideAt, e, base, c.y + m_padding + used);
            if (e > wideAt) used += wide[e - 1].bottom - base;
            wideAt = e;
            more = wideAt < wide.size();
        }
        c.y += used + 2 * m_padding;
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
        if (!more || c.job.isCancelled()) return;
        c.newPage();
        head(Repeated::Yes);
    }
}

void Table::end() { c.close(); }

} // namespace saboot::report
