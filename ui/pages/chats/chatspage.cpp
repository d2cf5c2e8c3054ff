#include "pages/chats/chatspage.h"

#include "actions/actions.h"
#include "pages/chats/bubbledelegate.h"
#include "base/clock.h"
#include "pages/chats/threaddelegate.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/reports.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>

namespace saboot::ui {

using domain::Chat;

ChatsPage::ChatsPage(Context& context) : Page(context, QStringLiteral("chats")) {
    auto* col = column(8);
    col->setContentsMargins(18, 14, 0, 0);
    setLayout(col);
    auto* title = titleRow(tr("Chats"), &m_aside);
    title->setContentsMargins(0, 0, 18, 0);
    auto* import = button(tr("Import chat…"), QStringLiteral("import"));
    connect(import, &QPushButton::clicked, this, [this] { this->context().actions.trigger(QStringLiteral("chats.import")); });
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
    m_threads->setItemDelegate(new ThreadDelegate(m_threads));
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_threads, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &RowsProxy::setText);
    m_split->addWidget(m_threadBox);
    m_split->addWidget(hairline(Qt::Vertical));

    auto* right = column(0);
    auto* head = column(1);
    head->setContentsMargins(14, 0, 14, 8);
    m_title = label({}, Type::CardTitle);
    m_facts = label({}, Type::Secondary, Tone::Muted);
    m_title->setMinimumWidth(1);
    m_facts->setMinimumWidth(1);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    m_banner = new Banner;
    head->addSpacing(4);
    head->addWidget(m_banner);
    right->addLayout(head);
    right->addWidget(hairline());
    m_model = new MessageModel(session(), this);
    m_delegate = new BubbleDelegate(this);
    m_messages = new QListView;
    m_messages->setModel(m_model);
    m_messages->setItemDelegate(m_delegate);
    m_messages->setAccessibleName(tr("Messages"));
    m_messages->setSelectionMode(QAbstractItemView::SingleSelection);
    m_messages->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_messages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_messages->setResizeMode(QListView::Adjust);
    m_messages->setLayoutMode(QListView::Batched);
    m_messages->setBatchSize(200);
    m_messages->installEventFilter(this);
    auto* listBox = row(0);
    listBox->setContentsMargins(10, 8, 4, 0);
    listBox->addWidget(m_messages);
    right->addLayout(listBox, 1);

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
    connect(clear, &QPushButton::clicked, this, [this] {
        m_first = m_last = -1;
        showRange();
    });
    range->addWidget(clear);
    auto* mark = primaryButton(tr("Mark as exhibit…"), QStringLiteral("seal"));
    connect(mark, &QPushButton::clicked, this, [this] { this->context().actions.trigger(QStringLiteral("chats.markRange")); });
    range->addWidget(mark);
    right->addWidget(m_rangeBar);
    m_split->addLayout(right, 1);

    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(new EmptyState(tr("No chats. Import an export from WhatsApp, Telegram or another source."), tr("Import chat…"),
                                      [this] { this->context().actions.trigger(QStringLiteral("chats.import")); }));
    col->addWidget(m_stack, 1);
    connect(m_threads->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChat(); });
    connect(m_messages->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { messageSelected(); });
    this->context().actions.bind(QStringLiteral("chats.markRange"), this, [this] { markRange(); }, [this]() -> QString {
        if (!session().canWrite()) return tr("The case is open for reading only.");
        return current() && (m_first >= 0 || m_messages->currentIndex().isValid()) ? QString() : tr("Select messages first.");
    });
    showRange();
}

QWidget* ChatsPage::mainWidget() { return m_messages; }

void ChatsPage::setNarrow(bool narrow) {
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_threadBox->setMaximumHeight(narrow ? 150 : QWIDGETSIZE_MAX);
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
    if (!session().hasCase() || (what != Changed::Chats && what != Changed::Everything)) return;
    const QString keep = selection();
    auto chats = services::Chats(*session().opened()).list();
    if (!chats) return;
    qint64 messages = 0;
    for (const Chat& c : *chats) messages += c.messages;
    m_aside->setText(joined({tr("%n thread(s)", nullptr, int(chats->size())), tr("%1 messages").arg(numberText(messages))}));
    m_stack->setCurrentIndex(chats->empty() ? 1 : 0);
    m_chats->setRows(std::move(*chats));
    if ((keep.isEmpty() || !reveal(keep)) && m_proxy->rowCount()) m_threads->setCurrentIndex(m_proxy->index(0, 0));
}

