#include "pages/audit/auditpage.h"

#include "actions/actions.h"
#include "base/file.h"
#include "pages/audit/auditwords.h"
#include "prompts/paper.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/caseflow.h"
#include "shell/tabletools.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTableView>

namespace saboot::ui {

/// Words and, besides, what the events are about.
class AuditProxy : public RowsProxy {
public:
    using RowsProxy::RowsProxy;
    void setGroup(const QString& group) {
        m_group = group;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const auto* lines = static_cast<const RowsModel<services::AuditLine>*>(sourceModel());
        const auto* a = lines->at(row);
        return a && (m_group.isEmpty() || auditGroup(*a) == m_group) && RowsProxy::filterAcceptsRow(row, parent);
    }

private:
    QString m_group;
};

AuditPage::AuditPage(Context& context) : Page(context, QStringLiteral("audit")) {
    auto* col = column(10);
    col->setContentsMargins(18, 14, 18, 14);
    setLayout(col);
    auto* title = titleRow(tr("Audit"), &m_aside);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the audit"));
    m_filter->setMaximumWidth(170);
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_events = new QComboBox;
    m_events->setAccessibleName(tr("Events shown"));
    m_events->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_events->setMinimumContentsLength(11);
    m_events->addItem(tr("All events"), QString());
    for (const auto& [id, name] : auditGroupTitles()) m_events->addItem(name, id);
    title->addWidget(m_events);
    title->addWidget(m_filter);
    auto* save = iconButton(QStringLiteral("seal"), tr("Head for the roznamcha…"));
    save->setFixedSize(32, 30);
    save->setToolTip(tr("A slip with the chain head, to print and paste into the diary"));
    this->context().actions.runs(save, QStringLiteral("case.printHead"));
    this->context().actions.bind(QStringLiteral("case.printHead"), this, [this] { printHead(); });
    title->addWidget(save);
    auto* verify = primaryButton(tr("Verify now"), QStringLiteral("shield"));
    this->context().actions.runs(verify, QStringLiteral("case.verify"));
    title->addWidget(verify);
    col->addLayout(title);
    m_banner = new Banner;
    col->addWidget(m_banner);
    m_verifying = new QWidget;
    auto* verifyRow = row(10);
    m_verifying->setLayout(verifyRow);
    m_step = label({}, Type::Secondary);
    verifyRow->addWidget(m_step);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(CaseFlow::verifyName());
    verifyRow->addWidget(m_bar, 1);
    auto* stop = smallButton(tr("Cancel"));
    connect(stop, &QPushButton::clicked, this, [this] { this->context().jobs.cancel(m_verifyJob); });
    verifyRow->addWidget(stop);
    m_verifying->hide();
    col->addWidget(m_verifying);
    connect(&this->context().jobs, &Jobs::changed, this, &AuditPage::showVerifying);

    using Line = services::AuditLine;
    std::vector<ColumnSpec<Line>> columns{
        {tr("No."), [](const Line& a) { return numberText(qint64(a.seq)); }, [](const Line& a) { return QVariant(a.seq); },
         [](const Line&) { CellLook l; l.number = true; return l; }},
        {tr("Time"), [](const Line& a) { return timeText(a.at); }, [](const Line& a) { return QVariant(a.at); }, {}},
        {tr("Officer"), [](const Line& a) { return saidText(a.officer); }, {}, {}},
        {tr("Event"), [](const Line& a) { return auditEventText(a); }, {},
         [](const Line& a) { CellLook l; l.icon = auditIcon(a); return l; }},
        {tr("Thing"), [](const Line& a) { return a.thing; }, {}, [](const Line&) { CellLook l; l.exhibit = true; return l; }},
        {tr("What"), [this](const Line& a) { const QString said = saidText(a.what), doubt = unproved(a); return doubt.isEmpty() ? said : joined({doubt, said}); }, {},
         [this](const Line& a) { CellLook l; if (!unproved(a).isEmpty()) { l.icon = QStringLiteral("warning"); l.ink = Token::Bad; } return l; }},
    };
    m_model = new RowsModel<Line>(std::move(columns), this);
    m_proxy = new AuditProxy(m_model, this);
    m_table = makeTable(tr("Audit"), this->context());
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    const int widths[] = {60, isUrdu() ? 176 : 150, isUrdu() ? 142 : 130, isUrdu() ? 226 : 214, 76};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    keepColumns(this->context(), m_table, QStringLiteral("audit"));
    col->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &AuditPage::applyFilter);
    connect(m_events, &QComboBox::currentIndexChanged, this, &AuditPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuditPage::selected);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& i) {
        const auto* a = m_model->at(m_proxy->mapToSource(i).row());
        if (a && !a->thing.isEmpty()) this->context().openReference(a->thing);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int v) {
        if (v >= m_table->verticalScrollBar()->maximum() - 20) fetch();
    });
}

