#include "theme/typescale.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TranslationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStringHasUrdu() {
        QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/translations/saboot_ur.ts"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&f);
        QString source, context;
        int strings = 0;
        static const QRegularExpression holes(QStringLiteral("%(\\d+|n)"));
        const auto placeholders = [](const QString& s) {
            QStringList all;
            auto it = holes.globalMatch(s);
            while (it.hasNext()) all << it.next().captured();
            all.sort();
            return all;
        };
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == QLatin1String("name")) context = xml.readElementText();
            else if (xml.name() == QLatin1String("source")) source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                ++strings;
                const auto type = xml.attributes().value(QLatin1String("type"));
                QVERIFY2(type != QLatin1String("unfinished"), qPrintable(context + QStringLiteral(": ") + source));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                QVERIFY2(!text.isEmpty(), qPrintable(context + QStringLiteral(": ") + source));
                QVERIFY2(saboot::ui::hasRtl(text), qPrintable(context + QStringLiteral(": ") + source));
                // A count has its commas: 1,998.
                QVERIFY2(!text.contains(QLatin1String("%n")), qPrintable(context + QStringLiteral(": ") + text));
                QStringList once = placeholders(QString(text).replace(QLatin1String("%Ln"), QLatin1String("%n")));
                once.removeDuplicates();
                QStringList wanted = placeholders(source);
                wanted.removeDuplicates();
                QVERIFY2(once == wanted, qPrintable(context + QStringLiteral(": ") + source));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(strings > 600);
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
