#include "crypto/jcs.h"
#include "crypto/sha256.h"
#include "store/workrecords.h"
#include "storefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace saboot;
using namespace saboot::test;
using crypto::AuditEvent;
using store::AuditLog;
using store::Change;

class TestAuditLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeAndItsRecordAreOne() {
        CaseOnDisk c;
        domain::Note note;
        note.text = u("گواہ نے پہچان لیا");
        quint64 seq = 0;
        const auto head = c.change(AuditEvent::RowChange, u"Note added"_qs, [&](Change& change) -> Status {
            change.setReason(u"diary page 3"_qs);
            change.setFact(u"page"_qs, 3);
            seq = change.seq();
            return store::WorkRecords::addNote(change, note);
        });
        QCOMPARE(head.seq, quint64(2));
        QCOMPARE(seq, quint64(2));
        AuditLog log(*c.db);
        QCOMPARE(must(log.count()), 2);
        const auto entry = must(log.at(2));
        QCOMPARE(entry.record.event, AuditEvent::RowChange);
        QCOMPARE(entry.record.officer, c.officer.officer().id);
        QCOMPARE(entry.record.wallMs, c.clock.utcMs());
        QCOMPARE(entry.what(), u"Note added"_qs);
        QCOMPARE(entry.reason(), u"diary page 3"_qs);
        QCOMPARE(entry.hash, head.entryHash);
        QCOMPARE(entry.record.prev, must(log.entryHashAt(1)));
        QCOMPARE(must(log.head(c.caseId)), head);
        QCOMPARE(must(log.entryHashes()).size(), size_t(2));

