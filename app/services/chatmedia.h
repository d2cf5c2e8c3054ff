#pragma once
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "services/opencase.h"

#include <vector>

/// The files that the messages of a chat name: which of them the case holds, and how surely.
namespace saboot::services {

enum class MediaFit {
    InExport,    ///< came out of the export together with the chat
    InFile,      ///< lies inside the chat's own file
    Beside,      ///< attached to the chat's exhibit from beside the export: by name, and by size where the export writes one
    NameAndSize, ///< another exhibit of the case has this name and this size
    NameOnly,    ///< another exhibit has this name; the export writes no size
    SizeDiffers, ///< an exhibit has this name and another size: not taken for it
    Several,     ///< more than one exhibit fits: none is taken
    Missing,
};
QString toText(MediaFit fit); ///< "in_export", "in_file", "beside", "name_and_size", "name_only", "size_differs", "several", "missing"
/// The message shows it as its file. NameAndSize and NameOnly are pointed at, never shown as the message's.
inline bool isShown(MediaFit fit) { return fit == MediaFit::InExport || fit == MediaFit::InFile || fit == MediaFit::Beside; }

struct ChatMediaRow {
    QString reference; ///< "T1-0042"
    domain::Attachment attachment;
    MediaFit fit = MediaFit::Missing;
    QString exhibitNumber; ///< empty for InFile, Several and Missing
};
/// Every file named by the chat's messages, in their order. Blocks; any thread. Cancelled.
Result<std::vector<ChatMediaRow>> chatMedia(OpenCase& opened, const domain::Chat& chat, JobControl& job);

struct MediaAttached {
    qint64 attached = 0;    ///< became exhibits below the chat's
    qint64 differing = 0;   ///< a file of that name has another size than the export writes: left where it is
    qint64 several = 0;     ///< more than one file of that name fits: left where they are
    qint64 missing = 0;     ///< still missing afterwards
    QStringList problems;   ///< files that could not be read, a sentence each
};
/// Looks in `folder` and below it for what the chat's messages name and the case does not hold, and attaches what fits to the chat's
/// exhibit, each file with its own hash and custody. Links are not followed. Nothing else in the folder is taken.
/// Errors: NotFound (no such folder), FileTooLarge (more than 500,000 files), ReadOnly, DiskFull, Cancelled (what was attached stays).
Result<MediaAttached> attachChatMedia(OpenCase& opened, const domain::Chat& chat, const QString& folder, JobControl& job);

} // namespace saboot::services
