#include "base/file.h"
#include "collect.h"
#include "worker/chatformats.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace saboot;
using tests::Collect;

namespace {

QByteArray oneLine(const QJsonObject& o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

/// True when every value of `expected` stands in `actual`; lists must have the same length.
bool holds(const QJsonValue& actual, const QJsonValue& expected) {
    if (expected.isObject()) {
        const QJsonObject want = expected.toObject(), have = actual.toObject();
        if (!actual.isObject()) return false;
        for (auto it = want.begin(); it != want.end(); ++it)
            if (!have.contains(it.key()) || !holds(have.value(it.key()), it.value())) return false;
        return true;
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

} // namespace

/// Each folder of tests/golden/chat: input.*, options.json when not the usual ones, expected.jsonl. Expected lines name
/// the fields that matter; messages must agree in number and order, every issue named must have been raised.
class TestChatGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableOfFormatsIsTheRegistry() {
        const auto& documented = worker::chatFormats();
        const auto& readers = parsers::chat::formats();
        for (const auto& r : readers) {
            const bool found = std::any_of(documented.begin(), documented.end(), [&](const auto& d) { return qstrcmp(d.id, r.id) == 0 && qstrcmp(d.title, r.title) == 0; });
            QVERIFY2(found, r.id);
        }
        QCOMPARE(documented.size(), readers.size());
    }
    void reads_data() {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/chat"));
        const QStringList names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(names.size() >= 35);
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
    void reads() {
        QFETCH(const QString, folder);
        const QDir dir(folder);
        const QStringList inputs = dir.entryList({QStringLiteral("input.*")});
        QCOMPARE(inputs.size(), 1);
        const auto bytes = readBounded(dir.filePath(inputs.front()), 1 << 20);
        QVERIFY(bytes);
        domain::ChatOptions options;
        if (dir.exists(QStringLiteral("options.json"))) {
            const auto text = readBounded(dir.filePath(QStringLiteral("options.json")), 1 << 16);
            QVERIFY(text);
            const QJsonObject o = QJsonDocument::fromJson(*text).object();
            QVERIFY(!o.isEmpty());
            options.zone = o.value(QLatin1String("zone")).toString();
            if (o.contains(QLatin1String("format"))) options.format = o.value(QLatin1String("format")).toString();
            if (o.contains(QLatin1String("mapping"))) options.format = QStringLiteral("table:") + QString::fromUtf8(oneLine(o.value(QLatin1String("mapping")).toObject()));
            if (o.contains(QLatin1String("date_order"))) options.dateOrder = *domain::dateOrderFromText(o.value(QLatin1String("date_order")).toString());
        }
        Collect sink;
        const QString name = inputs.front();
        const auto summary = tests::readBytes(*bytes, sink, options, name);
        QVERIFY2(summary, summary ? "" : qPrintable(describe(summary.error())));

        const auto expected = readBounded(dir.filePath(QStringLiteral("expected.jsonl")), 1 << 20);
        QVERIFY(expected);
        size_t next = 0;
        bool saw = false;
        for (const QByteArray& line : expected->split('\n')) {
            if (line.trimmed().isEmpty()) continue;
            QJsonParseError error;
            const QJsonObject want = QJsonDocument::fromJson(line, &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
            if (want.contains(QLatin1String("kind"))) {
                QVERIFY2(next < sink.messages.size(), line.constData());
                const QJsonObject have = domain::toJson(sink.messages[next++]);
                QVERIFY2(holds(have, want), (QByteArray("\nwanted ") + line + "\nfound  " + oneLine(have)).constData());
                saw = true;
            } else if (want.contains(QLatin1String("issue"))) {
                bool found = false;
                for (const auto& i : sink.issues) found = found || holds(domain::toJson(i), want);
                QVERIFY2(found, line.constData());
            } else if (want.contains(QLatin1String("summary"))) {
                const QJsonObject have = domain::toJson(*summary);
                QVERIFY2(holds(have, want), (QByteArray("\nwanted ") + line + "\nfound  " + oneLine(have)).constData());
            } else {
                QFAIL(line.constData());
            }
        }
        if (saw) QCOMPARE(next, sink.messages.size());
        for (size_t i = 0; i < sink.messages.size(); ++i) QCOMPARE(sink.messages[i].n, qint64(i + 1));
        QCOMPARE(summary->messages + summary->system, qint64(sink.messages.size()));
    }
};

QTEST_GUILESS_MAIN(TestChatGolden)
#include "tst_chatgolden.moc"
