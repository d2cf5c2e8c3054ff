#include "base/error.h"

#include <cerrno>
#include <cstring>
#include <vector>

namespace saboot {

namespace {

// Marks a sentence for the translators; the window looks it up in the context "Error".
#define SENTENCE(code, text) {ErrorCode::code, #code, QT_TRANSLATE_NOOP("Error", text)}

struct Row {
    ErrorCode code;
    const char* name;
    const char* sentence;
};

// clang-format off
const Row rows[] = {
    SENTENCE(Internal, "The program made a mistake (%1). Nothing was changed. Save this text and report it."),
    SENTENCE(Cancelled, "Cancelled. The case is as it was. %1"),
    SENTENCE(InvalidArgument, "This value cannot be used: %1. Correct it and try again."),
    SENTENCE(NotFound, "%1 was not found. Check the name and the place."),
    SENTENCE(AlreadyExists, "%1 exists already. Choose another name; nothing was overwritten."),
    SENTENCE(PermissionDenied, "The system refused access to %1. Check the permissions of the file and its folder."),
    SENTENCE(ReadOnly, "%1 is on a disk that cannot be written. Copy it to a writable disk, or open it for reading."),
    SENTENCE(DiskFull, "The disk is full (%1). Free some space and try again; nothing acknowledged was lost."),
    SENTENCE(IoFailed, "Reading or writing failed: %1. Check the disk or USB stick and try again."),
    SENTENCE(OutOfMemory, "There is not enough free memory (%1). Close other programs and try again; nothing was changed."),
    SENTENCE(FileEmpty, "%1 is empty (0 bytes). Check that the copy was complete."),
    SENTENCE(FileTooLarge, "%1 is larger than the limit. Split it, or give a smaller part."),
    SENTENCE(NotAFile, "%1 is not a file. Choose a file, or the files inside the folder."),
    SENTENCE(WrongPassphrase, "Wrong passphrase. Check Caps Lock and the keyboard language, then try again. %1"),
    SENTENCE(PassphraseTooWeak, "The passphrase is too weak: %1. Use five or more random words, or 14 or more mixed characters."),
    SENTENCE(NoKeySlot, "This case holds no key for you (%1). Ask an officer of the case to add your identity card."),
    SENTENCE(KeyFileDamaged, "The key file of the case is damaged (%1). Restore keys.sbk from its second copy or a backup."),
    SENTENCE(IdentityDamaged, "The identity file of this desk is damaged (%1). Restore it from a backup."),
    SENTENCE(CaseInUse, "The case is open elsewhere: %1. Close it there first."),
    SENTENCE(CaseNewer, "The case was made by a newer version of Saboot (%1). Update the program; the case was not touched."),
    SENTENCE(CaseDamaged, "The case database is damaged (%1). Nothing was changed. Restore it from a backup."),
    SENTENCE(NotACase, "%1 is not a Saboot case. Choose a folder whose name ends in .saboot."),
    SENTENCE(RollBack, "The chain head is older than its mirror: %1. An old copy of the case may have been put back. Compare with your backup and tell your supervisor."),
    SENTENCE(VaultObjectMissing, "The original of %1 is missing from the vault. Restore the vault folder from a backup."),
    SENTENCE(VaultObjectDamaged, "The original of %1 has changed on disk. Do not rely on it; restore it from a backup."),
    SENTENCE(AuditBroken, "The audit chain does not verify: %1. Stop work on this case and tell your supervisor."),
    SENTENCE(EncryptionUnavailable, "Encryption does not work on this installation (%1). No case was opened. Reinstall the program."),
    SENTENCE(SelfTestFailed, "A self-test failed (%1). Results would not stand in court; reinstall the program."),
    SENTENCE(DatabaseFailed, "The database reported an error: %1. Nothing acknowledged was lost; close the case and open it again."),
    SENTENCE(FormatUnknown, "The format of %1 is not recognised. The original is safe; choose the format by hand."),
    SENTENCE(FormatDamaged, "%1 is damaged or cut off. The original is safe; what could be read is shown."),
    SENTENCE(FormatEncrypted, "%1 is protected by a password. The original is safe; attach an unprotected copy as well."),
    SENTENCE(DateOrderUndecided, "Day and month cannot be told apart in %1. Say which comes first (day, month or year) and import again."),
    SENTENCE(WorkerCrashed, "%1 could not be decoded: the decoding process stopped. The original is safe."),
    SENTENCE(WorkerTimeout, "%1 could not be decoded in the time allowed. The original is safe."),
    SENTENCE(WorkerMemory, "%1 could not be decoded within the memory limit. The original is safe."),
    SENTENCE(WorkerGarbage, "%1 could not be decoded: the answer was not understood. The original is safe."),
    SENTENCE(SandboxUnavailable, "This system cannot confine the decoding process (%1). The file was stored but not decoded."),
    SENTENCE(ReportRejected, "The report failed its own check: %1. The file is marked REJECTED; do not file it."),
    SENTENCE(ConditionsUnmet, "The report cannot be FINAL yet: %1. Meet the conditions, or export a draft."),
    SENTENCE(Locked, "The desk is locked. Unlock it with your passphrase. %1"),
};
// clang-format on

const Row& row(ErrorCode code) {
    for (const Row& r : rows)
        if (r.code == code) return r;
    return rows[0];
}

} // namespace

QString Error::where() const {
    const QString file = QString::fromUtf8(m_where.file_name());
    return file.section(QLatin1Char('/'), -1) + QLatin1Char(':') + QString::number(m_where.line());
}

const char* errorSentence(ErrorCode code) { return row(code).sentence; }

QString describe(const Error& error) {
    const QString sentence = QString::fromUtf8(errorSentence(error.code()));
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(error.detail()).trimmed() : sentence;
}

const std::vector<ErrorCode>& allErrorCodes() {
    static const std::vector<ErrorCode> codes = [] {
        std::vector<ErrorCode> v;
        for (const Row& r : rows) v.push_back(r.code);
        return v;
    }();
    return codes;
}

QString errorName(ErrorCode code) { return QString::fromLatin1(row(code).name); }

Error systemError(const QString& what, std::source_location where) {
    const int e = errno;
    switch (e) {
    case ENOENT:
    case ENOTDIR: return Error(ErrorCode::NotFound, what, where);
    case EACCES:
    case EPERM: return Error(ErrorCode::PermissionDenied, what, where);
    case EROFS: return Error(ErrorCode::ReadOnly, what, where);
    case ENOSPC:
    case EDQUOT: return Error(ErrorCode::DiskFull, what, where);
    case EEXIST: return Error(ErrorCode::AlreadyExists, what, where);
    case EISDIR: return Error(ErrorCode::NotAFile, what, where);
    default: return Error(ErrorCode::IoFailed, what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(e)), where);
    }
}

} // namespace saboot
