#include "sign/inside/certificates.h"

#include <ctime>
#include <openssl/pem.h>

namespace saboot::sign::inside {

namespace {

Error unusable(const char* why) { return Error(ErrorCode::InvalidArgument, QString::fromLatin1(why)); }

Status addName(X509_NAME* name, const char* field, const QString& text, bool needed) {
    const QString clean = text.simplified();
    if (clean.isEmpty()) return needed ? Status(unusable("a certificate needs a name and an agency")) : ok();
    const QByteArray utf8 = clean.toUtf8();
    if (X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, raw(utf8), int(utf8.size()), -1, 0) != 1) {
        ERR_clear_error();
        return Error(ErrorCode::InvalidArgument, QStringLiteral("\"%1\" (at most 64 letters)").arg(clean));
    }
    return ok();
}

Status fillName(X509_NAME* name, const Subject& s) {
    SABOOT_CHECK(addName(name, "C", QStringLiteral("PK"), true));
    SABOOT_CHECK(addName(name, "O", s.organisation, true));
    SABOOT_CHECK(addName(name, "OU", s.unit, false));
    SABOOT_CHECK(addName(name, "CN", s.name, true));
    SABOOT_CHECK(addName(name, "serialNumber", s.number, false));
    return ok();
}

QString entry(X509_NAME* name, int nid) {
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) return {};
    unsigned char* utf8 = nullptr;
    const int n = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString text = n > 0 ? QString::fromUtf8(reinterpret_cast<const char*>(utf8), n) : QString();
    OPENSSL_free(utf8);
    return text;
}

QString wholeName(const X509_NAME* name) {
    const BioPtr out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_ONELINE & ~unsigned(ASN1_STRFLGS_ESC_MSB));
    char* data = nullptr;
    const long n = BIO_get_mem_data(out.get(), &data);
    return QString::fromUtf8(data, n);
}

Status addExtension(X509* certificate, X509* issuer, int nid, const char* value) {
    X509V3_CTX ctx;
    X509V3_set_ctx_nodb(&ctx);
    X509V3_set_ctx(&ctx, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION, X509_EXTENSION_free> e(X509V3_EXT_conf_nid(nullptr, &ctx, nid, value));
    if (!e || X509_add_ext(certificate, e.get(), -1) != 1) return failed("certificate extension");
    return ok();
}

Status setSerial(X509* certificate) {
    const Owned<BIGNUM, BN_free> n(BN_new());
    // 159 bits: positive in 20 octets, as RFC 5280 wants.
    if (!n || BN_rand(n.get(), 159, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) != 1 || !BN_to_ASN1_INTEGER(n.get(), X509_get_serialNumber(certificate)))
        return failed("serial number");
    return ok();
}

void setTime(ASN1_TIME* field, qint64 ms) {
    const time_t t = time_t(ms / 1000);
    ASN1_TIME_set(field, t);
}

qint64 yearsLater(qint64 ms, int years) {
    time_t t = time_t(ms / 1000);
    std::tm tm{};
    gmtime_r(&t, &tm);
    tm.tm_year += years;
    return qint64(timegm(&tm)) * 1000;
}

/// Shared beginning of both kinds: version 3, serial, times, key.
Result<CertPtr> blank(EVP_PKEY* key, qint64 from, qint64 until) {
    CertPtr c(X509_new());
    if (!c || X509_set_version(c.get(), X509_VERSION_3) != 1) return failed("certificate");
    SABOOT_CHECK(setSerial(c.get()));
    setTime(X509_getm_notBefore(c.get()), from);
    setTime(X509_getm_notAfter(c.get()), until);
    if (X509_set_pubkey(c.get(), key) != 1) return failed("certificate");
    return c;
}

bool isRoot(X509* c) { return X509_check_ca(c) == 1 && (X509_get_extension_flags(c) & EXFLAG_SS); }

} // namespace

Result<KeyPtr> newKey(KeyKind kind) {
    KeyPtr key(kind == KeyKind::EcdsaP256 ? EVP_EC_gen("P-256") : EVP_RSA_gen(3072));
    if (!key) return failed("new key");
    return key;
}

