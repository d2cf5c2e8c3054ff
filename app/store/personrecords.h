#pragma once
#include "domain/link.h"
#include "domain/person.h"
#include "store/auditlog.h"

#include <QStringList>

namespace saboot::store {

/// Two entries found to be one person.
struct PersonMerge {
    Id<struct PersonMergeTag> id;
    PersonId kept, merged;
    std::vector<LinkId> claims; ///< that went over from `merged`
    QStringList aliases;        ///< added to `kept`
    QString reason;
    OfficerId by;
    qint64 at = 0;
};

/// Whether the names of the entry that goes become aliases of the one that stays. A division taken back leaves them.
enum class MergeNames { Adopt, Leave };

/// Persons, the officers' claims about them, the officers' links. Reads on the connection's thread; writes inside a Change.
class PersonRecords {
public:
    explicit PersonRecords(Database& database) : m_database(database) {}

    Result<std::vector<domain::Person>> list(); ///< by number, without those merged into another or taken off the list
    Result<domain::Person> byId(const PersonId& id);
    Result<domain::Person> byNumber(const QString& number);
    /// Fills in id (when null), the next number "P-01" and addedAt. InvalidArgument without any name, or
    /// with a picture of no extent.
    static Status add(Change& change, domain::Person& person);
    /// Number and addedAt stay.
    static Status set(Change& change, const domain::Person& person);

    /// An entry made by mistake: it stays in the register with its number and is listed no more. InvalidArgument when
    /// something rests on it: a claim, a joining, a redaction, a link of an officer.
    static Status takeOff(Change& change, const PersonId& id);
    static Status putBack(Change& change, const PersonId& id);

    Result<std::vector<domain::PersonClaim>> claims();
    Result<std::vector<domain::PersonClaim>> claimsOf(const PersonId& person);
    /// Fills in id (when null), by and at. InvalidArgument unless exactly one of identifier and participant is set, and
    /// a reference is given; NotFound when that thing or the person does not exist; AlreadyExists for the same claim.
    static Status addClaim(Change& change, domain::PersonClaim& claim);
    static Status removeClaim(Change& change, const LinkId& id);
    /// Hands a claim to another person.
    static Status moveClaim(Change& change, const LinkId& id, const PersonId& person);

    /// Every merge, oldest first.
    Result<std::vector<PersonMerge>> merges();
    /// Gives the claims and names of `merged` to `kept`. Fills in id, claims, aliases, by and at. InvalidArgument when
    /// one of them is merged already or both are the same.
    static Status merge(Change& change, PersonMerge& merge, MergeNames names = MergeNames::Adopt);
    /// The reverse: names added go, claims that still belong to `kept` go back. NotFound; InvalidArgument when `kept`
    /// was itself merged since.
    static Status unmerge(Change& change, const Id<PersonMergeTag>& id);

    Result<std::vector<domain::Link>> officerLinks(); ///< by number
    /// Fills in id (when null) and number. InvalidArgument without a source. The weight is kept to a millionth.
    static Status addLink(Change& change, domain::Link& link);
    static Status setLink(Change& change, const domain::Link& link);
    static Status removeLink(Change& change, const LinkId& id);

private:
    Database& m_database;
};

} // namespace saboot::store
