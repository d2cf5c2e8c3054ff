#include "shell/workforms.h"

#include "prompts/registrytexts.h"
#include "prompts/sentences.h"
#include "services/tools.h"
#include "theme/bidi.h"
#include "theme/typescale.h"

#include <QCoreApplication>
#include <QHash>

namespace saboot::ui {

namespace {
FormField field(const char* id, const QString& name, FormField::Kind kind, const QString& value = {}, bool required = false,
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

std::function<QString(const QString&)> reasonRule() {
    return [](const QString& v) { return v.trimmed().size() >= reasonMinimum ? QString() : QCoreApplication::translate("WorkForm", "At least 10 characters."); };
}
} // namespace

Form importForm(const std::vector<domain::Exhibit>& exhibits, const QString& selected) {
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("chats.import");
    f.title = QCoreApplication::translate("WorkForm", "Import chat");
    f.text = QCoreApplication::translate("WorkForm", "The format is recognised by itself. Times are kept as written, with the rule that read them.");
    f.accept = QCoreApplication::translate("WorkForm", "Import");
    FormField e = field("exhibit", QCoreApplication::translate("WorkForm", "Exhibit with the export"), Kind::Choice, {}, true);
    for (auto it = exhibits.rbegin(); it != exhibits.rend(); ++it) {
        if (it->isWithdrawn()) continue;
        e.choices << it->number + QStringLiteral("  ") + shownTitle(*it);
        e.choiceIds << it->id.toString();
        if (it->number == selected) e.value = it->id.toString();
    }
    if (e.value.isEmpty() && !e.choiceIds.isEmpty()) e.value = e.choiceIds.first();
    FormField order = field("order", QCoreApplication::translate("WorkForm", "Order of the date"), Kind::Choice, QStringLiteral("auto"));
    order.choices = {QCoreApplication::translate("WorkForm", "Found from the file"), QCoreApplication::translate("WorkForm", "Day, month, year"), QCoreApplication::translate("WorkForm", "Month, day, year"), QCoreApplication::translate("WorkForm", "Year, month, day")};
    order.choiceIds = {QStringLiteral("auto"), QStringLiteral("dmy"), QStringLiteral("mdy"), QStringLiteral("ymd")};
    FormField zone = field("zone", QCoreApplication::translate("WorkForm", "Time zone of the phone"), Kind::Line, {}, false, QStringLiteral("Asia/Karachi"),
                           QCoreApplication::translate("WorkForm", "Left empty, Pakistan time is assumed and marked so."));
    FormField format = field("format", QCoreApplication::translate("WorkForm", "Format"), Kind::Choice, QStringLiteral("auto"));
    format.choices = {QCoreApplication::translate("WorkForm", "Recognised by itself")};
    format.choiceIds = {QStringLiteral("auto")};
    for (const auto& known : services::chatFormats()) {
        if (known.id == QLatin1String("table")) continue; // needs a mapping: "Read a table as a chat…"
        format.choices << registryText(known.title);
        format.choiceIds << known.id;
    }
    f.fields = {e, format, order, zone};
    return f;
}

Form tableForm(const std::vector<domain::Exhibit>& tables) {
    Form f;
    f.id = QStringLiteral("chats.table");
    f.title = QCoreApplication::translate("WorkForm", "Read a table as a chat");
    f.text = QCoreApplication::translate("WorkForm", "Any CSV or XLSX: next you say which column is the time, the sender and the text.");
    f.accept = QCoreApplication::translate("WorkForm", "Go on");
    FormField e = field("exhibit", QCoreApplication::translate("WorkForm", "Exhibit with the table"), FormField::Kind::Choice, {}, true);
    for (auto it = tables.rbegin(); it != tables.rend(); ++it) {
        e.choices << it->number + QStringLiteral("  ") + shownTitle(*it);
        e.choiceIds << it->id.toString();
    }
    e.value = e.choiceIds.value(0);
    f.fields = {e};
    return f;
}

domain::ChatOptions chatOptionsFrom(const FormAnswer& a) {
    domain::ChatOptions o;
    o.dateOrder = domain::dateOrderFromText(a.text("order")).value_or(domain::DateOrder::Auto);
    o.zone = a.text("zone");
    if (!a.text("format").isEmpty()) o.format = a.text("format");
    return o;
}

Form dateOrderForm(const QString& why) {
    Form f;
    f.id = QStringLiteral("chats.dateOrder");
    f.title = QCoreApplication::translate("WorkForm", "Which comes first, day or month?");
    f.text = why;
    f.accept = QCoreApplication::translate("WorkForm", "Import");
    FormField order = field("order", QCoreApplication::translate("WorkForm", "Order of the date"), FormField::Kind::Choice, QStringLiteral("dmy"), true, {},
                            QCoreApplication::translate("WorkForm", "Phones set to Pakistan or the United Kingdom write the day first. Your answer is kept with the chat."));
    order.choices = {QCoreApplication::translate("WorkForm", "Day, month, year"), QCoreApplication::translate("WorkForm", "Month, day, year"), QCoreApplication::translate("WorkForm", "Year, month, day")};
    order.choiceIds = {QStringLiteral("dmy"), QStringLiteral("mdy"), QStringLiteral("ymd")};
    f.fields = {order};
    return f;
}

Form checkForm(const QString& value, const QString& text) {
    Form f;
    f.id = QStringLiteral("identifiers.check");
    f.title = QCoreApplication::translate("WorkForm", "Check a wallet or identifier");
    f.text = text.isEmpty() ? QCoreApplication::translate("WorkForm", "Wallet, CNIC, IBAN, phone, IMEI, card, onion address and others. Nothing is saved.") : text;
    f.accept = QCoreApplication::translate("WorkForm", "Check");
    f.fields = {field("value", QCoreApplication::translate("WorkForm", "Value"), FormField::Kind::Line, value, true)};
    return f;
}

Form addIdentifierForm(const QString& exhibit) {
    Form f;
    f.id = QStringLiteral("identifiers.add");
    f.title = QCoreApplication::translate("WorkForm", "Record an identifier");
    f.accept = QCoreApplication::translate("WorkForm", "Record");
    FormField reason = field("reason", QCoreApplication::translate("WorkForm", "How it is known"), FormField::Kind::Text, {}, true, {}, QCoreApplication::translate("WorkForm", "It goes into the audit."));
    reason.problem = reasonRule();
    f.fields = {field("value", QCoreApplication::translate("WorkForm", "Value"), FormField::Kind::Line, {}, true), field("exhibit", QCoreApplication::translate("WorkForm", "Exhibit that shows it"), FormField::Kind::Line, exhibit, false, QStringLiteral("DE-04")), reason};
    return f;
}

Form personForm(const domain::Person& p, const QString& title, const QString& accept) {
    using Kind = FormField::Kind;
    Form f;
    f.id = p.id.isNull() ? QStringLiteral("persons.add") : QStringLiteral("persons.edit");
    f.title = title;
    f.accept = accept;
    FormField latin = field("nameLatin", QCoreApplication::translate("WorkForm", "Name"), Kind::Line, p.nameLatin);
    FormField role = field("role", QCoreApplication::translate("WorkForm", "Role"), Kind::Choice, p.role.isEmpty() ? QStringLiteral("suspect") : p.role);
    role.choices = {QCoreApplication::translate("WorkForm", "Accused"), QCoreApplication::translate("WorkForm", "Suspect"), QCoreApplication::translate("WorkForm", "Witness"), QCoreApplication::translate("WorkForm", "Complainant"), QCoreApplication::translate("WorkForm", "Unknown person")};
    role.choiceIds = {QStringLiteral("accused"), QStringLiteral("suspect"), QStringLiteral("witness"), QStringLiteral("complainant"), QStringLiteral("unknown")};
    if (!role.choiceIds.contains(role.value)) {
        role.choices << role.value;
        role.choiceIds << role.value;
    }
    f.fields = {latin,
                field("nameUrdu", QCoreApplication::translate("WorkForm", "Name in Urdu"), Kind::Line, p.nameUrdu),
                field("aliases", QCoreApplication::translate("WorkForm", "Aliases, with commas"), Kind::Line, p.aliases.join(QStringLiteral(", ")), false, {}, QCoreApplication::translate("WorkForm", "An unknown person needs at least an alias.")),
                role,
                field("cnic", QCoreApplication::translate("WorkForm", "CNIC as an exhibit shows it"), Kind::Line, p.cnic, false, QStringLiteral("00000-0000000-0")),
                field("address", QCoreApplication::translate("WorkForm", "Address"), Kind::Line, p.address),
                field("note", QCoreApplication::translate("WorkForm", "Note"), Kind::Text, p.note),
                field("namedInFir", QCoreApplication::translate("WorkForm", "Named in the FIR"), Kind::Check, p.namedInFir ? QStringLiteral("1") : QStringLiteral("0"))};
    return f;
}

domain::Person personFrom(const FormAnswer& a, domain::Person p) {
    p.nameLatin = a.text("nameLatin");
    p.nameUrdu = a.text("nameUrdu");
    p.aliases.clear();
    const QStringList aliases = a.text("aliases").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& alias : aliases)
        if (!alias.trimmed().isEmpty()) p.aliases << alias.trimmed();
    p.role = a.text("role");
    p.cnic = a.text("cnic");
    p.address = a.text("address");
    p.note = a.text("note");
    p.namedInFir = a.text("namedInFir") == QLatin1String("1");
    return p;
}

Form claimForm(const std::vector<domain::Person>& persons, const std::vector<domain::Sighting>& sightings) {
    using Kind = FormField::Kind;
    Form f;
    f.id = QStringLiteral("identifiers.link");
    f.title = QCoreApplication::translate("WorkForm", "Link to a person");
    f.text = QCoreApplication::translate("WorkForm", "Say what shows that it is theirs. A valid checksum does not show who owns it.");
    f.accept = QCoreApplication::translate("WorkForm", "Link");
    FormField who = field("person", QCoreApplication::translate("WorkForm", "Person"), Kind::Choice, {}, true);
    for (const auto& p : persons) {
        who.choices << p.number + QStringLiteral("  ") + shownName(p);
        who.choiceIds << p.id.toString();
    }
    who.value = who.choiceIds.value(0);
    FormField shown = field("shown", QCoreApplication::translate("WorkForm", "Shown by"), Kind::Choice, {}, true);
    for (size_t i = 0; i < sightings.size(); ++i) {
        shown.choices << sightings[i].reference;
        shown.choiceIds << QString::number(i);
    }
    shown.value = shown.choiceIds.value(0);
    FormField certainty = field("certainty", QCoreApplication::translate("WorkForm", "How surely"), Kind::Choice, QStringLiteral("assumed"));
    certainty.choices = {QCoreApplication::translate("WorkForm", "Assumed, not certain"), QCoreApplication::translate("WorkForm", "Certain: the exhibit says so")};
    certainty.choiceIds = {QStringLiteral("assumed"), QStringLiteral("certain")};
    FormField reason = field("reason", QCoreApplication::translate("WorkForm", "Reason"), Kind::Text, {}, true, {}, QCoreApplication::translate("WorkForm", "It goes into the audit."));
    reason.problem = reasonRule();
    f.fields = {who, shown, certainty, reason};
    return f;
}

std::vector<FormField> redactionFields() {
    FormField why = field("label", QCoreApplication::translate("WorkForm", "Why"), FormField::Kind::Choice, QString::fromLatin1(domain::redactionLabels().front().id), true);
    for (const auto& l : domain::redactionLabels()) {
        why.choices << QString::fromUtf8(isUrdu() ? l.urdu : l.english);
        why.choiceIds << QString::fromLatin1(l.id);
    }
    FormField reason = field("reason", QCoreApplication::translate("WorkForm", "Reason, printed in the log of the report"), FormField::Kind::Line, {}, true);
    reason.problem = reasonRule();
    return {why, reason};
}

Form redactForm(const char* id, const QString& title, const std::vector<domain::RedactableField>& fields) {
    Form f;
    f.id = QString::fromLatin1(id);
    f.title = title;
    f.text = QCoreApplication::translate("WorkForm", "Redacted reports leave out what is ticked, here and wherever else it stands. What is not ticked is still printed. The case keeps everything.");
    f.accept = QCoreApplication::translate("WorkForm", "Mark");
    const bool ofExhibit = !fields.empty() && fields.back().field == QLatin1String("whole");
    for (const auto& r : fields) {
        const bool done = !r.redaction.isEmpty();
        const bool ticked = !done && !ofExhibit;
        // A tick's text has one line; what does not fit stands below it.
        constexpr qsizetype widest = 52;
        const QString words = redactableFieldText(r.field), withValue = words + QStringLiteral(": ") + isolated(r.value);
        const bool fits = !r.value.isEmpty() && withValue.size() <= widest;
        const QString name = fits ? withValue : words;
        FormField one = field(r.field.toLatin1().constData(), name, done ? FormField::Kind::Display : FormField::Kind::Check, done ? QCoreApplication::translate("WorkForm", "redacted already: %1").arg(ltr(r.redaction)) : QString::fromLatin1(ticked ? "1" : "0"));
        if (!fits && !r.value.isEmpty()) one.help = isolated(r.value);
        if (!done && !r.value.isEmpty() && r.value.size() < 4) one.help = QCoreApplication::translate("WorkForm", "Shorter than four letters: left out where it stands alone, not within other texts.");
        f.fields.push_back(one);
    }
    for (FormField& r : redactionFields()) f.fields.push_back(std::move(r));
    return f;
}

QStringList redactedFields(const FormAnswer& a, const std::vector<domain::RedactableField>& fields) {
    QStringList out;
    for (const auto& f : fields)
        if (f.redaction.isEmpty() && a.text(f.field.toLatin1().constData()) == QLatin1String("1")) out << f.field;
    return out;
}

domain::PersonClaim claimFrom(const FormAnswer& a, const std::vector<domain::Sighting>& sightings) {
    domain::PersonClaim c;
    c.person = PersonId::fromString(a.text("person"));
    const size_t i = a.text("shown").toUInt();
    if (i < sightings.size()) {
        c.exhibit = sightings[i].exhibit;
        c.reference = sightings[i].reference;
    }
    c.certainty = domain::certaintyFromText(a.text("certainty"));
    c.reason = a.text("reason");
    return c;
}

QString kindText(domain::IdentifierKind kind) {
    using K = domain::IdentifierKind;
    switch (kind) {
    case K::Wallet: return QCoreApplication::translate("WorkForm", "Wallet");
    case K::Key: return QCoreApplication::translate("WorkForm", "Private key");
    case K::ExtendedKey: return QCoreApplication::translate("WorkForm", "Extended key");
    case K::SeedPhrase: return QCoreApplication::translate("WorkForm", "Seed phrase");
    case K::Invoice: return QCoreApplication::translate("WorkForm", "Payment request");
    case K::TxId: return QCoreApplication::translate("WorkForm", "Transaction");
    case K::Cnic: return QCoreApplication::translate("WorkForm", "CNIC");
    case K::Iban: return QCoreApplication::translate("WorkForm", "IBAN");
    case K::Phone: return QCoreApplication::translate("WorkForm", "Phone");
    case K::Email: return QCoreApplication::translate("WorkForm", "E-mail");
    case K::Url: return QCoreApplication::translate("WorkForm", "Web address");
    case K::Onion: return QCoreApplication::translate("WorkForm", "Onion address");
    case K::Ip: return QCoreApplication::translate("WorkForm", "IP address");
    case K::Mac: return QCoreApplication::translate("WorkForm", "MAC address");
    case K::Imei: return QCoreApplication::translate("WorkForm", "IMEI");
    case K::Card: return QCoreApplication::translate("WorkForm", "Payment card");
    case K::Plate: return QCoreApplication::translate("WorkForm", "Number plate");
    case K::Parcel: return QCoreApplication::translate("WorkForm", "Parcel number");
    case K::Handle: return QCoreApplication::translate("WorkForm", "Account name");
    case K::Pgp: return QCoreApplication::translate("WorkForm", "PGP key");
    case K::Coordinates: return QCoreApplication::translate("WorkForm", "Coordinates");
    case K::Ntn: return QCoreApplication::translate("WorkForm", "NTN");
    case K::Unknown: break;
    }
    return QCoreApplication::translate("WorkForm", "Unknown");
}

QString networkText(const QStringList& tickers) {
    static const QHash<QString, QString> names{
        {QStringLiteral("btc"), QStringLiteral("Bitcoin")}, {QStringLiteral("eth"), QStringLiteral("Ethereum")},
        {QStringLiteral("trx"), QStringLiteral("TRON")}, {QStringLiteral("ltc"), QStringLiteral("Litecoin")},
        {QStringLiteral("doge"), QStringLiteral("Dogecoin")}, {QStringLiteral("xmr"), QStringLiteral("Monero")},
        {QStringLiteral("bch"), QStringLiteral("Bitcoin Cash")}, {QStringLiteral("xrp"), QStringLiteral("XRP")},
        {QStringLiteral("sol"), QStringLiteral("Solana")}, {QStringLiteral("zec"), QStringLiteral("Zcash")},
        {QStringLiteral("dash"), QStringLiteral("Dash")}, {QStringLiteral("ton"), QStringLiteral("TON")},
        {QStringLiteral("ada"), QStringLiteral("Cardano")}};
    QStringList out;
    for (const QString& t : tickers) out << names.value(t, t.toUpper());
    return out.size() > 2 ? out.mid(0, 2).join(QStringLiteral(", ")) + QStringLiteral("…") : out.join(QStringLiteral(", "));
}

} // namespace saboot::ui
