#include "pages/report/particularsform.h"

#include <QCoreApplication>
#include <algorithm>

namespace saboot::ui {

namespace {

struct Row {
    const char* key;
    const char* label;
    const char* help;
};

const std::vector<Row>& rows() {
    // clang-format off
    static const std::vector<Row> all{
        {"computer", QT_TRANSLATE_NOOP("ParticularsForm", "Computer: make and model"), nullptr},
        {"computer_number", QT_TRANSLATE_NOOP("ParticularsForm", "Serial or asset number"), QT_TRANSLATE_NOOP("ParticularsForm", "As on its label or in the store register.")},
        {"computer_use", QT_TRANSLATE_NOOP("ParticularsForm", "What it is regularly used for"), QT_TRANSLATE_NOOP("ParticularsForm", "Such as “examination of digital evidence since March 2026”.")},
        {"computer_order", QT_TRANSLATE_NOOP("ParticularsForm", "Its working order at the time"), QT_TRANSLATE_NOOP("ParticularsForm", "Such as “no fault; the clock was right to the minute”.")},
        {"computer_custodian", QT_TRANSLATE_NOOP("ParticularsForm", "Person in charge of it: rank and name"), nullptr},
        {"competence", QT_TRANSLATE_NOOP("ParticularsForm", "Training of the investigating officer"), nullptr},
        {"transcript_preparer", QT_TRANSLATE_NOOP("ParticularsForm", "Who prepared the transcript"), nullptr},
        {"transcript_supervisor", QT_TRANSLATE_NOOP("ParticularsForm", "Who supervised the transcript, independently"), nullptr},
        {"transcript_identifier", QT_TRANSLATE_NOOP("ParticularsForm", "Who identified the speakers"), nullptr},
        {"translator", QT_TRANSLATE_NOOP("ParticularsForm", "Translator: name"), QT_TRANSLATE_NOOP("ParticularsForm", "Left out of the report when nothing is translated.")},
        {"translator_qualification", QT_TRANSLATE_NOOP("ParticularsForm", "Translator: qualification"), nullptr},
    };
    // clang-format on
    return all;
}

QString word(const char* source) { return QCoreApplication::translate("ParticularsForm", source); }

} // namespace

Form particularsForm(const services::Particulars& now) {
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("report.particulars");
    f.title = word(QT_TRANSLATE_NOOP("ParticularsForm", "Particulars of the report"));
    f.text = word(QT_TRANSLATE_NOOP("ParticularsForm", "The certificates print them. What is left empty becomes a line to complete in ink. The operating system, the program and its self-tests are filled in by the program."));
    f.accept = word(QT_TRANSLATE_NOOP("ParticularsForm", "Keep"));
    for (const Row& r : rows()) {
        FormField field{QString::fromLatin1(r.key), word(r.label), Kind::Line, now.value(QString::fromLatin1(r.key)), false, {}, {}, {}, {}, {}};
        if (r.help) field.help = word(r.help);
        f.fields.push_back(field);
    }
    const QString prevailing = now.value(QStringLiteral("prevailing"));
    f.fields.push_back({QStringLiteral("prevailing"), word(QT_TRANSLATE_NOOP("ParticularsForm", "Language that prevails")), Kind::Choice, prevailing.isEmpty() ? QStringLiteral("en") : prevailing, true, {}, {},
                        {word(QT_TRANSLATE_NOOP("ParticularsForm", "English")), word(QT_TRANSLATE_NOOP("ParticularsForm", "Urdu"))}, {QStringLiteral("en"), QStringLiteral("ur")}, {}});
    f.fields.push_back({QStringLiteral("chart_sheets"), word(QT_TRANSLATE_NOOP("ParticularsForm", "A link chart of more than 25 links")), Kind::Choice, now.value(QStringLiteral("chart_sheets")), false, {},
                        word(QT_TRANSLATE_NOOP("ParticularsForm", "It always stands whole on one page, too.")),
                        {word(QT_TRANSLATE_NOOP("ParticularsForm", "in parts of at most 25 links")), word(QT_TRANSLATE_NOOP("ParticularsForm", "large, over several A4 sheets")), word(QT_TRANSLATE_NOOP("ParticularsForm", "large, over A3 sheets to fold"))},
                        {QString(), QStringLiteral("a4"), QStringLiteral("a3")}, {}});
    f.fields.push_back({QStringLiteral("recovery_reason"), word(QT_TRANSLATE_NOOP("ParticularsForm", "Why there is no recording of the recovery")), Kind::Text, now.value(QStringLiteral("recovery_reason")), false, {},
                        word(QT_TRANSLATE_NOOP("ParticularsForm", "Only when search, seizure and arrest were not filmed.")), {}, {}, {}});
    return f;
}

services::Particulars particularsFrom(const FormAnswer& answer, const services::Particulars& before) {
    services::Particulars changed;
    for (const QString& key : services::Reports::particularKeys()) {
        QString value = answer.values.value(key).trimmed();
        // The language that prevails by default is not stated by looking at it.
        if (key == QLatin1String("prevailing") && before.value(key).isEmpty() && value == QLatin1String("en")) value.clear();
        if (value != before.value(key)) changed.insert(key, value);
    }
    return changed;
}

int unstatedParticulars(const services::Particulars& now) {
    return int(std::count_if(rows().begin(), rows().end(), [&](const Row& r) { return now.value(QString::fromLatin1(r.key)).isEmpty(); }));
}

int countedParticulars() { return int(rows().size()); }

} // namespace saboot::ui
