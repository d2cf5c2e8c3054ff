#pragma once
#include "domain/casefile.h"
#include "services/desk.h"

#include <functional>
#include <mutex>

namespace saboot::store {
class Database;
class Change;
class SearchIndex;
}
namespace saboot::crypto {
class CaseKeys;
enum class AuditEvent : quint16;
}

namespace saboot::services {

enum class OpenMode { ReadWrite, ReadOnly };

/// Who holds a key of the case.
struct KeyHolder {
    enum class Kind { Officer, Supervisor, Recovery };
    Kind kind = Kind::Officer;
    OfficerId officer;
    QString label;
};

/// The chain head and what its mirrors say.
struct HeadState {
    quint64 seq = 0;
    QString printed;     ///< "SBH1-…"
    QString shortForm;   ///< 12 characters for the case diary
    QString merkleRoot;  ///< hex
    QString entryHash;   ///< hex
    struct Mirror {
        QString place;   ///< "head.log", "identity"
        bool agrees = true;
        quint64 seq = 0;
    };
    std::vector<Mirror> mirrors;
};

/// Things noticed while opening that the officer must know. Never silently mended.
struct OpeningFinding {
    enum class Kind { OrphanObject, MissingObject, TempRemoved, KeyFileRestored, RollBack, ClockMovedBack, StaleLock };
    Kind kind;
    QString text; ///< English sentence with the object named
};

/// One open case: database, keys, vault, lock. One writer at a time per case (case.lock). Thread rule: change() and the
/// write use cases may be called from any one thread at a time (a mutex serialises them); readers use reader().
/// Owner: the caller; closes on destruction. Keeps the desk's identity alive until then.
class OpenCase {
public:
    struct Created {
        std::unique_ptr<OpenCase> opened;
        QString recoveryKey; ///< printed once, never stored
    };
    /// Makes the folder `path` (name.saboot is appended when missing). Errors: AlreadyExists, Locked, disk errors.
    static Result<Created> create(Desk& desk, const QString& path, const domain::CaseParticulars& particulars);
    /// Errors: NotACase, CaseInUse, NoKeySlot, KeyFileDamaged, CaseDamaged, CaseNewer, Locked, EncryptionUnavailable.
    /// A roll-back does not stop opening: it is a finding and forces ReadOnly. A read-only disk opens ReadOnly.
    static Result<std::unique_ptr<OpenCase>> open(Desk& desk, const QString& path, OpenMode mode);
    /// Opens with the printed recovery key instead of the desk's slot; writes a RECOVERY_OPEN event.
    static Result<std::unique_ptr<OpenCase>> recover(Desk& desk, const QString& path, const QString& recoveryKey);
    ~OpenCase();
    OpenCase(const OpenCase&) = delete;
    OpenCase& operator=(const OpenCase&) = delete;

    const QString& path() const { return m_path; }
    CaseId id() const { return m_id; }
    OpenMode mode() const { return m_mode; }
    const std::vector<OpeningFinding>& findings() const { return m_findings; }
    /// When this desk opened the case the time before, ms UTC; 0: never.
    qint64 previouslyOpened() const { return m_previouslyOpened; }
    const Environment& environment() const { return m_environment; }
    const domain::Officer& officer() const { return m_officer; }

    Result<domain::CaseParticulars> particulars();
    Status setParticulars(const domain::CaseParticulars& particulars, const QString& reason);
    Result<std::vector<domain::Officer>> officers();
    std::vector<KeyHolder> keyHolders() const;
    /// Seals the case key to another officer's card and adds them to the case; audited KEY_CHANGE.
    Status addOfficer(const domain::Officer& officer, domain::OfficerRole role);

    HeadState head();
    /// The head as this desk remembers it.
    std::optional<crypto::Head> deskMirror() const;

    /// The one way to change a case: runs `body` inside one transaction that also appends one signed audit record,
    /// commits, then mirrors the head. `what` is a plain sentence kept in the payload. Errors roll everything back.
    using Body = std::function<Status(store::Change&)>;
    Status change(crypto::AuditEvent event, const QString& what, const Body& body);

    /// The write connection's database; hold mutex() while using it outside change().
    store::Database& database();
    /// A read-only connection owned by the calling thread, kept open for it.
    Result<std::shared_ptr<store::Database>> reader();
    /// The search over the case, kept between questions: what it holds in memory of every message is read once and read
    /// on when the case has grown. Any thread; one question at a time.
    Status searching(const std::function<Status(store::SearchIndex&)>& ask);
    const crypto::CaseKeys& keys() const;
    QString vaultFolder() const;
    std::shared_ptr<const crypto::UnlockedIdentity> identity() const { return m_identity; }
    std::recursive_mutex& mutex() { return m_mutex; }

private:
    struct Private;
    OpenCase();
    static Result<std::unique_ptr<OpenCase>> openWith(Desk& desk, const QString& path, OpenMode mode, const QString& recoveryKey);
    Status acquireLock(const QString& path);
    Status scanVault();
    Status checkMirrors(Desk& desk);
    Status mirror(const crypto::Head& head);

    std::unique_ptr<Private> d;
    QString m_path;
    CaseId m_id;
    OpenMode m_mode = OpenMode::ReadWrite;
    qint64 m_previouslyOpened = 0;
    Environment m_environment;
    domain::Officer m_officer;
    std::shared_ptr<const crypto::UnlockedIdentity> m_identity;
    std::vector<OpeningFinding> m_findings;
    std::recursive_mutex m_mutex;
    Desk* m_desk = nullptr;
};

} // namespace saboot::services
