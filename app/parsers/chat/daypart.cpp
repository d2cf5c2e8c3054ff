#include "parsers/chat/daypart.h"

#include <QChar>
#include <unordered_map>

namespace saboot::parsers::chat {

namespace {

struct Word {
    const char32_t* text;
    DayPart part;
    bool dayFirst;
};

// CLDR 42 day period names of the locales WhatsApp offers, and the looser words phones put there instead.
constexpr Word words[] = {
    {U"am", DayPart::Am, false}, {U"pm", DayPart::Pm, false},
    {U"a", DayPart::Am, false}, {U"p", DayPart::Pm, false},
    // Urdu, Punjabi, Sindhi, Pashto
    {U"صبح", DayPart::Am, true}, {U"فجر", DayPart::Am, true}, {U"سویرے", DayPart::Am, true},
    {U"قبلدوپہر", DayPart::Am, true}, {U"دوپہر", DayPart::Noon, true}, {U"بعددوپہر", DayPart::Pm, true},
    {U"سہپہر", DayPart::Pm, true}, {U"شام", DayPart::Pm, true}, {U"رات", DayPart::Night, true},
    {U"بجے", DayPart::Neutral, true}, {U"بوقت", DayPart::Neutral, true}, {U"بج", DayPart::Neutral, true},
    {U"صبحسويري", DayPart::Am, true}, {U"منجهند", DayPart::Noon, true}, {U"غم", DayPart::Am, true}, {U"غو", DayPart::Pm, true},
    // Persian
    {U"قظ", DayPart::Am, true}, {U"بظ", DayPart::Pm, true}, {U"قبلازظهر", DayPart::Am, true},
    {U"بعدازظهر", DayPart::Pm, true}, {U"بعدازظہر", DayPart::Pm, true}, {U"قبلازظہر", DayPart::Am, true},
    {U"عصر", DayPart::Pm, true}, {U"ظهر", DayPart::Noon, true}, {U"شب", DayPart::Night, true}, {U"ساعت", DayPart::Neutral, true},
    // Arabic
    {U"ص", DayPart::Am, true}, {U"م", DayPart::Pm, true}, {U"صباحا", DayPart::Am, true}, {U"صباحاً", DayPart::Am, true},
    {U"مساء", DayPart::Pm, true}, {U"مساءً", DayPart::Pm, true}, {U"ظهرا", DayPart::Noon, true}, {U"ظهرًا", DayPart::Noon, true},
    {U"فيالساعة", DayPart::Neutral, true}, {U"الساعة", DayPart::Neutral, true}, {U"في", DayPart::Neutral, true},
    // Hebrew
    {U"לפנהצ", DayPart::Am, true}, {U"אחהצ", DayPart::Pm, true}, {U"בבוקר", DayPart::Am, true}, {U"בערב", DayPart::Pm, true},
    {U"בצהריים", DayPart::Noon, true}, {U"אחרהצהריים", DayPart::Pm, true}, {U"בלילה", DayPart::Night, true},
    {U"בשעה", DayPart::Neutral, true},
    // South Asia
    {U"पूर्वाह्न", DayPart::Am, true}, {U"अपराह्न", DayPart::Pm, true}, {U"सुबह", DayPart::Am, true},
    {U"दोपहर", DayPart::Noon, true}, {U"शाम", DayPart::Pm, true}, {U"रात", DayPart::Night, true}, {U"बजे", DayPart::Neutral, true},
    {U"मपू", DayPart::Am, true}, {U"मउ", DayPart::Pm, true}, {U"पूर्वाह्ण", DayPart::Am, true},
    {U"পূর্বাহ্ণ", DayPart::Am, true}, {U"অপরাহ্ণ", DayPart::Pm, true}, {U"এএম", DayPart::Am, true}, {U"পিএম", DayPart::Pm, true},
    {U"ਪੂਦੁ", DayPart::Am, true}, {U"ਬਾਦੁ", DayPart::Pm, true}, {U"முற்பகல்", DayPart::Am, true}, {U"பிற்பகல்", DayPart::Pm, true},
    {U"ഉച്ചയ്ക്ക്", DayPart::Pm, true}, {U"පෙව", DayPart::Am, true}, {U"පව", DayPart::Pm, true}, {U"ನಪೂ", DayPart::Am, true},
    // East and South-East Asia: year first, so no hint is needed from them
    {U"上午", DayPart::Am, false}, {U"下午", DayPart::Pm, false}, {U"凌晨", DayPart::Am, false}, {U"早上", DayPart::Am, false},
    {U"清晨", DayPart::Am, false}, {U"清早", DayPart::Am, false}, {U"中午", DayPart::Noon, false},
    {U"傍晚", DayPart::Pm, false}, {U"晚上", DayPart::Night, false}, {U"午夜", DayPart::Am, false},
    {U"오전", DayPart::Am, false}, {U"오후", DayPart::Pm, false}, {U"새벽", DayPart::Am, false}, {U"밤", DayPart::Night, false},
    {U"午前", DayPart::Am, false}, {U"午後", DayPart::Pm, false},
    {U"ก่อนเที่ยง", DayPart::Am, true}, {U"หลังเที่ยง", DayPart::Pm, true}, {U"น", DayPart::Neutral, true}, {U"เวลา", DayPart::Neutral, true},
    {U"sa", DayPart::Am, true}, {U"ch", DayPart::Pm, true}, {U"lúc", DayPart::Neutral, true}, {U"pg", DayPart::Am, true},
    {U"ptg", DayPart::Pm, true}, {U"pukul", DayPart::Neutral, true},
    // Europe and Turkey
    {U"öö", DayPart::Am, true}, {U"ös", DayPart::Pm, true}, {U"πμ", DayPart::Am, true}, {U"μμ", DayPart::Pm, true},
    {U"de", DayPart::Am, true}, {U"du", DayPart::Pm, true}, {U"dop", DayPart::Am, true}, {U"odp", DayPart::Pm, true},
    {U"fm", DayPart::Am, true}, {U"em", DayPart::Pm, true}, {U"ap", DayPart::Am, true}, {U"ip", DayPart::Pm, true},
    {U"дп", DayPart::Am, true}, {U"пп", DayPart::Pm, true}, {U"прпл", DayPart::Am, true}, {U"пополудне", DayPart::Pm, true},
    {U"преподне", DayPart::Am, true}, {U"поподне", DayPart::Pm, true}, {U"пд", DayPart::Am, true},
    {U"пробед", DayPart::Am, true}, {U"слобед", DayPart::Pm, true}, {U"утра", DayPart::Am, true}, {U"вечера", DayPart::Pm, true},
    {U"дня", DayPart::Noon, true}, {U"ночи", DayPart::Night, true}, {U"vorm", DayPart::Am, true}, {U"nachm", DayPart::Pm, true},
    {U"paradites", DayPart::Am, true}, {U"pasdites", DayPart::Pm, true}, {U"pd", DayPart::Am, true}, {U"md", DayPart::Pm, true},
    {U"priešpiet", DayPart::Am, true}, {U"popiet", DayPart::Pm, true}, {U"priekšp", DayPart::Am, true}, {U"pēcp", DayPart::Pm, true},
    {U"fh", DayPart::Am, true}, {U"eh", DayPart::Pm, true}, {U"to", DayPart::Am, true}, {U"tk", DayPart::Pm, true},
    // at, o'clock
    {U"klo", DayPart::Neutral, true}, {U"kl", DayPart::Neutral, true}, {U"um", DayPart::Neutral, true},
    {U"uhr", DayPart::Neutral, true}, {U"à", DayPart::Neutral, true}, {U"às", DayPart::Neutral, true},
    {U"alas", DayPart::Neutral, true}, {U"ala", DayPart::Neutral, true}, {U"las", DayPart::Neutral, true},
    {U"alle", DayPart::Neutral, true}, {U"alleore", DayPart::Neutral, true}, {U"ore", DayPart::Neutral, true},
    {U"ora", DayPart::Neutral, true}, {U"om", DayPart::Neutral, true}, {U"o", DayPart::Neutral, true},
    {U"в", DayPart::Neutral, true}, {U"о", DayPart::Neutral, true}, {U"г", DayPart::Neutral, true}, {U"гв", DayPart::Neutral, true},
    {U"ч", DayPart::Neutral, true}, {U"saat", DayPart::Neutral, true}, {U"ob", DayPart::Neutral, true}, {U"u", DayPart::Neutral, true},
    {U"στις", DayPart::Neutral, true}, {U"h", DayPart::Neutral, true}, {U"hs", DayPart::Neutral, true}, {U"hrs", DayPart::Neutral, true},
    {U"at", DayPart::Neutral, false}, {U"kello", DayPart::Neutral, true},
};

struct Month {
    const char32_t* text;
    int number;
};

constexpr Month months[] = {
    {U"jan", 1}, {U"january", 1}, {U"feb", 2}, {U"february", 2}, {U"mar", 3}, {U"march", 3}, {U"apr", 4}, {U"april", 4},
    {U"may", 5}, {U"jun", 6}, {U"june", 6}, {U"jul", 7}, {U"july", 7}, {U"aug", 8}, {U"august", 8}, {U"sep", 9},
    {U"sept", 9}, {U"september", 9}, {U"oct", 10}, {U"october", 10}, {U"nov", 11}, {U"november", 11}, {U"dec", 12},
    {U"december", 12},
    // Urdu and Arabic
    {U"جنوری", 1}, {U"فروری", 2}, {U"مارچ", 3}, {U"اپریل", 4}, {U"مئی", 5}, {U"جون", 6}, {U"جولائی", 7}, {U"اگست", 8},
    {U"ستمبر", 9}, {U"اکتوبر", 10}, {U"نومبر", 11}, {U"دسمبر", 12}, {U"يناير", 1}, {U"فبراير", 2}, {U"مارس", 3},
    {U"أبريل", 4}, {U"ابريل", 4}, {U"مايو", 5}, {U"يونيو", 6}, {U"يوليو", 7}, {U"أغسطس", 8}, {U"اغسطس", 8},
    {U"سبتمبر", 9}, {U"أكتوبر", 10}, {U"اكتوبر", 10}, {U"نوفمبر", 11}, {U"ديسمبر", 12},
    // German, Spanish, French, Italian, Portuguese, Dutch, Turkish, Indonesian where they differ
    {U"januar", 1}, {U"jänner", 1}, {U"februar", 2}, {U"mär", 3}, {U"märz", 3}, {U"mai", 5}, {U"juni", 6}, {U"juli", 7},
    {U"okt", 10}, {U"oktober", 10}, {U"dez", 12}, {U"dezember", 12}, {U"ene", 1}, {U"enero", 1}, {U"febrero", 2},
    {U"marzo", 3}, {U"abr", 4}, {U"abril", 4}, {U"mayo", 5}, {U"junio", 6}, {U"julio", 7}, {U"ago", 8}, {U"agosto", 8},
    {U"septiembre", 9}, {U"octubre", 10}, {U"noviembre", 11}, {U"dic", 12}, {U"diciembre", 12}, {U"janv", 1}, {U"janvier", 1},
    {U"févr", 2}, {U"février", 2}, {U"mars", 3}, {U"avr", 4}, {U"avril", 4}, {U"juin", 6}, {U"juil", 7}, {U"juillet", 7},
    {U"août", 8}, {U"septembre", 9}, {U"octobre", 10}, {U"novembre", 11}, {U"déc", 12}, {U"décembre", 12}, {U"gen", 1},
    {U"gennaio", 1}, {U"febbraio", 2}, {U"aprile", 4}, {U"mag", 5}, {U"maggio", 5}, {U"giu", 6}, {U"giugno", 6}, {U"lug", 7},
    {U"luglio", 7}, {U"set", 9}, {U"settembre", 9}, {U"ott", 10}, {U"ottobre", 10}, {U"dicembre", 12}, {U"janeiro", 1},
    {U"fev", 2}, {U"fevereiro", 2}, {U"março", 3}, {U"maio", 5}, {U"mai", 5}, {U"junho", 6}, {U"julho", 7}, {U"setembro", 9},
    {U"out", 10}, {U"outubro", 10}, {U"novembro", 11}, {U"dezembro", 12}, {U"mrt", 3}, {U"mei", 5}, {U"oca", 1}, {U"şub", 2},
    {U"nis", 4}, {U"haz", 6}, {U"tem", 7}, {U"ağu", 8}, {U"eyl", 9}, {U"eki", 10}, {U"kas", 11}, {U"ara", 12}, {U"agu", 8},
    {U"des", 12}, {U"desember", 12},
    // Hindi
    {U"जनवरी", 1}, {U"फ़रवरी", 2}, {U"मार्च", 3}, {U"अप्रैल", 4}, {U"मई", 5}, {U"जून", 6}, {U"जुलाई", 7}, {U"अगस्त", 8},
    {U"सितंबर", 9}, {U"अक्टूबर", 10}, {U"नवंबर", 11}, {U"दिसंबर", 12},
};

} // namespace

void appendFolded(std::u32string& word, char32_t c) {
    switch (c) {
    case U'.': case U' ': case U'\'': case U'"': case U'’': case U'‘': case U'`': case U'“': case U'”':
    case U'׳': case U'״': case U'´': case U'ـ': return;
    // Arabic yeh and kaf as typed in Urdu
    case U'ي': case U'ى': word += U'ی'; return;
    case U'ك': word += U'ک'; return;
    default: word += QChar::toCaseFolded(c);
    }
}

std::optional<DayPartWord> findDayPart(std::u32string_view folded) {
    static const auto table = [] {
        std::unordered_map<std::u32string, DayPartWord> t;
        for (const Word& w : words) {
            std::u32string key;
            for (const char32_t* c = w.text; *c; ++c) appendFolded(key, *c);
            t.emplace(key, DayPartWord{w.part, w.dayFirst});
        }
        return t;
    }();
    const auto it = table.find(std::u32string(folded));
    if (it == table.end()) return std::nullopt;
    return it->second;
}

std::optional<int> findMonthName(std::u32string_view folded) {
    static const auto table = [] {
        std::unordered_map<std::u32string, int> t;
        for (const Month& m : months) {
            std::u32string key;
            for (const char32_t* c = m.text; *c; ++c) appendFolded(key, *c);
            t.emplace(key, m.number);
        }
        return t;
    }();
    const auto it = table.find(std::u32string(folded));
    if (it == table.end()) return std::nullopt;
    return it->second;
}

int hourOfDay(int hour, DayPart part) {
    if (hour > 12 || part == DayPart::None || part == DayPart::Neutral) return hour;
    switch (part) {
    case DayPart::Am: return hour == 12 ? 0 : hour;
    case DayPart::Pm: return hour == 12 || hour == 0 ? 12 : hour + 12;
    case DayPart::Noon: return hour >= 1 && hour <= 5 ? hour + 12 : hour;
    case DayPart::Night: return hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
    default: return hour;
    }
}

} // namespace saboot::parsers::chat
