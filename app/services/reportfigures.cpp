#include "services/reportfigures.h"

#include "graph/activity.h"
#include "graph/flow.h"
#include "report/chartview.h"
#include "report/dates.h"
#include "services/reportwords.h"
#include "services/statistics.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <map>

namespace saboot::services {

namespace {

constexpr size_t speakersPrinted = 12, exchangesPrinted = 12, amountsPrinted = 60, currenciesDrawn = 6;
constexpr qint64 messagesForFigure = 24; // fewer are read in the transcript
constexpr size_t paymentsDrawn = 40; // beyond it the largest; the table names all
constexpr qint64 dayMs = 86'400'000;

bool isUrdu(const domain::ReportOptions& o) { return o.language == domain::ReportLanguage::Urdu; }

qint64 lengthOf(Statistics::Piece p) {
    switch (p) {
    case Statistics::Piece::Hour: return 3'600'000;
    case Statistics::Piece::Day: return dayMs;
    case Statistics::Piece::Week: return 7 * dayMs;
    case Statistics::Piece::Month: return 30 * dayMs;
    }
    return dayMs;
}

QString messagesPer(Statistics::Piece p, bool urdu) {
    switch (p) {
    case Statistics::Piece::Hour: return urdu ? QStringLiteral("فی گھنٹہ پیغامات") : QStringLiteral("Messages an hour");
    case Statistics::Piece::Day: return urdu ? QStringLiteral("فی دن پیغامات") : QStringLiteral("Messages a day");
    case Statistics::Piece::Week: return urdu ? QStringLiteral("فی ہفتہ پیغامات") : QStringLiteral("Messages a week");
    case Statistics::Piece::Month: return urdu ? QStringLiteral("فی مہینہ پیغامات") : QStringLiteral("Messages a month");
    }
    return {};
}

graph::TimeSeriesStyle timeStyle(const domain::ReportOptions& o, qint64 pieceMs) {
    graph::TimeSeriesStyle style;
    style.zone = QTimeZone("Asia/Karachi");
    style.pieceMs = pieceMs;
    if (isUrdu(o))
        style.months = report::monthsInUrdu();
    return style;
}

std::shared_ptr<const report::ChartView> viewOf(graph::Drawing&& drawing) {
    auto v = std::make_shared<report::ChartView>();
    v->drawing = std::move(drawing);
    return v;
}

} // namespace

QString amountText(const QString& currency, double value) {
    // Coins have eight places; whole amounts of money none.
    QString number = QLocale(QLocale::English).toString(value, 'f', value == std::floor(value) ? 0 : value < 1000 ? 8 : 2);
    if (number.contains(QLatin1Char('.'))) {
        while (number.endsWith(QLatin1Char('0'))) number.chop(1);
        if (number.endsWith(QLatin1Char('.'))) number.chop(1);
    }
    return (currency + QLatin1Char(' ') + number).trimmed();
}

Status addActivity(report::ReportModel& m, OpenCase& opened, const domain::ReportOptions& o, JobControl& job) {
    const bool urdu = isUrdu(o);
    for (const report::ChatEntry& c : m.chats) {
        // Of a chat that is withheld nothing is told but its number.
        if (c.participants.empty()) continue;
        SABOOT_TRY(const Statistics s, statistics(opened, c.chat.id, Amounts::Skip, job));
        if (s.messages == 0) continue;
        report::ActivityEntry a;
        a.chat = c.chat.number;
        a.title = c.chat.title;
        a.hours = s.hours;
        a.messages = s.messages;
        a.undated = s.undated;
        a.first = c.chat.first;
        a.last = c.chat.last;
        a.zone = c.chat.zoneCertainty;
        for (const SpeakerCount& x : s.speakers)
            if (x.messages > 0 && a.speakers.size() < speakersPrinted) a.speakers.emplace_back(x.name, x.messages);
        for (const ExchangeCount& x : s.exchanges) {
            if (a.exchanges.size() < exchangesPrinted) a.exchanges.push_back({x.a, x.b, x.messages});
            else ++a.moreExchanges;
        }
        if (s.messages - s.undated >= messagesForFigure) {
            graph::ActivityModel model;
            model.hours = s.hours;
            qint64 most = 0;
            for (const TimePoint& p : s.overTime) {
                model.overTime.pieces.emplace_back(p.from, double(p.messages));
                most = std::max(most, p.messages);
            }
            model.overTime.label = messagesPer(s.piece, urdu);
            model.overTime.largest = QString::number(most);
            graph::ActivityStyle style;
            style.time = timeStyle(o, lengthOf(s.piece));
            style.time.description = (urdu ? QStringLiteral("\u2066%1\u2069 کے اوقات: \u2066%2\u2069 پیغامات، ہفتے کے دن اور گھنٹے کے لحاظ سے؛ نیچے کا جدول ہر تعداد دیتا ہے۔")
                                           : QStringLiteral("Activity of %1: %2 messages by weekday and hour and over time; the table below gives every number."))
                                         .arg(a.chat).arg(a.messages);
            if (urdu) {
                style.weekdays = report::weekdaysInUrdu();
                style.hoursTitle = QStringLiteral("ہفتے کے دن اور گھنٹے کے لحاظ سے");
                style.sum = QStringLiteral("کل");
            }
            a.figure = viewOf(graph::drawActivity(model, style));
        }
        m.activity.push_back(std::move(a));
    }
    return ok();
}

Status addChartViews(report::ReportModel& m, const graph::ChartModel& model, const QString& sheets, const domain::ReportOptions& o, JobControl& job) {
    graph::ChartStyle style;
    style.medium = graph::ChartMedium::Print;
    style.numbers = graph::Shown::Yes;
    if (isUrdu(o)) style.words = chartWordsUrdu();
    const auto add = [&](report::ChartView&& v, const graph::ChartModel& drawn) -> Status {
        SABOOT_TRY(v.drawing, graph::drawForPrint(drawn, style, job));
        if (isUrdu(o)) v.drawing.description.clear(); // the engine says it in Urdu
        v.links = int(drawn.links.size());
        v.entities = int(drawn.entities.size());
        m.charts.push_back(std::make_shared<report::ChartView>(std::move(v)));
        return ok();
    };
    const auto views = graph::splitForPrint(model);
    if (views.size() > 1) {
        const graph::ChartModel whole = graph::visiblePart(model);
        report::ChartView v;
        v.kind = report::ChartView::Kind::Whole;
        style.printSize = QSizeF(480, 500); // with its legend it stands under the heading
        SABOOT_CHECK(add(std::move(v), whole));
        if (!sheets.isEmpty()) {
            report::ChartView poster;
            poster.kind = report::ChartView::Kind::Sheets;
            poster.sheets = graph::sheetsFor(whole.links.size(), report::chartRoom(sheets == QLatin1String("a3") ? report::Paper::A3 : report::Paper::A4));
            style.printSize = poster.sheets.size();
            style.legend = graph::Shown::No;
            return add(std::move(poster), whole);
        }
        style.printSize = graph::ChartStyle().printSize;
    }
    for (const auto& view : views) {
        report::ChartView v;
        // The engine numbers the charts itself.
        static const QRegularExpression numbered(QStringLiteral("^Chart \\d+ of \\d+(?:: )?"));
        v.caption = reportText(o.language, QString(view.title).remove(numbered));
        SABOOT_CHECK(add(std::move(v), view.model));
    }
    return ok();
}

std::vector<report::LinkRow> linkRows(const graph::ChartModel& chart) {
    QHash<QString, QString> shown;
    for (const domain::Entity& e : chart.entities) shown.insert(e.key, graph::shortLabel(e));
    std::vector<report::LinkRow> out;
    for (const auto& row : graph::chartRows(chart)) out.push_back({row.number, row.from, row.to, row.relation, row.sources, row.basis, row.certainty, shown.value(row.fromKey), shown.value(row.toKey)});
    return out;
}

void addPayments(report::ReportModel& m, const graph::ChartModel& chart, const domain::ReportOptions& o) {
    QHash<QString, const domain::Entity*> entities;
    for (const domain::Entity& e : chart.entities) entities.insert(e.key, &e);
    struct Payment {
        const domain::Link* link;
        QString amount, currency;
        double value = 0;
    };
    std::vector<Payment> payments;
    std::map<QString, double> largest;
    QHash<int, report::LinkRow> rows;
    for (report::LinkRow& row : linkRows(chart)) rows.insert(row.number, std::move(row));
    for (const domain::Link& l : chart.links) {
        if (!l.money || !entities.contains(l.from) || !entities.contains(l.to)) continue;
        Payment p{&l, {}, {}, 0};
        if (const auto amounts = amountsIn(l.relation); !amounts.empty()) {
            p.currency = amounts.front().currency;
            p.value = amounts.front().value;
            p.amount = amountText(p.currency, p.value);
            largest[p.currency] = std::max(largest[p.currency], p.value);
        }
        payments.push_back(std::move(p));
        m.flow.rows.push_back({rows.value(l.number), l.first, l.last});
    }
    if (payments.empty()) return;
    std::stable_sort(m.flow.rows.begin(), m.flow.rows.end(), [](const auto& a, const auto& b) { return a.at.value_or(std::numeric_limits<qint64>::max()) < b.at.value_or(std::numeric_limits<qint64>::max()); });
    std::stable_sort(payments.begin(), payments.end(), [&](const Payment& a, const Payment& b) {
        const auto share = [&](const Payment& p) { return p.value > 0 ? p.value / largest[p.currency] : 0; };
        return share(a) > share(b);
    });
    if (payments.size() > paymentsDrawn) payments.resize(paymentsDrawn);
    graph::FlowModel model;
    QHash<QString, size_t> index;
    const auto node = [&](const QString& key) {
        if (const auto it = index.constFind(key); it != index.cend()) return *it;
        const domain::Entity& e = *entities[key];
        model.nodes.push_back({e.key, e.label, e.sublabel, e.type});
        index.insert(key, model.nodes.size() - 1);
        return model.nodes.size() - 1;
    };
    // In the order of their numbers, so that the same case gives the same picture whatever the amounts.
    std::sort(payments.begin(), payments.end(), [](const Payment& a, const Payment& b) { return a.link->number < b.link->number; });
    for (const Payment& p : payments) {
        graph::Flow f;
        f.number = p.link->number;
        f.from = node(p.link->from);
        f.to = node(p.link->to);
        f.amount = p.amount;
        f.share = p.value > 0 ? p.value / largest[p.currency] : 0;
        // Every payment is an officer's record: only what is not certain is set apart.
        f.style = p.link->certainty == domain::Certainty::Certain ? graph::LineStyle::Solid : graph::LineStyle::Dashed;
        model.flows.push_back(std::move(f));
    }
    graph::FlowStyle style;
    style.description = (isUrdu(o) ? QStringLiteral("رقوم کا بہاؤ: \u2066%1\u2069 ادائیگیاں، \u2066%2\u2069 اکائیوں کے درمیان؛ نیچے کا جدول ہر ادائیگی دیتا ہے۔")
                                   : QStringLiteral("Flow of money: %1 payments between %2 entities; the table below lists every payment."))
                            .arg(model.flows.size()).arg(model.nodes.size());
    auto view = std::make_shared<report::ChartView>();
    view->drawing = graph::drawFlow(model, style);
    view->links = int(model.flows.size());
    view->entities = int(model.nodes.size());
    m.flow.payments = view;
}

Status addNamedAmounts(report::ReportModel& m, OpenCase& opened, const domain::ReportOptions& o, JobControl& job) {
    using K = domain::ReportKind;
    std::vector<NamedAmount> amounts;
    qint64 pieceMs = dayMs;
    m.flow.ofPrintedOnly = o.isRedacted() || o.kind == K::Person || o.kind == K::Wallet || (o.kind == K::Transcript && !o.subject.isEmpty());
    qint64 counted = 0;
    std::vector<AmountPoint> overTime;
    if (m.flow.ofPrintedOnly) {
        for (const report::ChatEntry& c : m.chats)
            for (const auto& row : c.rows) {
                const auto* e = std::get_if<report::MessageEntry>(&row);
                if (!e || e->kind == domain::MessageKind::System) continue;
                for (NamedAmount& a : amountsIn(e->text)) {
                    a.reference = e->reference;
                    a.sender = e->sender;
                    a.at = e->time;
                    amounts.push_back(std::move(a));
                }
            }
        counted = qint64(amounts.size());
    } else {
        SABOOT_TRY(Statistics s, statistics(opened, {}, Amounts::Read, job));
        amounts = std::move(s.amounts);
        counted = s.amountCount;
        pieceMs = lengthOf(s.piece);
        overTime = std::move(s.amountsOverTime);
    }
    if (amounts.empty()) return ok();
    if (m.flow.ofPrintedOnly) {
        std::map<std::pair<QString, qint64>, AmountPoint> days;
        for (const NamedAmount& a : amounts) {
            if (!a.at) continue;
            const qint64 from = (*a.at + 5 * 3'600'000) / dayMs * dayMs - 5 * 3'600'000;
            AmountPoint& p = days[{a.currency, from}];
            p.currency = a.currency;
            p.from = from;
            p.sum += a.value;
            ++p.count;
        }
        for (auto& [key, p] : days) overTime.push_back(std::move(p));
    }
    std::map<QString, std::pair<double, qint64>> sums;
    if (counted == qint64(amounts.size()))
        for (const NamedAmount& a : amounts) sums[a.currency].first += a.value, ++sums[a.currency].second;
    else // more than the list holds: by the pieces of time, which count all that have one
        for (const AmountPoint& p : overTime) sums[p.currency].first += p.sum, sums[p.currency].second += p.count;
    for (const auto& [currency, sum] : sums) m.flow.sums.push_back({currency, amountText(currency, sum.first), sum.second});
    std::stable_sort(m.flow.sums.begin(), m.flow.sums.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    std::vector<graph::TimeSeries> strips;
    for (const report::AmountSum& a : m.flow.sums) {
        if (strips.size() == currenciesDrawn) break;
        graph::TimeSeries t;
        t.label = a.currency;
        double most = 0;
        for (const AmountPoint& p : overTime)
            if (p.currency == a.currency) {
                t.pieces.emplace_back(p.from, p.sum);
                most = std::max(most, p.sum);
            }
        t.largest = amountText({}, most);
        if (!t.pieces.empty()) strips.push_back(std::move(t));
    }
    if (!strips.empty()) {
        graph::TimeSeriesStyle style = timeStyle(o, pieceMs);
        style.stripHeight = 34;
        style.description = (isUrdu(o) ? QStringLiteral("پیغامات میں مذکور رقوم، وقت کے لحاظ سے، \u2066%1\u2069 کرنسیوں میں؛ نیچے کا جدول رقوم دیتا ہے۔")
                                       : QStringLiteral("Amounts named in messages over time, in %1 currencies; the table below lists the amounts."))
                                .arg(strips.size());
        m.flow.named = viewOf(graph::drawTimeSeries(strips, style));
    }
    m.flow.moreAmounts = counted - qint64(std::min(amounts.size(), amountsPrinted));
    // The largest of each currency are worth the paper; they stand in the order of time.
    if (amounts.size() > amountsPrinted) {
        std::map<QString, double> largest;
        for (const NamedAmount& a : amounts) largest[a.currency] = std::max(largest[a.currency], a.value);
        std::stable_sort(amounts.begin(), amounts.end(), [&](const NamedAmount& a, const NamedAmount& b) { return a.value / largest[a.currency] > b.value / largest[b.currency]; });
        amounts.resize(amountsPrinted);
        std::stable_sort(amounts.begin(), amounts.end(), [](const NamedAmount& a, const NamedAmount& b) { return a.at.value_or(std::numeric_limits<qint64>::max()) < b.at.value_or(std::numeric_limits<qint64>::max()); });
    }
    QSet<QString> sure;
    for (const report::ChatEntry& c : m.chats)
        if (c.chat.zoneCertainty == domain::Certainty::Certain) sure.insert(c.chat.number);
    for (const NamedAmount& a : amounts) m.flow.amounts.push_back({a.reference, a.at, a.sender, a.raw, a.currency, sure.contains(a.reference.section(QLatin1Char('-'), 0, 0))});
    return ok();
}

} // namespace saboot::services
