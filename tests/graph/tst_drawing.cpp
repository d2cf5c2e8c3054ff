#include "graph/drawing.h"
#include "graph/paint.h"
#include "graph/samplechart.h"
#include "graph/svg.h"
#include "graph/symbol.h"

#include <QGuiApplication>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

using namespace saboot;
using namespace saboot::graph;

class tst_drawing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hiddenCharactersBecomeVisible() {
        QCOMPARE(drawableText(QStringLiteral("ab\u202Ecd")), QStringLiteral("ab\u27E6U+202E\u27E7cd"));
        QCOMPARE(drawableText(QStringLiteral(" two\nlines\tand  more ")), QStringLiteral("two lines and more"));
        QCOMPARE(drawableText(QString(QChar(0xD800)) + u'x'), QString(QChar(0xFFFD)) + u'x');
        const QString zwnj = QStringLiteral("\u0645\u06CC\u200C\u0631\u0648\u062F"); // spelling, not hiding
        QCOMPARE(drawableText(zwnj), zwnj);
    }

    void directionFollowsTheText() {
        QCOMPARE(directionOf(u"12 \u0646\u0648\u0645\u06CC"), TextDirection::RightToLeft);
        QCOMPARE(directionOf(u"Nomi \u0646"), TextDirection::LeftToRight);
        QCOMPARE(directionOf(u"123"), TextDirection::LeftToRight);
        QCOMPARE(isolated(QStringLiteral("\u0635\u062F\u0631 03-11-2026"), TextDirection::RightToLeft),
                 QStringLiteral("\u200F\u0635\u062F\u0631 \u206603-11-2026\u2069"));
    }

    void elidedTextFits() {
        const TextMetrics& m = standardMetrics();
        const QString longName(300, u'W');
        const QString cut = elideEnd(longName, 100, 13, TextWeight::Bold, false, m);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QVERIFY(m.width(cut, 13, TextWeight::Bold, false) <= 100);
        QVERIFY(cut.size() > 4);
        const QString emoji = QStringLiteral("\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600");
        for (double w = 5; w < 140; w += 3)
            for (const QString& s : {elideEnd(emoji, w, 13, TextWeight::Regular, false, m), elideMiddle(emoji, w, 13, TextWeight::Regular, false, m)})
                for (qsizetype i = 0; i < s.size(); ++i)
                    if (s[i].isLowSurrogate()) QVERIFY(i > 0 && s[i - 1].isHighSurrogate());
        QCOMPARE(elideMiddle(QStringLiteral("short"), 100, 13, TextWeight::Regular, false, m), QStringLiteral("short"));
    }

    // The built-in widths are what charts are laid out by: they must match the real fonts.
    void standardWidthsMatchTheFonts() {
        const FontMetrics real;
        for (const QString& text : {QStringLiteral("Babar Lashani"), QStringLiteral("1,250 USDT"), QStringLiteral("dn5w\u2026bkyd.onion"),
                                    QStringLiteral("\u0646\u0648\u0645\u06CC \u0648\u0632\u062F\u0627\u0646"),
                                    QStringLiteral("\u06A9\u0631\u0627\u0626\u06D2 \u06A9\u06CC \u062F\u06A9\u0627\u0646")})
            for (const TextWeight w : {TextWeight::Regular, TextWeight::Bold}) {
                const double a = standardMetrics().width(text, 13, w, false), b = real.width(text, 13, w, false);
                QVERIFY2(std::abs(a - b) < 0.1 * b + 1, qPrintable(text + QStringLiteral(" %1 %2").arg(a).arg(b)));
            }
        QVERIFY(std::abs(standardMetrics().width(u"TK7y\u2026ujRn", 12, TextWeight::Regular, true) -
                         real.width(u"TK7y\u2026ujRn", 12, TextWeight::Regular, true)) < 1.5);
    }

    void svgIsWellFormedAndRepeats() {
        JobControl job;
        ChartModel model = test::sampleChart();
        model.title = QStringLiteral("<b>&\"'\u0001") + QChar(0xDC00);
        model.entities[0].label = QStringLiteral("</text><script>alert(1)</script>");
        model.entities[2].label = QStringLiteral("\u202Egnp.exe") + QChar(0);
        const auto d = drawForScreen(model, {}, job);
        QVERIFY(bool(d));
        const QByteArray svg = toSvg(*d, lightPalette());
        QCOMPARE(toSvg(*d, lightPalette()), svg);
        QVERIFY(!svg.contains("<script"));
        QXmlStreamReader xml(svg);
        QSet<QString> entities, links;
        QString words;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            const auto a = xml.attributes();
            if (a.hasAttribute(QLatin1String("data-entity"))) entities.insert(a.value(QLatin1String("data-entity")).toString());
            if (a.hasAttribute(QLatin1String("data-link"))) links.insert(a.value(QLatin1String("data-link")).toString());
            if (xml.name() == QLatin1String("text")) words += xml.readElementText() + u'\n';
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(entities.size(), qsizetype(model.entities.size()));
        QCOMPARE(links.size(), qsizetype(model.links.size()));
        QVERIFY(words.contains(QStringLiteral("sunehri_dryfruit"))); // text stays text
    }

    void hitTesting() {
        Drawing d;
        const ItemRef link{ItemRef::Link, {}, 7}, person{ItemRef::Entity, QStringLiteral("p"), 0};
        d.items.emplace_back(ShapeItem{linePath({0, 0}, {200, 0}), ColourRole::None, {ColourRole::Line, 2, LineStyle::Solid, false}, link});
        appendSymbol(d.items, domain::EntityType::Person, {0, 0}, 20, SymbolStyle::Filled, person);
        QCOMPARE(hitTest(d, {100, 3}), link);
        QCOMPARE(hitTest(d, {100, 9}), ItemRef());
        QCOMPARE(hitTest(d, {10, 0}), person); // what lies on top
        QCOMPARE(hitTest(d, {-19, 0}), person);
        QCOMPARE(hitTest(d, {-25, 0}), ItemRef());
    }

    void linesBeginAtTheRim() {
        QCOMPARE(rimDistance(domain::EntityType::Person, 20, {3, 4}), 20.0);
        QVERIFY(std::abs(rimDistance(domain::EntityType::Parcel, 20, {1, 0}) - 20) < 0.01);
        QVERIFY(std::abs(rimDistance(domain::EntityType::Parcel, 20, {1, 1}) - 20 / std::sqrt(2)) < 0.01);
        for (int t = 0; t < 10; ++t)
            for (int i = 0; i < 16; ++i) {
                const double r = rimDistance(domain::EntityType(t), 10, {std::cos(i * 0.4), std::sin(i * 0.4)});
                QVERIFY(r > 5 && r < 15);
            }
    }

    void silhouettesDiffer() { // shape alone must tell the type, in one colour
        QList<QImage> seen;
        for (int t = 0; t < 10; ++t) {
            Drawing d;
            d.bounds = QRectF(-20, -20, 40, 40);
            d.items.emplace_back(ShapeItem{placed(silhouette(domain::EntityType(t)), 18, {}), ColourRole::Text, {}, {}});
            const auto image = toImage(d, printPalette(), 1);
            QVERIFY(bool(image));
            const QImage grey = image->convertToFormat(QImage::Format_Grayscale8);
            for (const QImage& other : seen) {
                int differing = 0;
                for (int y = 0; y < 40; ++y)
                    for (int x = 0; x < 40; ++x) differing += std::abs(grey.pixelColor(x, y).red() - other.pixelColor(x, y).red()) > 100;
                QVERIFY2(differing > 45, qPrintable(QStringLiteral("%1 and %2: %3").arg(t).arg(seen.indexOf(other)).arg(differing)));
            }
            seen += grey;
        }
    }

    void picturesHaveTheirSizeAndInk() {
        JobControl job;
        const auto d = drawForScreen(test::sampleChart(), {}, job);
        const auto image = toImage(*d, darkPalette(), 0.5);
        QVERIFY(bool(image));
        QCOMPARE(image->width(), int(std::ceil(d->bounds.width() / 2)));
        QCOMPARE(image->pixelColor(1, 1), darkPalette()[ColourRole::Canvas]);
        QVERIFY(bool(toPng(*d, lightPalette())));
        QCOMPARE(toImage(*d, lightPalette(), 1000).error().code(), ErrorCode::InvalidArgument);
    }
};

QTEST_MAIN(tst_drawing)
#include "tst_drawing.moc"
