#include "pages/chats/chatspage.h"

#include "actions/actions.h"
#include "base/clock.h"
#include "charts/statisticsview.h"
#include "jobs/jobs.h"
#include "pages/chats/bubbledelegate.h"
#include "pages/chats/messageview.h"
#include "pages/chats/threaddelegate.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "theme/icons.h"
#include "theme/settings.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

namespace saboot::ui {

using domain::Chat;

namespace {

QString recognitionText(const services::Recognition& r) {
    if (r.byHand) return ChatsPage::tr("format chosen by an officer");
    if (!r.percent) return {};
    if (*r.percent >= 90) return ChatsPage::tr("format recognised, sure: %1 of 100").arg(*r.percent);
    if (*r.percent >= 70) return ChatsPage::tr("format recognised, rather sure: %1 of 100").arg(*r.percent);
    return ChatsPage::tr("format recognised, unsure: %1 of 100. Compare with the original.").arg(*r.percent);
}

} // namespace

ChatsPage::ChatsPage(Context& context) : Page(context, QStringLiteral("chats")) {
    auto* col = column(8);
    col->setContentsMargins(18, 14, 0, 0);
    setLayout(col);
    auto* title = titleRow(tr("Chats"), &m_aside);
    title->setContentsMargins(0, 0, 18, 0);
    m_statisticsButton = iconButton(QStringLiteral("chart"), tr("Statistics of this thread"));
    m_statisticsButton->setCheckable(true);
    this->context().actions.runs(m_statisticsButton, QStringLiteral("chats.statistics"));
    connect(m_statisticsButton, &QToolButton::toggled, this, &ChatsPage::showStatistics);
    title->addWidget(m_statisticsButton);
    auto* import = button(tr("Import chat…"), QStringLiteral("import"));
    this->context().actions.runs(import, QStringLiteral("chats.import"));
    title->addWidget(import);
    col->addLayout(title);

    auto* both = new QWidget;
    m_split = row(0);
    both->setLayout(m_split);
    m_threadBox = new QWidget;
    m_threadBox->setFixedWidth(236);
    auto* left = column(8);
    left->setContentsMargins(0, 0, 0, 0);
    m_threadBox->setLayout(left);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter threads"));
    m_filter->setAccessibleName(tr("Filter threads"));
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    auto* filterBox = row(0);
    filterBox->setContentsMargins(0, 0, 12, 0);
    filterBox->addWidget(m_filter);
    left->addLayout(filterBox);
    std::vector<ColumnSpec<Chat>> columns{{tr("Thread"), [](const Chat& c) { return c.number + QLatin1Char(' ') + c.title; }, {}, {}}};
    m_chats = new RowsModel<Chat>(std::move(columns), this);
    m_proxy = new RowsProxy(m_chats, this);
    m_threads = new QListView;
    m_threads->setModel(m_proxy);
    m_threads->setItemDelegate(new ThreadDelegate([this](const Chat& c) { return m_threadFacts.value(c.number); }, m_threads));
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setSelectionMode(QAbstractItemView::ExtendedSelection); // to be copied; the current one is read
    m_threads->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_threads->installEventFilter(this);
    left->addWidget(m_threads, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
    m_split->addWidget(m_threadBox);
    m_split->addWidget(hairline(Qt::Vertical));

    auto* right = column(0);
    auto* head = column(1);
    head->setContentsMargins(14, 0, 14, 8);
    buildHead(head);
    m_banner = new Banner;
    head->addSpacing(4);
    head->addWidget(m_banner);
    right->addLayout(head);
    right->addWidget(hairline());
    buildFind(right);
    buildWords(right);
    m_model = new MessageModel(session(), this);
    m_delegate = new BubbleDelegate(this);
    m_messages = new MessageView;
    m_messages->setModel(m_model);
    m_messages->setItemDelegate(m_delegate);
    m_messages->setAccessibleName(tr("Messages"));
    m_messages->setContextMenuPolicy(Qt::CustomContextMenu);
    m_messages->installEventFilter(this);
    connect(m_messages, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMoreMenu(menu);
        menu->popup(m_messages->viewport()->mapToGlobal(at));
    });
    // Return opens what the message is about: the one it answers, or its first attachment.
    connect(m_messages, &QListView::activated, this, [this](const QModelIndex& i) {
        const domain::Message* m = m_model->at(i.row());
        if (!m) return;
        if (!m->body.replyTo.isEmpty()) return goToAnswered();
        for (const ExhibitId& id : m->attachmentExhibits)
            if (!id.isNull())
                if (auto e = services::Exhibits(*session().opened()).byId(id)) return this->context().openReference(e->number);
    });
    m_inner = new QStackedWidget;
    auto* listBox = new QWidget;
    auto* listRow = row(0);
    listRow->setContentsMargins(10, 8, 4, 0);
    listBox->setLayout(listRow);
    listRow->addWidget(m_messages);
    m_inner->addWidget(listBox);
    m_statistics = new StatisticsView(context);
    m_inner->addWidget(m_statistics);
    m_inner->addWidget(new EmptyState(tr("No message is shown under this filter."), tr("Show all messages"), [this] { setFilter({}); }));
    right->addWidget(m_inner, 1);
    buildRange(right);
    m_split->addLayout(right, 1);

    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(new EmptyState(tr("No chats. Import an export from WhatsApp, Telegram or another source."), tr("Import chat…"),
                                      [this] { this->context().actions.trigger(QStringLiteral("chats.import")); }));
    col->addWidget(m_stack, 1);
    connect(m_threads->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChat(); });
    connect(m_messages->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { messageSelected(); });
    bindActions();
    showRange();
}

