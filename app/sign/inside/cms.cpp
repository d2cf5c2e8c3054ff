#include "sign/inside/cms.h"

#include "sign/inside/certificates.h"

#include <ctime>
#include <openssl/ess.h>
#include <unistd.h>

namespace saboot::sign::inside {

namespace {

Error damaged(const char* why) { return Error(ErrorCode::FormatDamaged, QString::fromLatin1(why)); }

/// A sequence for an attribute's value; the attribute takes it.
ASN1_STRING* sequence(const QByteArray& der) {
    ASN1_STRING* s = ASN1_STRING_type_new(V_ASN1_SEQUENCE);
    if (s && ASN1_STRING_set(s, der.constData(), int(der.size())) != 1) {
        ASN1_STRING_free(s);
        return nullptr;
    }
    return s;
}

/// Everything but the signature value. `key` may be public: only its kind is used then.
Result<std::pair<Pkcs7Ptr, PKCS7_SIGNER_INFO*>> skeleton(EVP_PKEY* key, X509* signer, const std::vector<CertPtr>& issuers, const QByteArray& digest) {
    Pkcs7Ptr p7(PKCS7_new());
    if (!p7 || PKCS7_set_type(p7.get(), NID_pkcs7_signed) != 1 || PKCS7_content_new(p7.get(), NID_pkcs7_data) != 1 || PKCS7_set_detached(p7.get(), 1) != 1)
        return failed("CMS");
    PKCS7_SIGNER_INFO* si = PKCS7_SIGNER_INFO_new();
    if (!si || PKCS7_SIGNER_INFO_set(si, signer, key, EVP_sha256()) != 1 || PKCS7_add_signer(p7.get(), si) != 1) {
        PKCS7_SIGNER_INFO_free(si);
        return failed("CMS signer");
    }
    if (PKCS7_add_certificate(p7.get(), signer) != 1) return failed("CMS certificate");
    for (const CertPtr& c : issuers)
        if (PKCS7_add_certificate(p7.get(), c.get()) != 1) return failed("CMS certificate");
    const Owned<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free> ess(OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), signer, nullptr, 0));
    if (!ess) return failed("signing-certificate-v2");
    // PKCS7 writes the attributes as inserted but signs them as a sorted SET: this order is the sorted one.
    if (PKCS7_add_attrib_content_type(si, nullptr) != 1 || PKCS7_add1_attrib_digest(si, raw(digest), int(digest.size())) != 1)
        return failed("CMS attributes");
    ASN1_STRING* value = sequence(toDer(i2d_ESS_SIGNING_CERT_V2, ess.get()));
    if (!value || PKCS7_add_signed_attribute(si, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, value) != 1) return failed("CMS attributes");
    return std::pair(std::move(p7), si);
}

/// A BIO over ranges of a file: OpenSSL's verifier reads the signed bytes from the disk, whatever their size.
struct RangeState {
    int fd = -1;
    std::vector<Range> ranges;
    size_t index = 0;
    qint64 done = 0;
};

int readRanges(BIO* bio, char* out, int size) {
    auto* s = static_cast<RangeState*>(BIO_get_data(bio));
    while (s->index < s->ranges.size()) {
        const Range& r = s->ranges[s->index];
        const qint64 left = r.size - s->done;
        if (left == 0) {
            ++s->index;
            s->done = 0;
            continue;
        }
        const ssize_t n = ::pread(s->fd, out, size_t(std::min<qint64>(left, size)), r.from + s->done);
        if (n <= 0) return -1;
        s->done += n;
        return int(n);
    }
    return 0;
}

long controlRanges(BIO* bio, int command, long, void*) {
    const auto* s = static_cast<RangeState*>(BIO_get_data(bio));
    if (command == BIO_CTRL_EOF) return s->index >= s->ranges.size();
    return command == BIO_CTRL_FLUSH || command == BIO_CTRL_DUP ? 1 : 0;
}

int createRanges(BIO* bio) {
    BIO_set_init(bio, 1);
    return 1;
}

BIO_METHOD* rangeMethod() {
    static BIO_METHOD* const method = [] {
        BIO_METHOD* m = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "ranges");
        BIO_meth_set_read(m, readRanges);
        BIO_meth_set_ctrl(m, controlRanges);
        BIO_meth_set_create(m, createRanges);
        return m;
    }();
    return method;
}

