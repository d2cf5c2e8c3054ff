#include "base/file.h"
#include "collect.h"
#include "samples.h"

#include <QFileInfo>
#include <QTest>

using namespace saboot;
using tests::Collect;

/// Files of other projects, tried when they lie beside the sources; what they hold is stated by those projects.
class TestChatSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("system");
        QTest::addColumn<QString>("firstLocal"); ///< of the first timed record, read in UTC; empty: not stated
        QTest::addColumn<QString>("sender");     ///< of the first message; empty: not stated
        const auto row = [](const char* file, int messages, int system, const char* first = "", const char* sender = "") {
            QTest::newRow(file) << QString::fromLatin1(file) << messages << system << QString::fromLatin1(first) << QString::fromUtf8(sender);
        };
        row("whatsapp/chat-analytics_2A_5M.txt", 5, 0, "none", "A");
        // Stated as 6 and 3, with the remark 'message "."': the count takes "John Doe:." for a notice, the remark for a message. It
        // is one. A name and a colon begin a message, other lines show that this name is a sender, exports without the space
        // behind the colon are known, and no notice of the application is a name and a full stop.
        row("whatsapp/chat-miner_test_ddmmyy_24hrs.txt", 7, 2, "2019-01-01T11:25:00Z", "John Doe");
        row("whatsapp/chat-miner_test_mmddyyyy_12hrs.txt", 7, 2, "2019-01-01T11:25:00Z", "John Doe");
        row("whatsapp/idx_ios_english.txt", 3, 1, "2026-09-15T20:45:12Z", "Dana");
        row("whatsapp/idx_phone_numbers.txt", 3, 0, "2026-09-15T20:46:01Z", "+972 50-123-4567");
        row("whatsapp/mtln_arabic_android.txt", 2, 0, "2022-04-24T14:07:00Z", "عمار لبنان");
        row("whatsapp/mtln_ios_lrm_anhang.txt", 2, 0, "2024-03-13T10:15:01Z", "Tom");
        row("whatsapp/pustur_format1.txt", 1, 0, "2018-06-03T13:55:00Z", "a");
        row("whatsapp/pustur_format11.txt", 1, 0, "2018-06-03T13:55:00Z", "a");
        row("whatsapp/pustur_format3.txt", 1, 0, "2018-06-13T21:25:15Z", "a");
        row("whatsapp/pustur_format5.txt", 1, 0, "2018-06-13T21:25:15Z", "a");
        row("whatsapp/pustur_format7.txt", 1, 0, "2018-06-03T13:55:00Z", "a");
        row("whatsapp/pustur_format9.txt", 1, 0, "2018-06-13T21:25:15Z", "a");
        row("whatsapp/pustur_multiline_system_empty.txt", 2, 1, "2018-06-23T13:55:00Z", "Loris");
        row("whatsapp/whatstk_dot_samplechat_3.txt", 18, 2, "2016-04-15T15:04:10Z", "Ash Ketchum");
        row("whatsapp/whatstk_example-12h.txt", 18, 2, "2016-04-15T15:04:00Z", "Ash Ketchum");
        row("whatsapp/whatstk_example_1.txt", 18, 2, "2016-04-15T15:04:00Z", "Ash Ketchum");
        row("whatsapp/whatstk_lorem.txt", 500, 0, "2020-01-15T02:22:56Z", "Mary");
        row("whatsapp/whatstk_pokemon.txt", 18, 2, "2016-04-15T15:04:00Z", "Ash Ketchum");
        row("telegram/chat-analytics_DM_2A_7M.json", 6, 2, "", "Bob");
        row("telegram/chat-miner_single.json", 2, 0, "2018-12-05T10:39:10Z", "Author 1");
        row("telegram/mehrdad_persian_full.json", 7, 0, "2024-01-15T10:30:00Z", "علی");
        row("telegram/tcp_bot.json", 2, 0, "2020-10-13T23:31:04Z", "Bot User");
        row("telegram/tcp_personal.json", 0, 0);
        row("telegram/tcp_public_channel.json", 5, 2, "2021-03-22T17:06:53Z", "test");
        row("telegram/tcp_saved.json", 20, 1, "2020-08-01T22:01:49Z", "Ben");
        row("otherchat/discord_chat-analytics_DM_2A_2M.json", 2, 1, "2019-01-04T17:52:39.762Z", "mlomb");
        row("otherchat/messenger_chat-analytics_2A_7M.json", 7, 0, "2014-11-05T00:35:32.056Z", "Alice");
        row("otherchat/signal_chat-miner_test_export.txt", 2, 0, "2019-12-24T12:23:00Z", "Jane Doe");
        row("otherchat/smsbr_sms_small.xml", 12, 0, "2017-12-02T14:49:27.463Z", "Contact A");
        row("otherchat/smsbr_sample_mms.xml", 4, 0, "2024-07-16T20:29:24Z", "Contact C");
        row("otherchat/smsbr_empty.xml", 0, 0);
        row("otherchat/line_en_yearfirst.txt", 4, 0, "2015-12-25T07:33:00Z", "Erik Hornberger");
        row("otherchat/snapchat_chat_history.json", 2, 0, "2021-01-01T12:00:00Z", "Felix422");
        row("otherchat/iped_test_contacts.vcf", 1, 0);
        row("otherchat/iped_test_contactsCompleteInfo.vcf", 4, 0);
        // Stated as 1 model: the file is one list of models (modelType), which holds two accounts, of WhatsApp Business and of
        // Instagram, each with an id of its own; the models within them are their photos and ids.
        row("otherchat/iped_ufed-model-useraccount.xml", 2, 0);
        row("otherchat/kakaotalk_android.txt", 9, 0, "2024-03-11T09:12:00Z", "박팀장");
    }
    void counts() {
        QFETCH(const QString, file);
        const QString path = tests::samplesFolder() + QLatin1Char('/') + file;
        if (!QFileInfo::exists(path)) QSKIP("the sample files are not here");
        QFETCH(const int, messages);
        QFETCH(const int, system);
        QFETCH(const QString, firstLocal);
        QFETCH(const QString, sender);
        const auto bytes = readBounded(path, 1 << 24);
        QVERIFY(bytes);
        Collect sink;
        domain::ChatOptions options;
        options.zone = QStringLiteral("UTC");
        const auto s = tests::readBytes(*bytes, sink, options, QFileInfo(path).fileName());
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, messages);
        QCOMPARE(s->system, system);
        if (firstLocal == QLatin1String("none")) {
            QVERIFY(!s->first);
            QVERIFY(sink.count(QStringLiteral("date_order_undecided")) > 0);
        } else if (!firstLocal.isEmpty()) {
            QCOMPARE(domain::toJson(sink.messages.front()).value(QLatin1String("time")).toString(), firstLocal);
        }
        if (!sender.isEmpty()) QCOMPARE(s->participants.value(0), sender);
    }
    void further() {
        // What the lists state beyond the counts: senders with their shares, media, the last time, accounts.
        if (tests::samplesFolder().isEmpty()) QSKIP("the sample files are not here");
        const auto sendersOf = [](const char* file, Collect& sink) {
            const QString path = tests::samplesFolder() + QLatin1Char('/') + QString::fromLatin1(file);
            const auto bytes = readBounded(path, 1 << 24);
            domain::ChatOptions options;
            options.zone = QStringLiteral("UTC");
            QMap<QString, int> senders;
            if (bytes && tests::readBytes(*bytes, sink, options, QFileInfo(path).fileName()))
                for (const auto& m : sink.messages)
                    if (m.kind != domain::MessageKind::System) ++senders[m.sender];
            return senders;
        };
        for (const char* file : {"whatsapp/chat-miner_test_ddmmyy_24hrs.txt", "whatsapp/chat-miner_test_mmddyyyy_12hrs.txt"}) {
            Collect sink;
            QCOMPARE(sendersOf(file, sink).value(QStringLiteral("John Doe")), 3);
            QCOMPARE(sink.messages[1].sender, QStringLiteral("John Doe"));
            QCOMPARE(sink.messages[1].text, QStringLiteral("."));
        }
        Collect accounts;
        sendersOf("otherchat/iped_ufed-model-useraccount.xml", accounts);
        QCOMPARE(accounts.messages.size(), size_t(2));
        QVERIFY(accounts.messages[0].text.contains(QStringLiteral("Rattata")) && accounts.messages[1].text.contains(QStringLiteral("Pidgeotto")));
        using Senders = QMap<QString, int>;
        Collect kakao, line, messenger, pokemon, telegram;
        QCOMPARE(sendersOf("otherchat/kakaotalk_android.txt", kakao), (Senders{{QStringLiteral("김세진"), 6}, {QStringLiteral("박팀장"), 3}}));
        QCOMPARE(std::count_if(kakao.messages.begin(), kakao.messages.end(), [](const auto& m) { return m.kind == domain::MessageKind::Media; }), 2);
        QCOMPARE(domain::toJson(kakao.messages.back()).value(QLatin1String("time")).toString(), QStringLiteral("2024-03-12T14:05:00Z"));
        QCOMPARE(sendersOf("otherchat/line_en_yearfirst.txt", line).keys(), (QStringList{QStringLiteral("Erik Hornberger"), QStringLiteral("Kaori Date")}));
        QCOMPARE(sendersOf("otherchat/messenger_chat-analytics_2A_7M.json", messenger).size(), 2);
        // A notice written as if somebody had sent it is none of a sender.
        QVERIFY(!sendersOf("whatsapp/whatstk_pokemon.txt", pokemon).contains(QStringLiteral("Pokemon Chat")));
        sendersOf("telegram/tcp_saved.json", telegram);
        QCOMPARE(std::count_if(telegram.messages.begin(), telegram.messages.end(), [](const auto& m) { return !m.forwardedFrom.isEmpty(); }), 6);
        QCOMPARE(std::count_if(telegram.messages.begin(), telegram.messages.end(), [](const auto& m) { return !m.replyTo.isEmpty(); }), 1);
        QCOMPARE(std::count_if(telegram.messages.begin(), telegram.messages.end(), [](const auto& m) { return m.kind == domain::MessageKind::Media; }), 6);
    }
    void transfersAsATable() {
        // A list of transfers is read as any table: amounts and fees stay in their columns, they are not added up.
        const QString path = tests::samplesFolder() + QStringLiteral("/transactions/etherscan_lag_first300.csv");
        if (!QFileInfo::exists(path)) QSKIP("the sample files are not here");
        const auto bytes = readBounded(path, 1 << 24);
        QVERIFY(bytes);
        Collect sink;
        domain::ChatOptions options;
        options.format = QStringLiteral("table:{\"columns\":{\"time\":\"UnixTimestamp\",\"sender\":\"From\",\"text\":\"Method\",\"id\":\"Txhash\"},\"time_format\":\"unix_s\"}");
        const auto s = tests::readBytes(*bytes, sink, options, QFileInfo(path).fileName());
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 300);
        QCOMPARE(s->participants.size(), 288);
        QVERIFY(sink.messages.front().extra.value(QLatin1String("columns")).toObject().contains(QStringLiteral("Value_IN(ETH)")));
    }
};

QTEST_GUILESS_MAIN(TestChatSamples)
#include "tst_chatsamples.moc"
