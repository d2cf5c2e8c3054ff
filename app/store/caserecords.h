#pragma once
#include "domain/casefile.h"
#include "domain/report.h"
#include "store/auditlog.h"

namespace saboot::store {

/// The numbers of the Overview. Withdrawn exhibits count as exhibits.
struct Counters {
    qint64 exhibits = 0, exhibitsDigital = 0, exhibitsPhysical = 0, exhibitsPending = 0, exhibitsFailed = 0, exhibitsWithdrawn = 0;
    qint64 chats = 0, messages = 0, systemLines = 0, openDoubts = 0; ///< doubts: messages whose time is not certain
    qint64 identifiers = 0, identifiersToReview = 0;
    qint64 persons = 0, personsInFir = 0, claims = 0, links = 0;
    qint64 notes = 0, tasks = 0, tasksOpen = 0, findings = 0, reports = 0, auditEvents = 0;
};

/// The case itself: particulars, officers, settings, counters. Reads on the connection's thread; writes inside a Change.
class CaseRecords {
public:
    explicit CaseRecords(Database& database) : m_database(database) {}

    /// NotFound in a case that was never set up.
    Result<domain::CaseParticulars> particulars();
    /// The first write of a new case: exactly once.
    static Status create(Change& change, const domain::CaseParticulars& particulars);
    /// id and createdAt stay.
    static Status setParticulars(Change& change, const domain::CaseParticulars& particulars);

    /// In the order they were added.
    Result<std::vector<domain::Officer>> officers();
    Result<domain::Officer> officer(const OfficerId& id);
    static Status addOfficer(Change& change, const domain::Officer& officer);
    static Status setOfficer(Change& change, const domain::Officer& officer);

    /// "" when not set.
    Result<QString> setting(const QString& key);
    static Status setSetting(Change& change, const QString& key, const QString& value);

    Result<Counters> counters();

private:
    Database& m_database;
};

} // namespace saboot::store
