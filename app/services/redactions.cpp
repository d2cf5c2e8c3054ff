#include "services/redactions.h"

#include "crypto/auditrecord.h"
#include "identifiers/check.h"
#include "report/model.h"
#include "services/exhibits.h"
#include "services/reports.h"
#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"
#include "store/redactionrecords.h"

#include <algorithm>

namespace saboot::services {

namespace {

constexpr qsizetype shownLetters = 90;

/// What a field of a person holds, as a report shows it.
Result<QString> fieldText(store::Database& db, const domain::Person& p, const QString& field) {
    const auto together = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    };
    if (field == QLatin1String("name")) return together({p.nameLatin, p.nameUrdu});
    if (field == QLatin1String("aliases")) return together(p.aliases);
    if (field == QLatin1String("cnic")) return p.cnic;
    if (field == QLatin1String("address")) return p.address;
    if (field == QLatin1String("note")) return p.note;
    QStringList linked;
    SABOOT_TRY(const auto claims, store::PersonRecords(db).claimsOf(p.id));
    for (const auto& c : claims) {
        if (c.identifier) {
            SABOOT_TRY(const domain::Identifier i, store::IdentifierRecords(db).byRow(c.identifier));
            linked << (domain::isSecret(i.facts.kind) ? identifiers::masked(i.facts) : i.facts.normal);
        } else {
            SABOOT_TRY(const domain::Participant who, store::ChatRecords(db).participant(c.participant));
            linked << who.name;
        }
    }
    linked.removeDuplicates();
    return together(linked);
}

QString shortened(QString s) {
    s = s.simplified();
    if (s.size() > shownLetters) s = s.left(shownLetters - 1) + QChar(0x2026);
    return s;
}

} // namespace

Result<std::vector<domain::Redaction>> Redactions::list(Lifted lifted) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto all, store::RedactionRecords(*db).list());
    if (lifted == Lifted::Leave) std::erase_if(all, [](const domain::Redaction& r) { return r.isLifted(); });
    return all;
}

Result<std::vector<domain::Redaction>> Redactions::of(const ExhibitId& exhibit) {
    SABOOT_TRY(auto all, list());
    std::erase_if(all, [&](const domain::Redaction& r) { return !(r.exhibit == exhibit); });
    return all;
}

Result<std::vector<domain::Redaction>> Redactions::of(MessageRow message) {
    SABOOT_TRY(auto all, list());
    std::erase_if(all, [&](const domain::Redaction& r) { return r.message != message; });
    return all;
}

Result<QString> Redactions::placeOf(const domain::Redaction& r) {
    SABOOT_TRY(auto db, m_case.reader());
    switch (r.target) {
    case domain::RedactionTarget::Message: {
        store::ChatRecords chats(*db);
        SABOOT_TRY(const domain::Message m, chats.message(r.message));
        SABOOT_TRY(const domain::Chat c, chats.byId(m.chat));
        return QStringLiteral("%1-%2").arg(c.number).arg(m.n, 4, 10, QLatin1Char('0'));
    }
    case domain::RedactionTarget::Person: {
        SABOOT_TRY(const domain::Person p, store::PersonRecords(*db).byId(r.person));
        return p.number;
    }
    case domain::RedactionTarget::Picture:
    case domain::RedactionTarget::Exhibit: break;
    }
    SABOOT_TRY(const domain::Exhibit e, store::ExhibitRecords(*db).byId(r.exhibit));
    return e.number;
}

Result<domain::Redaction> Redactions::add(domain::Redaction redaction) {
    SABOOT_TRY(const QString place, placeOf(redaction));
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::Redact, QStringLiteral("Redaction marked on %1").arg(place), [&](store::Change& change) -> Status {
        SABOOT_CHECK(store::RedactionRecords::add(change, redaction));
        change.setWhat(QStringLiteral("%1 marked on %2 (%3)").arg(redaction.number(), place, redaction.label));
        change.setReason(redaction.reason);
        if (!redaction.exhibit.isNull()) change.setFact(QStringLiteral("exhibit"), place);
        return ok();
    }));
    return redaction;
}

