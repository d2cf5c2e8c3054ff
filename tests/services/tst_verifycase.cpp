#include "base/file.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/testcase.h"
#include "services/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace saboot;

namespace {
services::VerifyReport verify(tests::TestCase& t) {
    JobControl job;
    auto r = services::verifyCase(t.opened(), job);
    if (!r) qFatal("%s", qPrintable(describe(r.error())));
    return *r;
}
QString objectOf(const tests::TestCase& t) {
    QDirIterator it(t.casePath() + QStringLiteral("/vault"), {QStringLiteral("*.sbb")}, QDir::Files, QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
}
} // namespace

class TestVerifyCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUntouchedCaseIsClean() {
        tests::TestCase t;
        JobControl job;
        QVERIFY(services::Exhibits(t.opened()).attachBytes(QByteArray(100'000, 'e'), QStringLiteral("e"), {}, services::DuplicateRule::Skip, job));
        const auto r = verify(t);
        QVERIFY2(r.clean, r.findings.empty() ? "" : qPrintable(r.findings.front().text));
        QCOMPARE(r.events, quint64(2));
        QCOMPARE(r.objects, qint64(1));
        QCOMPARE(r.objectBytes, qint64(100'000));
        // The result itself is an event.
        QCOMPARE(t.opened().head().seq, quint64(3));
    }
    void oneFlippedBitInAnOriginalIsNamed() {
        tests::TestCase t;
        JobControl job;
        QVERIFY(services::Exhibits(t.opened()).attachBytes(QByteArray(100'000, 'e'), QStringLiteral("e"), {}, services::DuplicateRule::Skip, job));
        const QString path = objectOf(t);
        QByteArray bytes = *readBounded(path, 1 << 20);
        bytes[50'000] = char(bytes[50'000] ^ 4);
        QVERIFY(writeAtomically(path, bytes));
        const auto r = verify(t);
        QVERIFY(!r.clean);
        QCOMPARE(r.findings.front().thing, QStringLiteral("DE-01"));
        const auto all = services::Exhibits(t.opened()).list();
        QCOMPARE(services::Exhibits(t.opened()).originalBytes(all->front(), 1 << 20, job).error().code(), ErrorCode::VaultObjectDamaged);
    }
    void aMissingOriginalIsNamed() {
        tests::TestCase t;
        JobControl job;
        QVERIFY(services::Exhibits(t.opened()).attachBytes("x", QStringLiteral("e"), {}, services::DuplicateRule::Skip, job));
        QVERIFY(QFile::remove(objectOf(t)));
        const auto r = verify(t);
        QVERIFY(!r.clean);
        QVERIFY(r.findings.front().text.contains(QStringLiteral("missing")));
    }
    void anAlteredHeadLogIsNoticed() {
        tests::TestCase t;
        QVERIFY(services::Register(t.opened()).addNote(QStringLiteral("n"), {}));
        const QString log = t.casePath() + QStringLiteral("/head.log");
        QByteArray bytes = *readBounded(log, 1 << 20);
        bytes[60] = bytes[60] == '0' ? '1' : '0';
        QVERIFY(writeAtomically(log, bytes));
        QVERIFY(!verify(t).clean);
        QVERIFY(QFile::remove(log));
        const auto r = verify(t);
        QVERIFY(!r.clean);
    }
};

QTEST_GUILESS_MAIN(TestVerifyCase)
#include "tst_verifycase.moc"
