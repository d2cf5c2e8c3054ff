#include "store/markrecords.h"

#include "store/records.h"

namespace saboot::store {

namespace {

#define MARK_SELECT "SELECT uuid, chat, n, flagged, tags, translation, by_officer, at FROM message_mark "
#define DOUBT_SELECT "SELECT uuid, chat, kind, answer, reason, by_officer, at FROM doubt_settled "

MessageMark markOf(const Statement& r) {
    return {idAt<Id<MessageMarkTag>>(r, 0), idAt<ChatId>(r, 1), r.integer(2), r.integer(3) != 0, listOf(r.text(4)), r.text(5),
            idAt<OfficerId>(r, 6), r.integer(7)};
}

SettledDoubt doubtOf(const Statement& r) {
    return {idAt<Id<SettledDoubtTag>>(r, 0), idAt<ChatId>(r, 1), r.text(2), r.text(3), r.text(4), idAt<OfficerId>(r, 5), r.integer(6)};
}

/// The uuid of the one row that `statement` finds, empty without one.
Result<QByteArray> uuidOf(Statement statement) {
    SABOOT_TRY(const bool found, statement.step());
    return found ? statement.blob(0) : QByteArray();
}

} // namespace

Result<std::vector<OfficerEvent>> MarkRecords::events() {
    return all<OfficerEvent>(m_database.prepare("SELECT uuid, at, until, certainty, lane, text, sources, reason, by_officer, recorded_at "
                                                "FROM timeline_event ORDER BY at IS NULL, at, recorded_at, uuid"),
                             [](const Statement& r) {
                                 OfficerEvent e;
                                 e.id = idAt<Id<OfficerEventTag>>(r, 0);
                                 e.at = r.optional(1);
                                 e.until = r.optional(2);
                                 e.certainty = domain::certaintyFromText(r.text(3));
                                 e.lane = r.text(4);
                                 e.text = r.text(5);
                                 e.sources = listOf(r.text(6));
                                 e.reason = r.text(7);
                                 e.by = idAt<OfficerId>(r, 8);
                                 e.recordedAt = r.integer(9);
                                 return e;
                             });
}

Status MarkRecords::saveEvent(Change& change, OfficerEvent& event) {
    if (event.text.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("an event without words"));
    if (event.sources.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("an event needs what shows it"));
    if (event.until && (!event.at || *event.until < *event.at))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("an event that ends before it begins"));
    bool known = false;
    if (!event.id.isNull()) {
        Statement statement = change.database().prepare("SELECT uuid FROM timeline_event WHERE uuid = ?1");
        statement.bind(1, event.id.bytes());
        SABOOT_TRY(const QByteArray found, uuidOf(std::move(statement)));
        known = !found.isEmpty();
    } else {
        event.id = change.newId<Id<OfficerEventTag>>();
    }
    event.by = change.officer();
    event.recordedAt = change.at();
    Row row;
    row.set("at", event.at).set("until", event.until).set("certainty", domain::toText(event.certainty)).set("lane", event.lane)
        .set("text", event.text).set("sources", jsonOf(event.sources)).set("reason", event.reason).set("by_officer", event.by)
        .set("recorded_at", event.recordedAt);
    return known ? change.update("timeline_event", event.id.bytes(), row) : change.insert("timeline_event", event.id.bytes(), row);
}

Status MarkRecords::removeEvent(Change& change, const Id<OfficerEventTag>& id) { return change.remove("timeline_event", id.bytes()); }

Result<std::vector<MessageMark>> MarkRecords::marks(const ChatId& chat) {
    Statement statement = m_database.prepare(MARK_SELECT "WHERE chat = ?1 ORDER BY n");
    statement.bind(1, chat.bytes());
    return all<MessageMark>(std::move(statement), markOf);
}

Result<std::vector<MessageMark>> MarkRecords::flagged(int limit) {
    Statement statement = m_database.prepare(MARK_SELECT "WHERE flagged <> 0 ORDER BY at, uuid LIMIT ?1");
    statement.bind(1, qint64(limit));
    return all<MessageMark>(std::move(statement), markOf);
}

