#include "services/reportwords.h"

#include "report/words.h"

#include <QHash>
#include <QRegularExpression>
#include <vector>

namespace saboot::services {

namespace {

struct Pattern {
    QRegularExpression english; ///< captures are the values
    QString urdu;               ///< %1, %2… in the order of the captures
};

const QHash<QString, QString>& fixed() {
    static const QHash<QString, QString> words{
        {QStringLiteral("not recorded"), QStringLiteral("درج نہیں")},
        {QStringLiteral("not looked up (offline)"), QStringLiteral("تلاش نہیں کیا گیا (آف لائن)")},
        {QStringLiteral("not in the export"), QStringLiteral("فائل میں شامل نہیں")},
        {QStringLiteral("Attached to the case"), QStringLiteral("مقدمے سے منسلک کیا گیا")},
        {QStringLiteral("as the device wrote it, no zone"), QStringLiteral("جیسا آلے نے لکھا، ٹائم زون درج نہیں")},
        {QStringLiteral("scaled"), QStringLiteral("چھوٹی کی گئی")},
        {QStringLiteral("pages parted by form feeds"), QStringLiteral("صفحات الگ الگ")},
        {QStringLiteral("certain"), QStringLiteral("یقینی")},
        {QStringLiteral("assumed"), QStringLiteral("فرض کردہ")},
        {QStringLiteral("unknown"), QStringLiteral("نامعلوم")},
        {QStringLiteral("speaks as"), QStringLiteral("اس نام سے لکھتا ہے")},
        {QStringLiteral("shown as theirs"), QStringLiteral("دستاویز میں ان کے نام")},
        {QStringLiteral("said to be theirs"), QStringLiteral("ان سے منسوب")},
        {QStringLiteral("sent"), QStringLiteral("بھیجا")},
        {QStringLiteral("shows"), QStringLiteral("دکھاتا ہے")},
        {QStringLiteral("read, repaired by checksum"), QStringLiteral("پڑھا گیا، چیک سم سے درست کیا گیا")},
        {QStringLiteral("accused"), QStringLiteral("ملزم")},
        {QStringLiteral("suspect"), QStringLiteral("مشتبہ")},
        {QStringLiteral("witness"), QStringLiteral("گواہ")},
        {QStringLiteral("account holder"), QStringLiteral("اکاؤنٹ ہولڈر")},
        {QStringLiteral("unknown buyer"), QStringLiteral("نامعلوم خریدار")},
        {QStringLiteral("unknown supplier"), QStringLiteral("نامعلوم سپلائر")},
        {QStringLiteral("unknown trader"), QStringLiteral("نامعلوم سوداگر")},
        {QStringLiteral("accused, rider"), QStringLiteral("ملزم، رائیڈر")},
        {QStringLiteral("of a long chat only messages with an identifier are looked at; printed are those that concern this person, with up to two on either side"), QStringLiteral("لمبی گفتگو میں صرف شناختی نشان والے پیغامات دیکھے جاتے ہیں؛ وہی چھاپے گئے جو اس شخص سے متعلق ہیں، دونوں طرف زیادہ سے زیادہ دو کے ساتھ")},
        {QStringLiteral("printed are the messages in which the address stands, with up to two on either side"), QStringLiteral("وہ پیغامات چھاپے گئے جن میں یہ پتہ درج ہے، دونوں طرف زیادہ سے زیادہ دو کے ساتھ")},
        {QStringLiteral("no supervisor has signed"), QStringLiteral("کسی نگران افسر کے دستخط نہیں")},
        {QStringLiteral("one form for every EVM chain: the text does not tell which"), QStringLiteral("ای وی ایم کے ہر نیٹ ورک کی ایک ہی شکل: متن سے معلوم نہیں ہوتا کون سا")},
        {QStringLiteral("Bitcoin"), QStringLiteral("بٹ کوائن (Bitcoin)")},
        {QStringLiteral("Ethereum"), QStringLiteral("ایتھیریم (Ethereum)")},
        {QStringLiteral("Ethereum or another EVM chain"), QStringLiteral("ایتھیریم یا ای وی ایم کا کوئی نیٹ ورک")},
        {QStringLiteral("TRON"), QStringLiteral("ٹرون (TRON)")},
        {QStringLiteral("Litecoin"), QStringLiteral("لائٹ کوائن (Litecoin)")},
        {QStringLiteral("Dogecoin"), QStringLiteral("ڈوج کوائن (Dogecoin)")},
        {QStringLiteral("Monero"), QStringLiteral("مونیرو (Monero)")},
    };
    return words;
}

const std::vector<Pattern>& patterns() {
    const auto p = [](const char* english, const QString& urdu) {
        return Pattern{QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(english)), QRegularExpression::DotMatchesEverythingOption), urdu};
    };
    static const std::vector<Pattern> list{
        p("(\\d+) messages? in turn", QStringLiteral("باری باری %1 پیغامات")),
        p("Taken out of (\\S+), from the message at line (\\d+)", QStringLiteral("نکالی گئی از %1، سطر %2 کے پیغام سے")),
        p("Taken out of (\\S+)", QStringLiteral("نکالی گئی از %1")),
        p("(.+), confidence (\\d+) %", QStringLiteral("\u2068%1\u2069، اعتماد \u2068%2\u2069٪")),
        p("alias (.+)", QStringLiteral("عرف %1")),
        p("(DE-\\S+|\\S+-\\d+) taken: (.+)", QStringLiteral("حصول \u2068%1\u2069: \u2068%2\u2069")),
        p("(\\S+) from (.+) to (.+): (.*)", QStringLiteral("منتقلی \u2068%1\u2069: از \u2068%2\u2069 بنام \u2068%3\u2069، \u2068%4\u2069")),
        p("First mention of (.+)", QStringLiteral("پہلا ذکر: \u2068%1\u2069")),
        p("Chart (\\d+) of (\\d+): (.*)", QStringLiteral("خاکہ %1 از %2: %3")),
        p("Chart (\\d+) of (\\d+)", QStringLiteral("خاکہ %1 از %2")),
        p("(.+); its groups stand the other way round, as a line from right to left shows them", QStringLiteral("%1، حصے الٹی ترتیب میں، جیسا دائیں سے بائیں چلنے والی سطر میں دکھائی دیتے ہیں")),
        p("its groups stand the other way round, as a line from right to left shows them", QStringLiteral("حصے الٹی ترتیب میں، جیسا دائیں سے بائیں چلنے والی سطر میں دکھائی دیتے ہیں")),
        p("original operator: (.+)", QStringLiteral("اصل آپریٹر: %1")),
        p("original as read: (.+)", QStringLiteral("جیسا پڑھا گیا: %1")),
        p("joined across a line break", QStringLiteral("دو سطروں سے جوڑا گیا")),
        p("one of: (.+)", QStringLiteral("ان میں سے ایک: %1")),
        p("(.+) \\(test network\\)", QStringLiteral("%1 (آزمائشی نیٹ ورک)")),
        p("DE-\\S+", QStringLiteral("%0")),
    };
    return list;
}

} // namespace

