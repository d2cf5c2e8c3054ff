#include "base/file.h"
#include "crypto/auditrecord.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/testcase.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTest>
#include <thread>

using namespace saboot;
using services::OpenCase;
using services::OpenMode;
using Kind = services::OpeningFinding::Kind;

namespace {
bool has(const OpenCase& c, Kind kind) {
    for (const auto& f : c.findings())
        if (f.kind == kind) return true;
    return false;
}
void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    QDir source(from);
    for (const auto& f : source.entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile::remove(to + QLatin1Char('/') + f.fileName());
        QFile::copy(f.filePath(), to + QLatin1Char('/') + f.fileName());
    }
    for (const auto& d : source.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) copyFolder(d.filePath(), to + QLatin1Char('/') + d.fileName());
}
} // namespace

class TestOpenCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsParticularsOverReopening() {
        tests::TestCase t;
        const auto head = t.opened().head();
        QCOMPARE(head.seq, quint64(1));
        QVERIFY(t.reopen());
        QCOMPARE(t.opened().particulars()->titleUrdu, QStringLiteral("آزمائشی مقدمہ"));
        QCOMPARE(t.opened().head().printed, head.printed);
        QVERIFY(t.opened().findings().empty());
        for (const auto& m : t.opened().head().mirrors) QVERIFY2(m.agrees, qPrintable(m.place));
    }
    void oneWriterAtATime() {
        tests::TestCase t;
        const auto second = OpenCase::open(t.desk(), t.casePath(), OpenMode::ReadWrite);
        QCOMPARE(second.error().code(), ErrorCode::CaseInUse);
        QVERIFY(second.error().detail().contains(QStringLiteral("Aliya Test")));
        QVERIFY(OpenCase::open(t.desk(), t.casePath(), OpenMode::ReadOnly));
    }
    void clearsAStaleLock() {
        tests::TestCase t;
        t.close();
        QFile lock(t.casePath() + QStringLiteral("/case.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("Somebody on elsewhere, process 999999\n");
        lock.close();
        QVERIFY(t.reopen());
        QVERIFY(has(t.opened(), Kind::StaleLock));
    }
    void aRollBackIsAlarmedAndNothingIsWritten() {
        tests::TestCase t;
        QVERIFY(services::Register(t.opened()).addNote(QStringLiteral("one"), {}));
        t.close();
        const QString backup = t.path(QStringLiteral("backup"));
        copyFolder(t.casePath(), backup);
        QVERIFY(t.reopen());
        QVERIFY(services::Register(t.opened()).addNote(QStringLiteral("two, acknowledged"), {}));
        t.close();
        // The whole old folder is put back: only the desk's mirror can tell.
        QDir(t.casePath()).removeRecursively();
        copyFolder(backup, t.casePath());
        QVERIFY(t.reopen());
        QVERIFY(has(t.opened(), Kind::RollBack));
        QCOMPARE(t.opened().mode(), OpenMode::ReadOnly);
        QCOMPARE(services::Register(t.opened()).addNote(QStringLiteral("three"), {}).error().code(), ErrorCode::RollBack);
    }
    void usesTheSecondKeyFileAndRefusesWhenBothAreDamaged() {
        tests::TestCase t;
        t.close();
        const QString keys = t.casePath() + QStringLiteral("/keys.sbk");
        QVERIFY(writeAtomically(keys, "garbage"));
        QVERIFY(t.reopen());
        QVERIFY(has(t.opened(), Kind::KeyFileRestored));
        t.close();
        QVERIFY(t.reopen());
        QVERIFY(!has(t.opened(), Kind::KeyFileRestored));
        t.close();
        QVERIFY(writeAtomically(keys, "garbage"));
        QVERIFY(writeAtomically(t.casePath() + QStringLiteral("/keys-copy.sbk"), "garbage"));
        QCOMPARE(t.reopen().error().code(), ErrorCode::KeyFileDamaged);
    }
    void anotherOfficerNeedsAKey() {
        tests::TestCase t;
        tests::TestCase other;
        const auto card = services::Desk::readCard(*other.desk().identityCard());
        QVERIFY(card);
        QCOMPARE(OpenCase::open(other.desk(), t.casePath(), OpenMode::ReadOnly).error().code(), ErrorCode::NoKeySlot);
        QVERIFY(t.opened().addOfficer(*card, domain::OfficerRole::Supervisor));
        QCOMPARE(t.opened().keyHolders().size(), size_t(3));
        t.close();
        auto theirs = OpenCase::open(other.desk(), t.casePath(), OpenMode::ReadWrite);
        QVERIFY2(theirs, theirs ? "" : qPrintable(describe(theirs.error())));
        QVERIFY(services::Register(**theirs).addNote(QStringLiteral("seen by the supervisor"), {}));
    }
    void theRecoveryKeyOpensAndIsRecorded() {
        tests::TestCase t;
        t.close();
        tests::TestCase other;
        QVERIFY(!OpenCase::recover(other.desk(), t.casePath(), QStringLiteral("AAAAA-BBBBB")));
        auto opened = OpenCase::recover(other.desk(), t.casePath(), t.recoveryKey());
        QVERIFY2(opened, opened ? "" : qPrintable(describe(opened.error())));
        QVERIFY((*opened)->head().seq > 1);
        opened->reset();
        // From now on the desk's own key opens it.
        QVERIFY(OpenCase::open(other.desk(), t.casePath(), OpenMode::ReadOnly));
    }
    void reportsOrphansAndMissingObjects() {
        tests::TestCase t;
        JobControl job;
        auto a = services::Exhibits(t.opened()).attachBytes("evidence", QStringLiteral("a.txt"), {}, services::DuplicateRule::Skip, job);
        QVERIFY(a);
        t.close();
        const QString vault = t.casePath() + QStringLiteral("/vault");
        const QString object = vault + QLatin1Char('/') + a->exhibit.vault.objectId.left(2) + QLatin1Char('/') + a->exhibit.vault.objectId + QStringLiteral(".sbb");
        QVERIFY2(QFile::exists(object), qPrintable(object));
        QVERIFY(QFile::copy(object, vault + QStringLiteral("/00112233445566778899aabbccddeeff.sbb")));
        QVERIFY(writeAtomically(vault + QStringLiteral("/half"), "x"));
        QVERIFY(QFile::rename(vault + QStringLiteral("/half"), vault + QStringLiteral("/half.tmp")));
        QVERIFY(QFile::remove(object));
        QVERIFY(t.reopen());
        QVERIFY(has(t.opened(), Kind::OrphanObject));
        QVERIFY(has(t.opened(), Kind::MissingObject));
        QVERIFY(has(t.opened(), Kind::TempRemoved));
        QVERIFY(QFile::exists(vault + QStringLiteral("/orphans/00112233445566778899aabbccddeeff.sbb")));
    }
    void theHeadIsToldWhileALongChangeGoesOn() {
        tests::TestCase t;
        const quint64 before = t.opened().head().seq;
        QSemaphore inside, go;
        std::thread writer([&] {
            (void)bool(t.opened().change(crypto::AuditEvent::RowChange, QStringLiteral("A long import"), [&](store::Change&) {
                inside.release();
                go.acquire();
                return ok();
            }));
        });
        inside.acquire();
        // The window asks for it at every turn: it must not wait for the end of an import.
        QSemaphore told;
        quint64 during = 0;
        std::thread window([&] {
            during = t.opened().head().seq;
            told.release();
        });
        const bool answered = told.tryAcquire(1, 5000);
        go.release();
        writer.join();
        window.join();
        QVERIFY(answered);
        QCOMPARE(during, before);
        QCOMPARE(t.opened().head().seq, before + 1);
    }
    void refusesWhatIsNoCase() {
        tests::TestCase t;
        QCOMPARE(OpenCase::open(t.desk(), t.path(QStringLiteral("none")), OpenMode::ReadWrite).error().code(), ErrorCode::NotFound);
        QDir().mkpath(t.path(QStringLiteral("empty")));
        QCOMPARE(OpenCase::open(t.desk(), t.path(QStringLiteral("empty")), OpenMode::ReadWrite).error().code(), ErrorCode::NotACase);
        t.close();
        QVERIFY(QFile::resize(t.casePath() + QStringLiteral("/case.db"), 0));
        QCOMPARE(t.reopen().error().code(), ErrorCode::CaseDamaged);
    }
    void alreadyExistingFolderIsNotTouched() {
        tests::TestCase t;
        domain::CaseParticulars p;
        p.title = QStringLiteral("x");
        QCOMPARE(OpenCase::create(t.desk(), t.casePath(), p).error().code(), ErrorCode::AlreadyExists);
        p.title = QStringLiteral("  ");
        QCOMPARE(OpenCase::create(t.desk(), t.path(QStringLiteral("new")), p).error().code(), ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestOpenCase)
#include "tst_opencase.moc"
