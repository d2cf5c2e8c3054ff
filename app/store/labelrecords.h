#pragma once
#include "domain/label.h"
#include "store/auditlog.h"

#include <vector>

namespace saboot::store {

/// A label that speaks of an identifier of the case.
struct LabelMatch {
    domain::Label label;
    QString listName;
    IdentifierRow identifier = 0;
    QString kind, normal; ///< of the identifier
    qint64 sightings = 0;
};

/// Lists of labelled addresses of the case. Belongs to the thread of its connection; the connection outlives it.
class LabelRecords {
public:
    explicit LabelRecords(Database& database) : m_database(database) {}
    /// In the order they were brought in.
    Result<std::vector<domain::LabelList>> lists();
    /// Lists that were withdrawn say nothing: matches() and matchesOf() leave them out.
    /// Every label that speaks of an identifier of the case, by identifier and list.
    Result<std::vector<LabelMatch>> matches();
    /// What the lists say of one value in its normal form.
    Result<std::vector<LabelMatch>> matchesOf(const QString& normal);
    /// The labels of one list by line; for look-alikes and for looking at a list.
    Result<std::vector<domain::Label>> labels(const domain::LabelListId& list, qint64 skip, qint64 count);

    /// Adds a list with its labels; sets its id, count and time. AlreadyExists when a list of the same bytes is there.
    /// `job` cancels and hears how far it is.
    static Status add(Change& change, domain::LabelList& list, const std::vector<domain::Label>& labels, JobControl& job);
    /// Takes a list out of use, or (an empty reason) back into it. Nothing is deleted. NotFound.
    static Status setWithdrawn(Change& change, const domain::LabelListId& list, const QString& reason);

private:
    Database& m_database;
};

} // namespace saboot::store
