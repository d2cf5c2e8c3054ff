#include "pages/identifiers/identifierspage.h"

#include "actions/actions.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/people.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

namespace saboot::ui {

using domain::Identifier;
using domain::IdentifierKind;

domain::EntityType entityOf(IdentifierKind kind) {
    using E = domain::EntityType;
    switch (kind) {
    case IdentifierKind::Phone: return E::Phone;
    case IdentifierKind::Iban:
    case IdentifierKind::Card: return E::Bank;
    case IdentifierKind::Cnic:
    case IdentifierKind::Ntn: return E::Person;
    case IdentifierKind::Email:
    case IdentifierKind::Handle:
    case IdentifierKind::Pgp: return E::Account;
    case IdentifierKind::Url:
    case IdentifierKind::Onion:
    case IdentifierKind::Ip: return E::Site;
    case IdentifierKind::Imei:
    case IdentifierKind::Mac: return E::Device;
    case IdentifierKind::Parcel:
    case IdentifierKind::Plate: return E::Parcel;
    case IdentifierKind::Coordinates: return E::Place;
    default: return E::Wallet;
    }
}

QString shownValue(const domain::IdentifierFacts& f) {
    const QString value = f.normal.isEmpty() ? f.input : f.normal;
    if (!domain::isSecret(f.kind)) return value;
    return value.left(4) + QString(12, QChar(0x2022));
}

namespace {

bool wasRecovered(const domain::IdentifierFacts& f) { return f.note.contains(QLatin1String("as read")); }

QString seenText(domain::SeenIn s) {
    switch (s) {
    case domain::SeenIn::Message: return IdentifiersPage::tr("As text in a message");
    case domain::SeenIn::OcrText: return IdentifiersPage::tr("Read by OCR");
    case domain::SeenIn::DocumentText: return IdentifiersPage::tr("As text in a document");
    case domain::SeenIn::Code: return IdentifiersPage::tr("QR or bar code");
    case domain::SeenIn::ByHand: return IdentifiersPage::tr("Typed by an officer");
    }
    return {};
}

domain::Certainty seenCertainty(domain::SeenIn s) {
    return s == domain::SeenIn::OcrText ? domain::Certainty::Assumed : s == domain::SeenIn::ByHand ? domain::Certainty::Unknown : domain::Certainty::Certain;
}

} // namespace

/// Groups stay together and their heading first, whichever way the rows are sorted.
class IdentifiersPage::GroupedProxy : public RowsProxy {
public:
    GroupedProxy(RowsModel<Entry>* source, QObject* parent) : RowsProxy(source, parent), m_source(source) {}

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override { return m_source->at(row)->count || RowsProxy::filterAcceptsRow(row, parent); }
    bool lessThan(const QModelIndex& a, const QModelIndex& b) const override {
        const Entry *x = m_source->at(a.row()), *y = m_source->at(b.row());
        const bool rising = sortOrder() == Qt::AscendingOrder;
        if (x->group != y->group) return (x->group.localeAwareCompare(y->group) < 0) == rising;
        if ((x->count != 0) != (y->count != 0)) return (x->count != 0) == rising;
        return RowsProxy::lessThan(a, b);
    }

private:
    RowsModel<Entry>* m_source;
};

IdentifiersPage::Filter IdentifiersPage::filterOf(IdentifierKind kind) {
    switch (kind) {
    case IdentifierKind::Wallet:
    case IdentifierKind::Key:
    case IdentifierKind::ExtendedKey:
    case IdentifierKind::SeedPhrase:
    case IdentifierKind::Invoice:
    case IdentifierKind::TxId: return Filter::Wallets;
    case IdentifierKind::Phone: return Filter::Phones;
    case IdentifierKind::Cnic: return Filter::Cnic;
    case IdentifierKind::Iban:
    case IdentifierKind::Card: return Filter::Iban;
    case IdentifierKind::Url:
    case IdentifierKind::Onion:
    case IdentifierKind::Email:
    case IdentifierKind::Ip: return Filter::Web;
    default: return Filter::Other;
    }
}

IdentifiersPage::IdentifiersPage(Context& context) : Page(context, QStringLiteral("identifiers")) {
    auto* col = column(10);
    col->setContentsMargins(18, 14, 18, 14);
    setLayout(col);
    auto* title = titleRow(tr("Wallets and identifiers"), &m_aside);
    auto* check = button(tr("Check a value…"), QStringLiteral("plus"));
    this->context().actions.runs(check, QStringLiteral("identifiers.check"));
    auto* exportList = button(tr("Export"), QStringLiteral("export"));
    this->context().actions.runs(exportList, QStringLiteral("list.export"));
    m_lists = button(tr("Lists…"), QStringLiteral("flag"));
    m_lists->setAccessibleName(tr("Labels and watch-lists…"));
    this->context().actions.runs(m_lists, QStringLiteral("lists.labels"));
    title->addWidget(m_lists);
    title->addWidget(check);
    title->addWidget(exportList);
    col->addLayout(title);

    m_banner = new Banner;
    m_banner->hide();
    col->addWidget(m_banner);
    auto* chips = wrapRow(6);
    m_filters = new QButtonGroup(this);
    for (int i = 0; i <= int(Filter::Other); ++i) {
        auto* b = button({});
        b->setCheckable(true);
        m_filters->addButton(b, i);
        chips->addWidget(b);
    }
    m_filters->button(0)->setChecked(true);
    chips->addStretch();
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Filter"));
    m_find->setAccessibleName(tr("Filter identifiers"));
    m_find->setToolTip(tr("Filter identifiers (/)"));
    m_find->setMaximumWidth(isUrdu() ? 102 : 160);
    m_find->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) { m_proxy->setText(words); });
    chips->addWidget(m_find);
    m_group = new QComboBox;
    m_group->setAccessibleName(tr("Group by"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(isUrdu() ? 8 : 6);
    m_group->addItems({tr("By value"), tr("Group by kind"), tr("Group by verdict"), tr("Group by person")});
    connect(m_group, &QComboBox::currentIndexChanged, this, &IdentifiersPage::showFiltered);
    chips->addWidget(m_group);
    m_toReview = button({});
    m_toReview->setCheckable(true);
    this->context().actions.runs(m_toReview, QStringLiteral("identifiers.toReview"));
    chips->addWidget(m_toReview);
    // One line at 1366 in Urdu, too.
    if (isUrdu()) {
        for (auto* b : m_filters->buttons()) b->setStyleSheet(QStringLiteral("padding:0 6px"));
        m_toReview->setStyleSheet(QStringLiteral("padding:0 6px"));
    }
    col->addLayout(chips);
    connect(m_filters, &QButtonGroup::idClicked, this, &IdentifiersPage::showFiltered);
    connect(m_toReview, &QPushButton::toggled, this, &IdentifiersPage::showFiltered);

    // A heading names its group in the first column and says nothing in the others.
    const auto text = [](auto of) { return [of](const Entry& e) { return e.count ? QString() : of(e.id); }; };
    const auto sort = [](auto of) { return [of](const Entry& e) { return e.count ? QVariant() : QVariant(of(e.id)); }; };
    const auto look = [](auto of) { return [of](const Entry& e) { return e.count ? CellLook() : of(e.id); }; };
    std::vector<ColumnSpec<Entry>> columns{
        {tr("Value"), [](const Entry& e) { return e.count ? joined({e.group, numberText(e.count)}) : shownValue(e.id.facts); }, {},
         [](const Entry& e) { CellLook l; if (e.count) { l.ink = Token::Accent; return l; } l.entity = entityOf(e.id.facts.kind); l.mono = true; return l; }},
        {tr("Kind"), text([](const Identifier& d) { return d.facts.networks.isEmpty() ? kindText(d.facts.kind) : networkText(d.facts.networks); }), {}, {}},
        {tr("Verdict"), text([](const Identifier& d) { return verdictChip(d.facts, wasRecovered(d.facts)).text; }), {},
         look([](const Identifier& d) { CellLook l; l.chip = verdictChip(d.facts, wasRecovered(d.facts)); return l; })},
        {tr("Review"), text([](const Identifier& d) { return reviewChip(d.review).text; }), sort([](const Identifier& d) { return int(d.review); }),
         look([](const Identifier& d) { CellLook l; l.chip = reviewChip(d.review); return l; })},
        {tr("Seen"), text([](const Identifier& d) { return numberText(d.sightings); }), sort([](const Identifier& d) { return d.sightings; }),
         look([](const Identifier&) { CellLook l; l.number = true; return l; })},
        {tr("First seen"), text([](const Identifier& d) { return d.firstSeen ? dateText(*d.firstSeen) : d.firstReference; }),
         sort([](const Identifier& d) { return d.firstSeen.value_or(0); }), {}},
        {tr("Linked to"), text([this](const Identifier& d) { return d.person.isNull() ? tr("not linked") : m_persons.value(d.person.toString()); }), {},
         look([](const Identifier& d) { CellLook l; l.ink = d.person.isNull() ? Token::Muted : Token::Text; return l; })},
        {tr("On lists"), text([this](const Identifier& d) { return m_labels.text(d.row); }), {}, look([this](const Identifier& d) { CellLook l; l.chip = m_labels.chip(d.row); return l; })},
    };
    m_model = new RowsModel<Entry>(std::move(columns), this);
    m_model->reference = [](const Entry& e) { return e.count ? QString() : QStringLiteral("identifier %1").arg(e.id.row); };
    m_proxy = new GroupedProxy(m_model, this);
    m_table = makeTable(tr("Identifiers"), this->context());
    m_table->setModel(m_proxy);
    m_table->setDragEnabled(true); // onto a person, or the link chart
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(4, Qt::DescendingOrder);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    const int english[] = {300, 72, 130, 104, 62, 86, 98, 68}, urdu[] = {300, 78, 126, 98, 56, 98, 104, 66};
    for (int i = 0; i < 8; ++i) m_table->setColumnWidth(i, isUrdu() ? urdu[i] : english[i]);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    keepColumns(this->context(), m_table, QStringLiteral("identifiers"));

    auto* full = new QWidget;
    auto* inside = column(8);
    full->setLayout(inside);
    inside->addWidget(m_table, 3);
    auto* placesHead = row(8);
    placesHead->addWidget(label(tr("Every place seen"), Type::CardTitle));
    m_placesAside = label({}, Type::Secondary, Tone::Muted);
    placesHead->addWidget(m_placesAside, 1);
    inside->addLayout(placesHead);
    using domain::Sighting;
    std::vector<ColumnSpec<Sighting>> placeColumns{
        {tr("Where"), [](const Sighting& s) { return s.reference; }, {}, [](const Sighting&) { CellLook l; l.exhibit = true; return l; }},
        {tr("Time"), [](const Sighting& s) { return s.at ? timeText(*s.at) : QString(); }, [](const Sighting& s) { return QVariant(s.at.value_or(0)); }, {}},
        {tr("In the words of the source"), [](const Sighting& s) { return s.context.isEmpty() ? s.raw : s.context; }, {},
         [](const Sighting& s) {
             CellLook l;
             l.markStart = int(s.context.indexOf(s.raw));
             l.markLength = int(s.raw.size());
             if (s.context.isEmpty()) l.markStart = 0;
             return l;
         }},
        {tr("Read"), [](const Sighting& s) { return seenText(s.seenIn); }, {}, [](const Sighting& s) { CellLook l; l.certainty = seenCertainty(s.seenIn); return l; }},
    };
    m_placesModel = new RowsModel<Sighting>(std::move(placeColumns), this);
    m_places = makeTable(tr("Every place seen"), this->context());
    RowsProxy* placesInOrder = setSortable(m_places, m_placesModel);
    m_places->setColumnWidth(0, 112);
    m_places->setColumnWidth(1, 178);
    m_places->setColumnWidth(3, 178);
    m_places->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    keepColumns(this->context(), m_places, QStringLiteral("identifiers.places"));
    connect(m_places, &QTableView::activated, this, [this, placesInOrder](const QModelIndex& i) {
        if (const auto* s = m_placesModel->at(placesInOrder->mapToSource(i).row())) this->context().openReference(s->reference);
    });
    inside->addWidget(m_places, 2);
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("Nothing found yet. Identifiers appear as evidence is read."), tr("Add evidence"),
                                      [this] { this->context().actions.trigger(QStringLiteral("evidence.add")); }));
    col->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Identifier* d = current();
        session().selectIdentifier(d ? d->row : 0);
        showPlaces();
        inspectCurrent();
    });
    bindActions();
}