QString reportUrdu(const QString& english) {
    if (english.isEmpty()) return english;
    if (const auto it = fixed().constFind(english); it != fixed().cend()) return *it;
    for (const Pattern& p : patterns()) {
        const auto m = p.english.match(english);
        if (!m.hasMatch()) continue;
        if (p.urdu == QLatin1String("%0")) return english;
        QString out = p.urdu;
        for (int i = m.lastCapturedIndex(); i >= 1; --i) {
            const qsizetype at = out.indexOf(QLatin1Char('%') + QString::number(i));
            if (at < 0) continue;
            // What the case holds may carry isolates of its own, which would undo ours: they are printed as marks.
            QString value = reportUrdu(m.captured(i));
            if (value == m.captured(i)) value = report::isolatesShown(value);
            out.replace(at, 2, value);
        }
        return out;
    }
    return english;
}

QString problemUrdu(QString text) {
    static const std::vector<std::pair<QString, QString>> phrases{
        {QStringLiteral("Recognising the type failed: "), QStringLiteral("قسم نہیں پہچانی گئی: ")},
        {QStringLiteral("Decoding the picture failed: "), QStringLiteral("تصویر نہیں کھل سکی: ")},
        {QStringLiteral("Reading EXIF failed: "), QStringLiteral("کیمرے کے کوائف (EXIF) نہیں پڑھے جا سکے: ")},
        {QStringLiteral("Reading codes failed: "), QStringLiteral("کوڈ نہیں پڑھے جا سکے: ")},
        {QStringLiteral("Reading text failed: "), QStringLiteral("متن نہیں پڑھا جا سکا: ")},
        {QStringLiteral("Reading the PDF failed: "), QStringLiteral("پی ڈی ایف نہیں پڑھی جا سکی: ")},
        {QStringLiteral("Listing the archive failed: "), QStringLiteral("آرکائیو کی فہرست نہیں بن سکی: ")},
        {QStringLiteral("the file is damaged"), QStringLiteral("فائل خراب ہے")},
        {QStringLiteral("the memory limit was reached"), QStringLiteral("میموری کی حد آ گئی")},
        {QStringLiteral("the time limit was reached"), QStringLiteral("وقت کی حد آ گئی")},
        {QStringLiteral("the decoding process ended abnormally"), QStringLiteral("پڑھنے والا عمل اچانک ختم ہوا")},
        {QStringLiteral("no reader knows this format"), QStringLiteral("اس شکل کو کوئی ریڈر نہیں جانتا")},
        {QStringLiteral("it is protected by a password"), QStringLiteral("اس پر پاس ورڈ ہے")},
        {QStringLiteral("it is too large"), QStringLiteral("یہ بہت بڑی ہے")},
        {QStringLiteral("The picture file ends early; its lower part is missing."), QStringLiteral("تصویر کی فائل ادھوری ہے؛ نچلا حصہ موجود نہیں۔")},
        {QStringLiteral("The file is larger than 1 GiB: it is stored whole, but only its type was read."), QStringLiteral("فائل ایک جی آئی بی سے بڑی ہے: پوری محفوظ ہے مگر صرف قسم پڑھی گئی۔")},
        {QStringLiteral("The first page could not be drawn."), QStringLiteral("پہلا صفحہ نہیں بن سکا۔")}};
    for (const auto& [english, urdu] : phrases) text.replace(english, urdu);
    // Those that hold numbers.
    static const std::vector<std::pair<QRegularExpression, QString>> counted = [] {
        const auto n = [](const char* english, const QString& urdu) { return std::pair(QRegularExpression(QString::fromLatin1(english)), urdu); };
        return std::vector<std::pair<QRegularExpression, QString>>{
            n("Entries with suspicious names, types or sizes: (\\d+)\\.", QStringLiteral("مشکوک نام، قسم یا حجم والے اندراجات: \\1۔")),
            n("The archive holds entries protected by a password\\.", QStringLiteral("آرکائیو کے کچھ اندراجات پر پاس ورڈ ہے۔")),
            n("The archive is damaged or cut off after entry (\\d+): ", QStringLiteral("آرکائیو اندراج \\1 کے بعد خراب یا ادھورا ہے: ")),
            n("The archive holds more than (\\d+) entries; the rest was not listed\\.", QStringLiteral("آرکائیو میں \\1 سے زیادہ اندراجات ہیں؛ باقی فہرست میں نہیں۔")),
            n("The archive counts (\\d+) entries but only (\\d+) can be told apart: entries overlap or are damaged\\.", QStringLiteral("آرکائیو \\1 اندراجات گنتا ہے مگر صرف \\2 الگ ہو سکے: اندراجات ایک دوسرے پر ہیں یا خراب ہیں۔")),
            n("The headers of (\\d+) entries are irregular\\.", QStringLiteral("\\1 اندراجات کے سرنامے بے قاعدہ ہیں۔")),
            n("The archive declares (\\d+) bytes, more than the limit of (\\d+)\\.", QStringLiteral("آرکائیو \\1 بائٹس بتاتا ہے، جو \\2 کی حد سے زیادہ ہیں۔")),
            n("The archive declares (\\d+) times its own size: it looks like a decompression bomb\\.", QStringLiteral("آرکائیو اپنے حجم کا \\1 گنا بتاتا ہے: دھوکے کا آرکائیو لگتا ہے۔")),
            n("(\\d+) pages hold no text; the first (\\d+) of them were read as pictures\\.", QStringLiteral("\\1 صفحات میں متن نہیں؛ ان میں سے پہلے \\2 تصویر کے طور پر پڑھے گئے۔")),
            n("The text of the PDF was read up to page (\\d+) only: it is longer than the limit\\.", QStringLiteral("پی ڈی ایف کا متن صرف صفحہ \\1 تک پڑھا گیا: یہ حد سے لمبا ہے۔")),
            n("(\\d+) of (\\d+) pages could not be read, the first of them page (\\d+)\\.", QStringLiteral("\\2 میں سے \\1 صفحات نہیں پڑھے جا سکے، ان میں پہلا صفحہ \\3۔")),
            n("Text was read from pages (\\d+) to (\\d+) of (\\d+) only\\.", QStringLiteral("متن صرف صفحہ \\1 سے \\2 تک پڑھا گیا، کل \\3۔"))};
    }();
    for (const auto& [english, urdu] : counted) text.replace(english, urdu);
    return text;
}

