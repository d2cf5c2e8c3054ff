#include "exchange/graphread.h"

#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamReader>
#include <cmath>

namespace saboot::exchange {
namespace {

using graph::ChartModel;

constexpr qsizetype maxBytes = 64ll << 20;
constexpr size_t maxNodes = 200000;
constexpr size_t maxEdges = 2000000;

Error damaged(qint64 line, const QString& why) {
    return Error(ErrorCode::FormatDamaged, QStringLiteral("line %1: %2").arg(line).arg(why));
}

Error tooMany() { return Error(ErrorCode::FileTooLarge, QStringLiteral("more than 200,000 nodes or 2,000,000 links")); }

std::optional<qint64> timeOf(const QString& text) {
    const QDateTime t = QDateTime::fromString(text, Qt::ISODateWithMs);
    return t.isValid() ? std::optional<qint64>(t.toMSecsSinceEpoch()) : std::nullopt;
}

std::vector<QString> listOf(const QString& text) {
    const QStringList parts = text.split(QLatin1String("; "), Qt::SkipEmptyParts);
    return {parts.begin(), parts.end()};
}

domain::Link plainLink(const QString& from, const QString& to, size_t number, const QString& source) {
    domain::Link l;
    l.from = from;
    l.to = to;
    l.number = int(number);
    l.sources = {source};
    return l;
}

// One pass over GraphML. Ports, hyperedges and nested graphs of a node are read over; nested nodes are nodes.
class GraphMl {
public:
    explicit GraphMl(const QByteArray& bytes) : m_xml(bytes) {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<ChartModel> read() {
        if (!m_xml.readNextStartElement() || m_xml.name() != QLatin1String("graphml")) {
            if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError && m_xml.lineNumber() > 1)
                return damaged(m_xml.lineNumber(), m_xml.errorString());
            return Error(ErrorCode::FormatUnknown, QStringLiteral("no GraphML"));
        }
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start();
            else if (m_xml.isEndElement())
                end();
            if (m_tooMany) return tooMany();
        }
        if (m_xml.hasError()) return damaged(m_xml.lineNumber(), m_xml.errorString());
        return finish();
    }

private:
    struct Edge {
        QString from, to;
        bool directed = false;
        QHash<QString, QString> data;
        qint64 line = 0;
    };

    void start() {
        const QStringView name = m_xml.name();
        const QXmlStreamAttributes a = m_xml.attributes();
        if (name == QLatin1String("key")) {
            const QString id = a.value(QLatin1String("id")).toString(), plain = a.value(QLatin1String("attr.name")).toString();
            m_names.insert(id, plain.isEmpty() ? id : plain);
        } else if (name == QLatin1String("graph")) {
            // Some files of the North collection leave edgedefault out; undirected is what they mean.
            m_directed = a.value(QLatin1String("edgedefault")) == QLatin1String("directed");
        } else if (name == QLatin1String("node")) {
            m_node = a.value(QLatin1String("id")).toString();
            m_inEdge = false;
            addNode(m_node);
        } else if (name == QLatin1String("edge")) {
            const QStringView d = a.value(QLatin1String("directed"));
            m_edges.push_back({a.value(QLatin1String("source")).toString(), a.value(QLatin1String("target")).toString(),
                               d.isEmpty() ? m_directed : d == QLatin1String("true"), {}, m_xml.lineNumber()});
            m_tooMany = m_tooMany || m_edges.size() > maxEdges;
            m_inEdge = true;
        } else if (name == QLatin1String("data")) {
            const QString key = a.value(QLatin1String("key")).toString();
            const QString value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            const QString plain = m_names.value(key, key);
            if (m_inEdge && !m_edges.empty())
                m_edges.back().data.insert(plain, value);
            else if (!m_node.isNull() && m_index.contains(m_node))
                m_data[size_t(m_index.value(m_node))].insert(plain, value);
            else if (plain == QLatin1String("title"))
                m_title = value;
        }
    }

    void end() {
        if (m_xml.name() == QLatin1String("edge")) m_inEdge = false;
        if (m_xml.name() == QLatin1String("node")) m_node = QString();
    }

