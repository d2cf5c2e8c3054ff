#include "crypto/jcs.h"

#include <QJsonValue>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace saboot::crypto {

namespace {

constexpr int maximumDepth = 64;
constexpr double maximumInteger = 9007199254740991.0; // 2^53 - 1

Error refuse(const QString& path, const char* why) {
    return Error(ErrorCode::InvalidArgument, path + QStringLiteral(": ") + QString::fromLatin1(why));
}

Status writeString(QByteArray& out, const QString& s, const QString& path) {
    if (!s.isValidUtf16()) return refuse(path, "text with half a character");
    out.append('"');
    const QByteArray utf8 = s.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"': out.append("\\\""); break;
        case '\\': out.append("\\\\"); break;
        case '\b': out.append("\\b"); break;
        case '\t': out.append("\\t"); break;
        case '\n': out.append("\\n"); break;
        case '\f': out.append("\\f"); break;
        case '\r': out.append("\\r"); break;
        default:
            if (uchar(c) < 0x20) {
                static const char digits[] = "0123456789abcdef";
                out.append("\\u00").append(digits[uchar(c) >> 4]).append(digits[uchar(c) & 15]);
            } else {
                out.append(c);
            }
        }
    }
    out.append('"');
    return ok();
}

Status writeValue(QByteArray& out, const QJsonValue& value, const QString& path, int depth);

Status writeObject(QByteArray& out, const QJsonObject& object, const QString& path, int depth) {
    QStringList keys = object.keys();
    // QString compares by UTF-16 code units, which is the order RFC 8785 3.2.3 asks for.
    std::sort(keys.begin(), keys.end());
    out.append('{');
    bool first = true;
    for (const QString& key : std::as_const(keys)) {
        if (!first) out.append(',');
        first = false;
        const QString below = path + QLatin1Char('.') + key;
        SABOOT_CHECK(writeString(out, key, below));
        out.append(':');
        SABOOT_CHECK(writeValue(out, object.value(key), below, depth + 1));
    }
    out.append('}');
    return ok();
}

Status writeArray(QByteArray& out, const QJsonArray& array, const QString& path, int depth) {
    out.append('[');
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0) out.append(',');
        SABOOT_CHECK(writeValue(out, array.at(i), path + QStringLiteral("[%1]").arg(i), depth + 1));
    }
    out.append(']');
    return ok();
}

Status writeNumber(QByteArray& out, const QJsonValue& value, const QString& path) {
    const double d = value.toDouble();
    if (!std::isfinite(d) || std::floor(d) != d) return refuse(path, "a number that is not whole");
    if (std::fabs(d) > maximumInteger) return refuse(path, "a whole number above 2^53-1");
    out.append(QByteArray::number(qint64(d)));
    return ok();
}

Status writeValue(QByteArray& out, const QJsonValue& value, const QString& path, int depth) {
    if (depth > maximumDepth) return refuse(path.left(80), "nested too deep");
    switch (value.type()) {
    case QJsonValue::Null: out.append("null"); return ok();
    case QJsonValue::Bool: out.append(value.toBool() ? "true" : "false"); return ok();
    case QJsonValue::Double: return writeNumber(out, value, path);
    case QJsonValue::String: return writeString(out, value.toString(), path);
    case QJsonValue::Array: return writeArray(out, value.toArray(), path, depth);
    case QJsonValue::Object: return writeObject(out, value.toObject(), path, depth);
    case QJsonValue::Undefined: break;
    }
    return refuse(path, "no value");
}

template <class T> Result<QByteArray> canonical(const T& value) {
    QByteArray out;
    SABOOT_CHECK(writeValue(out, QJsonValue(value), QStringLiteral("$"), 1));
    return out;
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonObject& object) { return canonical(object); }
Result<QByteArray> canonicalJson(const QJsonArray& array) { return canonical(array); }

} // namespace saboot::crypto
