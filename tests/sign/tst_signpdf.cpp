#include "sign/agency.h"
#include "sign/pdffixture.h"

#include "crypto/sha256.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace saboot;
using namespace saboot::test;
using sign::KeyKind;
using sign::Verdict;
constexpr int passed = int(sign::Check::State::Passed), warned = int(sign::Check::State::Warning), refused = int(sign::Check::State::Failed);

/// Certificates, signing and verification as an officer, a supervisor and a court would use them.
class TestSignPdf : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Agency> m_agency;
    std::unique_ptr<crypto::NewIdentity> m_identity;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() {
        m_agency = std::make_unique<Agency>();
        m_identity = officerIdentity(QStringLiteral("Sana Tariq"));
    }

    void aReportIsSignedAndVerified_data() {
        QTest::addColumn<bool>("table");
        QTest::addColumn<bool>("field");
        QTest::addColumn<int>("kind");
        QTest::newRow("xref stream, EC") << false << false << int(KeyKind::EcdsaP256);
        QTest::newRow("xref table, EC") << true << false << int(KeyKind::EcdsaP256);
        QTest::newRow("own field, RSA") << false << true << int(KeyKind::Rsa3072);
        QTest::newRow("table and field, RSA") << true << true << int(KeyKind::Rsa3072);
    }
    void aReportIsSignedAndVerified() {
        QFETCH(bool, table);
        QFETCH(bool, field);
        QFETCH(int, kind);
        PdfShape shape;
        shape.xrefTable = table;
        shape.withField = field;
        const QByteArray plain = smallReport(shape, &m_identity->unlocked);
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), plain);
        const QString out = path(QStringLiteral("signed.pdf"));
        const auto key = m_agency->officer(QStringLiteral("Sana Tariq"), KeyKind(kind));
        const auto done = m_agency->sign(in, out, key);
        QVERIFY2(done, qPrintable(describe(done ? Error(ErrorCode::Internal) : done.error())));
        const QByteArray made = contentOf(out);
        QVERIFY(made.startsWith(plain));
        QCOMPARE(done->sizeBytes, made.size());
        QCOMPARE(done->sha256, crypto::sha256(made));
        QCOMPARE(done->unsignedSha256, crypto::sha256(plain));
        QCOMPARE(made.count("%%EOF\n"), 2);

        const auto v = m_agency->verify(out);
        QVERIFY(v);
        QVERIFY2(v->verdict == Verdict::Genuine, allChecks(*v).constData());
        for (const char* id : {"pdf", "whole_file", "signature", "root", "validity", "manifest", "attachments", "manifest_signature"}) QCOMPARE(stateOf(*v, id), passed);
        QCOMPARE(v->officer->signer.name, QStringLiteral("Sana Tariq"));
        QCOMPARE(v->officer->signer.key, KeyKind(kind) == KeyKind::Rsa3072 ? QStringLiteral("RSA 3072") : QStringLiteral("ECDSA P-256"));
        QCOMPARE(v->unsignedSha256, crypto::sha256(plain));
        QVERIFY(v->claimedTime.endsWith(QStringLiteral("PKT")));

        // Other people's programs say the same.
        const Ran qpdf = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), out});
        QVERIFY2(qpdf.code == 0, qPrintable(qpdf.text));
        const Ran pdfsig = runProgram(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), out});
        QVERIFY2(pdfsig.text.contains(QStringLiteral("Signature is Valid")) && pdfsig.text.contains(QStringLiteral("Total document signed")), qPrintable(pdfsig.text));
        QVERIFY(pdfsig.text.contains(QStringLiteral("ETSI.CAdES.detached")));
    }

    /// C-43: the form of the signature, read from the file's own bytes.
    void c43PadesBaselineAndNoChangeAllowed() {
        const QByteArray plain = smallReport({}, &m_identity->unlocked);
        const QString in = fileIn(m_folder.path(), QStringLiteral("c43.pdf"), plain);
        const QString out = path(QStringLiteral("c43-signed.pdf"));
        QVERIFY(m_agency->sign(in, out, m_agency->officer(QStringLiteral("Sana Tariq"), KeyKind::Rsa3072)));
        const QByteArray update = contentOf(out).mid(plain.size());
        for (const char* part : {"/SubFilter /ETSI.CAdES.detached", "/Filter /Adobe.PPKLite", "/M (D:", "/TransformMethod /DocMDP", "/P 1", "/DocMDP "}) QVERIFY2(update.contains(part), part);
        QVERIFY(!update.contains("/Cert "));
        // The CMS has three signed attributes and no time of its own.
        const auto hexFrom = update.indexOf("/Contents <") + 11;
        const QByteArray cms = QByteArray::fromHex(update.mid(hexFrom, update.indexOf('>', hexFrom) - hexFrom));
        const QString der = fileIn(m_folder.path(), QStringLiteral("c43.der"), cms);
        const Ran said = runProgram(QStringLiteral("openssl"), {QStringLiteral("cms"), QStringLiteral("-cmsout"), QStringLiteral("-print"), QStringLiteral("-noout"), QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"), der});
        QVERIFY2(said.code == 0, qPrintable(said.text));
        for (const char* attribute : {"contentType", "messageDigest", "signingCertificateV2"}) QVERIFY2(said.text.contains(QLatin1String(attribute)), attribute);
        QVERIFY(!said.text.contains(QStringLiteral("signingTime")));
        // C-45: one signature over everything, two ends of file, the first of them the report as it was exported.
        const Ran pdfsig = runProgram(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), out});
        QCOMPARE(pdfsig.text.count(QStringLiteral("Signature #")), 1);
        QVERIFY(pdfsig.text.contains(QStringLiteral("Total document signed")));
        QCOMPARE(contentOf(out).count("%%EOF"), 2);
        QVERIFY(contentOf(out).left(contentOf(out).indexOf("%%EOF\n") + 6) == plain);
        // Nobody looked for a withdrawal, and the answer says so.
        const auto v = m_agency->verify(out);
        QVERIFY(v && v->verdict == Verdict::Genuine);
        QCOMPARE(stateOf(*v, "revocation"), warned);
    }

    /// C-45: a further revision is a warning sign that no verdict passes over.
    void c45AFurtherRevisionIsRefused() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("c45.pdf"), smallReport({}, &m_identity->unlocked));
        const QString out = path(QStringLiteral("c45-signed.pdf"));
        QVERIFY(m_agency->sign(in, out, m_agency->officer(QStringLiteral("Sana Tariq"))));
        const QByteArray made = contentOf(out);
        const QByteArray again = made + "1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 1 /Prev " + QByteArray::number(made.lastIndexOf("xref")) + " >>\nstartxref\n" + QByteArray::number(made.size() + 20) + "\n%%EOF\n";
        const auto v = m_agency->verify(fileIn(m_folder.path(), QStringLiteral("c45-more.pdf"), again));
        QVERIFY(v && v->verdict == Verdict::Refused);
    }

    /// The whole of a large report is signed and checked in constant memory, and its large attachment counts like any other.
    void aReportOf200MegabytesIsSigned() {
        PdfShape shape;
        shape.fillerBytes = 200'000'000;
        const QString in = fileIn(m_folder.path(), QStringLiteral("large.pdf"), smallReport(shape, &m_identity->unlocked));
        const QString out = path(QStringLiteral("large-signed.pdf"));
        const auto done = m_agency->sign(in, out, m_agency->officer(QStringLiteral("Sana Tariq")));
        QVERIFY2(done, qPrintable(describe(done ? Error(ErrorCode::Internal) : done.error())));
        const auto v = m_agency->verify(out);
        QVERIFY2(v && v->verdict == Verdict::Genuine, v ? allChecks(*v).constData() : "");
        QCOMPARE(stateOf(*v, "attachments"), passed);
        QFile::remove(in);
        QFile::remove(out);
    }

    void openSslAcceptsTheSignatureItself() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}));
        const QString out = path(QStringLiteral("signed.pdf"));
        QVERIFY(m_agency->sign(in, out, m_agency->officer(QStringLiteral("Sana Tariq"))));
        const QByteArray made = contentOf(out);
        const qsizetype gap = made.indexOf("/Contents <3") + 10;
        const qsizetype end = made.indexOf('>', gap) + 1;
        const QByteArray all = QByteArray::fromHex(made.mid(gap + 1, end - gap - 2));
        const QByteArray cms = all.first(4 + (quint8(all[2]) << 8 | quint8(all[3])));
        fileIn(m_folder.path(), QStringLiteral("cms.der"), cms);
        fileIn(m_folder.path(), QStringLiteral("content"), made.first(gap) + made.mid(end));
        fileIn(m_folder.path(), QStringLiteral("root.pem"), pemOf(m_agency->root.certificate));
        const Ran r = runProgram(QStringLiteral("openssl"), QStringLiteral("cms -verify -binary -cades -inform DER -in cms.der -content content -CAfile root.pem -purpose any -no_check_time -out /dev/null").split(QLatin1Char(' ')), m_folder.path());
        QVERIFY2(r.code == 0, qPrintable(r.text));
    }

    void rsaSigningIsRepeatable() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}));
        const auto key = m_agency->officer(QStringLiteral("Sana Tariq"), KeyKind::Rsa3072);
        QByteArray first;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(m_agency->sign(in, path(QStringLiteral("again.pdf")), key));
            const QByteArray now = contentOf(path(QStringLiteral("again.pdf")));
            if (i) QCOMPARE(now, first);
            first = now;
        }
    }

    void whoIsTrustedDecides() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}));
        const QString out = path(QStringLiteral("signed.pdf"));
        // Another agency that took the same name.
        Agency impostor;
        QVERIFY(impostor.sign(in, out, impostor.officer(QStringLiteral("Sana Tariq"))));
        auto v = m_agency->verify(out);
        QVERIFY(v);
        QCOMPARE(v->verdict, Verdict::Refused);
        QCOMPARE(stateOf(*v, "root"), refused);
        // With nothing to compare with, nobody is told that it is genuine.
        sign::VerifyTerms none;
        none.now = testNow;
        v = m_agency->verify(out, none);
        QCOMPARE(v->verdict, Verdict::UnknownSigner);
        QCOMPARE(stateOf(*v, "root"), warned);
        QCOMPARE(stateOf(*v, "signature"), passed);
    }

    void anEndedCertificateIsSaid() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}));
        const QString out = path(QStringLiteral("signed.pdf"));
        QVERIFY(m_agency->sign(in, out, m_agency->officer(QStringLiteral("Sana Tariq"), KeyKind::EcdsaP256, testNow - 1000, 1)));
        auto terms = m_agency->terms();
        terms.now = testNow + 400ll * 86'400'000;
        const auto v = m_agency->verify(out, terms);
        QCOMPARE(stateOf(*v, "validity"), warned);
        QCOMPARE(stateOf(*v, "signature"), passed);
    }

    void anUnsignedPdfIsNotTakenForSigned() {
        const QString in = fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}, &m_identity->unlocked));
        const auto v = m_agency->verify(in);
        QVERIFY(v);
        QCOMPARE(v->verdict, Verdict::NotSigned);
        QCOMPARE(stateOf(*v, "manifest_signature"), passed);
    }

    void filesThatCannotBeSigned() {
        const QString out = path(QStringLiteral("none.pdf"));
        const auto key = m_agency->officer(QStringLiteral("Sana Tariq"));
        const auto codeFor = [&](const QByteArray& bytes) {
            const auto r = m_agency->sign(fileIn(m_folder.path(), QStringLiteral("odd.pdf"), bytes), out, key);
            return r ? ErrorCode::Internal : r.error().code();
        };
        const QByteArray plain = smallReport({});
        QCOMPARE(codeFor("no PDF at all"), ErrorCode::FormatUnknown);
        QCOMPARE(codeFor(plain.first(plain.size() / 2)), ErrorCode::FormatDamaged);
        QCOMPARE(codeFor(plain + "tail"), ErrorCode::FormatDamaged);
        QVERIFY(m_agency->sign(fileIn(m_folder.path(), QStringLiteral("odd.pdf"), plain), path(QStringLiteral("signed.pdf")), key));
        QCOMPARE(codeFor(contentOf(path(QStringLiteral("signed.pdf")))), ErrorCode::AlreadyExists);
        fileIn(m_folder.path(), QStringLiteral("odd.pdf"), plain);
        const Ran r = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--encrypt"), QStringLiteral("u"), QStringLiteral("o"), QStringLiteral("256"), QStringLiteral("--"), path(QStringLiteral("odd.pdf")), path(QStringLiteral("secret.pdf"))});
        QCOMPARE(r.code, 0);
        QCOMPARE(codeFor(contentOf(path(QStringLiteral("secret.pdf")))), ErrorCode::FormatEncrypted);
    }

    void requestsAndCertificatesMustFit() {
        auto& client = m_agency->client;
        JobControl& job = m_agency->job;
        auto request = client.createRequest({QStringLiteral("ثنا طارق"), QStringLiteral("Test Agency"), {}, {}}, KeyKind::EcdsaP256, job);
        QVERIFY(request);
        const auto facts = client.readRequest(request->file, job);
        QVERIFY(facts);
        QCOMPARE(facts->subject.name, QStringLiteral("ثنا طارق"));
        QCOMPARE(facts->keySha256.size(), 32);
        // One altered letter of the request breaks its own signature.
        QByteArray altered = request->file;
        const qsizetype at = altered.indexOf('\n') + 30;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        QVERIFY(!client.readRequest(altered, job));
        QCOMPARE(client.readRequest("nothing", job).error().code(), ErrorCode::FormatUnknown);
        // A certificate for somebody else's key.
        const auto der = client.issue(m_agency->root, request->file, {testNow, 3}, job);
        QVERIFY(der);
        auto other = client.createRequest({QStringLiteral("B"), QStringLiteral("Test Agency"), {}, {}}, KeyKind::EcdsaP256, job);
        QCOMPARE(client.matchKey(std::move(other->pkcs8), {*der, m_agency->root.certificate}, testNow + 1000, job).error().code(), ErrorCode::NotFound);
        // Without its root, and with another root, nobody can follow it.
        Agency foreign(QStringLiteral("Another Agency"));
        auto mine = client.createRequest({QStringLiteral("C"), QStringLiteral("Test Agency"), {}, {}}, KeyKind::EcdsaP256, job);
        const auto mineDer = client.issue(m_agency->root, mine->file, {testNow, 3}, job);
        QCOMPARE(client.matchKey(mine->pkcs8.clone(), {*mineDer}, testNow + 1000, job).error().code(), ErrorCode::NotFound);
        QVERIFY(!client.matchKey(mine->pkcs8.clone(), {*mineDer, foreign.root.certificate}, testNow + 1000, job));
        // The root itself signs no documents.
        QCOMPARE(client.matchKey(m_agency->root.pkcs8.clone(), {m_agency->root.certificate}, testNow, job).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(client.createRequest({{}, QStringLiteral("Test Agency"), {}, {}}, KeyKind::EcdsaP256, job).error().code(), ErrorCode::InvalidArgument);
    }

    void aKeyFileIsImported() {
        // Made by openssl, as another office would.
        const auto in = [&](const QString& command) {
            const Ran r = runProgram(QStringLiteral("bash"), {QStringLiteral("-c"), command}, m_folder.path());
            QVERIFY2(r.code == 0, qPrintable(r.text));
        };
        in(QStringLiteral("openssl ecparam -name prime256v1 -genkey -noout -out ca.key && "
                          "openssl req -x509 -new -key ca.key -subj '/C=PK/O=Other Agency/CN=Other root' -days 3650 -out ca.pem -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign && "
                          "openssl ecparam -name prime256v1 -genkey -noout -out o.key && openssl req -new -key o.key -subj '/C=PK/O=Other Agency/CN=Officer Two' -out o.csr && "
                          "printf 'basicConstraints=critical,CA:FALSE\\nkeyUsage=critical,digitalSignature\\nsubjectKeyIdentifier=hash\\nauthorityKeyIdentifier=keyid' > ext && "
                          "openssl x509 -req -in o.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 900 -extfile ext -out o.pem 2>/dev/null && "
                          "openssl pkcs12 -export -inkey o.key -in o.pem -certfile ca.pem -passout pass:window -out o.p12 && "
                          "openssl pkcs12 -export -legacy -inkey o.key -in o.pem -certfile ca.pem -passout pass:window -out old.p12"));
        auto& client = m_agency->client;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const char* name : {"o.p12", "old.p12"}) {
            const QByteArray file = contentOf(path(QString::fromLatin1(name)));
            QCOMPARE(client.importPkcs12(file, SecureBytes::copyOf("door"), now, m_agency->job).error().code(), ErrorCode::WrongPassphrase);
            const auto key = client.importPkcs12(file, SecureBytes::copyOf("window"), now, m_agency->job);
            QVERIFY2(key, qPrintable(key ? QString() : describe(key.error())));
            QCOMPARE(key->issuers.size(), size_t(1));
            const QString out = path(QStringLiteral("signed.pdf"));
            QVERIFY(m_agency->sign(fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({})), out, *key));
            auto terms = m_agency->terms();
            terms.now = now;
            terms.roots = {crypto::sha256(key->issuers.back())};
            const auto v = m_agency->verify(out, terms);
            QVERIFY2(v->verdict == Verdict::Genuine, allChecks(*v).constData());
        }
        QCOMPARE(client.importPkcs12("no key file", SecureBytes::copyOf("window"), now, m_agency->job).error().code(), ErrorCode::FormatUnknown);
    }

    void aRootThatDoesNotSayItIssuesIsRefusedWithTheReason() {
        // A bare root, as a careless office makes it: a CA, but without key usage; and one whose key usage is another.
        const Ran r = runProgram(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral(
                          "for kind in bare other; do use=; [ $kind = bare ] || use='-addext keyUsage=critical,digitalSignature'; "
                          "printf '[req]\\ndistinguished_name=d\\n[d]\\n' > empty.cnf && openssl ecparam -name prime256v1 -genkey -noout -out ca.key && "
                          "openssl req -config empty.cnf -x509 -new -key ca.key -subj '/CN=Careless root' -days 3650 -out ca.pem -addext basicConstraints=critical,CA:TRUE "
                          "-addext subjectKeyIdentifier=hash $use && openssl ecparam -name prime256v1 -genkey -noout -out o.key && "
                          "openssl req -config empty.cnf -new -key o.key -subj '/CN=Officer Three' -out o.csr && "
                          "printf 'basicConstraints=critical,CA:FALSE\\nkeyUsage=critical,digitalSignature\\nsubjectKeyIdentifier=hash\\nauthorityKeyIdentifier=keyid' > ext && "
                          "openssl x509 -req -in o.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 900 -extfile ext -out o.pem && "
                          "openssl pkcs12 -export -inkey o.key -in o.pem -certfile ca.pem -passout pass:window -out $kind.p12 || exit 1; done")}, m_folder.path());
        QVERIFY2(r.code == 0, qPrintable(r.text));
        for (const char* name : {"bare.p12", "other.p12"}) {
            const auto key = m_agency->client.importPkcs12(contentOf(path(QString::fromLatin1(name))), SecureBytes::copyOf("window"), QDateTime::currentMSecsSinceEpoch(), m_agency->job);
            QVERIFY2(!key && key.error().code() == ErrorCode::InvalidArgument, name);
            QVERIFY2(key.error().detail().contains(QStringLiteral("its root does not say that it may issue certificates")), qPrintable(key.error().detail()));
        }
    }

    void aSupervisorCountersignsFromOutside() {
        const QString out = path(QStringLiteral("signed.pdf"));
        const auto officer = m_agency->officer(QStringLiteral("Sana Tariq"));
        const auto supervisor = m_agency->officer(QStringLiteral("Omar Rind"));
        QVERIFY(m_agency->sign(fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({})), out, officer));
        const Fd fd(openForReading(out).value());
        const auto der = m_agency->client.countersign(fd.get(), supervisor, m_agency->job);
        QVERIFY(der);
        auto terms = m_agency->terms();
        terms.countersignatures = {*der};
        auto v = m_agency->verify(out, terms);
        QVERIFY2(v->verdict == Verdict::Genuine, allChecks(*v).constData());
        QCOMPARE(v->countersigners.size(), size_t(1));
        QCOMPARE(v->countersigners.front().signer.name, QStringLiteral("Omar Rind"));
        // openssl agrees.
        fileIn(m_folder.path(), QStringLiteral("c.p7s"), *der);
        fileIn(m_folder.path(), QStringLiteral("root.pem"), pemOf(m_agency->root.certificate));
        const Ran r = runProgram(QStringLiteral("openssl"), QStringLiteral("cms -verify -binary -cades -inform DER -in c.p7s -content signed.pdf -CAfile root.pem -purpose any -no_check_time -out /dev/null").split(QLatin1Char(' ')), m_folder.path());
        QVERIFY2(r.code == 0, qPrintable(r.text));
        // Not over another file, not by the officer himself, not with one byte changed.
        const QString other = path(QStringLiteral("other.pdf"));
        QVERIFY(m_agency->sign(path(QStringLiteral("plain.pdf")), other, officer, testNow + 1000));
        QCOMPARE(m_agency->verify(other, terms)->verdict, Verdict::Refused);
        terms.countersignatures = {m_agency->client.countersign(fd.get(), officer, m_agency->job).value()};
        QCOMPARE(stateOf(*m_agency->verify(out, terms), "countersignature"), refused);
        for (qsizetype i = 0; i < der->size(); i += 37) {
            QByteArray altered = *der;
            altered[i] = char(altered[i] ^ 1);
            terms.countersignatures = {altered};
            QCOMPARE(m_agency->verify(out, terms)->verdict, Verdict::Refused);
        }
    }

    void aTimeStampComesByFile() {
        const QString out = path(QStringLiteral("signed.pdf"));
        QVERIFY(m_agency->sign(fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({})), out, m_agency->officer(QStringLiteral("Sana Tariq"), KeyKind::EcdsaP256, QDateTime::currentMSecsSinceEpoch() - 3'600'000)));
        const Fd fd(openForReading(out).value());
        const auto request = m_agency->client.timeRequest(fd.get(), m_agency->job);
        QVERIFY(request);
        fileIn(m_folder.path(), QStringLiteral("q.tsq"), *request);
        // A time authority of openssl's.
        fileIn(m_folder.path(), QStringLiteral("tsa.cnf"),
               "[tsa]\ndefault_tsa=t\n[t]\ndir=.\nserial=./serial\ncrypto_device=builtin\nsigner_cert=./tsa.pem\ncerts=./tsaroot.pem\nsigner_key=./tsa.key\n"
               "signer_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\nordering=no\ntsa_name=no\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n");
        const Ran made = runProgram(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral(
            "echo 01 > serial && openssl ecparam -name prime256v1 -genkey -noout -out tr.key && "
            "openssl req -x509 -new -key tr.key -subj '/O=Time Office/CN=Time root' -days 3650 -out tsaroot.pem -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign && "
            "openssl ecparam -name prime256v1 -genkey -noout -out tsa.key && openssl req -new -key tsa.key -subj '/O=Time Office/CN=Time authority' -out tsa.csr && "
            "printf 'extendedKeyUsage=critical,timeStamping\\nkeyUsage=critical,digitalSignature' > tsaext && "
            "openssl x509 -req -in tsa.csr -CA tsaroot.pem -CAkey tr.key -CAcreateserial -days 900 -extfile tsaext -out tsa.pem 2>/dev/null && "
            "openssl ts -reply -config tsa.cnf -queryfile q.tsq -out r.tsr && "
            "openssl ts -query -data tsa.cnf -sha256 -cert -out other.tsq && openssl ts -reply -config tsa.cnf -queryfile other.tsq -out other.tsr")}, m_folder.path());
        QVERIFY2(made.code == 0, qPrintable(made.text));
        const QByteArray answer = contentOf(path(QStringLiteral("r.tsr")));
        const auto add = [&](const QByteArray& query, const QByteArray& reply, const QString& to) {
            const Fd target(::open(QFile::encodeName(to).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
            return m_agency->client.addTimeToken(fd.get(), target.get(), query, reply, m_agency->job);
        };
        const QString stamped = path(QStringLiteral("stamped.pdf"));
        QCOMPARE(add(*request, contentOf(path(QStringLiteral("other.tsr"))), stamped).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(add(contentOf(path(QStringLiteral("other.tsq"))), contentOf(path(QStringLiteral("other.tsr"))), stamped).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(add(*request, "no answer", stamped).error().code(), ErrorCode::InvalidArgument);
        const auto done = add(*request, answer, stamped);
        QVERIFY2(done, qPrintable(done ? QString() : describe(done.error())));
        QCOMPARE(done->sizeBytes, contentOf(out).size()); // the length stays
        auto terms = m_agency->terms();
        auto v = m_agency->verify(stamped, terms);
        QVERIFY2(v->verdict == Verdict::Genuine, allChecks(*v).constData());
        QCOMPARE(stateOf(*v, "time_stamp"), warned); // its authority is nobody's here
        QVERIFY(v->officer->provenTime);
        QVERIFY(qAbs(*v->officer->provenTime - QDateTime::currentMSecsSinceEpoch()) < 3'600'000);
        const Ran print = runProgram(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("openssl x509 -in tsaroot.pem -outform DER -out tsaroot.der")}, m_folder.path());
        QCOMPARE(print.code, 0);
        terms.timeRoots = {crypto::sha256(contentOf(path(QStringLiteral("tsaroot.der"))))};
        QCOMPARE(stateOf(*m_agency->verify(stamped, terms), "time_stamp"), passed);
        terms.timeRoots = {QByteArray(32, 'x')};
        QCOMPARE(m_agency->verify(stamped, terms)->verdict, Verdict::Refused);
        const Ran pdfsig = runProgram(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), stamped});
        QVERIFY2(pdfsig.text.contains(QStringLiteral("Signature is Valid")) && pdfsig.text.contains(QStringLiteral("Total document signed")), qPrintable(pdfsig.text));
        // A second one is refused.
        const Fd again(openForReading(stamped).value());
        QCOMPARE(m_agency->client.timeRequest(again.get(), m_agency->job).error().code(), ErrorCode::AlreadyExists);
    }

    void aCancelledJobLeavesNothingRunning() {
        JobControl cancelled;
        cancelled.cancel();
        const Fd fd(openForReading(fileIn(m_folder.path(), QStringLiteral("plain.pdf"), smallReport({}))).value());
        QCOMPARE(m_agency->client.verify(fd.get(), m_agency->terms(), cancelled).error().code(), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSignPdf)
#include "tst_signpdf.moc"
