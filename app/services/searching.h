#pragma once
#include "domain/chat.h"
#include "domain/identifier.h"
#include "services/opencase.h"

namespace saboot::services {

struct SearchHit {
    QString reference;   ///< what openReference() of the window takes: "T3-0412", "DE-40", "P-02", "identifier 7"
    QString shown;       ///< English, where the reference says little: "Note about DE-04", "Person P-02"; empty: the reference
    ExhibitId exhibit;   ///< null for notes, persons and identifiers
    ChatId chat;
    qint64 n = 0;        ///< message number in the chat, 0 for documents
    QString sender;
    std::optional<qint64> at;
    QString snippet;     ///< plain text around the hit
    std::vector<std::pair<int, int>> marks; ///< [start, length) in UTF-16 units of the snippet
};

/// Hits of one exhibit, or of what officers recorded.
struct SearchGroup {
    QString number; ///< "DE-03"; recordsGroup() for notes, persons, identifiers and titles of exhibits
    QString title;
    qint64 hits = 0;
};

struct SearchResult {
    qint64 total = 0; ///< exact
    std::vector<SearchGroup> groups; ///< exact, most hits first
    std::vector<SearchHit> hits; ///< newest first; records of officers before the evidence
};

/// Searches messages and the text of documents and pictures. Query language: store/searchquery.h. Errors: InvalidArgument for a
/// query that cannot be read, Cancelled.
Result<SearchResult> search(OpenCase& opened, const QString& query, int limit, JobControl& job);

/// "records".
QString recordsGroup();
/// The same over everything: also notes, persons, identifiers (never spending secrets) and the titles of exhibits, where the query has no
/// filter of the evidence. `group`: of one exhibit or recordsGroup(); empty: all. Hits [skip, skip + limit).
Result<SearchResult> searchEverything(OpenCase& opened, const QString& query, const QString& group, qint64 skip, int limit, JobControl& job);

/// Searches kept in the case by name, for everyone who works on it.
struct KeptSearch {
    QString name, query;
};
Result<std::vector<KeptSearch>> keptSearches(OpenCase& opened);
/// Replaces one of the same name. InvalidArgument: without a name, a query that cannot be read, more than 200.
Status keepSearch(OpenCase& opened, const KeptSearch& search);
/// NotFound: no such name.
Status forgetSearch(OpenCase& opened, const QString& name);

} // namespace saboot::services
