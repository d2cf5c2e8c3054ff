#include "services/people.h"

#include "crypto/auditrecord.h"
#include "identifiers/check.h"
#include "store/chatrecords.h"
#include "store/identifierrecords.h"
#include "store/workrecords.h"
#include "text/confusable.h"
#include "text/normalise.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace saboot::services {

using crypto::AuditEvent;
using domain::IdentifierKind;
using store::Change;
using Why = Candidate::Why;

namespace {

QStringList namesOf(const domain::Person& p) {
    QStringList names;
    for (const QString& n : QStringList{p.nameLatin, p.nameUrdu} + p.aliases)
        if (!n.trimmed().isEmpty()) names << n.trimmed();
    return names;
}

QString digitsOf(const QString& s) {
    QString out;
    for (const QChar c : s)
        if (c.isDigit()) out += QChar(u'0' + c.digitValue());
    return out;
}

/// What two names share, the strongest first; nothing when they are only unlike.
std::optional<std::pair<Why, QString>> alike(const QString& a, const QString& b) {
    const QString fa = text::folded(a).simplified(), fb = text::folded(b).simplified();
    if (fa.isEmpty() || fb.isEmpty()) return std::nullopt;
    if (fa == fb) return std::pair(Why::SameName, b);
    if (fa.size() > 3 && text::skeleton(fa) == text::skeleton(fb)) return std::pair(Why::LooksAlike, b);
    const QStringList wa = fa.split(u' ', Qt::SkipEmptyParts), wb = fb.split(u' ', Qt::SkipEmptyParts);
    int sounds = 0;
    QString shared;
    for (const QString& x : wa)
        for (const QString& y : wb) {
            // Short words ("bhai", "ali") are shared by half the country.
            if (x.size() < 4 || y.size() < 4) continue;
            const QString kx = text::romanUrduKey(x), ky = text::romanUrduKey(y);
            if (x == y || (!kx.isEmpty() && kx.size() > 2 && kx == ky)) {
                ++sounds;
                shared = shared.isEmpty() ? y : shared + u' ' + y;
            }
        }
    if (sounds > 0 && sounds * 2 >= int(std::min(wa.size(), wb.size()))) return std::pair(Why::SoundsAlike, shared);
    return std::nullopt;
}

} // namespace

