#include "pages/persons/personspage.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "models/undoing.h"
#include "pages/evidence/viewing.h"
#include "pages/identifiers/identifierspage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/exhibits.h"
#include "shell/dropoverlay.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace saboot::ui {

using domain::Person;

namespace {
QString pictureKey(const Person& p) {
    const QRect& r = p.pictureRegion;
    return p.pictureExhibit.isNull() ? QString() : QStringLiteral("%1 %2 %3 %4 %5").arg(p.pictureExhibit.toString()).arg(r.x()).arg(r.y()).arg(r.width()).arg(r.height());
}
} // namespace

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
    this->context().actions.runs(add, QStringLiteral("persons.add"));
    m_joinButton = button(tr("Join…"), QStringLiteral("merge"));
    m_joinButton->setToolTip(tr("Two entries that are one person"));
    this->context().actions.runs(m_joinButton, QStringLiteral("persons.join"));
    auto* candidates = button(tr("Candidates"), QStringLiteral("search"));
    candidates->setToolTip(tr("Who may be the same person (C)"));
    this->context().actions.runs(candidates, QStringLiteral("persons.candidates"));
    m_cardsButton = iconButton(QStringLiteral("grid"), tr("Cards"));
    m_listButton = iconButton(QStringLiteral("list"), tr("List"));
    for (auto* b : {m_cardsButton, m_listButton}) {
        b->setCheckable(true);
        b->setFixedSize(31, 30);
        title->addWidget(b);
    }
    connect(m_cardsButton, &QToolButton::clicked, this, [this] { setCards(true); });
    connect(m_listButton, &QToolButton::clicked, this, [this] { setCards(false); });
    this->context().actions.runs(m_cardsButton, QStringLiteral("persons.cards"));
    this->context().actions.runs(m_listButton, QStringLiteral("persons.list"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the persons"));
    m_filter->setMaximumWidth(150);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    title->insertWidget(title->count() - 2, m_filter);
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
    m_table = makeTable(tr("Persons"), this->context());
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
    m_model->reference = [](const Person& p) { return p.number; };
    m_table->setDragEnabled(true); // onto the link chart
    m_table->viewport()->setAcceptDrops(true);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    // The role takes what is left: it is the longest and of no known length.
    const int widths[] = {isUrdu() ? 66 : 62, 132, isUrdu() ? 100 : 114, isUrdu() ? 68 : 70, 92};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    keepColumns(this->context(), m_table, QStringLiteral("persons"));

    auto* both = new QWidget;
    m_split = row(12);
    both->setLayout(m_split);
    m_cards = new QListView;
    m_cards->setAccessibleName(tr("Persons"));
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setModel(m_proxy);
    m_cards->setSelectionModel(m_table->selectionModel());
    m_cards->setItemDelegate(new PersonCardDelegate(
        [this](const QModelIndex& i) {
            const Person* p = m_model->at(m_proxy->mapToSource(i).row());
            return PersonCard{p, p ? m_pictures.value(pictureKey(*p)) : QImage()};
        },
        m_cards));
    m_cards->setSelectionMode(QAbstractItemView::ExtendedSelection); // to be copied; the current one is shown
    m_cards->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setMovement(QListView::Static);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setUniformItemSizes(true);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setGridSize(QSize(168, 156));
    m_cards->installEventFilter(this);
    m_cards->setDragEnabled(true);
    m_cards->viewport()->setAcceptDrops(true);
    m_cards->viewport()->installEventFilter(this);
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_cards);
    m_split->addWidget(m_lists, 6);
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
    for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(m_table), static_cast<QAbstractItemView*>(m_cards)}) {
        connect(view, &QAbstractItemView::activated, this, [this] { this->context().actions.trigger(QStringLiteral("persons.edit")); });
        for (const char* id : {"persons.edit", "persons.redact", "persons.join", "persons.split", "persons.candidates"}) view->addAction(this->context().actions.action(QString::fromLatin1(id)));
    }
    m_cards->setContextMenuPolicy(Qt::ActionsContextMenu); // a table's menu has them beside its own
    bindActions();
    setCards(this->context().settings.placeOf(session().desk().officer().id.toString(), QStringLiteral("persons.cards")).toString() == QLatin1String("true"));
}

