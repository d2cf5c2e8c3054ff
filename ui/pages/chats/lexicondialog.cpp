#include "pages/chats/lexicondialog.h"

#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/reversiblework.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace saboot::ui {

using services::Lexicons;
using services::LexiconTermInfo;
using Origin = LexiconTermInfo::Origin;

namespace {

QString originText(Origin o) {
    switch (o) {
    case Origin::Shipped: return LexiconDialog::tr("shipped");
    case Origin::Changed: return LexiconDialog::tr("changed here");
    case Origin::Own: return LexiconDialog::tr("added here");
    case Origin::Removed: return LexiconDialog::tr("taken out");
    }
    return {};
}

/// The list says no language for a spelling: its script does.
QStringList spellings(const LexiconTermInfo& t, bool urdu) {
    QStringList out;
    for (const QString& v : t.variants)
        if (hasRtl(v) == urdu) out << v;
    return out;
}

QString languageText(const LexiconTermInfo& t) {
    QStringList all = t.variants;
    all << t.term;
    bool urdu = false, latin = false;
    for (const QString& v : all) (hasRtl(v) ? urdu : latin) = true;
    return urdu && latin ? LexiconDialog::tr("Latin and Urdu letters") : urdu ? LexiconDialog::tr("Urdu letters") : LexiconDialog::tr("Latin letters");
}

QStringList words(QString text) {
    QStringList out;
    for (const QString& w : text.replace(QChar(0x060C), u',').replace(u'\n', u',').split(u',', Qt::SkipEmptyParts))
        if (const QString word = w.simplified(); !word.isEmpty() && !out.contains(word)) out << word;
    return out;
}

} // namespace

QString lexiconCategoryText(const QString& category) {
    if (category == QLatin1String("drugs")) return LexiconDialog::tr("Drugs");
    if (category == QLatin1String("quantities")) return LexiconDialog::tr("Quantities");
    if (category == QLatin1String("prices")) return LexiconDialog::tr("Prices");
    if (category == QLatin1String("payment")) return LexiconDialog::tr("Payment");
    if (category == QLatin1String("delivery")) return LexiconDialog::tr("Delivery");
    return category;
}

