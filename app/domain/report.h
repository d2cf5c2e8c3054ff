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
};

struct ReportOptions {
    ReportLanguage language = ReportLanguage::English;
    ReportVersion version = ReportVersion::Draft;
    qint64 reportTime = 0; ///< ms UTC; the only time printed as "now"
    QStringList sections;  ///< ids of sections to include, empty: all
};

/// A report as exported and recorded in the audit chain.
struct ReportRecord {
    ReportId id;
    QString number;  ///< "SNH-0117-R1"
    ReportLanguage language = ReportLanguage::English;
    ReportVersion version = ReportVersion::Draft;
    qint64 reportTime = 0;
    int pages = 0;
    QByteArray sha256;
    QString state; ///< "accepted" or "rejected: why", the result of the read-back
    qint64 auditSeq = 0;
};

} // namespace saboot::domain
