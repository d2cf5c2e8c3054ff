#include "exchange/chartexport.h"
#include "exchange/graphread.h"
#include "graph/samplechart.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace saboot;
using namespace saboot::exchange;

namespace {

graph::ChartModel hostileChart() {
    graph::ChartModel m = test::sampleChart();
    m.title = QStringLiteral("<Operation> & \"Sunehri\"") + QChar(1);
    m.entities[0].label = QStringLiteral("=HYPERLINK(\"http://x\",\"click\")");
    m.entities[1].label = QStringLiteral("]]></data><node id='x'/>\u202E") + QChar(0xD800);
    m.entities[2].label = QString(300, u'&');
    m.links[0].relation = QStringLiteral("+92 300\r\n@SUM(A1)");
    m.places.insert(QStringLiteral("p1"), QPointF(12.5, -3));
    m.pinned.insert(QStringLiteral("p1"));
    return m;
}

// Elements of a document, as "name" -> count; fails the test when it is not well-formed.
QHash<QString, int> elements(const QByteArray& bytes) {
    QHash<QString, int> count;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) ++count[xml.name().toString()];
    if (xml.hasError()) {
        qWarning() << xml.errorString();
        count.clear();
    }
    return count;
}

} // namespace

class tst_chartexport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphMlComesBackWhole() {
        graph::ChartModel m = test::sampleChart();
        m.entities[3].label = QStringLiteral("</data>&<>\"' \u0631\u0628\u0627\u0628");
        m.links[4].relation = QStringLiteral(" spaces kept ");
        m.places.insert(QStringLiteral("p1"), QPointF(12.5, -3.25));
        m.pinned.insert(QStringLiteral("p1"));
        const QByteArray bytes = toGraphMl(m);
        QCOMPARE(toGraphMl(m), bytes);
        const auto back = readGraphMl(bytes);
        QVERIFY2(bool(back), qPrintable(back ? QString() : describe(back.error())));
        QCOMPARE(back->title, m.title);
        QCOMPARE(back->entities.size(), m.entities.size());
        for (size_t i = 0; i < m.entities.size(); ++i) {
            const domain::Entity &a = m.entities[i], &b = back->entities[i];
            QCOMPARE(b.key, a.key);
            QCOMPARE(b.type, a.type);
            QCOMPARE(b.label, a.label);
            QCOMPARE(b.sublabel, a.sublabel);
            QVERIFY(b.sources == a.sources);
        }
        QCOMPARE(back->links.size(), m.links.size());
        for (size_t i = 0; i < m.links.size(); ++i) {
            const domain::Link &a = m.links[i], &b = back->links[i];
            QCOMPARE(b.number, a.number);
            QCOMPARE(b.from, a.from);
            QCOMPARE(b.to, a.to);
            QCOMPARE(b.relation, a.relation);
            QCOMPARE(b.basis, a.basis);
            QCOMPARE(b.money, a.money);
            QCOMPARE(b.directed, a.directed);
            QCOMPARE(b.first, a.first);
            QCOMPARE(b.last, a.last);
            QVERIFY(b.sources == a.sources);
            QCOMPARE(b.reason, a.reason);
        }
        QCOMPARE(back->places.value(QStringLiteral("p1")), QPointF(12.5, -3.25));
        QVERIFY(back->pinned.contains(QStringLiteral("p1")));
    }

    void allFormatsHoldEverythingAndAreWellFormed() {
        const graph::ChartModel m = hostileChart();
        const auto graphMl = elements(toGraphMl(m));
        QCOMPARE(graphMl.value(QStringLiteral("node")), 25);
        QCOMPARE(graphMl.value(QStringLiteral("edge")), 30);
        const auto gexf = elements(toGexf(m));
        QCOMPARE(gexf.value(QStringLiteral("node")), 25);
        QCOMPARE(gexf.value(QStringLiteral("edge")), 30);
        const auto anx = elements(toAnx(m));
        QCOMPARE(anx.value(QStringLiteral("Entity")), 25);
        QCOMPARE(anx.value(QStringLiteral("Link")), 30);
        QCOMPARE(anx.value(QStringLiteral("Strength")), 3);
        QVERIFY(bool(readGraphMl(toGraphMl(m))));
    }

    void hiddenThingsDoNotLeave() {
        graph::ChartModel m = test::sampleChart();
        m.hidden = {QStringLiteral("p2")};
        for (const QByteArray& bytes : {toGraphMl(m), toGexf(m), toAnx(m), toCsv(linkTable(m)), toCsv(entityTable(m))})
            QVERIFY(!bytes.contains(QStringLiteral("\u0646\u0648\u0645\u06CC").toUtf8()));
        QCOMPARE(linkTable(m).rows.size(), size_t(25));
    }

    void linkTableIsTheTwinOfThePicture() {
        const Table t = linkTable(test::sampleChart());
        QCOMPARE(t.rows.size(), size_t(30));
        QCOMPARE(std::get<qint64>(t.rows[2][0]), 3);
        QCOMPARE(std::get<QString>(t.rows[2][1]), QStringLiteral("TTnVFictionalAddressOnly00000FY92"));
        QCOMPARE(std::get<QString>(t.rows[2][6]), QStringLiteral("DE-33; DE-34"));
    }

    void csvCannotRunFormulas() {
        const QByteArray links = toCsv(linkTable(hostileChart()));
        QVERIFY(links.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"click\"\")\""));
        QVERIFY(links.contains("\"'+92 300\r\n@SUM(A1)\""));
    }

    void emptyChart() {
        QVERIFY(!elements(toGraphMl({})).isEmpty());
        QVERIFY(!elements(toGexf({})).isEmpty());
        QVERIFY(!elements(toAnx({})).isEmpty());
        QVERIFY(readGraphMl(toGraphMl({}))->entities.empty());
    }
};

QTEST_APPLESS_MAIN(tst_chartexport)
#include "tst_chartexport.moc"
