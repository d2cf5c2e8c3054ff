#include "pages/timeline/eventforms.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace saboot::ui {

namespace {
QString say(const char* text) { return QCoreApplication::translate("EventForm", text); }
constexpr qint64 dayMs = 86'400'000, pktMs = 5 * 3'600'000;
qint64 startOfDay(qint64 at) { return (at + pktMs) / dayMs * dayMs - pktMs; }
} // namespace

QStringList referencesIn(const QString& text, QStringList* wrong) {
    static const QRegularExpression shape(QStringLiteral("^(T\\d+(-\\d+)?|[A-Z]{2}-\\d+(/\\d+)?)$"));
    QStringList out;
    for (const QString& part : text.split(QRegularExpression(QStringLiteral("[,;،\\s]+")), Qt::SkipEmptyParts)) {
        const QString one = part.trimmed().toUpper();
        if (shape.match(one).hasMatch()) out << one;
        else if (wrong) *wrong << part.trimmed();
    }
    out.removeDuplicates();
    return out;
}

Form eventForm(const store::OfficerEvent& now, const QString& title, qint64 proposedMs) {
    using Field = FormField::Kind;
    Form f;
    f.id = QStringLiteral("timeline.event");
    f.title = title;
    f.accept = say(QT_TRANSLATE_NOOP("EventForm", "Save"));
    FormField text{QStringLiteral("text"), say(QT_TRANSLATE_NOOP("EventForm", "What happened")), Field::Line, now.text, true, {}, {}, {}, {}, {}};
    FormField known{QStringLiteral("known"), say(QT_TRANSLATE_NOOP("EventForm", "How the time is known")), Field::Choice, {}, true, {}, {}, {}, {}, {}};
    known.choices = {say(QT_TRANSLATE_NOOP("EventForm", "At this time")), say(QT_TRANSLATE_NOOP("EventForm", "On this day, hour not known")),
                     say(QT_TRANSLATE_NOOP("EventForm", "From this time until")), say(QT_TRANSLATE_NOOP("EventForm", "Not known"))};
    known.choiceIds = {QStringLiteral("at"), QStringLiteral("day"), QStringLiteral("span"), QStringLiteral("none")};
    known.value = now.text.isEmpty() ? QStringLiteral("at")
                  : !now.at          ? QStringLiteral("none")
                  : !now.until       ? QStringLiteral("at")
                  : *now.until - *now.at == dayMs - 1 && startOfDay(*now.at) == *now.at ? QStringLiteral("day")
                                                                                        : QStringLiteral("span");
    const qint64 at = now.at.value_or(proposedMs);
    FormField from{QStringLiteral("at"), say(QT_TRANSLATE_NOOP("EventForm", "Time (PKT)")), Field::Time, QString::number(at), false, {}, {}, {}, {}, {}};
    FormField until{QStringLiteral("until"), say(QT_TRANSLATE_NOOP("EventForm", "Until (PKT)")), Field::Time, QString::number(now.until.value_or(at)), false, {},
                    say(QT_TRANSLATE_NOOP("EventForm", "Only used for “From this time until”.")), {}, {}, {}};
    FormField certainty{QStringLiteral("certainty"), say(QT_TRANSLATE_NOOP("EventForm", "How surely")), Field::Choice, domain::toText(now.certainty), true, {}, {}, {}, {}, {}};
    certainty.choices = {say(QT_TRANSLATE_NOOP("EventForm", "Certain: the source says so")), say(QT_TRANSLATE_NOOP("EventForm", "Assumed, not certain")),
                         say(QT_TRANSLATE_NOOP("EventForm", "Unknown"))};
    certainty.choiceIds = {QStringLiteral("certain"), QStringLiteral("assumed"), QStringLiteral("unknown")};
    FormField lane{QStringLiteral("lane"), say(QT_TRANSLATE_NOOP("EventForm", "Person or source")), Field::Line, now.lane, false, {},
                   say(QT_TRANSLATE_NOOP("EventForm", "The lane it stands in; empty for the case itself.")), {}, {}, {}};
    FormField sources{QStringLiteral("sources"), say(QT_TRANSLATE_NOOP("EventForm", "Shown by")), Field::Line, now.sources.join(QStringLiteral(", ")), true,
                      QStringLiteral("DE-04, T3-0412"), {}, {}, {}, {}};
    sources.problem = [](const QString& value) -> QString {
        QStringList wrong;
        const QStringList found = referencesIn(value, &wrong);
        if (!wrong.isEmpty()) return say(QT_TRANSLATE_NOOP("EventForm", "“%1” is no number of an exhibit or message.")).arg(wrong.first());
        return found.isEmpty() ? say(QT_TRANSLATE_NOOP("EventForm", "Give the exhibit or message that shows it.")) : QString();
    };
    FormField reason{QStringLiteral("reason"), say(QT_TRANSLATE_NOOP("EventForm", "Reason")), Field::Text, {}, true, {}, say(QT_TRANSLATE_NOOP("EventForm", "It goes into the audit.")), {}, {}, {}};
    reason.problem = [](const QString& value) { return value.trimmed().size() < reasonMinimum ? say(QT_TRANSLATE_NOOP("EventForm", "Write at least 10 characters.")) : QString(); };
    f.fields = {text, known, from, until, certainty, lane, sources, reason};
    return f;
}

store::OfficerEvent eventFrom(const FormAnswer& a, store::OfficerEvent e) {
    e.text = a.text("text").trimmed();
    const QString known = a.text("known");
    const qint64 at = a.text("at").toLongLong();
    e.at.reset();
    e.until.reset();
    if (known == QLatin1String("day")) {
        e.at = startOfDay(at);
        e.until = *e.at + dayMs - 1;
    } else if (known != QLatin1String("none")) {
        e.at = at;
        if (known == QLatin1String("span")) e.until = a.text("until").toLongLong();
    }
    e.certainty = domain::certaintyFromText(a.text("certainty"));
    e.lane = a.text("lane").trimmed();
    e.sources = referencesIn(a.text("sources"));
    e.reason = a.text("reason").trimmed();
    return e;
}

} // namespace saboot::ui
