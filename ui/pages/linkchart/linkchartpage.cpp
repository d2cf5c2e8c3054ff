#include "pages/linkchart/linkchartpage.h"

#include "actions/actions.h"
#include "charts/chartcanvas.h"
#include "charts/timeslider.h"
#include "jobs/jobs.h"
#include "models/undoing.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/charting.h"
#include "shell/tabletools.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace saboot::ui {

using graph::ChartModel;

LinkChartPage::LinkChartPage(Context& context) : Page(context, QStringLiteral("linkchart")) {
    auto* col = column(0);
    col->setContentsMargins(0, 0, 0, 0);
    setLayout(col);
    auto* head = column(6);
    head->setContentsMargins(18, 14, 18, 10);
    auto* title = titleRow(tr("Link chart"), &m_aside);
    buildToolbar(title);
    head->addLayout(title);
    m_banner = new Banner;
    m_banner->hide();
    head->addWidget(m_banner);
    col->addLayout(head);

    m_canvas = new ChartCanvas;
    std::vector<ColumnSpec<graph::ChartRow>> columns{
        {tr("No."), [](const graph::ChartRow& r) { return numberText(r.number); }, [](const graph::ChartRow& r) { return QVariant(r.number); },
         [](const graph::ChartRow&) { CellLook l; l.number = true; return l; }},
        {tr("From"), [](const graph::ChartRow& r) { return r.from; }, {}, {}},
        {tr("To"), [](const graph::ChartRow& r) { return r.to; }, {}, {}},
        {tr("Relation"), [](const graph::ChartRow& r) { return r.relation; }, {}, {}},
        {tr("Basis"), [](const graph::ChartRow& r) { return basisText(r.basis); }, {}, [](const graph::ChartRow& r) { CellLook l; l.certainty = r.certainty; return l; }},
        {tr("Sources"), [](const graph::ChartRow& r) { return r.sources.join(QStringLiteral(", ")); }, {}, {}},
    };
    m_rows = new RowsModel<graph::ChartRow>(std::move(columns), this);
    m_proxy = new RowsProxy(m_rows, this);
    m_table = makeTable(tr("Links of the chart"), this->context());
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const int widths[] = {56, 180, 180, 160, 140};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    keepColumns(this->context(), m_table, QStringLiteral("linkchart"));

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(tr("Nothing to draw. Confirm identifiers, or add a person."), tr("Open identifiers"),
                                      [this] { this->context().openPage(QStringLiteral("identifiers")); }));
    col->addWidget(m_stack, 1);
    m_slider = new TimeSlider;
    col->addWidget(m_slider);

    connect(m_canvas, &ChartCanvas::selectionChanged, this, &LinkChartPage::selected);
    connect(m_canvas, &ChartCanvas::entityMoved, this, [this](const QString& key, QPointF, QPointF to) {
        Arrangement a = arrangement();
        a.places.insert(key, to);
        a.pinned.insert(key);
        change(QStringLiteral("Entity moved on the link chart"), std::move(a));
    });
    connect(m_canvas, &ChartCanvas::hideRequested, this, [this](const QString& key) { hideEntity(key); });
    connect(m_canvas, &ChartCanvas::pathRequested, this, &LinkChartPage::findPaths);
    connect(m_canvas, &ChartCanvas::activated, this, [this](const QString& key) {
        if (const domain::Entity* e = entity(key); e && !e->sources.empty()) this->context().openReference(e->sources.front());
    });
    connect(m_slider, &TimeSlider::rangeChanged, this, [this] {
        // A large chart takes some frames to draw: the handle must not wait for it.
        if (m_model.entities.size() > 600) m_showSoon.start();
        else show(false);
        remember();
    });
    connect(m_slider, &TimeSlider::rangeSettled, this, [this] {
        if (m_unstored) filtersChanged();
    });
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(120);
    connect(&m_showSoon, &QTimer::timeout, this, [this] { show(false); });
    m_storeSoon.setSingleShot(true);
    m_storeSoon.setInterval(1500);
    connect(&m_storeSoon, &QTimer::timeout, this, &LinkChartPage::store);
    setAcceptDrops(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& i) {
        if (const graph::ChartRow* r = i.isValid() ? m_rows->at(m_proxy->mapToSource(i).row()) : nullptr) m_canvas->selectLink(r->number);
    });
    auto* link = new QShortcut(QKeySequence(Qt::Key_L), this);
    link->setContext(Qt::WidgetWithChildrenShortcut);
    auto* pinning = new QShortcut(QKeySequence(Qt::Key_I), this);
    pinning->setContext(Qt::WidgetWithChildrenShortcut);
    for (const auto& [shortcut, id] : {std::pair(link, "chart.addLink"), std::pair(pinning, "chart.pin")})
        connect(shortcut, &QShortcut::activated, this, [this, id = QString::fromLatin1(id)] {
            if (this->context().settings.singleLetters()) this->context().actions.trigger(id);
        });
    bindActions();
}

