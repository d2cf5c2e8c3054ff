#include "pages/timeline/timelinepage.h"

#include "actions/actions.h"
#include "base/clock.h"
#include "charts/timelinecanvas.h"
#include "jobs/jobs.h"
#include "models/undoing.h"
#include "pages/timeline/eventforms.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/charting.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace saboot::ui {

using services::TimelineEvent;
using Kind = services::TimelineEvent::Kind;

namespace {

constexpr int mostEvents = 20000;

QStringList monthNames() {
    return {TimelinePage::tr("Jan"), TimelinePage::tr("Feb"), TimelinePage::tr("Mar"), TimelinePage::tr("Apr"), TimelinePage::tr("May"), TimelinePage::tr("Jun"),
            TimelinePage::tr("Jul"), TimelinePage::tr("Aug"), TimelinePage::tr("Sep"), TimelinePage::tr("Oct"), TimelinePage::tr("Nov"), TimelinePage::tr("Dec")};
}

} // namespace

QString eventText(const TimelineEvent& e) {
    switch (e.kind) {
    case Kind::Taken: return e.detail == e.thing ? TimelinePage::tr("%1 taken").arg(ltr(e.thing)) : TimelinePage::tr("%1 taken: %2").arg(ltr(e.thing), isolated(e.detail));
    case Kind::Attached: return TimelinePage::tr("%1 attached: %2").arg(ltr(e.thing), isolated(e.detail));
    case Kind::Custody: return TimelinePage::tr("%1 handed over by %2 to %3").arg(ltr(e.thing), isolated(e.from), isolated(e.to)) + (e.detail.isEmpty() ? QString() : QStringLiteral(": ") + isolated(e.detail));
    case Kind::FirstMention: return TimelinePage::tr("First mention of %1").arg(ltr(e.thing));
    case Kind::Flagged: return TimelinePage::tr("Flagged message %1: %2").arg(ltr(e.thing), isolated(e.detail));
    case Kind::Range: return TimelinePage::tr("Messages %1 to %2 marked: %3").arg(ltr(e.thing), ltr(e.to), isolated(e.detail));
    case Kind::Fir: return e.thing.isEmpty() ? TimelinePage::tr("FIR registered") : TimelinePage::tr("FIR %1 registered").arg(ltr(e.thing));
    case Kind::Offence: return TimelinePage::tr("Date of the offence");
    case Kind::Officer: return e.detail;
    }
    return {};
}

