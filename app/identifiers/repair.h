#pragma once
#include "domain/identifier.h"

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace saboot::identifiers {

/// A value that a character reader (OCR) got wrong and a checksum put right. Recovered, never "seen".
struct Repair {
    qint64 start = 0, end = 0; ///< bytes of the UTF-8 text, of the text as read
    QString read;              ///< as read
    domain::IdentifierFacts facts; ///< of the repaired value; `note` names the change and the number of candidates tried
    int candidatesTried = 0;
    QString change;            ///< "character 9: O read, 0 meant"
};

enum class RepairOutcome { NotNeeded, Repaired, Ambiguous, NotFound, NotApplicable };

struct RepairResult {
    RepairOutcome outcome = RepairOutcome::NotApplicable;
    std::vector<Repair> repairs; ///< exactly one when Repaired; all that passed when Ambiguous
    int candidatesTried = 0;
};

/// Tries look-alikes (0/O/o, 1/l/I/i, 5/S/s, 8/B, 6/b/G, 9/g/q, 2/Z/z, y/Y and other pairs that differ only in size),
/// one letter too many or lost, and line breaks, until exactly one candidate passes its checksum. Fewest changes win; two
/// candidates with equally few changes are Ambiguous. At most `limit` candidates are tried. For Bitcoin, TRON, Litecoin,
/// Dogecoin (Base58Check), bech32, EIP-55, Pakistani IBAN, onion v3.
RepairResult repair(QStringView read, int limit = 200'000);

/// Runs repair over every word of an OCR text that looks like a damaged address and that check() does not accept.
std::vector<Repair> repairAll(QByteArrayView utf8, int limitEach = 60'000);

} // namespace saboot::identifiers
