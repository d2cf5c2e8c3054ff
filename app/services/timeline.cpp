#include "services/timeline.h"

#include "crypto/auditrecord.h"
#include "identifiers/check.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>
#include <numeric>

namespace saboot::services {

namespace {

using domain::Certainty;
using domain::EntityType;
using Kind = TimelineEvent::Kind;

/// Which lane a speaker, a source or the case itself stands in; the same order whenever the case is the same.
class Lanes {
public:
    size_t of(const QString& key, const QString& title, const QString& sub, EntityType type, const QString& urdu = {}) {
        const auto found = m_index.constFind(key);
        if (found != m_index.cend()) return *found;
        m_index.insert(key, lanes.size());
        lanes.push_back({title, sub, urdu, type, 0, 0});
        return lanes.size() - 1;
    }
    std::vector<TimelineLane> lanes;

private:
    QHash<QString, size_t> m_index;
};

struct Speakers {
    QHash<ParticipantRow, size_t> lane;
    QHash<QByteArray, size_t> chatLane; ///< system lines and senders that are not known
    std::vector<domain::Chat> chats;
};

Result<Speakers> speakers(store::Database& db, LaneBy by, Lanes& lanes) {
    Speakers out;
    store::ChatRecords chats(db);
    store::PersonRecords persons(db);
    QHash<QByteArray, domain::Person> person;
    SABOOT_TRY(const auto people, persons.list());
    for (const auto& p : people) person.insert(p.id.bytes(), p);
    SABOOT_TRY(out.chats, chats.list());
    for (const auto& c : out.chats) {
        SABOOT_TRY(const auto participants, chats.participants(c.id));
        if (by == LaneBy::Source) {
            const size_t lane = lanes.of(QStringLiteral("chat:") + c.number, c.title, c.number, EntityType::Account);
            out.chatLane.insert(c.id.bytes(), lane);
            for (const auto& p : participants) out.lane.insert(p.row, lane);
            continue;
        }
        for (const auto& p : participants) {
            const auto known = person.constFind(p.person.bytes());
            // A name in two chats is one person only when an officer says so.
            out.lane.insert(p.row, known != person.cend()
                                       ? lanes.of(QStringLiteral("person:") + known->number, known->label(), known->number, EntityType::Person, known->nameUrdu)
                                       : lanes.of(QStringLiteral("participant:%1:%2").arg(c.number, p.name), p.name, c.number, EntityType::Account));
        }
    }
    return out;
}

qint64 endOfDay(const QString& iso, bool end) {
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? QDateTime(day, end ? QTime(23, 59, 59) : QTime(0, 0), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch() : 0;
}

} // namespace

Result<TimelineData> readTimeline(OpenCase& opened, LaneBy by, int limit, JobControl& job) {
    SABOOT_TRY(const domain::CaseParticulars particulars, opened.particulars());
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    Lanes lanes;
    TimelineData out;
    const auto add = [&](TimelineEvent e) -> TimelineEvent& { return out.events.emplace_back(std::move(e)); };
    const size_t file = lanes.of(QStringLiteral("case"), {}, {}, EntityType::Exhibit);
    for (const auto& [iso, kind] : {std::pair(particulars.offenceDate, Kind::Offence), std::pair(particulars.firDate, Kind::Fir)}) {
        const qint64 from = endOfDay(iso, false);
        if (!from) continue;
        TimelineEvent e;
        e.key = kind == Kind::Fir ? QStringLiteral("fir") : QStringLiteral("offence");
        e.kind = kind;
        e.at = from;
        e.until = endOfDay(iso, true);
        e.lane = file;
        e.thing = kind == Kind::Fir ? particulars.firNumber : QString();
        e.asWritten = iso;
        add(std::move(e));
    }

    SABOOT_TRY(const Speakers speaking, speakers(*db, by, lanes));
    // Exhibits and their custody.
    store::ExhibitRecords exhibits(*db);
    SABOOT_TRY(const auto all, exhibits.list());
    const auto exhibitLane = [&](const domain::Exhibit& e) {
        if (by == LaneBy::Person || e.acquisition.source.isEmpty()) return file;
        return lanes.of(QStringLiteral("source:") + e.acquisition.source, e.acquisition.source, {}, EntityType::Device);
    };
    for (const auto& e : all) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (!e.parent.isNull()) continue; // taken when its archive was
        TimelineEvent taken;
        taken.key = QStringLiteral("taken:") + e.number;
        taken.kind = Kind::Taken;
        taken.at = e.acquisition.collectedAt;
        taken.certainty = taken.at ? Certainty::Certain : Certainty::Unknown;
        taken.lane = exhibitLane(e);
        taken.thing = e.number;
        taken.detail = e.label();
        taken.asWritten = e.acquisition.collectedText;
        taken.sources = {e.number};
        const size_t lane = taken.lane;
        add(std::move(taken));
        SABOOT_TRY(const auto custody, exhibits.custody(e.id));
        for (const auto& c : custody) {
            if (c.seq <= 1) continue; // the first is the taking itself
            TimelineEvent moved;
            moved.key = QStringLiteral("custody:%1:%2").arg(e.number).arg(c.seq);
            moved.kind = Kind::Custody;
            moved.at = c.at;
            moved.lane = lane;
            moved.thing = e.number;
            moved.from = c.from;
            moved.to = c.to;
            moved.detail = c.purpose;
            moved.sources = {e.number};
            add(std::move(moved));
        }
    }
    // The first mention of an identifier is an event; the tenth is not.
    store::IdentifierRecords identifiers(*db);
    SABOOT_TRY(const auto known, identifiers.list());
    QHash<IdentifierRow, size_t> index;
    for (size_t i = 0; i < known.size(); ++i) index.insert(known[i].row, i);
    store::MarkRecords marks(*db);
    SABOOT_TRY(const auto mentions, marks.firstMentions(limit));
    for (const auto& m : mentions) {
        const auto at = index.constFind(m.identifier);
        if (at == index.cend() || known[*at].review == domain::Review::Rejected) continue;
        const auto& facts = known[*at].facts;
        TimelineEvent e;
        e.key = QStringLiteral("mention:%1").arg(m.identifier);
        e.kind = Kind::FirstMention;
        e.at = m.at;
        e.certainty = m.certainty;
        e.lane = speaking.lane.value(m.participant, file);
        e.thing = domain::isSecret(facts.kind) ? saboot::identifiers::masked(facts) : facts.normal;
        e.detail = domain::toText(facts.kind);
        e.asWritten = m.timeText;
        e.sources = {m.reference};
        add(std::move(e));
    }
    // What officers flagged, marked and added.
    store::ChatRecords chats(*db);
    QHash<QByteArray, QString> chatNumber;
    for (const auto& c : speaking.chats) chatNumber.insert(c.id.bytes(), c.number);
    const auto reference = [&](const ChatId& chat, qint64 n) { return QStringLiteral("%1-%2").arg(chatNumber.value(chat.bytes())).arg(n, 4, 10, QLatin1Char('0')); };
    SABOOT_TRY(const auto flagged, marks.flagged(limit));
    for (const auto& f : flagged) {
        SABOOT_TRY(const domain::Message m, chats.messageN(f.chat, f.n));
        TimelineEvent e;
        e.thing = reference(f.chat, f.n);
        e.key = QStringLiteral("flag:") + e.thing;
        e.kind = Kind::Flagged;
        e.at = m.body.time;
        e.certainty = m.body.timeCertainty;
        e.lane = speaking.lane.value(m.participant, file);
        e.detail = m.body.text.left(200);
        e.asWritten = m.body.timeText;
        e.sources = {e.thing};
        add(std::move(e));
    }
    SABOOT_TRY(const auto ranges, chats.allRanges());
    for (const auto& r : ranges) {
        SABOOT_TRY(const domain::Message first, chats.messageN(r.chat, r.firstN));
        SABOOT_TRY(const domain::Message last, chats.messageN(r.chat, r.lastN));
        TimelineEvent e;
        e.thing = reference(r.chat, r.firstN);
        e.key = QStringLiteral("range:") + r.id.toString();
        e.kind = Kind::Range;
        e.at = first.body.time;
        if (e.at && last.body.time && *last.body.time > *e.at) e.until = last.body.time;
        e.certainty = domain::weaker(first.body.timeCertainty, last.body.timeCertainty);
        e.lane = speaking.lane.value(first.participant, file);
        e.detail = r.reason;
        e.to = reference(r.chat, r.lastN);
        e.asWritten = first.body.timeText;
        e.sources = {e.thing, e.to};
        add(std::move(e));
    }
    SABOOT_TRY(const auto own, marks.events());
    for (const auto& o : own) {
        TimelineEvent e;
        e.key = QStringLiteral("officer:") + o.id.toString();
        e.kind = Kind::Officer;
        e.at = o.at;
        e.until = o.until;
        e.certainty = o.certainty;
        size_t lane = file;
        if (!o.lane.isEmpty()) {
            const auto same = std::find_if(lanes.lanes.begin(), lanes.lanes.end(), [&](const TimelineLane& l) { return l.title == o.lane || l.sub == o.lane; });
            lane = same != lanes.lanes.end() ? size_t(same - lanes.lanes.begin()) : lanes.of(QStringLiteral("officer:") + o.lane, o.lane, {}, EntityType::Person);
        }
        e.lane = lane;
        e.detail = o.text;
        e.sources = o.sources;
        e.reason = o.reason;
        e.officerEvent = o.id;
        add(std::move(e));
    }

