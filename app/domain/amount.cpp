#include "domain/amount.h"

#include <QList>
#include <algorithm>
#include <vector>

namespace saboot::domain {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool areDigits(QByteArrayView s) { return !s.isEmpty() && std::all_of(s.begin(), s.end(), isDigit); }

/// Digits without the commas between thousands; nothing when a comma stands elsewhere ("1,5" may mean one and a half).
std::optional<QByteArray> withoutCommas(QByteArrayView s) {
    if (!s.contains(',')) return s.toByteArray();
    const QList<QByteArray> groups = s.toByteArray().split(',');
    if (groups.front().isEmpty() || groups.front().size() > 3) return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i)
        if (groups[i].size() != 3) return std::nullopt;
    return groups.join();
}

int compare(const QByteArray& a, const QByteArray& b) { return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b); }

QByteArray sum(const QByteArray& a, const QByteArray& b) {
    QByteArray out;
    int carry = 0;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()) || carry; ++i) {
        const int n = carry + (i < a.size() ? a[a.size() - 1 - i] - '0' : 0) + (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        out += char('0' + n % 10);
        carry = n / 10;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

/// a - b, a not the smaller.
QByteArray difference(const QByteArray& a, const QByteArray& b) {
    QByteArray out;
    int borrow = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        int n = a[a.size() - 1 - i] - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        borrow = n < 0;
        if (borrow) n += 10;
        out += char('0' + n);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

Amount::Amount(QByteArray digits, int scale, bool negative) : m_digits(std::move(digits)), m_scale(scale) {
    qsizetype zeros = 0;
    while (zeros + 1 < m_digits.size() && m_digits[zeros] == '0') ++zeros;
    m_digits.remove(0, zeros);
    m_negative = negative && m_digits != "0";
}

std::optional<Amount> Amount::fromDecimal(QByteArrayView text, int scale, Misfit* why) {
    const auto no = [why](Misfit m) {
        if (why) *why = m;
        return std::optional<Amount>();
    };
    QByteArrayView s = text.trimmed();
    if (s.size() > 200) return no(Misfit::TooLong);
    bool negative = false;
    if (!s.isEmpty() && (s.front() == '-' || s.front() == '+')) {
        negative = s.front() == '-';
        s = s.sliced(1);
    }
    int exponent = 0;
    const auto e = std::find_if(s.begin(), s.end(), [](char c) { return c == 'e' || c == 'E'; });
    if (e != s.end()) {
        QByteArrayView power = s.sliced(e - s.begin() + 1);
        s = s.first(e - s.begin());
        const bool down = !power.isEmpty() && power.front() == '-';
        if (down || (!power.isEmpty() && power.front() == '+')) power = power.sliced(1);
        if (!areDigits(power)) return no(Misfit::NotANumber);
        if (power.size() > 3) return no(Misfit::TooLong);
        exponent = power.toByteArray().toInt() * (down ? -1 : 1);
    }
    const qsizetype point = s.indexOf('.');
    const auto whole = withoutCommas(point < 0 ? s : s.first(point));
    const QByteArray part = point < 0 ? QByteArray() : s.sliced(point + 1).toByteArray();
    if (!whole || (whole->isEmpty() && part.isEmpty()) || (!whole->isEmpty() && !areDigits(*whole)) || (!part.isEmpty() && !areDigits(part))) return no(Misfit::NotANumber);
    QByteArray digits = *whole + part;
    int places = int(part.size()) - exponent;
    if (places < 0) {
        digits += QByteArray(-places, '0');
        places = 0;
    }
    const int wanted = scale < 0 ? places : scale;
    while (places > wanted && digits.endsWith('0') && digits.size() > 1) {
        digits.chop(1);
        --places;
    }
    const bool nothing = std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
    if (places > wanted && !nothing) return no(Misfit::TooFine);
    if (wanted > maxScale) return no(Misfit::TooLong);
    if (places < wanted) digits += QByteArray(wanted - places, '0');
    Amount a(std::move(digits), wanted, negative);
    if (a.m_digits.size() > maxScale + maxScale) return no(Misfit::TooLong);
    return a;
}

std::optional<Amount> Amount::fromUnits(QByteArrayView digits, int scale) {
    const bool negative = digits.startsWith('-');
    if (negative) digits = digits.sliced(1);
    if (!areDigits(digits) || digits.size() > maxDigits || scale < 0 || scale > 2 * maxScale) return std::nullopt;
    return Amount(digits.toByteArray(), scale, negative);
}

QString Amount::text() const {
    QByteArray s = m_digits;
    if (m_scale > 0) {
        if (s.size() <= m_scale) s.prepend(QByteArray(m_scale + 1 - s.size(), '0'));
        s.insert(s.size() - m_scale, '.');
        while (s.endsWith('0')) s.chop(1);
        if (s.endsWith('.')) s.chop(1);
    }
    return QString::fromLatin1(m_negative ? '-' + s : s);
}

Amount Amount::absolute() const { return Amount(m_digits, m_scale, false); }
Amount Amount::operator-() const { return Amount(m_digits, m_scale, !m_negative); }
QByteArray Amount::at(int scale) const { return Amount(m_digits + QByteArray(scale - m_scale, '0'), scale, false).m_digits; }

Amount Amount::operator+(const Amount& other) const {
    const int scale = std::max(m_scale, other.m_scale);
    const QByteArray a = at(scale), b = other.at(scale);
    if (std::max(a.size(), b.size()) >= maxDigits) return {};
    if (m_negative == other.m_negative) return Amount(sum(a, b), scale, m_negative);
    const int order = compare(a, b);
    return order >= 0 ? Amount(difference(a, b), scale, m_negative) : Amount(difference(b, a), scale, other.m_negative);
}

Amount Amount::operator*(const Amount& other) const {
    const QByteArray &a = m_digits, &b = other.m_digits;
    if (a.size() + b.size() >= maxDigits) return {};
    std::vector<int> cells(size_t(a.size() + b.size()), 0);
    for (qsizetype i = 0; i < a.size(); ++i)
        for (qsizetype j = 0; j < b.size(); ++j) cells[size_t(i + j + 1)] += (a[i] - '0') * (b[j] - '0');
    for (size_t i = cells.size() - 1; i > 0; --i) {
        cells[i - 1] += cells[i] / 10;
        cells[i] %= 10;
    }
    QByteArray digits;
    for (const int c : cells) digits += char('0' + c);
    return Amount(std::move(digits), m_scale + other.m_scale, m_negative != other.m_negative);
}

bool Amount::operator==(const Amount& other) const {
    const int scale = std::max(m_scale, other.m_scale);
    return m_negative == other.m_negative && at(scale) == other.at(scale);
}

} // namespace saboot::domain
