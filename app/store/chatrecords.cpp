#include "store/chatrecords.h"

#include "store/messagecolumns.h"
#include "store/records.h"
#include "store/secrets.h"

#include <QHash>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace saboot::store {

namespace {

#define CHAT_SELECT                                                                                                     \
    "SELECT uuid, exhibit, number, title, format, date_order, date_order_by_officer, zone, zone_certainty, messages, "  \
    "system_lines, issues, first_at, last_at, imported_at, digest, owner FROM chat "
// The text of a message is read with its sender and the rule that read its time.
#define MESSAGE_SELECT                                                                                                  \
    "SELECT m.id, c.uuid, m.n, m.participant, m.kind, m.sent_at, m.certainty, coalesce(t.rule, ''), m.flags, m.offset, " \
    "m.line, m.time_text, m.text, coalesce(m.source_id, ''), coalesce(m.reply_to, ''), coalesce(m.forwarded_from, ''), " \
    "m.extra, coalesce(p.name, ''), coalesce(p.raw_id, '') FROM message m JOIN chat c ON c.local = m.chat "             \
    "LEFT JOIN time_rule t ON t.chat = m.chat AND t.idx = m.rule LEFT JOIN participant p ON p.id = m.participant "
#define PARTICIPANT_SELECT                                                                                              \
    "SELECT p.id, c.uuid, p.name, p.raw_id, p.messages, "                                                               \
    "(SELECT person FROM person_claim x WHERE x.participant = p.id ORDER BY x.at, x.uuid LIMIT 1) "                     \
    "FROM participant p JOIN chat c ON c.local = p.chat "

struct Span {
    qint64 local = 0;
    MessageRow first = 0;
    qint64 count = 0;
};

Result<Span> spanOf(Database& db, const ChatId& chat) {
    Statement statement = db.prepare("SELECT local, first_row, row_count FROM chat WHERE uuid = ?1");
    statement.bind(1, chat.bytes());
    return one<Span>(std::move(statement), QStringLiteral("chat ") + chat.toString(),
                     [](const Statement& r) { return Span{r.integer(0), r.integer(1), r.integer(2)}; });
}

domain::Chat chatOf(const Statement& r) {
    domain::Chat c;
    c.id = idAt<ChatId>(r, 0);
    c.exhibit = idAt<ExhibitId>(r, 1);
    c.number = r.text(2);
    c.title = r.text(3);
    c.format = r.text(4);
    c.dateOrder = domain::dateOrderFromText(r.text(5)).value_or(domain::DateOrder::Auto);
    c.dateOrderByOfficer = r.integer(6) != 0;
    c.zone = r.text(7);
    c.zoneCertainty = domain::certaintyFromText(r.text(8));
    c.messages = r.integer(9);
    c.system = r.integer(10);
    c.issues = r.integer(11);
    c.first = r.optional(12);
    c.last = r.optional(13);
    c.importedAt = r.integer(14);
    c.digest = r.blob(15);
    c.owner = r.text(16);
    return c;
}

domain::Participant participantOf(const Statement& r) {
    domain::Participant p;
    p.row = r.integer(0);
    p.chat = idAt<ChatId>(r, 1);
    p.name = r.text(2);
    p.rawId = r.text(3);
    p.messages = r.integer(4);
    p.person = idAt<PersonId>(r, 5);
    return p;
}

domain::Message messageOf(const Statement& r) {
    domain::Message m;
    m.row = r.integer(0);
    m.chat = idAt<ChatId>(r, 1);
    m.n = r.integer(2);
    m.participant = r.integer(3);
    domain::ParsedMessage& b = m.body;
    b.n = m.n;
    b.kind = domain::MessageKind(std::clamp<int>(int(r.integer(4)), 0, 3));
    b.time = r.optional(5);
    b.timeCertainty = domain::Certainty(std::clamp<int>(int(r.integer(6)), 0, 2));
    b.timeRule = r.text(7);
    b.edited = (r.integer(8) & 1) != 0;
    b.deleted = (r.integer(8) & 2) != 0;
    b.offset = r.integer(9);
    b.line = r.integer(10);
    b.timeText = r.text(11);
    b.text = r.text(12);
    b.sourceId = r.text(13);
    b.replyTo = r.text(14);
    b.forwardedFrom = r.text(15);
    if (!r.isNull(16)) b.extra = QJsonDocument::fromJson(r.text(16).toUtf8()).object();
    b.sender = r.text(17);
    b.senderId = r.text(18);
    return m;
}

/// Media that were handed in beside the export and attached to its exhibit afterwards: they stand in for what the import found
/// missing, by file name, and by size where the export writes one. The rows of the import are sealed and stay as they are.
Status addLooseMedia(Database& db, std::vector<domain::Message>& messages) {
    struct Child {
        ExhibitId id;
        qint64 size = -1;
    };
    QHash<QByteArray, QMultiHash<QString, Child>> byChat;
    for (domain::Message& m : messages) {
        for (size_t i = 0; i < m.attachmentExhibits.size(); ++i) {
            if (!m.attachmentExhibits[i].isNull()) continue;
            auto known = byChat.find(m.chat.bytes());
            if (known == byChat.end()) {
                known = byChat.insert(m.chat.bytes(), {});
                Statement children = db.prepare("SELECT uuid, file_name, size_bytes FROM exhibit WHERE parent = (SELECT exhibit FROM chat WHERE uuid = ?1) AND withdrawn_reason = ''");
                children.bind(1, m.chat.bytes());
                SABOOT_CHECK(children.each([&](Statement& r) { known->insert(r.text(1), {idAt<ExhibitId>(r, 0), r.integer(2)}); }));
            }
            domain::Attachment& a = m.body.attachments[i];
            const QList<Child> found = known->values(a.name.section(QLatin1Char('/'), -1));
            std::vector<ExhibitId> fit;
            for (const Child& c : found)
                if (a.sizeBytes < 0 || c.size == a.sizeBytes) fit.push_back(c.id);
            if (fit.size() != 1) continue; // two that fit are none
            m.attachmentExhibits[i] = fit.front();
            a.present = true;
        }
    }
    return ok();
}

/// Adds attachments and reactions to messages with consecutive or scattered rows.
Status addParts(Database& db, std::vector<domain::Message>& messages) {
    if (messages.empty()) return ok();
    std::map<MessageRow, std::vector<domain::Message*>> byRow;
    for (domain::Message& m : messages) byRow[m.row].push_back(&m);
    Statement attachments = db.prepare("SELECT name, media_type, size_bytes, present, reason, exhibit, message FROM attachment "
                                       "WHERE message BETWEEN ?1 AND ?2 ORDER BY message, idx");
    Statement reactions = db.prepare("SELECT emoji, given_by, count, message FROM reaction WHERE message BETWEEN ?1 AND ?2 "
                                     "ORDER BY message, idx");
    // One range for a page of a chat, several for scattered rows.
    for (auto from = byRow.begin(); from != byRow.end();) {
        auto to = from;
        for (auto next = std::next(to); next != byRow.end() && next->first - to->first < 64; ++next) to = next;
        attachments.reset();
        attachments.bind(1, from->first).bind(2, to->first);
        SABOOT_CHECK(attachments.each([&](Statement& r) {
            const auto found = byRow.find(r.integer(6));
            if (found == byRow.end()) return;
            for (domain::Message* m : found->second) {
                m->body.attachments.push_back({r.text(0), r.text(1), r.integer(2), r.integer(3) != 0, r.text(4)});
                m->attachmentExhibits.push_back(idAt<ExhibitId>(r, 5));
            }
        }));
        reactions.reset();
        reactions.bind(1, from->first).bind(2, to->first);
        SABOOT_CHECK(reactions.each([&](Statement& r) {
            const auto found = byRow.find(r.integer(3));
            if (found == byRow.end()) return;
            for (domain::Message* m : found->second) m->body.reactions.push_back({r.text(0), r.text(1), int(r.integer(2))});
        }));
        from = std::next(to);
    }
    SABOOT_CHECK(addLooseMedia(db, messages));
    return maskSecrets(db, messages);
}

MarkedRange rangeOf(const Statement& r) {
    return {idAt<Id<MarkedRangeTag>>(r, 0), idAt<ChatId>(r, 1), r.integer(2), r.integer(3), r.text(4), idAt<OfficerId>(r, 5), r.integer(6)};
}

} // namespace

