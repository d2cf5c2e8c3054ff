#include "text/normalise.h"

#include "text/foldtable.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace saboot::text {

using namespace detail;

namespace {

char32_t at(QStringView s, qsizetype i, int& units) {
    const QChar c = s[i];
    units = 1;
    if (c.isHighSurrogate() && i + 1 < s.size() && s[i + 1].isLowSurrogate()) {
        units = 2;
        return QChar::surrogateToUcs4(c, s[i + 1]);
    }
    return c.unicode();
}

bool isArabicLetter(char32_t c) {
    UErrorCode e = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &e) == USCRIPT_ARABIC && u_isalpha(UChar32(c));
}

// What a walk over the text needs to apply the rule of ھ.
struct Folder {
    bool afterAspirable = false;
    std::string_view next(char32_t c) {
        const FoldPage& page = foldPage(c);
        const CharFold& f = page.chars[c & 0xFF];
        switch (f.cls) {
        case CharClass::HehDoachashmee: {
            const bool keeps = afterAspirable;
            afterAspirable = false;
            return keeps ? std::string_view("\xDA\xBE") : std::string_view("\xDB\x81");
        }
        case CharClass::Drop:
        case CharClass::DropMark:
        case CharClass::Joiner:
        case CharClass::SkinTone: return {};
        default: afterAspirable = f.aspirable; return page.text(f);
        }
    }
};

QString codePointName(char32_t c) {
    return QStringLiteral("\u27E6U+%1\u27E7").arg(QString::number(uint(c), 16).toUpper().rightJustified(4, QLatin1Char('0')));
}

bool isEmojiPart(char32_t c) {
    return c >= 0x203C && (u_hasBinaryProperty(UChar32(c), UCHAR_EXTENDED_PICTOGRAPHIC) || c == 0xFE0F ||
                           (c >= 0x1F3FB && c <= 0x1F3FF));
}

} // namespace

MappedText foldedMapped(QStringView text) {
    MappedText out;
    out.text.reserve(text.size());
    out.origin.reserve(size_t(text.size()) + 1);
    Folder folder;
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const std::string_view folded = folder.next(at(text, i, units));
        const QString part = QString::fromUtf8(folded.data(), qsizetype(folded.size()));
        for (qsizetype k = 0; k < part.size(); ++k) out.origin.push_back(qint32(i));
        out.text += part;
    }
    out.origin.push_back(qint32(text.size()));
    return out;
}

QString folded(QStringView text) {
    QByteArray out;
    out.reserve(text.size() * 2);
    Folder folder;
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const std::string_view part = folder.next(at(text, i, units));
        out.append(part.data(), qsizetype(part.size()));
    }
    return QString::fromUtf8(out);
}

int digitValue(char32_t c) {
    if (c >= '0' && c <= '9') return int(c - '0');
    if (c >= 0x0660 && c <= 0x0669) return int(c - 0x0660);
    if (c >= 0x06F0 && c <= 0x06F9) return int(c - 0x06F0);
    if (c >= 0xFF10 && c <= 0xFF19) return int(c - 0xFF10);
    return -1;
}

QString withAsciiDigits(QStringView text) {
    QString out = text.toString();
    for (QChar& c : out) {
        if (c.unicode() < 0x80) continue;
        if (const int v = digitValue(c.unicode()); v >= 0) c = QChar(u'0' + v);
    }
    return out;
}

bool isBidiOverride(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool isInvisible(char32_t c) {
    if (c < 0xAD) return false;
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE007F);
}

bool hasInvisible(QStringView text) {
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units)
        if (isInvisible(at(text, i, units))) return true;
    return false;
}

namespace {

enum class Spelling { Left, Written };

QString marksWritten(QStringView text, Spelling joiners) {
    if (!hasInvisible(text)) return text.toString();
    QString out;
    out.reserve(text.size() + 32);
    char32_t before = 0;
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t c = at(text, i, units);
        bool write = isInvisible(c);
        if (write && joiners == Spelling::Left && (c == 0x200C || c == 0x200D)) {
            int nextUnits = 1;
            const char32_t after = i + units < text.size() ? at(text, i + units, nextUnits) : 0;
            const bool letters = isArabicLetter(before) && isArabicLetter(after);
            const bool emoji = c == 0x200D && isEmojiPart(before) && isEmojiPart(after);
            write = !letters && !emoji;
        }
        if (write) out += codePointName(c);
        else out += text.mid(i, units);
        before = c;
    }
    return out;
}

} // namespace

QString visibleMarks(QStringView text) { return marksWritten(text, Spelling::Left); }
QString everyMarkVisible(QStringView text) { return marksWritten(text, Spelling::Written); }

QString withoutInvisible(QStringView text) {
    QString out;
    out.reserve(text.size());
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units)
        if (!isInvisible(at(text, i, units))) out += text.mid(i, units);
    return out;
}

QString isolated(QStringView text) { return QChar(0x2068) + text.toString() + QChar(0x2069); }
QString isolatedLtr(QStringView text) { return QChar(0x2066) + text.toString() + QChar(0x2069); }

Qt::LayoutDirection baseDirection(QStringView text) {
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        switch (u_charDirection(UChar32(at(text, i, units)))) {
        case U_LEFT_TO_RIGHT: return Qt::LeftToRight;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC: return Qt::RightToLeft;
        default: break;
        }
    }
    return Qt::LeftToRight;
}

// --- offsets ---------------------------------------------------------------------------------------------------------

void OffsetMap::add(int bytes) {
    if (m_marks.empty() || m_marks.back().bytes != bytes) m_marks.push_back({m_size8, m_size16, bytes});
    m_size8 += bytes;
    m_size16 += bytes == 4 ? 2 : 1;
}

OffsetMap::OffsetMap(QByteArrayView utf8) {
    const auto* p = reinterpret_cast<const unsigned char*>(utf8.data());
    int length = 1;
    // QString::fromUtf8 gives one U+FFFD for each byte that is no UTF-8.
    for (size_t i = 0; i < size_t(utf8.size()); i += size_t(length)) {
        decodeUtf8(p, size_t(utf8.size()), i, length);
        add(length);
    }
}

OffsetMap::OffsetMap(QStringView utf16) {
    int units = 1;
    for (qsizetype i = 0; i < utf16.size(); i += units) {
        const char32_t c = at(utf16, i, units);
        add(c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
    }
}

qsizetype OffsetMap::toUtf16(qsizetype byteOffset) const {
    if (byteOffset <= 0 || m_marks.empty()) return 0;
    if (byteOffset >= m_size8) return m_size16;
    const auto next = std::upper_bound(m_marks.begin(), m_marks.end(), byteOffset,
                                       [](qsizetype v, const Mark& m) { return v < m.at8; });
    const Mark& m = *std::prev(next);
    return m.at16 + (byteOffset - m.at8) / m.bytes * (m.bytes == 4 ? 2 : 1);
}

qsizetype OffsetMap::toUtf8(qsizetype unitOffset) const {
    if (unitOffset <= 0 || m_marks.empty()) return 0;
    if (unitOffset >= m_size16) return m_size8;
    const auto next = std::upper_bound(m_marks.begin(), m_marks.end(), unitOffset,
                                       [](qsizetype v, const Mark& m) { return v < m.at16; });
    const Mark& m = *std::prev(next);
    return m.at8 + (unitOffset - m.at16) / (m.bytes == 4 ? 2 : 1) * m.bytes;
}

} // namespace saboot::text
