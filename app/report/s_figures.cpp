#include "base/clock.h"
#include "report/chartview.h"
#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

namespace saboot::report {

namespace {

QString counted(qint64 n) { return n ? grouped(n) : QStringLiteral("–"); }

/// A time as a chat knows it, to the minute.
QString minuteText(qint64 at) { return pktDay(at) + QLatin1Char(' ') + pktClock(at).left(5) + QStringLiteral(" PKT"); }

/// The numbers of the figure: hours down, weekdays across. Hours of no message are left out and the caption says so.
void hoursTable(Composer& c, const ActivityEntry& a) {
    std::vector<Column> columns{{6, 74, SABOOT_WORD("Hour, PKT", "گھنٹہ (PKT)"), Align::Start}};
    for (size_t d = 0; d < 7; ++d) columns.push_back({84 + double(d) * 48, 44, {weekdays()[qsizetype(d)].left(3), weekdaysInUrdu()[qsizetype(d)]}, Align::End});
    columns.push_back({424, 50, SABOOT_WORD("Sum", "کل"), Align::End});
    Table t(c, columns, 1.5);
    std::array<qint64, 7> days{};
    qint64 all = 0;
    int last = 0;
    for (int h = 0; h < 24; ++h)
        for (size_t d = 0; d < 7; ++d)
            if (a.hours[d][size_t(h)]) last = h;
    for (int h = 0; h < 24; ++h) {
        qint64 sum = 0;
        for (size_t d = 0; d < 7; ++d) sum += a.hours[d][size_t(h)];
        if (!sum) continue;
        std::vector<Cell> cells{t.text(0, Rich{plain(c.kept(QStringLiteral("%1:00–%1:59").arg(h, 2, 10, QLatin1Char('0'))))})};
        for (size_t d = 0; d < 7; ++d) {
            cells.push_back(t.text(d + 1, counted(a.hours[d][size_t(h)])));
            days[d] += a.hours[d][size_t(h)];
        }
        cells.push_back(t.text(8, counted(sum), styles::table().withBold()));
        all += sum;
        RowExtras extras;
        if (h == last) extras.keepAfter = 18; // the sums go with it
        t.row(cells, extras);
    }
    std::vector<Cell> cells{t.text(0, c.say(SABOOT_WORD("Sum", "کل")), styles::table().withBold())};
    for (size_t d = 0; d < 7; ++d) cells.push_back(t.text(d + 1, counted(days[d]), styles::table().withBold()));
    cells.push_back(t.text(8, counted(all), styles::table().withBold()));
    t.row(cells);
    t.end();
}

/// Chats of so few messages that the transcript shows their times better than any figure.
void fewMessages(Composer& c) {
    std::vector<const ActivityEntry*> few;
    for (const ActivityEntry& a : c.data.model.activity)
        if (!a.figure) few.push_back(&a);
    if (few.empty()) return;
    c.heading2(SABOOT_WORD("Chats of few messages", "چند پیغامات والی گفتگو"), 60);
    Table t(c, {{6, 34, SABOOT_WORD("Chat", "گفتگو"), Align::Start},
                {46, 126, SABOOT_WORD("Title", "عنوان"), Align::Start},
                {178, 54, SABOOT_WORD("Messages", "پیغامات"), Align::End},
                {242, 116, SABOOT_WORD("First", "پہلا"), Align::Start},
                {364, 114, SABOOT_WORD("Last", "آخری"), Align::Start}},
            2);
    const auto when = [&c](const std::optional<qint64>& at) { return Rich{plain(at ? c.kept(minuteText(*at)) : c.say(c.words.notRecorded))}; };
    for (const ActivityEntry* a : few) t.row({t.text(0, a->chat, styles::table().withBold()), t.text(1, c.orNotRecorded(a->title)), t.text(2, grouped(a->messages)), t.text(3, when(a->first)), t.text(4, when(a->last))});
    t.end();
}

} // namespace

void writeActivity(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    c.flow(c.say(SABOOT_WORD("Counts of all messages of each chat file, printed in this report or not; notices of the messenger are not counted. Hours and days are those of Pakistan. "
                             "A count says when an account was used, not by whom.",
                             "ہر گفتگو کی فائل کے تمام پیغامات کی گنتی، خواہ وہ اس رپورٹ میں چھپے ہوں یا نہیں؛ میسنجر کے اپنے اعلانات شمار نہیں کیے گئے۔ گھنٹے اور دن پاکستان کے وقت کے مطابق ہیں۔ "
                             "گنتی یہ بتاتی ہے کہ اکاؤنٹ کب استعمال ہوا، یہ نہیں کہ کس نے استعمال کیا۔"),
                 styles::prose(), sheet::textWidth));
    bool first = true;
    for (const ActivityEntry& a : c.data.model.activity) {
        if (c.job.isCancelled()) return;
        if (!a.figure) continue;
        if (!first) c.y += 6;
        first = false;
        const QString head = a.title.isEmpty() ? a.chat : a.chat + QStringLiteral(" – ") + a.title;
        c.heading2({head, c.urduEdition() ? head : QString()}, 330);
        placeDrawing(c, a.figure, a.figure->drawing.description, 330, QStringLiteral("figure:activity:") + a.chat);
        QString text = c.pick(QStringLiteral("%1 messages."), QStringLiteral("%1 پیغامات۔")).arg(c.kept(grouped(a.messages)));
        if (a.undated) text += c.pick(QStringLiteral(" %1 have no time and stand in no bar."), QStringLiteral(" %1 کا وقت درج نہیں؛ وہ کسی خانے میں نہیں۔")).arg(c.kept(a.undated));
        if (a.zone != domain::Certainty::Certain)
            text += c.pick(QStringLiteral(" The time zone of this export is %1: all hours may be shifted."), QStringLiteral(" اس فائل کا ٹائم زون %1 ہے: تمام گھنٹے آگے پیچھے ہو سکتے ہیں۔")).arg(c.say(termOf(a.zone)));
        text += c.pick(QStringLiteral(" The area of a square and the height of a bar are in proportion to the number; hours without a message are left out of the table."),
                       QStringLiteral(" خانے کا رقبہ اور پٹی کی اونچائی تعداد کے تناسب سے ہے؛ جن گھنٹوں میں کوئی پیغام نہیں وہ جدول میں شامل نہیں۔"));
        c.flow(c.set(Rich{strong(c.say(SABOOT_WORD("Activity.", "اوقات۔")) + QLatin1Char(' ')), plain(text)}, styles::table(), sheet::textWidth), 0, "Caption");
        c.y += 8;
        hoursTable(c, a);
        if (!a.speakers.empty()) {
            c.heading2(SABOOT_WORD("Who wrote", "کس نے لکھا"), 60);
            Table t(c, {{6, 330, SABOOT_WORD("Name in the export", "فائل میں نام"), Align::Start}, {350, 60, SABOOT_WORD("Messages", "پیغامات"), Align::End}, {420, 54, SABOOT_WORD("Share", "حصہ"), Align::End}}, 2);
            for (const auto& [name, n] : a.speakers)
                t.row({t.text(0, c.orNotRecorded(name)), t.text(1, grouped(n)), t.text(2, Rich{plain(c.kept(a.messages ? QString::number(100.0 * double(n) / double(a.messages), 'f', 1) + QStringLiteral(" %") : QStringLiteral("–")))})});
            t.end();
        }
        if (!a.exchanges.empty()) {
            c.heading2(SABOOT_WORD("Between whom the turn changes", "کن کے درمیان باری بدلتی ہے"), 60);
            Table t(c, {{6, 180, SABOOT_WORD("Between", "ایک فریق"), Align::Start}, {196, 180, SABOOT_WORD("and", "دوسرا فریق"), Align::Start}, {386, 88, SABOOT_WORD("Messages in turn", "باری باری پیغامات"), Align::End}}, 2);
            for (const auto& x : a.exchanges) t.row({t.text(0, c.orNotRecorded(x.from)), t.text(1, c.orNotRecorded(x.to)), t.text(2, grouped(x.messages))});
            t.end();
            if (a.moreExchanges) {
                c.y += 3;
                c.note(c.pick(QStringLiteral("%1 more pairs of this chat are not printed."), QStringLiteral("اس گفتگو کے مزید %1 جوڑے نہیں چھاپے گئے۔")).arg(c.kept(a.moreExchanges)));
            }
        }
    }
    fewMessages(c);
}

void writeFlow(Composer& c, const ContentsRow& s) {
    const MoneyFlow& flow = c.data.model.flow;
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 4;
    if (!flow.rows.empty()) {
        c.flow(c.say(SABOOT_WORD("Payments that an officer recorded from the evidence. The number of a payment is that of its link in the chart and its table.",
                                 "وہ ادائیگیاں جو افسر نے ثبوت سے درج کیں۔ ہر ادائیگی کا نمبر وہی ہے جو خاکے اور اس کے جدول میں اس کے ربط کا ہے۔"),
                     styles::prose(), sheet::textWidth));
        c.y += 6;
        if (flow.payments) placeDrawing(c, flow.payments, flow.payments->drawing.description, 430, QStringLiteral("figure:flow"));
        c.flow(c.set(Rich{strong(c.say(SABOOT_WORD("Flow of money.", "رقوم کا بہاؤ۔")) + QLatin1Char(' ')),
                          plain(c.say(SABOOT_WORD("The width of a band is in proportion to its amount among those of the same currency; a single line is a small amount or one that cannot be read. Dashed: not certain. Money runs from left to right; what comes back runs below.",
                                                  "پٹی کی چوڑائی اسی کرنسی کی رقوم میں اپنے تناسب سے ہے؛ اکہری لکیر چھوٹی رقم ہے یا وہ جو پڑھی نہیں جا سکتی۔ ٹوٹی لکیر: یقینی نہیں۔ رقم بائیں سے دائیں جاتی ہے؛ واپس آنے والی نیچے سے گزرتی ہے۔")))},
                     styles::table(), sheet::textWidth), 0, "Caption");
        c.y += 8;
        Table t(c, {{6, 22, SABOOT_WORD("No.", "نمبر"), Align::Start},
                    {32, 84, SABOOT_WORD("From", "از"), Align::Start},
                    {122, 84, SABOOT_WORD("To", "تا"), Align::Start},
                    {212, 88, SABOOT_WORD("Amount, as recorded", "رقم، جیسے درج ہوئی"), Align::Start},
                    {308, 66, SABOOT_WORD("Time", "وقت"), Align::Start},
                    {380, 42, SABOOT_WORD("Basis", "بنیاد"), Align::Start},
                    {428, 52, SABOOT_WORD("Sure", "یقین"), Align::Start}});
        for (const PaymentRow& p : flow.rows) {
            if (c.job.isCancelled()) return;
            const QString when = p.at ? c.kept(pktDay(*p.at)) + (p.isDay() ? QString() : QLatin1Char('\n') + c.kept(pktClock(*p.at))) : c.say(c.words.notRecorded);
            RowExtras extras;
            const QString from = endOfLink(c, p.link.from, p.link.fromShown, 84, extras), to = endOfLink(c, p.link.to, p.link.toShown, 84, extras);
            t.row({t.text(0, QString::number(p.link.number), styles::table().withBold()), t.text(1, from), t.text(2, to), t.text(3, p.link.relation), t.text(4, Rich{plain(when)}),
                   t.text(5, c.references(p.link.sources.mid(0, 8))), t.text(6, c.say(termOf(p.link.certainty)))},
                  extras);
        }
        t.end();
    }
    if (flow.amounts.empty()) return;
    c.heading2(SABOOT_WORD("Amounts named in messages", "پیغامات میں مذکور رقوم"), 220);
    if (c.urduEdition()) c.y += 6;
    c.flow(c.say(flow.ofPrintedOnly ? SABOOT_WORD("Found in the messages printed in this report. An amount that somebody named is not a payment: it may be a price, a debt, a boast or a repetition.",
                                                  "اس رپورٹ میں چھپے پیغامات سے لی گئیں۔ کسی کا رقم کا ذکر کرنا ادائیگی نہیں: یہ قیمت، قرض، شیخی یا دہرائی ہوئی بات ہو سکتی ہے۔")
                                    : SABOOT_WORD("Found in all messages of the chats. An amount that somebody named is not a payment: it may be a price, a debt, a boast or a repetition.",
                                                  "گفتگو کے تمام پیغامات سے لی گئیں۔ کسی کا رقم کا ذکر کرنا ادائیگی نہیں: یہ قیمت، قرض، شیخی یا دہرائی ہوئی بات ہو سکتی ہے۔"),
                 styles::prose(), sheet::textWidth));
    c.y += 6;
    if (flow.named) placeDrawing(c, flow.named, flow.named->drawing.description, 400, QStringLiteral("figure:amounts"));
    QStringList sums;
    for (const AmountSum& a : flow.sums)
        sums << c.pick(a.count == 1 ? QStringLiteral("%1 named %2: %3") : QStringLiteral("%1 named %2, together %3"), QStringLiteral("%1 کا ذکر %2 بار، مجموعہ %3")).arg(c.kept(a.currency), c.urduEdition() ? c.kept(grouped(a.count)) : a.count == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(grouped(a.count)), c.kept(a.sum));
    c.flow(c.set(Rich{strong(c.say(SABOOT_WORD("Amounts named.", "مذکور رقوم۔")) + QLatin1Char(' ')), plain(sums.join(c.pick(QStringLiteral("; "), QStringLiteral("؛ "))) + c.pick(QStringLiteral(". Each currency has its own scale."), QStringLiteral("۔ ہر کرنسی کا اپنا پیمانہ ہے۔")))},
                 styles::table(), sheet::textWidth),
           0, "Caption");
    c.y += 8;
    Table t(c, {{6, 66, SABOOT_WORD("Message", "پیغام"), Align::Start},
                {78, 138, SABOOT_WORD("Time", "وقت"), Align::Start},
                {222, 100, SABOOT_WORD("Sender", "مرسل"), Align::Start},
                {328, 86, SABOOT_WORD("As written", "جیسا لکھا گیا"), Align::Start},
                {420, 58, SABOOT_WORD("Currency", "کرنسی"), Align::Start}},
            2);
    for (const NamedAmountRow& a : flow.amounts) {
        if (c.job.isCancelled()) return;
        t.row({t.text(0, c.references({a.reference})), t.text(1, Rich{plain(a.at ? c.kept(minuteText(*a.at) + (a.sure ? QString() : QStringLiteral(" ?"))) : c.say(c.words.notRecorded))}), t.text(2, c.orNotRecorded(a.sender)), t.text(3, a.raw), t.text(4, a.currency)});
    }
    t.end();
    if (std::any_of(flow.amounts.begin(), flow.amounts.end(), [](const NamedAmountRow& a) { return a.at && !a.sure; })) {
        c.y += 3;
        c.note(SABOOT_WORD("“?”: the time zone of the export is not certain.", "“?”: اس فائل کا ٹائم زون یقینی نہیں۔"));
    }
    if (flow.moreAmounts) {
        c.y += 3;
        c.note(c.pick(QStringLiteral("%1 more amounts are counted above and not listed; those listed are the largest of each currency."), QStringLiteral("مزید %1 رقوم اوپر شمار ہیں، فہرست میں نہیں؛ فہرست میں ہر کرنسی کی سب سے بڑی رقوم ہیں۔")).arg(c.kept(grouped(flow.moreAmounts))));
    }
}

} // namespace saboot::report
