#include "parsers/chat/mappedtable.h"

#include "parsers/chat/columntimes.h"
#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"
#include "parsers/chat/rows.h"

#include <QJsonArray>
#include <limits>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

enum Role { Time, Sender, SenderId, Text, Conversation, Id, ReplyTo, AttachmentName, Direction, Kind, roleCount };
/// Rows whose times are looked at for a preview: the order of a date is nearly always settled in them.
constexpr qint64 learnedForPreview = 20'000;
constexpr const char* roleNames[roleCount] = {"time", "sender", "sender_id", "text", "conversation", "id", "reply_to", "attachment", "direction", "kind"};

class TableReader {
public:
    TableReader(Input& input, const domain::ChatOptions& options, Sink& sink)
        : m_input(input), m_options(options), m_mapping(QJsonDocument::fromJson(options.format.section(QLatin1Char(':'), 1).toUtf8()).object()), m_out(sink, "table") {}

    Result<domain::ChatSummary> run() {
        const QJsonObject& map = m_mapping;
        if (const QString fault = mappingFault(map); !fault.isEmpty()) return Error(ErrorCode::InvalidArgument, fault);
        SABOOT_TRY(const ZoneRule zone, ZoneRule::make(m_options.zone));
        const QString separator = map.value(QLatin1String("separator")).toString();
        m_headerRow = map.value(QLatin1String("header_row")).toInt(1);
        const qint64 limit = map.value(QLatin1String("limit")).toInteger(std::numeric_limits<qint64>::max());
        const qint64 learnLimit = limit == std::numeric_limits<qint64>::max() ? limit : std::max(limit, learnedForPreview);
        const bool book = isWorkbook(m_input);
        const QJsonValue sheetValue = map.value(QLatin1String("sheet"));
        const QString sheet = sheetValue.isDouble() ? QString::number(sheetValue.toInt()) : sheetValue.toString();
        const auto rows = book ? workbookRows(m_input, m_out.sink, sheet)
                               : csvRows(m_input, m_out.sink, separator.isEmpty() ? char(0) : separator == QLatin1String("\\t") ? '\t' : separator[0].toLatin1());
        SABOOT_CHECK(rows->start());
        ColumnTimes times(*ColumnTimes::formFromText(map.value(QLatin1String("time_format")).toString()), zone, rows->isFrom1904());

        // First the notation of the times in the whole column, then the messages.
        Row row;
        if (m_headerRow == 0) SABOOT_CHECK(resolve({}));
        for (qint64 n = 1; n - m_headerRow <= learnLimit && rows->next(row); ++n) {
            if (n < m_headerRow) continue;
            if (n == m_headerRow) SABOOT_CHECK(resolve(row.cells));
            else times.learn(cell(row, Time));
        }
        SABOOT_CHECK(rows->status());
        if (m_headerRow > 0 && !m_resolved) return Error(ErrorCode::FormatUnknown, m_input.name());
        times.settle(m_options.dateOrder, m_out.issues);

        SABOOT_CHECK(rows->start());
        judgeEncoding(rows->encoding(), m_out.issues);
        for (qint64 n = 1; n - m_headerRow <= limit && rows->next(row); ++n)
            if (n > m_headerRow) take(row, times);
        SABOOT_CHECK(rows->status());
        m_out.issues.chat = -1;
        if (rows->wasCut()) m_out.issues.add("cut_off", row.line, row.offset, QStringLiteral("The table stops being readable here; what follows was not read."));
        m_out.summary.dateOrder = times.order();
        m_out.summary.zone = zone.name();
        m_out.summary.zoneCertainty = zone.certainty();
        if (m_chats.size() == 1) m_out.summary.title = m_chats.constBegin().key();
        return m_out.finish();
    }

private:
    Status resolve(const QStringList& header) {
        m_resolved = true;
        m_header = header;
        const QJsonObject columns = m_mapping.value(QLatin1String("columns")).toObject();
        for (int r = 0; r < roleCount; ++r) {
            const QJsonValue v = columns.value(QLatin1String(roleNames[r]));
            m_columns[r] = -1;
            if (v.isUndefined() || v.isNull()) continue;
            if (v.isDouble()) {
                m_columns[r] = v.toInt() - 1;
                continue;
            }
            const QString wanted = v.toString().trimmed();
            for (qsizetype i = 0; i < header.size() && m_columns[r] < 0; ++i)
                if (header[i].trimmed().compare(wanted, Qt::CaseInsensitive) == 0) m_columns[r] = i;
            bool isNumber = false;
            const int number = wanted.toInt(&isNumber);
            if (m_columns[r] < 0 && isNumber && number > 0) m_columns[r] = number - 1;
            if (m_columns[r] < 0)
                return Error(ErrorCode::InvalidArgument, QStringLiteral("the table has no column \"%1\"; its columns are: %2").arg(wanted, header.join(QStringLiteral(", ")).left(400)));
        }
        return ok();
    }

    QString cell(const Row& row, Role role) const {
        const qsizetype c = m_columns[role];
        return c >= 0 && c < row.cells.size() ? row.cells[c] : QString();
    }

