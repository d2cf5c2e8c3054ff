#pragma once
#include "base/ids.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

/// Where the original of an exhibit lies in the vault, and how to check and open it. Layout: crypto/vaultobject.h.
struct VaultRef {
    QString objectId;        ///< 32 lower-case hex characters: the file's random name
    QByteArray wrappedKey;   ///< the object's key, wrapped under K_wrap
    QByteArray cipherSha256; ///< 32 bytes: lets a backup be checked without any key
    bool isNull() const { return objectId.isEmpty(); }
};

enum class ExhibitKind { Digital, Physical };
/// How far background reading has come. Failed keeps the reason in `problem`; the original is safe in any case.
enum class ReadState { Pending, Read, Failed, NotNeeded };

/// What the officer says about where an exhibit comes from. Empty means "not recorded" and is printed so.
struct Acquisition {
    QString title;
    QString titleUrdu;
    QString source;        ///< "Phone P-1, IMEI 35-000000-000471-3", a URL, a person
    QString device;        ///< capturing device
    QString collector;     ///< who took it
    QString place;
    std::optional<qint64> collectedAt; ///< ms UTC
    QString collectedText; ///< as written by the officer, when it is not an exact time
    QString authority;     ///< warrant, consent form, order
    QString method;        ///< "file copied by cable"
    QStringList tags;
};

/// One exhibit. The original's bytes are in the vault and never change; everything else hangs on it.
struct Exhibit {
    ExhibitId id;
    QString number; ///< "DE-01"; children of an archive are "DE-04/1"
    ExhibitKind kind = ExhibitKind::Digital;
    Acquisition acquisition;
    QString fileName;   ///< as received; a label only, never used as a path
    qint64 sizeBytes = 0;
    QByteArray sha256;  ///< 32 bytes, of the original
    QString mediaType;  ///< by content, "image/png"; empty until read
    VaultRef vault;
    ExhibitId parent;   ///< the archive it was taken out of, else null
    qint64 addedAt = 0; ///< ms UTC
    OfficerId addedBy;
    ReadState state = ReadState::Pending;
    QString problem;    ///< a sentence when reading failed or is incomplete
    QString withdrawnReason; ///< not empty when withdrawn; it stays in the case
    bool isWithdrawn() const { return !withdrawnReason.isEmpty(); }
    /// The officer's title, else the file name, else the number.
    QString label() const;
};

/// What a tool made from an exhibit. Always labelled derived; hashed on its own (C-10).
enum class DerivationKind { Type, Picture, Exif, Codes, OcrText, DocumentText, Thumbnail, Archive, Chat, Recovery };
QString toText(DerivationKind k);
DerivationKind derivationKindFromText(const QString& s);

struct Derivation {
    DerivationId id;
    ExhibitId exhibit;
    DerivationKind kind = DerivationKind::Type;
    QString tool;       ///< "Tesseract"
    QString version;    ///< "5.3.0"
    QString settings;   ///< "eng+urd, LSTM"
    QByteArray parentSha256; ///< of the bytes it was made from
    QByteArray sha256;  ///< of `content`
    QString mediaType;  ///< of `content`: "text/plain", "application/json", "image/png"
    QByteArray content; ///< text as UTF-8, a thumbnail as PNG, facts as JSON
    qint64 createdAt = 0;
    QString problem;
};

/// One hand-over in the chain of custody.
struct CustodyEvent {
    CustodyId id;
    ExhibitId exhibit;
    int seq = 0;
    qint64 at = 0;
    QString from;
    QString to;
    QString purpose;
    QString place;
    QString seal;
    QString register19;
    QString roadCertificate;
    QString note;
};

} // namespace saboot::domain