LinkChartPage::~LinkChartPage() { storeNow(); }

void LinkChartPage::buildToolbar(QBoxLayout* bar) {
    m_viewButton = button(tr("View: as left"));
    m_viewButton->setToolTip(tr("Saved views of this chart"));
    m_viewMenu = new QMenu(m_viewButton);
    connect(m_viewMenu, &QMenu::aboutToShow, this, &LinkChartPage::fillViewMenu);
    m_viewButton->setMenu(m_viewMenu);
    m_viewButton->setProperty("menu", true);
    bar->addWidget(m_viewButton);
    m_layoutButton = button(tr("Layout"), isUrdu() ? QString() : QStringLiteral("linkchart")); // Urdu words are wider: all in one line
    auto* layouts = new QMenu(m_layoutButton);
    Actions& actions = context().actions;
    for (const char* id : {"chart.layoutOrganic", "chart.layoutRadial", "chart.layoutCircular", "chart.layoutFlow", "", "chart.pin", "chart.releaseAll"}) {
        if (*id) layouts->addAction(actions.action(QString::fromLatin1(id)));
        else layouts->addSeparator();
    }
    connect(layouts, &QMenu::aboutToShow, &actions, &Actions::refresh);
    m_layoutButton->setMenu(layouts);
    m_layoutButton->setProperty("menu", true);
    bar->addWidget(m_layoutButton);
    m_pathsButton = button(tr("Paths"), QStringLiteral("shape"));
    m_pathsButton->setToolTip(tr("Ways between two entities (P)"));
    actions.runs(m_pathsButton, QStringLiteral("chart.paths"));
    bar->addWidget(m_pathsButton);
    m_filterButton = button(tr("Filter"), isUrdu() ? QString() : QStringLiteral("filter"));
    m_filterMenu = new QMenu(m_filterButton);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &LinkChartPage::fillFilterMenu);
    m_filterButton->setMenu(m_filterMenu);
    m_filterButton->setProperty("menu", true);
    bar->addWidget(m_filterButton);
    const auto icon = [&](const char* name, const QString& text, const char* id) {
        auto* b = iconButton(QLatin1String(name), text);
        actions.runs(b, QString::fromLatin1(id));
        bar->addWidget(b);
    };
    icon("person", tr("Put a person or identifier on the chart…"), "chart.addEntity");
    icon("merge", tr("Add a link with its source… (L)"), "chart.addLink");
    icon("minus", tr("Zoom out (−)"), "view.zoomOut");
    icon("plus", tr("Zoom in (+)"), "view.zoomIn");
    icon("fit", tr("Fit (F)"), "view.zoomFit");
    icon("list", tr("Chart or table (Ctrl+T)"), "view.table");
    icon("export", tr("Export the chart…"), "chart.export");
}

