#pragma once
#include "base/job.h"
#include "services/opencase.h"

#include <array>

namespace saboot::services {

/// An amount as a message names it. A named amount is not a transfer.
struct NamedAmount {
    QString currency;      ///< "PKR", "USDT", "BTC", ...
    double value = 0;
    QString raw;           ///< as written
    QString reference;     ///< "T3-0412"
    QString sender;
    std::optional<qint64> at;
    qint64 start = 0;      ///< UTF-16 unit in the text
};

/// Amounts with their currency in a text: "Rs 25,000", "1,250 USDT", "2 lakh rupees", "۵۰ ہزار روپے". Numbers without a
/// currency are left out. Pure.
std::vector<NamedAmount> amountsIn(const QString& text);

struct TimePoint {
    qint64 from = 0;       ///< beginning of the piece, ms UTC
    qint64 messages = 0;
};
struct AmountPoint {
    qint64 from = 0;
    QString currency;
    double sum = 0;
    qint64 count = 0;
};
struct SpeakerCount {
    QString chat, name;
    qint64 messages = 0;
};
/// Messages of `to` that stand directly after one of `from`, and the other way round.
struct ExchangeCount {
    QString chat, a, b;
    qint64 messages = 0;
};

/// Figures of the messages of a case or of one chat. Times are Pakistan time. System lines are left out.
struct Statistics {
    enum class Piece { Hour, Day, Week, Month } piece = Piece::Day;
    std::array<std::array<qint64, 24>, 7> hours{}; ///< [weekday, Monday first][hour]
    std::vector<TimePoint> overTime;     ///< without gaps, at most some hundreds
    std::vector<SpeakerCount> speakers;  ///< most first
    std::vector<ExchangeCount> exchanges;///< most first
    std::vector<NamedAmount> amounts;    ///< by time; of each currency the largest, at most `amountLimit`
    std::vector<AmountPoint> amountsOverTime;
    qint64 messages = 0, undated = 0, assumed = 0;
    qint64 amountCount = 0;
    static constexpr size_t amountLimit = 2000;
};

/// Null chat: the whole case. `withAmounts` reads every text, which takes about a second for a million messages.
enum class Amounts { Read, Skip };
Result<Statistics> statistics(OpenCase& opened, const ChatId& chat, Amounts amounts, JobControl& job);

} // namespace saboot::services
