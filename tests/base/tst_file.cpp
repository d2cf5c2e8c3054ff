#include "base/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace saboot;

class TestFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNoFile() {
        QTemporaryDir dir;
        QCOMPARE(openForReading(dir.path()).error().code(), ErrorCode::NotAFile);
        QCOMPARE(openForReading(dir.filePath(QStringLiteral("none"))).error().code(), ErrorCode::NotFound);
        const QByteArray pipe = QFile::encodeName(dir.filePath(QStringLiteral("pipe")));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        QCOMPARE(openForReading(QString::fromLocal8Bit(pipe)).error().code(), ErrorCode::NotAFile);
    }
    void writesAtomicallyAndPrivately() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a"));
        QVERIFY(writeAtomically(path, "one"));
        QVERIFY(writeAtomically(path, "two"));
        QCOMPARE(*readBounded(path, 100), QByteArray("two"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{QStringLiteral("a")});
        QCOMPARE(readBounded(path, 2).error().code(), ErrorCode::FileTooLarge);
    }
    void sealedMemoryCannotBeChanged() {
        auto fd = sealedMemory("evidence");
        QVERIFY(fd);
        QVERIFY(::write(fd->get(), "x", 1) < 0);
        char buffer[16] = {};
        QCOMPARE(::read(fd->get(), buffer, sizeof buffer), ssize_t(8));
        QCOMPARE(QByteArray(buffer), QByteArray("evidence"));
    }
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
