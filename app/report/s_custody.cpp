#include "report/custody.h"
#include "report/dates.h"
#include "report/sections.h"

#include <QRegularExpression>

namespace saboot::report {

namespace {

constexpr qint64 hour = 3600'000;

void gapBox(Composer& c, Table& t, const CustodyItem& item, const CustodyGap& g, int number) {
    const CustodyRow& a = item.rows[g.before - 1];
    const CustodyRow& b = item.rows[g.before];
    const auto when = [&c](qint64 at) { return c.pick(QStringLiteral("%1 on %2"), QStringLiteral("%2، %1")).arg(c.kept(pktClock(at)), c.pick(wordDay(at), wordDayUrdu(at))); };
    const auto lasting = [&c](qint64 ms) {
        QString s = durationText(ms);
        if (!c.urduEdition()) return s;
        static const std::pair<QRegularExpression, QString> units[] = {{QRegularExpression(QStringLiteral("(\\d+) d\\b")), QStringLiteral("\\1 دن")}, {QRegularExpression(QStringLiteral("(\\d+) h\\b")), QStringLiteral("\\1 گھنٹے")},
                                                                       {QRegularExpression(QStringLiteral("(\\d+) min\\b")), QStringLiteral("\\1 منٹ")}};
        for (const auto& [unit, urdu] : units) s.replace(unit, urdu);
        return s;
    };
    Rich text;
    const auto evidence = [&](const QString& s, bool bold) {
        Span span;
        span.text = s;
        span.bold = bold;
        text.push_back(span);
    };
    if (c.urduEdition()) {
        text.push_back(plain(QStringLiteral("اندراج %1 میں شے ").arg(a.event.seq)));
        evidence(a.event.to, true);
        text.push_back(plain(QStringLiteral(" کو %1 پر دی گئی؛ اندراج %2 میں ").arg(when(a.event.at)).arg(b.event.seq)));
        evidence(b.event.from, true);
        text.push_back(plain(QStringLiteral(" سے %1 پر لی گئی۔ دونوں کو جوڑنے والا کوئی کاغذ نہیں۔").arg(when(b.event.at))));
    } else {
        text.push_back(plain(QStringLiteral("Entry %1 hands the item to ").arg(a.event.seq)));
        evidence(c.orNotRecorded(a.event.to), true);
        text.push_back(plain(QStringLiteral(" at %1; entry %2 takes it from ").arg(when(a.event.at)).arg(b.event.seq)));
        evidence(c.orNotRecorded(b.event.from), true);
        text.push_back(plain(QStringLiteral(" at %1. %2").arg(when(b.event.at), g.timeBackwards ? QStringLiteral("The later entry has the earlier time.") : QStringLiteral("No paper joins the two."))));
    }
    const BlockPtr body = c.set(text, styles::table(), 360);
    const double height = std::max(78.0, double(body->height) + 34);
    t.ensure(height + 12);
    c.y += 5;
    c.hatch(0, c.y, sheet::textWidth, height, Tone::Red);
    c.fill(92, c.y + 5, sheet::textWidth - 98, height - 10, Tone::White);
    c.fill(8, c.y + height / 2 - 18, 76, 36, Tone::Red);
    c.box(0, c.y, sheet::textWidth, height, 2, Tone::Red);
    TextStyle big = styles::table().withBold().in(Tone::White);
    big.size = 18;
    big.pitch = 24;
    big.latinInUrdu = 18;
    big.urduSize = 15;
    big.urduPitch = 24;
    c.open("TR");
    c.put(c.setter.set(c.pick(QStringLiteral("GAP %1"), QStringLiteral("خلا %1")).arg(number), big, 76, Align::Centre, TextOrigin::Program), 8, c.y + height / 2 - 12.5, "TH", c.urduEdition() ? "ur" : "en", {}, "Row");
    c.cell("TD");
    const QString duration = g.timeBackwards ? QStringLiteral("times run backwards by %1").arg(durationText(-g.durationMs))
                                             : QStringLiteral("%1 not accounted for").arg(durationText(g.durationMs));
    c.put(c.set(c.urduEdition() ? QStringLiteral("%1 کا حساب موجود نہیں").arg(lasting(std::abs(g.durationMs))) : duration, styles::table().withBold().in(Tone::Red), 360, Align::Start, TextOrigin::Program), 102, c.y + 10, "P");
    c.put(body, 102, c.y + (c.urduEdition() ? 28 : 25), "P");
    c.close();
    c.close();
    c.y += height + 5;
    c.destination(QStringLiteral("gap:%1:%2").arg(item.number).arg(number), c.y - height);
}

void deadline(Composer& c, const SampleDeadline& d) {
    Rich text;
    const auto when = [&](const std::optional<qint64>& at) {
        if (!at) return c.say(c.words.notRecorded);
        return c.pick(wordDay(*at), wordDayUrdu(*at)) + QLatin1Char(' ') + c.kept(pktClock(*at));
    };
    if (d.seizedAt && d.receivedAt) {
        const qint64 spent = *d.receivedAt - *d.seizedAt;
        const qint64 late = spent - 72 * hour;
        text.push_back(plain(c.pick(QStringLiteral("Seized %1, received %2: "), QStringLiteral("قبضہ %1، وصولی %2: ")).arg(when(d.seizedAt), when(d.receivedAt))));
        const auto hours = [&](qint64 ms) {
            return c.pick(QStringLiteral("%1 h %2 min"), QStringLiteral("%1 گھنٹے %2 منٹ")).arg(c.kept(ms / hour), c.kept(ms % hour / 60000));
        };
        text.push_back(strong(late > 0 ? c.pick(QStringLiteral("%1, %2 late"), QStringLiteral("%1، یعنی %2 تاخیر")).arg(hours(spent), hours(late))
                                       : c.pick(QStringLiteral("%1, within 72 hours"), QStringLiteral("%1، ۷۲ گھنٹے کے اندر")).arg(hours(spent))));
        text.push_back(plain(c.pick(QStringLiteral(". "), QStringLiteral("۔ "))));
        if (late > 0) {
            text.push_back(plain(c.pick(QStringLiteral("Reason recorded: "), QStringLiteral("درج کردہ وجہ: "))));
            Span reason;
            reason.text = d.reason.isEmpty() ? c.pick(QStringLiteral("none"), QStringLiteral("کوئی نہیں")) : d.reason;
            text.push_back(reason);
            text.push_back(plain(c.pick(QStringLiteral(". "), QStringLiteral("۔ "))));
        }
    } else {
        text.push_back(plain(c.pick(QStringLiteral("Seizure: %1. Receipt by the laboratory: %2. "), QStringLiteral("قبضہ: %1۔ لیبارٹری میں وصولی: %2۔ ")).arg(when(d.seizedAt), when(d.receivedAt))));
    }
    text.push_back(plain(c.pick(QStringLiteral("Test Memorandum Form-I: %1."), QStringLiteral("ٹیسٹ میمورنڈم فارم ۱: %1۔")).arg(d.formNumber.isEmpty() ? c.say(c.words.notRecorded) : c.kept(d.formNumber))));
    const BlockPtr b = c.set(text, styles::table(), 456);
    const double height = double(b->height) + (c.urduEdition() ? 28 : 24);
    c.y += 9;
    c.ensure(height + 4);
    c.band(0, c.y, sheet::textWidth, height);
    c.fill(0, c.y, 2.4, height, Tone::Green);
    c.put(c.say(SABOOT_WORD("72-hour rule for samples", "نمونوں کے لیے ۷۲ گھنٹے کا قاعدہ"), styles::table().withBold(), 456), 12, c.y + 3.5, "P");
    c.put(b, 12, c.y + (c.urduEdition() ? 21 : 18), "P");
    c.y += height;
}

/// In the Urdu edition each on a line of its own, on the side where its script begins.
Cell papersOf(const Composer& c, const QStringList& papers) {
    constexpr double width = 98;
    if (!c.urduEdition() || papers.isEmpty()) return cellOf(c.set(Rich{plain(c.orNotRecorded(papers.join(QStringLiteral("; "))))}, styles::table(), width));
    Cell out;
    for (const QString& p : papers) {
        CellPart part;
        part.block = c.set(Rich{plain(p)}, styles::table(), width);
        out.push_back(part);
    }
    return out;
}

void ledger(Composer& c, const CustodyItem& item) {
    // A short ledger is not torn: its title, a day and its rows, about.
    c.ensure(item.rows.size() > 3 ? 250 : 110 + 78 * double(item.rows.size()));
    c.destination(item.number, c.y);
    c.destination(QStringLiteral("custody:") + item.number, c.y);
    c.outline(item.number, QStringLiteral("%1  %2").arg(item.number, item.description), QString(), 1);
    Span what;
    what.text = item.description;
    what.bold = true;
    TextStyle title = styles::table();
    title.size = 11;
    title.pitch = 15;
    c.flow(c.set(Rich{strong(c.say(SABOOT_WORD("Item ", "شے ")) + item.number + QStringLiteral("   ")), what}, title, sheet::textWidth), 0, "H2");
    Span register19;
    register19.text = c.say(SABOOT_WORD("Register 19 of the malkhana: ", "مال خانے کا رجسٹر نمبر ۱۹: ")) + c.orNotRecorded(item.register19) + c.pick(QStringLiteral(". "), QStringLiteral("۔ "));
    c.flow(c.set(Rich{register19, plain(c.say(SABOOT_WORD("Each “from” must equal the “to” before it.", "ہر اندراج میں دینے والا وہی ہونا چاہیے جو پچھلے میں لینے والا تھا۔")))}, styles::table(), sheet::textWidth));
    c.y += 5;
    if (item.rows.empty()) {
        c.note(SABOOT_WORD("No hand-over is recorded for this item.", "اس شے کی کوئی منتقلی درج نہیں۔"));
        return;
    }
    Table t(c, {{4, 24, SABOOT_WORD("Seq", "شمار"), Align::Start},
                {32, 70, SABOOT_WORD("Time", "وقت"), Align::Start},
                {106, 98, SABOOT_WORD("From", "از"), Align::Start},
                {212, 76, SABOOT_WORD("To", "بنام"), Align::Start},
                {294, 98, SABOOT_WORD("Purpose, seal, papers", "غرض، مہر، کاغذات"), Align::Start},
                {400, 78, SABOOT_WORD("Signature", "دستخط"), Align::Start}});
    const std::vector<CustodyGap> gaps = findGaps(item.rows);
    size_t nextGap = 0;
    QString day;
    QStringList seqs;
    for (size_t i = 0; i < item.rows.size(); ++i) {
        if (c.job.isCancelled()) return;
        const CustodyRow& r = item.rows[i];
        const domain::CustodyEvent& e = r.event;
        if (nextGap < gaps.size() && gaps[nextGap].before == i) {
            gapBox(c, t, item, gaps[nextGap], int(nextGap) + 1);
            ++nextGap;
            day.clear();
        }
        const QString today = wordDay(e.at);
        if (today != day) {
            day = today;
            t.band(c.urduEdition() ? wordDayUrdu(e.at) : today);
        }
        QStringList papers;
        if (!e.purpose.isEmpty()) papers << isolatesShown(e.purpose);
        if (!e.seal.isEmpty()) papers << c.pick(QStringLiteral("seal %1"), QStringLiteral("مہر %1")).arg(c.kept(e.seal));
        if (!e.register19.isEmpty()) papers << c.pick(QStringLiteral("Reg. 19 entry %1"), QStringLiteral("رجسٹر ۱۹ اندراج %1")).arg(c.kept(e.register19));
        if (!e.roadCertificate.isEmpty()) papers << c.pick(QStringLiteral("road cert. %1"), QStringLiteral("روڈ سرٹیفکیٹ %1")).arg(c.kept(e.roadCertificate));
        if (!e.place.isEmpty()) papers << c.pick(QStringLiteral("at %1"), QStringLiteral("بمقام %1")).arg(c.kept(e.place));
        if (!e.note.isEmpty()) papers << isolatesShown(e.note);
        if (r.lateEntered) papers << c.pick(QStringLiteral("entered later"), QStringLiteral("بعد میں درج"));
        if (r.auditSeq > 0) seqs << grouped(r.auditSeq);
        const bool isSigned = !r.signedText.isEmpty();
        const QString signature = isSigned ? r.signedText : c.say(SABOOT_WORD("not signed", "دستخط نہیں"));
        t.decorate = [&c](double top, double height) { c.box(400, top + 4, 78, std::max(30.0, height - 9), 0.5, Tone::Pale); };
        Cell sign = cellOf(c.set(signature, styles::table().in(isSigned ? Tone::Black : Tone::Grey), 68));
        sign[0].indent = 5;
        sign[0].gapBefore = 3;
        RowExtras extras;
        extras.minimumHeight = std::max(36.0, double(sign[0].block->height) + 10); // the text ends inside its box
        if (nextGap < gaps.size() && gaps[nextGap].before == i + 1) extras.keepAfter = 92;
        if (i + 1 == item.rows.size() && !seqs.isEmpty()) extras.keepAfter = 26; // the line below the table is part of it
        Rich time{plain(pktClock(e.at) + (r.exactTime ? QString() : QStringLiteral(" ?")) + QLatin1Char('\n')), greyText(utcClock(e.at))};
        t.row({t.text(0, QString::number(e.seq), styles::table().withBold()), t.text(1, time), t.text(2, c.orNotRecorded(e.from)),
               t.text(3, c.orNotRecorded(e.to), styles::table().withBold()), papersOf(c, papers), sign},
              extras);
    }
    t.end();
    if (item.deadline) deadline(c, *item.deadline);
    if (!seqs.isEmpty()) {
        c.y += 6;
        c.flow(c.set((c.urduEdition() ? QStringLiteral("یہ اندراجات آڈٹ زنجیر کے اندراجات %1 ہیں۔") : QStringLiteral("The entries above are entries %1 of the audit chain."))
                         .arg(seqs.size() > 12 ? c.kept(seqs.first()) + c.pick(QStringLiteral(" to "), QStringLiteral(" تا ")) + c.kept(seqs.last()) : c.urduEdition() ? QStringLiteral("\u2066") + seqs.join(QStringLiteral("\u2069، \u2066")) + QStringLiteral("\u2069") : seqs.join(QStringLiteral(", "))), styles::table().in(Tone::Grey), sheet::textWidth, Align::Start, TextOrigin::Program));
    }
}

} // namespace

void writeCustody(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    if (c.data.model.custody.empty()) {
        c.note(SABOOT_WORD("No chain of custody is recorded.", "تحویل کی کوئی زنجیر درج نہیں۔"));
        return;
    }
    bool first = true;
    for (const CustodyItem& item : c.data.model.custody) {
        if (c.job.isCancelled()) return;
        if (!first) c.y += 22;
        first = false;
        c.open("Sect");
        ledger(c, item);
        c.close();
    }
    if (c.both()) {
        c.y += 4;
        c.ensure(70);
        c.flow(c.setter.set(QStringLiteral("ہر اندراج میں دینے والا وہی ہونا چاہیے جو پچھلے اندراج میں لینے والا تھا؛ جہاں ایسا نہ ہو وہاں خلا درج ہے۔"), styles::prose(), sheet::textWidth, Align::Right), 0, "P", "ur");
    }
}

} // namespace saboot::report
