#pragma once
#include "base/error.h"
#include "domain/chat.h"
#include "domain/inspection.h"
#include "parsers/archive/listing.h"
#include "worker/messagepack.h"
#include "worker/plainpack.h"

#include <QByteArray>
#include <QStringList>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

/// What parent and worker say to each other. Both sides are built from this file; the parent trusts nothing it reads.
///
/// Descriptors of the worker: 0 the input (read-only), 1 the answer pipe, 2 /dev/null, 3 the task (sealed memory
/// holding encodeTask(), read and closed before anything else).
///
/// Answer: frames, each a 4-byte little-endian header and at most maxFrameBytes of body. Bit 31 of the header says that
/// the next frame continues this unit; the other bits are the body's length. A unit (the joined bodies, at most
/// maxUnitBytes) is exactly one CBOR array (RFC 8949): [record, ...]; each record is an array whose first item is its
/// kind number. The last record of the last unit is END with the number of records before it; then the process exits
/// with 0. Anything else is not believed.
namespace saboot::worker {

inline constexpr qsizetype maxFrameBytes = 64 * 1024;
inline constexpr qsizetype maxUnitBytes = 64 * 1024 * 1024;
inline constexpr quint32 frameContinues = 0x80000000u;

enum class TaskKind { Type, Picture, Exif, Codes, Ocr, Pdf, ArchiveList, ArchiveExtract, Chat, RenderPicture, RenderPage, Text, Misbehave };
inline constexpr int taskKindCount = 13;
/// Stable lower-case word: "type", "picture", ..., also the worker's only visible argument.
const char* toWord(TaskKind kind);
std::optional<TaskKind> taskKindFromWord(QByteArrayView word);

/// Full: the lock of the task's kind. None: only a worker built for tests obeys, any other refuses.
enum class Confinement { Full, None };

/// One piece of work for one process.
struct Task {
    TaskKind kind = TaskKind::Type;
    Confinement confinement = Confinement::Full;
    QString fileName;        ///< a label, helps to recognise formats
    QStringList languages;   ///< Ocr: one run per item, "eng+urd", "eng"
    int firstPage = 1;       ///< Pdf, RenderPage: 1-based
    int maxPages = 5000;     ///< Pdf: pages whose text is read
    int longSidePx = 320;    ///< Picture, Pdf: thumbnail; Render*: picture
    std::vector<qint64> entries; ///< ArchiveExtract: ascending
    qint64 maxBytes = 0;     ///< bytes the answer may produce: extraction, texts
    qint64 maxEntryBytes = 0; ///< ArchiveExtract: bytes of one entry
    qint64 pixelBudget = 0;  ///< pixels decoded at full size; larger pictures are decoded scaled
    qint64 addressSpaceBytes = 0; ///< RLIMIT_AS
    int cpuSeconds = 30;     ///< RLIMIT_CPU soft; hard is 2 more
    domain::ChatOptions chat;
    QString misbehaviour;    ///< Misbehave: see inside/misbehave.h
};

QByteArray encodeTask(const Task& task);
/// nullopt: not exactly a task.
std::optional<Task> decodeTask(const QByteArray& bytes);

/// Exit codes of the worker besides 0.
enum WorkerExit { ExitOk = 0, ExitBadTask = 10, ExitNoSandbox = 11, ExitNoMemory = 12, ExitPipe = 13, ExitException = 14 };

// ---- records ------------------------------------------------------------------------------------------------------

/// Pixels of a picture, always 32 bits 0xffRRGGBB or ARGB not premultiplied: the parent never decodes a file format.
struct PixelsStart { int width = 0, height = 0; bool alpha = false; };
/// A piece of the current stream: pixel rows or the bytes of an archive entry, in order.
struct Bytes { QByteArray data; };
/// The task failed as a whole: the code and a detail for the person.
struct Failure { ErrorCode code = ErrorCode::Internal; QString detail; };
/// Part of it failed or is noteworthy: a sentence and a code.
struct Problem { ErrorCode code = ErrorCode::Internal; QString sentence; };
struct Protections { QStringList names; };
struct TypeFacts { QString mediaType, description; };
struct PictureFacts { QSize size; };
struct PageCount { int pages = 0; };
/// JSON facts of the format and versions of the tools used.
struct Facts { QJsonObject facts; QJsonObject tools; };
struct ListingHead { QString format, filter; qint64 declaredBytes = 0; bool encrypted = false, complete = true; };
/// One conversation of a file; see parsers::chat::ChatHeader.
struct ChatHead { int index = 0; QString title, id, type; QJsonObject extra; };
/// A fact of the exporting account that is no message.
struct ChatFact { QString kind; QJsonObject object; };
/// Around the Bytes of one archive entry. `code` and `detail` count only when it failed.
struct EntryMark { qint64 index = 0; bool end = false; bool failed = false; ErrorCode code = ErrorCode::Internal; QString detail; };
struct ProgressNote { qint64 done = 0, total = 0; };
struct End { quint64 records = 0; };

using Record = std::variant<Protections, Failure, Problem, TypeFacts, PictureFacts, domain::ExifFacts, domain::ReadCode,
                            domain::ReadText, PageCount, Facts, PixelsStart, Bytes, parsers::ArchiveEntry, ListingHead,
                            domain::ParsedMessage, domain::ImportIssue, domain::ChatSummary, ChatHead, ChatFact, EntryMark, ProgressNote, End,
                            domain::PlainMessages>;

/// The record's number on the wire: its position in the variant.
template <class T, size_t I = 0> constexpr qint64 recordTag() {
    if constexpr (std::is_same_v<T, std::variant_alternative_t<I, Record>>) return qint64(I);
    else return recordTag<T, I + 1>();
}

/// Writes records as units and frames to a descriptor. One thread. Fast: no intermediate CBOR values.
class RecordWriter {
public:
    /// `fd` is not owned.
    explicit RecordWriter(int fd);
    void write(const Record& record);
    void write(const domain::ParsedMessage& message);
    /// Collected and sent as batches, in order with everything else.
    void write(const domain::PlainMessage& message);
    /// Splits into Bytes records of a size that fits a frame.
    void writeBytes(QByteArrayView data);
    /// Sends what is buffered. False once the pipe is closed or failed: stop working.
    bool flush();
    /// END and flush.
    bool finish();
    bool isBroken() const { return m_broken; }

private:
    size_t beginRecord();
    void endRecord(size_t recordStart);
    void sendPlain();
    void sendUnit();
    int m_fd;
    bool m_broken = false;
    quint64 m_records = 0;
    std::string m_unit;
    std::string m_scratch;
    std::string m_out;
    MessagePack m_pack;
    PlainPack m_plain;
};

/// Takes the bytes of the answer as they come and yields decoded records. Strict: any surprise is a permanent error.
class RecordReader {
public:
    /// Appends `bytes` and decodes all units that are complete. False: garbage, see error().
    bool feed(QByteArrayView bytes, std::vector<Record>& out);
    /// The stream ended exactly after END.
    bool isFinished() const { return m_ended && m_pending.isEmpty() && m_unit.isEmpty(); }
    const QString& error() const { return m_error; }
    quint64 records() const { return m_records; }

private:
    bool fail(const char* why);
    bool decodeUnit(const QByteArray& unit, std::vector<Record>& out);
    QByteArray m_pending;
    QByteArray m_unit;
    QString m_error;
    MessagePack m_pack;
    bool m_ended = false;
    quint64 m_records = 0;
};

} // namespace saboot::worker
