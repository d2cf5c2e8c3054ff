#include "report/terms.h"

#include <QHash>

namespace saboot::report {

Word termOf(domain::DerivationKind k) {
    using K = domain::DerivationKind;
    switch (k) {
    case K::Type: return SABOOT_WORD("type by content", "مواد کے لحاظ سے قسم");
    case K::Picture: return SABOOT_WORD("places of the words on the picture", "تصویر پر الفاظ کے مقامات");
    case K::Exif: return SABOOT_WORD("data written by the camera (EXIF)", "کیمرے کا درج کردہ ڈیٹا (EXIF)");
    case K::Codes: return SABOOT_WORD("codes read from the picture", "تصویر سے پڑھے گئے کوڈ");
    case K::OcrText: return SABOOT_WORD("text read from the picture", "تصویر سے پڑھا گیا متن");
    case K::DocumentText: return SABOOT_WORD("text of the document", "دستاویز کا متن");
    case K::Thumbnail: return SABOOT_WORD("small picture", "چھوٹی تصویر");
    case K::Archive: return SABOOT_WORD("list of the files inside", "اندر کی فائلوں کی فہرست");
    case K::Chat: return SABOOT_WORD("chat", "گفتگو");
    case K::Recovery: break;
    }
    return SABOOT_WORD("recovered value", "بحال شدہ قدر");
}

Word termOf(domain::Certainty c) {
    switch (c) {
    case domain::Certainty::Certain: return SABOOT_WORD("certain", "یقینی");
    case domain::Certainty::Assumed: return SABOOT_WORD("assumed", "فرض کردہ");
    case domain::Certainty::Unknown: break;
    }
    return SABOOT_WORD("unknown", "نامعلوم");
}

Word termOf(domain::IdentifierKind k) {
    using K = domain::IdentifierKind;
    switch (k) {
    case K::Wallet: return SABOOT_WORD("wallet address", "والٹ کا پتہ");
    case K::Key: return SABOOT_WORD("private key", "نجی کلید");
    case K::ExtendedKey: return SABOOT_WORD("extended key", "توسیعی کلید");
    case K::SeedPhrase: return SABOOT_WORD("seed phrase", "بحالی کے الفاظ");
    case K::Invoice: return SABOOT_WORD("payment request", "ادائیگی کی درخواست");
    case K::TxId: return SABOOT_WORD("transaction number", "لین دین نمبر");
    case K::Cnic: return SABOOT_WORD("CNIC", "شناختی کارڈ");
    case K::Iban: return SABOOT_WORD("bank account (IBAN)", "بینک اکاؤنٹ (IBAN)");
    case K::Phone: return SABOOT_WORD("phone number", "فون نمبر");
    case K::Email: return SABOOT_WORD("e-mail", "ای میل");
    case K::Url: return SABOOT_WORD("web address", "ویب پتہ");
    case K::Onion: return SABOOT_WORD("onion address", "اونین پتہ");
    case K::Ip: return SABOOT_WORD("IP address", "آئی پی پتہ");
    case K::Mac: return SABOOT_WORD("MAC address", "میک پتہ");
    case K::Imei: return SABOOT_WORD("IMEI", "آئی ایم ای آئی");
    case K::Card: return SABOOT_WORD("payment card", "ادائیگی کارڈ");
    case K::Plate: return SABOOT_WORD("vehicle number", "گاڑی نمبر");
    case K::Parcel: return SABOOT_WORD("parcel number", "پارسل نمبر");
    case K::Handle: return SABOOT_WORD("user name", "صارف نام");
    case K::Pgp: return SABOOT_WORD("PGP key", "پی جی پی کلید");
    case K::Coordinates: return SABOOT_WORD("coordinates", "محلِ وقوع کے اعداد");
    case K::Ntn: return SABOOT_WORD("tax number (NTN)", "ٹیکس نمبر (NTN)");
    case K::Unknown: break;
    }
    return SABOOT_WORD("unknown kind", "نامعلوم قسم");
}

Word termOf(domain::DateOrder o) {
    switch (o) {
    case domain::DateOrder::Dmy: return SABOOT_WORD("day, month, year", "دن، مہینہ، سال");
    case domain::DateOrder::Mdy: return SABOOT_WORD("month, day, year", "مہینہ، دن، سال");
    case domain::DateOrder::Ymd: return SABOOT_WORD("year, month, day", "سال، مہینہ، دن");
    case domain::DateOrder::Auto: break;
    }
    return SABOOT_WORD("as the file tells", "جیسا فائل سے ظاہر ہے");
}

Word termOf(const domain::TimeReading& r) {
    using R = domain::TimeReading;
    QStringList en, ur;
    const auto add = [&](const QString& english, const QString& urdu) {
        en << english;
        ur << urdu;
    };
    const auto isolated = [](const QString& s) { return QStringLiteral("\u2066%1\u2069").arg(s); };
    switch (r.notation) {
    case R::Notation::None: return SABOOT_WORD("the export gives no time", "فائل میں وقت درج نہیں");
    case R::Notation::UnixTime: return SABOOT_WORD("a count from 1970-01-01 UTC", "\u20661970-01-01 UTC\u2069 سے شمار");
    case R::Notation::Iso: add(QStringLiteral("read by ISO 8601"), QStringLiteral("\u2066ISO 8601\u2069 کے مطابق پڑھا گیا")); break;
    case R::Notation::Mail: add(QStringLiteral("read as the date of a mail"), QStringLiteral("برقی خط کی تاریخ کے طور پر پڑھا گیا")); break;
    case R::Notation::Calendar:
        if (r.order == domain::DateOrder::Auto) {
            add(QStringLiteral("order of day and month not settled"), QStringLiteral("دن اور مہینے کی ترتیب طے نہیں"));
        } else {
            const Word order = termOf(r.order);
            const bool sure = !r.orderAssumed;
            add(QStringLiteral("read as %1%2").arg(order.english, sure ? QString() : QStringLiteral(" (assumed)")),
                QStringLiteral("%1%2 پڑھا گیا").arg(order.urdu, sure ? QString() : QStringLiteral(" (فرض کردہ)")));
        }
        if (r.dayFromHeading) add(QStringLiteral("day from the heading above"), QStringLiteral("دن اوپر کے عنوان سے"));
        if (!r.calendar.isEmpty()) {
            const bool persian = r.calendar == QLatin1String("persian");
            add(QStringLiteral("converted from the %1 calendar").arg(persian ? QStringLiteral("Persian") : QStringLiteral("Buddhist")),
                persian ? QStringLiteral("ایرانی تقویم سے تبدیل شدہ") : QStringLiteral("بدھ تقویم سے تبدیل شدہ"));
        }
        if (r.twelveHour) add(QStringLiteral("12-hour clock"), QStringLiteral("بارہ گھنٹے کی گھڑی"));
        if (!r.seconds) add(QStringLiteral("to the minute"), QStringLiteral("منٹ تک معلوم"));
    }
    if (!r.zone.isEmpty())
        add(QStringLiteral("zone %1%2").arg(r.zone, r.zoneAssumed ? QStringLiteral(", assumed") : !r.zoneNote.isEmpty() ? QStringLiteral(", %1").arg(r.zoneNote) : QString()),
            QStringLiteral("ٹائم زون %1%2").arg(isolated(r.zone), r.zoneAssumed ? QStringLiteral("، فرض کردہ") : r.zoneNote == QLatin1String("of other messages") ? QStringLiteral("، دوسرے پیغامات سے") : !r.zoneNote.isEmpty() ? QStringLiteral("، معیاری وقت") : QString()));
    if (r.hour == R::Hour::TwiceEarlierTaken) add(QStringLiteral("this hour came twice, the earlier is taken"), QStringLiteral("یہ گھنٹہ دو بار آیا، پہلا لیا گیا"));
    if (r.hour == R::Hour::Skipped) add(QStringLiteral("this hour was skipped by summer time"), QStringLiteral("گرمائی وقت میں یہ گھنٹہ چھوڑا گیا"));
    return {en.join(QStringLiteral("; ")), ur.join(QStringLiteral("؛ "))};
}

Word termOfFormat(const QString& format) {
    static const QHash<QString, Word> names{
        {QStringLiteral("whatsapp-txt"), SABOOT_WORD("WhatsApp export (text)", "واٹس ایپ کی ایکسپورٹ فائل (متن)")},
        {QStringLiteral("whatsapp-zip"), SABOOT_WORD("WhatsApp export (zip)", "واٹس ایپ کی ایکسپورٹ فائل (زپ)")},
        {QStringLiteral("telegram-json"), SABOOT_WORD("Telegram export (JSON)", "ٹیلی گرام کی ایکسپورٹ فائل (JSON)")},
        {QStringLiteral("telegram-html"), SABOOT_WORD("Telegram export (HTML)", "ٹیلی گرام کی ایکسپورٹ فائل (HTML)")},
    };
    if (format.isEmpty()) return SABOOT_WORD("Chat export", "گفتگو کی ایکسپورٹ فائل");
    const auto it = names.constFind(format);
    if (it != names.cend()) return *it;
    return {format + QStringLiteral(" export"), QStringLiteral("ایکسپورٹ فائل \u2066") + format + QChar(0x2069)};
}

Word termOfClassification(const QString& word) {
    static const QHash<QString, QString> urdu{
        {QStringLiteral("RESTRICTED"), QStringLiteral("محدود")},
        {QStringLiteral("CONFIDENTIAL"), QStringLiteral("صیغۂ راز")},
        {QStringLiteral("SECRET"), QStringLiteral("خفیہ")},
        {QStringLiteral("TOP SECRET"), QStringLiteral("انتہائی خفیہ")},
        {QStringLiteral("UNCLASSIFIED"), QStringLiteral("عام")},
    };
    const QString upper = word.trimmed().toUpper();
    return {upper, urdu.value(upper, upper)};
}

Word titleOf(domain::ReportKind k) {
    using K = domain::ReportKind;
    switch (k) {
    case K::Interim: return SABOOT_WORD("Interim digital evidence report", "ڈیجیٹل شہادت کی عبوری رپورٹ");
    case K::Technical: return SABOOT_WORD("Technical analysis report", "تکنیکی تجزیے کی رپورٹ");
    case K::Inventory: return SABOOT_WORD("Inventory of evidence", "اشیائے ثبوت کی فہرست");
    case K::Transcript: return SABOOT_WORD("Transcript of chats", "گفتگو کا متن");
    case K::Person: return SABOOT_WORD("Dossier of a person", "ایک شخص کی فائل");
    case K::Wallet: return SABOOT_WORD("Dossier of a wallet", "ایک والٹ کی فائل");
    case K::Defence: return SABOOT_WORD("Digital evidence report: defence copy", "ڈیجیٹل شہادت کی رپورٹ: نقل برائے صفائی");
    case K::Challan: break;
    }
    return SABOOT_WORD("Digital evidence report", "ڈیجیٹل شہادت کی رپورٹ");
}

Word subtitleOf(domain::ReportKind k) {
    using K = domain::ReportKind;
    switch (k) {
    case K::Interim: return SABOOT_WORD("State of the evidence while\nthe investigation continues", "دورانِ تفتیش شہادت کی صورتِ حال");
    case K::Technical: return SABOOT_WORD("Exhibits, how they were read\nand what was found in them", "اشیائے ثبوت، پڑھنے کا طریقہ اور جو کچھ ملا");
    case K::Inventory: return SABOOT_WORD("Every exhibit with its hash\nand its chain of custody", "ہر شے اپنے ہیش اور تحویل کی زنجیر کے ساتھ");
    case K::Transcript: return SABOOT_WORD("Messages as exported, numbered,\nwith their times and doubts", "پیغامات جیسے برآمد ہوئے، نمبر، وقت اور شبہات کے ساتھ");
    case K::Person: return SABOOT_WORD("What the exhibits show of one person", "اشیائے ثبوت ایک شخص کے بارے میں کیا دکھاتی ہیں");
    case K::Wallet: return SABOOT_WORD("Where one address was seen", "ایک پتہ کہاں کہاں دیکھا گیا");
    case K::Defence: return SABOOT_WORD("Copy for the accused under section 265\u2011C\u00A0CrPC,\nwith the log of redactions", "ملزم کے لیے نقل زیرِ دفعہ ۲۶۵ سی ضابطۂ فوجداری، اخفا کے رجسٹر کے ساتھ");
    case K::Challan: break;
    }
    return SABOOT_WORD("Statement of exhibits, method\nand findings for the court", "عدالت کے لیے اشیائے ثبوت، طریقۂ کار اور نتائج کا بیان");
}

} // namespace saboot::report
