#pragma once
#include "base/error.h"
#include "domain/chat.h"
#include "domain/plainmessage.h"
#include "parsers/chat/input.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace saboot::parsers::chat {

/// One conversation of a file. Most files hold one; a full account export holds many.
struct ChatHeader {
    int index = 0;    ///< 0-based position in the file; ParsedMessage::chat of its messages
    QString title;    ///< as written, empty when the export gives none
    QString id;       ///< the export's own id
    QString type;     ///< the export's own word: "personal_chat", "private_group"...
    QJsonObject extra; ///< further facts of the export about the conversation
};

/// A file that lies within the text itself, such as a part of an MMS.
struct EmbeddedFile {
    qint64 index = 0;  ///< 0-based in the file; ParsedMessage::extra["embedded"] of its message holds it, in the order of the attachments
    QString name, mediaType; ///< as written; a label
    qint64 line = 0, offset = 0; ///< of its message
};
/// Word of ChatOptions::format that asks the worker for those files alone.
inline constexpr const char* embeddedWord = "embedded";

/// Receives what a reader finds, in file order, on the reading thread.
class Sink {
public:
    virtual ~Sink() = default;
    /// Before the first message of each conversation; again with the same index when the file names it only afterwards.
    virtual void chat(ChatHeader&&) {}
    virtual void message(domain::ParsedMessage&&) = 0;
    /// Readers that are made for a million messages hand the simple ones over so; the views live during the call.
    virtual void plain(const domain::PlainMessage& m) { message(m.parsed()); }
    /// Issues of one kind are passed on up to `maxIssuesPerKind`; the summary counts all of them.
    virtual void issue(domain::ImportIssue&&) = 0;
    /// The bytes of a file within the text, before the message it belongs to.
    virtual void embedded(const EmbeddedFile& file, const QByteArray& bytes) {
        Q_UNUSED(file);
        Q_UNUSED(bytes);
    }
    /// A fact about the exporting account that is no message: kind is "personal_information", "contact", "session"...
    virtual void fact(const QString& kind, QJsonObject&& object) {
        Q_UNUSED(kind);
        Q_UNUSED(object);
    }
    /// Asked at least once for every 4 MB; true ends the reading with ErrorCode::Cancelled.
    virtual bool cancelled() { return false; }
    /// Bytes of the file done so far, of 2 × the size where a format reads twice. `total` -1: unknown.
    virtual void progress(qint64 doneBytes, qint64 totalBytes) {
        Q_UNUSED(doneBytes);
        Q_UNUSED(totalBytes);
    }
};

inline constexpr int maxIssuesPerKind = 1000;
/// A message text longer than this is shortened, with an issue "text_truncated".
inline constexpr qint64 maxTextBytes = qint64(1) << 20;

/// How well a file fits a format.
struct Candidate {
    QString format;        ///< "whatsapp-txt"
    QString title;         ///< "WhatsApp chat export", English source text
    double confidence = 0; ///< 0..1; below 0.4 is not enough to read without being told
};
struct Detection {
    std::vector<Candidate> candidates; ///< best first, only those above 0
    /// The best one when it is sure enough, else empty.
    QString format() const;
    double confidence() const;
};

/// What detection looks at: the first bytes (256 KiB suffice), the file's name and that of the archive around it.
struct Sample {
    QByteArrayView head;
    QString name;
    QString container;
};
/// Bytes of head that detection wants to see.
inline constexpr qint64 sampleBytes = 256 * 1024;

/// A format the registry knows. One file per format registers by standing in formats().
struct Format {
    const char* id;    ///< stable word
    const char* title; ///< English source text in the context "ChatFormat"
    double (*detect)(const Sample& sample);
    Result<domain::ChatSummary> (*read)(Input& input, const domain::ChatOptions& options, Sink& sink);
};
const std::vector<Format>& formats();
const Format* findFormat(const QString& id);

Detection detect(QByteArrayView firstBytes, const QString& fileName, const QString& container = {});

/// Reads the whole of a chat. Emits to `sink` and returns the summary.
/// Times, and how sure they are:
/// - "certain": the file gives UTC or an offset ("unixtime", "iso offset:+05:00");
/// - "assumed": wall-clock time read with a zone the file does not name. The rule says which and why:
///   "zone:Asia/Karachi(assumed)" without ChatOptions::zone, "zone:Asia/Dubai(given)" when the officer gave it. A given
///   zone is a person's statement, not the file's, therefore not "certain". Also assumed are other calendars
///   ("persian>gregorian") and date orders settled by a weaker rule ("dmy(assumed)");
/// - "unknown": day and month cannot be told apart, or the time cannot exist. `time` is null; an issue says so, and
///   ChatSummary::dateOrder is Auto so that the importer asks the officer and reads again with the answer.
/// Errors: FormatUnknown (no reader fits, or nothing in the file has the format's shape), FileEmpty, FormatDamaged,
/// FormatEncrypted, InvalidArgument (unknown format id or zone), Cancelled, IoFailed.
/// A file that is cut off gives what was read before the cut, with an issue "cut_off".
Result<domain::ChatSummary> read(Input& input, const domain::ChatOptions& options, Sink& sink);
/// Whether the format the file is recognised as can hold files within its text.
Result<bool> mayHoldFiles(Input& input);

/// Loads the rules of a zone so that they are at hand where files can no longer be opened (the confined worker calls
/// it before it locks itself in). Asia/Karachi and "+05:00" forms need no preparation. InvalidArgument: no such zone.
Status prepareZone(const QString& zone);

} // namespace saboot::parsers::chat
