#include "sign/protocol.h"

#include <QCborArray>

namespace saboot::sign {

namespace {

QCborMap toCbor(const SignerFacts& s) {
    QCborMap m{{key("signer"), toCbor(s.signer)}, {key("root"), toCbor(s.root)}, {key("known"), s.rootKnown}, {key("authority"), s.timeAuthority}};
    if (s.provenTime) m.insert(key("time"), *s.provenTime);
    return m;
}

SignerFacts signerFromCbor(const QCborMap& m) {
    SignerFacts s;
    s.signer = certificateFromCbor(m[key("signer")].toMap());
    s.root = certificateFromCbor(m[key("root")].toMap());
    s.rootKnown = m[key("known")].toBool();
    s.timeAuthority = m[key("authority")].toString();
    if (m[key("time")].isInteger()) s.provenTime = m[key("time")].toInteger();
    return s;
}

} // namespace

QCborMap toCbor(const Certificate& c) {
    return {{key("der"), c.der},       {key("sha256"), c.sha256}, {key("name"), c.name},           {key("subject"), c.subject},
            {key("issuer"), c.issuer}, {key("serial"), c.serial}, {key("key"), c.key},             {key("from"), c.notBefore},
            {key("until"), c.notAfter}, {key("root"), c.isRoot}};
}

Certificate certificateFromCbor(const QCborMap& m) {
    Certificate c;
    c.der = m[key("der")].toByteArray();
    c.sha256 = m[key("sha256")].toByteArray();
    c.name = m[key("name")].toString();
    c.subject = m[key("subject")].toString();
    c.issuer = m[key("issuer")].toString();
    c.serial = m[key("serial")].toString();
    c.key = m[key("key")].toString();
    c.notBefore = m[key("from")].toInteger();
    c.notAfter = m[key("until")].toInteger();
    c.isRoot = m[key("root")].toBool();
    return c;
}

QCborMap toCbor(const Subject& s) {
    return {{key("name"), s.name}, {key("organisation"), s.organisation}, {key("unit"), s.unit}, {key("number"), s.number}};
}

Subject subjectFromCbor(const QCborMap& m) {
    return {m[key("name")].toString(), m[key("organisation")].toString(), m[key("unit")].toString(), m[key("number")].toString()};
}

QCborArray toCbor(const std::vector<QByteArray>& list) {
    QCborArray a;
    for (const QByteArray& b : list) a.append(b);
    return a;
}

std::vector<QByteArray> bytesFromCbor(const QCborArray& list) {
    std::vector<QByteArray> out;
    for (const QCborValue& v : list) out.push_back(v.toByteArray());
    return out;
}

QCborMap toCbor(const Verification& v) {
    QCborArray checks, attachments, counter;
    for (const Check& c : v.checks)
        checks.append(QCborMap{{key("id"), c.id}, {key("state"), int(c.state)}, {key("text"), c.text}, {key("detail"), c.detail}});
    for (const Attachment& a : v.attachments)
        attachments.append(QCborMap{{key("name"), a.name}, {key("size"), a.sizeBytes}, {key("sha256"), a.sha256}});
    for (const SignerFacts& s : v.countersigners) counter.append(toCbor(s));
    QCborMap m{{key("verdict"), int(v.verdict)},   {key("checks"), checks},         {key("sha256"), v.sha256},
               {key("unsigned"), v.unsignedSha256}, {key("size"), v.sizeBytes},     {key("claimed"), v.claimedTime},
               {key("countersigners"), counter},   {key("manifest"), v.manifest},   {key("attachments"), attachments}};
    if (v.officer) m.insert(key("officer"), toCbor(*v.officer));
    return m;
}

std::optional<Verification> verificationFromCbor(const QCborMap& m) {
    Verification v;
    if (!m[key("verdict")].isInteger() || !m[key("checks")].isArray() || !m[key("sha256")].isByteArray()) return std::nullopt;
    const qint64 verdict = m[key("verdict")].toInteger();
    if (verdict < 0 || verdict > int(Verdict::Genuine)) return std::nullopt;
    v.verdict = Verdict(verdict);
    const QCborArray checks = m[key("checks")].toArray();
    for (const QCborValue& value : checks) {
        const QCborMap c = value.toMap();
        const qint64 state = c[key("state")].toInteger(-1);
        if (state < 0 || state > int(Check::State::Failed)) return std::nullopt;
        v.checks.push_back({c[key("id")].toString(), Check::State(state), c[key("text")].toString(), c[key("detail")].toString()});
    }
    // A good verdict beside a failed check would be a lie of the process.
    if (v.hasFailed() && v.verdict != Verdict::Refused && v.verdict != Verdict::NotSigned) return std::nullopt;
    v.sha256 = m[key("sha256")].toByteArray();
    v.unsignedSha256 = m[key("unsigned")].toByteArray();
    v.sizeBytes = m[key("size")].toInteger();
    v.claimedTime = m[key("claimed")].toString();
    v.manifest = m[key("manifest")].toByteArray();
    if (m[key("officer")].isMap()) v.officer = signerFromCbor(m[key("officer")].toMap());
    const QCborArray counter = m[key("countersigners")].toArray();
    for (const QCborValue& value : counter) v.countersigners.push_back(signerFromCbor(value.toMap()));
    const QCborArray attachments = m[key("attachments")].toArray();
    for (const QCborValue& value : attachments) {
        const QCborMap a = value.toMap();
        v.attachments.push_back({a[key("name")].toString(), a[key("size")].toInteger(), a[key("sha256")].toByteArray()});
    }
    return v;
}

} // namespace saboot::sign
