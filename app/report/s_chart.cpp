#include "report/chartview.h"
#include "report/sections.h"

namespace saboot::report {

namespace {

constexpr double frameHeight = 318;

/// The texts of a drawing, set with the report's fonts and squeezed by size where they are wider than at layout.
void placeTexts(Composer& c, const graph::Drawing& d, double x, double y, double scale, const std::function<bool(const graph::TextItem&)>& wanted = {}) {
    for (const graph::Item& item : d.items) {
        const auto* t = std::get_if<graph::TextItem>(&item);
        if (!t || t->text.isEmpty() || (wanted && !wanted(*t))) continue;
        TextStyle style = styles::table();
        if (t->mono) style.face = MonoRegular;
        style.bold = t->weight == graph::TextWeight::Bold;
        style.size = t->size * scale;
        style.latinInUrdu = style.size;
        style.urduSize = style.size * 1.1;
        style.pitch = style.size * 1.4;
        style.urduPitch = style.size * 1.7;
        style.tone = t->colour == graph::ColourRole::Muted ? Tone::Grey
                     : t->colour == graph::ColourRole::OnAccent ? Tone::White
                                                                : Tone::Black;
        // The mark that tells other programs the direction, which is given here and would be printed as a hidden character.
        QString text = t->text;
        if (t->direction == graph::TextDirection::RightToLeft) text.remove(QChar(0x200F));
        BlockPtr b = c.setter.set(Rich{plain(text)}, style, 600, Align::Left, t->direction == graph::TextDirection::RightToLeft ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
        const double room = t->width * scale;
        if (room > 4 && double(b->inkWidth()) > room * 1.06) {
            const double k = room / double(b->inkWidth());
            style.size *= k;
            style.urduSize *= k;
            style.latinInUrdu *= k;
            b = c.setter.set(Rich{plain(text)}, style, 600, Align::Left, t->direction == graph::TextDirection::RightToLeft ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
        }
        if (b->lines.empty()) continue;
        const double w = double(b->inkWidth());
        double left = x + (t->at.x() - d.bounds.x()) * scale;
        if (t->anchor == graph::TextAnchor::Middle) left -= w / 2;
        if (t->anchor == graph::TextAnchor::Right) left -= w;
        const double baseline = y + (t->at.y() - d.bounds.y()) * scale;
        const Line& l = b->lines[0];
        c.page().items.emplace_back(PlacedText{b, 0, 1, float(left) - l.x, float(baseline - double(l.baseline))});
    }
}

/// The drawing of a view, kept alive by the view.
std::shared_ptr<const graph::Drawing> drawingOf(const std::shared_ptr<const ChartView>& view, const graph::Drawing& drawing) { return {view, &drawing}; }

/// The whole chart over several sheets, each with a strip that its neighbour shows, too.
void sheets(Composer& c, const std::shared_ptr<const ChartView>& view) {
    const graph::SheetGrid& grid = view->sheets;
    const bool foldOut = grid.sheet.width() > sheet::textWidth + 1;
    constexpr double mapCell = 9;
    for (int i = 0; i < grid.count(); ++i) {
        if (c.job.isCancelled()) return;
        c.newPage();
        if (foldOut) c.page().width = sheet::foldOutWidth;
        const int row = i / grid.columns, column = i % grid.columns;
        if (i == 0) c.destination(QStringLiteral("chart-sheets"), c.y);
        const QString place = c.pick(QStringLiteral("Sheet %1 of %2 of the chart, row %3, column %4 (from the left)."), QStringLiteral("خاکے کا ورق %1 از %2، قطار %3، کالم %4 (بائیں سے)۔"))
                                  .arg(c.kept(i + 1)).arg(c.kept(grid.count())).arg(c.kept(row + 1)).arg(c.kept(column + 1));
        Rich words{strong(grid.count() > 1 ? place : c.say(SABOOT_WORD("The whole chart, large.", "پورا خاکہ، بڑا۔")))};
        if (grid.count() > 1) words.push_back(plain(c.say(SABOOT_WORD(" The strip of 20 mm beyond a dashed line stands on the neighbouring sheet, too.", " ٹوٹی لکیر سے باہر کی 20 ملی میٹر پٹی ساتھ والے ورق پر بھی ہے۔"))));
        c.flow(c.set(words, styles::table(), sheet::textWidth - (grid.columns + 1) * mapCell), 0, "Caption");
        // Where this sheet lies among the others.
        for (int k = 0; k < grid.count() && grid.count() > 1; ++k) {
            const double mx = c.sheetX(sheet::textWidth - grid.columns * mapCell, grid.columns * mapCell) + (k % grid.columns) * mapCell;
            PlacedRect r;
            r.x = float(mx), r.y = float(sheet::bodyTop + (k / grid.columns) * mapCell * 0.75), r.w = mapCell - 1.5F, r.h = mapCell * 0.75F - 1.5F;
            r.fill = k == i ? 0.F : 1.F;
            r.stroke = 0.5F;
            c.page().items.emplace_back(r);
        }
        const double top = std::max(c.y + 4, sheet::bodyTop + grid.rows * mapCell * 0.75 + 4);
        const double left = c.left();
        const QRectF part = grid.part(i), shown(left, top, grid.sheet.width(), std::min(grid.sheet.height(), sheet::bodyBottom - top));
        PlacedRect frame;
        frame.x = float(shown.x()), frame.y = float(shown.y()), frame.w = float(shown.width()), frame.h = float(shown.height());
        frame.stroke = 0.5F;
        frame.strokeTone = Tone::Pale;
        c.page().items.emplace_back(frame);
        const int node = c.leaf("Figure", c.urduEdition() ? "ur" : "en", place + c.pick(QStringLiteral(" The table lists every link."), QStringLiteral(" جدول ہر ربط دیتا ہے۔")));
        c.beginTag(node);
        const double x = left - part.x(), y = top - part.y();
        c.page().items.emplace_back(PlacedChart{float(x + view->drawing.bounds.x()), float(y + view->drawing.bounds.y()), 1, drawingOf(view, view->drawing), shown});
        // The words of an entity are printed where all of them are whole; where no sheet shows them so, on the one that holds their middle.
        QHash<QString, QRectF> together;
        for (const graph::Item& item : view->drawing.items)
            if (const auto* t = std::get_if<graph::TextItem>(&item); t && t->ref.kind == graph::ItemRef::Entity) together[t->ref.key] |= graph::textBox(*t);
        const auto holds = [&](int sheetIndex, const QRectF& box) { return grid.part(sheetIndex).intersected(QRectF(0, 0, 1e9, grid.part(sheetIndex).top() + shown.height())).contains(box); };
        placeTexts(c, view->drawing, x, y, 1, [&](const graph::TextItem& t) {
            const QRectF box = (t.ref.kind == graph::ItemRef::Entity ? together.value(t.ref.key) : graph::textBox(t)).translated(-view->drawing.bounds.topLeft());
            if (holds(i, box)) return true;
            for (int k = 0; k < grid.count(); ++k)
                if (holds(k, box)) return false;
            return grid.part(i).contains(box.center());
        });
        c.endTag();
        for (const double edge : {grid.overlap, grid.sheet.width() - grid.overlap})
            if ((edge < grid.sheet.width() / 2 ? column > 0 : column + 1 < grid.columns))
                c.page().items.emplace_back(PlacedLine{float(left + edge), float(shown.top()), float(left + edge), float(shown.bottom()), 0.35F, Tone::Grey, true});
        for (const double edge : {grid.overlap, grid.sheet.height() - grid.overlap})
            if ((edge < grid.sheet.height() / 2 ? row > 0 : row + 1 < grid.rows) && edge < shown.height())
                c.page().items.emplace_back(PlacedLine{float(left), float(top + edge), float(left + shown.width()), float(top + edge), 0.35F, Tone::Grey, true});
    }
    c.newPage();
}

void figure(Composer& c, const std::shared_ptr<const ChartView>& view, int index, int count) {
    const graph::Drawing& d = view->drawing;
    const QString alt = d.description.isEmpty()
                            ? c.pick(QStringLiteral("Link chart with %1 entities and %2 links; the table below lists every link."), QStringLiteral("روابط کا خاکہ، %1 اکائیاں اور %2 روابط؛ نیچے کا جدول ہر ربط دیتا ہے۔")).arg(view->entities).arg(view->links)
                            : d.description;
    const bool whole = view->kind == ChartView::Kind::Whole;
    placeDrawing(c, view, alt, whole ? sheet::bodyBottom - sheet::bodyTop : frameHeight + 60, whole ? QStringLiteral("figure:chart") : QStringLiteral("figure:chart:%1").arg(index));
    Span rest;
    const bool ur = c.urduEdition();
    // A name in the other script keeps to itself.
    rest.text = (ur ? QStringLiteral(" %1%2 روابط۔") : QStringLiteral(" %1%2 links."))
                    .arg(view->caption.isEmpty() ? QString() : QChar(0x2068) + graph::drawableText(view->caption).replace(QStringLiteral(", "), ur ? QStringLiteral("\u2069، \u2068") : QStringLiteral("\u2069, \u2068")) + QChar(0x2069) + (ur ? QStringLiteral("۔ ") : QStringLiteral(". ")))
                    .arg(c.kept(view->links));
    rest.origin = TextOrigin::Program;
    const QString lead = whole ? c.pick(QStringLiteral("The whole chart."), QStringLiteral("پورا خاکہ۔"))
                         : ur ? (count > 1 ? QStringLiteral("خاکہ %1 از %2۔").arg(index + 1).arg(count) : QStringLiteral("خاکہ۔"))
                              : (count > 1 ? QStringLiteral("Chart %1 of %2.").arg(index + 1).arg(count) : QStringLiteral("Chart."));
    c.flow(c.set(Rich{strong(lead), rest}, styles::table(), sheet::textWidth), 0, "Caption");
    c.y += 2;
    c.flow(c.say(SABOOT_WORD("Solid line: stated in evidence. Dashed: inferred. Dotted: added by an officer. Thin: one source. Thick: two or more.",
                             "مسلسل لکیر: ثبوت میں درج۔ ٹوٹی لکیر: استنباط۔ نقطے دار: افسر کا اضافہ۔ باریک: ایک ماخذ۔ موٹی: دو یا زیادہ۔"),
                 styles::table().in(Tone::Grey), sheet::textWidth));
    c.y += 4;
}

} // namespace

QString endOfLink(const Composer& c, const QString& whole, const QString& shown, double width, RowExtras& extras) {
    const auto fits = [&](const QString& text) { return text.contains(QLatin1Char(' ')) || hasArabic(text) || c.setter.measure(text, styles::table()) <= width; };
    if ((shown.isEmpty() || shown == whole) && fits(whole)) return whole;
    CellPart value;
    const bool address = std::all_of(whole.begin(), whole.end(), [](QChar ch) { return ch.isLetterOrNumber(); });
    value.block = c.setter.identifier(whole, address ? 4 : 0, 440);
    value.role = "Code";
    value.lang = "zxx";
    value.actual = whole;
    value.gapBefore = 1;
    extras.wide.push_back(value);
    if (!shown.isEmpty() && fits(shown)) return shown;
    return whole.left(6) + QChar(0x2026) + whole.right(4);
}

void placeDrawing(Composer& c, const std::shared_ptr<const ChartView>& view, const QString& alt, double tallest, const QString& destination) {
    const graph::Drawing& d = view->drawing;
    const double w = std::max(1.0, d.bounds.width()), h = std::max(1.0, d.bounds.height());
    const double scale = std::min({1.0, sheet::textWidth / w, tallest / h});
    const double height = std::max(60.0, h * scale + 4);
    c.ensure(height + 40);
    c.destination(destination, c.y);
    c.box(0, c.y, sheet::textWidth, height, 0.5, Tone::Pale);
    // The drawing is physical: it is not mirrored with the edition.
    const double x = c.sheetX(0, sheet::textWidth) + (sheet::textWidth - w * scale) / 2;
    const double y = c.y; // the drawing brings a frame of its own: one line, not two
    const int node = c.leaf("Figure", c.urduEdition() ? "ur" : "en", alt);
    c.beginTag(node);
    c.page().items.emplace_back(PlacedChart{float(x), float(y), float(scale), drawingOf(view, d), {}});
    placeTexts(c, d, x, y, scale);
    c.endTag();
    c.y += height + 6;
}

void writeChart(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    const auto& charts = c.data.model.charts;
    const auto views = int(std::count_if(charts.begin(), charts.end(), [](const auto& v) { return v && v->kind == ChartView::Kind::View; }));
    int view = 0;
    for (const auto& v : charts) {
        if (!v) continue;
        if (v->kind == ChartView::Kind::Sheets) sheets(c, v);
        else figure(c, v, v->kind == ChartView::Kind::View ? view++ : 0, views);
    }
    const auto& links = c.data.model.links;
    const auto n = links.size();
    c.y -= 6;
    c.heading2({charts.empty() ? QStringLiteral("Links – %1 rows").arg(n) : QStringLiteral("Table twin of the chart – %1 links, %1 rows").arg(n), QStringLiteral("خاکے کا جدول")}, 80);
    Table t(c, {{6, 22, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {32, 84, SABOOT_WORD("From", "از"), Align::Start},
                {122, 84, SABOOT_WORD("To", "تا"), Align::Start},
                {212, 92, SABOOT_WORD("Relation", "تعلق"), Align::Start},
                {310, 66, SABOOT_WORD("Basis", "بنیاد"), Align::Start},
                {380, 50, SABOOT_WORD("Origin", "نوعیت"), Align::Start},
                {434, 46, SABOOT_WORD("Sure", "یقین"), Align::Start}});
    for (const LinkRow& l : links) {
        if (c.job.isCancelled()) return;
        const QString origin = l.basis == domain::Basis::Stated ? c.say(SABOOT_WORD("fact", "حقیقت"))
                               : l.basis == domain::Basis::Inferred ? c.say(SABOOT_WORD("inference", "استنباط"))
                                                                    : c.say(SABOOT_WORD("officer", "افسر"));
        const QString sure = l.certainty == domain::Certainty::Certain ? c.say(SABOOT_WORD("certain", "یقینی"))
                             : l.certainty == domain::Certainty::Assumed ? c.say(SABOOT_WORD("assumed", "فرض کردہ"))
                                                                         : c.say(SABOOT_WORD("unknown", "نامعلوم"));
        QStringList sources = l.sources.mid(0, 8);
        Rich basis = c.references(sources);
        if (l.sources.size() > 8) basis.push_back(plain(QStringLiteral(" +%1").arg(l.sources.size() - 8)));
        RowExtras extras;
        const QString from = endOfLink(c, l.from, l.fromShown, 84, extras), to = endOfLink(c, l.to, l.toShown, 84, extras);
        t.row({t.text(0, QString::number(l.number), styles::table().withBold()), t.text(1, from), t.text(2, to), t.text(3, l.relation), t.text(4, basis), t.text(5, origin), t.text(6, sure)}, extras);
    }
    t.end();
    if (c.data.model.goneLinks > 0) {
        c.y += 5;
        c.note(c.pick(QStringLiteral("Redacted, and therefore neither drawn nor in this table: %1 links. The others are numbered anew."), QStringLiteral("اخفا شدہ، اس لیے نہ خاکے میں نہ جدول میں: %1 روابط۔ باقی کے نمبر نئے ہیں۔")).arg(c.kept(c.data.model.goneLinks)));
    }
}

} // namespace saboot::report
