#include "parsers/chat/reader.h"

#include "parsers/chat/dayheaded.h"
#include "parsers/chat/discord.h"
#include "parsers/chat/imessage.h"
#include "parsers/chat/mappedtable.h"
#include "parsers/chat/matrix.h"
#include "parsers/chat/messenger.h"
#include "parsers/chat/rsmf.h"
#include "parsers/chat/signal.h"
#include "parsers/chat/skype.h"
#include "parsers/chat/smsbackup.h"
#include "parsers/chat/snapchat.h"
#include "parsers/chat/tablechats.h"
#include "parsers/chat/telegram.h"
#include "parsers/chat/telegramhtml.h"
#include "parsers/chat/timerule.h"
#include "parsers/chat/ufed.h"
#include "parsers/chat/vcard.h"
#include "parsers/chat/whatsapp.h"

#include <algorithm>

namespace saboot::parsers::chat {

namespace {

constexpr double sureEnough = 0.4;

QString baseName(QString id) {
    // A ZIP around the text does not change how the text is read.
    if (id == QLatin1String("whatsapp-zip") || id == QLatin1String("whatsapp")) return QStringLiteral("whatsapp-txt");
    if (id == QLatin1String("telegram")) return QStringLiteral("telegram-json");
    if (id.startsWith(QLatin1String("table:"))) return QStringLiteral("table");
    return id;
}

} // namespace

const std::vector<Format>& formats() {
    static const std::vector<Format> all{whatsappFormat,     telegramJsonFormat, telegramHtmlFormat, signalMarkdownFormat, sigtopJsonFormat,
                                         sigtopTextFormat,   discordJsonFormat,  discordCsvFormat,   messengerJsonFormat,  smsBackupFormat,
                                         snapchatJsonFormat, matrixJsonFormat,   skypeJsonFormat,    imessageTextFormat,   threemaCsvFormat,
                                         imoCsvFormat,       lineTextFormat,     kakaoTextFormat,    ufedXmlFormat,        rsmfJsonFormat,
                                         vcardFormat,        tableFormat};
    return all;
}

const Format* findFormat(const QString& id) {
    const QString base = baseName(id);
    for (const Format& f : formats())
        if (base == QLatin1String(f.id)) return &f;
    return nullptr;
}

QString Detection::format() const {
    return candidates.empty() || candidates.front().confidence < sureEnough ? QString() : candidates.front().format;
}

double Detection::confidence() const { return candidates.empty() ? 0 : candidates.front().confidence; }

Detection detect(QByteArrayView firstBytes, const QString& fileName, const QString& container) {
    Detection d;
    const Sample sample{firstBytes.first(std::min<qsizetype>(firstBytes.size(), sampleBytes)), fileName, container};
    for (const Format& f : formats()) {
        const double c = f.detect(sample);
        if (c <= 0) continue;
        QString id = QString::fromLatin1(f.id);
        if (!container.isEmpty() && id == QLatin1String("whatsapp-txt")) id = QStringLiteral("whatsapp-zip");
        d.candidates.push_back({id, QString::fromLatin1(f.title), c});
    }
    std::stable_sort(d.candidates.begin(), d.candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
    return d;
}

namespace {

/// Joins the readings of several texts of one archive into one stream: messages are numbered through, conversations of
/// different texts do not meet unless the texts are parts of one.
class Joined : public Sink {
public:
    explicit Joined(Sink& sink) : m_sink(sink) {}
    /// Before each text. `group` equal to that of the text before: a further part of the same chat.
    void begin(const QString& path, const QString& group) {
        if (group.isEmpty() || group != m_group) m_base = m_next;
        m_group = group;
        m_path = path;
    }
    void chat(ChatHeader&& h) override {
        h.index += m_base;
        m_next = std::max(m_next, h.index + 1);
        m_sink.chat(std::move(h));
    }
    void message(domain::ParsedMessage&& m) override {
        m.n = ++m_n;
        m.chat += m_base;
        m_next = std::max(m_next, m.chat + 1);
        m.extra.insert(QStringLiteral("file"), m_path);
        m_sink.message(std::move(m));
    }
    void issue(domain::ImportIssue&& i) override {
        i.text.prepend(m_path + QStringLiteral(": "));
        // What a text says of itself stands with the conversation it holds, or the first of them.
        i.chat = m_base + std::max(0, i.chat);
        m_sink.issue(std::move(i));
    }
    void unreadable() {
        m_sink.issue({QStringLiteral("not_understood"), 0, 0, m_path + QStringLiteral(": This text of the archive could not be read as a chat and was left out."), -1});
    }
    void fact(const QString& kind, QJsonObject&& o) override { m_sink.fact(kind, std::move(o)); }
    bool cancelled() override { return m_sink.cancelled(); }
    void progress(qint64 done, qint64 total) override { m_sink.progress(done, total); }

private:
    Sink& m_sink;
    QString m_group, m_path;
    qint64 m_n = 0;
    int m_base = 0, m_next = 0;
};

void add(domain::ChatSummary& sum, domain::ChatSummary&& part) {
    sum.confidence = std::min(sum.confidence, part.confidence);
    sum.messages += part.messages;
    sum.system += part.system;
    sum.issues += part.issues;
    for (const QString& p : part.participants)
        if (!sum.participants.contains(p)) sum.participants.append(p);
    if (part.first && (!sum.first || *part.first < *sum.first)) sum.first = part.first;
    if (part.last && (!sum.last || *part.last > *sum.last)) sum.last = part.last;
    if (part.dateOrder != sum.dateOrder) sum.dateOrder = domain::DateOrder::Auto;
    if (part.title != sum.title) sum.title.clear();
    if (part.zoneCertainty != sum.zoneCertainty) sum.zoneCertainty = domain::Certainty::Assumed;
}

/// The part of a path that the numbered parts of one chat share.
QString groupOf(const QString& path) {
    QString s = path.left(path.lastIndexOf(QLatin1Char('.')));
    while (!s.isEmpty() && (s.back().isDigit() || s.back() == QLatin1Char('_'))) s.chop(1);
    return s;
}

/// What a file is that no reader fits, for the sentence that says so: " (an SQLite database, not an export)".
QString nature(QByteArrayView head) {
    const auto begins = [&](QByteArrayView s) { return head.startsWith(s); };
    if (begins("SQLite format 3")) return QStringLiteral(" (an SQLite database, not an export)");
    if (begins("\x89PNG") || begins("\xFF\xD8\xFF") || begins("GIF8")) return QStringLiteral(" (a picture, not an export)");
    if (begins("%PDF")) return QStringLiteral(" (a PDF, not an export)");
    if (std::all_of(head.begin(), head.end(), [](char c) { return c == 0; })) return QStringLiteral(" (only zero bytes)");
    if (head.trimmed().isEmpty()) return QStringLiteral(" (only empty lines)");
    const auto odd = std::count_if(head.begin(), head.end(), [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
    if (odd * 50 > head.size() && !begins("\xFF\xFE") && !begins("\xFE\xFF")) return QStringLiteral(" (bytes that are no text, perhaps encrypted)");
    return {};
}

Result<QByteArray> headOf(Input& input) {
    SABOOT_CHECK(input.rewind());
    QByteArray head(input.bufferFor(sampleBytes), Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, input.read(head.data(), head.size()));
    head.truncate(n);
    return head;
}

Result<domain::ChatSummary> readText(Input& input, const domain::ChatOptions& options, Sink& sink) {
    SABOOT_TRY(const QByteArray head, headOf(input));
    if (head.isEmpty()) return Error(ErrorCode::FileEmpty, input.name());

    const bool automatic = options.format.isEmpty() || options.format == QLatin1String("auto");
    const Detection found = automatic ? detect(head, input.name(), input.container()) : Detection();
    const QString id = automatic ? found.format() : options.format;
    if (id.isEmpty()) return Error(ErrorCode::FormatUnknown, input.name() + nature(head));
    const Format* format = findFormat(id);
    if (!format) return Error(ErrorCode::InvalidArgument, id);

    auto summary = format->read(input, options, sink);
    if (!summary) return summary;
    summary->confidence = automatic ? found.confidence() : std::max(0.0, format->detect({head, input.name(), input.container()}));
    return summary;
}

bool isFinal(ErrorCode code) { return code == ErrorCode::Cancelled || code == ErrorCode::IoFailed || code == ErrorCode::InvalidArgument; }

} // namespace

Result<domain::ChatSummary> read(Input& input, const domain::ChatOptions& options, Sink& sink) {
    const auto texts = input.texts();
    std::optional<domain::ChatSummary> sum;
    if (texts.size() <= 1) {
        SABOOT_TRY(sum, readText(input, options, sink));
    } else {
        Joined joined(sink);
        std::optional<Error> first;
        qint64 unread = 0;
        for (size_t i = 0; i < texts.size(); ++i) {
            const QString& path = texts[i].path;
            const bool parts = path.endsWith(QLatin1String(".html")) || path.section(QLatin1Char('/'), -1).startsWith(QLatin1String("message_"));
            joined.begin(path, parts && !path.endsWith(QLatin1String(".csv")) ? groupOf(path) : QString());
            const Status selected = input.select(i);
            auto part = selected ? readText(input, options, joined) : Result<domain::ChatSummary>(selected.error());
            if (!part && isFinal(part.error().code())) return part;
            if (!part) {
                // One text that cannot be read does not take the others with it.
                if (!first) first = part.error();
                joined.unreadable();
                ++unread;
                continue;
            }
            if (sum) add(*sum, std::move(*part));
            else sum = std::move(*part);
        }
        if (!sum) return *first;
        sum->issues += unread;
    }
    for (const QString& odd : input.oddities()) {
        const char* kind = odd.contains(QLatin1String("cut off")) ? "cut_off" : odd.contains(QLatin1String("leads out")) ? "odd_name" : "duplicate_entry";
        sink.issue({QString::fromLatin1(kind), 0, 0, odd, -1});
        ++sum->issues;
    }
    for (const QString& other : input.otherTexts()) {
        sink.issue({QStringLiteral("other_text"), 0, 0,
                    QStringLiteral("The archive holds another text that may be a chat: %1. Import it on its own.").arg(other), -1});
        ++sum->issues;
    }
    return std::move(*sum);
}

Result<bool> mayHoldFiles(Input& input) {
    SABOOT_TRY(const QByteArray head, headOf(input));
    return detect(head, input.name(), input.container()).format() == QLatin1String(smsBackupFormat.id);
}

Status prepareZone(const QString& zone) {
    SABOOT_TRY(ZoneRule rule, ZoneRule::make(zone));
    rule.toUtc({2024, 1, 1, 0, 0, 0, 0});
    return ok();
}

} // namespace saboot::parsers::chat
