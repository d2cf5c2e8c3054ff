#pragma once
#include "domain/identifier.h"
#include "domain/link.h"
#include "domain/person.h"
#include "services/opencase.h"

namespace saboot::services {

/// The identifiers, persons, notes, tasks and findings of a case.
class Register {
public:
    explicit Register(OpenCase& opened) : m_case(opened) {}

    /// All identifiers; kinds empty: every kind. Ordered by kind, then first seen.
    Result<std::vector<domain::Identifier>> identifiers(const std::vector<domain::IdentifierKind>& kinds = {});
    Result<domain::Identifier> identifier(IdentifierRow row);
    Result<std::vector<domain::Sighting>> sightings(IdentifierRow row);
    Result<std::vector<domain::Sighting>> sightingsOn(const ExhibitId& exhibit);
    /// Checks and stores a value typed by the officer. Errors: InvalidArgument when no kind recognises it.
    Result<domain::Identifier> addIdentifier(const QString& value, const ExhibitId& exhibit, const QString& reason);
    Status review(IdentifierRow row, domain::Review review, const QString& reason);

    Result<std::vector<domain::Person>> persons();
    Result<domain::Person> person(const PersonId& id);
    Result<domain::Person> addPerson(domain::Person person);
    /// InvalidArgument without a name, or with a picture that does not lie inside the exhibit's.
    Status changePerson(const domain::Person& person, const QString& reason);
    /// An entry made by mistake is listed no more and comes back; its number stays used. InvalidArgument when something
    /// rests on it by now.
    Status takeOffPerson(const PersonId& id, const QString& reason);
    Status putBackPerson(const PersonId& id, const QString& reason);
    /// States that an identifier or participant is this person's, with the exhibit that shows it.
    Result<domain::PersonClaim> claim(domain::PersonClaim claim);
    Status dropClaim(const LinkId& claim, const QString& reason);
    Result<std::vector<domain::PersonClaim>> claims(const PersonId& person);
    Result<std::vector<domain::PersonClaim>> allClaims();

    Result<domain::Link> addLink(domain::Link link);
    /// It stays in the audit. NotFound.
    Status dropLink(const LinkId& link, const QString& reason);
    Result<std::vector<domain::Link>> officerLinks();

    Result<std::vector<domain::Note>> notes();
    Result<domain::Note> addNote(const QString& text, const QString& about);
    Result<std::vector<domain::Task>> tasks();
    Result<domain::Task> addTask(const QString& title, const QString& assignee, std::optional<qint64> dueAt);
    Status setTaskDone(const TaskId& id, bool done);
    /// What it said stays in the audit. NotFound.
    Status removeTask(const domain::Task& task, const QString& reason);
    /// With its own id.
    Status restoreTask(domain::Task task, const QString& reason);

private:
    OpenCase& m_case;
};

} // namespace saboot::services
