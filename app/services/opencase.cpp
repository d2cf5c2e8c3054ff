#include "services/opencase.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/identity.h"
#include "crypto/keyslots.h"
#include "crypto/recoverykey.h"
#include "services/deskfiles.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/database.h"
#include "store/exhibitrecords.h"
#include "store/gate.h"
#include "store/migrations.h"
#include "store/searchindex.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QSysInfo>
#include <fcntl.h>
#include <map>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace saboot::services {

namespace {

QString keysPath(const QString& folder) { return folder + QStringLiteral("/keys.sbk"); }
QString keysCopyPath(const QString& folder) { return folder + QStringLiteral("/keys-copy.sbk"); }
QString databasePath(const QString& folder) { return folder + QStringLiteral("/case.db"); }
QString headLogPath(const QString& folder) { return folder + QStringLiteral("/head.log"); }
QString lockPath(const QString& folder) { return folder + QStringLiteral("/case.lock"); }

Status writeKeyFile(const QString& folder, const crypto::KeyFile& file) {
    SABOOT_CHECK(writeAtomically(keysPath(folder), file.encode()));
    return writeAtomically(keysCopyPath(folder), file.encode());
}

/// The program's own digest goes into every record; it is read once.
Result<QByteArray> ownDigest() {
    static const Result<QByteArray> digest = crypto::executableDigest();
    return digest;
}

} // namespace

struct OpenCase::Private {
    std::unique_ptr<store::Database> writer;
    std::optional<crypto::CaseKeys> keys;
    std::optional<crypto::KeyFile> keyFile;
    crypto::RecordOrigin origin;
    std::mutex headMutex; ///< for the two below: whoever asks for the head must not wait for a long change
    crypto::Head head;
    std::vector<HeadState::Mirror> mirrors;
    Fd lock;
    std::mutex readersMutex;
    std::map<std::thread::id, std::shared_ptr<store::Database>> readers;
    std::mutex searchMutex;
    std::unique_ptr<store::Database> searchReader;
    std::unique_ptr<store::SearchIndex> search; ///< over searchReader, so destroyed before it
    bool rolledBack = false;
};

OpenCase::OpenCase() : d(std::make_unique<Private>()) {}

OpenCase::~OpenCase() {
    {
        const std::lock_guard guard(d->readersMutex);
        d->readers.clear();
    }
    d->search.reset();
    d->searchReader.reset();
    d->writer.reset();
    // An empty lock file says that it was left in order.
    if (d->lock && ::ftruncate(d->lock.get(), 0) != 0) return;
}

