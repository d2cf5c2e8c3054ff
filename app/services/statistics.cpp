#include "services/statistics.h"

#include "store/chatrecords.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>
#include <map>

namespace saboot::services {

namespace {

constexpr qint64 hourMs = 3'600'000, dayMs = 24 * hourMs;

qint64 offsetAt(qint64 at, const QTimeZone& zone) { return zone.isValid() ? qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1000 : 5 * hourMs; }

qint64 floorDiv(qint64 a, qint64 b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Beginning of the piece that `local` (ms in the zone) lies in.
qint64 floorTo(qint64 local, Statistics::Piece piece) {
    switch (piece) {
    case Statistics::Piece::Hour: return floorDiv(local, hourMs) * hourMs;
    case Statistics::Piece::Day: return floorDiv(local, dayMs) * dayMs;
    case Statistics::Piece::Week: return (floorDiv(floorDiv(local, dayMs) + 3, 7) * 7 - 3) * dayMs; // 1970-01-01 was a Thursday
    case Statistics::Piece::Month: {
        const QDate d = QDateTime::fromMSecsSinceEpoch(local, Qt::UTC).date();
        return QDateTime(QDate(d.year(), d.month(), 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    }
    }
    return local;
}

qint64 next(qint64 local, Statistics::Piece piece) {
    switch (piece) {
    case Statistics::Piece::Hour: return local + hourMs;
    case Statistics::Piece::Day: return local + dayMs;
    case Statistics::Piece::Week: return local + 7 * dayMs;
    case Statistics::Piece::Month: return QDateTime::fromMSecsSinceEpoch(local, Qt::UTC).addMonths(1).toMSecsSinceEpoch();
    }
    return local + dayMs;
}

QString latinDigits(const QString& text) {
    QString out = text;
    for (QChar& c : out) {
        const ushort u = c.unicode();
        if (u >= 0x06F0 && u <= 0x06F9) c = QChar(u'0' + (u - 0x06F0));
        else if (u >= 0x0660 && u <= 0x0669) c = QChar(u'0' + (u - 0x0660));
        else if (u == 0x066C || u == 0x060C) c = u',';
        else if (u == 0x066B) c = u'.';
    }
    return out;
}

QString currencyOf(const QString& word) {
    const QString w = word.toLower();
    if (w.startsWith(QLatin1String("rs")) || w == QLatin1String("pkr") || w.startsWith(QLatin1String("rupee")) || w.startsWith(QLatin1String("rupay")) || w == QLatin1String("rupiya") || w.startsWith(QStringLiteral("روپ")) || w == QString(QChar(0x20A8)))
        return QStringLiteral("PKR");
    if (w == QLatin1String("$") || w == QLatin1String("usd") || w.startsWith(QLatin1String("dollar")) || w.startsWith(QStringLiteral("ڈالر"))) return QStringLiteral("USD");
    return word.toUpper();
}

double timesOf(const QString& word) {
    const QString w = word.toLower();
    if (w.isEmpty()) return 1;
    if (w == QLatin1String("k") || w.startsWith(QLatin1String("haz")) || w == QLatin1String("thousand") || w == QStringLiteral("ہزار")) return 1e3;
    if (w.startsWith(QLatin1String("la")) || w == QStringLiteral("لاکھ")) return 1e5;
    if (w.startsWith(QLatin1String("cr")) || w.startsWith(QLatin1String("kar")) || w == QStringLiteral("کروڑ")) return 1e7;
    return 1;
}

} // namespace

std::vector<NamedAmount> amountsIn(const QString& original) {
    std::vector<NamedAmount> out;
    if (std::none_of(original.begin(), original.end(), [](QChar c) { return c.isDigit(); })) return out;
    const QString text = latinDigits(original); // one unit for one: positions stay
    // A currency must stand on one side of the number: five digits alone may be anything.
    static const QString number = QStringLiteral("(?<n%1>\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d])");
    static const QString times = QStringLiteral("(?:\\s*(?<t%1>k|hazaa?r|thousand|lakhs?|lacs?|crores?|karor|ہزار|لاکھ|کروڑ)(?![\\w]))?");
    static const QRegularExpression amount(
        QStringLiteral("(?:(?<c1>(?<![\\w])(?:rs|pkr|usdt|usdc|usd|btc|eth|trx|xmr|ltc)(?![a-z])\\.?|\\$|₨|روپے|روپیہ)\\s*") + number.arg(1) + times.arg(1) + QStringLiteral(")|(?:(?<![\\d.,])") + number.arg(2) + times.arg(2) +
            QStringLiteral("\\s*(?<c2>rs(?![a-z])\\.?|pkr|rupees?|rupay|rupiya|dollars?|usdt|usdc|usd|btc|eth|trx|xmr|ltc|\\$|₨|روپے|روپیہ|ڈالر)(?![\\w]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto it = amount.globalMatch(text);
    while (it.hasNext()) {
        const auto m = it.next();
        const bool before = m.hasCaptured(QStringLiteral("n1")) && !m.captured(QStringLiteral("n1")).isEmpty();
        const QString side = before ? QStringLiteral("1") : QStringLiteral("2");
        bool good = false;
        const double value = m.captured(QStringLiteral("n") + side).remove(u',').toDouble(&good);
        if (!good || value <= 0 || value > 1e12) continue;
        NamedAmount a;
        a.currency = currencyOf(m.captured(QStringLiteral("c") + side).remove(u'.'));
        a.value = value * timesOf(m.captured(QStringLiteral("t") + side));
        a.start = m.capturedStart();
        a.raw = original.mid(m.capturedStart(), m.capturedLength()).simplified();
        out.push_back(std::move(a));
    }
    return out;
}

Result<Statistics> statistics(OpenCase& opened, const ChatId& chat, Amounts amounts, JobControl& job) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(auto snapshot, store::ReadTransaction::begin(*db));
    store::ChatRecords records(*db);
    Statistics out;
    std::vector<domain::Chat> chats;
    if (chat.isNull()) {
        SABOOT_TRY(chats, records.list());
    } else {
        SABOOT_TRY(auto one, records.byId(chat));
        chats.push_back(std::move(one));
    }
    const QTimeZone karachi("Asia/Karachi");
    std::optional<qint64> low, high;
    std::map<qint64, qint64> byHour; // local hours: bounded by time, not by messages
    qint64 offset = 5 * hourMs, offsetDay = std::numeric_limits<qint64>::min();
    const auto local = [&](qint64 at) {
        const qint64 day = floorDiv(at, dayMs);
        if (day != offsetDay) { // summer time of 2002, 2008 and 2009 changes at midnight
            offset = offsetAt(at, karachi);
            offsetDay = day;
        }
        return at + offset;
    };
    QHash<ParticipantRow, QString> names;
    for (const auto& c : chats) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        SABOOT_TRY(const auto people, records.participants(c.id));
        for (const auto& p : people) {
            names.insert(p.row, p.name);
            out.speakers.push_back({c.number, p.name, p.messages});
        }
        SABOOT_TRY(const auto exchanges, records.exchanges(c.id));
        for (const auto& x : exchanges) out.exchanges.push_back({c.number, names.value(x.first.first), names.value(x.first.second), x.second});
        if (c.zoneCertainty != domain::Certainty::Certain) out.assumed += c.messages;
        SABOOT_CHECK(records.eachColumn(c.id, [&](qint64, const std::vector<store::MessageColumn>& piece) -> Status {
            for (const auto& m : piece) {
                if (m.isSystem()) continue;
                ++out.messages;
                if (m.time == store::MessageColumn::noTime) {
                    ++out.undated;
                    continue;
                }
                const qint64 l = local(m.time), hour = floorDiv(l, hourMs);
                ++byHour[hour];
                ++out.hours[size_t((floorDiv(l, dayMs) % 7 + 7 + 3) % 7)][size_t(hour - floorDiv(l, dayMs) * 24)];
                low = std::min(low.value_or(l), l);
                high = std::max(high.value_or(l), l);
            }
            return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
        }));
    }
    const auto most = [](const auto& a, const auto& b) { return a.messages > b.messages; };
    std::stable_sort(out.speakers.begin(), out.speakers.end(), most);
    std::stable_sort(out.exchanges.begin(), out.exchanges.end(), most);
    if (low) {
        const qint64 days = (*high - *low) / dayMs + 1;
        out.piece = days <= 4 ? Statistics::Piece::Hour : days <= 120 ? Statistics::Piece::Day : days <= 1000 ? Statistics::Piece::Week : Statistics::Piece::Month;
        std::map<qint64, qint64> pieces;
        for (const auto& [hour, n] : byHour) pieces[floorTo(hour * hourMs, out.piece)] += n;
        // The clock of one phone may be decades off: then gaps are not filled.
        constexpr int mostPieces = 2000;
        int filled = 0;
        for (qint64 at = floorTo(*low, out.piece); at <= *high && filled < mostPieces; at = next(at, out.piece), ++filled) pieces.try_emplace(at, 0);
        for (const auto& [at, n] : pieces) out.overTime.push_back({at - offsetAt(at - 5 * hourMs, karachi), n});
    }
    if (amounts == Amounts::Skip) return out;
    std::map<std::pair<QString, qint64>, AmountPoint> sums;
    std::map<QString, std::vector<NamedAmount>> largest;
    const auto larger = [](const NamedAmount& a, const NamedAmount& b) { return a.value > b.value; };
    qint64 done = 0;
    for (const auto& c : chats) {
        SABOOT_CHECK(records.eachText(c.id, [&](qint64 position, std::optional<qint64> at, ParticipantRow who, QByteArrayView utf8) -> Status {
            if ((++done & 0xFFF) == 0) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                job.report(done, out.messages, QStringLiteral("Reading amounts"));
            }
            // No digit, no amount: most messages are passed over without becoming a QString.
            if (std::none_of(utf8.begin(), utf8.end(), [](char b) { return (b >= '0' && b <= '9') || b == char(0xDB) || b == char(0xD9); })) return ok();
            for (NamedAmount& a : amountsIn(QString::fromUtf8(utf8))) {
                a.reference = QStringLiteral("%1-%2").arg(c.number).arg(position + 1, 4, 10, QLatin1Char('0'));
                a.sender = names.value(who);
                a.at = at;
                ++out.amountCount;
                if (at) {
                    const qint64 l = floorTo(local(*at), out.piece);
                    AmountPoint& p = sums[{a.currency, l}];
                    p.currency = a.currency;
                    p.from = l - offsetAt(l - 5 * hourMs, karachi);
                    p.sum += a.value;
                    ++p.count;
                }
                // The smallest of the kept ones stands on top and goes first.
                auto& kept = largest[a.currency];
                kept.push_back(std::move(a));
                std::push_heap(kept.begin(), kept.end(), larger);
                if (kept.size() <= Statistics::amountLimit) continue;
                std::pop_heap(kept.begin(), kept.end(), larger);
                kept.pop_back();
            }
            return ok();
        }));
    }
    for (auto& [key, p] : sums) out.amountsOverTime.push_back(std::move(p));
    for (auto& [currency, kept] : largest) std::move(kept.begin(), kept.end(), std::back_inserter(out.amounts));
    std::stable_sort(out.amounts.begin(), out.amounts.end(), [](const NamedAmount& a, const NamedAmount& b) {
        if (a.at.has_value() != b.at.has_value()) return a.at.has_value();
        return a.at && *a.at != *b.at ? *a.at < *b.at : a.reference < b.reference;
    });
    return out;
}

} // namespace saboot::services