TimelinePage::TimelinePage(Context& context) : Page(context, QStringLiteral("timeline")) {
    auto* col = column(0);
    col->setContentsMargins(0, 0, 0, 0);
    setLayout(col);
    auto* head = column(6);
    head->setContentsMargins(18, 14, 18, 10);
    auto* title = titleRow(tr("Timeline"), &m_aside);
    m_lanes = new QComboBox;
    m_lanes->addItem(tr("Lanes by person"));
    m_lanes->addItem(tr("Lanes by source"));
    m_lanes->setAccessibleName(tr("Lanes"));
    m_lanes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_lanes->setMinimumContentsLength(isUrdu() ? 10 : 12);
    connect(m_lanes, &QComboBox::currentIndexChanged, this, [this] { load(); });
    title->addWidget(m_lanes);
    m_zones = new QButtonGroup(this);
    const std::pair<QString, QString> zones[] = {{QStringLiteral("PKT"), tr("Times in Pakistan time (Z changes)")}, {QStringLiteral("UTC"), tr("Times in UTC (Z changes)")},
                                                 {tr("As written"), tr("Times in the words of the source (Z changes)")}};
    for (int i = 0; i < 3; ++i) {
        auto* b = button(zones[i].first);
        b->setCheckable(true);
        b->setToolTip(zones[i].second);
        b->setAccessibleName(zones[i].second);
        m_zones->addButton(b, i);
        title->addWidget(b);
    }
    m_zones->button(0)->setChecked(true);
    connect(m_zones, &QButtonGroup::idClicked, this, [this](int id) { setZone(Zone(id)); });
    const auto tool = [&](const char* name, const QString& text, const char* id) {
        auto* b = iconButton(QLatin1String(name), text);
        this->context().actions.runs(b, QString::fromLatin1(id));
        title->addWidget(b);
    };
    tool("minus", tr("Zoom out (−)"), "view.zoomOut");
    tool("plus", tr("Zoom in (+)"), "view.zoomIn");
    tool("fit", tr("Fit (F)"), "view.zoomFit");
    tool("export", tr("Export the timeline…"), "timeline.export");
    auto* add = primaryButton(tr("Add event…"), QStringLiteral("plus"));
    this->context().actions.runs(add, QStringLiteral("timeline.addEvent"));
    title->addWidget(add);
    head->addLayout(title);
    m_banner = new Banner;
    m_banner->hide();
    head->addWidget(m_banner);
    col->addLayout(head);

    m_canvas = new TimelineCanvas;
    m_canvas->setWords(monthNames());
    connect(m_canvas, &TimelineCanvas::countsWanted, this, &TimelinePage::count);
    connect(m_canvas, &TimelineCanvas::activated, this, &TimelinePage::open);
    connect(m_canvas, &TimelineCanvas::selectionChanged, this, [this] { selectEvent(m_canvas->selected()); });

    std::vector<ColumnSpec<TimelineEvent>> columns{
        {tr("Time"), [this](const TimelineEvent& e) { return whenText(e); }, [](const TimelineEvent& e) { return QVariant(e.at.value_or(std::numeric_limits<qint64>::max())); },
         [](const TimelineEvent& e) { CellLook l; if (!e.at) l.ink = Token::Muted; return l; }},
        {tr("Certainty"), [](const TimelineEvent& e) { return certaintyText(e.certainty); }, [](const TimelineEvent& e) { return QVariant(int(e.certainty)); },
         [](const TimelineEvent& e) { CellLook l; l.certainty = e.certainty; return l; }},
        {tr("Lane"), [this](const TimelineEvent& e) { return laneText(e.lane); }, {}, {}},
        {tr("What happened"), [](const TimelineEvent& e) { return eventText(e); }, {}, [](const TimelineEvent& e) { CellLook l; if (e.kind == Kind::Officer) l.icon = QStringLiteral("pencil"); return l; }},
        {tr("Shown by"), [](const TimelineEvent& e) { return e.sources.value(0); }, {}, [](const TimelineEvent& e) { CellLook l; l.exhibit = !e.sources.isEmpty(); return l; }},
    };
    m_model = new RowsModel<TimelineEvent>(std::move(columns), this);
    m_proxy = new RowsProxy(m_model, this);
    m_table = makeTable(tr("Events"), this->context());
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const int widths[] = {isUrdu() ? 184 : 160, 172, 140, 300, 96};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    keepColumns(this->context(), m_table, QStringLiteral("timeline"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const TimelineEvent* e = current();
        if (e && !m_selecting) m_canvas->select(e->at ? e->key : QString());
        inspectCurrent();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const TimelineEvent* e = current()) open(e->key);
    });
    auto* below = new QWidget;
    auto* belowCol = column(4);
    belowCol->setContentsMargins(18, 8, 18, 10);
    below->setLayout(belowCol);
    m_undated = label({}, Type::Secondary, Tone::Muted);
    m_undated->setMinimumWidth(1);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter the events ( / )"));
    m_filter->setAccessibleName(tr("Filter the events"));
    m_filter->setMaximumWidth(220);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
    auto* tableHead = row(8);
    tableHead->addWidget(m_filter);
    tableHead->addWidget(m_undated);
    tableHead->addStretch();
    belowCol->addLayout(tableHead);
    belowCol->addWidget(m_table, 1);
    m_split = new QSplitter(Qt::Vertical);
    m_split->addWidget(m_canvas);
    m_split->addWidget(below);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    keepSizes(this->context(), m_split, QStringLiteral("timeline.split"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_split);
    m_stack->addWidget(new EmptyState(tr("No dated events yet. They appear as evidence and chats are added."), tr("Add event…"), [this] { addEvent(); }));
    col->addWidget(m_stack, 1);

    auto* zone = new QShortcut(QKeySequence(Qt::Key_Z), this);
    zone->setContext(Qt::WidgetWithChildrenShortcut);
    connect(zone, &QShortcut::activated, this, [this] {
        if (this->context().settings.singleLetters()) this->context().actions.trigger(QStringLiteral("timeline.zone"));
    });
    bindActions();
    setZone(Zone::Pakistan);
}

