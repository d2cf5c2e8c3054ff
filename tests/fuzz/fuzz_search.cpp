// The query language, and the snippets drawn by a query. First line: the query; the rest: a text.
#include "entry.h"
#include "store/ftstokenizer.h"
#include "store/searchindex.h"
#include "store/termcounts.h"
#include "text/normalise.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView all = fuzz::view(data, size);
    const qsizetype line = all.indexOf('\n');
    const QByteArrayView query = line < 0 ? all : all.first(line), text = line < 0 ? QByteArrayView() : all.sliced(line + 1);
    const auto parsed = store::parseSearch(QString::fromUtf8(query));
    if (parsed) {
        const auto snippet = store::snippetOf(text.toByteArray(), *parsed, store::SnippetExtent::Line);
        for (const auto& [at, length] : snippet.marks) require(at >= 0 && length > 0 && at + length <= snippet.text.size());
    }
    std::string terms;
    store::appendSearchTerms(text, terms);
    store::TermCounts counts;
    counts.addMessage(QByteArrayView(terms.data(), qsizetype(terms.size())));
    for (const auto& [term, count] : counts.sorted()) require(!term.empty() && count == 1);
    const QString wide = QString::fromUtf8(text);
    const auto folded = text::foldedMapped(wide);
    require(folded.origin.size() == size_t(folded.text.size()) + 1);
    return 0;
}
