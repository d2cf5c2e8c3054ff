#pragma once
#include "base/error.h"
#include "base/file.h"
#include "base/job.h"
#include "domain/chat.h"
#include "domain/inspection.h"
#include "parsers/archive/listing.h"
#include "worker/protocol.h"

#include <QImage>
#include <functional>

namespace saboot::worker {

/// What to read from a file. Kinds that do not apply to its type are skipped by themselves.
struct InspectOptions {
    enum class Part { Picture = 1, Exif = 2, Codes = 4, Ocr = 8, Pdf = 16, Archive = 32, Text = 64 };
    QString fileName; ///< a label; helps to tell formats apart
    /// One run of Tesseract per item. Both by default: "eng+urd" for reading, "eng" alone for identifiers, since the
    /// Urdu model reads letters of an IBAN as digits. Empty: no OCR.
    QStringList ocrLanguages = {QStringLiteral("eng+urd"), QStringLiteral("eng")};
    int parts = 127;            ///< sum of Part values
    int pdfPages = 5000;        ///< text is read from at most so many pages; more is a problem sentence
    /// PDF pages without any text are mostly scans: so many of them are drawn and read by OCR. Their boxes are pixels of
    /// the page drawn with scannedPageLongSidePx; ReadText::page says which page it is.
    int scannedPages = 20;
    static constexpr int scannedPageLongSidePx = 2400;
    qint64 textLimitBytes = 64ll * 1024 * 1024; ///< of all texts together
    int thumbnailPx = 320;
};

/// What one process cost.
struct Usage {
    qint64 wallMs = 0;
    qint64 cpuMs = 0;
    qint64 peakBytes = 0; ///< resident
};

/// Receives a chat as it is parsed, on the calling thread. An error from a receiver stops the worker and is returned.
struct ChatReceiver {
    std::function<Status(std::vector<domain::ParsedMessage>&&)> messages; ///< in file order, up to 1,000 at a time
    /// May be empty: then plain messages come to `messages` as well. Otherwise batches of them, in file order with those.
    std::function<Status(domain::PlainMessages&&)> plain;
    std::function<Status(std::vector<domain::ImportIssue>&&)> issues;
    std::function<Status(ChatHead&&)> chat;  ///< may be empty: each conversation of the file, before its messages
    std::function<Status(ChatFact&&)> fact;  ///< may be empty: facts of the account that are no messages
    std::function<Status(QByteArrayView piece)> bytes; ///< may be empty, then none may come: bytes of the file the last fact told of
};

/// Receives extracted entries one after the other, on the calling thread. Errors stop the worker and are returned.
struct EntryReceiver {
    std::function<Status(qint64 index)> begin;
    std::function<Status(QByteArrayView piece)> bytes;
    std::function<Status(qint64 index, const std::optional<Error>& error)> end; ///< error: this entry is not whole
};

/// Limits of one run; the defaults of each kind are in client.cpp and follow the measured design.
struct RunLimits {
    qint64 wallMs = 60'000;
    qint64 answerBytes = 256ll * 1024 * 1024;
    qint64 records = 10'000'000;
};

/// Runs decoders of hostile files in confined processes, one process per piece of work. It owns nothing but the path of
/// the worker, is immutable and thread-safe: calls from several threads run several processes. Every call blocks the
/// calling thread until the process has ended; never call it on the GUI thread.
///
/// `fd` is any readable regular file or sealed memory; it stays the caller's and its offset is not moved. Files up to
/// 64 MiB that are not sealed are copied into sealed memory first, so that what is read cannot change on the way; larger
/// ones are passed read-only and their size and times are compared before and after (IoFailed "changed while read").
///
/// Errors of every call: Cancelled, WorkerCrashed, WorkerTimeout, WorkerMemory, WorkerGarbage, SandboxUnavailable,
/// FileEmpty, and the task's own (FormatUnknown, FormatDamaged, FormatEncrypted, FileTooLarge, NotFound).
class Client {
public:
    /// The worker beside the running executable (or in ../libexec/saboot).
    Client();
    explicit Client(const QString& workerPath, Confinement confinement = Confinement::Full);
    const QString& workerPath() const { return m_path; }

    /// Identifies the file and reads everything applicable. A part that fails becomes a sentence in `problems` (with its
    /// code in `problemCodes`); the call itself fails only on Cancelled, FileEmpty, an unreadable `fd` or a worker that
    /// cannot be started at all.
    Result<domain::Inspection> inspect(int fd, const InspectOptions& options, JobControl& job) const;

    /// Parses a chat export, plain or inside an archive. FormatUnknown, FormatDamaged, FormatEncrypted, InvalidArgument (a
    /// format or zone that does not exist) are errors of the call. Undecided day and month are none: those messages have no
    /// time, the summary's dateOrder is Auto and an issue says so; ask the officer and parse again.
    Result<domain::ChatSummary> parseChat(int fd, const QString& fileName, const domain::ChatOptions& options, JobControl& job,
                                          const ChatReceiver& receiver) const;

    Result<parsers::ArchiveListing> listArchive(int fd, JobControl& job) const;
    /// Writes the content of entry `index` to `out` (current offset). Returns the bytes produced. More than `capBytes`
    /// is FileTooLarge; what was written until then is the caller's to discard.
    Result<qint64> extractEntry(int fd, qint64 index, int out, qint64 capBytes, JobControl& job) const;
    /// Many entries by one process in one pass over the archive: a chat with thousands of pictures. `indexes` ascending
    /// (InvalidArgument otherwise). An entry that cannot be produced is told to `end` and the others go on. What `bytes`
    /// got of a failed entry, or of any when the call fails, is the caller's to discard. Returns the bytes altogether.
    Result<qint64> extractEntries(int fd, const std::vector<qint64>& indexes, qint64 capEntryBytes, qint64 capTotalBytes,
                                  JobControl& job, const EntryReceiver& receiver) const;

    /// The upright picture, scaled down to fit `longSidePx`.
    Result<QImage> renderPicture(int fd, int longSidePx, JobControl& job) const;
    /// Page `page` (1-based) of a PDF as pixels.
    Result<QImage> renderPage(int fd, int page, int longSidePx, JobControl& job) const;

    /// What confines the workers on this machine: "seccomp", "landlock", "rlimits", "no-new-privileges"; measured by a
    /// worker, not assumed.
    Result<QStringList> protections(JobControl& job) const;

    /// One task on one process: the layer under all calls above, public for tests. `onRecord` is called for each record
    /// but END; an error from it stops the worker. Believed only with END, exit 0 and an unchanged input.
    Result<Usage> run(const Task& task, int fd, const RunLimits& limits, JobControl& job,
                      const std::function<Status(Record&&)>& onRecord) const;

private:
    QString m_path;
    Confinement m_confinement = Confinement::Full;
};

} // namespace saboot::worker
