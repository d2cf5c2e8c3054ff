#include "graph/activity.h"

#include "graph/timeline.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace saboot::graph {

namespace {

constexpr double labelSize = 8.5, numberSize = 8, leftMargin = 44, inset = 6;

ShapeItem box(const QRectF& r, ColourRole fill) {
    ShapeItem s;
    s.path = rectPath(r);
    s.fill = fill;
    return s;
}

class Writer {
public:
    Writer(Drawing& out, const TextMetrics* metrics) : m_out(out), m_metrics(metrics ? *metrics : standardMetrics()) {}
    void text(const QString& words, QPointF at, TextAnchor anchor, double size = numberSize, TextWeight weight = TextWeight::Regular, ColourRole colour = ColourRole::Text) {
        m_out.items.emplace_back(textAt(drawableText(words), at, size, colour, anchor, weight, m_metrics));
    }
    /// A heading: over the strip, at the side where its script begins.
    void heading(const QString& words, double y, double end) {
        const bool right = directionOf(words) == TextDirection::RightToLeft;
        text(words, {right ? end : inset, y}, right ? TextAnchor::Right : TextAnchor::Left, labelSize, TextWeight::Bold);
    }

private:
    Drawing& m_out;
    const TextMetrics& m_metrics;
};

/// Where the plot ends, so that the numbers beside it have room.
double plotEnd(const QStringList& numbers, const TimeSeriesStyle& style) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    double widest = 36;
    for (const QString& n : numbers) widest = std::max(widest, metrics.width(n, numberSize, TextWeight::Regular, false));
    return style.width - widest - 12;
}

/// Draws the strips from `top` down and returns where they end.
double appendStrips(Drawing& out, const std::vector<TimeSeries>& strips, const TimeSeriesStyle& style, double top, double right) {
    Writer w(out, style.metrics);
    qint64 from = 0, to = 0;
    bool any = false;
    for (const TimeSeries& s : strips) {
        if (s.pieces.empty()) continue;
        from = any ? std::min(from, s.pieces.front().first) : s.pieces.front().first;
        to = any ? std::max(to, s.pieces.back().first) : s.pieces.back().first;
        any = true;
    }
    if (!any) return top;
    to += std::max<qint64>(1, style.pieceMs);
    const double left = leftMargin, width = right - left;
    const auto xOf = [&](qint64 at) { return left + double(at - from) / double(to - from) * width; };
    const double first = top;
    for (const TimeSeries& s : strips) {
        w.heading(s.label, top + 12, right);
        const double base = top + 17 + style.stripHeight;
        double most = 0;
        for (const auto& [at, value] : s.pieces) most = std::max(most, value);
        out.items.emplace_back(lineBetween({left, base - style.stripHeight}, {right, base - style.stripHeight}, ColourRole::Line, 0.35));
        w.text(s.largest, {right + 4, base - style.stripHeight + 3}, TextAnchor::Left);
        w.text(QStringLiteral("0"), {right + 4, base + 3}, TextAnchor::Left);
        for (const auto& [at, value] : s.pieces) {
            if (value <= 0) continue;
            const double x0 = xOf(at), x1 = xOf(std::min(to, at + style.pieceMs));
            // The smallest stays a line that can be seen.
            const double h = std::max(0.8, style.stripHeight * value / most);
            out.items.emplace_back(box(QRectF(x0, base - h, std::max(0.8, (x1 - x0) * 0.86), h), ColourRole::Muted));
        }
        out.items.emplace_back(lineBetween({left, base}, {right, base}, ColourRole::Text, 0.6));
        top = base + 6;
    }
    const double axis = top;
    QString major;
    if (to - from <= std::max<qint64>(1, style.pieceMs) && style.pieceMs >= 86'400'000) {
        // One piece alone: the day it stands for, without hours that nothing is known of.
        w.text(QDateTime::fromMSecsSinceEpoch(from, style.zone).toString(QStringLiteral("dd-MM-yyyy")), {(left + right) / 2, axis + 8}, TextAnchor::Middle);
        return axis + 22;
    }
    for (const TimelineTick& t : timelineTicks(from, to, width, 54, style.zone, style.months)) {
        const double x = xOf(t.at);
        if (!t.major.isEmpty()) major = t.major;
        if (x < left - 0.5 || x > right + 0.5) continue;
        out.items.emplace_back(lineBetween({x, first + 17}, {x, axis}, ColourRole::Line, 0.35));
        w.text(t.minor, {x, axis + 8}, TextAnchor::Middle);
        // The year or day stands where it begins, and at the first tick that is seen.
        if (!major.isEmpty() && major != t.minor) w.text(major, {x, axis + 18}, TextAnchor::Middle, numberSize, TextWeight::Bold);
        major.clear();
    }
    return axis + 22;
}

} // namespace

