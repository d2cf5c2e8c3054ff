#include "domain/chatjson.h"
#include "worker/client.h"
#include "worker/fixtures.h"
#include "worker/limits.h"
#include "worker/workers.h"

#include <QDir>
#include <QStringEncoder>
#include <QTest>
#include <thread>

using namespace saboot;
using namespace saboot::worker;

namespace {

struct Parsed {
    std::vector<domain::ParsedMessage> messages;
    std::vector<domain::ImportIssue> issues;
    std::optional<domain::ChatSummary> summary;
    std::optional<Error> error;
};

Parsed parse(const QByteArray& bytes, const QString& name, const domain::ChatOptions& options = {}, const Client& client = Client(shippedWorker())) {
    Parsed out;
    const Result<Fd> fd = sealedMemory(bytes);
    JobControl job;
    ChatReceiver receiver;
    receiver.messages = [&](std::vector<domain::ParsedMessage>&& m) {
        std::move(m.begin(), m.end(), std::back_inserter(out.messages));
        return ok();
    };
    receiver.issues = [&](std::vector<domain::ImportIssue>&& i) {
        std::move(i.begin(), i.end(), std::back_inserter(out.issues));
        return ok();
    };
    auto r = client.parseChat(fd->get(), name, options, job, receiver);
    if (r) out.summary = *r;
    else out.error = r.error();
    return out;
}

QString whatsApp() {
    return QString::fromUtf8("25/08/2026, 11:02 - Messages and calls are end-to-end encrypted.\n"
                             "25/08/2026, 11:02 - Bilal Test: پارسل کل صبح بھیج دو\n"
                             "25/08/2026, 11:05 - Karim Test: theek hai\nkal tak\n"
                             "26/08/2026, 23:59 - Bilal Test: IMG-20260826-WA0001.jpg (file attached)\n");
}

/// All answers as one text, to compare two runs.
QString flat(const Parsed& p) {
    QString out;
    for (const auto& m : p.messages)
        out += QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8\n").arg(m.n).arg(domain::toText(m.kind)).arg(m.time.value_or(-1)).arg(m.timeRule, m.sender, m.text).arg(m.offset).arg(m.attachments.size());
    for (const auto& i : p.issues) out += i.kind + QLatin1Char('|') + i.text + QLatin1Char('\n');
    if (p.summary) out += p.summary->format + p.summary->participants.join(QLatin1Char(',')) + QString::number(p.summary->issues);
    if (p.error) out += describe(*p.error);
    return out;
}

} // namespace