    std::stable_sort(out.events.begin(), out.events.end(), [](const TimelineEvent& a, const TimelineEvent& b) {
        if (a.at.has_value() != b.at.has_value()) return a.at.has_value();
        return a.at && *a.at < *b.at;
    });
    if (limit > 0 && int(out.events.size()) > limit) {
        out.events.resize(size_t(limit));
        out.more = true;
    }
    for (const auto& c : speaking.chats) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        SABOOT_CHECK(chats.eachColumn(c.id, [&](qint64, const std::vector<store::MessageColumn>& piece) -> Status {
            for (const auto& m : piece) {
                if (m.isSystem()) continue;
                const auto lane = speaking.lane.constFind(m.participant);
                if (m.time == store::MessageColumn::noTime) {
                    ++out.undatedMessages;
                    if (lane != speaking.lane.cend()) ++lanes.lanes[*lane].undated;
                    continue;
                }
                ++out.messages;
                if (lane != speaking.lane.cend()) ++lanes.lanes[*lane].messages;
                out.first = std::min(out.first.value_or(m.time), m.time);
                out.last = std::max(out.last.value_or(m.time), m.time);
            }
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
    }
    for (const auto& e : out.events) {
        if (!e.at) continue;
        out.first = std::min(out.first.value_or(*e.at), *e.at);
        out.last = std::max(out.last.value_or(*e.at), e.until.value_or(*e.at));
    }
    out.lanes = std::move(lanes.lanes);
    return out;
}

Result<TimelineActivity> messageActivity(OpenCase& opened, LaneBy by, qint64 from, qint64 bucketMs, int pieces, JobControl& job) {
    if (bucketMs <= 0 || pieces <= 0 || pieces > 10000) return Error(ErrorCode::InvalidArgument, QStringLiteral("pieces of time"));
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    Lanes lanes;
    lanes.of(QStringLiteral("case"), {}, {}, EntityType::Exhibit);
    SABOOT_TRY(const Speakers speaking, speakers(*db, by, lanes));
    TimelineActivity out;
    out.from = from;
    out.bucketMs = bucketMs;
    const size_t n = size_t(pieces);
    out.counts.assign(lanes.lanes.size(), std::vector<qint32>(n, 0));
    out.firsts.assign(lanes.lanes.size(), std::vector<QString>(n));
    store::ChatRecords chats(*db);
    const qint64 to = from + bucketMs * pieces;
    for (const auto& c : speaking.chats) {
        if ((c.first && *c.first >= to) || (c.last && *c.last < from)) continue;
        SABOOT_CHECK(chats.eachColumn(c.id, [&](qint64 first, const std::vector<store::MessageColumn>& piece) -> Status {
            for (size_t i = 0; i < piece.size(); ++i) {
                const auto& m = piece[i];
                if (m.isSystem() || m.time == store::MessageColumn::noTime || m.time < from || m.time >= to) continue;
                const auto lane = speaking.lane.constFind(m.participant);
                if (lane == speaking.lane.cend()) continue;
                const auto b = size_t((m.time - from) / bucketMs);
                if (out.counts[*lane][b]++ == 0) out.firsts[*lane][b] = QStringLiteral("%1-%2").arg(c.number).arg(first + qint64(i) + 1, 4, 10, QLatin1Char('0'));
            }
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
    }
    return out;
}

Result<store::OfficerEvent> saveOfficerEvent(OpenCase& opened, store::OfficerEvent event) {
    const bool fresh = event.id.isNull();
    SABOOT_CHECK(opened.change(crypto::AuditEvent::RowChange, fresh ? QStringLiteral("Event added to the timeline") : QStringLiteral("Event of the timeline changed"),
                               [&](store::Change& change) {
                                   change.setReason(event.reason);
                                   return store::MarkRecords::saveEvent(change, event);
                               }));
    return event;
}

Status removeOfficerEvent(OpenCase& opened, const store::OfficerEvent& event, const QString& reason) {
    return opened.change(crypto::AuditEvent::RowChange, QStringLiteral("Event taken off the timeline"), [&](store::Change& change) {
        change.setReason(reason);
        return store::MarkRecords::removeEvent(change, event.id);
    });
}

Result<std::vector<store::OfficerEvent>> officerEvents(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    return store::MarkRecords(*db).events();
}

} // namespace saboot::services