Result<std::vector<domain::Chat>> ChatRecords::list() {
    return all<domain::Chat>(m_database.prepare(CHAT_SELECT "ORDER BY position"), chatOf);
}

Result<domain::Chat> ChatRecords::byId(const ChatId& id) {
    Statement statement = m_database.prepare(CHAT_SELECT "WHERE uuid = ?1");
    statement.bind(1, id.bytes());
    return one<domain::Chat>(std::move(statement), QStringLiteral("chat ") + id.toString(), chatOf);
}

Result<domain::Chat> ChatRecords::byNumber(const QString& number) {
    Statement statement = m_database.prepare(CHAT_SELECT "WHERE number = ?1");
    statement.bind(1, number);
    return one<domain::Chat>(std::move(statement), QStringLiteral("chat ") + number, chatOf);
}

Result<std::vector<domain::Chat>> ChatRecords::ofExhibit(const ExhibitId& exhibit) {
    Statement statement = m_database.prepare(CHAT_SELECT "WHERE exhibit = ?1 ORDER BY position");
    statement.bind(1, exhibit.bytes());
    return all<domain::Chat>(std::move(statement), chatOf);
}

Result<std::vector<domain::Participant>> ChatRecords::participants(const ChatId& chat) {
    Statement statement = m_database.prepare(PARTICIPANT_SELECT "WHERE c.uuid = ?1 ORDER BY p.id");
    statement.bind(1, chat.bytes());
    return all<domain::Participant>(std::move(statement), participantOf);
}

