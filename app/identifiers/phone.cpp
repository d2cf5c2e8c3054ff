#include "identifiers/rules.h"

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

} // namespace

void phone(std::string_view s, Out& out) {
    if (s.size() < 8 || s.size() > 32) return;
    const bool plus = s[0] == '+';
    std::string digits = digitsOf(s.substr(plus ? 1 : 0));
    if (digits.size() < 8 || digits.size() > 16) return;
    // 0092..., 92... and 03... are ways of writing +92...
    std::string international;
    bool pakistanForm = true;
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
    } else {
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
        const std::string national = international.substr(std::min<size_t>(3, international.size()));
        const bool mobileShape = startsWith(international, "+923") && international.size() == 13;
        // The library may be older than a new range of a Pakistani operator.
        if (!valid && !mobileShape) return;
        const bool mobile = mobileShape || type == PhoneNumberUtil::MOBILE;
        QString reason;
        if (!valid) reason = QStringLiteral("The length of a Pakistani mobile number, but a range the numbering plan held does not know.");
        else if (mobileShape) reason = QStringLiteral("A mobile number by Pakistan's numbering plan; numbers carry no check digit.");
        else reason = QStringLiteral("A %1number by the numbering plan of %2; numbers carry no check digit.")
                          .arg(mobile ? QStringLiteral("mobile ") : type == PhoneNumberUtil::FIXED_LINE ? QStringLiteral("fixed-line ") : QString(),
                               region.empty() ? QStringLiteral("its country code") : ascii(region));
        Facts f = reading(Kind::Phone, s, Verdict::ShapeOnly, reason, "E.164");
        f.normal = ascii(e164);
        if (mobileShape) {
            if (const char* op = originalOperator(national)) f.note = QStringLiteral("original operator: %1 (numbers may have been ported)").arg(QString::fromLatin1(op));
        } else if (!pakistanForm && !region.empty()) {
            f.note = QStringLiteral("country: %1").arg(ascii(region));
        }
        out.push_back(std::move(f));
    } catch (...) {
        // The library allocates; a failure there leaves the value unread.
    }
}

} // namespace saboot::identifiers::rules