void TimelinePage::bindActions() {
    Actions& a = context().actions;
    const auto writing = [this]() -> QString { return session().canWrite() ? QString() : tr("The case is open for reading only."); };
    const Actions::Rule own = [this, writing] {
        const TimelineEvent* e = current();
        return !writing().isEmpty() ? writing() : e && e->kind == Kind::Officer ? QString() : tr("Select an event that an officer added.");
    };
    a.bind(QStringLiteral("timeline.addEvent"), this, [this] { addEvent(); }, writing);
    a.bind(QStringLiteral("timeline.editEvent"), this, [this] { editSelected(); }, own);
    a.bind(QStringLiteral("timeline.removeEvent"), this, [this] { removeSelected(); }, own);
    a.bind(QStringLiteral("timeline.zone"), this, [this] { setZone(Zone((int(m_zone) + 1) % 3)); });
    a.bind(QStringLiteral("timeline.lanes"), this, [this] { m_lanes->setCurrentIndex(1 - m_lanes->currentIndex()); });
    a.bind(QStringLiteral("timeline.export"), this, [this] { exportPicture(); });
}

bool TimelinePage::canZoom() const { return m_stack->currentIndex() == 0; }

void TimelinePage::zoomTo(Zoom zoom) {
    if (zoom == Zoom::Fit) m_canvas->fit();
    else m_canvas->zoomBy(zoom == Zoom::In ? 1.4 : 1 / 1.4);
}

// They stand below each other: the focus goes from one to the other.
void TimelinePage::switchTwin() { (m_table->hasFocus() ? static_cast<QWidget*>(m_canvas) : m_table)->setFocus(Qt::ShortcutFocusReason); }

QWidget* TimelinePage::mainWidget() { return m_canvas; }
bool TimelinePage::nextHit(int by) { return stepRow(m_table, by); }

void TimelinePage::setNarrow(bool narrow) {
    m_lanes->setVisible(!narrow);
    for (QAbstractButton* b : m_zones->buttons()) b->setVisible(!narrow);
}

services::LaneBy TimelinePage::laneBy() const { return m_lanes->currentIndex() == 1 ? services::LaneBy::Source : services::LaneBy::Person; }

void TimelinePage::setZone(Zone zone) {
    m_zone = zone;
    m_zones->button(int(zone))->setChecked(true);
    if (zone == Zone::Utc) {
        m_canvas->setZone(QTimeZone::utc(), QStringLiteral("UTC"));
    } else {
        const QTimeZone karachi("Asia/Karachi");
        m_canvas->setZone(karachi.isValid() ? karachi : QTimeZone(5 * 3600), QStringLiteral("PKT (+05:00)"));
    }
    // The rows are the same; only how their time is written changes.
    m_model->setRows(m_model->rows());
    if (const TimelineEvent* e = eventOf(m_canvas->selected())) selectEvent(e->key);
}

QString TimelinePage::whenText(const TimelineEvent& e) const {
    if (m_zone == Zone::Source && !e.asWritten.isEmpty()) return isolated(e.asWritten);
    if (!e.at) return tr("not known");
    const auto one = [this](qint64 at) {
        if (m_zone != Zone::Utc) return timeText(at);
        const QString whole = utcText(at); // "2026-08-15 06:02:41 UTC"
        return ltr(whole.mid(8, 2) + whole.mid(4, 4) + whole.left(4) + whole.mid(10, 6) + QStringLiteral(" UTC"));
    };
    if (!e.until) return one(*e.at);
    const bool day = *e.until - *e.at == 86'399'000 || *e.until - *e.at == 86'399'999;
    if (day && m_zone != Zone::Utc) return tr("%1, hour not known").arg(dateText(*e.at));
    return tr("%1 to %2").arg(one(*e.at), one(*e.until));
}

QString TimelinePage::laneText(size_t lane) const {
    if (lane >= m_data.lanes.size()) return {};
    const auto& l = m_data.lanes[lane];
    // A drawing shows directional marks, which a translation carries.
    return l.title.isEmpty() ? plain(tr("Case and exhibits")) : inWindowLanguage(l.title, l.titleUrdu);
}

const TimelineEvent* TimelinePage::eventOf(const QString& key) const {
    for (const TimelineEvent& e : m_data.events)
        if (e.key == key) return &e;
    return nullptr;
}

const TimelineEvent* TimelinePage::current() const {
    const QModelIndex i = m_table->selectionModel()->currentIndex();
    return i.isValid() ? m_model->at(m_proxy->mapToSource(i).row()) : nullptr;
}

