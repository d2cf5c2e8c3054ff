#include "services/sample/evidence.h"

#include "services/sample/screens.h"
#include "services/sample/story.h"

#include <QBuffer>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <archive.h>
#include <archive_entry.h>

namespace saboot::services::sample {

namespace {

QByteArray encoded(const QImage& image, const char* format, int quality = -1) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

qint64 pkt(int month, int day, int hour, int minute) {
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch();
}

/// The text as Android writes it under a Pakistani locale: day first, 12 hours, narrow no-break space before am/pm.
QByteArray whatsappText(const std::vector<ChatLine>& lines) {
    QByteArray out;
    for (const ChatLine& l : lines) {
        const QDateTime t = QDateTime::fromMSecsSinceEpoch(l.utcMs, Qt::OffsetFromUTC, 5 * 3600);
        const int hour = t.time().hour() % 12 == 0 ? 12 : t.time().hour() % 12;
        QString line = QStringLiteral("%1, %2:%3\u202f%4 - ")
                           .arg(t.date().toString(QStringLiteral("dd/MM/yyyy")))
                           .arg(hour)
                           .arg(t.time().minute(), 2, 10, QLatin1Char('0'))
                           .arg(t.time().hour() < 12 ? QStringLiteral("am") : QStringLiteral("pm"));
        if (!l.sender.isEmpty()) line += l.sender + QStringLiteral(": ");
        if (!l.file.isEmpty()) line += l.file + QStringLiteral(" (file attached)\n");
        line += l.text;
        out += line.toUtf8() + '\n';
    }
    return out;
}

Result<QByteArray> zip(const std::vector<std::pair<QString, QByteArray>>& entries, qint64 utcMs) {
    std::vector<char> buffer(64 << 20);
    size_t used = 0;
    archive* a = archive_write_new();
    archive_write_set_format_zip(a);
    bool good = archive_write_open_memory(a, buffer.data(), buffer.size(), &used) == ARCHIVE_OK;
    for (const auto& [name, bytes] : entries) {
        archive_entry* e = archive_entry_new();
        archive_entry_set_pathname_utf8(e, name.toUtf8().constData());
        archive_entry_set_size(e, bytes.size());
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        archive_entry_set_mtime(e, utcMs / 1000, 0);
        good = good && archive_write_header(a, e) == ARCHIVE_OK && archive_write_data(a, bytes.constData(), size_t(bytes.size())) == bytes.size();
        archive_entry_free(e);
    }
    good = archive_write_close(a) == ARCHIVE_OK && good;
    archive_write_free(a);
    if (!good) return Error(ErrorCode::Internal, QStringLiteral("the sample archive"));
    return QByteArray(buffer.data(), qsizetype(used));
}

QByteArray telegramJson(const std::vector<ChatLine>& lines) {
    QJsonArray messages;
    int id = 1001;
    messages.append(QJsonObject{{QStringLiteral("id"), 1000}, {QStringLiteral("type"), QStringLiteral("service")},
                                {QStringLiteral("date"), QStringLiteral("2026-11-12T17:58:00")}, {QStringLiteral("date_unixtime"), QString::number(pkt(11, 12, 17, 58) / 1000)},
                                {QStringLiteral("actor"), QStringLiteral("usdt wala")}, {QStringLiteral("actor_id"), QStringLiteral("user5554471001")},
                                {QStringLiteral("action"), QStringLiteral("phone_call")}, {QStringLiteral("duration_seconds"), 42},
                                {QStringLiteral("text"), QString()}});
    for (const ChatLine& l : lines) {
        const QDateTime t = QDateTime::fromMSecsSinceEpoch(l.utcMs, Qt::OffsetFromUTC, 5 * 3600);
        QJsonObject m{{QStringLiteral("id"), id++},
                      {QStringLiteral("type"), QStringLiteral("message")},
                      {QStringLiteral("date"), t.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))},
                      {QStringLiteral("date_unixtime"), QString::number(l.utcMs / 1000)},
                      {QStringLiteral("from"), l.sender},
                      {QStringLiteral("from_id"), l.sender == QLatin1String("usdt wala") ? QStringLiteral("user5554471001") : QStringLiteral("user5554471002")}};
        const qsizetype mail = l.text.indexOf(QLatin1String("usdtwala@"));
        if (mail >= 0)
            m[QStringLiteral("text")] = QJsonArray{l.text.left(mail), QJsonObject{{QStringLiteral("type"), QStringLiteral("email")}, {QStringLiteral("text"), l.text.mid(mail)}}};
        else
            m[QStringLiteral("text")] = l.text;
        messages.append(m);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("usdt wala")}, {QStringLiteral("type"), QStringLiteral("personal_chat")},
                                     {QStringLiteral("id"), 5554471001.0}, {QStringLiteral("messages"), messages}})
        .toJson(QJsonDocument::Indented);
}

