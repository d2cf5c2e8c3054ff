#include "base/file.h"
#include "sign/inside/certificates.h"
#include "sign/inside/pdfsignature.h"
#include "sign/inside/tasks.h"

#include <QCborArray>

namespace saboot::sign::inside {

namespace {

struct Signer {
    KeyPtr its;
    CertPtr certificate;
    std::vector<CertPtr> issuers;
};

Result<Signer> signerOf(Work& work) {
    Signer s;
    SABOOT_TRY(s.its, keyFrom(work.secretIn));
    SABOOT_TRY(s.certificate, certFrom(work.task[key("certificate")].toByteArray()));
    for (const QByteArray& der : bytesFromCbor(work.task[key("issuers")].toArray())) {
        SABOOT_TRY(CertPtr c, certFrom(der));
        s.issuers.push_back(std::move(c));
    }
    if (s.issuers.empty() || X509_check_private_key(s.certificate.get(), s.its.get()) != 1) {
        ERR_clear_error();
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the certificate: it does not belong to the key"));
    }
    return s;
}

template <class F> Status eachPiece(qint64 from, qint64 to, F take) {
    for (qint64 at = from; at < to;) {
        const qint64 n = std::min<qint64>(1 << 20, to - at);
        SABOOT_TRY(const QByteArray piece, readAt(InputFd, at, n));
        SABOOT_CHECK(take(piece));
        at += n;
    }
    return ok();
}

const QString outputName = QStringLiteral("the signed PDF");

QCborMap answerFor(const QByteArray& unsignedSha256, const QByteArray& sha256, qint64 size) {
    return {{key("unsigned"), unsignedSha256}, {key("sha256"), sha256}, {key("size"), size}};
}

/// The signature of the input, structurally sound and held by its own certificate.
struct Sound {
    Found found;
    CmsParts parts;
    qint64 size = 0;
};
Result<Sound> soundSignature() {
    Sound s;
    SABOOT_TRY(s.size, fileSize(InputFd));
    SABOOT_TRY(const Tail tail, readTail(InputFd, s.size));
    QPDF pdf;
    SABOOT_CHECK(openPdf(pdf, InputFd, s.size));
    auto found = findSignature(pdf, InputFd, s.size, tail);
    if (!found) {
        if (found.error().code() == ErrorCode::NotFound) return std::move(found).error();
        return std::move(std::move(found).error()).context(QStringLiteral("The signed PDF"));
    }
    s.found = std::move(*found);
    const QString problem = cmsProblem(s.found.cms, InputFd, {{0, s.found.gapFrom}, {s.found.gapTo, s.size - s.found.gapTo}}, s.found.signedSha256, s.parts);
    if (!problem.isEmpty()) return Error(ErrorCode::FormatDamaged, QStringLiteral("The signed PDF: its signature does not hold (%1)").arg(problem));
    return s;
}

} // namespace

Result<QCborMap> signPdf(Work& work) {
    SABOOT_TRY(const Signer signer, signerOf(work));
    SABOOT_TRY(const qint64 size, fileSize(InputFd));
    QPDF pdf;
    SABOOT_CHECK(openPdf(pdf, InputFd, size));
    SABOOT_TRY(const Tail tail, readTail(InputFd, size));
    // Copied and hashed in one pass, in constant memory.
    Digest running;
    SABOOT_CHECK(eachPiece(0, size, [&](const QByteArray& piece) {
        running.update(piece);
        return writeAll(OutputFd, piece, outputName);
    }));
    const QByteArray unsignedSha256 = Digest(running).finish();
    SignatureTexts texts;
    texts.time = pdfDate(work.task[key("time")].toInteger());
    texts.name = describe(signer.certificate.get()).name;
    texts.reason = work.task[key("reason")].toString();
    texts.place = work.task[key("place")].toString();
    SABOOT_TRY(const Update update, makeUpdate(pdf, size, tail, unsignedSha256, texts));
    running.update(update.before);
    Digest outside(running);
    outside.update(update.after);
    SABOOT_TRY(const QByteArray cms, signCms(signer.its.get(), signer.certificate.get(), signer.issuers, outside.finish()));
    SABOOT_TRY(const QByteArray gap, gapFor(cms));
    running.update(gap);
    running.update(update.after);
    for (const QByteArray& part : {update.before, gap, update.after}) SABOOT_CHECK(writeAll(OutputFd, part, outputName));
    return answerFor(unsignedSha256, running.finish(), update.gapTo + update.after.size());
}

Result<QCborMap> countersign(Work& work) {
    SABOOT_TRY(const Signer signer, signerOf(work));
    SABOOT_TRY(const qint64 size, fileSize(InputFd));
    Digest d;
    SABOOT_CHECK(eachPiece(0, size, [&](const QByteArray& piece) {
        d.update(piece);
        return ok();
    }));
    SABOOT_TRY(const QByteArray cms, signCms(signer.its.get(), signer.certificate.get(), signer.issuers, d.finish()));
    return QCborMap{{key("file"), cms}};
}

Result<QCborMap> timeRequestTask(Work&) {
    SABOOT_TRY(const Sound s, soundSignature());
    if (!s.parts.token.isEmpty()) return Error(ErrorCode::AlreadyExists, QStringLiteral("A time stamp in this signature"));
    SABOOT_TRY(const QByteArray request, timeRequest(s.parts.signature));
    return QCborMap{{key("file"), request}};
}

Result<QCborMap> addTimeToken(Work& work) {
    SABOOT_TRY(Sound s, soundSignature());
    if (!s.parts.token.isEmpty()) return Error(ErrorCode::AlreadyExists, QStringLiteral("A time stamp in this signature"));
    SABOOT_TRY(s.parts.token, tokenFrom(work.task[key("request")].toByteArray(), work.task[key("response")].toByteArray(), s.parts.signature));
    SABOOT_TRY(const QByteArray cms, assembleCms(s.parts));
    SABOOT_TRY(const QByteArray gap, gapFor(cms));
    Digest running;
    const auto copy = [&](const QByteArray& piece) {
        running.update(piece);
        return writeAll(OutputFd, piece, outputName);
    };
    SABOOT_CHECK(eachPiece(0, s.found.gapFrom, copy));
    SABOOT_CHECK(copy(gap));
    SABOOT_CHECK(eachPiece(s.found.gapTo, s.size, copy));
    return answerFor(s.found.unsignedSha256, running.finish(), s.size);
}

} // namespace saboot::sign::inside
