#include "crypto/passphraseestimate.h"

#include <QChar>
#include <QStringView>
#include <algorithm>
#include <array>
#include <cmath>

namespace saboot::crypto {

namespace {

constexpr double wordBits = 12.925; // log2(7776)
constexpr int analysedUnits = 256;

// What guessers try first: the top of published password lists, and the words officers here think of. Lower case,
// look-alike digits as letters, at least four letters.
constexpr std::array commonWords{
    u"password", u"passphrase", u"passwort", u"admin",    u"administrator", u"welcome", u"letmein", u"iloveyou", u"monkey",
    u"dragon",   u"master",     u"login",    u"princess", u"football",      u"cricket", u"sunshine", u"shadow",  u"superman",
    u"batman",   u"trustno",    u"hello",    u"secret",   u"computer",      u"internet", u"windows", u"samsung",  u"nokia",
    u"google",   u"facebook",   u"whatsapp", u"saboot",   u"police",        u"narcotics", u"anti",   u"force",    u"officer",
    u"inspector", u"pakistan",  u"pakistani", u"karachi", u"lahore",        u"islamabad", u"rawalpindi", u"peshawar",
    u"quetta",   u"multan",     u"faisalabad", u"hyderabad", u"kashmir",    u"punjab",  u"sindh",    u"balochistan",
    u"khyber",   u"allah",      u"bismillah", u"mashallah", u"inshallah",   u"muhammad", u"mohammad", u"ahmed",   u"khan",
    u"zindabad", u"jaan",       u"love",     u"mylove",   u"mypassword",    u"changeme", u"default",  u"test",    u"guest",
    u"root",     u"user",       u"imran",    u"jinnah",   u"quaid",         u"iqbal",   u"dilse",    u"mobile",   u"jazz",
    u"telenor",  u"zong",       u"ufone",    u"easypaisa", u"jazzcash",     u"batterystaple", u"correcthorse",
    u"پاکستان",  u"اللہ",       u"بسم",      u"محمد",     u"کراچی",         u"لاہور",   u"اسلام",    u"آباد",     u"محبت",
    u"پولیس",    u"پاس",        u"ورڈ",      u"زندہ",     u"ثبوت",          u"قائد",    u"اعظم",     u"کشمیر",    u"پنجاب",
};

// Rows and columns of the keyboards in use: Latin, and the Urdu phonetic layout.
constexpr std::array keyboardRows{
    u"qwertyuiop", u"asdfghjkl", u"zxcvbnm", u"1234567890", u"!@#$%^&*()", u"1qaz", u"2wsx", u"3edc", u"4rfv", u"5tgb",
    u"6yhn",       u"7ujm",      u"qazwsxedc", u"1qaz2wsx3edc4rfv", u"q1w2e3r4t5y6", u"قوعرتےءیہپ", u"اسدفگھجکل", u"زشچطبنم", u"۱۲۳۴۵۶۷۸۹۰",
};

constexpr std::array alphabets{
    u"abcdefghijklmnopqrstuvwxyz", u"01234567890", u"۰۱۲۳۴۵۶۷۸۹۰", u"ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے", u"ابجدہوزحطیکلمنسعفصقرشت",
};

bool isMark(char16_t c) {
    const auto k = QChar::category(char32_t(c));
    return k == QChar::Mark_NonSpacing || k == QChar::Mark_Enclosing || k == QChar::Mark_SpacingCombining;
}

bool isLatin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isLetter(char16_t c) { return QChar::isLetter(char32_t(c)) || isMark(c); }
bool isDigit(char16_t c) { return QChar::isDigit(char32_t(c)); }

char16_t lower(char16_t c) { return char16_t(QChar::toLower(char32_t(c))); }

/// Lower case with the usual substitutes undone.
char16_t plain(char16_t c) {
    switch (c) {
    case u'0': return u'o';
    case u'1': return u'l';
    case u'3': return u'e';
    case u'4':
    case u'@': return u'a';
    case u'5':
    case u'$': return u's';
    case u'7': return u't';
    case u'!': return u'i';
    default: return lower(c);
    }
}

double bitsOf(char16_t c) {
    if (c == u' ') return 0;
    if (isMark(c)) return 1;
    if (c >= u'a' && c <= u'z') return 4.7;
    if (c >= u'A' && c <= u'Z') return 5.2;
    if (isDigit(c)) return 3.32;
    if (c < 0x80) return 5;
    if (QChar::isLetter(char32_t(c))) return 5.3;
    return 6;
}

enum class Kind { Single, Word, Common, Repeat, Again, Sequence, Keyboard, Date };

struct Step {
    double bits = 0;
    int from = 0;
    Kind kind = Kind::Single;
};

class Estimator {
public:
    Estimator(const char16_t* text, int size) : m_text(text), m_size(std::min(size, analysedUnits)), m_folded(m_size * qsizetype(sizeof(char16_t))) {
        auto* folded = reinterpret_cast<char16_t*>(m_folded.data());
        for (int i = 0; i < m_size; ++i) folded[i] = plain(m_text[i]);
        m_plain = folded;
        m_best.resize(size_t(m_size) + 1);
        m_best[0] = {};
        for (size_t i = 1; i < m_best.size(); ++i) m_best[i].bits = 1e9;
    }

