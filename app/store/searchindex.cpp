#include "store/searchindex.h"
#include "store/secrets.h"
#include "store/textpattern.h"

#include "store/chatrecords.h"
#include "store/ftstokenizer.h"
#include "store/records.h"
#include "store/transaction.h"
#include "text/normalise.h"

#include <algorithm>
#include <sqlite3.h>

namespace saboot::store {

namespace {

constexpr size_t mostCached = 32;
constexpr qsizetype shortestPart = 3;
constexpr size_t mostSpellings = 2000;
constexpr qsizetype spellingsAtOnce = 200;
constexpr int mostSounds = 64;

void collectStep(sqlite3_context*, int, sqlite3_value** values) {
    if (auto* bitmap = static_cast<Bitmap*>(sqlite3_value_pointer(values[1], "bitmap"))) bitmap->set(sqlite3_value_int64(values[0]));
}

void collectFinal(sqlite3_context* context) { sqlite3_result_null(context); }

/// The terms as one phrase of the engine's query language, spelled for our tokenizer.
QByteArray phrase(const std::vector<QByteArray>& terms) {
    QByteArray out("\"");
    out += termsMark;
    for (const QByteArray& term : terms) {
        out += QByteArray(term).replace('"', "\"\"");
        out += termEnd;
    }
    return out + '"';
}

qint64 timeOf(std::optional<qint64> at) { return at.value_or(MessageColumn::noTime); }

} // namespace

Status SearchIndex::prepare() {
    if (!m_registered) {
        const int code = sqlite3_create_function_v2(m_database.handle(), "collect", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
                                                    collectStep, collectFinal, nullptr);
        if (code != SQLITE_OK) return m_database.error(code, "collect");
        m_registered = true;
    }
    SABOOT_TRY(const qint64 last, m_database.integer("SELECT coalesce(max(id), 0) FROM message"));
    SABOOT_TRY(m_documents, m_database.integer("SELECT coalesce(max(local), 0) FROM derivation"));
    if (m_times.empty()) {
        m_times.push_back(MessageColumn::noTime);
        m_participants.push_back(0);
        m_chats.push_back(0);
        m_kinds.push_back(quint8(domain::MessageKind::System));
    }
    const auto known = qint64(m_times.size()) - 1;
    if (last == known) return ok();
    m_cache.clear();
    SABOOT_TRY(const auto columns, loadColumns(m_database, known + 1, last - known));
    if (qint64(columns.size()) != last - known) return Error(ErrorCode::CaseDamaged, QStringLiteral("message columns end at %1").arg(known + qint64(columns.size())));
    for (const MessageColumn& c : columns) {
        m_times.push_back(c.time);
        m_participants.push_back(c.participant);
        m_chats.push_back(c.chat);
        m_kinds.push_back(quint8(c.kind));
    }
    return ok();
}

Result<Bitmap> SearchIndex::match(const QByteArray& expression, Corpus corpus) {
    const bool messages = corpus == Corpus::Messages;
    if (messages) {
        const auto found = m_cache.find(expression);
        if (found != m_cache.end()) return found->second;
    }
    Bitmap hits(messages ? qint64(m_times.size()) : m_documents + 1);
    Statement statement = m_database.prepare(messages ? std::string_view("SELECT collect(rowid, ?2) FROM message_fts WHERE message_fts MATCH ?1")
                                                      : std::string_view("SELECT collect(rowid, ?2) FROM document_fts WHERE document_fts MATCH ?1"));
    statement.bindUtf8(1, expression).bindPointer(2, &hits, "bitmap");
    SABOOT_CHECK(statement.run());
    if (messages) {
        if (m_cache.size() >= mostCached) m_cache.clear();
        m_cache.emplace(expression, hits);
    }
    return hits;
}

Result<std::vector<QByteArray>> SearchIndex::spellings(const SearchNode& node) {
    const QByteArray& asked = node.terms.back();
    std::vector<QByteArray> terms;
    if (node.match == SearchNode::Match::Sound) {
        terms.push_back(asked);
        const QByteArray key = text::romanUrduKeyUtf8(asked);
        if (key.isEmpty()) return terms;
        Statement statement = m_database.prepare("SELECT term FROM lexicon WHERE fold = ?1 AND term <> ?2 ORDER BY df DESC, term LIMIT ?3");
        statement.bindUtf8(1, key).bindUtf8(2, asked).bind(3, mostSounds);
        SABOOT_CHECK(statement.each([&](Statement& row) { terms.push_back(row.utf8(0).toByteArray()); }));
        return terms;
    }
    if (QString::fromUtf8(asked).size() < shortestPart)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("*%1* needs three characters or more").arg(QString::fromUtf8(asked)));
    Statement statement = m_database.prepare("SELECT term FROM lexicon");
    SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
        const QByteArrayView term = row.utf8(0);
        if (term.toByteArray().indexOf(asked) < 0) return ok();
        if (terms.size() >= mostSpellings) return Error(ErrorCode::InvalidArgument, QStringLiteral("*%1* stands in too many words").arg(QString::fromUtf8(asked)));
        terms.push_back(term.toByteArray());
        return ok();
    }));
    return terms;
}

