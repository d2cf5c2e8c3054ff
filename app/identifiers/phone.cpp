#include "identifiers/rules.h"

#include <array>
#include <atomic>
#include <phonenumbers/phonenumberutil.h>

// Numbering plans come from libphonenumber; what it says is the plan, not that a number is in service.
namespace saboot::identifiers::rules {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The operator that was first given the range 03XZ. Portability since 2007: the subscriber may be elsewhere today.
const char* originalOperator(std::string_view national) {
    const std::string_view four = national.substr(0, 3);
    if (four == "355") return "SCO";
    if (four == "370" || four == "371") return "Zong";
    switch (national[1]) {
    case '0':
    case '2': return "Jazz";
    case '1': return "Zong";
    case '3': return "Ufone";
    case '4': return "Telenor";
    default: return nullptr;
    }
}

// The plan decides by the three digits behind +92: asked once for each, since the library's answer is slow.
bool planKnows(const std::string& e164) {
    static std::array<std::atomic<char>, 1000> known{};
    std::atomic<char>& entry = known[size_t(std::stoi(e164.substr(3, 3)))];
    if (const char k = entry.load(std::memory_order_relaxed)) return k == 'y';
    bool valid = false;
    try {
        PhoneNumber number;
        const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
        valid = util.Parse(e164, "PK", &number) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsValidNumber(number);
    } catch (...) {
        return false;
    }
    entry.store(valid ? 'y' : 'n', std::memory_order_relaxed);
    return valid;
}

Facts pakistaniMobile(std::string_view s, const std::string& e164) {
    // The library may be older than a new range of an operator: such a number is kept and the reason says so.
    Facts f = reading(Kind::Phone, s, Verdict::ShapeOnly,
                      planKnows(e164) ? QStringLiteral("A mobile number by Pakistan's numbering plan; numbers carry no check digit.")
                                      : QStringLiteral("The length of a Pakistani mobile number, but a range the numbering plan held does not know."),
                      "E.164");
    f.normal = ascii(e164);
    if (const char* op = originalOperator(std::string_view(e164).substr(3)))
        f.note = QStringLiteral("original operator: %1 (numbers may have been ported)").arg(QString::fromLatin1(op));
    return f;
}

} // namespace

void phone(std::string_view s, Out& out) {
    if (s.size() < 8 || s.size() > 32) return;
    const bool plus = s[0] == '+';
    std::string digits = digitsOf(s.substr(plus ? 1 : 0));
    if (digits.size() < 8 || digits.size() > 16) return;
    // 0092..., 92... and 03... are ways of writing +92...
    std::string international;
    bool pakistanForm = true, bare = false;
    if (plus) {
        international = "+" + digits;
        pakistanForm = startsWith(digits, "92");
        // "+92 (0)300 ..." keeps the trunk zero by mistake.
        if (pakistanForm && digits.size() == 13 && digits[2] == '0') international = "+92" + digits.substr(3);
    } else if (startsWith(digits, "0092") && digits.size() >= 13) {
        international = "+92" + digits.substr(digits[4] == '0' ? 5 : 4);
    } else if (startsWith(digits, "00") && digits.size() >= 11) {
        international = "+" + digits.substr(2);
        pakistanForm = false;
    } else if (startsWith(digits, "92") && (digits.size() == 12 || digits.size() == 13)) {
        international = "+92" + digits.substr(digits[2] == '0' ? 3 : 2);
    } else if (digits[0] == '0' && digits.size() >= 9 && digits.size() <= 12) {
        international = "+92" + digits.substr(1);
    } else if (digits[0] == '3' && digits.size() == 10) {
        international = "+92" + digits;
    } else if (digits.size() >= 11 && digits.size() <= 13 && digits.size() == s.size() && digits[0] != '0') {
        international = "+" + digits;
        pakistanForm = false;
        bare = true;
    } else {
        return;
    }
    if (startsWith(international, "+923") && international.size() == 13) {
        out.push_back(pakistaniMobile(s, international));
        return;
    }
    try {
        const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
        PhoneNumber number;
        if (util.Parse(international, "PK", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return;
        if (!util.IsPossibleNumber(number)) return;
        const bool valid = util.IsValidNumber(number);
        std::string e164, region;
        util.Format(number, PhoneNumberUtil::E164, &e164);
        util.GetRegionCodeForNumber(number, &region);
        const auto type = util.GetNumberType(number);
        if (!valid) return;
        const QString kindWord = type == PhoneNumberUtil::MOBILE       ? QStringLiteral("mobile ")
                                 : type == PhoneNumberUtil::FIXED_LINE ? QStringLiteral("fixed-line ")
                                                                       : QString();
        const QString reason = QStringLiteral("A %1number by the numbering plan of %2; numbers carry no check digit.")
                                   .arg(kindWord, region.empty() ? QStringLiteral("its country code") : ascii(region));
        Facts f = reading(Kind::Phone, s, Verdict::ShapeOnly, reason, "E.164");
        f.normal = ascii(e164);
        if (!pakistanForm && !region.empty()) f.note = QStringLiteral("country: %1").arg(ascii(region));
        if (bare) f.note += (f.note.isEmpty() ? QString() : QStringLiteral("; ")) + QStringLiteral("read as an international number without its +");
        out.push_back(std::move(f));
    } catch (...) {
        // The library allocates; a failure there leaves the value unread.
    }
}

} // namespace saboot::identifiers::rules