Result<KeyPtr> keyFrom(const SecureBytes& pkcs8) {
    const unsigned char* p = pkcs8.data();
    KeyPtr key(d2i_AutoPrivateKey(nullptr, &p, long(pkcs8.size())));
    if (!key) {
        ERR_clear_error();
        return unusable("the private key");
    }
    return key;
}

Result<SecureBytes> pkcs8Of(EVP_PKEY* key) {
    const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(EVP_PKEY2PKCS8(key));
    if (!info) return failed("private key");
    unsigned char* out = nullptr;
    const int n = i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    if (n <= 0) return failed("private key");
    SecureBytes bytes = SecureBytes::copyOf(QByteArrayView(reinterpret_cast<const char*>(out), n));
    OPENSSL_clear_free(out, size_t(n));
    return bytes;
}

QString keyName(EVP_PKEY* key) {
    if (!key) return {};
    if (EVP_PKEY_is_a(key, "RSA")) return QStringLiteral("RSA %1").arg(EVP_PKEY_get_bits(key));
    char group[64] = {};
    if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1 &&
        (QByteArrayView(group) == QByteArrayView("prime256v1") || QByteArrayView(group) == QByteArrayView("P-256")))
        return QStringLiteral("ECDSA P-256");
    return {};
}

QByteArray keySha256(EVP_PKEY* key) {
    Digest d;
    d.update(toDer(i2d_PUBKEY, key));
    return d.finish();
}

namespace {
bool isStrong(EVP_PKEY* key) {
    const QString name = keyName(key);
    return name == QLatin1String("ECDSA P-256") || (name.startsWith(QLatin1String("RSA")) && EVP_PKEY_get_bits(key) >= 3072);
}
} // namespace

