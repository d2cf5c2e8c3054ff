#include "services/register.h"

#include "crypto/auditrecord.h"
#include "identifiers/check.h"
#include "services/exhibits.h"
#include "store/exhibitrecords.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"
#include "store/secrets.h"
#include "store/workrecords.h"

namespace saboot::services {

using crypto::AuditEvent;
using store::Change;

Result<std::vector<domain::Identifier>> Register::identifiers(const std::vector<domain::IdentifierKind>& kinds) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::IdentifierRecords(*db).list(kinds);
}

Result<domain::Identifier> Register::identifier(IdentifierRow row) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::IdentifierRecords(*db).byRow(row);
}

Result<std::vector<domain::Sighting>> Register::sightings(IdentifierRow row) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto places, store::IdentifierRecords(*db).sightings(row));
    SABOOT_CHECK(store::maskSecrets(*db, places));
    return places;
}

Result<std::vector<domain::Sighting>> Register::sightingsOn(const ExhibitId& exhibit) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto places, store::IdentifierRecords(*db).sightingsOn(exhibit));
    SABOOT_CHECK(store::maskSecrets(*db, places));
    return places;
}

Result<domain::Identifier> Register::addIdentifier(const QString& value, const ExhibitId& exhibit, const QString& reason) {
    domain::IdentifierFacts facts = identifiers::best(value);
    if (facts.kind == domain::IdentifierKind::Unknown) return Error(ErrorCode::InvalidArgument, QStringLiteral("\"%1\" is no identifier known to the program").arg(value));
    IdentifierRow row = 0;
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Identifier entered by hand: %1").arg(domain::toText(facts.kind)), [&](Change& change) -> Status {
        change.setReason(reason);
        store::FoundIdentifier f;
        f.facts = facts;
        f.place.seenIn = domain::SeenIn::ByHand;
        f.place.exhibit = exhibit;
        f.place.raw = value;
        f.place.context = reason;
        f.place.at = change.at();
        f.place.reference = QStringLiteral("entered by hand");
        if (!exhibit.isNull()) {
            SABOOT_TRY(const domain::Exhibit e, store::ExhibitRecords(change.database()).byId(exhibit));
            f.place.reference = e.number;
        }
        // One scope per entry, so that the digest of an earlier one never changes.
        SABOOT_TRY(auto writer, store::SightingWriter::begin(change, QStringLiteral("hand:") + change.newId<CaseId>().toString()));
        SABOOT_TRY(row, writer.add(f));
        return writer.finish();
    }));
    return identifier(row);
}

Status Register::review(IdentifierRow row, domain::Review review, const QString& reason) {
    SABOOT_TRY(const domain::Identifier i, identifier(row));
    const QString shown = domain::isSecret(i.facts.kind) ? identifiers::masked(i.facts) : i.facts.normal;
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Identifier %1: %2").arg(shown, domain::toText(review)), [&](Change& change) {
        change.setReason(reason);
        if (!i.firstReference.isEmpty()) change.setFact(QStringLiteral("about"), i.firstReference);
        return store::IdentifierRecords::review(change, row, review, reason);
    });
}

Result<std::vector<domain::Person>> Register::persons() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::PersonRecords(*db).list();
}

Result<domain::Person> Register::person(const PersonId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::PersonRecords(*db).byId(id);
}

Result<domain::Person> Register::addPerson(domain::Person person) {
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Person added"), [&](Change& change) -> Status {
        SABOOT_CHECK(store::PersonRecords::add(change, person));
        change.setWhat(QStringLiteral("Person %1 added: %2").arg(person.number, person.label()));
        return ok();
    }));
    return person;
}

Status Register::changePerson(const domain::Person& person, const QString& reason) {
    if (!person.pictureExhibit.isNull()) {
        SABOOT_TRY(const auto derivations, Exhibits(m_case).derivations(person.pictureExhibit));
        if (!QRect(QPoint(0, 0), uprightSize(derivations)).contains(person.pictureRegion))
            return Error(ErrorCode::InvalidArgument, QStringLiteral("the part lies outside the picture, or the exhibit is no picture"));
    }
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Person %1 changed").arg(person.number), [&](Change& change) {
        change.setReason(reason);
        return store::PersonRecords::set(change, person);
    });
}