Result<OpenCase::Created> OpenCase::create(Desk& desk, const QString& path, const domain::CaseParticulars& particulars) {
    if (!desk.isUnlocked()) return Error(ErrorCode::Locked);
    if (particulars.title.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the case has no title"));
    SABOOT_CHECK(store::encryptionGate(QDir::tempPath()));
    QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (!folder.endsWith(QLatin1String(".saboot"))) folder += QStringLiteral(".saboot");
    if (QFileInfo::exists(folder)) return Error(ErrorCode::AlreadyExists, folder);
    const Environment& env = desk.environment();

    domain::CaseParticulars p = particulars;
    p.id = CaseId(env.random->uuid());
    p.createdAt = env.clock->utcMs();
    SABOOT_TRY(crypto::NewKeyFile made, crypto::KeyFile::create(p.id, desk.officer(), p.createdAt));
    const SecureBytes recovery = crypto::newRecoveryKey();
    SABOOT_TRY(const crypto::KeyFile keyFile, made.file.withRecovery(made.keys, recovery, QStringLiteral("Printed recovery key"), p.createdAt));

    SABOOT_CHECK(makeFolder(folder));
    auto build = [&]() -> Result<std::unique_ptr<OpenCase>> {
        SABOOT_CHECK(makeFolder(folder + QStringLiteral("/vault")));
        SABOOT_CHECK(writeKeyFile(folder, keyFile));
        std::unique_ptr<OpenCase> c(new OpenCase);
        c->m_path = folder;
        c->m_id = p.id;
        c->m_environment = env;
        c->m_identity = desk.identity();
        c->m_officer = desk.officer();
        c->m_desk = &desk;
        SABOOT_CHECK(c->acquireLock(folder));
        c->d->keys = std::move(made.keys);
        c->d->keyFile = keyFile;
        SABOOT_TRY(const QByteArray executable, ownDigest());
        c->d->origin = {crypto::machineDigest(p.id), executable};
        const SecureBytes key = c->d->keys->databaseKey();
        SecureBytes keyAndSalt(48);
        std::copy(key.data(), key.data() + 32, keyAndSalt.data());
        const QByteArray salt = c->d->keys->databaseSalt();
        std::copy(salt.begin(), salt.end(), keyAndSalt.data() + 32);
        SABOOT_TRY(c->d->writer, store::Database::create(databasePath(folder), keyAndSalt));
        JobControl job;
        SABOOT_CHECK(store::migrate(*c->d->writer, key, p.createdAt, job));
        SABOOT_CHECK(c->change(crypto::AuditEvent::CaseCreate, QStringLiteral("Case \"%1\" created").arg(p.title), [&](store::Change& change) -> Status {
            domain::Officer me = desk.officer();
            me.role = domain::OfficerRole::Investigator;
            SABOOT_CHECK(store::CaseRecords::create(change, p));
            return store::CaseRecords::addOfficer(change, me);
        }));
        SABOOT_CHECK(syncFolder(folder));
        return c;
    };
    auto built = build();
    if (!built) {
        // Nothing was acknowledged yet: leave no half-made case behind.
        QDir(folder).removeRecursively();
        return std::move(built).error();
    }
    SABOOT_CHECK(desk.rememberCase({folder, p.id, p.title, p.firNumber, p.station, p.createdAt, p.training, CaseCondition::MirrorsAgree}));
    SABOOT_CHECK((*built)->checkMirrors(desk));
    return Created{std::move(*built), QString::fromUtf8(crypto::formatRecoveryKey(recovery).view())};
}

Result<std::unique_ptr<OpenCase>> OpenCase::open(Desk& desk, const QString& path, OpenMode mode) { return openWith(desk, path, mode, {}); }

Result<std::unique_ptr<OpenCase>> OpenCase::recover(Desk& desk, const QString& path, const QString& recoveryKey) {
    if (recoveryKey.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the recovery key is empty"));
    return openWith(desk, path, OpenMode::ReadWrite, recoveryKey);
}

Result<std::unique_ptr<OpenCase>> OpenCase::openWith(Desk& desk, const QString& path, OpenMode mode, const QString& recoveryKey) {
    if (!desk.isUnlocked()) return Error(ErrorCode::Locked);
    SABOOT_CHECK(store::encryptionGate(QDir::tempPath()));
    const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (!QFileInfo::exists(folder)) return Error(ErrorCode::NotFound, folder);
    const bool hasKeys = QFileInfo::exists(keysPath(folder)) || QFileInfo::exists(keysCopyPath(folder));
    if (!QFileInfo(folder).isDir() || (!hasKeys && !QFileInfo::exists(databasePath(folder)))) return Error(ErrorCode::NotACase, folder);

    std::unique_ptr<OpenCase> c(new OpenCase);
    c->m_path = folder;
    c->m_mode = mode;
    c->m_environment = desk.environment();
    c->m_identity = desk.identity();
    c->m_officer = desk.officer();
    c->m_desk = &desk;

    // Keys: the first copy, else the second.
    auto readKeys = [](const QString& file) -> Result<crypto::KeyFile> {
        SABOOT_TRY(const QByteArray bytes, readBounded(file, crypto::maximumKeyFileBytes));
        return crypto::KeyFile::decode(bytes);
    };
    auto first = readKeys(keysPath(folder));
    bool restored = false;
    if (!first) {
        if (first.error().code() == ErrorCode::CaseNewer) return std::move(first).error();
        auto second = readKeys(keysCopyPath(folder));
        if (!second) return Error(ErrorCode::KeyFileDamaged, first.error().detail().isEmpty() ? QStringLiteral("both copies") : first.error().detail());
        first = std::move(second);
        restored = true;
    }
    c->d->keyFile = std::move(*first);
    c->m_id = c->d->keyFile->caseId();
    const bool recovering = !recoveryKey.isEmpty();
    if (recovering) {
        SABOOT_TRY(const SecureBytes key, crypto::parseRecoveryKey(SecureBytes::copyOf(recoveryKey.toUtf8())));
        SABOOT_TRY(c->d->keys, c->d->keyFile->openWithRecovery(key));
    } else {
        SABOOT_TRY(c->d->keys, c->d->keyFile->open(*c->m_identity));
    }
    if (!QFileInfo::exists(databasePath(folder))) return Error(ErrorCode::CaseDamaged, QStringLiteral("case.db is missing"));

    if (c->m_mode == OpenMode::ReadWrite) {
        const Status locked = c->acquireLock(folder);
        if (!locked) {
            if (locked.error().code() != ErrorCode::ReadOnly && locked.error().code() != ErrorCode::PermissionDenied) return locked.error();
            c->m_mode = OpenMode::ReadOnly;
        }
    }
    if (restored) {
        c->m_findings.push_back({OpeningFinding::Kind::KeyFileRestored, QStringLiteral("keys.sbk was damaged; the second copy was used and put in its place.")});
        if (c->m_mode == OpenMode::ReadWrite) SABOOT_CHECK(writeKeyFile(folder, *c->d->keyFile));
    }
    SABOOT_TRY(const QByteArray executable, ownDigest());
    c->d->origin = {crypto::machineDigest(c->m_id), executable};
    const SecureBytes key = c->d->keys->databaseKey();
    const auto access = c->m_mode == OpenMode::ReadWrite ? store::Access::ReadWrite : store::Access::ReadOnly;
    SABOOT_TRY(c->d->writer, store::Database::open(databasePath(folder), key, access));
    SABOOT_TRY(const int schema, store::schemaOf(*c->d->writer));
    if (schema > store::schemaVersion()) return Error(ErrorCode::CaseNewer, QStringLiteral("schema %1").arg(schema));
    if (schema == 0) return Error(ErrorCode::CaseDamaged, QStringLiteral("case.db holds no case"));
    if (schema < store::schemaVersion()) {
        if (c->m_mode == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, QStringLiteral("the case needs an update of its tables and"));
        JobControl job;
        SABOOT_TRY(const store::MigrationOutcome done, store::migrate(*c->d->writer, key, c->m_environment.clock->utcMs(), job));
        SABOOT_CHECK(c->change(crypto::AuditEvent::ToolUpgrade, QStringLiteral("Tables updated from schema %1 to %2").arg(done.from).arg(done.to),
                               [](store::Change&) { return ok(); }));
    }
    SABOOT_TRY(c->d->head, store::AuditLog(*c->d->writer).head(c->m_id));
    SABOOT_CHECK(c->checkMirrors(desk));
    if (c->d->rolledBack && c->m_mode == OpenMode::ReadWrite) {
        // Nothing more is written to a case whose history is in doubt. The database stays open as it is.
        c->m_mode = OpenMode::ReadOnly;
    }
    SABOOT_CHECK(c->scanVault());

    SABOOT_TRY(const domain::CaseParticulars p, c->particulars());
    if (recovering && c->m_mode == OpenMode::ReadWrite) {
        domain::Officer me = desk.officer();
        SABOOT_CHECK(c->change(crypto::AuditEvent::RecoveryOpen, QStringLiteral("Opened with the printed recovery key by %1").arg(me.name),
                               [&](store::Change& change) -> Status {
                                   store::CaseRecords records(change.database());
                                   auto known = records.officer(me.id);
                                   if (known) return ok();
                                   return store::CaseRecords::addOfficer(change, me);
                               }));
        auto with = c->d->keyFile->withOfficer(*c->d->keys, me, c->m_environment.clock->utcMs());
        if (with) {
            SABOOT_CHECK(writeKeyFile(folder, *with));
            c->d->keyFile = std::move(*with);
        } else if (with.error().code() != ErrorCode::AlreadyExists) {
            return std::move(with).error();
        }
    }
    for (const CaseEntry& known : desk.cases())
        if (known.id == c->m_id) c->m_previouslyOpened = known.lastOpened;
    SABOOT_CHECK(desk.rememberCase({folder, c->m_id, p.title, p.firNumber, p.station, c->m_environment.clock->utcMs(), p.training, CaseCondition::MirrorsAgree}));
    return c;
}

Status OpenCase::acquireLock(const QString& folder) {
    const QString path = lockPath(folder);
    const QByteArray name = QFile::encodeName(path);
    Fd fd(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd) return systemError(folder);
    char text[1024] = {};
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return systemError(path);
        const ssize_t n = ::pread(fd.get(), text, sizeof text - 1, 0);
        const QString holder = QString::fromUtf8(text, std::max<ssize_t>(0, n)).trimmed();
        return Error(ErrorCode::CaseInUse, holder.isEmpty() ? QStringLiteral("by another process") : holder);
    }
    // The lock dies with its process; words left in the file tell of a holder that did not close in order.
    const ssize_t n = ::pread(fd.get(), text, sizeof text - 1, 0);
    if (n > 0)
        m_findings.push_back({OpeningFinding::Kind::StaleLock,
                              QStringLiteral("The case was not closed in order last time (%1). Everything acknowledged is there.")
                                  .arg(QString::fromUtf8(text, n).trimmed())});
    const QString holder = QStringLiteral("%1 on %2, process %3, since %4")
                               .arg(m_officer.name, QSysInfo::machineHostName())
                               .arg(::getpid())
                               .arg(pktText(m_environment.clock->utcMs()));
    if (::ftruncate(fd.get(), 0) != 0) return systemError(path);
    if (::lseek(fd.get(), 0, SEEK_SET) != 0) return systemError(path);
    SABOOT_CHECK(writeAll(fd.get(), holder.toUtf8() + '\n', path));
    d->lock = std::move(fd);
    return ok();
}

Status OpenCase::checkMirrors(Desk& desk) {
    d->mirrors.clear();
    SABOOT_TRY(d->head, store::AuditLog(*d->writer).head(m_id));
    store::AuditLog log(*d->writer);
    auto hashAt = [&](quint64 seq) { return log.entryHashAt(seq); };
    auto look = [&](const QString& place, const std::optional<crypto::Head>& mirror) -> Status {
        HeadState::Mirror m{place, true, mirror ? mirror->seq : 0};
        if (mirror) {
            const Status same = crypto::checkMirrors({*mirror}, m_id, d->head.seq, hashAt);
            if (!same) {
                if (same.error().code() != ErrorCode::RollBack) return same;
                m.agrees = false;
                d->rolledBack = true;
                m_findings.push_back({OpeningFinding::Kind::RollBack, place + QStringLiteral(": ") + describe(same.error())});
            }
        }
        d->mirrors.push_back(m);
        return ok();
    };
    const auto beside = readHeadLog(headLogPath(m_path), m_id);
    SABOOT_CHECK(look(QStringLiteral("head.log"), beside ? beside->highest : std::nullopt));
    if (beside && beside->damagedLines > 0)
        m_findings.push_back({OpeningFinding::Kind::RollBack, QStringLiteral("head.log holds %1 altered lines.").arg(beside->damagedLines)});
    if (!beside && d->head.seq > 1) m_findings.push_back({OpeningFinding::Kind::RollBack, QStringLiteral("head.log beside the case is missing.")});
    SABOOT_CHECK(look(QStringLiteral("identity"), desk.mirroredHead(m_id)));
    return ok();
}

Status OpenCase::scanVault() {
    SABOOT_TRY(const QStringList named, store::ExhibitRecords(*d->writer).vaultObjects());
    QSet<QString> wanted(named.begin(), named.end());
    const QString vault = vaultFolder();
    QDirIterator it(vault, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    QStringList orphans;
    while (it.hasNext()) {
        const QString file = it.next();
        if (file.startsWith(vault + QStringLiteral("/orphans/"))) continue;
        const QString id = it.fileInfo().completeBaseName();
        if (file.endsWith(QLatin1String(".tmp"))) {
            if (m_mode == OpenMode::ReadWrite && QFile::remove(file))
                m_findings.push_back({OpeningFinding::Kind::TempRemoved, QStringLiteral("An unfinished copy from an interrupted intake was removed.")});
        } else if (!wanted.remove(id)) {
            orphans << file;
        }
    }
    for (const QString& file : orphans) {
        if (m_mode == OpenMode::ReadWrite) {
            SABOOT_CHECK(makeFolder(vault + QStringLiteral("/orphans")));
            QFile::rename(file, vault + QStringLiteral("/orphans/") + QFileInfo(file).fileName());
        }
        m_findings.push_back({OpeningFinding::Kind::OrphanObject,
                              QStringLiteral("The vault holds an object that no exhibit names (%1); it was moved to orphans.").arg(QFileInfo(file).fileName())});
    }
    if (!wanted.isEmpty()) {
        SABOOT_TRY(const auto exhibits, store::ExhibitRecords(*d->writer).list());
        for (const auto& e : exhibits)
            if (wanted.contains(e.vault.objectId))
                m_findings.push_back({OpeningFinding::Kind::MissingObject, describe(Error(ErrorCode::VaultObjectMissing, e.number))});
    }
    return ok();
}

Status OpenCase::mirror(const crypto::Head& head) {
    SABOOT_CHECK(appendHead(headLogPath(m_path), head, m_environment.clock->utcMs()));
    if (m_desk) SABOOT_CHECK(m_desk->mirrorHead(head));
    const std::lock_guard guard(d->headMutex);
    for (auto& m : d->mirrors) m.seq = head.seq;
    return ok();
}

Status OpenCase::change(crypto::AuditEvent event, const QString& what, const Body& body) {
    const std::lock_guard guard(m_mutex);
    if (m_mode == OpenMode::ReadOnly)
        return d->rolledBack ? Error(ErrorCode::RollBack, QStringLiteral("the case is open for reading only")) : Error(ErrorCode::ReadOnly, m_path);
    const store::Author author{m_id, *m_identity, *m_environment.clock, *m_environment.random, d->origin};
    SABOOT_TRY(store::Change change, store::Change::begin(*d->writer, author, event, what));
    SABOOT_CHECK(body(change));
    SABOOT_TRY(const crypto::Head head, change.commit());
    {
        const std::lock_guard headGuard(d->headMutex);
        d->head = head;
    }
    // The change is durable now. A mirror that cannot be written is behind, never ahead, and catches up with the next one.
    (void)bool(mirror(head));
    return ok();
}

HeadState OpenCase::head() {
    const std::lock_guard guard(d->headMutex);
    HeadState s;
    s.seq = d->head.seq;
    s.printed = crypto::toText(d->head);
    s.shortForm = crypto::shortText(d->head);
    s.merkleRoot = QString::fromLatin1(d->head.merkleRoot.toHex());
    s.entryHash = QString::fromLatin1(d->head.entryHash.toHex());
    s.mirrors = d->mirrors;
    return s;
}

std::optional<crypto::Head> OpenCase::deskMirror() const { return m_desk ? m_desk->mirroredHead(m_id) : std::nullopt; }

store::Database& OpenCase::database() { return *d->writer; }

Result<std::shared_ptr<store::Database>> OpenCase::reader() {
    const auto me = std::this_thread::get_id();
    {
        const std::lock_guard guard(d->readersMutex);
        if (auto it = d->readers.find(me); it != d->readers.end()) return it->second;
    }
    SABOOT_TRY(std::unique_ptr<store::Database> fresh, store::Database::open(databasePath(m_path), d->keys->databaseKey(), store::Access::ReadOnly));
    std::shared_ptr<store::Database> shared(std::move(fresh));
    const std::lock_guard guard(d->readersMutex);
    d->readers[me] = shared;
    return shared;
}

Status OpenCase::searching(const std::function<Status(store::SearchIndex&)>& ask) {
    const std::lock_guard guard(d->searchMutex);
    if (!d->search) {
        SABOOT_TRY(d->searchReader, store::Database::open(databasePath(m_path), d->keys->databaseKey(), store::Access::ReadOnly));
        d->search = std::make_unique<store::SearchIndex>(*d->searchReader);
    }
    return ask(*d->search);
}

const crypto::CaseKeys& OpenCase::keys() const { return *d->keys; }
QString OpenCase::vaultFolder() const { return m_path + QStringLiteral("/vault"); }

Result<domain::CaseParticulars> OpenCase::particulars() {
    SABOOT_TRY(auto db, reader());
    return store::CaseRecords(*db).particulars();
}

Status OpenCase::setParticulars(const domain::CaseParticulars& particulars, const QString& reason) {
    return change(crypto::AuditEvent::RowChange, QStringLiteral("Case particulars changed"), [&](store::Change& c) {
        c.setReason(reason);
        return store::CaseRecords::setParticulars(c, particulars);
    });
}

Result<std::vector<domain::Officer>> OpenCase::officers() {
    SABOOT_TRY(auto db, reader());
    return store::CaseRecords(*db).officers();
}

std::vector<KeyHolder> OpenCase::keyHolders() const {
    std::vector<KeyHolder> out;
    for (const auto& slot : d->keyFile->slotList()) {
        KeyHolder h;
        h.kind = slot.type == crypto::SlotType::Recovery ? KeyHolder::Kind::Recovery : KeyHolder::Kind::Officer;
        h.officer = slot.officer;
        h.label = slot.label;
        out.push_back(h);
    }
    return out;
}

Status OpenCase::addOfficer(const domain::Officer& officer, domain::OfficerRole role) {
    const std::lock_guard guard(m_mutex);
    SABOOT_TRY(const crypto::KeyFile with, d->keyFile->withOfficer(*d->keys, officer, m_environment.clock->utcMs()));
    domain::Officer added = officer;
    added.role = role;
    SABOOT_CHECK(change(crypto::AuditEvent::KeyChange, QStringLiteral("A key was given to %1 %2, %3").arg(officer.rank, officer.name, domain::toText(role)).simplified(),
                        [&](store::Change& c) { return store::CaseRecords::addOfficer(c, added); }));
    // The record comes first: a key without a record would be worse than a record whose key must be given again.
    SABOOT_CHECK(writeKeyFile(m_path, with));
    d->keyFile = with;
    return ok();
}

} // namespace saboot::services