QString TimelinePage::selection() const {
    const TimelineEvent* e = current();
    return e ? e->key : QString();
}

void TimelinePage::refresh(Changed what) {
    if (!session().hasCase() || what == Changed::Report) return;
    load();
}

void TimelinePage::load() {
    if (!session().hasCase()) return;
    if (m_loading) {
        m_loadAgain = true;
        return;
    }
    m_loading = true;
    context().jobs.run<services::TimelineData>(
        tr("Read the timeline"), [opened = session().opened(), by = laneBy()](JobControl& job) { return services::readTimeline(*opened, by, mostEvents, job); }, this,
        [this](Result<services::TimelineData> r) {
            m_loading = false;
            if (!session().hasCase()) return;
            if (!r) {
                m_banner->show(Tone::Bad, tr("The timeline could not be read."), sentence(r.error()), tr("Try again"), [this] { load(); });
                m_banner->setVisible(true);
            } else {
                take(std::move(r).value());
            }
            if (std::exchange(m_loadAgain, false)) load();
        },
        {}, JobShow::Quiet);
}

void TimelinePage::take(services::TimelineData read) {
    const QString keep = m_wanted.isEmpty() ? selection() : std::exchange(m_wanted, {});
    m_data = std::move(read);
    m_activity = {};
    m_loadedOnce = true;
    m_banner->show(Tone::Muted, tr("Showing the first %n event(s).", nullptr, int(m_data.events.size())), tr("Add persons or filter the evidence to see the others."));
    m_banner->setVisible(m_data.more);
    // Lanes in which nothing stands are left out.
    std::vector<bool> used(m_data.lanes.size(), false);
    for (const TimelineEvent& e : m_data.events)
        if (e.at) used[e.lane] = true;
    std::vector<graph::TimelineBand> bands;
    std::vector<size_t> place(m_data.lanes.size(), 0);
    m_shownLanes.clear();
    for (size_t l = 0; l < m_data.lanes.size(); ++l) {
        const auto& lane = m_data.lanes[l];
        if (!used[l] && lane.messages == 0) continue;
        place[l] = m_shownLanes.size();
        m_shownLanes.push_back(l);
        const QString messages = lane.messages ? tr("%n message(s)", nullptr, int(std::min<qint64>(lane.messages, std::numeric_limits<int>::max()))) : QString();
        bands.push_back({laneText(l), plain(joined({lane.sub, messages})), lane.type, {}});
    }
    std::vector<graph::TimelineMark> marks;
    int undated = 0;
    for (const TimelineEvent& e : m_data.events) {
        if (e.at) marks.push_back({e.key, *e.at, e.until, e.certainty, place[e.lane], plain(eventText(e))});
        else ++undated;
    }
    m_canvas->setContent(std::move(bands), std::move(marks), m_data.first, m_data.last);
    m_aside->setText(joined({tr("%n event(s)", nullptr, int(m_data.events.size())), tr("%1 messages").arg(numberText(m_data.messages))}));
    QStringList without;
    if (undated) without << tr("%n event(s) without a time at the end of the table", nullptr, undated);
    if (m_data.undatedMessages) without << tr("%1 messages without a time").arg(numberText(m_data.undatedMessages));
    m_undated->setText(joined(without));
    m_undated->setVisible(!without.isEmpty());
    {
        const bool before = std::exchange(m_selecting, true);
        m_model->setRows(m_data.events);
        m_selecting = before;
    }
    m_stack->setCurrentIndex(m_data.events.empty() && m_data.messages == 0 ? 1 : 0);
    if (!keep.isEmpty()) reveal(keep);
    inspectCurrent();
}

void TimelinePage::count(qint64 from, qint64 bucketMs, int pieces) {
    if (!session().hasCase() || m_data.messages == 0) return;
    const quint64 ticket = ++m_counting;
    context().jobs.run<services::TimelineActivity>(
        tr("Count messages"), [opened = session().opened(), by = laneBy(), from, bucketMs, pieces](JobControl& job) { return services::messageActivity(*opened, by, from, bucketMs, pieces, job); }, this,
        [this, ticket](Result<services::TimelineActivity> r) {
            if (!r || ticket != m_counting) return; // the view has moved on
            m_activity = std::move(r).value();
            std::vector<std::vector<qint32>> counts;
            for (const size_t lane : m_shownLanes) counts.push_back(lane < m_activity.counts.size() ? m_activity.counts[lane] : std::vector<qint32>());
            m_canvas->setCounts(std::move(counts), m_activity.from, m_activity.bucketMs);
        },
        {}, JobShow::Quiet);
}

