#include "pages/identifiers/labelsdialog.h"

#include "pages/identifiers/labelhits.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/reversiblework.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace saboot::ui {

using domain::LabelList;
using services::LabelHit;
using services::Labels;

LabelsDialog::LabelsDialog(Context& context, QWidget* window)
    : Panel(QStringLiteral("lists.labels"), tr("Labels and watch-lists"), context.session, window, QSize(1180, 600)), m_context(context) {
    auto* intro = wrapped(tr("Lists that others publish: tag packs (YAML), sanctions lists, CSV. What they say of an address of this case is their statement, with its source and date."),
                          Type::Secondary, Tone::Muted);
    body()->addWidget(intro);

    std::vector<ColumnSpec<LabelList>> columns{
        {tr("List"), [](const LabelList& l) { return l.name; }, {}, {}},
        {tr("Source"), [](const LabelList& l) { return l.source.isEmpty() ? l.fileName : l.source; }, {}, {}},
        {tr("Its date"), [](const LabelList& l) { return l.dated.isEmpty() ? tr("not given") : l.dated; }, {},
         [](const LabelList& l) { CellLook k; k.ink = l.dated.isEmpty() ? Token::Muted : Token::Text; return k; }},
        {tr("Addresses"), [](const LabelList& l) { return numberText(l.labels); }, [](const LabelList& l) { return QVariant(l.labels); }, [](const LabelList&) { CellLook k; k.number = true; return k; }},
        {tr("State"), [](const LabelList& l) { return l.withdrawn.isEmpty() ? tr("in use") : tr("withdrawn: %1").arg(isolated(l.withdrawn)); }, {},
         [](const LabelList& l) { CellLook k; k.ink = l.withdrawn.isEmpty() ? Token::Text : Token::Warn; return k; }},
        {tr("Not understood"), [](const LabelList& l) { return numberText(l.issues); }, [](const LabelList& l) { return QVariant(l.issues); },
         [](const LabelList& l) { CellLook k; k.number = true; if (l.issues) k.ink = Token::Warn; return k; }},
        {tr("Brought in"), [](const LabelList& l) { return timeText(l.importedAt); }, [](const LabelList& l) { return QVariant(l.importedAt); }, {}},
    };
    m_listModel = new RowsModel<LabelList>(std::move(columns), this);
    m_lists = makeTable(tr("Lists of labels"), m_context);
    m_lists->setModel(m_listModel);
    const int widths[] = {170, 190, 92, 88, 104, 108, 120};
    for (int i = 0; i < 7; ++i) m_lists->setColumnWidth(i, widths[i]);
    fitHeaders(m_lists);
    keepColumns(m_context, m_lists, QStringLiteral("labels"));
    m_lists->horizontalHeader()->setStretchLastSection(true);

    auto* full = new QWidget;
    auto* inside = column(8);
    full->setLayout(inside);
    constexpr int lowest = 66; // header and a row: the dialog fits the smallest screen
    m_lists->setMinimumHeight(lowest);
    inside->addWidget(m_lists, 2);
    auto* head = row(8);
    head->addWidget(label(tr("What they say of this case"), Type::CardTitle));
    m_hitsAside = label({}, Type::Secondary, Tone::Muted);
    head->addWidget(m_hitsAside, 1);
    auto* exportHits = smallButton(tr("Export…"));
    exportHits->setAccessibleName(tr("Export what the lists say"));
    connect(exportHits, &QPushButton::clicked, this, [this] { exportRows(m_hits, m_context); });
    head->addWidget(exportHits);
    inside->addLayout(head);
    std::vector<ColumnSpec<LabelHit>> hitColumns{
        {tr("Identifier"), [](const LabelHit& h) { return h.normal; }, {}, [](const LabelHit&) { CellLook k; k.mono = true; return k; }},
        {tr("Label"), [](const LabelHit& h) { return h.label.label; }, {}, [](const LabelHit& h) { CellLook k; k.chip = ChipLook{ChipLook::Kind::Warn, QStringLiteral("flag"), h.label.label.isEmpty() ? h.label.category : h.label.label, plain(labelSentence(h))}; return k; }},
        {tr("Category"), [](const LabelHit& h) { return h.label.category; }, {}, {}},
        {tr("List"), [](const LabelHit& h) { return h.listName; }, {}, {}},
        {tr("Source"), [](const LabelHit& h) { return h.label.source; }, {}, {}},
        {tr("Date"), [](const LabelHit& h) { return h.label.dated.isEmpty() ? tr("not given") : h.label.dated; }, {}, {}},
        {tr("Line of the list"), [](const LabelHit& h) { return numberText(h.label.line); }, [](const LabelHit& h) { return QVariant(h.label.line); }, [](const LabelHit&) { CellLook k; k.number = true; return k; }},
    };
    m_hitModel = new RowsModel<LabelHit>(std::move(hitColumns), this);
    m_hitProxy = new RowsProxy(m_hitModel, this);
    m_hits = makeTable(tr("What the lists say of this case"), m_context);
    m_hits->setModel(m_hitProxy);
    m_hits->setSortingEnabled(true);
    m_hits->sortByColumn(0, Qt::AscendingOrder);
    const int hitWidths[] = {252, 160, 96, 124, 130, 84, 84};
    for (int i = 0; i < 7; ++i) m_hits->setColumnWidth(i, hitWidths[i]);
    fitHeaders(m_hits);
    keepColumns(m_context, m_hits, QStringLiteral("labels.hits"));
    connect(m_hits, &QTableView::activated, this, [this](const QModelIndex& i) {
        const LabelHit* h = m_hitModel->at(m_hitProxy->mapToSource(i).row());
        if (!h) return;
        const auto go = m_context.openReference;
        const QString reference = QStringLiteral("identifier %1").arg(h->identifier);
        accept();
        go(reference);
    });
    m_hits->setMinimumHeight(lowest);
    inside->addWidget(m_hits, 3);
    m_stack = new QStackedWidget;
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("No list yet. Bring in a tag pack, a sanctions list or a CSV of addresses."), tr("Bring in a list…"), [this] { bringIn(); }));
    body()->addWidget(m_stack, 1);

    m_withdraw = button(tr("Withdraw…"));
    connect(m_withdraw, &QPushButton::clicked, this, &LabelsDialog::withdrawOrRestore);
    foot()->insertWidget(0, m_withdraw);
    auto* exportLists = button(tr("Export…"), QStringLiteral("export"));
    exportLists->setAccessibleName(tr("Export the lists"));
    connect(exportLists, &QPushButton::clicked, this, [this] { exportRows(m_lists, m_context); });
    foot()->insertWidget(1, exportLists);
    m_progress = label({}, Type::Secondary, Tone::Muted);
    m_progress->setMinimumWidth(1);
    foot()->insertWidget(2, m_progress, 1);
    m_cancel = button(tr("Cancel"));
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_context.jobs.cancel(m_job); });
    foot()->addWidget(m_cancel);
    connect(&m_context.jobs, &Jobs::changed, this, &LabelsDialog::showProgress);
    m_import = primaryButton(tr("Bring in a list…"), QStringLiteral("import"));
    connect(m_import, &QPushButton::clicked, this, &LabelsDialog::bringIn);
    foot()->addWidget(m_import);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot()->addWidget(close);
    connect(m_lists->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LabelsDialog::selected);
    load();
    m_lists->setFocus();
}

