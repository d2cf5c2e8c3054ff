#include "base/file.h"
#include "domain/chatjson.h"
#include "domain/transfer.h"
#include "parsers/transfer/transfer.h"
#include "samples.h"
#include "worker/chatformats.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace saboot;
namespace transfer = parsers::transfer;

namespace {

class Collect : public parsers::chat::Sink {
public:
    void message(domain::ParsedMessage&&) override { ++messages; }
    void issue(domain::ImportIssue&& i) override { issues.push_back(std::move(i)); }
    void fact(const QString& kind, QJsonObject&& o) override {
        if (kind == QLatin1String("transfer")) transfers.push_back(std::move(o));
        else if (kind == QLatin1String("block")) blocks.push_back(std::move(o));
        else if (kind == QLatin1String("transfer_file")) file = std::move(o);
    }
    std::vector<QJsonObject> transfers, blocks;
    std::vector<domain::ImportIssue> issues;
    QJsonObject file;
    int messages = 0;
};

Result<domain::ChatSummary> readBytes(QByteArrayView bytes, const QString& name, Collect& sink, const QString& zone = {}) {
    parsers::chat::BytesInput input(bytes, name);
    domain::ChatOptions options;
    options.zone = zone;
    return transfer::read(input, options, sink);
}

QByteArray oneLine(const QJsonObject& o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

/// True when every value of `expected` stands in `actual`; lists must have the same length.
bool holds(const QJsonValue& actual, const QJsonValue& expected) {
    if (expected.isObject()) {
        const QJsonObject want = expected.toObject(), have = actual.toObject();
        return actual.isObject() && std::all_of(want.begin(), want.end(), [&, it = want.begin()](const QJsonValue&) mutable {
            const bool same = have.contains(it.key()) && holds(have.value(it.key()), it.value());
            ++it;
            return same;
        });
    }
    if (expected.isArray()) {
        const QJsonArray want = expected.toArray(), have = actual.toArray();
        if (!actual.isArray() || want.size() != have.size()) return false;
        for (qsizetype i = 0; i < want.size(); ++i)
            if (!holds(have[i], want[i])) return false;
        return true;
    }
    return actual == expected;
}

domain::Amount total(const std::vector<QJsonObject>& all, const char* key) {
    domain::Amount sum;
    for (const QJsonObject& o : all) {
        const auto t = domain::transferFromJson(o);
        if (!t) return {};
        const auto& a = qstrcmp(key, "fee") == 0 ? t->fee : t->value;
        if (a) sum = sum + *a;
    }
    return sum;
}

} // namespace

/// Each folder of tests/golden/transfer: input.*, expected.jsonl. Expected lines name the fields that matter: the first transfers in
/// their order, blocks in theirs, issues, and what is said of the file.
class TestTransfers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/transfer"));
        const QStringList names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(names.size() >= 11);
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
    void reads() {
        QFETCH(const QString, folder);
        const QDir dir(folder);
        const QStringList inputs = dir.entryList({QStringLiteral("input.*")});
        QCOMPARE(inputs.size(), 1);
        const auto bytes = readBounded(dir.filePath(inputs.front()), 1 << 20);
        const auto expected = readBounded(dir.filePath(QStringLiteral("expected.jsonl")), 1 << 20);
        QVERIFY(bytes && expected);
        Collect sink;
        const auto summary = readBytes(*bytes, inputs.front(), sink);
        QVERIFY2(summary, summary ? "" : qPrintable(describe(summary.error())));
        size_t next = 0, nextBlock = 0;
        for (const QByteArray& line : expected->split('\n')) {
            if (line.trimmed().isEmpty()) continue;
            const QJsonObject want = QJsonDocument::fromJson(line).object();
            QVERIFY2(!want.isEmpty(), line.constData());
            const auto compare = [&](const QJsonObject& have, const QJsonValue& wanted) { return QTest::qVerify(holds(have, wanted), "holds", (QByteArray("\nwanted ") + line + "\nfound  " + oneLine(have)).constData(), __FILE__, __LINE__); };
            if (want.contains(QLatin1String("transfer"))) {
                QVERIFY2(next < sink.transfers.size(), line.constData());
                if (!compare(sink.transfers[next++], want)) return;
            } else if (want.contains(QLatin1String("block"))) {
                QVERIFY2(nextBlock < sink.blocks.size(), line.constData());
                if (!compare(sink.blocks[nextBlock++], want.value(QLatin1String("block")))) return;
            } else if (want.contains(QLatin1String("issue"))) {
                const bool found = std::any_of(sink.issues.begin(), sink.issues.end(), [&](const auto& i) { return holds(domain::toJson(i), want); });
                QByteArray all;
                for (const auto& i : sink.issues) all += '\n' + oneLine(domain::toJson(i));
                QVERIFY2(found, (line + "\nfound:" + all).constData());
            } else if (!compare(sink.file, want.value(QLatin1String("file")))) {
                return;
            }
        }
        QCOMPARE(sink.file.value(QLatin1String("rows")).toInteger(), qint64(sink.transfers.size()));
        QCOMPARE(sink.messages, 0);
        QCOMPARE(summary->issues, qint64(sink.issues.size()));
        for (size_t i = 0; i < sink.transfers.size(); ++i) QCOMPARE(sink.transfers[i].value(QLatin1String("transfer")).toInteger(), qint64(i + 1));
        // Of each form the guide tells.
        const QString format = sink.file.value(QLatin1String("format")).toString();
        const auto& documented = worker::transferFormats();
        QVERIFY2(std::any_of(documented.begin(), documented.end(), [&](const auto& f) { return format == QLatin1String(f.id); }), qPrintable(format));
    }
    void everyPrefixIsSafeAndSaid() {
        // A file cut anywhere gives what stands before the cut, or says that it is none.
        const QDir root(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/transfer"));
        for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir dir(root.filePath(name));
            const QString file = dir.entryList({QStringLiteral("input.*")}).front();
            const QByteArray whole = *readBounded(dir.filePath(file), 1 << 20);
            Collect all;
            QVERIFY(readBytes(whole, file, all));
            for (qsizetype n = 1; n < whole.size(); n += std::max<qsizetype>(1, whole.size() / 97)) {
                Collect part;
                const auto s = readBytes(whole.first(n), file, part);
                if (s) QVERIFY(part.transfers.size() <= all.transfers.size());
                else QVERIFY2(s.error().code() == ErrorCode::FormatUnknown || s.error().code() == ErrorCode::FormatDamaged, qPrintable(describe(s.error())));
                for (size_t i = 0; i + 1 < part.transfers.size(); ++i) QCOMPARE(part.transfers[i], all.transfers[i]);
            }
        }
    }
    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("a chat") << QByteArray("13/02/2026, 21:00 - Bilal: hello\n") << QStringLiteral("not recognised");
        QTest::newRow("another table") << QByteArray("a,b\n1,2\n") << QStringLiteral("not recognised");
        QTest::newRow("an answer that refuses") << QByteArray("{\"status\":\"0\",\"message\":\"NOTOK\",\"result\":\"Max rate limit reached\"}") << QStringLiteral("Max rate limit reached");
        QTest::newRow("no transactions found") << QByteArray("{\"status\":\"0\",\"message\":\"No transactions found\",\"result\":[]}") << QStringLiteral("No transactions found");
        QTest::newRow("other JSON") << QByteArray("[{\"a\":1}]") << QStringLiteral("not recognised");
        QTest::newRow("broken JSON") << QByteArray("{nothing") << QStringLiteral("damaged");
        QTest::newRow("digits that are no block") << QByteArray(400, 'a') << QStringLiteral("not recognised");
        QTest::newRow("deep") << QByteArray(100'000, '[') << QStringLiteral("damaged");
    }
    void refuses() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, words);
        Collect sink;
        const auto s = readBytes(bytes, QStringLiteral("x.txt"), sink);
        QVERIFY(!s);
        QVERIFY2(describe(s.error()).contains(words), qPrintable(describe(s.error())));
    }
    void otherEncodingsAndSeparators() {
        const QByteArray text = *readBounded(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/transfer/etherscan-token-csv/input.csv"), 1 << 20);
        QByteArray utf16("\xFF\xFE", 2);
        for (const char c : text) (utf16 += c) += '\0';
        QByteArray semicolons = text;
        semicolons.replace("\",\"", "\";\"");
        for (const QByteArray& bytes : {utf16, semicolons}) {
            Collect sink;
            QVERIFY(readBytes(bytes, QStringLiteral("x.csv"), sink));
            QCOMPARE(total(sink.transfers, "value").text(), QStringLiteral("2004000.25"));
        }
    }
    void aGivenZoneIsUsed() {
        const QByteArray text = *readBounded(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/transfer/bitcoincore-csv/input.csv"), 1 << 20);
        Collect sink;
        QVERIFY(readBytes(text, QStringLiteral("x.csv"), sink, QStringLiteral("+01:00")));
        QCOMPARE(sink.transfers.front().value(QLatin1String("time")).toString(), QStringLiteral("2026-02-13T20:01:00Z"));
    }
    void linesOfLongHexAreJoined() {
        const QByteArray text = *readBounded(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/transfer/raw-transactions/input.txt"), 1 << 20);
        const QByteArray one = text.left(text.indexOf('\n'));
        QByteArray wrapped;
        for (qsizetype i = 0; i < one.size(); i += 64) wrapped += one.mid(i, 64) + "\r\n";
        Collect plain, broken;
        QVERIFY(readBytes(one, QStringLiteral("a.hex"), plain));
        QVERIFY(readBytes(wrapped, QStringLiteral("a.hex"), broken));
        QCOMPARE(broken.transfers.size(), plain.transfers.size());
        QCOMPARE(broken.transfers.front().value(QLatin1String("hash")), plain.transfers.front().value(QLatin1String("hash")));
    }
    void samples() {
        const QString folder = tests::samplesFolder() + QStringLiteral("/transactions/");
        if (!QDir(folder).exists()) QSKIP("the sample files are not here");
        {
            // Stated as 16.0 ETH: the rows' amounts together; the row that failed moved none of its 0.05.
            Collect sink;
            QVERIFY(readBytes(*readBounded(folder + QStringLiteral("etherscan_lag_first300.csv"), 1 << 24), QStringLiteral("a.csv"), sink));
            QCOMPARE(sink.transfers.size(), size_t(300));
            QSet<QString> senders;
            std::vector<QJsonObject> failed;
            for (const auto& t : sink.transfers) {
                senders.insert(t.value(QLatin1String("from")).toString());
                if (t.value(QLatin1String("state")).toString() == QLatin1String("failed")) failed.push_back(t);
            }
            QCOMPARE(senders.size(), 288);
            QCOMPARE(failed.size(), size_t(1));
            QCOMPARE(total(failed, "value").text(), QStringLiteral("0.05"));
            QCOMPARE(total(sink.transfers, "value").text(), QStringLiteral("16.00000000000000006"));
            QCOMPARE(total(sink.transfers, "fee").text(), QStringLiteral("8.507656794643336499")); // stated rounded: 8.507656795
            QVERIFY(sink.issues.empty());
        }
        {
            Collect sink;
            QVERIFY(readBytes(*readBounded(folder + QStringLiteral("etherscan_txlist.json"), 1 << 24), QStringLiteral("a.json"), sink));
            QCOMPARE(sink.transfers.size(), size_t(1));
            QCOMPARE(total(sink.transfers, "value").text(), QStringLiteral("5"));
            QCOMPARE(total(sink.transfers, "fee").text(), QStringLiteral("0.0086448"));
            QCOMPARE(sink.transfers[0].value(QLatin1String("time")).toString(), QStringLiteral("2015-08-07T11:45:53Z"));
        }
        {
            // The ids inside; the block that is there to be refused has another nonce and therefore no work.
            Collect sink;
            const QByteArray text = *readBounded(folder + QStringLiteral("bitcoinjs_block.json"), 1 << 24);
            QVERIFY(readBytes(text, QStringLiteral("a.json"), sink));
            const QJsonArray stated = QJsonDocument::fromJson(text).object().value(QLatin1String("valid")).toArray();
            QCOMPARE(qsizetype(sink.blocks.size()), stated.size());
            for (qsizetype i = 0; i < stated.size(); ++i) {
                const QJsonObject want = stated[i].toObject(), have = sink.blocks[size_t(i)];
                QCOMPARE(have.value(QLatin1String("id")), want.value(QLatin1String("id")));
                const QByteArray checks = QJsonDocument(have.value(QLatin1String("checks")).toArray()).toJson();
                QCOMPARE(checks.contains("the work does not agree"), !want.value(QLatin1String("valid")).toBool());
                QVERIFY2(!checks.contains("do not give the root") && !checks.contains("witnesses do not"), checks.constData());
            }
            const auto count = [&](const char* kind) { return std::count_if(sink.issues.begin(), sink.issues.end(), [&](const auto& i) { return i.kind == QLatin1String(kind); }); };
            QCOMPARE(count("id_mismatch"), 0);
            QCOMPARE(count("block_check"), 1);
            QCOMPARE(count("not_understood"), 7); // six targets of difficulty, one block cut off
        }
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
