#include "commandline.h"

#include <QJsonArray>
#include <QTest>
#include <algorithm>

using namespace saboot;
using namespace Qt::StringLiterals;

/// The commands over lists: labels, words of the trade, mappings of tables, comparing chats, redactions, formats, kinds.
class TestCliLists : public QObject {
    Q_OBJECT
    using Ran = tests::Ran;
    tests::CommandLine m_cli;
    QTemporaryDir& m_folder = m_cli.folder;
    Ran run(const QString& command, const QStringList& arguments = {}) { return m_cli.run(command.split(u' ') + arguments); }
    QString file(const QString& name, const QByteArray& bytes) { return m_cli.file(name, bytes); }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(run(u"desk create"_s, {u"--name"_s, u"Aliya Test"_s, u"--rank"_s, u"Insp."_s}).code, 0);
        QCOMPARE(run(u"case create One --title One"_s).code, 0);
        const QString first = file(u"WhatsApp Chat with Ali.txt"_s, "13/10/2026, 9:05 pm - Ali: rate bhejo\n13/10/2026, 9:06 pm - Sana: do tola charas, easypaisa karo\n"
                                                                    "13/10/2026, 9:07 pm - Ali: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n13/10/2026, 9:09 pm - Sana: theek hai bhai\n");
        const Ran r = run(u"chat import One.saboot"_s, {first});
        QVERIFY2(r.code == 0, r.why());
        // The other phone: three minutes ahead, one message gone, one more.
        const QString second = file(u"WhatsApp Chat with Sana.txt"_s, "13/10/2026, 9:08 pm - Ali: rate bhejo\n13/10/2026, 9:10 pm - Ali: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n"
                                                                      "13/10/2026, 9:11 pm - Sana: number badal gaya\n13/10/2026, 9:12 pm - Sana: theek hai bhai\n");
        QCOMPARE(run(u"chat import One.saboot"_s, {second}).code, 0);
    }

    void transfersAreReadExactly() {
        const auto hash = [](char c) { return u"0x"_s + QString(64, QLatin1Char(c)); };
        const auto address = [](char c) { return u"0x"_s + QString(40, QLatin1Char(c)); };
        QString csv = u"Txhash,Blockno,UnixTimestamp,DateTime (UTC),From,To,TokenValue,ContractAddress,TokenName,TokenSymbol,TxnFee(ETH)\n"_s;
        const auto row = [&](char h, const QString& value, const QString& contract, const QString& name, const QString& symbol, const QString& from = {}) {
            csv += QStringList{hash(h), u"5"_s, u"1770998460"_s, u"2026-02-13 16:01:00"_s, from.isEmpty() ? address('a') : from, address('b'), value, contract, name, symbol, u"0.001"_s}.join(u',') + u'\n';
        };
        const QString real = u"0xdAC17F958D2ee523a2206206994597C13D831ec7"_s;
        row('1', u"0.1"_s, real, u"Tether USD"_s, u"USDT"_s);
        row('1', u"0.2"_s, real.toLower(), u"Tether USD"_s, u"USDT"_s, address('A')); // the same transaction, sender and token, in other letters
        row('2', u"900000"_s, address('c'), u"Tether USD"_s, u"USDT"_s);
        row('3', u"5"_s, address('d'), u"Tether USD"_s, u"USD\u0422"_s); // a Cyrillic letter
        row('4', u"7"_s, address('e'), u"Visit gift-drop.com to claim"_s, u"GIFT"_s);
        row('5', u"1"_s, address('f'), u"Plain"_s, u"PLN"_s);
        row('6', u"much"_s, real, u"Tether USD"_s, u"USDT"_s);
        csv += u"not a row\n"_s;
        const QString path = file(u"token.csv"_s, csv.toUtf8());
        const Ran r = run(u"transfer parse --json"_s, {path});
        QVERIFY2(r.code == 0, r.why());
        const auto lines = r.lines();
        const QJsonObject sum = lines.last();
        QVERIFY(sum[u"summary"_s].toBool());
        QCOMPARE(sum[u"rows"_s].toInt(), 7);
        QCOMPARE(sum[u"transactions"_s].toInt(), 6);
        QCOMPARE(sum[u"senders"_s].toInt(), 1);
        QCOMPARE(sum[u"not_understood"_s].toInt(), 1);
        QCOMPARE(sum[u"issues"_s].toInt(), 2);
        QCOMPARE(sum[u"first"_s].toString(), u"2026-02-13T16:01:00Z"_s);
        QCOMPARE(sum[u"fees"_s].toArray()[0][u"amount"_s].toString(), u"0.006"_s); // the transaction of two rows burns its fee once
        const QJsonArray totals = sum[u"totals"_s].toArray();
        QCOMPARE(totals.size(), 5); // tokens of one name are told apart by contract
        QCOMPARE(totals[0][u"moved"_s].toString(), u"0.3"_s);
        QCOMPARE(totals[0][u"unreadable"_s].toInt(), 1);
        QVERIFY(totals[0][u"note"_s].isNull());
        QVERIFY(totals[1][u"note"_s].toString().contains(u"bears the name USDT"_s));
        QVERIFY(totals[2][u"note"_s].toString().contains(u"written like USDT with other letters"_s));
        QVERIFY(totals[3][u"note"_s].toString().contains(u"advertisement"_s));
        QVERIFY(totals[4][u"note"_s].isNull());
        const auto issue = [&](const QString& kind) { return *std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l[u"issue"_s].toString() == kind; }); };
        QCOMPARE(issue(u"not_understood"_s)[u"line"_s].toInt(), 9);
        QCOMPARE(issue(u"bad_amount"_s)[u"line"_s].toInt(), 8);

        const QString text = QString::fromUtf8(run(u"transfer parse"_s, {path}).out);
        for (const QString& said : {u"Rows: 7, of 6 transactions; not understood: 1"_s, u"USDT: 0.3 moved, 1 rows without an amount that can be read"_s, u"Fees: 0.006 ETH"_s, u"line 9, byte"_s})
            QVERIFY2(text.contains(said), qPrintable(text));
        QVERIFY(QString::fromUtf8(run(u"transfer parse --rows"_s, {path}).out).contains(hash('3')));
        const Ran chat = run(u"transfer parse"_s, {file(u"chat.txt"_s, "13/10/2026, 9:05 pm - Ali: rate bhejo\n")});
        QCOMPARE(chat.code, 1);
        QVERIFY2(chat.err.contains("not recognised"), chat.why());
        QVERIFY(run(u"transfer parse --zone Nowhere/City"_s, {path}).err.contains("time zone"));
    }

    void formatsAndKindsAreListed() {
        const auto formats = run(u"formats list --json"_s).lines();
        QVERIFY(formats.size() > 20);
        for (const auto& f : formats) QVERIFY(!f[u"title"_s].toString().isEmpty() && !f[u"time"_s].toString().isEmpty());
        QVERIFY(std::any_of(formats.begin(), formats.end(), [](const auto& f) { return f[u"format"_s].toString() == u"table"_s; }));
        const auto kinds = run(u"identifier kinds --json"_s).lines();
        QVERIFY(kinds.size() > 20);
        // Each example is what its row says it is.
        int checked = 0;
        for (const auto& k : kinds) {
            const QString example = k[u"example"_s].toString();
            if (example.isEmpty() || k[u"kind"_s].toString() != u"wallet"_s) continue;
            const auto said = run(u"identifier check"_s, {example}).lines();
            QVERIFY2(!said.isEmpty() && said[0][u"kind"_s].toString() == u"wallet"_s, qPrintable(example));
            if (++checked == 5) break;
        }
        QVERIFY(checked > 0);
    }

    void aListIsBroughtInWithdrawnAndTakenBack() {
        const QString pack = file(u"pack.yaml"_s, "title: Practice pack\ncreator: Nobody\ncategory: exchange\nlastmod: 2026-01-02\nsource: https://example.com/list\n"
                                                  "tags:\n- address: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n  label: Token contract\n  currency: TRX\n- label: no address\n");
        auto lines = run(u"label parse"_s, {pack}).lines();
        QCOMPARE(lines.first()[u"label"_s].toString(), u"Token contract"_s);
        QCOMPARE(lines.last()[u"labels"_s].toInt(), 1);
        QCOMPARE(lines.last()[u"issues"_s].toInt(), 1);
        Ran r = run(u"label import One.saboot"_s, {pack, u"--source"_s, u"Nobody, 12-11-2026"_s, u"--json"_s});
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(run(u"label import One.saboot"_s, {pack}).code, 1); // the same bytes
        lines = run(u"label hits One.saboot --json"_s).lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"list"_s].toString(), u"Practice pack"_s);
        QCOMPARE(lines[0][u"category"_s].toString(), u"exchange"_s);
        QCOMPARE(lines[0][u"dated"_s].toString(), u"2026-01-02"_s);
        QCOMPARE(run(u"label withdraw One.saboot"_s, {u"Practice pack"_s, u"--reason"_s, u"short"_s}).code, 1);
        QVERIFY(run(u"label hits One.saboot --json"_s).lines().size() == 1);
        QCOMPARE(run(u"label withdraw One.saboot"_s, {u"Practice pack"_s, u"--reason"_s, u"the publisher took it back"_s}).code, 0);
        QVERIFY(run(u"label hits One.saboot --json"_s).lines().isEmpty());
        lines = run(u"label list One.saboot --json"_s).lines();
        QCOMPARE(lines[0][u"withdrawn"_s].toString(), u"the publisher took it back"_s);
        QCOMPARE(run(u"label withdraw One.saboot"_s, {u"Practice pack"_s, u"--reason"_s, u"once more for nothing"_s}).code, 1);
        QCOMPARE(run(u"label restore One.saboot"_s, {u"Practice pack"_s, u"--reason"_s, u"published again since"_s}).code, 0);
        QCOMPARE(run(u"label hits One.saboot --json"_s).lines().size(), 1);
        QCOMPARE(run(u"label lookalikes One.saboot"_s).code, 0);
        QCOMPARE(run(u"label import One.saboot missing.yaml"_s).code, 1);
        QCOMPARE(run(u"verify One.saboot"_s).code, 0);
    }

    void theReportPrintsWhatListsSay() {
        for (const QString& language : {u"en"_s, u"ur"_s}) {
            const Ran r = run(u"report export One.saboot --draft --json"_s, {u"--language"_s, language, u"--out"_s, language + u".pdf"_s});
            QVERIFY2(r.code == 0, r.why());
            QCOMPARE(r.lines().first()[u"state"_s].toString(), u"accepted"_s);
        }
        QProcess text;
        text.start(u"pdftotext"_s, {m_folder.filePath(u"en.pdf"_s), u"-"_s});
        if (!text.waitForStarted()) QSKIP("pdftotext is not installed");
        text.waitForFinished();
        QString said = QString::fromUtf8(text.readAllStandardOutput()).simplified();
        for (const QString& words : {u"Practice pack"_s, u"Token contract"_s, u"2026-01-02"_s, u"not a finding"_s}) QVERIFY2(said.contains(words), qPrintable(words));
        text.start(u"pdftotext"_s, {m_folder.filePath(u"ur.pdf"_s), u"-"_s});
        text.waitForFinished();
        said = QString::fromUtf8(text.readAllStandardOutput());
        QVERIFY(said.contains(u"Practice pack"_s));
        QVERIFY(!said.contains(u"U+206"_s)); // the program's own isolates are no hidden characters of the evidence
    }

    void wordsAreFoundChangedAndRestored() {
        const auto all = run(u"lexicon list --json"_s).lines();
        QVERIFY(all.size() > 50);
        auto hits = run(u"lexicon hits One.saboot --json"_s).lines();
        const auto has = [&](const QString& term) { return std::any_of(hits.begin(), hits.end(), [&](const auto& h) { return h[u"term"_s].toString() == term; }); };
        QVERIFY(has(u"easypaisa"_s));
        QVERIFY(!has(u"rate"_s) || std::all_of(hits.begin(), hits.end(), [](const auto& h) { return h[u"reference"_s].toString().startsWith(u"T"_s); }));
        hits = run(u"lexicon hits One.saboot --json --category payment"_s).lines();
        QVERIFY(!hits.isEmpty() && std::all_of(hits.begin(), hits.end(), [](const auto& h) { return h[u"category"_s].toString() == u"payment"_s; }));
        // A word of the case alone, then gone.
        QCOMPARE(run(u"lexicon set One.saboot delivery badal"_s, {u"--meaning"_s, u"change of number"_s, u"--variant"_s, u"بدل"_s}).code, 0);
        hits = run(u"lexicon hits One.saboot --json"_s).lines();
        QVERIFY(has(u"badal"_s));
        QCOMPARE(run(u"lexicon remove One.saboot payment easypaisa"_s).code, 0);
        hits = run(u"lexicon hits One.saboot --json"_s).lines();
        QVERIFY(!has(u"easypaisa"_s));
        QCOMPARE(run(u"lexicon restore One.saboot payment easypaisa"_s).code, 0);
        hits = run(u"lexicon hits One.saboot --json"_s).lines();
        QVERIFY(has(u"easypaisa"_s) && has(u"badal"_s));
        QCOMPARE(run(u"lexicon restore One.saboot"_s).code, 0);
        hits = run(u"lexicon hits One.saboot --json"_s).lines();
        QVERIFY(!has(u"badal"_s));
        QCOMPARE(run(u"lexicon remove One.saboot payment nosuchword"_s).code, 1);
        // A list of an officer's own beside the shipped ones, without a case.
        const QString list = file(u"own.json"_s, R"({"category":"codes","terms":[{"term":"kabootar","meaning":"courier","variants":["کبوتر"]}]})");
        const QString text = file(u"text.txt"_s, "کبوتر کل آئے گا");
        hits = run(u"lexicon scan"_s, {text, u"--list"_s, list}).lines();
        QVERIFY(has(u"kabootar"_s));
        QCOMPARE(run(u"lexicon list"_s, {u"--list"_s, file(u"bad.json"_s, "{")}).code, 1);
    }

    void twoExportsAreLaidBesideEachOther() {
        auto lines = run(u"chat compare One.saboot T1 T2 --json"_s).lines();
        QJsonObject summary = lines.last();
        QCOMPARE(summary[u"same"_s].toInt(), 3);
        QCOMPARE(summary[u"only_first"_s].toInt(), 1);
        QCOMPARE(summary[u"only_second"_s].toInt(), 1);
        QCOMPARE(summary[u"clock_offset_ms"_s].toInt(), 180'000);
        QCOMPARE(summary[u"anchors"_s].toInt(), 3);
        lines = run(u"chat compare One.saboot T1 T2 --json --differences"_s).lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(run(u"chat compare One.saboot T1 T9"_s).code, 1);
        QCOMPARE(run(u"chat compare One.saboot T1 T1"_s).code, 1);
        // On paper, and in the report from then on.
        Ran r = run(u"chat compare One.saboot T1 T2 --json --pdf both.pdf --language both"_s);
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(r.lines().last()[u"sha256"_s].toString().size(), 64);
        QCOMPARE(run(u"chat compare One.saboot T1 T2 --pdf both.pdf"_s).code, 1); // nothing is written over
        QCOMPARE(run(u"chat compare One.saboot T1 T2 --report yes"_s).code, 0);
        QCOMPARE(run(u"chat compare One.saboot T1 T9 --report yes"_s).code, 1);
        r = run(u"report export One.saboot --draft --json --out compared.pdf"_s);
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(r.lines().first()[u"state"_s].toString(), u"accepted"_s);
        QCOMPARE(run(u"chat compare One.saboot T2 T1 --report no"_s).code, 0);
        r = run(u"report export One.saboot --draft --json --out without.pdf"_s);
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(run(u"verify One.saboot"_s).code, 0);
        const auto words = [&](const QString& name) {
            QProcess text;
            text.start(u"pdftotext"_s, {m_folder.filePath(name), u"-"_s});
            if (!text.waitForStarted()) return QString();
            text.waitForFinished();
            return QString::fromUtf8(text.readAllStandardOutput()).simplified();
        };
        if (const QString alone = words(u"both.pdf"_s); !alone.isEmpty()) {
            for (const QString& w : {u"only in the first"_s, u"do tola charas"_s, u"number badal gaya"_s, u"3 min 0 s ahead"_s, u"T1-0002"_s}) QVERIFY2(alone.contains(w), qPrintable(w + u'\n' + alone));
            const QString in = words(u"compared.pdf"_s);
            QVERIFY(in.contains(u"Comparison of exports"_s) && in.contains(u"only in the second"_s));
            QVERIFY(!words(u"without.pdf"_s).contains(u"only in the second"_s));
        }
        // Without a case.
        lines = run(u"chat reconcile --json"_s, {u"WhatsApp Chat with Ali.txt"_s, u"WhatsApp Chat with Sana.txt"_s, u"--zone-second"_s, u"UTC"_s}).lines();
        QCOMPARE(lines.last()[u"same"_s].toInt(), 3);
        QCOMPARE(lines.last()[u"clock_offset_ms"_s].toInt(), 180'000 + 5 * 3'600'000);
    }

    void searchesAreKeptAndGrouped() {
        auto lines = run(u"search One.saboot --json"_s, {u"rate"_s}).lines();
        QCOMPARE(lines.last()[u"total"_s].toInt(), int(std::count_if(lines.begin(), lines.end(), [](const auto& l) { return l.contains(u"reference"_s); })));
        qint64 grouped = 0;
        for (const auto& l : lines) grouped += l[u"hits"_s].toInt();
        QCOMPARE(grouped, lines.last()[u"total"_s].toInt());
        QVERIFY(grouped >= 2);
        QCOMPARE(run(u"search One.saboot"_s, {u"rate OR regex:\"ba(dal\""_s, u"--keep"_s, u"broken"_s}).code, 1);
        QCOMPARE(run(u"search One.saboot"_s, {u"badal NOT rate"_s, u"--keep"_s, u"New number"_s}).code, 0);
        lines = run(u"search One.saboot --list --json"_s).lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"query"_s].toString(), u"badal NOT rate"_s);
        lines = run(u"search One.saboot --json"_s, {u"--kept"_s, u"New number"_s}).lines();
        QCOMPARE(lines.last()[u"total"_s].toInt(), 1);
        QCOMPARE(run(u"search One.saboot"_s, {u"--kept"_s, u"No such"_s}).code, 1);
        QCOMPARE(run(u"search One.saboot"_s, {u"--forget"_s, u"New number"_s}).code, 0);
        QVERIFY(run(u"search One.saboot --list --json"_s).lines().isEmpty());
        QCOMPARE(run(u"search One.saboot"_s, {u"--forget"_s, u"New number"_s}).code, 1);
    }

    void aMappingReadsATableAndIsKept() {
        const QString table = file(u"list.csv"_s, "When;Who;Words\n14-11-2026 21:44;Goldie;Naya wallet\nno time;Goldie;salam\n");
        const QString mapping = file(u"map.json"_s, R"({"columns":{"time":"When","sender":"Who","text":"Words"},"date_order":"dmy"})");
        auto lines = run(u"chat parse --issues"_s, {table, u"--mapping"_s, mapping, u"--zone"_s, u"UTC"_s}).lines();
        QCOMPARE(lines[0][u"time"_s].toString(), u"2026-11-14T21:44:00Z"_s);
        QCOMPARE(lines[0][u"sender"_s].toString(), u"Goldie"_s);
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const auto& l) { return l.contains(u"issue"_s) && l[u"line"_s].toInt() == 3; }));
        QCOMPARE(run(u"chat mapping save"_s, {u"Phone list"_s, mapping}).code, 0);
        lines = run(u"chat mapping list --json"_s).lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"name"_s].toString(), u"Phone list"_s);
        lines = run(u"chat parse"_s, {table, u"--mapping"_s, u"Phone list"_s, u"--zone"_s, u"UTC"_s}).lines();
        QCOMPARE(lines.last()[u"messages"_s].toInt(), 2);
        // Sealed: neither its name nor its columns stand readable on the disk.
        const auto sealed = readBounded(m_folder.filePath(u"desk/mappings.sbl"_s), 1 << 20);
        QVERIFY(sealed && !sealed->contains("Phone list") && !sealed->contains("Words"));
        QCOMPARE(run(u"chat parse"_s, {table, u"--mapping"_s, u"No such"_s}).code, 1);
        QCOMPARE(run(u"chat parse"_s, {table, u"--mapping"_s, file(u"wrong.json"_s, R"({"columns":{"text":"Nowhere"}})")}).code, 1);
        QCOMPARE(run(u"chat mapping remove"_s, {u"Phone list"_s}).code, 0);
        QVERIFY(run(u"chat mapping list"_s).out.trimmed().isEmpty());
        QCOMPARE(run(u"chat mapping remove"_s, {u"Phone list"_s}).code, 1);
    }

    void redactionsAreMarkedListedAndLifted() {
        Ran r = run(u"redaction add One.saboot --message T1-0002 --label third_party"_s, {u"--text"_s, u"easypaisa"_s, u"--reason"_s, u"not of this case"_s, u"--json"_s});
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(r.lines().first()[u"number"_s].toString(), u"R-01"_s);
        QCOMPARE(run(u"redaction add One.saboot --message T1-0001"_s, {u"--reason"_s, u"the whole of it"_s}).code, 0);
        auto lines = run(u"redaction list One.saboot --json"_s).lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"place"_s].toString(), u"T1-0002"_s);
        QCOMPARE(lines[0][u"end"_s].toInt() - lines[0][u"start"_s].toInt(), 9);
        QCOMPARE(lines[1][u"end"_s].toInt(), 0);
        // A comparison in a redacted report: references and times, no texts.
        QCOMPARE(run(u"chat compare One.saboot T1 T2 --report yes"_s).code, 0);
        r = run(u"report export One.saboot --draft --redacted --json --out redacted.pdf"_s);
        QVERIFY2(r.code == 0, r.why());
        QCOMPARE(r.lines().first()[u"state"_s].toString(), u"accepted"_s);
        QCOMPARE(run(u"chat compare One.saboot T1 T2 --report no"_s).code, 0);
        QProcess text;
        text.start(u"pdftotext"_s, {m_folder.filePath(u"redacted.pdf"_s), u"-"_s});
        if (text.waitForStarted()) {
            text.waitForFinished();
            const QString said = QString::fromUtf8(text.readAllStandardOutput()).simplified();
            QVERIFY(said.contains(u"Texts and names are left out of this redacted copy"_s));
            QVERIFY(said.contains(u"only in the second"_s) && !said.contains(u"easypaisa"_s));
            QCOMPARE(said.count(u"number badal gaya"_s), 1); // in the transcript, not in the comparison
        }
        QCOMPARE(run(u"redaction add One.saboot --message T1-0002 --range 5:900"_s, {u"--reason"_s, u"too far to the end"_s}).code, 1);
        QCOMPARE(run(u"redaction add One.saboot --message T1-0002"_s, {u"--text"_s, u"not in it"_s, u"--reason"_s, u"words that are not there"_s}).code, 1);
        QCOMPARE(run(u"redaction add One.saboot --message T1-0001"_s).code, 2); // no reason
        QCOMPARE(run(u"redaction remove One.saboot R-02"_s, {u"--reason"_s, u"the court allowed it"_s}).code, 0);
        lines = run(u"redaction list One.saboot --json"_s).lines();
        QCOMPARE(lines[1][u"lifted"_s].toString(), u"the court allowed it"_s);
        QCOMPARE(run(u"redaction remove One.saboot R-09"_s, {u"--reason"_s, u"there is no such thing"_s}).code, 1);
        QCOMPARE(run(u"verify One.saboot"_s).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliLists)
#include "tst_clilists.moc"
