#pragma once
#include "domain/plainmessage.h"
#include "domain/identifier.h"
#include "domain/inspection.h"
#include "services/desk.h"

#include <functional>

namespace saboot::services {

/// Work on a file without any case. Everything that decodes the file runs in the worker.

struct InspectedFile {
    qint64 sizeBytes = 0;
    QByteArray sha256;
    domain::Inspection inspection;
    std::vector<domain::IdentifierHit> identifiers; ///< found in its texts and codes, each normal form once
};
/// `ocrLanguages`: Tesseract names, "eng", "urd"; empty: no text recognition.
Result<InspectedFile> inspectFile(const Environment& environment, const QString& path, const QStringList& ocrLanguages, JobControl& job);

struct ChatSinks {
    std::function<void(const domain::ParsedMessage&)> message;
    /// May be empty: then plain messages come to `message` as well. In file order with those.
    std::function<void(const domain::PlainMessage&)> plain;
    std::function<void(const domain::ImportIssue&)> issue;
};
Result<domain::ChatSummary> parseChatFile(const Environment& environment, const QString& path,
                                          const domain::ChatOptions& options, const ChatSinks& sinks, JobControl& job);

/// Best reading first; never empty: what nothing recognises is kind Unknown, verdict Invalid.
std::vector<domain::IdentifierFacts> checkIdentifier(const QString& value, std::optional<domain::IdentifierKind> only);
std::vector<domain::IdentifierHit> scanText(QByteArrayView utf8);

} // namespace saboot::services