Result<Bitmap> SearchIndex::words(const SearchNode& node, Corpus corpus) {
    const bool several = node.terms.size() == 1 && (node.match == SearchNode::Match::Inside || node.match == SearchNode::Match::Sound);
    if (!several) return match(phrase(node.terms) + (node.match == SearchNode::Match::Prefix ? " *" : ""), corpus);
    SABOOT_TRY(const auto terms, spellings(node));
    Bitmap hits(corpus == Corpus::Messages ? qint64(m_times.size()) : m_documents + 1);
    QByteArray expression;
    qsizetype inside = 0;
    for (size_t i = 0; i < terms.size(); ++i) {
        expression += (inside++ ? " OR " : "") + phrase({terms[i]});
        if (inside < spellingsAtOnce && i + 1 < terms.size()) continue;
        SABOOT_TRY(const Bitmap some, match(expression, corpus));
        hits |= some;
        expression.clear();
        inside = 0;
    }
    return hits;
}

Result<Bitmap> SearchIndex::evaluate(const SearchNode& node, Corpus corpus) {
    switch (node.kind) {
    case SearchNode::Kind::Words: return node.looksAtText() ? scanTexts(node, corpus, nullptr) : words(node, corpus);
    case SearchNode::Kind::Not: {
        Bitmap all(corpus == Corpus::Messages ? qint64(m_times.size()) : m_documents + 1);
        if (corpus == Corpus::Messages) {
            all.setRange(1, all.size());
        } else {
            // Only texts can lack a word.
            Statement statement = m_database.prepare("SELECT local FROM derivation WHERE media_type LIKE 'text/%'");
            SABOOT_CHECK(statement.each([&](Statement& row) { all.set(row.integer(0)); }));
        }
        SABOOT_TRY(const Bitmap without, evaluate(*node.children.front(), corpus));
        all -= without;
        return all;
    }
    case SearchNode::Kind::And:
    case SearchNode::Kind::Or: break;
    }
    std::optional<Bitmap> sum;
    const bool both = node.kind == SearchNode::Kind::And;
    // Words first: fewer texts are left to look at.
    std::vector<const SearchNode*> order;
    for (const auto& child : node.children) order.push_back(child.get());
    if (both) std::stable_partition(order.begin(), order.end(), [](const SearchNode* n) { return !n->looksAtText(); });
    for (const SearchNode* child : order) {
        SABOOT_TRY(Bitmap part, both && sum && child->looksAtText() ? scanTexts(*child, corpus, &*sum) : evaluate(*child, corpus));
        if (!sum) {
            sum = std::move(part);
        } else if (node.kind == SearchNode::Kind::And) {
            *sum &= part;
        } else {
            *sum |= part;
        }
    }
    return std::move(*sum);
}

