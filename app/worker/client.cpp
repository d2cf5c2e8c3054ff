#include "worker/client.h"

#include "worker/limits.h"
#include "worker/pixelcollector.h"
#include "worker/process.h"
#include "worker/workerinput.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace saboot::worker {

namespace {

constexpr int tickMs = 50;
constexpr int graceMs = 2000;
constexpr size_t batch = 1000;

qint64 ms(const timeval& t) { return qint64(t.tv_sec) * 1000 + t.tv_usec / 1000; }

/// What the end of the process says, when nothing else went wrong before. nullopt: exit 0.
std::optional<Error> endError(int status, qint64 cpuMs, const Task& task) {
    if (WIFEXITED(status)) {
        switch (WEXITSTATUS(status)) {
        case ExitOk: return std::nullopt;
        case ExitNoMemory: return Error(ErrorCode::WorkerMemory, QLatin1String(toWord(task.kind)));
        case ExitNoSandbox: return Error(ErrorCode::SandboxUnavailable, QLatin1String(toWord(task.kind)));
        default: return Error(ErrorCode::WorkerCrashed, QStringLiteral("exit code %1").arg(WEXITSTATUS(status)));
        }
    }
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU) return Error(ErrorCode::WorkerTimeout, QStringLiteral("%1 seconds of processor time").arg(task.cpuSeconds));
    if (signal == SIGSYS) return Error(ErrorCode::WorkerCrashed, QStringLiteral("it tried something forbidden"));
    if (signal == SIGKILL && cpuMs >= qint64(task.cpuSeconds) * 1000) return Error(ErrorCode::WorkerTimeout);
    // Nobody else kills it but the system when memory runs out.
    if (signal == SIGKILL) return Error(ErrorCode::WorkerMemory, QStringLiteral("ended by the system"));
    return Error(ErrorCode::WorkerCrashed, QStringLiteral("signal %1").arg(signal));
}

QString besideProgram() {
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString& place : {QStringLiteral("/saboot-worker"), QStringLiteral("/../libexec/saboot/saboot-worker"), QStringLiteral("/../bin/saboot-worker")})
        if (QFileInfo(folder + place).isExecutable()) return QFileInfo(folder + place).absoluteFilePath();
    return folder + QStringLiteral("/saboot-worker");
}

Status unexpected() { return Error(ErrorCode::WorkerGarbage, QStringLiteral("record of another task")); }

} // namespace

Client::Client() : m_path(besideProgram()) {}
Client::Client(const QString& workerPath, Confinement confinement) : m_path(workerPath), m_confinement(confinement) {}