/// OpenSSL's own verification, with the embedded root as the anchor.
QString standardProblem(QByteArrayView der, int fd, const std::vector<Range>& ranges, const CmsParts& parts) {
    auto [object, whole] = fromDer(d2i_CMS_ContentInfo, der);
    const CmsPtr cms(object);
    if (!whole) return QStringLiteral("it is no CMS");
    const StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), parts.issuers.back().get());
    X509_VERIFY_PARAM* p = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_purpose(p, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_NO_CHECK_TIME);
    RangeState state{fd, ranges, 0, 0};
    const BioPtr content(BIO_new(rangeMethod()));
    BIO_set_data(content.get(), &state);
    if (CMS_verify(cms.get(), nullptr, store.get(), content.get(), nullptr, CMS_BINARY | CMS_CADES | CMS_DETACHED) == 1) return {};
    const QString why = reason();
    return why.isEmpty() ? QStringLiteral("it does not hold") : why;
}

} // namespace

Result<QByteArray> signCms(EVP_PKEY* key, X509* signer, const std::vector<CertPtr>& issuers, const QByteArray& digest) {
    SABOOT_TRY(auto made, skeleton(key, signer, issuers, digest));
    if (PKCS7_SIGNER_INFO_sign(made.second) != 1) return failed("signing");
    return toDer(i2d_PKCS7, made.first.get());
}

Result<QByteArray> assembleCms(const CmsParts& parts) {
    SABOOT_TRY(auto made, skeleton(X509_get0_pubkey(parts.signer.get()), parts.signer.get(), parts.issuers, parts.digest));
    if (ASN1_STRING_set(made.second->enc_digest, parts.signature.constData(), int(parts.signature.size())) != 1) return failed("CMS");
    if (!parts.token.isEmpty()) {
        ASN1_STRING* value = sequence(parts.token);
        if (!value || PKCS7_add_attribute(made.second, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, value) != 1) return failed("time stamp");
    }
    return toDer(i2d_PKCS7, made.first.get());
}

Result<CmsParts> takeCmsApart(QByteArrayView der) {
    auto [object, whole] = fromDer(d2i_PKCS7, der);
    const Pkcs7Ptr p7(object);
    ERR_clear_error();
    if (!whole || !PKCS7_type_is_signed(p7.get()) || !p7->d.sign) return damaged("it is no CMS signature");
    STACK_OF(PKCS7_SIGNER_INFO)* infos = PKCS7_get_signer_info(p7.get());
    if (sk_PKCS7_SIGNER_INFO_num(infos) != 1) return damaged("it has not exactly one signer");
    PKCS7_SIGNER_INFO* si = sk_PKCS7_SIGNER_INFO_value(infos, 0);
    CmsParts parts;
    STACK_OF(X509)* certificates = p7->d.sign->cert;
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        X509* c = sk_X509_value(certificates, i);
        const bool its = !X509_NAME_cmp(X509_get_issuer_name(c), si->issuer_and_serial->issuer) &&
                         !ASN1_INTEGER_cmp(X509_get0_serialNumber(c), si->issuer_and_serial->serial);
        if (its && !parts.signer) parts.signer = share(c);
        else parts.issuers.push_back(share(c));
    }
    if (!parts.signer || parts.issuers.empty()) return damaged("the signer's certificate or its root is missing");
    if (!X509_get0_pubkey(parts.signer.get()) || keyName(X509_get0_pubkey(parts.signer.get())).isEmpty()) {
        ERR_clear_error();
        return damaged("the signer's key is of an unknown kind");
    }
    const ASN1_TYPE* digest = PKCS7_get_signed_attribute(si, NID_pkcs9_messageDigest);
    if (!digest || digest->type != V_ASN1_OCTET_STRING || !si->enc_digest) return damaged("its message digest is missing");
    const auto bytes = [](const ASN1_STRING* s) {
        return QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(s)), ASN1_STRING_length(s));
    };
    parts.digest = bytes(digest->value.octet_string);
    parts.signature = bytes(si->enc_digest);
    if (const ASN1_TYPE* token = PKCS7_get_attribute(si, NID_id_smime_aa_timeStampToken)) {
        if (token->type != V_ASN1_SEQUENCE) return damaged("its time stamp is malformed");
        parts.token = bytes(token->value.sequence);
    }
    return parts;
}