Result<PersonDossier> People::dossier(const PersonId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    store::PersonRecords persons(*db);
    store::IdentifierRecords identifiers(*db);
    store::ChatRecords chats(*db);
    PersonDossier out;
    SABOOT_TRY(out.person, persons.byId(id));
    using K = PersonFact::Kind;
    const auto add = [&](PersonFact f) { out.facts.push_back(std::move(f)); };
    for (const QString& name : namesOf(out.person)) {
        PersonFact f;
        f.kind = K::Name;
        f.value = name;
        f.certainty = domain::Certainty::Certain;
        add(std::move(f));
    }
    if (!out.person.cnic.isEmpty()) {
        PersonFact f;
        f.kind = K::Cnic;
        f.value = out.person.cnic;
        add(std::move(f));
    }
    if (!out.person.address.isEmpty()) {
        PersonFact f;
        f.kind = K::Address;
        f.value = out.person.address;
        add(std::move(f));
    }
    SABOOT_TRY(const auto claims, persons.claimsOf(id));
    for (const auto& c : claims) {
        PersonFact f;
        f.certainty = c.certainty;
        f.reference = c.reference;
        f.detail = c.reason;
        f.claim = c.id;
        if (c.identifier) {
            SABOOT_TRY(const domain::Identifier i, identifiers.byRow(c.identifier));
            f.identifier = i.row;
            f.kind = i.facts.kind == IdentifierKind::Cnic ? K::Cnic : K::Identifier;
            f.value = domain::isSecret(i.facts.kind) ? saboot::identifiers::masked(i.facts) : i.facts.normal;
        } else {
            SABOOT_TRY(const domain::Participant p, chats.participant(c.participant));
            SABOOT_TRY(const domain::Chat chat, chats.byId(p.chat));
            f.kind = K::Account;
            f.value = p.name;
            f.detail = chat.number;
            out.messages += p.messages;
            qint64 firstPosition = -1;
            SABOOT_CHECK(chats.eachColumn(p.chat, [&](qint64 first, const std::vector<store::MessageColumn>& piece) -> Status {
                for (size_t k = 0; k < piece.size(); ++k) {
                    if (piece[k].participant != quint32(p.row)) continue;
                    if (firstPosition < 0) firstPosition = first + qint64(k);
                    if (piece[k].time == store::MessageColumn::noTime) continue;
                    out.first = std::min(out.first.value_or(piece[k].time), piece[k].time);
                    out.last = std::max(out.last.value_or(piece[k].time), piece[k].time);
                }
                return ok();
            }));
            if (firstPosition >= 0) out.firstMessages.push_back(QStringLiteral("%1-%2").arg(chat.number).arg(firstPosition + 1, 4, 10, QLatin1Char('0')));
        }
        add(std::move(f));
    }
    // A person has one CNIC: two different ones are both kept, and said.
    QSet<QString> cnics;
    for (const auto& f : out.facts)
        if (f.kind == K::Cnic) cnics.insert(digitsOf(f.value));
    if (cnics.size() > 1)
        for (auto& f : out.facts)
            if (f.kind == K::Cnic) f.conflict = true;
    SABOOT_TRY(const auto merges, persons.merges());
    for (const auto& m : merges)
        if (m.kept == id) out.merges.push_back(m);
    SABOOT_TRY(const auto notes, store::WorkRecords(*db).notes());
    for (const auto& n : notes)
        if (n.about == out.person.number) out.notes.push_back(n);
    return out;
}

Result<std::vector<Candidate>> People::candidates(const PersonId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    store::PersonRecords persons(*db);
    store::ChatRecords chats(*db);
    SABOOT_TRY(const domain::Person self, persons.byId(id));
    const QStringList names = namesOf(self);
    SABOOT_TRY(const auto all, persons.list());
    SABOOT_TRY(const auto claims, persons.claims());
    QHash<QByteArray, QSet<qint64>> identifiersOf;
    QSet<qint64> taken;
    for (const auto& c : claims) {
        if (c.identifier) identifiersOf[c.person.bytes()].insert(c.identifier);
        if (c.participant) taken.insert(c.participant);
    }
    std::vector<Candidate> out;
    const auto byName = [&](const QStringList& others) -> std::optional<std::pair<Why, QString>> {
        std::optional<std::pair<Why, QString>> best;
        for (const QString& a : names)
            for (const QString& b : others)
                if (const auto found = alike(a, b); found && (!best || found->first < best->first)) best = found;
        return best;
    };
    for (const auto& p : all) {
        if (p.id == id) continue;
        Candidate c;
        c.person = p.id;
        c.number = p.number;
        c.name = p.label();
        const QSet<qint64> shared = identifiersOf.value(p.id.bytes()) & identifiersOf.value(id.bytes());
        if (!self.cnic.isEmpty() && digitsOf(self.cnic) == digitsOf(p.cnic)) {
            c.why = Why::SameCnic;
            c.detail = p.cnic;
            c.certainty = domain::Certainty::Certain;
        } else if (!shared.isEmpty()) {
            SABOOT_TRY(const domain::Identifier i, store::IdentifierRecords(*db).byRow(*shared.begin()));
            c.why = Why::SameIdentifier;
            c.detail = domain::isSecret(i.facts.kind) ? saboot::identifiers::masked(i.facts) : i.facts.normal;
        } else if (const auto found = byName(namesOf(p))) {
            c.why = found->first;
            c.detail = found->second;
            c.certainty = found->first == Why::SameName ? domain::Certainty::Assumed : domain::Certainty::Unknown;
        } else {
            continue;
        }
        out.push_back(std::move(c));
    }
    SABOOT_TRY(const auto chatList, chats.list());
    for (const auto& chat : chatList) {
        SABOOT_TRY(const auto people, chats.participants(chat.id));
        for (const auto& p : people) {
            if (taken.contains(p.row)) continue;
            const auto found = byName({p.name});
            if (!found) continue;
            out.push_back({{}, p.row, chat.number, p.name, found->first, found->second, found->first == Why::SameName ? domain::Certainty::Assumed : domain::Certainty::Unknown});
        }
    }
    const auto rank = [](Why w) { return w == Why::SameCnic ? 0 : w == Why::SameIdentifier ? 1 : w == Why::SameName ? 2 : w == Why::LooksAlike ? 3 : 4; };
    std::stable_sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) { return rank(a.why) < rank(b.why); });
    return out;
}

