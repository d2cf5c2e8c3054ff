#include "actions/actions.h"
#include "charts/chartcanvas.h"
#include "charts/timeslider.h"
#include "jobs/jobs.h"
#include "models/undoing.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/timeline/eventforms.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/register.h"
#include "services/statistics.h"
#include "widgets/parts.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>

// Saved views, links by hand and entities put on the chart.
namespace saboot::ui {

services::ChartViewState LinkChartPage::state() const {
    services::ChartViewState s;
    s.id = m_stateId;
    s.arrangement = {m_model.places, m_model.pinned, m_model.hidden, m_added};
    s.typesOff = m_typesOff;
    s.basesOff = m_basesOff;
    s.certaintiesOff = m_certaintiesOff;
    s.from = m_slider->from();
    s.to = m_slider->to();
    return s;
}

void LinkChartPage::remember() {
    if (!m_loadedOnce) return;
    m_unstored = true;
    m_storeSoon.start();
}

void LinkChartPage::store() {
    if (m_unstored && !session().isFree()) return m_storeSoon.start(); // an import is being written
    storeNow();
}

void LinkChartPage::filtersChanged() {
    remember();
    session().whenFree([here = QPointer(this)] {
        if (here) here->storeNow();
    });
}

// On this thread: a page that is going has no later.
void LinkChartPage::storeNow() {
    m_storeSoon.stop();
    if (!std::exchange(m_unstored, false) || !m_loadedOnce || !session().canWrite()) return;
    const services::ChartViewState now = state();
    Status s = ok();
    if (!sameFilters(m_stored, now)) {
        s = keepStep(session(), services::reversible::filterChart(*session().opened(), m_stored, now));
    } else if (auto saved = services::saveChartView(*session().opened(), now); saved) {
        m_stateId = saved->id;
    } else {
        s = saved.error();
    }
    if (s) m_stored = now;
    else context().prompts.showError(tr("The arrangement of the chart was not kept"), s.error());
}

void LinkChartPage::apply(const services::ChartViewState& s) {
    m_typesOff = s.typesOff;
    m_basesOff = s.basesOff;
    m_certaintiesOff = s.certaintiesOff;
    m_slider->setRange(s.from, s.to);
    m_viewName = s.name;
    m_viewButton->setText(s.name.isEmpty() ? tr("View: as left") : tr("View: %1").arg(isolated(s.name)));
    Arrangement a = arrangement();
    // What came on the chart after the view was saved keeps its place.
    for (auto it = s.arrangement.places.cbegin(); it != s.arrangement.places.cend(); ++it) a.places.insert(it.key(), it.value());
    a.pinned = s.arrangement.pinned;
    a.hidden = s.arrangement.hidden;
    change(QStringLiteral("View of the link chart shown"), std::move(a), true);
    if (!(s.arrangement.added - m_added).isEmpty()) {
        m_added |= s.arrangement.added;
        load();
    }
    m_canvas->fit();
}

void LinkChartPage::fillViewMenu() {
    m_viewMenu->clear();
    for (const auto& v : m_views) {
        QAction* a = m_viewMenu->addAction(isolated(v.name), this, [this, v] { apply(v); });
        a->setCheckable(true);
        a->setChecked(v.name == m_viewName);
    }
    if (m_views.empty()) m_viewMenu->addAction(tr("No view saved yet"))->setEnabled(false);
    m_viewMenu->addSeparator();
    context().actions.refresh();
    for (const char* id : {"chart.saveView", "chart.removeView"}) m_viewMenu->addAction(context().actions.action(QString::fromLatin1(id)));
}

void LinkChartPage::saveView() {
    Form f;
    f.id = QStringLiteral("linkchart.saveView");
    f.title = tr("Save this view");
    f.text = tr("Places, hidden entities, filters and the time range are kept in the case under this name.");
    f.accept = tr("Save");
    FormField name{QStringLiteral("name"), tr("Name"), FormField::Kind::Line, m_viewName, true, {}, {}, {}, {}, {}};
    f.fields = {name};
    context().prompts.ask(f, [this](FormAnswer a) {
        if (!session().canWrite()) return;
        services::ChartViewState s = state();
        s.id.clear();
        s.name = a.text("name").trimmed();
        const auto same = std::find_if(m_views.begin(), m_views.end(), [&](const auto& v) { return v.name == s.name; });
        if (same != m_views.end()) s.id = same->id; // the name says which one is meant
        if (const Status done = keepStep(session(), services::reversible::saveView(*session().opened(), s)); !done) return context().prompts.showError(tr("Save this view"), done.error());
        if (same != m_views.end()) *same = s;
        else m_views.push_back(s);
        m_viewName = s.name;
        m_viewButton->setText(tr("View: %1").arg(isolated(s.name)));
        session().changed(Changed::Notes);
    });
}

void LinkChartPage::removeView(const services::ChartViewState& view) {
    Confirmation q{QStringLiteral("linkchart.removeView"), tr("Remove the view %1").arg(isolated(view.name)), tr("The chart stays as it is. Only the saved view goes."), tr("Remove"), true};
    context().prompts.confirm(q, [this, view](bool yes) {
        if (!yes || !session().canWrite()) return;
        if (const Status s = keepStep(session(), services::reversible::removeView(*session().opened(), view)); !s) return context().prompts.showError(tr("Remove the view"), s.error());
        std::erase_if(m_views, [&](const auto& v) { return v.id == view.id; });
        if (m_viewName == view.name) m_viewName.clear();
        m_viewButton->setText(tr("View: as left"));
        session().changed(Changed::Notes);
    });
}

void LinkChartPage::addLink() {
    if (!session().canWrite()) return context().prompts.inform(QStringLiteral("linkchart.readOnly"), tr("Add a link"), tr("The case is open for reading only."));
    if (m_model.entities.size() < 2) return;
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("linkchart.addLink");
    f.title = tr("Add a link");
    f.text = tr("It is drawn with dots, as added by an officer, and printed with its source.");
    f.accept = tr("Add link");
    FormField from{QStringLiteral("from"), tr("From"), Kind::Choice, {}, true, {}, {}, {}, {}, {}}, to{QStringLiteral("to"), tr("To"), Kind::Choice, {}, true, {}, {}, {}, {}, {}};
    const domain::Link* link = nullptr;
    for (const domain::Link& l : m_model.links)
        if (l.number == m_canvas->selectedLink()) link = &l;
    std::vector<const domain::Entity*> sorted;
    for (const domain::Entity& e : m_model.entities) sorted.push_back(&e);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->type != b->type ? a->type < b->type : a->label.localeAwareCompare(b->label) < 0; });
    for (const domain::Entity* e : sorted) {
        const QString text = joined({entityTypeText(e->type), graph::drawableText(graph::shortLabel(*e)), graph::drawableText(e->sublabel)});
        for (FormField* field : {&from, &to}) {
            field->choices << text;
            field->choiceIds << e->key;
        }
    }
    from.value = link ? link->from : !m_canvas->selectedEntity().isEmpty() ? m_canvas->selectedEntity() : from.choiceIds.value(0);
    to.value = link ? link->to : from.choiceIds.value(from.choiceIds.value(0) == from.value ? 1 : 0);
    FormField relation{QStringLiteral("relation"), tr("Relation"), Kind::Line, {}, true, tr("rented the shop"), {}, {}, {}, {}};
    FormField directed{QStringLiteral("directed"), tr("It has a direction"), Kind::Check, QStringLiteral("0"), false, {}, {}, {}, {}, {}};
    FormField amount{QStringLiteral("amount"), tr("Amount, when money went this way"), Kind::Line, {}, false, QStringLiteral("PKR 36,500"), {}, {}, {}, {}};
    amount.problem = [](const QString& value) {
        return value.trimmed().isEmpty() || !services::amountsIn(value).empty() ? QString() : tr("Write a number with its currency: PKR 36,500 or 1,250 USDT.");
    };
    FormField when{QStringLiteral("when"), tr("Time, when it is known (PKT)"), Kind::Time, {}, false, {}, {}, {}, {}, {}};
    FormField certainty{QStringLiteral("certainty"), tr("How surely"), Kind::Choice, QStringLiteral("assumed"), true, {}, {}, {}, {}, {}};
    for (const auto c : {domain::Certainty::Certain, domain::Certainty::Assumed, domain::Certainty::Unknown}) {
        certainty.choices << certaintyText(c);
        certainty.choiceIds << domain::toText(c);
    }
    FormField sources{QStringLiteral("sources"), tr("Shown by"), Kind::Line, {}, true, QStringLiteral("DE-04, T3-0412"), {}, {}, {}, {}};
    sources.problem = [](const QString& value) -> QString {
        QStringList wrong;
        const bool none = referencesIn(value, &wrong).isEmpty();
        if (!wrong.isEmpty()) return tr("“%1” is no number of an exhibit or message.").arg(wrong.first());
        return none ? tr("A link without a source is not drawn.") : QString();
    };
    FormField reason{QStringLiteral("reason"), tr("Reason"), Kind::Text, {}, true, {}, tr("It goes into the audit."), {}, {}, {}};
    reason.problem = [](const QString& value) { return value.trimmed().size() < reasonMinimum ? tr("Write at least 10 characters.") : QString(); };
    f.fields = {from, to, relation, directed, amount, when, certainty, sources, reason};
    context().prompts.ask(f, [this](FormAnswer a) {
        if (!session().canWrite()) return;
        domain::Link l;
        l.from = a.text("from");
        l.to = a.text("to");
        if (l.from == l.to) return context().prompts.inform(QStringLiteral("linkchart.sameEnds"), tr("Add a link"), tr("The two ends are the same. Choose another end."));
        l.relation = a.text("relation").trimmed();
        l.directed = a.text("directed") == QLatin1String("1");
        if (const QString paid = a.text("amount").trimmed(); !paid.isEmpty()) {
            l.money = l.directed = true;
            l.relation = paid + QStringLiteral(", ") + l.relation;
        }
        if (!a.text("when").isEmpty()) l.first = l.last = a.text("when").toLongLong();
        l.basis = domain::Basis::ByOfficer;
        l.certainty = domain::certaintyFromText(a.text("certainty"));
        for (const QString& s : referencesIn(a.text("sources"))) l.sources.push_back(s);
        l.reason = a.text("reason").trimmed();
        if (const Status s = keepStep(session(), services::reversible::addLink(*session().opened(), l)); !s) return context().prompts.showError(tr("Add a link"), s.error());
        session().changed(Changed::Persons);
    });
}