Result<Usage> Client::run(const Task& task, int fd, const RunLimits& limits, JobControl& job,
                          const std::function<Status(Record&&)>& onRecord) const {
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_TRY(const WorkerInput input, WorkerInput::of(fd));
    Task sent = task;
    sent.confinement = m_confinement;
    SABOOT_TRY(const Fd taskFd, sealedMemory(encodeTask(sent)));
    QElapsedTimer clock;
    clock.start();
    SABOOT_TRY(Process process, Process::start(m_path, toWord(task.kind), input.fd(), taskFd.get()));

    RecordReader reader;
    std::vector<Record> records;
    std::optional<Failure> failure;
    std::optional<Error> stop;
    qint64 bytes = 0;
    qint64 receiverMs = 0;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);

    for (bool open = true; open && !stop;) {
        if (job.isCancelled()) {
            stop = Error(ErrorCode::Cancelled);
            break;
        }
        const qint64 left = limits.wallMs - (clock.elapsed() - receiverMs);
        if (left <= 0) {
            stop = Error(ErrorCode::WorkerTimeout, QStringLiteral("%1 seconds").arg((limits.wallMs + 999) / 1000));
            break;
        }
        pollfd p{process.answer(), POLLIN, 0};
        const int ready = ::poll(&p, 1, int(std::min<qint64>(left, tickMs)));
        if (ready < 0 && errno != EINTR) stop = systemError(QStringLiteral("poll"));
        if (ready <= 0) continue;
        const ssize_t n = ::read(process.answer(), buffer.data(), size_t(buffer.size()));
        if (n < 0) {
            if (errno != EINTR && errno != EAGAIN) stop = systemError(QStringLiteral("pipe"));
            continue;
        }
        if (n == 0) {
            open = false;
            break;
        }
        bytes += n;
        if (bytes > limits.answerBytes) {
            stop = Error(ErrorCode::WorkerGarbage, QStringLiteral("the answer is longer than %1 bytes").arg(limits.answerBytes));
            break;
        }
        records.clear();
        const bool understood = reader.feed(QByteArrayView(buffer.constData(), n), records);
        const qint64 before = clock.elapsed();
        for (Record& record : records) {
            if (const auto* f = std::get_if<Failure>(&record)) {
                failure = *f;
                continue;
            }
            if (const Status taken = onRecord(std::move(record)); !taken) {
                stop = taken.error();
                break;
            }
        }
        receiverMs += clock.elapsed() - before;
        if (stop) break;
        if (!understood) stop = Error(ErrorCode::WorkerGarbage, reader.error());
        else if (qint64(reader.records()) > limits.records) stop = Error(ErrorCode::WorkerGarbage, QStringLiteral("too many records"));
    }
    if (stop) process.kill();
    rusage used{};
    const int status = process.wait(stop ? 0 : graceMs, used);
    Usage usage{clock.elapsed(), ms(used.ru_utime) + ms(used.ru_stime), qint64(used.ru_maxrss) * 1024};
    if (stop) return std::move(*stop);
    if (process.isKilled()) return Error(ErrorCode::WorkerTimeout, QStringLiteral("it did not end"));
    if (auto error = endError(status, usage.cpuMs, task)) return std::move(*error);
    if (!reader.isFinished()) return Error(ErrorCode::WorkerGarbage, QStringLiteral("the answer ends early"));
    if (!input.isUnchanged()) return Error(ErrorCode::IoFailed, QStringLiteral("the file changed while it was read"));
    if (failure) return Error(failure->code, failure->detail);
    return usage;
}

Result<domain::ChatSummary> Client::parseChat(int fd, const QString& fileName, const domain::ChatOptions& options, JobControl& job,
                                              const ChatReceiver& receiver) const {
    SABOOT_TRY(const qint64 size, fileSize(fd));
    Task task = taskFor(TaskKind::Chat, size);
    task.fileName = fileName;
    task.chat = options;
    std::vector<domain::ParsedMessage> messages;
    std::vector<domain::ImportIssue> issues;
    std::optional<domain::ChatSummary> summary;
    qint64 count = 0;
    const auto sendMessages = [&]() -> Status {
        if (messages.empty() || !receiver.messages) return ok();
        return receiver.messages(std::exchange(messages, {}));
    };
    const auto sendIssues = [&]() -> Status {
        if (issues.empty() || !receiver.issues) return ok();
        return receiver.issues(std::exchange(issues, {}));
    };
    const auto done = run(task, fd, limitsFor(task), job, [&](Record&& record) -> Status {
        if (auto* m = std::get_if<domain::ParsedMessage>(&record)) {
            messages.push_back(std::move(*m));
            ++count;
            return messages.size() >= batch ? sendMessages() : ok();
        }
        if (auto* p = std::get_if<domain::PlainMessages>(&record)) {
            count += qint64(p->messages.size());
            if (receiver.plain) {
                SABOOT_CHECK(sendMessages());
                return receiver.plain(std::move(*p));
            }
            for (const domain::PlainMessage& m : p->messages) {
                messages.push_back(m.parsed());
                if (messages.size() >= batch) SABOOT_CHECK(sendMessages());
            }
            return ok();
        }
        if (auto* i = std::get_if<domain::ImportIssue>(&record)) {
            issues.push_back(std::move(*i));
            return issues.size() >= batch ? sendIssues() : ok();
        }
        if (auto* s = std::get_if<domain::ChatSummary>(&record)) {
            if (summary) return unexpected();
            summary = std::move(*s);
            return ok();
        }
        if (auto* h = std::get_if<ChatHead>(&record)) {
            SABOOT_CHECK(sendMessages());
            return receiver.chat ? receiver.chat(std::move(*h)) : ok();
        }
        if (const auto* b = std::get_if<Bytes>(&record)) return receiver.bytes ? receiver.bytes(b->data) : unexpected();
        if (auto* f = std::get_if<ChatFact>(&record)) return receiver.fact ? receiver.fact(std::move(*f)) : ok();
        if (const auto* p = std::get_if<ProgressNote>(&record)) {
            job.report(p->done, p->total, QStringLiteral("Reading messages"));
            return ok();
        }
        if (std::holds_alternative<Protections>(record)) return ok();
        return unexpected();
    });
    if (!done) return done.error();
    if (!summary) return Error(ErrorCode::WorkerGarbage, QStringLiteral("no summary"));
    if (summary->messages + summary->system != count) return Error(ErrorCode::WorkerGarbage, QStringLiteral("the summary counts other messages"));
    SABOOT_CHECK(sendMessages());
    SABOOT_CHECK(sendIssues());
    return std::move(*summary);
}

