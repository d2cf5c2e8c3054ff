#pragma once
#include "domain/chat.h"
#include "parsers/chat/input.h"

#include <QByteArrayView>
#include <QString>

/// What the application itself puts into an exported WhatsApp text: notices, stand-ins for media, deletions, edits,
/// calls. Sentences are localised; where a structure tells as much (a file name between angle brackets, a file that
/// lies in the archive), the structure decides and not the words.
namespace saboot::parsers::chat {

struct WaBody {
    domain::MessageKind kind = domain::MessageKind::Message;
    bool deleted = false;
    bool edited = false;
    bool encryptionNotice = false; ///< the notice, written as if a sender had said it
    bool opensWithOwnWords = false; ///< the text begins with what the application wrote; a mark before it is its own, too
    QString attachmentName;        ///< as written; empty when the export names none
    QString omitted;               ///< the stand-in as written, "<Media omitted>"
    QString location;              ///< address of a map, empty: none
    bool hasAttachment() const { return !attachmentName.isEmpty() || !omitted.isEmpty(); }
};

/// Reads one message body (whole, UTF-8). Looks at its first line and its end only.
WaBody readWaBody(QByteArrayView body, const MediaNames& media);

/// `text` without the one direction mark that the application sets before its own words. More than one nobody but a person wrote.
QByteArrayView withoutOwnMark(QByteArrayView text);

/// True when the words before a colon are part of a notice and no sender's name: "… created group "A: B"",
/// "Messages and calls are end-to-end encrypted: …".
bool isNoticeText(QByteArrayView text);

/// The chat's name from the file's: "WhatsApp Chat with Bilal.txt" gives "Bilal". Empty when it tells none.
QString waTitle(const QString& fileName);

} // namespace saboot::parsers::chat