QString cmsProblem(QByteArrayView der, int fd, const std::vector<Range>& ranges, const QByteArray& digest, CmsParts& parts) {
    auto taken = takeCmsApart(der);
    if (!taken) return taken.error().detail();
    parts = std::move(*taken);
    if (parts.digest != digest) return QStringLiteral("the bytes are not those that were signed");
    // Before any comparison of forms, the signature itself: its answer is the one to report.
    if (const QString why = standardProblem(der, fd, ranges, parts); !why.isEmpty()) return why;
    if (const QString why = chainProblem(parts.signer.get(), parts.issuers, std::nullopt); !why.isEmpty()) return why;
    if (!maySign(parts.signer.get())) return QStringLiteral("the certificate is not one for signing documents");
    const auto rebuilt = assembleCms(parts);
    if (!rebuilt || *rebuilt != der) return QStringLiteral("it is not written in the one form this program writes");
    return {};
}

Result<QByteArray> timeRequest(const QByteArray& signature) {
    const Owned<TS_REQ, TS_REQ_free> request(TS_REQ_new());
    const Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    const Owned<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    const Owned<BIGNUM, BN_free> random(BN_new());
    if (!request || !imprint || !algorithm || !random) return failed("time request");
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    Digest d;
    d.update(signature);
    QByteArray digest = d.finish();
    if (TS_REQ_set_version(request.get(), 1) != 1 || TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) != 1 ||
        TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(digest.data()), int(digest.size())) != 1 ||
        TS_REQ_set_msg_imprint(request.get(), imprint.get()) != 1 || TS_REQ_set_cert_req(request.get(), 1) != 1 ||
        BN_rand(random.get(), 63, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) != 1)
        return failed("time request");
    const Owned<ASN1_INTEGER, ASN1_INTEGER_free> nonce(BN_to_ASN1_INTEGER(random.get(), nullptr));
    if (!nonce || TS_REQ_set_nonce(request.get(), nonce.get()) != 1) return failed("time request");
    return toDer(i2d_TS_REQ, request.get());
}

namespace {

/// The certificates a token brings; the root of the authority among them, when it is there.
struct TokenCertificates {
    CertPtr authority;
    std::vector<CertPtr> issuers; ///< root last, when there is one
    bool hasRoot = false;
};

Result<TokenCertificates> certificatesOf(PKCS7* token) {
    TokenCertificates out;
    const Owned<STACK_OF(X509), [](STACK_OF(X509) * s) { sk_X509_free(s); }> signers(PKCS7_get0_signers(token, nullptr, 0));
    if (!signers || sk_X509_num(signers.get()) != 1) return Error(ErrorCode::InvalidArgument, QStringLiteral("the time stamp brings no certificate"));
    out.authority = share(sk_X509_value(signers.get(), 0));
    STACK_OF(X509)* all = token->d.sign->cert;
    X509* last = out.authority.get();
    while (!(X509_get_extension_flags(last) & EXFLAG_SS) && out.issuers.size() < 6) {
        X509* next = nullptr;
        for (int i = 0; i < sk_X509_num(all); ++i) {
            X509* c = sk_X509_value(all, i);
            if (c != last && X509_check_issued(c, last) == X509_V_OK) next = c;
        }
        if (!next) break;
        out.issuers.push_back(share(next));
        last = next;
    }
    out.hasRoot = !out.issuers.empty() && (X509_get_extension_flags(last) & EXFLAG_SS);
    return out;
}

Error notTimed(const QString& why) { return Error(ErrorCode::InvalidArgument, QStringLiteral("the time stamp (%1)").arg(why)); }

} // namespace

