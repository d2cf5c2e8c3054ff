#include "pages/chats/comparedialog.h"

#include "base/clock.h"
#include "domain/timerule.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/comparisons.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QSignalBlocker>
#include <QTableView>
#include <cmath>

namespace saboot::ui {

using services::AlignedPair;
using services::Pairing;

namespace {

QString secondsText(qint64 ms) {
    const qint64 s = std::llround(double(std::abs(ms)) / 1000);
    if (s < 120) return CompareDialog::tr("%1 s").arg(numberText(s));
    if (s < 7200) return CompareDialog::tr("%1 min %2 s").arg(numberText(s / 60), numberText(s % 60));
    return CompareDialog::tr("%1 h %2 min").arg(numberText(s / 3600), numberText(s % 3600 / 60));
}

QString oneLine(QString text) { return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).left(400); }

} // namespace

CompareDialog::CompareDialog(Context& context, QWidget* window)
    : Panel(QStringLiteral("chats.compare"), tr("Compare two exports"), context.session, window, QSize(1240, 680)), m_context(context) {
    auto* choose = wrapRow(8);
    m_first = new QComboBox;
    m_first->setAccessibleName(tr("First chat"));
    m_second = new QComboBox;
    m_second->setAccessibleName(tr("Second chat"));
    m_shown = new QComboBox;
    m_shown->setAccessibleName(tr("Which rows are shown"));
    if (const auto chats = services::Chats(*m_context.session.opened()).list())
        for (const domain::Chat& c : *chats)
            for (QComboBox* box : {m_first, m_second}) box->addItem(joined({c.number, c.title, tr("%1 messages").arg(numberText(c.messages))}), c.number);
    for (QComboBox* box : {m_first, m_second}) {
        box->setMinimumContentsLength(14);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMaximumWidth(330);
    }
    // The chat in view and the next one with its title, else its neighbour.
    const QString here = m_context.session.selectedReference().section(QLatin1Char('-'), 0, 0);
    m_first->setCurrentIndex(std::max(0, m_first->findData(here)));
    m_second->setCurrentIndex(m_first->currentIndex() == 0 ? 1 : 0);
    m_shown->addItems({tr("All rows"), tr("Differences"), tr("Only in the first"), tr("Only in the second"), tr("Edited")});
    choose->addWidget(m_first, 1);
    choose->addWidget(m_second, 1);
    choose->addStretch();
    choose->addWidget(m_shown);
    body()->addLayout(choose);
    m_banner = new Banner;
    m_banner->hide();
    body()->addWidget(m_banner);
    m_summary = wrapped({}, Type::BodyBold);
    body()->addWidget(m_summary);
    m_clock = wrapped({}, Type::Secondary, Tone::Muted);
    body()->addWidget(m_clock);
    m_inReport = new QCheckBox(tr("Print this comparison as an annex of the report"));
    connect(m_inReport, &QCheckBox::toggled, this, &CompareDialog::setInReport);
    body()->addWidget(m_inReport);

    const auto side = [this](bool second, auto text) {
        return [this, second, text](const AlignedPair& p) {
            const domain::ParsedMessage* m = message(p, second);
            return m ? text(*m) : QString();
        };
    };
    const auto number = [this](bool second) {
        return [this, second](const AlignedPair& p) {
            const domain::ParsedMessage* m = message(p, second);
            return m ? ltr(QStringLiteral("%1-%2").arg((second ? m_data.second : m_data.first).number).arg(m->n, 4, 10, QLatin1Char('0'))) : QString();
        };
    };
    const auto time = [](const domain::ParsedMessage& m) { return m.time ? ltr(dateText(*m.time) + QLatin1Char(' ') + domain::pktTextOf(*m.time, m.timeRule).section(QLatin1Char(' '), 1, 1)) : m.timeText; };
    const auto sender = [](const domain::ParsedMessage& m) { return m.sender; };
    const auto words = [](const domain::ParsedMessage& m) { return m.deleted && m.text.isEmpty() ? tr("deleted") : oneLine(m.text); };
    const auto mono = [](const AlignedPair&) { CellLook l; l.mono = true; return l; };
    std::vector<ColumnSpec<AlignedPair>> columns{
        {tr("State"), [this](const AlignedPair& p) { return pairingText(p); }, {},
         [this](const AlignedPair& p) {
             CellLook l;
             const bool one = p.pairing == Pairing::OnlyFirst || p.pairing == Pairing::OnlySecond;
             if (p.pairing == Pairing::Same) l.chip = ChipLook{ChipLook::Kind::Ok, QStringLiteral("check"), pairingText(p), {}};
             else if (p.pairing == Pairing::Edited) l.chip = ChipLook{ChipLook::Kind::Warn, QStringLiteral("pencil"), pairingText(p), {}};
             else l.chip = ChipLook{one && p.covered ? ChipLook::Kind::Bad : ChipLook::Kind::Neutral, QStringLiteral("minus"), pairingText(p), {}};
             return l;
         }},
        {tr("First"), number(false), {}, mono},
        {tr("First: time"), side(false, time), {}, {}},
        {tr("First: sender"), side(false, sender), {}, {}},
        {tr("First: text"), side(false, words), {}, {}},
        {tr("Second"), number(true), {}, mono},
        {tr("Second: time"), side(true, time), {}, {}},
        {tr("Second: sender"), side(true, sender), {}, {}},
        {tr("Second: text"), side(true, words), {}, {}},
        {tr("Clocks apart"), [](const AlignedPair& p) { return p.differenceMs ? ltr((*p.differenceMs < 0 ? QStringLiteral("−") : *p.differenceMs ? QStringLiteral("+") : QString()) + secondsText(*p.differenceMs)) : QString(); }, {}, {}},
    };
    m_model = new RowsModel<AlignedPair>(std::move(columns), this);
    m_table = makeTable(tr("Two exports side by side"), m_context);
    m_table->setModel(m_model);
    int stateWidth = 0;
    for (const Pairing p : {Pairing::Same, Pairing::Edited, Pairing::OnlyFirst, Pairing::OnlySecond})
        for (const bool covered : {true, false}) stateWidth = std::max(stateWidth, chipWidth({ChipLook::Kind::Ok, QStringLiteral("minus"), pairingText({p, -1, -1, std::nullopt, covered}), {}}));
    const int widths[] = {stateWidth + 18, 72, isUrdu() ? 164 : 142, 92, 160, 72, isUrdu() ? 164 : 142, 92, 160, 92};
    for (int i = 0; i < 10; ++i) m_table->setColumnWidth(i, widths[i]);
    for (const int text : {4, 8}) m_table->horizontalHeader()->setSectionResizeMode(text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(64);
    m_table->setMinimumHeight(66);
    fitHeaders(m_table);
    keepColumns(m_context, m_table, QStringLiteral("compare"));
    body()->addWidget(m_table, 1);

    m_openFirst = button(tr("Go to it in the first"));
    m_openSecond = button(tr("Go to it in the second"));
    connect(m_openFirst, &QPushButton::clicked, this, [this] { goTo(false); });
    connect(m_openSecond, &QPushButton::clicked, this, [this] { goTo(true); });
    foot()->insertWidget(0, m_openFirst);
    foot()->insertWidget(1, m_openSecond);
    m_export = button(tr("Export…"), QStringLiteral("export"));
    connect(m_export, &QPushButton::clicked, this, [this] { exportRows(m_table, m_context); });
    foot()->addWidget(m_export);
    m_print = button(tr("Print…"), QStringLiteral("file"));
    m_print->setToolTip(tr("As a PDF, the two exports side by side"));
    connect(m_print, &QPushButton::clicked, this, &CompareDialog::print);
    foot()->addWidget(m_print);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot()->addWidget(close);

    connect(m_first, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    connect(m_second, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &CompareDialog::showRows);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& i) {
        const AlignedPair* p = m_model->at(i.row());
        if (p) goTo(p->first < 0 || i.column() >= 5);
    });
    const auto enable = [this] {
        const AlignedPair* p = m_model->at(m_table->currentIndex().row());
        m_openFirst->setEnabled(p && p->first >= 0);
        m_openSecond->setEnabled(p && p->second >= 0);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
    compare();
    m_table->setFocus();
}

CompareDialog::~CompareDialog() {
    if (m_job) m_context.jobs.cancel(m_job);
}

const domain::ParsedMessage* CompareDialog::message(const AlignedPair& p, bool second) const {
    const qint64 i = second ? p.second : p.first;
    const auto& list = second ? m_data.b : m_data.a;
    return i >= 0 && i < qint64(list.size()) ? &list[size_t(i)] : nullptr;
}

QString CompareDialog::pairingText(const AlignedPair& p) const {
    switch (p.pairing) {
    case Pairing::Same: return tr("the same");
    case Pairing::Edited: return tr("edited");
    case Pairing::OnlyFirst: return p.covered ? tr("only in the first") : tr("first, outside the other");
    case Pairing::OnlySecond: return p.covered ? tr("only in the second") : tr("second, outside the other");
    }
    return {};
}

QString CompareDialog::offsetText(const services::Reconciliation& r) {
    if (!r.offsetMs) return tr("How far the clocks are apart cannot be estimated: no message with a time stands in both.");
    const QString how = tr("Estimated from %1 messages that stand in both; half of them lie within %2 of this.").arg(numberText(r.anchors), secondsText(r.spreadMs));
    if (std::abs(*r.offsetMs) < 500) return tr("The two clocks agree.") + QLatin1Char(' ') + how;
    return (*r.offsetMs > 0 ? tr("The clock of the second is %1 ahead.") : tr("The clock of the second is %1 behind.")).arg(secondsText(*r.offsetMs)) + QLatin1Char(' ') + how;
}

void CompareDialog::compare() {
    const quint64 ticket = ++m_ticket;
    if (m_job) m_context.jobs.cancel(std::exchange(m_job, 0));
    m_banner->hide();
    m_model->setRows({});
    m_data = {};
    m_export->setEnabled(false);
    m_print->setEnabled(false);
    m_inReport->setEnabled(false);
    m_clock->clear();
    const QString a = m_first->currentData().toString(), b = m_second->currentData().toString();
    {
        const QSignalBlocker quiet(m_inReport);
        bool printed = false;
        if (const auto chosen = services::comparisonsInReport(*m_context.session.opened()))
            for (const auto& p : *chosen) printed = printed || p == services::ChatPair(a, b) || p == services::ChatPair(b, a);
        m_inReport->setChecked(printed);
    }
    if (a == b) return m_summary->setText(tr("Choose two different chats."));
    m_summary->setText(tr("Comparing…"));
    m_job = m_context.jobs.run<services::ComparedChats>(
        tr("Compare two exports"), [opened = m_context.session.opened(), a, b](JobControl& job) { return services::compareChats(*opened, a, b, job); }, this,
        [this, ticket](Result<services::ComparedChats> r) {
            if (ticket != m_ticket) return;
            m_job = 0;
            if (!r) {
                m_summary->clear();
                if (r.error().code() == ErrorCode::Cancelled) return m_summary->setText(tr("Cancelled."));
                m_banner->show(Tone::Bad, tr("The chats could not be compared."), sentence(r.error()));
                return m_banner->setVisible(true);
            }
            m_data = std::move(*r);
            m_print->setEnabled(true);
            m_inReport->setEnabled(m_context.session.canWrite());
            const auto& x = m_data.result;
            QStringList facts{tr("%1 the same").arg(numberText(x.same)), tr("%1 edited").arg(numberText(x.edited)),
                              tr("%1 only in the first").arg(numberText(x.onlyFirstCovered)), tr("%1 only in the second").arg(numberText(x.onlySecondCovered))};
            if (const qint64 outside = x.onlyFirst + x.onlySecond - x.onlyFirstCovered - x.onlySecondCovered) facts << tr("%1 outside the time both cover, which says nothing").arg(numberText(outside));
            m_summary->setText(joined(facts));
            m_clock->setText(offsetText(x) + QLatin1Char(' ') + tr("Times are Pakistan time."));
            // What differs is what one came for; where nothing does, all rows say so.
            m_shown->setCurrentIndex(x.same == qint64(x.pairs.size()) ? int(Show::Everything) : m_shown->currentIndex());
            showRows();
        },
        [](const services::ComparedChats& c) { return tr("%1 and %2 compared.").arg(ltr(c.first.number), ltr(c.second.number)); });
}

void CompareDialog::showRows() {
    const auto wanted = Show(m_shown->currentIndex());
    std::vector<AlignedPair> rows;
    for (const AlignedPair& p : m_data.result.pairs) {
        const bool in = wanted == Show::Everything || (wanted == Show::Differences && p.pairing != Pairing::Same) || (wanted == Show::OnlyFirst && p.pairing == Pairing::OnlyFirst) ||
                        (wanted == Show::OnlySecond && p.pairing == Pairing::OnlySecond) || (wanted == Show::Edited && p.pairing == Pairing::Edited);
        if (in) rows.push_back(p);
    }
    m_export->setEnabled(!rows.empty());
    m_model->setRows(std::move(rows));
    if (m_model->rowCount()) m_table->selectRow(0);
}

void CompareDialog::setInReport(bool printed) {
    const Status s = services::setComparisonInReport(*m_context.session.opened(), m_first->currentData().toString(), m_second->currentData().toString(), printed);
    if (!s) {
        const QSignalBlocker quiet(m_inReport);
        m_inReport->setChecked(!printed);
        return m_context.prompts.showError(tr("Compare two exports"), s.error());
    }
    m_context.session.changed(Changed::Report);
}

void CompareDialog::print() {
    FileQuestion q;
    q.id = QStringLiteral("compare.print");
    q.title = tr("Print this comparison");
    q.kind = FileQuestion::Kind::Save;
    q.filter = QStringLiteral("PDF (*.pdf)");
    q.suggestion = QStringLiteral("%1-%2.pdf").arg(m_data.first.number, m_data.second.number);
    m_context.prompts.choosePaths(q, [self = QPointer(this), a = m_data.first.number, b = m_data.second.number](QStringList paths) {
        const auto opened = self ? self->m_context.session.opened() : nullptr;
        if (!opened) return;
        Context& context = self->m_context;
        context.jobs.run<services::PrintedComparison>(
            tr("Print this comparison"),
            [opened, a, b, path = paths.first(), language = isUrdu() ? domain::ReportLanguage::Urdu : domain::ReportLanguage::English](JobControl& job) {
                // The file chooser asked before an existing file is chosen.
                QFile::remove(path);
                return services::printComparison(*opened, a, b, language, path, job);
            },
            &context.session,
            [&context](Result<services::PrintedComparison> r) {
                if (!r) context.prompts.showError(tr("The comparison was not printed"), r.error());
                context.session.changed(Changed::Notes);
            },
            [](const services::PrintedComparison& p) { return tr("%1: %n page(s).", nullptr, p.pages).arg(ltr(QFileInfo(p.path).fileName())); });
    });
}

void CompareDialog::goTo(bool second) {
    const AlignedPair* p = m_model->at(m_table->currentIndex().row());
    const domain::ParsedMessage* m = p ? message(*p, second) : nullptr;
    if (!m) return;
    const QString reference = QStringLiteral("%1-%2").arg((second ? m_data.second : m_data.first).number).arg(m->n, 4, 10, QLatin1Char('0'));
    const auto go = m_context.openReference;
    accept();
    go(reference);
}

} // namespace saboot::ui