Result<domain::Participant> ChatRecords::participant(ParticipantRow row) {
    Statement statement = m_database.prepare(PARTICIPANT_SELECT "WHERE p.id = ?1");
    statement.bind(1, row);
    return one<domain::Participant>(std::move(statement), QStringLiteral("participant %1").arg(row), participantOf);
}

Result<qint64> ChatRecords::rowCount(const ChatId& chat) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    return span.count;
}

Result<std::vector<domain::Message>> ChatRecords::messages(const ChatId& chat, qint64 first, qint64 count) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    const qint64 from = std::clamp<qint64>(first, 0, span.count);
    const qint64 n = std::clamp<qint64>(count, 0, span.count - from);
    Statement statement = m_database.prepare(MESSAGE_SELECT "WHERE m.id >= ?1 AND m.id < ?2 ORDER BY m.id");
    statement.bind(1, span.first + from).bind(2, span.first + from + n);
    SABOOT_TRY(auto found, all<domain::Message>(std::move(statement), messageOf));
    SABOOT_CHECK(addParts(m_database, found));
    return found;
}

Result<domain::Message> ChatRecords::message(MessageRow row) {
    SABOOT_TRY(auto found, messagesAt({row}));
    if (found.empty()) return Error(ErrorCode::NotFound, QStringLiteral("message %1").arg(row));
    return std::move(found.front());
}

Result<std::vector<domain::Message>> ChatRecords::messagesAt(const std::vector<MessageRow>& rows) {
    std::vector<domain::Message> found;
    found.reserve(rows.size());
    Statement statement = m_database.prepare(MESSAGE_SELECT "WHERE m.id = ?1");
    for (const MessageRow row : rows) {
        statement.reset();
        statement.bind(1, row);
        SABOOT_TRY(const bool exists, statement.step());
        if (exists) found.push_back(messageOf(statement));
    }
    SABOOT_CHECK(addParts(m_database, found));
    return found;
}

Result<domain::Message> ChatRecords::messageN(const ChatId& chat, qint64 n) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    // Numbers grow with the rows, but a reader may leave some out.
    Statement at = m_database.prepare("SELECT n FROM message WHERE id = ?1");
    qint64 low = 0, high = span.count;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        at.reset();
        at.bind(1, span.first + middle);
        SABOOT_TRY(const bool exists, at.step());
        if (!exists) return Error(ErrorCode::CaseDamaged, QStringLiteral("message %1 is missing").arg(span.first + middle));
        if (at.integer(0) < n) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < span.count) {
        SABOOT_TRY(auto found, message(span.first + low));
        if (found.n == n) return found;
    }
    return Error(ErrorCode::NotFound, QStringLiteral("message %1").arg(n));
}

