#include "base/clock.h"
#include "report/dates.h"
#include "report/sections.h"

#include <cmath>

namespace saboot::report {

namespace {

QString durationOf(const Composer& c, qint64 ms) {
    const qint64 s = std::llround(double(std::abs(ms)) / 1000);
    const auto two = [&](qint64 big, const QString& english, const QString& urdu, qint64 small) { return c.pick(english, urdu).arg(c.kept(big), c.kept(small)); };
    if (s < 120) return c.pick(QStringLiteral("%1 s"), QStringLiteral("%1 سیکنڈ")).arg(c.kept(s));
    if (s < 7200) return two(s / 60, QStringLiteral("%1 min %2 s"), QStringLiteral("%1 منٹ %2 سیکنڈ"), s % 60);
    return two(s / 3600, QStringLiteral("%1 h %2 min"), QStringLiteral("%1 گھنٹے %2 منٹ"), s % 3600 / 60);
}

Word stateOf(const ComparedRow& r) {
    switch (r.state) {
    case ComparedState::Same: return SABOOT_WORD("the same", "ایک جیسا");
    case ComparedState::Edited: return SABOOT_WORD("text differs", "متن مختلف");
    case ComparedState::OnlyFirst: return r.covered ? SABOOT_WORD("only in the first", "صرف پہلی میں") : SABOOT_WORD("first; outside the time of the second", "پہلی میں؛ دوسری کے عرصے سے باہر");
    case ComparedState::OnlySecond: break;
    }
    return r.covered ? SABOOT_WORD("only in the second", "صرف دوسری میں") : SABOOT_WORD("second; outside the time of the first", "دوسری میں؛ پہلی کے عرصے سے باہر");
}

/// Reference, time and sender of one side, its text under them.
Cell sideOf(Composer& c, const Table& t, size_t column, const std::optional<ComparedMessage>& m, bool textsWithheld) {
    if (!m) return t.text(column, Rich{greyText(QStringLiteral("–"))});
    Rich head;
    Span reference;
    reference.text = m->reference;
    reference.bold = true;
    if (!m->reference.contains(QChar(0x2013))) {
        reference.keep = true;
        reference.link = m->reference;
    }
    head.push_back(reference);
    if (m->time) {
        head.push_back(greyText(QStringLiteral("  %1 %2").arg(pktDay(*m->time), pktClock(*m->time))));
    } else if (!m->timeText.isEmpty()) {
        head.push_back(plain(QStringLiteral("  ")));
        Span written;
        written.text = m->timeText;
        written.tone = int(Tone::Grey);
        head.push_back(written);
    }
    if (!m->sender.isEmpty()) {
        head.push_back(plain(QStringLiteral("\n")));
        Span sender;
        sender.text = m->sender;
        sender.bold = true;
        head.push_back(sender);
    }
    c.token(m->reference);
    Cell cell = t.text(column, head);
    const auto add = [&](const Rich& text) {
        Cell part = t.text(column, text, styles::chat());
        part.front().gapBefore = 1.5;
        cell.push_back(part.front());
    };
    if (!m->text.isEmpty() && !textsWithheld) {
        Span text;
        text.text = m->text;
        add({text});
    }
    QStringList facts;
    if (m->deleted) facts << c.say(SABOOT_WORD("deleted", "حذف شدہ"));
    if (m->files > 0) facts << c.pick(QStringLiteral("files: %1"), QStringLiteral("فائلیں: %1")).arg(c.kept(m->files));
    if (!facts.isEmpty()) add({greyText(facts.join(c.pick(QStringLiteral(", "), QStringLiteral("، "))))});
    return cell;
}

void facts(Composer& c, const ComparisonEntry& e) {
    const auto row = [&](const Word& label, const QString& value, TextOrigin origin = TextOrigin::Program) {
        c.ensure(30);
        c.factRow(c.say(label), c.set(c.orNotRecorded(value), styles::table(), 330, Align::Start, origin), 0, 150, 330, 3);
    };
    const auto chat = [&](const domain::Chat& x, const QString& exhibit) {
        return QStringLiteral("%1  %2  (%3, %4)").arg(c.kept(x.number), c.kept(x.title), c.kept(exhibit), c.pick(QStringLiteral("messages: %1"), QStringLiteral("پیغامات: %1")).arg(c.kept(grouped(x.messages))));
    };
    row(SABOOT_WORD("First", "پہلی"), chat(e.first, e.firstExhibit));
    row(SABOOT_WORD("Second", "دوسری"), chat(e.second, e.secondExhibit));
    row(SABOOT_WORD("Stand in both alike", "دونوں میں یکساں"), grouped(e.same));
    row(SABOOT_WORD("Same sender and time, other text", "وہی بھیجنے والا اور وقت، متن مختلف"), grouped(e.edited));
    row(SABOOT_WORD("Only in the first", "صرف پہلی میں"), grouped(e.onlyFirst));
    row(SABOOT_WORD("Only in the second", "صرف دوسری میں"), grouped(e.onlySecond));
    if (e.outside > 0)
        row(SABOOT_WORD("Outside the time both cover", "دونوں کے مشترک عرصے سے باہر"),
            c.pick(QStringLiteral("%1; that the other export does not hold them says nothing"), QStringLiteral("%1؛ دوسری برآمد میں ان کا نہ ہونا کچھ ثابت نہیں کرتا")).arg(c.kept(grouped(e.outside))));
    QString clock = c.say(SABOOT_WORD("cannot be estimated: no message with a time stands in both", "اندازہ ممکن نہیں: وقت والا کوئی پیغام دونوں میں نہیں"));
    if (e.offsetMs) {
        clock = std::abs(*e.offsetMs) < 500 ? c.say(SABOOT_WORD("the two agree", "دونوں ایک جیسی ہیں"))
                : (*e.offsetMs > 0 ? c.pick(QStringLiteral("the second is %1 ahead"), QStringLiteral("دوسری %1 آگے ہے")) : c.pick(QStringLiteral("the second is %1 behind"), QStringLiteral("دوسری %1 پیچھے ہے")))
                      .arg(durationOf(c, *e.offsetMs));
        clock += c.pick(QStringLiteral("; estimated from %1 messages, half of them within %2 of this"), QStringLiteral("؛ %1 پیغامات سے اندازہ، ان میں سے آدھے اس سے %2 کے اندر")).arg(c.kept(grouped(e.anchors)), durationOf(c, e.spreadMs));
    }
    row(SABOOT_WORD("Clocks", "گھڑیاں"), clock);
    if (!e.names.empty() && !e.textsWithheld) {
        QStringList names;
        for (const auto& [a, b] : e.names) names << a + QStringLiteral(" = ") + b;
        row(SABOOT_WORD("Same sender by most pairs", "زیادہ تر جوڑوں سے وہی بھیجنے والا"), names.join(c.pick(QStringLiteral("; "), QStringLiteral("؛ "))), TextOrigin::Evidence);
    }
    c.y += 6;
}

} // namespace

void writeComparison(Composer& c, const ComparisonEntry& e) {
    const QString title = QStringLiteral("%1 – %2").arg(e.first.number, e.second.number);
    c.open("Sect");
    c.heading2({QStringLiteral("Comparison of %1").arg(title), QStringLiteral("%1 کا موازنہ").arg(isolate(title))}, 120);
    c.outline(title, QStringLiteral("Comparison of %1").arg(title), QStringLiteral("%1 کا موازنہ").arg(isolate(title)), 1);
    facts(c, e);
    c.note(SABOOT_WORD("Messages are paired by the program by their text, sender and time. A message that one export does not hold may have been deleted, may never have arrived, or may not have been exported: the comparison does not say which.",
                       "پیغامات کے جوڑے پروگرام نے متن، بھیجنے والے اور وقت سے بنائے ہیں۔ جو پیغام ایک برآمد میں نہیں وہ حذف کیا گیا، پہنچا ہی نہیں، یا برآمد نہیں ہوا: موازنہ یہ نہیں بتاتا کہ کیا ہوا۔"));
    if (e.textsWithheld) c.note(SABOOT_WORD("Texts and names are left out of this redacted copy.", "اس اخفا شدہ نقل میں متن اور نام شامل نہیں۔"));
    c.y += 4;
    Table t(c, {{4, 194, {QStringLiteral("First, %1").arg(e.first.number), QStringLiteral("پہلی، %1").arg(isolate(e.first.number))}, Align::Start},
                {206, 68, SABOOT_WORD("State", "حالت"), Align::Start},
                {282, 194, {QStringLiteral("Second, %1").arg(e.second.number), QStringLiteral("دوسری، %1").arg(isolate(e.second.number))}, Align::Start}});
    for (const ComparedRow& r : e.rows) {
        if (c.job.isCancelled()) break;
        const bool differs = r.state != ComparedState::Same;
        Rich state;
        if (r.run > 1) {
            state.push_back(greyText(c.pick(QStringLiteral("%1 pairs agree"), QStringLiteral("%1 جوڑے یکساں")).arg(c.kept(grouped(r.run)))));
        } else if (differs && r.covered) {
            state.push_back(strong(c.say(stateOf(r))));
        } else {
            state.push_back(greyText(c.say(stateOf(r))));
        }
        // Apart from the estimated distance of the clocks, what is left belongs to the pair.
        if (r.apartMs && differs)
            state.push_back(greyText(QLatin1Char('\n') + c.pick(QStringLiteral("times %1 apart"), QStringLiteral("اوقات میں %1 فرق")).arg(durationOf(c, *r.apartMs))));
        t.row({sideOf(c, t, 0, r.first, e.textsWithheld), t.text(1, state), sideOf(c, t, 2, r.second, e.textsWithheld)});
    }
    t.end();
    if (e.rows.empty()) c.note(SABOOT_WORD("Neither export holds a message.", "دونوں میں سے کسی برآمد میں کوئی پیغام نہیں۔"));
    if (e.more > 0) {
        c.y += 4;
        c.flow(c.set(c.pick(QStringLiteral("%1 further differences are not printed; the comparison in the case shows them all."), QStringLiteral("مزید %1 فرق یہاں نہیں چھاپے گئے؛ مقدمے میں موازنہ سب دکھاتا ہے۔")).arg(c.kept(grouped(e.more))),
                     styles::table().withBold(), sheet::textWidth, Align::Start, TextOrigin::Program));
    }
    c.close();
}

void writeComparisons(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    bool first = true;
    for (const ComparisonEntry& e : c.data.model.comparisons) {
        if (c.job.isCancelled()) return;
        if (!first) c.y += 20;
        first = false;
        writeComparison(c, e);
    }
}

} // namespace saboot::report