void ChatsPage::bindActions() {
    Actions& a = context().actions;
    const auto chosen = [this] { return current() && m_messages->currentIndex().isValid(); };
    const auto writing = [this]() -> QString { return session().canWrite() ? QString() : tr("The case is open for reading only."); };
    const Actions::Rule thread = [this] { return current() ? QString() : tr("No chats."); };
    const Actions::Rule writable = [this, writing, thread] { return writing().isEmpty() ? thread() : writing(); };
    const Actions::Rule message = [chosen, writing]() -> QString { return !writing().isEmpty() ? writing() : chosen() ? QString() : tr("Select a message first."); };
    const auto bind = [&](const char* id, std::function<void()> run, Actions::Rule rule) { a.bind(QString::fromLatin1(id), this, std::move(run), std::move(rule)); };
    bind("chats.markRange", [this] { markRange(); }, [this, writing, chosen]() -> QString {
        return !writing().isEmpty() ? writing() : current() && (m_first >= 0 || chosen()) ? QString() : tr("Select messages first.");
    });
    bind("chats.clearRange", [this] { clearRange(); }, [this] { return m_first >= 0 ? QString() : tr("No range is chosen."); });
    bind("chats.unmarkRange", [this] { unmarkRange(); }, [this, message] {
        const QString why = message();
        return !why.isEmpty() ? why : m_model->isMarkedRange(m_messages->currentIndex().row()) ? QString() : tr("The message is in no range marked for the report.");
    });
    bind("chats.redact", [this] { redact(); }, message);
    bind("chats.flag", [this] { toggleFlag(); }, message);
    bind("chats.tags", [this] { editTags(); }, message);
    bind("chats.translate", [this] { editTranslation(); }, message);
    bind("chats.note", [this] { addNote(); }, message);
    bind("chats.answered", [this] { goToAnswered(); }, [this, chosen]() -> QString {
        const domain::Message* m = chosen() ? m_model->at(m_messages->currentIndex().row()) : nullptr;
        return !m ? tr("Select a message first.") : m->body.replyTo.isEmpty() ? tr("The message answers no other.") : QString();
    });
    bind("chats.nextDoubt", [this] { nextDoubt(); }, thread);
    bind("chats.settle", [this] { settleDoubts(); }, writable);
    bind("chats.issues", [this] { showIssues(); }, [this] { return current() && current()->issues > 0 ? QString() : tr("Every line of this thread was understood."); });
    bind("chats.words", [this] { showWords(!m_model->showsWords()); }, thread);
    bind("chats.find", [this] { find({}); }, thread);
    bind("chats.filter", [this] { m_filterButton->showMenu(); }, thread);
    bind("chats.showAll", [this] { setFilter({}); }, [this] { return m_messageFilter.isEmpty() ? tr("No filter is on.") : QString(); });
    bind("chats.goToDate", [this] { goToDate(); }, thread);
    bind("chats.statistics", [this] { m_statisticsButton->toggle(); }, thread);
}

