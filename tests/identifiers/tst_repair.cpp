#include "identifiers/check.h"
#include "identifiers/repair.h"

#include <QTest>

using namespace saboot;
using namespace saboot::identifiers;
using namespace Qt::StringLiterals;

class TestRepair : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recovers_data() {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("meant");
        auto row = [](const char* name, const QString& r, const QString& m) { QTest::newRow(name) << r << m; };
        row("bech32 zero read as O", u"bc1qarOsrrr7xfkvy5l643lydnw9re59gtzzwf5mdq"_s, u"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"_s);
        row("bech32 1 read as l", u"bclqar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"_s, u"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"_s);
        row("tron letter inserted", u"TR7NHqjeKQxGTCii8q8ZY4pL8otSzgjLj6t"_s, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        row("tron letter lost", u"TR7NHqjeKQxGTC8q8ZY4pL8otSzgjLj6t"_s, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        row("tron S read as 5", u"TR7NHqjeKQxGTCi8q8ZY4pL8ot5zgjLj6t"_s, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        row("bitcoin two misreads", u"1BvBM5EYstWetqTFn5Au4m4GFg7xJaNVNZ"_s, u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s);
        row("foreign letter", u"lBvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s, u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s);
        row("line break", u"TR7NHqjeKQxGTCi8\nq8ZY4pL8otSzgjLj6t"_s, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        row("litecoin y read as Y", u"LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGcl"_s, u"LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1"_s);
        row("doge g read as 9", u"DH5Yaieq0ZN36fDVciNyRueRGvGLR3mr7L"_s, u"DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"_s);
        row("ether 0 read as O", u"0x5aAeb6O53F3E94C9b9A09f33669435E7Ef1BeAed"_s, u"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"_s);
        row("iban 5 read as S", u"PK36SCBL00000011234S6702"_s, u"PK36SCBL0000001123456702"_s);
        row("onion", u"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4p5cryd.onion"_s, u"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"_s);
    }
    void recovers() {
        QFETCH(QString, read);
        QFETCH(QString, meant);
        const RepairResult r = repair(read);
        QStringList all;
        for (const auto& one : r.repairs) all << one.facts.normal + u" by "_s + one.change;
        QVERIFY2(r.outcome == RepairOutcome::Repaired, qPrintable(QString::number(int(r.outcome)) + all.join(u'\n')));
        QCOMPARE(r.repairs.size(), size_t(1));
        const Repair& one = r.repairs.front();
        QCOMPARE(one.facts.normal, meant);
        QCOMPARE(one.read, read);
        QCOMPARE(one.facts.input, read);
        QVERIFY(one.candidatesTried > 0);
        QVERIFY(!one.change.isEmpty());
        QVERIFY(one.facts.note.startsWith(u"recovered, not seen"_s));
        QVERIFY(one.facts.note.contains(QString::number(one.candidatesTried)));
    }
    void goodValueNeedsNone() {
        QCOMPARE(repair(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t").outcome, RepairOutcome::NotNeeded);
        QCOMPARE(repair(u"hello world").outcome, RepairOutcome::NotApplicable);
        QCOMPARE(repair(u"").outcome, RepairOutcome::NotApplicable);
        QCOMPARE(repair(u"سلام").outcome, RepairOutcome::NotApplicable);
    }
    void hopelessValueIsLeft() {
        // Four signs wrong that are no look-alikes.
        QCOMPARE(repair(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgWWWWt", 30000).outcome, RepairOutcome::NotFound);
    }
    void workIsBounded() {
        const RepairResult r = repair(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgWWWWt", 500);
        QCOMPARE(r.outcome, RepairOutcome::NotFound);
        QVERIFY(r.candidatesTried <= 500);
    }
    void findsThemInReadText() {
        const QByteArray text = u"بھیجو: TR7NHqjeKQxGTCii8q8ZY4pL8otSzgjLj6t, shukriya\nbc1qarOsrrr7xfkvy5l6\n43lydnw9re59gtzzwf5mdq ok 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s.toUtf8();
        const auto all = repairAll(text);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].facts.normal, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        QCOMPARE(text.mid(all[0].start, all[0].end - all[0].start), QByteArray("TR7NHqjeKQxGTCii8q8ZY4pL8otSzgjLj6t"));
        QCOMPARE(all[1].facts.normal, u"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"_s);
        QCOMPARE(text.mid(all[1].start, all[1].end - all[1].start), QByteArray("bc1qarOsrrr7xfkvy5l6\n43lydnw9re59gtzzwf5mdq"));
    }
};

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
