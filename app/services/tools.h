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

/// A chat format as documented; see worker/chatformats.h.
struct ChatFormatInfo {
    QString id, title, files, time, notes;
};
std::vector<ChatFormatInfo> chatFormats();
/// Of transaction files.
std::vector<ChatFormatInfo> transferFormats();
/// A kind of identifier as documented; see identifiers/registry.h.
struct IdentifierKindInfo {
    QString name;
    domain::IdentifierKind kind = domain::IdentifierKind::Unknown;
    QStringList networks;
    QString shape, check, normal, standard, example;
    bool needsContext = false;
};
std::vector<IdentifierKindInfo> identifierKinds();

/// ChatOptions::format for a table and a column mapping (a JSON object, parsers/chat/mappedtable.h says which).
/// InvalidArgument when the file is no JSON object; IoFailed and FileTooLarge (64 KB) of reading it.
Result<QString> tableFormat(const QString& mappingFile);

/// Best reading first; never empty: what nothing recognises is kind Unknown, verdict Invalid.
std::vector<domain::IdentifierFacts> checkIdentifier(const QString& value, std::optional<domain::IdentifierKind> only);
std::vector<domain::IdentifierHit> scanText(QByteArrayView utf8);

} // namespace saboot::services