Result<qint64> ChatRecords::positionOf(const ChatId& chat, MessageRow row) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    if (row < span.first || row >= span.first + span.count) return Error(ErrorCode::NotFound, QStringLiteral("message %1").arg(row));
    return row - span.first;
}

Result<qint64> ChatRecords::positionAt(const ChatId& chat, qint64 timeMs) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    SABOOT_TRY(const auto columns, loadColumns(m_database, span.first, span.count));
    // Times in a chat run backwards now and then: a scan, not a search.
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].time != MessageColumn::noTime && columns[i].time >= timeMs) return qint64(i);
    return span.count;
}

Result<qint64> ChatRecords::messageOfIssue(const ChatId& chat, const domain::ImportIssue& issue) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    const auto at = [&](std::string_view sql, qint64 place) -> Result<qint64> {
        Statement statement = m_database.prepare(sql);
        statement.bind(1, span.first).bind(2, span.first + span.count - 1).bind(3, place);
        SABOOT_TRY(const bool found, statement.step());
        return found ? statement.integer(0) : 0;
    };
    qint64 n = 0;
    if (issue.line > 0) {
        SABOOT_TRY(n, at("SELECT n FROM message WHERE id BETWEEN ?1 AND ?2 AND line > 0 AND line <= ?3 ORDER BY line DESC, id DESC LIMIT 1", issue.line));
    } else if (issue.offset > 0) {
        SABOOT_TRY(n, at("SELECT n FROM message WHERE id BETWEEN ?1 AND ?2 AND offset <= ?3 ORDER BY offset DESC, id DESC LIMIT 1", issue.offset));
    }
    if (n == 0) return Error(ErrorCode::NotFound, QStringLiteral("a message at this place"));
    return n;
}

Result<std::vector<domain::ImportIssue>> ChatRecords::issues(const ChatId& chat, qint64 first, qint64 count) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    Statement statement = m_database.prepare("SELECT kind, line, offset, text FROM import_issue WHERE chat = ?1 AND idx >= ?2 "
                                             "AND idx < ?2 + ?3 ORDER BY idx");
    statement.bind(1, span.local).bind(2, std::max<qint64>(0, first)).bind(3, std::max<qint64>(0, count));
    return all<domain::ImportIssue>(std::move(statement), [](const Statement& r) {
        return domain::ImportIssue{r.text(0), r.integer(1), r.integer(2), r.text(3)};
    });
}

Result<std::vector<HourCount>> ChatRecords::hours(const ChatId& chat) {
    constexpr qint64 hour = 3'600'000;
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    SABOOT_TRY(const auto columns, loadColumns(m_database, span.first, span.count));
    std::map<qint64, qint64> counts;
    for (const MessageColumn& c : columns) {
        if (c.isSystem() || c.time == MessageColumn::noTime) continue;
        ++counts[(c.time - ((c.time % hour) + hour) % hour)];
    }
    std::vector<HourCount> hours;
    hours.reserve(counts.size());
    for (const auto& [at, n] : counts) hours.push_back({at, n});
    return hours;
}

Result<std::vector<qint64>> ChatRecords::positionsWith(const ChatId& chat, Having what) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    const std::string_view sql =
        what == Having::Attachment   ? "SELECT DISTINCT message FROM attachment WHERE message >= ?1 AND message < ?2 ORDER BY message"
        : what == Having::Identifier ? "SELECT DISTINCT message FROM sighting WHERE message IS NOT NULL AND message >= ?1 AND message < ?2 ORDER BY message"
        : what == Having::Edited     ? "SELECT id FROM message WHERE id >= ?1 AND id < ?2 AND (flags & 1) <> 0 ORDER BY id"
                                     : "SELECT id FROM message WHERE id >= ?1 AND id < ?2 AND (flags & 2) <> 0 ORDER BY id";
    Statement statement = m_database.prepare(sql);
    statement.bind(1, span.first).bind(2, span.first + span.count);
    return all<qint64>(std::move(statement), [&](const Statement& r) { return r.integer(0) - span.first; });
}

Result<qint64> ChatRecords::positionOfSource(const ChatId& chat, const QString& sourceId) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    Statement statement = m_database.prepare("SELECT id FROM message WHERE id >= ?1 AND id < ?2 AND source_id = ?3 ORDER BY id LIMIT 1");
    statement.bind(1, span.first).bind(2, span.first + span.count).bind(3, sourceId);
    return one<qint64>(std::move(statement), QStringLiteral("the message answered"), [&](const Statement& r) { return r.integer(0) - span.first; });
}