const LabelList* LabelsDialog::current() const {
    const QModelIndex i = m_lists->currentIndex();
    return i.isValid() ? m_listModel->at(i.row()) : nullptr;
}

void LabelsDialog::load() {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    const int row = m_lists->currentIndex().row();
    Labels labels(*opened);
    auto lists = labels.lists();
    if (!lists) return m_context.prompts.showError(tr("Labels and watch-lists"), lists.error());
    const bool none = lists->empty();
    m_listModel->setRows(std::move(*lists));
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_import->setVisible(!none);
    m_withdraw->setVisible(!none);
    if (!none) m_lists->selectRow(std::clamp(row, 0, m_listModel->rowCount() - 1));
    auto hits = labels.hits();
    if (!hits) return m_context.prompts.showError(tr("Labels and watch-lists"), hits.error());
    m_hitsAside->setText(hits->empty() ? tr("nothing: no identifier of this case is on them") : tr("%n statement(s)", nullptr, int(hits->size())));
    m_hitModel->setRows(std::move(*hits));
    selected();
}

void LabelsDialog::selected() {
    const LabelList* l = current();
    const bool out = l && !l->withdrawn.isEmpty();
    m_withdraw->setText(out ? tr("Take back into use…") : tr("Withdraw…"));
    m_withdraw->setEnabled(l && m_context.session.canWrite());
    m_import->setEnabled(m_context.session.canWrite() && !m_job);
}

