#include "pages/audit/auditpage.h"

#include "actions/actions.h"
#include "pages/audit/auditwords.h"
#include "prompts/sentences.h"
#include "shell/tabletools.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

namespace saboot::ui {

AuditPage::AuditPage(Context& context) : Page(context, QStringLiteral("audit")) {
    auto* col = column(10);
    col->setContentsMargins(18, 14, 18, 14);
    setLayout(col);
    auto* title = titleRow(tr("Audit"), &m_aside);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the audit"));
    m_filter->setMaximumWidth(220);
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    title->addWidget(m_filter);
    auto* verify = primaryButton(tr("Verify now"), QStringLiteral("shield"));
    connect(verify, &QPushButton::clicked, this, [this] { this->context().actions.trigger(QStringLiteral("case.verify")); });
    title->addWidget(verify);
    col->addLayout(title);
    m_banner = new Banner;
    col->addWidget(m_banner);

    using Line = services::AuditLine;
    std::vector<ColumnSpec<Line>> columns{
        {tr("No."), [](const Line& a) { return numberText(qint64(a.seq)); }, [](const Line& a) { return QVariant(a.seq); },
         [](const Line&) { CellLook l; l.number = true; return l; }},
        {tr("Time"), [](const Line& a) { return timeText(a.at); }, [](const Line& a) { return QVariant(a.at); }, {}},
        {tr("Officer"), [](const Line& a) { return a.officer; }, {}, {}},
        {tr("Event"), [](const Line& a) { return auditEventText(a.event); }, {},
         [](const Line& a) { CellLook l; l.icon = auditIcon(a.event); return l; }},
        {tr("Thing"), [](const Line& a) { return a.thing; }, {}, [](const Line&) { CellLook l; l.exhibit = true; return l; }},
        {tr("What"), [](const Line& a) { return a.what; }, {}, {}},
    };
    m_model = new RowsModel<Line>(std::move(columns), this);
    m_proxy = new RowsProxy(m_model, this);
    m_table = makeTable(tr("Audit"));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    const int widths[] = {60, 166, 150, 170, 76};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    col->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
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

void AuditPage::refresh(Changed) {
    if (!session().hasCase()) return;
    const QString keep = selection();
    services::Overview overview(*session().opened());
    if (auto n = overview.auditCount()) m_total = *n;
    m_oldest = 0;
    m_model->setRows({});
    fetch();
    const auto head = session().opened()->head();
    m_aside->setText(joined({tr("%n event(s)", nullptr, int(m_total)), tr("head %1").arg(ltr(head.shortForm))}));
    QStringList wrong;
    for (const auto& m : head.mirrors)
        if (!m.agrees) wrong << m.place + QLatin1Char(' ') + numberText(qint64(m.seq));
    if (!wrong.isEmpty()) m_banner->show(Tone::Bad, tr("The chain head is older than its mirror"), joined(wrong));
    else m_banner->hide();
    if (!keep.isEmpty()) reveal(keep);
    else selected();
}

void AuditPage::fetch() {
    if (m_oldest == 1 || !session().hasCase()) return;
    auto more = services::Overview(*session().opened()).audit(m_oldest, 500);
    if (!more) {
        m_banner->show(Tone::Bad, tr("The audit could not be read"), sentence(more.error()));
        return;
    }
    if (more->empty()) return;
    m_oldest = more->back().seq;
    m_model->append(std::move(*more));
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
            m_table->selectRow(i.row());
            m_table->scrollTo(i);
            return true;
        }
    return false;
}

void AuditPage::selected() {
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto* a = rows.isEmpty() ? nullptr : m_model->at(m_proxy->mapToSource(rows.first()).row());
    if (!a) {
        inspect({});
        return;
    }
    InspectorContent c;
    c.kicker = tr("Event %1").arg(numberText(qint64(a->seq)));
    c.title = auditEventText(a->event);
    c.subtitle = a->what;
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
