#include "store/chatimport.h"

#include "store/ftstokenizer.h"
#include "store/messagecolumns.h"
#include "store/records.h"
#include "text/normalise.h"

#include <QHash>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace saboot::store {

namespace {

constexpr qint64 columnsPerPiece = 8192;
constexpr qsizetype contextBytes = 48;

/// The words around [start, end) on one line, cut at character borders.
QString contextOf(QByteArrayView text, qint64 start, qint64 end) {
    qsizetype from = std::max<qsizetype>(0, qsizetype(start) - contextBytes);
    qsizetype to = std::min<qsizetype>(text.size(), qsizetype(end) + contextBytes);
    auto continues = [&](qsizetype i) { return i > 0 && i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    while (continues(from)) --from;
    while (continues(to)) ++to;
    QString context = QString::fromUtf8(text.sliced(from, to - from)).simplified();
    if (from > 0) context.prepend(QChar(u'…'));
    if (to < text.size()) context.append(QChar(u'…'));
    return context;
}

} // namespace

struct ChatImport::State {
    State(Change& c, SightingWriter w)
        : change(c)
        , sightings(std::move(w))
        , insertMessage(c.database().prepare(
              "INSERT INTO message (id, chat, n, participant, kind, sent_at, certainty, rule, flags, offset, line, time_text, text, "
              "source_id, reply_to, forwarded_from, extra) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"))
        , insertPlain(c.database().prepare("INSERT INTO message (id, n, participant, kind, sent_at, certainty, rule, flags, offset, line, time_text, "
                                           "text, chat) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"))
        , insertAttachment(c.database().prepare("INSERT INTO attachment (message, idx, name, media_type, size_bytes, present, reason, exhibit) "
                                                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"))
        , insertReaction(c.database().prepare("INSERT INTO reaction (message, idx, emoji, given_by, count) VALUES (?1, ?2, ?3, ?4, ?5)"))
        , insertIssue(c.database().prepare("INSERT INTO import_issue (chat, idx, kind, line, offset, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"))
        , insertRule(c.database().prepare("INSERT INTO time_rule (chat, idx, rule) VALUES (?1, ?2, ?3)"))
        , insertTerms(c.database().prepare("INSERT INTO message_fts (rowid, text) VALUES (?1, ?2)"))
        , insertColumns(c.database().prepare("INSERT INTO message_columns (first, n, data) VALUES (?1, ?2, ?3)")) {}

    struct Person {
        ParticipantRow row;
        QString name, rawId;
        qint64 messages = 0;
    };

    /// A name as the last messages had it.
    struct Recent {
        QByteArray sender, senderId;
        qsizetype person = -1;
    };

    bool isCancelled() const { return (nextRow & 255) == 0 && change.database().job() && change.database().job()->isCancelled(); }
    Status addOne(const ImportedMessage& imported);
    Status addPlain(const domain::PlainMessage& m, QByteArrayView messageTerms);
    Status addParts(MessageRow row, const ImportedMessage& imported, const QByteArray& text, qint64 n);
    Status addHit(MessageRow row, qint64 n, QByteArrayView text, std::optional<qint64> at, const domain::IdentifierHit& hit);
    Status addColumn(std::optional<qint64> time, ParticipantRow participant, domain::MessageKind kind, domain::Certainty certainty);
    Status writeColumns();
    Status writeLexicon();
    Result<qint64> ruleOf(const QString& rule);
    qsizetype personOf(const QString& sender, const QString& senderId);
    qsizetype personOf(QByteArrayView sender, QByteArrayView senderId);

    Change& change;
    SightingWriter sightings;
    Statement insertMessage, insertPlain, insertAttachment, insertReaction, insertIssue, insertRule, insertTerms, insertColumns;
    domain::Chat chat;
    qint64 position = 0;
    qint64 local = 0;
    MessageRow firstRow = 0, nextRow = 0;
    ParticipantRow nextParticipant = 0;
    qint64 doubts = 0;
    QHash<QString, qint64> rules;
    QHash<QString, qsizetype> participantIndex;
    std::vector<Person> participants;
    QByteArray columns;
    MessageRow columnsFirst = 0;
    TermCounts terms;
    std::array<Recent, 8> recent;
    size_t recentTurn = 0;
    QByteArray lastRule;
    std::optional<qint64> lastRuleNumber;
    BulkHasher ruleHash{"time_rule"}, participantHash{"participant"}, messageHash{"message"}, attachmentHash{"attachment"},
        reactionHash{"reaction"}, issueHash{"import_issue"};
    bool finished = false;
};

ChatImport::ChatImport(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ChatImport::ChatImport(ChatImport&&) noexcept = default;
ChatImport::~ChatImport() = default;
const QString& ChatImport::number() const { return m_state->chat.number; }
qint64 ChatImport::rows() const { return m_state->nextRow - m_state->firstRow; }

Result<ChatImport> ChatImport::begin(Change& change, const domain::Chat& chat) {
    Database& db = change.database();
    domain::Chat fresh = chat;
    if (fresh.id.isNull()) fresh.id = change.newId<ChatId>();
    SABOOT_TRY(auto sightings, SightingWriter::begin(change, chatScope(fresh.id)));
    auto state = std::make_unique<State>(change, std::move(sightings));
    SABOOT_TRY(state->local, scopeNumber(db, chatScope(fresh.id), ScopeRule::Insert));
    SABOOT_TRY(state->firstRow, db.integer("SELECT coalesce(max(id), 0) + 1 FROM message"));
    // Chats of one account are imported one after another in one change: an earlier one may be empty, its number counts.
    SABOOT_TRY(state->position, db.integer("SELECT coalesce(max(position), 0) + 1 FROM chat"));
    SABOOT_TRY(state->nextParticipant, db.integer("SELECT coalesce(max(id), 0) + 1 FROM participant"));
    // Before a bulk load the index collects more in memory: one large segment instead of many small ones.
    SABOOT_CHECK(db.execute("INSERT INTO message_fts (message_fts, rank) VALUES ('hashsize', 16777216)"));
    state->nextRow = state->columnsFirst = state->firstRow;
    fresh.number = QLatin1Char('T') + QString::number(state->position);
    fresh.first.reset();
    fresh.last.reset();
    fresh.messages = fresh.system = fresh.issues = 0;
    state->chat = std::move(fresh);
    return ChatImport(std::move(state));
}

qsizetype ChatImport::State::personOf(const QString& sender, const QString& senderId) {
    if (sender.isEmpty() && senderId.isEmpty()) return -1;
    const QString key = senderId + QChar(u'\0') + sender;
    auto found = participantIndex.constFind(key);
    if (found == participantIndex.constEnd()) {
        found = participantIndex.insert(key, qsizetype(participants.size()));
        participants.push_back({nextParticipant++, sender, senderId});
    }
    return *found;
}

qsizetype ChatImport::State::personOf(QByteArrayView sender, QByteArrayView senderId) {
    if (sender.isEmpty() && senderId.isEmpty()) return -1;
    for (const Recent& r : recent)
        if (r.person >= 0 && sender == r.sender && senderId == r.senderId) return r.person;
    const qsizetype person = personOf(QString::fromUtf8(sender), QString::fromUtf8(senderId));
    recent[recentTurn++ % recent.size()] = {sender.toByteArray(), senderId.toByteArray(), person};
    return person;
}

Result<qint64> ChatImport::State::ruleOf(const QString& rule) {
    const auto found = rules.constFind(rule);
    if (found != rules.constEnd()) return *found;
    const qint64 idx = rules.size();
    rules.insert(rule, idx);
    const QByteArray utf8 = rule.toUtf8();
    SABOOT_CHECK(insertRule.bind(1, local).bind(2, idx).bindUtf8(3, utf8).run());
    ruleHash.integer(idx);
    ruleHash.text(utf8);
    ruleHash.endRow();
    return idx;
}

Status ChatImport::State::addOne(const ImportedMessage& imported) {
    const domain::ParsedMessage& m = imported.body;
    const MessageRow row = nextRow;
    const bool system = m.kind == domain::MessageKind::System;
    const qsizetype person = personOf(m.sender, m.senderId);
    if (person >= 0 && !system) ++participants[size_t(person)].messages;
    const ParticipantRow participant = person < 0 ? 0 : participants[size_t(person)].row;
    std::optional<qint64> rule;
    if (!m.timeRule.isEmpty()) {
        SABOOT_TRY(rule, ruleOf(m.timeRule));
    }
    const qint64 flags = (m.edited ? 1 : 0) | (m.deleted ? 2 : 0);
    const QByteArray timeText = m.timeText.toUtf8(), text = m.text.toUtf8(), sourceId = m.sourceId.toUtf8(),
                     replyTo = m.replyTo.toUtf8(), forwarded = m.forwardedFrom.toUtf8(),
                     extra = m.extra.isEmpty() ? QByteArray() : QJsonDocument(m.extra).toJson(QJsonDocument::Compact);
    Statement& s = insertMessage;
    s.bind(1, row).bind(2, local).bind(3, m.n).bind(4, participant ? std::optional<qint64>(participant) : std::nullopt)
        .bind(5, qint64(m.kind)).bind(6, m.time).bind(7, qint64(m.timeCertainty)).bind(8, rule).bind(9, flags).bind(10, m.offset)
        .bind(11, m.line).bindUtf8(12, timeText).bindUtf8(13, text);
    messageHash.integer(row);
    messageHash.integer(local);
    messageHash.integer(m.n);
    auto optionalInteger = [&](const std::optional<qint64>& value) { value ? messageHash.integer(*value) : messageHash.null(); };
    optionalInteger(participant ? std::optional<qint64>(participant) : std::nullopt);
    messageHash.integer(qint64(m.kind));
    optionalInteger(m.time);
    messageHash.integer(qint64(m.timeCertainty));
    optionalInteger(rule);
    for (const qint64 value : {flags, m.offset, m.line}) messageHash.integer(value);
    messageHash.text(timeText);
    messageHash.text(text);
    int index = 14;
    for (const QByteArray* optional : {&sourceId, &replyTo, &forwarded, &extra}) {
        if (optional->isEmpty()) {
            s.bindNull(index);
            messageHash.null();
        } else {
            s.bindUtf8(index, *optional);
            messageHash.text(*optional);
        }
        ++index;
    }
    messageHash.endRow();
    SABOOT_CHECK(s.run());
    SABOOT_CHECK(addColumn(m.time, participant, m.kind, m.timeCertainty));
    if (!imported.terms.isEmpty()) {
        SABOOT_CHECK(insertTerms.bind(1, row).bindUtf8(2, imported.terms).run());
        if (!imported.termsCounted) terms.addMessage(imported.terms);
    }
    return addParts(row, imported, text, m.n);
}

Status ChatImport::State::addColumn(std::optional<qint64> time, ParticipantRow participant, domain::MessageKind kind, domain::Certainty certainty) {
    const bool system = kind == domain::MessageKind::System;
    ++nextRow;
    appendColumn(columns, {time.value_or(MessageColumn::noTime), quint32(participant), quint32(local), kind});
    system ? ++chat.system : ++chat.messages;
    if (!system && certainty != domain::Certainty::Certain) ++doubts;
    if (time) {
        chat.first = chat.first ? std::min(*chat.first, *time) : *time;
        chat.last = chat.last ? std::max(*chat.last, *time) : *time;
    }
    return columns.size() >= columnsPerPiece * messageColumnBytes ? writeColumns() : ok();
}

Status ChatImport::State::addPlain(const domain::PlainMessage& m, QByteArrayView messageTerms) {
    const MessageRow row = nextRow;
    const qsizetype person = personOf(m.sender, m.senderId);
    if (person >= 0 && m.kind != domain::MessageKind::System) ++participants[size_t(person)].messages;
    const ParticipantRow participant = person < 0 ? 0 : participants[size_t(person)].row;
    if (m.timeRule.isEmpty()) {
        lastRuleNumber.reset();
        lastRule.clear();
    } else if (!lastRuleNumber || m.timeRule != lastRule) {
        SABOOT_TRY(lastRuleNumber, ruleOf(QString::fromUtf8(m.timeRule)));
        lastRule = m.timeRule.toByteArray();
    }
    const std::optional<qint64> time = m.hasTime ? std::optional<qint64>(m.time) : std::nullopt;
    const std::optional<qint64> sender = participant ? std::optional<qint64>(participant) : std::nullopt;
    const qint64 flags = (m.edited ? 1 : 0) | (m.deleted ? 2 : 0);
    insertPlain.bind(1, row).bind(2, m.n).bind(3, sender).bind(4, qint64(m.kind)).bind(5, time).bind(6, qint64(m.timeCertainty))
        .bind(7, lastRuleNumber).bind(8, flags).bind(9, m.offset).bind(10, m.line).bindUtf8(11, m.timeText).bindUtf8(12, m.text).bind(13, local);
    // The same columns in the order of the digest.
    messageHash.integer(row);
    messageHash.integer(local);
    messageHash.integer(m.n);
    sender ? messageHash.integer(*sender) : messageHash.null();
    messageHash.integer(qint64(m.kind));
    time ? messageHash.integer(*time) : messageHash.null();
    messageHash.integer(qint64(m.timeCertainty));
    lastRuleNumber ? messageHash.integer(*lastRuleNumber) : messageHash.null();
    for (const qint64 value : {flags, m.offset, m.line}) messageHash.integer(value);
    messageHash.text(m.timeText);
    messageHash.text(m.text);
    for (int i = 0; i < 4; ++i) messageHash.null();
    messageHash.endRow();
    SABOOT_CHECK(insertPlain.run());
    SABOOT_CHECK(addColumn(time, participant, m.kind, m.timeCertainty));
    if (messageTerms.isEmpty()) return ok();
    return insertTerms.bind(1, row).bindUtf8(2, messageTerms).run();
}

Status ChatImport::State::addParts(MessageRow row, const ImportedMessage& imported, const QByteArray& text, qint64 n) {
    const domain::ParsedMessage& m = imported.body;
    for (size_t i = 0; i < m.attachments.size(); ++i) {
        const domain::Attachment& a = m.attachments[i];
        const QByteArray exhibit = i < imported.attachmentExhibits.size() && !imported.attachmentExhibits[i].isNull()
                                       ? imported.attachmentExhibits[i].bytes()
                                       : QByteArray();
        SABOOT_CHECK(insertAttachment.bind(1, row).bind(2, qint64(i)).bind(3, a.name).bind(4, a.mediaType).bind(5, a.sizeBytes)
                         .bind(6, a.present).bind(7, a.reason).bindOptional(8, exhibit).run());
        attachmentHash.integer(row);
        attachmentHash.integer(qint64(i));
        attachmentHash.text(a.name.toUtf8());
        attachmentHash.text(a.mediaType.toUtf8());
        attachmentHash.integer(a.sizeBytes);
        attachmentHash.integer(a.present ? 1 : 0);
        attachmentHash.text(a.reason.toUtf8());
        exhibit.isEmpty() ? attachmentHash.null() : attachmentHash.blob(exhibit);
        attachmentHash.endRow();
    }
    for (size_t i = 0; i < m.reactions.size(); ++i) {
        const domain::Reaction& r = m.reactions[i];
        SABOOT_CHECK(insertReaction.bind(1, row).bind(2, qint64(i)).bind(3, r.emoji).bind(4, r.by).bind(5, r.count).run());
        reactionHash.integer(row);
        reactionHash.integer(qint64(i));
        reactionHash.text(r.emoji.toUtf8());
        reactionHash.text(r.by.toUtf8());
        reactionHash.integer(r.count);
        reactionHash.endRow();
    }
    for (const domain::IdentifierHit& hit : imported.identifiers) SABOOT_CHECK(addHit(row, n, text, m.time, hit));
    return ok();
}

Status ChatImport::State::addHit(MessageRow row, qint64 n, QByteArrayView text, std::optional<qint64> at, const domain::IdentifierHit& hit) {
    FoundIdentifier found;
    found.facts = hit.facts;
    found.place.seenIn = domain::SeenIn::Message;
    found.place.exhibit = chat.exhibit;
    found.place.message = row;
    found.place.reference = chat.number + QLatin1Char('-') + QStringLiteral("%1").arg(n, 4, 10, QLatin1Char('0'));
    found.place.start = std::clamp<qint64>(hit.start, 0, text.size());
    found.place.end = std::clamp<qint64>(hit.end, found.place.start, text.size());
    found.place.raw = QString::fromUtf8(text.sliced(qsizetype(found.place.start), qsizetype(found.place.end - found.place.start)));
    found.place.context = contextOf(text, found.place.start, found.place.end);
    found.place.at = at;
    SABOOT_CHECK(sightings.add(found));
    return ok();
}

Status ChatImport::State::writeColumns() {
    if (columns.isEmpty()) return ok();
    const qint64 n = columns.size() / messageColumnBytes;
    SABOOT_CHECK(insertColumns.bind(1, columnsFirst).bind(2, n).bind(3, columns).run());
    columnsFirst += n;
    columns.resize(0);
    return ok();
}

Status ChatImport::State::writeLexicon() {
    // In the order of the table's key, so that pages are written once.
    const auto sorted = terms.sorted();
    Statement insert = change.database().prepare("INSERT INTO lexicon (term, df, fold) VALUES (?1, ?2, ?3) "
                                                 "ON CONFLICT (term) DO UPDATE SET df = df + excluded.df");
    for (const auto& [term, df] : sorted) {
        const QByteArrayView view(term.data(), qsizetype(term.size()));
        const QByteArray fold = text::romanUrduKeyUtf8(view);
        SABOOT_CHECK(insert.bindUtf8(1, view).bind(2, df).bindUtf8(3, fold).run());
    }
    terms.clear();
    return ok();
}

Status ChatImport::add(const std::vector<ImportedMessage>& batch) {
    State& s = *m_state;
    for (const ImportedMessage& imported : batch) {
        // The engine looks at the job between its own steps; many short statements never reach that.
        if (s.isCancelled()) return Error(ErrorCode::Cancelled);
        SABOOT_CHECK(s.addOne(imported));
    }
    return ok();
}

Status ChatImport::add(const ImportedPlain& imported) {
    State& s = *m_state;
    const auto& messages = imported.batch.messages;
    if (imported.termsEnd.size() != messages.size()) return Error(ErrorCode::Internal, QStringLiteral("a batch without its terms"));
    const QByteArrayView terms(imported.terms.data(), qsizetype(imported.terms.size()));
    auto hit = imported.hits.begin();
    size_t from = 0;
    for (size_t i = 0; i < messages.size(); ++i) {
        if (s.isCancelled()) return Error(ErrorCode::Cancelled);
        const domain::PlainMessage& m = messages[i];
        const MessageRow row = s.nextRow;
        const size_t end = imported.termsEnd[i];
        SABOOT_CHECK(s.addPlain(m, terms.sliced(qsizetype(from), qsizetype(end - from))));
        from = end;
        for (; hit != imported.hits.end() && hit->message == i; ++hit)
            SABOOT_CHECK(s.addHit(row, m.n, m.text, m.hasTime ? std::optional<qint64>(m.time) : std::nullopt, hit->found));
    }
    return ok();
}

void ChatImport::addTerms(const TermCounts& counts) {
    // The usual case is one conversation: nothing to merge into.
    if (m_state->terms.isEmpty()) m_state->terms = counts;
    else m_state->terms.add(counts);
}

Status ChatImport::addIssue(const domain::ImportIssue& issue) {
    State& s = *m_state;
    const qint64 idx = s.chat.issues++;
    const QByteArray kind = issue.kind.toUtf8(), text = issue.text.toUtf8();
    s.issueHash.integer(idx);
    s.issueHash.text(kind);
    s.issueHash.integer(issue.line);
    s.issueHash.integer(issue.offset);
    s.issueHash.text(text);
    s.issueHash.endRow();
    return s.insertIssue.bind(1, s.local).bind(2, idx).bindUtf8(3, kind).bind(4, issue.line).bind(5, issue.offset).bindUtf8(6, text).run();
}

Result<domain::Chat> ChatImport::finish(const domain::ChatSummary& summary) {
    State& s = *m_state;
    if (s.finished) return Error(ErrorCode::Internal, QStringLiteral("an import finished twice"));
    s.finished = true;
    Database& db = s.change.database();
    SABOOT_CHECK(s.writeColumns());
    SABOOT_CHECK(s.writeLexicon());
    {
        Statement insert = db.prepare("INSERT INTO participant (id, chat, name, raw_id, messages) VALUES (?1, ?2, ?3, ?4, ?5)");
        for (const State::Person& p : s.participants) {
            SABOOT_CHECK(insert.bind(1, p.row).bind(2, s.local).bind(3, p.name).bind(4, p.rawId).bind(5, p.messages).run());
            s.participantHash.integer(p.row);
            s.participantHash.text(p.name.toUtf8());
            s.participantHash.text(p.rawId.toUtf8());
            s.participantHash.integer(p.messages);
            s.participantHash.endRow();
        }
    }
    const QString scope = chatScope(s.chat.id);
    crypto::Sha256 whole;
    for (auto [name, hash] : {std::pair("time_rule", &s.ruleHash), {"participant", &s.participantHash}, {"message", &s.messageHash},
                              {"attachment", &s.attachmentHash}, {"reaction", &s.reactionHash}, {"import_issue", &s.issueHash}}) {
        const qint64 rows = hash->rows();
        const QByteArray digest = hash->finish();
        whole.update(digest);
        s.change.addBulk({QString::fromLatin1(name), scope, rows, digest});
    }
    SABOOT_CHECK(s.sightings.finish());

    domain::Chat& c = s.chat;
    if (c.title.isEmpty()) c.title = summary.title;
    if (!summary.format.isEmpty()) c.format = summary.format;
    if (!c.dateOrderByOfficer || c.dateOrder == domain::DateOrder::Auto) c.dateOrder = summary.dateOrder;
    if (!summary.zone.isEmpty()) {
        c.zone = summary.zone;
        c.zoneCertainty = summary.zoneCertainty;
    }
    c.importedAt = s.change.at();
    c.digest = whole.finish();
    Row row;
    row.set("local", s.local).set("number", c.number).set("position", s.position).set("exhibit", c.exhibit).set("title", c.title)
        .set("format", c.format).set("date_order", domain::toText(c.dateOrder)).set("date_order_by_officer", c.dateOrderByOfficer)
        .set("zone", c.zone).set("zone_certainty", domain::toText(c.zoneCertainty)).set("first_row", s.firstRow)
        .set("row_count", s.nextRow - s.firstRow).set("messages", c.messages).set("system_lines", c.system).set("doubts", s.doubts)
        .set("issues", c.issues).set("first_at", c.first).set("last_at", c.last).set("imported_at", c.importedAt)
        .set("digest", c.digest).set("owner", c.owner);
    SABOOT_CHECK(s.change.insert("chat", c.id.bytes(), row));
    return c;
}

} // namespace saboot::store
