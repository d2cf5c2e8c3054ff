#include "base/clock.h"
#include "report/dates.h"
#include "report/memo.h"
#include "report/sections.h"

namespace saboot::report {

namespace {

void receipt(Composer& c, const Word& role, const QString& name, double x) {
    constexpr double w = 228, h = 92;
    c.box(x, c.y, w, h, 0.8, Tone::Black);
    c.open("Div");
    c.put(c.say(role, styles::table().withBold(), w - 16), x + 8, c.y + 4);
    if (!name.isEmpty()) c.put(c.set(name, styles::table(), w - 16), x + 8, c.y + 22);
    c.rule(x + 8, w - 16, c.y + 64, 0.7);
    c.put(c.say(SABOOT_WORD("name, initials, date and time PKT", "نام، مختصر دستخط، تاریخ اور وقت"), styles::table().in(Tone::Grey), w - 16), x + 8, c.y + 67);
    c.close();
}

} // namespace

void writeMemo(Composer& c, const Memo& m) {
    c.heading1(QString(), SABOOT_WORD("Transmittal memo", "ترسیل کا میمو"), QStringLiteral("memo"));
    // What others typed is evidence; sentences of the memo keep numbers and names in order.
    const auto row = [&](const Word& label, const QString& value, TextOrigin origin = TextOrigin::Program) {
        c.factRow(c.say(label), c.set(c.orNotRecorded(value), styles::table(), 330, Align::Start, origin), 0, 150, 330, 3);
    };
    const domain::CaseParticulars& p = m.particulars;
    row(SABOOT_WORD("Report no.", "رپورٹ نمبر"), m.reportNumber);
    row(SABOOT_WORD("Case", "مقدمہ"), QStringList({p.caseNumber, c.pick(p.title, p.titleUrdu.isEmpty() ? p.title : p.titleUrdu)}).join(QStringLiteral("  ")).trimmed(), TextOrigin::Evidence);
    row(SABOOT_WORD("FIR", "ایف آئی آر"), p.firNumber, TextOrigin::Evidence);
    row(SABOOT_WORD("File", "فائل"), c.pick(QStringLiteral("%1, %2 pages, %3 bytes"), QStringLiteral("%1، %2 صفحات، %3 بائٹس")).arg(c.kept(m.fileName), c.kept(m.pages), c.kept(grouped(m.sizeBytes))));
    row(SABOOT_WORD("Exhibits", "اشیائے ثبوت"), QString::number(m.exhibits));
    row(SABOOT_WORD("Signature", "دستخط"), m.isSigned() ? c.pick(QStringLiteral("signed electronically by the officer; no change is allowed afterwards"), QStringLiteral("افسر کے الیکٹرانک دستخط؛ بعد میں کوئی تبدیلی جائز نہیں"))
                                                        : c.pick(QStringLiteral("the file carries no electronic signature"), QStringLiteral("فائل پر الیکٹرانک دستخط نہیں")));
    row(SABOOT_WORD("Sent", "ترسیل"), pktText(c.data.options.reportTime));
    row(SABOOT_WORD("Record of the export", "اجرا کا اندراج"), m.auditSeq > 0 ? c.pick(QStringLiteral("entry %1 of the audit chain of the case"), QStringLiteral("مقدمے کی آڈٹ زنجیر کا اندراج %1")).arg(c.kept(grouped(m.auditSeq))) : QString());
    c.y += 12;
    c.hashBand(c.say(SABOOT_WORD("SHA-256 of the file as sent", "بھیجی گئی فائل کا SHA-256")), c.say(SABOOT_WORD("compare all 64 signs", "تمام ۶۴ علامتیں ملائیں")), m.fileSha256);
    if (m.isSigned()) {
        c.y += 6;
        c.hashBand(c.say(SABOOT_WORD("SHA-256 of the report before signing", "دستخط سے پہلے رپورٹ کا SHA-256")), c.say(SABOOT_WORD("the content", "مواد")), m.unsignedSha256);
    }
    c.y += 14;
    const double top = c.y;
    const QByteArray text = QStringLiteral("%1 file %2").arg(m.reportNumber, QString::fromLatin1(m.fileSha256.toHex())).toUtf8();
    placeQr(c, text, c.pick(QStringLiteral("QR code holding the report number and the SHA-256 of the file as sent"), QStringLiteral("کیو آر کوڈ جس میں رپورٹ نمبر اور بھیجی گئی فائل کا ہیش ہے")), 0, top, 114);
    const auto beside = [&](const QString& words, const char* lang) {
        const bool urdu = *lang == 'u';
        const BlockPtr b = c.setter.set(words, styles::table(), 346, urdu ? Align::Right : Align::Left, TextOrigin::Program);
        c.put(b, 134, c.y, "P", lang);
        c.y += double(b->height) + 6;
    };
    const QString how = QStringLiteral("Compute the SHA-256 of the file you received with one of the commands below and compare it with the "
                                       "value above. One different sign means that it is not the file that was sent. The hash cannot stand in the report itself: it would change it.");
    const QString howUrdu = QStringLiteral("موصولہ فائل کا \u2066SHA-256\u2069 نیچے دی گئی کسی ایک کمانڈ سے نکالیں اور اوپر درج قدر سے ملائیں۔ ایک بھی علامت مختلف ہو تو یہ وہ فائل نہیں جو بھیجی گئی۔ یہ ہیش خود رپورٹ میں نہیں چھپ سکتا کیونکہ اس سے رپورٹ بدل جاتی۔");
    if (!c.urduEdition()) beside(how, "en");
    if (c.urduEdition() || c.both()) beside(howUrdu, "ur");
    c.y = std::max(c.y, top + 124) + 4;
    c.band(0, c.y, sheet::textWidth, 37);
    for (const auto& [label, command] : {std::pair("Windows", "certutil -hashfile report.pdf SHA256"), std::pair("Linux", "sha256sum report.pdf")}) {
        // Commands run left to right in every edition.
        const double start = c.mirrored() ? sheet::textWidth : 0;
        const auto at = [&](double x, double width) { return c.mirrored() ? start - x - width : x; };
        c.put(c.setter.set(QString::fromLatin1(label), styles::table().in(Tone::Grey), 60, Align::Left), at(8, 60), c.y + 3.6, "P", "en");
        c.put(c.setter.set(QString::fromLatin1(command), styles::mono(), 390, Align::Left), at(70, 390), c.y + 3.6, "Code", "zxx");
        c.y += 15.5;
    }
    c.y += 22;
    receipt(c, SABOOT_WORD("Sent by", "بھیجنے والا"), QStringLiteral("%1 %2").arg(m.officer.rank, m.officer.name).trimmed(), 0);
    receipt(c, SABOOT_WORD("Received by the court", "عدالت میں وصول کنندہ"), QString(), sheet::textWidth - 228);
    c.y += 104;
}

} // namespace saboot::report
