#include "actions/actions.h"
#include "models/messagetable.h"
#include "pages/chats/bubbledelegate.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/lexicondialog.h"
#include "pages/chats/messageview.h"
#include "pages/chats/redactionsdialog.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"

#include <QBoxLayout>
#include <QMenu>
#include <algorithm>

// Words of the trade and redactions on the chats page.
namespace saboot::ui {

using services::SuggestedWord;

// ---- words of the trade --------------------------------------------------------------------------------------------

void ChatsPage::buildWords(QBoxLayout* into) {
    m_wordsBar = new QFrame;
    m_wordsBar->setProperty("role", QStringLiteral("bar"));
    auto* line = row(8);
    line->setContentsMargins(14, 6, 14, 6);
    m_wordsBar->setLayout(line);
    auto* said = wrapped(tr("Words of the trade have a dashed line below them: suggestions where to read, never findings."), Type::Secondary, Tone::Muted);
    said->setMinimumWidth(1);
    line->addWidget(said, 1);
    auto* edit = linkButton(tr("Words…"));
    edit->setAccessibleName(tr("Edit the words of the trade"));
    context().actions.runs(edit, QStringLiteral("lists.lexicon"));
    line->addWidget(edit);
    auto* hide = iconButton(QStringLiteral("cross"), tr("Hide words of the trade (W)"));
    context().actions.runs(hide, QStringLiteral("chats.words"));
    line->addWidget(hide);
    m_wordsBar->hide();
    into->addWidget(m_wordsBar);
}

void ChatsPage::showWords(bool on) {
    if (on && session().hasCase()) {
        auto lexicon = services::Lexicons(*session().opened()).lexicon();
        if (!lexicon) return context().prompts.showError(tr("Words of the trade"), lexicon.error());
        m_model->setLexicon(std::move(*lexicon));
    } else {
        m_model->setLexicon(nullptr);
        // Without the marks nobody sees why a message is shown.
        if (m_messageFilter.having == services::MessageFilter::Having::Suggestion) setFilter({});
    }
    m_wordsBar->setVisible(on);
    m_messages->viewport()->update();
    messageSelected();
}

void ChatsPage::fillWordsMenu(QMenu* menu) {
    using Having = services::MessageFilter::Having;
    QStringList categories{QString()};
    if (auto terms = services::Lexicons(*session().opened()).terms())
        for (const auto& t : *terms)
            if (!categories.contains(t.category)) categories << t.category;
    for (const QString& category : std::as_const(categories)) {
        const bool now = m_messageFilter.having == Having::Suggestion && m_messageFilter.category == category;
        QAction* a = menu->addAction(category.isEmpty() ? tr("Any word") : lexiconCategoryText(category), this, [this, category, now] {
            services::MessageFilter f = m_messageFilter;
            f.having = now ? Having::Anything : Having::Suggestion;
            f.category = now ? QString() : category;
            if (!now) showWords(true);
            setFilter(f);
        });
        a->setCheckable(true);
        a->setChecked(now);
    }
}

void ChatsPage::addReading(InspectorContent& content, int at) {
    const std::vector<SuggestedWord> words = m_model->suggestions(at);
    const domain::Message* m = m_model->at(at);
    if (!words.empty() && m) {
        struct Line {
            QString found;
            SuggestedWord word;
        };
        std::vector<Line> lines;
        for (const auto& w : words) {
            const QString found = m->body.text.mid(w.start, w.length);
            const bool known = std::any_of(lines.begin(), lines.end(), [&](const Line& l) { return l.word.term == w.term && l.word.category == w.category; });
            if (!known) lines.push_back({found, w});
        }
        content.blocks.push_back({tr("Words of the trade"), tr("suggestions"), [lines]() -> QWidget* {
                                      auto* box = new QWidget;
                                      auto* col = column(4);
                                      box->setLayout(col);
                                      for (const auto& l : lines) {
                                          col->addWidget(wrapped(isolated(l.found), Type::BodyBold));
                                          col->addWidget(wrapped(joined({lexiconCategoryText(l.word.category), l.word.meaning, l.word.everyday ? ChatsPage::tr("an everyday word too") : QString()}), Type::Secondary, Tone::Muted));
                                      }
                                      col->addWidget(wrapped(ChatsPage::tr("A suggestion where to read, never a finding."), Type::Secondary, Tone::Muted));
                                      return box;
                                  }});
    }
    const auto redactions = m_model->redactions(at);
    if (redactions.empty()) return;
    content.blocks.push_back({tr("Marked for redaction"), numberText(qint64(redactions.size())), [this, redactions, text = m ? m->body.text : QString()]() -> QWidget* {
                                  auto* box = new QWidget;
                                  auto* col = column(6);
                                  box->setLayout(col);
                                  for (const auto& r : redactions) {
                                      auto* line = row(6);
                                      line->addWidget(label(joined({ltr(r.number()), redactionLabelText(r.label)}), Type::BodyBold), 1);
                                      auto* lift = smallButton(tr("Lift…"));
                                      lift->setAccessibleName(plain(tr("Lift the redaction %1").arg(r.number())));
                                      lift->setEnabled(session().canWrite());
                                      connect(lift, &QPushButton::clicked, box, [this, r] { liftRedaction(context(), r, {}); });
                                      line->addWidget(lift);
                                      col->addLayout(line);
                                      col->addWidget(wrapped(r.isWholeMessage() ? tr("The whole message") : isolated(text.mid(r.start, r.end - r.start).left(120)), Type::Secondary));
                                      col->addWidget(wrapped(isolated(r.reason), Type::Secondary, Tone::Muted));
                                  }
                                  return box;
                              }});
}

// ---- redactions ----------------------------------------------------------------------------------------------------

void ChatsPage::redact() {
    const QModelIndex i = m_messages->currentIndex();
    const domain::Message* m = i.isValid() ? m_model->at(i.row()) : nullptr;
    if (!m || !session().canWrite()) return;
    (new RedactMessageDialog(context(), *m, m_model->reference(i.row()), m_model->redactions(i.row()), window()))->open();
}

// ---- copied and exported -------------------------------------------------------------------------------------------

ShownRows ChatsPage::listRows() {
    ShownRows rows;
    const domain::Chat* thread = current();
    if (!m_inThreads && thread) {
        rows.title = QStringLiteral("%1 %2").arg(plain(tr("Messages")), thread->number);
        rows.model = std::make_shared<MessageTable>(session(), *thread, m_model->positions());
        if (m_first >= 0) {
            for (qint64 p = m_first; p <= m_last; ++p)
                if (m_model->shows(p)) rows.selected.push_back(m_model->rowAt(p));
        } else if (m_messages->currentIndex().isValid()) {
            rows.selected.push_back(m_messages->currentIndex().row());
        }
        return rows;
    }
    using domain::Chat;
    const auto facts = [known = m_threadFacts](const Chat& c) { return known.value(c.number); };
    const auto day = [](const std::optional<qint64>& at) { return at ? dateText(*at) : QString(); };
    std::vector<ColumnSpec<Chat>> columns{
        {tr("Thread"), [](const Chat& c) { return c.number; }, {}, {}},
        {tr("Name"), [](const Chat& c) { return c.title; }, {}, {}},
        {tr("Messenger"), [](const Chat& c) { return messengerName(c.format); }, {}, {}},
        {tr("Exhibit"), [facts](const Chat& c) { return facts(c).exhibit; }, {}, {}},
        {tr("Messages"), [](const Chat& c) { return QString::number(c.messages); }, {}, {}},
        {tr("System lines"), [](const Chat& c) { return QString::number(c.system); }, {}, {}},
        {tr("First"), [day](const Chat& c) { return day(c.first); }, {}, {}},
        {tr("Last"), [day](const Chat& c) { return day(c.last); }, {}, {}},
        {tr("Time zone"), [](const Chat& c) { return c.zone; }, {}, {}},
        {tr("Open doubts"), [facts](const Chat& c) { return QString::number(facts(c).doubts); }, {}, {}},
        {tr("Lines with remarks"), [](const Chat& c) { return QString::number(c.issues); }, {}, {}},
        {tr("Holder of the phone"), [](const Chat& c) { return c.owner; }, {}, {}},
    };
    auto model = std::make_shared<RowsModel<Chat>>(std::move(columns));
    std::vector<Chat> shown;
    for (int r = 0; r < m_proxy->rowCount(); ++r) shown.push_back(*m_chats->at(m_proxy->mapToSource(m_proxy->index(r, 0)).row()));
    model->setRows(std::move(shown));
    rows.title = plain(tr("Threads"));
    rows.model = std::move(model);
    for (const QModelIndex& i : m_threads->selectionModel()->selectedIndexes()) rows.selected.push_back(i.row());
    std::sort(rows.selected.begin(), rows.selected.end());
    return rows;
}

} // namespace saboot::ui
