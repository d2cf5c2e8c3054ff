#include "shell/searchdialog.h"

#include "base/clock.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>

namespace saboot::ui {

using services::SearchHit;

namespace {
constexpr int pageRows = 500;
} // namespace

SearchDialog::SearchDialog(Context& context, const QString& query, QWidget* window)
    : Panel(QStringLiteral("search"), tr("Search this case"), context.session, window, QSize(1100, 680)), m_context(context) {
    auto* top = wrapRow(8);
    m_field = new QLineEdit(query);
    m_field->setAccessibleName(tr("What to look for"));
    m_field->setPlaceholderText(tr("Words, \"phrases\", begin*, NOT, from:, kind:wallet…"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(280);
    m_kept = new QComboBox;
    m_kept->setAccessibleName(tr("Searches kept in this case"));
    m_kept->setMinimumContentsLength(16);
    m_keep = button(tr("Keep…"));
    m_keep->setToolTip(tr("Keep this search under a name"));
    m_forget = button(tr("Forget"));
    top->addWidget(m_field, 1);
    top->addWidget(m_kept);
    top->addWidget(m_keep);
    top->addWidget(m_forget);
    body()->addLayout(top);
    m_help = wrapped(tr("Messages, texts of pictures and documents, notes, names and identifiers. %1 one after the other; %2 words that begin so; %3 without; %4 as spelled in Roman Urdu; %5 days; %6 exactly these characters; %7 a pattern.")
                                  .arg(ltr(QStringLiteral("\"two words\"")), ltr(QStringLiteral("pay*")), ltr(QStringLiteral("NOT")), ltr(QStringLiteral("~paisay")),
                                       ltr(QStringLiteral("before:2026-08-20 after:2026-08-11")), ltr(QStringLiteral("exact:\"M-40\"")), ltr(QStringLiteral("regex:\"\\d{5}-\\d{7}\""))),
                     Type::Secondary, Tone::Muted);
    m_field->setToolTip(m_help->text());
    body()->addWidget(m_help);
    m_banner = new Banner;
    m_banner->hide();
    body()->addWidget(m_banner);
    m_summary = wrapped({}, Type::BodyBold);
    body()->addWidget(m_summary);

    m_groupRows = new RowsModel<Group>({{tr("Exhibit"), [](const Group& g) { return g.number.isEmpty() ? tr("Everything") : g.number == services::recordsGroup() ? g.title : joined({ltr(g.number), g.title}); }, {}, {}},
                                        {tr("Hits"), [](const Group& g) { return numberText(g.hits); }, [](const Group& g) { return QVariant(g.hits); },
                                         [](const Group&) { CellLook l; l.number = true; return l; }}},
                                       this);
    m_groups = makeTable(tr("Hits by exhibit"), m_context);
    m_groups->setModel(m_groupRows);
    m_groups->setColumnWidth(0, 170);
    m_groups->setColumnWidth(1, 70);
    m_groups->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows = new RowsModel<SearchHit>(
        {{tr("Where"), [](const SearchHit& h) { return h.shown.isEmpty() ? ltr(h.reference) : saidText(h.shown); }, {}, [](const SearchHit& h) { CellLook l; l.mono = h.shown.isEmpty(); return l; }},
         {tr("Time"), [](const SearchHit& h) { return h.at ? ltr(dateText(*h.at) + pktText(*h.at).mid(10, 9)) : QString(); }, [](const SearchHit& h) { return QVariant(h.at.value_or(0)); }, {}},
         {tr("Who"), [](const SearchHit& h) { return h.sender; }, {}, {}},
         {tr("Text"), [](const SearchHit& h) { return h.snippet; }, {},
          [](const SearchHit& h) {
              CellLook l;
              if (!h.marks.empty()) {
                  l.markStart = h.marks.front().first;
                  l.markLength = h.marks.front().second;
              }
              return l;
          }}},
        this);
    m_rows->reference = [](const SearchHit& h) { return h.reference; };
    m_hits = makeTable(tr("Hits"), m_context);
    m_hits->setModel(m_rows);
    const int widths[] = {110, isUrdu() ? 164 : 142, 120, 380};
    for (int i = 0; i < 4; ++i) m_hits->setColumnWidth(i, widths[i]);
    m_hits->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    for (QTableView* t : {m_groups, m_hits}) {
        t->setMinimumHeight(66);
        fitHeaders(t);
    }
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(m_groups);
    split->addWidget(m_hits);
    split->setStretchFactor(1, 1);
    split->setSizes({250, 820});
    body()->addWidget(split, 1);

    m_open = button(tr("Go to it"));
    foot()->insertWidget(0, m_open);
    m_more = button(tr("More hits"));
    foot()->addWidget(m_more);
    m_export = button(tr("Export…"), QStringLiteral("export"));
    auto* which = new QMenu(m_export);
    which->addAction(tr("The hits"), this, [this] { exportRows(m_hits, m_context); });
    which->addAction(tr("How many hits each exhibit has"), this, [this] { exportRows(m_groups, m_context); });
    m_export->setMenu(which);
    foot()->addWidget(m_export);
    auto* close = button(tr("Close"));
    foot()->addWidget(close);

    connect(m_open, &QPushButton::clicked, this, &SearchDialog::goTo);
    connect(m_more, &QPushButton::clicked, this, &SearchDialog::readMore);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_keep, &QPushButton::clicked, this, &SearchDialog::keep);
    connect(m_forget, &QPushButton::clicked, this, &SearchDialog::forget);
    connect(m_hits, &QTableView::activated, this, &SearchDialog::goTo);
    connect(m_kept, &QComboBox::activated, this, [this](int i) {
        m_forget->setEnabled(i > 0 && m_context.session.canWrite());
        if (i > 0) m_field->setText(m_kept->itemData(i).toString());
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(180);
    connect(&m_timer, &QTimer::timeout, this, &SearchDialog::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_timer.start(); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_timer.stop();
        search();
    });
    connect(m_groups->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling) run(0);
    });
    // A note about nothing in particular stands nowhere else.
    const auto enable = [this] {
        const SearchHit* h = m_rows->at(m_hits->currentIndex().row());
        m_open->setEnabled(h && !h->reference.isEmpty());
    };
    connect(m_hits->selectionModel(), &QItemSelectionModel::currentRowChanged, this, enable);
    connect(m_rows, &QAbstractItemModel::modelReset, this, enable);
    fillKept();
    search();
    m_field->setFocus();
    m_field->selectAll();
}

SearchDialog::~SearchDialog() {
    if (m_job) m_context.jobs.cancel(m_job);
}

void SearchDialog::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // On a small screen the hits need the room; the words stand in the field's tip.
    m_help->setVisible(height() >= 460);
}

