#include "exchange/table.h"

#include <QTest>
#include <archive.h>
#include <archive_entry.h>

using namespace saboot;
using namespace saboot::exchange;

namespace {

QHash<QString, QByteArray> unzip(const QByteArray& bytes) {
    QHash<QString, QByteArray> out;
    archive* a = archive_read_new();
    archive_read_support_format_zip(a);
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(a, bytes.constData(), size_t(bytes.size())) == ARCHIVE_OK)
        while (archive_read_next_header(a, &entry) == ARCHIVE_OK) {
            QByteArray content, block(65536, 0);
            for (la_ssize_t n; (n = archive_read_data(a, block.data(), size_t(block.size()))) > 0;) content += block.left(n);
            out.insert(QString::fromUtf8(archive_entry_pathname(entry)), content);
        }
    archive_read_free(a);
    return out;
}

} // namespace

class tst_table : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvIsByTheStandard() {
        Table t;
        t.headers = {QStringLiteral("a"), QStringLiteral("b,c")};
        t.rows = {{QStringLiteral("x \"y\""), qint64(-5)}, {QStringLiteral("two\nlines")}, {true, 0.1}, {std::monostate{}, QStringLiteral("\u0646")}};
        QCOMPARE(toCsv(t), QByteArray("\xEF\xBB\xBF" "a,\"b,c\"\r\n\"x \"\"y\"\"\",-5\r\n\"two\nlines\",\r\nyes,0.1\r\n,\xD9\x86\r\n"));
    }

    void formulas() {
        for (const QString& bad : {QStringLiteral("=1+1"), QStringLiteral("+92"), QStringLiteral("-1"), QStringLiteral("@x"), QStringLiteral("\t=1"),
                                   QStringLiteral("\r=1"), QStringLiteral("\uFF1D1")})
            QCOMPARE(formulaSafe(bad), u'\'' + bad);
        for (const QString& fine : {QString(), QStringLiteral("a=1"), QStringLiteral("1-2"), QStringLiteral("0300 0000000")})
            QCOMPARE(formulaSafe(fine), fine);
    }

    void workbookHoldsTextAsText() {
        Table t;
        t.name = QStringLiteral("Links [1]: a/b?");
        t.headers = {QStringLiteral("No."), QStringLiteral("Address"), QStringLiteral("Sum")};
        t.rows = {{qint64(1), QStringLiteral("=HYPERLINK(\"x\")"), 12.5},
                  {qint64(9007199254740995), QStringLiteral("00123\u0001<&>"), false},
                  {qint64(3), QString(40000, u'y'), std::monostate{}}};
        t.notes = {QStringLiteral("Exported from a fictional case")};
        t.rightToLeft = true;
        Table same = t;
        const auto bytes = toXlsx({t, same}, QStringLiteral("Title"));
        QVERIFY2(bool(bytes), qPrintable(bytes ? QString() : describe(bytes.error())));
        const auto files = unzip(*bytes);
        const QByteArray sheet = files.value(QStringLiteral("xl/worksheets/sheet1.xml"));
        const QByteArray strings = files.value(QStringLiteral("xl/sharedStrings.xml"));
        QVERIFY(!sheet.isEmpty() && !strings.isEmpty());
        QVERIFY(!sheet.contains("<f>")); // no formula anywhere
        QVERIFY(strings.contains("=HYPERLINK("));
        QVERIFY(strings.contains("00123"));
        QVERIFY(strings.contains("9007199254740995")); // too long for a number in a spreadsheet
        QVERIFY(strings.contains("Exported from a fictional case"));
        QVERIFY(strings.contains("were cut"));
        QVERIFY(sheet.contains("rightToLeft=\"1\""));
        const QByteArray book = files.value(QStringLiteral("xl/workbook.xml"));
        QCOMPARE(book.count("<sheet "), 2);
        QVERIFY(book.contains("Links 1 a b\"") && book.contains("Links 1 a b 2\""));
        QCOMPARE(*toXlsx({t, same}, QStringLiteral("Title")), *bytes);
    }

    void timesAreDatesThatShowTheirZone() {
        Table t;
        t.headers = {QStringLiteral("Time")};
        for (const char* text : {"2026-11-14 21:30:05 PKT", "2026-11-14 16:30 UTC", "about noon", "1622-01-01 10:00:00 PKT"}) t.rows.push_back({Moment{QString::fromLatin1(text)}});
        QCOMPARE(toCsv(t), QByteArray("\xEF\xBB\xBFTime\r\n2026-11-14 21:30:05 PKT\r\n2026-11-14 16:30 UTC\r\nabout noon\r\n1622-01-01 10:00:00 PKT\r\n"));
        const auto files = unzip(*toXlsx({t}, {}));
        const QByteArray sheet = files.value(QStringLiteral("xl/worksheets/sheet1.xml")), styles = files.value(QStringLiteral("xl/styles.xml"));
        // 14 November 2026 is day 46340 of the workbook's calendar; 16:30 is 0.6875 of it.
        QVERIFY2(sheet.contains("<v>46340.6875</v>") && sheet.contains("<v>46340.895891203"), sheet.constData());
        QVERIFY2(styles.contains("yyyy-mm-dd hh:mm:ss &quot;PKT&quot;") && styles.contains("yyyy-mm-dd hh:mm &quot;UTC&quot;"), styles.constData());
        const QByteArray strings = files.value(QStringLiteral("xl/sharedStrings.xml"));
        QVERIFY(strings.contains("about noon") && strings.contains("1622-01-01") && !strings.contains("2026-11-14"));
    }

    void refused() {
        QCOMPARE(toXlsx({}, {}).error().code(), ErrorCode::InvalidArgument);
        Table wide;
        wide.rows.emplace_back(20000, Cell(qint64(1)));
        QCOMPARE(toXlsx({wide}, {}).error().code(), ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(tst_table)
#include "tst_table.moc"