    PassphraseEstimate run() {
        for (int i = 0; i < m_size; ++i) {
            offer(i, i + 1, bitsOf(m_text[i]), Kind::Single);
            words(i);
            common(i);
            runs(i);
            dates(i);
            repeats(i);
        }
        return result();
    }

private:
    void offer(int from, int to, double bits, Kind kind) {
        Step& s = m_best[size_t(to)];
        const double total = m_best[size_t(from)].bits + bits;
        if (total < s.bits) s = {total, from, kind};
    }

    double singleBits(int from, int to) const {
        double sum = 0;
        for (int i = from; i < to; ++i) sum += bitsOf(m_text[i]);
        return sum;
    }

    bool isWordStart(int i) const {
        if (!isLetter(m_text[i]) || isMark(m_text[i])) return false;
        if (i == 0 || !isLetter(m_text[i - 1])) return true;
        return QChar::isUpper(char32_t(m_text[i])) && QChar::isLower(char32_t(m_text[i - 1]));
    }

    int wordEnd(int i) const {
        int j = i + 1;
        while (j < m_size && isLetter(m_text[j]) && !isWordStart(j)) ++j;
        return j;
    }

    /// Five consonants in a row are no word of a language but random letters.
    bool looksLikeWord(int from, int to) const {
        int consonants = 0;
        for (int i = from; i < to; ++i) {
            const char16_t c = lower(m_text[i]);
            const bool consonant = isLatin(c) && !QStringView(u"aeiouyw").contains(QChar(c));
            consonants = consonant ? consonants + 1 : 0;
            if (consonants >= 5) return false;
        }
        return true;
    }

    bool sameWord(int a, int aEnd, int b, int bEnd) const {
        if (aEnd - a != bEnd - b) return false;
        for (int i = 0; i < aEnd - a; ++i)
            if (lower(m_text[a + i]) != lower(m_text[b + i])) return false;
        return true;
    }

    void words(int i) {
        if (!isWordStart(i)) return;
        const int end = wordEnd(i);
        const int letters = end - i;
        if (letters < 3) return;
        for (int j = 0; j < i; ++j) {
            if (isWordStart(j) && sameWord(j, wordEnd(j), i, end)) {
                offer(i, end, 2, Kind::Again);
                return;
            }
        }
        if (!looksLikeWord(i, end)) return;
        int capitals = 0;
        for (int k = i + 1; k < end; ++k) capitals += QChar::isUpper(char32_t(m_text[k])) ? 1 : 0;
        const double bits = wordBits + std::max(0, letters - 9) * 1.5 + (capitals > 0 && capitals < letters - 1 ? 2 : 0);
        offer(i, end, std::min(bits, singleBits(i, end)), Kind::Word);
    }

    void common(int i) {
        for (const char16_t* const word : commonWords) {
            const QStringView w(word);
            if (i + w.size() > m_size) continue;
            if (QStringView(m_plain + i, w.size()) == w) {
                double bits = 7;
                for (qsizetype k = 0; k < w.size(); ++k)
                    if (m_text[i + k] != w[k].unicode()) {
                        bits = 9;
                        break;
                    }
                offer(i, i + int(w.size()), bits, Kind::Common);
            }
        }
    }

    /// Longest run along `line`, forwards or backwards, that starts at text position `i`.
    int runAlong(QStringView line, int i) const {
        int longest = 0;
        for (qsizetype at = 0; at < line.size(); ++at) {
            if (line[at].unicode() != lower(m_text[i])) continue;
            for (const int step : {1, -1}) {
                int n = 1;
                while (i + n < m_size && at + step * n >= 0 && at + step * n < line.size() &&
                       line[at + step * n].unicode() == lower(m_text[i + n]))
                    ++n;
                longest = std::max(longest, n);
            }
        }
        return longest;
    }

