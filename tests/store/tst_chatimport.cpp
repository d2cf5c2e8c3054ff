#include <QJsonArray>
#include "store/chatrecords.h"
#include "store/identifierrecords.h"
#include "store/messagecolumns.h"
#include "storefixture.h"

#include <thread>

using namespace saboot;
using namespace saboot::test;
using crypto::AuditEvent;
using store::Change;
using store::ChatRecords;
using store::IdentifierRecords;

class TestChatImport : public QObject {
    Q_OBJECT
    static domain::Chat import(CaseOnDisk& c, qint64 n) {
        const auto exhibit = c.addExhibit(u"chat.txt"_qs);
        domain::Chat chat;
        c.change(AuditEvent::EvidenceAdd, u"Chat imported"_qs, [&](Change& change) -> Status {
            SABOOT_TRY(chat, importChat(change, exhibit.id, n));
            return ok();
        });
        return chat;
    }

private Q_SLOTS:
    void countsAndParticularsAreThoseWritten() {
        CaseOnDisk c;
        const auto chat = import(c, 10'000);
        QCOMPARE(chat.number, u"T1"_qs);
        QCOMPARE(chat.messages, 9800);
        QCOMPARE(chat.system, 200);
        QCOMPARE(chat.issues, 1);
        QCOMPARE(chat.format, u"whatsapp-txt"_qs);
        QCOMPARE(chat.title, u("گولڈی کے ساتھ بات"));
        ChatRecords chats(*c.db);
        const auto stored = must(chats.byNumber(u"T1"_qs));
        QCOMPARE(stored.id, chat.id);
        QCOMPARE(stored.digest, chat.digest);
        QCOMPARE(stored.first, std::optional<qint64>(1786000060000));
        QCOMPARE(stored.last, std::optional<qint64>(1786000000000 + 10'000 * 60000LL));
        QCOMPARE(stored.dateOrder, domain::DateOrder::Dmy);
        QCOMPARE(must(chats.rowCount(chat.id)), 10'000);
        const auto people = must(chats.participants(chat.id));
        QCOMPARE(people.size(), size_t(2));
        QCOMPARE(people[0].name, u("گولڈی Goldie"));
        QCOMPARE(people[0].messages + people[1].messages, 9800);
        const auto issues = must(chats.issues(chat.id, 0, 10));
        QCOMPARE(issues.size(), size_t(1));
        QCOMPARE(issues[0].text, u("یہ سطر سمجھ نہیں آئی"));
        const auto counters = must(store::CaseRecords(*c.db).counters());
        QCOMPARE(counters.chats, 1);
        QCOMPARE(counters.messages, 9800);
        QCOMPARE(counters.systemLines, 200);
        QVERIFY(counters.openDoubts > 6000 && counters.openDoubts < 6700);
        QVERIFY(c.verify().isClean());
    }
    void anyPageIsReadByNumber() {
        CaseOnDisk c;
        import(c, 37);
        const auto chat = import(c, 5000); // its rows do not begin at 1
        QCOMPARE(chat.number, u"T2"_qs);
        ChatRecords chats(*c.db);
        const auto page = must(chats.messages(chat.id, 4321, 100));
        QCOMPARE(page.size(), size_t(100));
        QCOMPARE(page.front().n, 4322);
        QCOMPARE(page.front().body.text, u"message 4322 "_qs + u("سامان پہنچ گیا 📦"));
        QCOMPARE(page.front().body.timeRule, u"dmy hms24 zone:Asia/Karachi(assumed)"_qs);
        QCOMPARE(page.front().body.timeCertainty, domain::Certainty::Assumed);
        QCOMPARE(page.front().body.sender, u"Buyer 7"_qs);
        QCOMPARE(page.front().chat, chat.id);
        QCOMPARE(must(chats.messages(chat.id, 4990, 100)).size(), size_t(10));
        QCOMPARE(must(chats.messages(chat.id, 9000, 100)).size(), size_t(0));
        QCOMPARE(must(chats.messages(chat.id, -5, 3)).size(), size_t(3));
        QCOMPARE(must(chats.messageN(chat.id, 777)).body.line, 777);
        QCOMPARE(chats.messageN(chat.id, 5001).error().code(), ErrorCode::NotFound);
        const auto row = must(chats.messageN(chat.id, 777)).row;
        QCOMPARE(must(chats.positionOf(chat.id, row)), 776);
        QCOMPARE(chats.positionOf(chat.id, 1).error().code(), ErrorCode::NotFound);
        QCOMPARE(must(chats.positionAt(chat.id, 1786000000000 + 100 * 60000)), 99);
        QCOMPARE(must(chats.positionAt(chat.id, 1999000000000)), 5000);
        qint64 sum = 0;
        for (const auto& hour : must(chats.hours(chat.id))) sum += hour.messages;
        QCOMPARE(sum, chat.messages);
        QCOMPARE(must(chats.exchanges(chat.id)).size(), size_t(1));
    }
    void everythingOfAMessageComesBack() {
        CaseOnDisk c;
        const auto exhibit = c.addExhibit(u"chat.zip"_qs);
        const auto photo = c.addExhibit(u"photo.jpg"_qs);
        store::ImportedMessage m;
        m.body.n = 1;
        m.body.kind = domain::MessageKind::Media;
        m.body.timeText = u("۱۸/۸/۲۶ رات 11:42");
        m.body.timeCertainty = domain::Certainty::Unknown;
        m.body.sender = QString(300, QChar(u'ے'));
        m.body.senderId = u"user123"_qs;
        m.body.text = u("line one\nسطر دو\u202eevil");
        m.body.attachments = {{u"IMG-1.jpg"_qs, u"image/jpeg"_qs, 12, true, u""_qs}, {u"v.mp4"_qs, u""_qs, -1, false, u"File not included"_qs}};
        m.attachmentExhibits = {photo.id, ExhibitId()};
        m.body.sourceId = u"77"_qs;
        m.body.replyTo = u"76"_qs;
        m.body.forwardedFrom = u("کوئی اور");
        m.body.edited = true;
        m.body.deleted = true;
        m.body.reactions = {{u("👍🏽"), u"Buyer 7"_qs, 1}, {u("❤"), u""_qs, 3}};
        m.body.offset = 987654321012;
        m.body.line = 42;
        m.body.extra = {{u"call_seconds"_qs, 61}, {u"poll"_qs, QJsonArray{u"ہاں"_qs, u"نہیں"_qs}}};
        domain::Chat made;
        c.change(AuditEvent::EvidenceAdd, u"Chat"_qs, [&](Change& change) -> Status {
            domain::Chat chat;
            chat.exhibit = exhibit.id;
            chat.owner = u"Buyer 7"_qs;
            SABOOT_TRY(auto import, store::ChatImport::begin(change, chat));
            SABOOT_CHECK(import.add({m}));
            SABOOT_TRY(made, import.finish({}));
            return ok();
        });
        const auto back = must(ChatRecords(*c.db).messages(made.id, 0, 1)).at(0);
        QCOMPARE(back.body.kind, m.body.kind);
        QVERIFY(!back.body.time);
        QCOMPARE(back.body.timeText, m.body.timeText);
        QCOMPARE(back.body.timeRule, u""_qs);
        QCOMPARE(back.body.sender, m.body.sender);
        QCOMPARE(back.body.senderId, m.body.senderId);
        QCOMPARE(back.body.text, m.body.text);
        QCOMPARE(back.body.attachments.size(), size_t(2));
        QCOMPARE(back.body.attachments[0].name, u"IMG-1.jpg"_qs);
        QVERIFY(back.body.attachments[0].present);
        QCOMPARE(back.body.attachments[1].sizeBytes, -1);
        QCOMPARE(back.body.attachments[1].reason, u"File not included"_qs);
        QVERIFY(back.attachmentExhibits == m.attachmentExhibits);
        QCOMPARE(back.body.sourceId, u"77"_qs);
        QCOMPARE(back.body.replyTo, u"76"_qs);
        QCOMPARE(back.body.forwardedFrom, m.body.forwardedFrom);
        QVERIFY(back.body.edited && back.body.deleted);
        QCOMPARE(back.body.reactions.size(), size_t(2));
        QCOMPARE(back.body.reactions[0].emoji, u("👍🏽"));
        QCOMPARE(back.body.reactions[1].count, 3);
        QCOMPARE(back.body.offset, m.body.offset);
        QCOMPARE(back.body.line, 42);
        QCOMPARE(back.body.extra, m.body.extra);
        QCOMPARE(must(ChatRecords(*c.db).byId(made.id)).owner, u"Buyer 7"_qs);
        QVERIFY(c.verify().isClean());
    }
    void identifiersMeetUnderTheirNormalForm() {
        CaseOnDisk c;
        const auto first = import(c, 300);
        const auto second = import(c, 100);
        IdentifierRecords records(*c.db);
        const auto list = must(records.list());
        QCOMPARE(list.size(), size_t(3)); // TFictionalWallet0, 10, 20
        qint64 sum = 0;
        for (const auto& i : list) {
            QCOMPARE(i.facts.kind, domain::IdentifierKind::Wallet);
            QCOMPARE(i.facts.networks, QStringList{u"trx"_qs});
            QCOMPARE(i.review, domain::Review::Open);
            sum += i.sightings;
        }
        QCOMPARE(sum, 24 + 8); // every tenth, without the system lines
        const auto ten = must(records.byNormal(domain::IdentifierKind::Wallet, u"TFictionalWallet10"_qs));
        QCOMPARE(ten.firstReference, u"T1-0010"_qs);
        const auto places = must(records.sightings(ten.row));
        QCOMPARE(qint64(places.size()), ten.sightings);
        QVERIFY(std::any_of(places.begin(), places.end(), [](const auto& p) { return p.reference == u"T2-0010"_qs; }));
        QCOMPARE(places[0].raw, u"TFictionalWallet10"_qs);
        QVERIFY(places[0].context.contains(u("سامان پہنچ گیا")));
        QCOMPARE(places[0].exhibit, first.exhibit);
        QCOMPARE(must(records.sightingsOn(second.exhibit)).size(), size_t(8));
        QCOMPARE(must(records.sightingsIn(places[0].message)).size(), size_t(1));
        QCOMPARE(must(records.containing(u"wallet20"_qs)).size(), size_t(1));
        QCOMPARE(must(records.list({domain::IdentifierKind::Phone})).size(), size_t(0));
        c.change(AuditEvent::RowChange, u"Reviewed"_qs, [&](Change& change) {
            return IdentifierRecords::review(change, ten.row, domain::Review::Confirmed, u("تصدیق شدہ"));
        });
        QCOMPARE(must(records.byRow(ten.row)).review, domain::Review::Confirmed);
        QCOMPARE(must(records.byRow(ten.row)).reviewReason, u("تصدیق شدہ"));
        QCOMPARE(must(store::CaseRecords(*c.db).counters()).identifiersToReview, 2);
        QVERIFY(!c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) {
            return IdentifierRecords::review(change, ten.row, domain::Review::Rejected, u" "_qs);
        }));
        QVERIFY(c.verify().isClean());
    }
    void cancelledHalfWayLeavesNothing() {
        CaseOnDisk c;
        const auto exhibit = c.addExhibit(u"chat.txt"_qs);
        JobControl job;
        {
            const store::CancelScope scope(*c.db, job);
            const auto cancelled = c.tryChange(AuditEvent::EvidenceAdd, u"Chat"_qs, [&](Change& change) -> Status {
                domain::Chat chat;
                chat.exhibit = exhibit.id;
                SABOOT_TRY(auto import, store::ChatImport::begin(change, chat));
                SABOOT_CHECK(import.add(chatLines(5000)));
                job.cancel();
                return import.add(chatLines(5000, 5001));
            });
            QCOMPARE(cancelled.error().code(), ErrorCode::Cancelled);
        }
        for (const auto& table : store::bulkTables()) QCOMPARE(must(c.db->integer(table.total)), 0);
        for (const char* sql : {"SELECT count(*) FROM chat", "SELECT count(*) FROM scope", "SELECT count(*) FROM lexicon", "SELECT count(*) FROM message_columns"})
            QCOMPARE(must(c.db->integer(sql)), 0);
        QCOMPARE(must(c.db->integer("SELECT count(*) FROM audit")), 2);
        import(c, 100);
        QVERIFY(c.verify().isClean());
    }
    void aReaderWorksDuringAnImport() {
        CaseOnDisk c;
        const auto chat = import(c, 2000);
        auto reader = must(store::Database::open(c.path(), c.key(), store::Access::ReadOnly));
        std::atomic<bool> running{true};
        std::atomic<int> rounds{0}, wrong{0};
        std::thread thread([&] {
            while (running || rounds < 3) {
                const auto page = ChatRecords(*reader).messages(chat.id, 1000, 50);
                if (!page || page->size() != 50) ++wrong;
                ++rounds;
            }
        });
        import(c, 20'000);
        running = false;
        thread.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(rounds.load() >= 3);
        QCOMPARE(must(ChatRecords(*reader).list()).size(), size_t(2));
    }
    void theSearchIndexKnowsTheTerms() {
        CaseOnDisk c;
        const auto chat = import(c, 1000);
        auto s = c.db->prepare("SELECT count(*) FROM message_fts WHERE message_fts MATCH ?1");
        s.bind(1, u"\"\x02message\x1f\""_qs);
        QVERIFY(must(s.step()));
        QCOMPARE(s.integer(0), 1000);
        auto df = c.db->prepare("SELECT df FROM lexicon WHERE term = 'سامان'");
        QVERIFY(must(df.step()));
        QCOMPARE(df.integer(0), 1000);
        const auto columns = must(store::loadColumns(*c.db, 990, 100));
        QCOMPARE(columns.size(), size_t(11));
        QCOMPARE(columns[0].time, 1786000000000 + 990 * 60000LL);
        QVERIFY(columns[10].isSystem());
        Q_UNUSED(chat);
    }
    void anEmptyChatIsAChat() {
        CaseOnDisk c;
        const auto chat = import(c, 0);
        QCOMPARE(must(ChatRecords(*c.db).messages(chat.id, 0, 10)).size(), size_t(0));
        QVERIFY(!must(ChatRecords(*c.db).byId(chat.id)).first);
        QVERIFY(c.verify().isClean());
    }
    void rangesAreKept() {
        CaseOnDisk c;
        const auto chat = import(c, 100);
        store::MarkedRange range;
        range.chat = chat.id;
        range.firstN = 10;
        range.lastN = 20;
        range.reason = u("سودے کی بات");
        c.change(AuditEvent::RowChange, u"Marked"_qs, [&](Change& change) { return ChatRecords::addRange(change, range); });
        const auto back = must(ChatRecords(*c.db).ranges(chat.id));
        QCOMPARE(back.size(), size_t(1));
        QCOMPARE(back[0].reason, range.reason);
        QCOMPARE(must(ChatRecords(*c.db).allRanges()).size(), size_t(1));
        range.lastN = 3;
        QVERIFY(!c.tryChange(AuditEvent::RowChange, u"Marked"_qs, [&](Change& change) { return ChatRecords::addRange(change, range); }));
        c.change(AuditEvent::RowChange, u"Unmarked"_qs, [&](Change& change) { return ChatRecords::removeRange(change, back[0].id); });
        QCOMPARE(must(ChatRecords(*c.db).ranges(chat.id)).size(), size_t(0));
        QVERIFY(c.verify().isClean());
    }
};

QTEST_GUILESS_MAIN(TestChatImport)
#include "tst_chatimport.moc"
