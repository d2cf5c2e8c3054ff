#include "actions/actions.h"
#include "base/clock.h"
#include "domain/timerule.h"
#include "jobs/jobs.h"
#include "models/undoing.h"
#include "pages/chats/bubbledelegate.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/issuesdialog.h"
#include "pages/chats/messageview.h"
#include "pages/chats/threaddelegate.h"
#include "pages/identifiers/identifierspage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "shell/workforms.h"
#include "theme/typescale.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QStackedWidget>

// What is done on the chats page: doubts, ranges, marks, filter, finding.
namespace saboot::ui {

using domain::Chat;
using services::Marks;
namespace reversible = services::reversible;
using Having = services::MessageFilter::Having;

// ---- doubts --------------------------------------------------------------------------------------------------------

void ChatsPage::showDoubts() {
    const Chat* c = current();
    if (!c || !session().hasCase()) return m_banner->hide();
    const auto doubts = Marks(*session().opened()).doubts(*c);
    if (!doubts) return m_banner->hide();
    QStringList open, settled;
    bool lines = false;
    for (const auto& d : *doubts) {
        QString text;
        if (d.kind == QLatin1String("zone")) text = d.settled ? tr("zone settled: %1").arg(ltr(d.assumed)) : tr("zone assumed: %1").arg(ltr(d.assumed));
        else if (d.kind == QLatin1String("date_order")) text = tr("order of the date said by the officer: %1").arg(ltr(d.answer));
        else if (d.kind == QLatin1String("issues")) {
            text = tr("%n place(s) noticed while reading", nullptr, int(d.count));
            lines = true;
        } else if (d.kind == QLatin1String("owner")) {
            text = tr("whose phone it is, is not said");
        }
        if (d.settled) settled << text;
        else open << text;
    }
    if (open.isEmpty()) {
        if (settled.isEmpty()) return m_banner->hide();
        m_banner->show(Tone::Muted, tr("Doubts settled"), joined(settled), lines ? tr("Show lines") : QString(), [this] { showIssues(); });
    } else {
        const bool writable = session().canWrite();
        m_banner->show(Tone::Warn, tr("%n doubt(s) in this thread", nullptr, int(open.size())), joined(open + settled), writable ? tr("Settle doubts") : lines ? tr("Show lines") : QString(),
                       [this, writable] { writable ? settleDoubts() : showIssues(); });
    }
    m_banner->setVisible(true);
}

void ChatsPage::settleDoubts() {
    const Chat* c = current();
    if (!c || !session().canWrite()) return;
    const auto doubts = Marks(*session().opened()).doubts(*c);
    if (!doubts) return context().prompts.showError(tr("Settle doubts"), doubts.error());
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("chats.settle");
    f.title = tr("Settle the doubts of %1").arg(ltr(c->number));
    f.text = tr("The messages stay as found. Your answer is kept with the chat and in the audit.");
    f.accept = tr("Settle");
    const QString open = tr("Leave open");
    for (const auto& d : *doubts) {
        if (d.settled) continue;
        FormField field{d.kind, {}, Kind::Choice, {}, false, {}, {}, {}, {}, {}};
        field.choices = {open};
        field.choiceIds = {QString()};
        if (d.kind == QLatin1String("zone")) {
            field.label = tr("Was the phone set to %1?").arg(ltr(d.assumed));
            field.choices << tr("Yes, its times are in this zone");
            field.choiceIds << QStringLiteral("confirmed");
            field.help = tr("If it was set to another zone, import the export again and give that zone.");
        } else if (d.kind == QLatin1String("issues")) {
            field.label = tr("%n place(s) noticed while reading", nullptr, int(d.count));
            field.choices << tr("Looked at, nothing of weight in them") << tr("Looked at, they matter; a note says what");
            field.choiceIds << QStringLiteral("nothing") << QStringLiteral("noted");
        } else if (d.kind == QLatin1String("owner")) {
            field.label = tr("Whose phone is it?");
            if (auto people = services::Chats(*session().opened()).participants(c->id))
                for (const auto& p : *people) {
                    field.choices << p.name;
                    field.choiceIds << p.name;
                }
            field.help = tr("Their messages stand at the other side.");
        } else {
            continue;
        }
        f.fields.push_back(field);
    }
    FormField reason{QStringLiteral("reason"), tr("How it is known"), Kind::Text, {}, true, {}, tr("It goes into the audit."), {}, {}, {}};
    reason.problem = [](const QString& value) { return value.trimmed().size() < reasonMinimum ? tr("Write at least 10 characters.") : QString(); };
    f.fields.push_back(reason);
    context().prompts.ask(f, [this, chat = *c, fields = f.fields](FormAnswer a) {
        if (!session().canWrite()) return;
        std::vector<std::pair<QString, QString>> answers;
        for (const auto& field : fields)
            if (field.kind == Kind::Choice && !a.values.value(field.id).isEmpty()) answers.emplace_back(field.id, a.values.value(field.id));
        if (answers.empty()) return;
        if (const Status s = keepStep(session(), reversible::settleDoubts(*session().opened(), chat, answers, a.text("reason").trimmed())); !s) return context().prompts.showError(tr("Settle doubts"), s.error());
        session().changed(Changed::Chats);
    });
}

void ChatsPage::showIssues() {
    const Chat* c = current();
    if (!c) return;
    (new IssuesDialog(context(), *c, window()))->open();
}

void ChatsPage::nextDoubt() {
    const Chat* c = current();
    if (!c) return;
    const qint64 from = m_messages->currentIndex().isValid() ? m_model->positionOf(m_messages->currentIndex().row()) : -1;
    context().jobs.run<qint64>(
        tr("Find the next doubt"), [opened = session().opened(), chat = *c, from](JobControl& job) { return Marks(*opened).nextDoubt(chat, from, job); }, this,
        [this, id = c->id](Result<qint64> r) {
            const Chat* now = current();
            if (!r || !now || !(now->id == id)) return;
            if (*r < 0) return context().prompts.inform(QStringLiteral("chats.noDoubt"), tr("Next doubt"), tr("Every message of this thread has a time."));
            if (!m_model->shows(*r)) setFilter({});
            goTo(*r, QAbstractItemView::PositionAtCenter);
        },
        {}, JobShow::Quiet);
}

// ---- ranges --------------------------------------------------------------------------------------------------------

void ChatsPage::markRange() {
    const Chat* c = current();
    if (!c) return;
    const qint64 here = m_model->positionOf(m_messages->currentIndex().row());
    const qint64 first = m_first >= 0 ? m_first : here, last = m_first >= 0 ? m_last : here;
    if (first < 0) return;
    ReasonQuestion q{QStringLiteral("chats.markRange"), tr("Mark %1 to %2 for the report").arg(ltr(m_model->referenceOf(first)), ltr(m_model->referenceOf(last))),
                     tr("The range is printed in full, nothing left out."), tr("Mark")};
    context().prompts.askReason(q, [this, id = c->id, first, last](QString reason) {
        if (!session().hasCase()) return;
        if (const Status s = keepStep(session(), reversible::markRange(*session().opened(), id, first + 1, last + 1, reason)); !s)
            return context().prompts.showError(tr("Mark range"), s.error());
        m_first = m_last = -1;
        showRange();
        session().changed(Changed::Report);
    });
}

void ChatsPage::unmarkRange() {
    const QModelIndex i = m_messages->currentIndex();
    if (!i.isValid() || !session().canWrite()) return;
    const qint64 n = m_model->positionOf(i.row()) + 1;
    for (const auto& range : m_model->ranges()) {
        if (n < range.firstN || n > range.lastN) continue;
        ReasonQuestion q{QStringLiteral("chats.unmarkRange"), tr("Take %1 to %2 off the report").arg(ltr(m_model->referenceOf(range.firstN - 1)), ltr(m_model->referenceOf(range.lastN - 1))),
                         tr("The messages stay in the case. The mark stays in the audit."), tr("Take off")};
        context().prompts.askReason(q, [this, range](QString reason) {
            if (!session().canWrite()) return;
            if (const Status s = keepStep(session(), reversible::unmarkRange(*session().opened(), range, reason)); !s) context().prompts.showError(tr("Take off the report"), s.error());
            session().changed(Changed::Report);
        });
        return;
    }
}

// ---- marks on one message ------------------------------------------------------------------------------------------

void ChatsPage::saveMark(const store::MessageMark& mark) {
    if (!session().canWrite()) return;
    session().whenFree([this, here = QPointer(this), mark] {
        if (!here || !session().canWrite()) return;
        if (const Status s = keepStep(session(), reversible::setMark(*session().opened(), mark)); !s) return context().prompts.showError(tr("Mark message"), s.error());
        session().changed(Changed::Notes);
        messageSelected();
    });
}

void ChatsPage::toggleFlag() {
    const QModelIndex i = m_messages->currentIndex();
    if (!i.isValid() || !session().canWrite()) return;
    store::MessageMark mark = m_model->mark(i.row());
    mark.flagged = !mark.flagged;
    saveMark(mark);
}

void ChatsPage::editTags() {
    const QModelIndex i = m_messages->currentIndex();
    if (!i.isValid() || !session().canWrite()) return;
    store::MessageMark mark = m_model->mark(i.row());
    Form f;
    f.id = QStringLiteral("chats.tags");
    f.title = tr("Tags of %1").arg(ltr(m_model->reference(i.row())));
    f.accept = tr("Save");
    f.fields = {FormField{QStringLiteral("tags"), tr("Tags, with commas"), FormField::Kind::Line, mark.tags.join(QStringLiteral(", ")), false, tr("price, delivery"), {}, {}, {}, {}}};
    context().prompts.ask(f, [this, mark](FormAnswer a) mutable {
        mark.tags.clear();
        for (QString tag : a.text("tags").replace(QChar(0x060C), u',').split(u',', Qt::SkipEmptyParts))
            if (tag = tag.simplified().left(60); !tag.isEmpty() && !mark.tags.contains(tag)) mark.tags << tag;
        saveMark(mark);
    });
}

void ChatsPage::editTranslation() {
    const QModelIndex i = m_messages->currentIndex();
    const domain::Message* m = i.isValid() ? m_model->at(i.row()) : nullptr;
    if (!m || !session().canWrite()) return;
    store::MessageMark mark = m_model->mark(i.row());
    Form f;
    f.id = QStringLiteral("chats.translation");
    f.title = tr("Translation of %1").arg(ltr(m_model->reference(i.row())));
    f.text = isolated(m->body.text.left(600));
    f.accept = tr("Save");
    f.fields = {FormField{QStringLiteral("translation"), tr("Translation"), FormField::Kind::Text, mark.translation, false, {}, tr("Shown below the original, as the officer's. Empty takes it away."), {}, {}, {}}};
    context().prompts.ask(f, [this, mark](FormAnswer a) mutable {
        mark.translation = a.text("translation").trimmed();
        saveMark(mark);
    });
}

void ChatsPage::addNote() {
    const QModelIndex i = m_messages->currentIndex();
    if (!i.isValid() || !session().canWrite()) return;
    const QString about = m_model->reference(i.row());
    Form f;
    f.id = QStringLiteral("chats.note");
    f.title = tr("Note about %1").arg(ltr(about));
    f.text = tr("A note is written once. It cannot be changed or deleted.");
    f.accept = tr("Write note");
    f.fields = {FormField{QStringLiteral("text"), tr("Note"), FormField::Kind::Text, {}, true, {}, {}, {}, {}, {}}};
    context().prompts.ask(f, [this, about](FormAnswer a) {
        if (!session().canWrite()) return;
        auto r = services::Register(*session().opened()).addNote(a.text("text").trimmed(), about);
        if (!r) return context().prompts.showError(tr("Note"), r.error());
        session().changed(Changed::Notes);
        messageSelected();
    });
}

void ChatsPage::goToAnswered() {
    const QModelIndex i = m_messages->currentIndex();
    const domain::Message* m = i.isValid() ? m_model->at(i.row()) : nullptr;
    if (!m || m->body.replyTo.isEmpty()) return;
    context().jobs.run<qint64>(
        tr("Find the message answered"), [opened = session().opened(), message = *m](JobControl&) { return Marks(*opened).answeredPosition(message); }, this,
        [this, chat = m->chat](Result<qint64> r) {
            const Chat* now = current();
            if (!now || !(now->id == chat)) return;
            if (!r) return context().prompts.inform(QStringLiteral("chats.noAnswered"), tr("The message answered"), tr("The export does not hold the message that this one answers."));
            if (!m_model->shows(*r)) setFilter({});
            goTo(*r, QAbstractItemView::PositionAtCenter);
        },
        {}, JobShow::Quiet);
}

void ChatsPage::fillMoreMenu(QMenu* menu) {
    menu->clear();
    Actions& a = context().actions;
    a.refresh();
    for (const char* id : {"chats.flag", "chats.tags", "chats.translate", "chats.note", "", "chats.answered", "chats.nextDoubt", "", "chats.markRange", "chats.redact", "chats.unmarkRange", "",
                           "chats.words", "chats.compare", "chats.media", "chats.settle", "chats.issues"}) {
        if (*id) menu->addAction(a.action(QString::fromLatin1(id)));
        else menu->addSeparator();
    }
}

// ---- filter and finding --------------------------------------------------------------------------------------------

void ChatsPage::fillFilterMenu() {
    m_filterMenu->clear();
    qDeleteAll(m_filterMenu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    const Chat* c = current();
    if (!c) return;
    const std::pair<Having, QString> kinds[] = {{Having::Anything, tr("All messages")}, {Having::Flag, tr("Flagged")}, {Having::Identifier, tr("With an identifier")},
                                                {Having::Attachment, tr("With an attachment")}, {Having::Note, tr("With a note")}, {Having::Edited, tr("Edited")},
                                                {Having::Deleted, tr("Deleted")}, {Having::Doubt, tr("Without a time")}, {Having::Redacted, tr("Marked for redaction")}};
    for (const auto& [having, text] : kinds) {
        QAction* a = m_filterMenu->addAction(text, this, [this, having = having] {
            services::MessageFilter f = having == Having::Anything ? services::MessageFilter() : m_messageFilter;
            f.having = having;
            setFilter(f);
        });
        a->setCheckable(true);
        a->setChecked(m_messageFilter.having == having && (having != Having::Anything || m_messageFilter.isEmpty()));
    }
    fillWordsMenu(m_filterMenu->addMenu(tr("With a word of the trade")));
    QAction* days = m_filterMenu->addAction(tr("From one day to another…"), this, [this] { filterDays(); });
    days->setCheckable(true);
    days->setChecked(m_messageFilter.after || m_messageFilter.before);
    m_filterMenu->addSeparator();
    auto people = services::Chats(*session().opened()).participants(c->id);
    constexpr size_t shown = 40;
    if (people) {
        std::stable_sort(people->begin(), people->end(), [](const auto& a, const auto& b) { return a.messages > b.messages; });
        for (size_t p = 0; p < std::min(people->size(), shown); ++p) {
            const auto& who = (*people)[p];
            QAction* a = m_filterMenu->addAction(joined({tr("From %1").arg(isolated(who.name)), numberText(who.messages)}), this, [this, row = who.row] {
                services::MessageFilter f = m_messageFilter;
                f.participant = f.participant == row ? 0 : row;
                setFilter(f);
            });
            a->setCheckable(true);
            a->setChecked(m_messageFilter.participant == who.row);
        }
    }
    QStringList tags;
    if (auto marks = Marks(*session().opened()).ofChat(c->id))
        for (const auto& m : *marks)
            for (const QString& tag : m.tags)
                if (!tags.contains(tag)) tags << tag;
    if (!tags.isEmpty()) m_filterMenu->addSeparator();
    for (const QString& tag : tags) {
        QAction* a = m_filterMenu->addAction(tr("Tag %1").arg(isolated(tag)), this, [this, tag] {
            services::MessageFilter f = m_messageFilter;
            f.tag = f.tag == tag ? QString() : tag;
            setFilter(f);
        });
        a->setCheckable(true);
        a->setChecked(m_messageFilter.tag == tag);
    }
}

void ChatsPage::filterDays() {
    const Chat* c = current();
    if (!c) return;
    // Chosen again, the days are taken off.
    if (m_messageFilter.after || m_messageFilter.before) {
        services::MessageFilter f = m_messageFilter;
        f.after = f.before = std::nullopt;
        return setFilter(f);
    }
    Form f;
    f.id = QStringLiteral("chats.days");
    f.title = tr("Only messages of these days");
    f.text = tr("Days are those of Pakistan time, both taken in. Messages without a time are left out.");
    f.accept = tr("Show");
    f.fields = {FormField{QStringLiteral("from"), tr("First day"), FormField::Kind::Date, c->first ? pktText(*c->first).left(10) : QString(), true, {}, {}, {}, {}, {}},
                FormField{QStringLiteral("to"), tr("Last day"), FormField::Kind::Date, c->last ? pktText(*c->last).left(10) : QString(), true, {}, {}, {}, {}, {}}};
    context().prompts.ask(f, [this](FormAnswer a) {
        QDate from = QDate::fromString(a.text("from"), Qt::ISODate), to = QDate::fromString(a.text("to"), Qt::ISODate);
        if (!current() || !from.isValid() || !to.isValid()) return;
        if (to < from) std::swap(from, to);
        const auto midnight = [](const QDate& d) { return QDateTime(d, QTime(0, 0), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch(); };
        services::MessageFilter filter = m_messageFilter;
        filter.after = midnight(from);
        filter.before = midnight(to.addDays(1));
        setFilter(filter);
    });
}

void ChatsPage::setFilter(const services::MessageFilter& filter) {
    const Chat* c = current();
    if (!c) return;
    m_messageFilter = filter;
    const int parts = int(filter.having != Having::Anything) + int(filter.participant != 0) + int(!filter.tag.isEmpty()) + int(filter.after || filter.before);
    m_filterButton->setText(parts ? tr("Filter %1").arg(numberText(parts)) : tr("Filter"));
    const QModelIndex at = m_messages->currentIndex();
    const qint64 keep = at.isValid() ? m_model->positionOf(at.row()) : -1;
    const quint64 ticket = ++m_filtering;
    const auto show = [this, keep](std::optional<std::vector<qint64>> positions) {
        m_delegate->forget();
        m_model->setPositions(std::move(positions));
        if (m_inner->currentIndex() != 1) m_inner->setCurrentIndex(m_model->rowCount() ? 0 : 2);
        if (keep >= 0) goTo(keep, QAbstractItemView::PositionAtCenter);
        messageSelected();
    };
    if (filter.isEmpty()) return show(std::nullopt); // at once: whoever reveals a message needs its row now
    context().jobs.run<std::vector<qint64>>(
        tr("Filter messages"), [opened = session().opened(), chat = *c, filter](JobControl& job) { return Marks(*opened).positions(chat, filter, job); }, this,
        [this, ticket, show](Result<std::vector<qint64>> r) {
            if (ticket != m_filtering) return;
            if (!r) return context().prompts.showError(tr("Filter messages"), r.error());
            show(std::move(*r));
        },
        {}, JobShow::Quiet);
}

void ChatsPage::find(const QString& words) {
    if (!current()) return;
    if (m_inner->currentIndex() == 1) showStatistics(false);
    m_findBar->show();
    if (!words.isEmpty()) m_findField->setText(words);
    m_findField->setFocus();
    m_findField->selectAll();
}

void ChatsPage::runFind() {
    const Chat* c = current();
    const QString words = m_findField->text().trimmed();
    const quint64 ticket = ++m_finding;
    m_hits.clear();
    m_hit = -1;
    m_findCount->clear();
    m_model->setQuery(words);
    if (!c || words.isEmpty()) return;
    context().jobs.run<std::vector<qint64>>(
        tr("Find"), [opened = session().opened(), id = c->id, words](JobControl& job) { return Marks(*opened).find(id, words, job); }, this,
        [this, ticket](Result<std::vector<qint64>> r) {
            if (ticket != m_finding) return;
            if (!r) {
                // While an operator is being typed the query cannot be read yet: that is no error.
                m_findCount->setText(r.error().code() == ErrorCode::InvalidArgument ? tr("not a search yet") : sentence(r.error()));
                return;
            }
            m_hits = std::move(*r);
            if (m_hits.empty()) return m_findCount->setText(tr("Nothing found. Try a shorter word."));
            stepHit(1);
        },
        {}, JobShow::Quiet);
}

void ChatsPage::stepHit(int by) {
    if (m_hits.empty()) return;
    const int n = int(m_hits.size());
    if (m_hit < 0) {
        // The first hit after where the reader stands.
        const QModelIndex i = m_messages->currentIndex();
        const qint64 here = i.isValid() ? m_model->positionOf(i.row()) : 0;
        m_hit = int(std::lower_bound(m_hits.begin(), m_hits.end(), here) - m_hits.begin());
        if (m_hit >= n) m_hit = 0;
    } else {
        m_hit = (m_hit + by + n) % n;
    }
    m_findCount->setText(tr("%1 of %2").arg(numberText(m_hit + 1), numberText(n)));
    const qint64 position = m_hits[size_t(m_hit)];
    if (!m_model->shows(position)) setFilter({});
    goTo(position, QAbstractItemView::PositionAtCenter);
}

bool ChatsPage::nextHit(int by) {
    if (!m_findBar->isVisible()) find({});
    else stepHit(by);
    return current();
}

void ChatsPage::closeFind() {
    if (!m_findBar) return;
    ++m_finding;
    m_hits.clear();
    m_hit = -1;
    m_findField->clear();
    if (m_findBar->isVisible()) m_messages->setFocus();
    m_findBar->hide();
    m_model->setQuery({});
}

void ChatsPage::goToDate() {
    const Chat* c = current();
    if (!c) return;
    Form f;
    f.id = QStringLiteral("chats.goToDate");
    f.title = tr("Go to a day");
    f.accept = tr("Go");
    f.fields = {FormField{QStringLiteral("day"), tr("Day"), FormField::Kind::Date, c->first ? pktText(*c->first).left(10) : QString(), true, {}, {}, {}, {}, {}}};
    context().prompts.ask(f, [this](FormAnswer a) {
        const Chat* now = current();
        const QDate day = QDate::fromString(a.text("day"), Qt::ISODate);
        if (!now || !day.isValid() || !session().hasCase()) return;
        const qint64 at = QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch();
        const auto position = Marks(*session().opened()).positionAt(now->id, at);
        if (!position) return context().prompts.showError(tr("Go to a day"), position.error());
        if (m_model->rowAt(*position) >= m_model->rowCount())
            return context().prompts.inform(QStringLiteral("chats.noDay"), tr("Go to a day"), tr("No message of this thread is from that day or later."));
        goTo(*position, QAbstractItemView::PositionAtTop);
    });
}

// ---- the inspector -------------------------------------------------------------------------------------------------

namespace {

/// How the time was read: "day/month/year, 12-hour clock, to the minute".
QString notationText(const domain::TimeReading& r) {
    using R = domain::TimeReading;
    switch (r.notation) {
    case R::Notation::None: return ChatsPage::tr("The export gives no time");
    case R::Notation::UnixTime: return ChatsPage::tr("A count from 1970, UTC");
    case R::Notation::Iso: return ltr(QStringLiteral("ISO 8601"));
    case R::Notation::Mail: return ChatsPage::tr("The date of a mail");
    case R::Notation::Calendar: break;
    }
    QStringList said;
    switch (r.order) {
    case domain::DateOrder::Auto: said << ChatsPage::tr("order of day and month not settled"); break;
    case domain::DateOrder::Dmy: said << ChatsPage::tr("day/month/year"); break;
    case domain::DateOrder::Mdy: said << ChatsPage::tr("month/day/year"); break;
    case domain::DateOrder::Ymd: said << ChatsPage::tr("year/month/day"); break;
    }
    if (r.orderAssumed) said.last() += QLatin1Char(' ') + ChatsPage::tr("(assumed)");
    if (r.dayFromHeading) said << ChatsPage::tr("day from the heading above");
    if (!r.calendar.isEmpty()) said << (r.calendar == QLatin1String("persian") ? ChatsPage::tr("Persian calendar") : ChatsPage::tr("Buddhist calendar"));
    said << (r.twelveHour ? ChatsPage::tr("12-hour clock") : ChatsPage::tr("24-hour clock"));
    if (!r.seconds) said << ChatsPage::tr("to the minute");
    return said.join(isUrdu() ? QStringLiteral("، ") : QStringLiteral(", "));
}

QString zoneText(const domain::TimeReading& r) {
    if (r.notation == domain::TimeReading::Notation::UnixTime) return ltr(QStringLiteral("UTC"));
    if (r.zone.isEmpty()) return ChatsPage::tr("not known");
    QString said = ltr(r.zone);
    if (r.zoneAssumed) said = ChatsPage::tr("%1, assumed").arg(said);
    else if (r.zoneNote == QLatin1String("of other messages")) said = ChatsPage::tr("%1, from other messages").arg(said);
    if (r.hour == domain::TimeReading::Hour::TwiceEarlierTaken) said += QLatin1Char('\n') + ChatsPage::tr("This hour came twice; the earlier is taken.");
    if (r.hour == domain::TimeReading::Hour::Skipped) said += QLatin1Char('\n') + ChatsPage::tr("This hour was skipped by summer time.");
    return said;
}

} // namespace

InspectorContent ChatsPage::aboutMessage(int at, const domain::Message& m, std::vector<ThreadStep>& steps) {
    const Chat* c = current();
    InspectorContent content;
    const QString reference = m_model->reference(at);
    content.kicker = tr("Message %1").arg(isolated(reference));
    content.title = m.body.sender.isEmpty() ? tr("System line") : m.body.sender;
    content.subtitle = m.body.time ? ltr(domain::pktTextOf(*m.body.time, m.body.timeRule)) : m.body.timeText;
    steps.push_back({ThreadStep::Mark::Derived, m.body.line ? tr("Line %1").arg(numberText(m.body.line)) : tr("Record %1").arg(numberText(m.n)),
                     joined({tr("Byte %1").arg(numberText(m.body.offset)), c->format}), {}, {}});
    steps.push_back({ThreadStep::Mark::Self, tr("Message %1").arg(isolated(reference)), tr("Text kept as found"), {}, {}});
    content.blocks.push_back({tr("Time"), {}, [body = m.body]() -> QWidget* {
                                  auto* f = new FactList(82);
                                  f->addWidget(ChatsPage::tr("As written"), label(body.timeText, Type::Mono));
                                  const domain::TimeReading reading = domain::timeReading(body.timeRule);
                                  f->add(ChatsPage::tr("Read as"), notationText(reading));
                                  f->add(ChatsPage::tr("Zone"), zoneText(reading));
                                  f->add(ChatsPage::tr("Certainty"), certaintyText(body.timeCertainty));
                                  f->addWidget(QStringLiteral("UTC"), label(body.time ? domain::utcTextOf(*body.time, body.timeRule) : QStringLiteral("–"), Type::Mono));
                                  return f;
                              }});
    if (!m.body.extra.isEmpty())
        content.blocks.push_back({tr("Also in the export"), {}, [extra = m.body.extra]() -> QWidget* {
                                      auto* f = new FactList(110);
                                      // Words of the file itself, as they stand in it.
                                      for (auto it = extra.begin(); it != extra.end(); ++it) {
                                          const QJsonValue v = it.value();
                                          const QString text = v.isObject()  ? QString::fromUtf8(QJsonDocument(v.toObject()).toJson(QJsonDocument::Compact))
                                                               : v.isArray() ? QString::fromUtf8(QJsonDocument(v.toArray()).toJson(QJsonDocument::Compact))
                                                                             : v.toVariant().toString();
                                          f->addWidget(ltr(it.key()), wrapped(isolated(text.left(2000)), Type::Secondary));
                                      }
                                      return f;
                                  }});
    services::Register reg(*session().opened());
    std::vector<domain::Identifier> found;
    QSet<qint64> seen;
    for (const auto& f : m_model->identifiers(at)) {
        if (seen.contains(f.identifier)) continue;
        seen.insert(f.identifier);
        if (auto d = reg.identifier(f.identifier)) found.push_back(std::move(*d));
    }
    if (!found.empty())
        content.blocks.push_back({tr("Found in it"), tr("%n identifier(s)", nullptr, int(found.size())), [this, found]() -> QWidget* {
                                      auto* box = new QWidget;
                                      auto* col = column(6);
                                      box->setLayout(col);
                                      for (const auto& d : found) {
                                          col->addWidget(new ElidedLabel(shownValue(d.facts), Type::Mono, ElidedLabel::Cut::Middle));
                                          auto* line = row(6);
                                          line->addWidget(new Chip(verdictChip(d.facts, false)));
                                          line->addWidget(label(tr("seen in %n place(s)", nullptr, int(d.sightings)), Type::Secondary, Tone::Muted), 1);
                                          auto* open = linkButton(tr("Open"));
                                          open->setAccessibleName(tr("Open %1").arg(plain(shownValue(d.facts))));
                                          connect(open, &QPushButton::clicked, box, [this, id = d.row] { context().openReference(QStringLiteral("identifier %1").arg(id)); });
                                          line->addWidget(open);
                                          col->addLayout(line);
                                      }
                                      return box;
                                  }});
    std::vector<std::pair<domain::Attachment, QString>> files;
    for (size_t a = 0; a < m.body.attachments.size(); ++a) {
        QString number;
        if (a < m.attachmentExhibits.size() && !m.attachmentExhibits[a].isNull())
            if (auto e = services::Exhibits(*session().opened()).byId(m.attachmentExhibits[a])) number = e->number;
        files.emplace_back(m.body.attachments[a], number);
    }
    if (!files.empty())
        content.blocks.push_back({tr("Attachments"), numberText(qint64(files.size())), [this, files]() -> QWidget* {
                                      auto* box = new QWidget;
                                      auto* col = column(6);
                                      box->setLayout(col);
                                      for (const auto& [a, number] : files) {
                                          auto* line = row(6);
                                          line->addWidget(new ElidedLabel(a.name, Type::Body, ElidedLabel::Cut::Middle), 1);
                                          if (!number.isEmpty()) {
                                              auto* chip = new ExhibitChip(number);
                                              connect(chip, &QPushButton::clicked, box, [this, n = number] { context().openReference(n); });
                                              line->addWidget(chip);
                                          }
                                          col->addLayout(line);
                                          if (number.isEmpty() && a.present)
                                              col->addWidget(wrapped(tr("Inside the chat's own file."), Type::Secondary, Tone::Muted));
                                          else if (number.isEmpty())
                                              col->addWidget(wrapped(a.reason.isEmpty() ? tr("Missing: the export does not hold it.") : tr("Missing: %1").arg(isolated(a.reason)), Type::Secondary, Tone::Warn));
                                      }
                                      return box;
                                  }});
    std::vector<domain::Note> notes;
    if (auto all = reg.notes())
        for (auto& n : *all)
            if (n.about == reference) notes.push_back(n);
    const store::MessageMark mark = m_model->mark(at);
    if (!notes.empty() || !mark.isEmpty())
        content.blocks.push_back({tr("By officers"), {}, [notes, mark]() -> QWidget* {
                                      auto* box = new QWidget;
                                      auto* col = column(4);
                                      box->setLayout(col);
                                      if (mark.flagged) col->addWidget(label(ChatsPage::tr("Flagged")));
                                      if (!mark.tags.isEmpty()) col->addWidget(wrapped(ChatsPage::tr("Tags: %1").arg(joined(mark.tags))));
                                      if (!mark.translation.isEmpty()) col->addWidget(wrapped(ChatsPage::tr("Translation: %1").arg(isolated(mark.translation))));
                                      for (const auto& n : notes) {
                                          col->addWidget(wrapped(n.text));
                                          col->addWidget(label(timeText(n.at), Type::Secondary, Tone::Muted));
                                      }
                                      return box;
                                  }});
    addReading(content, at);
    return content;
}

} // namespace saboot::ui
