#include "sign/inside/certificates.h"
#include "sign/inside/tasks.h"

#include <QCborArray>
#include <openssl/pem.h>

namespace saboot::sign::inside {

namespace {

KeyKind kindOf(const QCborMap& task) { return task[key("kind")].toString() == QLatin1String("rsa") ? KeyKind::Rsa3072 : KeyKind::EcdsaP256; }
qint64 now(const QCborMap& task) { return task[key("now")].toInteger(); }
int years(const QCborMap& task) { return int(task[key("years")].toInteger()); }

Result<QCborMap> ownerAnswer(EVP_PKEY* signer, const std::vector<CertPtr>& all, qint64 at) {
    SABOOT_TRY(const KeyOwner owner, ownerOf(signer, all, at));
    std::vector<QByteArray> issuers;
    for (const CertPtr& c : owner.issuers) issuers.push_back(toDer(i2d_X509, c.get()));
    return QCborMap{{key("certificate"), toDer(i2d_X509, owner.certificate.get())}, {key("issuers"), toCbor(issuers)}};
}

} // namespace

Result<QCborMap> createRoot(Work& work) {
    SABOOT_TRY(const KeyPtr made, newKey(kindOf(work.task)));
    SABOOT_TRY(const CertPtr root, makeRoot(made.get(), subjectFromCbor(work.task[key("subject")].toMap()), now(work.task), years(work.task)));
    SABOOT_TRY(work.secretOut, pkcs8Of(made.get()));
    return QCborMap{{key("file"), toDer(i2d_X509, root.get())}};
}

Result<QCborMap> createRequest(Work& work) {
    SABOOT_TRY(const KeyPtr made, newKey(kindOf(work.task)));
    SABOOT_TRY(const RequestPtr request, makeRequest(made.get(), subjectFromCbor(work.task[key("subject")].toMap())));
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509_REQ(out.get(), request.get()) != 1) return failed("request");
    char* data = nullptr;
    const long n = BIO_get_mem_data(out.get(), &data);
    SABOOT_TRY(work.secretOut, pkcs8Of(made.get()));
    return QCborMap{{key("file"), QByteArray(data, n)}};
}

Result<QCborMap> readRequestTask(Work& work) {
    SABOOT_TRY(const RequestPtr request, readRequest(work.task[key("request")].toByteArray()));
    SABOOT_TRY(const Subject subject, subjectOf(request.get()));
    EVP_PKEY* its = X509_REQ_get0_pubkey(request.get());
    return QCborMap{{key("subject"), toCbor(subject)}, {key("key"), keyName(its)}, {key("sha256"), keySha256(its)}};
}

Result<QCborMap> issueTask(Work& work) {
    SABOOT_TRY(const CertPtr root, certFrom(work.task[key("root")].toByteArray()));
    SABOOT_TRY(const KeyPtr rootKey, keyFrom(work.secretIn));
    SABOOT_TRY(const RequestPtr request, readRequest(work.task[key("request")].toByteArray()));
    SABOOT_TRY(const CertPtr made, issueFor(root.get(), rootKey.get(), request.get(), now(work.task), years(work.task)));
    return QCborMap{{key("file"), toDer(i2d_X509, made.get())}};
}

Result<QCborMap> readCertificatesTask(Work& work) {
    SABOOT_TRY(const auto all, readCertificates(work.task[key("file")].toByteArray()));
    QCborArray list;
    for (const CertPtr& c : all) list.append(toCbor(describe(c.get())));
    return QCborMap{{key("certificates"), list}};
}

Result<QCborMap> matchKey(Work& work) {
    SABOOT_TRY(const KeyPtr its, keyFrom(work.secretIn));
    std::vector<CertPtr> all;
    for (const QByteArray& der : bytesFromCbor(work.task[key("certificates")].toArray())) {
        SABOOT_TRY(CertPtr c, certFrom(der));
        all.push_back(std::move(c));
    }
    return ownerAnswer(its.get(), all, now(work.task));
}

Result<QCborMap> importPkcs12(Work& work) {
    const QByteArray file = work.task[key("file")].toByteArray();
    auto [object, whole] = fromDer(d2i_PKCS12, file);
    const Owned<PKCS12, PKCS12_free> p12(object);
    ERR_clear_error();
    if (!whole) return Error(ErrorCode::FormatUnknown, QStringLiteral("the key file (PKCS #12, .p12 or .pfx, is needed)"));
    SecureBytes passphrase(work.secretIn.size() + 1); // with the NUL that OpenSSL wants
    std::copy_n(work.secretIn.data(), work.secretIn.size(), passphrase.data());
    const char* words = reinterpret_cast<const char*>(passphrase.data());
    if (PKCS12_verify_mac(p12.get(), words, -1) != 1) {
        ERR_clear_error();
        return Error(ErrorCode::WrongPassphrase, QStringLiteral("It is the passphrase of the key file that is asked for."));
    }
    EVP_PKEY* rawKey = nullptr;
    X509* rawCert = nullptr;
    STACK_OF(X509)* rawOthers = nullptr;
    if (PKCS12_parse(p12.get(), words, &rawKey, &rawCert, &rawOthers) != 1) return Error(ErrorCode::FormatUnknown, QStringLiteral("the key file (%1)").arg(reason()));
    const KeyPtr its(rawKey);
    const CertPtr certificate(rawCert);
    const CertsPtr others(rawOthers);
    ERR_clear_error();
    if (!its || !certificate) return Error(ErrorCode::NotFound, QStringLiteral("A private key with its certificate in the key file"));
    std::vector<CertPtr> all;
    all.push_back(share(certificate.get()));
    for (int i = 0; others && i < sk_X509_num(others.get()); ++i) all.push_back(share(sk_X509_value(others.get(), i)));
    SABOOT_TRY(QCborMap answer, ownerAnswer(its.get(), all, now(work.task)));
    SABOOT_TRY(work.secretOut, pkcs8Of(its.get()));
    return answer;
}

} // namespace saboot::sign::inside
