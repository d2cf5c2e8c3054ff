#include "services/sample/story.h"

#include "base/random.h"

#include <QDateTime>
#include <algorithm>

namespace saboot::services::sample {

namespace {

qint64 at(int year, int month, int day, int hour, int minute) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch();
}

const QString owner = QStringLiteral("Babar");
const QString goldie = QStringLiteral("Goldie Bhai");
const QString rider = QStringLiteral("Nomi Rider");

struct Pool {
    QString sender;
    QStringList lines;
};

const std::vector<Pool>& pools() {
    static const std::vector<Pool> all{
        {goldie,
         {QStringLiteral("Kal wala dabba pohanch gaya?"), QStringLiteral("Paise pehle, maal baad mein."), QStringLiteral("Rate wohi hai, 12 hazar fi dabba."),
          QStringLiteral("Aaj market slow hai, kal dekhte hain."), QStringLiteral("Sirf purane gahak. Naya koi nahi."), QStringLiteral("Chacha se baat ho gayi, raat ko nikle ga."),
          QStringLiteral("آج رات مال نکلے گا، تیار رہنا۔"), QStringLiteral("رقم پہلے بھیجو، پھر پتہ ملے گا۔"), QStringLiteral("پرانے پتے پر مت بھیجنا۔"),
          QStringLiteral("Send half now, half after delivery."), QStringLiteral("Don't use the old number."), QStringLiteral("Screenshot bhej do slip ka."),
          QStringLiteral("Theek hai 👍"), QStringLiteral("Jaldi karo yaar"), QStringLiteral("Parcel ka number bhej raha hoon thori dair mein."),
          QStringLiteral("Golden box 50 wala khatam, silver hai."), QStringLiteral("Kisi ko batana mat."), QStringLiteral("دکان بند ہے، گھر والے پتے پر بھیجو۔")}},
        {owner,
         {QStringLiteral("Ji bhai, ho jaye ga."), QStringLiteral("Kitne dabbe chahiye?"), QStringLiteral("Maine bhej diye, check karo."), QStringLiteral("Address bhejo."),
          QStringLiteral("Rider ko bol diya hai."), QStringLiteral("جی ٹھیک ہے۔"), QStringLiteral("کتنے کی رقم بھیجنی ہے؟"), QStringLiteral("Payment done, waiting for confirmation."),
          QStringLiteral("USDT abhi 279 chal raha hai."), QStringLiteral("Slip bhej raha hoon."), QStringLiteral("Wait, network is slow."), QStringLiteral("Kal subah 10 baje."),
          QStringLiteral("Woh banda phone nahi utha raha."), QStringLiteral("Ok bhai 🙏"), QStringLiteral("Haan, mil gaya."), QStringLiteral("Rs 84,000 baqi hain abhi.")}},
        {rider,
         {QStringLiteral("Main pohanch gaya, koi nahi hai yahan."), QStringLiteral("Ghar ka darwaza band hai."), QStringLiteral("Parcel de diya, tasveer bhej raha hoon."),
          QStringLiteral("Petrol ke paise alag."), QStringLiteral("Barish hai, thori dair lage gi."), QStringLiteral("میں پہنچ گیا ہوں۔"), QStringLiteral("پارسل دے دیا۔"),
          QStringLiteral("Kis naam se dena hai?"), QStringLiteral("Naka laga hua hai, doosre raste se aata hoon."), QStringLiteral("Done ✅")}}};
    return all;
}

/// The lines the case turns on, at fixed places in the conversation.
std::vector<ChatLine> keyLines() {
    return {
        {at(2026, 10, 7, 21, 40), goldie, QStringLiteral("Easypaisa par bhejo: ") + phoneGoldie + QStringLiteral(" naam Rubab Q."), {}},
        {at(2026, 10, 9, 18, 12), goldie, QStringLiteral("Bank ka account bhi hai: ") + ibanRubab + QStringLiteral(" (Rubab Qasmani)"), {}},
        {at(2026, 10, 14, 21, 30), owner, QStringLiteral("Slip dekho"), QStringLiteral("IMG-20261014-WA0003.jpg")},
        {at(2026, 10, 21, 20, 5), rider, QStringLiteral("Parcel number ") + parcelTwo + QStringLiteral(" kal ka hai"), {}},
        {at(2026, 10, 28, 23, 15), goldie, QStringLiteral("BTC chalta hai to: ") + bitcoinShop, {}},
        {at(2026, 11, 3, 22, 2), goldie, QStringLiteral("دکان کا لنک: http://") + onionShop, {}},
        {at(2026, 11, 9, 19, 44), owner, QStringLiteral("ETH se swap kiya hai ") + ethereumSwap, {}},
        {at(2026, 11, 11, 20, 31), rider, QStringLiteral("Ye wala"), QStringLiteral("IMG-20261111-WA0007.jpg")},
        {at(2026, 11, 14, 21, 41), owner, QStringLiteral("Easypaisa bhi chalega? ") + phoneBuyer, {}},
        {at(2026, 11, 14, 21, 44), goldie, QStringLiteral("Naya wallet ye hai, sirf TRC20:\n") + tronSeller, {}},
        {at(2026, 11, 14, 21, 58), owner, QStringLiteral("ٹھیک ہے، 1,250 USDT بھیج دیے۔ رسید دیکھ لیں۔"), QStringLiteral("IMG-20261114-WA0012.jpg")},
        {at(2026, 11, 14, 22, 1), goldie, QStringLiteral("This message was deleted"), {}},
        {at(2026, 11, 14, 22, 3), goldie, QStringLiteral("Theek. Parcel kal subah, number ") + parcelOne, {}},
        {at(2026, 11, 16, 11, 20), rider, QStringLiteral("Rider ka naya number ") + phoneRider + QStringLiteral(", purana band"), {}},
        {at(2026, 11, 17, 9, 2), goldie, QStringLiteral("CNIC ki copy mangi hai unhon ne: ") + cnicRubab, {}},
    };
}

} // namespace