Result<TokenFacts> readToken(const QByteArray& token, const QByteArray& signature) {
    auto [object, whole] = fromDer(d2i_PKCS7, token);
    const Pkcs7Ptr p7(object);
    ERR_clear_error();
    if (!whole || !PKCS7_type_is_signed(p7.get())) return notTimed(QStringLiteral("it is damaged"));
    // DER has one spelling; a token in another could be altered without a trace.
    if (toDer(i2d_PKCS7, p7.get()) != token) return notTimed(QStringLiteral("it is not in DER"));
    const Owned<TS_TST_INFO, TS_TST_INFO_free> info(PKCS7_to_TS_TST_INFO(p7.get()));
    if (!info) {
        ERR_clear_error();
        return notTimed(QStringLiteral("it holds no time"));
    }
    SABOOT_TRY(TokenCertificates its, certificatesOf(p7.get()));
    TokenFacts facts;
    facts.authority = describe(its.authority.get());
    const StorePtr store(X509_STORE_new());
    X509* anchor = its.hasRoot ? its.issuers.back().get() : its.authority.get();
    X509_STORE_add_cert(store.get(), anchor);
    X509_VERIFY_PARAM* p = X509_STORE_get0_param(store.get());
    // The certificate must have been valid when it stamped, not today.
    std::tm tm{};
    if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(info.get()), &tm) != 1) return notTimed(QStringLiteral("its time is malformed"));
    facts.time = qint64(timegm(&tm)) * 1000;
    X509_VERIFY_PARAM_set_time(p, time_t(facts.time / 1000));
    X509_VERIFY_PARAM_set_flags(p, its.hasRoot ? 0 : X509_V_FLAG_PARTIAL_CHAIN);
    const Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free> ctx(TS_VERIFY_CTX_new());
    Digest d;
    d.update(signature);
    const QByteArray digest = d.finish();
    auto* imprint = static_cast<unsigned char*>(OPENSSL_memdup(digest.constData(), size_t(digest.size())));
    TS_VERIFY_CTX_set_flags(ctx.get(), TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_imprint(ctx.get(), imprint, long(digest.size()));
    X509_STORE_up_ref(store.get());
    TS_VERIFY_CTX_set_store(ctx.get(), store.get()); // the context takes it
    if (TS_RESP_verify_token(ctx.get(), p7.get()) != 1) return notTimed(reason());
    if (its.hasRoot) facts.root = describe(anchor);
    return facts;
}

Result<QByteArray> tokenFrom(const QByteArray& request, const QByteArray& response, const QByteArray& signature) {
    auto [q, wholeRequest] = fromDer(d2i_TS_REQ, request);
    const Owned<TS_REQ, TS_REQ_free> asked(q);
    auto [a, wholeResponse] = fromDer(d2i_TS_RESP, response);
    const Owned<TS_RESP, TS_RESP_free> answer(a);
    ERR_clear_error();
    if (!wholeRequest) return Error(ErrorCode::InvalidArgument, QStringLiteral("the time request (it is damaged)"));
    if (!wholeResponse) return Error(ErrorCode::InvalidArgument, QStringLiteral("the answer of the time authority (it is damaged)"));
    Digest d;
    d.update(signature);
    const QByteArray digest = d.finish();
    ASN1_OCTET_STRING* imprint = TS_MSG_IMPRINT_get_msg(TS_REQ_get_msg_imprint(asked.get()));
    if (QByteArrayView(ASN1_STRING_get0_data(imprint), ASN1_STRING_length(imprint)) != QByteArrayView(digest))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the time request: it was made for another file"));
    PKCS7* token = TS_RESP_get_token(answer.get());
    const long status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(answer.get())));
    if (!token || (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the answer of the time authority: it refused"));
    SABOOT_TRY(TokenCertificates its, certificatesOf(token));
    const StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), its.hasRoot ? its.issuers.back().get() : its.authority.get());
    X509_VERIFY_PARAM_set_flags(X509_STORE_get0_param(store.get()), X509_V_FLAG_NO_CHECK_TIME | (its.hasRoot ? 0ul : X509_V_FLAG_PARTIAL_CHAIN));
    const Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free> ctx(TS_REQ_to_TS_VERIFY_CTX(asked.get(), nullptr));
    if (!ctx) return failed("time request");
    TS_VERIFY_CTX_add_flags(ctx.get(), TS_VFY_SIGNATURE);
    X509_STORE_up_ref(store.get());
    TS_VERIFY_CTX_set_store(ctx.get(), store.get());
    if (TS_RESP_verify_response(ctx.get(), answer.get()) != 1) return notTimed(reason());
    const QByteArray der = toDer(i2d_PKCS7, token);
    // Once more, as everybody will read it later.
    SABOOT_CHECK(readToken(der, signature));
    return der;
}

} // namespace saboot::sign::inside