void IdentifiersPage::bindActions() {
    Actions& a = context().actions;
    const auto one = [this] { return current() ? QString() : tr("Select an identifier first."); };
    a.bind(QStringLiteral("identifiers.copy"), this, [this] { copyText(shownValue(current()->facts)); }, [this, one] {
        return !one().isEmpty() ? one() : domain::isSecret(current()->facts.kind) ? tr("It is a secret: show it first, with a reason.") : QString();
    });
    a.bind(QStringLiteral("identifiers.showSecret"), this, [this] { showSecret(); }, [this, one] {
        if (!session().canWrite()) return tr("The case is open for reading only."); // each viewing is recorded
        return !one().isEmpty() ? one() : domain::isSecret(current()->facts.kind) ? QString() : tr("It is no secret: it is shown whole.");
    });
    a.bind(QStringLiteral("identifiers.toReview"), this, [this] { m_toReview->toggle(); });
    a.bind(QStringLiteral("identifiers.next"), this, [this] { reviewNext(); }, [this] {
        return std::any_of(m_all.begin(), m_all.end(), [](const Identifier& d) { return d.review == domain::Review::Open; }) ? QString() : tr("All identifiers are reviewed.");
    });
}

// The next one below the current row that nobody has looked at; from the end it begins again, and a filter that hides all
// of them goes.
void IdentifiersPage::reviewNext() {
    const int n = m_proxy->rowCount(), now = m_table->currentIndex().row();
    for (int i = 1; i <= n; ++i) {
        const int row = (now + i + n) % n;
        const Entry* e = m_model->at(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
        if (!e || e->count || e->id.review != domain::Review::Open) continue;
        chooseRow(m_table, row);
        m_table->scrollTo(m_table->currentIndex());
        m_table->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (m_find->text().isEmpty() && m_filters->checkedId() == 0) return;
    m_find->clear();
    m_filters->button(0)->setChecked(true);
    showFiltered();
    reviewNext();
}

QWidget* IdentifiersPage::mainWidget() { return m_table; }

const Identifier* IdentifiersPage::current() const {
    const QModelIndex i = m_table->selectionModel()->currentIndex();
    const Entry* e = i.isValid() ? m_model->at(m_proxy->mapToSource(i).row()) : nullptr;
    return e && !e->count ? &e->id : nullptr;
}

QString IdentifiersPage::groupOf(const Identifier& d) const {
    switch (Group(m_group->currentIndex())) {
    case Group::Value: return {};
    case Group::Kind: return d.facts.kind == IdentifierKind::Wallet && !d.facts.networks.isEmpty() ? joined({kindText(d.facts.kind), networkText(d.facts.networks)}) : kindText(d.facts.kind);
    case Group::Verdict: return verdictChip(d.facts, wasRecovered(d.facts)).text;
    case Group::Person: return d.person.isNull() ? tr("not linked") : m_persons.value(d.person.toString());
    }
    return {};
}

bool IdentifiersPage::nextHit(int by) {
    for (int r = 0; r < m_proxy->rowCount(); ++r)
        if (stepRow(m_table, by) && current()) return true; // headings are passed over
    return false;
}

QString IdentifiersPage::selection() const {
    const Identifier* d = current();
    return d ? QStringLiteral("identifier %1").arg(d->row) : QString();
}

void IdentifiersPage::refresh(Changed what) {
    if (!session().hasCase() || what == Changed::Notes || what == Changed::Report || what == Changed::Particulars) return;
    services::Register reg(*session().opened());
    auto all = reg.identifiers();
    m_banner->setVisible(!all);
    if (!all) {
        m_banner->show(Tone::Bad, tr("The identifiers could not be read."), sentence(all.error()), tr("Try again"), [this] { refresh(Changed::Identifiers); });
        return;
    }
    m_all = std::move(*all);
    m_persons.clear();
    if (auto persons = reg.persons())
        for (const auto& p : *persons) m_persons.insert(p.id.toString(), shownName(p));
    m_labels.read(session());
    m_table->setColumnHidden(7, m_labels.isEmpty());
    fitValues();
    showFiltered();
}

void IdentifiersPage::showFiltered() {
    const QString keep = selection();
    int counts[int(Filter::Other) + 1] = {}, review = 0;
    for (const Identifier& d : m_all) {
        ++counts[int(filterOf(d.facts.kind))];
        review += d.review == domain::Review::Open;
    }
    counts[0] = int(m_all.size());
    const QString names[] = {tr("All"), tr("Wallets"), tr("Phones"), tr("CNIC"), tr("IBAN"), tr("Web"), tr("Other")};
    for (int i = 0; i <= int(Filter::Other); ++i) {
        auto* b = m_filters->button(i);
        b->setText(names[i] + QLatin1Char(' ') + numberText(counts[i]));
        b->setAccessibleName(plain(b->text()));
        b->setVisible(i == 0 || counts[i] > 0);
    }
    m_toReview->setText(tr("To review") + QLatin1Char(' ') + numberText(review));
    m_toReview->setAccessibleName(plain(m_toReview->text()));
    m_aside->setText(joined({tr("%n found", nullptr, int(m_all.size())), tr("%n to review", nullptr, review)}));
    const auto wanted = Filter(m_filters->checkedId());
    std::vector<Entry> rows;
    QHash<QString, int> groups;
    for (const Identifier& d : m_all)
        if ((wanted == Filter::All || filterOf(d.facts.kind) == wanted) && (!m_toReview->isChecked() || d.review == domain::Review::Open)) {
            rows.push_back({groupOf(d), 0, d});
            ++groups[rows.back().group];
        }
    if (Group(m_group->currentIndex()) != Group::Value)
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) rows.push_back({it.key(), it.value(), {}});
    m_model->setRows(std::move(rows));
    showFilled(m_stack, !m_all.empty(), m_table);
    if (keep.isEmpty() || !reveal(keep)) {
        if (m_proxy->rowCount()) chooseRow(m_table, Group(m_group->currentIndex()) == Group::Value ? 0 : 1);
        else {
            session().selectIdentifier(0);
            showPlaces();
            inspectCurrent();
        }
    }
}

// A narrow table scrolls sideways rather than shorten the value to nothing.
void IdentifiersPage::fitValues() {
    constexpr int least = 206; // a phone number whole, an address by its first and last six
    int others = 0;
    for (int i = 1; i < m_table->model()->columnCount(); ++i)
        if (!m_table->isColumnHidden(i)) others += m_table->columnWidth(i);
    const bool room = m_table->viewport()->width() - others >= least;
    m_table->horizontalHeader()->setSectionResizeMode(0, room ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!room) m_table->setColumnWidth(0, least);
}

void IdentifiersPage::setNarrow(bool narrow) {
    fitValues();
    m_lists->setVisible(!narrow); // the menu and the palette have it, too
}

bool IdentifiersPage::reveal(const QString& reference) {
    const qint64 row = reference.section(QLatin1Char(' '), 1, 1).toLongLong();
    for (int r = 0; r < m_model->rowCount(); ++r)
        if (!m_model->at(r)->count && m_model->at(r)->id.row == row) {
            const QModelIndex i = m_proxy->mapFromSource(m_model->index(r, 0));
            chooseRow(m_table, i.row());
            m_table->scrollTo(i);
            return true;
        }
    return false;
}

void IdentifiersPage::showPlaces() {
    const Identifier* d = current();
    std::vector<domain::Sighting> rows;
    QString trouble;
    if (d) {
        if (auto s = services::Register(*session().opened()).sightings(d->row)) rows = std::move(*s);
        else trouble = sentence(s.error());
    }
    if (d && domain::isSecret(d->facts.kind)) {
        // The words around a secret hold it too.
        const QString shown = shownValue(d->facts);
        for (auto& s : rows) {
            s.context = s.raw.isEmpty() || !s.context.contains(s.raw) ? shown : s.context.replace(s.raw, shown);
            s.raw = shown;
        }
    }
    setTone(m_placesAside, trouble.isEmpty() ? Tone::Muted : Tone::Bad);
    m_placesAside->setText(!trouble.isEmpty() ? trouble : d ? joined({tr("Seen in %n place(s)", nullptr, int(rows.size())), ltr(shownValue(d->facts).left(24))}) : QString());
    m_placesModel->setRows(std::move(rows));
}

void IdentifiersPage::inspectCurrent() {
    const Identifier* d = current();
    if (!d) {
        inspect({});
        return context().actions.refresh();
    }
    InspectorContent c;
    c.entity = entityOf(d->facts.kind);
    c.kicker = joined({kindText(d->facts.kind), networkText(d->facts.networks), d->facts.testnet ? tr("test network") : QString()});
    c.title = shownValue(d->facts);
    c.titleMono = true;
    const bool secret = domain::isSecret(d->facts.kind);
    c.blocks.push_back({{}, {}, [this, secret]() -> QWidget* {
        auto* w = new QWidget;
        auto* line = row(8);
        w->setLayout(line);
        auto* confirm = primaryButton(tr("Confirm"), QStringLiteral("check"));
        confirm->setEnabled(context().actions.whyNot(QStringLiteral("identifiers.confirm")).isEmpty());
        context().actions.runs(confirm, QStringLiteral("identifiers.confirm"));
        auto* reject = button(tr("Reject…"), QStringLiteral("cross"));
        reject->setEnabled(confirm->isEnabled());
        context().actions.runs(reject, QStringLiteral("identifiers.reject"));
        line->addWidget(confirm);
        line->addWidget(reject);
        if (secret) {
            auto* show = iconButton(QStringLiteral("eye"), tr("Show the whole secret…"), w, 16);
            show->setEnabled(session().canWrite()); // each viewing is recorded
            context().actions.runs(show, QStringLiteral("identifiers.showSecret"));
            line->addWidget(show);
        } else {
            auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the whole value"), w, 16);
            context().actions.runs(copy, QStringLiteral("identifiers.copy"));
            line->addWidget(copy);
        }
        line->addStretch();
        return w;
    }});
    c.blocks.push_back({tr("Verdict"), {}, [facts = d->facts, review = d->review, reason = d->reviewReason]() -> QWidget* {
        auto* w = new QWidget;
        auto* col = column(6);
        w->setLayout(col);
        auto* chips = row(6);
        chips->addWidget(new Chip(verdictChip(facts, wasRecovered(facts))));
        chips->addWidget(new Chip(reviewChip(review)));
        chips->addStretch();
        col->addLayout(chips);
        QStringList said;
        if (!facts.standard.isEmpty()) said << ltr(facts.standard);
        if (!facts.reason.isEmpty()) said << saidText(facts.reason);
        if (!said.isEmpty()) col->addWidget(wrapped(joined(said), Type::Secondary, Tone::Muted));
        if (!facts.note.isEmpty()) col->addWidget(wrapped(saidText(facts.note), Type::Secondary, Tone::Muted));
        if (facts.verdict == domain::Verdict::Valid)
            col->addWidget(wrapped(IdentifiersPage::tr("A valid checksum shows it was not mistyped. It does not show who owns it."), Type::Secondary, Tone::Muted));
        if (!reason.isEmpty()) col->addWidget(wrapped(reason, Type::Secondary));
        return w;
    }});
    if (auto lists = m_labels.block(d->row)) c.blocks.push_back(std::move(*lists));
    std::vector<ThreadStep> steps;
    if (const auto* s = m_placesModel->at(0)) {
        steps.push_back({ThreadStep::Mark::Original, tr("Original, unchanged"), ltr(s->reference), {}, {}});
        steps.push_back({ThreadStep::Mark::Derived, seenText(s->seenIn), s->at ? timeText(*s->at) : QString(), {}, {}});
        steps.push_back({ThreadStep::Mark::Self, kindText(d->facts.kind), tr("Characters %1 to %2").arg(s->start).arg(s->end), secret ? QString() : s->raw, tr("as read")});
        c.blocks.push_back({tr("Where it comes from"), tr("%n place(s)", nullptr, m_placesModel->rowCount()), [steps] { return new ThreadWidget(steps); }});
    }
    c.blocks.push_back({tr("Linked to"), {}, [this, person = d->person]() -> QWidget* {
        auto* w = new QWidget;
        auto* line = row(8);
        w->setLayout(line);
        line->addWidget(label(person.isNull() ? tr("Nobody yet") : m_persons.value(person.toString()), Type::Body, person.isNull() ? Tone::Muted : Tone::Normal), 1);
        auto* chart = iconButton(QStringLiteral("linkchart"), tr("Show on the link chart"), w, 16);
        context().actions.runs(chart, QStringLiteral("chart.show"));
        line->addWidget(chart);
        auto* link = smallButton(tr("Link…"));
        link->setAccessibleName(tr("Link to a person…"));
        context().actions.runs(link, QStringLiteral("identifiers.link"));
        line->addWidget(link);
        return w;
    }});
    inspect(std::move(c));
    context().actions.refresh();
}

void IdentifiersPage::showSecret() {
    const Identifier* d = current();
    if (!d || !session().canWrite()) return;
    ReasonQuestion q{QStringLiteral("identifiers.showSecret"), tr("Show the whole secret"), tr("Whoever reads it can spend what it guards. The viewing is recorded with your reason."), tr("Show")};
    context().prompts.askReason(q, [this, row = d->row](QString reason) {
        if (!session().canWrite()) return;
        auto value = services::People(*session().opened()).reveal(row, reason);
        if (!value) return context().prompts.showError(tr("Show the whole secret"), value.error());
        context().prompts.inform(QStringLiteral("identifiers.secret"), tr("The secret, shown once"), ltr(*value));
        session().changed(Changed::Report); // the audit grew
    });
}

bool IdentifiersPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitValues();
    if (watched != m_table || event->type() != QEvent::KeyPress || !context().settings.singleLetters()) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers()) return false;
    switch (key->key()) {
    case Qt::Key_C: return context().actions.trigger(QStringLiteral("identifiers.confirm"));
    case Qt::Key_R: return context().actions.trigger(QStringLiteral("identifiers.reject"));
    case Qt::Key_L: return context().actions.trigger(QStringLiteral("identifiers.link"));
    case Qt::Key_N: return context().actions.trigger(QStringLiteral("identifiers.next"));
    case Qt::Key_Space:
        if (const auto* s = m_placesModel->at(0)) context().openReference(s->reference);
        return true;
    default: return false;
    }
}

} // namespace saboot::ui
