#include "commandline.h"

#include <QTest>

using namespace saboot;

/// From the agency's root to a verified, countersigned report, as two officers with a USB stick would type it.
class TestCliSign : public QObject {
    Q_OBJECT
    using Ran = tests::Ran;
    tests::CommandLine m_cli{"correct horse battery staple river mountain"};
    QTemporaryDir& m_folder = m_cli.folder;
    Ran run(const char* desk, const QString& line) { return m_cli.typed(line, QString::fromLatin1(desk)); }
    /// The state of a check in the output of verify.
    static QString state(const Ran& ran, const char* check) {
        for (const QJsonObject& o : ran.lines())
            if (o[QStringLiteral("check")].toString() == QLatin1String(check)) return o[QStringLiteral("state")].toString();
        return {};
    }
    QString m_root;

private Q_SLOTS:
    void theAgencyIssuesCertificates() {
        QCOMPARE(run("sup", QStringLiteral("desk create --name 'Omar Rind'")).code, 0);
        QCOMPARE(run("io", QStringLiteral("desk create --name 'Sana Tariq'")).code, 0);
        const Ran root = run("sup", QStringLiteral("ca create --agency 'Test Agency' --out root.pem"));
        QVERIFY2(root.code == 0, root.err.constData());
        m_root = root.last()[QStringLiteral("sha256")].toString();
        QCOMPARE(m_root.size(), 64);
        QCOMPARE(run("sup", QStringLiteral("ca create --agency 'Test Agency'")).code, 1);
        const Ran asked = run("io", QStringLiteral("certificate request --agency 'Test Agency' --out io.csr"));
        QVERIFY2(asked.code == 0, asked.err.constData());
        const QString key = asked.last()[QStringLiteral("key_sha256")].toString();
        QCOMPARE(run("sup", QStringLiteral("certificate issue io.csr --out io.pem --key-fingerprint ") + QString(64, QLatin1Char('a'))).code, 1);
        QCOMPARE(run("sup", QStringLiteral("certificate issue io.csr --out io.pem --key-fingerprint ") + key).code, 0);
        QCOMPARE(run("io", QStringLiteral("certificate import io.pem")).code, 1); // nobody has told the root yet
        QCOMPARE(run("io", QStringLiteral("certificate import io.pem --root nonsense")).code, 1);
        QCOMPARE(run("io", QStringLiteral("certificate import io.pem --root ") + m_root).code, 0);
        QCOMPARE(run("sup", QStringLiteral("certificate request --agency 'Test Agency' --out sup.csr")).code, 0);
        QCOMPARE(run("sup", QStringLiteral("certificate issue sup.csr --out sup.pem")).code, 0);
        QCOMPARE(run("sup", QStringLiteral("certificate import sup.pem")).code, 0);
    }
    void aReportIsSignedCountersignedAndVerified() {
        QCOMPARE(run("io", QStringLiteral("case create c --title Test --recovery-out key.txt")).code, 0);
        if (auto w = writeAtomically(m_folder.filePath(QStringLiteral("note.txt")), "a fictional note"); !w) QFAIL("note");
        QCOMPARE(run("io", QStringLiteral("exhibit add c.saboot note.txt")).code, 0);
        const Ran made = run("io", QStringLiteral("report export c.saboot --out r.pdf"));
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(run("io", QStringLiteral("verify r.pdf")).code, 3);
        const Ran done = run("io", QStringLiteral("report sign r.pdf --out s.pdf --case c.saboot"));
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.last()[QStringLiteral("unsigned_sha256")], made.last()[QStringLiteral("sha256")]);
        QCOMPARE(run("io", QStringLiteral("report sign r.pdf --out s.pdf --case c.saboot")).code, 1);
        QCOMPARE(run("io", QStringLiteral("report sign s.pdf --out t.pdf")).code, 1);

        Ran v = run("io", QStringLiteral("verify s.pdf --case c.saboot"));
        QVERIFY2(v.code == 0, QByteArray(v.out + v.err).constData());
        QCOMPARE(v.last()[QStringLiteral("verdict")].toString(), QStringLiteral("genuine"));
        QCOMPARE(v.last()[QStringLiteral("sha256")], done.last()[QStringLiteral("sha256")]);
        for (const char* check : {"whole_file", "signature", "root", "manifest", "attachments", "manifest_signature", "case_report", "case_head", "case_exhibits"})
            QVERIFY2(state(v, check) == QLatin1String("passed"), check);