Status SearchIndex::applyFilters(const SearchQuery& query, Bitmap& hits) {
    Bitmap people, chats;
    if (!query.from.isEmpty()) {
        SABOOT_TRY(const qint64 last, m_database.integer("SELECT coalesce(max(id), 0) FROM participant"));
        people = Bitmap(last + 1);
        QStringList wanted;
        for (const QString& name : query.from) wanted << text::folded(name);
        Statement statement = m_database.prepare("SELECT p.id, p.name, p.raw_id, coalesce(group_concat(x.name_latin || ' ' || x.name_urdu || ' ' || x.aliases), '') "
                                                 "FROM participant p LEFT JOIN person_claim c ON c.participant = p.id "
                                                 "LEFT JOIN person x ON x.uuid = c.person GROUP BY p.id");
        SABOOT_CHECK(statement.each([&](Statement& row) {
            const QString names = text::folded(row.text(1) + u'\n' + row.text(2) + u'\n' + row.text(3));
            for (const QString& name : wanted)
                if (names.contains(name)) people.set(row.integer(0));
        }));
    }
    const bool byChat = !query.chats.isEmpty() || !query.exhibits.isEmpty();
    if (byChat) {
        SABOOT_TRY(const qint64 last, m_database.integer("SELECT coalesce(max(local), 0) FROM chat"));
        chats = Bitmap(last + 1);
        Statement statement = m_database.prepare("SELECT c.local, c.number, e.number FROM chat c JOIN exhibit e ON e.uuid = c.exhibit");
        SABOOT_CHECK(statement.each([&](Statement& row) {
            if ((query.chats.isEmpty() || query.chats.contains(row.text(1))) && (query.exhibits.isEmpty() || query.exhibits.contains(row.text(2)))) chats.set(row.integer(0));
        }));
    }
    quint8 kinds = 0;
    for (const domain::MessageKind k : query.kinds) kinds |= quint8(1U << unsigned(k));
    const bool timed = query.after || query.before;
    if (query.from.isEmpty() && !byChat && kinds == 0 && !timed) return ok();
    std::vector<qint64> out;
    hits.each([&](qint64 row) {
        const auto i = size_t(row);
        const qint64 time = m_times[i];
        const bool fits = (query.from.isEmpty() || people.has(m_participants[i])) && (!byChat || chats.has(m_chats[i])) &&
                          (kinds == 0 || (kinds >> m_kinds[i] & 1) != 0) &&
                          (!timed || (time != MessageColumn::noTime && (!query.after || time >= *query.after) && (!query.before || time < *query.before)));
        if (!fits) out.push_back(row);
    });
    for (const qint64 row : out) hits.clear(row);
    return ok();
}

Result<Bitmap> SearchIndex::messageHits(const SearchQuery& query) {
    Bitmap hits{qint64(m_times.size())};
    if (query.documents && query.kinds.empty()) return hits;
    m_limit = QDeadlineTimer(textLimitMs);
    m_filtered.reset();
    if (query.root) {
        // Looking at texts is slow: only at those the filters leave.
        Bitmap left{qint64(m_times.size())};
        left.setRange(1, left.size());
        if (holdsPattern(*query.root)) {
            SABOOT_CHECK(applyFilters(query, left));
            SABOOT_CHECK(applyIdentifiers(query, Corpus::Messages, left));
            m_filtered = std::move(left);
        }
        SABOOT_TRY(hits, evaluate(*query.root, Corpus::Messages));
    } else {
        hits.setRange(1, hits.size());
    }
    SABOOT_CHECK(applyFilters(query, hits));
    SABOOT_CHECK(applyIdentifiers(query, Corpus::Messages, hits));
    return hits;
}

Result<Bitmap> SearchIndex::documentHits(const SearchQuery& query) {
    Bitmap hits(m_documents + 1);
    const bool messagesOnly = !query.from.isEmpty() || !query.chats.isEmpty() || (!query.kinds.empty() && !query.documents);
    if (messagesOnly || (!query.root && !query.documents && query.identifiers.empty() && query.exhibits.isEmpty())) return hits;
    if (query.root) {
        SABOOT_TRY(hits, evaluate(*query.root, Corpus::Documents));
    } else {
        Statement texts = m_database.prepare("SELECT local FROM derivation WHERE media_type LIKE 'text/%'");
        SABOOT_CHECK(texts.each([&](Statement& row) { hits.set(row.integer(0)); }));
    }
    SABOOT_CHECK(applyIdentifiers(query, Corpus::Documents, hits));
    if (!query.exhibits.isEmpty()) {
        Bitmap wanted(hits.size());
        Statement texts = m_database.prepare("SELECT d.local, e.number FROM derivation d JOIN exhibit e ON e.uuid = d.exhibit");
        SABOOT_CHECK(texts.each([&](Statement& row) {
            if (row.integer(0) < wanted.size() && query.exhibits.contains(row.text(1))) wanted.set(row.integer(0));
        }));
        hits &= wanted;
    }
    return hits;
}

