#include "store/messagecolumns.h"

#include "store/database.h"

#include <QtEndian>

namespace saboot::store {

namespace {
constexpr int kindShift = 30;
constexpr quint32 chatMask = (1U << kindShift) - 1;
} // namespace

void appendColumn(QByteArray& data, const MessageColumn& column) {
    char raw[messageColumnBytes];
    qToLittleEndian(column.time, raw);
    qToLittleEndian(column.participant, raw + 8);
    qToLittleEndian((column.chat & chatMask) | quint32(column.kind) << kindShift, raw + 12);
    data.append(raw, messageColumnBytes);
}

MessageColumn columnAt(QByteArrayView data, qsizetype index) {
    const char* raw = data.data() + index * messageColumnBytes;
    const auto chat = qFromLittleEndian<quint32>(raw + 12);
    return {qFromLittleEndian<qint64>(raw), qFromLittleEndian<quint32>(raw + 8), chat & chatMask, domain::MessageKind(chat >> kindShift)};
}

Result<std::vector<MessageColumn>> loadColumns(Database& database, MessageRow first, qint64 count) {
    std::vector<MessageColumn> columns;
    columns.reserve(size_t(std::min<qint64>(count, 1 << 22)));
    Statement statement = database.prepare("SELECT first, n, data FROM message_columns WHERE first < ?1 + ?2 AND first + n > ?1 ORDER BY first");
    statement.bind(1, first).bind(2, count);
    qint64 next = first;
    SABOOT_CHECK(statement.each([&](Statement& row) -> Status {
        const qint64 start = row.integer(0), n = row.integer(1);
        const QByteArray data = row.blob(2);
        if (data.size() != n * messageColumnBytes || start > next)
            return Error(ErrorCode::CaseDamaged, QStringLiteral("message columns at %1").arg(start));
        for (qint64 i = next - start; i < n && next < first + count; ++i, ++next) columns.push_back(columnAt(data, qsizetype(i)));
        return ok();
    }));
    return columns;
}

} // namespace saboot::store
