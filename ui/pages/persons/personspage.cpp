#include "pages/persons/personspage.h"

#include "actions/actions.h"
#include "pages/identifiers/identifierspage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/dropoverlay.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace saboot::ui {

using domain::Person;

QString roleText(const QString& role) {
    if (role == QLatin1String("accused")) return PersonsPage::tr("Accused");
    if (role == QLatin1String("suspect")) return PersonsPage::tr("Suspect");
    if (role == QLatin1String("witness")) return PersonsPage::tr("Witness");
    if (role == QLatin1String("complainant")) return PersonsPage::tr("Complainant");
    if (role == QLatin1String("unknown")) return PersonsPage::tr("Unknown person");
    return role;
}

PersonsPage::PersonsPage(Context& context) : Page(context, QStringLiteral("persons")) {
    auto* col = column(10);
    col->setContentsMargins(18, 14, 18, 14);
    setLayout(col);
    auto* title = titleRow(tr("Persons"), &m_aside);
    auto* add = primaryButton(tr("Add person"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, [this] { this->context().actions.trigger(QStringLiteral("persons.add")); });
    m_joinButton = button(tr("Join…"), QStringLiteral("merge"));
    m_joinButton->setToolTip(tr("Two entries that are one person"));
    connect(m_joinButton, &QPushButton::clicked, this, [this] { join(); });
    auto* candidates = button(tr("Candidates"), QStringLiteral("search"));
    candidates->setToolTip(tr("Who may be the same person (C)"));
    connect(candidates, &QPushButton::clicked, this, [this] { openCandidates(); });
    title->addWidget(candidates);
    title->addWidget(m_joinButton);
    title->addWidget(add);
    col->addLayout(title);
    m_banner = new Banner;
    m_banner->hide();
    col->addWidget(m_banner);

    std::vector<ColumnSpec<Person>> columns{
        {tr("No."), [](const Person& p) { return p.number; }, {}, [](const Person&) { CellLook l; l.exhibit = true; return l; }},
        {tr("Name"), [](const Person& p) { return p.label(); }, {}, [](const Person&) { CellLook l; l.entity = domain::EntityType::Person; return l; }},
        {tr("Name in Urdu"), [](const Person& p) { return p.nameUrdu; }, {}, {}},
        {tr("Aliases"), [](const Person& p) { return numberText(p.aliases.size()); }, [](const Person& p) { return QVariant(int(p.aliases.size())); },
         [](const Person&) { CellLook l; l.number = true; return l; }},
        {tr("Role"), [](const Person& p) { return roleText(p.role); }, {}, {}},
    };
    m_model = new RowsModel<Person>(std::move(columns), this);
    m_proxy = new RowsProxy(m_model, this);
    m_table = makeTable(tr("Persons"));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_model->reference = [](const Person& p) { return p.number; };
    m_table->setDragEnabled(true); // onto the link chart
    m_table->viewport()->setAcceptDrops(true);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    const int widths[] = {70, 140, 110, 62};
    for (int i = 0; i < 4; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* both = new QWidget;
    m_split = row(12);
    both->setLayout(m_split);
    m_split->addWidget(m_table, 5);
    auto* frame = card();
    auto* outer = column(0);
    setMargins(outer, 2);
    frame->setLayout(outer);
    auto* content = new QWidget;
    m_card = column(8);
    setMargins(m_card, 14);
    content->setLayout(m_card);
    outer->addWidget(verticalScroll(content));
    m_split->addWidget(frame, 4);
    m_drop = new DropOverlay(this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(new EmptyState(tr("No persons. Add one, or link an identifier."), tr("Add person"),
                                      [this] { this->context().actions.trigger(QStringLiteral("persons.add")); }));
    col->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Person* p = current();
        session().selectPerson(p ? p->number : QString());
        showCard();
    });
    connect(m_table, &QTableView::activated, this, [this] { this->context().actions.trigger(QStringLiteral("persons.edit")); });
}

QWidget* PersonsPage::mainWidget() { return m_table; }
bool PersonsPage::nextHit(int by) { return stepRow(m_table, by); }
void PersonsPage::setNarrow(bool narrow) { m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight); }

const Person* PersonsPage::current() const {
    const QModelIndex i = m_table->selectionModel()->currentIndex();
    return i.isValid() ? m_model->at(m_proxy->mapToSource(i).row()) : nullptr;
}

QString PersonsPage::selection() const {
    const Person* p = current();
    return p ? p->number : QString();
}

