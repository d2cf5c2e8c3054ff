#include "sign/client.h"

#include "base/file.h"
#include "sign/process.h"
#include "sign/protocol.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace saboot::sign {

namespace {

constexpr int tickMs = 50;
/// Hashing alone takes a second for a gigabyte; this is for a disk that crawls.
constexpr qint64 wallMs = 10 * 60'000;

QString besideProgram() {
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString& place : {QStringLiteral("/saboot-signer"), QStringLiteral("/../libexec/saboot/saboot-signer"), QStringLiteral("/../bin/saboot-signer")})
        if (QFileInfo(folder + place).isExecutable()) return QFileInfo(folder + place).absoluteFilePath();
    return folder + QStringLiteral("/saboot-signer");
}

Error garbage() { return Error(ErrorCode::WorkerGarbage, QStringLiteral("the signing process")); }

std::optional<Error> endError(int status) {
    const QString what = QStringLiteral("the signing process");
    if (WIFEXITED(status)) {
        switch (WEXITSTATUS(status)) {
        case ExitOk: return std::nullopt;
        case ExitNoMemory: return Error(ErrorCode::WorkerMemory, what);
        case ExitNoSandbox: return Error(ErrorCode::SandboxUnavailable, what);
        default: return Error(ErrorCode::WorkerCrashed, what + QStringLiteral(", exit code %1").arg(WEXITSTATUS(status)));
        }
    }
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU) return Error(ErrorCode::WorkerTimeout, what);
    if (signal == SIGSYS) return Error(ErrorCode::WorkerCrashed, what + QStringLiteral(" tried something forbidden"));
    return Error(ErrorCode::WorkerCrashed, what + QStringLiteral(", signal %1").arg(signal));
}

Result<SignedFile> signedFile(const QCborMap& m) {
    SignedFile f{m[key("unsigned")].toByteArray(), m[key("sha256")].toByteArray(), m[key("size")].toInteger()};
    if (f.unsignedSha256.size() != 32 || f.sha256.size() != 32 || f.sizeBytes <= 0) return garbage();
    return f;
}

Result<SigningKey> signingKey(const QCborMap& m, SecureBytes secret) {
    SigningKey k;
    k.pkcs8 = std::move(secret);
    k.certificate = m[key("certificate")].toByteArray();
    k.issuers = bytesFromCbor(m[key("issuers")].toArray());
    if (k.pkcs8.isEmpty() || k.certificate.isEmpty()) return garbage();
    return k;
}

const char* word(KeyKind kind) { return kind == KeyKind::EcdsaP256 ? "ec" : "rsa"; }

} // namespace

Client::Client() : m_path(besideProgram()) {}

Result<Client::Answered> Client::run(const Run& r, JobControl& job) const {
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_TRY(const Fd task, sealedMemory(QCborValue(r.task).toCbor()));
    QElapsedTimer clock;
    clock.start();
    // An open file description of its own: the caller's offset does not move.
    Fd input;
    struct stat before {};
    if (r.input >= 0) {
        input = Fd(::open(("/proc/self/fd/" + QByteArray::number(r.input)).constData(), O_RDONLY | O_CLOEXEC));
        if (!input || ::fstat(input.get(), &before) != 0) return systemError(QStringLiteral("the file"));
    }
    SABOOT_TRY(Process process, Process::start(m_path, input ? input.get() : -1, r.output, task.get(), r.secret));

    QByteArray answer;
    SecureBytes secret(maximumSecretBytes);
    qsizetype secretSize = 0;
    bool answerOpen = true, secretOpen = true;
    std::optional<Error> stop;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while ((answerOpen || secretOpen) && !stop) {
        if (job.isCancelled()) {
            stop = Error(ErrorCode::Cancelled);
            break;
        }
        if (clock.elapsed() > wallMs) {
            stop = Error(ErrorCode::WorkerTimeout, QStringLiteral("the signing process"));
            break;
        }
        pollfd p[2] = {{answerOpen ? process.answer() : -1, POLLIN, 0}, {secretOpen ? process.secretOut() : -1, POLLIN, 0}};
        const int ready = ::poll(p, 2, tickMs);
        if (ready < 0 && errno != EINTR) stop = systemError(QStringLiteral("poll"));
        if (ready <= 0) continue;
        if (p[0].revents) {
            const ssize_t n = ::read(process.answer(), buffer.data(), size_t(buffer.size()));
            if (n == 0) answerOpen = false;
            else if (n > 0) answer.append(buffer.constData(), n);
            else if (errno != EINTR && errno != EAGAIN) stop = systemError(QStringLiteral("pipe"));
            if (answer.size() > maximumAnswerBytes) stop = garbage();
        }
        if (p[1].revents) {
            if (secretSize == secret.size()) {
                stop = garbage();
                break;
            }
            const ssize_t n = ::read(process.secretOut(), secret.data() + secretSize, size_t(secret.size() - secretSize));
            if (n == 0) secretOpen = false;
            else if (n > 0) secretSize += n;
            else if (errno != EINTR && errno != EAGAIN) stop = systemError(QStringLiteral("pipe"));
        }
    }
    if (stop) {
        process.kill();
        process.wait();
        return std::move(*stop);
    }
    if (auto error = endError(process.wait())) return std::move(*error);
    if (input) {
        struct stat after {};
        if (::fstat(input.get(), &after) != 0 || after.st_size != before.st_size || after.st_mtim.tv_sec != before.st_mtim.tv_sec ||
            after.st_mtim.tv_nsec != before.st_mtim.tv_nsec)
            return Error(ErrorCode::IoFailed, QStringLiteral("the file changed while it was read"));
    }
    QCborParserError parsed;
    const QCborValue value = QCborValue::fromCbor(answer, &parsed);
    if (parsed.error != QCborError::NoError || !value.isMap()) return garbage();
    Answered out;
    out.map = value.toMap();
    if (out.map[key("error")].isInteger()) {
        const qint64 code = out.map[key("error")].toInteger();
        if (code < 0 || code > qint64(allErrorCodes().back())) return garbage();
        return Error(ErrorCode(code), out.map[key("detail")].toString());
    }
    if (secretSize > 0) out.secret = SecureBytes::copyOf(secret.view().first(secretSize));
    return out;
}