// A file read as text and imported as a chat since is found once, by its messages; by its text only where no message fits.
Status SearchIndex::withoutImported(const Bitmap& messages, Bitmap& documents) {
    if (documents.count() == 0) return ok();
    std::vector<bool> hit;
    messages.each([&](qint64 row) {
        const size_t chat = m_chats[size_t(row)];
        if (chat >= hit.size()) hit.resize(chat + 1, false);
        hit[chat] = true;
    });
    Statement imported = m_database.prepare("SELECT d.local, c.local FROM derivation d JOIN chat c ON c.exhibit = d.exhibit WHERE d.kind = 'document_text'");
    return imported.each([&](Statement& row) {
        const auto document = row.integer(0), chat = row.integer(1);
        if (document < documents.size() && size_t(chat) < hit.size() && hit[size_t(chat)]) documents.clear(document);
    });
}

Result<std::vector<SearchGroup>> SearchIndex::groupsOf(const Bitmap& messages, const Bitmap& documents) {
    std::vector<qint64> byChat;
    messages.each([&](qint64 row) {
        const size_t chat = m_chats[size_t(row)];
        if (chat >= byChat.size()) byChat.resize(chat + 1, 0);
        ++byChat[chat];
    });
    QHash<QByteArray, qint64> counts;
    Statement chats = m_database.prepare("SELECT local, exhibit FROM chat");
    SABOOT_CHECK(chats.each([&](Statement& row) {
        const auto local = size_t(row.integer(0));
        if (local < byChat.size() && byChat[local] > 0) counts[row.blob(1)] += byChat[local];
    }));
    Statement texts = m_database.prepare("SELECT exhibit FROM derivation WHERE local = ?1");
    std::vector<qint64> rows;
    documents.each([&](qint64 row) { rows.push_back(row); });
    for (const qint64 row : rows) {
        texts.reset();
        texts.bind(1, row);
        SABOOT_TRY(const bool found, texts.step());
        if (found) ++counts[texts.blob(0)];
    }
    std::vector<SearchGroup> out;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) out.push_back({ExhibitId::fromBytes(it.key()), it.value()});
    std::sort(out.begin(), out.end(), [](const SearchGroup& a, const SearchGroup& b) { return a.hits != b.hits ? a.hits > b.hits : a.exhibit.bytes() < b.exhibit.bytes(); });
    return out;
}

Status SearchIndex::describeMessages(const std::vector<MessageRow>& rows, const SearchQuery& query, std::map<qint64, SearchMatch>& out) {
    ChatRecords records(m_database);
    SABOOT_TRY(auto messages, records.messagesAt(rows));
    SABOOT_TRY(const auto chats, records.list());
    for (domain::Message& m : messages) {
        SearchMatch match;
        for (const domain::Chat& chat : chats) {
            if (!(chat.id == m.chat)) continue;
            match.exhibit = chat.exhibit;
            match.reference = chat.number + u'-' + QStringLiteral("%1").arg(m.n, 4, 10, QLatin1Char('0'));
        }
        match.at = m.body.time;
        Snippet snippet = snippetOf(m.body.text.toUtf8(), query, SnippetExtent::Line);
        match.snippet = std::move(snippet.text);
        match.marks = std::move(snippet.marks);
        const qint64 row = m.row;
        match.message = std::move(m);
        out.emplace(row, std::move(match));
    }
    return ok();
}

Result<SearchMatch> SearchIndex::describeDocument(qint64 local, const SearchQuery& query) {
    Statement statement = m_database.prepare("SELECT d.uuid, d.exhibit, e.number, e.collected_at, d.content FROM derivation d "
                                             "JOIN exhibit e ON e.uuid = d.exhibit WHERE d.local = ?1");
    statement.bind(1, local);
    QByteArray content;
    SABOOT_TRY(auto found, one<SearchMatch>(std::move(statement), QStringLiteral("text %1").arg(local), [&](const Statement& r) {
        SearchMatch match;
        match.derivation = idAt<DerivationId>(r, 0);
        match.exhibit = idAt<ExhibitId>(r, 1);
        match.reference = r.text(2);
        match.at = r.optional(3);
        content = r.blob(4);
        return match;
    }));
    SABOOT_CHECK(maskSecrets(m_database, found.derivation, content));
    Snippet snippet = snippetOf(content, query, SnippetExtent::Line);
    found.snippet = std::move(snippet.text);
    found.marks = std::move(snippet.marks);
    return found;
}

