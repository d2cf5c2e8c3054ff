#pragma once
#include "base/ids.h"
#include "domain/certainty.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

enum class ReportLanguage { English, Urdu, Both };
QString toText(ReportLanguage l); ///< "en", "ur", "both"
std::optional<ReportLanguage> reportLanguageFromText(const QString& s);

enum class ReportVersion { Draft, Final };

/// What a report is for; decides its title, its sections when none are chosen, and what of the case it holds.
enum class ReportKind {
    Interim,    ///< to the prosecutor while the case runs; never final
    Challan,    ///< annex of the report under section 173 CrPC: everything
    Technical,  ///< exhibits, how they were read and what was found; no findings of opinion
    Inventory,  ///< list of exhibits with custody
    Transcript, ///< chats; subject: one chat ("T2"), empty: all
    Person,     ///< dossier; subject "P-02"
    Wallet,     ///< dossier; subject: the address
    Defence,    ///< Challan with every redaction applied
};
QString toText(ReportKind k); ///< "interim", "final", "technical", "inventory", "transcript", "person", "wallet", "defence"
std::optional<ReportKind> reportKindFromText(const QString& s);
const std::vector<ReportKind>& allReportKinds();

/// Fact recorded by the tool or seen in an exhibit; inference drawn from facts; opinion of the officer.
enum class FindingKind { Fact, Inference, Opinion, Limit };
QString toText(FindingKind k); ///< "fact", "inference", "opinion", "limit"
FindingKind findingKindFromText(const QString& s);

/// A numbered paragraph of the findings. Citations are references: "DE-04", "T2-0117".
struct Finding {
    FindingId id;
    int seq = 0;
    FindingKind kind = FindingKind::Fact;
    QString textEnglish;
    QString textUrdu; ///< empty prints "not translated"
    QStringList citations;
    /// It states something and names nothing that shows it. A limit of the examination rests on nothing.
    bool isUncited() const { return kind != FindingKind::Limit && citations.isEmpty(); }
};

struct ReportOptions {
    ReportLanguage language = ReportLanguage::English;
    ReportVersion version = ReportVersion::Draft;
    qint64 reportTime = 0; ///< ms UTC; the only time printed as "now"
    QStringList sections;  ///< ids of sections in printing order; empty: those of the kind
    ReportKind kind = ReportKind::Challan;
    QString subject;       ///< of a dossier or a transcript
    bool redacted = false; ///< redactions are applied; always so for Defence
    bool isRedacted() const { return redacted || kind == ReportKind::Defence; }
};

/// A report as exported and recorded in the audit chain.
struct ReportRecord {
    ReportId id;
    QString number;  ///< "SNH-0117-R1"
    ReportKind kind = ReportKind::Challan;
    QStringList sections;
    QString subject;
    bool redacted = false;
    qint64 stateSeq = 0; ///< last audit record the report speaks of
    ReportLanguage language = ReportLanguage::English;
    ReportVersion version = ReportVersion::Draft;
    qint64 reportTime = 0;
    int pages = 0;
    QByteArray sha256;
    QString state; ///< "accepted" or "rejected: why", the result of the read-back
    qint64 auditSeq = 0;
};

} // namespace saboot::domain