        QCOMPARE(run("sup", QStringLiteral("report countersign s.pdf")).code, 0);
        QCOMPARE(run("io", QStringLiteral("report record-countersignature c.saboot s.pdf")).code, 0);
        v = run("io", QStringLiteral("verify s.pdf"));
        QCOMPARE(v.code, 0);
        QCOMPARE(state(v, "countersignature"), QStringLiteral("passed"));
        const Ran conditions = run("io", QStringLiteral("report conditions c.saboot"));
        QVERIFY(conditions.out.contains("\"condition\":\"C-28\"") && conditions.out.contains("A supervisor has countersigned"));
        for (const QByteArray& l : conditions.out.split('\n'))
            if (l.contains("C-28")) QVERIFY(QJsonDocument::fromJson(l).object()[QStringLiteral("met")].toBool());
        // What is changed afterwards was never before the supervisor: FINAL needs another signature. A note changes nothing.
        const auto met = [this](const char* id) {
            for (const QByteArray& l : run("io", QStringLiteral("report conditions c.saboot")).out.split('\n'))
                if (l.contains(id)) return QJsonDocument::fromJson(l).object()[QStringLiteral("met")].toBool();
            return false;
        };
        QVERIFY(met("C-28"));
        QVERIFY(!met("C-05") && !met("C-08"));
        QCOMPARE(run("io", QStringLiteral("exhibit describe c.saboot DE-01 --source 'Phone P-1' --collector 'Sana Tariq' --authority 'Warrant 1/26' "
                                          "--collected-at 2026-11-18T10:00:00+05:00 --reason 'left out at intake'")).code, 0);
        QVERIFY(met("C-05") && met("C-08") && met("C-24"));
        QVERIFY(!met("C-28"));
        QVERIFY(run("io", QStringLiteral("report conditions c.saboot")).out.contains("was changed after report"));
        QCOMPARE(run("io", QStringLiteral("report export c.saboot --final --out never.pdf")).code, 1);
        QCOMPARE(run("io", QStringLiteral("report export c.saboot --out r2.pdf")).code, 0);
        QCOMPARE(run("io", QStringLiteral("report sign r2.pdf --out s2.pdf --case c.saboot")).code, 0);
        QCOMPARE(run("sup", QStringLiteral("report countersign s2.pdf")).code, 0);
        QCOMPARE(run("io", QStringLiteral("report record-countersignature c.saboot s2.pdf")).code, 0);
        const Ran final = run("io", QStringLiteral("report export c.saboot --final --out final.pdf"));
        QVERIFY2(final.code == 0, final.err.constData());
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-l"), QStringLiteral("1"), m_folder.filePath(QStringLiteral("final.pdf")), QStringLiteral("-")});
        QVERIFY(text.waitForFinished(60'000));
        const QByteArray cover = text.readAllStandardOutput().simplified();
        QVERIFY2(cover.contains("Omar Rind") && cover.contains("FINAL") && !cover.contains("Not countersigned"), cover.constData());
        // A hand-over that was forgotten closes its gap when it is entered later, with its time.
        QCOMPARE(run("io", QStringLiteral("exhibit custody c.saboot DE-01 --from Moharrir --to 'Sana Tariq' --purpose back --at 2027-01-03T10:00:00+05:00")).code, 0);
        QVERIFY(!met("C-24"));
        QCOMPARE(run("io", QStringLiteral("exhibit custody c.saboot DE-01 --from 'Sana Tariq' --to Moharrir --purpose keep --at 2027-01-02T10:00:00+05:00")).code, 0);
        QVERIFY(met("C-24"));
        // The chain still replays.
        QCOMPARE(run("io", QStringLiteral("verify c.saboot")).code, 0);
    }
    void itStandsAlone() {
        // No desk, no case, no roots; then with the published fingerprint, then with the certificate file.
        Ran v = run("nobody", QStringLiteral("verify s.pdf"));
        QCOMPARE(v.code, 0);
        QCOMPARE(v.last()[QStringLiteral("verdict")].toString(), QStringLiteral("unknown_signer"));
        QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("nobody"))));
        QCOMPARE(run("nobody", QStringLiteral("verify s.pdf --root ") + m_root).last()[QStringLiteral("verdict")].toString(), QStringLiteral("genuine"));
        QCOMPARE(run("nobody", QStringLiteral("verify s.pdf --root root.pem")).last()[QStringLiteral("verdict")].toString(), QStringLiteral("genuine"));
        QCOMPARE(run("nobody", QStringLiteral("verify s.pdf --root ") + QString(64, QLatin1Char('b'))).code, 3);
        QCOMPARE(run("nobody", QStringLiteral("verify note.txt")).code, 1);
    }
    void onePlantedChangeIsFound() {
        auto bytes = readBounded(m_folder.filePath(QStringLiteral("s.pdf")), 1 << 28);
        QVERIFY(bytes);
        for (const qsizetype at : {bytes->size() / 3, bytes->size() / 2, bytes->size() - 20}) {
            QByteArray bad = *bytes;
            bad[at] = char(bad[at] ^ 2);
            if (auto w = writeAtomically(m_folder.filePath(QStringLiteral("bad.pdf")), bad); !w) QFAIL("write");
            const Ran v = run("io", QStringLiteral("verify bad.pdf"));
            QCOMPARE(v.code, 3);
            QVERIFY(!v.out.contains("\"genuine\"") && !v.out.contains("\"unknown_signer\""));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliSign)
#include "tst_clisign.moc"
