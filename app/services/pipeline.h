#pragma once
#include "domain/plainmessage.h"
#include "identifiers/scanner.h"
#include "store/chatimport.h"

#include <QHash>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace saboot::services {

struct PreparedMessage {
    int chat = 0; ///< conversation of the file
    store::ImportedMessage message;
};

/// One of the two is empty.
struct PreparedBatch {
    std::vector<PreparedMessage> messages;
    store::ImportedPlain plain;
};

/// How the media given to a Pipeline name a file that lies within the text of its export, by its number there.
inline QString embeddedKey(qint64 index) { return QStringLiteral("embedded:%1").arg(index); }

/// Between the worker's answers and the database: a thread of its own finds identifiers and cuts the text into terms,
/// in file order, and counts those, while the calling thread writes the batch before. At most `depth` batches wait, so memory is bounded.
/// push() and take() are called by one thread.
class Pipeline {
public:
    enum class Wait { WhenFull, UntilEmpty };
    explicit Pipeline(const QHash<QString, ExhibitId>& media);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    void push(std::vector<domain::ParsedMessage>&& batch);
    void push(domain::PlainMessages&& batch);
    /// The next finished batch. WhenFull: only when too many batches wait (then it blocks for one); UntilEmpty: nothing
    /// only when everything pushed was taken.
    std::optional<PreparedBatch> take(Wait wait);
    /// In how many messages of a conversation each term stands; complete once everything is taken.
    const store::TermCounts& terms(int chat);

private:
    struct Job {
        std::vector<domain::ParsedMessage> messages;
        domain::PlainMessages plain;
    };
    void enqueue(Job&& job);
    PreparedBatch prepared(Job&& job);
    void run();
    static constexpr size_t depth = 6;
    identifiers::Scanner m_scanner;
    std::map<int, store::TermCounts> m_terms; ///< of the thread, until it has nothing left to do
    QHash<QString, ExhibitId> m_media;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_in;
    std::deque<PreparedBatch> m_out;
    size_t m_pending = 0; ///< batches pushed and not yet taken
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace saboot::services