Result<SearchPage> SearchIndex::search(const QString& text, qint64 skip, int limit, JobControl& job) {
    SABOOT_TRY(const SearchQuery query, parseSearch(text));
    const CancelScope scope(m_database, job);
    SABOOT_TRY(const auto snapshot, ReadTransaction::begin(m_database));
    SABOOT_CHECK(prepare());
    SABOOT_TRY(const Bitmap messages, messageHits(query));
    SABOOT_TRY(Bitmap documents, documentHits(query));
    SABOOT_CHECK(withoutImported(messages, documents));
    std::vector<Candidate> candidates;
    {
        // Texts are few: their times are read for each.
        Statement time = m_database.prepare("SELECT e.collected_at FROM derivation d JOIN exhibit e ON e.uuid = d.exhibit WHERE d.local = ?1");
        std::vector<qint64> rows;
        documents.each([&](qint64 row) { rows.push_back(row); });
        for (const qint64 row : rows) {
            time.reset();
            time.bind(1, row);
            SABOOT_TRY(const bool found, time.step());
            const auto at = found ? time.optional(0) : std::nullopt;
            const bool fits = found && (!query.after || (at && *at >= *query.after)) && (!query.before || (at && *at < *query.before));
            if (fits) {
                candidates.push_back({timeOf(at), row, true});
            } else {
                documents.clear(row);
            }
        }
    }
    SearchPage page;
    page.total = messages.count() + documents.count();
    SABOOT_TRY(page.groups, groupsOf(messages, documents));
    const auto newer = [](const Candidate& a, const Candidate& b) {
        if (a.time != b.time) return a.time > b.time;
        if (a.document != b.document) return a.document;
        return a.row > b.row;
    };
    const auto wanted = size_t(std::clamp<qint64>(skip, 0, page.total) + std::max(limit, 0));
    std::make_heap(candidates.begin(), candidates.end(), newer);
    while (candidates.size() > wanted) {
        std::pop_heap(candidates.begin(), candidates.end(), newer);
        candidates.pop_back();
    }
    messages.each([&](qint64 row) {
        const Candidate candidate{m_times[size_t(row)], row, false};
        if (candidates.size() == wanted) {
            if (wanted == 0 || !newer(candidate, candidates.front())) return;
            std::pop_heap(candidates.begin(), candidates.end(), newer);
            candidates.pop_back();
        }
        candidates.push_back(candidate);
        std::push_heap(candidates.begin(), candidates.end(), newer);
    });
    std::sort(candidates.begin(), candidates.end(), newer);
    candidates.erase(candidates.begin(), candidates.begin() + std::min<qint64>(std::max<qint64>(skip, 0), qint64(candidates.size())));
    std::vector<MessageRow> rows;
    for (const Candidate& c : candidates)
        if (!c.document) rows.push_back(c.row);
    std::map<qint64, SearchMatch> described;
    SABOOT_CHECK(describeMessages(rows, query, described));
    for (const Candidate& c : candidates) {
        if (c.document) {
            SABOOT_TRY(auto match, describeDocument(c.row, query));
            page.matches.push_back(std::move(match));
        } else if (const auto found = described.find(c.row); found != described.end()) {
            page.matches.push_back(std::move(found->second));
        }
    }
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    return page;
}

Result<std::vector<MessageRow>> SearchIndex::rowsIn(const ChatId& chat, const QString& text, JobControl& job) {
    SABOOT_TRY(const SearchQuery query, parseSearch(text));
    const CancelScope scope(m_database, job);
    SABOOT_TRY(const auto snapshot, ReadTransaction::begin(m_database));
    SABOOT_CHECK(prepare());
    SABOOT_TRY(const Bitmap hits, messageHits(query));
    Statement span = m_database.prepare("SELECT first_row, row_count FROM chat WHERE uuid = ?1");
    span.bind(1, chat.bytes());
    SABOOT_TRY(const bool found, span.step());
    if (!found) return Error(ErrorCode::NotFound, QStringLiteral("chat ") + chat.toString());
    std::vector<MessageRow> rows;
    const qint64 first = span.integer(0), end = first + span.integer(1);
    hits.each([&](qint64 row) {
        if (row >= first && row < end) rows.push_back(row);
    });
    return rows;
}

} // namespace saboot::store
