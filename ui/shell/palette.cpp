#include "shell/searchdialog.h"
#include "shell/palette.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "prompts/sentences.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/searching.h"
#include "shell/context.h"
#include "shell/palettedelegate.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/basics.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <algorithm>
#include <limits>

namespace saboot::ui {

namespace {

QLabel* keyCap(const QString& text) {
    auto* l = label(text, Type::Secondary);
    l->setProperty("role", QStringLiteral("exhibit"));
    return l;
}

QWidget* footer() {
    auto* w = new QWidget;
    auto* line = row(8);
    line->setContentsMargins(18, 6, 16, 8);
    w->setLayout(line);
    line->addWidget(keyCap(QStringLiteral("↑ ↓")));
    line->addWidget(label(Palette::tr("move"), Type::Secondary, Tone::Muted));
    line->addSpacing(6);
    line->addWidget(keyCap(QStringLiteral("Enter")));
    line->addWidget(label(Palette::tr("run"), Type::Secondary, Tone::Muted));
    line->addSpacing(6);
    line->addWidget(keyCap(QStringLiteral("Shift Enter")));
    line->addWidget(label(Palette::tr("run and stay"), Type::Secondary, Tone::Muted));
    line->addStretch();
    for (const QString& t : {Palette::tr("> commands"), Palette::tr("# exhibits"), Palette::tr("@ persons")})
        line->addWidget(label(t, Type::Secondary, Tone::Muted));
    return w;
}

} // namespace

Palette::Palette(Context& context, QWidget* window) : QWidget(window), m_context(context), m_model(new PaletteModel(this)) {
    setAccessibleName(tr("Commands"));
    m_panel = new QFrame(this);
    m_panel->setProperty("role", QStringLiteral("palette"));
    auto* col = column(0);
    setMargins(col, 1);
    m_panel->setLayout(col);
    auto* head = row(12);
    head->setContentsMargins(20, 10, 14, 10);
    head->addWidget(iconLabel(QStringLiteral("command"), Token::Accent, 18));
    m_field = new QLineEdit;
    m_field->setAccessibleName(tr("Name of a command, page or thing"));
    m_field->setPlaceholderText(tr("Type a command, an exhibit, a name, a number"));
    m_field->setStyleSheet(QStringLiteral("border:0;background:transparent;padding:0"));
    m_field->setProperty("noFocusRing", true);
    QFont big = ui::font(Type::Body);
    big.setPixelSize(big.pixelSize() + 3);
    m_field->setFont(big);
    head->addWidget(m_field, 1);
    m_hits = label({}, Type::Secondary, Tone::Muted);
    head->addWidget(m_hits);
    head->addWidget(keyCap(QStringLiteral("Esc")));
    col->addLayout(head);
    col->addWidget(hairline());
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* listBox = column(0);
    listBox->setContentsMargins(9, 2, 9, 8);
    listBox->addWidget(m_list);
    col->addLayout(listBox, 1);
    col->addWidget(hairline());
    col->addWidget(footer());
    connect(m_field, &QLineEdit::textChanged, this, &Palette::queryChanged);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& i) { run(i.row(), false); });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    m_search.setSingleShot(true);
    m_search.setInterval(180);
    connect(&m_search, &QTimer::timeout, this, &Palette::searchWords);
    connect(&m_context.session, &Session::caseChanged, this, [this] { m_inCaseFresh = false; });
    hide();
}

