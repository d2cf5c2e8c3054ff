#include "graph/timeline.h"

#include "graph/symbol.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace saboot::graph {
namespace {

constexpr double axisHeight = 38, markRadius = 5, labelSize = 11;
constexpr qint64 second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;

enum class Unit { Second, Minute, Hour, Day, Month, Year };
struct Step {
    Unit unit;
    int n;
    qint64 about; ///< ms
};
constexpr Step steps[] = {{Unit::Second, 1, second},    {Unit::Second, 5, 5 * second}, {Unit::Second, 15, 15 * second}, {Unit::Minute, 1, minute},
                          {Unit::Minute, 5, 5 * minute}, {Unit::Minute, 15, 15 * minute}, {Unit::Hour, 1, hour},        {Unit::Hour, 3, 3 * hour},
                          {Unit::Hour, 6, 6 * hour},    {Unit::Hour, 12, 12 * hour},   {Unit::Day, 1, day},             {Unit::Day, 2, 2 * day},
                          {Unit::Day, 7, 7 * day},      {Unit::Month, 1, 30 * day},    {Unit::Month, 3, 91 * day},      {Unit::Month, 6, 182 * day},
                          {Unit::Year, 1, 365 * day},   {Unit::Year, 2, 730 * day},    {Unit::Year, 5, 1826 * day},     {Unit::Year, 10, 3652 * day},
                          {Unit::Year, 50, 18262 * day}};

QDateTime floorTo(const QDateTime& t, const Step& s) {
    const QDate d = t.date();
    const QTime c = t.time();
    const auto at = [&](const QDate& date, const QTime& clock) { return QDateTime(date, clock, t.timeZone()); };
    switch (s.unit) {
    case Unit::Second: return at(d, QTime(c.hour(), c.minute(), c.second() / s.n * s.n));
    case Unit::Minute: return at(d, QTime(c.hour(), c.minute() / s.n * s.n));
    case Unit::Hour: return at(d, QTime(c.hour() / s.n * s.n, 0));
    case Unit::Day: return at(s.n == 7 ? d.addDays(1 - d.dayOfWeek()) : d.addDays(-(d.toJulianDay() % s.n)), QTime(0, 0));
    case Unit::Month: return at(QDate(d.year(), (d.month() - 1) / s.n * s.n + 1, 1), QTime(0, 0));
    case Unit::Year: return at(QDate(std::max(1, d.year() / s.n * s.n), 1, 1), QTime(0, 0));
    }
    return t;
}

QDateTime next(const QDateTime& t, const Step& s) {
    switch (s.unit) {
    case Unit::Second: return t.addSecs(s.n);
    case Unit::Minute: return t.addSecs(60LL * s.n);
    case Unit::Hour: return t.addSecs(3600LL * s.n);
    case Unit::Day: return t.addDays(s.n);
    case Unit::Month: return t.addMonths(s.n);
    case Unit::Year: return t.addYears(s.n);
    }
    return t;
}

QString two(int n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); }

/// ● ◐ ○ by certainty: shape carries the meaning, colour only repeats it.
void appendMark(std::vector<Item>& items, QPointF at, domain::Certainty certainty, bool selected, const ItemRef& ref) {
    const ColourRole ink = selected ? ColourRole::Accent : ColourRole::Text;
    if (selected) {
        ShapeItem ring;
        ring.path = ellipsePath(at, markRadius + 4, markRadius + 4);
        ring.fill = ColourRole::Select;
        ring.stroke = {ColourRole::Accent, 1.5, LineStyle::Solid, false};
        ring.ref = ref;
        items.emplace_back(std::move(ring));
    }
    ShapeItem ground;
    ground.path = ellipsePath(at, markRadius, markRadius);
    ground.fill = certainty == domain::Certainty::Certain ? ink : ColourRole::Canvas;
    ground.stroke = {ink, 1.5, LineStyle::Solid, false};
    ground.ref = ref;
    items.emplace_back(std::move(ground));
    if (certainty == domain::Certainty::Assumed) {
        constexpr double k = 0.5523 * markRadius; // circle by cubics
        ShapeItem half;
        half.path = {{PathStep::Move, {at + QPointF(0, -markRadius)}},
                     {PathStep::Cubic, {at + QPointF(-k, -markRadius), at + QPointF(-markRadius, -k), at + QPointF(-markRadius, 0)}},
                     {PathStep::Cubic, {at + QPointF(-markRadius, k), at + QPointF(-k, markRadius), at + QPointF(0, markRadius)}},
                     {PathStep::Close, {}}};
        half.fill = ink;
        half.ref = ref;
        items.emplace_back(std::move(half));
    }
}

} // namespace

