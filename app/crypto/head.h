#pragma once
#include "base/error.h"
#include "base/ids.h"

#include <QByteArray>
#include <functional>
#include <optional>
#include <vector>

/// The head of a case's audit chain: the one value that stands for everything up to an event. It is printed on
/// reports, written into the diary, and mirrored outside the database, so that an old copy put back shows.
namespace saboot::crypto {

struct Head {
    CaseId caseId;
    quint64 seq = 0;       ///< 0: no event yet
    QByteArray entryHash;  ///< 32: SHA-256(0x00 || record seq)
    QByteArray merkleRoot; ///< 32: over the entry hashes 1..seq
    friend bool operator==(const Head& a, const Head& b) {
        return a.caseId == b.caseId && a.seq == b.seq && a.entryHash == b.entryHash && a.merkleRoot == b.merkleRoot;
    }
    /// 88 bytes: case UUID || u64le seq || entry hash || Merkle root; what a countersignature covers.
    QByteArray bytes() const;
};

/// What can be read back from paper: the sequence number and the entry hash, whole or its beginning.
struct PrintedHead {
    quint64 seq = 0;
    QByteArray entryHash; ///< 32 bytes for the long form, empty for the short form
    QString shortCode;    ///< 12 characters, both forms
    /// Whether the record `seq` with this entry hash is the one that was printed.
    bool matches(const QByteArray& hash) const;
};

/// "SBH1-<seq>-xxxxxxxx-…" with the 64 hex digits of the ENTRY HASH (not the Merkle root) in eight groups of eight.
QString toText(const Head& head);
/// "SBH1-<seq>-XXXX-XXXX-XXXX": the first 60 bits of the entry hash in Crockford's base32, for a diary written by hand.
QString shortText(const Head& head);
/// Either form; any case, blanks and line ends anywhere, O for 0 and I, L for 1 in the short form. InvalidArgument.
Result<PrintedHead> parseHead(const QString& text);

/// One line of head.log, with its '\n':
/// "SBL1 <case uuid> <seq> <entry hash hex> <merkle root hex> <utc ms> <check>", check = the first 16 hex digits of
/// the SHA-256 of the line up to and without the blank before it. Appended after each commit.
QByteArray mirrorLine(const Head& head, qint64 utcMs);

struct HeadLog {
    std::vector<Head> heads;     ///< of the case asked for, in file order, repeated ones left out
    std::optional<Head> highest; ///< the one with the highest seq
    int damagedLines = 0;        ///< complete lines that fail their check: somebody or something altered the file
    int foreignLines = 0;        ///< whole lines of another case
    bool tornTail = false;       ///< the last line was cut off by a crash and is left out
    qsizetype goodBytes = 0;     ///< length up to the end of the last complete line: truncate to it before appending
};
/// Reads head.log. Never fails: what cannot be read is counted. Lines over 400 bytes are damaged.
HeadLog parseHeadLog(QByteArrayView bytes, const CaseId& caseId);

/// Compares the chain with heads remembered elsewhere. RollBack when the chain is shorter than a mirror, or holds
/// another event under a mirrored number (detail names both). `entryHashAt(seq)` answers for 1..chainSeq.
Status checkMirrors(const std::vector<Head>& mirrors, const CaseId& caseId, quint64 chainSeq,
                    const std::function<Result<QByteArray>(quint64 seq)>& entryHashAt);

} // namespace saboot::crypto