LexiconDialog::LexiconDialog(Context& context, QWidget* window)
    : Panel(QStringLiteral("lists.lexicon"), tr("Words of the trade"), context.session, window, QSize(1240, 620)), m_context(context) {
    body()->addWidget(wrapped(tr("A word met in a message is a suggestion where to read, never a finding: most of them have an everyday meaning too. Changes stay in this case."), Type::Secondary, Tone::Muted));
    auto* line = row(8);
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Filter words"));
    m_find->setAccessibleName(tr("Filter words"));
    m_find->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(280);
    line->addWidget(m_find, 1);
    m_aside = label({}, Type::Secondary, Tone::Muted);
    line->addWidget(m_aside, 1);
    body()->addLayout(line);

    std::vector<ColumnSpec<LexiconTermInfo>> columns{
        {tr("Category"), [](const LexiconTermInfo& t) { return lexiconCategoryText(t.category); }, {}, {}},
        {tr("Word"), [](const LexiconTermInfo& t) { return t.term; }, {}, {}},
        {tr("Meaning"), [](const LexiconTermInfo& t) { return t.meaning; }, {}, {}},
        {tr("Other spellings"), [](const LexiconTermInfo& t) { return t.variants.join(QStringLiteral(", ")); }, {}, {}},
        {tr("Letters"), [](const LexiconTermInfo& t) { return languageText(t); }, {}, {}},
        {tr("Everyday word"), [](const LexiconTermInfo& t) { return t.everyday ? tr("yes") : QString(); }, {}, {}},
        {tr("Only beside a number"), [](const LexiconTermInfo& t) { return t.number ? tr("yes") : QString(); }, {}, {}},
        {tr("State"), [](const LexiconTermInfo& t) { return originText(t.origin); }, [](const LexiconTermInfo& t) { return QVariant(int(t.origin)); },
         [](const LexiconTermInfo& t) { CellLook l; l.ink = t.origin == Origin::Shipped ? Token::Muted : t.origin == Origin::Removed ? Token::Warn : Token::Accent; return l; }},
    };
    m_model = new RowsModel<LexiconTermInfo>(std::move(columns), this);
    m_proxy = new RowsProxy(m_model, this);
    m_table = makeTable(tr("Words of the trade"), m_context);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const int widths[] = {92, 112, 168, 210, 128, 104, 120, 96};
    for (int i = 0; i < 8; ++i) m_table->setColumnWidth(i, widths[i]);
    fitHeaders(m_table);
    keepColumns(m_context, m_table, QStringLiteral("lexicon"));
    m_table->setMinimumHeight(66);
    body()->addWidget(m_table, 1);
    connect(m_find, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto* t = current(); t && m_edit->isEnabled()) edit(*t, false);
    });

    m_remove = button(tr("Take out"));
    connect(m_remove, &QPushButton::clicked, this, &LexiconDialog::removeOrRestore);
    m_restoreAll = button(tr("Restore all as shipped…"));
    connect(m_restoreAll, &QPushButton::clicked, this, &LexiconDialog::restoreAll);
    m_bringIn = button(tr("Bring in a list…"), QStringLiteral("import"));
    connect(m_bringIn, &QPushButton::clicked, this, &LexiconDialog::bringIn);
    auto* exportWords = button(tr("Export…"), QStringLiteral("export"));
    connect(exportWords, &QPushButton::clicked, this, [this] { exportRows(m_table, m_context); });
    m_edit = button(tr("Edit…"), QStringLiteral("pencil"));
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto* t = current()) edit(*t, false);
    });
    m_add = primaryButton(tr("Add a word…"), QStringLiteral("plus"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        LexiconTermInfo t;
        if (const auto* now = current()) t.category = now->category;
        edit(t, true);
    });
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    // Two lines of buttons where the dialog is narrow.
    auto* buttons = wrapRow(8);
    for (QPushButton* b : {m_remove, m_restoreAll, m_bringIn, exportWords}) buttons->addWidget(b);
    buttons->addStretch();
    for (QPushButton* b : {m_edit, m_add, close}) buttons->addWidget(b);
    delete foot()->takeAt(0);
    foot()->addLayout(buttons, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LexiconDialog::selected);
    load();
    m_table->setFocus();
}

const LexiconTermInfo* LexiconDialog::current() const {
    const QModelIndex i = m_table->currentIndex();
    return i.isValid() ? m_model->at(m_proxy->mapToSource(i).row()) : nullptr;
}

void LexiconDialog::load() {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    QString category, term;
    if (const auto* t = current()) {
        category = t->category;
        term = t->term;
    }
    auto all = Lexicons(*opened).terms();
    if (!all) return m_context.prompts.showError(tr("Words of the trade"), all.error());
    m_categories.clear();
    int changed = 0;
    for (const auto& t : *all) {
        if (!m_categories.contains(t.category)) m_categories << t.category;
        changed += t.origin != Origin::Shipped;
    }
    m_aside->setText(joined({tr("%n word(s)", nullptr, int(all->size())), changed ? tr("%n changed in this case", nullptr, changed) : tr("as shipped")}));
    m_restoreAll->setEnabled(changed && m_context.session.canWrite());
    m_model->setRows(std::move(*all));
    int row = 0;
    for (int r = 0; r < m_proxy->rowCount(); ++r) {
        const auto* t = m_model->at(m_proxy->mapToSource(m_proxy->index(r, 0)).row());
        if (t->category == category && t->term == term) row = r;
    }
    if (m_proxy->rowCount()) {
        m_table->selectRow(row);
        m_table->scrollTo(m_proxy->index(row, 0));
    }
    selected();
}

void LexiconDialog::selected() {
    const auto* t = current();
    const bool write = m_context.session.canWrite();
    const bool back = t && (t->origin == Origin::Removed || t->origin == Origin::Changed);
    m_remove->setText(back ? tr("Restore as shipped") : tr("Take out"));
    m_remove->setEnabled(t && write);
    m_edit->setEnabled(t && write && t->origin != Origin::Removed);
    m_add->setEnabled(write);
    m_bringIn->setEnabled(write);
}

