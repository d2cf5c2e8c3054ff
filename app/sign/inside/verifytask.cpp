#include "base/clock.h"
#include "base/file.h"
#include "crypto/jcs.h"
#include "sign/inside/certificates.h"
#include "sign/inside/pdfsignature.h"
#include "sign/inside/tasks.h"
#include "sign/manifestsignature.h"

#include <QCborArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QSet>
#include <map>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

namespace saboot::sign::inside {

namespace {

using State = Check::State;

/// English source texts in the context "PdfCheck", translated by the window.
#define CHECK_TEXT(text) QString::fromUtf8(QT_TRANSLATE_NOOP("PdfCheck", text))

/// Hashes an embedded file as qpdf unpacks it, and keeps the small ones that are read.
class HashingPipeline : public Pipeline {
public:
    explicit HashingPipeline(qint64 keepBytes) : Pipeline("hash", nullptr), m_keep(keepBytes) {}
    void write(unsigned char const* data, size_t size) override {
        const QByteArrayView piece(data, qsizetype(size));
        m_digest.update(piece);
        m_size += qint64(size);
        if (m_size > maximumBytes) throw std::runtime_error("an embedded file of more than 16 GiB");
        if (m_size <= m_keep) m_bytes.append(piece.data(), piece.size());
    }
    void finish() override {}
    QByteArray sha256() { return m_digest.finish(); }
    qint64 size() const { return m_size; }
    const QByteArray& bytes() const { return m_bytes; }

private:
    static constexpr qint64 maximumBytes = qint64(16) << 30;
    Digest m_digest;
    qint64 m_keep, m_size = 0;
    QByteArray m_bytes;
};

class Verifier {
public:
    explicit Verifier(const QCborMap& task)
        : m_now(task[key("now")].toInteger()), m_roots(bytesFromCbor(task[key("roots")].toArray())),
          m_timeRoots(bytesFromCbor(task[key("time-roots")].toArray())), m_counter(bytesFromCbor(task[key("countersignatures")].toArray())) {}

    Result<Verification> run() {
        SABOOT_TRY(v.sizeBytes, fileSize(InputFd));
        if (v.sizeBytes == 0) return Error(ErrorCode::FileEmpty, QStringLiteral("The file"));
        SABOOT_CHECK(hashWhole());
        QPDF pdf;
        const Status opened = openPdf(pdf, InputFd, v.sizeBytes);
        if (!opened && opened.error().code() == ErrorCode::FormatUnknown) return opened.error();
        auto tail = readTail(InputFd, v.sizeBytes);
        const bool readable = opened && tail;
        add("pdf", readable ? State::Passed : State::Failed,
            readable ? CHECK_TEXT("The PDF can be read without repair") : CHECK_TEXT("The PDF is damaged or was added to: %1"),
            readable ? QString() : opened ? tail.error().detail() : opened.error().detail());
        bool isSigned = true;
        if (readable) {
            isSigned = signature(pdf, *tail);
            manifest(pdf);
        }
        for (size_t i = 0; i < m_counter.size(); ++i) countersignature(m_counter[i]);
        if (!isSigned && !otherFailures()) v.verdict = Verdict::NotSigned;
        else if (v.hasFailed()) v.verdict = Verdict::Refused;
        else v.verdict = v.officer && v.officer->rootKnown ? Verdict::Genuine : Verdict::UnknownSigner;
        return std::move(v);
    }

private:
    void add(const char* id, State state, const QString& text, const QString& detail = {}) {
        v.checks.push_back({QString::fromLatin1(id), state, text, detail.left(2000)});
    }
    bool otherFailures() const {
        for (const Check& c : v.checks)
            if (c.state == State::Failed && c.id != QLatin1String("signed")) return true;
        return false;
    }

    Status hashWhole() {
        Digest d;
        for (qint64 at = 0; at < v.sizeBytes;) {
            const qint64 n = std::min<qint64>(1 << 20, v.sizeBytes - at);
            SABOOT_TRY(const QByteArray piece, readAt(InputFd, at, n));
            d.update(piece);
            at += n;
        }
        v.sha256 = d.finish();
        return ok();
    }

    /// Whose certificate it is, and whether the root is one that was given.
    SignerFacts facts(const CmsParts& parts) const {
        SignerFacts s;
        s.signer = describe(parts.signer.get());
        s.root = describe(parts.issuers.back().get());
        s.rootKnown = std::find(m_roots.begin(), m_roots.end(), s.root.sha256) != m_roots.end();
        return s;
    }

    void judgeRoot(const char* id, const SignerFacts& s) {
        if (s.rootKnown) add(id, State::Passed, CHECK_TEXT("The certificate was issued by a root that is trusted here: %1"), s.root.name);
        else if (m_roots.empty())
            add(id, State::Warning, CHECK_TEXT("No root is known here. Compare this root fingerprint with the one the agency has published: %1"), fingerprintText(s.root.sha256));
        else
            add(id, State::Failed, CHECK_TEXT("The certificate comes from a root that is not trusted here. Its fingerprint is %1"), fingerprintText(s.root.sha256));
    }

