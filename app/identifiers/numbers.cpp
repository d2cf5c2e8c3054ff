#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <cmath>
#include <cstdlib>

// IMEI, payment cards, coordinates. A chance number passes Luhn one time in ten: the scanner asks for context words.
namespace saboot::identifiers::rules {

// Source: 3GPP TS 23.003, annex B.
void imei(std::string_view s, Out& out) {
    const std::string d = digitsOf(s);
    if (d.size() != 15 || s.size() > 20) return;
    const bool holds = luhnHolds(d);
    Facts f = reading(Kind::Imei, s, holds ? Verdict::Valid : Verdict::Invalid,
                      holds ? QStringLiteral("15 digits and the Luhn check holds.") : QStringLiteral("15 digits, but the Luhn check fails."), "3GPP TS 23.003");
    f.normal = ascii(d);
    f.note = QStringLiteral("type allocation code %1").arg(ascii(d.substr(0, 8)));
    out.push_back(std::move(f));
}

// Source: ISO/IEC 7812-1; issuer ranges as published by the schemes.
void card(std::string_view s, Out& out) {
    const std::string d = digitsOf(s);
    if (d.size() < 14 || d.size() > 19 || s.size() > 23) return;
    // Written in fours, or 4-6-5 as American Express does.
    if (s.size() != d.size() && !(s.size() >= 17 && (s[4] == ' ' || s[4] == '-'))) return;
    const int two = std::atoi(d.substr(0, 2).c_str()), four = std::atoi(d.substr(0, 4).c_str());
    const char* scheme = nullptr;
    if (d[0] == '4' && (d.size() == 16 || d.size() == 19)) scheme = "Visa";
    else if (((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) && d.size() == 16) scheme = "Mastercard";
    else if ((two == 34 || two == 37) && d.size() == 15) scheme = "American Express";
    else if (two == 62 && d.size() >= 16) scheme = "UnionPay";
    else if ((four == 6011 || two == 65) && d.size() >= 16) scheme = "Discover";
    else if (four == 2205 && d.size() == 16) scheme = "PayPak";
    else if ((two == 50 || (two >= 56 && two <= 69)) && d.size() >= 16) scheme = "Maestro";
    else if (four >= 3528 && four <= 3589 && d.size() == 16) scheme = "JCB";
    if (!scheme) return;
    const bool holds = luhnHolds(d);
    Facts f = reading(Kind::Card, s, holds ? Verdict::Valid : Verdict::Invalid,
                      holds ? QStringLiteral("The Luhn check holds and the first digits are those of %1.").arg(QString::fromLatin1(scheme))
                            : QStringLiteral("The first digits are those of %1, but the Luhn check fails.").arg(QString::fromLatin1(scheme)),
                      "ISO/IEC 7812");
    f.normal = ascii(d);
    f.note = QString::fromLatin1(scheme);
    out.push_back(std::move(f));
}

namespace {

// Reads one decimal number at `i`; false when none stands there.
bool readNumber(std::string_view s, size_t& i, double& value, int& decimals) {
    const size_t start = i;
    if (i < s.size() && (s[i] == '-' || s[i] == '+')) ++i;
    const size_t first = i;
    while (i < s.size() && s[i] >= '0' && s[i] <= '9') ++i;
    if (i == first || i - first > 3) return false;
    decimals = 0;
    if (i + 1 < s.size() && s[i] == '.' && s[i + 1] >= '0' && s[i + 1] <= '9') {
        ++i;
        while (i < s.size() && s[i] >= '0' && s[i] <= '9') {
            ++i;
            ++decimals;
        }
    }
    // strtod obeys the locale's decimal sign; this does not.
    double v = 0, scale = 1;
    bool fraction = false;
    for (const char c : s.substr(first, i - first)) {
        if (c == '.') {
            fraction = true;
            continue;
        }
        v = v * 10 + (c - '0');
        if (fraction) scale *= 10;
    }
    value = v / scale * (s[start] == '-' ? -1 : 1);
    return true;
}

void skipSpaces(std::string_view s, size_t& i) {
    while (i < s.size() && s[i] == ' ') ++i;
}

bool skip(std::string_view s, size_t& i, std::string_view what) {
    if (s.substr(i, what.size()) != what) return false;
    i += what.size();
    return true;
}

// One half: decimal degrees or degrees, minutes and seconds, with or without its letter.
bool readHalf(std::string_view s, size_t& i, double& value, int& decimals, char& letter) {
    letter = 0;
    auto takeLetter = [&] {
        if (i < s.size() && (s[i] == 'N' || s[i] == 'S' || s[i] == 'E' || s[i] == 'W')) letter = s[i++];
    };
    takeLetter();
    skipSpaces(s, i);
    if (!readNumber(s, i, value, decimals)) return false;
    skipSpaces(s, i);
    if (skip(s, i, "\xC2\xB0")) {
        double minutes = 0, seconds = 0;
        int d = 0;
        skipSpaces(s, i);
        size_t at = i;
        if (readNumber(s, at, minutes, d) && (skip(s, at, "'") || skip(s, at, "\xE2\x80\xB2") || skip(s, at, "\xE2\x80\x99"))) {
            i = at;
            decimals = 4 + d;
            skipSpaces(s, i);
            at = i;
            if (readNumber(s, at, seconds, d) && (skip(s, at, "\"") || skip(s, at, "\xE2\x80\xB3") || skip(s, at, "\xE2\x80\x9D"))) i = at;
            else seconds = 0;
            if (minutes >= 60 || seconds >= 60) return false;
            value = std::copysign(std::abs(value) + minutes / 60 + seconds / 3600, value);
        }
    }
    skipSpaces(s, i);
    if (!letter) takeLetter();
    if (letter == 'S' || letter == 'W') value = -value;
    return true;
}

} // namespace

namespace {

struct Position {
    size_t length = 0; ///< bytes read, 0: no position
    double latitude = 0, longitude = 0;
};

// Reads a position at the beginning of the text.
Position readPosition(std::string_view v, bool geo) {
    Position p;
    size_t i = 0;
    int decimals1 = 0, decimals2 = 0;
    char letter1 = 0, letter2 = 0;
    if (!readHalf(v, i, p.latitude, decimals1, letter1)) return {};
    skipSpaces(v, i);
    const bool comma = i < v.size() && (v[i] == ',' || v[i] == ';');
    if (comma) ++i;
    skipSpaces(v, i);
    if (!readHalf(v, i, p.longitude, decimals2, letter2)) return {};
    const bool letters = letter1 && letter2;
    if (letters && ((letter1 == 'N' || letter1 == 'S') == (letter2 == 'N' || letter2 == 'S'))) return {};
    if (letters && (letter1 == 'E' || letter1 == 'W')) std::swap(p.latitude, p.longitude);
    if (!letters && (letter1 || letter2)) return {};
    if (!comma && !letters) return {};
    if (!geo && !letters && (decimals1 < 3 || decimals2 < 3)) return {};
    if (std::abs(p.latitude) > 90 || std::abs(p.longitude) > 180) return {};
    while (i > 0 && v[i - 1] == ' ') --i;
    p.length = i;
    return p;
}

} // namespace

size_t coordinatesLength(std::string_view s) { return readPosition(s.substr(0, 60), false).length; }

// Decimal degrees with at least three decimals, degrees-minutes-seconds, or a geo: link (RFC 5870). WGS 84 is assumed.
void coordinates(std::string_view s, Out& out) {
    if (s.size() < 9 || s.size() > 60) return;
    const bool geo = startsWith(s, "geo:");
    const std::string_view v = geo ? s.substr(4) : s;
    const Position p = readPosition(v, geo);
    if (p.length == 0) return;
    if (p.length != v.size() && !(geo && (v[p.length] == ';' || v[p.length] == '?' || v[p.length] == ','))) return;
    Facts f = reading(Kind::Coordinates, s, Verdict::ShapeOnly, QStringLiteral("Latitude and longitude within range; WGS 84 is assumed."), geo ? "RFC 5870" : "");
    f.normal = QString::number(p.latitude, 'f', 6) + QLatin1Char(',') + QString::number(p.longitude, 'f', 6);
    out.push_back(std::move(f));
}

} // namespace saboot::identifiers::rules
