#include "fault/harness.h"

#include "crypto/keyslots.h"
#include "store/database.h"

#include <sqlite3.h>

namespace saboot::fault {

namespace {

/// One change made with the right key and any tool, the triggers taken away before and put back after. `seq` is the
/// number of the event the verification must name first; 0 where no event can be named (something was added that none
/// tells of, or the log's own tree was changed).
struct Tamper {
    const char* what;
    const char* sql;
    quint64 seq;
};

// The rich case: event 1 makes it; exhibit i is attached by event 2i (with its first custody entry) and handed over by
// 2i+1, for i = 1..4; person, note and task i come with events 10, 11, 12 and so on by threes.
// clang-format off
const Tamper tampers[] = {
    {"exhibit: title", "UPDATE exhibit SET title = 'other' WHERE number = 'DE-01'", 2},
    {"exhibit: Urdu title", "UPDATE exhibit SET title_urdu = 'x' WHERE number = 'DE-02'", 4},
    {"exhibit: source", "UPDATE exhibit SET source = 'Phone P-9' WHERE number = 'DE-03'", 6},
    {"exhibit: file name", "UPDATE exhibit SET file_name = 'x.png' WHERE number = 'DE-04'", 8},
    {"exhibit: size", "UPDATE exhibit SET size_bytes = size_bytes + 1 WHERE number = 'DE-01'", 2},
    {"exhibit: hash", "UPDATE exhibit SET sha256 = randomblob(32) WHERE number = 'DE-02'", 4},
    {"exhibit: place of taking", "UPDATE exhibit SET place = 'Lahore' WHERE number = 'DE-03'", 6},
    {"exhibit: time of taking", "UPDATE exhibit SET collected_at = 5 WHERE number = 'DE-04'", 8},
    {"exhibit: time of adding", "UPDATE exhibit SET added_at = added_at - 86400000 WHERE number = 'DE-02'", 4},
    {"exhibit: collector", "UPDATE exhibit SET collector = 'somebody' WHERE number = 'DE-01'", 2},
    {"exhibit: authority", "UPDATE exhibit SET authority = 'warrant 7' WHERE number = 'DE-01'", 2},
    {"exhibit: media type", "UPDATE exhibit SET media_type = 'text/plain' WHERE number = 'DE-02'", 4},
    {"exhibit: reading failed", "UPDATE exhibit SET state = 'failed', problem = 'x' WHERE number = 'DE-03'", 6},
    {"exhibit: withdrawn", "UPDATE exhibit SET withdrawn_reason = 'x' WHERE number = 'DE-04'", 8},
    {"exhibit: another number", "UPDATE exhibit SET number = 'DE-09', major = 9 WHERE number = 'DE-04'", 8},
    {"exhibit: tags", "UPDATE exhibit SET tags = '[\"x\"]' WHERE number = 'DE-04'", 8},
    {"exhibit: key of another object", "UPDATE exhibit SET vault_key = (SELECT vault_key FROM exhibit WHERE number = 'DE-02') WHERE number = 'DE-01'", 2},
    {"exhibit: two originals swapped",
     "CREATE TEMP TABLE s AS SELECT number, vault_object o, vault_key k, vault_cipher_sha256 c, sha256 h, size_bytes b FROM exhibit;"
     "UPDATE exhibit SET vault_object = '0123456789abcdef0123456789abcdef' WHERE number = 'DE-03';"
     "UPDATE exhibit SET (vault_object, vault_key, vault_cipher_sha256, sha256, size_bytes) = (SELECT o, k, c, h, b FROM s WHERE number = 'DE-03') WHERE number = 'DE-02';"
     "UPDATE exhibit SET (vault_object, vault_key, vault_cipher_sha256, sha256, size_bytes) = (SELECT o, k, c, h, b FROM s WHERE number = 'DE-02') WHERE number = 'DE-03'", 4},
    {"exhibit: deleted with its custody", "DELETE FROM custody_event WHERE exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-02'); DELETE FROM exhibit WHERE number = 'DE-02'", 4},
    {"exhibit: another identity", "UPDATE exhibit SET uuid = randomblob(16) WHERE number = 'DE-03'", 6},
    {"custody: time", "UPDATE custody_event SET at = at - 1 WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-01')", 3},
    {"custody: to whom", "UPDATE custody_event SET handed_to = 'nobody' WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-02')", 5},
    {"custody: by whom", "UPDATE custody_event SET handed_by = 'nobody' WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-03')", 7},
    {"custody: purpose", "UPDATE custody_event SET purpose = 'x' WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-04')", 9},
    {"custody: first entry", "UPDATE custody_event SET place = 'x' WHERE handed_to <> 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-03')", 6},
    {"custody: deleted", "DELETE FROM custody_event WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-04')", 9},
    {"custody: seal", "UPDATE custody_event SET seal = 'S-1' WHERE handed_to = 'Malkhana' AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-01')", 3},
    {"custody: inserted", "INSERT INTO custody_event SELECT randomblob(16), exhibit, 9, at, handed_by, handed_to, purpose, place, seal, register19, road_certificate, note FROM custody_event LIMIT 1", 0},
    {"custody: order of two", "UPDATE custody_event SET seq = 77 WHERE seq = 1 AND exhibit = (SELECT uuid FROM exhibit WHERE number = 'DE-01')", 2},
    {"person: name", "UPDATE person SET name_latin = 'Other' WHERE position = 1", 10},
    {"person: Urdu name", "UPDATE person SET name_urdu = 'x' WHERE position = 2", 13},
    {"person: role", "UPDATE person SET role = 'witness' WHERE position = 3", 16},
    {"person: named in the FIR", "UPDATE person SET named_in_fir = 1 WHERE position = 4", 19},
    {"person: aliases", "UPDATE person SET aliases = '[\"x\"]' WHERE position = 1", 10},
    {"person: address", "UPDATE person SET address = 'x' WHERE position = 2", 13},
    {"person: deleted", "DELETE FROM person WHERE position = 3", 16},
    {"person: inserted", "INSERT INTO person SELECT randomblob(16), 'P-77', 77, name_latin, name_urdu, aliases, cnic, address, role, note, named_in_fir, NULL, 0, 0, 0, 0, added_at FROM person LIMIT 1", 0},
    {"person: CNIC", "UPDATE person SET cnic = '00000-0000000-0' WHERE position = 4", 19},
    {"note: text", "UPDATE note SET text = 'other' WHERE text LIKE 'Note 1%'", 11},
    {"note: time", "UPDATE note SET at = at - 86400000 WHERE text LIKE 'Note 2%'", 14},
    {"note: deleted", "DELETE FROM note WHERE text LIKE 'Note 3%'", 17},
    {"note: inserted", "INSERT INTO note SELECT randomblob(16), at, by_officer, 'planted', '' FROM note LIMIT 1", 0},
    {"note: about", "UPDATE note SET about = 'DE-01' WHERE text LIKE 'Note 4%'", 20},
    {"note: two texts swapped", "CREATE TEMP TABLE n AS SELECT uuid, text FROM note; UPDATE note SET text = (SELECT text FROM n WHERE n.text LIKE CASE WHEN note.text LIKE 'Note 2%' THEN 'Note 4%' ELSE 'Note 2%' END) WHERE text LIKE 'Note 2%' OR text LIKE 'Note 4%'", 14},
    {"task: title", "UPDATE task SET title = 'x' WHERE title = 'Task 1'", 12},
    {"task: done", "UPDATE task SET done_at = 1 WHERE title = 'Task 2'", 15},
    {"task: deleted", "DELETE FROM task WHERE title = 'Task 3'", 18},
    {"case: title", "UPDATE case_file SET title = 'x'", 1},
    {"case: FIR number", "UPDATE case_file SET fir_number = '2/2026'", 1},
    {"officer: name", "UPDATE officer SET name = 'x'", 1},
    {"officer: role", "UPDATE officer SET role = 'supervisor'", 1},
    {"officer: signing key", "UPDATE officer SET sign_key = randomblob(32)", 1},
    {"officer: inserted", "INSERT INTO officer SELECT randomblob(16), 9, name, name_urdu, rank, number, unit, sign_key, seal_key, role, added_at FROM officer LIMIT 1", 0},
    {"setting: inserted", "INSERT INTO setting VALUES (randomblob(16), 'x', 'y')", 0},
    {"log: payload of the first event", "UPDATE audit SET payload = CAST(payload || ' ' AS BLOB) WHERE seq = 1", 1},
    {"log: payload", "UPDATE audit SET payload = CAST(replace(CAST(payload AS TEXT), 'a', 'b') AS BLOB) WHERE seq = 7", 7},
    {"log: payload of the last event", "UPDATE audit SET payload = x'7b7d' WHERE seq = 21", 21},
    {"log: two payloads swapped", "CREATE TEMP TABLE p AS SELECT seq, payload FROM audit; UPDATE audit SET payload = (SELECT payload FROM p WHERE p.seq = CASE audit.seq WHEN 11 THEN 14 ELSE 11 END) WHERE seq IN (11, 14)", 11},
    {"log: time", "UPDATE audit SET rec = CAST(substr(rec, 1, 16) || x'0010a5d4e8000000' || substr(rec, 25) AS BLOB) WHERE seq = 9", 9},
    {"log: kind of event", "UPDATE audit SET rec = CAST(substr(rec, 1, 6) || x'0300' || substr(rec, 9) AS BLOB) WHERE seq = 6", 6},
    {"log: officer", "UPDATE audit SET rec = CAST(substr(rec, 1, 64) || randomblob(16) || substr(rec, 81) AS BLOB) WHERE seq = 12", 12},
    {"log: object digest", "UPDATE audit SET rec = CAST(substr(rec, 1, 176) || randomblob(32) || substr(rec, 209) AS BLOB) WHERE seq = 4", 4},
    {"log: program digest", "UPDATE audit SET rec = CAST(substr(rec, 1, 240) || randomblob(32) || substr(rec, 273) AS BLOB) WHERE seq = 5", 5},
    {"log: signature", "UPDATE audit SET rec = CAST(substr(rec, 1, 272) || randomblob(64) AS BLOB) WHERE seq = 13", 13},
    {"log: previous hash", "UPDATE audit SET rec = CAST(substr(rec, 1, 144) || randomblob(32) || substr(rec, 177) AS BLOB) WHERE seq = 15", 15},
    {"log: one event cut out", "DELETE FROM audit WHERE seq = 10", 10},
    {"log: one event cut out, the rest moved up", "DELETE FROM audit WHERE seq = 10; UPDATE audit SET seq = seq - 1 WHERE seq > 10", 10},
    {"log: first event cut out", "DELETE FROM audit WHERE seq = 1", 1},
    {"log: two events swapped", "UPDATE audit SET seq = 1000 WHERE seq = 8; UPDATE audit SET seq = 8 WHERE seq = 9; UPDATE audit SET seq = 9 WHERE seq = 1000", 8},
    {"log: an event replaced by a copy of another", "UPDATE audit SET (rec, payload) = (SELECT rec, payload FROM audit WHERE seq = 11) WHERE seq = 14", 14},
    {"log: an event appended", "INSERT INTO audit SELECT 22, rec, payload FROM audit WHERE seq = 21", 22},
    {"log: everything cut off", "DELETE FROM audit", 1},
    {"log: tail cut off", "DELETE FROM audit WHERE seq > 18", 19},
    {"log: the tree", "UPDATE meta SET value = randomblob(length(value)) WHERE key = 'frontier'", 0},
    {"log: the tree gone", "DELETE FROM meta WHERE key = 'frontier'", 0},
};
// clang-format on

void run(sqlite3* db, const QByteArray& sql) {
    char* message = nullptr;
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK) qFatal("%s: %s", sql.constData(), message ? message : "");
}

/// Takes the triggers away, changes, and puts them back word for word.
void tamperWith(const QString& casePath, const SecureBytes& key, const char* sql) {
    const auto db = must(store::Database::open(casePath + QStringLiteral("/case.db"), key, store::Access::ReadWrite));
    sqlite3* const handle = db->handle();
    run(handle, "PRAGMA foreign_keys = OFF");
    QList<QByteArray> triggers;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &statement, nullptr);
    QList<QByteArray> names;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        names << QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        triggers << QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 1)));
    }
    sqlite3_finalize(statement);
    for (const QByteArray& name : std::as_const(names)) run(handle, "DROP TRIGGER " + name);
    run(handle, sql);
    if (sqlite3_total_changes(handle) == 0) qFatal("changed nothing: %s", sql);
    for (const QByteArray& trigger : std::as_const(triggers)) run(handle, trigger);
}

} // namespace

void runTampers(Report& report, Scale) {
    Bench bench(fastFolder());
    const QString casePath = bench.makeRichCase(QStringLiteral("tamper"));
    const QString trial = bench.path(QStringLiteral("trial.saboot"));
    const SecureBytes key = bench.open(casePath, services::OpenMode::ReadOnly)->keys().databaseKey();
    qint64 found = 0;
    qint64 named = 0;
    const qint64 count = qint64(std::size(tampers));
    for (const Tamper& t : tampers) {
        copyFolder(casePath, trial);
        tamperWith(trial, key, t.sql);
        const Outcome o = bench.examine(trial);
        if (!o.silent()) ++found;
        if (!o.silent() && (o.firstSeq == t.seq || !o.opened)) ++named;
        else report.note(QStringLiteral("%1: event %2 expected, %3 named (%4)").arg(QLatin1String(t.what)).arg(t.seq).arg(o.firstSeq).arg(o.text));
    }
    report.goal(QStringLiteral("F-10"), QStringLiteral("changes made with the right key, found"), count, found);
    report.goal(QStringLiteral("F-10"), QStringLiteral("the right event named"), count, named);
}

} // namespace saboot::fault