Drawing drawTimeSeries(const std::vector<TimeSeries>& strips, const TimeSeriesStyle& style) {
    Drawing out;
    out.description = style.description;
    QStringList numbers;
    for (const TimeSeries& s : strips) numbers << s.largest;
    out.bounds = QRectF(0, 0, style.width, appendStrips(out, strips, style, 0, plotEnd(numbers, style)));
    return out;
}

Drawing drawActivity(const ActivityModel& model, const ActivityStyle& style) {
    Drawing out;
    out.description = style.time.description;
    Writer w(out, style.time.metrics);
    const double left = leftMargin, right = plotEnd({model.overTime.largest}, style.time), cell = (right - left) / 24, row = 15;
    qint64 most = 1;
    for (const auto& day : model.hours)
        for (const qint64 n : day) most = std::max(most, n);
    w.heading(style.hoursTitle, 13, right);
    const double top = 32;
    for (int h = 0; h < 24; ++h) w.text(QStringLiteral("%1").arg(h, 2, 10, QLatin1Char('0')), {left + (h + 0.5) * cell, top - 4}, TextAnchor::Middle);
    w.text(style.sum, {right + 4, top - 4}, TextAnchor::Left, numberSize, TextWeight::Bold);
    std::array<qint64, 24> byHour{};
    for (int d = 0; d < 7; ++d) {
        const double y = top + d * row;
        out.items.emplace_back(lineBetween({left, y}, {right, y}, ColourRole::Line, 0.35));
        const auto& day = model.hours[size_t(d)];
        w.text(style.weekdays.value(d), {left - 6, y + 11}, TextAnchor::Right, labelSize);
        qint64 sum = 0;
        for (int h = 0; h < 24; ++h) {
            const qint64 n = day[size_t(h)];
            sum += n;
            byHour[size_t(h)] += n;
            if (n == 0) continue;
            // Area by number: twice the messages, twice the ink.
            const double side = std::max(1.2, (row - 2.4) * std::sqrt(double(n) / double(most)));
            out.items.emplace_back(box(QRectF(left + (h + 0.5) * cell - side / 2, y + (row - side) / 2, side, side), ColourRole::Muted));
        }
        w.text(QString::number(sum), {right + 4, y + 11}, TextAnchor::Left);
    }
    const double bottom = top + 7 * row;
    for (int h = 0; h <= 24; h += 6) out.items.emplace_back(lineBetween({left + h * cell, top}, {left + h * cell, bottom}, ColourRole::Line, h % 24 == 0 ? 0.6 : 0.35));
    out.items.emplace_back(lineBetween({left, bottom}, {right, bottom}, ColourRole::Text, 0.6));
    const qint64 mostOfHours = std::max<qint64>(1, *std::max_element(byHour.begin(), byHour.end()));
    constexpr double barRoom = 26;
    for (int h = 0; h < 24; ++h)
        if (byHour[size_t(h)] > 0) out.items.emplace_back(box(QRectF(left + h * cell + 2, bottom + 2, cell - 4, std::max(0.8, barRoom * double(byHour[size_t(h)]) / double(mostOfHours))), ColourRole::Line));
    w.text(style.sum, {left - 6, bottom + 11}, TextAnchor::Right, numberSize, TextWeight::Bold);
    double end = bottom + barRoom + 6;
    if (model.overTime.pieces.size() > 1) end = appendStrips(out, {model.overTime}, style.time, end + 6, right); // one piece says nothing
    out.bounds = QRectF(0, 0, style.time.width, end);
    return out;
}

} // namespace saboot::graph