    /// The proven time decides; without one only today's clock is there, and an ended certificate is no proof of anything.
    void judgeTime(const char* id, SignerFacts& s, const CmsParts& parts) {
        if (!parts.token.isEmpty()) {
            const auto token = readToken(parts.token, parts.signature);
            if (!token) {
                add("time_stamp", State::Failed, CHECK_TEXT("The time stamp does not hold: %1"), token.error().detail());
            } else {
                s.provenTime = token->time;
                s.timeAuthority = token->authority.name;
                const QByteArray anchor = token->root.der.isEmpty() ? token->authority.sha256 : token->root.sha256;
                const bool known = std::find(m_timeRoots.begin(), m_timeRoots.end(), anchor) != m_timeRoots.end();
                const QString detail = QStringLiteral("%1, %2 (%3)").arg(pktText(token->time), s.timeAuthority, fingerprintText(anchor));
                if (known) add("time_stamp", State::Passed, CHECK_TEXT("A trusted time authority proves that the signature existed: %1"), detail);
                else if (m_timeRoots.empty())
                    add("time_stamp", State::Warning, CHECK_TEXT("A time stamp holds, but its authority is not known here; compare its fingerprint: %1"), detail);
                else add("time_stamp", State::Failed, CHECK_TEXT("The time stamp is by an authority that is not trusted here: %1"), detail);
            }
        }
        const qint64 at = s.provenTime.value_or(m_now);
        const QString span = QStringLiteral("%1 – %2").arg(pktText(s.signer.notBefore), pktText(s.signer.notAfter));
        if (at >= s.signer.notBefore && at <= s.signer.notAfter) add(id, State::Passed, CHECK_TEXT("The certificate was valid: %1"), span);
        else if (s.provenTime) add(id, State::Failed, CHECK_TEXT("The certificate was not valid at the proven time: %1"), span);
        else add(id, State::Warning, CHECK_TEXT("The certificate is not valid today, and no time stamp proves when it was used: %1"), span);
    }

    bool signature(QPDF& pdf, const Tail& tail) {
        const Result<Found> found = findSignature(pdf, InputFd, v.sizeBytes, tail);
        if (!found && found.error().code() == ErrorCode::NotFound) {
            add("signed", State::Failed, CHECK_TEXT("The PDF is not signed: anybody could have changed it"));
            v.unsignedSha256 = v.sha256;
            return false;
        }
        add("whole_file", found ? State::Passed : State::Failed,
            found ? CHECK_TEXT("The signature covers the whole file, and nothing but the signature was added to the report")
                  : CHECK_TEXT("The file is not as it was signed: %1"),
            found ? QString() : found.error().detail());
        if (!found) return true;
        v.unsignedSha256 = found->unsignedSha256;
        v.claimedTime = QDateTime::fromString(QString::fromLatin1(found->texts.time.mid(2, 14)), QStringLiteral("yyyyMMddHHmmss")).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" PKT");
        CmsParts parts;
        const QString problem = cmsProblem(found->cms, InputFd, {{0, found->gapFrom}, {found->gapTo, v.sizeBytes - found->gapTo}}, found->signedSha256, parts);
        if (!problem.isEmpty()) {
            add("signature", State::Failed, CHECK_TEXT("The signature does not hold: %1"), problem);
            return true;
        }
        SignerFacts s = facts(parts);
        add("signature", State::Passed, CHECK_TEXT("The signature holds: not one byte was changed since %1 signed"), s.signer.name);
        if (found->texts.name != s.signer.name) add("name", State::Failed, CHECK_TEXT("The name in the signature is not the certificate's: %1"), found->texts.name);
        judgeRoot("root", s);
        judgeTime("validity", s, parts);
        add("revocation", State::Warning, CHECK_TEXT("Whether the agency has withdrawn the certificate since was not checked: ask the agency"));
        m_officerCertificate = s.signer.sha256;
        v.officer = std::move(s);
        return true;
    }

    void countersignature(const QByteArray& der) {
        CmsParts parts;
        const QString problem = cmsProblem(der, InputFd, {{0, v.sizeBytes}}, v.sha256, parts);
        if (!problem.isEmpty()) return add("countersignature", State::Failed, CHECK_TEXT("The countersignature does not hold: %1"), problem);
        SignerFacts s = facts(parts);
        if (s.signer.sha256 == m_officerCertificate)
            return add("countersignature", State::Failed, CHECK_TEXT("The countersignature is by the same person as the signature: %1"), s.signer.name);
        add("countersignature", State::Passed, CHECK_TEXT("Countersigned over exactly this file by %1"), s.signer.name);
        judgeRoot("countersigner_root", s);
        judgeTime("countersigner_validity", s, parts);
        v.countersigners.push_back(std::move(s));
    }