Result<store::PersonMerge> People::merge(const PersonId& kept, const PersonId& merged, const QString& reason, store::MergeNames names) {
    store::PersonMerge m;
    m.kept = kept;
    m.merged = merged;
    m.reason = reason;
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Two persons joined"), [&](Change& change) -> Status {
        change.setReason(reason);
        store::PersonRecords persons(change.database());
        SABOOT_TRY(const domain::Person a, persons.byId(kept));
        SABOOT_TRY(const domain::Person b, persons.byId(merged));
        change.setWhat(QStringLiteral("%1 %2 joined to %3 %4").arg(b.number, b.label(), a.number, a.label()));
        return store::PersonRecords::merge(change, m, names);
    }));
    return m;
}

Status People::unmerge(const store::PersonMerge& merge, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Two persons separated"), [&](Change& change) -> Status {
        change.setReason(reason);
        store::PersonRecords persons(change.database());
        SABOOT_TRY(const domain::Person a, persons.byId(merge.kept));
        SABOOT_TRY(const domain::Person b, persons.byId(merge.merged));
        change.setWhat(QStringLiteral("%1 %2 separated from %3 %4").arg(b.number, b.label(), a.number, a.label()));
        return store::PersonRecords::unmerge(change, merge.id);
    });
}

Result<domain::Person> People::split(const PersonId& from, const std::vector<LinkId>& claims, domain::Person fresh, const QString& reason) {
    if (claims.empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("nothing to separate"));
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("A person was divided"), [&](Change& change) -> Status {
        change.setReason(reason);
        store::PersonRecords persons(change.database());
        SABOOT_TRY(const domain::Person a, persons.byId(from));
        SABOOT_TRY(const auto own, persons.claimsOf(from));
        SABOOT_CHECK(store::PersonRecords::add(change, fresh));
        for (const LinkId& id : claims) {
            if (std::none_of(own.begin(), own.end(), [&](const auto& c) { return c.id == id; })) return Error(ErrorCode::NotFound, QStringLiteral("what is to be separated"));
            SABOOT_CHECK(store::PersonRecords::moveClaim(change, id, fresh.id));
        }
        change.setWhat(QStringLiteral("%1 %2 separated from %3 %4").arg(fresh.number, fresh.label(), a.number, a.label()));
        return ok();
    }));
    return fresh;
}

Result<QString> People::reveal(IdentifierRow row, const QString& reason) {
    if (reason.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a reason"));
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const domain::Identifier i, store::IdentifierRecords(*db).byRow(row));
    const QString value = i.facts.normal.isEmpty() ? i.facts.input : i.facts.normal;
    if (!domain::isSecret(i.facts.kind)) return value;
    SABOOT_CHECK(m_case.change(AuditEvent::EvidenceView, QStringLiteral("A spending secret was shown whole: %1, first at %2").arg(saboot::identifiers::masked(i.facts), i.firstReference), [&](Change& change) {
        change.setReason(reason);
        return ok();
    }));
    return value;
}

} // namespace saboot::services
