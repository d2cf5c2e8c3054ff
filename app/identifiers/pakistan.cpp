#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <iterator>
#include <algorithm>

// Identity card, tax number, bank account, vehicle plate. What has no public source is marked "general knowledge" in its note.
namespace saboot::identifiers::rules {

// NADRA prints NNNNN-NNNNNNN-N. No public check formula is known: shape and range only.
void cnic(std::string_view s, Out& out) {
    const bool dashed = s.size() == 15 && (s[5] == '-' || s[5] == ' ') && s[13] == s[5];
    const std::string d = digitsOf(s);
    if (d.size() != 13 || (s.size() != 13 && !dashed)) return;
    static constexpr const char* provinces[] = {"", "Khyber Pakhtunkhwa", "former FATA", "Punjab", "Sindh", "Balochistan", "Islamabad", "Gilgit-Baltistan", "Azad Kashmir (not verified)"};
    const int first = d[0] - '0';
    const bool inRange = first >= 1 && first <= 8;
    Facts f = reading(Kind::Cnic, s, inRange ? Verdict::ShapeOnly : Verdict::Invalid,
                      inRange ? QStringLiteral("13 digits as on an identity card, first digit in range; no public check digit exists.")
                              : QStringLiteral("13 digits, but an identity card begins with 1 to 8."),
                      "NADRA");
    f.normal = ascii(d.substr(0, 5) + '-' + d.substr(5, 7) + '-' + d.substr(12));
    if (inRange)
        f.note = QStringLiteral("general knowledge, not proof: registered in %1; last digit %2, so %3")
                     .arg(QString::fromLatin1(provinces[first]), ascii(d.substr(12)),
                          (d[12] - '0') % 2 ? QStringLiteral("male") : QStringLiteral("female"));
    out.push_back(std::move(f));
}

void ntn(std::string_view s, Out& out) {
    const std::string d = digitsOf(s);
    const bool dashed = s.size() == 9 && s[7] == '-';
    if (!(d.size() == 8 && (dashed || s.size() == 8)) && !(d.size() == 7 && s.size() == 7)) return;
    Facts f = reading(Kind::Ntn, s, Verdict::ShapeOnly, QStringLiteral("Seven digits and a check digit, as on a tax registration; the check formula is not public."), "FBR");
    f.normal = ascii(d.size() == 8 ? d.substr(0, 7) + '-' + d.substr(7) : d);
    f.note = QStringLiteral("general knowledge: persons use their CNIC as tax number");
    out.push_back(std::move(f));
}

namespace {

struct Bank {
    const char* code;
    const char* name;
};
// Codes seen in public lists; names are general knowledge.
constexpr Bank banks[] = {
    {"ABPA", "Allied Bank"}, {"AIIN", "Al Baraka Bank"}, {"ALFH", "Bank Alfalah"}, {"ASCM", "Askari Bank"},
    {"BAHL", "Bank Al Habib"}, {"BKIP", "BankIslami"}, {"BPUN", "Bank of Punjab"}, {"DUIB", "Dubai Islamic Bank"},
    {"FAYS", "Faysal Bank"}, {"FWOM", "First Women Bank"}, {"HABB", "Habib Bank"}, {"JSBL", "JS Bank"},
    {"KHYB", "Bank of Khyber"}, {"MCIB", "MCB Islamic Bank"}, {"MEZN", "Meezan Bank"}, {"MPBL", "Habib Metropolitan Bank"},
    {"MUCB", "MCB Bank"}, {"NBPA", "National Bank of Pakistan"}, {"SAMB", "Samba Bank"}, {"SCBL", "Standard Chartered"},
    {"SILK", "Silkbank"}, {"SIND", "Sindh Bank"}, {"SONE", "Soneri Bank"}, {"SUMB", "Summit Bank"}, {"UNIL", "United Bank"},
};

struct Country {
    char code[3];
    uint8_t length;
};
// Lengths of the SWIFT IBAN registry.
constexpr Country countries[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BR", 29},
    {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29},
    {"ES", 24}, {"FI", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28},
    {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20},
    {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22},
    {"MK", 19}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28}, {"PS", 29},
    {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"SA", 24}, {"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24},
    {"SM", 27}, {"ST", 25}, {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20},
};

} // namespace

// ISO 13616 with the SWIFT registry's lengths; Pakistan: PK, 2 check digits, 4 letters, 16 letters or digits.
void iban(std::string_view s, Out& out) {
    std::string v;
    for (const char c : s) {
        if (c >= 'a' && c <= 'z') v += char(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) v += c;
        else if (c != ' ' && c != '-') return;
    }
    if (v.size() < 15 || v.size() > 34) return;
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!letter(v[0]) || !letter(v[1]) || !allDigits(std::string_view(v).substr(2, 2))) return;
    const std::string_view code = std::string_view(v).substr(0, 2);
    const auto* country = std::find_if(std::begin(countries), std::end(countries), [&](const Country& c) { return code == c.code; });
    if (country == std::end(countries)) return;
    const bool pakistan = code == "PK";
    const bool lettersFit = !pakistan || (v.size() > 8 && letter(v[4]) && letter(v[5]) && letter(v[6]) && letter(v[7]));
    const bool holds = ibanMod97(v) == 1;
    if (!pakistan && (v.size() != country->length || !holds)) return;
    if (pakistan && (!lettersFit || v.size() < 22 || v.size() > 26)) return;