    void runs(int i) {
        for (const char16_t* const line : alphabets) {
            const int n = runAlong(QStringView(line), i);
            for (int k = 3; k <= n; ++k) offer(i, i + k, 5 + std::log2(double(k)), Kind::Sequence);
        }
        for (const char16_t* const line : keyboardRows) {
            const int n = runAlong(QStringView(line), i);
            for (int k = 4; k <= n; ++k) offer(i, i + k, 6 + std::log2(double(k)), Kind::Keyboard);
        }
    }

    int numberAt(int from, int digits) const {
        int value = 0;
        for (int i = from; i < from + digits; ++i) {
            if (i >= m_size || !isDigit(m_text[i])) return -1;
            value = value * 10 + QChar::digitValue(char32_t(m_text[i]));
        }
        return value;
    }

    void dates(int i) {
        const auto isYear = [](int y) { return y >= 1900 && y <= 2060; };
        const auto isDay = [](int d) { return d >= 1 && d <= 31; };
        if (isYear(numberAt(i, 4))) offer(i, i + 4, 7, Kind::Date);
        for (const int separator : {0, 1}) {
            const int second = i + 2 + separator;
            const int third = second + 2 + separator;
            if (separator && (second > m_size || third > m_size || isLetter(m_text[i + 2]))) continue;
            if (isDay(numberAt(i, 2)) && isDay(numberAt(second, 2)) && isYear(numberAt(third, 4)))
                offer(i, third + 4, 15, Kind::Date);
            const int month = i + 4 + separator;
            if (isYear(numberAt(i, 4)) && isDay(numberAt(month, 2)) && isDay(numberAt(month + 2 + separator, 2)))
                offer(i, month + 4 + separator, 15, Kind::Date);
        }
    }

    /// A block of 1..20 units that comes again at once.
    void repeats(int i) {
        for (int period = 1; period <= 20 && i + 2 * period <= m_size; ++period) {
            int n = 1;
            while (i + (n + 1) * period <= m_size &&
                   std::equal(m_text + i, m_text + i + period, m_text + i + n * period,
                              [](char16_t a, char16_t b) { return lower(a) == lower(b); }))
                ++n;
            const int least = period == 1 ? 3 : 2;
            const double block = std::min(singleBits(i, i + period), period >= 3 ? wordBits + std::max(0, period - 9) * 1.5 : 1e9);
            for (int k = least; k <= n; ++k) offer(i, i + k * period, block + std::log2(double(k)), Kind::Repeat);
        }
    }

    PassphraseEstimate result() const {
        PassphraseEstimate out;
        out.bits = m_best[size_t(m_size)].bits;
        const auto note = [&out](PassphraseReason r) {
            if (std::find(out.reasons.begin(), out.reasons.end(), r) == out.reasons.end()) out.reasons.push_back(r);
        };
        for (int at = m_size; at > 0; at = m_best[size_t(at)].from) {
            switch (m_best[size_t(at)].kind) {
            case Kind::Single: break;
            case Kind::Word: ++out.words; break;
            case Kind::Common: note(PassphraseReason::CommonPassword); break;
            case Kind::Repeat:
            case Kind::Again: note(PassphraseReason::Repeats); break;
            case Kind::Sequence: note(PassphraseReason::Sequence); break;
            case Kind::Keyboard: note(PassphraseReason::KeyboardRun); break;
            case Kind::Date: note(PassphraseReason::DateOrYear); break;
            }
        }
        bool onlyDigits = true;
        for (int i = 0; i < m_size; ++i) {
            if (!isMark(m_text[i]) && !QChar::isLowSurrogate(char32_t(m_text[i]))) ++out.characters;
            if (!isDigit(m_text[i]) && m_text[i] != u' ' && m_text[i] != u'-') onlyDigits = false;
        }
        if (onlyDigits) note(PassphraseReason::OnlyDigits);
        std::sort(out.reasons.begin(), out.reasons.end());
        return out;
    }

    const char16_t* m_text;
    int m_size;
    SecureBytes m_folded;
    const char16_t* m_plain = nullptr;
    std::vector<Step> m_best;
};

} // namespace

PassphraseEstimate estimatePassphrase(const char16_t* text, int size) { return Estimator(text, size).run(); }

} // namespace saboot::crypto
