#include "exchange/chartexport.h"

#include "base/clock.h"
#include "graph/palette.h"
#include "graph/svg.h"
#include "graph/symbol.h"

#include <QXmlStreamWriter>
#include <cmath>

namespace saboot::exchange {
namespace {

using graph::ChartModel;

QString sourcesText(const std::vector<QString>& sources) {
    QStringList list;
    for (const QString& s : sources) list += s;
    return list.join(QLatin1String("; "));
}

QString timeText(const std::optional<qint64>& t) { return t ? isoUtc(*t) : QString(); }

QString real(double v) { return QString::number(std::isfinite(v) ? v : 0, 'g', 12); }

QString yesNo(bool b) { return b ? QStringLiteral("true") : QStringLiteral("false"); }

class Xml {
public:
    explicit Xml(QByteArray& bytes) : m_xml(&bytes) {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
    }
    ~Xml() { m_xml.writeEndDocument(); }
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;
    void start(const char* name) { m_xml.writeStartElement(QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), graph::xmlSafe(value)); }
    void text(const QString& value) { m_xml.writeCharacters(graph::xmlSafe(value)); }
    /// An element without children.
    void leaf(const char* name, std::initializer_list<std::pair<const char*, QString>> attributes) {
        m_xml.writeEmptyElement(QLatin1String(name));
        for (const auto& [k, v] : attributes) attribute(k, v);
    }

private:
    QXmlStreamWriter m_xml;
};

struct Field {
    const char* id;
    const char* type; ///< in GraphML's words
    QString value;
};

std::vector<Field> fieldsOf(const domain::Entity& e, const ChartModel& model) {
    std::vector<Field> f{{"key", "string", e.key},
                         {"type", "string", domain::toText(e.type)},
                         {"label", "string", e.label},
                         {"sublabel", "string", e.sublabel},
                         {"certainty", "string", domain::toText(e.certainty)},
                         {"sources", "string", sourcesText(e.sources)}};
    if (const auto p = model.places.constFind(e.key); p != model.places.cend()) {
        f.push_back({"x", "double", real(p->x())});
        f.push_back({"y", "double", real(p->y())});
    }
    if (model.pinned.contains(e.key)) f.push_back({"pinned", "boolean", yesNo(true)});
    return f;
}

std::vector<Field> fieldsOf(const domain::Link& l) {
    return {{"number", "int", QString::number(l.number)},
            {"relation", "string", l.relation},
            {"basis", "string", domain::toText(l.basis)},
            {"link_certainty", "string", domain::toText(l.certainty)},
            {"money", "boolean", yesNo(l.money)},
            {"weight", "double", real(l.weight)},
            {"first", "string", timeText(l.first)},
            {"last", "string", timeText(l.last)},
            {"link_sources", "string", sourcesText(l.sources)},
            {"reason", "string", l.reason},
            {"id", "string", l.id.isNull() ? QString() : l.id.toString()}};
}

QHash<QString, QString> nodeIds(const ChartModel& m) {
    QHash<QString, QString> ids;
    for (size_t i = 0; i < m.entities.size(); ++i) ids.insert(m.entities[i].key, QStringLiteral("n%1").arg(i));
    return ids;
}

} // namespace