StatisticsView* ChatsPage::figures() const { return m_inner->currentIndex() == 1 && m_statistics->isReady() ? m_statistics : nullptr; }
bool ChatsPage::hasTableTwin() const { return m_inner->currentIndex() == 1; }
// Of the figures: they stand beside their table, so only the focus goes there.
void ChatsPage::switchTwin() { m_statistics->table()->setFocus(Qt::ShortcutFocusReason); }

void ChatsPage::buildHead(QBoxLayout* head) {
    auto* line = row(4);
    auto* words = column(1);
    m_title = label({}, Type::CardTitle);
    m_facts = wrapped({}, Type::Secondary, Tone::Muted);
    m_title->setMinimumWidth(1);
    m_facts->setMinimumWidth(1);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    line->addLayout(words, 1);
    m_filterButton = button(tr("Filter"), QStringLiteral("filter"));
    m_filterMenu = new QMenu(m_filterButton);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &ChatsPage::fillFilterMenu);
    m_filterButton->setMenu(m_filterMenu);
    m_filterButton->setProperty("menu", true);
    line->addWidget(m_filterButton);
    auto* search = iconButton(QStringLiteral("search"), tr("Find in this thread (/)"));
    context().actions.runs(search, QStringLiteral("chats.find"));
    line->addWidget(search);
    auto* date = iconButton(QStringLiteral("clock"), tr("Go to a day (G)"));
    context().actions.runs(date, QStringLiteral("chats.goToDate"));
    line->addWidget(date);
    auto* more = iconButton(QStringLiteral("more"), tr("More about this message"));
    auto* menu = new QMenu(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMoreMenu(menu); });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    line->addWidget(more);
    head->addLayout(line);
}