    void manifest(QPDF& pdf) {
        std::map<std::string, std::pair<QByteArray, qint64>> found;
        QByteArray signatureFile;
        bool hasManifest = false;
        try {
            for (const auto& [name, file] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
                if (found.size() >= 100'000) throw std::runtime_error("too many embedded files");
                const bool isManifest = name == "manifest.json", isSignature = name == "manifest.sig";
                HashingPipeline sink(isManifest ? maximumManifestBytes : isSignature ? maximumManifestSignatureBytes : 0);
                QPDFObjectHandle stream = file->getEmbeddedFileStream();
                if (!stream.isStream() || !stream.pipeStreamData(&sink, 0, qpdf_dl_all, true)) throw std::runtime_error("an embedded file cannot be unpacked");
                found[name] = {sink.sha256(), sink.size()};
                if (isManifest) v.manifest = sink.bytes();
                if (isSignature) signatureFile = sink.bytes();
                hasManifest |= isManifest;
            }
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& e) {
            return add("manifest", State::Failed, CHECK_TEXT("The files inside the report cannot be read: %1"), QString::fromUtf8(e.what()));
        }
        for (const auto& [name, facts] : found) v.attachments.push_back({QString::fromStdString(name), facts.second, facts.first});
        if (!hasManifest) return add("manifest", State::Warning, CHECK_TEXT("There is no manifest inside: the PDF is no report of this program, or an old one"));
        const QJsonObject root = QJsonDocument::fromJson(v.manifest).object();
        const auto canonical = crypto::canonicalJson(root);
        if (root.isEmpty() || !canonical || *canonical != v.manifest)
            return add("manifest", State::Failed, CHECK_TEXT("The manifest is not in its one form"));
        add("manifest", State::Passed, CHECK_TEXT("The manifest inside can be read: %1"),
            QStringLiteral("%1, %2").arg(root[QStringLiteral("report")].toObject()[QStringLiteral("number")].toString())
                .arg(QStringLiteral("%1 exhibits").arg(root[QStringLiteral("exhibits")].toArray().size())));

        // Every file inside is listed with its hash, and nothing else is inside.
        if (root.contains(QStringLiteral("attachments"))) {
            QStringList wrong;
            QSet<QString> listed{QStringLiteral("manifest.json"), QStringLiteral("manifest.sig")};
            for (const auto& value : root[QStringLiteral("attachments")].toArray()) {
                const QJsonObject a = value.toObject();
                const QString name = a[QStringLiteral("name")].toString();
                listed.insert(name);
                const auto it = found.find(name.toStdString());
                if (it == found.end() || it->second.first.toHex() != a[QStringLiteral("sha256")].toString().toLatin1()) wrong << name;
            }
            for (const auto& [name, facts] : found)
                if (!listed.contains(QString::fromStdString(name))) wrong << QString::fromStdString(name);
            if (wrong.isEmpty()) add("attachments", State::Passed, CHECK_TEXT("Every file inside has the hash that the manifest gives"));
            else add("attachments", State::Failed, CHECK_TEXT("Files inside differ from the manifest: %1"), wrong.join(QStringLiteral(", ")));
        }
        if (signatureFile.isEmpty()) {
            add("manifest_signature", State::Warning, CHECK_TEXT("The manifest carries no signature of its own"));
            return;
        }
        const auto signers = checkManifestSignature(signatureFile, v.manifest);
        if (!signers) return add("manifest_signature", State::Failed, CHECK_TEXT("The manifest's own signature does not hold: %1"), signers.error().detail());
        QStringList names;
        bool same = !v.officer;
        for (const ManifestSigner& s : *signers) {
            names << s.officer.name;
            same |= v.officer && s.officer.name == v.officer->signer.name;
        }
        add("manifest_signature", State::Passed, CHECK_TEXT("The manifest is signed with the officer's own key: %1"),
            names.join(QStringLiteral(", ")) + QStringLiteral(" (") + crypto::fingerprint(signers->front().officer) + QLatin1Char(')'));
        if (!same)
            add("same_person", State::Warning, CHECK_TEXT("The PDF and its manifest were signed under different names: %1"),
                v.officer->signer.name + QStringLiteral(" / ") + names.join(QStringLiteral(", ")));
    }

    qint64 m_now;
    std::vector<QByteArray> m_roots, m_timeRoots, m_counter;
    QByteArray m_officerCertificate;
    Verification v;
};

} // namespace

Result<QCborMap> verifyTask(Work& work) {
    SABOOT_TRY(const Verification v, Verifier(work.task).run());
    return toCbor(v);
}

} // namespace saboot::sign::inside