QByteArray bankSlip() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(QStringLiteral("Account statement (fictional)"));
    QPainter p(&writer);
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic")});
    auto write = [&](qreal y, const QString& text, int px, bool bold = false) {
        font.setPixelSize(px);
        font.setBold(bold);
        p.setFont(font);
        p.drawText(QRectF(20, y, 480, px * 2.2), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), text);
    };
    write(20, QStringLiteral("Sunehri Bank (fictional)"), 20, true);
    write(64, QStringLiteral("Account of Rubab Qasmani"), 12, true);
    write(86, QStringLiteral("IBAN ") + ibanRubab, 12);
    write(108, QStringLiteral("CNIC ") + cnicRubab, 12);
    const struct {
        const char* date;
        const char* what;
        const char* amount;
    } rows[] = {{"09-10-2026", "Cash deposit, Saddar branch", "Rs 84,000.00"}, {"21-10-2026", "Transfer from mobile 0300-0000618", "Rs 36,500.00"},
                {"02-11-2026", "Transfer to mobile 0300-0000471", "Rs 310,500.00"}, {"12-11-2026", "Transfer from PK65 SUNE 0000 0093 0000 0071", "Rs 1,785,600.00"},
                {"15-11-2026", "Cash withdrawal", "Rs 1,200,000.00"}};
    qreal y = 160;
    write(y - 4, QStringLiteral("Date            Particulars                                                              Amount"), 11, true);
    for (const auto& r : rows) {
        y += 28;
        font.setPixelSize(11);
        font.setBold(false);
        p.setFont(font);
        p.drawText(QPointF(20, y + 16), QString::fromLatin1(r.date));
        p.drawText(QPointF(100, y + 16), QString::fromLatin1(r.what));
        p.drawText(QPointF(400, y + 16), QString::fromLatin1(r.amount));
        p.fillRect(QRectF(20, y + 22, 480, 0.5), Qt::gray);
    }
    write(360, QStringLiteral("Specimen for training. This bank does not exist."), 10);
    writer.newPage();
    write(20, QStringLiteral("Page 2: contact of the account holder"), 14, true);
    write(60, QStringLiteral("Mobile ") + phoneGoldie + QStringLiteral(", e-mail rubab@sunehri.example"), 12);
    p.end();
    return bytes;
}

domain::Acquisition acquisition(const QString& title, const QString& urdu, const QString& source, const QString& device, qint64 at) {
    domain::Acquisition a;
    a.title = title;
    a.titleUrdu = urdu;
    a.source = source;
    a.device = device;
    a.collector = QStringLiteral("S.I. Daniyal Mirkhel");
    a.place = QStringLiteral("P.S. ANF North, interview room");
    a.collectedAt = at;
    a.authority = QStringLiteral("Warrant no. 112/26 of 2 November 2026");
    a.method = source.startsWith(QLatin1String("http")) ? QStringLiteral("Saved from the page on the officer's computer")
               : device.startsWith(QLatin1String("E-mailed")) ? QStringLiteral("Saved from the bank's e-mail")
               : device.contains(QLatin1String("camera"))     ? QStringLiteral("Copied from the camera's memory card")
                                                              : QStringLiteral("Copied by cable from the phone");
    return a;
}

} // namespace

