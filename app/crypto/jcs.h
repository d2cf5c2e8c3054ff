#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

/// RFC 8785 (JSON Canonicalization Scheme), the part the program signs: strings, integers, booleans, null, arrays and
/// objects. One value has exactly one spelling, so any language can hash it again. A writer only.
namespace saboot::crypto {

/// Canonical UTF-8 bytes: no blanks, keys sorted by UTF-16 code units, the shortest escapes.
/// InvalidArgument (detail: the path of the value, "$.a[2]") for a number that is no integer or lies outside
/// ±(2^53-1) (keep those as strings), a lone surrogate, or nesting deeper than 64.
Result<QByteArray> canonicalJson(const QJsonObject& object);
Result<QByteArray> canonicalJson(const QJsonArray& array);

} // namespace saboot::crypto