class TestWorkerChat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainBatches() {
        // The fast way and the other one say the same, in the same order, and so do the lines printed of them.
        QByteArray text;
        for (int i = 0; i < 5000; ++i) {
            text += QStringLiteral("%1/08/2026, %2:%3 - ").arg(1 + i / 200, 2, 10, QLatin1Char('0')).arg(i / 60 % 24, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')).toUtf8();
            if (i % 97 == 0) text += "A notice without a name\n";
            else if (i % 31 == 0) text += QStringLiteral("Bilal Test: IMG-20260826-WA%1.jpg (file attached)\n").arg(i, 4, 10, QLatin1Char('0')).toUtf8();
            else if (i % 7 == 0) text += QStringLiteral("کریم: کل \"صبح\" \\ %1\nدوسری سطر\t\u0001\n").arg(i).toUtf8();
            else text += "Bilal Test: " + QByteArray::number(i) + " 😀\n";
        }
        const Parsed whole = parse(text, QStringLiteral("WhatsApp Chat with Bilal Test.txt"));
        QCOMPARE(whole.messages.size(), size_t(5000));
        const Result<Fd> fd = sealedMemory(text);
        JobControl job;
        ChatReceiver receiver;
        size_t at = 0, plain = 0;
        bool same = true;
        const auto compare = [&](const domain::ParsedMessage& m) {
            same = same && at < whole.messages.size() && domain::toJson(whole.messages[at]) == domain::toJson(m);
            ++at;
        };
        receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) {
            for (const auto& m : batch) compare(m);
            return ok();
        };
        receiver.plain = [&](domain::PlainMessages&& batch) {
            for (const auto& m : batch.messages) {
                compare(m.parsed());
                QByteArray line;
                domain::appendJson(m, line);
                same = same && line == QJsonDocument(domain::toJson(m.parsed())).toJson(QJsonDocument::Compact);
                ++plain;
            }
            return ok();
        };
        QVERIFY(bool(Client(shippedWorker()).parseChat(fd->get(), QStringLiteral("WhatsApp Chat with Bilal Test.txt"), {}, job, receiver)));
        QVERIFY(same);
        QCOMPARE(at, size_t(5000));
        QVERIFY(plain > 4500 && plain < 5000);
    }
    void messagesArriveInOrderAndWhole() {
        const Parsed p = parse(whatsApp().toUtf8(), QStringLiteral("WhatsApp Chat with Bilal Test.txt"));
        QVERIFY2(p.summary, p.error ? qPrintable(describe(*p.error)) : "");
        QCOMPARE(p.summary->format, QStringLiteral("whatsapp-txt"));
        QCOMPARE(p.summary->messages, 3);
        QCOMPARE(p.summary->system, 1);
        QCOMPARE(p.messages.size(), size_t(4));
        QCOMPARE(p.messages[1].text, QString::fromUtf8("پارسل کل صبح بھیج دو"));
        QCOMPARE(p.messages[2].text, QStringLiteral("theek hai\nkal tak"));
        // 11:02 in Karachi.
        QCOMPARE(*p.messages[1].time, QDateTime(QDate(2026, 8, 25), QTime(6, 2), Qt::UTC).toMSecsSinceEpoch());
        for (size_t i = 0; i < p.messages.size(); ++i) QCOMPARE(p.messages[i].n, qint64(i + 1));
    }

    void lockedAnswersEqualUnlocked_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("zone");
        const QString text = whatsApp();
        QTest::newRow("utf-8") << text.toUtf8() << QStringLiteral("chat.txt") << QString();
        QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("utf-16") << QByteArray(utf16(text)) << QStringLiteral("chat.txt") << QString();
        QTest::newRow("windows-1256") << QByteArray("25/08/2026, 11:02 - Bilal Test: \xd3\xe1\xc7\xe3 \xda\xe1\xed\xdf\xe3 \xe6 \xd1\xcd\xe3\xc9 \xc7\xe1\xe1\xe5\n25/08/2026, 11:03 - Karim Test: \xe6\xda\xe1\xed\xdf\xe3 \xc7\xe1\xd3\xe1\xc7\xe3\n")
                                      << QStringLiteral("chat.txt") << QString();
        QTest::newRow("other zone") << text.toUtf8() << QStringLiteral("chat.txt") << QStringLiteral("Asia/Dubai");
        QTest::newRow("summer time") << text.toUtf8() << QStringLiteral("chat.txt") << QStringLiteral("Europe/London");
        QTest::newRow("no such zone") << text.toUtf8() << QStringLiteral("chat.txt") << QStringLiteral("Mars/Base");
        QTest::newRow("zip") << fixtures::zip({{"_chat.txt", text.toUtf8()}, {"IMG-20260826-WA0001.jpg", "jpeg"}}) << QStringLiteral("export.zip") << QString();
        QTest::newRow("no chat") << QByteArray("nothing of the kind\n") << QStringLiteral("notes.txt") << QString();
        QTest::newRow("noise") << QByteArray(50'000, '\x93') << QStringLiteral("x.txt") << QString();
    }
    void lockedAnswersEqualUnlocked() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, zone);
        domain::ChatOptions options;
        options.zone = zone;
        const Parsed shipped = parse(bytes, name, options);
        const Parsed unlocked = parse(bytes, name, options, Client(probeWorker(), Confinement::None));
        QCOMPARE(flat(shipped), flat(unlocked));
        if (shipped.error) {
            for (const ErrorCode bad : {ErrorCode::WorkerCrashed, ErrorCode::WorkerGarbage, ErrorCode::WorkerMemory, ErrorCode::WorkerTimeout})
                QVERIFY2(shipped.error->code() != bad, qPrintable(describe(*shipped.error)));
        }
    }

    void theZoneGivenIsUsed() {
        domain::ChatOptions options;
        options.zone = QStringLiteral("Europe/London");
        const Parsed p = parse(whatsApp().toUtf8(), QStringLiteral("chat.txt"), options);
        QVERIFY(p.summary);
        // British summer time.
        QCOMPARE(*p.messages[1].time, QDateTime(QDate(2026, 8, 25), QTime(10, 2), Qt::UTC).toMSecsSinceEpoch());
    }

    void mediaOfTheArchiveIsMarkedPresent() {
        const QByteArray with = fixtures::zip({{"_chat.txt", whatsApp().toUtf8()}, {"IMG-20260826-WA0001.jpg", "jpeg"}});
        const Parsed p = parse(with, QStringLiteral("export.zip"));
        QVERIFY2(p.summary, p.error ? qPrintable(describe(*p.error)) : "");
        QCOMPARE(p.messages.size(), size_t(4));
        QCOMPARE(p.messages[3].attachments.size(), size_t(1));
        QVERIFY(p.messages[3].attachments[0].present);
        const Parsed without = parse(fixtures::zip({{"_chat.txt", whatsApp().toUtf8()}}), QStringLiteral("export.zip"));
        QVERIFY(without.summary);
        QVERIFY(!without.messages[3].attachments.empty());
        QVERIFY(!without.messages[3].attachments[0].present);
    }

    void aLongChatArrivesWhole() {
        QString text;
        for (int i = 0; i < 60'000; ++i)
            text += QStringLiteral("25/08/2026, %1:%2 - Sender %3: message number %4\n").arg(i / 3600 % 24, 2, 10, QLatin1Char('0')).arg(i / 60 % 60, 2, 10, QLatin1Char('0')).arg(i % 3).arg(i);
        const Parsed p = parse(text.toUtf8(), QStringLiteral("chat.txt"));
        QVERIFY2(p.summary, p.error ? qPrintable(describe(*p.error)) : "");
        QCOMPARE(p.messages.size(), size_t(60'000));
        QCOMPARE(p.messages.back().text, QStringLiteral("message number 59999"));
        QCOMPARE(p.summary->participants.size(), 3);
    }

    void theReceiversErrorAndCancelEndTheParsing() {
        const Result<Fd> fd = sealedMemory(whatsApp().repeated(5000).toUtf8());
        const Client client(shippedWorker());
        {
            JobControl job;
            ChatReceiver receiver;
            receiver.messages = [](std::vector<domain::ParsedMessage>&&) -> Status { return Error(ErrorCode::DiskFull); };
            const auto r = client.parseChat(fd->get(), QStringLiteral("chat.txt"), {}, job, receiver);
            QVERIFY(!r);
            QCOMPARE(errorName(r.error().code()), QStringLiteral("DiskFull"));
        }
        {
            JobControl job;
            ChatReceiver receiver;
            int batches = 0;
            receiver.messages = [&](std::vector<domain::ParsedMessage>&&) {
                ++batches;
                job.cancel();
                return ok();
            };
            const auto r = client.parseChat(fd->get(), QStringLiteral("chat.txt"), {}, job, receiver);
            QVERIFY(!r);
            QCOMPARE(errorName(r.error().code()), QStringLiteral("Cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkerChat)
#include "tst_workerchat.moc"
