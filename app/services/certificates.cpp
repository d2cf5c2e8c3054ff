#include "services/reportmodel.h"

namespace saboot::services {

namespace {

using Pieces = std::vector<report::CertificatePiece>;

/// "text {field} text": braces enclose filled fields.
Pieces pieces(const QString& text) {
    Pieces out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        if (open < 0) {
            out.push_back({text.mid(at), false});
            break;
        }
        if (open > at) out.push_back({text.mid(at, open - at), false});
        const qsizetype close = text.indexOf(QLatin1Char('}'), open);
        if (close < 0) break;
        out.push_back({text.mid(open + 1, close - open - 1), true});
        at = close + 1;
    }
    return out;
}

QString safe(QString value) {
    // A name with braces must not open a field of its own.
    value.replace(QLatin1Char('{'), QLatin1Char('(')).replace(QLatin1Char('}'), QLatin1Char(')'));
    return value.isEmpty() ? QStringLiteral("not recorded") : value;
}

} // namespace

std::vector<report::Certificate> certificates(const domain::CaseParticulars& p, const domain::Officer& o, const QString& number,
                                              const QString& head, const QString& version) {
    report::Certificate officer;
    officer.id = QStringLiteral("officer");
    officer.title = QStringLiteral("Certificate of the investigating officer");
    officer.titleUrdu = QStringLiteral("تفتیشی افسر کا سرٹیفکیٹ");
    officer.templateId = QStringLiteral("CERT-IO");
    officer.templateVersion = QStringLiteral("1");
    auto add = [](report::Certificate& c, const QString& english, const QString& urdu) { c.paragraphs.push_back({pieces(english), pieces(urdu), true}); };
    add(officer, QStringLiteral("I, {%1}, {%2}, service no. {%3}, of {%4}, acquired or supervised the acquisition of the items in the register of exhibits.").arg(safe(o.name), safe(o.rank), safe(o.number), safe(o.unit)),
        QStringLiteral("میں، {%1}، {%2}، سروس نمبر {%3}، {%4}، نے فہرستِ شواہد میں درج اشیاء خود حاصل کیں یا اُن کے حصول کی نگرانی کی۔").arg(safe(o.nameUrdu.isEmpty() ? o.name : o.nameUrdu), safe(o.rank), safe(o.number), safe(o.unit)));
    add(officer, QStringLiteral("The computer with Saboot {%1} was in working order at the material times; the results of its self-tests stand in this report.").arg(version),
        QStringLiteral("کمپیوٹر بمع ثبوت {%1} متعلقہ اوقات میں درست حالت میں تھا؛ اس کی خود جانچ کے نتائج اس رپورٹ میں درج ہیں۔").arg(version));
    add(officer, QStringLiteral("The SHA-256 values in the register were computed at intake and again at export, and agree except where the register says otherwise."),
        QStringLiteral("فہرست میں درج SHA-256 قدریں اندراج کے وقت اور دوبارہ برآمد کے وقت نکالی گئیں اور متفق ہیں، سوائے اس کے جہاں فہرست میں اس کے برعکس درج ہو۔"));
    add(officer, QStringLiteral("The printouts agree with the stored originals; derived items are marked as derived. Matters of inference or opinion stand under their own headings only."),
        QStringLiteral("طباعت شدہ مواد محفوظ اصل کے مطابق ہے؛ ماخوذ اشیاء کو ماخوذ لکھا گیا ہے۔ استنباط یا رائے صرف اپنے عنوانات کے تحت درج ہے۔"));
    add(officer, QStringLiteral("Report {%1}, chain head {%2}.").arg(safe(number), safe(head)), QStringLiteral("رپورٹ {%1}، زنجیر کا سرا {%2}۔").arg(safe(number), safe(head)));
    officer.boxes.push_back({QStringLiteral("Investigating officer"), QStringLiteral("تفتیشی افسر"), o.name, {}});
    officer.boxes.push_back({QStringLiteral("Supervisor"), QStringLiteral("نگران افسر"), {}, QStringLiteral("NOT COUNTERSIGNED")});

    report::Certificate custodian;
    custodian.id = QStringLiteral("custodian");
    custodian.title = QStringLiteral("Certificate of the custodian of the system");
    custodian.titleUrdu = QStringLiteral("نظام کے محافظ کا سرٹیفکیٹ");
    custodian.templateId = QStringLiteral("CERT-SYSTEM");
    custodian.templateVersion = QStringLiteral("1");
    add(custodian, QStringLiteral("The automated information system used in case FIR no. {%1}, {%2}, was in working order while the items were received, recorded and printed.").arg(safe(p.firNumber), safe(p.station)),
        QStringLiteral("مقدمہ ایف آئی آر نمبر {%1}، {%2}، میں استعمال ہونے والا خودکار معلوماتی نظام اشیاء کی وصولی، اندراج اور طباعت کے دوران درست حالت میں تھا۔").arg(safe(p.firNumber), safe(p.station)));
    custodian.boxes.push_back({QStringLiteral("Custodian of the system"), QStringLiteral("نظام کا محافظ"), {}, {}});
    return {officer, custodian};
}

} // namespace saboot::services
