#pragma once
#include "base/file.h"
#include "sign/client.h"

#include <QFile>
#include <QTest>
#include <fcntl.h>

/// An agency with officers, all through the signing process. Fictional.
namespace saboot::test {

constexpr qint64 testNow = 1'795'000'000'000; // 2026-11-18

struct Agency {
    sign::Client client{QStringLiteral(SABOOT_SIGNER)};
    JobControl job;
    sign::SigningKey root; ///< without issuers
    QByteArray rootSha256;

    explicit Agency(const QString& name = QStringLiteral("Test Agency"), sign::KeyKind kind = sign::KeyKind::EcdsaP256, qint64 now = testNow - 86'400'000) {
        auto made = client.createRoot({name + QStringLiteral(" root"), name, {}, {}}, kind, {now, 20}, job);
        if (!made) qFatal("%s", qPrintable(describe(made.error())));
        root.pkcs8 = std::move(made->pkcs8);
        root.certificate = made->file;
        rootSha256 = client.readCertificates(made->file, job).value().front().sha256;
    }
    sign::SigningKey officer(const QString& name, sign::KeyKind kind = sign::KeyKind::EcdsaP256, qint64 now = testNow - 3'600'000, int years = 3) {
        auto request = client.createRequest({name, QStringLiteral("Test Agency"), QStringLiteral("Unit 1"), QStringLiteral("B-17")}, kind, job);
        if (!request) qFatal("%s", qPrintable(describe(request.error())));
        auto der = client.issue(root, request->file, {now, years}, job);
        if (!der) qFatal("%s", qPrintable(describe(der.error())));
        auto key = client.matchKey(std::move(request->pkcs8), {*der, root.certificate}, now + 1000, job);
        if (!key) qFatal("%s", qPrintable(describe(key.error())));
        return std::move(*key);
    }
    Result<sign::SignedFile> sign(const QString& in, const QString& out, const sign::SigningKey& key, qint64 time = testNow) {
        SABOOT_TRY(const Fd from, openForReading(in));
        const Fd to(::open(QFile::encodeName(out).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!to) return systemError(out);
        return client.signPdf(from.get(), to.get(), key, {time, QStringLiteral("Report TST-0001-R1"), {}}, job);
    }
    sign::VerifyTerms terms() const {
        sign::VerifyTerms t;
        t.now = testNow;
        t.roots = {rootSha256};
        return t;
    }
    Result<sign::Verification> verify(const QString& path, const sign::VerifyTerms& t) {
        SABOOT_TRY(const Fd fd, openForReading(path));
        return client.verify(fd.get(), t, job);
    }
    Result<sign::Verification> verify(const QString& path) { return verify(path, terms()); }
};

inline QByteArray pemOf(const QByteArray& der) {
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray text = der.toBase64();
    for (qsizetype i = 0; i < text.size(); i += 64) pem += text.mid(i, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

/// The state of a check, or -1 when it is not there.
inline int stateOf(const sign::Verification& v, const char* id) {
    for (const auto& c : v.checks)
        if (c.id == QLatin1String(id)) return int(c.state);
    return -1;
}
inline QByteArray allChecks(const sign::Verification& v) {
    QByteArray out;
    for (const auto& c : v.checks) out += c.id.toUtf8() + ' ' + QByteArray::number(int(c.state)) + ' ' + c.detail.toUtf8() + '\n';
    return out;
}

} // namespace saboot::test
