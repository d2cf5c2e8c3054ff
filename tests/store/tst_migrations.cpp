#include "storefixture.h"

#include <QFile>

using namespace saboot;
using namespace saboot::test;
using store::Database;
using store::Migration;

class TestMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreNumberedWithoutGaps() {
        const auto& steps = store::migrations();
        QVERIFY(!steps.empty());
        for (size_t i = 0; i < steps.size(); ++i) QCOMPARE(steps[i].number, int(i) + 1);
        QCOMPARE(store::schemaVersion(), int(steps.size()));
    }
    void everyStepAppliesToTheOneBefore() {
        for (int upTo = 1; upTo <= store::schemaVersion(); ++upTo) {
            QTemporaryDir folder;
            auto db = must(Database::create(folder.filePath(u"case.db"_qs), keyOf('k')));
            JobControl job;
            std::vector<Migration> steps(store::migrations().begin(), store::migrations().begin() + upTo);
            const auto outcome = must(store::migrate(*db, keyOf('k'), 0, job, steps));
            QCOMPARE(outcome.to, upTo);
            QVERIFY(outcome.backup.isEmpty());
            QCOMPARE(must(store::schemaOf(*db)), upTo);
            QCOMPARE(must(store::schemaDifferences(*db)), QStringList());
            // Running again does nothing.
            QCOMPARE(must(store::migrate(*db, keyOf('k'), 0, job, steps)).from, upTo);
        }
    }
    void anOlderCaseIsCopiedThenBroughtForward() {
        CaseOnDisk c;
        const auto exhibit = c.addExhibit(u"a.png"_qs);
        auto steps = store::migrations();
        const int now = steps.back().number;
        steps.push_back({now + 1, "ALTER TABLE person ADD COLUMN passport TEXT; -- a comment\nCREATE TABLE later (x TEXT);\n"});
        JobControl job;
        const auto outcome = must(store::migrate(*c.db, c.key(), 1787032961000, job, steps));
        QCOMPARE(outcome.from, now);
        QCOMPARE(outcome.to, now + 1);
        QCOMPARE(QFileInfo(outcome.backup).fileName(), u"case-schema%1-20260818-060241.db"_qs.arg(now));
        QCOMPARE(must(c.db->integer("SELECT count(*) FROM later")), 0);
        // The copy is the case as it was, and a new empty column leaves the digests of the rows as they were.
        auto backup = must(Database::open(outcome.backup, c.key(), store::Access::ReadOnly));
        QCOMPARE(must(store::schemaOf(*backup)), now);
        QCOMPARE(must(store::ExhibitRecords(*backup).byNumber(exhibit.number)).sha256, exhibit.sha256);
        QCOMPARE(must(store::rowDigest(*backup, "exhibit", exhibit.id.bytes())), must(store::rowDigest(*c.db, "exhibit", exhibit.id.bytes())));
    }
    void aFailedStepLeavesTheOldCase() {
        CaseOnDisk c;
        auto steps = store::migrations();
        steps.push_back({steps.back().number + 1, "CREATE TABLE half (x); CREATE TABLE half (x);"});
        JobControl job;
        const auto failed = store::migrate(*c.db, c.key(), 0, job, steps);
        QVERIFY(!failed);
        QVERIFY(failed.error().detail().contains(u"schema step"_qs));
        QCOMPARE(must(store::schemaOf(*c.db)), store::schemaVersion());
        QCOMPARE(must(store::schemaDifferences(*c.db)), QStringList());
        QVERIFY(c.verify().isClean());
    }
    void cancelledBeforeAnythingHappened() {
        CaseOnDisk c;
        auto steps = store::migrations();
        steps.push_back({steps.back().number + 1, "CREATE TABLE later (x)"});
        JobControl job;
        job.cancel();
        QCOMPARE(store::migrate(*c.db, c.key(), 0, job, steps).error().code(), ErrorCode::Cancelled);
        QCOMPARE(must(store::schemaOf(*c.db)), store::schemaVersion());
        QCOMPARE(QDir(c.folder.path()).entryList({u"case-schema*"_qs}).size(), 0);
    }
    void aNewerCaseIsRefusedUntouched() {
        CaseOnDisk c;
        must(c.db->execute("PRAGMA user_version = 900"));
        JobControl job;
        const auto refused = store::migrate(*c.db, c.key(), 0, job);
        QCOMPARE(refused.error().code(), ErrorCode::CaseNewer);
        QVERIFY(refused.error().detail().contains(u"900"_qs));
        QCOMPARE(must(c.db->integer("PRAGMA user_version")), 900);
    }
    void anotherProgramsDatabaseIsNoCase() {
        QTemporaryDir folder;
        auto db = must(Database::create(folder.filePath(u"other.db"_qs), keyOf('k')));
        must(db->execute("CREATE TABLE recipes (x)"));
        JobControl job;
        QCOMPARE(store::migrate(*db, keyOf('k'), 0, job).error().code(), ErrorCode::NotACase);
    }
    void alteredSchemasAreDescribed() {
        CaseOnDisk c;
        must(c.db->executeScript("DROP TRIGGER audit_update; DROP INDEX exhibit_hash; CREATE TABLE stranger (x); "
                                 "DROP TRIGGER note_delete; CREATE TRIGGER note_delete BEFORE DELETE ON note BEGIN SELECT 1; END;"));
        const QStringList differences = must(store::schemaDifferences(*c.db));
        QCOMPARE(differences.size(), 4);
        QVERIFY(differences.contains(u"The trigger audit_update of table audit is missing."_qs));
        QVERIFY(differences.contains(u"The table stranger is no part of a case."_qs));
        QVERIFY(differences.contains(u"The trigger note_delete was altered."_qs));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
