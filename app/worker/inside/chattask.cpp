#include "parsers/archive/archive.h"
#include "parsers/chat/mail.h"
#include "parsers/chat/reader.h"
#include "parsers/labels/labels.h"
#include "parsers/transfer/transfer.h"
#include "worker/inside/task.h"

#include <QMap>
#include <QSet>

namespace saboot::worker::inside {

namespace {

namespace chat = parsers::chat;

/// Hands on what the reader finds.
class Forwarder : public chat::Sink {
public:
    explicit Forwarder(RecordWriter& out) : m_out(out) {}
    void chat(chat::ChatHeader&& h) override {
        m_titles.insert(h.index, h.title.isEmpty() ? h.id : h.title);
        m_out.write(Record(ChatHead{h.index, std::move(h.title), std::move(h.id), std::move(h.type), std::move(h.extra)}));
    }
    void message(domain::ParsedMessage&& m) override {
        seen(m.chat);
        m_out.write(m);
    }
    void plain(const domain::PlainMessage& m) override {
        seen(m.chat);
        m_out.write(m);
    }
    void issue(domain::ImportIssue&& i) override { m_out.write(Record(std::move(i))); }
    void fact(const QString& kind, QJsonObject&& object) override { m_out.write(Record(ChatFact{kind, std::move(object)})); }
    // The parent cancels by ending this process; a closed pipe says that it is gone.
    bool cancelled() override { return m_out.isBroken(); }
    void progress(qint64 doneBytes, qint64 totalBytes) override {
        m_out.write(Record(ProgressNote{std::max<qint64>(0, doneBytes), std::max<qint64>(0, totalBytes)}));
        m_out.flush();
    }

    /// A conversation that the file names and that holds nothing makes no chat of the case: it is said instead. How many there were.
    qint64 tellEmpty() {
        for (auto it = m_titles.cbegin(); it != m_titles.cend(); ++it)
            if (!m_seen.contains(it.key()))
                issue({QStringLiteral("empty_conversation"), 0, 0,
                       it.value().isEmpty() ? QStringLiteral("A conversation without a name holds no message.") : QStringLiteral("The conversation \"%1\" holds no message.").arg(it.value()), -1});
        return m_titles.size() - m_seen.size();
    }

private:
    void seen(int chat) {
        if (chat == m_last) return;
        m_last = chat;
        m_seen.insert(chat);
        if (!m_titles.contains(chat)) m_titles.insert(chat, {});
    }
    RecordWriter& m_out;
    QMap<int, QString> m_titles; ///< conversations by their place in the file
    QSet<int> m_seen;            ///< those with messages
    int m_last = -1;
};

/// Hands on the files within a text and nothing else of it.
class FileForwarder : public chat::Sink {
public:
    explicit FileForwarder(RecordWriter& out) : m_out(out) {}
    void message(domain::ParsedMessage&&) override {}
    void issue(domain::ImportIssue&&) override {}
    void embedded(const chat::EmbeddedFile& f, const QByteArray& bytes) override {
        m_out.write(Record(ChatFact{QStringLiteral("file"), QJsonObject{{QStringLiteral("index"), f.index}, {QStringLiteral("name"), f.name.left(255)},
                                                                         {QStringLiteral("media_type"), f.mediaType.left(255)}, {QStringLiteral("line"), f.line}, {QStringLiteral("bytes"), bytes.size()}}}));
        m_out.writeBytes(bytes);
        m_out.flush();
    }
    bool cancelled() override { return m_out.isBroken(); }
    void progress(qint64 doneBytes, qint64 totalBytes) override {
        m_out.write(Record(ProgressNote{std::max<qint64>(0, doneBytes), std::max<qint64>(0, totalBytes)}));
        m_out.flush();
    }

private:
    RecordWriter& m_out;
};

class ChatWorker : public Worker {
public:
    Status warmUp(const Task& task) override {
        parsers::warmUpArchives();
        chat::warmUpMail();
        if (!task.chat.zone.isEmpty()) return chat::prepareZone(task.chat.zone);
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        if (input.size() == 0) return Error(ErrorCode::FileEmpty);
        SABOOT_TRY(const auto text, chat::openInput(Input::fd, task.fileName));
        if (task.chat.format == QLatin1String(chat::embeddedWord)) {
            FileForwarder files(out);
            domain::ChatSummary none;
            SABOOT_TRY(const bool may, chat::mayHoldFiles(*text));
            if (may) {
                SABOOT_TRY(none, chat::read(*text, {}, files));
                none.messages = none.system = 0;
            }
            out.write(Record(std::move(none)));
            return ok();
        }
        Forwarder sink(out);
        const bool labels = task.chat.format == QLatin1String(parsers::labels::formatWord), transfers = task.chat.format == QLatin1String(parsers::transfer::formatWord);
        SABOOT_TRY(domain::ChatSummary summary, labels      ? parsers::labels::read(*text, sink)
                                                : transfers ? parsers::transfer::read(*text, task.chat, sink)
                                                            : chat::read(*text, task.chat, sink));
        if (!labels && !transfers) summary.issues += sink.tellEmpty();
        out.write(Record(std::move(summary)));
        return ok();
    }
};

} // namespace

std::unique_ptr<Worker> chatWorker() { return std::make_unique<ChatWorker>(); }

} // namespace saboot::worker::inside
