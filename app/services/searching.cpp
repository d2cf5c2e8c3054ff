#include "services/searching.h"

#include "store/searchindex.h"

namespace saboot::services {

Result<SearchResult> search(OpenCase& opened, const QString& query, int limit, JobControl& job) {
    store::SearchPage page;
    SABOOT_CHECK(opened.searching([&](store::SearchIndex& index) -> Status {
        SABOOT_TRY(page, index.search(query, 0, limit, job));
        return ok();
    }));
    SearchResult out;
    out.total = page.total;
    out.hits.reserve(page.matches.size());
    for (auto& m : page.matches) {
        SearchHit hit;
        hit.reference = m.reference;
        hit.exhibit = m.exhibit;
        hit.at = m.at;
        hit.snippet = m.snippet;
        hit.marks = m.marks;
        if (m.message) {
            hit.chat = m.message->chat;
            hit.n = m.message->n;
            hit.sender = m.message->body.sender;
        }
        out.hits.push_back(std::move(hit));
    }
    return out;
}

} // namespace saboot::services
