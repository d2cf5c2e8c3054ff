#include "base/file.h"
#include "sign/inside/certificates.h"
#include "sign/inside/pdfsignature.h"
#include "sign/inside/tasks.h"
#include "sign/pdffixture.h"

#include <QCborArray>
#include <QTest>
#include <openssl/bn.h>
#include <unistd.h>

using namespace saboot;
using namespace saboot::test;
using namespace saboot::sign;
using namespace saboot::sign::inside;

/// what an attacker can do to a signed report without the officer's key, and what an officer could slip in with
/// it. The verifier is called in this process: hundreds of thousands of attempts, no process for each.
class TestSignAttack : public QObject {
    Q_OBJECT
    static constexpr qint64 now = 1'795'000'000'000;
    KeyPtr m_rootKey, m_key;
    CertPtr m_root, m_certificate;
    QByteArray m_rootSha256;
    QByteArray m_plain, m_signed;
    std::unique_ptr<crypto::NewIdentity> m_identity;
    qsizetype m_gap = 0, m_gapEnd = 0;

    /// The file as standard input of the verifier.
    static void give(const QByteArray& bytes) {
        const Fd memory(sealedMemory(bytes).value());
        if (::dup2(memory.get(), InputFd) != InputFd) qFatal("dup2");
    }
    std::optional<Verification> verified(const QByteArray& bytes) {
        give(bytes);
        Work work;
        work.task = {{key("now"), now}, {key("roots"), QCborArray{m_rootSha256}}};
        const auto answer = verifyTask(work);
        return answer ? verificationFromCbor(*answer) : std::nullopt;
    }
    bool isAccepted(const QByteArray& bytes) {
        const auto v = verified(bytes);
        return v && (v->verdict == Verdict::Genuine || v->verdict == Verdict::UnknownSigner);
    }
    QByteArray why(const QByteArray& bytes) {
        const auto v = verified(bytes);
        QByteArray out;
        for (const auto& c : v ? v->checks : std::vector<Check>())
            if (c.state == Check::State::Failed) out += c.id.toUtf8() + ": " + c.detail.toUtf8() + "; ";
        return out;
    }
    CertPtr officerCertificate(EVP_PKEY* officer, const QString& name, X509* root, EVP_PKEY* rootKey) {
        const auto request = makeRequest(officer, {name, QStringLiteral("Test Agency"), {}, {}});
        auto c = issueFor(root, rootKey, request->get(), now - 1000, 3);
        return std::move(*c);
    }
    using Twist = std::function<void(Update&)>;
    /// Signs as the program does; `twist` changes the update before it is signed, as an officer with the key could.
    QByteArray signedBy(const QByteArray& plain, EVP_PKEY* signer, X509* certificate, const std::vector<CertPtr>& issuers, const Twist& twist = {}) {
        give(plain);
        QPDF pdf;
        if (!openPdf(pdf, InputFd, plain.size())) qFatal("openPdf");
        const Tail tail = readTail(InputFd, plain.size()).value();
        Digest d;
        d.update(plain);
        SignatureTexts texts{pdfDate(now), describe(certificate).name, QStringLiteral("Report TST-0001-R1"), {}};
        Update u = makeUpdate(pdf, plain.size(), tail, d.finish(), texts).value();
        if (twist) twist(u);
        Digest outside;
        outside.update(plain);
        outside.update(u.before);
        outside.update(u.after);
        const QByteArray cms = signCms(signer, certificate, issuers, outside.finish()).value();
        return plain + u.before + gapFor(cms).value() + u.after;
    }
    std::vector<CertPtr> rootOnly() {
        std::vector<CertPtr> out;
        out.push_back(share(m_root.get()));
        return out;
    }
    QByteArray signedAsUsual(const QByteArray& plain) { return signedBy(plain, m_key.get(), m_certificate.get(), rootOnly()); }
    /// The signed file with another CMS in its gap.
    QByteArray withCms(const QByteArray& cms) { return m_signed.first(m_gap) + gapFor(cms).value() + m_signed.mid(m_gapEnd); }
    QByteArray cmsOf(const QByteArray& file) {
        const QByteArray all = QByteArray::fromHex(file.mid(m_gap + 1, m_gapEnd - m_gap - 2));
        return all.first(4 + (quint8(all[2]) << 8 | quint8(all[3])));
    }
    QByteArray signedDigest() {
        Digest d;
        d.update(m_signed.first(m_gap));
        d.update(m_signed.mid(m_gapEnd));
        return d.finish();
    }

private Q_SLOTS:
    void initTestCase() {
        m_rootKey = newKey(KeyKind::EcdsaP256).value();
        m_root = makeRoot(m_rootKey.get(), {QStringLiteral("Test root"), QStringLiteral("Test Agency"), {}, {}}, now - 1'000'000, 20).value();
        m_rootSha256 = describe(m_root.get()).sha256;
        m_key = newKey(KeyKind::EcdsaP256).value();
        m_certificate = officerCertificate(m_key.get(), QStringLiteral("Sana Tariq"), m_root.get(), m_rootKey.get());
        m_identity = officerIdentity(QStringLiteral("Sana Tariq"));
        PdfShape shape;
        shape.xrefTable = true; // attackers' favourite: everything can be written by hand
        shape.withField = true;
        m_plain = smallReport(shape, &m_identity->unlocked);
        m_signed = signedBy(m_plain, m_key.get(), m_certificate.get(), rootOnly());
        m_gap = m_signed.indexOf("/Contents <3") + 10;
        m_gapEnd = m_gap + 2 * reservedBytes + 2;
        const auto v = verified(m_signed);
        QVERIFY(v);
        QVERIFY2(v->verdict == Verdict::Genuine, why(m_signed).constData());
    }