    void addNode(const QString& id) {
        if (m_index.contains(id)) return;
        m_index.insert(id, int(m_ids.size()));
        m_ids.push_back(id);
        m_data.emplace_back();
        m_tooMany = m_tooMany || m_ids.size() > maxNodes;
    }

    static QString first(const QHash<QString, QString>& d, std::initializer_list<const char*> names) {
        for (const char* n : names)
            if (const QString v = d.value(QLatin1String(n)); !v.isEmpty()) return v;
        return {};
    }

    Result<ChartModel> finish() {
        for (const Edge& e : m_edges) {
            if (e.from.isEmpty() || e.to.isEmpty()) return damaged(e.line, QStringLiteral("an edge without source or target"));
            addNode(e.from); // some writers list edges only
            addNode(e.to);
            if (m_tooMany) return tooMany();
        }
        ChartModel m;
        m.title = m_title;
        for (size_t i = 0; i < m_ids.size(); ++i) {
            const QHash<QString, QString>& d = m_data[i];
            domain::Entity e;
            e.key = first(d, {"key"});
            if (e.key.isEmpty()) e.key = m_ids[i];
            e.type = domain::entityTypeFromText(d.value(QStringLiteral("type")));
            e.label = first(d, {"label", "name"});
            if (e.label.isEmpty()) e.label = m_ids[i];
            e.sublabel = d.value(QStringLiteral("sublabel"));
            e.certainty = d.contains(QStringLiteral("certainty")) ? domain::certaintyFromText(d.value(QStringLiteral("certainty")))
                                                                  : domain::Certainty::Certain;
            e.sources = listOf(d.value(QStringLiteral("sources")));
            bool okX = false, okY = false;
            const QPointF at(d.value(QStringLiteral("x")).toDouble(&okX), d.value(QStringLiteral("y")).toDouble(&okY));
            if (okX && okY && std::isfinite(at.x()) && std::isfinite(at.y())) m.places.insert(e.key, at);
            if (d.value(QStringLiteral("pinned")) == QLatin1String("true")) m.pinned.insert(e.key);
            m.entities.push_back(std::move(e));
        }
        for (const Edge& e : m_edges) {
            const QHash<QString, QString>& d = e.data;
            domain::Link l = plainLink(m.entities[size_t(m_index.value(e.from))].key, m.entities[size_t(m_index.value(e.to))].key,
                                       m.links.size() + 1, QStringLiteral("file, line %1").arg(e.line));
            l.directed = e.directed;
            if (const int n = d.value(QStringLiteral("number")).toInt(); n > 0) l.number = n;
            l.relation = first(d, {"relation", "label"});
            if (d.contains(QStringLiteral("basis"))) l.basis = domain::basisFromText(d.value(QStringLiteral("basis")));
            if (d.contains(QStringLiteral("certainty"))) l.certainty = domain::certaintyFromText(d.value(QStringLiteral("certainty")));
            l.money = d.value(QStringLiteral("money")) == QLatin1String("true");
            bool hasWeight = false;
            const double w = d.value(QStringLiteral("weight")).toDouble(&hasWeight);
            if (hasWeight && std::isfinite(w) && w > 0) l.weight = w;
            l.first = timeOf(d.value(QStringLiteral("first")));
            l.last = timeOf(d.value(QStringLiteral("last")));
            if (const auto sources = listOf(d.value(QStringLiteral("sources"))); !sources.empty()) l.sources = sources;
            l.reason = d.value(QStringLiteral("reason"));
            if (const QString id = d.value(QStringLiteral("id")); !id.isEmpty()) l.id = LinkId::fromString(id);
            m.links.push_back(std::move(l));
        }
        return m;
    }

