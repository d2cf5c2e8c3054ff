#pragma once
#include "domain/report.h"
#include "services/undo.h"

#include <QMap>

namespace saboot::services {

/// What an officer chose for the reports of a case, kept in it: which report was looked at last and, for each kind an officer
/// arranged, its sections. A kind nobody arranged has its own sections in the standard order.
struct ReportChoices {
    struct Sections {
        QStringList order;    ///< ids, all that there were when they were arranged
        QStringList excluded; ///< sorted
        bool operator==(const Sections&) const = default;
    };
    QMap<domain::ReportKind, Sections> sections;
    std::optional<domain::ReportKind> kind;
    std::optional<domain::ReportLanguage> language;

    /// All sections there are, as they stand for this kind: as an officer arranged them, a section that came with a later version
    /// of the program at the end; else those of the kind in its order, and the others after them, left out.
    Sections arranged(domain::ReportKind of) const;
    /// For domain::ReportOptions::sections; empty where the kind decides.
    QStringList sectionsOf(domain::ReportKind of) const;
    bool operator==(const ReportChoices&) const = default;
};

/// JSON, as it is stored; what cannot be read is no choice.
QString toText(const ReportChoices& choices);
ReportChoices reportChoicesFromText(const QString& text);

Result<ReportChoices> reportChoices(OpenCase& opened);
/// One audited change; `what` is its sentence. Taken back, the choices are as they were before.
Result<UndoStep> chooseForReport(OpenCase& opened, const ReportChoices& after, const QString& what);

} // namespace saboot::services
