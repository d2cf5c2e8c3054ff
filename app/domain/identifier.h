#pragma once
#include "base/ids.h"
#include "domain/certainty.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

/// Kinds of identifiers; the words of toText() are the command line contract.
enum class IdentifierKind {
    Wallet, Key, ExtendedKey, SeedPhrase, Invoice, TxId, Cnic, Iban, Phone, Email, Url, Onion,
    Ip, Mac, Imei, Card, Plate, Parcel, Handle, Pgp, Coordinates, Ntn, Unknown
};
QString toText(IdentifierKind k); ///< "wallet", "key", "extended_key", ...
IdentifierKind identifierKindFromText(const QString& s);
/// Spending secrets are masked everywhere and their viewing is audited.
bool isSecret(IdentifierKind k);

enum class Verdict { Valid, Invalid, NoChecksum, ShapeOnly };
QString toText(Verdict v); ///< "valid", "invalid", "no_checksum", "shape_only"
Verdict verdictFromText(const QString& s);

/// What is known of one value. A valid checksum is not ownership.
struct IdentifierFacts {
    QString input;        ///< as given or found
    IdentifierKind kind = IdentifierKind::Unknown;
    QStringList networks; ///< lower-case tickers, more than one when the text does not decide; empty for non-wallets
    bool testnet = false;
    Verdict verdict = Verdict::ShapeOnly;
    QString reason;   ///< one sentence: which rule holds or fails
    QString normal;   ///< normal form, the key under which equal values meet
    QString standard; ///< "BIP-173", "ISO 13616", "EIP-55"
    QString note;     ///< "original operator: Jazz", "joined across a line break", "original as read: ..."
};

/// A place in a text where an identifier stands. Offsets are bytes of the UTF-8 text, end exclusive.
struct IdentifierHit {
    qint64 start = 0;
    qint64 end = 0;
    IdentifierFacts facts;
};

/// How the text was obtained in which a hit stands.
enum class SeenIn { Message, OcrText, DocumentText, Code, ByHand };
QString toText(SeenIn s); ///< "message", "ocr", "document", "code", "hand"
SeenIn seenInFromText(const QString& s);

enum class Review { Open, Confirmed, Rejected };
QString toText(Review r); ///< "open", "confirmed", "rejected"
Review reviewFromText(const QString& s);

/// One stored place of one identifier.
struct Sighting {
    qint64 row = 0;
    IdentifierRow identifier = 0;
    SeenIn seenIn = SeenIn::Message;
    ExhibitId exhibit;       ///< null only when entered by hand without one
    DerivationId derivation; ///< for OCR, document and code
    MessageRow message = 0;  ///< for messages
    QString reference;       ///< "T3-0412", "DE-40", "entered by hand"
    qint64 start = 0, end = 0;
    QString raw;      ///< exactly as in the source
    QString context;  ///< the words around it, one line
    std::optional<qint64> at; ///< time of the message or of the acquisition
};

/// An identifier of the case with its places.
struct Identifier {
    IdentifierRow row = 0;
    IdentifierFacts facts;
    Review review = Review::Open;
    QString reviewReason;
    qint64 sightings = 0;
    std::optional<qint64> firstSeen;
    QString firstReference;
    PersonId person; ///< null unless an officer confirmed whose it is
};

} // namespace saboot::domain
