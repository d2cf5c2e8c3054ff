#include "identifiers/rules.h"

namespace saboot::identifiers::rules {

QString ascii(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }

Facts reading(Kind kind, std::string_view input, Verdict verdict, const QString& reason, const char* standard) {
    Facts f;
    f.input = ascii(input);
    f.kind = kind;
    f.verdict = verdict;
    f.reason = reason;
    f.normal = f.input;
    f.standard = QString::fromLatin1(standard);
    return f;
}

Facts reading(Kind kind, std::string_view input, Verdict verdict, const QString& reason, const char* standard,
              std::initializer_list<const char*> networks) {
    Facts f = reading(kind, input, verdict, reason, standard);
    for (const char* n : networks) f.networks << QString::fromLatin1(n);
    return f;
}

std::string lowered(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

bool startsWith(std::string_view s, std::string_view prefix) { return s.substr(0, prefix.size()) == prefix; }

bool allDigits(std::string_view s) {
    for (const char c : s)
        if (c < '0' || c > '9') return false;
    return !s.empty();
}

std::string digitsOf(std::string_view s) {
    std::string out;
    for (const char c : s) {
        if (c >= '0' && c <= '9') out += c;
        else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/') return {};
    }
    return out;
}

} // namespace saboot::identifiers::rules