    Facts f = reading(Kind::Iban, s, Verdict::Valid, QStringLiteral("ISO 13616: mod-97 is 1, the checksum holds."), "ISO 13616");
    if (v.size() != country->length) {
        f.verdict = Verdict::Invalid;
        f.reason = QStringLiteral("An IBAN of Pakistan has 24 characters; this has %1.").arg(v.size());
    } else if (!holds) {
        f.verdict = Verdict::Invalid;
        f.reason = QStringLiteral("ISO 13616: mod-97 is %1, not 1: the checksum fails.").arg(ibanMod97(v));
    }
    f.normal = ascii(v);
    if (pakistan) {
        const std::string_view bank = std::string_view(v).substr(4, 4);
        const auto* known = std::find_if(std::begin(banks), std::end(banks), [&](const Bank& b) { return bank == b.code; });
        f.note = known == std::end(banks) ? QStringLiteral("bank code %1, not in the list held").arg(ascii(bank))
                                          : QStringLiteral("bank code %1: %2 (general knowledge)").arg(ascii(bank), QString::fromLatin1(known->name));
    }
    out.push_back(std::move(f));
}

// Letters of a series and 1 to 4 digits, a year between them in newer Punjab series: LEB-12-1234, ABC 123, RIX-1234.
void plate(std::string_view s, Out& out) {
    if (s.size() < 4 || s.size() > 14) return;
    size_t i = 0;
    std::string letters, rest;
    while (i < s.size() && ((s[i] >= 'A' && s[i] <= 'Z') || (s[i] >= 'a' && s[i] <= 'z'))) letters += s[i++];
    if (letters.size() < 1 || letters.size() > 4) return;
    std::vector<std::string> groups(1);
    for (; i < s.size(); ++i) {
        if (s[i] >= '0' && s[i] <= '9') groups.back() += s[i];
        else if (s[i] == '-' || s[i] == ' ') {
            if (!groups.back().empty()) groups.emplace_back();
        } else return;
    }
    if (groups.back().empty() || groups.size() > 2 || groups.back().size() > 4) return;
    if (groups.size() == 2 && groups[0].size() != 2) return;
    for (char& c : letters)
        if (c >= 'a') c = char(c - 'a' + 'A');
    Facts f = reading(Kind::Plate, s, Verdict::ShapeOnly, QStringLiteral("The shape of a vehicle registration; it carries no check."), "");
    f.normal = ascii(letters + '-' + (groups.size() == 2 ? groups[0] + '-' : std::string()) + groups.back());
    f.note = QStringLiteral("general knowledge: shapes differ between provinces");
    out.push_back(std::move(f));
}

// UPU S10: two letters, eight digits, check digit, country. Couriers' own numbers have no public check.
void parcel(std::string_view s, Out& out) {
    if (s.size() < 8 || s.size() > 24) return;
    std::string v;
    for (const char c : s) {
        if (c >= 'a' && c <= 'z') v += char(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) v += c;
        else if (c != ' ' && c != '-') return;
    }
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (v.size() == 13 && letter(v[0]) && letter(v[1]) && letter(v[11]) && letter(v[12]) && allDigits(std::string_view(v).substr(2, 9))) {
        static constexpr int weights[8] = {8, 6, 4, 2, 3, 5, 9, 7};
        int sum = 0;
        for (size_t i = 0; i < 8; ++i) sum += (v[2 + i] - '0') * weights[i];
        int check = 11 - sum % 11;
        if (check == 10) check = 0;
        if (check == 11) check = 5;
        const bool holds = check == v[10] - '0';
        Facts f = reading(Kind::Parcel, s, holds ? Verdict::Valid : Verdict::Invalid,
                          holds ? QStringLiteral("UPU S10: the check digit holds, issued in %1.").arg(ascii(v.substr(11))) : QStringLiteral("UPU S10: the check digit fails."), "UPU S10");
        f.normal = ascii(v);
        out.push_back(std::move(f));
        return;
    }
    const auto digits = std::count_if(v.begin(), v.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (v.size() < 8 || v.size() > 20 || digits < 7 || digits + 4 < ptrdiff_t(v.size())) return;
    Facts f = reading(Kind::Parcel, s, Verdict::ShapeOnly, QStringLiteral("Could be a courier's consignment number; it carries no check known here."), "");
    f.normal = ascii(v);
    out.push_back(std::move(f));
}

} // namespace saboot::identifiers::rules
