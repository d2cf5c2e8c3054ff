#include "services/originals.h"

#include "services/exhibits.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QStringConverter>
#include <algorithm>

namespace saboot::services {

QString bundleName(const domain::Exhibit& e) {
    QString number = e.number;
    number.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString suffix = QFileInfo(e.fileName).suffix().toLower();
    bool plain = !suffix.isEmpty() && suffix.size() <= 8;
    for (const QChar c : suffix) plain &= (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    return QStringLiteral("exhibits/") + number + QLatin1Char('.') + (plain ? suffix : QStringLiteral("bin"));
}

namespace {
constexpr qint64 plainTextLimit = qint64(256) << 20;
}

bool isPlainText(const domain::Exhibit& e) {
    if (e.sizeBytes > plainTextLimit) return false;
    static const QSet<QString> others{QStringLiteral("application/json"), QStringLiteral("application/xml"), QStringLiteral("application/x-ndjson"), QStringLiteral("application/javascript")};
    return e.mediaType.startsWith(QLatin1String("text/")) || others.contains(e.mediaType);
}

Result<QString> plainText(Exhibits& exhibits, const domain::Exhibit& e, JobControl& job) {
    if (!isPlainText(e) || e.sizeBytes <= 0) return QString();
    SABOOT_TRY(const QByteArray bytes, exhibits.originalBytes(e, plainTextLimit, job));
    auto encoding = QStringConverter::encodingForData(bytes);
    QString text = QStringDecoder(encoding.value_or(QStringConverter::Utf8)).decode(bytes);
    // Without its escapes: a name may stand there as \\u0646.
    if (e.mediaType == QLatin1String("application/json")) text += QString::fromUtf8(QJsonDocument::fromJson(bytes).toJson());
    return text;
}

bool originalLeaves(const report::ReportModel& model, const report::ExhibitEntry& e, const domain::ReportOptions& options) {
    // An original cannot be redacted; of what is marked only the printed copy leaves.
    if (e.exhibit.kind != domain::ExhibitKind::Digital || !e.redactedBy.isEmpty() || e.withheld || e.exhibit.sha256.isEmpty()) return false;
    if (!options.isRedacted() || model.redactions.empty()) return true;
    // What cannot be looked through for removed words stays: an archive, an office document, a database.
    const QString& type = e.exhibit.mediaType;
    const bool lookedThrough = isPlainText(e.exhibit) || type == QLatin1String("application/pdf");
    if (!lookedThrough && !type.startsWith(QLatin1String("image/")) && !type.startsWith(QLatin1String("audio/")) && !type.startsWith(QLatin1String("video/"))) return false;
    return std::none_of(model.chats.begin(), model.chats.end(), [&](const report::ChatEntry& c) { return c.exhibitNumber == e.exhibit.number; });
}

void addRecordingFacts(report::ExhibitEntry& e) {
    if (!e.exhibit.mediaType.startsWith(QLatin1String("audio/")) && !e.exhibit.mediaType.startsWith(QLatin1String("video/"))) return;
    for (const char* name : {"Recorder", "Purpose", "Duration", "Codec", "Gaps"})
        for (const QString& tag : e.exhibit.acquisition.tags)
            if (tag.section(QLatin1Char(':'), 0, 0).trimmed().compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                e.facts.push_back({QLatin1String(name), {}, tag.section(QLatin1Char(':'), 1).trimmed()});
}

} // namespace saboot::services