void LabelsDialog::bringIn() {
    if (!m_context.session.canWrite()) return;
    FileQuestion q;
    q.id = QStringLiteral("labels.file");
    q.title = tr("Bring in a list");
    q.filter = plain(tr("Lists of addresses")) + QStringLiteral(" (*.yaml *.yml *.csv *.txt *.json *.xml);;") + plain(tr("All files")) + QStringLiteral(" (*)");
    m_context.prompts.choosePaths(q, [self = QPointer(this)](QStringList paths) {
        if (!self) return;
        Form f;
        f.id = QStringLiteral("labels.import");
        f.title = tr("Bring in a list");
        f.text = tr("The file is read apart from the case; every address is checked. Its hash is kept.");
        f.accept = tr("Bring in");
        f.fields = {FormField{QStringLiteral("file"), tr("File"), FormField::Kind::Display, QFileInfo(paths.first()).fileName(), false, {}, {}, {}, {}, {}},
                    FormField{QStringLiteral("name"), tr("Name"), FormField::Kind::Line, {}, false, tr("as the list calls itself"), {}, {}, {}, {}},
                    FormField{QStringLiteral("source"), tr("Who publishes it, and where it was got"), FormField::Kind::Line, {}, false, tr("US Treasury, downloaded 12-11-2026"), tr("Printed with every statement that names no source itself."), {}, {}, {}}};
        self->m_context.prompts.ask(f, [self, path = paths.first()](FormAnswer a) {
            if (self) self->read(path, a.text("name"), a.text("source"));
        });
    });
}

void LabelsDialog::read(const QString& path, const QString& name, const QString& source) {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    m_import->setEnabled(false);
    m_cancel->show();
    // The job stands in the jobs list, too; it goes on when this dialog is closed.
    m_job = m_context.jobs.run<LabelList>(
        tr("Bring in a list"), [opened, path, name, source](JobControl& job) { return Labels(*opened).import(path, name, source, job); }, &m_context.session,
        [self = QPointer(this), &context = m_context](Result<LabelList> r) {
            if (self) {
                self->m_job = 0;
                self->m_cancel->hide();
                self->m_progress->clear();
                self->selected();
            }
            if (!r) return context.prompts.showError(tr("The list was not brought in"), r.error());
            context.session.changed(Changed::Identifiers);
            if (!self) return;
            self->load();
            self->m_lists->selectRow(self->m_listModel->rowCount() - 1);
        },
        [](const LabelList& l) { return joined({l.name, tr("addresses: %1").arg(numberText(l.labels)), tr("not understood: %1").arg(numberText(l.issues))}); });
}

void LabelsDialog::showProgress() {
    for (const Jobs::Row& r : m_context.jobs.rows()) {
        if (r.id != m_job || r.state != Jobs::State::Running) continue;
        QStringList facts{r.progress.step.isEmpty() ? tr("Reading…") : stepText(r.progress.step)};
        if (r.progress.total > 0) facts << tr("%1 of %2").arg(numberText(r.progress.done), numberText(r.progress.total));
        else if (r.progress.done > 0) facts << numberText(r.progress.done);
        m_progress->setText(joined(facts));
    }
}

void LabelsDialog::withdrawOrRestore() {
    const LabelList* l = current();
    if (!l || !m_context.session.canWrite()) return;
    const bool back = !l->withdrawn.isEmpty();
    ReasonQuestion q{back ? QStringLiteral("labels.restore") : QStringLiteral("labels.withdraw"),
                     back ? tr("Take the list %1 back into use").arg(isolated(l->name)) : tr("Withdraw the list %1").arg(isolated(l->name)),
                     back ? tr("Its statements are shown and printed again.") : tr("It stays in the case with your reason. Its statements are no longer shown or printed."),
                     back ? tr("Take back") : tr("Withdraw")};
    m_context.prompts.askReason(q, [self = QPointer(this), list = *l, back](QString reason) {
        if (!self || !self->m_context.session.canWrite()) return;
        using Use = services::reversible::ListUse;
        if (const Status s = self->m_context.session.did(services::reversible::setListUse(*self->m_context.session.opened(), list, back ? Use::Restore : Use::Withdraw, reason)); !s) return self->m_context.prompts.showError(tr("Labels and watch-lists"), s.error());
        self->m_context.session.changed(Changed::Identifiers);
        self->load();
    });
}

} // namespace saboot::ui
