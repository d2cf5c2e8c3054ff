#include "domain/transfer.h"

#include <QTest>

using namespace saboot::domain;

class TestAmount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QByteArray>("units"); // empty: no amount
        QTest::addColumn<QString>("decimal");
        const auto row = [](const char* text, int scale, const char* units, const char* decimal = "") { QTest::addRow("%s at %d", text, scale) << QByteArray(text) << scale << QByteArray(units) << QString::fromLatin1(decimal); };
        row("1", 18, "1000000000000000000", "1");
        row("0.1", 18, "100000000000000000", "0.1"); // no binary fraction is this number
        row("0.000000000000000001", 18, "1", "0.000000000000000001");
        row("0.0000000000000000010", 18, "1", "0.000000000000000001");
        row("0.0000000000000000001", 18, "");
        row("115792089237316195423570985008687907853269984665640564039457584007913129639935", 0, "115792089237316195423570985008687907853269984665640564039457584007913129639935", "115792089237316195423570985008687907853269984665640564039457584007913129639935");
        row("1,999,000.50", -1, "199900050", "1999000.5");
        row("1,5", 18, "");
        row("1,0000", 18, "");
        row(",500", 18, "");
        row("-0.5", 8, "-50000000", "-0.5");
        row("+2", 0, "2", "2");
        row("-0", 8, "0", "0");
        row(".5", 8, "50000000", "0.5");
        row("5.", 8, "500000000", "5");
        row("1e-8", 8, "1", "0.00000001");
        row("1E-9", 8, "");
        row("2.5e3", 0, "2500", "2500");
        row("0e99", 0, "0", "0");
        row("1e9999", 0, "");
        row("1e999", 0, "");
        row("", 8, "");
        row(".", 8, "");
        row("-", 8, "");
        row("ten", 8, "");
        row("1.2.3", 8, "");
        row("0x10", 8, "");
        row("NaN", 8, "");
        row("\xD9\xA1", 8, "");
    }
    void reads() {
        QFETCH(const QByteArray, text);
        QFETCH(const int, scale);
        QFETCH(const QByteArray, units);
        QFETCH(const QString, decimal);
        const auto a = Amount::fromDecimal(text, scale);
        QCOMPARE(a.has_value(), !units.isEmpty());
        if (!a) return;
        QCOMPARE(a->units(), units);
        QCOMPARE(a->text(), decimal);
        // What is written is read back as the same.
        QVERIFY(*Amount::fromDecimal(a->text().toLatin1(), a->scale()) == *a);
        QVERIFY(*Amount::fromUnits(a->units(), a->scale()) == *a);
    }
    void saysWhatIsWrong() {
        Amount::Misfit why;
        QVERIFY(!Amount::fromDecimal("0.123456789", 8, &why));
        QCOMPARE(why, Amount::Misfit::TooFine);
        QVERIFY(!Amount::fromDecimal("12 BTC", 8, &why));
        QCOMPARE(why, Amount::Misfit::NotANumber);
        QVERIFY(!Amount::fromDecimal(QByteArray(300, '9'), 8, &why));
        QCOMPARE(why, Amount::Misfit::TooLong);
    }
    void addsAndMultipliesExactly() {
        const auto a = [](const char* s) { return *Amount::fromDecimal(s, -1); };
        QCOMPARE((a("0.1") + a("0.2")).text(), QStringLiteral("0.3"));
        QCOMPARE((a("999.999") + a("0.001")).text(), QStringLiteral("1000"));
        QCOMPARE((a("1") + a("-1.000000000000000001")).text(), QStringLiteral("-0.000000000000000001"));
        QCOMPARE((a("-5") + a("5")).text(), QStringLiteral("0"));
        QCOMPARE((a("-2.5") + a("-2.5")).text(), QStringLiteral("-5"));
        QCOMPARE((*Amount::fromUnits("400000000000", 18) * *Amount::fromUnits("21612", 0)).text(), QStringLiteral("0.0086448"));
        QCOMPARE((a("-1.5") * a("1.5")).text(), QStringLiteral("-2.25"));
        QCOMPARE((a("0") * a("-7")).units(), QByteArray("0"));
        Amount sum;
        for (int i = 0; i < 1000; ++i) sum = sum + a("0.001");
        QVERIFY(sum == a("1"));
    }
    void aTransferComesBackWhole() {
        Transfer t;
        t.n = 7;
        t.kind = TransferKind::Token;
        t.state = TransferState::Pending;
        t.hash = QStringLiteral("0xab");
        t.block = 5;
        t.time = 1'770'998'460'123;
        t.timeCertainty = Certainty::Assumed;
        t.value = Amount::fromUnits("123456789012345678901234567890", 18);
        t.fee = Amount::fromDecimal("0.5", 8);
        t.extra = {{QStringLiteral("x"), 1}};
        const auto back = transferFromJson(toJson(t));
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(t));
        QJsonObject odd = toJson(t);
        odd[QStringLiteral("value")] = QJsonObject{{QStringLiteral("units"), QStringLiteral("12.5")}, {QStringLiteral("scale"), 2}};
        QVERIFY(!transferFromJson(odd));
        odd[QStringLiteral("value")] = QStringLiteral("12");
        QVERIFY(!transferFromJson(odd));
        QVERIFY(!transferFromJson({{QStringLiteral("kind"), QStringLiteral("gift")}}));
    }
};

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
