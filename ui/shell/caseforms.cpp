#include "shell/caseforms.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace saboot::ui {

namespace {

QString word(const char* source) { return QCoreApplication::translate("CaseForm", source); }

FormField field(const char* id, const char* name, FormField::Kind kind, const QString& value, bool required = false,
                const QString& placeholder = {}, const char* help = nullptr) {
    FormField f;
    f.id = QString::fromLatin1(id);
    f.label = word(name);
    f.kind = kind;
    f.value = value;
    f.required = required;
    f.placeholder = placeholder;
    if (help) f.help = word(help);
    return f;
}

std::vector<FormField> particularFields(const domain::CaseParticulars& p) {
    using Kind = FormField::Kind;
    return {
        field("title", QT_TRANSLATE_NOOP("CaseForm", "Title"), Kind::Line, p.title, true, QCoreApplication::translate("CaseForm", "Operation …")),
        field("titleUrdu", QT_TRANSLATE_NOOP("CaseForm", "Title in Urdu"), Kind::Line, p.titleUrdu),
        field("caseNumber", QT_TRANSLATE_NOOP("CaseForm", "Case number of the agency"), Kind::Line, p.caseNumber, false, QStringLiteral("SNH-0117"),
              QT_TRANSLATE_NOOP("CaseForm", "Printed on every page of the report.")),
        field("firNumber", QT_TRANSLATE_NOOP("CaseForm", "FIR number"), Kind::Line, p.firNumber, false, QStringLiteral("47/2026")),
        field("firDate", QT_TRANSLATE_NOOP("CaseForm", "Date of the FIR"), Kind::Date, p.firDate),
        field("station", QT_TRANSLATE_NOOP("CaseForm", "Police station"), Kind::Line, p.station),
        field("stationUrdu", QT_TRANSLATE_NOOP("CaseForm", "Police station in Urdu"), Kind::Line, p.stationUrdu),
        field("agency", QT_TRANSLATE_NOOP("CaseForm", "Agency"), Kind::Line, p.agency),
        field("agencyUrdu", QT_TRANSLATE_NOOP("CaseForm", "Agency in Urdu"), Kind::Line, p.agencyUrdu),
        field("unit", QT_TRANSLATE_NOOP("CaseForm", "Unit"), Kind::Line, p.unit),
        field("classification", QT_TRANSLATE_NOOP("CaseForm", "Classification"), Kind::Line, p.classification, false, QStringLiteral("RESTRICTED")),
        field("offenceDate", QT_TRANSLATE_NOOP("CaseForm", "Date of the offence"), Kind::Date, p.offenceDate, false, {},
              QT_TRANSLATE_NOOP("CaseForm", "The law in force on this day applies.")),
        field("sections", QT_TRANSLATE_NOOP("CaseForm", "Sections of law"), Kind::Line, sectionsText(p.sections), false, QStringLiteral("CNSA 1997: 6, 8, 9(2)")),
        field("authority", QT_TRANSLATE_NOOP("CaseForm", "Authority to investigate"), Kind::Line, p.authority),
    };
}

} // namespace

