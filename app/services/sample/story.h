#pragma once
#include <QString>
#include <QStringList>
#include <vector>

/// The fictional case "Operation Sunehri": who, what, when. Every name, number, address and event is invented. Wallet
/// addresses were computed from a fixed text, so that nobody holds a key to them; phone numbers use the unassigned
/// 0300-0000xxx range; the bank "SUNE" does not exist.
namespace saboot::services::sample {

inline const QString tronSeller = QStringLiteral("TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR");
inline const QString tronCollector = QStringLiteral("TKHSVqmNDRKxqtMYXBHfgfKEGLxoozKZGK");
inline const QString tronBuyer = QStringLiteral("TL3sGdn4cUnGvfFy2c7w3qFGSn9FUU1LzJ");
inline const QString bitcoinShop = QStringLiteral("bc1qan4zra2pplqlv7cea9yggsjv4mja7hr6zvcequ");
inline const QString bitcoinSwap = QStringLiteral("bc1qlnfjlqlywyja4da7qtw5kugk40pwxepxdm63n5");
inline const QString ethereumSwap = QStringLiteral("0xf49D780fb66f14a8BBFBdB45C7CEeA0FCF5aD03E");
inline const QString litecoinOld = QStringLiteral("LYH91LQKsRC1rEoGH5KGSuRrBMGxoqHuDU");
inline const QString ibanRubab = QStringLiteral("PK42SUNE0000004471000112");
inline const QString ibanShop = QStringLiteral("PK65SUNE0000009300000071");
inline const QString onionShop = QStringLiteral("ey3lgulfwwxyfbatkmy73kogt5acrmnpzoo27tjwmdcb55d66zanhbyd.onion");
inline const QString phoneGoldie = QStringLiteral("0300-0000471");
inline const QString phoneRider = QStringLiteral("0300-0000552");
inline const QString phoneBuyer = QStringLiteral("0300 0000618");
inline const QString cnicRubab = QStringLiteral("61101-0000047-2");
inline const QString parcelOne = QStringLiteral("SK-4471-0093");
inline const QString parcelTwo = QStringLiteral("SK-4471-0071");

/// One line of a drawn or exported conversation.
struct Line {
    enum class Side { Left, Right };
    Side side = Side::Left;
    QString text;
    QString time; ///< "21:41", as a phone shows it
};

/// A WhatsApp message of the generated export.
struct ChatLine {
    qint64 utcMs = 0;
    QString sender; ///< empty: a notice
    QString text;
    QString file;   ///< attachment name, empty for none
};

/// 2,000 messages between "Goldie Bhai", "Nomi Rider" and the phone's owner, 2 October to 17 November 2026; always the same.
std::vector<ChatLine> whatsappLines();
/// The conversation with "usdt wala" on Telegram.
std::vector<ChatLine> telegramLines();

} // namespace saboot::services::sample