    void everyByteChangedIsNoticed() {
        QByteArray bytes = m_signed;
        const qsizetype padding = m_gap + 1 + 2 * cmsOf(m_signed).size();
        int tried = 0;
        QList<qsizetype> accepted;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            // The zeros behind the signature are one like another.
            if (i > padding + 64 && i < m_gapEnd - 64 && i % 61) continue;
            const char before = bytes[i];
            // One bit, another each time; in the hex digits also the bit that only changes the case.
            bytes[i] = char(before ^ (i > m_gap && i < padding && before >= 'a' ? 0x20 : 1 << (i % 8)));
            if (isAccepted(bytes)) accepted << i;
            bytes[i] = before;
            ++tried;
        }
        QVERIFY(tried > 5000);
        qInfo("%d single-bit changes tried over %lld bytes, %lld accepted", tried, qlonglong(bytes.size()), qlonglong(accepted.size()));
        QVERIFY2(accepted.isEmpty(), QByteArray::number(accepted.value(0)).constData());
        QVERIFY(isAccepted(bytes));
    }
    void everyBitOfTheSignatureIsHeld() {
        const QByteArray cms = cmsOf(m_signed);
        for (qsizetype i = 0; i < cms.size(); ++i)
            for (int bit = 0; bit < 8; bit += 1 + i % 3) {
                QByteArray altered = cms;
                altered[i] = char(altered[i] ^ (1 << bit));
                QVERIFY2(!isAccepted(withCms(altered)), QByteArray::number(i).constData());
            }
    }
    void everyCutIsNoticed() {
        for (qsizetype n = m_signed.size() - 1; n > 0; n -= n > m_signed.size() - 300 ? 1 : 512)
            QVERIFY2(!isAccepted(m_signed.first(n)), QByteArray::number(n).constData());
    }

    void nothingMayBeAppended_data() {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("line end") << QByteArray("\n");
        QTest::newRow("blank") << QByteArray(" ");
        QTest::newRow("comment") << QByteArray("% nothing\n%%EOF\n");
        QTest::newRow("object") << QByteArray("99 0 obj\nnull\nendobj\n");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
    }
    void nothingMayBeAppended() {
        QFETCH(QByteArray, tail);
        QVERIFY(!isAccepted(m_signed + tail));
        // Nor put before or between.
        QVERIFY(!isAccepted(tail + m_signed));
        QVERIFY(!isAccepted(m_plain + tail + m_signed.mid(m_plain.size())));
    }

    /// Shadow attacks, the appended half: a revision behind the signature replaces, hides or shows content.
    void appendedRevisions_data() {
        QTest::addColumn<QByteArray>("object");
        QTest::newRow("page without content") << QByteArray("<< /Type /Page /MediaBox [0 0 595 842] >>");
        QTest::newRow("page made of the attacker's text") << QByteArray("<< /Type /Page /MediaBox [0 0 595 842] /Contents (x) >>");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("annotation") << QByteArray("<< /Type /Annot /Subtype /FreeText /Rect [0 0 595 842] /Contents (another text) >>");
    }
    void appendedRevisions() {
        QFETCH(QByteArray, object);
        const qsizetype xref = m_signed.lastIndexOf("startxref\n") + 10;
        const QByteArray previous = m_signed.mid(xref, m_signed.indexOf('\n', xref) - xref);
        for (int id = 1; id <= 12; ++id) {
            const QByteArray body = QByteArray::number(id) + " 0 obj\n" + object + "\nendobj\n";
            const qsizetype at = m_signed.size();
            char line[24];
            std::snprintf(line, sizeof line, "%010lld 00000 n \n", static_cast<long long>(at));
            const QByteArray revision = body + "xref\n" + QByteArray::number(id) + " 1\n" + line + "trailer\n<< /Size 40 /Root 1 0 R /Prev " + previous +
                                        " >>\nstartxref\n" + QByteArray::number(at + body.size()) + "\n%%EOF\n";
            QVERIFY2(!isAccepted(m_signed + revision), QByteArray::number(id).constData());
        }
    }
    void cuttingTheSignatureOffIsNotSigned() {
        QCOMPARE(verified(m_plain)->verdict, Verdict::NotSigned);
        const auto v = verified(m_signed.first(m_plain.size()));
        QCOMPARE(v->verdict, Verdict::NotSigned);
    }

    /// Universal signature forgery: the dictionary itself is bent.
    void bentDictionaries_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const QByteArray& from, const QByteArray& to) { QTest::newRow(name) << from << to; };
        row("range renamed", "/ByteRange", "/ByteRangf");
        row("contents renamed", "/Contents ", "/Contentz ");
        row("filter", "/Adobe.PPKLite", "/Adobe.PPKLitf");
        row("sub filter", "/ETSI.CAdES.detached", "/adbe.pkcs7.detached");
        row("permission 2", "/P 1 /V /1.2", "/P 2 /V /1.2");
        row("permission 3", "/P 1 /V /1.2", "/P 3 /V /1.2");
        row("other transform", "/TransformMethod /DocMDP", "/TransformMethod /FieldMDP");
        row("no permission", "/Perms << /DocMDP", "/Permz << /DocMDP");
        row("no value", " /V ", " /W ");
        row("other name", "/Name (Sana Tariq)", "/Name (Sana Tarik)");
        row("other reason", "TST-0001-R1", "TST-0001-R2");
    }
    void bentDictionaries() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const qsizetype at = m_signed.lastIndexOf(from);
        QVERIFY2(at > m_plain.size(), from.constData());
        QByteArray bent = m_signed;
        bent.replace(at, from.size(), to);
        QVERIFY(!isAccepted(bent));
        // With the key the same is no better: it is not what the program writes.
        const QByteArray insider = signedBy(m_plain, m_key.get(), m_certificate.get(), rootOnly(), [&](Update& u) {
            u.before.replace(from, to);
            u.after.replace(from, to);
        });
        if (!from.contains("Name") && !from.contains("TST")) QVERIFY2(!isAccepted(insider), from.constData());
    }
    void bentByteRanges() {
        const qsizetype at = m_signed.lastIndexOf("/ByteRange [") + 12;
        const qsizetype end = m_signed.indexOf(']', at);
        const auto bent = [&](const QByteArray& range) {
            QByteArray file = m_signed;
            QByteArray padded = range;
            while (padded.size() < end - at) padded += ' ';
            return file.replace(at, end - at, padded);
        };
        const QByteArray a = QByteArray::number(m_gap), b = QByteArray::number(m_gapEnd), c = QByteArray::number(m_signed.size() - m_gapEnd);
        for (const QByteArray& range : {"0 " + a + " " + b + " " + QByteArray::number(m_signed.size() - m_gapEnd - 1), "0 " + QByteArray::number(m_gap - 1) + " " + b + " " + c,
                                        "1 " + a + " " + b + " " + c, QByteArray("0 0 0 0"), QByteArray("0 -1 5 5"), QByteArray("0 9999999999 9999999999 9"), QByteArray(""),
                                        "0 " + a, "0 " + a + " " + b + " " + c + " 0 0", "0 " + a + " " + a + " " + QByteArray::number(m_signed.size() - m_gap)})
            QVERIFY2(!isAccepted(bent(range)), range.constData());
    }
    /// Signature wrapping: the signed bytes are moved and others take their place.
    void wrappedSignatures() {
        const QByteArray evil = smallReport({});
        QVERIFY(!isAccepted(evil + m_signed));
        QVERIFY(!isAccepted(evil + m_signed.mid(m_plain.size())));
        QByteArray within = m_signed;
        within.insert(m_gapEnd, evil);
        QVERIFY(!isAccepted(within));
        QByteArray inGap = m_signed;
        inGap.replace(m_gapEnd - 1 - 2000, 1000, evil.left(1000));
        QVERIFY(!isAccepted(inGap));
        QVERIFY(!isAccepted(m_signed.first(m_gap) + "<>" + m_signed.mid(m_gapEnd)));
        QByteArray empty = m_signed;
        empty.replace(m_gap + 1, 2 * reservedBytes, QByteArray(2 * reservedBytes, '0'));
        QVERIFY(!isAccepted(empty));
    }

    void swappedCertificates() {
        const QByteArray digest = signedDigest();
        // Another officer of the same agency, with his own key, over the same bytes: the name gives it away.
        const KeyPtr otherKey = newKey(KeyKind::EcdsaP256).value();
        const CertPtr other = officerCertificate(otherKey.get(), QStringLiteral("Somebody Else"), m_root.get(), m_rootKey.get());
        QVERIFY(!isAccepted(withCms(*signCms(otherKey.get(), other.get(), rootOnly(), digest))));
        // Another agency of the same name.
        const KeyPtr falseRootKey = newKey(KeyKind::EcdsaP256).value();
        const CertPtr falseRoot = makeRoot(falseRootKey.get(), {QStringLiteral("Test root"), QStringLiteral("Test Agency"), {}, {}}, now - 1'000'000, 20).value();
        const CertPtr falseOfficer = officerCertificate(otherKey.get(), QStringLiteral("Sana Tariq"), falseRoot.get(), falseRootKey.get());
        std::vector<CertPtr> falseIssuers;
        falseIssuers.push_back(share(falseRoot.get()));
        QVERIFY(!isAccepted(withCms(*signCms(otherKey.get(), falseOfficer.get(), falseIssuers, digest))));
        // Somebody else's certificate in place of the right one, in every combination.
        CmsParts parts = takeCmsApart(cmsOf(m_signed)).value();
        for (X509* signer : {other.get(), falseOfficer.get()}) {
            CmsParts p;
            p.signer = share(signer);
            p.issuers = rootOnly();
            p.digest = parts.digest;
            p.signature = parts.signature;
            QVERIFY(!isAccepted(withCms(*assembleCms(p))));
        }
        // The officer's own key under another name, same issuer and serial number: ESS holds it.
        CertPtr twin(X509_dup(m_certificate.get()));
        X509_NAME* name = X509_NAME_dup(X509_get_subject_name(twin.get()));
        X509_NAME_delete_entry(name, X509_NAME_get_index_by_NID(name, NID_commonName, -1));
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("Somebody Else"), -1, -1, 0);
        X509_set_subject_name(twin.get(), name);
        X509_NAME_free(name);
        X509_sign(twin.get(), m_rootKey.get(), EVP_sha256());
        auto [object, whole] = fromDer(d2i_PKCS7, cmsOf(m_signed));
        QVERIFY(whole);
        const Pkcs7Ptr p7(object);
        X509* before = sk_X509_value(p7->d.sign->cert, 0);
        QVERIFY(!X509_cmp(before, m_certificate.get()));
        sk_X509_set(p7->d.sign->cert, 0, share(twin.get()).release());
        X509_free(before);
        QVERIFY(!isAccepted(withCms(toDer(i2d_PKCS7, p7.get()))));
        // A stray certificate beside the chain.
        std::vector<CertPtr> stray = rootOnly();
        stray.insert(stray.begin(), share(other.get()));
        QVERIFY(!isAccepted(withCms(*signCms(m_key.get(), m_certificate.get(), stray, digest))));
        // The right thing again, to be sure that withCms() itself breaks nothing.
        QVERIFY(isAccepted(withCms(*signCms(m_key.get(), m_certificate.get(), rootOnly(), digest))));
        // And a certificate that may not sign documents, by the right root.
        QVERIFY(!isAccepted(withCms(*signCms(m_rootKey.get(), m_root.get(), rootOnly(), digest))));
    }

    /// An officer with the key who slips a change of a page into the update that signs.
    void nothingIsSlippedInWhileSigning() {
        for (const QByteArray& extra : {QByteArray("3 0 obj\n<< /Type /Page >>\nendobj\n"), QByteArray("% a comment\n"), QByteArray(" ")}) {
            const QByteArray file = signedBy(m_plain, m_key.get(), m_certificate.get(), rootOnly(), [&](Update& u) { u.after.insert(u.after.indexOf("xref\n"), extra); });
            QVERIFY2(!isAccepted(file), extra.constData());
        }
    }
    /// The manifest inside disagrees with itself: signed all the same, and told.
    void aFalseManifestIsTold() {
        // A report whose manifest another officer signed, and one whose manifest nobody signed.
        const auto other = officerIdentity(QStringLiteral("Somebody Else"));
        PdfShape shape;
        const QByteArray foreign = signedAsUsual(smallReport(shape, &other->unlocked));
        const auto v = verified(foreign);
        QVERIFY(v);
        bool told = false;
        for (const auto& c : v->checks) told |= c.id == QLatin1String("same_person") && c.state == Check::State::Warning;
        QVERIFY(told);
        const auto unsignedManifest = verified(signedAsUsual(smallReport(shape)));
        told = false;
        for (const auto& c : unsignedManifest->checks) told |= c.id == QLatin1String("manifest_signature") && c.state == Check::State::Warning;
        QVERIFY(told);
    }
};

QTEST_GUILESS_MAIN(TestSignAttack)
#include "tst_signattack.moc"
