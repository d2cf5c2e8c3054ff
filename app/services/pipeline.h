#pragma once
#include "domain/chat.h"
#include "store/chatimport.h"

#include <QHash>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace saboot::services {

struct PreparedMessage {
    int chat = 0; ///< conversation of the file
    store::ImportedMessage message;
};

/// Between the worker's answers and the database: a thread of its own finds identifiers and cuts the text into terms,
/// in file order, while the calling thread writes the batch before. At most `depth` batches wait, so memory is bounded.
/// push() and take() are called by one thread.
class Pipeline {
public:
    enum class Wait { WhenFull, UntilEmpty };
    explicit Pipeline(const QHash<QString, ExhibitId>& media);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    void push(std::vector<domain::ParsedMessage>&& batch);
    /// The next finished batch. WhenFull: only when too many batches wait (then it blocks for one); UntilEmpty: nothing
    /// only when everything pushed was taken.
    std::optional<std::vector<PreparedMessage>> take(Wait wait);

private:
    void run();
    static constexpr size_t depth = 6;
    QHash<QString, ExhibitId> m_media;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<domain::ParsedMessage>> m_in;
    std::deque<std::vector<PreparedMessage>> m_out;
    size_t m_pending = 0; ///< batches pushed and not yet taken
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace saboot::services
