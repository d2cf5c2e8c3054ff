#include "identifiers/lookalike.h"

#include <QTest>

using namespace saboot;
using namespace saboot::identifiers;
using namespace Qt::StringLiterals;

class TestLookAlike : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void poisonedAddressIsPaired() {
        const std::vector<QString> values{u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, u"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"_s,
                                          u"TR7NHq11111111111111111111gjLj6t"_s, u"0x5AAEB60000000000000000000000000000ffbeaed"_s,
                                          u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s};
        const auto pairs = lookAlikes(values);
        QCOMPARE(pairs.size(), size_t(3));
        QCOMPARE(pairs[0].first, size_t(0));
        QCOMPARE(pairs[0].second, size_t(2));
        QCOMPARE(pairs[0].prefix, 5);
        QCOMPARE(pairs[0].suffix, 6);
        QVERIFY(pairs[0].reason.contains(u"first 6 and last 6"_s));
        // Capitals mean nothing in 0x addresses.
        QCOMPARE(pairs[1].first, size_t(1));
        QCOMPARE(pairs[1].second, size_t(3));
        QCOMPARE(pairs[1].prefix, 7);
        QCOMPARE(pairs[1].suffix, 5);
    }
    void theNetworksPrefixDoesNotCount() {
        QVERIFY(lookAlikes({u"bc1qaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaawxyz"_s, u"bc1qbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbwxyz"_s}).empty());
    }
    void limitHolds() {
        std::vector<QString> values;
        for (int i = 0; i < 100; ++i) values.push_back(u"Tabcdef%1xxxxxxxxxxxxxxxxxxuvwxyz"_s.arg(i, 4, 10, QChar(u'0')));
        QCOMPARE(lookAlikes(values, 4, 50).size(), size_t(50));
        QVERIFY(lookAlikes(values, 12).empty());
    }
};

QTEST_GUILESS_MAIN(TestLookAlike)
#include "tst_lookalike.moc"