Result<parsers::ArchiveListing> Client::listArchive(int fd, JobControl& job) const {
    SABOOT_TRY(const qint64 size, fileSize(fd));
    const Task task = taskFor(TaskKind::ArchiveList, size);
    parsers::ArchiveListing out;
    bool headed = false;
    const auto done = run(task, fd, limitsFor(task), job, [&](Record&& record) -> Status {
        if (auto* h = std::get_if<ListingHead>(&record)) {
            headed = true;
            out.format = h->format;
            out.filter = h->filter;
            out.declaredBytes = h->declaredBytes;
            out.encrypted = h->encrypted;
            out.complete = h->complete;
            return ok();
        }
        if (auto* e = std::get_if<parsers::ArchiveEntry>(&record)) {
            if (e->index != qint64(out.entries.size())) return Error(ErrorCode::WorkerGarbage, QStringLiteral("entry number"));
            out.entries.push_back(std::move(*e));
            return ok();
        }
        if (auto* p = std::get_if<Problem>(&record)) {
            out.problems.push_back(p->sentence);
            return ok();
        }
        if (const auto* p = std::get_if<ProgressNote>(&record)) {
            job.report(p->done, p->total, QStringLiteral("Listing the archive"));
            return ok();
        }
        if (std::holds_alternative<Protections>(record) || std::holds_alternative<Facts>(record)) return ok();
        return unexpected();
    });
    if (!done) return done.error();
    if (!headed) return Error(ErrorCode::WorkerGarbage, QStringLiteral("no listing"));
    return out;
}

Result<qint64> Client::extractEntry(int fd, qint64 index, int outFd, qint64 capBytes, JobControl& job) const {
    std::optional<Error> failed;
    EntryReceiver receiver;
    receiver.begin = [](qint64) { return ok(); };
    receiver.bytes = [&](QByteArrayView piece) { return writeAll(outFd, piece, QStringLiteral("extracted entry")); };
    receiver.end = [&](qint64, const std::optional<Error>& error) {
        failed = error;
        return ok();
    };
    auto total = extractEntries(fd, {index}, capBytes, capBytes, job, receiver);
    // The entry's own error says more than the total cap it may have run into.
    if (failed && (total || total.error().code() == ErrorCode::FileTooLarge)) return std::move(*failed);
    return total;
}