    QXmlStreamReader m_xml;
    QHash<QString, QString> m_names; ///< key id -> attr.name
    QHash<QString, int> m_index;
    std::vector<QString> m_ids;
    std::vector<QHash<QString, QString>> m_data;
    std::vector<Edge> m_edges;
    QString m_title;
    QString m_node;
    bool m_inEdge = false, m_directed = false, m_tooMany = false;
};

// RFC 4180 records. Quotes inside a quoted field are doubled; a lone quote elsewhere is a letter.
class CsvRecords {
public:
    explicit CsvRecords(QString text) : m_text(std::move(text)) {}
    bool next(QStringList& fields) {
        fields.clear();
        if (m_at >= m_text.size()) return false;
        ++m_line;
        QString field;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (quoted) {
                if (c != u'"') {
                    field += c;
                } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                    field += c;
                    ++m_at;
                } else {
                    quoted = false;
                }
            } else if (c == u'"' && field.isEmpty()) {
                quoted = true;
            } else if (c == u',') {
                fields += field;
                field.clear();
            } else if (c == u'\n') {
                break;
            } else if (c != u'\r') {
                field += c;
            }
        }
        fields += field;
        return true;
    }
    qint64 line() const { return m_line; }

private:
    QString m_text;
    qsizetype m_at = 0;
    qint64 m_line = 0;
};

Status checkSize(const QByteArray& bytes) {
    if (bytes.size() > maxBytes) return Error(ErrorCode::FileTooLarge, QStringLiteral("64 MiB"));
    if (bytes.isEmpty()) return Error(ErrorCode::FileEmpty);
    return ok();
}

} // namespace

Result<ChartModel> readGraphMl(const QByteArray& bytes) {
    SABOOT_CHECK(checkSize(bytes));
    return GraphMl(bytes).read();
}

Result<ChartModel> readAdjacencyCsv(const QByteArray& bytes) {
    SABOOT_CHECK(checkSize(bytes));
    QString text = QString::fromUtf8(bytes); // drops a BOM
    CsvRecords records(std::move(text));
    QStringList fields;
    if (!records.next(fields) || fields.size() < 2) return Error(ErrorCode::FormatUnknown, QStringLiteral("no adjacency table"));
    const QStringList columns = fields.mid(1);
    const qsizetype n = columns.size();
    if (n > 20000) return tooMany();
    std::vector<QHash<int, double>> weights(static_cast<size_t>(n));
    QStringList names;
    while (records.next(fields)) {
        if (fields.size() == 1 && fields[0].trimmed().isEmpty()) continue;
        if (names.size() == n) return damaged(records.line(), QStringLiteral("more rows than columns"));
        if (fields.size() > n + 1) return damaged(records.line(), QStringLiteral("more cells than columns"));
        for (qsizetype c = 1; c < fields.size(); ++c) {
            const QString cell = fields[c].trimmed();
            if (cell.isEmpty() || cell == QLatin1String("0") || cell == QLatin1String("NA")) continue;
            bool number = false;
            const double w = cell.toDouble(&number);
            if (!number || !std::isfinite(w)) return damaged(records.line(), QStringLiteral("not a number: %1").arg(cell.left(40)));
            if (w != 0) weights[size_t(names.size())].insert(int(c - 1), std::abs(w));
        }
        names += fields[0];
    }
    if (names.size() != n)
        return damaged(records.line(), QStringLiteral("%1 rows but %2 columns").arg(names.size()).arg(n));
    ChartModel m;
    bool symmetric = true;
    for (qsizetype r = 0; r < n; ++r) {
        domain::Entity e;
        e.key = QStringLiteral("node:%1").arg(r + 1);
        e.label = names[r].isEmpty() ? columns[r] : names[r];
        m.entities.push_back(std::move(e));
        for (auto it = weights[size_t(r)].cbegin(); symmetric && it != weights[size_t(r)].cend(); ++it)
            symmetric = weights[size_t(it.key())].value(int(r), 0) == it.value();
    }
    for (int r = 0; r < int(n); ++r) {
        std::vector<int> targets;
        for (auto it = weights[size_t(r)].cbegin(); it != weights[size_t(r)].cend(); ++it)
            if (!symmetric || it.key() >= r) targets.push_back(it.key());
        std::sort(targets.begin(), targets.end()); // a hash has no order, a picture has
        for (const int c : targets) {
            if (m.links.size() >= maxEdges) return tooMany();
            domain::Link l = plainLink(m.entities[size_t(r)].key, m.entities[size_t(c)].key, m.links.size() + 1,
                                       QStringLiteral("file, row %1").arg(r + 2));
            l.directed = !symmetric;
            l.weight = weights[size_t(r)].value(c);
            m.links.push_back(std::move(l));
        }
    }
    return m;
}

