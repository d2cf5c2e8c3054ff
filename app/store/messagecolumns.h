#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "domain/chat.h"

#include <QByteArray>
#include <QByteArrayView>
#include <limits>
#include <vector>

/// The few facts of each message that filters, order and statistics need, packed so that a million rows load in some
/// tens of milliseconds instead of reading every text. Table message_columns: for `n` messages from row `first` on,
/// 16 bytes each, little-endian: time in ms UTC as i64 (the smallest value: not known), participant row as u32 (0: none),
/// chat number as u32 with the kind in its two highest bits. Made by the import; the verifier compares it.
namespace saboot::store {

class Database;

struct MessageColumn {
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    qint64 time = noTime;
    quint32 participant = 0;
    quint32 chat = 0;
    domain::MessageKind kind = domain::MessageKind::Message;
    bool isSystem() const { return kind == domain::MessageKind::System; }
    friend bool operator==(const MessageColumn&, const MessageColumn&) = default;
};

inline constexpr qsizetype messageColumnBytes = 16;

void appendColumn(QByteArray& data, const MessageColumn& column);
MessageColumn columnAt(QByteArrayView data, qsizetype index);

/// The columns of rows [first, first + count); rows that are not there are left out at the end. CaseDamaged when a
/// piece has a wrong length.
Result<std::vector<MessageColumn>> loadColumns(Database& database, MessageRow first, qint64 count);

} // namespace saboot::store
