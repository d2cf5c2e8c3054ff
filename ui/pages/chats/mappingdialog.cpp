#include "pages/chats/mappingdialog.h"

#include "jobs/jobs.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

namespace saboot::ui {

using services::TableMapping;
using services::TableMappings;
using services::TableReading;

namespace {

/// Long enough to type a zone without a reading for each letter.
constexpr int previewWaitMs = 250;
constexpr int mostColumnsShown = 60;
constexpr int shownCellChars = 300;

QString roleText(const QString& role) {
    static const QHash<QString, const char*> texts{
        {QStringLiteral("time"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Time")},
        {QStringLiteral("sender"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Sender")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Text")},
        {QStringLiteral("conversation"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Chat or thread")},
        {QStringLiteral("direction"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Sent or received")},
        {QStringLiteral("sender_id"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Sender's number or id")},
        {QStringLiteral("attachment"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Attached file")},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Message id")},
        {QStringLiteral("reply_to"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Answers message id")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("saboot::ui::MappingDialog", "Kind of message")},
    };
    return MappingDialog::tr(texts.value(role));
}

QString timeFormatText(const QString& format) {
    if (format == QLatin1String("auto")) return MappingDialog::tr("Found from the column");
    if (format == QLatin1String("iso")) return MappingDialog::tr("ISO 8601, %1").arg(ltr(QStringLiteral("2026-11-14T21:44:02Z")));
    if (format == QLatin1String("unix_s")) return MappingDialog::tr("Seconds since 1970");
    if (format == QLatin1String("unix_ms")) return MappingDialog::tr("Milliseconds since 1970");
    if (format == QLatin1String("unix_us")) return MappingDialog::tr("Microseconds since 1970");
    if (format == QLatin1String("unix_ns")) return MappingDialog::tr("Nanoseconds since 1970");
    if (format == QLatin1String("excel")) return MappingDialog::tr("Days of a spreadsheet");
    return MappingDialog::tr("Seconds since 2001 (Apple)");
}

QString oneLine(QString text) { return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).left(shownCellChars); }

} // namespace

MappingDialog::MappingDialog(Context& context, const domain::Exhibit& exhibit, QWidget* window, std::function<void(domain::ChatOptions)> then)
    : Panel(QStringLiteral("chats.mapping"), tr("Read %1 as a chat").arg(isolated(exhibit.number)), context.session, window, QSize(1080, 660))
    , m_context(context)
    , m_exhibit(exhibit)
    , m_then(std::move(then)) {
    m_banner = new Banner;
    m_banner->hide();
    body()->addWidget(m_banner);

    auto* both = row(14);
    auto* fields = new QWidget;
    auto* grid = new QGridLayout;
    grid->setContentsMargins(2, 2, 8, 2);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    fields->setLayout(grid);
    buildFields(grid);
    auto* scroll = verticalScroll(fields);
    // Never wider than its place: the fields do not scroll sideways.
    constexpr int scrollBarRoom = 14, widest = 380;
    scroll->setMinimumWidth(std::min(widest, fields->minimumSizeHint().width() + scrollBarRoom));
    scroll->setMaximumWidth(widest);
    both->addWidget(scroll, 2);
    buildTables();
    both->addWidget(m_tabs, 3);
    body()->addLayout(both, 1);

    m_state = wrapped({}, Type::Secondary, Tone::Muted);
    m_state->setMinimumWidth(1);
    foot()->insertWidget(0, m_state, 1);
    auto* exportShown = button(tr("Export…"), QStringLiteral("export"));
    exportShown->setAccessibleName(tr("Export the rows shown"));
    connect(exportShown, &QPushButton::clicked, this, [this] { exportRows(m_tabs->currentIndex() == 0 ? m_read : m_raw, m_context); });
    foot()->addWidget(exportShown);
    auto* cancel = button(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot()->addWidget(cancel);
    m_import = primaryButton(tr("Import"), QStringLiteral("import"));
    m_import->setObjectName(QStringLiteral("accept"));
    m_import->setEnabled(false);
    connect(m_import, &QPushButton::clicked, this, [this] {
        // The dialog closes first: the import may ask about the order of the date.
        const auto go = m_then;
        const domain::ChatOptions options = mapping().options();
        accept();
        go(options);
    });
    foot()->addWidget(m_import);

    m_wait = new QTimer(this);
    m_wait->setSingleShot(true);
    m_wait->setInterval(previewWaitMs);
    connect(m_wait, &QTimer::timeout, this, &MappingDialog::preview);
    if (auto kept = TableMappings(m_context.session.desk()).list()) m_kept = std::move(*kept);
    fillKept({});

    m_state->setText(tr("Reading the table…"));
    m_context.jobs.run<std::shared_ptr<const TableReading>>(
        tr("Read the table"), [opened = m_context.session.opened(), id = exhibit.id](JobControl& job) { return TableReading::open(*opened, id, job); }, this,
        [this](Result<std::shared_ptr<const TableReading>> r) {
            if (!r) return fail(tr("The table could not be read."), r.error());
            m_reading = std::move(*r);
            readBeginning();
        },
        {}, JobShow::Quiet);
    m_roles.value(QStringLiteral("time"))->setFocus(Qt::OtherFocusReason);
}

void MappingDialog::buildFields(QGridLayout* grid) {
    int line = 0;
    const auto add = [&](const QString& name, QWidget* field, const QString& help = {}) {
        auto* l = label(name, Type::Secondary);
        l->setBuddy(field);
        field->setAccessibleName(plain(name));
        if (!help.isEmpty()) field->setToolTip(help);
        grid->addWidget(l, line, 0);
        grid->addWidget(field, line++, 1);
    };
    const auto heading = [&](const QString& text) {
        grid->setRowMinimumHeight(line, line ? 26 : 20);
        grid->addWidget(label(text, Type::BodyBold), line++, 0, 1, 2, Qt::AlignBottom);
    };
    const auto combo = [this] {
        auto* c = new QComboBox;
        c->setMinimumContentsLength(7);
        c->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(c, &QComboBox::currentIndexChanged, this, &MappingDialog::changed);
        return c;
    };
    const auto edit = [this](const QString& placeholder) {
        auto* e = new QLineEdit;
        e->setPlaceholderText(placeholder);
        e->setMaxLength(200);
        connect(e, &QLineEdit::textChanged, this, &MappingDialog::changed);
        return e;
    };

    heading(tr("Mappings kept on this desk"));
    m_keptBox = new QComboBox;
    m_keptBox->setMinimumContentsLength(8);
    m_keptBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_keptBox, &QComboBox::activated, this, [this](int i) {
        m_forget->setEnabled(i > 0);
        if (i > 0) setMapping(m_kept[size_t(i - 1)]);
    });
    add(tr("Kept mapping"), m_keptBox);
    auto* buttons = row(6);
    m_keep = smallButton(tr("Keep as…"));
    m_keep->setAccessibleName(tr("Keep this mapping under a name"));
    connect(m_keep, &QPushButton::clicked, this, &MappingDialog::keepMapping);
    m_forget = smallButton(tr("Forget"));
    m_forget->setAccessibleName(tr("Forget the mapping chosen"));
    connect(m_forget, &QPushButton::clicked, this, &MappingDialog::forgetMapping);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    grid->addLayout(buttons, line++, 1);

    heading(tr("Which column is what"));
    for (const QString& role : services::tableRoles()) {
        auto* c = combo();
        c->setObjectName(QStringLiteral("role.") + role);
        m_roles.insert(role, c);
        add(roleText(role), c);
    }

    heading(tr("Times"));
    m_time = combo();
    for (const QString& f : services::tableTimeFormats()) m_time->addItem(timeFormatText(f), f);
    add(tr("Form of the time"), m_time);
    m_order = combo();
    m_order->addItem(tr("Found from the column"), QStringLiteral("auto"));
    m_order->addItem(tr("Day, month, year"), QStringLiteral("dmy"));
    m_order->addItem(tr("Month, day, year"), QStringLiteral("mdy"));
    m_order->addItem(tr("Year, month, day"), QStringLiteral("ymd"));
    add(tr("Order of the date"), m_order);
    m_zone = edit(QStringLiteral("Asia/Karachi"));
    m_zone->setObjectName(QStringLiteral("zone"));
    add(tr("Time zone"), m_zone, tr("Left empty, Pakistan time is assumed and marked so."));

    heading(tr("The table"));
    m_headerRow = new QSpinBox;
    m_headerRow->setRange(0, 100);
    m_headerRow->setValue(1);
    m_headerRow->setSpecialValueText(tr("none"));
    m_headerRow->setObjectName(QStringLiteral("headerRow"));
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this] {
        if (m_filling) return;
        showHeader(header());
        changed();
    });
    add(tr("Row of the headers"), m_headerRow);
    const bool book = m_exhibit.fileName.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) || m_exhibit.mediaType.contains(QLatin1String("spreadsheetml"));
    m_separator = new QComboBox;
    m_separator->setObjectName(QStringLiteral("separator"));
    m_separator->addItem(tr("Found from the file"), QString());
    m_separator->addItem(tr("Comma"), QStringLiteral(","));
    m_separator->addItem(tr("Semicolon"), QStringLiteral(";"));
    m_separator->addItem(tr("Tabulator"), QStringLiteral("\t"));
    m_separator->addItem(tr("Vertical bar"), QStringLiteral("|"));
    m_sheet = new QLineEdit;
    m_sheet->setPlaceholderText(tr("the first"));
    m_sheet->setMaxLength(100);
    const auto again = [this] {
        if (!m_filling) readBeginning();
    };
    connect(m_separator, &QComboBox::currentIndexChanged, this, again);
    connect(m_sheet, &QLineEdit::editingFinished, this, again);
    if (book) add(tr("Sheet, name or number"), m_sheet);
    else add(tr("Columns are parted by"), m_separator);
    (book ? static_cast<QWidget*>(m_separator) : m_sheet)->setParent(this);
    (book ? static_cast<QWidget*>(m_separator) : m_sheet)->hide();
    m_outgoing = edit(tr("sent, out, 1"));
    add(tr("Words for sent"), m_outgoing, tr("What stands in the column “Sent or received” of a message that was sent, with commas."));
    m_own = edit(tr("Me"));
    add(tr("Sender of those"), m_own, tr("Used where a sent message names no sender."));
    grid->setRowStretch(line, 1);
}

void MappingDialog::buildTables() {
    m_tabs = new QTabWidget;
    m_tabs->setAccessibleName(tr("The first rows"));
    m_tabs->setDocumentMode(true);
    m_read = makeTable(tr("As it would be read"), m_context);
    std::vector<ColumnSpec<ReadRow>> columns{
        {tr("Line"), [](const ReadRow& r) { return numberText(r.message.line); }, {},
         [](const ReadRow& r) { CellLook l; l.number = true; if (!r.problem.isEmpty()) { l.icon = QStringLiteral("warning"); l.ink = Token::Warn; } return l; }},
        {tr("Time (PKT)"), [](const ReadRow& r) { return r.message.time ? ltr(timeText(*r.message.time).remove(QStringLiteral(" PKT"))) : r.message.timeText.isEmpty() ? QString() : tr("not read"); }, {},
         [](const ReadRow& r) { CellLook l; l.certainty = r.message.time ? r.message.timeCertainty : domain::Certainty::Unknown; return l; }},
        {tr("Sender"), [](const ReadRow& r) { return r.message.sender; }, {}, {}},
        {tr("Text"), [](const ReadRow& r) { return oneLine(r.message.text); }, {}, {}},
        {tr("Problem"), [](const ReadRow& r) { return r.problem; }, {},
         [](const ReadRow& r) { CellLook l; l.ink = r.problem.isEmpty() ? Token::Text : Token::Warn; return l; }},
    };
    m_readModel = new RowsModel<ReadRow>(std::move(columns), this);
    m_read->setModel(m_readModel);
    const int widths[] = {64, isUrdu() ? 172 : 148, 90, 190, 200};
    for (int i = 0; i < 5; ++i) m_read->setColumnWidth(i, widths[i]);
    fitHeaders(m_read);
    m_read->horizontalHeader()->setStretchLastSection(true);
    m_tabs->addTab(m_read, tr("As it would be read"));
    m_raw = makeTable(tr("The first rows as they stand"), m_context);
    m_tabs->addTab(m_raw, tr("The first rows as they stand"));
}

QStringList MappingDialog::header() const {
    const int at = m_headerRow->value() - 1;
    if (at >= 0 && at < int(m_beginning.rows.size())) return m_beginning.rows[size_t(at)];
    qsizetype most = 0;
    for (const QStringList& r : m_beginning.rows) most = std::max(most, r.size());
    QStringList none;
    for (qsizetype i = 0; i < most; ++i) none << QString();
    return none;
}

void MappingDialog::readBeginning() {
    if (!m_reading) return;
    const quint64 ticket = ++m_ticket;
    m_import->setEnabled(false);
    m_state->setText(tr("Reading the table…"));
    m_context.jobs.run<TableReading::Beginning>(
        tr("Read the table"),
        [reading = m_reading, separator = m_separator->currentData().toString(), sheet = m_sheet->text().trimmed()](JobControl& job) { return reading->beginning(separator, sheet, job); }, this,
        [this, ticket](Result<TableReading::Beginning> r) {
            if (ticket == m_ticket) showBeginning(std::move(r));
        },
        {}, JobShow::Quiet);
}

void MappingDialog::showBeginning(Result<TableReading::Beginning> result) {
    if (!result) {
        m_beginning = {};
        showHeader({});
        return fail(tr("The table could not be read."), result.error());
    }
    m_banner->hide();
    m_beginning = std::move(*result);
    const QStringList titles = header();
    showHeader(titles);
    if (!m_proposed) {
        m_proposed = true;
        if (const auto kept = TableMappings::matching(m_kept, titles)) {
            setMapping(*kept);
            fillKept(kept->name);
        } else {
            setMapping(services::guessMapping(titles));
        }
    } else {
        changed();
    }
}

/// Titles of both tables and of the choices, after the table or the row of its headers changed.
void MappingDialog::showHeader(const QStringList& titles) {
    const bool filling = std::exchange(m_filling, true);
    for (QComboBox* c : std::as_const(m_roles)) {
        const QString kept = c->currentData().toString();
        c->clear();
        c->addItem(tr("not in the table"), QString());
        for (int i = 0; i < titles.size(); ++i) {
            const QString title = titles[i].trimmed();
            c->addItem(title.isEmpty() ? tr("Column %1").arg(i + 1) : oneLine(title).left(60), services::columnName(titles, i));
        }
        c->setCurrentIndex(std::max(0, c->findData(kept)));
    }
    m_filling = filling;
    auto* old = m_rawModel;
    std::vector<ColumnSpec<QStringList>> columns;
    for (int i = 0; i < std::min<int>(mostColumnsShown, int(titles.size())); ++i) {
        const QString title = titles[i].trimmed();
        columns.push_back({title.isEmpty() ? tr("Column %1").arg(i + 1) : oneLine(title).left(60), [i](const QStringList& r) { return oneLine(r.value(i)); }, {}, {}});
    }
    m_rawModel = new RowsModel<QStringList>(std::move(columns), this);
    m_rawModel->setRows(m_beginning.rows);
    m_raw->setModel(m_rawModel);
    for (int i = 0; i < m_rawModel->columnCount(); ++i) m_raw->setColumnWidth(i, 150);
    delete old;
}

void MappingDialog::fillKept(const QString& chosen) {
    m_keptBox->clear();
    m_keptBox->addItem(m_kept.empty() ? tr("none kept yet") : tr("none"));
    int at = 0;
    for (const TableMapping& m : m_kept) {
        m_keptBox->addItem(m.name);
        if (m.name == chosen) at = m_keptBox->count() - 1;
    }
    m_keptBox->setCurrentIndex(at);
    m_keptBox->setEnabled(!m_kept.empty());
    m_forget->setEnabled(at > 0);
}

TableMapping MappingDialog::mapping() const {
    TableMapping m;
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it)
        if (const QString column = it.value()->currentData().toString(); !column.isEmpty()) m.columns.insert(it.key(), column);
    m.headerRow = m_headerRow->value();
    m.separator = m_separator->currentData().toString();
    m.sheet = m_sheet->text().trimmed();
    m.timeFormat = m_time->currentData().toString();
    m.dateOrder = domain::dateOrderFromText(m_order->currentData().toString()).value_or(domain::DateOrder::Auto);
    m.zone = m_zone->text().trimmed();
    m.ownName = m_own->text().trimmed();
    for (QString word : m_outgoing->text().replace(QChar(0x060C), u',').split(u',', Qt::SkipEmptyParts))
        if (word = word.trimmed(); !word.isEmpty()) m.outgoing << word;
    if (m.headerRow > 0) m.header = header();
    return m;
}

void MappingDialog::setMapping(const TableMapping& m) {
    const bool otherTable = m.separator != m_separator->currentData().toString() || m.sheet != m_sheet->text().trimmed();
    m_filling = true;
    m_headerRow->setValue(m.headerRow);
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(m.separator)));
    m_sheet->setText(m.sheet);
    m_time->setCurrentIndex(std::max(0, m_time->findData(m.timeFormat)));
    m_order->setCurrentIndex(std::max(0, m_order->findData(domain::toText(m.dateOrder))));
    m_zone->setText(m.zone);
    m_own->setText(m.ownName);
    m_outgoing->setText(m.outgoing.join(QStringLiteral(", ")));
    showHeader(header());
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it) {
        QComboBox* c = it.value();
        const QString wanted = m.columns.value(it.key());
        int at = 0;
        for (int i = 1; i < c->count() && !wanted.isEmpty() && !at; ++i)
            if (c->itemData(i).toString().compare(wanted, Qt::CaseInsensitive) == 0) at = i;
        // A kept mapping may count its columns where this table names them.
        if (const int number = wanted.toInt(); !at && number > 0 && number < c->count()) at = number;
        c->setCurrentIndex(at);
    }
    m_filling = false;
    if (otherTable) readBeginning();
    else changed();
}

void MappingDialog::changed() {
    if (m_filling || !m_reading || m_beginning.rows.empty()) return;
    m_import->setEnabled(false);
    m_wait->start();
}

void MappingDialog::preview() {
    const TableMapping now = mapping();
    const quint64 ticket = ++m_ticket;
    m_keep->setEnabled(now.missing().isEmpty());
    if (const QString missing = now.missing(); !missing.isEmpty()) {
        m_readModel->setRows({});
        m_problemRows = 0;
        m_state->setText(saidText(missing));
        return;
    }
    m_state->setText(tr("Reading the table…"));
    m_context.jobs.run<TableReading::Reading>(
        tr("Read the table"), [reading = m_reading, now](JobControl& job) { return reading->read(now, job); }, this,
        [this, ticket](Result<TableReading::Reading> r) {
            if (ticket == m_ticket) showReading(std::move(r));
        },
        {}, JobShow::Quiet);
}

void MappingDialog::showReading(Result<TableReading::Reading> result) {
    if (!result) {
        m_readModel->setRows({});
        return fail(tr("It cannot be read in this way."), result.error());
    }
    m_banner->hide();
    QHash<qint64, QStringList> problems;
    QStringList whole;
    bool undecided = false;
    for (const auto& i : result->issues) {
        undecided = undecided || i.kind == QLatin1String("date_order_undecided");
        if (i.line > 0) problems[i.line] << saidText(i.text);
        else if (i.kind != QLatin1String("date_order_undecided")) whole << saidText(i.text);
    }
    std::vector<ReadRow> rows;
    m_problemRows = 0;
    for (auto& m : result->messages) {
        ReadRow r{std::move(m), {}};
        QStringList said = problems.value(r.message.line);
        if (!r.message.time && said.isEmpty() && !r.message.timeText.isEmpty()) said << tr("The order of day and month is not settled.");
        said.removeDuplicates();
        r.problem = said.join(QLatin1Char(' '));
        m_problemRows += !r.problem.isEmpty();
        rows.push_back(std::move(r));
    }
    const int n = int(rows.size());
    m_readModel->setRows(std::move(rows));
    QStringList facts;
    facts << (result->more ? tr("The first %n row(s), more follow.", nullptr, n) : tr("%n row(s), the whole table.", nullptr, n));
    if (m_problemRows) facts << tr("%n row(s) with a problem.", nullptr, m_problemRows);
    else if (n) facts << tr("All of them are read.");
    m_state->setText(facts.join(QLatin1Char(' ')));
    if (undecided) m_banner->show(Tone::Warn, tr("Which comes first, day or month?"), tr("The column does not decide it. Choose the order of the date."));
    else if (n == 0) m_banner->show(Tone::Warn, tr("No message below the headers."), tr("Look at the row of the headers."));
    else if (header().size() == 1) m_banner->show(Tone::Warn, tr("The table has one column only."), tr("Another sign may part its columns."));
    else if (!whole.isEmpty()) m_banner->show(Tone::Warn, tr("About the whole table"), whole.join(QLatin1Char(' ')));
    m_banner->setVisible(undecided || n == 0 || header().size() == 1 || !whole.isEmpty());
    m_import->setEnabled(n > 0 && m_context.session.canWrite());
}

void MappingDialog::fail(const QString& fact, const Error& error) {
    m_import->setEnabled(false);
    m_state->clear();
    m_problemRows = 0;
    if (error.code() == ErrorCode::Cancelled) return;
    m_banner->show(Tone::Bad, fact, sentence(error));
    m_banner->setVisible(true);
}

void MappingDialog::keepMapping() {
    Form f;
    f.id = QStringLiteral("chats.mapping.keep");
    f.title = tr("Keep this mapping");
    f.text = tr("It is kept on this desk for all cases, readable by you alone. A table with the same headers is offered it.");
    f.accept = tr("Keep");
    f.fields = {FormField{QStringLiteral("name"), tr("Name"), FormField::Kind::Line, m_keptBox->currentIndex() > 0 ? m_keptBox->currentText() : QString(), true, tr("Bank's SMS list"), {}, {}, {}, {}}};
    m_context.prompts.ask(f, [self = QPointer(this)](FormAnswer a) {
        if (!self) return;
        TableMapping m = self->mapping();
        m.name = a.text("name").trimmed();
        TableMappings kept(self->m_context.session.desk());
        if (const Status s = kept.save(m); !s) return self->m_context.prompts.showError(tr("Keep this mapping"), s.error());
        if (auto all = kept.list()) self->m_kept = std::move(*all);
        self->fillKept(m.name);
    });
}

void MappingDialog::forgetMapping() {
    const int at = m_keptBox->currentIndex() - 1;
    if (at < 0 || at >= int(m_kept.size())) return;
    Confirmation q{QStringLiteral("chats.mapping.forget"), tr("Forget the mapping %1").arg(isolated(m_kept[size_t(at)].name)), tr("Chats imported with it stay as they are."), tr("Forget"), false};
    m_context.prompts.confirm(q, [self = QPointer(this), name = m_kept[size_t(at)].name](bool yes) {
        if (!yes || !self) return;
        TableMappings kept(self->m_context.session.desk());
        if (const Status s = kept.remove(name); !s) return self->m_context.prompts.showError(tr("Forget"), s.error());
        if (auto all = kept.list()) self->m_kept = std::move(*all);
        self->fillKept({});
    });
}

} // namespace saboot::ui
