#include "services/reconcile.h"

#include <QTest>

using namespace saboot;
using services::Pairing;
using namespace Qt::StringLiterals;

class TestReconcile : public QObject {
    Q_OBJECT
    static constexpr qint64 start = 1'790'000'000'000;
    static domain::ParsedMessage message(int minute, const QString& sender, const QString& text) {
        domain::ParsedMessage m;
        m.time = start + minute * 60'000;
        m.sender = sender;
        m.text = text;
        return m;
    }

private Q_SLOTS:
    void twoPhonesOfOneChat() {
        std::vector<domain::ParsedMessage> a, b;
        for (int i = 0; i < 40; ++i) {
            const QString text = i % 4 == 0 ? u"ok"_s : u"message number %1"_s.arg(i);
            a.push_back(message(i, i % 2 ? u"Me"_s : u"Ali"_s, text));
            b.push_back(message(i, i % 2 ? u"Goldie"_s : u"Ali Bhai"_s, text));
            *b.back().time += 7'000; // the other clock
        }
        b.erase(b.begin() + 10);                 // deleted on the second phone
        b[20].text = u"message number 99, changed"_s; // edited there: number 21 of the first
        b.insert(b.begin() + 30, message(31, u"Ali Bhai"_s, u"only here, and inside the time of both"_s));
        a.insert(a.begin(), message(-500, u"Ali"_s, u"before the second phone was bought"_s));

        const auto r = services::reconcile(a, b);
        QCOMPARE(r.offsetMs, std::optional<qint64>(7'000));
        QCOMPARE(r.spreadMs, 0);
        QCOMPARE(r.same, 38);
        QCOMPARE(r.edited, 1);
        QCOMPARE(r.onlyFirst, 2);
        QCOMPARE(r.onlyFirstCovered, 1);
        QCOMPARE(r.onlySecond, 1);
        QCOMPARE(r.onlySecondCovered, 1);
        QCOMPARE(r.names.value(u"Me"_s), u"Goldie"_s);
        QCOMPARE(r.names.value(u"Ali"_s), u"Ali Bhai"_s);
        // Every message stands once, in order.
        qint64 first = -1, second = -1;
        for (const auto& p : r.pairs) {
            if (p.first >= 0) QCOMPARE(p.first, ++first);
            if (p.second >= 0) QCOMPARE(p.second, ++second);
            if (p.pairing == Pairing::Edited) QCOMPARE(a[size_t(p.first)].text, u"message number 21"_s);
        }
        QCOMPARE(first + 1, qint64(a.size()));
        QCOMPARE(second + 1, qint64(b.size()));
    }
    void spellingAndSignsDoNotMatter() {
        const std::vector<domain::ParsedMessage> a{message(0, u"A"_s, u"كہاں ہو؟ 0300-1234567"_s)}, b{message(0, u"B"_s, u"کہاں ہو ۰۳۰۰-۱۲۳۴۵۶۷"_s)};
        QCOMPARE(services::reconcile(a, b).same, 1);
    }
    void nothingInCommon() {
        const std::vector<domain::ParsedMessage> a{message(0, u"A"_s, u"one thing"_s)}, b{message(900, u"B"_s, u"another thing"_s)};
        const auto r = services::reconcile(a, b);
        QCOMPARE(r.pairs.size(), size_t(2));
        QVERIFY(!r.offsetMs);
        QCOMPARE(r.onlyFirstCovered + r.onlySecondCovered, 0);
        QCOMPARE(services::reconcile({}, {}).pairs.size(), size_t(0));
        QCOMPARE(services::reconcile(a, {}).onlyFirst, 1);
    }
    void repeatedWordsStayAtTheirTime() {
        std::vector<domain::ParsedMessage> a, b;
        for (int i = 0; i < 3000; ++i) a.push_back(message(i * 10, u"A"_s, u"ok"_s));
        a.insert(a.begin(), message(-1, u"A"_s, u"the one that is unique"_s));
        b = a;
        b.erase(b.begin() + 1500);
        const auto r = services::reconcile(a, b);
        QCOMPARE(r.same, 3000);
        QCOMPARE(r.onlyFirst, 1);
        for (const auto& p : r.pairs)
            if (p.pairing == Pairing::OnlyFirst) QCOMPARE(p.first, 1500);
    }
};

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
