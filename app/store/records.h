#pragma once
#include "store/auditlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

/// Small helpers of the repositories. Internal to app/store.
namespace saboot::store {

/// Of table person: neither merged into another nor taken off the list.
#define PERSON_LISTED                                                                                                   \
    "uuid NOT IN (SELECT merged FROM person_merge) "                                                                    \
    "AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'person.off.' || hex(person.uuid) AND value <> '')"

/// Of table sighting as s: not one in the text of a file that was imported as a chat since, where a message says the same.
#define SIGHTING_COUNTS                                                                                                 \
    "NOT EXISTS (SELECT 1 FROM derivation sd JOIN sighting sm ON sm.identifier = s.identifier AND sm.exhibit = s.exhibit "  \
    "AND sm.message IS NOT NULL WHERE sd.uuid = s.derivation AND sd.kind = 'document_text')"

inline QString jsonOf(const QStringList& list) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

inline QStringList listOf(const QString& json) {
    QStringList list;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) list << value.toString();
    return list;
}

/// All rows of a bound statement through `read`.
template <class T, class F> Result<std::vector<T>> all(Statement statement, F&& read) {
    std::vector<T> rows;
    SABOOT_CHECK(statement.each([&](Statement& row) { rows.push_back(read(row)); }));
    return rows;
}

/// The first row of a bound statement; NotFound, naming `what`.
template <class T, class F> Result<T> one(Statement statement, const QString& what, F&& read) {
    SABOOT_TRY(const bool found, statement.step());
    if (!found) return Error(ErrorCode::NotFound, what);
    return T(read(statement));
}

template <class T> T idAt(const Statement& row, int column) {
    return row.isNull(column) ? T() : T::fromBytes(row.blob(column));
}

/// "DE-04": at least two digits.
inline QString numbered(const QString& prefix, qint64 n) { return prefix + QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); }

} // namespace saboot::store
