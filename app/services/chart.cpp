#include "services/chart.h"

#include "identifiers/check.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/identifierrecords.h"
#include "store/markrecords.h"
#include "store/personrecords.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <deque>

namespace saboot::services {

namespace {

using domain::Basis;
using domain::Certainty;
using domain::EntityType;

/// What an identifier is on the chart; nothing for kinds that only clutter it.
std::optional<EntityType> typeOf(domain::IdentifierKind k) {
    using K = domain::IdentifierKind;
    switch (k) {
    case K::Wallet: return EntityType::Wallet;
    case K::Phone: return EntityType::Phone;
    case K::Iban:
    case K::Card: return EntityType::Bank;
    case K::Imei: return EntityType::Device;
    case K::Email:
    case K::Handle: return EntityType::Account;
    case K::Url:
    case K::Onion: return EntityType::Site;
    case K::Parcel: return EntityType::Parcel;
    case K::Coordinates: return EntityType::Place;
    default: return std::nullopt;
    }
}

QString platformOf(const QString& format) {
    // The names of formats begin with what made them: "telegram-json".
    static const std::pair<const char*, const char*> names[] = {{"whatsapp", "WhatsApp"}, {"telegram", "Telegram"}, {"discord", "Discord"}, {"smsbackup", "SMS"},    {"kakaotalk", "KakaoTalk"}, {"line", "LINE"},
                                                                {"messenger", "Messenger"}, {"signal", "Signal"}, {"snapchat", "Snapchat"}, {"imo", "imo"}, {"threema", "Threema"},
                                                                {"imessage", "iMessage"}, {"matrix", "Matrix"}, {"skype", "Skype"}, {"sigtop", "Signal"},  {"ufed", "Cellebrite"}, {"rsmf", "RSMF"}};
    for (const auto& [prefix, name] : names)
        if (format.section(QLatin1Char('-'), 0, 0) == QLatin1String(prefix)) return QString::fromLatin1(name);
    return format;
}

QString networkOf(const domain::IdentifierFacts& f) {
    static const QHash<QString, QString> names{
        {QStringLiteral("btc"), QStringLiteral("Bitcoin")}, {QStringLiteral("eth"), QStringLiteral("Ethereum or another EVM chain")},
        {QStringLiteral("trx"), QStringLiteral("TRON")},    {QStringLiteral("ltc"), QStringLiteral("Litecoin")},
        {QStringLiteral("doge"), QStringLiteral("Dogecoin")}, {QStringLiteral("xmr"), QStringLiteral("Monero")}};
    if (f.networks.isEmpty()) return {};
    return names.value(f.networks.first(), f.networks.first().toUpper());
}

/// Collects links between the same two ends under the same relation into one, with all its sources.
class Builder {
public:
    void entity(domain::Entity e) {
        if (m_index.contains(e.key)) return;
        m_index.insert(e.key, entities.size());
        entities.push_back(std::move(e));
    }
    bool has(const QString& key) const { return m_index.contains(key); }
    domain::Entity& at(const QString& key) { return entities[m_index.value(key)]; }

