#pragma once
#include "base/ids.h"

#include <QRect>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

using RedactionId = Id<struct RedactionTag>;

/// What a redaction removes from a redacted report. The case itself keeps everything.
enum class RedactionTarget {
    Picture, ///< `region` of the picture of `exhibit`, in pixels of the upright picture
    Message, ///< characters [start, end) of `message`, UTF-16 units of its text; start = end = 0: the whole message
    Person,  ///< `field` of `person`, and that text wherever it stands in the report
    Exhibit, ///< `field` of `exhibit`, and that text wherever it stands; "whole": the sheet keeps number and hash only
};
QString toText(RedactionTarget t); ///< "picture", "message", "person", "exhibit"
std::optional<RedactionTarget> redactionTargetFromText(const QString& s);

/// One place marked for removal, with its reason. Never deleted: lifted, with a reason, it stays in the case.
struct Redaction {
    RedactionId id;
    int seq = 0; ///< printed "R-03"
    RedactionTarget target = RedactionTarget::Picture;
    ExhibitId exhibit; ///< of Picture and Exhibit
    QRect region;
    MessageRow message = 0;
    qint64 start = 0, end = 0;
    PersonId person;
    QString field;
    QString label;  ///< why in one word, printed in the box: one of redactionLabels()
    QString reason; ///< in the officer's words, printed in the log
    OfficerId by;
    qint64 at = 0;
    QString liftedReason; ///< not empty: no longer applied
    bool isLifted() const { return !liftedReason.isEmpty(); }
    bool isWholeMessage() const { return target == RedactionTarget::Message && end <= start; }
    QString number() const; ///< "R-03"
};

/// A picture in whose text words of something removed were read: too few, or too badly read, for the report to seal it by
/// itself. An officer looks and marks a region, or says why none is needed.
struct DoubtfulPicture {
    QString exhibit;   ///< "DE-02"
    QString redaction; ///< "R-03"
    QStringList words; ///< as removed, in small letters
};

/// Words of redactions, in the order offered.
struct RedactionLabel {
    const char* id; ///< "minor", "third_party", "informant", "privileged", "operation", "other"
    const char* english;
    const char* urdu;
};
const std::vector<RedactionLabel>& redactionLabels();
/// A field that holds something and can be redacted.
struct RedactableField {
    QString field;
    QString value;     ///< as a report would show it, shortened; empty for "text", "exif" and "whole"
    QString redaction; ///< "R-03" when one is in force
};

/// Fields that can be redacted: of persons "name", "aliases", "cnic", "address", "note", "linked" (the identifiers held to be
/// theirs and the names under which they write); of exhibits "title", "file_name",
/// "source", "device", "place", "text", "exif", "whole".
const std::vector<const char*>& redactablePersonFields();
const std::vector<const char*>& redactableExhibitFields();

} // namespace saboot::domain
