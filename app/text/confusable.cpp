#include "text/confusable.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <vector>

namespace saboot::text {

namespace {

struct SpoofCloser {
    USpoofChecker* checker = nullptr;
    SpoofCloser() {
        UErrorCode e = U_ZERO_ERROR;
        checker = uspoof_open(&e);
        if (U_FAILURE(e)) checker = nullptr;
    }
    ~SpoofCloser() {
        if (checker) uspoof_close(checker);
    }
    SpoofCloser(const SpoofCloser&) = delete;
    SpoofCloser& operator=(const SpoofCloser&) = delete;
};

QString skeletonWith(const SpoofCloser& spoof, QStringView text) {
    if (!spoof.checker) return text.toString();
    QString out(text.size() * 4 + 16, QChar());
    UErrorCode e = U_ZERO_ERROR;
    const int32_t n = uspoof_getSkeleton(spoof.checker, 0, reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()),
                                         reinterpret_cast<UChar*>(out.data()), int32_t(out.size()), &e);
    if (U_FAILURE(e)) return text.toString();
    out.truncate(n);
    return out;
}

bool isAsciiLetters(const QString& s) {
    if (s.isEmpty()) return false;
    for (QChar c : s)
        if (!((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))) return false;
    return true;
}

// Scripts whose letters are drawn like Latin ones.
bool imitatesLatin(UScriptCode s) {
    return s == USCRIPT_CYRILLIC || s == USCRIPT_GREEK || s == USCRIPT_ARMENIAN || s == USCRIPT_CHEROKEE ||
           s == USCRIPT_COPTIC || s == USCRIPT_LISU;
}

struct Word {
    qsizetype start = 0, end = 0;
    std::vector<UScriptCode> scripts;
};

} // namespace

QString skeleton(QStringView text) { return skeletonWith(SpoofCloser(), text); }

std::vector<ScriptFinding> mixedScripts(QStringView text) {
    std::vector<Word> words;
    bool latinSeen = false;
    Word word;
    auto close = [&](qsizetype at) {
        word.end = at;
        if (!word.scripts.empty()) words.push_back(word);
        word = Word();
    };
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text[i].unicode();
        int units = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (u_isalpha(UChar32(c)) || (!word.scripts.empty() && (u_isdigit(UChar32(c)) || (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK)))) {
            UErrorCode e = U_ZERO_ERROR;
            const UScriptCode s = uscript_getScript(UChar32(c), &e);
            if (word.scripts.empty()) word.start = i;
            if (s != USCRIPT_COMMON && s != USCRIPT_INHERITED) {
                if (std::find(word.scripts.begin(), word.scripts.end(), s) == word.scripts.end()) word.scripts.push_back(s);
                latinSeen |= s == USCRIPT_LATIN;
            } else if (word.scripts.empty()) {
                word.scripts.push_back(s);
            }
        } else {
            close(i);
        }
        i += units;
    }
    close(text.size());

    std::vector<ScriptFinding> out;
    const SpoofCloser spoof;
    for (const Word& w : words) {
        bool latin = false, imitator = false, other = false;
        for (UScriptCode s : w.scripts) {
            latin |= s == USCRIPT_LATIN;
            imitator |= imitatesLatin(s);
            other |= s != USCRIPT_LATIN && !imitatesLatin(s) && s != USCRIPT_COMMON && s != USCRIPT_INHERITED;
        }
        if (!imitator) continue;
        const QStringView view = text.mid(w.start, w.end - w.start);
        QString looks;
        bool all = true;
        for (qsizetype i = 0; i < view.size(); ++i) {
            if (view[i].unicode() < 0x80) {
                looks += view[i];
                continue;
            }
            const qsizetype units = view[i].isHighSurrogate() ? 2 : 1;
            const QString drawn = skeletonWith(spoof, view.mid(i, units));
            all = all && isAsciiLetters(drawn);
            looks += drawn;
            i += units - 1;
        }
        const bool mixes = w.scripts.size() > 1;
        const bool wholeScript = !latin && !other && latinSeen && all;
        if (!mixes && !wholeScript) continue;
        ScriptFinding f;
        f.word = view.toString();
        f.start = w.start;
        for (UScriptCode s : w.scripts)
            if (s != USCRIPT_COMMON && s != USCRIPT_INHERITED) f.scripts << QString::fromLatin1(uscript_getName(s));
        if (all) f.looksLike = looks;
        out.push_back(std::move(f));
    }
    return out;
}

} // namespace saboot::text
