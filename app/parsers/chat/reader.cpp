#include "parsers/chat/reader.h"

#include "parsers/chat/dayheaded.h"
#include "parsers/chat/discord.h"
#include "parsers/chat/messenger.h"
#include "parsers/chat/smsbackup.h"
#include "parsers/chat/telegram.h"
#include "parsers/chat/timerule.h"
#include "parsers/chat/whatsapp.h"

#include <algorithm>

namespace saboot::parsers::chat {

namespace {

constexpr double sureEnough = 0.4;

QString baseName(QString id) {
    // A ZIP around the text does not change how the text is read.
    if (id == QLatin1String("whatsapp-zip") || id == QLatin1String("whatsapp")) return QStringLiteral("whatsapp-txt");
    if (id == QLatin1String("telegram")) return QStringLiteral("telegram-json");
    return id;
}

} // namespace

const std::vector<Format>& formats() {
    static const std::vector<Format> all{whatsappFormat, telegramJsonFormat, discordJsonFormat, messengerJsonFormat, smsBackupFormat,
                                         lineTextFormat, kakaoTextFormat};
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

Result<domain::ChatSummary> read(Input& input, const domain::ChatOptions& options, Sink& sink) {
    SABOOT_CHECK(input.rewind());
    QByteArray head(sampleBytes, Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, input.read(head.data(), head.size()));
    head.truncate(n);
    if (n == 0) return Error(ErrorCode::FileEmpty, input.name());

    const Detection found = detect(head, input.name(), input.container());
    const bool automatic = options.format.isEmpty() || options.format == QLatin1String("auto");
    const QString id = automatic ? found.format() : options.format;
    if (id.isEmpty()) return Error(ErrorCode::FormatUnknown, input.name());
    const Format* format = findFormat(id);
    if (!format) return Error(ErrorCode::InvalidArgument, id);

    auto summary = format->read(input, options, sink);
    if (!summary) return summary;
    const auto fits = std::find_if(found.candidates.begin(), found.candidates.end(),
                                   [&](const Candidate& c) { return baseName(c.format) == baseName(id); });
    summary->confidence = fits == found.candidates.end() ? 0 : fits->confidence;
    for (const QString& other : input.otherTexts()) {
        sink.issue({QStringLiteral("other_text"), 0, 0,
                    QStringLiteral("The archive holds another text that may be a chat: %1. Import it on its own.").arg(other)});
        ++summary->issues;
    }
    return summary;
}

Status prepareZone(const QString& zone) {
    SABOOT_TRY(ZoneRule rule, ZoneRule::make(zone));
    rule.toUtc({2024, 1, 1, 0, 0, 0, 0});
    return ok();
}

} // namespace saboot::parsers::chat
