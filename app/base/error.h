#pragma once
#include <QString>
#include <source_location>
#include <variant>
#include <vector>

/// Errors and results. `app` throws nothing of its own: a call that can fail returns Result<T> or Status.
/// Trouble in a row of an import is data (domain::ImportIssue), not an Error.
namespace saboot {

/// What went wrong, so that a program can decide. The sentence for a person is errorSentence().
enum class ErrorCode {
    Internal,              ///< a bug of ours
    Cancelled,             ///< the person cancelled; nothing was changed
    InvalidArgument,       ///< a value given by the caller cannot be used (detail says which)
    NotFound,              ///< file, exhibit, case or record that does not exist
    AlreadyExists,         ///< would overwrite something
    PermissionDenied,      ///< the operating system refused
    ReadOnly,              ///< the place cannot be written
    DiskFull,              ///< no space left
    IoFailed,              ///< reading or writing failed for another reason
    FileEmpty,             ///< zero bytes
    FileTooLarge,          ///< above a stated limit
    NotAFile,              ///< a folder, device or socket where a file is needed
    WrongPassphrase,       ///< the slot or identity cannot be opened with this passphrase
    PassphraseTooWeak,     ///< refused at creation or change
    NoKeySlot,             ///< the case holds no key for this officer
    KeyFileDamaged,        ///< keys.sbk fails its checks
    IdentityDamaged,       ///< the desk's identity file fails its checks
    CaseInUse,             ///< another process writes to it (detail names the holder)
    CaseNewer,             ///< made by a newer version of the program
    CaseDamaged,           ///< the database does not open or fails its checks
    NotACase,              ///< the folder is no case
    RollBack,              ///< the chain head is older than a mirror of it
    VaultObjectMissing,    ///< an original is not where the case says
    VaultObjectDamaged,    ///< an original's bytes are not what they were
    AuditBroken,           ///< the chain does not verify (detail names the first wrong sequence number)
    EncryptionUnavailable, ///< the start-up gate failed: cases must not be opened
    SelfTestFailed,        ///< a known-answer test failed
    DatabaseFailed,        ///< the database engine reported an error
    FormatUnknown,         ///< no reader recognises the file
    FormatDamaged,         ///< the file is cut off or malformed
    FormatEncrypted,       ///< the file is protected by a password
    DateOrderUndecided,    ///< day and month cannot be told apart; the officer must say
    WorkerCrashed,         ///< the decoding process ended abnormally
    WorkerTimeout,         ///< it exceeded its time
    WorkerMemory,          ///< it exceeded its memory
    WorkerGarbage,         ///< its answer was not understood
    SandboxUnavailable,    ///< this system cannot confine the decoding process
    ReportRejected,        ///< the report failed its own read-back
    ConditionsUnmet,       ///< FINAL was asked for while conditions are unmet
    Locked,                ///< the desk is locked
};

/// A failure: a code for the program, a detail for the person (a path, a number; never a secret), and its birthplace.
class [[nodiscard]] Error {
public:
    Error(ErrorCode code, QString detail = {}, std::source_location where = std::source_location::current())
        : m_code(code), m_detail(std::move(detail)), m_where(where) {}
    ErrorCode code() const { return m_code; }
    const QString& detail() const { return m_detail; }
    /// "file.cpp:line", for logs and bug reports only.
    QString where() const;
    Error&& context(const QString& what) && {
        m_detail = m_detail.isEmpty() ? what : what + QStringLiteral(": ") + m_detail;
        return std::move(*this);
    }

private:
    ErrorCode m_code;
    QString m_detail;
    std::source_location m_where;
};

/// A value or an Error. `if (!r) return std::move(r).error();`
template <class T = std::monostate> class [[nodiscard]] Result {
public:
    using value_type = T;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    explicit operator bool() const { return m_state.index() == 0; }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

using Status = Result<>;
inline Status ok() { return Status(std::monostate{}); }

/// The sentence for a code, in English, with %1 for the detail: what happened and what to do. The window translates
/// it in the context "Error"; the command line prints it. Every code has one (tested).
const char* errorSentence(ErrorCode code);
/// The English sentence with its detail filled in.
QString describe(const Error& error);
/// Every code, for tests and translators.
const std::vector<ErrorCode>& allErrorCodes();
/// Stable name of a code for logs and `--json`, e.g. "WrongPassphrase".
QString errorName(ErrorCode code);

/// The error for the current errno of a failed system call on `what` (usually a path).
Error systemError(const QString& what, std::source_location where = std::source_location::current());

} // namespace saboot

#define SABOOT_CAT2(a, b) a##b
#define SABOOT_CAT(a, b) SABOOT_CAT2(a, b)
#define SABOOT_TRY_AS(tmp, decl, expr)                                                                                 \
    auto tmp = (expr);                                                                                                 \
    if (!tmp) return std::move(tmp).error();                                                                           \
    decl = std::move(tmp).value()
/// SABOOT_TRY(auto x, call()); takes the value or returns the error. Two statements: needs braces after an if.
#define SABOOT_TRY(decl, expr) SABOOT_TRY_AS(SABOOT_CAT(sabootTry, __COUNTER__), decl, expr)
#define SABOOT_CHECK_AS(tmp, expr)                                                                                     \
    do {                                                                                                               \
        auto tmp = (expr);                                                                                             \
        if (!tmp) return std::move(tmp).error();                                                                       \
    } while (false)
/// SABOOT_CHECK(call()); returns the error of a Status or Result whose value is not needed. Nests in lambdas.
#define SABOOT_CHECK(expr) SABOOT_CHECK_AS(SABOOT_CAT(sabootCheck, __COUNTER__), expr)
