#include "text/confusable.h"

#include <QTest>

using namespace saboot;
using namespace Qt::StringLiterals;

class TestConfusable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cyrillicInALatinWordIsFound() {
        const auto found = text::mixedScripts(u"visit b\u0456nance now");
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].word, u"b\u0456nance"_s);
        QCOMPARE(found[0].start, qsizetype(6));
        QCOMPARE(found[0].scripts, (QStringList{u"Latin"_s, u"Cyrillic"_s}));
        QCOMPARE(found[0].looksLike, u"binance"_s);
    }
    void wholeWordOfImitatorsBesideLatinIsFound() {
        const auto found = text::mixedScripts(u"log in at \u0440\u0430\u0443 today"); // рау
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].looksLike, u"pay"_s);
    }
    void honestTextIsLeftAlone() {
        QVERIFY(text::mixedScripts(u"سلام bhai 0300 😀 5kgچرس").empty());
        QVERIFY(text::mixedScripts(u"привет мир").empty());
        QVERIFY(text::mixedScripts(u"Привет, John, спасибо").empty());
        QVERIFY(text::mixedScripts(u"").empty());
    }
    void skeletonsOfLookAlikesAreEqual() {
        QCOMPARE(text::skeleton(u"\u0440\u0430ypal"), text::skeleton(u"paypal"));
        QVERIFY(text::skeleton(u"paypal") != text::skeleton(u"paypol"));
    }
};

QTEST_GUILESS_MAIN(TestConfusable)
#include "tst_confusable.moc"