void LinkChartPage::bindActions() {
    Actions& a = context().actions;
    const auto bind = [&](const char* id, std::function<void()> run, Actions::Rule rule) { a.bind(QString::fromLatin1(id), this, std::move(run), std::move(rule)); };
    const Actions::Rule open;
    const Actions::Rule drawn = [this] { return !m_loadedOnce ? tr("The link chart is being drawn. Try again in a moment.") : m_model.entities.empty() ? tr("Nothing is on the chart yet.") : QString(); };
    const Actions::Rule writable = [this] { return session().canWrite() ? QString() : tr("The case is open for reading only."); };
    const Actions::Rule chosen = [this, drawn] {
        const QString why = drawn();
        return !why.isEmpty() ? why : m_canvas->selectedEntity().isEmpty() ? tr("Select an entity first.") : QString();
    };
    bind("chart.paths", [this] { findPaths(); }, drawn);
    bind("chart.addEntity", [this] { askEntity(); }, open);
    bind("chart.addLink", [this] { addLink(); }, [this, drawn, writable] { return !writable().isEmpty() ? writable() : m_model.entities.size() < 2 ? tr("A link needs two entities on the chart.") : drawn(); });
    bind("chart.dropLink", [this] {
        if (const domain::Link* l = selectedOwnLink()) removeLink(*l);
    }, [this, writable] { return !writable().isEmpty() ? writable() : selectedOwnLink() ? QString() : tr("Select a link that an officer added."); });
    bind("chart.addToReport", [this] { addToReport(); }, [this, writable] {
        const domain::Entity* e = entity(m_canvas->selectedEntity());
        return !writable().isEmpty() ? writable() : selectedLink() || (e && !e->sources.empty()) ? QString() : tr("Select a link or an entity first.");
    });
    bind("chart.pin", [this] { pin(); }, chosen);
    bind("chart.releaseAll", [this] {
        Arrangement to = arrangement();
        to.pinned.clear();
        change(QStringLiteral("Pinned entities released on the link chart"), std::move(to));
    }, [this] { return m_model.pinned.isEmpty() ? tr("Nothing is pinned.") : QString(); });
    bind("chart.hide", [this] { hideEntity(m_canvas->selectedEntity()); }, chosen);
    bind("chart.showHidden", [this] {
        Arrangement to = arrangement();
        to.hidden.clear();
        change(QStringLiteral("Hidden entities shown on the link chart"), std::move(to));
    }, [this] { return m_model.hidden.isEmpty() ? tr("Nothing is hidden.") : QString(); });
    bind("chart.filter", [this] { m_filterButton->showMenu(); }, drawn);
    bind("chart.showAll", [this] { showEverything(); }, drawn);
    const std::pair<const char*, graph::LayoutKind> layouts[] = {{"chart.layoutOrganic", graph::LayoutKind::Organic}, {"chart.layoutRadial", graph::LayoutKind::Radial},
                                                                 {"chart.layoutCircular", graph::LayoutKind::Circular}, {"chart.layoutFlow", graph::LayoutKind::Flow}};
    for (const auto& [id, kind] : layouts) bind(id, [this, kind = kind] { layOut(kind); }, drawn);
    bind("chart.views", [this] {
        fillViewMenu();
        m_viewMenu->popup(mapToGlobal(QPoint(isUrdu() ? width() - 18 : 18, 44)));
    }, open);
    bind("chart.saveView", [this] { saveView(); }, [drawn, writable] { return !writable().isEmpty() ? writable() : drawn(); });
    bind("chart.removeView", [this] {
        for (const auto& v : m_views)
            if (v.name == m_viewName) return removeView(v);
    }, [this, writable] { return !writable().isEmpty() ? writable() : m_viewName.isEmpty() ? tr("Show a saved view first.") : QString(); });
    bind("chart.export", [this] { exportChart(); }, drawn);
}

bool LinkChartPage::canZoom() const { return m_stack->currentIndex() == 0; }