QByteArray toGraphMl(const ChartModel& model) {
    const ChartModel m = graph::visiblePart(model);
    const QHash<QString, QString> ids = nodeIds(m);
    QByteArray bytes;
    {
        Xml x(bytes);
        x.start("graphml");
        x.attribute("xmlns", QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
        const auto declare = [&](const char* id, const char* what, const char* name, const char* type) {
            x.leaf("key", {{"id", QLatin1String(id)}, {"for", QLatin1String(what)}, {"attr.name", QLatin1String(name)},
                           {"attr.type", QLatin1String(type)}});
        };
        x.leaf("key", {{"id", QStringLiteral("title")}, {"for", QStringLiteral("graph")},
                       {"attr.name", QStringLiteral("title")}, {"attr.type", QStringLiteral("string")}});
        for (const char* k : {"key", "type", "label", "sublabel", "certainty", "sources"}) declare(k, "node", k, "string");
        for (const char* k : {"x", "y"}) declare(k, "node", k, "double");
        declare("pinned", "node", "pinned", "boolean");
        for (const Field& f : fieldsOf(domain::Link()))
            declare(f.id, "edge", QByteArray(f.id).startsWith("link_") ? f.id + 5 : f.id, f.type);
        x.start("graph");
        x.attribute("id", QStringLiteral("chart"));
        x.attribute("edgedefault", QStringLiteral("undirected"));
        const auto data = [&](const Field& f) {
            if (f.value.isEmpty()) return;
            x.start("data");
            x.attribute("key", QLatin1String(f.id));
            x.text(f.value);
            x.end();
        };
        data({"title", "string", m.title});
        for (const domain::Entity& e : m.entities) {
            x.start("node");
            x.attribute("id", ids.value(e.key));
            for (const Field& f : fieldsOf(e, m)) data(f);
            x.end();
        }
        for (const domain::Link& l : m.links) {
            x.start("edge");
            x.attribute("id", QStringLiteral("e%1").arg(l.number));
            x.attribute("source", ids.value(l.from));
            x.attribute("target", ids.value(l.to));
            x.attribute("directed", yesNo(l.directed));
            for (const Field& f : fieldsOf(l)) data(f);
            x.end();
        }
        x.end();
        x.end();
    }
    return bytes;
}

QByteArray toGexf(const ChartModel& model) {
    const ChartModel m = graph::visiblePart(model);
    const QHash<QString, QString> ids = nodeIds(m);
    const graph::DrawingPalette palette = graph::lightPalette();
    QByteArray bytes;
    {
        Xml x(bytes);
        x.start("gexf");
        x.attribute("xmlns", QStringLiteral("http://gexf.net/1.3"));
        x.attribute("xmlns:viz", QStringLiteral("http://gexf.net/1.3/viz"));
        x.attribute("version", QStringLiteral("1.3"));
        x.start("meta");
        x.start("creator");
        x.text(QStringLiteral("Saboot"));
        x.end();
        x.start("description");
        x.text(m.title);
        x.end();
        x.end();
        x.start("graph");
        x.attribute("defaultedgetype", QStringLiteral("undirected"));
        x.attribute("mode", QStringLiteral("static"));
        const auto declare = [&](const char* cls, const std::vector<Field>& fields) {
            x.start("attributes");
            x.attribute("class", QLatin1String(cls));
            for (const Field& f : fields)
                x.leaf("attribute", {{"id", QLatin1String(f.id)}, {"title", QLatin1String(f.id)},
                                     {"type", qstrcmp(f.type, "int") == 0 ? QStringLiteral("integer") : QLatin1String(f.type)}});
            x.end();
        };
        declare("node", fieldsOf(domain::Entity(), ChartModel()));
        declare("edge", fieldsOf(domain::Link()));
        const auto values = [&](const std::vector<Field>& fields) {
            x.start("attvalues");
            for (const Field& f : fields)
                if (!f.value.isEmpty()) x.leaf("attvalue", {{"for", QLatin1String(f.id)}, {"value", f.value}});
            x.end();
        };
        x.start("nodes");
        for (const domain::Entity& e : m.entities) {
            x.start("node");
            x.attribute("id", ids.value(e.key));
            x.attribute("label", e.label);
            std::vector<Field> fields = fieldsOf(e, m);
            std::erase_if(fields, [](const Field& f) { return qstrcmp(f.id, "x") == 0 || qstrcmp(f.id, "y") == 0 || qstrcmp(f.id, "pinned") == 0; });
            values(fields);
            const QColor c = palette[graph::entityRole(e.type)];
            x.leaf("viz:color", {{"r", QString::number(c.red())}, {"g", QString::number(c.green())}, {"b", QString::number(c.blue())}});
            if (const auto p = m.places.constFind(e.key); p != m.places.cend()) // y runs up in GEXF
                x.leaf("viz:position", {{"x", real(p->x())}, {"y", real(-p->y())}, {"z", QStringLiteral("0")}});
            x.end();
        }
        x.end();
        x.start("edges");
        for (const domain::Link& l : m.links) {
            x.start("edge");
            x.attribute("id", QStringLiteral("e%1").arg(l.number));
            x.attribute("source", ids.value(l.from));
            x.attribute("target", ids.value(l.to));
            x.attribute("type", l.directed ? QStringLiteral("directed") : QStringLiteral("undirected"));
            x.attribute("label", l.relation);
            x.attribute("weight", real(l.weight));
            values(fieldsOf(l));
            x.end();
        }
        x.end();
        x.end();
        x.end();
    }
    return bytes;
}

QByteArray toAnx(const ChartModel& model) {
    const ChartModel m = graph::visiblePart(model);
    const QHash<QString, QString> ids = nodeIds(m);
    QByteArray bytes;
    {
        Xml x(bytes);
        x.start("Chart");
        x.attribute("IdReferenceLinking", QStringLiteral("false"));
        x.start("StrengthCollection");
        const auto strengthName = [](domain::Basis b) {
            return b == domain::Basis::Stated ? QStringLiteral("Stated in evidence")
                   : b == domain::Basis::Inferred ? QStringLiteral("Inferred") : QStringLiteral("Added by officer");
        };
        const std::pair<domain::Basis, const char*> strengths[] = {{domain::Basis::Stated, "DotStyleSolid"},
                                                                   {domain::Basis::Inferred, "DotStyleDashed"},
                                                                   {domain::Basis::ByOfficer, "DotStyleDotted"}};
        for (const auto& [basis, dots] : strengths)
            x.leaf("Strength", {{"Id", domain::toText(basis)}, {"Name", strengthName(basis)}, {"DotStyle", QLatin1String(dots)}});
        x.end();
        x.start("EntityTypeCollection");
        const graph::ChartWords words;
        std::array<bool, 10> seen{};
        for (const domain::Entity& e : m.entities) {
            const size_t t = size_t(e.type);
            if (t >= seen.size() || seen[t]) continue;
            seen[t] = true;
            x.leaf("EntityType", {{"Name", words.types[qsizetype(t)]}, {"IconFile", words.types[qsizetype(t)]}});
        }
        x.end();
        x.start("LinkTypeCollection");
        x.leaf("LinkType", {{"Name", QStringLiteral("Link")}});
        x.leaf("LinkType", {{"Name", QStringLiteral("Transaction")}});
        x.end();
        x.start("ChartItemCollection");
        for (const domain::Entity& e : m.entities) {
            const QPointF at = m.places.value(e.key);
            x.start("ChartItem");
            x.attribute("Label", e.label);
            x.attribute("Description", e.sublabel);
            x.attribute("SourceReference", sourcesText(e.sources));
            x.start("End");
            x.attribute("X", QString::number(qRound(at.x())));
            x.attribute("Y", QString::number(qRound(at.y())));
            x.start("Entity");
            x.attribute("EntityId", ids.value(e.key));
            x.attribute("Identity", e.key);
            x.attribute("LabelIsIdentity", QStringLiteral("false"));
            x.start("Icon");
            x.leaf("IconStyle", {{"Type", words.types[qsizetype(std::clamp(int(e.type), 0, 9))]}});
            x.end();
            x.end();
            x.end();
            x.end();
        }
        for (const domain::Link& l : m.links) {
            x.start("ChartItem");
            x.attribute("Label", l.relation);
            x.attribute("Description", QStringLiteral("Link %1").arg(l.number));
            x.attribute("SourceReference", sourcesText(l.sources));
            if (l.first) {
                QString time = isoUtc(*l.first);
                time.chop(1);
                x.attribute("DateTime", time);
                x.attribute("DateSet", yesNo(true));
                x.attribute("TimeSet", yesNo(true));
            }
            x.start("Link");
            x.attribute("End1Id", ids.value(l.from));
            x.attribute("End2Id", ids.value(l.to));
            x.leaf("LinkStyle", {{"Type", l.money ? QStringLiteral("Transaction") : QStringLiteral("Link")},
                                 {"StrengthReference", domain::toText(l.basis)},
                                 {"ArrowStyle", l.money || l.directed ? QStringLiteral("ArrowOnHead") : QStringLiteral("ArrowNone")},
                                 {"LineColour", QStringLiteral("0")},
                                 {"MlStyle", QStringLiteral("MultiplicityMultiple")}});
            x.end();
            x.end();
        }
        x.end();
        x.end();
    }
    return bytes;
}

Table linkTable(const ChartModel& model) {
    Table t;
    t.name = QStringLiteral("Links");
    t.headers = {QStringLiteral("No."), QStringLiteral("From"), QStringLiteral("To"), QStringLiteral("Relation"),
                 QStringLiteral("Basis"), QStringLiteral("Certainty"), QStringLiteral("Sources"), QStringLiteral("First (UTC)"),
                 QStringLiteral("Last (UTC)"), QStringLiteral("Reason"), QStringLiteral("From key"), QStringLiteral("To key")};
    for (const graph::ChartRow& r : graph::chartRows(model))
        t.rows.push_back({qint64(r.number), r.from, r.to, r.relation, domain::toText(r.basis), domain::toText(r.certainty),
                          r.sources.join(QLatin1String("; ")), timeText(r.first), timeText(r.last), r.reason, r.fromKey, r.toKey});
    return t;
}

Table entityTable(const ChartModel& model) {
    const ChartModel m = graph::visiblePart(model);
    const graph::Graph g = graph::Graph::fromLinks(m.entities, m.links);
    Table t;
    t.name = QStringLiteral("Entities");
    t.headers = {QStringLiteral("Key"), QStringLiteral("Type"), QStringLiteral("Label"), QStringLiteral("Also"),
                 QStringLiteral("Certainty"), QStringLiteral("Sources"), QStringLiteral("Neighbours")};
    for (size_t i = 0; i < m.entities.size(); ++i) {
        const domain::Entity& e = m.entities[i];
        t.rows.push_back({e.key, domain::toText(e.type), e.label, e.sublabel, domain::toText(e.certainty),
                          sourcesText(e.sources), qint64(g.degree(int(i)))});
    }
    return t;
}

} // namespace saboot::exchange
