#include "services/desk.h"

#include "base/file.h"
#include "crypto/head.h"
#include "crypto/identity.h"
#include "crypto/keyslots.h"
#include "crypto/passphrase.h"
#include "crypto/processguard.h"
#include "crypto/selftest.h"
#include "services/deskfiles.h"
#include "store/gate.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace saboot::services {

namespace {

constexpr qint64 maximumCaseListBytes = 4 << 20;

QString identityPath(const QString& folder) { return folder + QStringLiteral("/identity.sbi"); }
QString casesPath(const QString& folder) { return folder + QStringLiteral("/cases.sbl"); }
QString lastUsePath(const QString& folder) { return folder + QStringLiteral("/last-use"); }
QString mirrorPath(const QString& folder, const CaseId& id) { return folder + QStringLiteral("/heads/") + id.toString() + QStringLiteral(".log"); }

/// What can be said of a case folder without opening it.
CaseCondition condition(const QString& deskFolder, const CaseEntry& entry) {
    const QFileInfo info(entry.path);
    if (!info.exists()) return CaseCondition::Missing;
    if (!info.isDir() || !QFileInfo::exists(entry.path + QStringLiteral("/keys.sbk"))) return CaseCondition::NotACase;
    const auto mine = readHeadLog(mirrorPath(deskFolder, entry.id), entry.id);
    const auto beside = readHeadLog(entry.path + QStringLiteral("/head.log"), entry.id);
    if (isHeldElsewhere(entry.path + QStringLiteral("/case.lock"))) return CaseCondition::InUse;
    if (!mine || !mine->highest) return CaseCondition::NeverOpened;
    const quint64 seen = mine->highest->seq;
    const quint64 present = beside && beside->highest ? beside->highest->seq : 0;
    return present < seen ? CaseCondition::RolledBack : CaseCondition::MirrorsAgree;
}

QJsonObject toJson(const CaseEntry& e) {
    return {{QStringLiteral("path"), e.path},       {QStringLiteral("id"), e.id.toString()},
            {QStringLiteral("title"), e.title},     {QStringLiteral("fir"), e.firNumber},
            {QStringLiteral("station"), e.station}, {QStringLiteral("opened"), QString::number(e.lastOpened)},
            {QStringLiteral("training"), e.training}};
}

CaseEntry entryFromJson(const QJsonObject& o) {
    CaseEntry e;
    e.path = o[QStringLiteral("path")].toString();
    e.id = CaseId::fromString(o[QStringLiteral("id")].toString());
    e.title = o[QStringLiteral("title")].toString();
    e.firNumber = o[QStringLiteral("fir")].toString();
    e.station = o[QStringLiteral("station")].toString();
    e.lastOpened = o[QStringLiteral("opened")].toString().toLongLong();
    e.training = o[QStringLiteral("training")].toBool();
    return e;
}

} // namespace

Desk::Desk(QString folder, const Environment& environment) : m_folder(std::move(folder)), m_environment(environment) {}
Desk::~Desk() = default;

QString Desk::defaultFolder() {
    const QString given = qEnvironmentVariable("SABOOT_DESK");
    if (!given.isEmpty()) return given;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/saboot");
}

Result<std::unique_ptr<Desk>> Desk::open(const QString& folder, const Environment& environment) {
    std::unique_ptr<Desk> desk(new Desk(QDir::cleanPath(QDir::current().absoluteFilePath(folder)), environment));
    SABOOT_CHECK(desk->load());
    return desk;
}

Status Desk::load() {
    const QString path = identityPath(m_folder);
    if (!QFileInfo::exists(path)) return ok();
    SABOOT_TRY(m_identityFile, readBounded(path, crypto::maximumIdentityBytes));
    SABOOT_TRY(const crypto::IdentityFile file, crypto::IdentityFile::decode(m_identityFile));
    m_officer = file.officer();
    // Before unlocking only the folders are known: titles and FIR numbers are sealed to the officer.
    auto list = readBounded(m_folder + QStringLiteral("/cases.list"), maximumCaseListBytes);
    if (list) {
        for (const QByteArray& line : list->split('\n')) {
            const qsizetype space = line.indexOf(' ');
            if (space <= 0) continue;
            CaseEntry e;
            e.id = CaseId::fromString(QString::fromLatin1(line.left(space)));
            e.path = QString::fromUtf8(line.mid(space + 1));
            e.title = QFileInfo(e.path).completeBaseName();
            m_cases.push_back(e);
        }
    }
    return ok();
}

bool Desk::hasOfficer() const { return !m_identityFile.isEmpty(); }