        const auto object = QJsonDocument::fromJson(entry.payload).object();
        QCOMPARE(must(crypto::canonicalJson(object)), entry.payload);
        QCOMPARE(object[u"facts"_qs][u"page"_qs].toInt(), 3);
        const auto rows = object[u"rows"_qs].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"table"_qs].toString(), u"note"_qs);
        QCOMPARE(rows[0][u"row"_qs].toString(), note.id.toString());
        QVERIFY(rows[0][u"before"_qs].isNull());
        // The digest can be made again from the documentation alone.
        const QJsonObject row{{u"uuid"_qs, QString::fromLatin1(note.id.bytes().toHex())}, {u"at"_qs, note.at},
                              {u"by_officer"_qs, QString::fromLatin1(note.by.bytes().toHex())}, {u"text"_qs, note.text}, {u"about"_qs, u""_qs}};
        QCOMPARE(rows[0][u"after"_qs].toString().toLatin1(), crypto::sha256(must(crypto::canonicalJson(row))).toHex());
    }
    void aRowTouchedTwiceAppearsOnce() {
        CaseOnDisk c;
        domain::Task task;
        task.title = u"Send samples"_qs;
        c.change(AuditEvent::RowChange, u"Task"_qs, [&](Change& change) -> Status {
            SABOOT_CHECK(store::WorkRecords::addTask(change, task));
            task.doneAt = 5;
            return store::WorkRecords::setTask(change, task);
        });
        const auto rows = QJsonDocument::fromJson(must(AuditLog(*c.db).at(2)).payload).object()[u"rows"_qs].toArray();
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows[0][u"before"_qs].isNull());
        QVERIFY(c.verify().isClean());
    }
    void anErrorLeavesNoTrace() {
        CaseOnDisk c;
        const auto before = must(AuditLog(*c.db).head(c.caseId));
        auto failed = c.tryChange(AuditEvent::RowChange, u"Half"_qs, [&](Change& change) -> Status {
            domain::Note note;
            note.text = u"kept?"_qs;
            SABOOT_CHECK(store::WorkRecords::addNote(change, note));
            return Error(ErrorCode::InvalidArgument, u"changed my mind"_qs);
        });
        QCOMPARE(failed.error().code(), ErrorCode::InvalidArgument);
        // A failed write that the caller overlooked cannot be committed either.
        failed = c.tryChange(AuditEvent::RowChange, u"Overlooked"_qs, [&](Change& change) -> Status {
            domain::Note note;
            note.text = u"kept?"_qs;
            SABOOT_CHECK(store::WorkRecords::addNote(change, note));
            const auto ignored = change.update("note", note.id.bytes(), store::Row().set("text", u"other"_qs));
            Q_UNUSED(ignored);
            return ok();
        });
        QCOMPARE(failed.error().code(), ErrorCode::Internal);
        QCOMPARE(must(AuditLog(*c.db).head(c.caseId)), before);
        QCOMPARE(must(c.db->integer("SELECT count(*) FROM note")), 0);
        QVERIFY(c.verify().isClean());
    }
    void aCancelledChangeLeavesNoTrace() {
        CaseOnDisk c;
        JobControl job;
        {
            const store::CancelScope scope(*c.db, job);
            const auto cancelled = c.tryChange(AuditEvent::RowChange, u"Late"_qs, [&](Change& change) -> Status {
                domain::Note note;
                note.text = u"kept?"_qs;
                SABOOT_CHECK(store::WorkRecords::addNote(change, note));
                job.cancel();
                return ok();
            });
            QCOMPARE(cancelled.error().code(), ErrorCode::Cancelled);
        }
        QCOMPARE(must(c.db->integer("SELECT count(*) FROM note")), 0);
        QCOMPARE(must(AuditLog(*c.db).count()), 1);
    }
    void theSchemaRefusesChangesOfTheLogAndOfWhatStays() {
        CaseOnDisk c;
        c.addExhibit(u"a.png"_qs);
        domain::Note note;
        note.text = u"once"_qs;
        c.change(AuditEvent::RowChange, u"Note"_qs, [&](Change& change) { return store::WorkRecords::addNote(change, note); });
        for (const char* sql : {"UPDATE audit SET payload = x'00'", "DELETE FROM audit", "INSERT INTO audit SELECT 9, rec, payload FROM audit WHERE seq = 1",
                                "INSERT INTO audit VALUES (4, x'00', x'00')", "UPDATE note SET text = 'other'", "DELETE FROM note", "DELETE FROM exhibit",
                                "UPDATE exhibit SET sha256 = zeroblob(32)", "UPDATE exhibit SET number = 'DE-77'", "UPDATE officer SET sign_key = zeroblob(32)",
                                "DELETE FROM officer", "DELETE FROM case_file", "INSERT OR REPLACE INTO note SELECT * FROM note",
                                "INSERT OR REPLACE INTO exhibit SELECT * FROM exhibit"}) {
            const auto refused = c.db->execute(sql);
            QVERIFY2(!refused, sql);
        }
        QVERIFY(c.verify().isClean());
    }
    void newestFirstInPages() {
        CaseOnDisk c;
        for (int i = 0; i < 9; ++i) c.change(AuditEvent::EvidenceView, u"View %1"_qs.arg(i), [](Change&) { return ok(); });
        AuditLog log(*c.db);
        auto page = must(log.newest(0, 4));
        QCOMPARE(page.size(), size_t(4));
        QCOMPARE(page.front().record.seq, quint64(10));
        page = must(log.newest(page.back().record.seq, 100));
        QCOMPARE(page.size(), size_t(6));
        QCOMPARE(page.back().what(), u"Case created"_qs);
        QCOMPARE(log.at(11).error().code(), ErrorCode::NotFound);
    }
    void theHeadSurvivesReopening() {
        CaseOnDisk c;
        c.addExhibit(u"a.png"_qs);
        const auto head = c.heads.back();
        c.db.reset();
        c.db = must(store::Database::open(c.path(), c.key(), store::Access::ReadWrite));
        QCOMPARE(must(AuditLog(*c.db).head(c.caseId)), head);
        c.addExhibit(u"b.png"_qs);
        QVERIFY(c.verify().isClean());
    }
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
