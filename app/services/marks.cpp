#include "services/marks.h"

#include "crypto/auditrecord.h"
#include "identifiers/lexicon.h"
#include "services/lexicons.h"
#include "store/chatrecords.h"
#include "store/identifierrecords.h"
#include "store/redactionrecords.h"
#include "store/searchindex.h"
#include "store/workrecords.h"

#include <algorithm>

namespace saboot::services {

using crypto::AuditEvent;
using store::Change;

namespace {

QString numberOf(const domain::Chat& chat, qint64 n) { return QStringLiteral("%1-%2").arg(chat.number).arg(n, 4, 10, QLatin1Char('0')); }

std::vector<qint64> both(const std::vector<qint64>& a, const std::vector<qint64>& b) {
    std::vector<qint64> out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

} // namespace

Result<std::vector<store::MessageMark>> Marks::ofChat(const ChatId& chat) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::MarkRecords(*db).marks(chat);
}

Status Marks::set(const store::MessageMark& mark) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Message marked"), [&](Change& change) -> Status {
        SABOOT_TRY(const domain::Chat chat, store::ChatRecords(change.database()).byId(mark.chat));
        QStringList what;
        if (mark.flagged) what << QStringLiteral("flagged");
        if (!mark.tags.isEmpty()) what << QStringLiteral("tags ") + mark.tags.join(QStringLiteral(", "));
        if (!mark.translation.isEmpty()) what << QStringLiteral("translated");
        change.setWhat(QStringLiteral("Message %1: %2").arg(numberOf(chat, mark.n), what.isEmpty() ? QStringLiteral("marks taken off") : what.join(QStringLiteral("; "))));
        return store::MarkRecords::setMark(change, mark);
    });
}

Result<std::vector<ChatDoubt>> Marks::doubts(const domain::Chat& chat) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const auto settled, store::MarkRecords(*db).settled(chat.id));
    std::vector<ChatDoubt> out;
    const auto add = [&](ChatDoubt d) {
        for (const auto& s : settled)
            if (s.kind == d.kind) {
                d.settled = true;
                d.answer = s.answer;
                d.reason = s.reason;
            }
        out.push_back(std::move(d));
    };
    if (chat.zoneCertainty != domain::Certainty::Certain) add({QStringLiteral("zone"), chat.messages, chat.zone.isEmpty() ? QStringLiteral("Asia/Karachi") : chat.zone, false, {}, {}});
    if (chat.dateOrderByOfficer) add({QStringLiteral("date_order"), chat.messages, domain::toText(chat.dateOrder), true, domain::toText(chat.dateOrder), {}});
    if (chat.issues > 0) add({QStringLiteral("issues"), chat.issues, {}, false, {}, {}});
    if (chat.owner.isEmpty()) add({QStringLiteral("owner"), 0, {}, false, {}, {}});
    return out;
}

Status Marks::settle(const domain::Chat& chat, const std::vector<std::pair<QString, QString>>& answers, const QString& reason) {
    if (answers.empty()) return ok();
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Doubts settled in %1").arg(chat.number), [&](Change& change) -> Status {
        change.setReason(reason);
        for (const auto& [kind, answer] : answers) {
            if (kind == QLatin1String("owner")) {
                SABOOT_CHECK(store::ChatRecords::setOwner(change, chat.id, answer));
                continue;
            }
            store::SettledDoubt d;
            d.chat = chat.id;
            d.kind = kind;
            d.answer = answer;
            d.reason = reason;
            SABOOT_CHECK(store::MarkRecords::settle(change, d));
        }
        return ok();
    });
}

Status Marks::unsettle(const domain::Chat& chat, const QString& kind, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("A doubt of %1 was opened again").arg(chat.number), [&](Change& change) {
        change.setReason(reason);
        return store::MarkRecords::unsettle(change, chat.id, kind);
    });
}

Status Marks::setOwner(const domain::Chat& chat, const QString& owner, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Owner of the phone of %1: %2").arg(chat.number, owner.isEmpty() ? QStringLiteral("not known") : owner), [&](Change& change) {
        change.setReason(reason);
        return store::ChatRecords::setOwner(change, chat.id, owner);
    });
}

