#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

namespace saboot::report {

namespace {

QString verdictWord(const Composer& c, domain::Verdict v) {
    switch (v) {
    case domain::Verdict::Valid: return c.say(SABOOT_WORD("holds", "درست"));
    case domain::Verdict::Invalid: return c.say(SABOOT_WORD("fails", "غلط"));
    case domain::Verdict::NoChecksum: return c.say(SABOOT_WORD("no checksum\nin the format", "جانچ کا عدد\nنہیں ہوتا"));
    case domain::Verdict::ShapeOnly: break;
    }
    return c.say(SABOOT_WORD("form only", "صرف شکل"));
}

MarkKind markOf(domain::Verdict v) {
    if (v == domain::Verdict::Valid) return MarkKind::Tick;
    return v == domain::Verdict::Invalid ? MarkKind::Cross : MarkKind::Ring;
}

Rich recoveredText(const Composer& c, const RecoveredFrom& r) {
    Span read;
    read.text = r.readText;
    read.mono = true;
    if (c.urduEdition())
        return {plain(QStringLiteral("تصویر سے پڑھتے ہوئے مشکوک حرف؛ %1 امکانات میں سے %2 درست۔ “دیکھا گیا” نہیں۔ پڑھا گیا متن: \u2066").arg(r.candidatesTried).arg(r.candidatesPassing)),
                read, plain(QStringLiteral("\u2069"))};
    return {plain(QStringLiteral("Recovered from a picture by its checksum: %1 of %2 candidates %3. Not “seen”. As read: ")
                      .arg(r.candidatesPassing).arg(r.candidatesTried).arg(r.candidatesPassing == 1 ? QStringLiteral("passes") : QStringLiteral("pass"))),
            read};
}

/// The statements of lists below the value, each with where it comes from. What a list says is evidence: it is isolated, and
/// hidden characters in it are shown.
void addLabels(const Composer& c, const std::vector<ListLabel>& labels, RowExtras& extras) {
    for (const ListLabel& l : labels) {
        Rich said;
        const auto program = [&](const QString& english, const QString& urdu) { said.push_back(plain(c.pick(english, urdu))); };
        const auto value = [&said](const QString& text) {
            said.push_back(plain(QString(QChar(0x2068))));
            Span s;
            s.text = text;
            said.push_back(s);
            said.push_back(plain(QString(QChar(0x2069))));
        };
        program(QStringLiteral("On the list “"), QStringLiteral("فہرست “"));
        value(l.list);
        program(QStringLiteral("”: "), QStringLiteral("” میں درج: "));
        value(l.label.isEmpty() ? l.category : l.label);
        program(QStringLiteral(" ("), QStringLiteral(" ("));
        if (!l.category.isEmpty()) {
            program(QStringLiteral("category: "), QStringLiteral("زمرہ: "));
            value(l.category);
            program(QStringLiteral("; "), QStringLiteral("؛ "));
        }
        if (!l.source.isEmpty()) {
            program(QStringLiteral("source: "), QStringLiteral("ماخذ: "));
            value(l.source);
            program(QStringLiteral("; "), QStringLiteral("؛ "));
        }
        if (l.dated.isEmpty()) {
            program(QStringLiteral("no date given"), QStringLiteral("تاریخ درج نہیں"));
        } else {
            program(QStringLiteral("dated "), QStringLiteral("مورخہ "));
            value(l.dated);
        }
        program(QStringLiteral("). A statement of that list, not a finding."), QStringLiteral(")۔ یہ اس فہرست کا بیان ہے، نتیجہ نہیں۔"));
        CellPart note;
        note.block = c.set(said, styles::table().in(Tone::Grey), 420);
        note.gapBefore = 2;
        extras.wide.push_back(note);
    }
}

/// A sentence of the edition's language that may begin with a name in the other script: it keeps the edition's direction.
BlockPtr directed(const Composer& c, const QString& text, const TextStyle& style, double width) {
    Span s;
    s.text = text;
    return c.setter.set(Rich{s}, style, width, c.mirrored() ? Align::Right : Align::Left, c.mirrored() ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
}

/// Identifiers that redactions took out: their numbers are missing above, and that is said.
void goneNote(Composer& c, QChar letter) {
    QStringList gone;
    for (const QString& n : c.data.model.goneIdentifiers)
        if (n.startsWith(letter)) gone << c.kept(n);
    if (gone.isEmpty()) return;
    c.y += 5;
    c.note(c.pick(QStringLiteral("Redacted, and therefore not in this table: %1."), QStringLiteral("اخفا شدہ، اس لیے اس جدول میں شامل نہیں: %1۔")).arg(gone.join(c.pick(QStringLiteral(", "), QStringLiteral("، ")))));
}

void marksLegend(Composer& c) {
    if (c.room() < 32) return; // the words beside the marks say the same: no page for a legend alone
    c.y += 8;
    c.band(0, c.y, sheet::textWidth, 20);
    c.put(c.say(SABOOT_WORD("Marks", "نشانات"), styles::table().withBold(), 56), 8, c.y + 3);
    double x = 70;
    const auto one = [&](MarkKind kind, const Word& w) {
        c.mark(kind, x, c.y + 10, 3.8);
        const BlockPtr b = c.say(w, styles::table(), 170);
        c.put(b, x + 10, c.y + 3);
        x += 10 + double(b->inkWidth()) + 26;
    };
    one(MarkKind::Tick, SABOOT_WORD("checksum holds", "جانچ درست"));
    one(MarkKind::Cross, SABOOT_WORD("checksum fails", "جانچ غلط"));
    one(MarkKind::Ring, SABOOT_WORD("the format has no checksum", "اس شکل میں جانچ نہیں"));
    c.y += 22;
}

} // namespace

void writeWallets(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 5;
    c.flow(c.say(SABOOT_WORD("Each address is printed whole. Groups of four are marked by shading only: no space stands inside the address, so it "
                             "can be copied and searched as it is. “Checksum holds” says the address is well formed. It says nothing about who owns it.",
                             "ہر پتہ مکمل چھاپا گیا ہے۔ چار چار حروف صرف سایے سے الگ دکھائے گئے ہیں، درمیان میں کوئی خالی جگہ نہیں۔ “جانچ درست” کا مطلب صرف یہ ہے کہ پتہ صحیح بنا ہوا ہے، اس سے ملکیت ثابت نہیں ہوتی۔"),
                 styles::prose(), sheet::textWidth));
    c.y += 6;
    Table t(c, {{6, 46, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {56, 84, SABOOT_WORD("Network", "نیٹ ورک"), Align::Start},
                {160, 86, SABOOT_WORD("Form", "جانچ"), Align::Start},
                {254, 126, SABOOT_WORD("Seen in", "کہاں دیکھا گیا"), Align::Start},
                {388, 90, SABOOT_WORD("Received", "وصول شدہ"), Align::Start}},
            5.5);
    for (const WalletEntry& w : c.data.model.wallets) {
        if (c.job.isCancelled()) return;
        const QString value = w.facts.normal.isEmpty() ? w.facts.input : w.facts.normal;
        RowExtras extras;
        extras.wideFrom = 1;
        CellPart address;
        address.block = c.setter.identifier(value, 4, 424);
        address.role = "Code";
        address.lang = "zxx";
        address.actual = value;
        address.gapBefore = 2;
        extras.wide = {address};
        c.token(value);
        c.token(w.number);
        QStringList notes;
        if (w.recovered) {
            CellPart note;
            note.block = c.set(recoveredText(c, *w.recovered), styles::table().in(Tone::Grey), 420);
            note.gapBefore = 2;
            extras.wide.push_back(note);
        }
        if (!w.facts.reason.isEmpty() && w.facts.verdict == domain::Verdict::Invalid) notes << w.facts.reason;
        if (!w.note.isEmpty()) notes << w.note;
        if (value != w.facts.input && !w.recovered && value.compare(w.facts.input, Qt::CaseInsensitive) != 0)
            notes << c.pick(QStringLiteral("As written: %1"), QStringLiteral("جیسا لکھا گیا: %1")).arg(w.facts.input);
        if (!notes.isEmpty()) {
            CellPart note;
            note.block = directed(c, notes.join(QStringLiteral(" ")), styles::table().in(Tone::Grey), 420);
            note.gapBefore = 2;
            extras.wide.push_back(note);
        }
        addLabels(c, w.labels, extras);
        QString network = w.networkName;
        if (network.isEmpty()) network = w.facts.networks.join(QStringLiteral(", ")).toUpper() + (w.facts.testnet ? QStringLiteral(" testnet") : QString());
        const domain::Verdict verdict = w.facts.verdict;
        const QString number = w.number;
        t.decorate = [&c, verdict, number](double top, double) {
            c.mark(markOf(verdict), 150, top + 12.6, 3.8);
            c.destination(number, top);
            c.outline(number, number, number, 1);
        };
        const QString rule = verdict == domain::Verdict::NoChecksum ? QString() : QLatin1Char('\n') + w.facts.standard;
        const QStringList places = w.recovered ? QStringList{} : w.places;
        Rich seen = c.references(places);
        if (w.recovered) {
            seen = c.references(w.places);
            seen.insert(seen.begin(), plain(c.say(SABOOT_WORD("recovered from ", "اخذ از "))));
        }
        t.row({t.text(0, number, styles::table().withBold()), t.text(1, network), t.text(2, verdictWord(c, verdict) + rule),
               t.text(3, seen), t.text(4, w.received.isEmpty() ? c.say(SABOOT_WORD("not looked up", "تلاش نہیں کیا گیا")) : w.received)},
              extras);
    }
    t.end();
    goneNote(c, QLatin1Char('W'));
    if (!c.data.model.walletNote.isEmpty()) {
        c.y += 5;
        c.flow(c.set(c.data.model.walletNote, styles::table().in(Tone::Grey), sheet::textWidth));
    }
    marksLegend(c);
}

void writeIdentifiers(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    Table t(c, {{6, 44, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {54, 74, SABOOT_WORD("Kind", "قسم"), Align::Start},
                {150, 104, SABOOT_WORD("Form", "جانچ"), Align::Start},
                {262, 108, SABOOT_WORD("Seen in", "کہاں دیکھا گیا"), Align::Start},
                {378, 98, SABOOT_WORD("Shown to be of", "کس کا ہے"), Align::Start}});
    for (const IdentifierEntry& i : c.data.model.identifiers) {
        if (c.job.isCancelled()) return;
        const QString value = i.facts.normal.isEmpty() || domain::isSecret(i.facts.kind) ? i.facts.input : i.facts.normal;
        RowExtras extras;
        CellPart part;
        part.block = c.setter.identifier(value, value.size() > 20 ? 4 : 0, 424);
        part.role = "Code";
        part.lang = "zxx";
        part.actual = value;
        extras.wide = {part};
        c.token(i.number);
        if (i.recovered) {
            CellPart note;
            note.block = c.set(recoveredText(c, *i.recovered), styles::table().in(Tone::Grey), 420);
            note.gapBefore = 1;
            extras.wide.push_back(note);
        }
        addLabels(c, i.labels, extras);
        const QString number = i.number;
        const domain::Verdict verdict = i.facts.verdict;
        t.decorate = [&c, number, verdict](double top, double) {
            c.destination(number, top);
            c.mark(markOf(verdict), 140, top + 10.4, 3.6);
        };
        t.row({t.text(0, number, styles::table().withBold()),
               t.text(1, c.say(termOf(i.facts.kind))),
               t.text(2, verdictWord(c, verdict).replace(QLatin1Char('\n'), QLatin1Char(' ')) + (i.facts.standard.isEmpty() ? QString() : c.pick(QStringLiteral(", "), QStringLiteral("، ")) + i.facts.standard)),
               t.text(3, c.references(i.places)),
               cellOf(directed(c, i.belongsTo.isEmpty() ? c.say(SABOOT_WORD("nobody yet", "ابھی کسی سے منسوب نہیں")) : i.belongsTo, styles::table(), 98))},
              extras);
    }
    t.end();
    goneNote(c, QLatin1Char('I'));
    marksLegend(c);
}

} // namespace saboot::report