QString networkNames(const domain::IdentifierFacts& f) {
    static const QHash<QString, QString> names{
        {QStringLiteral("btc"), QStringLiteral("Bitcoin")},   {QStringLiteral("eth"), QStringLiteral("Ethereum")},
        {QStringLiteral("trx"), QStringLiteral("TRON")},      {QStringLiteral("ltc"), QStringLiteral("Litecoin")},
        {QStringLiteral("doge"), QStringLiteral("Dogecoin")}, {QStringLiteral("xmr"), QStringLiteral("Monero")}};
    QStringList out;
    for (const QString& n : f.networks) out << names.value(n, n.toUpper());
    return (out.size() > 1 ? QStringLiteral("one of: ") : QString()) + out.join(QStringLiteral(", ")) + (f.testnet ? QStringLiteral(" (test network)") : QString());
}

graph::ChartWords chartWordsUrdu() {
    graph::ChartWords w;
    w.types = {QStringLiteral("شخص"), QStringLiteral("اکاؤنٹ"), QStringLiteral("فون"), QStringLiteral("والٹ"), QStringLiteral("بینک"),
               QStringLiteral("آلہ"), QStringLiteral("مقام"), QStringLiteral("پارسل"), QStringLiteral("ویب سائٹ"), QStringLiteral("شے")};
    w.stated = QStringLiteral("ثبوت میں درج");
    w.inferred = QStringLiteral("استنباط");
    w.byOfficer = QStringLiteral("افسر کا اضافہ");
    w.money = QStringLiteral("رقم");
    w.oneSource = QStringLiteral("ایک ماخذ");
    w.moreSources = QStringLiteral("دو یا زیادہ");
    return w;
}