void Palette::openWith(const QString& text) {
    if (!isVisible()) m_before = QApplication::focusWidget();
    m_model->setItems(collect());
    loadCase();
    m_field->setText(text);
    queryChanged();
    place();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

std::vector<PaletteItem> Palette::collect() const {
    std::vector<PaletteItem> items;
    Actions& actions = m_context.actions;
    const QStringList recent = m_context.settings.recentActions();
    const auto fromAction = [&](const QString& id, PaletteItem::Group group) {
        const ActionSpec& spec = actions.spec(id);
        PaletteItem i;
        i.group = group;
        i.icon = QString::fromLatin1(spec.icon);
        i.title = Actions::text(spec);
        i.detail = Actions::hint(spec);
        i.keywords = QString::fromUtf8(spec.keywords) + QLatin1Char(' ') + QString::fromUtf8(spec.text);
        i.keys = actions.action(id)->shortcut().toString(QKeySequence::NativeText);
        if (i.keys.isEmpty()) i.keys = QString::fromLatin1(spec.letter);
        i.whyNot = actions.whyNot(id);
        i.run = [&actions, id] { actions.trigger(id); };
        return i;
    };
    const QStringList ids = actions.ids(); // what an earlier version knew may be gone
    for (const QString& id : recent)
        if (ids.contains(id) && id != QLatin1String("view.palette")) items.push_back(fromAction(id, PaletteItem::Group::Recent));
    for (const QString& id : ids) {
        if (id == QLatin1String("view.palette")) continue;
        const bool go = actions.spec(id).group == ActionGroup::Go;
        items.push_back(fromAction(id, go ? PaletteItem::Group::GoTo : PaletteItem::Group::Commands));
    }
    items.insert(items.end(), m_inCase.begin(), m_inCase.end());
    return items;
}

// Exhibits, persons and identifiers are read in the background and kept until the case changes: the commands stand there at
// once, whatever the size of the case.
void Palette::loadCase() {
    const auto opened = m_context.session.opened();
    if (!opened || m_inCaseFresh) return;
    m_inCaseFresh = true;
    struct Thing {
        domain::EntityType type;
        QString title, detail, keywords, reference;
    };
    m_context.jobs.run<std::vector<Thing>>(
        tr("Search"),
        [opened](JobControl&) -> Result<std::vector<Thing>> {
            std::vector<Thing> all;
            if (auto list = services::Exhibits(*opened).list())
                for (const auto& e : *list)
                    all.push_back({domain::EntityType::Exhibit, shownTitle(e), joined({e.number, e.mediaType}),
                                   e.number + QLatin1Char(' ') + e.fileName + QLatin1Char(' ') + e.acquisition.title + QLatin1Char(' ') + e.acquisition.titleUrdu + QLatin1Char(' ') + e.acquisition.tags.join(QLatin1Char(' ')), e.number});
            services::Register reg(*opened);
            if (auto list = reg.persons())
                for (const auto& p : *list)
                    all.push_back({domain::EntityType::Person, shownName(p), joined({p.number, p.role}),
                                   p.nameLatin + QLatin1Char(' ') + p.nameUrdu + QLatin1Char(' ') + p.aliases.join(QLatin1Char(' ')) + QLatin1Char(' ') + p.cnic, p.number});
            if (auto list = reg.identifiers())
                for (const auto& d : *list) {
                    if (domain::isSecret(d.facts.kind)) continue;
                    all.push_back({domain::EntityType::Wallet, d.facts.normal, joined({d.firstReference, d.facts.networks.join(QLatin1Char('/'))}),
                                   d.facts.input, QStringLiteral("identifier %1").arg(d.row)});
                }
            return all;
        },
        this,
        [this](Result<std::vector<Thing>> r) {
            if (!r) return;
            m_inCase.clear();
            m_inCase.reserve(r->size());
            for (Thing& t : *r) {
                PaletteItem i;
                i.group = PaletteItem::Group::InCase;
                i.entity = t.type;
                i.title = std::move(t.title);
                i.detail = std::move(t.detail);
                i.keywords = std::move(t.keywords);
                i.run = [this, reference = t.reference] { m_context.openReference(reference); };
                i.fold();
                m_inCase.push_back(std::move(i));
            }
            if (!isVisible()) return;
            m_model->setItems(collect());
            queryChanged();
        },
        {}, JobShow::Quiet);
}

void Palette::queryChanged() {
    m_model->setQuery(m_field->text());
    const int first = m_model->firstRow();
    m_list->setCurrentIndex(first >= 0 ? m_model->index(first) : QModelIndex());
    m_list->scrollToTop();
    m_hits->setText(m_model->hits() ? tr("%n result(s)", nullptr, m_model->hits()) : tr("Nothing found. Try a shorter word."));
    m_context.jobs.cancel(m_searchJob);
    const QString text = m_field->text().trimmed();
    if (m_context.session.hasCase() && text.size() >= 3 && !QStringLiteral(">#@").contains(text[0])) m_search.start();
    else m_search.stop();
}

void Palette::searchWords() {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    const QString text = m_field->text().trimmed();
    m_searchJob = m_context.jobs.run<services::SearchResult>(
        tr("Search"), [opened, text](JobControl& job) { return services::search(*opened, text, 50, job); }, this,
        [this, text](Result<services::SearchResult> r) {
            if (!isVisible() || text != m_field->text().trimmed()) return;
            if (!r) {
                // A query that cannot be read says so; the commands above it are still there.
                if (r.error().code() == ErrorCode::InvalidArgument && !m_model->hits()) m_hits->setText(sentence(r.error()));
                return;
            }
            std::vector<PaletteItem> words;
            PaletteItem all;
            all.group = PaletteItem::Group::Words;
            all.icon = QStringLiteral("search");
            all.title = tr("All %n hit(s) in the evidence, by exhibit…", nullptr, int(std::min<qint64>(r->total, std::numeric_limits<int>::max())));
            all.run = [this, text] { (new SearchDialog(m_context, text, window()))->open(); };
            if (r->total > 0) words.push_back(std::move(all));
            for (const services::SearchHit& h : r->hits) {
                PaletteItem i;
                i.group = PaletteItem::Group::Words;
                i.icon = h.n ? QStringLiteral("chats") : QStringLiteral("file");
                i.title = QString(h.snippet).replace(QLatin1Char('\n'), QLatin1Char(' '));
                i.detail = joined({h.reference, h.sender});
                i.run = [this, reference = h.reference] { m_context.openReference(reference); };
                words.push_back(std::move(i));
            }
            const int keep = m_list->currentIndex().row();
            m_model->setWords(std::move(words));
            m_list->setCurrentIndex(m_model->index(keep >= 0 ? keep : m_model->firstRow()));
            m_hits->setText(tr("%n result(s)", nullptr, m_model->hits()));
        },
        {}, JobShow::Quiet);
}

void Palette::run(int row, bool stay) {
    const PaletteItem* item = m_model->item(row);
    if (!item || !item->whyNot.isEmpty() || !item->run) return;
    const auto work = item->run;
    if (!stay) close();
    work();
}

void Palette::close() {
    hide();
    m_search.stop();
    m_context.jobs.cancel(m_searchJob);
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
}

void Palette::move(int by) {
    int r = m_list->currentIndex().row();
    const int n = m_model->rowCount();
    for (int i = 0; i < n; ++i) {
        r = (r + by + n) % n;
        if (m_model->item(r)) break;
    }
    m_list->setCurrentIndex(m_model->index(r));
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_field || event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown:
        for (int i = 0; i < 8; ++i) move(1);
        return true;
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i) move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex().row(), key->modifiers() & Qt::ShiftModifier); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    default: return false;
    }
}

void Palette::place() {
    setGeometry(parentWidget()->rect());
    const int w = std::min(640, width() - 24);
    const int top = height() < 500 ? 12 : 84;
    m_panel->setGeometry((width() - w) / 2, top, w, std::min(512, height() - top - 12));
}

void Palette::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->geometry().contains(event->pos())) close();
}

void Palette::paintEvent(QPaintEvent*) {
    QPainter p(this);
    QColor scrim = color(Token::Text, Scheme::Light);
    scrim.setAlpha(currentScheme() == Scheme::Dark ? 150 : 90);
    p.fillRect(rect(), scrim);
}

} // namespace saboot::ui
