#include "charts/statisticsview.h"

#include "actions/actions.h"
#include "base/clock.h"
#include "base/file.h"
#include "jobs/jobs.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/charting.h"
#include "shell/page.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "theme/tokens.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <cmath>

namespace saboot::ui {

using services::Statistics;

namespace {

constexpr int barsShown = 12;

} // namespace

QStringList weekdayNames() {
    return {StatisticsView::tr("Monday"), StatisticsView::tr("Tuesday"), StatisticsView::tr("Wednesday"), StatisticsView::tr("Thursday"),
            StatisticsView::tr("Friday"), StatisticsView::tr("Saturday"), StatisticsView::tr("Sunday")};
}

namespace {

QString amountText(double value) {
    const QLocale c(QLocale::English, QLocale::UnitedKingdom);
    return ltr(value == std::floor(value) && std::abs(value) < 1e15 ? c.toString(qint64(value)) : c.toString(value, 'g', 8));
}

// QChart knows neither palette nor application font.
void dress(QAbstractAxis* axis) {
    axis->setLabelsColor(color(Token::Muted));
    axis->setLabelsFont(font(Type::Caption));
    axis->setTitleBrush(color(Token::Muted));
    axis->setLinePen(QPen(color(Token::LineStrong), 1));
    axis->setGridLinePen(QPen(color(Token::Line), 1));
}

} // namespace

StatisticsView::StatisticsView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* col = column(8);
    col->setContentsMargins(14, 10, 14, 10);
    setLayout(col);
    auto* bar = wrapRow(6);
    m_figures = new QButtonGroup(this);
    const QString names[] = {tr("By hour"), tr("By weekday"), tr("Over time"), tr("Who writes whom"), tr("Amounts")};
    for (int i = 0; i < 5; ++i) {
        auto* b = button(names[i]);
        b->setCheckable(true);
        m_figures->addButton(b, i);
        bar->addWidget(b);
    }
    m_figures->button(0)->setChecked(true);
    connect(m_figures, &QButtonGroup::idClicked, this, [this](int id) { show(Figure(id)); });
    m_currency = new QComboBox;
    m_currency->setAccessibleName(tr("Currency"));
    connect(m_currency, &QComboBox::activated, this, [this] { draw(); });
    bar->addWidget(m_currency);
    bar->addStretch();
    auto* picture = iconButton(QStringLiteral("picture"), tr("Export the picture…"));
    context.actions.runs(picture, QStringLiteral("figures.picture"));
    auto* list = iconButton(QStringLiteral("export"), tr("Export the table…"));
    context.actions.runs(list, QStringLiteral("figures.table"));
    bar->addWidget(picture);
    bar->addWidget(list);
    col->addLayout(bar);
    m_note = wrapped({}, Type::Secondary, Tone::Muted);
    col->addWidget(m_note);

    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setMargins(QMargins(6, 6, 6, 6));
    m_view = new QChartView(chart);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(130);
    // Time and numbers run from left to right in every language.
    m_view->setLayoutDirection(Qt::LeftToRight);
    m_view->setFocusPolicy(Qt::NoFocus); // its table is what the keyboard reads
    m_model = new RowsModel<Line>({{tr("What"), [](const Line& l) { return l.name; }, {}, {}},
                                   {tr("Who"), [](const Line& l) { return l.who; }, {}, {}},
                                   {tr("Value"), [](const Line& l) { return l.shown; }, [](const Line& l) { return QVariant(l.value); }, [](const Line&) { CellLook k; k.number = true; return k; }},
                                   {tr("Shown by"), [](const Line& l) { return l.reference; }, {}, [](const Line& l) { CellLook k; k.exhibit = !l.reference.isEmpty(); return k; }}},
                                  this);
    m_table = makeTable(tr("Figures"), m_context);
    RowsProxy* sorted = setSortable(m_table, m_model);
    m_table->setColumnWidth(0, 210);
    m_table->setColumnWidth(1, 150);
    m_table->setColumnWidth(2, 110);
    m_table->horizontalHeader()->setStretchLastSection(true);
    keepColumns(context, m_table, QStringLiteral("statistics"));
    connect(m_table, &QTableView::activated, this, [this, sorted](const QModelIndex& i) {
        if (const Line* l = m_model->at(sorted->mapToSource(i).row()); l && !l->reference.isEmpty()) m_context.openReference(l->reference);
    });
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    keepSizes(context, split, QStringLiteral("statistics.split"));
    m_message = label({}, Type::Body, Tone::Muted);
    m_message->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget;
    m_stack->addWidget(split);
    m_stack->addWidget(m_message);
    col->addWidget(m_stack, 1);
}

