#include "samples.h"
#include "services/labels.h"
#include "services/register.h"
#include "services/testcase.h"
#include "services/verify.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QTest>

using namespace saboot;
using services::Labels;
using namespace Qt::StringLiterals;

namespace {

const char* const pack = "title: Practice pack\ncreator: Nobody\nlabel: Example exchange\ncurrency: BTC\ncategory: exchange\nlastmod: 2026-01-02\nsource: https://example.com/list\n"
                         "tags:\n- address: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2\n- address: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n  currency: TRX\n  label: Token contract\n  abuse: none\n"
                         "- label: no address\n- address: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'\n  currency: XMR\n";

} // namespace

class TestLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTagPackIsInherited() {
        tests::TestCase t;
        JobControl job;
        const auto f = services::readLabels(t.environment(), t.file(u"pack.yaml"_s, pack), job);
        QVERIFY2(f, f ? "" : qPrintable(describe(f.error())));
        QCOMPARE(f->list.name, u"Practice pack"_s);
        QCOMPARE(f->list.format, u"tagpack-yaml"_s);
        QCOMPARE(f->labels.size(), size_t(3));
        QCOMPARE(f->labels[0].label, u"Example exchange"_s);
        QCOMPARE(f->labels[0].category, u"exchange"_s);
        QCOMPARE(f->labels[0].dated, u"2026-01-02"_s);
        QCOMPARE(f->labels[0].line, 9);
        QCOMPARE(f->labels[1].label, u"Token contract"_s);
        QCOMPARE(f->labels[1].category, u"exchange, none"_s);
        QVERIFY(f->labels[1].note.isEmpty());
        // The validator is believed: the list's coin is not this address's.
        QVERIFY(f->labels[2].note.contains(u"XMR"_s));
        QCOMPARE(f->labels[2].normal, u"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"_s);
        QCOMPARE(f->issues.size(), size_t(1));
        QCOMPARE(f->issues[0].line, 14);
    }
    void otherForms() {
        tests::TestCase t;
        JobControl job;
        const auto list = services::readLabels(t.environment(), t.file(u"sanctioned_addresses_TRX.txt"_s, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n\nsomething else here\n"), job);
        QVERIFY2(list, list ? "" : qPrintable(describe(list.error())));
        QCOMPARE(list->labels.size(), size_t(1));
        QCOMPARE(list->labels[0].category, u"sanctioned"_s);
        QCOMPARE(list->labels[0].currency, u"TRX"_s);
        QCOMPARE(list->issues.size(), size_t(1));
        const auto json = services::readLabels(t.environment(), t.file(u"a.json"_s, R"(["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", 7])"), job);
        QVERIFY(json);
        QCOMPARE(json->labels.size(), size_t(1));
        QCOMPARE(json->issues.size(), size_t(1));
        const auto csv = services::readLabels(t.environment(), t.file(u"a.csv"_s, "Name;Address;Type\n\"Shop; one\";1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2;shop\n"), job);
        QVERIFY2(csv, csv ? "" : qPrintable(describe(csv.error())));
        QCOMPARE(csv->labels[0].label, u"Shop; one"_s);
        QCOMPARE(csv->labels[0].category, u"shop"_s);
    }
    void badFilesSayWhy() {
        tests::TestCase t;
        JobControl job;
        QCOMPARE(services::readLabels(t.environment(), t.file(u"a.yaml"_s, "tags: [a, {b"), job).error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(services::readLabels(t.environment(), t.file(u"b.yaml"_s, QByteArray(20000, '[')), job).error().code(), ErrorCode::FormatDamaged);
        QCOMPARE(services::readLabels(t.environment(), t.file(u"a.txt"_s, "a letter to nobody\n"), job).error().code(), ErrorCode::FormatUnknown);
        QCOMPARE(services::readLabels(t.environment(), t.file(u"e.txt"_s, ""), job).error().code(), ErrorCode::FileEmpty);
        QCOMPARE(services::readLabels(t.environment(), t.file(u"c.csv"_s, "a,b\n1,2\n"), job).error().code(), ErrorCode::InvalidArgument);
    }
    void hitsNameTheirList() {
        tests::TestCase t;
        JobControl job;
        services::Register reg(t.opened());
        QVERIFY(reg.addIdentifier(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, {}, u"seen on a screen"_s));
        Labels labels(t.opened());
        const auto list = labels.import(t.file(u"pack.yaml"_s, pack), {}, {}, job);
        QVERIFY2(list, list ? "" : qPrintable(describe(list.error())));
        QCOMPARE(list->labels, 3);
        const auto hits = labels.hits();
        QVERIFY(hits);
        QCOMPARE(hits->size(), size_t(1));
        QCOMPARE(hits->front().listName, u"Practice pack"_s);
        QCOMPARE(hits->front().label.label, u"Token contract"_s);
        QCOMPARE(hits->front().label.source, u"https://example.com/list"_s);
        QCOMPARE(hits->front().sightings, 1);
        QCOMPARE(labels.about(u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s)->size(), size_t(1));
        QCOMPARE(labels.about(u"1BoatSLRHtKNngkdXEeobR76b53LETtpyT"_s)->size(), size_t(0));
        // The same bytes again are the same list.
        QCOMPARE(labels.import(t.file(u"again.yaml"_s, pack), {}, {}, job).error().code(), ErrorCode::AlreadyExists);
        QCOMPARE(labels.lists()->size(), size_t(1));
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report);
        QVERIFY2(report->clean, report->findings.empty() ? "" : qPrintable(report->findings.front().text));
    }
    void aWithdrawnListSaysNothingAndComesBack() {
        tests::TestCase t;
        JobControl job;
        QVERIFY(services::Register(t.opened()).addIdentifier(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, {}, u"seen on a screen"_s));
        Labels labels(t.opened());
        // A list whose labels name no source: the one given with it stands for all.
        const auto list = labels.import(t.file(u"a.csv"_s, "Name,Address\nShop,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n"), u"Own list"_s, u"Unit, 12-11-2026"_s, job);
        QVERIFY2(list, list ? "" : qPrintable(describe(list.error())));
        QCOMPARE(labels.hits()->front().label.source, u"Unit, 12-11-2026"_s);
        QCOMPARE(labels.withdraw(list->id, u"short"_s).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(labels.withdraw(list->id, u"the unit took it back"_s));
        QVERIFY(labels.hits()->empty());
        QVERIFY(labels.about(u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s)->empty());
        QCOMPARE(labels.lists()->front().withdrawn, u"the unit took it back"_s);
        QCOMPARE(labels.labels(list->id, 0, 10)->size(), size_t(1)); // its rows stay
        QVERIFY(labels.restore(list->id, u"it was right after all"_s));
        QCOMPARE(labels.hits()->size(), size_t(1));
        QCOMPARE(labels.withdraw(domain::LabelListId(), u"no such list at all"_s).error().code(), ErrorCode::NotFound);
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report && report->clean);
    }
    void aBigListIsCancelledWithoutATrace() {
        tests::TestCase t;
        QByteArray bytes = "Name,Address\n";
        for (int i = 0; i < 60'000; ++i) bytes += "Shop " + QByteArray::number(i) + ",TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n";
        int heard = 0;
        JobControl* running = nullptr;
        JobControl job([&](const Progress& p) {
            ++heard;
            if (p.step == u"Writing labels"_s && p.done > 20'000) running->cancel();
        });
        running = &job;
        Labels labels(t.opened());
        QCOMPARE(labels.import(t.file(u"big.csv"_s, bytes), {}, {}, job).error().code(), ErrorCode::Cancelled);
        QVERIFY(heard > 5);
        QVERIFY(labels.lists()->empty());
    }
    void publishedLists_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("labels");
        for (const auto& [file, n] : {std::pair("tagpack_demo.yaml", 5), {"tagpack_exchange-wallets-binance.yaml", 86}, {"tagpack_lazarus.yaml", 21}, {"tagpack_mixing_fc2021.yaml", 66},
                                      {"tagpack_plustoken.yaml", 12}, {"tagpack_ponzi_scheme.yaml", 52}, {"tagpack_ransomwhere.yaml", 7457}, {"tagpack_tornado_cash.yaml", 39},
                                      {"tagpack_twitter_hack_scam.yaml", 3}, {"tagpack_walletexplorer.yaml", 386}, {"ofac_sanctioned_addresses_ETH.txt", 152}, {"ofac_sanctioned_addresses_ETH.json", 152},
                                      {"ofac_sanctioned_addresses_LTC.txt", 10}, {"ofac_sanctioned_addresses_XMR.txt", 3}, {"ofac_sanctioned_addresses_USDC.txt", 2},
                                      {"ofac_sanctioned_addresses_DASH.txt", 3}, {"ofac_sanctioned_addresses_BSV.txt", 1}})
            QTest::newRow(file) << QString::fromLatin1(file) << n;
    }
    void publishedLists() {
        QFETCH(const QString, file);
        QFETCH(const int, labels);
        const QString path = tests::samplesFolder() + u"/transactions/"_s + file;
        if (!QFileInfo::exists(path)) QSKIP("the sample files are not here");
        tests::TestCase t;
        JobControl job;
        const auto f = services::readLabels(t.environment(), path, job);
        QVERIFY2(f, f ? "" : qPrintable(describe(f.error())));
        QCOMPARE(qint64(f->labels.size()), qint64(labels));
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestLabels test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_labels.moc"
