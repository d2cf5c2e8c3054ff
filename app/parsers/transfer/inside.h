#pragma once
#include "domain/transfer.h"
#include "parsers/chat/emitter.h"
#include "parsers/transfer/transfer.h"

/// What the readers of this folder share. Internal to it.
namespace saboot::parsers::transfer {

inline QString str(const char* s) { return QString::fromLatin1(s); }

/// Numbers rows, keeps what is said of the file, and raises issues.
class Out {
public:
    explicit Out(chat::Sink& sink) : m_emitter(sink, formatWord) {}
    QString format, title;
    QStringList unreadColumns;
    void transfer(domain::Transfer&& t);
    void block(QJsonObject&& o) {
        ++m_blocks;
        m_emitter.sink.fact(str("block"), std::move(o));
    }
    /// A row that gave no transfer.
    void notUnderstood(qint64 line, qint64 offset, const QString& why) {
        ++m_notUnderstood;
        m_emitter.issues.add("not_understood", line, offset, why.left(300));
    }
    void issue(const char* kind, qint64 line, qint64 offset, const QString& why) { m_emitter.issues.add(kind, line, offset, why.left(300)); }
    /// Said once of the whole file.
    void note(const QString& sentence) {
        if (!m_notes.contains(sentence)) m_notes << sentence;
    }
    /// The amount, or nothing and an issue that names what stands there.
    std::optional<domain::Amount> amount(const QString& text, int scale, const QString& column, qint64 line, qint64 offset);
    bool cancelled() { return m_emitter.sink.cancelled(); }
    bool isEmpty() const { return m_rows == 0 && m_blocks == 0; }
    qint64 rows() const { return m_rows; }
    chat::Sink& sink() { return m_emitter.sink; }
    domain::ChatSummary finish();

private:
    chat::Emitter m_emitter;
    qint64 m_rows = 0, m_blocks = 0, m_notUnderstood = 0;
    QStringList m_notes;
};

/// The same, or nothing outside 2008 to 2200: before, no chain existed.
std::optional<qint64> likelyTime(qint64 utcMs);
/// Milliseconds UTC of a count of seconds or, from 10^11, of milliseconds since 1970; likely ones.
std::optional<qint64> unixTime(const QString& text);
/// Compares the time a row gives in words with that of its stamp, both UTC.
void compareTimes(Out& out, const domain::Transfer& t, const QString& printed);
/// A printed date and time: ISO, or the month-first form of older explorers. In UTC as it stands; likely ones.
std::optional<qint64> printedTime(const QString& text);

/// "0x" and 40 hexadecimal digits; a Tron address; the id of a transaction with or without 0x.
bool isEvmAddress(const QString& s);
bool isTronAddress(const QString& s);
bool isTransactionId(const QString& s);

Status readTable(chat::Input& input, const domain::ChatOptions& options, Out& out);
Status readJson(chat::Input& input, Out& out);
Status readHexText(chat::Input& input, Out& out);
/// One transaction, block or block header in hexadecimal. `stated`: the id that stands beside it, empty: none. False: it is none,
/// and `out` was told.
bool readHex(QByteArrayView hex, const QString& stated, qint64 line, qint64 offset, Out& out);

} // namespace saboot::parsers::transfer
