#include "base/file.h"
#include "crypto/sha256.h"
#include "services/chatmedia.h"
#include "services/chats.h"
#include "services/conversations.h"
#include "services/exhibits.h"
#include "services/marks.h"
#include "services/register.h"
#include "services/sample/evidence.h"
#include "services/sample/screens.h"
#include "services/sample/story.h"
#include "services/searching.h"
#include "services/testcase.h"
#include "services/verify.h"
#include "worker/client.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QTest>

using namespace saboot;
using services::Chats;
using services::DuplicateRule;
using services::Exhibits;

class TestChatImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importsAZipWithItsMedia() {
        tests::TestCase t;
        JobControl job;
        const auto files = services::sample::evidence();
        QVERIFY(files);
        const auto& zip = files->front();
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes(zip.bytes, zip.name, zip.acquisition, DuplicateRule::Skip, job);
        QVERIFY(added);
        auto chats = Chats(t.opened()).import(added->exhibit.id, {}, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        QCOMPARE(chats->size(), size_t(1));
        QCOMPARE(chats->front().number, QStringLiteral("T1"));
        QCOMPARE(chats->front().messages + chats->front().system, qint64(2000));
        QCOMPARE(chats->front().dateOrder, domain::DateOrder::Dmy);
        QCOMPARE(Chats(t.opened()).participants(chats->front().id)->size(), size_t(3));
        // The media became child exhibits and hang on their messages.
        QCOMPARE(exhibits.list()->size(), size_t(4));
        QCOMPARE(exhibits.byNumber(QStringLiteral("DE-01/1"))->parent, added->exhibit.id);
        int linked = 0;
        const auto rows = Chats(t.opened()).messages(chats->front().id, 1, 2000);
        for (const auto& m : *rows)
            for (const auto& e : m.attachmentExhibits) linked += e.isNull() ? 0 : 1;
        QCOMPARE(linked, 3);
        QCOMPARE(rows->front().n, qint64(1));
        QCOMPARE(rows->back().n, qint64(2000));
        // The address broken off by nothing is found in its message.
        bool found = false;
        const auto wallets = services::Register(t.opened()).identifiers({domain::IdentifierKind::Wallet});
        for (const auto& i : *wallets)
            found = found || i.facts.normal == services::sample::tronSeller;
        QVERIFY(found);
        QCOMPARE(Chats(t.opened()).import(added->exhibit.id, {}, job).error().code(), ErrorCode::AlreadyExists);
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report);
        QVERIFY2(report->clean, report->findings.empty() ? "" : qPrintable(report->findings.front().text));
        QVERIFY(report->rows > 2000);
    }
    void partsOfAnMmsBecomeExhibits() {
        tests::TestCase t;
        JobControl job;
        QByteArray picture;
        QBuffer buffer(&picture);
        buffer.open(QIODevice::WriteOnly);
        QImage dot(8, 8, QImage::Format_RGB32);
        dot.fill(Qt::red);
        QVERIFY(dot.save(&buffer, "PNG"));
        const auto mms = [](int minute, const QByteArray& parts) {
            return "<mms address=\"+923001234567\" date=\"" + QByteArray::number(1'770'998'460'000 + minute * 60'000) + "\" msg_box=\"1\" contact_name=\"Sana\"><parts>" + parts + "</parts></mms>\n";
        };
        const auto part = [](const QByteArray& name, const QByteArray& data) { return "<part ct=\"image/png\" cl=\"" + name + "\" data=\"" + data + "\"/>"; };
        const QByteArray base64 = picture.toBase64();
        QByteArray wrapped = base64;
        wrapped.insert(20, "&#10;  ");
        const QByteArray xml = "<?xml version='1.0' encoding='UTF-8'?>\n<smses count=\"6\">\n" + mms(0, part("image0.png", base64)) + mms(1, part("image0.png", QByteArray("other bytes").toBase64()) + part("image0.png", "!!!") + part("", "QUJD")) +
                               mms(2, part("image0.png", wrapped)) + mms(3, part("../../up.png", QByteArray("climber").toBase64())) + mms(4, "<part ct=\"image/png\" cl=\"gone.png\"/>") + "</smses>\n";
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes(xml, QStringLiteral("sms-20260213.xml"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        auto chats = Chats(t.opened()).import(added->exhibit.id, {}, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        const auto rows = Chats(t.opened()).messages(chats->front().id, 1, 10);
        QCOMPARE(rows->size(), size_t(5));
        const auto exhibitOf = [&](size_t row, size_t attachment) { return *exhibits.byId((*rows)[row].attachmentExhibits[attachment]); };
        const domain::Exhibit first = exhibitOf(0, 0);
        QCOMPARE(first.parent, added->exhibit.id);
        QCOMPARE(first.fileName, QStringLiteral("image0.png"));
        QCOMPARE(first.sha256, crypto::sha256(picture));
        QVERIFY2(first.acquisition.method.contains(QStringLiteral("DE-01, from the message at line 3")), qPrintable(first.acquisition.method));
        // Many parts share a name; each message has its own.
        QCOMPARE(exhibitOf(1, 0).sha256, crypto::sha256("other bytes"));
        QCOMPARE(exhibitOf(1, 2).sha256, crypto::sha256("ABC"));
        QVERIFY((*rows)[1].attachmentExhibits[1].isNull());
        QCOMPARE((*rows)[1].body.attachments[1].reason, QStringLiteral("damaged in the export"));
        QCOMPARE(exhibitOf(2, 0).id, first.id); // the same picture sent again
        QCOMPARE(exhibitOf(3, 0).fileName, QStringLiteral("up.png"));
        QVERIFY((*rows)[4].attachmentExhibits[0].isNull());
        QCOMPARE(exhibits.list()->size(), size_t(5));
        const auto issues = Chats(t.opened()).issues(chats->front().id, 0, 100);
        QVERIFY(std::any_of(issues->begin(), issues->end(), [](const auto& i) { return i.kind == QLatin1String("media_damaged") && i.line == 4; }));
        const auto media = services::chatMedia(t.opened(), chats->front(), job);
        QCOMPARE(services::toText(media->front().fit), QStringLiteral("in_export"));
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY2(report && report->clean, "the case verifies");
    }
    // A text is read as it stands, and found; imported as a chat later, nothing of it counts twice.
    void aTextIsReadOnceAndAsAChatOnce_data() {
        QTest::addColumn<bool>("utf16");
        QTest::newRow("UTF-8") << false;
        QTest::newRow("UTF-16") << true;
    }
    void aTextIsReadOnceAndAsAChatOnce() {
        QFETCH(bool, utf16);
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        // So much stands before the messages that nobody takes the file for an export.
        QString words;
        for (int i = 0; i < 9000; ++i) words += QStringLiteral("entry %1 of a list that a phone keeps\r\n").arg(i);
        words += QStringLiteral("25/11/2025, 14:05 - Rider: کبوتر bhej do to ") + services::sample::tronSeller + QStringLiteral("\r\n25/11/2025, 14:06 - Goldie: theek hai\r\n");
        QByteArray bytes = words.toUtf8();
        if (utf16) {
            bytes = QByteArray("\xff\xfe", 2);
            for (const QChar c : words) bytes.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        }
        auto added = exhibits.attachBytes(bytes, QStringLiteral("list.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        auto read = exhibits.read(added->exhibit.id, job);
        QVERIFY2(read && read->problem.isEmpty(), read ? qPrintable(read->problem) : qPrintable(describe(read.error())));
        QString settings;
        const auto derived = exhibits.derivations(added->exhibit.id);
        for (const auto& d : *derived)
            if (d.kind == domain::DerivationKind::DocumentText) {
                settings = d.settings;
                QCOMPARE(QString::fromUtf8(d.content), words);
            }
        QVERIFY2(settings.startsWith(utf16 ? QLatin1String("UTF-16LE by its byte order mark") : QLatin1String("UTF-8")), qPrintable(settings));
        services::Register reg(t.opened());
        const auto wallet = [&]() -> domain::Identifier {
            const auto all = reg.identifiers({domain::IdentifierKind::Wallet});
            for (const auto& i : *all)
                if (i.facts.normal == services::sample::tronSeller) return i;
            return {};
        };
        const auto found = [&](const char* query) { return services::searchEverything(t.opened(), QString::fromUtf8(query), {}, 0, 50, job); };
        QCOMPARE(wallet().sightings, 1);
        QCOMPARE(wallet().firstReference, QStringLiteral("DE-01"));
        QCOMPARE(found("کبوتر")->total, 1);
        QCOMPARE(found("کبوتر")->hits.front().reference, QStringLiteral("DE-01"));

        domain::ChatOptions options;
        options.format = QStringLiteral("whatsapp-txt");
        options.dateOrder = domain::DateOrder::Dmy;
        const auto chats = Chats(t.opened()).import(added->exhibit.id, options, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        QCOMPARE(wallet().sightings, 1);
        const auto places = reg.sightings(wallet().row);
        QCOMPARE(places->size(), size_t(1));
        QVERIFY(places->front().message > 0);
        QCOMPARE(found("کبوتر")->total, 1);
        QVERIFY(found("کبوتر")->hits.front().reference.startsWith(QLatin1String("T1-")));
        QCOMPARE(found("kind:wallet کبوتر")->total, 1);
        QVERIFY(services::verifyCase(t.opened(), job)->clean);
    }
    void aChatExportIsNoText() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes("25/11/2025, 14:05 - Ali: salam\n25/11/2025, 14:06 - Sana: jee\n25/11/2025, 14:07 - Ali: kal\n", QStringLiteral("WhatsApp Chat with Ali.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(added && exhibits.read(added->exhibit.id, job));
        const auto derived = exhibits.derivations(added->exhibit.id);
        for (const auto& d : *derived) QVERIFY(d.kind != domain::DerivationKind::DocumentText);
    }
    void anIssueLeadsToItsMessage() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        QByteArray json = "{'name':'X','type':'personal_chat','id':1,'messages':[";
        for (int i = 1; i <= 30; ++i)
            json += QByteArray(i > 1 ? "," : "") + "{'id':" + QByteArray::number(i) + ",'type':'message','date':" + (i == 17 ? "'never'" : "'2024-01-15T10:30:00','date_unixtime':'1705296600'") + ",'from':'Ali','from_id':'user1','text':'m" + QByteArray::number(i) + "'}";
        json += "]}";
        auto added = exhibits.attachBytes(json.replace('\'', '"'), QStringLiteral("result.json"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        const auto chats = Chats(t.opened()).import(added->exhibit.id, {}, job);
        QVERIFY(chats && chats->front().issues > 0);
        const auto issues = Chats(t.opened()).issues(chats->front().id, 0, 100);
        bool led = false;
        for (const auto& i : *issues)
            if (const auto n = Chats(t.opened()).messageOfIssue(chats->front().id, i); n && *n == 17) led = true;
        QVERIFY(led);
        QCOMPARE(Chats(t.opened()).messageOfIssue(chats->front().id, {QStringLiteral("see_first"), 0, 0, {}}).error().code(), ErrorCode::NotFound);
    }
    void asksForTheDateOrderAndKeepsTheAnswer() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes("03/04/2026, 21:10 - Ali: salam\n05/06/2026, 21:12 - Sana: جی\n", QStringLiteral("chat.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        const quint64 before = t.opened().head().seq;
        auto refused = Chats(t.opened()).import(added->exhibit.id, {}, job);
        QCOMPARE(refused.error().code(), ErrorCode::DateOrderUndecided);
        QCOMPARE(t.opened().head().seq, before);
        domain::ChatOptions options;
        options.dateOrder = domain::DateOrder::Dmy;
        auto chats = Chats(t.opened()).import(added->exhibit.id, options, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        const auto rows = Chats(t.opened()).messages(chats->front().id, 1, 10);
        QCOMPARE(isoUtc(*rows->front().body.time), QStringLiteral("2026-04-03T16:10:00Z"));
        QCOMPARE(rows->front().body.timeText, QStringLiteral("03/04/2026, 21:10"));
        QCOMPARE(rows->back().body.text, QStringLiteral("جی"));
    }
    /// A phone's messages stand in order of time, one person after the other and back again.
    static QByteArray mixedSms(int people, int each) {
        QByteArray xml = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"" + QByteArray::number(people * each) + "\">\n";
        for (int i = 0; i < each; ++i)
            for (int who = 0; who < people; ++who)
                xml += "<sms protocol=\"0\" address=\"+92300000000" + QByteArray::number(who) + "\" date=\"" + QByteArray::number(1'790'000'000'000 + i * 60'000 + who * 1000) + "\" type=\"" +
                       (i % 2 ? "2" : "1") + "\" body=\"message " + QByteArray::number(i) + " of person" + QByteArray::number(who) + (i == 2 ? " TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t" : "") +
                       "\" read=\"1\" status=\"-1\" contact_name=\"Person " + QByteArray::number(who) + "\" />\n";
        return xml + "</smses>\n";
    }
    void aFileOfSeveralConversationsGivesAChatForEach() {
        tests::TestCase t;
        JobControl job;
        const auto added = Exhibits(t.opened()).attachFile(t.file(QStringLiteral("sms.xml"), mixedSms(5, 40)), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        const quint64 before = t.opened().head().seq;
        Chats chats(t.opened());
        const auto imported = chats.import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        QCOMPARE(imported->size(), size_t(5));
        QCOMPARE(t.opened().head().seq, before + 1); // one change
        for (size_t i = 0; i < imported->size(); ++i) {
            const domain::Chat& c = (*imported)[i];
            QCOMPARE(c.number, QStringLiteral("T%1").arg(i + 1));
            QCOMPARE(c.messages, qint64(40));
            const auto rows = chats.messages(c.id, 1, 100);
            QCOMPARE(rows->size(), size_t(40));
            for (size_t r = 0; r < rows->size(); ++r) {
                QCOMPARE((*rows)[r].n, qint64(r + 1)); // numbered within the chat, as printed
                QVERIFY((*rows)[r].body.text.startsWith(QStringLiteral("message %1 of person%2").arg(r).arg(i)));
            }
            // A word of this chat is found in this chat.
            const auto found = services::Marks(t.opened()).find(c.id, QStringLiteral("person%1").arg(i), job);
            QCOMPARE(found->size(), size_t(40));
            QCOMPARE(chats.participants(c.id)->size(), size_t(2));
        }
        const auto wallets = services::Register(t.opened()).identifiers({domain::IdentifierKind::Wallet});
        QCOMPARE(wallets->front().sightings, qint64(5));
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report);
        QVERIFY2(report->clean, report->findings.empty() ? "" : qPrintable(report->findings.front().text));
    }
    void howSurelyTheFormatWasRecognisedIsKept() {
        tests::TestCase t;
        JobControl job;
        const QByteArray text = "14/10/2026, 9:05 pm - Ali: salam\n14/10/2026, 9:06 pm - Sana: jee\n";
        const auto sure = Exhibits(t.opened()).attachBytes(text, QStringLiteral("WhatsApp Chat with Ali.txt"), {}, DuplicateRule::Skip, job);
        const auto chosen = Exhibits(t.opened()).attachBytes(text + "14/10/2026, 9:07 pm - Sana: acha\n", QStringLiteral("notes.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(sure && chosen);
        Chats chats(t.opened());
        QVERIFY(!chats.recognition(sure->exhibit.id)->percent); // not imported yet
        QVERIFY(chats.import(sure->exhibit.id, {}, job));
        domain::ChatOptions byHand;
        byHand.format = QStringLiteral("whatsapp-txt");
        QVERIFY(chats.import(chosen->exhibit.id, byHand, job));
        const auto first = chats.recognition(sure->exhibit.id), second = chats.recognition(chosen->exhibit.id);
        QVERIFY(first && second);
        QCOMPARE(first->percent.value_or(-1), 99);
        QVERIFY(!first->byHand);
        QVERIFY(second->byHand && !second->percent);
        QVERIFY(services::verifyCase(t.opened(), job)->clean);
    }
    void issuesStandWithTheirConversation() {
        tests::TestCase t;
        JobControl job;
        // Two chats of an account; the second has a message without a time, a third chat is empty; the file is cut.
        const QByteArray json = QByteArray("{'chats':{'about':'','list':["
                                "{'name':'Ali','type':'personal_chat','id':1,'messages':[{'id':1,'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'1705296600','from':'Ali','from_id':'user1','text':'salam'}]},"
                                "{'name':'Nobody','type':'personal_chat','id':3,'messages':[]},"
                                "{'name':'Sana','type':'personal_chat','id':2,'messages':[{'id':1,'type':'message','date':'never','from':'Sana','from_id':'user2','text':'jee'},"
                                "{'id':2,'type':'message','date':'2024-01-15T10:31:00','date_unixtime':'1705296660','from':'Sana','from_id':'user2','text':'cut").replace('\'', '"');
        const auto added = Exhibits(t.opened()).attachBytes(json, QStringLiteral("result.json"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        Chats chats(t.opened());
        const auto imported = chats.import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        QCOMPARE(imported->size(), size_t(2));
        const auto kinds = [&](const domain::Chat& c) {
            QStringList out;
            const auto issues = chats.issues(c.id, 0, 100);
            if (issues)
                for (const auto& i : *issues) out << i.kind;
            out.sort();
            return out;
        };
        // What concerns the file stands with both, what concerns one chat with that one.
        QCOMPARE(kinds((*imported)[0]), (QStringList{QStringLiteral("cut_off"), QStringLiteral("empty_conversation")}));
        QCOMPARE(kinds((*imported)[1]), (QStringList{QStringLiteral("cut_off"), QStringLiteral("empty_conversation"), QStringLiteral("not_understood")}));
        QCOMPARE((*imported)[1].issues, qint64(3));
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report && report->clean);
    }
    void conversationsWithoutAListOfMessagesAreMentioned() {
        tests::TestCase t;
        JobControl job;
        const QByteArray json = QByteArray("{'userId':'8:me','exportDate':'2022-01-01T00:00','conversations':["
                                "{'id':'48:calllogs','displayName':'No list'},{'id':'8:empty','displayName':'Empty list','MessageList':[]},{},"
                                "{'id':'8:ali','displayName':'Ali','MessageList':[{'id':'1','originalarrivaltime':'2021-05-03T10:01:00Z','messagetype':'Text','content':'salam','from':'8:ali'}]}]}").replace('\'', '"');
        const auto added = Exhibits(t.opened()).attachBytes(json, QStringLiteral("messages.json"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        const auto imported = Chats(t.opened()).import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        QCOMPARE(imported->size(), size_t(1));
        QStringList said;
        const auto issues = Chats(t.opened()).issues(imported->front().id, 0, 100);
        QVERIFY(issues);
        for (const auto& i : *issues)
            if (i.kind == QLatin1String("empty_conversation")) said << i.text;
        said.sort();
        QCOMPARE(said, (QStringList{QStringLiteral("A conversation without a name holds no message."), QStringLiteral("The conversation \"Empty list\" holds no message."),
                                    QStringLiteral("The conversation \"No list\" holds no message.")}));
    }
    void spendingSecretsAreMaskedWhereverATextIsShown() {
        tests::TestCase t;
        JobControl job;
        const QByteArray phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow", key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
        const QByteArray text = "14/10/2026, 9:05 pm - Ali: یہ رکھو: " + phrase + " 👍 theek\n14/10/2026, 9:06 pm - Sana: " + key + " rakh lo\n14/10/2026, 9:07 pm - Ali: acha\n";
        Exhibits exhibits(t.opened());
        const auto added = exhibits.attachBytes(text, QStringLiteral("WhatsApp Chat with Ali.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        Chats chats(t.opened());
        const auto imported = chats.import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        auto rows = chats.messages(imported->front().id, 1, 10);
        const QString first = rows->at(0).body.text, second = rows->at(1).body.text;
        QVERIFY2(first.startsWith(QStringLiteral("یہ رکھو: ")) && first.endsWith(QStringLiteral(" 👍 theek")), qPrintable(first));
        for (const QByteArray& word : phrase.split(' ')) QVERIFY2(!first.contains(QString::fromLatin1(word)), word.constData());
        QCOMPARE(first.size(), QStringLiteral("یہ رکھو:  👍 theek").size() + phrase.size()); // every place in it stays where it is
        QVERIFY(!second.contains(QString::fromLatin1(key)) && second.startsWith(QStringLiteral("5Hue")) && second.endsWith(QStringLiteral("vyTJ rakh lo")));
        // Found by its words, shown without them.
        const auto found = services::searchEverything(t.opened(), QStringLiteral("sausage"), {}, 0, 10, job);
        QVERIFY(found);
        QCOMPARE(found->total, 1);
        QVERIFY(!found->hits.front().snippet.contains(QLatin1String("sausage")));
        // The original is what it was, and the case is whole.
        QCOMPARE(*exhibits.originalBytes(exhibits.byId(added->exhibit.id).value(), 1 << 20, job), text);
        QVERIFY(services::verifyCase(t.opened(), job)->clean);
        // What an officer rejects is no secret.
        services::Register reg(t.opened());
        const auto phrases = reg.identifiers({domain::IdentifierKind::SeedPhrase});
        QVERIFY(phrases && phrases->size() == 1);
        const Status rejected = reg.review(phrases->front().row, domain::Review::Rejected, QStringLiteral("words of a training sheet"));
        QVERIFY2(rejected, rejected ? "" : qPrintable(describe(rejected.error())));
        rows = chats.messages(imported->front().id, 1, 10);
        QVERIFY(rows->at(0).body.text.contains(QString::fromLatin1(phrase)));
        QVERIFY(!rows->at(1).body.text.contains(QString::fromLatin1(key)));
    }
    void secretsAreMaskedInExtraFieldsAndBesideOtherFinds() {
        tests::TestCase t;
        JobControl job;
        const QString key = QStringLiteral("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ");
        const QByteArray json = QByteArray("{'name':'Ali','type':'personal_chat','id':1,'messages':["
                                "{'id':1,'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'1705296600','from':'Ali','from_id':'user1','text':'salam',"
                                "'brand_new':{'deep':['note KEY end']}},"
                                "{'id':2,'type':'message','date':'2024-01-15T10:31:00','date_unixtime':'1705296660','from':'Ali','from_id':'user1','text':'call +923001234567 then KEY'}]}")
                                .replace('\'', '"').replace("KEY", key.toUtf8());
        const auto added = Exhibits(t.opened()).attachBytes(json, QStringLiteral("result.json"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        Chats chats(t.opened());
        const auto imported = chats.import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        auto rows = chats.messages(imported->front().id, 1, 10);
        QCOMPARE(rows->at(0).body.extra[QLatin1String("brand_new")][QLatin1String("deep")][0].toString(), QStringLiteral("note %1 end").arg(QString(key.size(), u'*')));
        // The words around the number hold the key, whole or cut.
        services::Register reg(t.opened());
        const auto phones = reg.identifiers({domain::IdentifierKind::Phone});
        QVERIFY(phones && phones->size() == 1);
        const auto places = reg.sightings(phones->front().row);
        QVERIFY(places && places->size() == 1);
        QVERIFY2(places->front().context.contains(QLatin1String("call +923001234567 then")), qPrintable(places->front().context));
        QVERIFY2(!places->front().context.contains(key.left(8)), qPrintable(places->front().context));
        const auto keys = reg.identifiers({domain::IdentifierKind::Key});
        QVERIFY(keys && keys->size() == 1);
        QVERIFY(reg.review(keys->front().row, domain::Review::Rejected, QStringLiteral("a specimen of a training sheet")));
        rows = chats.messages(imported->front().id, 1, 10);
        QVERIFY(rows->at(0).body.extra[QLatin1String("brand_new")][QLatin1String("deep")][0].toString().contains(key));
        QVERIFY(reg.sightings(phones->front().row)->front().context.contains(key.left(8)));
    }
    void secretsAreMaskedInCodes() {
        tests::TestCase t;
        JobControl job;
        const QString key = QStringLiteral("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ");
        const auto picture = services::sample::qrPicture(QStringLiteral("wallet ") + key, QStringLiteral("Scan"));
        QVERIFY(picture);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && picture->save(&buffer, "PNG"));
        Exhibits exhibits(t.opened());
        const auto added = exhibits.attachBytes(png, QStringLiteral("paper.png"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        QVERIFY(exhibits.read(added->exhibit.id, job));
        const auto keys = services::Register(t.opened()).identifiers({domain::IdentifierKind::Key});
        QVERIFY(keys && keys->size() == 1);
        const auto derived = exhibits.derivations(added->exhibit.id);
        QVERIFY(derived);
        int codes = 0;
        for (const auto& d : *derived) {
            if (d.kind != domain::DerivationKind::Codes) continue;
            ++codes;
            const QString text = QJsonDocument::fromJson(d.content)[QLatin1String("codes")][0][QLatin1String("text")].toString();
            QVERIFY2(text.startsWith(QLatin1String("wallet 5Hue")) && text.endsWith(QLatin1String("vyTJ")), qPrintable(text));
            QCOMPARE(text.size(), 7 + key.size());
            QVERIFY(!text.contains(key.mid(4, 12)));
        }
        QCOMPARE(codes, 1);
        QVERIFY(services::verifyCase(t.opened(), job)->clean);
    }
    void looseMediaAreFoundInAFolder() {
        using services::MediaFit;
        tests::TestCase t;
        JobControl job;
        const QByteArray json = QByteArray("{'name':'Ali','type':'personal_chat','id':1,'messages':["
                                "{'id':1,'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'1705296600','from':'Ali','from_id':'user1','photo':'photos/slip.jpg','photo_file_size':5,'text':''},"
                                "{'id':2,'type':'message','date':'2024-01-15T10:31:00','date_unixtime':'1705296660','from':'Ali','from_id':'user1','file':'files/list.pdf','file_size':9,'text':''},"
                                "{'id':3,'type':'message','date':'2024-01-15T10:32:00','date_unixtime':'1705296720','from':'Ali','from_id':'user1','file':'files/gone.ogg','text':''},"
                                "{'id':4,'type':'message','date':'2024-01-15T10:33:00','date_unixtime':'1705296780','from':'Ali','from_id':'user1','file':'files/elsewhere.bin','text':''}]}").replace('\'', '"');
        Exhibits exhibits(t.opened());
        const auto added = exhibits.attachBytes(json, QStringLiteral("result.json"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        QVERIFY(exhibits.attachBytes("somewhere", QStringLiteral("elsewhere.bin"), {}, DuplicateRule::Skip, job));
        Chats chats(t.opened());
        const auto imported = chats.import(added->exhibit.id, {}, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        const domain::Chat& chat = imported->front();
        const auto fits = [&] {
            QList<MediaFit> out;
            const auto rows = services::chatMedia(t.opened(), chat, job);
            if (rows)
                for (const auto& r : *rows) out << r.fit;
            return out;
        };
        QCOMPARE(fits(), (QList<MediaFit>{MediaFit::Missing, MediaFit::Missing, MediaFit::Missing, MediaFit::NameOnly}));
        t.clock.advance(60'000);
        const auto writeBeside = [&](const QString& name, const QByteArray& bytes) {
            QDir().mkpath(QFileInfo(t.path(name)).path());
            QVERIFY(writeAtomically(t.path(name), bytes));
        };
        writeBeside(QStringLiteral("export/photos/slip.jpg"), "12345");
        writeBeside(QStringLiteral("export/files/list.pdf"), "short"); // another size than the export writes
        writeBeside(QStringLiteral("export/secret.txt"), "not named by any message");
        const auto attached = services::attachChatMedia(t.opened(), chat, t.path(QStringLiteral("export")), job);
        QVERIFY2(attached, attached ? "" : qPrintable(describe(attached.error())));
        QCOMPARE(attached->attached, 1);
        QCOMPARE(attached->differing, 1);
        QCOMPARE(attached->missing, 3);
        QCOMPARE(fits(), (QList<MediaFit>{MediaFit::Beside, MediaFit::Missing, MediaFit::Missing, MediaFit::NameOnly}));
        QCOMPARE(exhibits.list()->size(), size_t(3)); // nothing else of the folder came along
        // The message shows it, and the sealed rows of the import are as they were.
        const auto rows = chats.messages(chat.id, 1, 10);
        QVERIFY(!rows->at(0).attachmentExhibits[0].isNull() && rows->at(0).body.attachments[0].present);
        QVERIFY(rows->at(1).attachmentExhibits[0].isNull());
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY2(report && report->clean, report && !report->findings.empty() ? qPrintable(report->findings.front().text) : "");
        // Again: nothing is attached twice.
        QCOMPARE(services::attachChatMedia(t.opened(), chat, t.path(QStringLiteral("export")), job)->attached, 0);
        QCOMPARE(services::attachChatMedia(t.opened(), chat, t.path(QStringLiteral("nowhere")), job).error().code(), ErrorCode::NotFound);
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(services::attachChatMedia(t.opened(), chat, t.path(QStringLiteral("export")), cancelled).error().code(), ErrorCode::Cancelled);
    }
    void conversationsComeWholeHoweverLittleIsHeld() {
        tests::TestCase t;
        JobControl job;
        const QString path = t.file(QStringLiteral("sms.xml"), mixedSms(4, 30));
        const auto fd = openForReading(path);
        QVERIFY(fd);
        const worker::Client client(tests::TestCase::workerPath());
        const services::ConversationReader reader(client, fd->get(), QStringLiteral("sms.xml"), {});
        const auto survey = reader.survey(job);
        QVERIFY2(survey, survey ? "" : qPrintable(describe(survey.error())));
        QCOMPARE(survey->order.size(), size_t(4));
        for (const qint64 held : {1, 60, 61, 1000}) {
            QStringList seen;
            services::ConversationReader::Sink sink;
            int now = -1;
            qint64 count = 0;
            sink.begin = [&](int index) { return now = index, count = 0, ok(); };
            sink.messages = [&](std::vector<domain::ParsedMessage>&& batch) {
                for (const auto& m : batch) {
                    count += m.chat == now;
                    if (m.text.startsWith(QStringLiteral("message %1 ").arg(count - 1))) continue;
                    seen << QStringLiteral("out of order");
                }
                return ok();
            };
            sink.plain = [&](domain::PlainMessages&& batch) {
                for (const auto& m : batch.messages) count += m.chat == now;
                return ok();
            };
            sink.end = [&](int index) { return seen << QStringLiteral("%1:%2").arg(index).arg(count), ok(); };
            QVERIFY(reader.read(*survey, sink, job, held));
            QCOMPARE(seen, (QStringList{QStringLiteral("0:30"), QStringLiteral("1:30"), QStringLiteral("2:30"), QStringLiteral("3:30")}));
        }
    }
    void whatIsNoChatStaysAnExhibit() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes(QByteArray(4000, 'x'), QStringLiteral("noise.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        QCOMPARE(Chats(t.opened()).import(added->exhibit.id, {}, job).error().code(), ErrorCode::FormatUnknown);
        QCOMPARE(exhibits.list()->size(), size_t(1));
        QCOMPARE(Chats(t.opened()).list()->size(), size_t(0));
    }
    void aCancelLeavesTheCaseAsItWas() {
        tests::TestCase t;
        const auto files = services::sample::evidence();
        JobControl job;
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes((*files)[1].bytes, (*files)[1].name, {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        const quint64 before = t.opened().head().seq;
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(Chats(t.opened()).import(added->exhibit.id, {}, cancelled).error().code(), ErrorCode::Cancelled);
        QCOMPARE(t.opened().head().seq, before);
        QCOMPARE(Chats(t.opened()).list()->size(), size_t(0));
        QVERIFY(Chats(t.opened()).import(added->exhibit.id, {}, job));
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestChatImport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importchat.moc"