QStringList Desk::passphraseProblems(const SecureBytes& passphrase) {
    const auto strength = crypto::passphraseStrength(passphrase);
    QStringList out;
    if (strength.acceptable) return out;
    for (const auto reason : strength.reasons) out << QString::fromUtf8(crypto::passphraseReasonSentence(reason));
    return out;
}

Status Desk::createOfficer(domain::Officer officer, const SecureBytes& passphrase) {
    if (hasOfficer()) return Error(ErrorCode::AlreadyExists, QStringLiteral("The desk %1").arg(m_folder));
    if (officer.name.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the officer's name is empty"));
    SABOOT_CHECK(crypto::requireStrongPassphrase(passphrase));
    SABOOT_CHECK(makeFolder(m_folder));
    officer.role = domain::OfficerRole::Investigator;
    officer.addedAt = m_environment.clock->utcMs();
    const crypto::KdfCost cost = m_environment.kdfTargetMs > 0 ? crypto::calibrate(m_environment.kdfTargetMs) : crypto::kdfFloor;
    SABOOT_TRY(crypto::NewIdentity made, crypto::IdentityFile::create(officer, passphrase, cost, *m_environment.random));
    const QByteArray bytes = made.file.encode();
    SABOOT_CHECK(writeAtomically(identityPath(m_folder), bytes));
    m_identityFile = bytes;
    m_officer = made.file.officer();
    m_identity = std::make_shared<crypto::UnlockedIdentity>(std::move(made.unlocked));
    return ok();
}

qint64 Desk::waitMs() const { return std::max<qint64>(0, m_notBefore - m_environment.clock->bootMs()); }

Status Desk::unlock(const SecureBytes& passphrase) {
    if (!hasOfficer()) return Error(ErrorCode::NotFound, QStringLiteral("The desk's officer"));
    if (const qint64 wait = waitMs(); wait > 0)
        return Error(ErrorCode::WrongPassphrase, QStringLiteral("Try again in %1 s.").arg((wait + 999) / 1000));
    SABOOT_TRY(const crypto::IdentityFile file, crypto::IdentityFile::decode(m_identityFile));
    auto opened = file.unlock(passphrase);
    if (!opened) {
        if (opened.error().code() == ErrorCode::WrongPassphrase || opened.error().code() == ErrorCode::InvalidArgument) {
            // 1 s, 2 s, 4 s ... up to a minute: slow enough against a person at the keyboard, short enough for a typo.
            const qint64 wait = std::min<qint64>(60'000, 1000LL << std::min(m_failures, 6));
            ++m_failures;
            m_notBefore = m_environment.clock->bootMs() + wait;
            return Error(ErrorCode::WrongPassphrase, QStringLiteral("Try again in %1 s.").arg(wait / 1000));
        }
        return std::move(opened).error();
    }
    m_failures = 0;
    m_notBefore = 0;
    m_identity = std::make_shared<crypto::UnlockedIdentity>(std::move(*opened));
    if (auto sealed = readBounded(casesPath(m_folder), maximumCaseListBytes)) {
        if (auto plain = m_identity->openSeal(*sealed)) {
            m_cases.clear();
            const QByteArray json(plain->view().data(), plain->size());
            for (const auto& v : QJsonDocument::fromJson(json).array()) m_cases.push_back(entryFromJson(v.toObject()));
        }
    }
    // A later start sees whether the clock has moved back since.
    const QByteArray now = QByteArray::number(m_environment.clock->utcMs());
    auto before = readBounded(lastUsePath(m_folder), 64);
    if (!before || before->toLongLong() < now.toLongLong()) (void)bool(writeAtomically(lastUsePath(m_folder), now));
    return ok();
}

void Desk::lock() {
    m_identity.reset();
    for (CaseEntry& e : m_cases) {
        e.title = QFileInfo(e.path).completeBaseName();
        e.firNumber.clear();
        e.station.clear();
    }
}

Status Desk::changePassphrase(const SecureBytes& oldPassphrase, const SecureBytes& newPassphrase) {
    if (!hasOfficer()) return Error(ErrorCode::NotFound, QStringLiteral("The desk's officer"));
    SABOOT_CHECK(crypto::requireStrongPassphrase(newPassphrase));
    SABOOT_TRY(const crypto::IdentityFile file, crypto::IdentityFile::decode(m_identityFile));
    SABOOT_TRY(const crypto::IdentityFile changed, file.changePassphrase(oldPassphrase, newPassphrase, file.cost()));
    SABOOT_CHECK(writeAtomically(identityPath(m_folder), changed.encode()));
    m_identityFile = changed.encode();
    return ok();
}

Result<QByteArray> Desk::identityCard() const {
    if (!hasOfficer()) return Error(ErrorCode::NotFound, QStringLiteral("The desk's officer"));
    SABOOT_TRY(const crypto::IdentityFile file, crypto::IdentityFile::decode(m_identityFile));
    return file.card();
}

Result<domain::Officer> Desk::readCard(const QByteArray& card) { return crypto::decodeCard(card); }

std::vector<CaseEntry> Desk::cases() const {
    std::vector<CaseEntry> out = m_cases;
    for (CaseEntry& e : out) e.condition = condition(m_folder, e);
    std::stable_sort(out.begin(), out.end(), [](const CaseEntry& a, const CaseEntry& b) { return a.lastOpened > b.lastOpened; });
    return out;
}

Status Desk::saveCases() const {
    if (!m_identity) return Error(ErrorCode::Locked);
    QJsonArray array;
    QByteArray list;
    for (const CaseEntry& e : m_cases) {
        array.append(toJson(e));
        list += e.id.toString().toLatin1() + ' ' + e.path.toUtf8() + '\n';
    }
    SABOOT_TRY(const QByteArray sealed, crypto::sealToOfficer(m_identity->officer(), SecureBytes::copyOf(QJsonDocument(array).toJson(QJsonDocument::Compact))));
    SABOOT_CHECK(writeAtomically(casesPath(m_folder), sealed));
    return writeAtomically(m_folder + QStringLiteral("/cases.list"), list);
}

Status Desk::rememberCase(const CaseEntry& entry) {
    for (CaseEntry& e : m_cases) {
        if (e.id == entry.id || e.path == entry.path) {
            e = entry;
            return saveCases();
        }
    }
    m_cases.push_back(entry);
    return saveCases();
}

Status Desk::forgetCase(const QString& path) {
    std::erase_if(m_cases, [&](const CaseEntry& e) { return e.path == path; });
    return saveCases();
}

std::vector<StartCheck> Desk::startChecks() const {
    std::vector<StartCheck> out;
    auto add = [&](const char* id, StartCheck::State state, const char* text, const QString& detail) {
        out.push_back({QString::fromLatin1(id), state, QString::fromUtf8(text), detail});
    };
    using State = StartCheck::State;
    const Status gate = store::encryptionGate(QDir::tempPath());
    add("encryption", gate ? State::Passed : State::Failed,
        gate ? QT_TRANSLATE_NOOP("StartCheck", "Database encryption works") : QT_TRANSLATE_NOOP("StartCheck", "Database encryption does not work"),
        gate ? store::engineVersion() : gate.error().detail());
    const Status self = crypto::selfTest();
    add("self_test", self ? State::Passed : State::Failed,
        self ? QT_TRANSLATE_NOOP("StartCheck", "Hash and signature self-test passed") : QT_TRANSLATE_NOOP("StartCheck", "Hash and signature self-test failed"),
        self ? QString() : self.error().detail());
    const auto before = readBounded(lastUsePath(m_folder), 64);
    const bool back = before && before->toLongLong() > m_environment.clock->utcMs() + 60'000;
    add("clock", back ? State::Warning : State::Passed,
        back ? QT_TRANSLATE_NOOP("StartCheck", "The clock moved back since last use") : QT_TRANSLATE_NOOP("StartCheck", "Clock moved forward since last use"),
        back ? pktText(before->toLongLong()) : QString());
    const crypto::MachineFacts facts = crypto::machineFacts();
    const bool safe = facts.swapIsSafe();
    add("swap", safe ? State::Passed : State::Warning,
        safe ? QT_TRANSLATE_NOOP("StartCheck", "Nothing of a case is swapped to disk readable")
             : QT_TRANSLATE_NOOP("StartCheck", "Swap on this laptop is not encrypted"),
        safe ? QString() : QStringLiteral("Encrypt the disk (LUKS) or use zram; until then parts of an open case may reach the disk."));
    return out;
}

std::optional<crypto::Head> Desk::mirroredHead(const CaseId& id) const {
    const auto log = readHeadLog(mirrorPath(m_folder, id), id);
    return log ? log->highest : std::nullopt;
}

Status Desk::mirrorHead(const crypto::Head& head) {
    SABOOT_CHECK(makeFolder(m_folder + QStringLiteral("/heads")));
    return appendHead(mirrorPath(m_folder, head.caseId), head, m_environment.clock->utcMs());
}

} // namespace saboot::services
