#include "services/tablereading.h"

#include "crypto/identity.h"
#include "services/exhibits.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace saboot::services {

namespace {

constexpr qint64 keptLimitBytes = 4 << 20;
constexpr size_t keptLimit = 200;
/// The worker takes a mapping of up to 64 KB along.
constexpr qsizetype mappingLimitBytes = 60 * 1024;

QString keptPath(const Desk& desk) { return desk.folder() + QStringLiteral("/mappings.sbl"); }

QString folded(const QString& header) { return header.trimmed().toCaseFolded(); }

/// Words of headers, as exporters and clerks write them; whole headers first, then parts of them.
struct Guess {
    const char* role;
    std::vector<const char*> words;
};
const std::vector<Guess>& guesses() {
    static const std::vector<Guess> all{
        {"sender_id", {"sender id", "sender_id", "from id", "user id", "author id", "phone", "number", "msisdn", "نمبر"}},
        {"conversation", {"conversation", "chat", "thread", "group", "channel", "chat name", "گفتگو", "گروپ"}},
        {"direction", {"direction", "incoming/outgoing", "in/out", "is_from_me", "is from me", "سمت"}},
        {"attachment", {"attachment", "file", "media", "filename", "file name", "منسلکہ", "فائل"}},
        {"reply_to", {"reply to", "reply_to", "in reply to", "quoted", "جواب"}},
        {"id", {"id", "message id", "message_id", "msg id", "guid"}},
        {"kind", {"type", "kind", "message type", "قسم"}},
        {"time", {"time", "date", "timestamp", "date/time", "datetime", "date time", "sent at", "sent", "when", "وقت", "تاریخ"}},
        {"sender", {"sender", "from", "author", "name", "sender name", "user", "بھیجنے والا", "از", "نام"}},
        {"text", {"text", "message", "body", "content", "message text", "msg", "پیغام", "متن"}},
    };
    return all;
}

} // namespace

const QStringList& tableRoles() {
    static const QStringList all{QStringLiteral("time"),      QStringLiteral("sender"),     QStringLiteral("text"), QStringLiteral("conversation"), QStringLiteral("direction"),
                                 QStringLiteral("sender_id"), QStringLiteral("attachment"), QStringLiteral("id"),   QStringLiteral("reply_to"),     QStringLiteral("kind")};
    return all;
}

const QStringList& tableTimeFormats() {
    static const QStringList all{QStringLiteral("auto"),    QStringLiteral("iso"),     QStringLiteral("unix_s"), QStringLiteral("unix_ms"),
                                 QStringLiteral("unix_us"), QStringLiteral("unix_ns"), QStringLiteral("excel"),  QStringLiteral("apple")};
    return all;
}

QString columnName(const QStringList& header, int index) {
    const QString name = header.value(index).trimmed();
    bool isNumber = false;
    name.toInt(&isNumber);
    int same = 0;
    for (const QString& h : header) same += folded(h) == folded(name);
    return name.isEmpty() || isNumber || same != 1 ? QString::number(index + 1) : name;
}

TableMapping guessMapping(const QStringList& header) {
    TableMapping m;
    m.header = header;
    std::vector<bool> taken(size_t(header.size()), false);
    const auto look = [&](bool whole) {
        for (const Guess& g : guesses()) {
            const QString role = QString::fromLatin1(g.role);
            if (m.columns.contains(role)) continue;
            for (const char* word : g.words) {
                const QString w = QString::fromUtf8(word);
                // A part of a header counts only where it is a word of its own and long enough to mean something.
                const auto fits = [&](const QString& h) {
                    if (whole) return folded(h) == w;
                    return w.size() > 3 && (folded(h).startsWith(w + QLatin1Char(' ')) || folded(h).endsWith(QLatin1Char(' ') + w) || folded(h).startsWith(w + QLatin1String(" (")));
                };
                for (int i = 0; i < header.size() && !m.columns.contains(role); ++i)
                    if (!taken[size_t(i)] && fits(header[i])) {
                        taken[size_t(i)] = true;
                        m.columns.insert(role, columnName(header, i));
                    }
            }
        }
    };
    look(true);
    look(false);
    return m;
}

