#include "parsers/transfer/inside.h"

#include <QLocale>
#include <algorithm>

namespace saboot::parsers::transfer {

namespace {

bool isHexDigit(QChar c) { return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f')) || (c >= QLatin1Char('A') && c <= QLatin1Char('F')); }
bool isHexDigits(QStringView s) { return !s.isEmpty() && std::all_of(s.begin(), s.end(), isHexDigit); }

} // namespace

void Out::transfer(domain::Transfer&& t) {
    t.n = ++m_rows;
    if (t.time) {
        auto& first = m_emitter.summary.first;
        auto& last = m_emitter.summary.last;
        if (!first || *t.time < *first) first = t.time;
        if (!last || *t.time > *last) last = t.time;
    }
    m_emitter.sink.fact(str("transfer"), domain::toJson(t));
}

std::optional<domain::Amount> Out::amount(const QString& text, int scale, const QString& column, qint64 line, qint64 offset) {
    domain::Amount::Misfit why = domain::Amount::Misfit::NotANumber;
    auto a = domain::Amount::fromDecimal(text.toUtf8(), scale, &why);
    if (a) return a;
    using Misfit = domain::Amount::Misfit;
    const QString reason = why == Misfit::TooFine  ? QStringLiteral("has more than the %1 decimal places of its unit; it is not rounded").arg(scale)
                           : why == Misfit::TooLong ? str("is longer than any amount there is")
                                                    : str("is no number");
    issue("bad_amount", line, offset, QStringLiteral("\"%1\" in %2 %3.").arg(text.left(80), column, reason));
    return std::nullopt;
}

domain::ChatSummary Out::finish() {
    m_emitter.sink.fact(str("transfer_file"), QJsonObject{{str("format"), format},
                                                          {str("title"), title},
                                                          {str("rows"), m_rows},
                                                          {str("not_understood"), m_notUnderstood},
                                                          {str("notes"), QJsonArray::fromStringList(m_notes)},
                                                          {str("unread_columns"), QJsonArray::fromStringList(unreadColumns)}});
    m_emitter.summary.confidence = 1;
    return m_emitter.finish();
}

std::optional<qint64> likelyTime(qint64 utcMs) {
    constexpr qint64 first = 1'199'145'600'000, last = 7'258'118'400'000; // 2008, 2200
    return utcMs >= first && utcMs < last ? std::optional(utcMs) : std::nullopt;
}

std::optional<qint64> unixTime(const QString& text) {
    bool isNumber = false;
    qint64 n = text.trimmed().toLongLong(&isNumber);
    if (!isNumber) return std::nullopt;
    if (n < 100'000'000'000) n = n > 0 ? n * 1000 : 0;
    return likelyTime(n);
}

std::optional<qint64> printedTime(const QString& text) {
    if (text.size() > 40) return std::nullopt;
    if (const auto iso = chat::parseIso(text.trimmed().toUtf8())) return likelyTime(iso->hasOffset ? iso->utcMs() : chat::asIfUtcMs(iso->civil));
    const QDateTime d = QLocale::c().toDateTime(text.trimmed(), str("M/d/yyyy h:mm:ss AP"));
    if (!d.isValid()) return std::nullopt;
    return likelyTime(chat::asIfUtcMs({d.date().year(), d.date().month(), d.date().day(), d.time().hour(), d.time().minute(), d.time().second(), 0}));
}

void compareTimes(Out& out, const domain::Transfer& t, const QString& printed) {
    if (printed.isEmpty() || !t.time) return;
    const auto p = printedTime(printed);
    if (!p)
        out.issue("not_understood", t.line, t.offset, QStringLiteral("The date \"%1\" cannot be read; the time is that of the stamp.").arg(printed.left(60)));
    else if (*p / 1000 != *t.time / 1000)
        out.issue("time_mismatch", t.line, t.offset, QStringLiteral("The stamp and the printed date do not agree: %1 and %2. The time is that of the stamp.").arg(t.timeText, printed.left(60)));
}

bool isEvmAddress(const QString& s) { return s.size() == 42 && s.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) && isHexDigits(QStringView(s).sliced(2)); }
bool isTronAddress(const QString& s) {
    return s.size() == 34 && s.startsWith(QLatin1Char('T')) && std::all_of(s.begin(), s.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}
bool isTransactionId(const QString& s) {
    const QStringView v = s.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) ? QStringView(s).sliced(2) : QStringView(s);
    return v.size() == 64 && isHexDigits(v);
}

Result<domain::ChatSummary> read(chat::Input& input, const domain::ChatOptions& options, chat::Sink& sink) {
    SABOOT_CHECK(input.rewind());
    QByteArray head(input.bufferFor(chat::sampleBytes), Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, input.read(head.data(), head.size()));
    head.truncate(n);
    if (n == 0) return Error(ErrorCode::FileEmpty, input.name());
    // UTF-16 tables have a zero byte beside each of these signs.
    QByteArray start = head.left(4096);
    if (start.startsWith("\xEF\xBB\xBF")) start.remove(0, 3);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) start.remove(0, 2);
    start.replace('\0', "");
    start = start.trimmed();
    Out out(sink);
    Status done = ok();
    const auto isHexByte = [](char c) { return isHexDigit(QLatin1Char(c)) || c == '\n' || c == '\r' || c == ' '; };
    if (start.startsWith('{') || start.startsWith('[')) done = readJson(input, out);
    else if (start.size() >= 100 && std::all_of(start.begin(), start.end(), isHexByte)) done = readHexText(input, out);
    else done = readTable(input, options, out);
    SABOOT_CHECK(done);
    if (out.isEmpty() && out.format.isEmpty()) return Error(ErrorCode::FormatUnknown, input.name());
    return out.finish();
}

} // namespace saboot::parsers::transfer
