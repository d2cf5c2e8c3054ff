#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "base/job.h"
#include "base/random.h"
#include "base/securebytes.h"
#include "domain/casefile.h"

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

namespace saboot::crypto {
class UnlockedIdentity;
struct Head;
}

namespace saboot::services {

/// The seams of the outside world. Everything above base asks these; tests and reproducible samples replace them.
struct Environment {
    const Clock* clock = &systemClock();
    Random* random = &systemRandom();
    QString workerPath; ///< saboot-worker; empty: beside the running executable
    int kdfTargetMs = 1000; ///< aim of the calibration at creation; the floor t=3, m=128 MiB holds whatever this says
};

/// How a case on the desk looks before it is opened.
enum class CaseCondition { MirrorsAgree, NeverOpened, Missing, NotACase, RolledBack, InUse };

struct CaseEntry {
    QString path;       ///< the folder NAME.saboot
    CaseId id;
    QString title;
    QString firNumber;
    QString station;
    qint64 lastOpened = 0; ///< ms UTC, 0 never
    bool training = false;
    CaseCondition condition = CaseCondition::NeverOpened;
};

/// One line of the start checks, in plain words.
struct StartCheck {
    enum class State { Passed, Warning, Failed };
    QString id;    ///< "encryption", "self_test", "clock", "swap", "worker"
    State state = State::Passed;
    QString text;  ///< English source text in the context "StartCheck"
    QString detail;
};

/// One officer's profile on one machine: identity, known cases, mirrors of their chain heads. It holds the identity's
/// secrets only while unlocked. GUI thread, except create() and unlock() which may run on a worker thread while
/// nothing else uses the desk. The desk lives under $XDG_DATA_HOME/saboot (override: environment SABOOT_DESK).
class Desk {
public:
    static QString defaultFolder();
    /// Reads the public parts of a desk folder. A folder without identity gives a desk with hasOfficer() false.
    static Result<std::unique_ptr<Desk>> open(const QString& folder, const Environment& environment = {});
    ~Desk();

    const QString& folder() const { return m_folder; }
    const Environment& environment() const { return m_environment; }
    bool hasOfficer() const;
    /// Public data of the desk's officer; empty without one.
    const domain::Officer& officer() const { return m_officer; }

    /// Makes the identity. `officer` brings name, rank, number, unit; keys and id are generated. Leaves the desk unlocked.
    /// Errors: PassphraseTooWeak, AlreadyExists, disk errors.
    Status createOfficer(domain::Officer officer, const SecureBytes& passphrase);
    /// Errors: WrongPassphrase, IdentityDamaged. After each failure waitMs() grows; a call before it has passed is
    /// refused with WrongPassphrase and the remaining seconds as detail.
    Status unlock(const SecureBytes& passphrase);
    /// Milliseconds until the next try is accepted, 0 when at once.
    qint64 waitMs() const;
    /// Drops the secrets. Open cases must be closed first (OpenCase keeps the identity alive until then).
    void lock();
    bool isUnlocked() const { return m_identity != nullptr; }
    Status changePassphrase(const SecureBytes& oldPassphrase, const SecureBytes& newPassphrase);
    /// Rates a passphrase without storing it: empty when acceptable, else the reasons.
    static QStringList passphraseProblems(const SecureBytes& passphrase);

    /// The `.sbcard` bytes of this officer: public keys and data, self-signed.
    Result<QByteArray> identityCard() const;
    /// Reads somebody's card; errors: FormatUnknown, FormatDamaged when the self-signature fails.
    static Result<domain::Officer> readCard(const QByteArray& card);

    std::vector<CaseEntry> cases() const;
    /// Remembers a case in the list. Only its folder and public particulars are kept, sealed to this desk.
    Status rememberCase(const CaseEntry& entry);
    Status forgetCase(const QString& path);

    /// What the start-up gate and the self-tests found; a Failed entry means no case is opened.
    std::vector<StartCheck> startChecks() const;

    /// The identity while unlocked, else null. Shared with open cases.
    std::shared_ptr<const crypto::UnlockedIdentity> identity() const { return m_identity; }

    /// Mirrors of chain heads in the identity folder. Highest seq wins; nothing is ever lowered.
    std::optional<crypto::Head> mirroredHead(const CaseId& id) const;
    Status mirrorHead(const crypto::Head& head);

private:
    Desk(QString folder, const Environment& environment);
    Status load();
    Status saveCases() const;

    QString m_folder;
    Environment m_environment;
    domain::Officer m_officer;
    QByteArray m_identityFile;
    std::shared_ptr<const crypto::UnlockedIdentity> m_identity;
    std::vector<CaseEntry> m_cases;
    int m_failures = 0;
    qint64 m_notBefore = 0; ///< boot ms
};

} // namespace saboot::services