void PersonsPage::refresh(Changed what) {
    if (!session().hasCase() || what == Changed::Report || what == Changed::Particulars || what == Changed::Exhibits) return;
    const QString keep = selection();
    services::Register reg(*session().opened());
    auto persons = reg.persons();
    m_banner->setVisible(!persons);
    if (!persons) {
        m_banner->show(Tone::Bad, tr("The persons could not be read."), sentence(persons.error()), tr("Try again"), [this] { refresh(Changed::Persons); });
        return;
    }
    m_joinButton->setEnabled(session().canWrite() && persons->size() > 1);
    m_identifiers.clear();
    if (auto ids = reg.identifiers())
        for (auto& d : *ids) m_identifiers.insert(d.row, d);
    m_aside->setText(tr("%n person(s)", nullptr, int(persons->size())));
    showFilled(m_stack, !persons->empty(), m_table);
    m_model->setRows(std::move(*persons));
    if ((keep.isEmpty() || !reveal(keep)) && m_proxy->rowCount()) chooseRow(m_table, 0);
    showCard();
}

bool PersonsPage::reveal(const QString& reference) {
    for (int r = 0; r < m_model->rowCount(); ++r)
        if (m_model->at(r)->number == reference) {
            const QModelIndex i = m_proxy->mapFromSource(m_model->index(r, 0));
            chooseRow(m_table, i.row());
            m_table->scrollTo(i);
            return true;
        }
    return false;
}

void PersonsPage::dropClaim(const LinkId& claim) {
    ReasonQuestion q{QStringLiteral("persons.dropClaim"), tr("Separate this from the person"), tr("The link stays in the audit, marked as withdrawn."), tr("Separate")};
    context().prompts.askReason(q, [this, claim](QString reason) {
        if (!session().hasCase()) return;
        if (const Status s = session().did(services::reversible::dropClaim(*session().opened(), claim, reason)); !s)
            context().prompts.showError(tr("Separate"), s.error());
        session().changed(Changed::Persons);
        session().changed(Changed::Identifiers);
    });
}

void PersonsPage::showCard() {
    clearLayout(m_card);
    const Person* p = current();
    if (!p) {
        inspect({});
        return;
    }
    auto* head = row(10);
    auto* texts = column(0);
    texts->addWidget(wrapped(p->label(), Type::InspectorTitle));
    if (!p->nameUrdu.isEmpty() && p->nameUrdu != p->label()) {
        auto* urdu = wrapped(p->nameUrdu);
        urdu->setFont(evidenceFont(p->nameUrdu));
        texts->addWidget(urdu);
    }
    head->addLayout(texts, 1);
    auto* edit = iconButton(QStringLiteral("pencil"), tr("Edit person…"));
    connect(edit, &QToolButton::clicked, this, [this] { context().actions.trigger(QStringLiteral("persons.edit")); });
    head->addWidget(edit, 0, Qt::AlignTop);
    m_card->addLayout(head);
    const QString unknown = tr("not known");
    auto* facts = new FactList(90);
    facts->add(tr("Role"), roleText(p->role));
    facts->add(tr("Aliases"), p->aliases.isEmpty() ? unknown : joined(p->aliases));
    facts->add(tr("CNIC"), p->cnic.isEmpty() ? unknown : ltr(p->cnic));
    facts->add(tr("Address"), p->address.isEmpty() ? unknown : p->address);
    facts->add(tr("FIR"), p->namedInFir ? tr("named") : tr("not named"));
    if (!p->note.isEmpty()) facts->add(tr("Note"), p->note);
    m_card->addWidget(facts);
    std::vector<ThreadStep> steps;
    services::People people(*session().opened());
    const auto dossier = people.dossier(p->id);
    if (!dossier) {
        m_card->addWidget(wrapped(sentence(dossier.error()), Type::Body, Tone::Bad));
    } else {
        showFacts(*dossier);
        for (const auto& f : dossier->facts)
            if (!f.reference.isEmpty()) steps.push_back({ThreadStep::Mark::Original, tr("Shown by %1").arg(isolated(f.reference)), joined({f.value, certaintyText(f.certainty)}), {}, {}});
        for (const auto& m : dossier->merges) steps.push_back({ThreadStep::Mark::Derived, tr("Joined with another entry"), joined({timeText(m.at), m.reason}), {}, {}});
    }
    if (m_candidatesOf == p->number) showCandidates();
    m_card->addStretch();
    InspectorContent c;
    c.entity = domain::EntityType::Person;
    c.kicker = joined({p->number, roleText(p->role)});
    c.title = p->label();
    c.subtitle = p->aliases.isEmpty() ? QString() : tr("alias %1").arg(isolated(p->aliases.join(QStringLiteral(", "))));
    steps.push_back({ThreadStep::Mark::Self, tr("Person %1").arg(isolated(p->number)), tr("Added %1").arg(timeText(p->addedAt)), {}, {}});
    c.blocks.push_back({tr("Where it comes from"), tr("%n source(s)", nullptr, int(steps.size()) - 1), [steps] { return new ThreadWidget(steps); }});
    inspect(std::move(c));
}

} // namespace saboot::ui
