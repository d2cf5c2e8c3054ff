#include "services/conversations.h"

#include "worker/client.h"

#include <map>

namespace saboot::services {

// ---- writing -------------------------------------------------------------------------------------------------------

Result<std::unique_ptr<ConversationWriter>> ConversationWriter::begin(store::Change& change, const domain::Chat& chat, const QHash<QString, ExhibitId>& media) {
    SABOOT_TRY(store::ChatImport import, store::ChatImport::begin(change, chat));
    return std::unique_ptr<ConversationWriter>(new ConversationWriter(std::move(import), media));
}

Status ConversationWriter::store(PreparedBatch&& ready) {
    if (!ready.plain.batch.messages.empty()) SABOOT_CHECK(m_import.add(ready.plain));
    if (ready.messages.empty()) return ok();
    std::vector<store::ImportedMessage> part;
    part.reserve(ready.messages.size());
    for (auto& m : ready.messages) part.push_back(std::move(m.message));
    return m_import.add(part);
}

Status ConversationWriter::storeFinished() {
    while (auto ready = m_pipeline.take(Pipeline::Wait::WhenFull)) SABOOT_CHECK(store(std::move(*ready)));
    return ok();
}

Status ConversationWriter::push(std::vector<domain::ParsedMessage>&& batch) {
    for (auto& m : batch) {
        m.n = ++m_n;
        m.chat = 0;
    }
    m_pipeline.push(std::move(batch));
    return storeFinished();
}

Status ConversationWriter::push(domain::PlainMessages&& batch) {
    for (auto& m : batch.messages) {
        m.n = ++m_n;
        m.chat = 0;
    }
    m_pipeline.push(std::move(batch));
    return storeFinished();
}

Result<domain::Chat> ConversationWriter::finish(const domain::ChatSummary& summary) {
    while (auto ready = m_pipeline.take(Pipeline::Wait::UntilEmpty)) SABOOT_CHECK(store(std::move(*ready)));
    m_import.addTerms(m_pipeline.terms(0));
    return m_import.finish(summary);
}

// ---- reading several -----------------------------------------------------------------------------------------------

namespace {

/// Runs of messages of one conversation, in the order of the file.
template <class F> Status eachRun(std::vector<domain::ParsedMessage>&& batch, F f) {
    for (size_t i = 0; i < batch.size();) {
        const int index = batch[i].chat;
        std::vector<domain::ParsedMessage> run;
        for (; i < batch.size() && batch[i].chat == index; ++i) run.push_back(std::move(batch[i]));
        SABOOT_CHECK(f(index, std::move(run)));
    }
    return ok();
}

} // namespace

Result<ConversationSurvey> ConversationReader::survey(JobControl& job) const {
    ConversationSurvey out;
    const auto count = [&out](int index, qint64 n) {
        qint64& known = out.counts[index];
        if (!known) out.order.push_back(index);
        known += n;
    };
    worker::ChatReceiver receiver;
    receiver.chat = [&](worker::ChatHead&& head) -> Status {
        out.titles.insert(head.index, head.title);
        return ok();
    };
    receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) -> Status {
        for (const auto& m : batch) count(m.chat, 1);
        return ok();
    };
    receiver.plain = [&](domain::PlainMessages&& batch) -> Status {
        if (!batch.messages.empty()) count(batch.messages.front().chat, qint64(batch.messages.size()));
        return ok();
    };
    receiver.issues = [&](std::vector<domain::ImportIssue>&& issues) -> Status {
        for (auto& i : issues) out.issues.push_back(std::move(i));
        return ok();
    };
    SABOOT_TRY(out.summary, m_client.parseChat(m_fd, m_fileName, m_options, job, receiver));
    return out;
}

Status ConversationReader::read(const ConversationSurvey& survey, const Sink& sink, JobControl& job, qint64 heldMessages) const {
    struct Held {
        std::vector<domain::ParsedMessage> messages;
        domain::PlainMessages plain;
    };
    for (size_t at = 0; at < survey.order.size();) {
        // As many conversations as fit, at least one; one alone goes through without being held.
        std::vector<int> wanted;
        for (qint64 sum = 0; at < survey.order.size(); ++at) {
            sum += survey.counts.value(survey.order[at]);
            if (!wanted.empty() && sum > heldMessages) break;
            wanted.push_back(survey.order[at]);
        }
        const bool alone = wanted.size() == 1;
        std::map<int, std::vector<Held>> held;
        for (const int index : wanted) held[index];
        if (alone) SABOOT_CHECK(sink.begin(wanted.front()));
        worker::ChatReceiver receiver;
        receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) -> Status {
            return eachRun(std::move(batch), [&](int index, std::vector<domain::ParsedMessage>&& run) -> Status {
                const auto it = held.find(index);
                if (it == held.end()) return ok();
                if (alone) return sink.messages(std::move(run));
                it->second.push_back({std::move(run), {}});
                return ok();
            });
        };
        receiver.plain = [&](domain::PlainMessages&& batch) -> Status {
            const auto it = batch.messages.empty() ? held.end() : held.find(batch.messages.front().chat);
            if (it == held.end()) return ok();
            if (alone) return sink.plain(std::move(batch));
            it->second.push_back({{}, std::move(batch)});
            return ok();
        };
        receiver.issues = [](std::vector<domain::ImportIssue>&&) { return ok(); }; // known from the survey
        const auto again = m_client.parseChat(m_fd, m_fileName, m_options, job, receiver);
        if (!again) return again.error();
        if (alone) {
            SABOOT_CHECK(sink.end(wanted.front()));
            continue;
        }
        for (const int index : wanted) {
            if (job.isCancelled()) return Error(ErrorCode::Cancelled);
            SABOOT_CHECK(sink.begin(index));
            for (Held& h : held[index]) SABOOT_CHECK(h.messages.empty() ? sink.plain(std::move(h.plain)) : sink.messages(std::move(h.messages)));
            SABOOT_CHECK(sink.end(index));
            held[index].clear();
        }
    }
    return ok();
}

} // namespace saboot::services