QChart* StatisticsView::chart() const { return m_view->chart(); }

void StatisticsView::setChat(const ChatId& chat, const QString& title) {
    m_chat = chat;
    m_title = title;
    load(m_figure == Figure::Amounts ? services::Amounts::Read : services::Amounts::Skip);
}

void StatisticsView::load(services::Amounts amounts) {
    if (!m_context.session.hasCase()) return;
    m_ready = false;
    m_message->setText(tr("Counting…"));
    m_stack->setCurrentIndex(1);
    const quint64 ticket = ++m_ticket;
    m_context.jobs.run<Statistics>(
        tr("Count messages"), [opened = m_context.session.opened(), chat = m_chat, amounts](JobControl& job) { return services::statistics(*opened, chat, amounts, job); }, this,
        [this, ticket, amounts](Result<Statistics> r) {
            if (ticket != m_ticket) return;
            if (!r) {
                m_message->setText(sentence(r.error()));
                return;
            }
            m_data = std::move(r).value();
            m_ready = true;
            m_withAmounts = amounts == services::Amounts::Read;
            const QString keep = currency();
            m_currency->clear();
            QHash<QString, qint64> counts;
            for (const auto& p : m_data.amountsOverTime) counts[p.currency] += p.count;
            QStringList names = counts.keys();
            std::sort(names.begin(), names.end(), [&](const QString& a, const QString& b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
            m_currency->addItems(names);
            if (names.contains(keep)) m_currency->setCurrentText(keep);
            draw();
        },
        {}, JobShow::Quiet);
}

void StatisticsView::show(Figure figure) {
    m_figure = figure;
    m_figures->button(int(figure))->setChecked(true);
    if (figure == Figure::Amounts && m_ready && !m_withAmounts) return load(services::Amounts::Read);
    draw();
}

QString StatisticsView::currency() const { return m_currency->currentText(); }

QString StatisticsView::pieceText(qint64 from) const {
    switch (m_data.piece) {
    case Statistics::Piece::Hour: return timeText(from);
    case Statistics::Piece::Day: return dateText(from);
    case Statistics::Piece::Week: return tr("week of %1").arg(dateText(from));
    case Statistics::Piece::Month: return ltr(pktDate(from).mid(3));
    }
    return {};
}

std::vector<StatisticsView::Line> StatisticsView::lines() const {
    std::vector<Line> out;
    const auto count = [&](const QString& name, const QString& who, qint64 n) { out.push_back({name, who, double(n), numberText(n), {}}); };
    switch (m_figure) {
    case Figure::Hours:
        for (size_t h = 0; h < 24; ++h) {
            qint64 n = 0;
            for (const auto& day : m_data.hours) n += day[h];
            count(ltr(QStringLiteral("%1:00–%1:59").arg(int(h), 2, 10, QLatin1Char('0'))), {}, n);
        }
        break;
    case Figure::Weekdays:
        for (size_t d = 0; d < 7; ++d) {
            qint64 n = 0;
            for (const qint64 h : m_data.hours[d]) n += h;
            count(weekdayNames()[int(d)], {}, n);
        }
        break;
    case Figure::OverTime:
        for (const auto& p : m_data.overTime) count(pieceText(p.from), {}, p.messages);
        break;
    case Figure::Exchanges:
        for (const auto& x : m_data.exchanges) count(joined({x.a, x.b}), x.chat, x.messages);
        for (const auto& s : m_data.speakers) count(tr("%1 in all").arg(isolated(s.name)), s.chat, s.messages);
        break;
    case Figure::Amounts:
        for (const auto& a : m_data.amounts)
            if (a.currency == currency()) out.push_back({a.at ? timeText(*a.at) : tr("not known"), a.sender, a.value, amountText(a.value) + QLatin1Char(' ') + ltr(a.currency), a.reference});
        break;
    }
    return out;
}

void StatisticsView::draw() {
    if (!m_ready) return;
    QChart* chart = m_view->chart();
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    chart->setBackgroundBrush(color(Token::Surface));
    chart->setBackgroundPen(QPen(color(Token::Line), 1));
    chart->setPlotAreaBackgroundVisible(false);
    m_view->setBackgroundBrush(color(Token::Surface));
    m_currency->setVisible(m_figure == Figure::Amounts && m_currency->count() > 0);
    const bool empty = m_data.messages == 0 || (m_figure == Figure::Amounts && m_data.amounts.empty()) || (m_figure == Figure::OverTime && m_data.overTime.empty());
    QStringList note{tr("%1 messages").arg(numberText(m_data.messages))};
    if (m_data.undated) note << tr("%1 without a time are left out").arg(numberText(m_data.undated));
    if (m_data.assumed) note << tr("the zone of %1 is assumed").arg(numberText(m_data.assumed));
    if (m_figure == Figure::Exchanges) note << tr("two write to each other when one stands directly after the other");
    if (m_figure == Figure::Amounts) note << tr("a named amount is not a transfer");
    if (m_figure == Figure::Amounts && m_data.amountCount > qint64(m_data.amounts.size())) note << tr("the table holds the largest %1 of each currency").arg(numberText(qint64(services::Statistics::amountLimit)));
    m_note->setText(joined(note));
    const auto all = lines();
    m_model->setRows(all);
    m_table->setColumnHidden(1, m_figure != Figure::Exchanges && m_figure != Figure::Amounts);
    m_table->setColumnHidden(3, m_figure != Figure::Amounts);
    if (empty) {
        m_message->setText(m_figure == Figure::Amounts ? tr("No message names an amount with its currency.") : tr("Nothing to count yet."));
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_view->setAccessibleName(tr("Statistics: %1").arg(m_figures->button(int(m_figure))->text()));
    // The largest says most; all of them stand in the table.
    const auto largest = std::max_element(all.begin(), all.end(), [](const Line& a, const Line& b) { return a.value < b.value; });
    m_view->setAccessibleDescription(plain(joined({m_note->text(), largest == all.end() ? QString() : tr("most: %1").arg(joined({largest->name, largest->shown}))})));
    auto* values = new QValueAxis;
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setMin(0);
    dress(values);
    double most = 1;
    const auto finish = [&](QAbstractSeries* series, QAbstractAxis* across, Qt::Alignment side, Qt::Alignment valueSide) {
        dress(across);
        chart->addSeries(series);
        chart->addAxis(across, side);
        chart->addAxis(values, valueSide);
        series->attachAxis(across);
        series->attachAxis(values);
        values->setMax(most);
        values->applyNiceNumbers();
        values->setMin(0);
    };
    if (m_figure == Figure::OverTime || m_figure == Figure::Amounts) {
        auto* upper = new QLineSeries;
        auto* axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        std::vector<std::pair<qint64, double>> points;
        if (m_figure == Figure::OverTime) {
            for (const auto& p : m_data.overTime) points.emplace_back(p.from, double(p.messages));
        } else {
            // Pieces in which nothing was named are nought, not bridged by a line.
            QHash<qint64, double> named;
            for (const auto& p : m_data.amountsOverTime)
                if (p.currency == currency()) named[p.from] += p.sum;
            for (const auto& p : m_data.overTime) points.emplace_back(p.from, named.value(p.from, 0));
        }
        const size_t n = points.size(), every = std::max<size_t>(1, (n + 5) / 6);
        for (size_t i = 0; i < n; ++i) {
            // Steps: a piece of time is as wide as it lasts.
            upper->append(double(i), points[i].second);
            upper->append(double(i + 1), points[i].second);
            most = std::max(most, points[i].second);
            if (i % every == 0) {
                QString text = plain(dateText(points[i].first));
                if (m_data.piece == Statistics::Piece::Hour) text = plain(timeText(points[i].first)).left(16);
                while (axis->categoriesLabels().contains(text)) text += QLatin1Char(' ');
                axis->append(text, double(i));
            }
        }
        axis->setRange(0, double(std::max<size_t>(n, 1)));
        auto* area = new QAreaSeries(upper);
        upper->setParent(area);
        area->setPen(QPen(color(Token::Accent), 1.5));
        area->setBrush(color(Token::AccentSoft));
        finish(area, axis, Qt::AlignBottom, Qt::AlignLeft);
        return;
    }
    auto* set = new QBarSet(QString());
    set->setColor(color(Token::Accent));
    set->setBorderColor(color(Token::Accent));
    QStringList names;
    auto* axis = new QBarCategoryAxis;
    if (m_figure == Figure::Exchanges) {
        const int n = std::min<int>(int(m_data.exchanges.size()), barsShown);
        for (int i = n - 1; i >= 0; --i) { // the largest on top
            const auto& x = m_data.exchanges[size_t(i)];
            QString name = plain(x.chat + QLatin1Char(' ') + x.a.left(18) + QStringLiteral(" – ") + x.b.left(18));
            while (names.contains(name)) name += QLatin1Char(' ');
            names << name;
            *set << double(x.messages);
            most = std::max(most, double(x.messages));
        }
        axis->append(names);
        auto* series = new QHorizontalBarSeries;
        series->append(set);
        finish(series, axis, Qt::AlignLeft, Qt::AlignBottom);
        return;
    }
    for (size_t i = 0; i < all.size(); ++i) {
        names << (m_figure == Figure::Hours ? QStringLiteral("%1").arg(int(i), 2, 10, QLatin1Char('0')) : plain(all[i].name));
        *set << all[i].value;
        most = std::max(most, all[i].value);
    }
    axis->append(names);
    auto* series = new QBarSeries;
    series->setBarWidth(0.8);
    series->append(set);
    finish(series, axis, Qt::AlignBottom, Qt::AlignLeft);
}

void StatisticsView::changeEvent(QEvent* event) {
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && m_ready) draw();
    QWidget::changeEvent(event);
}

void StatisticsView::exportPicture() {
    if (!m_ready || !m_context.session.hasCase()) return;
    FileQuestion q;
    q.id = QStringLiteral("statistics.picture");
    q.title = tr("Export the picture");
    q.filter = tr("Picture (*.png)");
    q.suggestion = QStringLiteral("statistics.png");
    q.kind = FileQuestion::Kind::Save;
    m_context.prompts.choosePaths(q, [this](QStringList paths) {
        if (!m_context.session.hasCase()) return;
        m_context.jobs.run<std::monostate>(
            tr("Export the picture"),
            [opened = m_context.session.opened(), image = m_view->grab().toImage(), path = paths.front()](JobControl&) { return services::exportImage(*opened, image, path, QStringLiteral("A statistic of messages")); }, this,
            [this](Status s) {
                if (!s) m_context.prompts.showError(tr("Export the picture"), s.error());
                m_context.session.changed(Changed::Report); // the audit grew
            });
    });
}

void StatisticsView::exportTable() {
    if (m_ready) exportRows(m_table, m_context);
}

} // namespace saboot::ui
