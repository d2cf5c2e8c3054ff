#include "actions/actions.h"
#include "charts/chartcanvas.h"
#include "pages/linkchart/linkchartpage.h"
#include "prompts/sentences.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "widgets/parts.h"

#include <QBoxLayout>

namespace saboot::ui {

QString entityTypeText(domain::EntityType type) {
    switch (type) {
    case domain::EntityType::Person: return LinkChartPage::tr("Person");
    case domain::EntityType::Account: return LinkChartPage::tr("Account");
    case domain::EntityType::Phone: return LinkChartPage::tr("Phone");
    case domain::EntityType::Wallet: return LinkChartPage::tr("Wallet");
    case domain::EntityType::Bank: return LinkChartPage::tr("Bank");
    case domain::EntityType::Device: return LinkChartPage::tr("Device");
    case domain::EntityType::Place: return LinkChartPage::tr("Place");
    case domain::EntityType::Parcel: return LinkChartPage::tr("Parcel");
    case domain::EntityType::Site: return LinkChartPage::tr("Site");
    case domain::EntityType::Exhibit: return LinkChartPage::tr("Exhibit");
    }
    return {};
}

QString basisText(domain::Basis basis) {
    switch (basis) {
    case domain::Basis::Stated: return LinkChartPage::tr("Stated in evidence");
    case domain::Basis::Inferred: return LinkChartPage::tr("Inferred");
    case domain::Basis::ByOfficer: return LinkChartPage::tr("Added by officer");
    }
    return {};
}

namespace {

constexpr int mostCited = 8; // of a finding that is begun here; the officer adds more
constexpr int shownSources = 20;
constexpr int shownLinks = 30;
constexpr int linkWidth = 236; // within the panel, beside its scroll bar

// Chips of the references, each opening its thing.
QWidget* sourceChips(const std::vector<QString>& sources, const std::function<void(const QString&)>& open) {
    auto* box = new QWidget;
    auto* col = column(4);
    box->setLayout(col);
    QBoxLayout* line = nullptr;
    for (int i = 0; i < std::min(int(sources.size()), shownSources); ++i) {
        if (i % 3 == 0) {
            line = row(4);
            col->addLayout(line);
        }
        const QString reference = sources[size_t(i)];
        auto* chip = new ExhibitChip(reference);
        QObject::connect(chip, &QPushButton::clicked, chip, [open, reference] { open(reference); });
        line->addWidget(chip);
        if (i % 3 == 2 || i + 1 == std::min(int(sources.size()), shownSources)) line->addStretch();
    }
    if (int(sources.size()) > shownSources)
        col->addWidget(label(LinkChartPage::tr("and %n more", nullptr, int(sources.size()) - shownSources), Type::Secondary, Tone::Muted));
    return box;
}

} // namespace

const domain::Link* LinkChartPage::selectedLink() const {
    for (const domain::Link& l : m_canvas->model().links)
        if (l.number == m_canvas->selectedLink()) return &l;
    return nullptr;
}

void LinkChartPage::addToReport() {
    const domain::Link* l = selectedLink();
    const domain::Entity* e = entity(m_canvas->selectedEntity());
    if (!l && !e) return;
    const QString words = l ? plain(tr("%1 and %2: %3").arg(nameOf(l->from), nameOf(l->to), l->relation.isEmpty() ? tr("Linked") : graph::drawableText(l->relation)))
                            : plain(joined({graph::drawableText(e->label), graph::drawableText(e->sublabel)}));
    // A person is shown by what links to them; their number in the case is no source.
    QStringList sources;
    const auto cite = [&sources](const std::vector<QString>& all) {
        for (const QString& s : all)
            if (!sources.contains(s) && sources.size() < mostCited) sources << s;
    };
    if (l) cite(l->sources);
    else if (e->type != domain::EntityType::Person) cite(e->sources);
    else
        for (const domain::Link& link : m_model.links)
            if (link.from == e->key || link.to == e->key) cite(link.sources);
    const bool fact = l ? l->basis == domain::Basis::Stated && l->certainty == domain::Certainty::Certain : e->certainty == domain::Certainty::Certain;
    session().setProperty("report.finding", QVariantMap{{isUrdu() ? QStringLiteral("urdu") : QStringLiteral("english"), words},
                                                        {QStringLiteral("kind"), domain::toText(fact ? domain::FindingKind::Fact : domain::FindingKind::Inference)},
                                                        {QStringLiteral("citations"), sources}});
    context().openPage(QStringLiteral("report"));
    context().actions.trigger(QStringLiteral("report.addFinding"));
    session().setProperty("report.finding", {});
}

InspectorContent::Block LinkChartPage::reportBlock() {
    return {{}, {}, [this]() -> QWidget* {
                auto* w = new QWidget;
                auto* line = row(8);
                w->setLayout(line);
                auto* add = button(tr("Add to the report…"), QStringLiteral("report"));
                context().actions.runs(add, QStringLiteral("chart.addToReport"));
                line->addWidget(add);
                line->addStretch();
                return w;
            }};
}

InspectorContent LinkChartPage::aboutLink(const domain::Link& link) {
    InspectorContent c;
    const domain::Entity* from = entity(link.from);
    if (from) c.entity = from->type;
    c.kicker = joined({tr("Link %1").arg(numberText(link.number)), link.money ? tr("transfer") : QString()});
    c.title = link.relation.isEmpty() ? tr("Linked") : graph::drawableText(link.relation);
    const bool arrow = link.directed || link.money;
    c.subtitle = (arrow ? tr("%1 to %2") : tr("%1 and %2")).arg(isolated(nameOf(link.from)), isolated(nameOf(link.to)));
    if (link.first) {
        c.subtitle += u'\n' + ltr(timeText(*link.first));
        if (link.last && *link.last != *link.first) c.subtitle += QStringLiteral(" – ") + ltr(timeText(*link.last));
    }
    const QString certainty = joined({basisText(link.basis), certaintyText(link.certainty), tr("%n source(s)", nullptr, int(link.sources.size()))});
    c.blocks.push_back({tr("Certainty"), {}, [certainty] { return wrapped(certainty); }});

    std::vector<ThreadStep> steps;
    for (int i = 0; i < std::min(int(link.sources.size()), shownSources); ++i)
        steps.push_back({ThreadStep::Mark::Original, tr("Stands in %1").arg(isolated(link.sources[size_t(i)])), {}, {}, {}});
    if (link.basis == domain::Basis::Inferred)
        steps.push_back({ThreadStep::Mark::Derived, tr("Inferred, not stated"), tr("The sources do not say it in words."), {}, {}});
    if (link.basis == domain::Basis::ByOfficer)
        steps.push_back({ThreadStep::Mark::Derived, tr("Added by an officer"), link.reason, {}, {}});
    steps.push_back({ThreadStep::Mark::Self, tr("Link %1").arg(numberText(link.number)), c.title, {}, {}});
    c.blocks.push_back({tr("Where it comes from"), tr("%n source(s)", nullptr, int(link.sources.size())), [steps] { return new ThreadWidget(steps); }});
    if (!link.id.isNull() && session().canWrite())
        c.blocks.push_back({{}, {}, [this, link]() -> QWidget* {
                                auto* w = new QWidget;
                                auto* line = row(8);
                                w->setLayout(line);
                                auto* drop = button(tr("Take the link away…"), QStringLiteral("cross"));
                                context().actions.runs(drop, QStringLiteral("chart.dropLink"));
                                line->addWidget(drop);
                                line->addStretch();
                                return w;
                            }});
    c.blocks.push_back({tr("Open a source"), {}, [sources = link.sources, open = context().openReference] { return sourceChips(sources, open); }});
    if (session().canWrite()) c.blocks.push_back(reportBlock());

    const QString fromName = from ? graph::drawableText(from->label) : link.from;
    const domain::Entity* to = entity(link.to);
    const QString toName = to ? graph::drawableText(to->label) : link.to;
    c.blocks.push_back({tr("Ends"), {}, [fromName, toName] {
                            auto* facts = new FactList(60);
                            facts->add(LinkChartPage::tr("From"), isolated(fromName));
                            facts->add(LinkChartPage::tr("To"), isolated(toName));
                            return facts;
                        }});
    const bool moved = m_model.pinned.contains(link.from) || m_model.pinned.contains(link.to);
    c.blocks.push_back({tr("Hand changes"), moved ? tr("placed by hand") : tr("none"),
                        [] { return wrapped(LinkChartPage::tr("Dragging a node never changes a link. Links added by hand are dotted and need a reason."),
                                            Type::Secondary, Tone::Muted); }});
    return c;
}

InspectorContent LinkChartPage::aboutEntity(const domain::Entity& e) {
    InspectorContent c;
    c.entity = e.type;
    c.kicker = joined({entityTypeText(e.type), certaintyText(e.certainty)});
    c.title = graph::drawableText(e.label);
    c.titleMono = graph::isMonoLabel(e);
    c.subtitle = graph::drawableText(e.sublabel);
    // The drawing is that of the report; here the officer reads the names in the language of the window.
    if (e.type == domain::EntityType::Person && !e.sources.empty()) {
        if (const auto persons = services::Register(*session().opened()).persons())
            for (const auto& p : *persons)
                if (p.number == e.sources.front()) c.title = graph::drawableText(shownName(p));
    } else if (e.type == domain::EntityType::Exhibit) {
        if (const auto exhibit = services::Exhibits(*session().opened()).byNumber(e.label)) c.subtitle = graph::drawableText(shownTitle(*exhibit));
    }
    if (!e.sources.empty())
        c.blocks.push_back({tr("Seen in"), tr("%n source(s)", nullptr, int(e.sources.size())),
                            [sources = e.sources, open = context().openReference] { return sourceChips(sources, open); }});
    if (!e.sources.empty() && session().canWrite()) c.blocks.push_back(reportBlock());

    struct Line {
        int number;
        QString text;
    };
    std::vector<Line> lines;
    for (const domain::Link& l : m_canvas->model().links) {
        if (l.from != e.key && l.to != e.key) continue;
        lines.push_back({l.number, joined({numberText(l.number), nameOf(l.from == e.key ? l.to : l.from), graph::drawableText(l.relation)})});
    }
    c.blocks.push_back({tr("Links"), tr("%n link(s)", nullptr, int(lines.size())), [this, lines] {
                            auto* box = new QWidget;
                            auto* col = column(2);
                            box->setLayout(col);
                            for (int i = 0; i < std::min(int(lines.size()), shownLinks); ++i) {
                                // Whole parts, so that no long address pushes the panel aside; the rest is spoken and in the tooltip.
                                const QString& whole = lines[size_t(i)].text;
                                auto* b = linkButton(fittingParts(whole, QFontMetrics(ui::font(Type::Body)), linkWidth));
                                b->setAccessibleName(plain(whole));
                                b->setToolTip(plain(whole));
                                connect(b, &QPushButton::clicked, this, [this, n = lines[size_t(i)].number] { m_canvas->selectLink(n); });
                                col->addWidget(b, 0, leading());
                            }
                            if (int(lines.size()) > shownLinks)
                                col->addWidget(label(tr("and %n more", nullptr, int(lines.size()) - shownLinks), Type::Secondary, Tone::Muted));
                            return box;
                        }});

    // Where it stands among all, not only what is shown now.
    size_t index = 0;
    while (index < m_model.entities.size() && m_model.entities[index].key != e.key) ++index;
    if (index < m_measures.betweenness.size() && m_measures.betweenness.size() == m_model.entities.size()) {
        const double own = m_measures.betweenness[index];
        const auto above = std::count_if(m_measures.betweenness.begin(), m_measures.betweenness.end(), [own](double b) { return b > own + 1e-9; });
        const QString rank = own <= 1e-9 ? tr("stands between none")
                                         : tr("%1 of %2").arg(numberText(above + 1), numberText(qint64(m_model.entities.size()))) +
                                               (m_measures.betweennessEstimated ? QStringLiteral(" ") + tr("(estimated)") : QString());
        const QString neighbours = numberText(m_measures.degree[index]);
        const QString group = tr("%1 of %2").arg(numberText(m_measures.community[index] + 1), numberText(m_measures.communityCount));
        const bool cut = m_measures.articulation[index];
        c.blocks.push_back({tr("In the network"), {}, [rank, neighbours, group, cut] {
                                auto* box = new QWidget;
                                auto* col = column(4);
                                box->setLayout(col);
                                auto* facts = new FactList(100);
                                facts->add(LinkChartPage::tr("Neighbours"), neighbours);
                                facts->add(LinkChartPage::tr("Between others"), rank);
                                facts->add(LinkChartPage::tr("Group"), group);
                                if (cut) facts->add(LinkChartPage::tr("Without it"), LinkChartPage::tr("the network falls apart here"));
                                col->addWidget(facts);
                                col->addWidget(wrapped(LinkChartPage::tr("Measured on the evidence collected. It says nothing about guilt."), Type::Secondary, Tone::Muted));
                                return box;
                            }});
    }
    return c;
}

} // namespace saboot::ui
