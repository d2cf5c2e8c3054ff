#include "base/file.h"
#include "base/random.h"
#include "collect.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace saboot;
using tests::Collect;

namespace {

qint64 linesOf(QByteArrayView text) {
    qint64 n = 0;
    for (const char c : text)
        if (c == '\n') ++n;
    return n + (text.isEmpty() || text.back() == '\n' ? 0 : 1);
}

QByteArray whatsAppText(SeededRandom& random) {
    static const char* const parts[] = {"13/02/2026, 10:00 - Bilal: ", "[13/02/2026, 10:00:01] Sana: ", "13/02/2026, 10:00 - ",
                                        "\xDB\xB1\xDB\xB5/\xDB\xB1/\xDB\xB2\xDB\xB0\xDB\xB2\xDB\xB6\xD8\x8C \xDB\xB9:\xDB\xB3\xDB\xB0 \xD8\xB4\xD8\xA7\xD9\x85 - \xD8\xB9\xD9\x84\xDB\x8C: ",
                                        "1/2/26, 9:00 PM - ", "2026-02-13 10:00:00", "\xE2\x80\x8E", "\n", "\n", "\n", "\r\n", "text ", ": ", "- ", "[", "] ",
                                        "<attached: 00000001-A.jpg>", "\xFF", "10:", "سلام ", "IMG-20260213-WA0001.jpg (file attached)"};
    QByteArray text = "13/02/2026, 10:00 - Bilal: first\n";
    const auto n = random.below(60);
    for (quint64 i = 0; i < n; ++i) text += parts[random.below(std::size(parts))];
    return text;
}

} // namespace

