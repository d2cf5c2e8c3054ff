#include "crypto/sha256.h"
#include "store/chatrecords.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"
#include "store/workrecords.h"
#include "storefixture.h"

#include <QFile>

using namespace saboot;
using namespace saboot::test;
using crypto::AuditEvent;
using store::Change;
using store::Database;

/// A case with one of everything is copied, tampered with as a person with the key and an SQL tool would, and verified.
class TestReplay : public QObject {
    Q_OBJECT
    std::unique_ptr<CaseOnDisk> m_case;
    quint64 m_exhibit1 = 0, m_exhibit2 = 0, m_chat = 0, m_note = 0, m_custody = 0, m_person = 0, m_report = 0, m_task = 0, m_taskDone = 0,
            m_review = 0, m_last = 0;
    int m_copies = 0;

    std::unique_ptr<Database> copy() {
        const QString path = m_case->folder.filePath(u"copy%1.db"_qs.arg(++m_copies));
        JobControl job;
        must(m_case->db->backupTo(path, m_case->key(), job));
        return must(Database::open(path, m_case->key(), store::Access::ReadWrite));
    }
    /// Runs statements with the triggers out of the way, and puts the triggers back: no trace in the schema.
    static void tamper(Database& db, const QByteArray& sql) {
        QList<QByteArray> triggers;
        must(db.execute("PRAGMA synchronous = OFF"));
        auto list = db.prepareOnce("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        QStringList names;
        must(list.each([&](store::Statement& row) {
            names << row.text(0);
            triggers << row.text(1).toUtf8();
        }));
        for (const QString& name : names) must(db.prepareOnce("DROP TRIGGER " + name.toUtf8()).run());
        must(db.execute("PRAGMA foreign_keys = OFF"));
        must(db.executeScript(sql));
        for (const QByteArray& trigger : triggers) must(db.prepareOnce(trigger).run());
    }
    store::VerifyReport verify(Database& db, const std::vector<crypto::Head>& mirrors = {}) {
        JobControl job;
        return must(store::verifyDatabase(db, {m_case->caseId, mirrors, {}}, job));
    }
    /// A statement that swaps what two records hold.
    static QByteArray swap(quint64 a, quint64 b) {
        return "CREATE TEMP TABLE x AS SELECT * FROM audit WHERE seq IN (" + QByteArray::number(a) + "," + QByteArray::number(b) +
               "); UPDATE audit SET rec = (SELECT rec FROM x WHERE x.seq = " + QByteArray::number(a + b) +
               " - audit.seq), payload = (SELECT payload FROM x WHERE x.seq = " + QByteArray::number(a + b) + " - audit.seq) WHERE seq IN (" +
               QByteArray::number(a) + "," + QByteArray::number(b) + "); DROP TABLE x;";
    }

private Q_SLOTS:
    void initTestCase() {
        m_case = std::make_unique<CaseOnDisk>();
        CaseOnDisk& c = *m_case;
        const auto first = c.addExhibit(u"chat.txt"_qs);
        m_exhibit1 = c.heads.back().seq;
        const auto second = c.addExhibit(u"photo.png"_qs);
        m_exhibit2 = c.heads.back().seq;
        domain::Chat chat;
        m_chat = c.change(AuditEvent::EvidenceAdd, u"Chat imported"_qs, [&](Change& change) -> Status {
            SABOOT_TRY(chat, importChat(change, first.id, 500));
            domain::Derivation d{{}, first.id, domain::DerivationKind::OcrText, u"Tesseract"_qs, u"5"_qs, {}, first.sha256, {}, u"text/plain"_qs, "text", 0, {}};
            return store::ExhibitRecords::addDerivation(change, d);
        }).seq;
        domain::Note note;
        note.text = u("گواہ نے پہچان لیا");
        m_note = c.change(AuditEvent::RowChange, u"Note"_qs, [&](Change& change) { return store::WorkRecords::addNote(change, note); }).seq;
        domain::CustodyEvent event;
        event.exhibit = second.id;
        event.to = u"Malkhana"_qs;
        m_custody = c.change(AuditEvent::CustodyMove, u"Handed over"_qs, [&](Change& change) { return store::ExhibitRecords::addCustody(change, event); }).seq;
        domain::Person person;
        person.nameLatin = u"Goldie Sample"_qs;
        m_person = c.change(AuditEvent::RowChange, u"Person"_qs, [&](Change& change) { return store::PersonRecords::add(change, person); }).seq;
        domain::ReportRecord report;
        report.sha256 = crypto::sha256("a report");
        report.state = u"accepted"_qs;
        m_report = c.change(AuditEvent::ReportExport, u"Report"_qs, [&](Change& change) { return store::WorkRecords::addReport(change, report); }).seq;
        domain::Task task;
        task.title = u"Send samples"_qs;
        m_task = c.change(AuditEvent::RowChange, u"Task"_qs, [&](Change& change) { return store::WorkRecords::addTask(change, task); }).seq;
        task.doneAt = 77;
        m_taskDone = c.change(AuditEvent::RowChange, u"Task done"_qs, [&](Change& change) { return store::WorkRecords::setTask(change, task); }).seq;
        m_review = c.change(AuditEvent::RowChange, u"Reviewed"_qs, [&](Change& change) {
            return store::IdentifierRecords::review(change, 1, domain::Review::Confirmed, u"seen"_qs);
        }).seq;
        m_last = c.change(AuditEvent::EvidenceView, u"Viewed"_qs, [](Change&) { return ok(); }).seq;
    }
    void anUntouchedCaseIsClean() {
        const auto report = verify(*m_case->db, m_case->heads);
        QVERIFY2(report.isClean(), report.findings.empty() ? "" : qPrintable(report.findings[0].text));
        QCOMPARE(report.events, m_last);
        QCOMPARE(report.head, m_case->heads.back());
        QVERIFY(report.rows >= 9);
        QVERIFY(report.bulkRows > 500);
        QCOMPARE(report.firstWrongSeq(), quint64(0));
        auto db = copy();
        QVERIFY(verify(*db, m_case->heads).isClean()); // so that a copy alone is never the finding below
    }
    void everyTamperingIsFoundAndItsRecordNamed_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<quint64>("seq");
        auto row = [](const char* name, const QByteArray& sql, quint64 seq) { QTest::newRow(name) << sql << seq; };
        row("exhibit retitled", "UPDATE exhibit SET title = 'other' WHERE number = 'DE-02'", m_exhibit2);
        row("hash exchanged", "UPDATE exhibit SET sha256 = zeroblob(32) WHERE number = 'DE-01'", m_exhibit1);
        row("vault objects swapped",
            "CREATE TEMP TABLE s AS SELECT number, vault_object FROM exhibit; UPDATE exhibit SET vault_object = printf('%032d', rowid); "
            "UPDATE exhibit SET vault_object = (SELECT s.vault_object FROM s WHERE s.number <> exhibit.number); DROP TABLE s",
            m_exhibit1);
        row("withdrawal invented", "UPDATE exhibit SET withdrawn_reason = 'x' WHERE number = 'DE-02'", m_exhibit2);
        row("exhibit deleted", "DELETE FROM exhibit WHERE number = 'DE-02'", m_exhibit2);
        row("exhibit invented",
            "INSERT INTO exhibit SELECT randomblob(16), 'DE-03', 3, 0, kind, title, title_urdu, source, device, collector, place, collected_at, "
            "collected_text, authority, method, tags, file_name, size_bytes, sha256, media_type, hex(randomblob(16)), vault_key, vault_cipher_sha256, "
            "parent, added_at, added_by, state, problem, withdrawn_reason FROM exhibit LIMIT 1",
            0);
        row("note rewritten", "UPDATE note SET text = 'nobody recognised him'", m_note);
        row("note back-dated", "UPDATE note SET at = at - 86400000", m_note);
        row("note deleted", "DELETE FROM note", m_note);
        row("note invented", "INSERT INTO note SELECT randomblob(16), at, by_officer, 'x', about FROM note", 0);
        row("custody changed", "UPDATE custody_event SET handed_to = 'Other'", m_custody);
        row("custody deleted", "DELETE FROM custody_event", m_custody);
        row("person renamed", "UPDATE person SET name_latin = 'Another'", m_person);
        row("report hash changed", "UPDATE report SET sha256 = zeroblob(32)", m_report);
        row("report deleted", "DELETE FROM report", m_report);
        row("task put back", "UPDATE task SET done_at = NULL", m_taskDone);
        row("review turned", "UPDATE identifier_review SET review = 'rejected'", m_review);
        row("empty field filled", "UPDATE person SET cnic = ' '", m_person);
        row("case retitled", "UPDATE case_file SET title = 'x'", 1);
        row("officer renamed", "UPDATE officer SET name = 'x'", 1);
        row("message text", "UPDATE message SET text = 'x' WHERE n = 400", m_chat);
        row("message time", "UPDATE message SET sent_at = sent_at + 1 WHERE n = 1", m_chat);
        row("message sender", "UPDATE message SET participant = 3 - participant WHERE n = 7", m_chat);
        row("message deleted", "DELETE FROM message WHERE n = 500", m_chat);
        row("message added", "INSERT INTO message SELECT 501, chat, 501, participant, kind, sent_at, certainty, rule, flags, offset, line, time_text, "
                             "'x', source_id, reply_to, forwarded_from, extra FROM message WHERE n = 1", m_chat);
        row("messages swapped", "UPDATE message SET id = -id WHERE n IN (5, 6); UPDATE message SET id = 11 + id WHERE n IN (5, 6)", m_chat);
        row("participant renamed", "UPDATE participant SET name = 'x' WHERE id = 1", m_chat);
        row("issue removed", "DELETE FROM import_issue", m_chat);
        row("time rule changed", "UPDATE time_rule SET rule = 'mdy'", m_chat);
        row("identifier changed", "UPDATE identifier SET normal = 'other' WHERE id = 2", m_chat);
        row("sighting moved", "UPDATE sighting SET reference = 'T1-0001' WHERE id = 3", m_chat);
        row("sighting deleted", "DELETE FROM sighting WHERE id = 3", m_chat);
        row("sighting invented", "INSERT INTO sighting SELECT 900, 99, identifier, seen_in, exhibit, derivation, message, reference, start, end, raw, context, at "
                                 "FROM sighting WHERE id = 1", 0);
        row("chat shortened", "UPDATE chat SET row_count = 499; DELETE FROM message WHERE n = 500", m_chat);
        row("derived text", "UPDATE derivation SET content = 'other'", m_chat);
        row("payload edited", "UPDATE audit SET payload = CAST(replace(payload, 'Note', 'Nota') AS BLOB) WHERE seq = " + QByteArray::number(m_note), m_note);
        row("payloads swapped", "UPDATE audit SET payload = (SELECT payload FROM audit b WHERE b.seq = 3) WHERE seq = 2", 2);
        row("record time changed", "UPDATE audit SET rec = CAST(substr(rec, 1, 16) || x'0000000000000000' || substr(rec, 25) AS BLOB) WHERE seq = 4", 4);
        row("signature changed", "UPDATE audit SET rec = CAST(substr(rec, 1, 335) || CASE WHEN substr(rec, 336) = x'00' THEN x'01' ELSE x'00' END AS BLOB) WHERE seq = 6", 6);
        row("record deleted", "DELETE FROM audit WHERE seq = 5", 5);
        row("record deleted, numbers closed", "DELETE FROM audit WHERE seq = 5; UPDATE audit SET seq = seq - 1 WHERE seq > 5", 5);
        row("first record deleted", "DELETE FROM audit WHERE seq = 1", 1);
        row("records reordered", swap(5, 6), 5);
        row("record repeated", "INSERT INTO audit SELECT " + QByteArray::number(m_last + 1) + ", rec, payload FROM audit WHERE seq = 3", m_last + 1);
        row("numbered with a gap", "UPDATE audit SET seq = seq + 1 WHERE seq = " + QByteArray::number(m_last), m_last);
        row("tail cut with its rows", "DELETE FROM audit WHERE seq > " + QByteArray::number(m_task) + "; UPDATE task SET done_at = NULL; DELETE FROM identifier_review",
            m_task + 1);
        row("all records deleted", "DELETE FROM audit", 1);
        row("Merkle tree replaced", "UPDATE meta SET value = zeroblob(8) WHERE key = 'frontier'", 0);
        row("Merkle tree removed", "DELETE FROM meta", 0);
        row("figures of the search changed", "UPDATE message_columns SET data = zeroblob(length(data))", m_chat);
        row("figures of the search removed", "DELETE FROM message_columns", m_chat);
        row("fraction smuggled in", "UPDATE message SET offset = 1.5 WHERE n = 3", m_chat);
    }
    void everyTamperingIsFoundAndItsRecordNamed() {
        QFETCH(QByteArray, sql);
        QFETCH(quint64, seq);
        auto db = copy();
        tamper(*db, sql);
        const auto report = verify(*db, m_case->heads);
        QVERIFY(!report.isClean());
        QCOMPARE(report.firstWrongSeq(), seq);
        for (const auto& finding : report.findings) {
            QVERIFY(!finding.thing.isEmpty());
            QVERIFY2(finding.text.endsWith(QLatin1Char('.')), qPrintable(finding.text)); // a sentence
            QVERIFY2(finding.thing != u"schema"_qs, qPrintable(finding.text));           // found by its digest, not by its tools
        }
        // In order, the nameless last.
        for (size_t i = 1; i < report.findings.size(); ++i)
            QVERIFY(report.findings[i].seq == 0 || (report.findings[i - 1].seq != 0 && report.findings[i - 1].seq <= report.findings[i].seq));
    }
    void aChangedOfficerKeyIsFound() {
        auto db = copy();
        tamper(*db, "UPDATE officer SET sign_key = zeroblob(32)");
        QCOMPARE(verify(*db).firstWrongSeq(), quint64(1));
    }
    void droppedTriggersAreFound() {
        auto db = copy();
        must(db->execute("DROP TRIGGER message_update"));
        const auto report = verify(*db);
        QCOMPARE(report.findings.size(), size_t(1));
        QCOMPARE(report.findings[0].thing, u"schema"_qs);
        QVERIFY(report.findings[0].text.contains(u"message_update"_qs));
    }
    void aChangeOutsideTheLogShowsAlsoAfterALaterChange() {
        auto db = copy();
        tamper(*db, "UPDATE task SET assignee = 'x'");
        auto task = must(store::WorkRecords(*db).tasks()).at(0);
        task.title = u"Renamed"_qs;
        auto change = must(Change::begin(*db, m_case->author(), AuditEvent::RowChange, u"Renamed"_qs));
        must(store::WorkRecords::setTask(change, task));
        must(change.commit());
        const auto report = verify(*db);
        QCOMPARE(report.findings.size(), size_t(1));
        QCOMPARE(report.findings[0].seq, m_last + 1);
        QVERIFY(report.findings[0].text.contains(u"without a record"_qs));
    }
    void aCutTailShowsOnlyByTheMirrors() {
        auto db = copy();
        // The insider also sets the Merkle tree back to where the log now ends.
        crypto::MerkleFrontier frontier;
        const auto hashes = must(store::AuditLog(*db).entryHashes());
        for (size_t i = 0; i + 1 < hashes.size(); ++i) frontier.append(hashes[i]);
        tamper(*db, "DELETE FROM audit WHERE seq = " + QByteArray::number(m_last));
        must(db->prepare("UPDATE meta SET value = ?1 WHERE key = 'frontier'").bind(1, frontier.encode()).run());
        QVERIFY(verify(*db).isClean()); // stated in the threat model: without a mirror nothing shows
        const auto report = verify(*db, m_case->heads);
        QCOMPARE(report.firstWrongSeq(), m_last);
        QCOMPARE(report.findings[0].thing, u"mirror"_qs);
    }
    void aHistoryRebuiltWithTheOfficersKeyShowsByAMirror() {
        CaseOnDisk other; // the same case, officer and clock, but another history
        other.addExhibit(u"instead.png"_qs);
        JobControl job;
        auto report = must(store::verifyDatabase(*other.db, {other.caseId, {}, {}}, job));
        QVERIFY(report.isClean());
        report = must(store::verifyDatabase(*other.db, {other.caseId, {m_case->heads[1]}, {}}, job));
        QCOMPARE(report.firstWrongSeq(), quint64(2));
    }
    void aStrangersSignatureIsFound() {
        auto db = copy();
        static SeededRandom seeded(99);
        const auto stranger = makeIdentity(u"Stranger"_qs, seeded);
        {
            auto change = must(Change::begin(*db, {m_case->caseId, stranger, m_case->clock, m_case->random, m_case->origin}, AuditEvent::EvidenceView, u"x"_qs));
            must(change.commit());
        }
        QCOMPARE(verify(*db).firstWrongSeq(), m_last + 1);
        // Adding the stranger later does not make the earlier record good.
        auto change = must(Change::begin(*db, m_case->author(), AuditEvent::KeyChange, u"Officer added"_qs));
        must(store::CaseRecords::addOfficer(change, stranger.officer()));
        must(change.commit());
        QCOMPARE(verify(*db).firstWrongSeq(), m_last + 1);
    }
    void anAddedOfficerMaySignFromThenOn() {
        auto db = copy();
        static SeededRandom seeded(98);
        const auto second = makeIdentity(u"Second"_qs, seeded);
        {
            auto change = must(Change::begin(*db, m_case->author(), AuditEvent::KeyChange, u"Officer added"_qs));
            must(store::CaseRecords::addOfficer(change, second.officer()));
            must(change.commit());
        }
        auto change = must(Change::begin(*db, {m_case->caseId, second, m_case->clock, m_case->random, m_case->origin}, AuditEvent::EvidenceView, u"x"_qs));
        must(change.commit());
        QVERIFY(verify(*db).isClean());
        JobControl job;
        auto known = second.officer();
        known.signKey[0] = char(known.signKey[0] ^ 1);
        const auto report = must(store::verifyDatabase(*db, {m_case->caseId, {}, {known}}, job));
        QCOMPARE(report.findings.size(), size_t(1));
        QVERIFY(report.findings[0].thing.contains(u"Second"_qs));
    }
    void anotherCasesLogIsRefused() {
        JobControl job;
        const auto report = must(store::verifyDatabase(*m_case->db, {CaseId(QUuid(QStringLiteral("99999999-2222-4333-8444-555555555555"))), {}, {}}, job));
        QCOMPARE(report.firstWrongSeq(), quint64(1));
    }
    void cancelIsNotAFinding() {
        JobControl job;
        job.cancel();
        QCOMPARE(store::verifyDatabase(*m_case->db, {m_case->caseId, {}, {}}, job).error().code(), ErrorCode::Cancelled);
        QVERIFY(!m_case->db->inTransaction());
    }
    void aReaderVerifiesWhileTheWriterWorks() {
        auto reader = must(Database::open(m_case->path(), m_case->key(), store::Access::ReadOnly));
        JobControl job;
        QVERIFY(must(store::verifyDatabase(*reader, m_case->verifyInput(), job)).isClean());
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