std::vector<ChatLine> whatsappLines() {
    std::vector<ChatLine> out;
    out.push_back({at(2026, 10, 2, 9, 15), {}, QStringLiteral("Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more."), {}});
    out.push_back({at(2026, 10, 2, 9, 15), {}, QStringLiteral("Goldie Bhai created group \"Sunehri dry fruit\""), {}});
    const auto fixed = keyLines();
    SeededRandom random(4471);
    qint64 now = at(2026, 10, 2, 9, 16);
    const qint64 end = at(2026, 11, 17, 23, 30);
    const int wanted = 2000 - int(fixed.size()) - 2;
    for (int i = 0; i < wanted; ++i) {
        // Talk comes in bursts in the evening.
        const qint64 left = (end - now) / std::max(1, wanted - i);
        now += qint64(random.below(quint64(std::max<qint64>(60'000, left * 2))) / 60'000) * 60'000;
        const int hour = int((now / 3600000 + 5) % 24);
        if (hour >= 2 && hour < 9) now += (9 - hour) * 3600000LL;
        const quint64 pick = random.below(10);
        const Pool& pool = pools()[pick < 4 ? 0 : pick < 8 ? 1 : 2];
        QString text = pool.lines[qsizetype(random.below(quint64(pool.lines.size())))];
        if (random.below(12) == 0) text += QStringLiteral("\n") + pool.lines[qsizetype(random.below(quint64(pool.lines.size())))];
        out.push_back({std::min(now, end), pool.sender, text, {}});
    }
    out.insert(out.end(), fixed.begin(), fixed.end());
    std::stable_sort(out.begin(), out.end(), [](const ChatLine& a, const ChatLine& b) { return a.utcMs < b.utcMs; });
    return out;
}

std::vector<ChatLine> telegramLines() {
    const QString trader = QStringLiteral("usdt wala");
    const QString me = QStringLiteral("Babar L");
    std::vector<ChatLine> out{
        {at(2026, 11, 12, 18, 0), me, QStringLiteral("Salam, rate?"), {}},
        {at(2026, 11, 12, 18, 4), trader, QStringLiteral("279.0 aaj, 6,400 tak ho jaye ga"), {}},
        {at(2026, 11, 12, 18, 6), me, QStringLiteral("Kis pe bhejoon?"), {}},
        {at(2026, 11, 12, 18, 9), trader, QStringLiteral("TRC20 ") + tronCollector, {}},
        {at(2026, 11, 12, 18, 31), me, QStringLiteral("Bheja. From ") + tronSeller, {}},
        {at(2026, 11, 12, 18, 55), trader, QStringLiteral("Mil gaya. Bank mein ") + ibanShop + QStringLiteral(" se aaye ga"), {}},
        {at(2026, 11, 15, 13, 10), trader, QStringLiteral("BTC chahiye to ") + bitcoinSwap, {}},
        {at(2026, 11, 15, 13, 12), me, QStringLiteral("Nahi, cash. کل شام کو"), {}},
        {at(2026, 11, 17, 19, 2), trader, QStringLiteral("Litecoin bhi le sakta hoon: ") + litecoinOld, {}},
        {at(2026, 11, 17, 19, 5), me, QStringLiteral("Is bande se lo: ") + tronBuyer + QStringLiteral(" aur mail usdtwala@sunehri.example"), {}},
    };
    SeededRandom random(9300);
    const QStringList talk{QStringLiteral("ok"), QStringLiteral("Rate gir gaya"), QStringLiteral("Kal baat karte hain"), QStringLiteral("Confirm?"), QStringLiteral("جی"), QStringLiteral("Limit kya hai aaj"), QStringLiteral("Sent, check"), QStringLiteral("3 confirmations")};
    for (int i = 0; i < 140; ++i)
        out.push_back({at(2026, 11, 12, 19, 0) + qint64(random.below(5ULL * 24 * 60)) * 60'000, i % 2 ? trader : me, talk[qsizetype(random.below(quint64(talk.size())))], {}});
    std::stable_sort(out.begin(), out.end(), [](const ChatLine& a, const ChatLine& b) { return a.utcMs < b.utcMs; });
    return out;
}

} // namespace saboot::services::sample