void TimelinePage::selectEvent(const QString& key) {
    if (m_selecting || key.isEmpty()) return;
    const bool before = std::exchange(m_selecting, true);
    for (int r = 0; r < m_model->rowCount(); ++r)
        if (m_model->at(r)->key == key) {
            if (!m_proxy->mapFromSource(m_model->index(r, 0)).isValid()) m_filter->clear();
            const QModelIndex i = m_proxy->mapFromSource(m_model->index(r, 0));
            chooseRow(m_table, i.row());
            m_table->scrollTo(i);
            break;
        }
    m_selecting = before;
    inspectCurrent();
}

bool TimelinePage::reveal(const QString& reference) {
    if (m_loading || !m_loadedOnce) {
        m_wanted = reference;
        return true;
    }
    for (const TimelineEvent& e : m_data.events)
        if (e.key == reference || e.sources.contains(reference)) {
            selectEvent(e.key);
            if (e.at) m_canvas->select(e.key);
            return true;
        }
    return false;
}

QString TimelinePage::bucketReference(const QString& key) const {
    const size_t lane = key.section(u':', 1, 1).toULongLong(), piece = key.section(u':', 2, 2).toULongLong();
    if (lane >= m_shownLanes.size() || m_shownLanes[lane] >= m_activity.firsts.size()) return {};
    const auto& firsts = m_activity.firsts[m_shownLanes[lane]];
    return piece < firsts.size() ? firsts[piece] : QString();
}

void TimelinePage::open(const QString& key) {
    if (key.startsWith(QLatin1String("bucket:"))) {
        const QString reference = bucketReference(key);
        if (!reference.isEmpty()) context().openReference(reference);
        return;
    }
    const TimelineEvent* e = eventOf(key);
    if (e && !e->sources.isEmpty()) context().openReference(e->sources.first());
}

std::optional<store::OfficerEvent> TimelinePage::officerEvent(const TimelineEvent& e) const {
    if (e.kind != Kind::Officer || !session().hasCase()) return std::nullopt;
    auto all = services::officerEvents(*session().opened());
    if (all)
        for (auto& o : *all)
            if (o.id == e.officerEvent) return o;
    return std::nullopt;
}

void TimelinePage::addEvent() {
    if (!session().canWrite()) return context().prompts.inform(QStringLiteral("timeline.readOnly"), tr("Add event"), tr("The case is open for reading only."));
    store::OfficerEvent fresh;
    if (const TimelineEvent* e = current()) fresh.sources = e->sources.mid(0, 1);
    editEvent(fresh, tr("Add event"));
}

void TimelinePage::editSelected() {
    const TimelineEvent* e = current();
    if (!e || !session().canWrite()) return;
    if (const auto o = officerEvent(*e)) editEvent(*o, tr("Change event"));
}

void TimelinePage::editEvent(const store::OfficerEvent& now, const QString& title) {
    const qint64 proposed = (m_canvas->viewFrom() + m_canvas->viewTo()) / 2;
    context().prompts.ask(eventForm(now, title, m_data.first ? proposed : session().desk().environment().clock->utcMs()), [this, now, title](FormAnswer a) {
        if (!session().hasCase()) return;
        const store::OfficerEvent event = eventFrom(a, now);
        const Status s = keepStep(session(), services::reversible::saveEvent(*session().opened(), event));
        if (!s) return context().prompts.showError(title, s.error());
        // A new one has its identity only now.
        if (auto all = services::officerEvents(*session().opened()))
            for (const auto& e : *all)
                if (event.id.isNull() ? e.text == event.text && e.reason == event.reason : e.id == event.id) m_wanted = QStringLiteral("officer:") + e.id.toString();
        session().changed(Changed::Notes);
    });
}

