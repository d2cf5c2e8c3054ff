#include "services/searching.h"

#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/search.h"
#include "text/tokenizer.h"

#include <QHash>

namespace saboot::services {

namespace {

constexpr int snippetRoom = 60;

/// A window of the text around its first mark, with the marks moved along.
void cutSnippet(SearchHit& hit, const QString& text, const std::vector<store::TextRange>& marks) {
    qsizetype from = 0, to = std::min<qsizetype>(text.size(), 2 * snippetRoom);
    if (!marks.empty()) {
        from = std::max<qsizetype>(0, marks.front().start - snippetRoom);
        to = std::min(text.size(), marks.front().start + marks.front().length + snippetRoom);
    }
    while (from > 0 && text.at(from).isLowSurrogate()) --from;
    while (to < text.size() && text.at(to).isLowSurrogate()) ++to;
    hit.snippet = text.mid(from, to - from);
    hit.snippet.replace(QLatin1Char('\n'), QLatin1Char(' '));
    for (const auto& m : marks)
        if (m.start >= from && m.start + m.length <= to) hit.marks.emplace_back(int(m.start - from), int(m.length));
}

/// Documents and pictures are few: their texts are read through, word by word, in the index's spelling.
Result<std::vector<SearchHit>> inDocuments(store::Database& db, const QString& query, JobControl& job) {
    std::vector<SearchHit> out;
    // Filters and operators speak of messages; plain words and phrases are looked for in documents too.
    if (query.contains(QLatin1Char(':')) || query.contains(QLatin1String(" OR ")) || query.contains(QLatin1String("NOT "))) return out;
    const auto wanted = text::terms(query.toUtf8());
    if (wanted.empty()) return out;
    store::ExhibitRecords exhibits(db);
    SABOOT_TRY(const auto all, exhibits.list());
    for (const auto& e : all) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        SABOOT_TRY(const auto derivations, exhibits.derivations(e.id, store::ExhibitRecords::Contents::Load));
        for (const auto& d : derivations) {
            if (d.kind != domain::DerivationKind::OcrText && d.kind != domain::DerivationKind::DocumentText) continue;
            QHash<QByteArray, QPair<qsizetype, qsizetype>> seen;
            text::forEachToken(d.content, [&](const text::Token& t) {
                const QByteArray term(t.term.data(), qsizetype(t.term.size()));
                if (!seen.contains(term)) seen.insert(term, {t.start, t.end});
                return true;
            });
            std::vector<store::TextRange> marks;
            const bool every = std::all_of(wanted.begin(), wanted.end(), [&](const QByteArray& w) {
                const bool prefix = query.trimmed().endsWith(QLatin1Char('*')) && &w == &wanted.back();
                for (auto it = seen.constBegin(); it != seen.constEnd(); ++it)
                    if (prefix ? it.key().startsWith(w) : it.key() == w) {
                        const auto start = QString::fromUtf8(d.content.left(it->first)).size();
                        marks.push_back({start, QString::fromUtf8(d.content.mid(it->first, it->second - it->first)).size()});
                        return true;
                    }
                return false;
            });
            if (!every) continue;
            std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
            SearchHit hit;
            hit.reference = QStringLiteral("%1 %2").arg(e.number, d.kind == domain::DerivationKind::OcrText ? QStringLiteral("picture text") : QStringLiteral("document text"));
            hit.exhibit = e.id;
            hit.at = e.acquisition.collectedAt;
            cutSnippet(hit, QString::fromUtf8(d.content), marks);
            out.push_back(std::move(hit));
            break; // once for each exhibit, in its first text
        }
    }
    return out;
}

} // namespace

Result<SearchResult> search(OpenCase& opened, const QString& query, int limit, JobControl& job) {
    SABOOT_TRY(auto db, opened.reader());
    store::MessageSearch messages(*db);
    store::SearchOptions options;
    options.limit = std::clamp(limit, 1, 1000);
    SABOOT_TRY(const store::SearchResult found, messages.search(query, options, job));
    SearchResult out;
    SABOOT_TRY(out.hits, inDocuments(*db, query, job));
    out.total = found.total + qint64(out.hits.size());
    for (const auto& h : found.hits) {
        if (int(out.hits.size()) >= limit) break;
        SearchHit hit;
        hit.reference = h.reference;
        hit.chat = h.message.chat;
        hit.n = h.message.n;
        hit.sender = h.message.body.sender;
        hit.at = h.message.body.time;
        cutSnippet(hit, h.message.body.text, h.highlights);
        out.hits.push_back(std::move(hit));
    }
    return out;
}

} // namespace saboot::services
