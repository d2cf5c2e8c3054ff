#include "cli/pdf.h"

#include "base/file.h"
#include "services/signing.h"

#include <QJsonArray>

namespace saboot::cli {

namespace {

/// A fingerprint as typed, or a certificate file whose own fingerprint is meant.
Result<QByteArray> rootFrom(services::Signing& signing, const std::string& given, JobControl& job) {
    if (const QByteArray typed = sign::fingerprintFromText(qs(given)); !typed.isEmpty()) return typed;
    SABOOT_TRY(const QByteArray file, readBounded(qs(given), 1 << 20));
    SABOOT_TRY(const sign::Certificate c, signing.readRoot(file, job));
    return c.sha256;
}

const char* word(sign::Check::State s) {
    switch (s) {
    case sign::Check::State::Passed: return "passed";
    case sign::Check::State::Warning: return "warning";
    case sign::Check::State::Failed: return "failed";
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const sign::SignerFacts& s) {
    QJsonObject o{{QStringLiteral("name"), s.signer.name},
                  {QStringLiteral("subject"), s.signer.subject},
                  {QStringLiteral("key"), s.signer.key},
                  {QStringLiteral("certificate_sha256"), QString::fromLatin1(s.signer.sha256.toHex())},
                  {QStringLiteral("root"), s.root.subject},
                  {QStringLiteral("root_sha256"), QString::fromLatin1(s.root.sha256.toHex())},
                  {QStringLiteral("root_known"), s.rootKnown},
                  {QStringLiteral("valid_from"), isoUtc(s.signer.notBefore)},
                  {QStringLiteral("valid_until"), isoUtc(s.signer.notAfter)}};
    if (s.provenTime) {
        o[QStringLiteral("proven_time")] = isoUtc(*s.provenTime);
        o[QStringLiteral("time_authority")] = s.timeAuthority;
    }
    return o;
}

QString sentence(const sign::Check& c) { return c.text.contains(QLatin1String("%1")) ? c.text.arg(c.detail) : c.text; }

const char* verdictSentence(sign::Verdict v) {
    switch (v) {
    case sign::Verdict::Genuine: return "GENUINE: unchanged since it was signed, and the signer's certificate comes from a root that is trusted here.";
    case sign::Verdict::UnknownSigner:
        return "UNCHANGED since it was signed. WHO signed is not established here: compare the root's fingerprint with the published one, or give it with --root.";
    case sign::Verdict::NotSigned: return "NOT SIGNED: nothing protects this file against change.";
    case sign::Verdict::Refused: return "REFUSED: do not rely on this file.";
    }
    Q_UNREACHABLE();
}

} // namespace

Status verifyPdf(Context& x, const VerifyPdfArguments& a) {
    SABOOT_TRY(services::Desk * desk, x.desk());
    services::Signing signing(*desk);
    services::VerifyPdfOptions options;
    options.ignoreDesk = a.noDesk || !desk->hasOfficer();
    for (const auto& r : a.roots) {
        SABOOT_TRY(QByteArray sha256, rootFrom(signing, r, x.job()));
        options.roots.push_back(std::move(sha256));
    }
    for (const auto& r : a.timeRoots) {
        SABOOT_TRY(QByteArray sha256, rootFrom(signing, r, x.job()));
        options.timeRoots.push_back(std::move(sha256));
    }
    for (const auto& f : a.countersignatures) options.countersignatures << qs(f);
    Result<sign::Verification> r = Error(ErrorCode::Internal);
    if (a.casePath.empty()) {
        r = signing.verify(qs(a.pdf), options, x.job());
    } else {
        SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(a.casePath), services::OpenMode::ReadOnly));
        r = signing.verifyInCase(*opened, qs(a.pdf), options, x.job());
    }
    if (!r) {
        // Whatever cannot even be read is not verified.
        if (r.error().code() == ErrorCode::WorkerCrashed || r.error().code() == ErrorCode::WorkerMemory || r.error().code() == ErrorCode::WorkerGarbage) x.exitCode = 3;
        return std::move(r).error();
    }
    const sign::Verification& v = *r;
    if (x.json) {
        for (const auto& c : v.checks)
            x.print(QJsonObject{{QStringLiteral("check"), c.id}, {QStringLiteral("state"), QLatin1String(word(c.state))}, {QStringLiteral("text"), sentence(c)}});
        QJsonObject o{{QStringLiteral("verdict"), sign::toText(v.verdict)},
                      {QStringLiteral("file"), qs(a.pdf)},
                      {QStringLiteral("bytes"), v.sizeBytes},
                      {QStringLiteral("sha256"), QString::fromLatin1(v.sha256.toHex())},
                      {QStringLiteral("unsigned_sha256"), QString::fromLatin1(v.unsignedSha256.toHex())}};
        if (v.officer) {
            QJsonObject signer = toJson(*v.officer);
            signer[QStringLiteral("claimed_time")] = v.claimedTime;
            o[QStringLiteral("signer")] = signer;
        }
        QJsonArray counter, files;
        for (const auto& s : v.countersigners) counter.append(toJson(s));
        for (const auto& f : v.attachments)
            files.append(QJsonObject{{QStringLiteral("name"), f.name}, {QStringLiteral("bytes"), f.sizeBytes}, {QStringLiteral("sha256"), QString::fromLatin1(f.sha256.toHex())}});
        o[QStringLiteral("countersigners")] = counter;
        o[QStringLiteral("attachments")] = files;
        x.print(o);
    } else {
        x.print(QString::fromUtf8(verdictSentence(v.verdict)));
        for (const auto& c : v.checks) {
            const char* mark = c.state == sign::Check::State::Passed ? "  yes   " : c.state == sign::Check::State::Warning ? "  note  " : "  NO    ";
            x.print(QString::fromLatin1(mark) + sentence(c));
        }
        if (v.officer) x.print(QStringLiteral("Signer: %1. Time by the signer's own clock: %2.").arg(v.officer->signer.subject, v.claimedTime));
        for (const auto& s : v.countersigners) x.print(QStringLiteral("Countersigner: %1.").arg(s.signer.subject));
        x.print(QStringLiteral("SHA-256 of this file (compare with the memo): %1").arg(QString::fromLatin1(v.sha256.toHex())));
        if (v.unsignedSha256 != v.sha256 && !v.unsignedSha256.isEmpty())
            x.print(QStringLiteral("SHA-256 of the report before signing:        %1").arg(QString::fromLatin1(v.unsignedSha256.toHex())));
    }
    if (v.verdict == sign::Verdict::Refused || v.verdict == sign::Verdict::NotSigned) x.exitCode = 3;
    return ok();
}

} // namespace saboot::cli
