#include "pages/chats/redactionsdialog.h"

#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "prompts/registrytexts.h"
#include "services/redactions.h"
#include "services/reversiblework.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

namespace saboot::ui {

using domain::Redaction;
using domain::RedactionTarget;
using services::Redactions;

QString redactionLabelText(const QString& id) {
    for (const auto& l : domain::redactionLabels())
        if (id == QLatin1String(l.id)) return QString::fromUtf8(isUrdu() ? l.urdu : l.english);
    return id;
}

void liftRedaction(Context& context, const Redaction& redaction, std::function<void()> then) {
    ReasonQuestion q{QStringLiteral("redactions.lift"), RedactionsDialog::tr("Lift the redaction %1").arg(ltr(redaction.number())),
                     RedactionsDialog::tr("It stays in the list with your reason; reports show the place again."), RedactionsDialog::tr("Lift")};
    context.prompts.askReason(q, [&context, redaction, then](QString reason) {
        if (!context.session.canWrite()) return;
        if (const Status s = context.session.did(services::reversible::liftRedaction(*context.session.opened(), redaction, reason)); !s) return context.prompts.showError(RedactionsDialog::tr("Lift the redaction"), s.error());
        context.session.changed(Changed::Exhibits);
        context.session.changed(Changed::Notes);
        context.session.changed(Changed::Report);
        if (then) then();
    });
}

namespace {

QString whatText(const Redaction& r) {
    switch (r.target) {
    case RedactionTarget::Picture: return RedactionsDialog::tr("part of a picture");
    case RedactionTarget::Message: return r.isWholeMessage() ? RedactionsDialog::tr("whole message") : RedactionsDialog::tr("characters %1 to %2").arg(r.start + 1).arg(r.end);
    case RedactionTarget::Person: return RedactionsDialog::tr("a person's field: %1").arg(redactableFieldText(r.field));
    case RedactionTarget::Exhibit: return RedactionsDialog::tr("an exhibit's field: %1").arg(redactableFieldText(r.field));
    }
    return {};
}

} // namespace

RedactionsDialog::RedactionsDialog(Context& context, QWidget* window)
    : Panel(QStringLiteral("lists.redactions"), tr("Redactions"), context.session, window, QSize(900, 520)), m_context(context) {
    body()->addWidget(wrapped(tr("What redacted reports do not show. The case and the originals keep everything."), Type::Secondary, Tone::Muted));
    m_aside = label({}, Type::Secondary, Tone::Muted);
    body()->addWidget(m_aside);
    const auto faint = [](const Line& l) { CellLook k; k.ink = l.redaction.isLifted() ? Token::Muted : Token::Text; return k; };
    std::vector<ColumnSpec<Line>> columns{
        {tr("No."), [](const Line& l) { return l.redaction.number(); }, [](const Line& l) { return QVariant(l.redaction.seq); }, [](const Line&) { CellLook k; k.mono = true; return k; }},
        {tr("Place"), [](const Line& l) { return l.place; }, {}, [](const Line&) { CellLook k; k.exhibit = true; return k; }},
        {tr("What"), [](const Line& l) { return whatText(l.redaction); }, {}, faint},
        {tr("Why"), [](const Line& l) { return redactionLabelText(l.redaction.label); }, {}, faint},
        {tr("Reason"), [](const Line& l) { return l.redaction.reason; }, {}, faint},
        {tr("Marked"), [](const Line& l) { return timeText(l.redaction.at); }, [](const Line& l) { return QVariant(l.redaction.at); }, faint},
        {tr("State"), [](const Line& l) { return l.redaction.isLifted() ? tr("lifted: %1").arg(isolated(l.redaction.liftedReason)) : tr("in force"); }, {}, faint},
    };
    m_model = new RowsModel<Line>(std::move(columns), this);
    m_proxy = new RowsProxy(m_model, this);
    m_table = makeTable(tr("Redactions"), m_context);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const int widths[] = {60, 100, 170, 120, 220, 150, 140};
    for (int i = 0; i < 7; ++i) m_table->setColumnWidth(i, widths[i]);
    fitHeaders(m_table);
    keepColumns(m_context, m_table, QStringLiteral("redactions"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    body()->addWidget(m_table, 1);

    const auto go = [this] {
        const Line* l = current();
        if (!l) return;
        const auto open = m_context.openReference;
        const QString place = l->place;
        accept();
        open(place);
    };
    connect(m_table, &QTableView::activated, this, go);
    m_lift = button(tr("Lift…"));
    connect(m_lift, &QPushButton::clicked, this, [this] {
        if (const Line* l = current())
            liftRedaction(m_context, l->redaction, [self = QPointer(this)] {
                if (self) self->load();
            });
    });
    foot()->insertWidget(0, m_lift);
    auto* exportList = button(tr("Export…"), QStringLiteral("export"));
    connect(exportList, &QPushButton::clicked, this, [this] { exportRows(m_table, m_context); });
    foot()->addWidget(exportList);
    m_go = button(tr("Go to the place"));
    connect(m_go, &QPushButton::clicked, this, go);
    foot()->addWidget(m_go);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot()->addWidget(close);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Line* l = current();
        m_lift->setEnabled(l && !l->redaction.isLifted() && m_context.session.canWrite());
        m_go->setEnabled(l);
    });
    load();
    m_table->setFocus();
}

const RedactionsDialog::Line* RedactionsDialog::current() const {
    const QModelIndex i = m_table->currentIndex();
    return i.isValid() ? m_model->at(m_proxy->mapToSource(i).row()) : nullptr;
}

void RedactionsDialog::load() {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    const int row = m_table->currentIndex().row();
    Redactions redactions(*opened);
    auto all = redactions.list(Redactions::Lifted::Include);
    if (!all) return m_context.prompts.showError(tr("Redactions"), all.error());
    std::vector<Line> lines;
    int inForce = 0;
    for (auto& r : *all) {
        inForce += !r.isLifted();
        const auto place = redactions.placeOf(r);
        lines.push_back({std::move(r), place ? *place : QString()});
    }
    m_aside->setText(lines.empty() ? tr("Nothing is marked yet. Mark a part of a picture in Evidence, or words of a message in Chats.") : tr("%n in force", nullptr, inForce));
    m_model->setRows(std::move(lines));
    m_lift->setEnabled(false);
    m_go->setEnabled(false);
    if (m_proxy->rowCount()) m_table->selectRow(std::clamp(row, 0, m_proxy->rowCount() - 1));
}

// ---- marking in a message ------------------------------------------------------------------------------------------

RedactMessageDialog::RedactMessageDialog(Context& context, const domain::Message& message, const QString& reference, std::vector<Redaction> existing, QWidget* window)
    : Panel(QStringLiteral("chats.redact"), tr("Redact in %1").arg(ltr(reference)), context.session, window, QSize(600, 440)), m_context(context), m_message(message) {
    body()->addWidget(wrapped(tr("Select the words in the text. Redacted reports show a box with the reason instead; the case and the export keep them."), Type::Secondary, Tone::Muted));
    // One position of the document for each UTF-16 unit of the message: the editor would make one of two line ends.
    m_text = new QPlainTextEdit(QString(message.body.text).replace(QStringLiteral("\r\n"), QStringLiteral("\u200B\n")));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setFont(hasRtl(message.body.text) ? evidenceFont(message.body.text) : ui::font(Type::Body));
    m_text->setMinimumHeight(60);
    QList<QTextEdit::ExtraSelection> struck;
    for (const Redaction& r : existing) {
        QTextEdit::ExtraSelection s;
        s.format.setFontStrikeOut(true);
        s.format.setBackground(color(Token::NeutralSoft));
        s.cursor = QTextCursor(m_text->document());
        s.cursor.setPosition(int(r.isWholeMessage() ? 0 : r.start));
        s.cursor.setPosition(int(r.isWholeMessage() ? message.body.text.size() : std::min<qint64>(r.end, message.body.text.size())), QTextCursor::KeepAnchor);
        struck << s;
    }
    m_text->setExtraSelections(struck);
    body()->addWidget(m_text, 1);
    m_whole = new QCheckBox(tr("The whole message, with its attachments"));
    m_whole->setObjectName(QStringLiteral("whole"));
    if (message.body.text.isEmpty()) {
        m_whole->setChecked(true);
        m_whole->setEnabled(false);
    }
    body()->addWidget(m_whole);
    m_state = wrapped({}, Type::BodyBold);
    body()->addWidget(m_state);
    m_label = new QComboBox;
    m_label->setObjectName(QStringLiteral("label"));
    m_label->setAccessibleName(tr("Why"));
    for (const auto& l : domain::redactionLabels()) m_label->addItem(redactionLabelText(QString::fromLatin1(l.id)), QString::fromLatin1(l.id));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason, printed in the log of the report"));
    m_reason->setPlaceholderText(tr("Reason, printed in the log of the report"));
    m_reason->setMaxLength(1000);
    auto* line = row(8);
    line->addWidget(m_label);
    line->addWidget(m_reason, 1);
    body()->addLayout(line);

    auto* cancel = button(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot()->addWidget(cancel);
    m_mark = primaryButton(tr("Mark for redaction"));
    m_mark->setObjectName(QStringLiteral("accept"));
    connect(m_mark, &QPushButton::clicked, this, &RedactMessageDialog::mark);
    foot()->addWidget(m_mark);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &RedactMessageDialog::changed);
    connect(m_whole, &QCheckBox::toggled, this, &RedactMessageDialog::changed);
    connect(m_reason, &QLineEdit::textChanged, this, &RedactMessageDialog::changed);
    changed();
    m_text->setFocus();
}

void RedactMessageDialog::changed() {
    const QTextCursor c = m_text->textCursor();
    const bool something = m_whole->isChecked() || c.hasSelection();
    const int missing = reasonMinimum - int(m_reason->text().trimmed().size());
    m_state->setText(m_whole->isChecked()   ? tr("The whole message is taken out.")
                     : c.hasSelection() ? tr("Taken out: %1").arg(isolated(m_text->toPlainText().mid(c.selectionStart(), c.selectionEnd() - c.selectionStart()).left(120)))
                                        : tr("Nothing selected yet."));
    m_mark->setEnabled(something && missing <= 0);
    m_mark->setToolTip(!something ? tr("Select the words first.") : missing > 0 ? tr("The reason needs at least 10 characters.") : QString());
}

void RedactMessageDialog::mark() {
    if (!m_context.session.canWrite()) return;
    const QTextCursor c = m_text->textCursor();
    const bool whole = m_whole->isChecked();
    if (const Status s = m_context.session.did(services::reversible::redactMessage(*m_context.session.opened(), m_message.row, whole ? 0 : c.selectionStart(), whole ? 0 : c.selectionEnd(),
                                                                                  m_label->currentData().toString(), m_reason->text().trimmed()));
        !s)
        return m_context.prompts.showError(tr("Mark for redaction"), s.error());
    Context& context = m_context;
    accept();
    context.session.changed(Changed::Notes);
    context.session.changed(Changed::Report);
}

} // namespace saboot::ui