Result<domain::Redaction> Redactions::addRegion(const ExhibitId& exhibit, const QRect& region, const QString& label, const QString& reason) {
    SABOOT_TRY(const auto derivations, Exhibits(m_case).derivations(exhibit));
    const QSize size = uprightSize(derivations);
    if (size.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("this exhibit is not a picture that could be read"));
    domain::Redaction r;
    r.target = domain::RedactionTarget::Picture;
    r.exhibit = exhibit;
    r.region = region.normalized().intersected(QRect(QPoint(0, 0), size));
    r.label = label;
    r.reason = reason.trimmed();
    return add(std::move(r));
}

Result<domain::Redaction> Redactions::addRange(MessageRow message, qint64 start, qint64 end, const QString& label, const QString& reason) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const domain::Message m, store::ChatRecords(*db).message(message));
    const QString& text = m.body.text;
    if (start < 0 || end <= start || end > text.size()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the range lies outside the message"));
    // Half a character outside the plane of two bytes would stay behind as a mark of its own.
    if (start > 0 && text[start].isLowSurrogate()) --start;
    if (end < text.size() && text[end].isLowSurrogate()) ++end;
    domain::Redaction r;
    r.target = domain::RedactionTarget::Message;
    r.message = message;
    r.start = start;
    r.end = end;
    r.label = label;
    r.reason = reason.trimmed();
    return add(std::move(r));
}

Result<domain::Redaction> Redactions::addMessage(MessageRow message, const QString& label, const QString& reason) {
    domain::Redaction r;
    r.target = domain::RedactionTarget::Message;
    r.message = message;
    r.label = label;
    r.reason = reason.trimmed();
    return add(std::move(r));
}

Result<domain::Redaction> Redactions::addPersonField(const PersonId& person, const QString& field, const QString& label, const QString& reason) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const domain::Person p, store::PersonRecords(*db).byId(person));
    SABOOT_TRY(const QString held, fieldText(*db, p, field));
    if (held.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("this field of the person is empty"));
    domain::Redaction r;
    r.target = domain::RedactionTarget::Person;
    r.person = person;
    r.field = field;
    r.label = label;
    r.reason = reason.trimmed();
    return add(std::move(r));
}

Result<domain::Redaction> Redactions::addExhibitField(const ExhibitId& exhibit, const QString& field, const QString& label, const QString& reason) {
    domain::Redaction r;
    r.target = domain::RedactionTarget::Exhibit;
    r.exhibit = exhibit;
    r.field = field;
    r.label = label;
    r.reason = reason.trimmed();
    return add(std::move(r));
}

Result<std::vector<domain::RedactableField>> Redactions::fieldsOf(const PersonId& person) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const domain::Person p, store::PersonRecords(*db).byId(person));
    SABOOT_TRY(const auto all, list());
    std::vector<domain::RedactableField> out;
    for (const char* name : domain::redactablePersonFields()) {
        domain::RedactableField f;
        f.field = QString::fromLatin1(name);
        SABOOT_TRY(f.value, fieldText(*db, p, f.field));
        f.value = shortened(f.value);
        if (f.value.isEmpty()) continue;
        for (const auto& r : all)
            if (r.target == domain::RedactionTarget::Person && r.person == person && r.field == f.field) f.redaction = r.number();
        out.push_back(std::move(f));
    }
    return out;
}

