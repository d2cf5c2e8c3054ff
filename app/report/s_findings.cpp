#include "report/dates.h"
#include "report/sections.h"

#include <QRegularExpression>

namespace saboot::report {

namespace {

using namespace parallel;

struct Group {
    domain::FindingKind kind;
    const char* letter;
    const char* mark;
    Word title;
};

const std::vector<Group>& groups() {
    static const std::vector<Group> g{
        {domain::FindingKind::Fact, "A", "F", SABOOT_WORD("A  Facts recorded by the tool", "الف  پروگرام کے درج کردہ حقائق")},
        {domain::FindingKind::Inference, "B", "I", SABOOT_WORD("B  Inferences, with their reasons", "ب  استنباط اور ان کی وجوہ")},
        {domain::FindingKind::Opinion, "C", "O", SABOOT_WORD("C  Opinion", "ج  رائے")},
        {domain::FindingKind::Limit, "D", "", SABOOT_WORD("D  Limits", "د  حدود")},
    };
    return g;
}

/// Text with its references as linked chips: those the finding cites stand where they are named, the others at the end.
Rich cited(const QString& text, const QStringList& citations) {
    Rich out;
    QStringList unused = citations;
    static const QRegularExpression reference(QStringLiteral("\\b(?:DE-\\d+(?:/\\d+)?|T\\d+-\\d+|W-\\d+|P-\\d+|S-\\d+)\\b"));
    qsizetype at = 0;
    auto it = reference.globalMatch(text);
    while (it.hasNext()) {
        const auto m = it.next();
        if (!citations.contains(m.captured())) continue;
        if (m.capturedStart() > at) {
            Span s;
            s.text = text.mid(at, m.capturedStart() - at);
            out.push_back(s);
        }
        out.push_back(chip(m.captured(), m.captured()));
        unused.removeAll(m.captured());
        at = m.capturedEnd();
    }
    if (at < text.size()) {
        Span s;
        s.text = text.mid(at);
        out.push_back(s);
    }
    for (const QString& r : unused) {
        out.push_back(plain(QStringLiteral("  ")));
        out.push_back(chip(r, r));
    }
    return out;
}

void kindMark(Composer& c, const Group& g, double middle, double at) {
    if (!*g.mark) return;
    TextStyle letter = styles::table().withBold();
    switch (g.kind) {
    case domain::FindingKind::Fact:
        c.mark(MarkKind::Square, middle, at, 7.5);
        letter = letter.in(Tone::White);
        break;
    case domain::FindingKind::Inference: c.mark(MarkKind::Circle, middle, at, 8.6); break;
    case domain::FindingKind::Opinion: c.mark(MarkKind::Diamond, middle, at, 8.6); break;
    case domain::FindingKind::Limit: break;
    }
    c.putArtifact(c.setter.set(QString::fromLatin1(g.mark), letter, 20, Align::Centre), middle - 10, at - 7);
}

void groupBand(Composer& c, const Group& g) {
    c.y += 8;
    c.ensure(110);
    c.band(0, c.y, sheet::textWidth, 18);
    c.rule(0, sheet::textWidth, c.y, 0.9);
    TextStyle bold = styles::table().withBold();
    bold.urduSize = 11;
    bold.urduPitch = 15;
    c.put(c.say(g.title, bold, 300), 6, c.y + (c.urduEdition() ? 1 : 2), "H2", c.urduEdition() ? "ur" : "en");
    if (c.both()) c.put(c.setter.set(g.title.urdu, bold, 200, Align::Right), 274, c.y + 1, "P", "ur");
    c.y += 18;
}

void finding(Composer& c, const Group& g, const domain::Finding& f) {
    const TextStyle prose = styles::prose();
    TextStyle urduStyle = prose;
    const Rich english = cited(f.textEnglish.trimmed().isEmpty() ? c.words.notTranslated.english : f.textEnglish, f.citations);
    const QString urduText = f.textUrdu.trimmed().isEmpty() ? c.words.notTranslated.urdu : f.textUrdu;
    const Rich urdu = cited(urduText, f.citations);
    const QString name = QStringLiteral("finding-%1").arg(f.seq);
    const QString title = QStringLiteral("%1  %2").arg(f.seq).arg((f.textEnglish.isEmpty() ? f.textUrdu : f.textEnglish).left(60));
    const auto number = [&](double x, double baselineTop) {
        c.put(c.setter.set(QString::number(f.seq), styles::table().withBold(), numberWidth, Align::Centre, TextOrigin::Program), x, baselineTop, "Lbl", "en");
    };
    if (c.both()) {
        const BlockPtr e = c.setter.set(english, prose, englishWidth, Align::Left, BaseDirection::LeftToRight);
        const BlockPtr u = c.setter.set(urdu, urduStyle, urduWidth, Align::Right, BaseDirection::RightToLeft);
        const double height = std::max({double(e->height) + 9.7, double(u->height), 54.0}) + 12;
        const double full = sheet::bodyBottom - sheet::bodyTop;
        if (height <= full) c.ensure(height);
        c.destination(name, c.y);
        c.outline(name, title, f.textUrdu.left(60), 1);
        c.y += 4;
        c.open("Div");
        if (height <= full) {
            c.put(e, 0, c.y + 9.7, "P", "en");
            number(numberX, c.y + 10.7);
            kindMark(c, g, numberX + numberWidth / 2, c.y + 36);
            c.put(u, urduX, c.y, "P", "ur");
            c.close();
            c.y += height - 4;
        } else {
            number(numberX, c.y + 10.7);
            c.y += 9.7;
            c.flow(e, 0, "P", "en");
            c.flow(u, urduX, "P", "ur");
            c.close();
            c.y += 8;
        }
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
        return;
    }
    const bool ur = c.urduEdition();
    const BlockPtr b = ur ? c.setter.set(urdu, urduStyle, 430, Align::Right, BaseDirection::RightToLeft)
                          : c.setter.set(english, prose, 430, Align::Left);
    c.ensure(std::min(double(b->height), 90.0) + 14);
    c.destination(name, c.y);
    c.outline(name, title, f.textUrdu.left(60), 1);
    c.y += ur ? 4 : 7;
    c.open("Div");
    number(0, c.y + (ur ? 10.7 : 1));
    kindMark(c, g, numberWidth / 2, c.y + (ur ? 36 : 25));
    const double top = c.y;
    const int page = c.pageIndex();
    c.flow(b, 50, "P", ur ? "ur" : "en");
    c.close();
    if (c.pageIndex() == page) c.y = std::max(c.y, top + (ur ? 48 : 36));
    c.y += 7;
    c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
}

} // namespace

void writeFindings(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 6;
    const auto& all = c.data.model.findings;
    for (const Group& g : groups()) {
        groupBand(c, g);
        bool any = false;
        for (const domain::Finding& f : all) {
            if (f.kind != g.kind) continue;
            any = true;
            if (c.job.isCancelled()) return;
            finding(c, g, f);
        }
        if (!any) {
            c.y += 6;
            const domain::ReportKind kind = c.data.options.kind;
            const Word none = kind == domain::ReportKind::Technical && (g.kind == domain::FindingKind::Inference || g.kind == domain::FindingKind::Opinion)
                                  ? SABOOT_WORD("Not part of a technical report.", "تکنیکی رپورٹ میں شامل نہیں۔")
                              : kind == domain::ReportKind::Person || kind == domain::ReportKind::Wallet ? SABOOT_WORD("None that cites this subject.", "اس موضوع سے متعلق کوئی نہیں۔")
                                                                                                         : SABOOT_WORD("None.", "کوئی نہیں۔");
            if (c.both()) {
                c.put(c.setter.set(none.english, styles::prose(), englishWidth, Align::Left), 0, c.y + 9.7, "P", "en");
                c.put(c.setter.set(none.urdu, styles::prose(), urduWidth, Align::Right), urduX, c.y, "P", "ur");
                c.y += 34;
            } else {
                c.flow(c.say(none, styles::prose(), 430), 50);
                c.y += 4;
            }
            c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
        }
    }
    QStringList uncited;
    for (const domain::Finding& f : all)
        if (f.isUncited()) uncited << c.kept(f.seq);
    if (!uncited.isEmpty()) {
        c.y += 8;
        const Word said{QStringLiteral("Paragraphs that rest on no exhibit or message: %1."), QStringLiteral("وہ پیرے جو کسی شے یا پیغام پر مبنی نہیں: %1۔")};
        c.flow(c.set(Rich{strong(c.say(said).arg(uncited.join(c.pick(QStringLiteral(", "), QStringLiteral("، ")))))}, styles::table(), sheet::textWidth));
    }
    c.y += 8;
    const bool englishFirst = c.data.model.prevailingLanguage != QLatin1String("ur");
    const bool translated = std::any_of(all.begin(), all.end(), [](const domain::Finding& f) { return !f.textUrdu.isEmpty(); });
    const QString who = c.data.model.translator.isEmpty() ? QStringLiteral("; its translator is not recorded.") : QStringLiteral(" by %1.").arg(c.data.model.translator);
    QString text = c.say(SABOOT_WORD("F fact   ·   I inference   ·   O opinion.", "\u2066F\u2069 حقیقت   ·   \u2066I\u2069 استنباط   ·   \u2066O\u2069 رائے"));
    if (c.both() && translated)
        text += (englishFirst ? QStringLiteral("   The English text is the one drafted and prevails; the Urdu is its translation") : QStringLiteral("   The Urdu text is the one drafted and prevails; the English is its translation")) + who;
    c.flow(c.set(text, styles::table().in(Tone::Grey), sheet::textWidth, Align::Start, TextOrigin::Program));
}

namespace {

struct Step {
    Word lead;
    Word text;
    std::vector<std::pair<QString, QString>> commands; ///< label, command
};

const std::vector<Step>& steps() {
    static const std::vector<Step> s{
        {SABOOT_WORD("What you need.", "کیا درکار ہے۔"),
         SABOOT_WORD("This file, its memo and a computer with these programs; not the one that made the report.",
                     "یہ فائل، اس کا میمو اور ایک کمپیوٹر جس پر یہ پروگرام ہوں۔"),
         {{QStringLiteral("Debian"), QStringLiteral("apt install python3 openssl qpdf poppler-utils")}}},
        {SABOOT_WORD("The file is the one that was sent.", "فائل وہی ہے جو بھیجی گئی۔"),
         SABOOT_WORD("Compute its SHA-256 and compare all 64 characters with the memo. One different character means: not the same file.",
                     "اس کا \u2066SHA-256\u2069 نکالیں اور تمام \u206664\u2069 علامتیں میمو سے ملائیں۔ ایک بھی فرق ہو تو فائل وہ نہیں۔"),
         {{QStringLiteral("Windows"), QStringLiteral("certutil -hashfile report.pdf SHA256")}, {QStringLiteral("Linux"), QStringLiteral("sha256sum report.pdf")}}},
        {SABOOT_WORD("The signature holds.", "دستخط درست ہیں۔"),
         SABOOT_WORD("The answer says once “Signature is Valid” and “Total document signed”. Whose it is: step 4.",
                     "جواب میں “Signature\u00A0is\u00A0Valid” اور “Total\u00A0document\u00A0signed” ایک ایک بار آئیں۔ دستخط کس کے ہیں: مرحلہ \u20664\u2069۔"),
         {{QString(), QStringLiteral("pdfsig report.pdf")}}},
        {SABOOT_WORD("All checks, and the exhibits.", "تمام جانچ، اور اشیائے ثبوت۔"),
         SABOOT_WORD("ROOT is the fingerprint of the agency’s root certificate: ask the agency, not this file. The last line is the result.",
                     "\u2066ROOT\u2069 ادارے کے بنیادی سرٹیفکیٹ کا فنگر پرنٹ ہے: ادارے سے پوچھیں، فائل سے نہ لیں۔ آخری سطر نتیجہ ہے۔"),
         {{QString(), QStringLiteral("pdfdetach -saveall report.pdf")}, {QString(), QStringLiteral("python3 verify.py report.pdf --exhibits exhibits --root ROOT")}}},
        {SABOOT_WORD("If something differs,", "اگر فرق نکلے"),
         SABOOT_WORD("stop, write down what you saw and the time, and tell the court. Do not save the file again.",
                     "تو رک جائیں، وقت اور مشاہدہ لکھیں، عدالت کو بتائیں۔ فائل دوبارہ محفوظ نہ کریں۔"), {}},
    };
    return s;
}

void stepRow(Composer& c, const Step& step, int number) {
    const bool both = c.both(), ur = c.urduEdition();
    const auto text = [&](bool urdu) {
        return Rich{strong((urdu ? step.lead.urdu : step.lead.english) + QLatin1Char(' ')), plain(urdu ? step.text.urdu : step.text.english)};
    };
    BlockPtr e, u;
    if (!ur) e = c.setter.set(text(false), styles::prose(), both ? englishWidth : 430, Align::Left, BaseDirection::LeftToRight);
    if (ur || both) u = c.setter.set(text(true), styles::prose(), both ? urduWidth : 430, Align::Right, BaseDirection::RightToLeft);
    const double bandHeight = step.commands.empty() ? 0 : double(step.commands.size()) * 15.5 + 6;
    const double texts = std::max(e ? double(e->height) + (both ? 9.7 : 0) : 0, u ? double(u->height) : 0);
    c.ensure(texts + bandHeight + 20);
    c.y += both || ur ? 5 : 8;
    c.open("Div");
    if (both) {
        c.put(e, 0, c.y + 9.7, "P", "en");
        c.put(c.setter.set(QString::number(number), styles::table().withBold(), numberWidth, Align::Centre, TextOrigin::Program), numberX, c.y + 10.7, "Lbl", "en");
        c.put(u, urduX, c.y, "P", "ur");
    } else {
        c.put(c.setter.set(QString::number(number), styles::table().withBold(), 30, c.mirrored() ? Align::Right : Align::Left, TextOrigin::Program), 0, c.y + (ur ? 10.7 : 0.8), "Lbl", "en");
        c.put(ur ? u : e, 50, c.y, "P", ur ? "ur" : "en");
    }
    c.y += texts + 2;
    if (!step.commands.empty()) {
        c.band(0, c.y, sheet::textWidth, bandHeight);
        double y = c.y + 3.6;
        // Commands are physical: they run left to right in every edition.
        const auto place = [&](const BlockPtr& b, double x) {
            const int node = c.leaf("Code", "zxx");
            c.beginTag(node);
            c.page().items.emplace_back(PlacedText{b, 0, int(b->lines.size()), float(c.left() + x), float(y)});
            c.endTag();
        };
        for (const auto& [label, command] : step.commands) {
            if (!label.isEmpty()) place(c.setter.set(label, styles::table().in(Tone::Grey), 60, Align::Left), 8);
            place(c.setter.set(command, styles::mono(), 390, Align::Left), 70);
            y += 15.5;
        }
        c.y += bandHeight;
        c.y += 6;
    } else {
        c.y += 3;
    }
    c.close();
    c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
    c.y += 3;
}

} // namespace

void writeVerification(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 6;
    int n = 0;
    const domain::ReportOptions& o = c.data.options;
    const bool last = (o.sections.isEmpty() ? sectionsOf(o.kind) : o.sections).constLast() == s.id;
    for (const Step& step : steps()) {
        // The end of the report stands under the last step, not on a page of its own.
        if (n + 1 == int(steps().size())) c.ensure((last ? closingHeight(c) : 40) + (c.both() ? 140 : 110));
        stepRow(c, step, ++n);
    }
    if (o.version == domain::ReportVersion::Draft)
        c.flow(c.say(SABOOT_WORD("Steps 3 and 4 are for the signed report: a draft that nobody has signed fails them.", "مرحلہ \u20663\u2069 اور \u20664\u2069 دستخط شدہ رپورٹ کے لیے ہیں: جس مسودے پر دستخط نہ ہوں وہ ان میں پورا نہیں اترتا۔"), styles::table().in(Tone::Grey), sheet::textWidth));
    c.flow(c.say(SABOOT_WORD("A page in both languages, VERIFY.html, lies inside this file beside verify.py and says more. The chain head stands on the cover and at the end of the last page.",
                             "اس فائل کے اندر verify.py کے ساتھ VERIFY.html بھی ہے جس میں دونوں زبانوں میں تفصیل ہے۔ زنجیر کا سرا سرورق پر اور آخری صفحے کے آخر میں درج ہے۔"),
                 styles::table().in(Tone::Grey), sheet::textWidth));
}

} // namespace saboot::report