void ChatsPage::buildFind(QBoxLayout* into) {
    m_findBar = new QFrame;
    m_findBar->setProperty("role", QStringLiteral("bar"));
    auto* line = row(8);
    line->setContentsMargins(14, 6, 14, 6);
    m_findBar->setLayout(line);
    m_findField = new QLineEdit;
    m_findField->setPlaceholderText(tr("Find in this thread"));
    m_findField->setAccessibleName(tr("Find in this thread"));
    m_findField->addAction(icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_findField->installEventFilter(this);
    connect(m_findField, &QLineEdit::textChanged, this, [this] { runFind(); });
    line->addWidget(m_findField, 1);
    m_findCount = label({}, Type::Secondary, Tone::Muted);
    line->addWidget(m_findCount);
    auto* previous = iconButton(QStringLiteral("chevron-up"), tr("Previous hit (Shift+Enter)"));
    connect(previous, &QToolButton::clicked, this, [this] { stepHit(-1); });
    auto* next = iconButton(QStringLiteral("chevron-down"), tr("Next hit (Enter)"));
    connect(next, &QToolButton::clicked, this, [this] { stepHit(1); });
    auto* close = iconButton(QStringLiteral("cross"), tr("Close (Escape)"));
    connect(close, &QToolButton::clicked, this, [this] { closeFind(); });
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(close);
    m_findBar->hide();
    into->addWidget(m_findBar);
}

void ChatsPage::buildRange(QBoxLayout* into) {
    m_rangeBar = new QFrame;
    m_rangeBar->setProperty("role", QStringLiteral("bar"));
    auto* range = row(8);
    range->setContentsMargins(14, 8, 14, 8);
    m_rangeBar->setLayout(range);
    auto* words = column(0);
    m_rangeTitle = label({}, Type::BodyBold);
    m_rangeFacts = label({}, Type::Secondary, Tone::Muted);
    words->addWidget(m_rangeTitle);
    words->addWidget(m_rangeFacts);
    range->addLayout(words, 1);
    auto* clear = button(tr("Clear"), QStringLiteral("cross"));
    context().actions.runs(clear, QStringLiteral("chats.clearRange"));
    range->addWidget(clear);
    auto* mark = primaryButton(tr("Mark as exhibit…"), QStringLiteral("seal"));
    this->context().actions.runs(mark, QStringLiteral("chats.markRange"));
    range->addWidget(mark);
    into->addWidget(m_rangeBar);
}

QListView* ChatsPage::messages() const { return m_messages; }
QWidget* ChatsPage::mainWidget() { return m_messages; }

void ChatsPage::setNarrow(bool narrow) {
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_threadBox->setMaximumHeight(narrow ? 186 : QWIDGETSIZE_MAX);
    if (narrow) {
        m_threadBox->setMinimumWidth(0);
        m_threadBox->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_threadBox->setFixedWidth(236);
    }
}

const Chat* ChatsPage::current() const {
    const QModelIndex i = m_threads->currentIndex();
    return i.isValid() ? m_chats->at(m_proxy->mapToSource(i).row()) : nullptr;
}

QString ChatsPage::selection() const {
    const QModelIndex i = m_messages->currentIndex();
    if (i.isValid()) return m_model->reference(i.row());
    return current() ? current()->number : QString();
}

void ChatsPage::refresh(Changed what) {
    if (!session().hasCase()) return;
    if (what == Changed::Notes || what == Changed::Report) {
        m_model->readMarks();
        m_delegate->forget();
        if (m_model->showsWords()) showWords(true); // they may be other words now
        m_messages->doItemsLayout();
        messageSelected();
        return;
    }
    if (what != Changed::Chats && what != Changed::Everything) return;
    const QString keep = selection();
    auto chats = services::Chats(*session().opened()).list();
    if (!chats) {
        m_banner->show(Tone::Bad, tr("The chats could not be read."), sentence(chats.error()), tr("Try again"), [this] { refresh(Changed::Chats); });
        m_banner->setVisible(true);
        m_stack->setCurrentIndex(0); // where the banner is
        return;
    }
    qint64 messages = 0;
    for (const Chat& c : *chats) messages += c.messages;
    m_aside->setText(joined({tr("%n thread(s)", nullptr, int(chats->size())), tr("%1 messages").arg(numberText(messages))}));
    showFilled(m_stack, !chats->empty(), m_messages);
    m_statisticsButton->setEnabled(!chats->empty());
    m_chats->setRows(std::move(*chats));
    if ((keep.isEmpty() || !reveal(keep)) && m_proxy->rowCount()) chooseRow(m_threads, 0);
    readThreadFacts();
}

// Exhibit and open doubts of each thread: asked one by one, so not while the window waits.
void ChatsPage::readThreadFacts() {
    using Facts = QHash<QString, ThreadFacts>;
    context().jobs.run<Facts>(
        tr("Read the threads"),
        [opened = session().opened(), chats = m_chats->rows()](JobControl& job) -> Result<Facts> {
            Facts all;
            services::Exhibits exhibits(*opened);
            for (const Chat& c : chats) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                ThreadFacts facts;
                if (auto e = exhibits.byId(c.exhibit)) facts.exhibit = e->number;
                if (auto doubts = services::Marks(*opened).doubts(c))
                    facts.doubts = int(std::count_if(doubts->begin(), doubts->end(), [](const auto& d) { return !d.settled; }));
                all.insert(c.number, facts);
            }
            return all;
        },
        this,
        [this](Result<Facts> r) {
            if (!r) return;
            m_threadFacts = std::move(*r);
            m_threads->viewport()->update();
        },
        {}, JobShow::Quiet);
}

