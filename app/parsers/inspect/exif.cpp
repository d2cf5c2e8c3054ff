#include "parsers/inspect/exif.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringDecoder>
#include <array>
#include <cmath>
#include <exiv2/exiv2.hpp>
#include <iconv.h>

namespace saboot::parsers {

namespace {

/// The characters of an ASCII tag: up to the first NUL, UTF-8 if it is, else Latin-1; no controls, no outer spaces.
QString cleaned(const std::string& raw) {
    QByteArray bytes = QByteArray::fromStdString(raw);
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) bytes.truncate(nul);
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError()) text = QString::fromLatin1(bytes);
    QString out;
    for (const QChar c : std::as_const(text))
        if (c.category() != QChar::Other_Control) out.append(c);
    return out.trimmed().left(2000);
}

QString textOf(const Exiv2::ExifData& data, const char* key) {
    const auto it = data.findKey(Exiv2::ExifKey(key));
    if (it == data.end()) return {};
    return cleaned(it->toString());
}

/// "2026:08:15 11:02:41" -> "2026-08-15 11:02:41"; nothing for a moment that does not exist.
QString timeOf(const Exiv2::ExifData& data, const char* key) {
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4})[:\\-/.](\\d{2})[:\\-/.](\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})"));
    const QRegularExpressionMatch m = shape.match(textOf(data, key));
    if (!m.hasMatch()) return {};
    const QDate date(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    const QTime time(m.captured(4).toInt(), m.captured(5).toInt(), m.captured(6).toInt());
    if (!date.isValid() || !time.isValid()) return {};
    return date.toString(QStringLiteral("yyyy-MM-dd")) + QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm:ss"));
}

QString zoneOf(const Exiv2::ExifData& data, const char* key) {
    static const QRegularExpression shape(QStringLiteral("^([+-]\\d{2}:\\d{2}|Z)$"));
    const QString text = textOf(data, key);
    return shape.match(text).hasMatch() ? text : QString();
}

std::optional<double> degrees(const Exiv2::ExifData& data, const char* key, const char* refKey, QLatin1Char negative,
                              QLatin1Char positive, double bound) {
    const auto it = data.findKey(Exiv2::ExifKey(key));
    if (it == data.end() || it->count() < 1 || it->count() > 3) return std::nullopt;
    const QString ref = textOf(data, refKey).left(1).toUpper();
    if (ref != negative && ref != positive) return std::nullopt;
    double sum = 0;
    double unit = 1;
    for (long i = 0; i < long(it->count()); ++i, unit *= 60) {
        const Exiv2::Rational r = it->toRational(i);
        if (r.second == 0) {
            // 0/0 is how some devices write "no seconds"; anything over 0 is no number.
            if (r.first == 0 && i > 0) continue;
            return std::nullopt;
        }
        sum += double(r.first) / double(r.second) / unit;
    }
    if (!std::isfinite(sum) || sum < 0 || sum > bound) return std::nullopt;
    return ref == negative ? -sum : sum;
}

} // namespace

void warmUpExif() {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
    Exiv2::enableBMFF(true);
    // Exiv2 converts comments with iconv, which loads its tables on first use.
    for (const char* charset : {"UCS-2BE", "UCS-2LE", "UTF-16", "ISO-8859-1"}) {
        const iconv_t cd = ::iconv_open("UTF-8", charset);
        if (cd != iconv_t(-1)) ::iconv_close(cd);
    }
}

Result<domain::ExifFacts> readExif(QByteArrayView bytes) {
    domain::ExifFacts facts;
    try {
        const auto* data = reinterpret_cast<const Exiv2::byte*>(bytes.data());
        if (Exiv2::ImageFactory::getType(data, long(bytes.size())) == Exiv2::ImageType::none) return facts;
        const auto image = Exiv2::ImageFactory::open(data, long(bytes.size()));
        if (!image.get()) return facts;
        image->readMetadata();
        const Exiv2::ExifData& exif = image->exifData();
        facts.make = textOf(exif, "Exif.Image.Make");
        facts.model = textOf(exif, "Exif.Image.Model");
        facts.software = textOf(exif, "Exif.Image.Software");
        if (const auto it = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation")); it != exif.end() && it->count() > 0) {
            const auto value = it->toLong();
            if (value >= 1 && value <= 8) facts.orientation = int(value);
        }
        constexpr std::array<std::pair<const char*, const char*>, 3> times = {{
            {"Exif.Photo.DateTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
            {"Exif.Photo.DateTimeDigitized", "Exif.Photo.OffsetTimeDigitized"},
            {"Exif.Image.DateTime", "Exif.Photo.OffsetTime"},
        }};
        for (const auto& [time, zone] : times) {
            facts.time = timeOf(exif, time);
            if (facts.time.isEmpty()) continue;
            facts.timeZone = zoneOf(exif, zone);
            break;
        }
        const auto latitude = degrees(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", QLatin1Char('S'), QLatin1Char('N'), 90);
        const auto longitude = degrees(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", QLatin1Char('W'), QLatin1Char('E'), 180);
        // Half a position is none.
        if (latitude && longitude) {
            facts.latitude = latitude;
            facts.longitude = longitude;
        }
    } catch (const Exiv2::AnyError& e) {
        return Error(ErrorCode::FormatDamaged, QString::fromUtf8(e.what()));
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("EXIF"));
    } catch (const std::exception& e) {
        return Error(ErrorCode::FormatDamaged, QString::fromUtf8(e.what()));
    }
    return facts;
}

QString exifVersion() { return QString::fromLatin1(Exiv2::version()); }

} // namespace saboot::parsers
