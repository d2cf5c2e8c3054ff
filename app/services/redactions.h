#pragma once
#include "domain/redaction.h"
#include "base/job.h"
#include "services/opencase.h"

namespace saboot::services {

/// Marking what a redacted report (the defence copy, or any report exported with ReportOptions::redacted) must not show.
/// Nothing is removed from the case. Every call is one audited REDACT event. Thread rule as OpenCase.
///
/// A redacted export removes: the pixels of regions (the picture is decoded, blackened and embedded anew), text read from a
/// picture that has a region, codes and identifiers seen only there; the characters of messages and, with a whole message,
/// its attachments; fields of persons and exhibits, and that text wherever else it stands in the report, its bookmarks,
/// metadata and manifest. It prints the log, and is REJECTED when a removed text can still be found in the finished file.
class Redactions {
public:
    explicit Redactions(OpenCase& opened) : m_case(opened) {}

    enum class Lifted { Leave, Include };
    Result<std::vector<domain::Redaction>> list(Lifted lifted = Lifted::Leave);
    /// Those of one exhibit (regions and fields) or one message, not lifted: for the viewer's overlay.
    Result<std::vector<domain::Redaction>> of(const ExhibitId& exhibit);
    Result<std::vector<domain::Redaction>> of(MessageRow message);

    /// `region` in pixels of the upright picture; it is cut to the picture. `label`: id of domain::redactionLabels().
    /// InvalidArgument: no picture, empty region, unknown label, no reason.
    Result<domain::Redaction> addRegion(const ExhibitId& exhibit, const QRect& region, const QString& label, const QString& reason);
    /// Characters [start, end) in UTF-16 units of the message's text, widened to whole characters.
    Result<domain::Redaction> addRange(MessageRow message, qint64 start, qint64 end, const QString& label, const QString& reason);
    /// The whole message with its attachments.
    Result<domain::Redaction> addMessage(MessageRow message, const QString& label, const QString& reason);
    /// `field`: one of domain::redactablePersonFields(). InvalidArgument when the field is empty: nothing could be removed.
    Result<domain::Redaction> addPersonField(const PersonId& person, const QString& field, const QString& label, const QString& reason);
    /// `field`: one of domain::redactableExhibitFields().
    Result<domain::Redaction> addExhibitField(const ExhibitId& exhibit, const QString& field, const QString& label, const QString& reason);
    /// What of a person or an exhibit can be redacted and holds something, with what is in force.
    Result<std::vector<domain::RedactableField>> fieldsOf(const PersonId& person);
    Result<std::vector<domain::RedactableField>> fieldsOf(const ExhibitId& exhibit);
    /// No longer applied; it stays in the list with the reason.
    Status lift(const domain::RedactionId& id, const QString& reason);
    Result<domain::Redaction> byNumber(const QString& number); ///< "R-03"; NotFound

    /// Pictures that hold words of what is redacted and that nobody has looked at for it (C-37). A redacted report is not FINAL
    /// while there is one; a draft lists them.
    Result<std::vector<domain::DoubtfulPicture>> doubtfulPictures(JobControl& job);
    /// Says why the picture needs no region for this redaction; an empty `why` puts the question again. InvalidArgument when
    /// the reason is shorter than 10 characters, NotFound for an exhibit or a redaction that is not there.
    Status setCleared(const QString& exhibit, const QString& redaction, const QString& why);
    static QString clearedKey(const QString& exhibit, const QString& redaction); ///< of the case's setting

    /// Where it is, as printed in the log: "DE-04", "T2-0117", "P-01 name".
    Result<QString> placeOf(const domain::Redaction& redaction);

private:
    Result<domain::Redaction> add(domain::Redaction redaction);
    OpenCase& m_case;
};

} // namespace saboot::services