bool looksLikeTable(const QString& fileName, const QString& mediaType) {
    static const QStringList ends{QStringLiteral(".csv"), QStringLiteral(".tsv"), QStringLiteral(".xlsx")};
    if (std::any_of(ends.begin(), ends.end(), [&](const QString& e) { return fileName.endsWith(e, Qt::CaseInsensitive); })) return true;
    return mediaType.contains(QLatin1String("csv")) || mediaType.contains(QLatin1String("spreadsheetml"));
}

// ---- the mapping ---------------------------------------------------------------------------------------------------

QJsonObject TableMapping::toJson() const {
    QJsonObject o, c;
    for (auto it = columns.begin(); it != columns.end(); ++it) c.insert(it.key(), it.value());
    o[QStringLiteral("columns")] = c;
    o[QStringLiteral("header_row")] = headerRow;
    if (!name.isEmpty()) o[QStringLiteral("name")] = name;
    if (!separator.isEmpty()) o[QStringLiteral("separator")] = separator == QLatin1String("\t") ? QStringLiteral("\\t") : separator;
    if (!sheet.isEmpty()) o[QStringLiteral("sheet")] = sheet;
    o[QStringLiteral("time_format")] = timeFormat;
    if (!ownName.isEmpty()) o[QStringLiteral("own_name")] = ownName;
    if (!outgoing.isEmpty()) o[QStringLiteral("outgoing")] = QJsonArray::fromStringList(outgoing);
    if (dateOrder != domain::DateOrder::Auto) o[QStringLiteral("date_order")] = domain::toText(dateOrder);
    if (!zone.isEmpty()) o[QStringLiteral("zone")] = zone;
    if (!header.isEmpty()) o[QStringLiteral("header")] = QJsonArray::fromStringList(header);
    return o;
}

std::optional<TableMapping> TableMapping::fromJson(const QJsonObject& o) {
    const QJsonObject c = o[QLatin1String("columns")].toObject();
    if (c.isEmpty()) return std::nullopt;
    TableMapping m;
    for (auto it = c.begin(); it != c.end(); ++it)
        if (tableRoles().contains(it.key())) m.columns.insert(it.key(), it.value().isDouble() ? QString::number(it.value().toInt()) : it.value().toString());
    m.name = o[QLatin1String("name")].toString();
    m.headerRow = o[QLatin1String("header_row")].toInt(1);
    m.separator = o[QLatin1String("separator")].toString();
    if (m.separator == QLatin1String("\\t")) m.separator = QStringLiteral("\t");
    const QJsonValue sheet = o[QLatin1String("sheet")];
    m.sheet = sheet.isDouble() ? QString::number(sheet.toInt()) : sheet.toString();
    m.timeFormat = o[QLatin1String("time_format")].toString(QStringLiteral("auto"));
    m.ownName = o[QLatin1String("own_name")].toString();
    for (const QJsonValue& v : o[QLatin1String("outgoing")].toArray()) m.outgoing << v.toVariant().toString();
    m.dateOrder = domain::dateOrderFromText(o[QLatin1String("date_order")].toString()).value_or(domain::DateOrder::Auto);
    m.zone = o[QLatin1String("zone")].toString();
    for (const QJsonValue& v : o[QLatin1String("header")].toArray()) m.header << v.toString();
    return m;
}

domain::ChatOptions TableMapping::options(qint64 limit) const {
    QJsonObject o = toJson();
    // The reader calls a chat by the mapping's name; the name here is the officer's for the mapping itself.
    for (const char* own : {"name", "header", "date_order", "zone"}) o.remove(QLatin1String(own));
    if (limit > 0) o[QStringLiteral("limit")] = limit;
    domain::ChatOptions out;
    out.format = QStringLiteral("table:") + QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
    out.dateOrder = dateOrder;
    out.zone = zone;
    return out;
}