void LinkChartPage::zoomTo(Zoom zoom) {
    if (zoom == Zoom::Fit) m_canvas->fit();
    else m_canvas->zoomBy(zoom == Zoom::In ? 1.2 : 1 / 1.2);
}

bool LinkChartPage::hasTableTwin() const { return m_stack->currentIndex() != 2; }

void LinkChartPage::switchTwin() {
    m_stack->setCurrentIndex(1 - m_stack->currentIndex());
    mainWidget()->setFocus(Qt::ShortcutFocusReason);
    context().actions.refresh();
}

const domain::Link* LinkChartPage::selectedOwnLink() const {
    for (const domain::Link& l : m_model.links)
        if (l.number == m_canvas->selectedLink() && !l.id.isNull()) return &l;
    return nullptr;
}

void LinkChartPage::pin() {
    const QString key = m_canvas->selectedEntity();
    Arrangement to = arrangement();
    const bool pinned = to.pinned.remove(key);
    if (!pinned) to.pinned.insert(key);
    change(pinned ? QStringLiteral("Entity released on the link chart") : QStringLiteral("Entity pinned on the link chart"), std::move(to));
    selected();
}

void LinkChartPage::hideEntity(const QString& key) {
    Arrangement to = arrangement();
    to.hidden.insert(key);
    change(QStringLiteral("Entity hidden on the link chart"), std::move(to));
}

void LinkChartPage::showEverything() {
    m_typesOff.clear();
    m_basesOff.clear();
    m_certaintiesOff.clear();
    m_slider->setRange(std::nullopt, std::nullopt);
    show(false);
    filtersChanged();
}

void LinkChartPage::fillFilterMenu() {
    m_filterMenu->clear();
    QSet<int> types, bases, certainties;
    for (const domain::Entity& e : m_model.entities) types.insert(int(e.type));
    for (const domain::Link& l : m_model.links) {
        bases.insert(int(l.basis));
        certainties.insert(int(l.certainty));
    }
    const auto add = [this](const QString& text, QSet<int>& off, int value) {
        QAction* a = m_filterMenu->addAction(text);
        a->setCheckable(true);
        a->setChecked(!off.contains(value));
        connect(a, &QAction::toggled, this, [this, &off, value](bool on) {
            if (on) off.remove(value); else off.insert(value);
            show(false);
            filtersChanged();
        });
    };
    for (int t = 0; t < 10; ++t)
        if (types.contains(t)) add(entityTypeText(domain::EntityType(t)), m_typesOff, t);
    m_filterMenu->addSeparator();
    for (int b = 0; b < 3; ++b)
        if (bases.contains(b)) add(basisText(domain::Basis(b)), m_basesOff, b);
    m_filterMenu->addSeparator();
    for (int c = 0; c < 3; ++c)
        if (certainties.contains(c)) add(certaintyText(domain::Certainty(c)), m_certaintiesOff, c);
    m_filterMenu->addSeparator();
    for (const char* id : {"chart.hide", "chart.showHidden", "chart.showAll"}) m_filterMenu->addAction(context().actions.action(QString::fromLatin1(id)));
    context().actions.refresh();
}

void LinkChartPage::refresh(Changed what) {
    if (!session().hasCase() || what == Changed::Notes || what == Changed::Report || what == Changed::Particulars) return;
    load();
}