    void link(const QString& from, const QString& to, const QString& relation, Basis basis, Certainty certainty,
              const QString& source, std::optional<qint64> at, double weight = 1) {
        if (from == to || !has(from) || !has(to) || source.isEmpty()) return;
        const QString key = from + QLatin1Char('\n') + to + QLatin1Char('\n') + relation;
        auto it = m_links.find(key);
        if (it == m_links.end()) {
            domain::Link l;
            l.from = from;
            l.to = to;
            l.relation = relation;
            l.basis = basis;
            l.certainty = certainty;
            l.weight = weight;
            it = m_links.insert(key, links.size());
            links.push_back(std::move(l));
        }
        domain::Link& l = links[*it];
        // A relation stated in one place stays stated when another place only implies it.
        if (basis == Basis::Stated && l.basis == Basis::Inferred) l.basis = basis;
        if (std::find(l.sources.begin(), l.sources.end(), source) == l.sources.end()) l.sources.push_back(source);
        if (at) {
            l.first = std::min(l.first.value_or(*at), *at);
            l.last = std::max(l.last.value_or(*at), *at);
        }
    }
    std::vector<domain::Entity> entities;
    std::vector<domain::Link> links;

private:
    QHash<QString, size_t> m_index;
    QHash<QString, size_t> m_links;
};

QString personKey(const PersonId& id) { return QStringLiteral("person:") + id.toString(); }
QString exhibitKey(const ExhibitId& id) { return QStringLiteral("exhibit:") + id.toString(); }
QString identifierKey(const domain::IdentifierFacts& f) { return QStringLiteral("identifier:") + domain::toText(f.kind) + QLatin1Char(':') + f.normal; }

/// Keeps the `most` entities nearest to the persons; links follow.
int keepNearest(ChartData& data, int most, const QSet<QString>& always) {
    if (most > 0) most = std::max(most, int(always.size()));
    if (most <= 0 || int(data.entities.size()) <= most) return 0;
    QHash<QString, std::vector<QString>> neighbours;
    for (const auto& l : data.links) {
        neighbours[l.from].push_back(l.to);
        neighbours[l.to].push_back(l.from);
    }
    QHash<QString, int> distance;
    std::deque<QString> queue;
    for (const auto& e : data.entities)
        if (e.type == EntityType::Person) {
            distance.insert(e.key, 0);
            queue.push_back(e.key);
        }
    while (!queue.empty()) {
        const QString at = queue.front();
        queue.pop_front();
        for (const QString& n : neighbours.value(at))
            if (!distance.contains(n)) {
                distance.insert(n, distance.value(at) + 1);
                queue.push_back(n);
            }
    }
    std::vector<size_t> order(data.entities.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto& x = data.entities[a].key;
        const auto& y = data.entities[b].key;
        const int dx = distance.value(x, 1'000'000), dy = distance.value(y, 1'000'000);
        if (const bool a0 = always.contains(x), b0 = always.contains(y); a0 != b0) return a0;
        if (dx != dy) return dx < dy;
        return neighbours.value(x).size() > neighbours.value(y).size();
    });
    QSet<QString> kept;
    for (int i = 0; i < most; ++i) kept.insert(data.entities[order[size_t(i)]].key);
    const int dropped = int(data.entities.size()) - most;
    std::erase_if(data.entities, [&](const auto& e) { return !kept.contains(e.key); });
    std::erase_if(data.links, [&](const auto& l) { return !kept.contains(l.from) || !kept.contains(l.to); });
    return dropped;
}

} // namespace

