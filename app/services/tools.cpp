#include "services/tools.h"

#include "base/file.h"
#include "crypto/sha256.h"
#include "identifiers/check.h"
#include "identifiers/scanner.h"
#include "services/findings.h"
#include "worker/client.h"

#include <QFileInfo>
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