bool ChatsPage::reveal(const QString& reference) {
    const QString number = reference.section(QLatin1Char('-'), 0, 0);
    const int n = reference.section(QLatin1Char('-'), 1, 1).toInt();
    for (int r = 0; r < m_chats->rowCount(); ++r) {
        if (m_chats->at(r)->number != number) continue;
        const QModelIndex i = m_proxy->mapFromSource(m_chats->index(r, 0));
        if (!i.isValid()) {
            m_filter->clear();
            return reveal(reference);
        }
        m_threads->setCurrentIndex(i);
        if (n > 0 && n <= m_model->rowCount()) {
            m_messages->setCurrentIndex(m_model->index(n - 1));
            m_messages->scrollTo(m_model->index(n - 1), QAbstractItemView::PositionAtCenter);
        }
        return true;
    }
    return false;
}

void ChatsPage::showChat() {
    const Chat* c = current();
    m_first = m_last = -1;
    m_delegate->forget();
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

void ChatsPage::showDoubts() {
    const Chat* c = current();
    QStringList doubts;
    if (c->zoneCertainty != domain::Certainty::Certain) doubts << tr("zone assumed: %1").arg(ltr(c->zone.isEmpty() ? QStringLiteral("Asia/Karachi") : c->zone));
    if (c->dateOrderByOfficer) doubts << tr("order of the date said by the officer: %1").arg(ltr(domain::toText(c->dateOrder)));
    if (c->issues) doubts << tr("%n line(s) not understood", nullptr, int(c->issues));
    if (doubts.isEmpty()) {
        m_banner->hide();
        return;
    }
    m_banner->show(Tone::Warn, tr("%n doubt(s) in this thread", nullptr, int(doubts.size())), joined(doubts),
                   c->issues ? tr("Show lines") : QString(), [this] { showIssues(); });
}

void ChatsPage::showIssues() {
    const Chat* c = current();
    auto issues = services::Chats(*session().opened()).issues(c->id, 0, 200);
    if (!issues) return context().prompts.showError(tr("Lines not understood"), issues.error());
    QStringList lines;
    for (const auto& i : *issues) lines << tr("Line %1: %2").arg(i.line).arg(isolated(i.text.left(200)));
    context().prompts.inform(QStringLiteral("chats.issues"), tr("Lines not understood"), lines.join(QLatin1Char('\n')));
}

void ChatsPage::messageSelected() {
    const QModelIndex i = m_messages->currentIndex();
    const domain::Message* m = i.isValid() ? m_model->at(i.row()) : nullptr;
    const Chat* c = current();
    if (!c) return;
    services::Exhibits exhibits(*session().opened());
    auto e = exhibits.byId(c->exhibit);
    InspectorContent content;
    content.entity = domain::EntityType::Account;
    std::vector<ThreadStep> steps;
    if (e) steps.push_back({ThreadStep::Mark::Original, tr("Original file %1, unchanged").arg(isolated(e->number)), joined({messengerName(c->format), e->acquisition.source}), QString::fromLatin1(e->sha256.toHex()), tr("SHA-256 of the original")});
    if (!m) {
        content.kicker = joined({messengerName(c->format), c->number});
        content.title = c->title;
        content.subtitle = tr("%1 messages").arg(numberText(c->messages));
        steps.push_back({ThreadStep::Mark::Self, tr("Thread %1").arg(isolated(c->number)), tr("Imported %1").arg(timeText(c->importedAt)), {}, {}});
    } else {
        const QString reference = m_model->reference(i.row());
        session().selectReference(reference);
        content.kicker = tr("Message %1").arg(isolated(reference));
        content.title = m->body.sender.isEmpty() ? tr("System line") : m->body.sender;
        content.subtitle = m->body.time ? ltr(pktText(*m->body.time)) : m->body.timeText;
        steps.push_back({ThreadStep::Mark::Derived, m->body.line ? tr("Line %1").arg(numberText(m->body.line)) : tr("Record %1").arg(numberText(m->n)),
                         joined({tr("Byte %1").arg(numberText(m->body.offset)), c->format}), {}, {}});
        steps.push_back({ThreadStep::Mark::Self, tr("Message %1").arg(isolated(reference)), tr("Text kept as found"), {}, {}});
        content.blocks.push_back({tr("Time"), {}, [body = m->body]() -> QWidget* {
            auto* f = new FactList(82);
            f->addWidget(ChatsPage::tr("As written"), label(body.timeText, Type::Mono));
            f->addWidget(ChatsPage::tr("Rule"), wrapped(ltr(body.timeRule), Type::Secondary));
            f->add(ChatsPage::tr("Certainty"), certaintyText(body.timeCertainty));
            f->addWidget(QStringLiteral("UTC"), label(body.time ? utcText(*body.time) : QStringLiteral("–"), Type::Mono));
            return f;
        }});
    }
    content.blocks.insert(content.blocks.begin(), {tr("Where it comes from"), tr("%n step(s)", nullptr, int(steps.size())), [steps] { return new ThreadWidget(steps); }});
    inspect(std::move(content));
    context().actions.refresh();
}

void ChatsPage::showRange() {
    m_delegate->setRange(m_first, m_last);
    m_messages->viewport()->update();
    m_rangeBar->setVisible(m_first >= 0);
    if (m_first < 0) return;
    int attachments = 0;
    for (int r = m_first; r <= m_last && r - m_first < 2000; ++r)
        if (const auto* m = m_model->at(r)) attachments += int(m->body.attachments.size());
    m_rangeTitle->setText(tr("Range %1 to %2").arg(ltr(m_model->reference(m_first)), ltr(m_model->reference(m_last))));
    m_rangeFacts->setText(joined({tr("%n message(s)", nullptr, m_last - m_first + 1), tr("%n attachment(s)", nullptr, attachments), tr("nothing left out")}));
    context().actions.refresh();
}

void ChatsPage::extendRange(int by) {
    const int now = m_messages->currentIndex().row();
    if (now < 0) return;
    const int next = std::clamp(now + by, 0, m_model->rowCount() - 1);
    if (m_first < 0) m_first = m_last = now;
    m_first = std::min(m_first, next);
    m_last = std::max(m_last, next);
    m_messages->setCurrentIndex(m_model->index(next));
    showRange();
}

void ChatsPage::markRange() {
    const Chat* c = current();
    if (!c) return;
    const int first = m_first >= 0 ? m_first : m_messages->currentIndex().row(), last = m_first >= 0 ? m_last : first;
    ReasonQuestion q{QStringLiteral("chats.markRange"), tr("Mark %1 to %2 for the report").arg(ltr(m_model->reference(first)), ltr(m_model->reference(last))),
                     tr("The range is printed in full, nothing left out."), tr("Mark")};
    context().prompts.askReason(q, [this, id = c->id, first, last](QString reason) {
        if (!session().hasCase()) return;
        if (const Status s = services::Reports(*session().opened()).markRange(id, first + 1, last + 1, reason); !s)
            return context().prompts.showError(tr("Mark range"), s.error());
        m_first = m_last = -1;
        showRange();
        session().changed(Changed::Report);
    });
}

void ChatsPage::nextDoubt() {
    const int start = m_messages->currentIndex().row();
    for (int step = 1; step <= std::min(m_model->rowCount(), 20000); ++step) {
        const int r = (start + step) % m_model->rowCount();
        const auto* m = m_model->at(r);
        if (m && m->body.timeCertainty == domain::Certainty::Unknown) {
            m_messages->setCurrentIndex(m_model->index(r));
            m_messages->scrollTo(m_model->index(r));
            return;
        }
    }
}

void ChatsPage::goToDate() {
    Form f;
    f.id = QStringLiteral("chats.goToDate");
    f.title = tr("Go to a day");
    f.accept = tr("Go");
    FormField day{QStringLiteral("day"), tr("Day"), FormField::Kind::Date, current() && current()->first ? QStringLiteral("%1").arg(pktText(*current()->first).left(10)) : QString(), true, {}, {}, {}, {}, {}};
    f.fields = {day};
    context().prompts.ask(f, [this](FormAnswer a) {
        // Times rise with the rows but for a few: a binary search lands near, which is what was asked for.
        const QString wanted = a.text("day");
        int low = 0, high = m_model->rowCount();
        while (low < high) {
            const int mid = (low + high) / 2;
            const auto* m = m_model->at(mid);
            if (m && m->body.time && pktText(*m->body.time).left(10) < wanted) low = mid + 1;
            else high = mid;
        }
        if (low < m_model->rowCount()) {
            m_messages->setCurrentIndex(m_model->index(low));
            m_messages->scrollTo(m_model->index(low), QAbstractItemView::PositionAtTop);
        }
    });
}

bool ChatsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_messages || event->type() != QEvent::KeyPress || !context().settings.singleLetters()) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool shift = key->modifiers() == Qt::ShiftModifier;
    if (key->modifiers() && !shift) return false;
    const int now = m_messages->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_J:
    case Qt::Key_K: {
        const int by = key->key() == Qt::Key_J ? 1 : -1;
        if (shift) extendRange(by);
        else if (m_model->rowCount()) m_messages->setCurrentIndex(m_model->index(std::clamp(now + by, 0, m_model->rowCount() - 1)));
        return true;
    }
    case Qt::Key_X: return context().actions.trigger(QStringLiteral("chats.markRange"));
    case Qt::Key_D: nextDoubt(); return true;
    case Qt::Key_G: goToDate(); return true;
    default: return false;
    }
}

} // namespace saboot::ui