void LinkChartPage::load() {
    if (m_loading) {
        m_loadAgain = true;
        return;
    }
    m_loading = true;
    m_aside->setText(tr("reading…"));
    context().jobs.run<Loaded>(
        tr("Draw the link chart"),
        [opened = session().opened(), known = arrangement(), added = m_added, first = !m_loadedOnce, unstored = m_unstored, limit = m_limit, urdu = isUrdu()](JobControl& job) mutable -> Result<Loaded> {
            Loaded out;
            SABOOT_TRY(out.views, services::chartViews(*opened));
            services::ChartFilter filter;
            filter.maxNodes = limit;
            filter.urdu = urdu;
            filter.always = added;
            if (first || !unstored) {
                out.fromCase = true;
                // What is kept in the case counts: a step may have been taken back on another page.
                SABOOT_TRY(out.left, services::workingChart(*opened));
                for (auto it = out.left.arrangement.places.cbegin(); it != out.left.arrangement.places.cend(); ++it) known.places.insert(it.key(), it.value());
                known.pinned = out.left.arrangement.pinned;
                known.hidden = out.left.arrangement.hidden;
                filter.always |= out.left.arrangement.added;
            }
            SABOOT_TRY(services::ChartData built, services::buildChart(*opened, filter));
            out.dropped = built.dropped;
            out.model.entities = std::move(built.entities);
            out.model.links = std::move(built.links);
            out.model.places = known.places;
            out.model.pinned = known.pinned;
            // Everything gets a place, also what is hidden now, so that showing it again moves nothing.
            graph::LayoutOptions options;
            options.aspect = QSizeF(900, 560);
            SABOOT_TRY(const graph::ChartLayout layout, graph::layoutChart(out.model, options, graph::LayoutFrom::Model, job));
            // Places of what is not on the chart now are kept: it comes back where it stood.
            for (auto it = layout.places.cbegin(); it != layout.places.cend(); ++it) out.model.places.insert(it.key(), it.value());
            out.model.hidden = known.hidden;
            SABOOT_TRY(out.measures, graph::measure(graph::Graph::fromLinks(out.model.entities, out.model.links), {}, job));
            return out;
        },
        this,
        [this](Result<Loaded> r) {
            m_loading = false;
            if (!session().hasCase()) return;
            if (r) {
                take(std::move(r).value());
            } else if (r.error().code() != ErrorCode::Cancelled) {
                m_aside->clear();
                m_banner->show(Tone::Bad, tr("The link chart could not be drawn."), sentence(r.error()), tr("Try again"), [this] { load(); });
            }
            if (std::exchange(m_loadAgain, false)) load();
        },
        {}, JobShow::Quiet);
}

void LinkChartPage::take(Loaded loaded) {
    m_model = std::move(loaded.model);
    // What the case says of a line, in the language of the window; a language switch builds the page again.
    for (domain::Link& l : m_model.links) l.relation = plain(saidText(l.relation));
    // Titles of exhibits are the officer's own words.
    for (domain::Entity& e : m_model.entities)
        if (e.type != domain::EntityType::Exhibit) e.sublabel = plain(saidText(e.sublabel));
    m_measures = std::move(loaded.measures);
    m_dropped = loaded.dropped;
    const bool first = !std::exchange(m_loadedOnce, true);
    std::vector<qint64> times;
    for (const domain::Link& l : m_model.links) {
        if (l.first) times.push_back(*l.first);
        if (l.last && l.last != l.first) times.push_back(*l.last);
    }
    // What waits to be kept is newer than what the case has. The slider tells only of what the hand moves.
    const bool asKept = first || (loaded.fromCase && !m_unstored);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setTimes(std::move(times));
        if (asKept) m_slider->setRange(loaded.left.from, loaded.left.to);
    }
    m_views = std::move(loaded.views);
    // A step taken back may have taken the view that was shown.
    if (!m_viewName.isEmpty() && std::none_of(m_views.begin(), m_views.end(), [this](const auto& v) { return v.name == m_viewName; })) {
        m_viewName.clear();
        m_viewButton->setText(tr("View: as left"));
    }
    if (asKept) {
        m_stateId = loaded.left.id;
        m_typesOff = loaded.left.typesOff;
        m_basesOff = loaded.left.basesOff;
        m_certaintiesOff = loaded.left.certaintiesOff;
    }
    if (first) m_added = loaded.left.arrangement.added;
    if (asKept) m_stored = state();
    if (m_dropped > 0)
        m_banner->show(Tone::Muted, tr("Showing the %n nearest to the persons.", nullptr, int(m_model.entities.size())),
                       tr("%n more are not drawn.", nullptr, m_dropped), tr("Draw all"), [this] {
                           m_limit = 0;
                           load();
                       });
    m_banner->setVisible(m_dropped > 0);
    show(first);
    if (!m_wanted.isEmpty()) {
        const QString wanted = std::exchange(m_wanted, {});
        // Asked for from another page before the chart was read, it may not stand on it.
        if (!reveal(wanted) && first && !m_added.contains(wanted) && !entity(wanted)) {
            m_wanted = wanted;
            m_added.insert(wanted);
            remember();
            QMetaObject::invokeMethod(this, [this] { load(); }, Qt::QueuedConnection);
        }
    }
}

