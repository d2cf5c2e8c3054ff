#include "base/clock.h"
#include "report/auditwords.h"
#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

namespace saboot::report {

namespace {

/// A card set in full before it is placed, so that a row of two takes the height of the taller.
struct Card {
    const PersonEntry* person = nullptr;
    BlockPtr name, urduName;
    std::vector<BlockPtr> lines;
    double height = 0;
    const ExhibitEntry* shownBy = nullptr; ///< the exhibit that shows the person
};

constexpr double cardWidth = 230, cardGap = 20, portraitSide = 66;

/// The exhibit a person's picture is a part of; null when the report does not show it.
const ExhibitEntry* portraitOf(const Composer& c, const domain::Person& p) {
    if (p.pictureExhibit.isNull()) return nullptr;
    for (const ExhibitEntry& e : c.data.model.exhibits)
        if (e.exhibit.id == p.pictureExhibit)
            return e.picture && e.picture->decoded && QRect(QPoint(0, 0), e.picture->uprightSize()).contains(p.pictureRegion) ? &e : nullptr;
    return nullptr;
}

Card cardOf(const Composer& c, const PersonEntry& e) {
    const domain::Person& p = e.person;
    Card card;
    card.person = &e;
    card.shownBy = portraitOf(c, p);
    const double w = cardWidth - 20 - (card.shownBy ? portraitSide + 8 : 0);
    Span name;
    name.text = p.nameLatin.isEmpty() ? (p.aliases.isEmpty() ? c.say(SABOOT_WORD("name not known", "نام معلوم نہیں")) : QStringLiteral("“%1”").arg(p.aliases.first())) : p.nameLatin;
    name.bold = true;
    card.name = c.setter.set(Rich{strong(p.number + QStringLiteral("   ")), name}, styles::table(), w, c.mirrored() ? Align::Right : Align::Left, BaseDirection::LeftToRight);
    double h = 8 + double(card.name->height);
    if (!p.nameUrdu.isEmpty()) {
        TextStyle u = styles::prose();
        u.urduPitch = 29;
        card.urduName = c.setter.set(p.nameUrdu, u, w, Align::Right);
        h += double(card.urduName->height) - 2;
    }
    h += 3;
    const auto line = [&](const Rich& text) {
        // Beside the picture, then below it.
        card.lines.push_back(c.set(text, styles::table(), card.shownBy && h > portraitSide + 12 ? cardWidth - 20 : w));
        h += double(card.lines.back()->height);
    };
    const auto known = [&](const Word& label, const QString& value) {
        Span s;
        s.text = value.trimmed().isEmpty() ? c.say(c.words.notKnown) : value;
        // Numbers of either direction keep their own order beside the label.
        line({plain(c.say(label) + QLatin1Char(' ') + QChar(0x2068)), s, plain(QChar(0x2069))});
    };
    if (!p.role.isEmpty() || e.accused) known(SABOOT_WORD("Role:", "حیثیت:"), e.accused && p.role.isEmpty() ? c.say(SABOOT_WORD("accused", "ملزم")) : p.role);
    QStringList aliases = p.aliases;
    if (p.nameLatin.isEmpty() && !aliases.isEmpty()) {
        line({plain(c.say(SABOOT_WORD("Shown name; true name not known", "ظاہر کردہ نام؛ اصل نام معلوم نہیں")))});
        aliases.removeFirst();
    }
    if (!aliases.isEmpty()) known(SABOOT_WORD("Alias", "عرف"), QStringLiteral("“%1”").arg(aliases.join(c.pick(QStringLiteral("”, “"), QStringLiteral("”، “")))));
    known(SABOOT_WORD("CNIC", "شناختی کارڈ"), p.cnic);
    known(SABOOT_WORD("Address", "پتہ"), p.address);
    if (p.namedInFir) line({plain(c.say(SABOOT_WORD("Named in the FIR", "ایف آئی آر میں نامزد")))});
    for (const FactRow& f : e.facts) {
        Span s;
        s.text = c.orNotRecorded(f.value);
        line({plain((c.urduEdition() && !f.labelUrdu.isEmpty() ? f.labelUrdu : f.label) + QLatin1Char(' ') + QChar(0x2068)), s, plain(QChar(0x2069) + (f.basis.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(f.basis)))});
    }
    if (!p.note.isEmpty()) {
        Span s;
        s.text = p.note;
        line({s});
    }
    if (card.shownBy) {
        Rich from{plain(c.say(SABOOT_WORD("Picture from ", "تصویر از ")))};
        for (const Span& s : c.references({card.shownBy->exhibit.number})) from.push_back(s);
        from.push_back(plain(c.say(SABOOT_WORD(", on the officer's statement", "، افسر کے بیان پر"))));
        line(from);
    }
    Rich named{plain(c.say(SABOOT_WORD("Named in ", "ذکر: ")))};
    const Rich refs = c.references(e.namedIn.mid(0, 24));
    named.insert(named.end(), refs.begin(), refs.end());
    if (e.namedIn.size() > 24) named.push_back(plain(c.pick(QStringLiteral(" and %1 more"), QStringLiteral(" اور مزید %1")).arg(c.kept(e.namedIn.size() - 24))));
    line(named);
    card.height = std::max(h, card.shownBy ? portraitSide + 12 : 0) + 10;
    return card;
}

void placeCard(Composer& c, const Card& card, double x, double height) {
    const double top = c.y;
    c.destination(card.person->person.number, top);
    c.box(x, top, cardWidth, height, 0.8, Tone::Black);
    c.fill(x, top, cardWidth, 2.6, Tone::Black);
    c.open("Div");
    double y = top + 9;
    if (card.shownBy) {
        // Only the part goes into the file: the whole picture stands on its exhibit's sheet.
        const QRect& part = card.person->person.pictureRegion;
        Picture portrait;
        portrait.pixels = card.shownBy->picture->uprightSize();
        portrait.decoded = card.shownBy->picture->decoded;
        const int picture = int(c.data.pictures.size());
        c.data.pictures.push_back(std::move(portrait));
        const double scale = portraitSide / std::max(part.width(), part.height());
        c.figure(picture, part, scale, x + cardWidth - 8 - part.width() * scale, y, c.pick(QStringLiteral("Picture of %1, a part of exhibit %2"), QStringLiteral("%1 کی تصویر، شے %2 کا ایک حصہ")).arg(card.person->person.label(), card.shownBy->exhibit.number));
    }
    c.put(card.name, x + 8, y, "P", "en");
    y += double(card.name->height);
    if (card.urduName) {
        y -= 2;
        c.put(card.urduName, x + 10, y, "P", "ur");
        y += double(card.urduName->height);
    }
    y += 3;
    for (const BlockPtr& b : card.lines) {
        c.put(b, x + 8, y);
        y += double(b->height);
    }
    c.close();
}

} // namespace

void writePersons(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 2;
    const auto& persons = c.data.model.persons;
    for (size_t i = 0; i < persons.size(); i += 2) {
        if (c.job.isCancelled()) return;
        const Card a = cardOf(c, persons[i]);
        const bool two = i + 1 < persons.size();
        const Card b = two ? cardOf(c, persons[i + 1]) : Card{};
        const double height = std::min(std::max(a.height, b.height), sheet::bodyBottom - sheet::bodyTop);
        c.ensure(height + 6);
        placeCard(c, a, 0, height);
        c.outline(a.person->person.number, a.person->person.number + QStringLiteral("  ") + a.person->person.label(), a.person->person.nameUrdu, 1);
        if (two) {
            placeCard(c, b, cardWidth + cardGap, height);
            c.outline(b.person->person.number, b.person->person.number + QStringLiteral("  ") + b.person->person.label(), b.person->person.nameUrdu, 1);
        }
        c.y += height + 14;
    }
}

void writeTimeline(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    Table t(c, {{4, 76, SABOOT_WORD("PKT", "پاکستانی وقت"), Align::Start},
                {84, 72, SABOOT_WORD("UTC", "عالمی وقت"), Align::Start},
                {178, 182, SABOOT_WORD("Event", "واقعہ"), Align::Start},
                {366, 54, SABOOT_WORD("Source", "ماخذ"), Align::Start},
                {424, 54, SABOOT_WORD("Certainty", "یقین"), Align::Start}},
            4);
    QString day;
    for (const TimelineRow& r : c.data.model.timeline) {
        if (c.job.isCancelled()) return;
        const QString today = r.at ? wordDay(*r.at) : c.say(SABOOT_WORD("Date not known", "تاریخ معلوم نہیں"));
        const bool newDay = today != day;
        if (newDay) {
            day = today;
            t.band(r.at && c.urduEdition() ? wordDayUrdu(*r.at) : today);
        }
        const Exactness exactness = r.exactness;
        t.decorate = [&c, exactness, newDay](double top, double height) {
            // The thread of time runs through all rows of a page; the marks stand on it.
            c.line(166, newDay ? top - 4 : top, 166, top + height, 0.5, Tone::Pale);
            const double at = top + 14.5 - 3.5;
            if (exactness == Exactness::Exact) c.mark(MarkKind::Dot, 166, at, 2.8);
            else if (exactness == Exactness::Doubtful) c.mark(MarkKind::OpenDot, 166, at, 2.8);
            else c.mark(MarkKind::RangeBar, 166, at, 7);
        };
        Cell pkt, utc;
        if (!r.whenText.isEmpty() || !r.at) {
            pkt = t.text(0, c.orNotRecorded(r.whenText), styles::table().withBold());
            utc = t.text(1, r.at ? utcClock(*r.at) : QString(), styles::table().in(Tone::Grey));
        } else {
            QString local = pktClock(*r.at), world = utcClock(*r.at);
            if (r.until) {
                const bool sameDay = pktDay(*r.at) == pktDay(*r.until);
                local += c.pick(QStringLiteral("\nto %1"), QStringLiteral("\nتا %1")).arg(sameDay ? pktClock(*r.until) : pktText(*r.until));
                world += c.pick(QStringLiteral("\nto %1"), QStringLiteral("\nتا %1")).arg(sameDay ? utcClock(*r.until) : utcText(*r.until));
            }
            pkt = t.text(0, local, styles::table().withBold());
            utc = t.text(1, world, styles::table().in(Tone::Grey));
        }
        t.row({pkt, utc, c.urduEdition() ? t.text(2, Rich{plain(r.event)}) : t.text(2, r.event), t.text(3, c.references(r.sources)), t.text(4, c.orNotRecorded(r.certainty))});
    }
    t.end();
    if (c.room() < 28) return; // no page for a legend alone
    c.y += 8;
    c.mark(MarkKind::Dot, 6, c.y + 7, 2.8);
    c.put(c.say(SABOOT_WORD("exact", "درست وقت"), styles::table().in(Tone::Grey), 60), 14, c.y);
    c.mark(MarkKind::OpenDot, 86, c.y + 7, 2.8);
    c.put(c.say(SABOOT_WORD("doubtful", "مشکوک"), styles::table().in(Tone::Grey), 60), 94, c.y);
    c.mark(MarkKind::RangeBar, 176, c.y + 7, 6);
    c.put(c.say(SABOOT_WORD("a span of time", "ایک دورانیہ"), styles::table().in(Tone::Grey), 100), 184, c.y);
    c.y += 18;
}

void writeRedactions(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    Table t(c, {{4, 40, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {50, 92, SABOOT_WORD("Where", "کہاں"), Align::Start},
                {148, 190, SABOOT_WORD("Reason", "وجہ"), Align::Start},
                {344, 132, SABOOT_WORD("Ordered by", "حکم دہندہ"), Align::Start}});
    for (const RedactionRow& r : c.data.model.redactions) {
        RowExtras extras;
        if (!r.sealedSha256.isEmpty()) {
            const QString hex = QString::fromLatin1(r.sealedSha256.toHex());
            CellPart part;
            part.block = c.setter.identifier(hex, 8, 426);
            part.role = "Code";
            part.lang = "zxx";
            part.actual = hex;
            extras.wide = {part};
            c.token(hex);
        }
        const QString number = r.number;
        t.decorate = [&c, number](double top, double) { c.destination(number, top); };
        t.row({t.text(0, number, styles::table().withBold()), t.text(1, c.references({r.place})), t.text(2, c.orNotRecorded(r.reason)), t.text(3, c.orNotRecorded(r.orderedBy))}, extras);
    }
    t.end();
    c.y += 5;
    c.note(SABOOT_WORD("The hash is that of the sealed unredacted file; a field of a person has none. The place is where the redaction was marked. Words of a message or a name are taken out wherever else they are read; a region of a picture hides that place alone.",
                       "ہیش اس مہر بند فائل کا ہے جس میں کچھ حذف نہیں کیا گیا؛ کسی شخص کے کوائف کا ہیش نہیں ہوتا۔ جگہ وہ ہے جہاں اخفا کا نشان لگایا گیا۔ پیغام یا نام کے الفاظ جہاں کہیں پڑھے گئے، حذف کیے گئے؛ تصویر کا حصہ صرف اسی جگہ کو چھپاتا ہے۔"));
    if (c.data.model.doubtful.empty())
        c.note(SABOOT_WORD("Removed text is not in this file: not as text, picture, attachment or name.", "حذف شدہ متن اس فائل میں کسی شکل میں موجود نہیں: نہ متن، نہ تصویر، نہ منسلکہ، نہ نام۔"));
    else {
        QStringList numbers;
        for (const domain::DoubtfulPicture& d : c.data.model.doubtful)
            if (!numbers.contains(d.exhibit)) numbers << d.exhibit;
        c.flow(c.set(c.pick(QStringLiteral("Removed text is not in this file as text, attachment or name. These pictures may show words of it and are still to be checked: %1."),
                            QStringLiteral("حذف شدہ متن اس فائل میں بطور متن، منسلکہ یا نام موجود نہیں۔ ان تصویروں میں اس کے الفاظ ہو سکتے ہیں اور ان کی جانچ باقی ہے: %1۔")).arg(c.kept(numbers.join(QStringLiteral(", ")))),
                     styles::table().in(Tone::Grey), sheet::textWidth, Align::Start, TextOrigin::Program));
    }
}

/// What happened and what is recorded of it, where that says more.
static QString saidOnce(const QString& title, const QString& event) {
    if (event.isEmpty() || event == title) return title;
    return event.startsWith(title) ? event : title + QLatin1Char('\n') + event;
}

void writeAudit(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    const QString upTo = grouped(c.data.model.head.seq);
    c.flow(c.set(c.pick(QStringLiteral("Entries up to %1, the state of the case that this report speaks of; that the report was looked at and exported is recorded after it."),
                        QStringLiteral("اندراج %1 تک، یعنی مقدمے کی وہ حالت جو اس رپورٹ میں ہے؛ رپورٹ کا دیکھا جانا اور اجرا اس کے بعد درج ہوتا ہے۔")).arg(c.kept(upTo)), styles::table(), sheet::textWidth, Align::Start, TextOrigin::Program));
    c.flow(c.say(SABOOT_WORD("Every view, change, export and hand-over in this case, as recorded at the time. Each entry is signed by the officer and carries the hash of the entry before it.",
                             "اس مقدمے میں ہر معائنہ، تبدیلی، اجرا اور منتقلی جیسا کہ اسی وقت درج ہوئی۔ ہر اندراج پر افسر کے دستخط اور پچھلے اندراج کا ہیش موجود ہے۔"),
                 styles::table(), sheet::textWidth));
    c.y += 5;
    Table t(c, {{4, 32, SABOOT_WORD("Entry", "اندراج"), Align::Start},
                {38, 122, SABOOT_WORD("Time", "وقت"), Align::Start},
                {164, 172, SABOOT_WORD("Event", "واقعہ"), Align::Start},
                {340, 50, SABOOT_WORD("About", "بابت"), Align::Start},
                {396, 86, SABOOT_WORD("Officer", "افسر"), Align::Start}},
            2.5);
    const auto& all = c.data.model.audit;
    for (const AuditRow& r : all) {
        if (c.job.isCancelled()) return;
        RowExtras extras;
        // The report ends below: not on a page of its own. The last three entries go with it.
        if (&all.back() - &r < 3) extras.keepAfter = closingHeight(c) + 14 + 40 * double(&all.back() - &r);
        if (!r.entryHash.isEmpty()) {
            const QString hex = QString::fromLatin1(r.entryHash.toHex());
            CellPart part;
            part.block = c.setter.identifier(hex, 8, 422, 10, Tone::Grey);
            part.role = "Code";
            part.lang = "zxx";
            part.actual = hex;
            extras.wide = {part};
        }
        t.row({t.text(0, grouped(r.seq), styles::table().withBold()), t.text(1, pktText(r.at)), t.text(2, saidOnce(c.say(auditTitle(auditWordById(r.word), {})), r.event)), t.text(3, r.about.isEmpty() ? QStringLiteral("–") : r.about), t.text(4, r.officer)}, extras);
    }
    t.end();
}

} // namespace saboot::report
