#include "services/pipeline.h"

#include "store/ftstokenizer.h"

#include <QJsonArray>

namespace saboot::services {

Pipeline::Pipeline(const QHash<QString, ExhibitId>& media) : m_media(media), m_thread([this] { run(); }) {}

Pipeline::~Pipeline() {
    {
        const std::lock_guard guard(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Pipeline::push(std::vector<domain::ParsedMessage>&& batch) { enqueue({std::move(batch), {}}); }
void Pipeline::push(domain::PlainMessages&& batch) { enqueue({{}, std::move(batch)}); }

void Pipeline::enqueue(Job&& job) {
    {
        const std::lock_guard guard(m_mutex);
        m_in.push_back(std::move(job));
        ++m_pending;
    }
    m_changed.notify_all();
}

const store::TermCounts& Pipeline::terms(int chat) {
    const std::lock_guard guard(m_mutex);
    return m_terms[chat];
}

std::optional<PreparedBatch> Pipeline::take(Wait wait) {
    std::unique_lock guard(m_mutex);
    if (m_pending == 0) return std::nullopt;
    if (m_out.empty()) {
        if (wait == Wait::WhenFull && m_pending < depth) return std::nullopt;
        m_changed.wait(guard, [&] { return !m_out.empty(); });
    }
    auto ready = std::move(m_out.front());
    m_out.pop_front();
    --m_pending;
    return ready;
}

PreparedBatch Pipeline::prepared(Job&& job) {
    PreparedBatch out;
    out.messages.reserve(job.messages.size());
    for (auto& m : job.messages) {
        PreparedMessage p;
        p.chat = m.chat;
        const QByteArray utf8 = m.text.toUtf8();
        p.message.identifiers = m_scanner.scan(utf8);
        p.message.terms = store::searchTerms(utf8);
        p.message.termsCounted = true;
        m_terms[m.chat].addMessage(p.message.terms);
        if (!m.attachments.empty()) {
            p.message.attachmentExhibits.resize(m.attachments.size());
            const QJsonArray within = m.extra.value(QLatin1String("embedded")).toArray();
            for (size_t i = 0; i < m.attachments.size(); ++i) {
                const QString& path = m.attachments[i].name;
                // A file within the text is known by its place; many of them share a name.
                const bool inside = qsizetype(i) < within.size() && within[qsizetype(i)].isDouble();
                auto it = m_media.constFind(inside ? embeddedKey(within[qsizetype(i)].toInteger()) : path);
                if (it == m_media.constEnd() && !inside) it = m_media.constFind(path.section(QLatin1Char('/'), -1));
                if (it != m_media.constEnd()) {
                    p.message.attachmentExhibits[i] = *it;
                    m.attachments[i].present = true;
                }
            }
        }
        p.message.body = std::move(m);
        out.messages.push_back(std::move(p));
    }
    if (job.plain.messages.empty()) return out;
    store::TermCounts& counts = m_terms[job.plain.messages.front().chat];
    out.plain.termsEnd.reserve(job.plain.messages.size());
    out.plain.terms.reserve(size_t(job.plain.bytes.size()));
    for (size_t i = 0; i < job.plain.messages.size(); ++i) {
        const QByteArrayView text = job.plain.messages[i].text;
        for (domain::IdentifierHit& hit : m_scanner.scan(text)) out.plain.hits.push_back({i, std::move(hit)});
        const size_t from = out.plain.terms.size();
        store::appendSearchTerms(text, out.plain.terms);
        if (out.plain.terms.size() > from)
            counts.addMessage(QByteArrayView(out.plain.terms.data() + from, qsizetype(out.plain.terms.size() - from)));
        out.plain.termsEnd.push_back(out.plain.terms.size());
    }
    out.plain.batch = std::move(job.plain);
    return out;
}

void Pipeline::run() {
    for (;;) {
        Job job;
        {
            std::unique_lock guard(m_mutex);
            m_changed.wait(guard, [&] { return m_stop || !m_in.empty(); });
            if (m_stop) return;
            job = std::move(m_in.front());
            m_in.pop_front();
        }
        PreparedBatch out = prepared(std::move(job));
        {
            const std::lock_guard guard(m_mutex);
            m_out.push_back(std::move(out));
        }
        m_changed.notify_all();
    }
}

} // namespace saboot::services
