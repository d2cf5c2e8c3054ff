#include "identifiers/bip39words.h"
#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <unordered_map>

// Word lists that hold a wallet's secret. Sources: BIP-39; Electrum documentation "Electrum Seed Version System".
namespace saboot::identifiers::rules {

namespace {

constexpr const char* listNames[] = {"English", "French", "Japanese", "Spanish"};
constexpr size_t listCount = std::size(listNames);

// Decomposed, lower case, Latin accents dropped; the voicing marks of kana stay, they tell words apart.
QString wordForm(QStringView text) {
    QString out;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toLower())
        if (c.unicode() < 0x0300 || c.unicode() > 0x036F) out += c;
    return out;
}

struct WordLists {
    // Word in that form to its number in each list, -1 where absent.
    std::unordered_map<std::string, std::array<int16_t, listCount>> index;
    WordLists() {
        const char* const lists[listCount] = {bip39English, bip39French, bip39Japanese, bip39Spanish};
        for (size_t l = 0; l < listCount; ++l) {
            const QStringList words = QString::fromUtf8(lists[l]).split(QLatin1Char(' '));
            for (int i = 0; i < words.size(); ++i) {
                const auto [it, added] = index.try_emplace(wordForm(words[i]).toStdString());
                if (added) it->second.fill(-1);
                it->second[l] = int16_t(i);
            }
        }
    }
};

const WordLists& wordLists() {
    static const WordLists lists;
    return lists;
}

bool checksumHolds(const std::vector<int>& numbers) {
    const size_t bits = numbers.size() * 11, checkBits = bits / 33, entropyBits = bits - checkBits;
    Bytes entropy;
    uint32_t buffer = 0;
    int held = 0;
    for (const int n : numbers) {
        buffer = (buffer << 11 | uint32_t(n)) & 0xFFFFFF;
        held += 11;
        while (held >= 8) {
            held -= 8;
            entropy.push_back(uint8_t(buffer >> held));
        }
    }
    if (held) entropy.push_back(uint8_t(buffer << (8 - held)));
    const size_t whole = entropyBits / 8;
    const Digest d = sha256(ByteSpan(entropy.data(), whole));
    const int shift = int(8 - checkBits);
    return entropy.size() > whole && entropy[whole] >> shift == d[0] >> shift;
}

// The version digits of an Electrum seed, or nothing.
const char* electrumType(const std::string& phrase) {
    static constexpr std::string_view key = "Seed version";
    const auto mac = hmacSha512(ByteSpan(reinterpret_cast<const uint8_t*>(key.data()), key.size()),
                                ByteSpan(reinterpret_cast<const uint8_t*>(phrase.data()), phrase.size()));
    const std::string hex = toHex(ByteSpan(mac.data(), 2));
    if (startsWith(hex, "01")) return "standard";
    if (startsWith(hex, "100")) return "segwit";
    if (startsWith(hex, "101")) return "two-factor";
    if (startsWith(hex, "102")) return "two-factor segwit";
    return nullptr;
}

/// How a phrase stands in the text where it is not a plain line of words: ", written as a numbered list, over 12 lines".
QString waysOfWriting(std::string_view s) {
    QString out;
    if (std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; })) out += QStringLiteral(", written as a numbered list");
    if (s.find_first_of("\"'") != std::string_view::npos || s.find("\xE2\x80\x9C") != std::string_view::npos) out += QStringLiteral(", each word in quotation marks");
    if (const auto breaks = std::count(s.begin(), s.end(), '\n')) out += QStringLiteral(", over %1 lines").arg(breaks + 1);
    return out;
}

} // namespace

unsigned seedWordLists(std::string_view word) {
    const auto& index = wordLists().index;
    const auto it = index.find(std::string(word));
    if (it == index.end()) return 0;
    unsigned bits = 0;
    for (size_t l = 0; l < listCount; ++l) bits |= unsigned(it->second[l] >= 0) << l;
    return bits;
}

void seedPhrase(std::string_view s, Out& out) {
    if (s.size() < 24 || s.size() > 2000) return;
    // Words may be numbered ("1. abandon 2) ability"), quoted as in a list of JSON, and parted by commas or line breaks.
    const QString folded = wordForm(ascii(s));
    QStringList words;
    QString word;
    for (const QChar c : folded + QLatin1Char(' ')) {
        if (c.isLetter() || c.isMark()) word += c;
        else if (!word.isEmpty()) {
            words << word;
            word.clear();
        } else if (!c.isSpace() && !c.isDigit() && !QStringView(u".,)(:-;\"'[]{}*|\\\u2022\u2018\u2019\u201C\u201D\u2013").contains(c)) {
            return;
        }
    }
    if (words.size() < 9 || words.size() > 33) return;

    const auto& index = wordLists().index;
    std::array<int, listCount> known{};
    for (const QString& w : words) {
        const auto it = index.find(w.toStdString());
        if (it == index.end()) continue;
        for (size_t l = 0; l < listCount; ++l) known[l] += it->second[l] >= 0;
    }
    const size_t list = size_t(std::max_element(known.begin(), known.end()) - known.begin());
    if (known[list] * 4 < words.size() * 3) return;

    const QString listName = QString::fromLatin1(listNames[list]);
    const QString normal = words.join(QLatin1Char(' '));
    auto add = [&](Verdict v, const QString& reason, const char* standard, const QString& note) {
        Facts f = reading(Kind::SeedPhrase, s, v, reason, standard);
        f.normal = normal;
        f.note = note;
        out.push_back(std::move(f));
    };
    std::vector<int> numbers;
    QString foreign;
    int place = 0;
    for (const QString& w : words) {
        ++place;
        const auto it = index.find(w.toStdString());
        const int n = it == index.end() ? -1 : it->second[list];
        if (n >= 0) numbers.push_back(n);
        else if (foreign.isEmpty()) foreign = QString::number(place);
    }
    const QString note = QStringLiteral("%1 words, %2 list").arg(words.size()).arg(listName) + waysOfWriting(s);
    const bool complete = foreign.isEmpty();
    const bool lengthFits = words.size() % 3 == 0 && words.size() >= 12 && words.size() <= 24;
    if (complete && lengthFits && checksumHolds(numbers)) {
        add(Verdict::Valid, QStringLiteral("BIP-39: all words are in the %1 list and the checksum holds. Whoever has it can spend.").arg(listName), "BIP-39", note);
        return;
    }
    if (list == 0 && complete && words.size() >= 12) {
        if (const char* type = electrumType(normal.toStdString())) {
            add(Verdict::Valid, QStringLiteral("Electrum: the seed version check holds (%1). Whoever has it can spend.").arg(QString::fromLatin1(type)), "Electrum seed version", note);
            return;
        }
    }
    const QString reason = !complete ? QStringLiteral("Word %1 is not in the BIP-39 %2 list.").arg(foreign, listName)
                           : !lengthFits ? QStringLiteral("BIP-39 phrases have 12, 15, 18, 21 or 24 words; this has %1.").arg(words.size())
                                         : QStringLiteral("BIP-39: all words are in the %1 list, but the checksum fails: a word is wrong or misplaced.").arg(listName);
    add(Verdict::Invalid, reason, "BIP-39", note);
}

} // namespace saboot::identifiers::rules
