#include "store/redactionrecords.h"

#include "store/records.h"


namespace saboot::store {

namespace {

bool isOneOf(const std::vector<const char*>& words, const QString& word) {
    for (const char* w : words)
        if (word == QLatin1String(w)) return true;
    return false;
}

Status check(const domain::Redaction& r) {
    using Target = domain::RedactionTarget;
    const auto wrong = [](const char* what) { return Error(ErrorCode::InvalidArgument, QString::fromLatin1(what)); };
    if (r.reason.trimmed().isEmpty()) return wrong("a redaction needs a reason");
    bool label = false;
    for (const auto& l : domain::redactionLabels()) label |= r.label == QLatin1String(l.id);
    if (!label) return wrong("an unknown word for the redaction");
    if (r.target == Target::Picture && (r.exhibit.isNull() || r.region.isEmpty() || r.region.x() < 0 || r.region.y() < 0))
        return wrong("a redaction of a picture needs a region inside it");
    if (r.target == Target::Message && (r.message <= 0 || r.start < 0 || r.end < r.start)) return wrong("a redaction of a message needs a range inside it");
    if (r.target == Target::Person && (r.person.isNull() || !isOneOf(domain::redactablePersonFields(), r.field)))
        return wrong("this field of a person cannot be redacted");
    if (r.target == Target::Exhibit && (r.exhibit.isNull() || !isOneOf(domain::redactableExhibitFields(), r.field)))
        return wrong("this field of an exhibit cannot be redacted");
    return ok();
}

} // namespace

Result<std::vector<domain::Redaction>> RedactionRecords::list() {
    return all<domain::Redaction>(
        m_database.prepare("SELECT uuid, seq, target, exhibit, region_left, region_top, region_width, region_height, message, "
                           "range_start, range_end, person, field, label, reason, by_officer, at, lifted_reason FROM redaction ORDER BY seq"),
        [](const Statement& r) {
            domain::Redaction x;
            x.id = idAt<domain::RedactionId>(r, 0);
            x.seq = int(r.integer(1));
            x.target = domain::redactionTargetFromText(r.text(2)).value_or(domain::RedactionTarget::Exhibit);
            x.exhibit = idAt<ExhibitId>(r, 3);
            x.region = QRect(int(r.integer(4)), int(r.integer(5)), int(r.integer(6)), int(r.integer(7)));
            x.message = r.integer(8);
            x.start = r.integer(9);
            x.end = r.integer(10);
            x.person = idAt<PersonId>(r, 11);
            x.field = r.text(12);
            x.label = r.text(13);
            x.reason = r.text(14);
            x.by = idAt<OfficerId>(r, 15);
            x.at = r.integer(16);
            x.liftedReason = r.text(17);
            return x;
        });
}

Status RedactionRecords::add(Change& change, domain::Redaction& r) {
    SABOOT_CHECK(check(r));
    SABOOT_TRY(const qint64 seq, change.database().integer("SELECT coalesce(max(seq), 0) + 1 FROM redaction"));
    if (r.id.isNull()) r.id = change.newId<domain::RedactionId>();
    r.seq = int(seq);
    r.at = change.at();
    r.by = change.officer();
    Row row;
    row.set("seq", r.seq).set("target", domain::toText(r.target)).set("exhibit", r.exhibit);
    const bool region = r.target == domain::RedactionTarget::Picture;
    row.set("region_left", region ? r.region.x() : 0).set("region_top", region ? r.region.y() : 0)
        .set("region_width", region ? r.region.width() : 0).set("region_height", region ? r.region.height() : 0);
    row.set("message", r.message > 0 ? std::optional<qint64>(r.message) : std::nullopt).set("range_start", r.start).set("range_end", r.end);
    row.set("person", r.person).set("field", r.field).set("label", r.label).set("reason", r.reason).set("by_officer", r.by).set("at", r.at)
        .set("lifted_reason", QString());
    return change.insert("redaction", r.id.bytes(), row);
}

Status RedactionRecords::lift(Change& change, const domain::RedactionId& id, const QString& reason) {
    if (reason.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("lifting a redaction needs a reason"));
    Row row;
    row.set("lifted_reason", reason);
    return change.update("redaction", id.bytes(), row);
}

} // namespace saboot::store