Result<std::vector<EvidenceFile>> evidence() {
    using Side = Line::Side;
    std::vector<EvidenceFile> out;
    const QString phone = QStringLiteral("Phone P-1, IMEI 35-000000-000471-3");
    const QString laptop = QStringLiteral("Phone P-2, IMEI 35-000000-000552-1");

    const QImage chat = messengerScreen(QStringLiteral("Goldie Bhai"), QStringLiteral("online"),
        {{Side::Right, QStringLiteral("Easypaisa bhi chalega? ") + phoneBuyer, QStringLiteral("21:41")},
         {Side::Left, QStringLiteral("Haan, naam Rubab Q."), QStringLiteral("21:42")},
         {Side::Right, QStringLiteral("Ji pohanch gaya. Paise Easypaisa pe bhej doon?"), QStringLiteral("21:43")},
         {Side::Left, QStringLiteral("رقم آدھی آج، آدھی مال ملنے کے بعد۔ پرانے پتے پر مت بھیجنا۔"), QStringLiteral("21:43")},
         {Side::Left, QStringLiteral("Naya wallet ye hai, sirf TRC20: ") + tronSeller, QStringLiteral("21:44")},
         {Side::Right, QStringLiteral("ٹھیک ہے، 1,250 USDT بھیج دیے۔ رسید دیکھ لیں۔"), QStringLiteral("21:58")},
         {Side::Left, QStringLiteral("This message was deleted"), QStringLiteral("22:01")},
         {Side::Left, QStringLiteral("Theek. Parcel kal subah, number ") + parcelOne, QStringLiteral("22:03")}}, false);
    const QImage slip = slipScreen(QStringLiteral("Rs 310,500.00"), QStringLiteral("Rubab Q., ") + phoneGoldie, QStringLiteral("02-11-2026 20:14"), QStringLiteral("SW-4471-330914"));
    const QImage label = parcelLabel(parcelOne, QStringLiteral("Nomi Wazdan"), phoneRider);

    // The chat export with its media comes first: DE-01.
    const auto lines = whatsappLines();
    SABOOT_TRY(const QByteArray archive,
               zip({{QStringLiteral("WhatsApp Chat with Sunehri dry fruit.txt"), whatsappText(lines)},
                    {QStringLiteral("IMG-20261014-WA0003.jpg"), encoded(slipScreen(QStringLiteral("Rs 36,500.00"), QStringLiteral("Rubab Q., ") + phoneGoldie, QStringLiteral("14-10-2026 21:28"), QStringLiteral("SW-4471-118202")), "JPG", 88)},
                    {QStringLiteral("IMG-20261111-WA0007.jpg"), encoded(label, "JPG", 88)},
                    {QStringLiteral("IMG-20261114-WA0012.jpg"), encoded(slipScreen(QStringLiteral("1,250.00 USDT"), tronSeller, QStringLiteral("14-11-2026 21:57"), QStringLiteral("TX 8e1f40b277c9")), "JPG", 88)}},
                   pkt(11, 18, 10, 0)));
    out.push_back({QStringLiteral("WhatsApp Chat with Sunehri dry fruit.zip"), archive,
                   acquisition(QStringLiteral("WhatsApp export, Sunehri dry fruit"), QStringLiteral("واٹس ایپ گفتگو، سنہری ڈرائی فروٹ"), phone, QStringLiteral("WhatsApp on P-1, Export chat"), pkt(11, 18, 10, 5)), EvidenceFile::Kind::Chat});
    out.push_back({QStringLiteral("result.json"), telegramJson(telegramLines()),
                   acquisition(QStringLiteral("Telegram export, usdt wala"), QStringLiteral("ٹیلی گرام گفتگو، یو ایس ڈی ٹی والا"), laptop, QStringLiteral("Telegram Desktop on the officer's computer"), pkt(11, 18, 11, 20)), EvidenceFile::Kind::Chat});
    out.push_back({QStringLiteral("Screenshot_20261114-220412.png"), encoded(chat, "PNG"),
                   acquisition(QStringLiteral("Chat with Goldie"), QStringLiteral("گولڈی سے گفتگو"), phone, QStringLiteral("P-1, screen capture"), pkt(11, 18, 10, 30))});
    out.push_back({QStringLiteral("Screenshot_20261102-201502.png"), encoded(slip, "PNG"),
                   acquisition(QStringLiteral("Wallet-app slip"), QStringLiteral("والٹ ایپ کی رسید"), phone, QStringLiteral("P-1, screen capture"), pkt(11, 18, 10, 32))});
    out.push_back({QStringLiteral("shop-page.png"), encoded(shopPage(), "PNG"),
                   acquisition(QStringLiteral("Shop page, onion"), QStringLiteral("آن لائن دکان کا عکس"), QStringLiteral("http://") + onionShop, QStringLiteral("Scrolling capture on the officer's computer"), pkt(11, 19, 11, 2))});
    out.push_back({QStringLiteral("parcel-label.jpg"), encoded(label, "JPG", 92),
                   acquisition(QStringLiteral("Parcel label"), QStringLiteral("پارسل کا لیبل"), QStringLiteral("Parcel SK-4471-0093, recovered at Saddar"), QStringLiteral("Officer's camera"), pkt(11, 16, 12, 40))});
    SABOOT_TRY(const QImage qr, qrPicture(QStringLiteral("bitcoin:") + bitcoinShop + QStringLiteral("?amount=0.0042&label=Order%204471"), QStringLiteral("Scan to pay 0.0042 BTC\n(specimen for training)")));
    out.push_back({QStringLiteral("pay-qr.png"), encoded(qr, "PNG"),
                   acquisition(QStringLiteral("QR code from the shop"), QStringLiteral("دکان کا کیو آر کوڈ"), QStringLiteral("http://") + onionShop, QStringLiteral("Saved from the shop page"), pkt(11, 19, 11, 9))});
    out.push_back({QStringLiteral("statement.pdf"), bankSlip(),
                   acquisition(QStringLiteral("Bank statement"), QStringLiteral("بینک کا کھاتہ"), QStringLiteral("Sunehri Bank, Saddar branch"), QStringLiteral("E-mailed by the bank"), pkt(11, 19, 15, 30))});
    const QImage urdu = messengerScreen(QStringLiteral("Nomi Rider"), QStringLiteral("last seen today at 10:12"),
        {{Side::Right, QStringLiteral("پارسل کس کو دیا؟"), QStringLiteral("10:02")},
         {Side::Left, QStringLiteral("گھر والوں کو دے دیا، تصویر بھیج رہا ہوں۔"), QStringLiteral("10:04")},
         {Side::Right, QStringLiteral("نیا نمبر لکھ لو: ") + phoneRider, QStringLiteral("10:05")},
         {Side::Left, QStringLiteral("Theek hai. Kal wala parcel ") + parcelTwo, QStringLiteral("10:07")},
         {Side::Left, QStringLiteral("BTC address bhi bhejo"), QStringLiteral("10:09")},
         {Side::Right, bitcoinSwap, QStringLiteral("10:12")}}, true);
    domain::Acquisition noAuthority = acquisition(QStringLiteral("Chat with rider"), QStringLiteral("رائیڈر سے گفتگو"), laptop, QStringLiteral("P-2, screen capture"), pkt(11, 18, 10, 50));
    // Left open on purpose: the report must say "not recorded" and stay a draft.
    noAuthority.authority.clear();
    out.push_back({QStringLiteral("Screenshot_20261116-101301.png"), encoded(urdu, "PNG"), noAuthority});
    // A file cut off while it was copied: stored whole, shown as unreadable.
    out.push_back({QStringLiteral("photo-cut-off.png"), encoded(slip, "PNG").left(9000),
                   acquisition(QStringLiteral("Photo, copy broke off"), QStringLiteral("نامکمل تصویر"), laptop, QStringLiteral("P-2, copied by cable"), pkt(11, 18, 10, 55))});
    return out;
}

} // namespace saboot::services::sample
