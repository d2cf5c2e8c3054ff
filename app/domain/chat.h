#pragma once
#include "base/ids.h"
#include "domain/certainty.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

enum class MessageKind { Message, System, Call, Media };
QString toText(MessageKind k); ///< "message", "system", "call", "media"
MessageKind messageKindFromText(const QString& s);

/// A file named by a message. `present` says whether the export brought it along.
struct Attachment {
    QString name;          ///< as written in the export
    QString mediaType;     ///< as written, may be empty
    qint64 sizeBytes = -1; ///< as written, -1 unknown
    bool present = false;  ///< found in the archive; set by the importer
    QString reason;        ///< why it is missing, in the export's own words ("File not included...")
};

struct Reaction {
    QString emoji;
    QString by; ///< empty when the export gives only counts
    int count = 1;
};

/// One message as a reader found it. Nothing is guessed silently: `timeText` is the original, `timeRule` names the rule
/// that read it, `timeCertainty` how surely.
struct ParsedMessage {
    qint64 n = 0; ///< 1-based position in the file, system lines included
    MessageKind kind = MessageKind::Message;
    std::optional<qint64> time; ///< ms UTC
    QString timeText;
    QString timeRule; ///< "dmy hms24 zone:Asia/Karachi(assumed)"
    Certainty timeCertainty = Certainty::Unknown;
    QString sender;   ///< as displayed; empty for system lines
    QString senderId; ///< raw id of the export, "user123"; empty when it has none
    QString text;
    std::vector<Attachment> attachments;
    QString sourceId; ///< the export's own message id, empty when it has none
    QString replyTo;  ///< sourceId replied to
    QString forwardedFrom;
    bool edited = false;
    bool deleted = false;
    std::vector<Reaction> reactions;
    int chat = 0;     ///< index of the conversation in a file that holds several, 0-based
    qint64 offset = 0; ///< byte offset of the record in the file
    qint64 line = 0;   ///< 1-based line where the record begins, 0 when the format has no lines
    QJsonObject extra; ///< facts of the format that have no field: location, poll, contact, call duration
};

/// Something a reader could not take at face value. Kinds are stable words: "not_understood", "date_order_undecided",
/// "time_backwards", "header_in_body", "mixed_format", "invalid_utf8", "cut_off", "near_cap", "media_missing"...
struct ImportIssue {
    QString kind;
    qint64 line = 0;
    qint64 offset = 0;
    QString text; ///< a sentence, or the text not understood (bounded)
    int chat = -1; ///< conversation of the file it belongs to, as ParsedMessage::chat; -1: the file as a whole
};

enum class DateOrder { Auto, Dmy, Mdy, Ymd };
QString toText(DateOrder o); ///< "auto", "dmy", "mdy", "ymd"
QString inWords(DateOrder o); ///< for people: "day/month/year"; Auto: "day first or month first"
std::optional<DateOrder> dateOrderFromText(const QString& s);

struct ChatOptions {
    QString format = QStringLiteral("auto");
    DateOrder dateOrder = DateOrder::Auto;
    QString zone; ///< IANA name or "+05:00"; empty: Asia/Karachi, marked assumed
};

/// What a reader says of the whole file at its end.
struct ChatSummary {
    QString format;       ///< "whatsapp-txt", "whatsapp-zip", "telegram-json"; empty: not recognised
    double confidence = 0; ///< 0..1
    QString title;        ///< the chat's name when the export has one
    qint64 messages = 0;  ///< without system lines
    qint64 system = 0;
    QStringList participants; ///< as displayed, in order of first appearance
    std::optional<qint64> first, last; ///< ms UTC
    DateOrder dateOrder = DateOrder::Auto; ///< as settled; Auto: undecided or not needed
    QString zone;
    Certainty zoneCertainty = Certainty::Unknown;
    qint64 issues = 0;
};

/// A chat of the case.
struct Chat {
    ChatId id;
    ExhibitId exhibit;
    QString number; ///< "T1"
    QString title;
    QString format;
    DateOrder dateOrder = DateOrder::Auto;
    bool dateOrderByOfficer = false;
    QString zone;
    Certainty zoneCertainty = Certainty::Unknown;
    qint64 messages = 0; ///< without system lines
    qint64 system = 0;
    qint64 issues = 0;
    std::optional<qint64> first, last;
    qint64 importedAt = 0;
    QByteArray digest; ///< SHA-256 over the canonical rows (store/bulkdigest.h)
    QString owner;     ///< displayed name of the phone's owner when the officer said so
};

struct Participant {
    ParticipantRow row = 0;
    ChatId chat;
    QString name;
    QString rawId;
    PersonId person; ///< null until an officer links it
    qint64 messages = 0;
};

/// A message of the case, as read back.
struct Message {
    MessageRow row = 0;
    ChatId chat;
    qint64 n = 0; ///< printed as "T3-0042"
    ParticipantRow participant = 0;
    ParsedMessage body; ///< body.sender is filled from the participant
    std::vector<ExhibitId> attachmentExhibits; ///< parallel to body.attachments; null where missing
};

} // namespace saboot::domain