QWidget* PersonsPage::mainWidget() { return m_lists->currentWidget(); }

void PersonsPage::setCards(bool cards) {
    context().settings.setPlaceOf(session().desk().officer().id.toString(), QStringLiteral("persons.cards"), cards);
    m_cardsButton->setChecked(cards);
    m_listButton->setChecked(!cards);
    m_lists->setCurrentIndex(cards ? 1 : 0);
}

QImage PersonsPage::picture(const QString& number) const {
    for (const Person& p : m_model->rows())
        if (p.number == number) return m_pictures.value(pictureKey(p));
    return {};
}

void PersonsPage::loadPictures() {
    std::vector<Person> wanted;
    for (const Person& p : m_model->rows())
        if (!p.pictureExhibit.isNull() && !m_pictures.contains(pictureKey(p))) wanted.push_back(p);
    if (wanted.empty()) return;
    using Pictures = std::vector<std::pair<QString, QImage>>;
    context().jobs.run<Pictures>(
        tr("Pictures of persons"),
        [opened = session().opened(), wanted](JobControl& job) -> Result<Pictures> {
            Pictures all;
            services::Exhibits exhibits(*opened);
            for (const Person& p : wanted) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                const auto exhibit = exhibits.byId(p.pictureExhibit);
                const auto derivations = exhibits.derivations(p.pictureExhibit);
                if (!exhibit || !derivations) continue;
                const QSize full = services::uprightSize(*derivations);
                if (full.isEmpty()) continue;
                // Enough of the picture that the part alone has some 400 pixels.
                const int longSide = std::max(full.width(), full.height());
                const double share = double(std::max(p.pictureRegion.width(), p.pictureRegion.height())) / longSide;
                const auto image = viewPicture(*opened, *exhibit, 1, std::clamp(int(400 / std::max(share, 0.01)), 400, std::min(longSide, 4000)), job);
                if (!image) continue;
                const double scale = double(image->width()) / full.width();
                const QRectF& r = p.pictureRegion;
                all.emplace_back(pictureKey(p), image->copy(QRectF(r.x() * scale, r.y() * scale, r.width() * scale, r.height() * scale).toAlignedRect().intersected(image->rect())));
            }
            return all;
        },
        this,
        [this](Result<Pictures> r) {
            if (!r) return;
            for (auto& [key, image] : *r) m_pictures.insert(key, std::move(image));
            m_cards->viewport()->update();
            if (const Person* p = current(); p && !p->pictureExhibit.isNull()) showCard();
        },
        {}, JobShow::Quiet);
}

void PersonsPage::removePicture() {
    const Person* p = current();
    if (!p) return;
    ReasonQuestion q{QStringLiteral("persons.picture.remove"), tr("Take the picture from %1").arg(isolated(shownName(*p))),
                     tr("The exhibit stays as it is; the audit keeps that the picture was here."), tr("Take away")};
    context().prompts.askReason(q, [this, person = *p](QString reason) mutable {
        if (!session().canWrite()) return;
        person.pictureExhibit = {};
        person.pictureRegion = {};
        if (const Status s = session().did(services::reversible::changePerson(*session().opened(), person, reason)); !s)
            context().prompts.showError(tr("A person's picture"), s.error());
        session().changed(Changed::Persons);
    });
}
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
    loadPictures();
    showCard();
}