ChartModel LinkChartPage::filtered() const {
    ChartModel m = m_model;
    for (const domain::Entity& e : m.entities)
        if (m_typesOff.contains(int(e.type))) m.hidden.insert(e.key);
    QSet<QString> linked;
    for (const domain::Link& l : m.links) linked << l.from << l.to;
    m = graph::withinTime(m, m_slider->from(), m_slider->to());
    std::erase_if(m.links, [&](const domain::Link& l) { return m_basesOff.contains(int(l.basis)) || m_certaintiesOff.contains(int(l.certainty)); });
    // Who has links, but none that is shown, only stands in the way.
    QSet<QString> shown;
    for (const domain::Link& l : m.links) shown << l.from << l.to;
    for (const QString& key : std::as_const(linked))
        if (!shown.contains(key)) m.hidden.insert(key);
    return graph::visiblePart(m);
}

void LinkChartPage::show(bool fit) {
    const ChartModel part = filtered();
    graph::ChartLayout layout;
    layout.places = part.places;
    const int filters = int(m_typesOff.size() + m_basesOff.size() + m_certaintiesOff.size()) + (m_slider->from() || m_slider->to() ? 1 : 0) + (m_model.hidden.isEmpty() ? 0 : 1);
    m_filterButton->setText(filters ? tr("Filter %1").arg(numberText(filters)) : tr("Filter"));
    m_slider->setSummary(tr("%1 of %n link(s) shown", nullptr, int(m_model.links.size())).arg(numberText(qint64(part.links.size()))));
    m_aside->setText(joined({tr("%n entity(ies)", nullptr, int(part.entities.size())), tr("%n link(s)", nullptr, int(part.links.size()))}));

    graph::ChartStyle style;
    for (int t = 0; t < 10; ++t) style.words.types[t] = entityTypeText(domain::EntityType(t));
    style.words.stated = basisText(domain::Basis::Stated);
    style.words.inferred = basisText(domain::Basis::Inferred);
    style.words.byOfficer = basisText(domain::Basis::ByOfficer);
    style.words.money = tr("Money");
    m_canvas->setLegend(part.entities.empty() ? graph::Drawing() : graph::drawLegend(part, style));
    m_rows->setRows(graph::chartRows(part));
    m_canvas->setChart(part, std::move(layout), fit ? ChartCanvas::View::Fit : ChartCanvas::View::Keep);
    if (m_model.entities.empty())
        m_stack->setCurrentIndex(2);
    else if (m_stack->currentIndex() == 2)
        m_stack->setCurrentIndex(0);
    m_slider->setVisible(!m_model.entities.empty());
    for (QPushButton* b : {m_layoutButton, m_pathsButton, m_filterButton}) b->setEnabled(!m_model.entities.empty());
    selected();
}

void LinkChartPage::arrangeAs(Arrangement a) {
    m_model.places = std::move(a.places);
    m_model.pinned = std::move(a.pinned);
    m_model.hidden = std::move(a.hidden);
    show(false);
}

