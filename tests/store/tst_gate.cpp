#include "store/database.h"
#include "store/gate.h"
#include "storefixture.h"

#include <QFile>

using namespace saboot;

/// Also run with a plain SQLite preloaded (CMakeLists.txt): the answers must be the same.
class TestGate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCheckPassesAndLeavesNothing() {
        QTemporaryDir folder;
        const auto checks = store::encryptionChecks(folder.path());
        QCOMPARE(checks.size(), size_t(3));
        for (const auto& check : checks) QVERIFY2(check.passed, qPrintable(check.name + u": "_qs + check.detail));
        QVERIFY(checks.back().detail.startsWith(u"SQLCipher 4."_qs));
        QVERIFY(QDir(folder.path()).isEmpty());
        VERIFY_OK(store::encryptionGate(folder.path()));
        QVERIFY(store::engineVersion().contains(u"SQLCipher 4."_qs));
    }
    void aFolderThatCannotBeWrittenRefuses() {
        const auto gate = store::encryptionGate(u"/nonexistent folder"_qs);
        QVERIFY(!gate);
        QCOMPARE(gate.error().code(), ErrorCode::EncryptionUnavailable);
        QVERIFY(gate.error().detail().contains(u"database encryption"_qs));
    }
    void aCaseIsUnreadableOnDisk() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"case.db"_qs);
        auto db = test::must(store::Database::create(path, test::keyOf('a')));
        test::must(db->executeScript("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('a fictional secret name')"));
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile file(path + QLatin1String(suffix));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("fictional secret"));
            QVERIFY(!bytes.startsWith("SQLite format 3"));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        }
        QFile wal(path + u"-wal"_qs);
        QVERIFY(wal.size() > 0); // else the check above looked at nothing
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
