#include "text/normalise.h"

namespace saboot::text {

namespace {

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

// A run of vowels is one sound to the ear: "ai", "ee", "iya" are E, "au", "oo" are O, "aa" is A.
char vowelClass(std::string_view run) {
    for (char c : run)
        if (c == 'e' || c == 'i' || c == 'y') return 'E';
    for (char c : run)
        if (c == 'o' || c == 'u') return 'O';
    return 'A';
}

} // namespace

QByteArray romanUrduKeyUtf8(QByteArrayView folded) {
    std::string word(folded.data(), size_t(folded.size()));
    for (char c : word)
        if (c < 'a' || c > 'z') return {};
    if (word.empty()) return {};
    // "rha", "nhi" are raha, nahi with a vowel left out; elsewhere h after a consonant is aspiration.
    if (word.size() > 2 && word[1] == 'h' && (word[0] == 'r' || word[0] == 'n')) word.insert(1, 1, 'a');

    QByteArray skeleton;
    char first = '-', last = '-';
    auto put = [&](char c) {
        if (skeleton.isEmpty() || skeleton.back() != c) skeleton += c;
    };
    for (size_t i = 0; i < word.size();) {
        char c = word[i];
        const bool consonantY = c == 'y' && i == 0 && word.size() > 1 && isVowel(word[1]);
        if (isVowel(c) && !consonantY) {
            size_t end = i;
            while (end < word.size() && isVowel(word[end])) ++end;
            const char cls = vowelClass(std::string_view(word).substr(i, end - i));
            if (first == '-') first = cls;
            last = cls;
            if (i == 0) skeleton += '*';
            else skeleton += '\'';
            i = end;
            continue;
        }
        const char next = i + 1 < word.size() ? word[i + 1] : '\0';
        if (c == 'h') {
            const bool aspirates = i > 0 && !isVowel(word[i - 1]);
            const bool silentEnd = i + 1 == word.size() && i > 0;
            if (!aspirates && !silentEnd) put('h');
            ++i;
            continue;
        }
        if (c == 'p' && next == 'h') c = 'f';
        else if (c == 'c') c = next == 'h' || next == 'c' ? 'c' : (next == 'e' || next == 'i') ? 's' : 'k';
        else if (c == 'q') c = 'k';
        else if (c == 'w') c = 'v';
        else if (c == 'z') c = 'j';
        if (c == 'x') {
            put('k');
            c = 's';
        }
        put(c);
        ++i;
    }
    // The vowel marks only kept equal consonants apart ("baba" is not "ba").
    skeleton.replace("'", "");
    return skeleton + '.' + first + last;
}

QString romanUrduKey(QStringView word) { return QString::fromLatin1(romanUrduKeyUtf8(folded(word).toUtf8())); }

} // namespace saboot::text
