#pragma once
#include "domain/identifier.h"

#include <QByteArrayView>
#include <functional>
#include <vector>

namespace saboot::identifiers {

/// Which doubtful values are reported. A failing checksum is shown, not dropped, where the shape alone is telling
/// (0x addresses with wrong capitals, bc1…, .onion, Pakistani IBAN, word lists of the right length).
enum class Doubtful { Report, Leave };

struct ScanOptions {
    Doubtful doubtful = Doubtful::Report;
    bool handles = true;   ///< @names
    bool contacts = true;  ///< phones, e-mail, links, IP, MAC, coordinates
};

/// Finds identifiers in text in one pass: runs of letters and digits by table, dispatched by first byte and length,
/// then the same checks as check(). Kinds that a chance number satisfies (card, IMEI, bare CNIC, NTN, parcel, plate, Solana,
/// transaction id) are reported only with a word of their context near (English, Roman Urdu or Urdu). Boundaries on
/// both sides; UUIDs and bare hashes are skipped. Hits come in order of their start; a hit may lie inside another (a wallet
/// in a link). Immutable after construction: one Scanner may serve many threads.
class Scanner {
public:
    explicit Scanner(ScanOptions options = {}) : m_options(options) {}
    using Sink = std::function<void(domain::IdentifierHit&&)>;
    /// Offsets are bytes of `utf8`. Bytes that are no UTF-8 part words and are otherwise ignored.
    void scan(QByteArrayView utf8, const Sink& sink) const;
    std::vector<domain::IdentifierHit> scan(QByteArrayView utf8) const;

private:
    ScanOptions m_options;
};

} // namespace saboot::identifiers
