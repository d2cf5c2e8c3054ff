#include "exchange/graphread.h"
#include "graph/graph.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace saboot;
using namespace saboot::exchange;

namespace {

QString samples() { return QStringLiteral(SABOOT_SOURCE_DIR "/../shared/samples/graphs"); }

QByteArray read(const QString& path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

} // namespace

class tst_graphread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphMlWithoutEdgedefault() {
        const auto m = readGraphMl("<?xml version=\"1.0\"?><graphml><graph id=\"g\"><node id=\"a\"/><node id=\"b\">"
                                   "<port name=\"x\"/></node><edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\" directed=\"true\"/></graph></graphml>");
        QVERIFY(bool(m));
        QCOMPARE(m->entities.size(), size_t(3)); // c is known from its edge
        QCOMPARE(m->links.size(), size_t(2));
        QVERIFY(!m->links[0].directed && m->links[1].directed);
        QVERIFY(!m->links[0].sources.empty());
    }

    void damagedGraphMl_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("cut off") << QByteArray("<graphml>\n<graph>\n<node id='a'") << int(ErrorCode::FormatDamaged);
        QTest::newRow("not GraphML") << QByteArray("<html/>") << int(ErrorCode::FormatUnknown);
        QTest::newRow("edge to nowhere") << QByteArray("<graphml><graph><edge source='a'/></graph></graphml>") << int(ErrorCode::FormatDamaged);
        QTest::newRow("entity bomb")
            << QByteArray("<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
                          "<graphml><graph><node id='n'><data key='d'>&c;&c;&c;</data></node></graph></graphml>")
            << int(ErrorCode::FormatDamaged);
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileEmpty);
    }
    void damagedGraphMl() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto m = readGraphMl(bytes);
        QVERIFY(!m);
        QCOMPARE(int(m.error().code()), code);
    }

    void adjacencyWithBomAndQuotes() {
        const auto m = readAdjacencyCsv("\xEF\xBB\xBF\"\",\"One, Two\",B,C\r\n\"One, Two\",0,2,0\r\nB,2,0,1\r\nC,0,1,0\r\n");
        QVERIFY2(bool(m), qPrintable(m ? QString() : describe(m.error())));
        QCOMPARE(m->entities.size(), size_t(3));
        QCOMPARE(m->entities[0].label, QStringLiteral("One, Two"));
        QCOMPARE(m->links.size(), size_t(2)); // symmetric: each pair once
        QVERIFY(!m->links[0].directed);
        QCOMPARE(m->links[0].weight, 2.0);
        const auto directed = readAdjacencyCsv(",A,B\nA,0,1\nB,0,0\n");
        QCOMPARE(directed->links.size(), size_t(1));
        QVERIFY(directed->links[0].directed);
    }

    void damagedAdjacency() {
        QCOMPARE(readAdjacencyCsv(",A,B\nA,0,x\nB,0,0\n").error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(readAdjacencyCsv(",A,B\nA,0,1\n").error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(readAdjacencyCsv(",A,B\nA,0,1,1\nB,0,0\n").error().code(), ErrorCode::FormatDamaged);
        QVERIFY(readAdjacencyCsv(",A,B\nA,0,x\n").error().detail().contains(QLatin1String("line 2")));
    }

    void metis() {
        const auto m = readMetis("% a comment\n4 3\n2\n1 3\n2 4\n3\n");
        QVERIFY(bool(m));
        QCOMPARE(m->entities.size(), size_t(4));
        QCOMPARE(m->links.size(), size_t(3));
        const auto weighted = readMetis("3 2 011\n7 2 5\n7 1 5 3 6\n7 2 6\n");
        QVERIFY(bool(weighted));
        QCOMPARE(weighted->links.size(), size_t(2));
        QCOMPARE(weighted->links[1].weight, 6.0);
        QCOMPARE(readMetis("3 2\n2\n1 9\n2\n").error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(readMetis("3 2\n2\n").error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(readMetis("300000 1\n").error().code(), ErrorCode::FileTooLarge);
        QCOMPARE(readMetis("hello\n").error().code(), ErrorCode::FormatUnknown);
    }

    void decidesByContent() {
        QCOMPARE(readGraphFile("<graphml><graph><node id='a'/></graph></graphml>", QStringLiteral("x.txt"))->entities.size(), size_t(1));
        QCOMPARE(readGraphFile(",A,B\nA,0,1\nB,1,0\n", QStringLiteral("x.csv"))->links.size(), size_t(1));
        QCOMPARE(readGraphFile("2 1\n2\n1\n", QStringLiteral("x.graph"))->links.size(), size_t(1));
    }

    // Counts as published with the collections.
    void publicGraphs_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("pairs");
        QTest::newRow("gang") << QStringLiteral("criminal_MONTREALGANG.csv") << 35 << 78;
        QTest::newRow("oversize") << QStringLiteral("criminal_berlusconietal_oversize.csv") << 89 << 146;
        QTest::newRow("tfc") << QStringLiteral("criminal_macdonald_tfc.csv") << 112 << 361;
        QTest::newRow("caviar") << QStringLiteral("criminal_morselli_caviar.csv") << 110 << 205;
        QTest::newRow("togo") << QStringLiteral("criminal_morselli_togo.csv") << 33 << 47;
        QTest::newRow("cocaine") << QStringLiteral("criminal_natajaran_cocaine.csv") << 28 << 40;
        QTest::newRow("add20") << QStringLiteral("walshaw_add20.graph") << 2395 << 7462;
        QTest::newRow("3elt") << QStringLiteral("walshaw_3elt.graph") << 4720 << 13722;
    }
    void publicGraphs() {
        QFETCH(QString, file);
        QFETCH(int, nodes);
        QFETCH(int, pairs);
        if (!QFile::exists(samples())) QSKIP("no samples");
        const auto m = readGraphFile(read(samples() + u'/' + file), file);
        QVERIFY2(bool(m), qPrintable(m ? QString() : describe(m.error())));
        QCOMPARE(int(m->entities.size()), nodes);
        const graph::Graph g = graph::Graph::fromLinks(m->entities, m->links);
        QCOMPARE(g.pairCount(), pairs);
        QCOMPARE(g.skippedEdges(), 0);
    }

    void publicGraphMl() {
        const QStringList files = QDir(samples()).entryList({QStringLiteral("*.graphml")});
        if (files.isEmpty()) QSKIP("no samples");
        for (const QString& f : files) {
            const QByteArray bytes = read(samples() + u'/' + f);
            const auto m = readGraphFile(bytes, f);
            QVERIFY2(bool(m), qPrintable(f));
            QCOMPARE(m->entities.size(), size_t(bytes.count("<node ")));
            QCOMPARE(m->links.size(), size_t(bytes.count("<edge ")));
        }
    }
};

QTEST_APPLESS_MAIN(tst_graphread)
#include "tst_graphread.moc"