Result<CertPtr> makeRoot(EVP_PKEY* key, const Subject& subject, qint64 now, int years) {
    if (years < 1 || years > 50) return unusable("years of a root are 1 to 50");
    SABOOT_TRY(CertPtr c, blank(key, now, yearsLater(now, years)));
    SABOOT_CHECK(fillName(X509_get_subject_name(c.get()), subject));
    X509_set_issuer_name(c.get(), X509_get_subject_name(c.get()));
    SABOOT_CHECK(addExtension(c.get(), c.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0"));
    SABOOT_CHECK(addExtension(c.get(), c.get(), NID_key_usage, "critical,keyCertSign,cRLSign"));
    SABOOT_CHECK(addExtension(c.get(), c.get(), NID_subject_key_identifier, "hash"));
    SABOOT_CHECK(addExtension(c.get(), c.get(), NID_authority_key_identifier, "keyid:always"));
    if (X509_sign(c.get(), key, EVP_sha256()) <= 0) return failed("signing the root");
    return c;
}

Result<RequestPtr> makeRequest(EVP_PKEY* key, const Subject& subject) {
    RequestPtr r(X509_REQ_new());
    if (!r) return failed("request");
    SABOOT_CHECK(fillName(X509_REQ_get_subject_name(r.get()), subject));
    if (X509_REQ_set_pubkey(r.get(), key) != 1 || X509_REQ_sign(r.get(), key, EVP_sha256()) <= 0) return failed("signing the request");
    return r;
}

Result<RequestPtr> readRequest(QByteArrayView pem) {
    const BioPtr in(BIO_new_mem_buf(pem.data(), int(pem.size())));
    RequestPtr r(PEM_read_bio_X509_REQ(in.get(), nullptr, nullptr, nullptr));
    if (!r) {
        auto [object, whole] = fromDer(d2i_X509_REQ, pem);
        r.reset(object);
        if (!whole) r.reset();
    }
    ERR_clear_error();
    if (!r) return Error(ErrorCode::FormatUnknown, QStringLiteral("the certificate request"));
    EVP_PKEY* key = X509_REQ_get0_pubkey(r.get());
    if (!key || X509_REQ_verify(r.get(), key) != 1) {
        ERR_clear_error();
        return unusable("the request was altered: its own signature does not hold");
    }
    if (!isStrong(key)) return unusable("the request's key (ECDSA P-256 or RSA of 3,072 bits is needed)");
    return r;
}

Result<Subject> subjectOf(X509_REQ* request) {
    X509_NAME* n = X509_REQ_get_subject_name(request);
    Subject s{entry(n, NID_commonName), entry(n, NID_organizationName), entry(n, NID_organizationalUnitName), entry(n, NID_serialNumber)};
    if (s.name.isEmpty() || s.organisation.isEmpty()) return unusable("the request names no person or no agency");
    return s;
}

Result<CertPtr> issueFor(X509* root, EVP_PKEY* rootKey, X509_REQ* request, qint64 now, int years) {
    if (years < 1 || years > 10) return unusable("years of an officer's certificate are 1 to 10");
    if (!isRoot(root) || X509_check_private_key(root, rootKey) != 1) {
        ERR_clear_error();
        return unusable("the agency's root and its key");
    }
    const qint64 end = timeOf(X509_get0_notAfter(root));
    if (end <= now) return unusable("the agency's root has ended; make a new one");
    SABOOT_TRY(const Subject subject, subjectOf(request));
    SABOOT_TRY(CertPtr c, blank(X509_REQ_get0_pubkey(request), now, std::min(end, yearsLater(now, years))));
    // The name is built anew from the fields that were shown, not copied with whatever else the request holds.
    SABOOT_CHECK(fillName(X509_get_subject_name(c.get()), subject));
    X509_set_issuer_name(c.get(), X509_get_subject_name(root));
    SABOOT_CHECK(addExtension(c.get(), root, NID_basic_constraints, "critical,CA:FALSE"));
    SABOOT_CHECK(addExtension(c.get(), root, NID_key_usage, "critical,digitalSignature,nonRepudiation"));
    SABOOT_CHECK(addExtension(c.get(), root, NID_ext_key_usage, "1.3.6.1.5.5.7.3.36,emailProtection"));
    SABOOT_CHECK(addExtension(c.get(), root, NID_subject_key_identifier, "hash"));
    SABOOT_CHECK(addExtension(c.get(), root, NID_authority_key_identifier, "keyid:always"));
    if (X509_sign(c.get(), rootKey, EVP_sha256()) <= 0) return failed("signing the certificate");
    return c;
}

Result<CertPtr> certFrom(QByteArrayView der) {
    auto [object, whole] = fromDer(d2i_X509, der);
    CertPtr c(object);
    if (!whole) {
        ERR_clear_error();
        return Error(ErrorCode::FormatUnknown, QStringLiteral("the certificate"));
    }
    return c;
}

Result<std::vector<CertPtr>> readCertificates(QByteArrayView file) {
    std::vector<CertPtr> out;
    const BioPtr in(BIO_new_mem_buf(file.data(), int(file.size())));
    while (X509* c = PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)) {
        out.emplace_back(c);
        if (out.size() > 32) return unusable("more than 32 certificates in one file");
    }
    ERR_clear_error();
    if (out.empty()) {
        SABOOT_TRY(CertPtr one, certFrom(file));
        out.push_back(std::move(one));
    }
    return out;
}

qint64 timeOf(const ASN1_TIME* time) {
    std::tm tm{};
    if (ASN1_TIME_to_tm(time, &tm) != 1) return 0;
    return qint64(timegm(&tm)) * 1000;
}

Certificate describe(X509* c) {
    Certificate d;
    d.der = toDer(i2d_X509, c);
    Digest sha;
    sha.update(d.der);
    d.sha256 = sha.finish();
    d.name = entry(X509_get_subject_name(c), NID_commonName);
    d.subject = wholeName(X509_get_subject_name(c));
    d.issuer = wholeName(X509_get_issuer_name(c));
    const Owned<BIGNUM, BN_free> n(ASN1_INTEGER_to_BN(X509_get0_serialNumber(c), nullptr));
    if (n) {
        char* hex = BN_bn2hex(n.get());
        d.serial = QString::fromLatin1(hex).toLower();
        OPENSSL_free(hex);
    }
    d.key = keyName(X509_get0_pubkey(c));
    d.notBefore = timeOf(X509_get0_notBefore(c));
    d.notAfter = timeOf(X509_get0_notAfter(c));
    d.isRoot = isRoot(c);
    ERR_clear_error();
    return d;
}

bool maySign(X509* c) {
    // Without the extension X509_get_key_usage() answers "all".
    if (X509_check_ca(c) != 0) return false;
    const uint32_t usage = X509_get_key_usage(c);
    return (usage & (X509v3_KU_DIGITAL_SIGNATURE | X509v3_KU_NON_REPUDIATION)) != 0;
}

QString chainProblem(X509* certificate, const std::vector<CertPtr>& issuers, std::optional<qint64> atMs) {
    if (issuers.empty()) return QStringLiteral("no root certificate");
    const StorePtr store(X509_STORE_new());
    const StoreCtxPtr ctx(X509_STORE_CTX_new());
    const CertsPtr between(sk_X509_new_null());
    if (!store || !ctx || !between) return QStringLiteral("out of memory");
    X509_STORE_add_cert(store.get(), issuers.back().get());
    for (size_t i = 0; i + 1 < issuers.size(); ++i) {
        X509_up_ref(issuers[i].get());
        sk_X509_push(between.get(), issuers[i].get());
    }
    if (X509_STORE_CTX_init(ctx.get(), store.get(), certificate, between.get()) != 1) return reason();
    X509_VERIFY_PARAM* p = X509_STORE_CTX_get0_param(ctx.get());
    X509_VERIFY_PARAM_set_purpose(p, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_auth_level(p, 2); // 112 bits and SHA-2
    unsigned long flags = X509_V_FLAG_X509_STRICT | X509_V_FLAG_CHECK_SS_SIGNATURE;
    if (atMs) X509_VERIFY_PARAM_set_time(p, time_t(*atMs / 1000));
    else flags |= X509_V_FLAG_NO_CHECK_TIME;
    X509_VERIFY_PARAM_set_flags(p, flags);
    const int good = X509_verify_cert(ctx.get());
    const int code = X509_STORE_CTX_get_error(ctx.get());
    QString problem;
    if (good != 1) {
        problem = QString::fromLatin1(X509_verify_cert_error_string(code));
    } else {
        // Every issuer that was given must be part of the chain: no stray certificate.
        STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(ctx.get());
        if (sk_X509_num(chain) != int(issuers.size()) + 1) problem = QStringLiteral("a certificate that does not belong to the chain");
    }
    ERR_clear_error();
    return problem;
}

Result<KeyOwner> ownerOf(EVP_PKEY* key, const std::vector<CertPtr>& all, qint64 now) {
    KeyOwner out;
    for (const CertPtr& c : all)
        if (!out.certificate && X509_check_private_key(c.get(), key) == 1) out.certificate = share(c.get());
    ERR_clear_error();
    if (!out.certificate) return Error(ErrorCode::NotFound, QStringLiteral("A certificate for this desk's key"));
    if (!isStrong(key)) return unusable("the key (ECDSA P-256 or RSA of 3,072 bits is needed)");
    if (!maySign(out.certificate.get())) return unusable("the certificate: it is not one for signing documents");
    X509* last = out.certificate.get();
    while (!(X509_get_extension_flags(last) & EXFLAG_SS)) {
        X509* next = nullptr;
        for (const CertPtr& c : all) {
            // One that may not issue is found all the same: then the reason can be told.
            const int fits = X509_check_issued(c.get(), last);
            if (c.get() != last && (fits == X509_V_OK || fits == X509_V_ERR_KEYUSAGE_NO_CERTSIGN)) next = c.get();
        }
        if (!next || out.issuers.size() > 4)
            return Error(ErrorCode::NotFound, QStringLiteral("The root certificate that the certificate leads to (put it into the same file)"));
        out.issuers.push_back(share(next));
        last = next;
    }
    if (out.issuers.empty()) return unusable("the certificate: it is signed by itself, not by an agency");
    const QString problem = chainProblem(out.certificate.get(), out.issuers, now);
    // RFC 5280, 4.2.1.3: a certificate whose key checks other certificates says so in its key usage.
    const uint32_t issuing = X509_get_extension_flags(last) & EXFLAG_KUSAGE ? X509_get_key_usage(last) : 0;
    if (!problem.isEmpty() && !(issuing & X509v3_KU_KEY_CERT_SIGN))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("the certificate: its root does not say that it may issue certificates (its key usage is missing), and with such a root anyone could pass as an issuer. Ask the agency for a root with the key usage “certificate signing” and a certificate issued by it"));
    if (!problem.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the certificate (%1)").arg(problem));
    return out;
}

} // namespace saboot::sign::inside