Status Register::takeOffPerson(const PersonId& id, const QString& reason) {
    SABOOT_TRY(const domain::Person p, person(id));
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Person %1 taken off the list: %2").arg(p.number, p.label()), [&](Change& change) {
        change.setReason(reason);
        return store::PersonRecords::takeOff(change, id);
    });
}

Status Register::putBackPerson(const PersonId& id, const QString& reason) {
    SABOOT_TRY(const domain::Person p, person(id));
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Person %1 put back on the list: %2").arg(p.number, p.label()), [&](Change& change) {
        change.setReason(reason);
        return store::PersonRecords::putBack(change, id);
    });
}

Result<domain::PersonClaim> Register::claim(domain::PersonClaim claim) {
    SABOOT_TRY(const domain::Person p, person(claim.person));
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Linked to %1 %2 on the word of %3").arg(p.number, p.label(), claim.reference), [&](Change& change) {
        change.setReason(claim.reason);
        return store::PersonRecords::addClaim(change, claim);
    }));
    return claim;
}

Status Register::dropClaim(const LinkId& claim, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("A claim about a person was withdrawn"), [&](Change& change) {
        change.setReason(reason);
        return store::PersonRecords::removeClaim(change, claim);
    });
}

Result<std::vector<domain::PersonClaim>> Register::claims(const PersonId& person) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::PersonRecords(*db).claimsOf(person);
}

Result<std::vector<domain::PersonClaim>> Register::allClaims() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::PersonRecords(*db).claims();
}

Result<domain::Link> Register::addLink(domain::Link link) {
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Link added by the officer: %1").arg(link.relation), [&](Change& change) {
        change.setReason(link.reason);
        return store::PersonRecords::addLink(change, link);
    }));
    return link;
}

Status Register::dropLink(const LinkId& link, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("An officer's link was taken away"), [&](Change& change) {
        change.setReason(reason);
        return store::PersonRecords::removeLink(change, link);
    });
}

Result<std::vector<domain::Link>> Register::officerLinks() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::PersonRecords(*db).officerLinks();
}

Result<std::vector<domain::Note>> Register::notes() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).notes();
}

Result<domain::Note> Register::addNote(const QString& text, const QString& about) {
    domain::Note n;
    n.text = text;
    n.about = about;
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, about.isEmpty() ? QStringLiteral("Note written") : QStringLiteral("Note written about %1").arg(about),
                               [&](Change& change) { return store::WorkRecords::addNote(change, n); }));
    return n;
}

Result<std::vector<domain::Task>> Register::tasks() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::WorkRecords(*db).tasks();
}

Result<domain::Task> Register::addTask(const QString& title, const QString& assignee, std::optional<qint64> dueAt) {
    domain::Task t;
    t.title = title;
    t.assignee = assignee;
    t.dueAt = dueAt;
    t.createdAt = m_case.environment().clock->utcMs();
    SABOOT_CHECK(m_case.change(AuditEvent::RowChange, QStringLiteral("Task added: %1").arg(title),
                               [&](Change& change) { return store::WorkRecords::addTask(change, t); }));
    return t;
}

Status Register::setTaskDone(const TaskId& id, bool done) {
    SABOOT_TRY(const auto all, tasks());
    for (domain::Task t : all) {
        if (!(t.id == id)) continue;
        t.doneAt = done ? std::optional(m_case.environment().clock->utcMs()) : std::nullopt;
        return m_case.change(AuditEvent::RowChange, done ? QStringLiteral("Task done: %1").arg(t.title) : QStringLiteral("Task reopened: %1").arg(t.title),
                             [&](Change& change) { return store::WorkRecords::setTask(change, t); });
    }
    return Error(ErrorCode::NotFound, QStringLiteral("The task"));
}

Status Register::removeTask(const domain::Task& task, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Task taken away: %1").arg(task.title), [&](Change& change) {
        change.setReason(reason);
        return store::WorkRecords::removeTask(change, task.id);
    });
}

Status Register::restoreTask(domain::Task task, const QString& reason) {
    return m_case.change(AuditEvent::RowChange, QStringLiteral("Task added: %1").arg(task.title), [&](Change& change) {
        change.setReason(reason);
        return store::WorkRecords::addTask(change, task);
    });
}

} // namespace saboot::services
