#include "report/chartview.h"
#include "report/sections.h"

namespace saboot::report {

namespace {

constexpr double frameHeight = 318;

/// The texts of a drawing, set with the report's fonts and squeezed by size where they are wider than at layout.
void placeTexts(Composer& c, const ChartView& view, double x, double y, double scale) {
    const graph::Drawing& d = view.drawing;
    for (const graph::Item& item : d.items) {
        const auto* t = std::get_if<graph::TextItem>(&item);
        if (!t || t->text.isEmpty()) continue;
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
        const double wanted = t->width * scale;
        if (wanted > 4 && double(b->inkWidth()) > wanted * 1.06) {
            const double k = wanted / double(b->inkWidth());
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

void figure(Composer& c, const std::shared_ptr<const ChartView>& view, int index, int count) {
    const graph::Drawing& d = view->drawing;
    const double w = std::max(1.0, d.bounds.width()), h = std::max(1.0, d.bounds.height());
    const double scale = std::min({1.0, sheet::textWidth / w, (frameHeight + 60) / h});
    const double height = std::max(60.0, h * scale + 4);
    c.ensure(height + 40);
    c.box(0, c.y, sheet::textWidth, height, 0.5, Tone::Pale);
    // The drawing is physical: it is not mirrored with the edition.
    const double x = c.sheetX(0, sheet::textWidth) + (sheet::textWidth - w * scale) / 2;
    const double y = c.y; // the drawing brings a frame of its own: one line, not two
    const QString alt = d.description.isEmpty()
                            ? c.pick(QStringLiteral("Link chart with %1 entities and %2 links; the table below lists every link."), QStringLiteral("روابط کا خاکہ، %1 اکائیاں اور %2 روابط؛ نیچے کا جدول ہر ربط دیتا ہے۔")).arg(view->entities).arg(view->links)
                            : d.description;
    const int node = c.leaf("Figure", c.urduEdition() ? "ur" : "en", alt);
    c.beginTag(node);
    c.page().items.emplace_back(PlacedChart{float(x), float(y), float(scale), view});
    placeTexts(c, *view, x, y, scale);
    c.endTag();
    c.y += height + 6;
    Span rest;
    const bool ur = c.urduEdition();
    rest.text = (ur ? QStringLiteral(" %1 %2 روابط۔") : QStringLiteral(" %1%2 links.")).arg(view->caption.isEmpty() ? QString() : view->caption + QStringLiteral(". ")).arg(view->links);
    const QString lead = ur ? (count > 1 ? QStringLiteral("خاکہ %1 از %2۔").arg(index + 1).arg(count) : QStringLiteral("خاکہ۔"))
                            : (count > 1 ? QStringLiteral("Chart %1 of %2.").arg(index + 1).arg(count) : QStringLiteral("Chart."));
    c.flow(c.set(Rich{strong(lead), rest}, styles::table(), sheet::textWidth), 0, "Caption");
    c.y += 2;
    c.flow(c.say(SABOOT_WORD("Solid line: stated in evidence. Dashed: inferred. Dotted: added by an officer. Thin: one source. Thick: two or more.",
                             "مسلسل لکیر: ثبوت میں درج۔ ٹوٹی لکیر: استنباط۔ نقطے دار: افسر کا اضافہ۔ باریک: ایک ماخذ۔ موٹی: دو یا زیادہ۔"),
                 styles::table().in(Tone::Grey), sheet::textWidth));
    c.y += 4;
}

} // namespace

void writeChart(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    const auto& charts = c.data.model.charts;
    for (size_t i = 0; i < charts.size(); ++i)
        if (charts[i]) figure(c, charts[i], int(i), int(charts.size()));
    const auto& links = c.data.model.links;
    const auto n = links.size();
    c.y -= 6;
    c.heading2({charts.empty() ? QStringLiteral("Links – %1 rows").arg(n) : QStringLiteral("Table twin of the chart – %1 links, %1 rows").arg(n), QStringLiteral("خاکے کا جدول")}, 80);
    Table t(c, {{6, 22, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {32, 84, SABOOT_WORD("From", "از"), Align::Start},
                {122, 83, SABOOT_WORD("To", "تا"), Align::Start},
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
                             : l.certainty == domain::Certainty::Assumed ? c.say(SABOOT_WORD("assumed", "فرض"))
                                                                         : c.say(SABOOT_WORD("unknown", "نامعلوم"));
        QStringList sources = l.sources.mid(0, 8);
        Rich basis = c.references(sources);
        if (l.sources.size() > 8) basis.push_back(plain(QStringLiteral(" +%1").arg(l.sources.size() - 8)));
        t.row({t.text(0, QString::number(l.number), styles::table().withBold()), t.text(1, l.from), t.text(2, l.to), t.text(3, l.relation), t.text(4, basis), t.text(5, origin), t.text(6, sure)});
    }
    t.end();
}

} // namespace saboot::report
