#include "services/chartviews.h"

#include "crypto/auditrecord.h"
#include "store/workrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace saboot::services {

namespace {

/// A place beyond this is a mistake of ours, and would not fit thousandths in JSON's exact integers.
constexpr double farthest = 1e9;

QJsonArray keysOf(const QSet<QString>& set) {
    QStringList keys(set.begin(), set.end());
    keys.sort(); // the same state gives the same row
    return QJsonArray::fromStringList(keys);
}

QJsonArray numbersOf(const QSet<int>& set) {
    std::vector<int> numbers(set.begin(), set.end());
    std::sort(numbers.begin(), numbers.end());
    QJsonArray array;
    for (const int n : numbers) array.append(n);
    return array;
}

QSet<QString> keySet(const QJsonValue& value) {
    QSet<QString> set;
    for (const QJsonValue& v : value.toArray()) set.insert(v.toString());
    return set;
}

QSet<int> numberSet(const QJsonValue& value) {
    QSet<int> set;
    for (const QJsonValue& v : value.toArray()) set.insert(v.toInt());
    return set;
}

ChartViewState stateOf(const store::ChartView& v) {
    ChartViewState s;
    s.id = v.id.toString();
    s.name = v.name;
    s.changedAt = v.changedAt;
    for (const store::ChartPlace& p : v.places) {
        s.arrangement.places.insert(p.key, QPointF(double(p.xMilli) / 1000, double(p.yMilli) / 1000));
        if (p.pinned) s.arrangement.pinned.insert(p.key);
    }
    const QJsonObject o = QJsonDocument::fromJson(v.settings.toUtf8()).object();
    s.arrangement.hidden = keySet(o[QLatin1String("hidden")]);
    s.arrangement.added = keySet(o[QLatin1String("added")]);
    s.typesOff = numberSet(o[QLatin1String("types_off")]);
    s.basesOff = numberSet(o[QLatin1String("bases_off")]);
    s.certaintiesOff = numberSet(o[QLatin1String("certainties_off")]);
    if (o.contains(QLatin1String("from"))) s.from = o[QLatin1String("from")].toInteger();
    if (o.contains(QLatin1String("to"))) s.to = o[QLatin1String("to")].toInteger();
    return s;
}

store::ChartView viewOf(const ChartViewState& s) {
    store::ChartView v;
    if (!s.id.isEmpty()) v.id = decltype(v.id)::fromString(s.id);
    v.name = s.name;
    QJsonObject o;
    o[QLatin1String("hidden")] = keysOf(s.arrangement.hidden);
    o[QLatin1String("added")] = keysOf(s.arrangement.added);
    o[QLatin1String("types_off")] = numbersOf(s.typesOff);
    o[QLatin1String("bases_off")] = numbersOf(s.basesOff);
    o[QLatin1String("certainties_off")] = numbersOf(s.certaintiesOff);
    if (s.from) o[QLatin1String("from")] = *s.from;
    if (s.to) o[QLatin1String("to")] = *s.to;
    v.settings = QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
    QStringList keys = s.arrangement.places.keys();
    keys.sort();
    for (const QString& key : keys) {
        const QPointF p = s.arrangement.places.value(key);
        if (!std::isfinite(p.x()) || !std::isfinite(p.y()) || std::abs(p.x()) > farthest || std::abs(p.y()) > farthest) continue;
        v.places.push_back({key, qint64(std::llround(p.x() * 1000)), qint64(std::llround(p.y() * 1000)), s.arrangement.pinned.contains(key)});
    }
    return v;
}

} // namespace

bool sameFilters(const ChartViewState& a, const ChartViewState& b) {
    return a.typesOff == b.typesOff && a.basesOff == b.basesOff && a.certaintiesOff == b.certaintiesOff && a.from == b.from && a.to == b.to;
}

Result<ChartViewState> workingChart(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(const auto views, store::WorkRecords(*db).chartViews());
    for (const auto& v : views)
        if (v.name.isEmpty()) return stateOf(v);
    return ChartViewState();
}

Result<std::vector<ChartViewState>> chartViews(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(const auto views, store::WorkRecords(*db).chartViews());
    std::vector<ChartViewState> out;
    for (const auto& v : views)
        if (!v.name.isEmpty()) out.push_back(stateOf(v));
    return out;
}

Result<ChartViewState> saveChartView(OpenCase& opened, ChartViewState view) {
    view.name = view.name.trimmed();
    const QString what = view.name.isEmpty() ? QStringLiteral("Link chart arranged") : QStringLiteral("View of the link chart saved: %1").arg(view.name);
    SABOOT_CHECK(opened.change(crypto::AuditEvent::RowChange, what, [&](store::Change& change) -> Status {
        SABOOT_TRY(const auto views, store::WorkRecords(change.database()).chartViews());
        for (const auto& v : views) {
            if (v.name != view.name || v.id.toString() == view.id) continue;
            if (!view.name.isEmpty()) return Error(ErrorCode::AlreadyExists, QStringLiteral("the view \"%1\"").arg(view.name));
            view.id = v.id.toString(); // there is one chart as it was left
        }
        store::ChartView row = viewOf(view);
        SABOOT_CHECK(store::WorkRecords::saveChartView(change, row));
        view.id = row.id.toString();
        view.changedAt = row.changedAt;
        return ok();
    }));
    return view;
}

Status removeChartView(OpenCase& opened, const ChartViewState& view) {
    return opened.change(crypto::AuditEvent::RowChange, QStringLiteral("View of the link chart removed: %1").arg(view.name), [&](store::Change& change) {
        return store::WorkRecords::removeChartView(change, decltype(store::ChartView::id)::fromString(view.id));
    });
}

void arrange(graph::ChartModel& model, const ChartArrangement& arrangement) {
    model.places = arrangement.places;
    model.pinned = arrangement.pinned;
    model.hidden = arrangement.hidden;
}

} // namespace saboot::services