void TimelinePage::removeSelected() {
    const TimelineEvent* e = current();
    if (!e || !session().canWrite()) return;
    const auto o = officerEvent(*e);
    if (!o) return;
    ReasonQuestion q{QStringLiteral("timeline.remove"), tr("Take this event off the timeline"), tr("What it said stays in the audit."), tr("Take off")};
    context().prompts.askReason(q, [this, o = *o](QString reason) {
        if (!session().hasCase()) return;
        if (const Status s = keepStep(session(), services::reversible::removeEvent(*session().opened(), o, reason)); !s) context().prompts.showError(tr("Timeline"), s.error());
        session().changed(Changed::Notes);
    });
}

void TimelinePage::exportPicture() {
    if (!session().hasCase()) return;
    FileQuestion q;
    q.id = QStringLiteral("timeline.export");
    q.title = tr("Export the timeline");
    q.filter = tr("Picture (*.png);;Drawing (*.svg);;PDF (*.pdf)");
    q.suggestion = QStringLiteral("timeline.png");
    q.kind = FileQuestion::Kind::Save;
    context().prompts.choosePaths(q, [this](QStringList paths) {
        if (!session().hasCase()) return;
        context().jobs.run<std::monostate>(
            tr("Export the timeline"),
            [opened = session().opened(), drawing = m_canvas->wholeDrawing(), path = paths.front()](JobControl&) { return services::exportDrawing(*opened, drawing, path, QStringLiteral("The timeline")); }, this,
            [this](Status s) {
                if (!s) context().prompts.showError(tr("Export the timeline"), s.error());
                session().changed(Changed::Report); // the audit grew
            });
    });
}

void TimelinePage::inspectCurrent() {
    const TimelineEvent* e = current();
    if (!e) return inspect({});
    InspectorContent c;
    if (e->lane < m_data.lanes.size()) c.entity = m_data.lanes[e->lane].type;
    c.kicker = joined({tr("Event"), laneText(e->lane)});
    c.title = plain(eventText(*e));
    c.subtitle = whenText(*e);
    std::vector<ThreadStep> steps;
    for (const QString& source : e->sources) steps.push_back({ThreadStep::Mark::Original, tr("Stands in %1").arg(ltr(source)), {}, {}, {}});
    if (e->kind == Kind::Officer) steps.push_back({ThreadStep::Mark::Derived, tr("Added by an officer"), e->reason, {}, {}});
    steps.push_back({ThreadStep::Mark::Self, tr("This event"), certaintyText(e->certainty), {}, {}});
    c.blocks.push_back({tr("Where it comes from"), tr("%n source(s)", nullptr, int(e->sources.size())), [steps] { return new ThreadWidget(steps); }});
    const TimelineEvent copy = *e;
    c.blocks.push_back({tr("Time"), {}, [copy]() -> QWidget* {
                            auto* f = new FactList(82);
                            if (!copy.asWritten.isEmpty()) f->addWidget(TimelinePage::tr("As written"), label(copy.asWritten, Type::Mono));
                            f->add(TimelinePage::tr("Certainty"), certaintyText(copy.certainty));
                            f->addWidget(QStringLiteral("PKT"), label(copy.at ? ltr(pktText(*copy.at)) : QStringLiteral("–"), Type::Mono));
                            f->addWidget(QStringLiteral("UTC"), label(copy.at ? ltr(utcText(*copy.at)) : QStringLiteral("–"), Type::Mono));
                            return f;
                        }});
    c.blocks.push_back({{}, {}, [this, copy]() -> QWidget* {
                            auto* w = new QWidget;
                            auto* line = row(8);
                            w->setLayout(line);
                            for (const QString& source : copy.sources.mid(0, 2)) {
                                auto* b = button(tr("Open %1").arg(ltr(source)), QStringLiteral("file"));
                                connect(b, &QPushButton::clicked, w, [this, source] { context().openReference(source); });
                                line->addWidget(b);
                            }
                            if (copy.kind == Kind::Officer && session().canWrite()) {
                                auto* edit = iconButton(QStringLiteral("pencil"), tr("Change event…"), w, 16);
                                context().actions.runs(edit, QStringLiteral("timeline.editEvent"));
                                auto* drop = iconButton(QStringLiteral("cross"), tr("Take off the timeline…"), w, 16);
                                context().actions.runs(drop, QStringLiteral("timeline.removeEvent"));
                                line->addWidget(edit);
                                line->addWidget(drop);
                            }
                            line->addStretch();
                            return w;
                        }});
    inspect(std::move(c));
    context().actions.refresh();
}

} // namespace saboot::ui
