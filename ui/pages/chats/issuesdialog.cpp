#include "pages/chats/issuesdialog.h"

#include "jobs/jobs.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <map>

namespace saboot::ui {

using domain::ImportIssue;

QString issueTitle(const QString& kind) {
    static const std::pair<const char*, const char*> titles[] = {
        {"not_understood", QT_TRANSLATE_NOOP("IssueKind", "Not understood")},
        {"date_order_undecided", QT_TRANSLATE_NOOP("IssueKind", "Day and month not settled")},
        {"date_order_assumed", QT_TRANSLATE_NOOP("IssueKind", "Day and month assumed")},
        {"date_order_conflict", QT_TRANSLATE_NOOP("IssueKind", "Day and month contradict")},
        {"impossible_date", QT_TRANSLATE_NOOP("IssueKind", "Impossible date")},
        {"time_backwards", QT_TRANSLATE_NOOP("IssueKind", "Time runs backwards")},
        {"clock_jump", QT_TRANSLATE_NOOP("IssueKind", "Clock jumps")},
        {"time_mismatch", QT_TRANSLATE_NOOP("IssueKind", "Two times disagree")},
        {"standard_offset", QT_TRANSLATE_NOOP("IssueKind", "Offset of standard time")},
        {"header_in_body", QT_TRANSLATE_NOOP("IssueKind", "Perhaps forged inside a message")},
        {"mixed_format", QT_TRANSLATE_NOOP("IssueKind", "Two notations in one file")},
        {"name_marks", QT_TRANSLATE_NOOP("IssueKind", "Hidden characters in a name")},
        {"near_cap", QT_TRANSLATE_NOOP("IssueKind", "Perhaps cut by the exporter")},
        {"part_missing", QT_TRANSLATE_NOOP("IssueKind", "A part of the export is missing")},
        {"other_text", QT_TRANSLATE_NOOP("IssueKind", "Another chat in the archive")},
        {"not_imported", QT_TRANSLATE_NOOP("IssueKind", "Records of other kinds")},
        {"unknown_field", QT_TRANSLATE_NOOP("IssueKind", "Field that is not known")},
        {"media_missing", QT_TRANSLATE_NOOP("IssueKind", "File missing")},
        {"media_damaged", QT_TRANSLATE_NOOP("IssueKind", "File damaged")},
        {"sender_missing", QT_TRANSLATE_NOOP("IssueKind", "No sender")},
        {"encrypted_message", QT_TRANSLATE_NOOP("IssueKind", "Still encrypted")},
        {"text_truncated", QT_TRANSLATE_NOOP("IssueKind", "Too long, shortened")},
        {"invalid_utf8", QT_TRANSLATE_NOOP("IssueKind", "Bytes that are no text")},
        {"encoding_guessed", QT_TRANSLATE_NOOP("IssueKind", "Encoding found out")},
        {"cut_off", QT_TRANSLATE_NOOP("IssueKind", "File cut off")},
        {"empty_conversation", QT_TRANSLATE_NOOP("IssueKind", "Empty conversation")},
        {"duplicate_entry", QT_TRANSLATE_NOOP("IssueKind", "Name twice in the archive")},
        {"odd_name", QT_TRANSLATE_NOOP("IssueKind", "Name that leads out of the archive")},
        {"see_first", QT_TRANSLATE_NOOP("IssueKind", "Of the whole file")},
    };
    for (const auto& [id, title] : titles)
        if (kind == QLatin1String(id)) return QCoreApplication::translate("IssueKind", title);
    return kind;
}

IssuesDialog::IssuesDialog(Context& context, const domain::Chat& chat, QWidget* window)
    : Panel(QStringLiteral("chats.issues"), tr("What was noticed while reading %1").arg(ltr(chat.number)), context.session, window, QSize(860, 560)), m_context(context), m_chat(chat) {
    body()->addWidget(wrapped(tr("Everything readable was kept. These places could not be taken at face value; the original holds them unchanged."), Type::Secondary, Tone::Muted));
    m_kinds = new QComboBox;
    m_kinds->setAccessibleName(tr("Which kind is shown"));
    auto* head = wrapRow(8);
    head->addWidget(m_kinds);
    head->addStretch();
    body()->addLayout(head);
    std::vector<ColumnSpec<ImportIssue>> columns{
        {tr("Kind"), [](const ImportIssue& i) { return issueTitle(i.kind); }, {}, {}},
        {tr("Place"),
         [](const ImportIssue& i) { return i.line > 0 ? tr("line %1").arg(numberText(i.line)) : i.offset > 0 ? tr("byte %1").arg(numberText(i.offset)) : tr("the file"); },
         [](const ImportIssue& i) { return QVariant(i.offset > 0 ? i.offset : i.line); }, {}},
        {tr("What"), [](const ImportIssue& i) { return saidText(i.text).replace(QLatin1Char('\n'), QLatin1Char(' ')); }, {}, {}},
    };
    m_model = new RowsModel<ImportIssue>(std::move(columns), this);
    m_table = makeTable(tr("Noticed while reading"), m_context);
    m_table->setModel(m_model);
    const int widths[] = {210, 110, 480};
    for (int i = 0; i < 3; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->setMinimumHeight(66);
    fitHeaders(m_table);
    body()->addWidget(m_table, 1);
    // A row shows the beginning; the whole of the chosen one stands below.
    auto* whole = wrapped({}, Type::Body);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    whole->setAccessibleName(tr("The chosen place"));
    body()->addWidget(whole);
    const auto choose = [this, whole] {
        const ImportIssue* i = m_model->at(m_table->currentIndex().row());
        whole->setText(i ? isolated(saidText(i->text)) : QString());
        if (!m_go) return;
        m_state->clear();
        m_go->setEnabled(i && (i->line > 0 || i->offset > 0));
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, choose);

    constexpr qint64 page = 5000;
    for (qint64 first = 0; first < chat.issues; first += page) {
        auto part = services::Chats(*context.session.opened()).issues(chat.id, first, page);
        if (!part) {
            context.prompts.showError(windowTitle(), part.error());
            break;
        }
        for (auto& i : *part) m_all.push_back(std::move(i));
    }
    std::map<QString, qint64> counts;
    for (const auto& i : m_all) ++counts[i.kind];
    m_kinds->addItem(joined({tr("All"), numberText(qint64(m_all.size()))}), QString());
    for (const auto& [kind, n] : counts) m_kinds->addItem(joined({issueTitle(kind), numberText(n)}), kind);
    const auto show = [this] {
        const QString kind = m_kinds->currentData().toString();
        std::vector<ImportIssue> rows;
        for (const auto& i : m_all)
            if (kind.isEmpty() || i.kind == kind) rows.push_back(i);
        m_model->setRows(std::move(rows));
        if (m_model->rowCount()) m_table->selectRow(0);
    };
    connect(m_kinds, &QComboBox::currentIndexChanged, this, show);
    show();

    m_go = button(tr("Go to the message"));
    connect(m_go, &QPushButton::clicked, this, [this] { goTo(m_table->currentIndex().row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& i) { goTo(i.row()); });
    foot()->insertWidget(0, m_go);
    m_state = label({}, Type::Secondary, Tone::Muted);
    foot()->insertWidget(1, m_state);
    choose();
    auto* save = button(tr("Export…"), QStringLiteral("export"));
    connect(save, &QPushButton::clicked, this, [this] { exportRows(m_table, m_context); });
    foot()->addWidget(save);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot()->addWidget(close);
    m_table->setFocus();
}

// The chat may be long: not while the window waits.
void IssuesDialog::goTo(int row) {
    const ImportIssue* issue = m_model->at(row);
    if (!issue) return;
    m_context.jobs.run<qint64>(
        tr("Look for the message"), [opened = m_context.session.opened(), chat = m_chat.id, issue = *issue](JobControl&) { return services::Chats(*opened).messageOfIssue(chat, issue); }, this,
        [this](const Result<qint64>& n) {
            if (!n) return m_state->setText(n.error().code() == ErrorCode::NotFound ? tr("This speaks of the file, not of one message.") : sentence(n.error()));
            const auto go = m_context.openReference;
            const QString reference = QStringLiteral("%1-%2").arg(m_chat.number).arg(*n, 4, 10, QLatin1Char('0'));
            accept();
            go(reference);
        },
        {}, JobShow::Quiet);
}

} // namespace saboot::ui
