#pragma once
#include "domain/chat.h"
#include "domain/identifier.h"
#include "domain/plainmessage.h"
#include "store/auditlog.h"
#include "store/identifierrecords.h"
#include "store/termcounts.h"

#include <memory>

namespace saboot::store {

/// One message with what was found in it, as handed to the writer.
struct ImportedMessage {
    domain::ParsedMessage body;
    std::vector<ExhibitId> attachmentExhibits;      ///< parallel to body.attachments, or empty
    std::vector<domain::IdentifierHit> identifiers; ///< offsets into the UTF-8 of body.text
    /// searchTerms() of the text (store/ftstokenizer.h), made on a worker thread; empty: not indexed.
    QByteArray terms;
    bool termsCounted = false; ///< they are among those given to addTerms()
};

/// A batch of plain messages with what was found in them. Its terms are counted by the caller (addTerms()).
struct ImportedPlain {
    struct Hit {
        size_t message = 0; ///< in `batch`, ascending
        domain::IdentifierHit found;
    };
    domain::PlainMessages batch;
    std::string terms;             ///< searchTerms() of all texts, one after the other
    std::vector<size_t> termsEnd;  ///< where those of each message end
    std::vector<Hit> hits;
};

/// Writes one chat inside a Change: participants, messages, attachments, reactions, identifiers, issues, the chat row
/// and the digests over all of them. Batches of about 4,096 messages are best. Everything is in the Change's transaction,
/// so a cancel or an error leaves no trace. One at a time in a Change; the thread of the Change.
class ChatImport {
public:
    /// `chat` brings exhibit, title, format, zone, dateOrder, owner; id (when null) and number ("T1"...) are filled in.
    static Result<ChatImport> begin(Change& change, const domain::Chat& chat);
    ChatImport(ChatImport&&) noexcept;
    ~ChatImport();

    Status add(const std::vector<ImportedMessage>& batch);
    Status add(const ImportedPlain& batch);
    /// Counts of terms made on another thread, before finish().
    void addTerms(const TermCounts& counts);
    Status addIssue(const domain::ImportIssue& issue);
    const QString& number() const;
    qint64 rows() const;
    /// Writes participants, the chat row and the digests. `summary` brings title (when the chat has none), dateOrder,
    /// zone and its certainty, format; the counts are those really written.
    Result<domain::Chat> finish(const domain::ChatSummary& summary);

private:
    struct State;
    explicit ChatImport(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace saboot::store