bool TableMapping::fits(const QStringList& titles) const {
    if (columns.isEmpty()) return false;
    return std::all_of(columns.begin(), columns.end(), [&](const QString& wanted) {
        for (const QString& h : titles)
            if (folded(h) == folded(wanted)) return true;
        bool isNumber = false;
        const int number = wanted.toInt(&isNumber);
        return isNumber && number >= 1 && number <= titles.size();
    });
}

QString TableMapping::missing() const {
    if (!columns.contains(QStringLiteral("text")) && !columns.contains(QStringLiteral("time"))) return QStringLiteral("Choose the column of the text or of the time.");
    if (QJsonDocument(toJson()).toJson(QJsonDocument::Compact).size() > mappingLimitBytes) return QStringLiteral("The mapping is too long.");
    return {};
}

// ---- those kept ----------------------------------------------------------------------------------------------------

Result<std::vector<TableMapping>> TableMappings::list() const {
    const auto identity = m_desk.identity();
    if (!identity) return Error(ErrorCode::Locked);
    std::vector<TableMapping> out;
    const auto sealed = readBounded(keptPath(m_desk), keptLimitBytes);
    if (!sealed) return out; // none kept yet
    const auto plain = identity->openSeal(*sealed);
    if (!plain) return out;
    const QByteArray json(plain->view().data(), plain->size());
    for (const QJsonValue& v : QJsonDocument::fromJson(json).array())
        if (auto m = TableMapping::fromJson(v.toObject()); m && !m->name.isEmpty()) out.push_back(std::move(*m));
    return out;
}

Status TableMappings::write(const std::vector<TableMapping>& all) const {
    const auto identity = m_desk.identity();
    if (!identity) return Error(ErrorCode::Locked);
    QJsonArray array;
    for (const TableMapping& m : all) array.append(m.toJson());
    SABOOT_TRY(const QByteArray sealed, crypto::sealToOfficer(identity->officer(), SecureBytes::copyOf(QJsonDocument(array).toJson(QJsonDocument::Compact))));
    return writeAtomically(keptPath(m_desk), sealed);
}