// Each change by hand is kept in the case at once, so that taking it back is a change of the case like any other.
void LinkChartPage::change(const QString& what, Arrangement to, bool filters) {
    services::ChartViewState before = state();
    arrangeAs(std::move(to));
    if (!session().canWrite()) return;
    m_storeSoon.stop();
    const services::ChartViewState after = state();
    m_unstored = false;
    session().whenFree([this, here = QPointer(this), stored = std::exchange(m_stored, after), before, after, what, filters] {
        if (!here || !session().canWrite()) return;
        namespace reversible = services::reversible;
        services::OpenCase& opened = *session().opened();
        const auto write = [&]() -> Status {
            if (sameFilters(stored, before)) return keepStep(session(), reversible::arrangeChart(opened, before, after, what));
            SABOOT_TRY(services::UndoStep filtered, reversible::filterChart(opened, stored, before));
            if (!filters) session().did(std::move(filtered));
            SABOOT_TRY(services::UndoStep arranged, reversible::arrangeChart(opened, before, after, what));
            session().did(filters ? services::together(what, {std::move(filtered), std::move(arranged)}) : std::move(arranged));
            return ok();
        };
        if (const Status s = write(); !s) context().prompts.showError(tr("The arrangement of the chart was not kept"), s.error());
    });
}

void LinkChartPage::layOut(graph::LayoutKind kind) {
    ChartModel part = filtered();
    graph::LayoutOptions options;
    options.kind = kind;
    options.aspect = QSizeF(std::max(300, m_canvas->width()), std::max(200, m_canvas->height()));
    for (size_t i = 0; i < part.entities.size(); ++i)
        if (part.entities[i].key == m_canvas->selectedEntity()) options.focus = int(i);
    context().jobs.run<graph::ChartLayout>(
        tr("Lay out the link chart"),
        [part = std::move(part), options](JobControl& job) { return graph::layoutChart(part, options, graph::LayoutFrom::Scratch, job); }, this,
        [this](Result<graph::ChartLayout> r) {
            if (!r) return context().prompts.showError(tr("Layout"), r.error());
            Arrangement a = arrangement();
            for (auto it = r->places.cbegin(); it != r->places.cend(); ++it) a.places.insert(it.key(), it.value());
            change(QStringLiteral("Link chart laid out"), std::move(a));
            m_canvas->fit();
        },
        {}, JobShow::Quiet);
}

void LinkChartPage::findPaths() {
    m_canvas->setHighlight({});
    if (m_canvas->selectedEntity().isEmpty()) {
        m_banner->show(Tone::Muted, tr("Select where the path begins, then press Paths."));
        m_banner->setVisible(true);
        return;
    }
    m_pathFrom = m_canvas->selectedEntity();
    m_banner->show(Tone::Muted, tr("Select where the path from %1 ends.").arg(isolated(nameOf(m_pathFrom))), {}, tr("Cancel"), [this] {
        m_pathFrom.clear();
        m_banner->setVisible(m_dropped > 0);
    });
    m_banner->setVisible(true);
    m_canvas->setFocus();
}

void LinkChartPage::showPaths(const QString& from, const QString& to) {
    const ChartModel& part = m_canvas->model();
    const graph::Graph g = graph::Graph::fromLinks(part.entities, part.links);
    int a = -1, b = -1;
    for (size_t i = 0; i < part.entities.size(); ++i) {
        if (part.entities[i].key == from) a = int(i);
        if (part.entities[i].key == to) b = int(i);
    }
    const auto ways = graph::shortestPaths(g, a, b, 20);
    QSet<int> links;
    if (ways)
        for (const graph::GraphPath& p : *ways)
            for (const int e : p.edges) links.insert(part.links[size_t(g.edges()[size_t(e)].link)].number);
    m_canvas->setHighlight(links);
    if (!ways || ways->empty()) {
        m_banner->show(Tone::Muted, tr("No way between %1 and %2 in what is shown.").arg(isolated(nameOf(from)), isolated(nameOf(to))));
        return;
    }
    QStringList first;
    for (const int v : ways->front().nodes) first += graph::drawableText(graph::shortLabel(part.entities[size_t(v)]));
    m_banner->show(Tone::Muted, tr("%n shortest way(s)", nullptr, int(ways->size())) + QStringLiteral(", ") + tr("%n step(s)", nullptr, int(ways->front().edges.size())),
                   joined(first), tr("Clear"), [this] {
                       m_canvas->setHighlight({});
                       m_banner->setVisible(m_dropped > 0);
                   });
}