class TestChatProperty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Every line is a record's first line, a line inside a record, or an issue: nothing vanishes.
    void everyLineIsAccountedFor() {
        SeededRandom random(20260213);
        int compared = 0;
        for (int round = 0; round < 1500; ++round) {
            const QByteArray text = whatsAppText(random);
            Collect sink;
            const auto s = tests::readBytes(text, sink);
            QVERIFY2(s, text.constData());
            if (sink.count(QStringLiteral("encoding_guessed")) > 0) continue; // read in another alphabet: lines do not compare
            ++compared;
            const QList<QByteArray> lines = text.split('\n');
            qint64 previousLine = 0;
            QSet<qint64> orphans;
            for (const auto& i : sink.issues)
                if (i.kind == QLatin1String("not_understood")) orphans.insert(i.line);
            for (size_t k = 0; k < sink.messages.size(); ++k) {
                const auto& m = sink.messages[k];
                QVERIFY(m.line > previousLine);
                previousLine = m.line;
                // the record begins exactly where it says
                QVERIFY(m.offset == 0 || text[m.offset - 1] == '\n');
                QCOMPARE(linesOf(text.first(m.offset)) + 1, m.line);
                // and its text holds every line up to the next record
                const qint64 next = k + 1 < sink.messages.size() ? sink.messages[k + 1].line : qint64(lines.size()) + 1;
                for (qint64 l = m.line + 1; l < next; ++l) {
                    QByteArray line = lines[l - 1];
                    while (line.endsWith('\r')) line.chop(1);
                    QString want = QString::fromUtf8(line);
                    if (want.trimmed().isEmpty()) continue;
                    if (!m.text.contains(want) && want.contains(QChar(0x200E))) continue; // marks at the beginning of a text go
                    QVERIFY2(m.text.contains(want), (text + "\n---\n" + line).constData());
                }
            }
            const qint64 firstLine = sink.messages.empty() ? qint64(lines.size()) : sink.messages[0].line;
            for (qint64 l = 1; l < firstLine; ++l)
                if (!lines[l - 1].trimmed().isEmpty()) QVERIFY(orphans.contains(l));
            QCOMPARE(s->messages + s->system, qint64(sink.messages.size()));
            QCOMPARE(s->issues, qint64(sink.issues.size()));
        }
        QVERIFY(compared > 1000);
    }
    void everyCutIsSurvived_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"wa-android-24h", "wa-arabic", "wa-media-words", "wa-utf16le", "wa-cp1256", "tg-single", "tg-full-account", "tg-control-bytes"})
            QTest::newRow(name) << QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/chat/") + QString::fromLatin1(name);
    }
    void everyCutIsSurvived() {
        QFETCH(const QString, folder);
        const QDir dir(folder);
        const QString name = dir.entryList({QStringLiteral("input.*")}).value(0);
        const auto bytes = readBounded(dir.filePath(name), 1 << 20);
        QVERIFY(bytes);
        Collect whole;
        domain::ChatOptions options;
        options.format = name.endsWith(QLatin1String("json")) ? QStringLiteral("telegram-json") : QStringLiteral("whatsapp-txt");
        QVERIFY(tests::readBytes(*bytes, whole, options, name));
        size_t most = 0;
        for (qsizetype cut = 0; cut < bytes->size(); ++cut) {
            const QByteArrayView part(bytes->constData(), cut);
            Collect sink;
            const auto s = tests::readBytes(part, sink, options, name);
            QVERIFY(qint64(sink.messages.size()) <= std::max<qint64>(linesOf(part), 1));
            QVERIFY(sink.messages.size() <= whole.messages.size());
            QVERIFY(sink.messages.size() + 1 >= most);
            most = std::max(most, sink.messages.size());
            if (!s) QVERIFY(s.error().code() == ErrorCode::FileEmpty || s.error().code() == ErrorCode::FormatUnknown || s.error().code() == ErrorCode::FormatDamaged);
        }
        QCOMPARE(most, whole.messages.size());
    }
    /// Every golden file, read by its own reader, cut anywhere and with bytes changed: whatever comes out is counted right.
    void everyFormatSurvivesDamage_data() {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/chat"));
        for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (!name.startsWith(QLatin1String("wa-"))) QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
    void everyFormatSurvivesDamage() {
        QFETCH(const QString, folder);
        const QDir dir(folder);
        const QString name = dir.entryList({QStringLiteral("input.*")}).value(0);
        const auto bytes = readBounded(dir.filePath(name), 1 << 20);
        QVERIFY(bytes);
        domain::ChatOptions options;
        Collect whole;
        if (const auto given = readBounded(dir.filePath(QStringLiteral("options.json")), 1 << 16)) {
            const QJsonObject mapping = QJsonDocument::fromJson(*given).object().value(QLatin1String("mapping")).toObject();
            if (!mapping.isEmpty()) options.format = QStringLiteral("table:") + QString::fromUtf8(QJsonDocument(mapping).toJson(QJsonDocument::Compact));
        }
        const auto first = tests::readBytes(*bytes, whole, options, name);
        QVERIFY(first);
        if (options.format == QLatin1String("auto")) options.format = first->format;
        const auto check = [&](const QByteArray& damaged) {
            Collect sink;
            const auto s = tests::readBytes(damaged, sink, options, name);
            for (const auto& m : sink.messages) QVERIFY(m.offset >= 0 && m.offset <= damaged.size());
            if (!s) return;
            QCOMPARE(s->messages + s->system, qint64(sink.messages.size()));
            QCOMPARE(s->issues, qint64(sink.issues.size()));
        };
        for (qsizetype cut = 1; cut < bytes->size(); cut += std::max<qsizetype>(1, bytes->size() / 300)) check(bytes->first(cut));
        SeededRandom random(20260214);
        for (int round = 0; round < 300; ++round) {
            QByteArray changed = *bytes;
            const auto changes = 1 + random.below(4);
            for (quint64 i = 0; i < changes; ++i) changed[qsizetype(random.below(quint64(changed.size())))] = char(random.below(256));
            check(changed);
            if (QTest::currentTestFailed()) qWarning("%s", changed.constData());
        }
    }
    /// One changed byte anywhere never crashes and never costs more than the records it touches.
    void everyChangedByteIsSurvived() {
        const auto bytes = readBounded(QStringLiteral(SABOOT_SOURCE_DIR "/tests/golden/chat/tg-single/input.json"), 1 << 20);
        QVERIFY(bytes);
        SeededRandom random(7);
        for (qsizetype at = 0; at < bytes->size(); ++at) {
            QByteArray changed = *bytes;
            changed[at] = char(random.below(256));
            Collect sink;
            domain::ChatOptions options;
            options.format = QStringLiteral("telegram-json");
            const auto s = tests::readBytes(changed, sink, options, QStringLiteral("result.json"));
            QVERIFY(sink.messages.size() <= 6);
            if (s) QCOMPARE(s->messages + s->system, qint64(sink.messages.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestChatProperty)
#include "tst_chatproperty.moc"