Status ChatRecords::eachText(const ChatId& chat, const std::function<Status(qint64, std::optional<qint64>, ParticipantRow, QByteArrayView)>& f) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    Statement statement = m_database.prepare("SELECT id, sent_at, participant, text FROM message WHERE id >= ?1 AND id < ?2 AND kind <> 1 ORDER BY id");
    statement.bind(1, span.first).bind(2, span.first + span.count);
    return statement.each([&](Statement& r) { return f(r.integer(0) - span.first, r.optional(1), r.integer(2), r.utf8(3)); });
}

Status ChatRecords::eachColumn(const ChatId& chat, const std::function<Status(qint64, const std::vector<MessageColumn>&)>& f) {
    constexpr qint64 piece = 1 << 16;
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    for (qint64 at = 0; at < span.count; at += piece) {
        SABOOT_TRY(const auto columns, loadColumns(m_database, span.first + at, std::min(piece, span.count - at)));
        SABOOT_CHECK(f(at, columns));
        if (columns.empty()) break;
    }
    return ok();
}

Result<std::vector<std::pair<std::pair<ParticipantRow, ParticipantRow>, qint64>>> ChatRecords::exchanges(const ChatId& chat) {
    SABOOT_TRY(const Span span, spanOf(m_database, chat));
    SABOOT_TRY(const auto columns, loadColumns(m_database, span.first, span.count));
    std::map<std::pair<ParticipantRow, ParticipantRow>, qint64> counts;
    ParticipantRow before = 0;
    for (const MessageColumn& c : columns) {
        if (c.isSystem() || c.participant == 0) continue;
        if (before != 0 && before != c.participant)
            ++counts[{std::min<ParticipantRow>(before, c.participant), std::max<ParticipantRow>(before, c.participant)}];
        before = c.participant;
    }
    return std::vector<std::pair<std::pair<ParticipantRow, ParticipantRow>, qint64>>(counts.begin(), counts.end());
}

Status ChatRecords::setOwner(Change& change, const ChatId& chat, const QString& owner) {
    Row row;
    row.set("owner", owner);
    return change.update("chat", chat.bytes(), row);
}

Status ChatRecords::setTitle(Change& change, const ChatId& chat, const QString& title) {
    Row row;
    row.set("title", title);
    return change.update("chat", chat.bytes(), row);
}

Status ChatRecords::addRange(Change& change, MarkedRange& range) {
    if (range.firstN < 1 || range.lastN < range.firstN) return Error(ErrorCode::InvalidArgument, QStringLiteral("range of messages"));
    SABOOT_CHECK(ChatRecords(change.database()).byId(range.chat));
    if (range.id.isNull()) range.id = change.newId<Id<MarkedRangeTag>>();
    range.by = change.officer();
    range.at = change.at();
    Row row;
    row.set("chat", range.chat).set("first_n", range.firstN).set("last_n", range.lastN).set("reason", range.reason)
        .set("by_officer", range.by).set("at", range.at);
    return change.insert("marked_range", range.id.bytes(), row);
}

Status ChatRecords::removeRange(Change& change, const Id<MarkedRangeTag>& id) { return change.remove("marked_range", id.bytes()); }

Result<std::vector<MarkedRange>> ChatRecords::ranges(const ChatId& chat) {
    Statement statement = m_database.prepare("SELECT uuid, chat, first_n, last_n, reason, by_officer, at FROM marked_range "
                                             "WHERE chat = ?1 ORDER BY first_n, at");
    statement.bind(1, chat.bytes());
    return all<MarkedRange>(std::move(statement), rangeOf);
}

Result<std::vector<MarkedRange>> ChatRecords::allRanges() {
    return all<MarkedRange>(m_database.prepare("SELECT r.uuid, r.chat, r.first_n, r.last_n, r.reason, r.by_officer, r.at "
                                               "FROM marked_range r JOIN chat c ON c.uuid = r.chat ORDER BY c.position, r.first_n, r.at"),
                            rangeOf);
}

} // namespace saboot::store
