#include "services/reportchoices.h"

#include "report/engine.h"
#include "store/caserecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace saboot::services {

namespace {

QString settingKey() { return QStringLiteral("report.choices"); }

QStringList strings(const QJsonValue& v) {
    QStringList all;
    for (const auto& item : v.toArray())
        if (item.isString()) all << item.toString();
    return all;
}

Status write(OpenCase& opened, const ReportChoices& choices, const QString& what) {
    return opened.change(crypto::AuditEvent::RowChange, what,
                         [&](store::Change& change) { return store::CaseRecords::setSetting(change, settingKey(), toText(choices)); });
}

} // namespace

ReportChoices::Sections ReportChoices::arranged(domain::ReportKind of) const {
    QStringList all;
    for (const auto& s : report::sections()) all << s.id;
    const QStringList standard = report::sectionsOf(of);
    const auto found = sections.constFind(of);
    Sections s;
    for (const QString& id : found == sections.cend() ? standard : found->order)
        if (all.contains(id) && !s.order.contains(id)) s.order << id;
    for (const QString& id : std::as_const(all)) {
        if (!s.order.contains(id)) s.order << id;
        if (found == sections.cend() ? !standard.contains(id) : found->excluded.contains(id)) s.excluded << id;
    }
    std::sort(s.excluded.begin(), s.excluded.end());
    return s;
}

QStringList ReportChoices::sectionsOf(domain::ReportKind of) const {
    const Sections now = arranged(of);
    QStringList wanted = now.order;
    wanted.removeIf([&](const QString& id) { return now.excluded.contains(id); });
    return wanted == report::sectionsOf(of) ? QStringList() : wanted;
}

QString toText(const ReportChoices& choices) {
    QJsonObject kinds;
    for (auto it = choices.sections.cbegin(); it != choices.sections.cend(); ++it)
        kinds.insert(domain::toText(it.key()), QJsonObject{{QStringLiteral("order"), QJsonArray::fromStringList(it->order)}, {QStringLiteral("excluded"), QJsonArray::fromStringList(it->excluded)}});
    QJsonObject o{{QStringLiteral("sections"), kinds}};
    if (choices.kind) o.insert(QStringLiteral("kind"), domain::toText(*choices.kind));
    if (choices.language) o.insert(QStringLiteral("language"), domain::toText(*choices.language));
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

ReportChoices reportChoicesFromText(const QString& text) {
    const QJsonObject o = QJsonDocument::fromJson(text.toUtf8()).object();
    ReportChoices c;
    c.kind = domain::reportKindFromText(o[QStringLiteral("kind")].toString());
    c.language = domain::reportLanguageFromText(o[QStringLiteral("language")].toString());
    const QJsonObject kinds = o[QStringLiteral("sections")].toObject();
    for (auto it = kinds.begin(); it != kinds.end(); ++it)
        if (const auto kind = domain::reportKindFromText(it.key()))
            c.sections.insert(*kind, {strings(it.value()[QLatin1String("order")]), strings(it.value()[QLatin1String("excluded")])});
    return c;
}

Result<ReportChoices> reportChoices(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(const QString text, store::CaseRecords(*db).setting(settingKey()));
    return reportChoicesFromText(text);
}

Result<UndoStep> chooseForReport(OpenCase& opened, const ReportChoices& after, const QString& what) {
    SABOOT_TRY(const ReportChoices before, reportChoices(opened));
    if (before == after) return Error(ErrorCode::InvalidArgument, QStringLiteral("the report is chosen so already"));
    SABOOT_CHECK(write(opened, after, what));
    return replacedStep<ReportChoices>(
        what, before, after, [](OpenCase& c) { return reportChoices(c); }, [](const ReportChoices& a, const ReportChoices& b) { return a == b; },
        [what](OpenCase& c, const ReportChoices& wanted) { return write(c, wanted, what); });
}

} // namespace saboot::services