Result<ChartModel> readMetis(const QByteArray& bytes) {
    SABOOT_CHECK(checkSize(bytes));
    qsizetype at = 0;
    qint64 line = 0;
    const auto nextLine = [&](QByteArray& out) {
        while (at < bytes.size()) {
            const qsizetype end = bytes.indexOf('\n', at);
            out = bytes.mid(at, (end < 0 ? bytes.size() : end) - at);
            at = end < 0 ? bytes.size() : end + 1;
            ++line;
            if (!out.startsWith('%')) return true;
        }
        return false;
    };
    const auto numbers = [](const QByteArray& text, std::vector<qint64>& out) {
        out.clear();
        for (const QByteArray& part : text.simplified().split(' ')) {
            if (part.isEmpty()) continue;
            bool number = false;
            out.push_back(part.toLongLong(&number));
            if (!number) return false;
        }
        return true;
    };
    QByteArray text;
    std::vector<qint64> v;
    if (!nextLine(text) || !numbers(text, v) || v.size() < 2 || v.size() > 4 || v[0] < 0 || v[1] < 0)
        return Error(ErrorCode::FormatUnknown, QStringLiteral("no METIS graph"));
    const qint64 n = v[0], edges = v[1], fmt = v.size() > 2 ? v[2] : 0;
    if (size_t(n) > maxNodes || size_t(edges) > maxEdges) return tooMany();
    const bool edgeWeights = fmt % 10 == 1, nodeWeights = fmt / 10 % 10 == 1, nodeSizes = fmt / 100 == 1;
    const qint64 skip = (nodeSizes ? 1 : 0) + (nodeWeights ? (v.size() > 3 ? v[3] : 1) : 0);
    if (skip < 0 || skip > 64) return damaged(line, QStringLiteral("node weights"));
    // Every node has a line of its own: a short file that announces many has none of them made.
    if (const qint64 lines = bytes.mid(at).count('\n') + 1; n > lines) return damaged(line, QStringLiteral("%1 nodes announced, %2 found").arg(n).arg(lines));
    ChartModel m;
    for (qint64 i = 1; i <= n; ++i) {
        domain::Entity e;
        e.key = QStringLiteral("node:%1").arg(i);
        e.label = QString::number(i);
        m.entities.push_back(std::move(e));
    }
    for (qint64 i = 1; i <= n; ++i) {
        if (!nextLine(text)) return damaged(line, QStringLiteral("%1 nodes announced, %2 found").arg(n).arg(i - 1));
        if (!numbers(text, v)) return damaged(line, QStringLiteral("not a number"));
        for (size_t k = size_t(skip); k < v.size(); k += edgeWeights ? 2 : 1) {
            if (v[k] < 1 || v[k] > n) return damaged(line, QStringLiteral("node %1 does not exist").arg(v[k]));
            if (v[k] < i) continue; // each pair is written twice
            if (m.links.size() >= maxEdges) return tooMany();
            domain::Link l = plainLink(m.entities[size_t(i - 1)].key, m.entities[size_t(v[k] - 1)].key, m.links.size() + 1,
                                       QStringLiteral("file, line %1").arg(line));
            if (edgeWeights && k + 1 < v.size() && v[k + 1] > 0) l.weight = double(v[k + 1]);
            m.links.push_back(std::move(l));
        }
    }
    return m;
}

Result<ChartModel> readGraphFile(const QByteArray& bytes, const QString& fileName) {
    SABOOT_CHECK(checkSize(bytes));
    QByteArray head = bytes.left(4096);
    if (head.startsWith("\xEF\xBB\xBF")) head.remove(0, 3);
    head = head.trimmed();
    if (head.startsWith('<') || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) return readGraphMl(bytes);
    const QString name = fileName.toLower();
    if (name.endsWith(QLatin1String(".graph")) || name.endsWith(QLatin1String(".metis"))) return readMetis(bytes);
    if (head.contains(',')) return readAdjacencyCsv(bytes);
    return readMetis(bytes);
}

} // namespace saboot::exchange
