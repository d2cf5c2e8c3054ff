#pragma once
#include "domain/chat.h"
#include "domain/identifier.h"
#include "services/opencase.h"

namespace saboot::services {

struct SearchHit {
    QString reference;   ///< "T3-0412", "DE-40 OCR"
    ExhibitId exhibit;
    ChatId chat;
    qint64 n = 0;        ///< message number in the chat, 0 for documents
    QString sender;
    std::optional<qint64> at;
    QString snippet;     ///< plain text around the hit
    std::vector<std::pair<int, int>> marks; ///< [start, length) in UTF-16 units of the snippet
};

struct SearchResult {
    qint64 total = 0; ///< exact
    std::vector<SearchHit> hits; ///< newest first
};

/// Searches messages and the text of documents and pictures. Query language: words, "phrases", prefix*, NOT, OR,
/// from:, before:, after:, chat:, kind:. Errors: InvalidArgument for a query that cannot be read, Cancelled.
Result<SearchResult> search(OpenCase& opened, const QString& query, int limit, JobControl& job);

} // namespace saboot::services
