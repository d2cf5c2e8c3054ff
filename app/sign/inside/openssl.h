#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/// Owners for OpenSSL's objects and its errors as ours. Inside the signing process only.
namespace saboot::sign::inside {

template <auto F> struct Freer {
    template <class T> void operator()(T* p) const { F(p); }
};
template <class T, auto F> using Owned = std::unique_ptr<T, Freer<F>>;
inline void freeStack(STACK_OF(X509) * s) { sk_X509_pop_free(s, X509_free); }

using KeyPtr = Owned<EVP_PKEY, EVP_PKEY_free>;
using CertPtr = Owned<X509, X509_free>;
using RequestPtr = Owned<X509_REQ, X509_REQ_free>;
using BioPtr = Owned<BIO, BIO_free_all>;
using Pkcs7Ptr = Owned<PKCS7, PKCS7_free>;
using CmsPtr = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using StorePtr = Owned<X509_STORE, X509_STORE_free>;
using StoreCtxPtr = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;
using CertsPtr = Owned<STACK_OF(X509), freeStack>;
using MdPtr = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

inline CertPtr share(X509* c) {
    if (c) X509_up_ref(c);
    return CertPtr(c);
}

inline const unsigned char* raw(QByteArrayView v) { return reinterpret_cast<const unsigned char*>(v.data()); }

/// The DER of an object by its i2d function; empty when it cannot be written.
template <class T, class F> QByteArray toDer(F i2d, T* object) {
    unsigned char* out = nullptr;
    const int n = i2d(object, &out);
    QByteArray bytes;
    if (n > 0) bytes = QByteArray(reinterpret_cast<const char*>(out), n);
    OPENSSL_free(out);
    return bytes;
}

/// The object of a DER by its d2i function, only when the bytes hold it and nothing after it; else null.
template <class F> auto fromDer(F d2i, QByteArrayView der) {
    const unsigned char* p = raw(der);
    auto* object = d2i(nullptr, &p, long(der.size()));
    return std::pair(object, object && p == raw(der) + der.size());
}

/// OpenSSL's oldest queued reason, "bad signature"; the queue is emptied.
inline QString reason() {
    const unsigned long e = ERR_get_error();
    ERR_clear_error();
    const char* s = e ? ERR_reason_error_string(e) : nullptr;
    return s ? QString::fromLatin1(s) : QString();
}
inline Error failed(const char* what, std::source_location where = std::source_location::current()) {
    const QString r = reason();
    return Error(ErrorCode::Internal, QString::fromLatin1(what) + (r.isEmpty() ? QString() : QStringLiteral(": ") + r), where);
}

/// A running SHA-256 that can be copied half way.
class Digest {
public:
    Digest() : m_ctx(EVP_MD_CTX_new()) { EVP_DigestInit_ex(m_ctx.get(), EVP_sha256(), nullptr); }
    Digest(const Digest& o) : m_ctx(EVP_MD_CTX_new()) { EVP_MD_CTX_copy_ex(m_ctx.get(), o.m_ctx.get()); }
    Digest& operator=(const Digest& o) {
        if (this != &o) EVP_MD_CTX_copy_ex(m_ctx.get(), o.m_ctx.get());
        return *this;
    }
    void update(QByteArrayView bytes) { EVP_DigestUpdate(m_ctx.get(), bytes.data(), size_t(bytes.size())); }
    QByteArray finish() {
        QByteArray out(32, Qt::Uninitialized);
        EVP_DigestFinal_ex(m_ctx.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
        return out;
    }

private:
    MdPtr m_ctx;
};

} // namespace saboot::sign::inside