void LinkChartPage::removeLink(const domain::Link& link) {
    ReasonQuestion q{QStringLiteral("linkchart.removeLink"), tr("Take the link away"), tr("It stays in the audit with its source."), tr("Take away")};
    context().prompts.askReason(q, [this, link](QString reason) {
        if (!session().canWrite()) return;
        if (const Status s = keepStep(session(), services::reversible::dropLink(*session().opened(), link, reason)); !s) context().prompts.showError(tr("Take the link away"), s.error());
        session().changed(Changed::Persons);
    });
}

void LinkChartPage::askEntity() {
    Form f;
    f.id = QStringLiteral("linkchart.addEntity");
    f.title = tr("Put a person or identifier on the chart");
    f.text = tr("A person's number or name, or a wallet, phone, account or other value of this case.");
    f.accept = tr("Put on the chart");
    f.fields = {FormField{QStringLiteral("what"), tr("Person or value"), FormField::Kind::Line, {}, true, QStringLiteral("P-01"), {}, {}, {}, {}}};
    context().prompts.ask(f, [this](FormAnswer a) { addEntity(a.text("what").trimmed()); });
}

void LinkChartPage::addEntity(const QString& what) {
    if (!session().hasCase()) return;
    services::Register reg(*session().opened());
    QString reference = what;
    if (!what.startsWith(QLatin1String("identifier "))) {
        reference.clear();
        if (const auto persons = reg.persons())
            for (const auto& p : *persons)
                if (p.number.compare(what, Qt::CaseInsensitive) == 0 || p.nameUrdu == what || p.nameLatin.compare(what, Qt::CaseInsensitive) == 0 ||
                    p.aliases.contains(what, Qt::CaseInsensitive))
                    reference = p.number;
        if (reference.isEmpty())
            if (const auto ids = reg.identifiers())
                for (const auto& d : *ids)
                    if (d.facts.normal == what || d.facts.input == what) reference = QStringLiteral("identifier %1").arg(d.row);
    }
    const auto key = reference.isEmpty() ? Result<QString>(QString()) : services::chartKey(*session().opened(), reference);
    if (!key) return context().prompts.showError(tr("Put on the chart"), key.error());
    if (key->isEmpty())
        return context().prompts.inform(QStringLiteral("linkchart.unknown"), tr("Put on the chart"), tr("Nothing in this case is called “%1”, or it does not stand on charts.").arg(isolated(what)));
    m_wanted = *key;
    if (!m_loadedOnce) return; // it is selected, or put there, when the chart has been read
    if (m_model.hidden.contains(*key)) {
        Arrangement a = arrangement();
        a.hidden.remove(*key);
        change(QStringLiteral("Entity shown on the link chart"), std::move(a));
    }
    if (entity(*key)) {
        reveal(std::exchange(m_wanted, {}));
        return;
    }
    m_added.insert(*key);
    remember();
    load();
}

void LinkChartPage::dragEnterEvent(QDragEnterEvent* event) {
    // Files are for the window, which attaches them.
    if (!referencesIn(event->mimeData()).isEmpty() && !event->mimeData()->hasUrls()) return event->accept();
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void LinkChartPage::dropEvent(QDropEvent* event) {
    if (const QStringList references = referencesIn(event->mimeData()); !references.isEmpty()) {
        event->accept();
        return addEntity(references.first());
    }
    const QString text = event->mimeData()->text().trimmed();
    if (text.isEmpty() || text.size() > 400) return;
    event->acceptProposedAction();
    addEntity(text);
}

} // namespace saboot::ui
