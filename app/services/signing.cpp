#include "services/signing.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/identity.h"
#include "crypto/jcs.h"
#include "services/deskfiles.h"
#include "services/exhibits.h"
#include "services/reports.h"
#include "sign/client.h"
#include "store/auditlog.h"
#include "store/workrecords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <fcntl.h>
#include <unistd.h>

namespace saboot::services {

namespace {

constexpr auto agencyKey = "agency.key";
constexpr auto agencyFile = "agency.pem";
constexpr auto officerKey = "officer.key";
constexpr auto officerFile = "officer.pem";
constexpr auto pendingKey = "pending.key";
constexpr auto pendingFile = "pending.csr";
constexpr auto rootsFile = "roots.json";
constexpr qint64 maximumSmallFile = 1 << 20;

QString hex(const QByteArray& b) { return QString::fromLatin1(b.toHex()); }

Error noCertificate() {
    return Error(ErrorCode::NotFound, QStringLiteral("A certificate of this desk (make a request, carry it to the agency, import the answer)"));
}

QByteArray chainPem(const sign::SigningKey& key) {
    QByteArray pem = toPem(key.certificate);
    for (const QByteArray& c : key.issuers) pem += toPem(c);
    return pem;
}

/// What failed, for an error's detail.
QString failures(const sign::Verification& v) {
    QStringList out;
    for (const auto& c : v.checks)
        if (c.state == sign::Check::State::Failed) out << (c.text.contains(QLatin1String("%1")) ? c.text.arg(c.detail) : c.text);
    return out.join(QStringLiteral("; "));
}

} // namespace

QByteArray toPem(const QByteArray& der) {
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray text = der.toBase64();
    for (qsizetype i = 0; i < text.size(); i += 64) pem += text.mid(i, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

Signing::Signing(Desk& desk)
    : m_folder(desk.folder()), m_officer(desk.officer()), m_hasOfficer(desk.hasOfficer()), m_identity(desk.identity()), m_clock(desk.environment().clock) {
    // The signer stands beside the worker.
    const QString worker = desk.environment().workerPath;
    m_client = worker.isEmpty() ? std::make_unique<sign::Client>()
                                : std::make_unique<sign::Client>(QFileInfo(worker).absolutePath() + QStringLiteral("/saboot-signer"));
}
Signing::~Signing() = default;

QString Signing::file(const char* name) const { return m_folder + QStringLiteral("/signing/") + QString::fromLatin1(name); }

Result<std::shared_ptr<const crypto::UnlockedIdentity>> Signing::unlocked() const {
    if (!m_hasOfficer) return Error(ErrorCode::NotFound, QStringLiteral("The desk's officer"));
    if (!m_identity) return Error(ErrorCode::Locked);
    return m_identity;
}

Status Signing::keep(const char* name, const SecureBytes& secret) {
    SABOOT_TRY(const auto identity, unlocked());
    SABOOT_TRY(const QByteArray sealed, crypto::sealToOfficer(identity->officer(), secret));
    SABOOT_CHECK(makeFolder(QFileInfo(file(name)).absolutePath()));
    return writeAtomically(file(name), sealed);
}

Result<sign::SigningKey> Signing::load(const char* keyFile, const char* certificateFile, JobControl& job) {
    SABOOT_TRY(const auto identity, unlocked());
    const auto sealed = readBounded(file(keyFile), maximumSmallFile);
    const auto pem = readBounded(file(certificateFile), maximumSmallFile);
    if (!sealed || !pem) return noCertificate();
    SABOOT_TRY(const auto certificates, m_client->readCertificates(*pem, job));
    sign::SigningKey key;
    auto opened = identity->openSeal(*sealed);
    if (!opened) return Error(ErrorCode::IdentityDamaged, QFileInfo(file(keyFile)).fileName());
    key.pkcs8 = std::move(*opened);
    key.certificate = certificates.front().der;
    for (size_t i = 1; i < certificates.size(); ++i) key.issuers.push_back(certificates[i].der);
    return key;
}

Result<sign::Certificate> Signing::createAgency(const QString& agency, const QString& unit, sign::KeyKind kind, int years, JobControl& job) {
    SABOOT_CHECK(unlocked());
    if (QFileInfo::exists(file(agencyKey))) return Error(ErrorCode::AlreadyExists, QStringLiteral("The agency's root on this desk"));
    const sign::Subject subject{agency + QStringLiteral(" evidence signing root"), agency, unit, {}};
    SABOOT_TRY(const sign::NewKey made, m_client->createRoot(subject, kind, {m_clock->utcMs(), years}, job));
    SABOOT_TRY(const auto described, m_client->readCertificates(made.file, job));
    // The key last: a certificate without a key is no agency.
    SABOOT_CHECK(makeFolder(QFileInfo(file(agencyFile)).absolutePath()));
    SABOOT_CHECK(writeAtomically(file(agencyFile), toPem(made.file)));
    SABOOT_CHECK(addRoot(described.front(), false));
    SABOOT_CHECK(keep(agencyKey, made.pkcs8));
    return described.front();
}

Result<std::optional<sign::Certificate>> Signing::agency(JobControl& job) {
    const auto pem = readBounded(file(agencyFile), maximumSmallFile);
    if (!pem || !QFileInfo::exists(file(agencyKey))) return std::optional<sign::Certificate>();
    SABOOT_TRY(const auto described, m_client->readCertificates(*pem, job));
    return std::optional<sign::Certificate>(described.front());
}

Result<QByteArray> Signing::request(const QString& agency, sign::KeyKind kind, JobControl& job) {
    SABOOT_TRY(const auto identity, unlocked());
    const domain::Officer& o = identity->officer();
    const sign::Subject subject{o.name, agency, o.unit, o.number};
    SABOOT_TRY(const sign::NewKey made, m_client->createRequest(subject, kind, job));
    SABOOT_CHECK(keep(pendingKey, made.pkcs8));
    SABOOT_CHECK(writeAtomically(file(pendingFile), made.file));
    return made.file;
}

Result<sign::RequestFacts> Signing::readRequest(const QByteArray& pem, JobControl& job) { return m_client->readRequest(pem, job); }

Result<QByteArray> Signing::issue(const QByteArray& requestPem, int years, JobControl& job) {
    SABOOT_CHECK(unlocked());
    if (!QFileInfo::exists(file(agencyKey)))
        return Error(ErrorCode::NotFound, QStringLiteral("The agency's root (it is made on the supervisor's desk, once)"));
    SABOOT_TRY(const sign::SigningKey root, load(agencyKey, agencyFile, job));
    SABOOT_TRY(const QByteArray der, m_client->issue(root, requestPem, {m_clock->utcMs(), years}, job));
    return toPem(der) + toPem(root.certificate);
}

bool Signing::hasCertificate() const { return QFileInfo::exists(file(officerKey)) && QFileInfo::exists(file(officerFile)); }
bool Signing::hasOpenRequest() const { return QFileInfo::exists(file(pendingKey)); }

Result<sign::Certificate> Signing::importCertificate(const QByteArray& given, const QByteArray& rootSha256, JobControl& job) {
    SABOOT_TRY(const auto identity, unlocked());
    SABOOT_TRY(const auto certificates, m_client->readCertificates(given, job));
    std::vector<QByteArray> ders;
    for (const auto& c : certificates) ders.push_back(c.der);
    const qint64 now = m_clock->utcMs();
    // The open request's key first; a renewed certificate for the key in use comes next.
    std::optional<Error> last;
    for (const char* name : {pendingKey, officerKey}) {
        const auto sealed = readBounded(file(name), maximumSmallFile);
        if (!sealed) continue;
        auto secret = identity->openSeal(*sealed);
        if (!secret) return Error(ErrorCode::IdentityDamaged, QString::fromLatin1(name));
        auto matched = m_client->matchKey(std::move(*secret), ders, now, job);
        if (!matched) {
            last = matched.error();
            if (last->code() == ErrorCode::NotFound) continue;
            return *last;
        }
        SABOOT_TRY(sign::Certificate done, takeIntoUse(std::move(*matched), rootSha256, job));
        QFile::remove(file(pendingKey));
        QFile::remove(file(pendingFile));
        return done;
    }
    return last ? *last : Error(ErrorCode::NotFound, QStringLiteral("The request on this desk that the certificate belongs to"));
}

Result<sign::Certificate> Signing::importPkcs12(const QByteArray& given, const SecureBytes& passphrase, const QByteArray& rootSha256, JobControl& job) {
    SABOOT_CHECK(unlocked());
    SABOOT_TRY(sign::SigningKey key, m_client->importPkcs12(given, passphrase, m_clock->utcMs(), job));
    return takeIntoUse(std::move(key), rootSha256, job);
}

Result<sign::Certificate> Signing::takeIntoUse(sign::SigningKey key, const QByteArray& rootSha256, JobControl& job) {
    const QByteArray pem = chainPem(key);
    SABOOT_TRY(const auto described, m_client->readCertificates(pem, job));
    const sign::Certificate& root = described.back();
    SABOOT_TRY(const auto trusted, trustedRoots());
    const bool known = std::any_of(trusted.begin(), trusted.end(), [&](const TrustedRoot& t) { return !t.forTime && t.sha256 == root.sha256; });
    if (!rootSha256.isEmpty() && rootSha256 != root.sha256)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the certificate: its root is %1, not the one you gave").arg(sign::fingerprintText(root.sha256)));
    if (!known && rootSha256.isEmpty())
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("the certificate: its root is not trusted on this desk yet. Ask the agency for its fingerprint, by telephone or on paper, and give it"));
    if (!known) SABOOT_CHECK(addRoot(root, false));
    SABOOT_CHECK(keep(officerKey, key.pkcs8));
    SABOOT_CHECK(writeAtomically(file(officerFile), pem));
    return described.front();
}

Result<std::optional<Signing::InUse>> Signing::inUse(JobControl& job) {
    if (!hasCertificate()) return std::optional<InUse>();
    SABOOT_TRY(const QByteArray pem, readBounded(file(officerFile), maximumSmallFile));
    SABOOT_TRY(const auto described, m_client->readCertificates(pem, job));
    return std::optional<InUse>(InUse{described.front(), described.back()});
}

Result<std::vector<TrustedRoot>> Signing::trustedRoots() const {
    std::vector<TrustedRoot> out;
    const auto bytes = readBounded(file(rootsFile), maximumSmallFile);
    if (!bytes) return out;
    QJsonObject o = QJsonDocument::fromJson(*bytes).object();
    const QByteArray signature = QByteArray::fromHex(o.take(QStringLiteral("signature")).toString().toLatin1());
    const auto canonical = crypto::canonicalJson(o);
    if (!canonical || !crypto::verifySignature(m_officer.signKey, crypto::SignDomain::DeskFile, *canonical, signature))
        return Error(ErrorCode::IdentityDamaged, QStringLiteral("signing/roots.json was not written by this desk's officer"));
    for (const auto& v : o[QStringLiteral("roots")].toArray()) {
        const QJsonObject r = v.toObject();
        out.push_back({QByteArray::fromHex(r[QStringLiteral("sha256")].toString().toLatin1()), r[QStringLiteral("name")].toString(),
                       r[QStringLiteral("time")].toBool(), qint64(r[QStringLiteral("added")].toDouble())});
    }
    return out;
}

Status Signing::addRoot(const sign::Certificate& root, bool forTime) {
    SABOOT_TRY(const auto identity, unlocked());
    SABOOT_TRY(auto all, trustedRoots());
    for (const TrustedRoot& t : all)
        if (t.sha256 == root.sha256 && t.forTime == forTime) return ok();
    all.push_back({root.sha256, root.name, forTime, m_clock->utcMs()});
    QJsonArray list;
    for (const TrustedRoot& t : all)
        list.append(QJsonObject{{QStringLiteral("sha256"), hex(t.sha256)}, {QStringLiteral("name"), t.name}, {QStringLiteral("time"), t.forTime}, {QStringLiteral("added"), t.addedAt}});
    QJsonObject o{{QStringLiteral("format"), QStringLiteral("saboot-roots-1")}, {QStringLiteral("roots"), list}};
    SABOOT_TRY(const QByteArray canonical, crypto::canonicalJson(o));
    o.insert(QStringLiteral("signature"), hex(identity->sign(crypto::SignDomain::DeskFile, canonical)));
    SABOOT_CHECK(makeFolder(QFileInfo(file(rootsFile)).absolutePath()));
    return writeAtomically(file(rootsFile), QJsonDocument(o).toJson(QJsonDocument::Compact));
}

Result<sign::Certificate> Signing::trustRoot(const QByteArray& given, const QByteArray& sha256, bool forTime, JobControl& job) {
    SABOOT_CHECK(unlocked());
    SABOOT_TRY(const auto all, m_client->readCertificates(given, job));
    for (const auto& c : all) {
        if (c.sha256 != sha256) continue;
        SABOOT_CHECK(addRoot(c, forTime));
        return c;
    }
    return Error(ErrorCode::InvalidArgument, QStringLiteral("the root: the file's fingerprint is %1, not the one you gave").arg(sign::fingerprintText(all.front().sha256)));
}

Result<sign::Certificate> Signing::readRoot(const QByteArray& given, JobControl& job) {
    SABOOT_TRY(const auto all, m_client->readCertificates(given, job));
    return all.front();
}

/// Through a file beside the target, so that a half-written PDF never bears the name.
template <class F> Result<sign::SignedFile> Signing::writeSigned(const QString& out, Expected expected, F write, JobControl& job) {
    if (QFileInfo::exists(out)) return Error(ErrorCode::AlreadyExists, out);
    const QString temp = out + QStringLiteral(".tmp");
    const QByteArray name = QFile::encodeName(temp);
    ::unlink(name.constData());
    Result<sign::SignedFile> done = [&]() -> Result<sign::SignedFile> {
        const Fd fd(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!fd) return systemError(out);
        SABOOT_TRY(const sign::SignedFile written, write(fd.get()));
        SABOOT_CHECK(syncFd(fd.get(), out));
        // What comes out is read by the same verifier that everybody else will use.
        SABOOT_TRY(const Fd again, openForReading(temp));
        SABOOT_TRY(const auto roots, trustedRoots());
        sign::VerifyTerms terms;
        terms.now = m_clock->utcMs();
        // Not those of time: an authority that is not known here yet is no reason to refuse its token.
        if (expected == Expected::Genuine)
            for (const TrustedRoot& t : roots)
                if (!t.forTime) terms.roots.push_back(t.sha256);
        SABOOT_TRY(const sign::Verification v, m_client->verify(again.get(), terms, job));
        const bool good = expected == Expected::Genuine ? v.verdict == sign::Verdict::Genuine : v.verdict == sign::Verdict::UnknownSigner;
        if (!good || v.sha256 != written.sha256) return Error(ErrorCode::InvalidArgument, QStringLiteral("the PDF (%1)").arg(failures(v)));
        if (::rename(name.constData(), QFile::encodeName(out).constData()) != 0) return systemError(out);
        SABOOT_CHECK(syncFolder(QFileInfo(out).absolutePath()));
        return written;
    }();
    if (!done) ::unlink(name.constData());
    return done;
}

Result<sign::SignedFile> Signing::signFile(const QString& pdf, const QString& out, const QString& reason, JobControl& job) {
    job.report(0, 0, QStringLiteral("Signing the report"));
    SABOOT_CHECK(unlocked());
    SABOOT_TRY(const sign::SigningKey key, load(officerKey, officerFile, job));
    SABOOT_TRY(const Fd in, openForReading(pdf));
    const sign::SignTerms terms{m_clock->utcMs(), reason, {}};
    return writeSigned(out, Expected::Genuine, [&](int fd) { return m_client->signPdf(in.get(), fd, key, terms, job); }, job);
}

Result<sign::SignedFile> Signing::signReport(OpenCase& opened, const QString& pdf, const QString& out, JobControl& job) {
    if (opened.mode() == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, opened.path());
    SABOOT_TRY(const Fd in, openForReading(pdf));
    SABOOT_TRY(const crypto::FileDigest digest, crypto::hashFile(in.get(), job, pdf));
    SABOOT_TRY(const auto records, Reports(opened).list());
    const domain::ReportRecord* its = nullptr;
    for (const auto& r : records)
        if (r.sha256 == digest.sha256) its = &r;
    if (!its) return Error(ErrorCode::NotFound, QStringLiteral("A report of this case with the bytes of %1").arg(QFileInfo(pdf).fileName()));
    if (its->state != QLatin1String("accepted")) return Error(ErrorCode::ReportRejected, its->number);
    SABOOT_TRY(const sign::SignedFile done, signFile(pdf, out, QStringLiteral("Report %1").arg(its->number), job));
    SABOOT_TRY(const auto used, inUse(job));
    auto recorded = opened.change(crypto::AuditEvent::ReportExport, QStringLiteral("Report %1 signed; SHA-256 of the signed file %2").arg(its->number, hex(done.sha256)),
                                  [&](store::Change& change) {
                                      change.setObject(done.sha256);
                                      change.setFact(QStringLiteral("unsigned_sha256"), hex(done.unsignedSha256));
                                      if (used) change.setFact(QStringLiteral("certificate_sha256"), hex(used->certificate.sha256));
                                      return ok();
                                  });
    if (!recorded) {
        // A signed report that the chain does not know must not be lying about.
        QFile::remove(out);
        return std::move(recorded).error();
    }
    return done;
}

Status Signing::countersign(const QString& pdf, const QString& out, JobControl& job) {
    if (QFileInfo::exists(out)) return Error(ErrorCode::AlreadyExists, out);
    SABOOT_CHECK(unlocked());
    SABOOT_TRY(const sign::SigningKey key, load(officerKey, officerFile, job));
    // Nobody countersigns what does not hold.
    SABOOT_TRY(const sign::Verification before, verify(pdf, {}, job));
    if (before.verdict != sign::Verdict::Genuine) return Error(ErrorCode::ReportRejected, failures(before));
    SABOOT_TRY(const Fd in, openForReading(pdf));
    SABOOT_TRY(const QByteArray der, m_client->countersign(in.get(), key, job));
    SABOOT_TRY(const auto roots, trustedRoots());
    sign::VerifyTerms terms;
    terms.now = m_clock->utcMs();
    terms.countersignatures = {der};
    for (const TrustedRoot& t : roots)
        if (!t.forTime) terms.roots.push_back(t.sha256);
    SABOOT_TRY(const sign::Verification v, m_client->verify(in.get(), terms, job));
    if (v.hasFailed()) return Error(ErrorCode::InvalidArgument, failures(v));
    return writeAtomically(out, der);
}

Result<sign::SignerFacts> Signing::recordCountersignature(OpenCase& opened, const QString& pdf, const QString& p7s, JobControl& job) {
    if (opened.mode() == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, opened.path());
    VerifyPdfOptions options;
    options.countersignatures << p7s;
    SABOOT_TRY(const sign::Verification v, verify(pdf, options, job));
    if (v.verdict != sign::Verdict::Genuine || v.countersigners.size() != 1 || !v.countersigners.front().rootKnown)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the countersignature: %1").arg(failures(v)));
    SABOOT_TRY(const auto records, Reports(opened).list());
    const domain::ReportRecord* its = nullptr;
    for (const auto& r : records)
        if (r.sha256 == v.unsignedSha256) its = &r;
    if (!its) return Error(ErrorCode::NotFound, QStringLiteral("The report in this case that was countersigned"));
    const sign::SignerFacts facts = v.countersigners.front();
    SABOOT_CHECK(opened.change(crypto::AuditEvent::SignOff, QStringLiteral("Report %1 countersigned by %2").arg(its->number, facts.signer.name), [&](store::Change& change) {
        change.setObject(v.sha256);
        change.setFact(QStringLiteral("certificate_sha256"), hex(facts.signer.sha256));
        change.setFact(QStringLiteral("root_sha256"), hex(facts.root.sha256));
        change.setFact(QStringLiteral("supervisor"), facts.signer.name);
        change.setFact(QStringLiteral("report"), its->number);
        return ok();
    }));
    return facts;
}

Status Signing::timeRequest(const QString& pdf, const QString& out, JobControl& job) {
    if (QFileInfo::exists(out)) return Error(ErrorCode::AlreadyExists, out);
    SABOOT_TRY(const Fd in, openForReading(pdf));
    SABOOT_TRY(const QByteArray request, m_client->timeRequest(in.get(), job));
    return writeAtomically(out, request);
}

Result<sign::SignedFile> Signing::addTimeStamp(const QString& pdf, const QString& requestFile, const QString& answerFile, const QString& out, JobControl& job) {
    SABOOT_TRY(const QByteArray request, readBounded(requestFile, maximumSmallFile));
    SABOOT_TRY(const QByteArray answer, readBounded(answerFile, maximumSmallFile));
    SABOOT_TRY(const Fd in, openForReading(pdf));
    return writeSigned(out, Expected::Unbroken, [&](int fd) { return m_client->addTimeToken(in.get(), fd, request, answer, job); }, job);
}

Result<sign::Verification> Signing::verify(const QString& pdf, const VerifyPdfOptions& options, JobControl& job) {
    job.report(0, 0, QStringLiteral("Verifying the report"));
    sign::VerifyTerms terms;
    terms.now = m_clock->utcMs();
    terms.roots = options.roots;
    terms.timeRoots = options.timeRoots;
    if (!options.ignoreDesk) {
        SABOOT_TRY(const auto roots, trustedRoots());
        for (const TrustedRoot& t : roots) (t.forTime ? terms.timeRoots : terms.roots).push_back(t.sha256);
    }
    QStringList files = options.countersignatures;
    const QString beside = pdf + QStringLiteral(".p7s");
    if (files.isEmpty() && QFileInfo::exists(beside)) files << beside;
    for (const QString& f : files) {
        SABOOT_TRY(QByteArray der, readBounded(f, maximumSmallFile));
        terms.countersignatures.push_back(std::move(der));
    }
    SABOOT_TRY(const Fd in, openForReading(pdf));
    return m_client->verify(in.get(), terms, job);
}

Result<sign::Verification> Signing::verifyInCase(OpenCase& opened, const QString& pdf, const VerifyPdfOptions& options, JobControl& job) {
    SABOOT_TRY(sign::Verification v, verify(pdf, options, job));
    using State = sign::Check::State;
    const auto add = [&](const char* id, State state, const char* text, const QString& detail) {
        v.checks.push_back({QString::fromLatin1(id), state, QString::fromUtf8(text), detail});
    };
    SABOOT_TRY(const auto records, Reports(opened).list());
    const domain::ReportRecord* its = nullptr;
    for (const auto& r : records)
        if (r.sha256 == v.unsignedSha256) its = &r;
    if (its) add("case_report", State::Passed, QT_TRANSLATE_NOOP("PdfCheck", "This case recorded exactly this report: %1"), its->number);
    else add("case_report", State::Failed, QT_TRANSLATE_NOOP("PdfCheck", "This case has recorded no report with these bytes"), {});

    const QJsonObject manifest = QJsonDocument::fromJson(v.manifest).object();
    const QJsonObject head = manifest[QStringLiteral("chain_head")].toObject();
    const qint64 seq = qint64(head[QStringLiteral("seq")].toDouble());
    SABOOT_TRY(auto db, opened.reader());
    const auto entry = store::AuditLog(*db).entryHashAt(quint64(seq));
    if (entry && hex(*entry) == head[QStringLiteral("entry_hash")].toString())
        add("case_head", State::Passed, QT_TRANSLATE_NOOP("PdfCheck", "The chain head in the report is event %1 of this case"), QString::number(seq));
    else
        add("case_head", State::Failed, QT_TRANSLATE_NOOP("PdfCheck", "The chain head in the report is not in this case (event %1)"), QString::number(seq));

    QStringList differing;
    int same = 0;
    QHash<QString, QString> present;
    Exhibits exhibits(opened);
    SABOOT_TRY(const auto all, exhibits.list());
    for (const auto& e : all) present.insert(e.number, hex(e.sha256));
    for (const auto& value : manifest[QStringLiteral("exhibits")].toArray()) {
        const QJsonObject e = value.toObject();
        const QString number = e[QStringLiteral("number")].toString();
        if (present.value(number) == e[QStringLiteral("sha256")].toString()) ++same;
        else differing << number;
    }
    if (differing.isEmpty()) add("case_exhibits", State::Passed, QT_TRANSLATE_NOOP("PdfCheck", "Every exhibit in the report has the hash that the case holds: %1"), QString::number(same));
    else add("case_exhibits", State::Failed, QT_TRANSLATE_NOOP("PdfCheck", "Exhibits whose hash is not the case's: %1"), differing.join(QStringLiteral(", ")));
    if (v.hasFailed() && v.verdict != sign::Verdict::NotSigned) v.verdict = sign::Verdict::Refused;
    return v;
}

} // namespace saboot::services