Status TableMappings::save(const TableMapping& mapping) const {
    if (mapping.name.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a mapping needs a name"));
    if (!mapping.missing().isEmpty()) return Error(ErrorCode::InvalidArgument, mapping.missing());
    SABOOT_TRY(std::vector<TableMapping> all, list());
    std::erase_if(all, [&](const TableMapping& m) { return m.name == mapping.name; });
    if (all.size() >= keptLimit) return Error(ErrorCode::InvalidArgument, QStringLiteral("no more than %1 mappings are kept").arg(keptLimit));
    all.push_back(mapping);
    std::sort(all.begin(), all.end(), [](const TableMapping& a, const TableMapping& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return write(all);
}

Status TableMappings::remove(const QString& name) const {
    SABOOT_TRY(std::vector<TableMapping> all, list());
    const size_t before = all.size();
    std::erase_if(all, [&](const TableMapping& m) { return m.name == name; });
    if (all.size() == before) return Error(ErrorCode::NotFound, name);
    return write(all);
}

std::optional<TableMapping> TableMappings::matching(const std::vector<TableMapping>& kept, const QStringList& header) {
    const auto same = [&](const TableMapping& m) {
        return m.headerRow > 0 && m.header.size() == header.size() &&
               std::equal(header.begin(), header.end(), m.header.begin(), [](const QString& a, const QString& b) { return folded(a) == folded(b); });
    };
    const TableMapping* best = nullptr;
    for (const TableMapping& m : kept) {
        if (same(m)) return m;
        // By number every table fits: only names say that it is the same kind of table.
        const bool named = m.headerRow > 0 && std::none_of(m.columns.begin(), m.columns.end(), [](const QString& c) {
            bool isNumber = false;
            c.toInt(&isNumber);
            return isNumber;
        });
        if (named && m.columns.size() > 1 && m.fits(header) && (!best || m.columns.size() > best->columns.size())) best = &m;
    }
    return best ? std::optional(*best) : std::nullopt;
}

// ---- reading -------------------------------------------------------------------------------------------------------

Result<std::shared_ptr<const TableReading>> TableReading::open(OpenCase& opened, const ExhibitId& exhibit, JobControl& job) {
    Exhibits exhibits(opened);
    SABOOT_TRY(const domain::Exhibit e, exhibits.byId(exhibit));
    if (e.sizeBytes == 0) return Error(ErrorCode::FileEmpty, e.fileName);
    std::shared_ptr<TableReading> out(new TableReading);
    SABOOT_TRY(out->m_fd, exhibits.openOriginal(e, previewLimitBytes, job));
    out->m_fileName = e.fileName;
    out->m_environment = opened.environment();
    return std::shared_ptr<const TableReading>(std::move(out));
}

Result<std::shared_ptr<const TableReading>> TableReading::openFile(const Environment& environment, const QString& path) {
    std::shared_ptr<TableReading> out(new TableReading);
    SABOOT_TRY(out->m_fd, openForReading(path));
    SABOOT_TRY(const qint64 size, fileSize(out->m_fd.get()));
    if (size == 0) return Error(ErrorCode::FileEmpty, path);
    out->m_fileName = QFileInfo(path).fileName();
    out->m_environment = environment;
    return std::shared_ptr<const TableReading>(std::move(out));
}

namespace {

Result<TableReading::Reading> run(const Environment& environment, int fd, const QString& name, const domain::ChatOptions& options, JobControl& job) {
    TableReading::Reading out;
    worker::ChatReceiver receiver;
    receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) {
        for (auto& m : batch) out.messages.push_back(std::move(m));
        return ok();
    };
    receiver.issues = [&](std::vector<domain::ImportIssue>&& batch) {
        for (auto& i : batch) out.issues.push_back(std::move(i));
        return ok();
    };
    const worker::Client client = environment.workerPath.isEmpty() ? worker::Client() : worker::Client(environment.workerPath);
    SABOOT_TRY(out.summary, client.parseChat(fd, name, options, job, receiver));
    out.more = qint64(out.messages.size()) > TableReading::previewRows;
    if (out.more) out.messages.resize(size_t(TableReading::previewRows));
    return out;
}

} // namespace

Result<TableReading::Beginning> TableReading::beginning(const QString& separator, const QString& sheet, JobControl& job) const {
    // Read as messages whose text is the first column: the reader keeps all others beside it, by number.
    TableMapping raw;
    raw.columns.insert(QStringLiteral("text"), QStringLiteral("1"));
    raw.headerRow = 0;
    raw.separator = separator;
    raw.sheet = sheet;
    SABOOT_TRY(Reading reading, run(m_environment, m_fd.get(), m_fileName, raw.options(previewRows + 1), job));
    Beginning out;
    out.more = reading.more;
    for (const domain::ParsedMessage& m : reading.messages) {
        QStringList cells{m.text};
        const QJsonObject others = m.extra.value(QLatin1String("columns")).toObject();
        for (auto it = others.begin(); it != others.end(); ++it) {
            const int at = it.key().toInt() - 1;
            if (at < 1) continue;
            while (cells.size() <= at) cells << QString();
            cells[at] = it.value().toString();
        }
        out.rows.push_back(std::move(cells));
        out.lines.push_back(m.line);
    }
    for (auto& i : reading.issues)
        if (i.kind != QLatin1String("sender_missing")) out.issues.push_back(std::move(i));
    return out;
}

Result<TableReading::Reading> TableReading::read(const TableMapping& mapping, JobControl& job) const {
    if (!mapping.missing().isEmpty()) return Error(ErrorCode::InvalidArgument, mapping.missing());
    return run(m_environment, m_fd.get(), m_fileName, mapping.options(previewRows + 1), job);
}

} // namespace saboot::services
