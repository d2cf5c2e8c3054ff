#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>
#include <Qt>
#include <utility>
#include <vector>

/// Urdu, Arabic and Latin text: forms under which equal words meet, and marks made visible. Pure functions, any thread.
namespace saboot::text {

/// A changed text that knows where it came from. Offsets are UTF-16 units.
struct MappedText {
    QString text;
    /// origin[i] is the unit of the source at which text[i] begins; one entry more than text has units, the last
    /// being the source's length. A range [a, b) of `text` came from [origin[a], origin[b]) of the source.
    std::vector<qint32> origin;
    /// The source range of [from, to) of `text`.
    std::pair<qint32, qint32> source(qsizetype from, qsizetype to) const {
        return {origin[size_t(from)], origin[size_t(to)]};
    }
};

/// The search form of a text: NFKC, lower case, marks, tatweel, bidi controls and joiners dropped, digits 0-9,
/// presentation forms resolved; ي ى ئ ێ→ی, ك→ک, ه ة ۃ ۂ ۀ→ہ, آ أ إ ٱ→ا, ؤ→و, ۓ→ے, ء dropped; ھ→ہ except after
/// the letters it aspirates (ب پ ت ٹ ج چ د ڈ ر ڑ ک گ). White space and punctuation stay. Words that differ in a letter
/// stay apart: گئی does not become گی, کھا does not become کہا.
QString folded(QStringView text);
MappedText foldedMapped(QStringView text);

/// Arabic-Indic (U+0660..0669), Urdu (U+06F0..06F9) and full-width digits as 0-9. Same length, same offsets.
QString withAsciiDigits(QStringView text);
/// The value 0..9 of a digit of those scripts or of ASCII, else -1.
int digitValue(char32_t c);

/// Roman Urdu key of one word: consonant skeleton (aspiration and doubling dropped; q=k, w=v, z=j, ph=f) and the class
/// (A, E, O) of the first and the last vowel. "bhai", "bhaee", "bhaii" share one key. Empty when the word is not Latin.
/// The key proposes, it does not decide: a chance English word shares its key with a few others.
QString romanUrduKey(QStringView word);
/// The same over folded UTF-8, for the lexicon of the search index.
QByteArray romanUrduKeyUtf8(QByteArrayView foldedWord);

// --- marks that the eye does not see -----------------------------------------------------------------------------

/// Bidi controls, zero-width characters, soft hyphen, BOM, tag characters, invisible operators.
bool isInvisible(char32_t c);
/// Among them the ones that can turn the order of text: U+202A..202E, U+2066..2069.
bool isBidiOverride(char32_t c);
bool hasInvisible(QStringView text);
/// Invisible characters written out as ⟦U+202E⟧; the joiners that Urdu and emoji spelling needs (U+200C between Arabic
/// letters, U+200D inside emoji and between Arabic letters) are left as they are.
QString visibleMarks(QStringView text);
/// As visibleMarks, with every invisible character written out.
QString everyMarkVisible(QStringView text);
QString withoutInvisible(QStringView text);

/// First-strong isolate around a text whose direction is its own (U+2068 … U+2069): names and messages inside sentences.
QString isolated(QStringView text);
/// Left-to-right isolate (U+2066 … U+2069): identifiers, hashes, file names inside Urdu.
QString isolatedLtr(QStringView text);

/// Direction of the first strong character; LeftToRight when there is none.
Qt::LayoutDirection baseDirection(QStringView text);

// --- UTF-8 and UTF-16 offsets --------------------------------------------------------------------------------------

/// Offsets between the UTF-8 bytes (of hits, tokens and boxes) and the UTF-16 units (of QString) of one text. Built once,
/// O(n); each question O(log n) at most. An offset inside a character answers the character's beginning.
class OffsetMap {
public:
    explicit OffsetMap(QByteArrayView utf8);
    explicit OffsetMap(QStringView utf16);
    qsizetype toUtf16(qsizetype byteOffset) const;
    qsizetype toUtf8(qsizetype unitOffset) const;
    qsizetype sizeUtf8() const { return m_size8; }
    qsizetype sizeUtf16() const { return m_size16; }

private:
    struct Mark {
        qsizetype at8, at16;
        int bytes; ///< bytes of each character from here on: 1..4
    };
    std::vector<Mark> m_marks;
    qsizetype m_size8 = 0, m_size16 = 0;
    void add(int bytes);
};

} // namespace saboot::text