QWidget* AuditPage::mainWidget() { return m_table; }
bool AuditPage::nextHit(int by) { return stepRow(m_table, by); }

void AuditPage::refresh(Changed) {
    if (!session().hasCase()) return;
    const QString keep = selection();
    services::Overview overview(*session().opened());
    auto total = overview.auditCount();
    if (!total) return failed(total.error());
    m_total = *total;
    const bool mine = session().property("verify.case").toString() == session().opened()->id().toString();
    m_wrong = mine ? session().property("verify.wrong").toULongLong() : 0;
    m_oldest = 0;
    m_model->setRows({});
    if (!fetch()) return;
    if (!m_filter->text().isEmpty() || m_events->currentIndex() > 0) fetchAll();
    const auto head = session().opened()->head();
    m_aside->setText(joined({tr("%n event(s)", nullptr, int(m_total)), tr("head %1").arg(ltr(head.shortForm))}));
    QStringList wrong;
    for (const auto& m : head.mirrors)
        if (!m.agrees) wrong << saidText(m.place) + QLatin1Char(' ') + numberText(qint64(m.seq));
    if (!wrong.isEmpty()) m_banner->show(Tone::Bad, tr("The chain head is older than its mirror"), joined(wrong));
    else if (mine && session().property("verify.clean").toBool())
        m_banner->show(Tone::Ok, tr("No fault: %1 events and %2 originals agree.").arg(numberText(session().property("verify.events").toLongLong()), numberText(session().property("verify.objects").toLongLong())),
                       tr("Verified %1").arg(timeText(session().property("verify.at").toLongLong())));
    else if (mine)
        m_banner->show(Tone::Bad, tr("%n fault(s) found. Stop work on this case and tell your supervisor.", nullptr, session().property("verify.faults").toInt()),
                       m_wrong ? tr("What follows event %1 is not proved.").arg(numberText(qint64(m_wrong) - 1)) : QString());
    else m_banner->hide();
    if (!keep.isEmpty()) reveal(keep);
    else selected();
}

void AuditPage::failed(const Error& error) {
    m_banner->show(Tone::Bad, tr("The audit could not be read"), sentence(error), tr("Try again"), [this] { refresh(Changed::Everything); });
}

bool AuditPage::fetch() {
    if (m_oldest == 1 || !session().hasCase()) return true;
    auto more = services::Overview(*session().opened()).audit(m_oldest, 500);
    if (!more) {
        failed(more.error());
        return false;
    }
    if (more->empty()) return true;
    m_oldest = more->back().seq;
    m_model->append(std::move(*more));
    return true;
}

QString AuditPage::unproved(const services::AuditLine& line) const {
    if (!m_wrong || line.seq < m_wrong) return {};
    return line.seq == m_wrong ? tr("Wrong from here") : tr("Not proved");
}

