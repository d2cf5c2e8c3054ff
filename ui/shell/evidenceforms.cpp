#include "shell/evidenceforms.h"

#include "theme/bidi.h"

#include <QCoreApplication>

namespace saboot::ui {

namespace {
QString word(const char* source) { return QCoreApplication::translate("EvidenceForm", source); }
FormField field(const char* id, const QString& name, FormField::Kind kind, const QString& value, bool required = false,
                const QString& placeholder = {}, const QString& help = {}) {
    FormField f;
    f.id = QString::fromLatin1(id);
    f.label = name;
    f.kind = kind;
    f.value = value;
    f.required = required;
    f.placeholder = placeholder;
    f.help = help;
    return f;
}
} // namespace

Form acquisitionForm(const domain::Acquisition& now, bool intake) {
    using Kind = FormField::Kind;
    Form f;
    f.id = intake ? QStringLiteral("evidence.source") : QStringLiteral("evidence.edit");
    f.title = word(QT_TRANSLATE_NOOP("EvidenceForm", "Where it comes from"));
    f.text = intake ? word(QT_TRANSLATE_NOOP("EvidenceForm", "The original is hashed, encrypted and never changed. What is left empty is printed as “not recorded”.")) : QString();
    f.accept = intake ? word(QT_TRANSLATE_NOOP("EvidenceForm", "Attach")) : word(QT_TRANSLATE_NOOP("EvidenceForm", "Go on"));
    f.fields = {
        field("title", word(QT_TRANSLATE_NOOP("EvidenceForm", "Title")), Kind::Line, now.title),
        field("titleUrdu", word(QT_TRANSLATE_NOOP("EvidenceForm", "Title in Urdu")), Kind::Line, now.titleUrdu),
        field("source", word(QT_TRANSLATE_NOOP("EvidenceForm", "Source")), Kind::Line, now.source, false, {},
              word(QT_TRANSLATE_NOOP("EvidenceForm", "A phone with its IMEI, a web address, a person."))),
        field("collector", word(QT_TRANSLATE_NOOP("EvidenceForm", "Collected by")), Kind::Line, now.collector),
        field("place", word(QT_TRANSLATE_NOOP("EvidenceForm", "Place")), Kind::Line, now.place),
        field("collectedAt", word(QT_TRANSLATE_NOOP("EvidenceForm", "Time of collection (PKT)")), Kind::Time,
              now.collectedAt ? QString::number(*now.collectedAt) : QString()),
        field("authority", word(QT_TRANSLATE_NOOP("EvidenceForm", "Authority")), Kind::Line, now.authority, false, {},
              word(QT_TRANSLATE_NOOP("EvidenceForm", "Warrant, consent form or order."))),
        field("device", word(QT_TRANSLATE_NOOP("EvidenceForm", "Capturing device")), Kind::Line, now.device),
        field("method", word(QT_TRANSLATE_NOOP("EvidenceForm", "Method")), Kind::Line, now.method),
        field("tags", word(QT_TRANSLATE_NOOP("EvidenceForm", "Tags, with commas")), Kind::Line, now.tags.join(QStringLiteral(", "))),
    };
    if (intake)
        f.fields.push_back(field("keepDuplicates", word(QT_TRANSLATE_NOOP("EvidenceForm", "Add files that are in the case already once more")), Kind::Check, QStringLiteral("0")));
    return f;
}

domain::Acquisition acquisitionFrom(const FormAnswer& a, domain::Acquisition b) {
    b.title = a.text("title");
    b.titleUrdu = a.text("titleUrdu");
    b.source = a.text("source");
    b.collector = a.text("collector");
    b.place = a.text("place");
    b.collectedAt.reset();
    if (!a.text("collectedAt").isEmpty()) b.collectedAt = a.text("collectedAt").toLongLong();
    b.authority = a.text("authority");
    b.device = a.text("device");
    b.method = a.text("method");
    b.tags.clear();
    const QStringList tags = a.text("tags").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& t : tags)
        if (!t.trimmed().isEmpty()) b.tags << t.trimmed();
    return b;
}

Form custodyForm(const QString& exhibit, const QString& holder, qint64 now) {
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("evidence.custody");
    f.title = word(QT_TRANSLATE_NOOP("EvidenceForm", "Hand-over of %1")).arg(isolated(exhibit));
    f.accept = word(QT_TRANSLATE_NOOP("EvidenceForm", "Record"));
    f.fields = {
        field("at", word(QT_TRANSLATE_NOOP("EvidenceForm", "Time (PKT)")), Kind::Time, QString::number(now), true),
        field("from", word(QT_TRANSLATE_NOOP("EvidenceForm", "From")), Kind::Line, holder, true),
        field("to", word(QT_TRANSLATE_NOOP("EvidenceForm", "To")), Kind::Line, {}, true),
        field("purpose", word(QT_TRANSLATE_NOOP("EvidenceForm", "Purpose")), Kind::Line, {}, true),
        field("place", word(QT_TRANSLATE_NOOP("EvidenceForm", "Place")), Kind::Line, {}),
        field("seal", word(QT_TRANSLATE_NOOP("EvidenceForm", "Seal")), Kind::Line, {}),
        field("register19", word(QT_TRANSLATE_NOOP("EvidenceForm", "Register 19 number")), Kind::Line, {}),
        field("roadCertificate", word(QT_TRANSLATE_NOOP("EvidenceForm", "Road certificate")), Kind::Line, {}),
        field("note", word(QT_TRANSLATE_NOOP("EvidenceForm", "Note")), Kind::Line, {}),
    };
    return f;
}

domain::CustodyEvent custodyFrom(const FormAnswer& a) {
    domain::CustodyEvent e;
    e.at = a.text("at").toLongLong();
    e.from = a.text("from");
    e.to = a.text("to");
    e.purpose = a.text("purpose");
    e.place = a.text("place");
    e.seal = a.text("seal");
    e.register19 = a.text("register19");
    e.roadCertificate = a.text("roadCertificate");
    e.note = a.text("note");
    return e;
}

} // namespace saboot::ui
