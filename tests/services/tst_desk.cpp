#include "base/file.h"
#include "services/desk.h"
#include "services/testcase.h"

#include <QDir>
#include <QTest>

using namespace saboot;
using services::Desk;

class TestDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unlocksOnlyWithItsPassphraseAndWaitsLonger() {
        tests::TestCase t;
        t.desk().lock();
        const Status wrong = t.desk().unlock(SecureBytes::copyOf("wrong horse battery staple river mountain"));
        QCOMPARE(wrong.error().code(), ErrorCode::WrongPassphrase);
        const qint64 first = t.desk().waitMs();
        QVERIFY(first > 0);
        // Even the right one is refused until the wait is over.
        QCOMPARE(t.desk().unlock(tests::TestCase::passphrase()).error().code(), ErrorCode::WrongPassphrase);
        t.clock.advance(first);
        QVERIFY(!t.desk().unlock(SecureBytes::copyOf("wrong again")));
        QVERIFY(t.desk().waitMs() > first);
        t.clock.advance(60'000);
        QVERIFY(t.desk().unlock(tests::TestCase::passphrase()));
        QVERIFY(t.desk().isUnlocked());
    }
    void changesThePassphraseWithoutTouchingCases() {
        tests::TestCase t;
        t.close();
        const SecureBytes next = SecureBytes::copyOf("seven lamps under quiet winter bridges");
        QVERIFY(!t.desk().changePassphrase(SecureBytes::copyOf("not the present one at all"), next));
        QCOMPARE(t.desk().changePassphrase(tests::TestCase::passphrase(), SecureBytes::copyOf("short")).error().code(), ErrorCode::PassphraseTooWeak);
        QVERIFY(t.desk().changePassphrase(tests::TestCase::passphrase(), next));
        t.desk().lock();
        QVERIFY(!t.desk().unlock(tests::TestCase::passphrase()));
        t.clock.advance(60'000);
        QVERIFY(t.desk().unlock(next));
        QVERIFY(t.reopen());
    }
    void saysNothingOfACaseWhileLocked() {
        tests::TestCase t;
        t.close();
        QCOMPARE(t.desk().cases().front().firNumber, QStringLiteral("1/2026"));
        auto fresh = Desk::open(t.desk().folder(), t.environment());
        QVERIFY(fresh);
        QCOMPARE((*fresh)->cases().size(), size_t(1));
        QVERIFY((*fresh)->cases().front().firNumber.isEmpty());
        // Nor do the desk's files.
        for (const QString& name : QDir(t.desk().folder()).entryList(QDir::Files)) {
            const QByteArray bytes = *readBounded(t.desk().folder() + QLatin1Char('/') + name, 1 << 20);
            QVERIFY2(!bytes.contains("1/2026"), qPrintable(name));
        }
    }
    void refusesWeakPassphrasesAndDamagedIdentities() {
        tests::TestCase t;
        QVERIFY(!Desk::passphraseProblems(SecureBytes::copyOf("password")).isEmpty());
        QVERIFY(Desk::passphraseProblems(tests::TestCase::passphrase()).isEmpty());
        const QString identity = t.desk().folder() + QStringLiteral("/identity.sbi");
        QByteArray bytes = *readBounded(identity, 1 << 20);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(writeAtomically(identity, bytes));
        QCOMPARE(Desk::open(t.desk().folder(), t.environment()).error().code(), ErrorCode::IdentityDamaged);
    }
    void startChecksPassHere() {
        tests::TestCase t;
        for (const auto& c : t.desk().startChecks()) QVERIFY2(c.state != services::StartCheck::State::Failed, qPrintable(c.id + c.detail));
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