Result<std::vector<store::MarkedRange>> Marks::ranges(const ChatId& chat) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).ranges(chat);
}

Status Marks::unmark(const store::MarkedRange& range, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("A marked range was taken off the report"), [&](Change& change) -> Status {
        change.setReason(reason);
        SABOOT_TRY(const domain::Chat chat, store::ChatRecords(change.database()).byId(range.chat));
        change.setWhat(QStringLiteral("Messages %1 to %2 are no longer marked for the report").arg(numberOf(chat, range.firstN), numberOf(chat, range.lastN)));
        return store::ChatRecords::removeRange(change, range.id);
    });
}

Result<std::vector<qint64>> Marks::positions(const domain::Chat& chat, const MessageFilter& filter, JobControl& job) {
    using Having = MessageFilter::Having;
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    store::ChatRecords records(*db);
    std::optional<std::vector<qint64>> found;
    const auto narrow = [&](std::vector<qint64> some) { found = found ? both(*found, some) : std::move(some); };
    switch (filter.having) {
    case Having::Anything: break;
    case Having::Attachment:
    case Having::Identifier:
    case Having::Edited:
    case Having::Deleted: {
        const auto what = filter.having == Having::Attachment   ? store::ChatRecords::Having::Attachment
                          : filter.having == Having::Identifier ? store::ChatRecords::Having::Identifier
                          : filter.having == Having::Edited     ? store::ChatRecords::Having::Edited
                                                                : store::ChatRecords::Having::Deleted;
        SABOOT_TRY(auto some, records.positionsWith(chat.id, what));
        narrow(std::move(some));
        break;
    }
    case Having::Note: {
        std::vector<qint64> some;
        const QString start = chat.number + QLatin1Char('-');
        SABOOT_TRY(const auto notes, store::WorkRecords(*db).notes());
        for (const auto& n : notes)
            if (n.about.startsWith(start)) some.push_back(n.about.mid(start.size()).toLongLong() - 1);
        std::sort(some.begin(), some.end());
        some.erase(std::unique(some.begin(), some.end()), some.end());
        narrow(std::move(some));
        break;
    }
    case Having::Redacted: {
        std::vector<qint64> some;
        SABOOT_TRY(const auto redactions, store::RedactionRecords(*db).list());
        for (const auto& r : redactions) {
            if (r.target != domain::RedactionTarget::Message || r.isLifted()) continue;
            SABOOT_TRY(const domain::Message m, records.message(r.message));
            if (m.chat == chat.id) some.push_back(m.n - 1);
        }
        std::sort(some.begin(), some.end());
        some.erase(std::unique(some.begin(), some.end()), some.end());
        narrow(std::move(some));
        break;
    }
    case Having::Flag:
    case Having::Suggestion:
    case Having::Doubt: break; // below
    }
    if (filter.having == Having::Flag || !filter.tag.isEmpty()) {
        SABOOT_TRY(const auto marks, store::MarkRecords(*db).marks(chat.id));
        std::vector<qint64> some;
        for (const auto& m : marks)
            if ((filter.having != Having::Flag || m.flagged) && (filter.tag.isEmpty() || m.tags.contains(filter.tag))) some.push_back(m.n - 1);
        narrow(std::move(some));
    }
    if (filter.having == Having::Suggestion) {
        SABOOT_TRY(const auto lexicon, Lexicons(m_case).lexicon());
        std::vector<qint64> some;
        SABOOT_CHECK(records.eachText(chat.id, [&](qint64 position, std::optional<qint64>, ParticipantRow, QByteArrayView text) -> Status {
            constexpr qint64 step = 2000;
            if (position % step == 0) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                job.report(position, chat.messages + chat.system, QStringLiteral("Looking for words"));
            }
            const auto hits = lexicon->scan(text);
            if (std::any_of(hits.begin(), hits.end(), [&](const auto& h) { return filter.category.isEmpty() || h.term->category == filter.category; })) some.push_back(position);
            return ok();
        }));
        narrow(std::move(some));
    }
    if (filter.having == Having::Doubt) {
        std::vector<qint64> some;
        // The figures hold no certainty: the rows are read, but not their texts.
        SABOOT_CHECK(records.eachColumn(chat.id, [&](qint64 first, const std::vector<store::MessageColumn>& piece) -> Status {
            for (size_t i = 0; i < piece.size(); ++i)
                if (!piece[i].isSystem() && piece[i].time == store::MessageColumn::noTime) some.push_back(first + qint64(i));
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
        narrow(std::move(some));
    }
    if (filter.after || filter.before) {
        std::vector<qint64> some;
        SABOOT_CHECK(records.eachColumn(chat.id, [&](qint64 first, const std::vector<store::MessageColumn>& piece) -> Status {
            for (size_t i = 0; i < piece.size(); ++i) {
                const qint64 at = piece[i].time;
                if (at != store::MessageColumn::noTime && (!filter.after || at >= *filter.after) && (!filter.before || at < *filter.before)) some.push_back(first + qint64(i));
            }
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
        narrow(std::move(some));
    }
    if (filter.participant) {
        std::vector<qint64> some;
        SABOOT_CHECK(records.eachColumn(chat.id, [&](qint64 first, const std::vector<store::MessageColumn>& piece) -> Status {
            for (size_t i = 0; i < piece.size(); ++i)
                if (piece[i].participant == quint32(filter.participant)) some.push_back(first + qint64(i));
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
        narrow(std::move(some));
    }
    return found ? std::move(*found) : std::vector<qint64>();
}

Result<std::vector<qint64>> Marks::find(const ChatId& chat, const QString& query, JobControl& job) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const auto rows, store::SearchIndex(*db).rowsIn(chat, query, job));
    std::vector<qint64> out;
    if (rows.empty()) return out;
    SABOOT_TRY(const qint64 at, store::ChatRecords(*db).positionOf(chat, rows.front()));
    out.reserve(rows.size());
    for (const MessageRow row : rows) out.push_back(at + (row - rows.front()));
    return out;
}

std::vector<std::pair<int, int>> Marks::hitsIn(const QString& text, const QString& query) {
    const auto parsed = store::parseSearch(query);
    if (!parsed) return {};
    const store::Snippet s = store::snippetOf(text.toUtf8(), *parsed, store::SnippetExtent::Whole);
    return s.marks;
}

Result<QHash<MessageRow, std::vector<Marks::Found>>> Marks::identifiersIn(const std::vector<domain::Message>& messages) {
    QHash<MessageRow, std::vector<Found>> out;
    if (messages.empty()) return out;
    SABOOT_TRY(auto db, m_case.reader());
    QHash<MessageRow, const domain::Message*> byRow;
    MessageRow low = messages.front().row, high = low;
    for (const auto& m : messages) {
        byRow.insert(m.row, &m);
        low = std::min(low, m.row);
        high = std::max(high, m.row);
    }
    SABOOT_TRY(const auto places, store::IdentifierRecords(*db).sightingsInRange(low, high));
    for (const auto& s : places) {
        const domain::Message* m = byRow.value(s.message);
        if (!m) continue;
        const QByteArray utf8 = m->body.text.toUtf8();
        if (s.start < 0 || s.end > utf8.size() || s.start >= s.end) continue;
        const int start = int(QString::fromUtf8(utf8.left(s.start)).size());
        out[s.message].push_back({s.identifier, start, int(QString::fromUtf8(utf8.mid(s.start, s.end - s.start)).size())});
    }
    return out;
}

Result<qint64> Marks::answeredPosition(const domain::Message& message) {
    if (message.body.replyTo.isEmpty()) return Error(ErrorCode::NotFound, QStringLiteral("the message answered"));
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).positionOfSource(message.chat, message.body.replyTo);
}

Result<qint64> Marks::positionAt(const ChatId& chat, qint64 timeMs) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).positionAt(chat, timeMs);
}

Result<qint64> Marks::nextDoubt(const domain::Chat& chat, qint64 position, JobControl& job) {
    MessageFilter filter;
    filter.having = MessageFilter::Having::Doubt;
    SABOOT_TRY(const auto all, positions(chat, filter, job));
    if (all.empty()) return -1;
    const auto next = std::upper_bound(all.begin(), all.end(), position);
    return next == all.end() ? all.front() : *next;
}

} // namespace saboot::services
