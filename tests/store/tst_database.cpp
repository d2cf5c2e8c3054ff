#include "storefixture.h"

#include <QFile>
#include <thread>

using namespace saboot;
using namespace saboot::test;
using store::Access;
using store::Database;
using store::Transaction;

namespace {

void fill(Database& db, int rows) {
    auto t = must(Transaction::begin(db));
    auto insert = db.prepare("INSERT INTO t (x) VALUES (?1)");
    for (int i = 0; i < rows; ++i) must(insert.bind(1, u("سطر row %1").arg(i)).run());
    must(t.commit());
}

ErrorCode codeOf(const Result<std::unique_ptr<Database>>& r) { return r ? ErrorCode::Internal : r.error().code(); }

/// How often the words "fictional marker" stand in the writable memory of this process.
int timesInMemory() {
    // Kept shifted by one, so that the search does not find itself.
    static const QByteArray shifted("gjdujpobm!nbslfs");
    int found = 0;
    QFile maps(u"/proc/self/maps"_qs);
    if (!maps.open(QIODevice::ReadOnly)) return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (!line.contains(" rw") || line.contains("[stack]") || line.contains("[v")) continue;
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        const qint64 from = ends[0].toLongLong(nullptr, 16), to = ends[1].toLongLong(nullptr, 16);
        if (to - from > (64 << 20)) continue;
        const auto* bytes = reinterpret_cast<const char*>(from); // NOLINT(performance-no-int-to-ptr)
        for (qint64 i = 0; i + shifted.size() <= to - from; ++i) {
            qsizetype n = 0;
            while (n < shifted.size() && bytes[i + n] == char(shifted[n] - 1)) ++n;
            if (n == shifted.size()) ++found;
        }
    }
    return found;
}

void flip(const QString& path, qint64 offset) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(offset);
    char c = 0;
    file.getChar(&c);
    file.seek(offset);
    file.putChar(char(c ^ 0x10));
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;
    QString fresh() { return m_folder.filePath(u"case%1.db"_qs.arg(++m_count)); }
    std::unique_ptr<Database> filled(const QString& path, int rows = 500) {
        auto db = must(Database::create(path, keyOf('k')));
        must(db->execute("CREATE TABLE t (x TEXT)"));
        fill(*db, rows);
        return db;
    }