void LinkChartPage::exportChart() {
    if (!session().hasCase()) return;
    FileQuestion q;
    q.id = QStringLiteral("linkchart.export");
    q.title = tr("Export the chart of the case");
    q.filter = tr("Picture (*.png);;Drawing (*.svg);;PDF (*.pdf);;GraphML (*.graphml);;GEXF (*.gexf);;Analyst's Notebook (*.anx);;Spreadsheet (*.xlsx);;CSV (*.csv)");
    q.suggestion = QStringLiteral("chart.png");
    q.kind = FileQuestion::Kind::Save;
    context().prompts.choosePaths(q, [this](QStringList paths) {
        if (!session().hasCase()) return;
        context().jobs.run<services::ChartExport>(
            tr("Export the chart"),
            [opened = session().opened(), path = paths.front()](JobControl& job) { return services::exportChart(*opened, path, job); }, this,
            [this](Result<services::ChartExport> r) {
                if (!r) context().prompts.showError(tr("Export the chart"), r.error());
            },
            [path = paths.front()](const services::ChartExport& e) {
                return tr("%1 links written to %2").arg(numberText(e.links), isolated(path));
            });
    });
}

void LinkChartPage::selected() {
    if (!m_pathFrom.isEmpty() && !m_canvas->selectedEntity().isEmpty() && m_canvas->selectedEntity() != m_pathFrom)
        showPaths(std::exchange(m_pathFrom, {}), m_canvas->selectedEntity());
    if (const int number = m_canvas->selectedLink()) {
        for (const domain::Link& l : m_canvas->model().links)
            if (l.number == number) {
                inspect(aboutLink(l));
                return context().actions.refresh();
            }
    }
    if (const domain::Entity* e = entity(m_canvas->selectedEntity())) inspect(aboutEntity(*e));
    else inspect({});
    context().actions.refresh();
}

bool LinkChartPage::reveal(const QString& reference) {
    if (!m_loadedOnce || m_loading) {
        m_wanted = reference;
        return true;
    }
    if (reference.startsWith(QLatin1String("link "))) {
        m_canvas->selectLink(reference.mid(5).toInt());
        return m_canvas->selectedLink() != 0;
    }
    for (const domain::Entity& e : m_model.entities)
        if (e.key == reference || e.label == reference) {
            m_canvas->selectEntity(e.key);
            m_canvas->reveal(e.key);
            return !m_canvas->selectedEntity().isEmpty();
        }
    return false;
}

QString LinkChartPage::selection() const {
    return m_canvas->selectedLink() ? QStringLiteral("link %1").arg(m_canvas->selectedLink()) : m_canvas->selectedEntity();
}

QWidget* LinkChartPage::mainWidget() { return m_stack->currentIndex() == 1 ? static_cast<QWidget*>(m_table) : m_canvas; }

void LinkChartPage::setNarrow(bool narrow) {
    for (QPushButton* b : {m_viewButton, m_layoutButton, m_pathsButton}) b->setVisible(!narrow);
}

const domain::Entity* LinkChartPage::entity(const QString& key) const {
    for (const domain::Entity& e : m_model.entities)
        if (e.key == key) return &e;
    return nullptr;
}

QString LinkChartPage::nameOf(const QString& key) const {
    const domain::Entity* e = entity(key);
    return e ? graph::drawableText(graph::shortLabel(*e)) : key;
}

} // namespace saboot::ui
