#pragma once
#include "domain/chat.h"
#include "domain/plainmessage.h"
#include "services/pipeline.h"
#include "store/chatimport.h"

#include <functional>
#include <memory>

namespace saboot::worker {
class Client;
}

namespace saboot::services {

/// Writes one conversation while it is read: identifiers and terms are found on a thread of their own (pipeline.h). Messages
/// are numbered from 1 as they come. Only one at a time in a Change: the rows of a chat lie together, and its participants and
/// number are there once it is finished. The thread of the Change.
class ConversationWriter {
public:
    static Result<std::unique_ptr<ConversationWriter>> begin(store::Change& change, const domain::Chat& chat, const QHash<QString, ExhibitId>& media);
    Status push(std::vector<domain::ParsedMessage>&& batch);
    Status push(domain::PlainMessages&& batch);
    Status addIssue(const domain::ImportIssue& issue) { return m_import.addIssue(issue); }
    Result<domain::Chat> finish(const domain::ChatSummary& summary);

private:
    ConversationWriter(store::ChatImport import, const QHash<QString, ExhibitId>& media) : m_import(std::move(import)), m_pipeline(media) {}
    Status store(PreparedBatch&& ready);
    Status storeFinished();
    store::ChatImport m_import;
    Pipeline m_pipeline;
    qint64 m_n = 0;
};

/// What a file of several conversations holds, found by reading it once without keeping anything.
struct ConversationSurvey {
    domain::ChatSummary summary;
    std::vector<domain::ImportIssue> issues;
    std::vector<int> order;        ///< conversations with messages, by their first one
    QHash<int, qint64> counts;     ///< messages of each
    QHash<int, QString> titles;    ///< of all, those without messages too
};

/// Reading a file that holds several conversations, sequential or mixed, so that each comes whole and one after the other.
class ConversationReader {
public:
    /// `fd` and `client` outlive it.
    ConversationReader(const worker::Client& client, int fd, const QString& fileName, const domain::ChatOptions& options) : m_client(client), m_fd(fd), m_fileName(fileName), m_options(options) {}
    Result<ConversationSurvey> survey(JobControl& job) const;

    struct Sink {
        std::function<Status(int index)> begin;
        std::function<Status(std::vector<domain::ParsedMessage>&&)> messages;
        std::function<Status(domain::PlainMessages&&)> plain;
        std::function<Status(int index)> end;
    };
    /// Reads the file as often as it takes to hold at most `heldMessages` at once; a longer conversation is not held at all.
    Status read(const ConversationSurvey& survey, const Sink& sink, JobControl& job, qint64 heldMessages = 100'000) const;

private:
    const worker::Client& m_client;
    int m_fd;
    QString m_fileName;
    domain::ChatOptions m_options;
};

} // namespace saboot::services