private Q_SLOTS:
    void settingsAreTheSafeOnes() {
        auto db = filled(fresh());
        auto text = [&](std::string_view sql) {
            auto s = db->prepare(sql);
            return must(s.step()) ? s.text(0) : QString();
        };
        QCOMPARE(text("PRAGMA journal_mode"), u"wal"_qs);
        QCOMPARE(text("PRAGMA synchronous"), u"2"_qs);
        QCOMPARE(text("PRAGMA foreign_keys"), u"1"_qs);
        QCOMPARE(text("PRAGMA trusted_schema"), u"0"_qs);
        QCOMPARE(text("PRAGMA cell_size_check"), u"1"_qs);
        QCOMPARE(text("PRAGMA busy_timeout"), u"5000"_qs);
        // DEFENSIVE: the tables behind an index cannot be written.
        must(db->execute("CREATE VIRTUAL TABLE f USING fts5(x)"));
        QVERIFY(!db->execute("INSERT INTO f_data VALUES (99, x'00')"));
        // A word in double quotes is a name, never silently a text.
        QVERIFY(!db->execute("INSERT INTO t VALUES (\"text\")"));
    }
    void valuesComeBackAsTheyWere() {
        auto db = filled(fresh(), 0);
        must(db->execute("CREATE TABLE v (a, b, c, d, e, f)"));
        const QString urdu = u("ثبوت 📦 \"quoted\" 'x'; DROP TABLE v; --") + QString(300, QChar(u'ڑ'));
        QByteArray blob;
        for (int i = 0; i < 256; ++i) blob.append(char(i));
        const QString nul = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        auto insert = db->prepare("INSERT INTO v VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        must(insert.bind(1, urdu).bind(2, blob).bind(3, std::numeric_limits<qint64>::min()).bind(4, std::optional<qint64>()).bind(5, QString()).bind(6, nul).run());
        auto read = db->prepare("SELECT a, b, c, d, e, f, typeof(e) FROM v");
        QVERIFY(must(read.step()));
        QCOMPARE(read.text(0), urdu);
        QCOMPARE(read.blob(1), blob);
        QCOMPARE(read.integer(2), std::numeric_limits<qint64>::min());
        QVERIFY(!read.optional(3));
        QCOMPARE(read.text(4), u""_qs);
        QVERIFY(!read.isNull(4));
        QCOMPARE(read.text(5), nul);
        QVERIFY(!must(read.step()));
    }
    void aStatementInUseIsNotHandedOutTwice() {
        auto db = filled(fresh(), 3);
        auto outer = db->prepare("SELECT rowid FROM t ORDER BY rowid");
        int pairs = 0;
        must(outer.each([&](store::Statement&) {
            auto inner = db->prepare("SELECT rowid FROM t ORDER BY rowid");
            must(inner.each([&](store::Statement&) { ++pairs; }));
        }));
        QCOMPARE(pairs, 9);
    }
    void mistakesShowAtTheStep() {
        auto db = filled(fresh(), 1);
        QCOMPARE(db->prepare("SELECT nothing FROM t").step().error().code(), ErrorCode::DatabaseFailed);
        QCOMPARE(db->prepare("SELECT ?1").bind(9, 1).step().error().code(), ErrorCode::DatabaseFailed);
    }
    void createNeverTakesAnExistingFile() {
        const QString path = fresh();
        QFile empty(path);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QCOMPARE(codeOf(Database::create(path, keyOf('k'))), ErrorCode::AlreadyExists);
        QVERIFY(QFile::exists(path));
    }
    void wrongKeyAndStrangeFilesAreRefused() {
        const QString path = fresh();
        filled(path).reset();
        QCOMPARE(codeOf(Database::open(path, keyOf('x'), Access::ReadWrite)), ErrorCode::CaseDamaged);
        QCOMPARE(codeOf(Database::open(path, keyOf('x'), Access::ReadOnly)), ErrorCode::CaseDamaged);
        QCOMPARE(codeOf(Database::open(path, SecureBytes::copyOf(QByteArray("short")), Access::ReadOnly)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(Database::open(fresh(), keyOf('k'), Access::ReadWrite)), ErrorCode::NotFound);
        QCOMPARE(codeOf(Database::open(m_folder.path(), keyOf('k'), Access::ReadWrite)), ErrorCode::NotAFile);
        // The refusals changed nothing.
        auto db = must(Database::open(path, keyOf('k'), Access::ReadWrite));
        QCOMPARE(must(db->integer("SELECT count(*) FROM t")), 500);
    }
    void everyTruncationIsNoticed() {
        const QString path = fresh();
        filled(path, 900).reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(whole.size() > 4 * 4096);
        const QString cut = fresh();
        for (qsizetype size = 0; size < whole.size(); size += 512) {
            QFile out(cut);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(whole.first(size));
            out.close();
            const auto opened = Database::open(cut, keyOf('k'), Access::ReadWrite);
            QVERIFY2(!opened, qPrintable(QString::number(size)));
            QCOMPARE(opened.error().code(), ErrorCode::CaseDamaged);
            QCOMPARE(QFileInfo(cut).size(), size); // a damaged case is not written to
        }
    }
    void flippedBitsAreNoticed() {
        const QString path = fresh();
        filled(path, 300).reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        SeededRandom random(3);
        for (int i = 0; i < 120; ++i) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(whole);
            out.close();
            const auto offset = qint64(random.below(quint64(whole.size())));
            flip(path, offset);
            auto opened = Database::open(path, keyOf('k'), Access::ReadOnly);
            if (!opened) {
                QCOMPARE(opened.error().code(), ErrorCode::CaseDamaged);
                continue;
            }
            JobControl job;
            QVERIFY2(!must((*opened)->check(job)).isEmpty(), qPrintable(QString::number(offset)));
        }
    }
    void aTornLogLosesOnlyWhatWasNotCommitted() {
        const QString path = fresh();
        auto db = filled(path, 10);
        must(db->checkpoint());
        fill(*db, 7);
        const qint64 good = QFileInfo(path + u"-wal"_qs).size();
        fill(*db, 500);
        const qint64 all = QFileInfo(path + u"-wal"_qs).size();
        QVERIFY(all > good);
        // A crash: the files as they are, the log cut off somewhere in the last transaction.
        for (const qint64 size : {all - 1, (good + all) / 2, good + 24}) {
            const QString copy = fresh();
            QVERIFY(QFile::copy(path, copy));
            QVERIFY(QFile::copy(path + u"-wal"_qs, copy + u"-wal"_qs));
            QVERIFY(QFile::resize(copy + u"-wal"_qs, size));
            auto reopened = must(Database::open(copy, keyOf('k'), Access::ReadWrite));
            QCOMPARE(must(reopened->integer("SELECT count(*) FROM t")), 17);
            JobControl job;
            QCOMPARE(must(reopened->check(job)), QStringList());
        }
    }
    void rollbackUnlessCommitted() {
        auto db = filled(fresh(), 5);
        {
            auto t = must(Transaction::begin(*db));
            must(db->execute("DELETE FROM t"));
            QCOMPARE(Transaction::begin(*db).error().code(), ErrorCode::Internal);
        }
        QCOMPARE(must(db->integer("SELECT count(*) FROM t")), 5);
        QVERIFY(!db->inTransaction());
        auto t = must(Transaction::begin(*db));
        must(db->execute("DELETE FROM t"));
        must(t.commit());
        QCOMPARE(must(db->integer("SELECT count(*) FROM t")), 0);
    }
    void readersSeeOneMomentWhileTheWriterWorks() {
        const QString path = fresh();
        auto db = filled(path, 10);
        auto reader = must(Database::open(path, keyOf('k'), Access::ReadOnly));
        QCOMPARE(reader->execute("DELETE FROM t").error().code(), ErrorCode::ReadOnly);
        {
            const auto snapshot = must(store::ReadTransaction::begin(*reader));
            fill(*db, 10);
            QCOMPARE(must(reader->integer("SELECT count(*) FROM t")), 10);
        }
        QCOMPARE(must(reader->integer("SELECT count(*) FROM t")), 20);
    }
    void aSecondWriterIsRefused() {
        const QString path = fresh();
        auto db = filled(path, 1);
        auto other = must(Database::open(path, keyOf('k'), Access::ReadWrite));
        must(other->execute("PRAGMA busy_timeout = 50"));
        auto t = must(Transaction::begin(*db));
        QCOMPARE(Transaction::begin(*other).error().code(), ErrorCode::CaseInUse);
        QVERIFY(Transaction::begin(*other).error().detail().contains(path));
    }
    void cancelStopsAQueryAndUndoesAWrite() {
        auto db = filled(fresh(), 100);
        JobControl job;
        job.cancel();
        {
            const store::CancelScope scope(*db, job);
            QCOMPARE(db->integer("SELECT count(*) FROM t a, t b, t c, t d").error().code(), ErrorCode::Cancelled);
            auto t = must(Transaction::begin(*db));
            QCOMPARE(db->execute("INSERT INTO t SELECT a.x FROM t a, t b, t c").error().code(), ErrorCode::Cancelled);
            QVERIFY(!t.commit());
        }
        QCOMPARE(must(db->integer("SELECT count(*) FROM t")), 100);
        std::thread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            db->interrupt();
        });
        const auto slow = db->integer("SELECT count(*) FROM t a, t b, t c, t d, t e");
        stopper.join();
        QCOMPARE(slow.error().code(), ErrorCode::Cancelled);
    }
    void backupIsTheSameCaseUnderItsOwnKey() {
        const QString path = fresh(), copy = fresh();
        auto db = filled(path, 300);
        JobControl job;
        must(db->backupTo(copy, keyOf('z'), job));
        QCOMPARE(db->backupTo(copy, keyOf('z'), job).error().code(), ErrorCode::AlreadyExists);
        QCOMPARE(codeOf(Database::open(copy, keyOf('k'), Access::ReadOnly)), ErrorCode::CaseDamaged);
        auto backup = must(Database::open(copy, keyOf('z'), Access::ReadWrite));
        QCOMPARE(must(backup->integer("SELECT count(*) FROM t")), 300);
        QCOMPARE(must(backup->check(job)), QStringList());
        QVERIFY(!QFile::exists(copy + u".part"_qs));
        QCOMPARE(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        JobControl cancelled;
        cancelled.cancel();
        const QString never = fresh();
        QCOMPARE(db->backupTo(never, keyOf('z'), cancelled).error().code(), ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(never) && !QFile::exists(never + u".part"_qs));
    }
    void theKeyCanBeChanged() {
        const QString path = fresh();
        auto db = filled(path, 300);
        must(db->changeKey(keyOf('n')));
        fill(*db, 5);
        db.reset();
        QCOMPARE(codeOf(Database::open(path, keyOf('k'), Access::ReadOnly)), ErrorCode::CaseDamaged);
        db = must(Database::open(path, keyOf('n'), Access::ReadWrite));
        QCOMPARE(must(db->integer("SELECT count(*) FROM t")), 305);
        JobControl job;
        QCOMPARE(must(db->check(job)), QStringList());
    }
    void closingLeavesNoTextInMemory() {
#ifdef SABOOT_SANITIZED
        QSKIP("the sanitizer keeps freed memory, and reading it is what it reports");
#endif
        // The text is put together by the engine, so that no other copy of it exists than the engine's own.
        auto db = filled(fresh(), 200);
        must(db->execute("INSERT INTO t SELECT 'fictional ' || 'marker ' || x FROM t"));
        QCOMPARE(must(db->integer("SELECT count(*) FROM t WHERE x LIKE 'fictional _arker%'")), 200);
        QVERIFY(timesInMemory() > 0);
        db.reset();
        QCOMPARE(timesInMemory(), 0);
    }
    void errorsNeverShowTheKey() {
        const QString path = fresh();
        filled(path).reset();
        const auto refused = Database::open(path, keyOf('\x41'), Access::ReadOnly);
        QVERIFY(!refused.error().detail().contains(u"4141"_qs));
        QVERIFY(!refused.error().detail().contains(u"AAAA"_qs));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
