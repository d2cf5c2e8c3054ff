#include "services/tablereading.h"

#include "services/chats.h"
#include "services/exhibits.h"
#include "services/testcase.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonObject>
#include <QTest>

using namespace saboot;
using services::TableMapping;
using services::TableMappings;
using services::TableReading;
using namespace Qt::StringLiterals;

class TestTableReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headersAreGuessed() {
        const TableMapping m = services::guessMapping({u"Date/Time"_s, u"From"_s, u"Message"_s, u"Message ID"_s, u"Chat name"_s, u"تاریخ"_s});
        QCOMPARE(m.columns.value(u"time"_s), u"Date/Time"_s);
        QCOMPARE(m.columns.value(u"sender"_s), u"From"_s);
        QCOMPARE(m.columns.value(u"text"_s), u"Message"_s);
        QCOMPARE(m.columns.value(u"id"_s), u"Message ID"_s);
        QCOMPARE(m.columns.value(u"conversation"_s), u"Chat name"_s);
        const TableMapping urdu = services::guessMapping({u"وقت"_s, u"بھیجنے والا"_s, u"پیغام"_s});
        QCOMPARE(urdu.columns.value(u"time"_s), u"وقت"_s);
        QCOMPARE(urdu.columns.value(u"text"_s), u"پیغام"_s);
        QVERIFY(services::guessMapping({u"A"_s, u"B"_s}).columns.isEmpty());
        QVERIFY(!services::guessMapping({u"A"_s}).missing().isEmpty());
        // A header that stands twice, or is a number, names no column alone.
        QCOMPARE(services::columnName({u"Text"_s, u"text "_s, u"7"_s, u"Other"_s}, 1), u"2"_s);
        QCOMPARE(services::columnName({u"Text"_s, u"text "_s, u"7"_s, u"Other"_s}, 2), u"3"_s);
        QCOMPARE(services::columnName({u"Text"_s, u"text "_s, u"7"_s, u"Other"_s}, 3), u"Other"_s);
    }
    void aMappingComesBackWhole() {
        TableMapping m;
        m.name = u"Phone list"_s;
        m.columns = {{u"time"_s, u"When"_s}, {u"text"_s, u"3"_s}};
        m.headerRow = 2;
        m.separator = u"\t"_s;
        m.timeFormat = u"unix_ms"_s;
        m.ownName = u"Me"_s;
        m.outgoing = {u"1"_s, u"sent"_s};
        m.dateOrder = domain::DateOrder::Mdy;
        m.zone = u"Asia/Dubai"_s;
        m.header = {u"When"_s, u"Who"_s, u"What"_s};
        const auto back = TableMapping::fromJson(m.toJson());
        QVERIFY(back);
        QVERIFY(back->toJson() == m.toJson());
        QCOMPARE(back->separator, u"\t"_s);
        QCOMPARE(back->dateOrder, domain::DateOrder::Mdy);
        const domain::ChatOptions o = m.options(7);
        QCOMPARE(o.zone, u"Asia/Dubai"_s);
        // The officer's name for it is no title of a chat.
        QVERIFY(!o.format.contains(u"Phone list"_s) && o.format.contains(u"\"limit\":7"_s) && !m.options().format.contains(u"limit"_s));
        QVERIFY(!TableMapping::fromJson({}));
    }
    void keptMappingsAreSealedAndFoundByHeader() {
        tests::TestCase t;
        TableMappings kept(t.desk());
        QVERIFY(kept.list()->empty());
        TableMapping a = services::guessMapping({u"Date"_s, u"From"_s, u"Message"_s});
        QCOMPARE(kept.save(a).error().code(), ErrorCode::InvalidArgument); // no name
        a.name = u"Names"_s;
        QVERIFY(kept.save(a));
        TableMapping b = a;
        b.name = u"Exactly this"_s;
        b.header = {u"date"_s, u"from"_s, u"message"_s, u"Seen"_s};
        QVERIFY(kept.save(b));
        TableMapping numbers;
        numbers.name = u"By number"_s;
        numbers.columns = {{u"time"_s, u"1"_s}, {u"text"_s, u"2"_s}};
        QVERIFY(kept.save(numbers));
        const auto all = kept.list();
        QCOMPARE(all->size(), size_t(3));
        QCOMPARE(TableMappings::matching(*all, {u"Date"_s, u"From"_s, u"Message"_s, u"SEEN"_s})->name, u"Exactly this"_s);
        QVERIFY(TableMappings::matching(*all, {u"Other"_s, u"Message"_s, u"From"_s, u"Date"_s}));
        QVERIFY(!TableMappings::matching(*all, {u"Wann"_s, u"Wer"_s, u"Was"_s})); // by number everything would fit
        QVERIFY(kept.remove(u"Names"_s));
        QCOMPARE(kept.remove(u"Names"_s).error().code(), ErrorCode::NotFound);
        QCOMPARE(kept.list()->size(), size_t(2));
        t.close();
        t.desk().lock();
        QCOMPARE(kept.list().error().code(), ErrorCode::Locked);
    }
    void theBeginningStandsAsItIs() {
        tests::TestCase t;
        JobControl job;
        auto r = TableReading::openFile(t.environment(), t.file(u"a.csv"_s, "When;Who;Words\n1;Ali;\"two\nlines\"\n;;\n3;;third\n"));
        QVERIFY(r);
        auto b = (*r)->beginning({}, {}, job);
        QVERIFY2(b, b ? "" : qPrintable(describe(b.error())));
        QCOMPARE(b->rows.size(), size_t(3)); // the empty row holds nothing
        QCOMPARE(b->rows[0], (QStringList{u"When"_s, u"Who"_s, u"Words"_s}));
        QCOMPARE(b->rows[1].value(2), u"two\nlines"_s);
        QCOMPARE(b->rows[2], (QStringList{u"3"_s, QString(), u"third"_s}));
        QVERIFY(!b->more && b->issues.empty());
        // The wrong separator gives one column, not an error.
        QCOMPARE((*r)->beginning(u","_s, {}, job)->rows[0].size(), 1);
        QCOMPARE(TableReading::openFile(t.environment(), t.file(u"e.csv"_s, "")).error().code(), ErrorCode::FileEmpty);
        TableMapping wrong;
        wrong.columns.insert(u"text"_s, u"Nowhere"_s);
        const auto none = (*r)->read(wrong, job);
        QCOMPARE(none.error().code(), ErrorCode::InvalidArgument);
        QVERIFY(none.error().detail().contains(u"Nowhere"_s));
        job.cancel();
        QCOMPARE((*r)->beginning({}, {}, job).error().code(), ErrorCode::Cancelled);
    }
    void aLongTableIsReadInPart() {
        tests::TestCase t;
        JobControl job;
        QByteArray bytes = "Date,From,Message\n";
        for (int i = 0; i < 300'000; ++i) bytes += i == 15'000 ? "13/04/2026 10:00,Ali,the one that decides\n" : "03/04/2026 10:00,Ali,message\n";
        auto r = TableReading::openFile(t.environment(), t.file(u"long.csv"_s, bytes));
        QVERIFY(r);
        QElapsedTimer timer;
        timer.start();
        const auto b = (*r)->beginning({}, {}, job);
        QVERIFY(b);
        QCOMPARE(b->rows.size(), size_t(TableReading::previewRows));
        QVERIFY(b->more);
        const TableMapping m = services::guessMapping(b->rows[0]);
        const auto read = (*r)->read(m, job);
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        QCOMPARE(read->messages.size(), size_t(TableReading::previewRows));
        // Day and month are settled by a row far below the preview.
        QCOMPARE(read->summary.dateOrder, domain::DateOrder::Dmy);
        QVERIFY(read->messages[0].time);
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    }
    void anExhibitIsImportedByIt() {
        tests::TestCase t;
        JobControl job;
        services::Exhibits exhibits(t.opened());
        const auto e = exhibits.attachFile(t.file(u"list.csv"_s, "When,Who,Words,Thread\n2026-11-14 21:44,Ali,salam,One\n2026-11-14 21:45,Sana,jee,Two\nlater,Ali,kal,One\n"), {}, services::DuplicateRule::Skip, job);
        QVERIFY(e);
        const auto reading = TableReading::open(t.opened(), e->exhibit.id, job);
        QVERIFY(reading);
        TableMapping m;
        m.columns = {{u"time"_s, u"When"_s}, {u"sender"_s, u"Who"_s}, {u"text"_s, u"Words"_s}, {u"conversation"_s, u"Thread"_s}};
        const auto preview = (*reading)->read(m, job);
        QVERIFY(preview);
        QCOMPARE(preview->messages.size(), size_t(3));
        QVERIFY(std::any_of(preview->issues.begin(), preview->issues.end(), [](const auto& i) { return i.line == 4; }));
        services::Chats chats(t.opened());
        const auto imported = chats.import(e->exhibit.id, m.options(), job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        QCOMPARE(imported->size(), size_t(2));
        // What the preview showed is what was imported.
        const auto first = chats.messages(imported->front().id, 1, 10);
        QCOMPARE(first->size(), size_t(2));
        QCOMPARE(first->front().body.time, preview->messages[0].time);
        QCOMPARE(first->back().body.timeText, u"later"_s);
    }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestTableReading t;
    return QTest::qExec(&t, argc, argv);
}
#include "tst_tablereading.moc"