bool ChatsPage::reveal(const QString& reference) {
    const QString number = reference.section(QLatin1Char('-'), 0, 0);
    const qint64 n = reference.section(QLatin1Char('-'), 1, 1).toLongLong();
    for (int r = 0; r < m_chats->rowCount(); ++r) {
        if (m_chats->at(r)->number != number) continue;
        const QModelIndex i = m_proxy->mapFromSource(m_chats->index(r, 0));
        if (!i.isValid()) {
            m_filter->clear();
            return reveal(reference);
        }
        chooseRow(m_threads, i.row());
        if (n > 0) {
            if (!m_model->shows(n - 1)) setFilter({});
            if (m_statisticsButton->isChecked()) m_statisticsButton->setChecked(false);
            goTo(n - 1, QAbstractItemView::PositionAtCenter);
        }
        return true;
    }
    return false;
}

void ChatsPage::goTo(qint64 position, QAbstractItemView::ScrollHint hint) {
    const int row = m_model->rowAt(position);
    if (position < 0 || row >= m_model->rowCount()) return;
    const QModelIndex i = m_model->index(row);
    m_messages->setCurrentIndex(i);
    m_messages->scrollTo(i, hint);
}

void ChatsPage::showChat() {
    const Chat* c = current();
    m_first = m_last = -1;
    m_delegate->forget();
    m_messageFilter = {};
    m_filterButton->setText(tr("Filter"));
    m_filterButton->setEnabled(c);
    closeFind();
    if (!c) {
        m_model->clear();
        m_title->clear();
        m_facts->clear();
        m_banner->hide();
        showRange();
        inspect({});
        return;
    }
    m_delegate->setOwner(c->owner);
    m_model->setChat(*c);
    m_inner->setCurrentIndex(m_statisticsButton->isChecked() ? 1 : 0);
    if (m_statisticsButton->isChecked()) m_statistics->setChat(c->id, joined({c->number, c->title}));
    QString exhibit;
    if (auto e = services::Exhibits(*session().opened()).byId(c->exhibit)) exhibit = e->number;
    int people = 0;
    if (auto p = services::Chats(*session().opened()).participants(c->id)) people = int(p->size());
    m_title->setText(joined({c->number, c->title}));
    m_facts->setText(joined({tr("%n participant(s)", nullptr, people),
                             c->first && c->last ? tr("%1 to %2").arg(dateText(*c->first), dateText(*c->last)) : QString(),
                             tr("from exhibit %1").arg(isolated(exhibit))}));
    showDoubts();
    showRange();
    messageSelected();
}

void ChatsPage::showStatistics(bool on) {
    const Chat* c = current();
    if (on && c) m_statistics->setChat(c->id, joined({c->number, c->title}));
    m_inner->setCurrentIndex(on ? 1 : 0);
}

void ChatsPage::messageSelected() {
    const QModelIndex i = m_messages->currentIndex();
    const domain::Message* m = i.isValid() ? m_model->at(i.row()) : nullptr;
    const Chat* c = current();
    if (!c) return;
    auto e = services::Exhibits(*session().opened()).byId(c->exhibit);
    QString recognised;
    if (const auto r = services::Chats(*session().opened()).recognition(c->exhibit)) recognised = recognitionText(*r);
    std::vector<ThreadStep> steps;
    if (e) steps.push_back({ThreadStep::Mark::Original, tr("Original file %1, unchanged").arg(isolated(e->number)), joined({messengerName(c->format), recognised, e->acquisition.source}), QString::fromLatin1(e->sha256.toHex()), tr("SHA-256 of the original")});
    InspectorContent content;
    if (m) {
        session().selectReference(m_model->reference(i.row()));
        content = aboutMessage(i.row(), *m, steps);
    } else {
        content.kicker = joined({messengerName(c->format), c->number});
        content.title = c->title;
        content.subtitle = tr("%1 messages").arg(numberText(c->messages));
        steps.push_back({ThreadStep::Mark::Self, tr("Thread %1").arg(isolated(c->number)), tr("Imported %1").arg(timeText(c->importedAt)), {}, {}});
    }
    content.entity = domain::EntityType::Account;
    content.blocks.insert(content.blocks.begin(), {tr("Where it comes from"), tr("%n step(s)", nullptr, int(steps.size())), [steps] { return new ThreadWidget(steps); }});
    inspect(std::move(content));
    context().actions.refresh();
}

