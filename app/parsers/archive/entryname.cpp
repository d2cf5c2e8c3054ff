#include "parsers/archive/entryname.h"

#include <QString>
#include <QStringDecoder>
#include <array>
#include <iconv.h>

namespace saboot::parsers {

namespace {

// Held open for the life of the process: opening one later would load a file.
class Charset {
public:
    explicit Charset(const char* name) : m_cd(::iconv_open("UTF-8", name)) {}
    ~Charset() {
        if (isOpen()) ::iconv_close(m_cd);
    }
    Charset(const Charset&) = delete;
    Charset& operator=(const Charset&) = delete;
    bool isOpen() const { return m_cd != iconv_t(-1); }
    std::optional<QString> decode(const QByteArray& bytes) {
        if (!isOpen()) return std::nullopt;
        ::iconv(m_cd, nullptr, nullptr, nullptr, nullptr);
        QByteArray in = bytes;
        QByteArray out(bytes.size() * 4 + 8, Qt::Uninitialized);
        char* from = in.data();
        size_t fromLeft = size_t(in.size());
        char* to = out.data();
        size_t toLeft = size_t(out.size());
        if (::iconv(m_cd, &from, &fromLeft, &to, &toLeft) == size_t(-1)) return std::nullopt;
        return QString::fromUtf8(out.constData(), to - out.constData());
    }

private:
    iconv_t m_cd;
};

Charset& cp1256() {
    static Charset c("CP1256");
    return c;
}
Charset& cp437() {
    static Charset c("CP437");
    return c;
}

bool isArabic(QChar c) { return c.script() == QChar::Script_Arabic || (c.unicode() >= 0x064b && c.unicode() <= 0x0652); }

bool isBidiControl(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
}

} // namespace

void warmUpEntryNames() {
    for (Charset* c : {&cp1256(), &cp437()}) c->decode(QByteArrayLiteral("a\xc7"));
    // What libarchive itself converts: 7-Zip and RAR names are UTF-16, cpio and ISO names are local.
    for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-8", "CP932", "CP936", "CP1252", "ISO-8859-1"}) {
        const iconv_t cd = ::iconv_open("UTF-8", name);
        if (cd != iconv_t(-1)) ::iconv_close(cd);
        const iconv_t back = ::iconv_open(name, "UTF-8");
        if (back != iconv_t(-1)) ::iconv_close(back);
    }
}

QString decodeEntryName(const QByteArray& raw, QStringList& warnings) {
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(raw);
    if (!utf8.hasError()) return text;
    if (const auto arabic = cp1256().decode(raw)) {
        qsizetype letters = 0;
        qsizetype ofArabic = 0;
        for (const QChar c : *arabic) {
            if (c.unicode() < 0x80) continue;
            ++letters;
            if (isArabic(c) || c == QChar(0x060c) || c == QChar(0x061f)) ++ofArabic;
        }
        // One accented letter inside a Latin word is not Arabic script.
        qsizetype seams = 0;
        const auto isLatin = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
        for (qsizetype i = 1; i < arabic->size(); ++i) {
            const QChar a = (*arabic)[i - 1];
            const QChar b = (*arabic)[i];
            if ((isLatin(a) && isArabic(b)) || (isArabic(a) && isLatin(b))) ++seams;
        }
        if (letters > 0 && ofArabic * 10 >= letters * 7 && seams * 2 < ofArabic) {
            warnings << QStringLiteral("name_charset_guessed");
            return *arabic;
        }
    }
    if (const auto dos = cp437().decode(raw)) {
        warnings << QStringLiteral("name_charset_guessed");
        return *dos;
    }
    warnings << QStringLiteral("name_not_decodable");
    return text;
}

QStringList nameWarnings(const QString& name, bool isFolder) {
    QStringList out;
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (path.startsWith(QLatin1Char('/'))) out << QStringLiteral("absolute_path");
    if (path.size() >= 2 && path[1] == QLatin1Char(':') && path[0].unicode() < 0x80 && path[0].isLetter()) out << QStringLiteral("drive_path");
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.contains(QStringLiteral(".."))) out << QStringLiteral("parent_path");
    bool control = false;
    bool bidi = false;
    for (const QChar c : name) {
        control = control || c.category() == QChar::Other_Control;
        bidi = bidi || isBidiControl(c);
    }
    if (control) out << QStringLiteral("control_in_name");
    if (bidi) out << QStringLiteral("bidi_in_name");
    bool tooLong = name.toUtf8().size() > 4095;
    for (const QString& part : parts) tooLong = tooLong || part.toUtf8().size() > 255;
    if (tooLong) out << QStringLiteral("name_too_long");
    if (name.isEmpty()) out << QStringLiteral("name_not_decodable");
    const QString last = isFolder && parts.last().isEmpty() && parts.size() > 1 ? parts[parts.size() - 2] : parts.last();
    if (last != QLatin1String(".") && last != QLatin1String("..") && (last.endsWith(QLatin1Char('.')) || last.endsWith(QLatin1Char(' '))))
        out << QStringLiteral("trailing_dot");
    return out;
}

} // namespace saboot::parsers