void LexiconDialog::edit(const LexiconTermInfo& t, bool isNew) {
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("lexicon.term");
    f.title = isNew ? tr("Add a word") : tr("Edit a word");
    f.text = tr("Small and capital letters, Urdu letter forms and digits are the same to the search; other spellings are not.");
    f.accept = isNew ? tr("Add") : tr("Save");
    const auto field = [](const char* id, const QString& name, Kind kind, const QString& value, const QString& help = {}) {
        return FormField{QString::fromLatin1(id), name, kind, value, false, {}, help, {}, {}, {}};
    };
    FormField word = field("term", tr("Word"), Kind::Line, t.term);
    word.required = true;
    FormField category = field("category", tr("Category"), Kind::Choice, t.category);
    for (const QString& c : std::as_const(m_categories)) {
        category.choices << lexiconCategoryText(c);
        category.choiceIds << c;
    }
    if (category.value.isEmpty()) category.value = category.choiceIds.value(0);
    f.fields = {word,
                field("latin", tr("Other spellings in Latin letters (English, Roman Urdu), with commas"), Kind::Text, spellings(t, false).join(QStringLiteral(", "))),
                field("urdu", tr("Other spellings in Urdu letters, with commas"), Kind::Text, spellings(t, true).join(QStringLiteral(", "))),
                field("meaning", tr("Meaning"), Kind::Line, t.meaning),
                category,
                field("own", tr("Or a category of your own"), Kind::Line, {}),
                field("everyday", tr("It has an everyday meaning too"), Kind::Check, t.everyday ? QStringLiteral("1") : QStringLiteral("0")),
                field("number", tr("It counts only beside a number, as in “2 tola”"), Kind::Check, t.number ? QStringLiteral("1") : QStringLiteral("0"))};
    m_context.prompts.ask(f, [self = QPointer(this), before = t, isNew](FormAnswer a) {
        if (!self || !self->m_context.session.canWrite()) return;
        LexiconTermInfo after;
        after.term = a.text("term").simplified();
        after.category = a.text("own").trimmed().isEmpty() ? a.text("category") : a.text("own").trimmed();
        after.meaning = a.text("meaning").trimmed();
        after.variants = words(a.text("latin")) + words(a.text("urdu"));
        after.everyday = a.text("everyday") == QLatin1String("1");
        after.number = a.text("number") == QLatin1String("1");
        self->change(isNew ? tr("Add a word") : tr("Edit a word"), [&](Lexicons& l) { return l.set(after, isNew ? QString() : before.category, isNew ? QString() : before.term); });
    });
}

void LexiconDialog::removeOrRestore() {
    const auto* t = current();
    if (!t || !m_context.session.canWrite()) return;
    const QString category = t->category, term = t->term;
    if (t->origin == Origin::Removed || t->origin == Origin::Changed) change(tr("Restore as shipped"), [&](Lexicons& l) { return l.restore(category, term); });
    else change(tr("Take out"), [&](Lexicons& l) { return l.remove(category, term); });
}

void LexiconDialog::restoreAll() {
    Confirmation q{QStringLiteral("lexicon.restoreAll"), tr("Restore the words as shipped"), tr("Words added or changed in this case go. The audit keeps that it was done."), tr("Restore"), true};
    m_context.prompts.confirm(q, [self = QPointer(this)](bool yes) {
        if (yes && self && self->m_context.session.canWrite()) self->change(tr("Restore the words as shipped"), [](Lexicons& l) { return l.restoreAll(); });
    });
}

void LexiconDialog::bringIn() {
    FileQuestion q;
    q.id = QStringLiteral("lexicon.file");
    q.title = tr("Bring in a list of words");
    q.filter = QStringLiteral("JSON (*.json)");
    m_context.prompts.choosePaths(q, [self = QPointer(this)](QStringList paths) {
        if (!self || !self->m_context.session.canWrite()) return;
        self->change(tr("Bring in a list of words"), [&](Lexicons& l) -> Status {
            const auto r = l.importList(paths.first());
            return r ? ok() : Status(r.error());
        });
    });
}

void LexiconDialog::change(const QString& what, const std::function<Status(Lexicons&)>& fn) {
    const Status s = m_context.session.did(services::reversible::changeLexicon(*m_context.session.opened(), QStringLiteral("Words of the lexicon changed"), fn));
    if (!s) return m_context.prompts.showError(what, s.error());
    m_context.session.changed(Changed::Notes);
    load();
}

} // namespace saboot::ui