Result<ChartData> buildChart(OpenCase& opened, const ChartFilter& filter) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    store::PersonRecords persons(*db);
    store::IdentifierRecords identifiers(*db);
    store::ChatRecords chats(*db);
    store::ExhibitRecords exhibits(*db);
    Builder b;

    SABOOT_TRY(const auto people, persons.list());
    for (const auto& p : people) {
        QString sub = p.aliases.isEmpty() ? p.role : QStringLiteral("alias ") + p.aliases.first();
        b.entity({personKey(p.id), EntityType::Person, filter.urdu && !p.nameUrdu.isEmpty() ? p.nameUrdu : p.label(), sub, Certainty::Certain, {p.number}});
    }
    SABOOT_TRY(const auto allExhibits, exhibits.list());
    QHash<QByteArray, domain::Exhibit> exhibitById;
    for (const auto& e : allExhibits) exhibitById.insert(e.id.bytes(), e);

    SABOOT_TRY(const auto all, identifiers.list());
    QHash<IdentifierRow, QString> keyOf;
    for (const auto& i : all) {
        const auto type = typeOf(i.facts.kind);
        if (!type || i.review == domain::Review::Rejected) continue;
        const QString key = identifierKey(i.facts);
        QString sub = *type == EntityType::Wallet ? networkOf(i.facts) : QString();
        const Certainty certainty = i.facts.verdict == domain::Verdict::Valid ? Certainty::Certain
                                    : i.facts.verdict == domain::Verdict::Invalid ? Certainty::Unknown
                                                                                  : Certainty::Assumed;
        b.entity({key, *type, i.facts.normal, sub, certainty, {i.firstReference}});
        keyOf.insert(i.row, key);
    }

    // Participants: an account each, or the person an officer says it is.
    SABOOT_TRY(const auto chatList, chats.list());
    QHash<ParticipantRow, QString> speaker;
    for (const auto& c : chatList) {
        SABOOT_TRY(const auto participants, chats.participants(c.id));
        for (const auto& p : participants) {
            const QString key = QStringLiteral("participant:") + c.id.toString() + QLatin1Char(':') + p.name;
            b.entity({key, EntityType::Account, p.name, platformOf(c.format), Certainty::Certain, {c.number}});
            speaker.insert(p.row, p.person.isNull() ? key : personKey(p.person));
        }
        SABOOT_TRY(const auto exchanges, chats.exchanges(c.id));
        for (const auto& x : exchanges) {
            const QString from = speaker.value(x.first.first), to = speaker.value(x.first.second);
            b.link(from, to, (x.second == 1 ? QStringLiteral("%1 message in turn") : QStringLiteral("%1 messages in turn")).arg(x.second), Basis::Stated, c.zoneCertainty == Certainty::Certain ? Certainty::Certain : Certainty::Assumed,
                   c.number, c.first, double(x.second));
            b.link(from, to, (x.second == 1 ? QStringLiteral("%1 message in turn") : QStringLiteral("%1 messages in turn")).arg(x.second), Basis::Stated, Certainty::Certain, c.number, c.last, double(x.second));
        }
    }

    SABOOT_TRY(const auto claims, persons.claims());
    for (const auto& c : claims) {
        const Basis basis = c.certainty == Certainty::Certain ? Basis::Stated : Basis::Inferred;
        QString to, relation = c.certainty == Certainty::Certain ? QStringLiteral("shown as theirs") : QStringLiteral("said to be theirs");
        if (c.identifier) {
            to = keyOf.value(c.identifier);
        } else {
            SABOOT_TRY(const domain::Participant p, chats.participant(c.participant));
            to = QStringLiteral("participant:") + p.chat.toString() + QLatin1Char(':') + p.name;
            relation = QStringLiteral("speaks as");
        }
        QString source = c.reference;
        if (source.isEmpty()) source = exhibitById.value(c.exhibit.bytes()).number;
        b.link(personKey(c.person), to, relation, basis, c.certainty, source, std::nullopt);
    }

    // Places where identifiers stand: a speaker named it, or an exhibit shows it.
    for (const auto& i : all) {
        const QString key = keyOf.value(i.row);
        if (key.isEmpty()) continue;
        SABOOT_TRY(const auto places, identifiers.sightings(i.row));
        std::vector<MessageRow> rows;
        for (const auto& s : places)
            if (s.message) rows.push_back(s.message);
        SABOOT_TRY(const auto messages, chats.messagesAt(rows));
        QHash<MessageRow, ParticipantRow> said;
        for (const auto& m : messages) said.insert(m.row, m.participant);
        for (const auto& s : places) {
            if (s.message) {
                const QString who = speaker.value(said.value(s.message));
                if (!who.isEmpty()) b.link(who, key, QStringLiteral("sent"), Basis::Stated, Certainty::Certain, s.reference, s.at);
            } else if (filter.exhibits && !s.exhibit.isNull()) {
                const auto e = exhibitById.constFind(s.exhibit.bytes());
                if (e == exhibitById.constEnd() || e->isWithdrawn()) continue;
                b.entity({exhibitKey(e->id), EntityType::Exhibit, e->number, filter.urdu && !e->acquisition.titleUrdu.isEmpty() ? e->acquisition.titleUrdu : e->label(), Certainty::Certain, {e->number}});
                const bool recovered = i.facts.note.startsWith(QLatin1String("Recovered"));
                b.link(exhibitKey(e->id), key, recovered ? QStringLiteral("read, repaired by checksum") : QStringLiteral("shows"),
                       recovered ? Basis::Inferred : Basis::Stated, recovered ? Certainty::Assumed : Certainty::Certain, s.reference, s.at);
            }
        }
    }

    SABOOT_TRY(const auto drawn, persons.officerLinks());
    // What an officer linked is never left out for want of room.
    QSet<QString> always = filter.always;
    for (const domain::Link& l : drawn) always << l.from << l.to;
    ChartData out;
    out.entities = std::move(b.entities);
    out.links = std::move(b.links);
    QSet<QString> keys;
    for (const auto& e : out.entities) keys.insert(e.key);
    for (domain::Link l : drawn) {
        l.basis = Basis::ByOfficer;
        if (keys.contains(l.from) && keys.contains(l.to)) out.links.push_back(std::move(l));
    }

    // Filters; then entities that hang on nothing leave, but persons stay.
    auto kept = [&](EntityType t) { return filter.types.empty() || std::find(filter.types.begin(), filter.types.end(), t) != filter.types.end(); };
    std::erase_if(out.entities, [&](const auto& e) { return !kept(e.type); });
    keys.clear();
    for (const auto& e : out.entities) keys.insert(e.key);
    std::erase_if(out.links, [&](const auto& l) {
        if (!keys.contains(l.from) || !keys.contains(l.to)) return true;
        if (!filter.bases.empty() && std::find(filter.bases.begin(), filter.bases.end(), l.basis) == filter.bases.end()) return true;
        if (filter.from && l.last && *l.last < *filter.from) return true;
        return filter.to && l.first && *l.first > *filter.to;
    });
    QSet<QString> linked;
    for (const auto& l : out.links) {
        linked.insert(l.from);
        linked.insert(l.to);
    }
    std::erase_if(out.entities, [&](const auto& e) { return e.type != EntityType::Person && !linked.contains(e.key) && !filter.always.contains(e.key); });
    out.dropped = keepNearest(out, filter.maxNodes, always);
    int number = 0;
    for (auto& l : out.links) l.number = ++number;
    return out;
}

