#include "services/tools.h"

#include "base/file.h"
#include "crypto/sha256.h"
#include "identifiers/check.h"
#include "identifiers/registry.h"
#include "identifiers/scanner.h"
#include "services/findings.h"
#include "worker/chatformats.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <fcntl.h>
#include <unistd.h>

namespace saboot::services {

namespace {
worker::Client clientOf(const Environment& e) { return e.workerPath.isEmpty() ? worker::Client() : worker::Client(e.workerPath); }
} // namespace

Result<InspectedFile> inspectFile(const Environment& environment, const QString& path, const QStringList& ocrLanguages, JobControl& job) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    SABOOT_TRY(const crypto::FileDigest digest, crypto::hashFile(fd.get(), job, path));
    if (digest.sizeBytes == 0) return Error(ErrorCode::FileEmpty, path);
    InspectedFile out;
    out.sizeBytes = digest.sizeBytes;
    out.sha256 = digest.sha256;
    worker::InspectOptions options;
    options.fileName = QFileInfo(path).fileName();
    options.ocrLanguages.clear();
    if (!ocrLanguages.isEmpty()) {
        options.ocrLanguages << ocrLanguages.join(QLatin1Char('+'));
        // The Urdu model reads letters of an IBAN as digits: English alone as well, for identifiers.
        if (ocrLanguages.size() > 1 && ocrLanguages.contains(QLatin1String("eng"))) options.ocrLanguages << QStringLiteral("eng");
    }
    SABOOT_TRY(out.inspection, clientOf(environment).inspect(fd.get(), options, job));
    domain::Exhibit none;
    none.number = options.fileName;
    for (const auto& d : derive(none, out.inspection))
        for (const auto& f : d.found) out.identifiers.push_back({f.place.start, f.place.end, f.facts});
    return out;
}

Result<domain::ChatSummary> parseChatFile(const Environment& environment, const QString& path, const domain::ChatOptions& options,
                                          const ChatSinks& sinks, JobControl& job) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    SABOOT_TRY(const qint64 size, fileSize(fd.get()));
    if (size == 0) return Error(ErrorCode::FileEmpty, path);
    worker::ChatReceiver receiver;
    receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) {
        for (const auto& m : batch) sinks.message(m);
        return ok();
    };
    if (sinks.plain)
        receiver.plain = [&](domain::PlainMessages&& batch) {
            for (const auto& m : batch.messages) sinks.plain(m);
            return ok();
        };
    receiver.issues = [&](std::vector<domain::ImportIssue>&& batch) {
        for (const auto& i : batch) sinks.issue(i);
        return ok();
    };
    return clientOf(environment).parseChat(fd.get(), QFileInfo(path).fileName(), options, job, receiver);
}

namespace {
std::vector<ChatFormatInfo> infos(const std::vector<worker::ChatFormat>& all) {
    std::vector<ChatFormatInfo> out;
    for (const worker::ChatFormat& f : all)
        out.push_back({QString::fromUtf8(f.id), QString::fromUtf8(f.title), QString::fromUtf8(f.files), QString::fromUtf8(f.time), QString::fromUtf8(f.notes)});
    return out;
}
} // namespace

std::vector<ChatFormatInfo> chatFormats() { return infos(worker::chatFormats()); }
std::vector<ChatFormatInfo> transferFormats() { return infos(worker::transferFormats()); }

std::vector<IdentifierKindInfo> identifierKinds() {
    std::vector<IdentifierKindInfo> out;
    for (const identifiers::KindRule& r : identifiers::allRules())
        out.push_back({QString::fromUtf8(r.name), r.kind, QString::fromLatin1(r.networks).split(QLatin1Char(' '), Qt::SkipEmptyParts), QString::fromUtf8(r.shape),
                       QString::fromUtf8(r.check), QString::fromUtf8(r.normal), QString::fromUtf8(r.standard), QString::fromUtf8(r.example), r.needsContext});
    return out;
}

Result<QString> tableFormat(const QString& mappingFile) {
    constexpr qint64 limitBytes = 60 * 1024;
    SABOOT_TRY(const QByteArray bytes, readBounded(mappingFile, limitBytes));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (!json.isObject())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the mapping %1, which is no JSON object: %2 at byte %3").arg(mappingFile, error.errorString()).arg(error.offset));
    return QStringLiteral("table:") + QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

std::vector<domain::IdentifierFacts> checkIdentifier(const QString& value, std::optional<domain::IdentifierKind> only) {
    auto all = identifiers::check(value, only);
    if (all.empty()) {
        domain::IdentifierFacts f;
        f.input = value;
        f.verdict = domain::Verdict::Invalid;
        f.reason = QStringLiteral("No kind recognises this value.");
        all.push_back(f);
    }
    return all;
}

std::vector<domain::IdentifierHit> scanText(QByteArrayView utf8) { return identifiers::Scanner().scan(utf8); }

} // namespace saboot::services
