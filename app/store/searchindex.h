#pragma once
#include "base/job.h"
#include "domain/chat.h"
#include "store/bitmap.h"
#include "store/database.h"
#include "store/messagecolumns.h"
#include "store/searchquery.h"

#include <QDeadlineTimer>
#include <map>
#include <optional>
#include <utility>

namespace saboot::store {

/// One message or document that answers a query.
struct SearchMatch {
    std::optional<domain::Message> message; ///< set for a message
    DerivationId derivation;                ///< set for the text of a picture or document
    ExhibitId exhibit;
    QString reference;                      ///< "T3-0412" or "DE-40"
    std::optional<qint64> at;               ///< of the message, or when the exhibit was acquired
    QString snippet;                        ///< one line of about 200 characters around the first hit
    std::vector<std::pair<int, int>> marks; ///< (start, length) in UTF-16 units of the snippet
};

/// Hits of one exhibit: of its chats and of what was read from it.
struct SearchGroup {
    ExhibitId exhibit;
    qint64 hits = 0;
};

struct SearchPage {
    qint64 total = 0; ///< exact, messages and documents together
    std::vector<SearchGroup> groups; ///< exact, most hits first
    std::vector<SearchMatch> matches;
};

/// Search over one connection. The full-text index gives only sets of rows; filters, counts and newest-first order come
/// from the message columns, kept in memory (16 bytes a message) and read on when the case has grown. Belongs to the
/// thread of its connection; the connection outlives it. A million messages answer in some milliseconds.
class SearchIndex {
public:
    explicit SearchIndex(Database& database) : m_database(database) {}
    /// Newest first, those without a time last; `skip` matches are passed over, at most `limit` given.
    /// InvalidArgument for a query that cannot be read, or one that looks at texts (exact:, regex:) and would take longer
    /// than textLimitMs; Cancelled.
    Result<SearchPage> search(const QString& query, qint64 skip, int limit, JobControl& job);
    /// The rows of one chat that answer, ascending: for stepping through hits in the message view.
    Result<std::vector<MessageRow>> rowsIn(const ChatId& chat, const QString& query, JobControl& job);

    static constexpr int textLimitMs = 20'000;

private:
    enum class Corpus { Messages, Documents };
    struct Candidate {
        qint64 time;
        qint64 row;
        bool document;
    };
    Status prepare();
    Result<Bitmap> evaluate(const SearchNode& node, Corpus corpus);
    Result<Bitmap> words(const SearchNode& node, Corpus corpus);
    Result<Bitmap> match(const QByteArray& expression, Corpus corpus);
    Result<Bitmap> messageHits(const SearchQuery& query);
    Result<Bitmap> documentHits(const SearchQuery& query);
    Status withoutImported(const Bitmap& messages, Bitmap& documents);
    Result<std::vector<QByteArray>> spellings(const SearchNode& node);
    Status applyFilters(const SearchQuery& query, Bitmap& hits);
    Result<std::vector<SearchGroup>> groupsOf(const Bitmap& messages, const Bitmap& documents);
    // searchtext.cpp: what the index of words cannot answer.
    Status applyIdentifiers(const SearchQuery& query, Corpus corpus, Bitmap& hits);
    Result<Bitmap> scanTexts(const SearchNode& node, Corpus corpus, const Bitmap* within);
    Status describeMessages(const std::vector<MessageRow>& rows, const SearchQuery& query, std::map<qint64, SearchMatch>& out);
    Result<SearchMatch> describeDocument(qint64 local, const SearchQuery& query);

    Database& m_database;
    bool m_registered = false;
    std::vector<qint64> m_times; ///< by message row; [0] is no message
    std::vector<quint32> m_participants, m_chats;
    std::vector<quint8> m_kinds;
    std::map<QByteArray, Bitmap> m_cache; ///< of single expressions over all messages present
    qint64 m_documents = 0;               ///< highest number
    std::optional<Bitmap> m_filtered;     ///< messages the filters leave, while a query looks at texts
    QDeadlineTimer m_limit;               ///< of a query that looks at texts
};

/// A line of `text` around its first hit, with every hit on it marked. For the view of a whole text, `whole` keeps it all.
enum class SnippetExtent { Line, Whole };
struct Snippet {
    QString text;
    std::vector<std::pair<int, int>> marks;
};
/// Whether a text outside the index (a note, a name) answers what the query looks for; the query's filters are not asked.
bool answers(const QByteArray& utf8, const SearchQuery& query);
Snippet snippetOf(const QByteArray& utf8, const SearchQuery& query, SnippetExtent extent);

} // namespace saboot::store