report::Word unmetText(const QString& id) {
    static const QHash<QString, report::Word> words{
        {QStringLiteral("C-05"), SABOOT_WORD("No legal authority for access is recorded", "رسائی کا قانونی اختیار درج نہیں")},
        {QStringLiteral("C-08"), SABOOT_WORD("Source, collector, time or hash is not recorded", "ماخذ، حاصل کنندہ، وقت یا ہیش درج نہیں")},
        {QStringLiteral("C-24"), SABOOT_WORD("The chain of custody has a gap", "تحویل کی زنجیر میں خلا ہے")},
        {QStringLiteral("C-28"), SABOOT_WORD("No supervisor has countersigned this state of the case", "مقدمے کی موجودہ حالت پر کسی نگران افسر کے تائیدی دستخط نہیں")},
        {QStringLiteral("C-31"), SABOOT_WORD("The working-order test did not pass", "پروگرام کی درستی کی جانچ کامیاب نہیں ہوئی")}};
    return words.value(id, {id, id});
}

QString conditionUrdu(const QString& id) {
    static const QHash<QString, QString> urdu{
        {QStringLiteral("C-05"), QStringLiteral("ہر شے تک رسائی کا قانونی اختیار درج ہو")},
        {QStringLiteral("C-08"), QStringLiteral("ہر شے کا ماخذ، حاصل کنندہ، وقت اور ہیش درج ہو")},
        {QStringLiteral("C-24"), QStringLiteral("تحویل کی زنجیر میں کوئی خلا نہ ہو")},
        {QStringLiteral("C-28"), QStringLiteral("نگران افسر نے تائیدی دستخط کیے ہوں")},
        {QStringLiteral("C-31"), QStringLiteral("پروگرام کی درستی کی جانچ کامیاب ہو")}};
    return urdu.value(id);
}

} // namespace saboot::services