Result<QString> chartKey(OpenCase& opened, const QString& reference) {
    SABOOT_TRY(auto db, opened.reader());
    if (reference.startsWith(QLatin1String("identifier "))) {
        SABOOT_TRY(const domain::Identifier i, store::IdentifierRecords(*db).byRow(reference.mid(11).toLongLong()));
        return typeOf(i.facts.kind) ? identifierKey(i.facts) : QString();
    }
    SABOOT_TRY(const domain::Person p, store::PersonRecords(*db).byNumber(reference));
    return personKey(p.id);
}

Result<std::vector<TimelineRow>> buildTimeline(OpenCase& opened, int limit) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    std::vector<TimelineRow> out;
    store::ExhibitRecords exhibits(*db);
    SABOOT_TRY(const auto all, exhibits.list());
    for (const auto& e : all) {
        if (!e.parent.isNull()) continue;
        if (e.acquisition.collectedAt)
            out.push_back({*e.acquisition.collectedAt, {}, Certainty::Certain, e.acquisition.source, QStringLiteral("%1 taken: %2").arg(e.number, e.label()), e.number});
        SABOOT_TRY(const auto custody, exhibits.custody(e.id));
        for (const auto& c : custody)
            if (c.seq > 1) out.push_back({c.at, {}, Certainty::Certain, c.to, QStringLiteral("%1 from %2 to %3: %4").arg(e.number, c.from, c.to, c.purpose), e.number});
    }
    store::ChatRecords chats(*db);
    SABOOT_TRY(const auto found, store::IdentifierRecords(*db).list());
    QHash<IdentifierRow, const domain::Identifier*> byRow;
    for (const auto& i : found) byRow.insert(i.row, &i);
    // The first mention is an event; the tenth is not.
    SABOOT_TRY(const auto mentions, store::MarkRecords(*db).firstMentions(std::max(limit, 1)));
    for (const auto& m : mentions) {
        const domain::Identifier* i = byRow.value(m.identifier);
        if (!i || !m.at || !typeOf(i->facts.kind) || i->review == domain::Review::Rejected) continue;
        QString sender;
        if (m.participant) {
            SABOOT_TRY(const domain::Participant p, chats.participant(m.participant));
            sender = p.name;
        }
        const QString value = domain::isSecret(i->facts.kind) ? saboot::identifiers::masked(i->facts) : i->facts.normal;
        out.push_back({*m.at, {}, m.certainty, sender, QStringLiteral("First mention of %1").arg(value), m.reference});
    }
    SABOOT_TRY(const auto own, store::MarkRecords(*db).events());
    for (const auto& e : own)
        if (e.at) out.push_back({*e.at, e.until, e.certainty, e.lane, e.text, e.sources.join(QStringLiteral(", "))});
    std::stable_sort(out.begin(), out.end(), [](const TimelineRow& a, const TimelineRow& b) { return a.at < b.at; });
    if (limit > 0 && int(out.size()) > limit) out.resize(size_t(limit));
    return out;
}

} // namespace saboot::services
