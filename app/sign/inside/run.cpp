#include "sign/inside/run.h"

#include "base/file.h"
#include "sign/inside/lock.h"
#include "sign/inside/tasks.h"

#include <QCborMap>
#include <array>
#include <new>
#include <unistd.h>

namespace saboot::sign::inside {

namespace {

using Handler = Result<QCborMap> (*)(Work&);
struct Row {
    const char* word;
    Handler handler;
};
constexpr std::array<Row, 12> handlers = {{{job::createRoot, createRoot},
                                           {job::createRequest, createRequest},
                                           {job::readRequest, readRequestTask},
                                           {job::issue, issueTask},
                                           {job::readCertificates, readCertificatesTask},
                                           {job::matchKey, matchKey},
                                           {job::importPkcs12, importPkcs12},
                                           {job::signPdf, signPdf},
                                           {job::countersign, countersign},
                                           {job::timeRequest, timeRequestTask},
                                           {job::addTimeToken, addTimeToken},
                                           {job::verify, verifyTask}}};

bool readTask(QCborMap& task) {
    QByteArray bytes;
    char buffer[16384];
    for (;;) {
        const ssize_t n = ::read(TaskFd, buffer, sizeof buffer);
        if (n < 0) return false;
        if (n == 0) break;
        bytes.append(buffer, n);
        if (bytes.size() > maximumTaskBytes) return false;
    }
    const QCborValue value = QCborValue::fromCbor(bytes);
    task = value.toMap();
    return value.isMap();
}

/// Everything on the pipe, into locked memory.
bool readSecret(SecureBytes& secret) {
    SecureBytes buffer(maximumSecretBytes);
    qsizetype size = 0;
    for (;;) {
        if (size == buffer.size()) return false;
        const ssize_t n = ::read(SecretInFd, buffer.data() + size, size_t(buffer.size() - size));
        if (n < 0) return false;
        if (n == 0) break;
        size += n;
    }
    if (size > 0) secret = SecureBytes::copyOf(buffer.view().first(size));
    return true;
}

[[noreturn]] void outOfMemory() { ::_exit(ExitNoMemory); }

} // namespace

int run() {
    settle();
    std::set_new_handler(outOfMemory);
    Work work;
    if (!readTask(work.task)) return ExitBadTask;
    const QString word = work.task[key("do")].toString();
    Handler handler = nullptr;
    for (const Row& row : handlers)
        if (word == QLatin1String(row.word)) handler = row.handler;
    if (!handler) return ExitBadTask;
    if (!warmUp(handler == importPkcs12) || !lock()) return ExitNoSandbox;
    if (!readSecret(work.secretIn)) return ExitBadTask;
    QCborMap answer;
    try {
        Result<QCborMap> done = handler(work);
        if (done) answer = std::move(*done);
        else answer = QCborMap{{key("error"), int(done.error().code())}, {key("detail"), done.error().detail().left(4000)}};
        if (!done) work.secretOut = SecureBytes();
    } catch (const std::bad_alloc&) {
        return ExitNoMemory;
    } catch (...) {
        return ExitException;
    }
    if (!work.secretOut.isEmpty() && !writeAll(SecretOutFd, work.secretOut.view(), QStringLiteral("pipe"))) return ExitPipe;
    return writeAll(AnswerFd, QCborValue(answer).toCbor(), QStringLiteral("pipe")) ? ExitOk : ExitPipe;
}

} // namespace saboot::sign::inside