bool PersonsPage::reveal(const QString& reference) {
    for (int r = 0; r < m_model->rowCount(); ++r)
        if (m_model->at(r)->number == reference) {
            if (!m_proxy->mapFromSource(m_model->index(r, 0)).isValid()) m_filter->clear();
            const QModelIndex i = m_proxy->mapFromSource(m_model->index(r, 0));
            chooseRow(m_table, i.row());
            m_table->scrollTo(i);
            m_cards->scrollTo(i);
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
    m_merges.clear();
    m_anyClaim = false;
    const Person* p = current();
    if (!p) {
        inspect({});
        return context().actions.refresh();
    }
    auto* head = row(10);
    QString shownBy;
    if (!p->pictureExhibit.isNull())
        if (const auto e = services::Exhibits(*session().opened()).byId(p->pictureExhibit)) shownBy = e->number;
    if (!shownBy.isEmpty()) {
        auto* portrait = portraitButton(picture(p->number), plain(tr("Picture of %1 from %2").arg(isolated(shownName(*p)), isolated(shownBy))));
        connect(portrait, &QAbstractButton::clicked, this, [this, shownBy] { context().openReference(shownBy); });
        head->addWidget(portrait, 0, Qt::AlignTop);
    }
    auto* texts = column(0);
    const QString name = shownName(*p);
    texts->addWidget(wrapped(name, Type::InspectorTitle));
    // In the other script, too.
    if (const QString other = name == p->nameUrdu ? p->nameLatin : p->nameUrdu; !other.isEmpty() && other != name) {
        auto* second = wrapped(other);
        if (hasRtl(other)) second->setFont(evidenceFont(other));
        texts->addWidget(second);
    }
    if (!shownBy.isEmpty()) {
        auto* from = row(6);
        auto* chip = new ExhibitChip(shownBy);
        connect(chip, &QPushButton::clicked, this, [this, shownBy] { context().openReference(shownBy); });
        from->addWidget(chip);
        auto* drop = iconButton(QStringLiteral("cross"), tr("Take the picture away…"), nullptr, 14);
        drop->setEnabled(session().canWrite());
        context().actions.runs(drop, QStringLiteral("persons.removePicture"));
        from->addWidget(drop);
        from->addStretch();
        texts->addLayout(from);
    }
    texts->addStretch();
    head->addLayout(texts, 1);
    auto* edit = iconButton(QStringLiteral("pencil"), tr("Edit person…"));
    context().actions.runs(edit, QStringLiteral("persons.edit"));
    auto* chart = iconButton(QStringLiteral("linkchart"), tr("Show on the link chart"));
    context().actions.runs(chart, QStringLiteral("chart.show"));
    auto* redact = iconButton(QStringLiteral("redact"), tr("Redact this person…"));
    context().actions.runs(redact, QStringLiteral("persons.redact"));
    head->addWidget(redact, 0, Qt::AlignTop);
    head->addWidget(chart, 0, Qt::AlignTop);
    head->addWidget(edit, 0, Qt::AlignTop);
    m_card->addLayout(head);
    const QString unknown = tr("not known");
    auto* facts = new FactList(90);
    facts->add(tr("Role"), roleText(p->role));
    facts->add(tr("Aliases"), p->aliases.isEmpty() ? unknown : joined(p->aliases));
    facts->add(tr("CNIC"), p->cnic.isEmpty() ? unknown : ltr(p->cnic));
    facts->add(tr("Address"), p->address.isEmpty() ? unknown : p->address);
    facts->add(tr("FIR"), p->namedInFir ? tr("named") : tr("not named"));
    if (shownBy.isEmpty()) facts->add(tr("Picture"), tr("none; mark a part of a picture on its Evidence page"));
    if (!p->note.isEmpty()) facts->add(tr("Note"), p->note);
    m_card->addWidget(facts);
    std::vector<ThreadStep> steps;
    if (!shownBy.isEmpty()) steps.push_back({ThreadStep::Mark::Original, tr("Picture from %1").arg(isolated(shownBy)), tr("that it shows this person is an officer's statement"), {}, {}});
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
    c.title = shownName(*p);
    c.subtitle = p->aliases.isEmpty() ? QString() : tr("alias %1").arg(isolated(p->aliases.join(QStringLiteral(", "))));
    steps.push_back({ThreadStep::Mark::Self, tr("Person %1").arg(isolated(p->number)), tr("Added %1").arg(timeText(p->addedAt)), {}, {}});
    c.blocks.push_back({tr("Where it comes from"), tr("%n source(s)", nullptr, int(steps.size()) - 1), [steps] { return new ThreadWidget(steps); }});
    inspect(std::move(c));
    context().actions.refresh();
}

} // namespace saboot::ui