Form newCaseForm() {
    Form f;
    f.id = QStringLiteral("case.new");
    f.title = word(QT_TRANSLATE_NOOP("CaseForm", "New case"));
    f.text = word(QT_TRANSLATE_NOOP("CaseForm", "One encrypted folder on this laptop. What is not known yet can be added later."));
    f.accept = word(QT_TRANSLATE_NOOP("CaseForm", "Make case"));
    f.fields = particularFields({});
    FormField folder = field("folder", QT_TRANSLATE_NOOP("CaseForm", "In the folder"), FormField::Kind::Line,
                             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Saboot"), true);
    folder.problem = [](const QString& v) {
        return QDir::isAbsolutePath(v) ? QString() : word(QT_TRANSLATE_NOOP("CaseForm", "Give the whole path, from / on."));
    };
    f.fields.push_back(folder);
    f.fields.push_back(field("training", QT_TRANSLATE_NOOP("CaseForm", "Practice case: everything in it is invented"), FormField::Kind::Check, QStringLiteral("0")));
    return f;
}

Form particularsForm(const domain::CaseParticulars& now) {
    Form f;
    f.id = QStringLiteral("case.edit");
    f.title = word(QT_TRANSLATE_NOOP("CaseForm", "Case particulars"));
    f.accept = word(QT_TRANSLATE_NOOP("CaseForm", "Go on"));
    f.fields = particularFields(now);
    return f;
}

domain::CaseParticulars particularsFrom(const FormAnswer& a, domain::CaseParticulars p) {
    p.title = a.text("title");
    p.titleUrdu = a.text("titleUrdu");
    p.caseNumber = a.text("caseNumber");
    p.firNumber = a.text("firNumber");
    p.firDate = a.text("firDate");
    p.station = a.text("station");
    p.stationUrdu = a.text("stationUrdu");
    p.agency = a.text("agency");
    p.agencyUrdu = a.text("agencyUrdu");
    p.unit = a.text("unit");
    p.classification = a.text("classification");
    p.offenceDate = a.text("offenceDate");
    p.sections = sectionsFrom(a.text("sections"));
    p.authority = a.text("authority");
    if (a.values.contains(QStringLiteral("training"))) p.training = a.text("training") == QLatin1String("1");
    return p;
}

Form officerRoleForm(const domain::Officer& o) {
    Form f;
    f.id = QStringLiteral("case.officerRole");
    f.title = word(QT_TRANSLATE_NOOP("CaseForm", "Give a key to this officer"));
    f.text = word(QT_TRANSLATE_NOOP("CaseForm", "They will be able to open and read the whole case. Compare the name with the person before you.")) ;
    f.accept = word(QT_TRANSLATE_NOOP("CaseForm", "Give the key"));
    FormField who = field("who", QT_TRANSLATE_NOOP("CaseForm", "Officer"), FormField::Kind::Display, joined({officerText(o), o.number, o.unit}));
    FormField role = field("role", QT_TRANSLATE_NOOP("CaseForm", "Role"), FormField::Kind::Choice, domain::toText(domain::OfficerRole::Member));
    role.choices = {word(QT_TRANSLATE_NOOP("CaseForm", "Member")), word(QT_TRANSLATE_NOOP("CaseForm", "Investigator")),
                    word(QT_TRANSLATE_NOOP("CaseForm", "Supervisor"))};
    role.choiceIds = {domain::toText(domain::OfficerRole::Member), domain::toText(domain::OfficerRole::Investigator), domain::toText(domain::OfficerRole::Supervisor)};
    f.fields = {who, role};
    return f;
}

QString folderName(const QString& title) {
    QString name;
    for (const QChar c : plain(title).trimmed()) {
        if (c.isLetterOrNumber()) name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-'))) name += QLatin1Char('-');
    }
    while (name.endsWith(QLatin1Char('-'))) name.chop(1);
    return (name.isEmpty() ? QStringLiteral("case") : name.left(80)) + QStringLiteral(".saboot");
}

QString findingText(const services::OpeningFinding& f) { return saidText(f.text); }

QString verifyText(const services::VerifyReport& r) {
    if (r.clean)
        return QCoreApplication::translate("Finding", "No fault: %1 events and %2 originals agree.").arg(numberText(qint64(r.events)), numberText(r.objects));
    return QCoreApplication::translate("Finding", "%n fault(s) found. Stop work on this case and tell your supervisor.", nullptr, int(r.findings.size()));
}

QString sectionsText(const std::vector<domain::LawSection>& sections) {
    QStringList parts;
    for (const auto& s : sections) parts << (s.sections.isEmpty() ? s.act : s.act + QStringLiteral(": ") + s.sections);
    return parts.join(QStringLiteral("; "));
}

std::vector<domain::LawSection> sectionsFrom(const QString& text) {
    std::vector<domain::LawSection> out;
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        domain::LawSection s;
        s.act = (colon < 0 ? part : part.left(colon)).trimmed();
        if (colon >= 0) s.sections = part.mid(colon + 1).trimmed();
        if (!s.act.isEmpty()) out.push_back(s);
    }
    return out;
}

} // namespace saboot::ui
