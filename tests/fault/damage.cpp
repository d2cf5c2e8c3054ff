#include "fault/harness.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/sha256.h"
#include "crypto/vaultobject.h"
#include "store/auditlog.h"

#include <QDirIterator>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace saboot::fault {

namespace {

constexpr qint64 block = 512;

/// A closed case, and a copy of it taken while it was open and its last changes stood in the write-ahead log alone.
struct Specimens {
    Bench bench{fastFolder()};
    QString closed;
    QString live;
    QString trial;
    quint64 headSeq = 0;
    std::optional<crypto::CaseKeys> keys;
    std::vector<domain::Exhibit> exhibits;
    crypto::Head head;

    Specimens() {
        closed = bench.makeRichCase(QStringLiteral("specimen"));
        live = bench.path(QStringLiteral("live.saboot"));
        trial = bench.path(QStringLiteral("trial.saboot"));
        {
            const auto opened = bench.open(closed);
            services::Register reg(*opened);
            for (int i = 0; i < 10; ++i) must(reg.addNote(QStringLiteral("late note %1").arg(i), {}));
            copyFolder(closed, live);
            QFile::remove(live + QStringLiteral("/case.db-shm"));
            headSeq = opened->head().seq;
            keys = opened->keys().clone();
            exhibits = must(services::Exhibits(*opened).list());
            head = must(store::AuditLog(opened->database()).head(opened->id()));
        }
        QFile::remove(live + QStringLiteral("/case.lock"));
    }
    QString file(const QString& folder, const char* name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
};

/// Every 512 bytes at full scale, else about `small` places spread over the file, always with 0.
std::vector<qint64> cuts(qint64 size, Scale scale, int small) {
    std::vector<qint64> out;
    const qint64 step = scale == Scale::Full ? block : std::max(block, size / small / block * block);
    for (qint64 n = 0; n < size; n += step) out.push_back(n);
    return out;
}

void undamagedIsSilent(Report& report, Specimens& s) {
    int good = 0;
    for (const QString& source : {s.closed, s.live}) {
        copyFolder(source, s.trial);
        const Outcome o = s.bench.examine(s.trial);
        if (o.silent() && o.headSeq == s.headSeq) ++good;
        else report.note(QStringLiteral("an untouched copy: ") + o.text);
    }
    report.goal(QStringLiteral("F-00"), QStringLiteral("untouched copies (closed, and with a write-ahead log) raise no alarm"), 2, good);
}

void truncations(Report& report, Specimens& s, Scale scale) {
    const auto cut = [&](const QString& source, const char* name, const std::function<bool(qint64, const Outcome&)>& noticed, int small) {
        const QByteArray whole = bytesOf(s.file(source, name));
        const auto places = cuts(whole.size(), scale, small);
        qint64 good = 0;
        for (const qint64 n : places) {
            copyFolder(source, s.trial);
            setBytes(s.file(s.trial, name), whole.first(n));
            const Outcome o = s.bench.examine(s.trial);
            if (noticed(n, o)) ++good;
            else report.note(QStringLiteral("%1 cut to %2 bytes: %3").arg(QLatin1String(name)).arg(n).arg(o.text));
        }
        return std::pair<qint64, qint64>(qint64(places.size()), good);
    };
    auto [dbPlaces, db] = cut(
        s.closed, "case.db", [](qint64 n, const Outcome& o) { return n == 0 ? !o.opened && o.error == ErrorCode::CaseDamaged : !o.silent(); }, 12);
    report.goal(QStringLiteral("F-06"), QStringLiteral("prefixes of case.db noticed (none at all: \"damaged\")"), dbPlaces, db);
    // A log without its last bytes may still hold every commit: then nothing is missing, and nothing need be said.
    auto [walPlaces, wal] = cut(
        s.live, "case.db-wal", [&](qint64, const Outcome& o) { return !o.silent() || o.headSeq == s.headSeq; }, 12);
    report.goal(QStringLiteral("F-07"), QStringLiteral("prefixes of case.db-wal noticed, or complete"), walPlaces, wal);

    const QByteArray keyFile = bytesOf(s.file(s.closed, "keys.sbk"));
    qint64 one = 0;
    qint64 both = 0;
    qint64 places = 0;
    for (qint64 n = 0; n < keyFile.size(); n += scale == Scale::Full ? 8 : 64) {
        ++places;
        copyFolder(s.closed, s.trial);
        setBytes(s.file(s.trial, "keys.sbk"), keyFile.first(n));
        if (const Outcome o = s.bench.openOnly(s.trial); o.opened ? o.alarmed : o.error == ErrorCode::KeyFileDamaged) ++one;
        setBytes(s.file(s.trial, "keys-copy.sbk"), keyFile.first(n));
        if (const Outcome o = s.bench.openOnly(s.trial); !o.opened && o.error == ErrorCode::KeyFileDamaged) ++both;
    }
    report.goal(QStringLiteral("F-07"), QStringLiteral("prefixes of keys.sbk: the second copy is used, and said"), places, one);
    report.goal(QStringLiteral("F-07"), QStringLiteral("prefixes of both copies of keys.sbk: damaged"), places, both);

    qint64 objects = 0;
    qint64 noticedObjects = 0;
    for (const auto& e : s.exhibits) {
        const QString name = QStringLiteral("vault/") + crypto::vaultObjectPath(QByteArray::fromHex(e.vault.objectId.toLatin1()));
        const QByteArray whole = bytesOf(s.closed + QLatin1Char('/') + name);
        copyFolder(s.closed, s.trial);
        const auto opened = s.bench.open(s.trial, services::OpenMode::ReadOnly);
        services::Exhibits exhibits(*opened);
        JobControl job;
        for (const qint64 n : cuts(whole.size(), scale, 4)) {
            ++objects;
            setBytes(s.trial + QLatin1Char('/') + name, whole.first(n));
            const auto hash = exhibits.hashOriginal(e, job);
            noticedObjects += !hash && hash.error().code() == ErrorCode::VaultObjectDamaged ? 1 : 0;
        }
    }
    report.goal(QStringLiteral("F-07"), QStringLiteral("prefixes of vault objects noticed"), objects, noticedObjects);
}

/// Flips `count` random bits one at a time in the bytes of a file.
qint64 flips(SeededRandom& random, const QByteArray& whole, qint64 count, const std::function<bool(const QByteArray&)>& noticed,
             const std::function<void(qint64 bit)>& missed = {}) {
    qint64 good = 0;
    QByteArray bytes = whole;
    for (qint64 i = 0; i < count; ++i) {
        const auto bit = qsizetype(random.below(quint64(whole.size()) * 8));
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        if (noticed(bytes)) ++good;
        else if (missed) missed(bit);
        bytes[bit / 8] = whole[bit / 8];
    }
    return good;
}

void bitFlips(Report& report, Specimens& s, Scale scale) {
    const bool full = scale == Scale::Full;
    SeededRandom random(8);
    const qint64 many = full ? 10'000 : 1'000;

    const QByteArray identity = bytesOf(s.bench.deskPath() + QStringLiteral("/identity.sbi"));
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in identity.sbi"), many,
                flips(random, identity, many, [](const QByteArray& b) { return !crypto::IdentityFile::decode(b); }));
    const QByteArray keyFile = bytesOf(s.file(s.closed, "keys.sbk"));
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in keys.sbk"), many,
                flips(random, keyFile, many, [](const QByteArray& b) { return !crypto::KeyFile::decode(b); }));
    const QByteArray headLog = bytesOf(s.file(s.closed, "head.log"));
    const auto untouched = crypto::parseHeadLog(headLog, s.head.caseId);
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in head.log: the line is not believed"), many,
                flips(random, headLog, many, [&](const QByteArray& b) {
                    const auto log = crypto::parseHeadLog(b, s.head.caseId);
                    return (log.damagedLines > 0 || log.tornTail) && log.heads.size() < untouched.heads.size();
                }));

    const auto& e = s.exhibits.back();
    const QString objectName = QStringLiteral("/vault/") + crypto::vaultObjectPath(QByteArray::fromHex(e.vault.objectId.toLatin1()));
    const QByteArray object = bytesOf(s.closed + objectName);
    crypto::VaultRecord record{QByteArray::fromHex(e.vault.objectId.toLatin1()), e.vault.wrappedKey, e.sizeBytes,
                               crypto::vaultCipherSize(e.sizeBytes), e.sha256, e.vault.cipherSha256};
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in a vault object"), many, flips(random, object, many, [&](const QByteArray& b) {
                    const Fd fd = must(sealedMemory(b));
                    return !crypto::readVaultObject(fd.get(), record, *s.keys, qint64(1) << 30);
                }));

    // The engine authenticates each page it reads; the check reads them all.
    const qint64 databaseFlips = full ? 10'000 : 200;
    const SecureBytes key = s.keys->databaseKey();
    JobControl job;
    const auto noticedBy = [&](const QString& folder, const char* name, const QByteArray& bytes) {
        setBytes(s.file(folder, name), bytes);
        QFile::remove(s.file(folder, "case.db-shm"));
        auto db = store::Database::open(s.file(folder, "case.db"), key, store::Access::ReadOnly);
        if (!db) return true;
        const auto head = store::AuditLog(**db).head(s.head.caseId);
        if (!head || !(*head == s.head)) return true;
        const auto checked = (*db)->check(job);
        return !checked || !checked->isEmpty();
    };
    copyFolder(s.closed, s.trial);
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in case.db"), databaseFlips,
                flips(
                    random, bytesOf(s.file(s.closed, "case.db")), databaseFlips, [&](const QByteArray& b) { return noticedBy(s.trial, "case.db", b); },
                    [&](qint64 bit) { report.note(QStringLiteral("case.db, byte %1").arg(bit / 8)); }));
    // In the write-ahead log a flip in a frame that a later one replaced changes nothing: then the case must be whole.
    copyFolder(s.live, s.trial);
    qint64 harmless = 0;
    const qint64 walGood = flips(random, bytesOf(s.file(s.live, "case.db-wal")), databaseFlips, [&](const QByteArray& b) {
        if (noticedBy(s.trial, "case.db-wal", b)) return true;
        ++harmless;
        return false;
    });
    report.goal(QStringLiteral("F-08"), QStringLiteral("bit flips in case.db-wal (%1 in replaced or unused frames, case whole)").arg(harmless), databaseFlips,
                walGood + harmless);
}

} // namespace

void runDamage(Report& report, Scale scale) {
    Specimens s;
    undamagedIsSilent(report, s);
    truncations(report, s, scale);
    bitFlips(report, s, scale);
}

} // namespace saboot::fault
