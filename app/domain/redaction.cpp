#include "domain/redaction.h"

namespace saboot::domain {

QString toText(RedactionTarget t) {
    switch (t) {
    case RedactionTarget::Picture: return QStringLiteral("picture");
    case RedactionTarget::Message: return QStringLiteral("message");
    case RedactionTarget::Person: return QStringLiteral("person");
    case RedactionTarget::Exhibit: break;
    }
    return QStringLiteral("exhibit");
}

std::optional<RedactionTarget> redactionTargetFromText(const QString& s) {
    for (const auto t : {RedactionTarget::Picture, RedactionTarget::Message, RedactionTarget::Person, RedactionTarget::Exhibit})
        if (s == toText(t)) return t;
    return std::nullopt;
}

QString Redaction::number() const { return QStringLiteral("R-%1").arg(seq, 2, 10, QLatin1Char('0')); }

const std::vector<RedactionLabel>& redactionLabels() {
    static const std::vector<RedactionLabel> labels{
        {"minor", "minor", "نابالغ"},
        {"third_party", "third party", "فریقِ ثالث"},
        {"informant", "informant", "مخبر"},
        {"privileged", "privileged", "استحقاقی مواد"},
        {"operation", "operation", "جاری کارروائی"},
        {"other", "withheld", "روکا گیا"},
    };
    return labels;
}

const std::vector<const char*>& redactablePersonFields() {
    static const std::vector<const char*> fields{"name", "aliases", "cnic", "address", "note", "linked"};
    return fields;
}

const std::vector<const char*>& redactableExhibitFields() {
    static const std::vector<const char*> fields{"title", "file_name", "source", "device", "place", "text", "exif", "whole"};
    return fields;
}

} // namespace saboot::domain