// Words may stand anywhere in the chain: all of it is read, in the background, before they are looked for.
void AuditPage::fetchAll() {
    if (m_oldest == 1 || !session().hasCase() || m_readJob) return;
    m_readJob = context().jobs.run<std::vector<services::AuditLine>>(
        tr("Read the audit"),
        [opened = session().opened(), from = m_oldest](JobControl& job) -> Result<std::vector<services::AuditLine>> {
            std::vector<services::AuditLine> all;
            quint64 before = from;
            while (before != 1) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                SABOOT_TRY(auto more, services::Overview(*opened).audit(before, 5000));
                if (more.empty()) break;
                before = more.back().seq;
                all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
            }
            return all;
        },
        this,
        [this, from = m_oldest](Result<std::vector<services::AuditLine>> r) {
            m_readJob = 0;
            const auto waiting = std::exchange(m_whenWhole, {});
            if (!r) {
                if (r.error().code() != ErrorCode::Cancelled) failed(r.error());
                return;
            }
            if (m_oldest != from) { // more came while it was read: begin again
                m_whenWhole = waiting;
                if (!waiting.empty()) fetchAll();
                return;
            }
            if (!r->empty()) {
                m_oldest = r->back().seq;
                m_model->append(std::move(*r));
            }
            for (const auto& then : waiting) then();
        },
        {}, JobShow::Quiet);
}

// Exported is the whole audit, not the part that was scrolled to.
void AuditPage::readWholeList(std::function<void()> then) {
    if (m_oldest == 1) return then();
    m_whenWhole.push_back(std::move(then));
    fetchAll();
}

void AuditPage::applyFilter() {
    m_proxy->setText(m_filter->text());
    m_proxy->setGroup(m_events->currentData().toString());
    if (!m_filter->text().isEmpty() || m_events->currentIndex() > 0) fetchAll();
}

void AuditPage::showVerifying() {
    const Jobs::Row* running = nullptr;
    for (const Jobs::Row& r : context().jobs.rows())
        if (r.state == Jobs::State::Running && r.name == CaseFlow::verifyName()) running = &r;
    m_verifying->setVisible(running);
    if (!running) return;
    m_verifyJob = running->id;
    m_bar->setRange(0, running->progress.total > 0 ? 1000 : 0);
    if (running->progress.total > 0) m_bar->setValue(int(1000.0 * double(running->progress.done) / double(running->progress.total)));
    m_step->setText(running->progress.step.isEmpty() ? CaseFlow::verifyName() : stepText(running->progress.step));
}

// A small page for the diary: what the head is, of which case, when, and what it is good for.
void AuditPage::printHead() {
    const auto opened = session().opened();
    if (!opened) return;
    const services::HeadState head = opened->head();
    const auto& p = session().particulars();
    const auto& officer = session().desk().officer();
    const Slip slip{QStringLiteral("Chain head"), tr("Chain head of the case"),
                    {{tr("Case"), shownTitle(p)},
                     {tr("FIR"), joined({p.firNumber, shownStation(p)})},
                     {tr("Event"), numberText(qint64(head.seq))},
                     {tr("Short head"), ltr(head.shortForm)},
                     {tr("Time"), timeText(session().desk().environment().clock->utcMs())},
                     {tr("Officer"), joined({officerText(officer), officer.number})}},
                    head.printed, tr("A later head of this case that does not contain this event shows that the case was changed.")};
    Form f;
    f.id = QStringLiteral("audit.printHead");
    f.title = tr("Head for the roznamcha");
    f.text = tr("Paste the slip into the diary, or write the short head there by hand.");
    f.accept = tr("Save as PDF…");
    FormField whole{QStringLiteral("head"), tr("Chain head"), FormField::Kind::MonoDisplay, head.printed, false, {}, {}, {}, {}, {}};
    FormField brief{QStringLiteral("short"), tr("Short head"), FormField::Kind::MonoDisplay, head.shortForm, false, {}, {}, {}, {}, {}};
    f.fields = {brief, whole};
    f.action = FormAction{QStringLiteral("print"), tr("Print"), [slip](QObject* form, std::function<void(bool, QString)> said) { printSlip(slip, form, std::move(said)); }};
    context().prompts.ask(f, [this, slip, seq = head.seq](FormAnswer) {
        FileQuestion q;
        q.id = QStringLiteral("audit.saveHead");
        q.title = plain(tr("Head for the roznamcha"));
        q.kind = FileQuestion::Kind::Save;
        q.filter = QStringLiteral("PDF (*.pdf)");
        q.suggestion = QStringLiteral("head-%1.pdf").arg(seq);
        context().prompts.choosePaths(q, [this, slip](QStringList paths) {
            if (const Status s = writeAtomically(paths.first(), slipPdf(slip)); !s) context().prompts.showError(plain(tr("Head for the roznamcha")), s.error());
            else m_banner->show(Tone::Ok, tr("The slip is written."), ltr(paths.first()));
        });
    });
}