Result<NewKey> Client::createRoot(const Subject& subject, KeyKind kind, const IssueTerms& terms, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::createRoot)}, {key("subject"), toCbor(subject)}, {key("kind"), key(word(kind))}, {key("now"), terms.now}, {key("years"), terms.years}};
    SABOOT_TRY(Answered a, run(r, job));
    NewKey made{std::move(a.secret), a.map[key("file")].toByteArray()};
    if (made.pkcs8.isEmpty() || made.file.isEmpty()) return garbage();
    return made;
}

Result<NewKey> Client::createRequest(const Subject& subject, KeyKind kind, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::createRequest)}, {key("subject"), toCbor(subject)}, {key("kind"), key(word(kind))}};
    SABOOT_TRY(Answered a, run(r, job));
    NewKey made{std::move(a.secret), a.map[key("file")].toByteArray()};
    if (made.pkcs8.isEmpty() || made.file.isEmpty()) return garbage();
    return made;
}

Result<RequestFacts> Client::readRequest(const QByteArray& pem, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::readRequest)}, {key("request"), pem}};
    SABOOT_TRY(const Answered a, run(r, job));
    return RequestFacts{subjectFromCbor(a.map[key("subject")].toMap()), a.map[key("key")].toString(), a.map[key("sha256")].toByteArray()};
}

Result<QByteArray> Client::issue(const SigningKey& root, const QByteArray& requestPem, const IssueTerms& terms, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::issue)}, {key("root"), root.certificate}, {key("request"), requestPem}, {key("now"), terms.now}, {key("years"), terms.years}};
    r.secret = &root.pkcs8;
    SABOOT_TRY(const Answered a, run(r, job));
    return a.map[key("file")].toByteArray();
}

Result<std::vector<Certificate>> Client::readCertificates(const QByteArray& file, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::readCertificates)}, {key("file"), file}};
    SABOOT_TRY(const Answered a, run(r, job));
    std::vector<Certificate> out;
    const QCborArray list = a.map[key("certificates")].toArray();
    for (const QCborValue& v : list) out.push_back(certificateFromCbor(v.toMap()));
    return out;
}

Result<SigningKey> Client::matchKey(SecureBytes pkcs8, const std::vector<QByteArray>& certificates, qint64 now, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::matchKey)}, {key("certificates"), toCbor(certificates)}, {key("now"), now}};
    r.secret = &pkcs8;
    SABOOT_TRY(const Answered a, run(r, job));
    return signingKey(a.map, std::move(pkcs8));
}

Result<SigningKey> Client::importPkcs12(const QByteArray& file, const SecureBytes& passphrase, qint64 now, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::importPkcs12)}, {key("file"), file}, {key("now"), now}};
    r.secret = &passphrase;
    SABOOT_TRY(Answered a, run(r, job));
    return signingKey(a.map, std::move(a.secret));
}

Result<SignedFile> Client::signPdf(int fd, int out, const SigningKey& signer, const SignTerms& terms, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::signPdf)},     {key("certificate"), signer.certificate}, {key("issuers"), toCbor(signer.issuers)},
              {key("time"), terms.time},          {key("reason"), terms.reason},            {key("place"), terms.place}};
    r.input = fd;
    r.output = out;
    r.secret = &signer.pkcs8;
    SABOOT_TRY(const Answered a, run(r, job));
    return signedFile(a.map);
}

Result<QByteArray> Client::countersign(int fd, const SigningKey& signer, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::countersign)}, {key("certificate"), signer.certificate}, {key("issuers"), toCbor(signer.issuers)}};
    r.input = fd;
    r.secret = &signer.pkcs8;
    SABOOT_TRY(const Answered a, run(r, job));
    const QByteArray file = a.map[key("file")].toByteArray();
    if (file.isEmpty()) return garbage();
    return file;
}

Result<QByteArray> Client::timeRequest(int fd, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::timeRequest)}};
    r.input = fd;
    SABOOT_TRY(const Answered a, run(r, job));
    const QByteArray file = a.map[key("file")].toByteArray();
    if (file.isEmpty()) return garbage();
    return file;
}

Result<SignedFile> Client::addTimeToken(int fd, int out, const QByteArray& request, const QByteArray& response, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::addTimeToken)}, {key("request"), request}, {key("response"), response}};
    r.input = fd;
    r.output = out;
    SABOOT_TRY(const Answered a, run(r, job));
    return signedFile(a.map);
}

Result<Verification> Client::verify(int fd, const VerifyTerms& terms, JobControl& job) const {
    Run r;
    r.task = {{key("do"), key(job::verify)},
              {key("now"), terms.now},
              {key("roots"), toCbor(terms.roots)},
              {key("time-roots"), toCbor(terms.timeRoots)},
              {key("countersignatures"), toCbor(terms.countersignatures)}};
    r.input = fd;
    SABOOT_TRY(const Answered a, run(r, job));
    auto v = verificationFromCbor(a.map);
    if (!v) return garbage();
    return std::move(*v);
}

} // namespace saboot::sign