void ChatsPage::showRange() {
    m_delegate->setRange(m_first, m_last);
    m_messages->viewport()->update();
    m_rangeBar->setVisible(m_first >= 0);
    if (m_first < 0) return context().actions.refresh();
    int attachments = 0;
    for (qint64 p = m_first; p <= m_last && p - m_first < 2000; ++p)
        if (m_model->shows(p))
            if (const auto* m = m_model->at(m_model->rowAt(p))) attachments += int(m->body.attachments.size());
    m_rangeTitle->setText(tr("Range %1 to %2").arg(ltr(m_model->referenceOf(m_first)), ltr(m_model->referenceOf(m_last))));
    m_rangeFacts->setText(joined({tr("%n message(s)", nullptr, int(m_last - m_first + 1)), tr("%n attachment(s)", nullptr, attachments), tr("nothing left out")}));
    context().actions.refresh();
}

void ChatsPage::clearRange() {
    m_first = m_last = -1;
    showRange();
}

void ChatsPage::extendRange(int by) {
    const int now = m_messages->currentIndex().row();
    if (now < 0) return;
    const int next = std::clamp(now + by, 0, m_model->rowCount() - 1);
    const qint64 here = m_model->positionOf(now), there = m_model->positionOf(next);
    if (m_first < 0) m_first = m_last = here;
    // Going back gives back: the range ends where the cursor stands.
    if (here == m_last && there >= m_first) m_last = there;
    else if (here == m_first && there <= m_last) m_first = there;
    else {
        m_first = std::min(m_first, there);
        m_last = std::max(m_last, there);
    }
    m_messages->setCurrentIndex(m_model->index(next));
    m_messages->scrollTo(m_model->index(next));
    showRange();
}

bool ChatsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && (watched == m_threads || watched == m_messages)) m_inThreads = watched == m_threads;
    // In a thread "/" finds; elsewhere it goes to the filter of the list.
    if (watched == m_messages && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Slash && context().settings.singleLetters()) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool shift = key->modifiers() == Qt::ShiftModifier;
    if (watched == m_findField) {
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3) {
            stepHit(shift ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeFind();
            return true;
        }
        return false;
    }
    if (watched != m_messages) return Page::eventFilter(watched, event);
    if (key->key() == Qt::Key_F3 && m_findBar->isVisible()) {
        stepHit(shift ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_findBar->isVisible()) {
        closeFind();
        return true;
    }
    if (!context().settings.singleLetters() || (key->modifiers() && !shift)) return false;
    const int now = m_messages->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_J:
    case Qt::Key_K: {
        const int by = key->key() == Qt::Key_J ? 1 : -1;
        if (shift) extendRange(by);
        else if (m_model->rowCount()) m_messages->setCurrentIndex(m_model->index(std::clamp(now + by, 0, m_model->rowCount() - 1)));
        return true;
    }
    case Qt::Key_M: context().actions.trigger(QStringLiteral("chats.redact")); return true;
    case Qt::Key_W: context().actions.trigger(QStringLiteral("chats.words")); return true;
    case Qt::Key_X: context().actions.trigger(QStringLiteral("chats.markRange")); return true;
    case Qt::Key_D: context().actions.trigger(QStringLiteral("chats.nextDoubt")); return true;
    case Qt::Key_G: context().actions.trigger(QStringLiteral("chats.goToDate")); return true;
    case Qt::Key_F: context().actions.trigger(QStringLiteral("chats.flag")); return true;
    case Qt::Key_T: context().actions.trigger(QStringLiteral("chats.translate")); return true;
    case Qt::Key_R: context().actions.trigger(QStringLiteral("chats.answered")); return true;
    case Qt::Key_Slash: context().actions.trigger(QStringLiteral("chats.find")); return true;
    default: return false;
    }
}

} // namespace saboot::ui