// With nothing selected: the head and its mirrors.
void AuditPage::showHeads() {
    const services::HeadState head = session().opened()->head();
    InspectorContent c;
    c.kicker = tr("Chain");
    c.title = tr("Event %1").arg(numberText(qint64(head.seq)));
    c.subtitle = ltr(head.shortForm);
    c.blocks.push_back({tr("Head"), {}, [head]() -> QWidget* {
        auto* f = new FactList(76);
        f->addWidget(AuditPage::tr("Printed"), new HashLabel(head.printed, AuditPage::tr("chain head")));
        f->addWidget(AuditPage::tr("Hash"), new HashLabel(head.entryHash, AuditPage::tr("hash of the record")));
        f->addWidget(AuditPage::tr("Tree"), new HashLabel(head.merkleRoot, AuditPage::tr("root of the Merkle tree")));
        return f;
    }});
    c.blocks.push_back({tr("Mirrors of the head"), numberText(qint64(head.mirrors.size())), [head]() -> QWidget* {
        auto* w = new QWidget;
        auto* col = column(6);
        w->setLayout(col);
        for (const auto& m : head.mirrors) {
            auto* line = row(6);
            const QString place = m.place == QLatin1String("identity") ? AuditPage::tr("Officer’s identity file") : AuditPage::tr("head.log beside the case");
            line->addWidget(wrapped(joined({place, m.seq ? AuditPage::tr("Event %1").arg(numberText(qint64(m.seq))) : QString()}), Type::Secondary), 1);
            line->addWidget(new Chip(m.agrees ? ChipLook{ChipLook::Kind::Ok, QStringLiteral("check"), AuditPage::tr("Agrees"), {}}
                                              : ChipLook{ChipLook::Kind::Bad, QStringLiteral("warning"), AuditPage::tr("Differs"), {}}), 0, Qt::AlignTop);
            col->addLayout(line);
        }
        return w;
    }});
    inspect(std::move(c));
}

QString AuditPage::selection() const {
    const auto rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) return {};
    const auto* a = m_model->at(m_proxy->mapToSource(rows.first()).row());
    return a ? QStringLiteral("audit %1").arg(a->seq) : QString();
}

bool AuditPage::reveal(const QString& reference) {
    const quint64 seq = reference.section(QLatin1Char(' '), 1, 1).toULongLong();
    while (seq && m_oldest > seq) {
        const quint64 before = m_oldest;
        fetch();
        if (m_oldest == before) break;
    }
    for (int r = 0; r < m_model->rowCount(); ++r)
        if (m_model->at(r)->seq == seq) {
            const QModelIndex i = m_proxy->mapFromSource(m_model->index(r, 0));
            chooseRow(m_table, i.row());
            m_table->scrollTo(i);
            return true;
        }
    return false;
}

void AuditPage::selected() {
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto* a = rows.isEmpty() ? nullptr : m_model->at(m_proxy->mapToSource(rows.first()).row());
    if (!a) {
        showHeads();
        return;
    }
    InspectorContent c;
    c.kicker = tr("Event %1").arg(numberText(qint64(a->seq)));
    c.title = auditEventText(*a);
    c.subtitle = saidText(a->what);
    c.blocks.push_back({tr("Record"), {}, [line = *a]() -> QWidget* {
        auto* f = new FactList(76);
        f->add(AuditPage::tr("Officer"), line.officer);
        f->add(AuditPage::tr("Time"), timeText(line.at));
        if (!line.thing.isEmpty()) f->add(AuditPage::tr("Thing"), ltr(line.thing));
        f->addWidget(AuditPage::tr("Hash"), new HashLabel(line.entryHash, AuditPage::tr("hash of the record")));
        return f;
    }});
    inspect(std::move(c));
}

} // namespace saboot::ui
