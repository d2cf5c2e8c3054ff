#include "widgets/passphraseedit.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using saboot::ui::PassphraseEdit;

class PassphraseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysGoIntoTheBufferAsUtf8() {
        PassphraseEdit e;
        QTest::keyClicks(&e, QStringLiteral("walnut 61"));
        QCOMPARE(e.length(), 9);
        QCOMPARE(e.take().view().toByteArray(), QByteArray("walnut 61"));
        QTest::keyClick(&e, Qt::Key_Backspace);
        QCOMPARE(e.take().view().toByteArray(), QByteArray("walnut 6"));
        e.clear();
        QVERIFY(e.isEmpty());
        QVERIFY(e.take().isEmpty());
    }

    void urduLettersAreOneCharacterEach() {
        PassphraseEdit e;
        QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("ث"));
        QCoreApplication::sendEvent(&e, &key);
        QCOMPARE(e.length(), 1);
        QCOMPARE(e.take().view().toByteArray(), QStringLiteral("ث").toUtf8());
        QVERIFY(e.urduLikely());
        QTest::keyClick(&e, Qt::Key_Backspace);
        QVERIFY(e.isEmpty());
    }

    void capsLockShows() {
        PassphraseEdit e;
        QSignalSpy hints(&e, &PassphraseEdit::hintChanged);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
        QCoreApplication::sendEvent(&e, &key);
        QVERIFY(e.capsLikely());
        QCOMPARE(hints.count(), 1);
    }

    void enterSubmits() {
        PassphraseEdit e;
        QSignalSpy submitted(&e, &PassphraseEdit::submitted);
        QTest::keyClick(&e, Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
    }

    void moreThanTheBufferIsDropped() {
        PassphraseEdit e;
        QTest::keyClicks(&e, QString(1100, QLatin1Char('x')));
        QCOMPARE(e.take().size(), 1024);
    }
};

QTEST_MAIN(PassphraseTest)
#include "tst_passphrase.moc"
