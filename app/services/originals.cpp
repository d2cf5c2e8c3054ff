#include "services/originals.h"

#include <QFileInfo>
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

bool originalLeaves(const report::ReportModel& model, const report::ExhibitEntry& e, const domain::ReportOptions& options) {
    // An original cannot be redacted; of what is marked only the printed copy leaves.
    if (e.exhibit.kind != domain::ExhibitKind::Digital || !e.redactedBy.isEmpty() || e.withheld || e.exhibit.sha256.isEmpty()) return false;
    if (!options.isRedacted() || model.redactions.empty()) return true;
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