    void take(const Row& row, const ColumnTimes& times) {
        bool empty = true;
        for (const QString& c : row.cells) empty = empty && c.trimmed().isEmpty();
        if (empty) return;
        domain::ParsedMessage m;
        m.offset = row.offset;
        m.line = row.line;
        if (row.damaged) m_out.issues.add("not_understood", row.line, row.offset, QStringLiteral("The row holds a quotation mark that does not close, or bytes that are no text."));
        if (m_columns[Time] >= 0 && !times.read(m, cell(row, Time))) m_out.noTime(m);
        m.text = cell(row, Text);
        m.sender = cell(row, Sender).trimmed();
        m.senderId = cell(row, SenderId).trimmed();
        m.sourceId = cell(row, Id);
        m.replyTo = cell(row, ReplyTo);
        if (m_columns[Direction] >= 0) {
            const QString value = cell(row, Direction).trimmed();
            const QJsonArray outgoing = m_mapping.value(QLatin1String("outgoing")).toArray();
            bool out = false;
            if (outgoing.isEmpty()) {
                static const QStringList usual{QStringLiteral("out"), QStringLiteral("outgoing"), QStringLiteral("sent"), QStringLiteral("to"), QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("yes")};
                out = usual.contains(value.toLower());
            }
            for (const QJsonValue& o : outgoing) out = out || o.toVariant().toString().compare(value, Qt::CaseInsensitive) == 0;
            m.extra.insert(QStringLiteral("direction"), out ? QStringLiteral("outgoing") : QStringLiteral("incoming"));
            if (out && m.sender.isEmpty()) m.sender = m_mapping.value(QLatin1String("own_name")).toString(QStringLiteral("Me"));
        }
        if (m.sender.isEmpty()) m.sender = m.senderId;
        const QString files = cell(row, AttachmentName).trimmed();
        if (!files.isEmpty()) {
            domain::Attachment a;
            a.name = files;
            a.present = m_input.media().contains(files);
            m.attachments.push_back(std::move(a));
            m.kind = MessageKind::Media;
        }
        const QString kind = cell(row, Kind).trimmed().toLower();
        if (!kind.isEmpty()) {
            if (kind == QLatin1String("system") || kind == QLatin1String("call") || kind == QLatin1String("media")) m.kind = domain::messageKindFromText(kind);
            m.extra.insert(QStringLiteral("type"), kind);
        }
        m.chat = m_out.issues.chat = conversation(m_columns[Conversation] >= 0 ? cell(row, Conversation).trimmed() : m_mapping.value(QLatin1String("name")).toString());
        QJsonObject rest;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].isEmpty() || std::find(std::begin(m_columns), std::end(m_columns), i) != std::end(m_columns)) continue;
            rest.insert(m_header.value(i).trimmed().isEmpty() ? QString::number(i + 1) : m_header[i].trimmed(), row.cells[i]);
        }
        if (!rest.isEmpty()) m.extra.insert(QStringLiteral("columns"), rest);
        if (m.text.toUtf8().size() >= RowSource::maxCellBytes) m_out.issues.add("text_truncated", row.line, row.offset, QStringLiteral("The cell goes on in the original only."));
        const bool system = m.kind == MessageKind::System || m.kind == MessageKind::Call;
        if (m.kind == MessageKind::System) {
            if (!m.sender.isEmpty()) m.extra.insert(QStringLiteral("actor"), m.sender);
            m.sender.clear();
            m.senderId.clear();
        } else if (m.sender.isEmpty()) {
            m_out.issues.add("sender_missing", row.line, row.offset, QStringLiteral("The row names no sender."));
        }
        m_out.emitMessage(std::move(m), system);
    }

    int conversation(const QString& name) {
        const auto it = m_chats.constFind(name);
        if (it != m_chats.constEnd()) return it.value();
        const int index = int(m_chats.size());
        m_chats.insert(name, index);
        ChatHeader h;
        h.index = index;
        h.title = name;
        m_out.sink.chat(std::move(h));
        return index;
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    QJsonObject m_mapping;
    Emitter m_out;
    QStringList m_header;
    QHash<QString, int> m_chats;
    qsizetype m_columns[roleCount] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    int m_headerRow = 1;
    bool m_resolved = false;
};

} // namespace

QString mappingFault(const QJsonObject& mapping) {
    if (mapping.isEmpty()) return QStringLiteral("a table needs a mapping that says which column is the time, the sender and the text");
    const QJsonValue columns = mapping.value(QLatin1String("columns"));
    if (!columns.isObject()) return QStringLiteral("the mapping has no \"columns\"");
    const QJsonObject c = columns.toObject();
    for (auto it = c.begin(); it != c.end(); ++it) {
        bool known = false;
        for (const char* name : roleNames) known = known || it.key() == QLatin1String(name);
        if (!known) return QStringLiteral("the mapping names \"%1\", which is nothing a message has").arg(it.key());
        if (!it.value().isString() && !(it.value().isDouble() && it.value().toInt() > 0))
            return QStringLiteral("the column of \"%1\" is neither a name nor a number from 1").arg(it.key());
    }
    if (!c.contains(QLatin1String("text")) && !c.contains(QLatin1String("time"))) return QStringLiteral("the mapping names neither a column of the text nor of the time");
    const int row = mapping.value(QLatin1String("header_row")).toInt(1);
    if (row < 0 || row > 1000) return QStringLiteral("the row of the header is a number from 0 to 1000");
    const QJsonValue limit = mapping.value(QLatin1String("limit"));
    if (!limit.isUndefined() && (limit.toInteger(-1) < 1 || limit.toInteger() > 1'000'000)) return QStringLiteral("the limit of rows is a number from 1 to 1000000");
    if (!ColumnTimes::formFromText(mapping.value(QLatin1String("time_format")).toString()))
        return QStringLiteral("the time format \"%1\" is not known").arg(mapping.value(QLatin1String("time_format")).toString());
    return {};
}

const Format tableFormat{"table", "Table with a mapping (CSV or XLSX)", [](const Sample&) { return 0.0; },
                         [](Input& i, const domain::ChatOptions& o, Sink& s) { return TableReader(i, o, s).run(); }};

} // namespace saboot::parsers::chat