QString SearchDialog::chosenGroup() const {
    const Group* g = m_groupRows->at(m_groups->currentIndex().row());
    return g ? g->number : QString();
}

void SearchDialog::search() {
    m_query = m_field->text().trimmed();
    m_filling = true;
    m_groupRows->setRows({});
    m_filling = false;
    run(0);
}

void SearchDialog::readMore() { run(m_rows->rowCount()); }

void SearchDialog::run(qint64 skip) {
    const quint64 ticket = ++m_ticket;
    if (m_job) m_context.jobs.cancel(std::exchange(m_job, 0));
    m_banner->hide();
    m_more->setEnabled(false);
    if (skip == 0) m_rows->setRows({});
    m_export->setEnabled(false);
    m_keep->setEnabled(!m_query.isEmpty() && m_context.session.canWrite());
    if (m_query.isEmpty()) return m_summary->setText(tr("Type what to look for."));
    m_summary->setText(tr("Searching…"));
    const QString group = chosenGroup();
    m_job = m_context.jobs.run<services::SearchResult>(
        tr("Search"), [opened = m_context.session.opened(), query = m_query, group, skip](JobControl& job) { return services::searchEverything(*opened, query, group, skip, pageRows, job); }, this,
        [this, ticket, skip, group](Result<services::SearchResult> r) {
            if (ticket != m_ticket) return;
            m_job = 0;
            if (!r) {
                m_summary->clear();
                if (r.error().code() == ErrorCode::Cancelled) return;
                m_banner->show(Tone::Warn, tr("This search cannot be read."), sentence(r.error()));
                return m_banner->setVisible(true);
            }
            if (m_groupRows->rowCount() == 0) {
                std::vector<Group> groups{{QString(), QString(), r->total}};
                for (const auto& g : r->groups) groups.push_back({g.number, saidText(g.title), g.hits});
                m_filling = true;
                m_groupRows->setRows(std::move(groups));
                m_groups->selectRow(0);
                m_filling = false;
            }
            if (skip == 0) m_rows->setRows(std::move(r->hits));
            else m_rows->append(std::move(r->hits));
            const qint64 shown = m_rows->rowCount();
            m_summary->setText(r->total == 0     ? tr("Nothing found. Try a shorter word.")
                               : shown < r->total ? tr("%1 found, the newest %2 shown").arg(numberText(r->total), numberText(shown))
                                                  : tr("%1 found").arg(numberText(r->total)));
            m_more->setEnabled(shown < r->total);
            m_export->setEnabled(shown > 0);
            if (skip == 0 && shown > 0) m_hits->selectRow(0);
        },
        {}, JobShow::Quiet);
}

void SearchDialog::fillKept() {
    const QSignalBlocker quiet(m_kept);
    m_kept->clear();
    m_kept->addItem(tr("Kept searches"));
    if (const auto all = services::keptSearches(*m_context.session.opened()))
        for (const auto& k : *all) m_kept->addItem(k.name, k.query);
    m_kept->setEnabled(m_kept->count() > 1);
    m_forget->setEnabled(false);
}

void SearchDialog::keep() {
    Form f;
    f.id = QStringLiteral("search.keep");
    f.title = tr("Keep this search");
    f.text = isolated(m_query);
    f.accept = tr("Keep");
    FormField name{QStringLiteral("name"), tr("Name"), FormField::Kind::Line, {}, true, {}, tr("It stands in this case, for everyone who works on it."), {}, {}, {}};
    f.fields.push_back(name);
    m_context.prompts.ask(f, [self = QPointer(this), query = m_query](FormAnswer a) {
        if (!self || !self->m_context.session.canWrite()) return;
        const Status s = services::keepSearch(*self->m_context.session.opened(), {a.text("name").trimmed(), query});
        if (!s) return self->m_context.prompts.showError(tr("Keep this search"), s.error());
        self->fillKept();
        self->m_kept->setCurrentIndex(self->m_kept->findText(a.text("name").trimmed()));
        self->m_forget->setEnabled(true);
    });
}

void SearchDialog::forget() {
    if (m_kept->currentIndex() <= 0) return;
    const Status s = services::forgetSearch(*m_context.session.opened(), m_kept->currentText());
    if (!s) return m_context.prompts.showError(tr("Forget the search"), s.error());
    fillKept();
}

void SearchDialog::goTo() {
    const SearchHit* h = m_rows->at(m_hits->currentIndex().row());
    if (!h || h->reference.isEmpty()) return;
    const auto go = m_context.openReference;
    const QString reference = h->reference;
    accept();
    go(reference);
}

} // namespace saboot::ui
