#pragma once
#include "domain/chat.h"
#include "domain/label.h"
#include "services/opencase.h"

namespace saboot::services {

/// What a file of labels holds, read by the worker; every address checked.
struct LabelFile {
    domain::LabelList list;
    std::vector<domain::Label> labels;
    std::vector<domain::ImportIssue> issues;
};

/// Reads a list without a case. Errors: FormatUnknown, FormatDamaged, FileEmpty, FileTooLarge, Cancelled, worker errors.
Result<LabelFile> readLabels(const Environment& environment, const QString& path, JobControl& job);

/// A label that speaks of an identifier of the case: somebody's statement, shown with list, category, source and date.
struct LabelHit {
    domain::Label label;
    QString listName;
    IdentifierRow identifier = 0;
    QString kind, normal;
    qint64 sightings = 0;
};
/// Two addresses that share beginning and end: of the case, or one of the case and one of a list.
struct LookAlikePair {
    QString first, second;
    QString secondSource; ///< "" for an identifier of the case, else "list: label"
    QString reason;
};

/// Watch-lists and labels of a case.
class Labels {
public:
    explicit Labels(OpenCase& opened) : m_case(opened) {}
    /// Brings a list into the case. `name` empty: the list's own title or its file's name.
    Result<domain::LabelList> import(const QString& path, const QString& name, const QString& source, JobControl& job);
    /// Withdrawn ones among them.
    Result<std::vector<domain::LabelList>> lists();
    /// Takes a list out of use: it stays in the case with the reason and says nothing more of its identifiers. At least 10
    /// characters. Audited.
    Status withdraw(const domain::LabelListId& list, const QString& reason);
    /// Back into use. Audited.
    Status restore(const domain::LabelListId& list, const QString& reason);
    /// Rows of one list by line, for looking at it.
    Result<std::vector<domain::Label>> labels(const domain::LabelListId& list, qint64 skip, qint64 count);
    Result<std::vector<LabelHit>> hits();
    Result<std::vector<LabelHit>> about(const QString& value);
    /// At most 10,000 pairs; labels of lists are looked at when an identifier of the case is one of the pair.
    Result<std::vector<LookAlikePair>> lookAlikes();

private:
    Status change(const domain::LabelListId& list, const QString& reason, const char* what, const QString& stored);
    OpenCase& m_case;
};

} // namespace saboot::services