Status MarkRecords::setMark(Change& change, MessageMark mark) {
    SABOOT_CHECK(ChatRecords(change.database()).messageN(mark.chat, mark.n));
    QByteArray known;
    {
        Statement statement = change.database().prepare("SELECT uuid FROM message_mark WHERE chat = ?1 AND n = ?2");
        statement.bind(1, mark.chat.bytes()).bind(2, mark.n);
        SABOOT_TRY(known, uuidOf(std::move(statement)));
    }
    if (mark.isEmpty()) return known.isEmpty() ? ok() : change.remove("message_mark", known);
    Row row;
    row.set("flagged", mark.flagged).set("tags", jsonOf(mark.tags)).set("translation", mark.translation).set("by_officer", change.officer())
        .set("at", change.at());
    if (!known.isEmpty()) return change.update("message_mark", known, row);
    row.set("chat", mark.chat).set("n", mark.n);
    return change.insert("message_mark", change.newId<Id<MessageMarkTag>>().bytes(), row);
}

Result<std::vector<SettledDoubt>> MarkRecords::settled(const ChatId& chat) {
    Statement statement = m_database.prepare(DOUBT_SELECT "WHERE chat = ?1 ORDER BY kind");
    statement.bind(1, chat.bytes());
    return all<SettledDoubt>(std::move(statement), doubtOf);
}

Result<std::vector<SettledDoubt>> MarkRecords::allSettled() {
    return all<SettledDoubt>(m_database.prepare(DOUBT_SELECT "ORDER BY chat, kind"), doubtOf);
}

Status MarkRecords::settle(Change& change, SettledDoubt& doubt) {
    if (doubt.kind.isEmpty() || doubt.answer.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a doubt needs an answer"));
    SABOOT_CHECK(ChatRecords(change.database()).byId(doubt.chat));
    QByteArray known;
    {
        Statement statement = change.database().prepare("SELECT uuid FROM doubt_settled WHERE chat = ?1 AND kind = ?2");
        statement.bind(1, doubt.chat.bytes()).bind(2, doubt.kind);
        SABOOT_TRY(known, uuidOf(std::move(statement)));
    }
    doubt.by = change.officer();
    doubt.at = change.at();
    Row row;
    row.set("answer", doubt.answer).set("reason", doubt.reason).set("by_officer", doubt.by).set("at", doubt.at);
    if (!known.isEmpty()) {
        doubt.id = Id<SettledDoubtTag>::fromBytes(known);
        return change.update("doubt_settled", known, row);
    }
    if (doubt.id.isNull()) doubt.id = change.newId<Id<SettledDoubtTag>>();
    row.set("chat", doubt.chat).set("kind", doubt.kind);
    return change.insert("doubt_settled", doubt.id.bytes(), row);
}

Status MarkRecords::unsettle(Change& change, const ChatId& chat, const QString& kind) {
    Statement statement = change.database().prepare("SELECT uuid FROM doubt_settled WHERE chat = ?1 AND kind = ?2");
    statement.bind(1, chat.bytes()).bind(2, kind);
    SABOOT_TRY(const QByteArray known, uuidOf(std::move(statement)));
    if (known.isEmpty()) return Error(ErrorCode::NotFound, QStringLiteral("doubt %1").arg(kind));
    return change.remove("doubt_settled", known);
}

Result<std::vector<FirstMention>> MarkRecords::firstMentions(int limit) {
    // The columns beside min() are those of the row it was found in (SQLite, "bare columns in an aggregate query").
    Statement statement = m_database.prepare(
        "SELECT f.identifier, m.participant, f.reference, f.at, m.certainty, m.time_text FROM "
        "(SELECT identifier, message, reference, min(at) AS at FROM sighting WHERE message IS NOT NULL AND at IS NOT NULL GROUP BY identifier) f "
        "JOIN message m ON m.id = f.message ORDER BY f.at, f.identifier LIMIT ?1");
    statement.bind(1, qint64(limit));
    return all<FirstMention>(std::move(statement), [](const Statement& r) {
        FirstMention f;
        f.identifier = r.integer(0);
        f.participant = r.integer(1);
        f.reference = r.text(2);
        f.at = r.optional(3);
        f.certainty = domain::Certainty(std::clamp<int>(int(r.integer(4)), 0, 2));
        f.timeText = r.text(5);
        return f;
    });
}

} // namespace saboot::store
