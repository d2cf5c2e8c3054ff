#include "services/signing.h"
#include "sign/client.h"
#include "sign/pdffixture.h"

#include "base/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace saboot;
using namespace saboot::test;
using services::Desk;
using services::Signing;

/// Two desks and a USB stick between them: the supervisor's with the agency's root, the officer's with a certificate.
class TestSignDesk : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    FixedClock m_clock{1'795'000'000'000};
    std::unique_ptr<Desk> m_supervisor, m_officer;
    JobControl m_job;
    QByteArray m_root;

    static SecureBytes phrase() { return SecureBytes::copyOf("correct horse battery staple river mountain"); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Desk> desk(const char* name, const char* officer) {
        services::Environment e;
        e.clock = &m_clock;
        e.workerPath = QStringLiteral(SABOOT_BINARY_DIR "/bin/saboot-worker");
        e.kdfTargetMs = 0;
        auto d = Desk::open(path(name), e);
        if (!d) qFatal("desk");
        if (!(*d)->hasOfficer()) {
            domain::Officer o;
            o.name = QString::fromLatin1(officer);
            if (!(*d)->createOfficer(o, phrase())) qFatal("officer");
        }
        return std::move(d).value();
    }

private Q_SLOTS:
    void initTestCase() {
        m_supervisor = desk("supervisor", "Omar Rind");
        m_officer = desk("officer", "Sana Tariq");
    }
    void withoutACertificateItSaysWhatToDo() {
        Signing s(*m_officer);
        const QString plain = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}));
        const auto r = s.signFile(plain, path("none.pdf"), {}, m_job);
        QCOMPARE(r.error().code(), ErrorCode::NotFound);
        QVERIFY(r.error().detail().contains(QStringLiteral("request")));
        QVERIFY(!s.hasCertificate());
        QCOMPARE(s.issue("x", 3, m_job).error().code(), ErrorCode::NotFound);
    }
    void theAgencyIsMadeOnce() {
        Signing s(*m_supervisor);
        const auto root = s.createAgency(QStringLiteral("Test Agency"), {}, sign::KeyKind::EcdsaP256, 20, m_job);
        QVERIFY2(root, qPrintable(root ? QString() : describe(root.error())));
        m_root = root->sha256;
        QCOMPARE(s.createAgency(QStringLiteral("Again"), {}, sign::KeyKind::EcdsaP256, 20, m_job).error().code(), ErrorCode::AlreadyExists);
        QCOMPARE(s.agency(m_job)->value().sha256, m_root);
    }
    void aCertificateGoesByFile() {
        Signing officer(*m_officer), agency(*m_supervisor);
        const auto request = officer.request(QStringLiteral("Test Agency"), sign::KeyKind::EcdsaP256, m_job);
        QVERIFY(request);
        QVERIFY(officer.hasOpenRequest());
        const auto file = agency.issue(*request, 3, m_job);
        QVERIFY(file);
        m_clock.advance(60'000);
        // The root must have been told by another way.
        QCOMPARE(officer.importCertificate(*file, {}, m_job).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(officer.importCertificate(*file, QByteArray(32, 'x'), m_job).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!officer.hasCertificate());
        const auto done = officer.importCertificate(*file, m_root, m_job);
        QVERIFY2(done, qPrintable(done ? QString() : describe(done.error())));
        QCOMPARE(done->name, QStringLiteral("Sana Tariq"));
        QVERIFY(!officer.hasOpenRequest());
        // The supervisor's own, whose root this desk made itself.
        const auto own = agency.request(QStringLiteral("Test Agency"), sign::KeyKind::EcdsaP256, m_job);
        QVERIFY(agency.importCertificate(*agency.issue(*own, 3, m_job), {}, m_job));
        m_clock.advance(60'000);
    }
    void theKeysAreSealed() {
        QStringList keys;
        for (const char* name : {"supervisor/signing/agency.key", "officer/signing/officer.key"}) {
            const QByteArray bytes = contentOf(path(name));
            // An EC key in PKCS #8 begins so; nothing of it may be readable.
            QVERIFY(!bytes.contains(QByteArray::fromHex("06072a8648ce3d0201")));
            QVERIFY(!bytes.contains("PRIVATE KEY"));
        }
        m_officer->lock();
        Signing s(*m_officer);
        QCOMPARE(s.signFile(path("plain.pdf"), path("none.pdf"), {}, m_job).error().code(), ErrorCode::Locked);
        QVERIFY(m_officer->unlock(phrase()));
    }
    void signingCountersigningAndChecking() {
        Signing officer(*m_officer), supervisor(*m_supervisor);
        const auto done = officer.signFile(path("plain.pdf"), path("signed.pdf"), QStringLiteral("Report TST-0001-R1"), m_job);
        QVERIFY2(done, qPrintable(done ? QString() : describe(done.error())));
        QCOMPARE(officer.signFile(path("plain.pdf"), path("signed.pdf"), {}, m_job).error().code(), ErrorCode::AlreadyExists);
        QVERIFY(!QFileInfo::exists(path("signed.pdf.tmp")));
        QCOMPARE(officer.verify(path("signed.pdf"), {}, m_job)->verdict, sign::Verdict::Genuine);
        // Nobody countersigns a file that does not hold, nor his own.
        fileIn(m_folder.path(), QStringLiteral("bad.pdf"), contentOf(path("signed.pdf")) + "\n");
        QCOMPARE(supervisor.countersign(path("bad.pdf"), path("bad.pdf.p7s"), m_job).error().code(), ErrorCode::ReportRejected);
        QCOMPARE(officer.countersign(path("signed.pdf"), path("own.p7s"), m_job).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!QFileInfo::exists(path("own.p7s")));
        QVERIFY(supervisor.countersign(path("signed.pdf"), path("signed.pdf.p7s"), m_job));
        const auto v = officer.verify(path("signed.pdf"), {}, m_job);
        QCOMPARE(v->verdict, sign::Verdict::Genuine);
        QCOMPARE(v->countersigners.size(), size_t(1));
        // A stranger's machine, with nothing but the fingerprint.
        services::Environment e;
        e.workerPath = QStringLiteral(SABOOT_BINARY_DIR "/bin/saboot-worker");
        const auto nobody = Desk::open(path("nobody"), e);
        Signing stranger(**nobody);
        services::VerifyPdfOptions o;
        o.ignoreDesk = true;
        QCOMPARE(stranger.verify(path("signed.pdf"), o, m_job)->verdict, sign::Verdict::UnknownSigner);
        o.roots = {m_root};
        QCOMPARE(stranger.verify(path("signed.pdf"), o, m_job)->verdict, sign::Verdict::Genuine);
    }
    void aRootSlippedInIsNoticed() {
        const QByteArray before = contentOf(path("officer/signing/roots.json"));
        QByteArray altered = before;
        const qsizetype at = altered.indexOf("\"sha256\":\"") + 10;
        altered[at] = altered[at] == 'a' ? 'b' : 'a';
        fileIn(path("officer/signing"), QStringLiteral("roots.json"), altered);
        Signing s(*m_officer);
        QCOMPARE(s.trustedRoots().error().code(), ErrorCode::IdentityDamaged);
        QCOMPARE(s.verify(path("signed.pdf"), {}, m_job).error().code(), ErrorCode::IdentityDamaged);
        // Another desk's list is no better.
        fileIn(path("officer/signing"), QStringLiteral("roots.json"), contentOf(path("supervisor/signing/roots.json")));
        QCOMPARE(s.trustedRoots().error().code(), ErrorCode::IdentityDamaged);
        fileIn(path("officer/signing"), QStringLiteral("roots.json"), before);
        QCOMPARE(s.trustedRoots()->size(), size_t(1));
    }
    void aFullDiskLeavesNoHalfReport() {
        Signing s(*m_officer);
        QVERIFY(!s.signFile(path("plain.pdf"), path("no-such-folder/signed.pdf"), {}, m_job));
        const QString damaged = fileIn(m_folder.path(), QStringLiteral("damaged.pdf"), contentOf(path("plain.pdf")).left(900));
        QCOMPARE(s.signFile(damaged, path("never.pdf"), {}, m_job).error().code(), ErrorCode::FormatDamaged);
        QVERIFY(!QFileInfo::exists(path("never.pdf")));
        QVERIFY(!QFileInfo::exists(path("never.pdf.tmp")));
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(s.signFile(path("plain.pdf"), path("never.pdf"), {}, cancelled).error().code(), ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(path("never.pdf.tmp")));
    }
};

QTEST_GUILESS_MAIN(TestSignDesk)
#include "tst_signdesk.moc"
