#include "parsers/archive/entryname.h"

#include <QTest>

using namespace saboot::parsers;

class TestEntryName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { warmUpEntryNames(); }

    void decoding_data() {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("warnings");
        const QStringList guessed{QStringLiteral("name_charset_guessed")};
        QTest::newRow("ascii") << QByteArray("a/b.txt") << QStringLiteral("a/b.txt") << QStringList();
        QTest::newRow("utf-8") << QString::fromUtf8("رسید ۱.pdf").toUtf8() << QString::fromUtf8("رسید ۱.pdf") << QStringList();
        QTest::newRow("windows-1256 with Urdu letters") << QByteArray("\x90\xe6\x8d\xc7.txt") << QString::fromUtf8("گوچا.txt") << guessed;
        QTest::newRow("windows-1256 in a Latin path") << QByteArray("photos/\xd3\xe1\xc7\xe3/1.jpg") << QString::fromUtf8("photos/سلام/1.jpg") << guessed;
        QTest::newRow("code page 437") << QByteArray("M\x81nchen.txt") << QString::fromUtf8("München.txt") << guessed;
    }
    void decoding() {
        QFETCH(QByteArray, raw);
        QFETCH(QString, name);
        QFETCH(QStringList, warnings);
        QStringList said;
        QCOMPARE(decodeEntryName(raw, said), name);
        QCOMPARE(said, warnings);
    }

    void suspicion_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("plain") << QStringLiteral("a/b.txt") << QStringList();
        QTest::newRow("dots in a name are no parent") << QStringLiteral("a/..b/c..txt") << QStringList();
        QTest::newRow("hidden file") << QStringLiteral(".nomedia") << QStringList();
        QTest::newRow("current folder") << QStringLiteral("./a.txt") << QStringList();
        QTest::newRow("parent") << QStringLiteral("a/../b") << QStringList{QStringLiteral("parent_path")};
        QTest::newRow("unc") << QStringLiteral("\\\\server\\share") << QStringList{QStringLiteral("absolute_path")};
        QTest::newRow("drive") << QStringLiteral("c:x") << QStringList{QStringLiteral("drive_path")};
        QTest::newRow("time in a name is no drive") << QStringLiteral("11:02.txt") << QStringList();
        QTest::newRow("new line") << QStringLiteral("a\nb") << QStringList{QStringLiteral("control_in_name")};
        QTest::newRow("isolate") << QStringLiteral("a\u2067b") << QStringList{QStringLiteral("bidi_in_name")};
        QTest::newRow("space at the end") << QStringLiteral("a.exe ") << QStringList{QStringLiteral("trailing_dot")};
        QTest::newRow("empty") << QString() << QStringList{QStringLiteral("name_not_decodable")};
    }
    void suspicion() {
        QFETCH(QString, name);
        QFETCH(QStringList, warnings);
        QCOMPARE(nameWarnings(name, false), warnings);
    }
};

QTEST_GUILESS_MAIN(TestEntryName)
#include "tst_entryname.moc"
