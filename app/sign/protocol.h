#pragma once
#include "sign/types.h"

#include <QCborMap>

/// What stands between the program and saboot-signer. A task is one CBOR map in a sealed memory file, the answer one CBOR
/// map on a pipe. Private keys and passphrases travel on pipes of their own, straight from and into locked memory.
namespace saboot::sign {

/// Descriptors of the process.
enum Descriptor {
    InputFd = 0,     ///< the PDF, read-only; /dev/null when there is none
    AnswerFd = 1,
    TaskFd = 3,
    OutputFd = 4,    ///< the file to write; /dev/null when there is none
    SecretInFd = 5,  ///< a private key (PKCS #8 DER) or a passphrase
    SecretOutFd = 6, ///< a private key that was made or imported
};

/// Exit codes other than a signal.
enum ExitCode { ExitOk = 0, ExitBadTask = 80, ExitNoSandbox = 81, ExitNoMemory = 82, ExitException = 83, ExitPipe = 84 };

/// What the process can do; the word stands in the task's "do".
namespace job {
inline constexpr auto createRoot = "create-root";
inline constexpr auto createRequest = "create-request";
inline constexpr auto readRequest = "read-request";
inline constexpr auto issue = "issue";
inline constexpr auto readCertificates = "read-certificates";
inline constexpr auto matchKey = "match-key";
inline constexpr auto importPkcs12 = "import-pkcs12";
inline constexpr auto signPdf = "sign-pdf";
inline constexpr auto countersign = "countersign";
inline constexpr auto timeRequest = "time-request";
inline constexpr auto addTimeToken = "add-time-token";
inline constexpr auto verify = "verify";
} // namespace job

inline constexpr qint64 maximumTaskBytes = 8 << 20;
inline constexpr qint64 maximumAnswerBytes = 160 << 20; ///< a manifest of 64 MiB and what goes with it
inline constexpr qsizetype maximumSecretBytes = 16 << 10;

QCborMap toCbor(const Certificate& certificate);
Certificate certificateFromCbor(const QCborMap& map);
QCborMap toCbor(const Subject& subject);
Subject subjectFromCbor(const QCborMap& map);
QCborMap toCbor(const Verification& verification);
/// Nothing when a field is missing or of the wrong kind: the process is not believed.
std::optional<Verification> verificationFromCbor(const QCborMap& map);
QCborArray toCbor(const std::vector<QByteArray>& list);
std::vector<QByteArray> bytesFromCbor(const QCborArray& list);

/// Shorthand for the keys of the maps.
inline QString key(const char* name) { return QString::fromLatin1(name); }

} // namespace saboot::sign
