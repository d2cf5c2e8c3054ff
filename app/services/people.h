#pragma once
#include "domain/chat.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "services/opencase.h"
#include "store/personrecords.h"

namespace saboot::services {

/// Something that may be the same person, and why. Never joined by itself: an officer says so, with a reason.
struct Candidate {
    enum class Why { SameCnic, SameName, SoundsAlike, LooksAlike, SameIdentifier };
    PersonId person;               ///< one of the two is set
    ParticipantRow participant = 0;
    QString number;                ///< "P-02" or "T3"
    QString name;
    Why why = Why::SameName;
    QString detail;                ///< the word or value they share
    domain::Certainty certainty = domain::Certainty::Assumed;
};

/// One thing of a person's page, gathered from the whole case.
struct PersonFact {
    enum class Kind { Name, Cnic, Address, Identifier, Account, Chat, FirstSeen, LastSeen };
    Kind kind = Kind::Identifier;
    IdentifierRow identifier = 0;
    QString value;
    QString detail;
    domain::Certainty certainty = domain::Certainty::Assumed;
    QString reference; ///< what shows it, empty for what the officer typed
    LinkId claim;
    bool conflict = false; ///< another value of a kind of which a person has one (CNIC) is claimed too
};

struct PersonDossier {
    domain::Person person;
    std::vector<PersonFact> facts;
    qint64 messages = 0;
    std::optional<qint64> first, last;       ///< of the messages
    std::vector<store::PersonMerge> merges;  ///< entries joined into this one
    std::vector<domain::Note> notes;         ///< about the person
    std::vector<QString> firstMessages;      ///< references, one for each chat
};

/// Joining and separating persons, and everything known of one. Writes are one audited change each; any one thread at a time.
class People {
public:
    explicit People(OpenCase& opened) : m_case(opened) {}

    Result<PersonDossier> dossier(const PersonId& person);
    /// Best first.
    Result<std::vector<Candidate>> candidates(const PersonId& person);

    /// `merged` becomes part of `kept`; its claims and names go over. Errors: InvalidArgument (the same, or joined already).
    Result<store::PersonMerge> merge(const PersonId& kept, const PersonId& merged, const QString& reason, store::MergeNames names = store::MergeNames::Adopt);
    /// The reverse, exactly.
    Status unmerge(const store::PersonMerge& merge, const QString& reason);
    /// Moves some claims of a person to a new entry. InvalidArgument without claims or a name.
    Result<domain::Person> split(const PersonId& from, const std::vector<LinkId>& claims, domain::Person fresh, const QString& reason);

    /// The whole value of a spending secret; each viewing is audited with its reason. InvalidArgument without a reason.
    Result<QString> reveal(IdentifierRow row, const QString& reason);

private:
    OpenCase& m_case;
};

} // namespace saboot::services