Result<std::vector<domain::RedactableField>> Redactions::fieldsOf(const ExhibitId& exhibit) {
    SABOOT_TRY(auto db, m_case.reader());
    store::ExhibitRecords records(*db);
    SABOOT_TRY(const domain::Exhibit e, records.byId(exhibit));
    SABOOT_TRY(const auto derivations, records.derivations(exhibit, store::ExhibitRecords::Contents::Omit));
    SABOOT_TRY(const auto all, list());
    const auto has = [&](std::initializer_list<domain::DerivationKind> kinds) {
        return std::any_of(derivations.begin(), derivations.end(), [&](const domain::Derivation& d) { return std::find(kinds.begin(), kinds.end(), d.kind) != kinds.end(); });
    };
    using Kind = domain::DerivationKind;
    const auto& a = e.acquisition;
    std::vector<domain::RedactableField> out;
    for (const char* name : domain::redactableExhibitFields()) {
        domain::RedactableField f;
        f.field = QString::fromLatin1(name);
        if (f.field == QLatin1String("title")) f.value = QStringList{a.title, a.titleUrdu}.join(QLatin1Char(' '));
        else if (f.field == QLatin1String("file_name")) f.value = e.fileName;
        else if (f.field == QLatin1String("source")) f.value = a.source;
        else if (f.field == QLatin1String("device")) f.value = a.device;
        else if (f.field == QLatin1String("place")) f.value = a.place;
        else if (f.field == QLatin1String("text") && !has({Kind::OcrText, Kind::DocumentText})) continue;
        else if (f.field == QLatin1String("exif") && !has({Kind::Exif})) continue;
        f.value = shortened(f.value);
        if (f.value.isEmpty() && f.field != QLatin1String("text") && f.field != QLatin1String("exif") && f.field != QLatin1String("whole")) continue;
        for (const auto& r : all)
            if (r.target == domain::RedactionTarget::Exhibit && r.exhibit == exhibit && r.field == f.field) f.redaction = r.number();
        out.push_back(std::move(f));
    }
    return out;
}

Result<std::vector<domain::DoubtfulPicture>> Redactions::doubtfulPictures(JobControl& job) {
    domain::ReportOptions defence;
    defence.kind = domain::ReportKind::Defence;
    defence.reportTime = m_case.environment().clock->utcMs();
    SABOOT_TRY(const auto model, Reports(m_case).model(defence, job));
    return model->doubtful;
}

QString Redactions::clearedKey(const QString& exhibit, const QString& redaction) { return QStringLiteral("redaction.cleared.%1.%2").arg(exhibit, redaction); }

Status Redactions::setCleared(const QString& exhibit, const QString& redaction, const QString& why) {
    SABOOT_CHECK(Exhibits(m_case).byNumber(exhibit));
    SABOOT_CHECK(byNumber(redaction));
    const QString reason = why.trimmed();
    if (!reason.isEmpty() && reason.size() < 10) return Error(ErrorCode::InvalidArgument, QStringLiteral("a reason needs 10 characters or more"));
    const QString what = reason.isEmpty() ? QStringLiteral("The picture of %1 is to be looked at again for %2") : QStringLiteral("The picture of %1 needs no region for %2");
    return m_case.change(crypto::AuditEvent::Redact, what.arg(exhibit, redaction), [&](store::Change& change) -> Status {
        if (!reason.isEmpty()) change.setReason(reason);
        return store::CaseRecords::setSetting(change, clearedKey(exhibit, redaction), reason);
    });
}

Status Redactions::lift(const domain::RedactionId& id, const QString& reason) {
    SABOOT_TRY(const auto all, list());
    for (const auto& r : all) {
        if (!(r.id == id)) continue;
        return m_case.change(crypto::AuditEvent::Redact, QStringLiteral("%1 lifted").arg(r.number()), [&](store::Change& change) {
            change.setReason(reason.trimmed());
            return store::RedactionRecords::lift(change, id, reason.trimmed());
        });
    }
    return Error(ErrorCode::NotFound, QStringLiteral("redaction"));
}

Result<domain::Redaction> Redactions::byNumber(const QString& number) {
    SABOOT_TRY(const auto all, list(Lifted::Include));
    for (const auto& r : all)
        if (r.number().compare(number.trimmed(), Qt::CaseInsensitive) == 0) return r;
    return Error(ErrorCode::NotFound, number);
}

} // namespace saboot::services
