#include "services/pipeline.h"

#include "identifiers/scanner.h"
#include "store/ftstokenizer.h"

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

void Pipeline::push(std::vector<domain::ParsedMessage>&& batch) {
    {
        const std::lock_guard guard(m_mutex);
        m_in.push_back(std::move(batch));
        ++m_pending;
    }
    m_changed.notify_all();
}

std::optional<std::vector<PreparedMessage>> Pipeline::take(Wait wait) {
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

void Pipeline::run() {
    const identifiers::Scanner scanner;
    for (;;) {
        std::vector<domain::ParsedMessage> batch;
        {
            std::unique_lock guard(m_mutex);
            m_changed.wait(guard, [&] { return m_stop || !m_in.empty(); });
            if (m_stop) return;
            batch = std::move(m_in.front());
            m_in.pop_front();
        }
        std::vector<PreparedMessage> out;
        out.reserve(batch.size());
        for (auto& m : batch) {
            PreparedMessage p;
            p.chat = m.chat;
            const QByteArray utf8 = m.text.toUtf8();
            p.message.identifiers = scanner.scan(utf8);
            p.message.terms = store::searchTerms(utf8);
            if (!m.attachments.empty()) {
                p.message.attachmentExhibits.resize(m.attachments.size());
                for (size_t i = 0; i < m.attachments.size(); ++i) {
                    const QString name = m.attachments[i].name.section(QLatin1Char('/'), -1);
                    if (auto it = m_media.constFind(name); it != m_media.constEnd()) {
                        p.message.attachmentExhibits[i] = *it;
                        m.attachments[i].present = true;
                    }
                }
            }
            p.message.body = std::move(m);
            out.push_back(std::move(p));
        }
        {
            const std::lock_guard guard(m_mutex);
            m_out.push_back(std::move(out));
        }
        m_changed.notify_all();
    }
}

} // namespace saboot::services