Result<qint64> Client::extractEntries(int fd, const std::vector<qint64>& indexes, qint64 capEntryBytes, qint64 capTotalBytes,
                                      JobControl& job, const EntryReceiver& receiver) const {
    for (size_t i = 0; i < indexes.size(); ++i)
        if (indexes[i] < 0 || (i > 0 && indexes[i] <= indexes[i - 1])) return Error(ErrorCode::InvalidArgument, QStringLiteral("entry %1").arg(indexes[i]));
    SABOOT_TRY(const qint64 size, fileSize(fd));
    Task task = taskFor(TaskKind::ArchiveExtract, size);
    task.entries = indexes;
    task.maxEntryBytes = capEntryBytes;
    task.maxBytes = capTotalBytes;
    qint64 total = 0;
    qint64 ofEntry = 0;
    size_t next = 0;
    bool open = false;
    const auto done = run(task, fd, limitsFor(task), job, [&](Record&& record) -> Status {
        if (const auto* b = std::get_if<Bytes>(&record)) {
            // Counted here as well: the worker's own count is only a claim.
            if (!open || b->data.size() > capEntryBytes - ofEntry || b->data.size() > capTotalBytes - total) return unexpected();
            total += b->data.size();
            ofEntry += b->data.size();
            return receiver.bytes(b->data);
        }
        if (const auto* m = std::get_if<EntryMark>(&record)) {
            if (next >= indexes.size() || m->index != indexes[next] || m->end != open) return unexpected();
            open = !m->end;
            if (!m->end) {
                ofEntry = 0;
                return receiver.begin(m->index);
            }
            ++next;
            job.report(qint64(next), qint64(indexes.size()), QStringLiteral("Extracting"));
            return receiver.end(m->index, m->failed ? std::optional<Error>(Error(m->code, m->detail)) : std::nullopt);
        }
        if (std::holds_alternative<Protections>(record)) return ok();
        return unexpected();
    });
    if (!done) return done.error();
    if (next != indexes.size()) return Error(ErrorCode::WorkerGarbage, QStringLiteral("entries are missing"));
    return total;
}

namespace {

Result<QImage> rendered(const Client& client, const Task& task, int fd, JobControl& job) {
    PixelCollector pixels(task.longSidePx);
    const auto done = client.run(task, fd, limitsFor(task), job, [&](Record&& record) -> Status {
        if (const auto* s = std::get_if<PixelsStart>(&record)) return pixels.start(*s);
        if (const auto* b = std::get_if<Bytes>(&record)) return pixels.take(b->data);
        if (std::holds_alternative<Protections>(record)) return ok();
        return unexpected();
    });
    if (!done) return done.error();
    return pixels.finish();
}

} // namespace

Result<QImage> Client::renderPicture(int fd, int longSidePx, JobControl& job) const {
    if (longSidePx < 1 || longSidePx > 16384) return Error(ErrorCode::InvalidArgument, QString::number(longSidePx));
    SABOOT_TRY(const qint64 size, fileSize(fd));
    Task task = taskFor(TaskKind::RenderPicture, size);
    task.longSidePx = longSidePx;
    return rendered(*this, task, fd, job);
}

Result<QImage> Client::renderPage(int fd, int page, int longSidePx, JobControl& job) const {
    if (longSidePx < 1 || longSidePx > 8192) return Error(ErrorCode::InvalidArgument, QString::number(longSidePx));
    SABOOT_TRY(const qint64 size, fileSize(fd));
    Task task = taskFor(TaskKind::RenderPage, size);
    task.firstPage = page;
    task.longSidePx = longSidePx;
    return rendered(*this, task, fd, job);
}

Result<QStringList> Client::protections(JobControl& job) const {
    SABOOT_TRY(const Fd fd, sealedMemory(QByteArrayLiteral("text\n")));
    const Task task = taskFor(TaskKind::Type, 5);
    QStringList out;
    const auto done = run(task, fd.get(), limitsFor(task), job, [&](Record&& record) -> Status {
        if (auto* p = std::get_if<Protections>(&record)) out = std::move(p->names);
        return ok();
    });
    if (!done) return done.error();
    return out;
}

} // namespace saboot::worker