std::vector<TimelineTick> timelineTicks(qint64 from, qint64 to, double width, double gap, const QTimeZone& zone, const QStringList& months) {
    std::vector<TimelineTick> ticks;
    if (to <= from || width <= 0 || months.size() < 12) return ticks;
    const double wanted = double(to - from) * gap / width;
    const Step* step = &steps[std::size(steps) - 1];
    for (const Step& s : steps)
        if (double(s.about) >= wanted) {
            step = &s;
            break;
        }
    QDateTime t = floorTo(QDateTime::fromMSecsSinceEpoch(from, zone), *step);
    QDate lastDay;
    int lastYear = 0;
    for (int guard = 0; guard < 2000 && t.toMSecsSinceEpoch() <= to; ++guard, t = next(t, *step)) {
        const QDate d = t.date();
        const QTime c = t.time();
        TimelineTick tick;
        tick.at = t.toMSecsSinceEpoch();
        const QString date = two(d.day()) + QLatin1Char('-') + two(d.month()) + QLatin1Char('-') + QString::number(d.year());
        switch (step->unit) {
        case Unit::Second: tick.minor = two(c.hour()) + QLatin1Char(':') + two(c.minute()) + QLatin1Char(':') + two(c.second()); break;
        case Unit::Minute:
        case Unit::Hour: tick.minor = two(c.hour()) + QLatin1Char(':') + two(c.minute()); break;
        case Unit::Day: tick.minor = two(d.day()) + QLatin1Char('-') + two(d.month()); break;
        case Unit::Month: tick.minor = months[d.month() - 1]; break;
        case Unit::Year: tick.minor = QString::number(d.year()); break;
        }
        if (step->unit <= Unit::Hour) {
            if (d != lastDay) tick.major = date;
        } else if (step->unit <= Unit::Month && d.year() != lastYear) {
            tick.major = QString::number(d.year());
        }
        lastDay = d;
        lastYear = d.year();
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

double timelineHeight(const TimelineModel& model, const TimelineStyle& style) { return axisHeight + style.laneHeight * double(model.lanes.size()); }

Drawing drawTimeline(const TimelineModel& model, const TimelineStyle& style) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    Drawing out;
    out.bounds = QRectF(QPointF(), style.size);
    out.description = style.description.arg(model.marks.size()).arg(model.lanes.size());
    const double left = style.labelWidth, right = style.size.width() - 8, bottom = style.size.height();
    const double width = std::max(1.0, right - left);
    const double span = double(std::max<qint64>(1, model.to - model.from));
    const auto xOf = [&](qint64 at) { return left + double(at - model.from) / span * width; };
    const auto laneTop = [&](size_t lane) { return axisHeight + double(lane) * style.laneHeight - style.scroll; };
    const auto seen = [&](size_t lane) { return laneTop(lane) + style.laneHeight > axisHeight && laneTop(lane) < bottom; };

    // Grid first, then bars of messages, then events, then what must stay readable: lane names and the axis.
    const auto ticks = timelineTicks(model.from, model.to, width, 64, model.zone, style.months);
    for (const TimelineTick& t : ticks) {
        const double x = xOf(t.at);
        if (x < left || x > right) continue;
        out.items.emplace_back(lineBetween({x, axisHeight}, {x, bottom}, t.major.isEmpty() ? ColourRole::Line : ColourRole::LineStrong, t.major.isEmpty() ? 0.6 : 0.8));
    }
    qint32 most = 1;
    for (const TimelineBand& lane : model.lanes)
        for (const qint32 n : lane.counts) most = std::max(most, n);
    for (size_t l = 0; l < model.lanes.size(); ++l) {
        if (!seen(l)) continue;
        const double top = laneTop(l), base = top + style.laneHeight - 5;
        out.items.emplace_back(lineBetween({0, top + style.laneHeight - 0.5}, {style.size.width(), top + style.laneHeight - 0.5}, ColourRole::Line, 0.8));
        const auto& counts = model.lanes[l].counts;
        for (size_t b = 0; b < counts.size(); ++b) {
            if (counts[b] == 0) continue;
            const double x0 = std::max(left, xOf(model.countsFrom + qint64(b) * model.bucketMs)), x1 = std::min(right, xOf(model.countsFrom + qint64(b + 1) * model.bucketMs));
            if (x1 <= left || x0 >= right) continue;
            // Height by the square root: one message stays visible beside ten thousand.
            const double h = std::max(2.0, (style.laneHeight - 24) * std::sqrt(double(counts[b]) / most));
            ShapeItem bar;
            bar.path = rectPath(QRectF(x0, base - h, std::max(1.2, x1 - x0 - 0.6), h));
            bar.fill = ColourRole::AccentSoft;
            bar.stroke = {ColourRole::Accent, 0.6, LineStyle::Solid, false};
            bar.ref = {ItemRef::Entity, QStringLiteral("bucket:%1:%2").arg(l).arg(b), 0};
            out.items.emplace_back(std::move(bar));
        }
    }
    // Labels only where they run into nothing: the first come, the selected before all.
    std::vector<std::pair<double, double>> taken(model.lanes.size(), {-1e9, -1e9}); // of the selected: [from, to]
    std::vector<double> filled(model.lanes.size(), -1e9);
    std::vector<const TimelineMark*> order;
    for (const TimelineMark& m : model.marks)
        if (m.lane < model.lanes.size() && seen(m.lane)) order.push_back(&m);
    std::stable_sort(order.begin(), order.end(), [](const TimelineMark* a, const TimelineMark* b) { return a->at < b->at; });
    const auto labelOf = [&](const TimelineMark& m, double room, TextWeight weight) { return elideEnd(drawableText(m.label), room, labelSize, weight, false, metrics); };
    const auto endOf = [&](const TimelineMark& m) { return std::min(right, xOf(m.until.value_or(m.at))); };
    const auto isBar = [&](const TimelineMark& m) { return m.until && endOf(m) - std::max(left, xOf(m.at)) > 2 * markRadius; };
    std::vector<Item> labels;
    const auto putLabel = [&](const TimelineMark& m, double until, bool selected) {
        if (m.label.isEmpty()) return;
        const double start = std::max(xOf(m.at), left), end = endOf(m), limit = std::min(right, until - (selected ? 0 : markRadius + 4));
        double x = start + markRadius + 4, room = limit - x;
        if (isBar(m)) {
            // In the bar when it is long enough, else behind it: words across its end are read with what comes next.
            const double inside = std::min(end - 4, limit) - (start + 4), beside = limit - (end + 6);
            const double whole = std::min(220.0, metrics.width(drawableText(m.label), labelSize, selected ? TextWeight::Bold : TextWeight::Regular, false));
            const bool fits = whole <= inside || inside >= beside;
            x = fits ? start + 4 : end + 6;
            room = fits ? inside : beside;
        }
        room = std::min(room, 220.0);
        if (room < 44) return;
        const TextWeight weight = selected ? TextWeight::Bold : TextWeight::Regular;
        const QString words = labelOf(m, room, weight);
        const double w = metrics.width(words, labelSize, weight, false);
        auto& [from, to] = taken[m.lane];
        if (!selected && (x < filled[m.lane] || (x < to && x + w > from))) return;
        if (selected) taken[m.lane] = {x - 2 * markRadius, x + w + 6}; else filled[m.lane] = x + w + 8;
        TextItem t = textAt(words, {x, laneTop(m.lane) + 15}, labelSize, selected ? ColourRole::Accent : ColourRole::Text, TextAnchor::Left, weight, metrics);
        t.ref = {ItemRef::Entity, m.key, 0};
        labels.emplace_back(std::move(t));
    };
    for (const TimelineMark* m : order)
        if (m->key == style.selected && endOf(*m) >= left && xOf(m->at) <= right) putLabel(*m, right, true);
    // A label ends before the next mark of its lane: a mark under words is read with the wrong event.
    std::vector<double> nextMark(order.size(), right + 200);
    std::vector<double> ahead(model.lanes.size(), right + 200);
    for (size_t i = order.size(); i-- > 0;) {
        nextMark[i] = ahead[order[i]->lane];
        if (xOf(order[i]->at) > -1e6) ahead[order[i]->lane] = xOf(order[i]->at);
    }
    for (size_t i = 0; i < order.size(); ++i) {
        const TimelineMark* m = order[i];
        const double x = xOf(m->at), end = endOf(*m);
        if (end < left - markRadius || x > right + markRadius) continue;
        const bool selected = m->key == style.selected;
        const ItemRef ref{ItemRef::Entity, m->key, 0};
        const double y = laneTop(m->lane) + 11;
        if (isBar(*m)) {
            ShapeItem bar;
            bar.path = rectPath(QRectF(std::max(left, x), y - 8, end - std::max(left, x), 18), 3);
            bar.fill = selected ? ColourRole::Select : ColourRole::SurfaceAlt;
            bar.stroke = {selected ? ColourRole::Accent : ColourRole::LineStrong, selected ? 2.0 : 1.0,
                          m->certainty == domain::Certainty::Certain ? LineStyle::Solid : m->certainty == domain::Certainty::Assumed ? LineStyle::Dashed : LineStyle::Dotted, false};
            bar.ref = ref;
            out.items.emplace_back(std::move(bar));
        } else if (x >= left - markRadius) {
            appendMark(out.items, {x, y}, m->certainty, selected, ref);
        }
        if (!selected) putLabel(*m, nextMark[i], false);
    }
    std::move(labels.begin(), labels.end(), std::back_inserter(out.items));

    // The names stand on their own ground, so that nothing runs through them.
    ShapeItem side;
    side.path = rectPath(QRectF(0, axisHeight, left - 6, std::max(0.0, bottom - axisHeight)));
    side.fill = ColourRole::Canvas;
    out.items.emplace_back(std::move(side));
    for (size_t l = 0; l < model.lanes.size(); ++l) {
        if (!seen(l)) continue;
        const TimelineBand& lane = model.lanes[l];
        const double top = laneTop(l), middle = top + style.laneHeight / 2;
        appendSymbol(out.items, lane.type, {16, middle}, 10, SymbolStyle::Filled, {});
        const double room = left - 44;
        const QString name = elideEnd(drawableText(lane.title), room, 12, TextWeight::Bold, false, metrics);
        out.items.emplace_back(textAt(name, {34, lane.sub.isEmpty() ? middle + 4 : middle - 2}, 12, ColourRole::Text, TextAnchor::Left, TextWeight::Bold, metrics));
        if (!lane.sub.isEmpty())
            out.items.emplace_back(textAt(elideEnd(drawableText(lane.sub), room, labelSize, TextWeight::Regular, false, metrics), {34, middle + 13}, labelSize, ColourRole::Muted, TextAnchor::Left, TextWeight::Regular, metrics));
        out.items.emplace_back(lineBetween({0, top + style.laneHeight - 0.5}, {left - 6, top + style.laneHeight - 0.5}, ColourRole::Line, 0.8));
    }
    ShapeItem head;
    head.path = rectPath(QRectF(0, 0, style.size.width(), axisHeight));
    head.fill = ColourRole::Surface;
    out.items.emplace_back(std::move(head));
    out.items.emplace_back(lineBetween({0, axisHeight}, {style.size.width(), axisHeight}, ColourRole::LineStrong, 1));
    out.items.emplace_back(textAt(model.zoneName, {10, 24}, labelSize, ColourRole::Muted, TextAnchor::Left, TextWeight::Regular, metrics));
    double free = left, freeMajor = left;
    for (const TimelineTick& t : ticks) {
        const double x = xOf(t.at);
        if (x > right) break;
        const double minorWidth = metrics.width(t.minor, labelSize, TextWeight::Regular, false);
        if (x >= left) out.items.emplace_back(lineBetween({x, axisHeight - 5}, {x, axisHeight}, ColourRole::LineStrong, 1));
        if (x - minorWidth / 2 >= free && x >= left && x + minorWidth / 2 <= style.size.width()) {
            out.items.emplace_back(textAt(t.minor, {x, 29}, labelSize, ColourRole::Muted, TextAnchor::Middle, TextWeight::Regular, metrics));
            free = x + minorWidth / 2 + 4;
        }
        if (t.major.isEmpty()) continue;
        // What began before the view is still named, at its edge.
        const double at = std::max(x, left), w = metrics.width(t.major, labelSize, TextWeight::Bold, false);
        if (at >= freeMajor && at + w <= style.size.width()) {
            out.items.emplace_back(textAt(t.major, {at, 14}, labelSize, ColourRole::Text, TextAnchor::Left, TextWeight::Bold, metrics));
            freeMajor = at + w + 10;
        }
    }
    return out;
}

} // namespace saboot::graph
