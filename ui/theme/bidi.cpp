#include "theme/bidi.h"

#include "theme/typescale.h"

namespace saboot::ui {

namespace {
constexpr QChar lri(0x2066), fsi(0x2068), pdi(0x2069), rlm(0x200F), lrm(0x200E);

bool opensRun(QChar c) { return c.isDigit() || c.direction() == QChar::DirL; }

// Inside a Latin run these join words and numbers: "Ctrl+K", "22-11-2026 09:14", "head.log", "1,250 USDT".
bool joinsRun(QChar c) {
    static const QString marks = QStringLiteral("-+./:,_@#&'()%= ");
    return marks.contains(c);
}
} // namespace

QString isolated(const QString& text) { return text.isEmpty() ? text : fsi + text + pdi; }
QString ltr(const QString& text) { return text.isEmpty() ? text : lri + text + pdi; }

QString joined(const QStringList& parts) {
    QString out;
    for (const QString& p : parts) {
        if (p.isEmpty()) continue;
        if (!out.isEmpty()) out += QStringLiteral(" · ");
        out += isolated(p);
    }
    return isUrdu() && !out.isEmpty() ? rlm + out : out;
}

QString withIsolates(const QString& s) {
    if (!hasRtl(s)) return s;
    QString out(rlm);
    for (qsizetype i = 0; i < s.size();) {
        const QChar c = s[i];
        if (c == QLatin1Char('%') && i + 1 < s.size() &&
            (s[i + 1].isDigit() || s[i + 1] == QLatin1Char('n') || s[i + 1] == QLatin1Char('L'))) {
            qsizetype end = i + 2;
            if (s[i + 1] == QLatin1Char('L'))
                while (end < s.size() && (s[end].isDigit() || s[end] == QLatin1Char('n'))) ++end;
            else if (s[i + 1].isDigit() && end < s.size() && s[end].isDigit()) ++end;
            out += fsi + s.mid(i, end - i) + pdi;
            i = end;
            continue;
        }
        if (!opensRun(c)) {
            out += c;
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        for (qsizetype j = i + 1; j < s.size(); ++j) {
            if (s[j] == QLatin1Char('%')) break;
            if (opensRun(s[j])) end = j + 1;
            else if (!joinsRun(s[j])) break;
        }
        out += lri + s.mid(i, end - i) + pdi;
        i = end;
    }
    return out;
}

QString plain(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (c == rlm || c == lrm || (u >= 0x2066 && u <= 0x2069) || (u >= 0x202A && u <= 0x202E)) continue;
        out += c;
    }
    return out;
}

} // namespace saboot::ui
