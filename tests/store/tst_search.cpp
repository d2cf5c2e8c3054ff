#include "store/chatrecords.h"
#include "store/ftstokenizer.h"
#include "store/personrecords.h"
#include "store/searchindex.h"
#include "storefixture.h"

#include <thread>

using namespace saboot;
using namespace saboot::test;
using crypto::AuditEvent;
using store::Change;
using store::SearchIndex;

class TestSearch : public QObject {
    Q_OBJECT
    std::unique_ptr<CaseOnDisk> m_case;
    domain::Chat m_first, m_second;
    domain::Exhibit m_picture;

    static constexpr qint64 day = 86'400'000, start = 1786388400000; // 2026-08-11 00:00 in Pakistan

    struct Line {
        const char* sender;
        const char* text;
    };
    domain::Chat importLines(const std::vector<Line>& lines, qint64 step) {
        CaseOnDisk& c = *m_case;
        const auto exhibit = c.addExhibit(u"chat.txt"_qs);
        domain::Chat made;
        c.change(AuditEvent::EvidenceAdd, u"Chat"_qs, [&](Change& change) -> Status {
            domain::Chat chat;
            chat.exhibit = exhibit.id;
            SABOOT_TRY(auto import, store::ChatImport::begin(change, chat));
            qint64 n = 0;
            for (const Line& line : lines) {
                store::ImportedMessage m;
                m.body.n = ++n;
                m.body.sender = u(line.sender);
                m.body.kind = m.body.sender.isEmpty() ? domain::MessageKind::System : domain::MessageKind::Message;
                if (n != 5) m.body.time = start + (n - 1) * step; // the fifth has no time
                m.body.text = u(line.text);
                m.terms = store::searchTerms(m.body.text.toUtf8());
                SABOOT_CHECK(import.add({m}));
            }
            SABOOT_TRY(made, import.finish({}));
            return ok();
        });
        return made;
    }
    store::SearchPage find(const QString& query, int limit = 50, qint64 skip = 0) {
        SearchIndex index(*m_case->db);
        JobControl job;
        return must(index.search(query, skip, limit, job));
    }
    QStringList refs(const QString& query) {
        QStringList list;
        for (const auto& m : find(query).matches) list << m.reference;
        return list;
    }

private Q_SLOTS:
    void initTestCase() {
        m_case = std::make_unique<CaseOnDisk>();
        m_first = importLines({{"Goldie گولڈی", "salam, the parcel is ready"},
                               {"Buyer 7", "bhai paisay bhej diye, confirm karo"},
                               {"", "Goldie changed the subject"},
                               {"Goldie گولڈی", "کھانا کھا لیا؟ تمہارا پارسل لاہور پہنچ گیا"},
                               {"Buyer 7", "call me 0300-1234 567 after payment"},
                               {"Buyer 7", "payment: TFictionalK3xQ9wallet parcel 📦 \"ready\"?"},
                               {"Goldie گولڈی", "كہا تھا نا، تمھارا کام ہو گیا"}},
                              day);
        m_second = importLines({{"Rana", "parcel delayed, ready tomorrow"}, {"Rana", "no news"}}, 3'600'000);
        CaseOnDisk& c = *m_case;
        m_picture = c.addExhibit(u"screen.png"_qs);
        c.change(AuditEvent::EvidenceAdd, u"Read"_qs, [&](Change& change) -> Status {
            domain::Acquisition a = m_picture.acquisition;
            a.collectedAt = start + 30 * day;
            SABOOT_CHECK(store::ExhibitRecords::setAcquisition(change, m_picture.id, a));
            domain::Derivation d{{}, m_picture.id, domain::DerivationKind::OcrText, u"Tesseract"_qs, u"5"_qs, {}, m_picture.sha256, {}, u"text/plain"_qs,
                                 u("Order 55\nparcel to Lahore, OCRONLYWORD").toUtf8(), 0, {}};
            SABOOT_CHECK(store::ExhibitRecords::addDerivation(change, d));
            domain::Derivation png{{}, m_picture.id, domain::DerivationKind::Thumbnail, u"x"_qs, u"5"_qs, {}, m_picture.sha256, {}, u"image/png"_qs, "parcel", 0, {}};
            return store::ExhibitRecords::addDerivation(change, png);
        });
        QVERIFY(c.verify().isClean());
    }
    void answers_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        auto row = [](const char* query, const QStringList& expected) { QTest::newRow(query) << u(query) << expected; };
        // Newest first, the picture is the newest, T1-0005 has no time.
        row("parcel", {u"DE-03"_qs, u"T1-0006"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("PARCEL Ready", {u"T1-0006"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("parcel AND ready", {u"T1-0006"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("\"parcel is ready\"", {u"T1-0001"_qs});
        row("\"parcel ready\"", {}); // the emoji between them is a word of its own
        row("\"parcel 📦 ready\"", {u"T1-0006"_qs});
        row("parc*", {u"DE-03"_qs, u"T1-0006"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("\"the par*\"", {});
        row("confirm OR news", {u"T1-0002"_qs, u"T2-0002"_qs});
        row("parcel NOT ready", {u"DE-03"_qs});
        row("parcel -lahore -delayed", {u"T1-0006"_qs, u"T1-0001"_qs});
        row("parcel (delayed OR payment)", {u"T1-0006"_qs, u"T2-0001"_qs});
        row("parcel in:DE-03", {u"DE-03"_qs});
        row("parcel in:DE-01", {u"T1-0006"_qs, u"T1-0001"_qs});
        row("(confirm OR parcel) in:de-02", {u"T2-0001"_qs});
        row("parcel in:DE-09", {});
        row("in:DE-02 NOT parcel", {u"T2-0002"_qs});
        row("NOT parcel from:buyer", {u"T1-0002"_qs, u"T1-0005"_qs});
        row("*k3xq*", {u"T1-0006"_qs});
        row("*ronlyw*", {u"DE-03"_qs});
        row("tfictionalk3xq9wallet", {u"T1-0006"_qs});
        row("03001234567", {u"T1-0005"_qs});
        row("\"0300-1234 567\"", {u"T1-0005"_qs});
        row("923001234567", {u"T1-0005"_qs});
        row("00923001234567", {u"T1-0005"_qs});
        row("\"+92 300 1234567\"", {u"T1-0005"_qs});
        row("+92-300-1234567", {u"T1-0005"_qs});
        row("۰۳۰۰۱۲۳۴۵۶۷", {u"T1-0005"_qs});
        row("9230012*", {u"T1-0005"_qs});
        row("03001234568", {});
        row("NOT 923001234567 from:buyer", {u"T1-0006"_qs, u"T1-0002"_qs});
        row("📦", {u"T1-0006"_qs});
        // Urdu spellings meet, different words stay apart.
        row("تمھارا", {u"T1-0007"_qs, u"T1-0004"_qs});
        row("کہا", {u"T1-0007"_qs});
        row("کھا", {u"T1-0004"_qs});
        row("لاهور", {u"T1-0004"_qs});
        row("paise", {});
        row("~paise", {u"T1-0002"_qs});
        row("from:rana", {u"T2-0002"_qs, u"T2-0001"_qs});
        row("from:گولڈی parcel", {u"T1-0001"_qs});
        row("from:\"buyer 7\" payment", {u"T1-0006"_qs, u"T1-0005"_qs});
        row("chat:t2 parcel", {u"T2-0001"_qs});
        row("chat:T1 chat:T2 ready", {u"T1-0006"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("chat:T9 parcel", {});
        row("after:2026-08-14 before:2026-08-15", {u"T1-0004"_qs});
        row("after:۲۰۲۶-۰۸-۱۷", {u"T1-0007"_qs});
        row("parcel before:11-08-2026", {});
        row("parcel after:2026-09-01", {u"DE-03"_qs});
        row("kind:system", {u"T1-0003"_qs});
        row("kind:document parcel", {u"DE-03"_qs});
        row("kind:message kind:document lahore", {u"DE-03"_qs});
        // The text itself: case, signs and spaces count.
        row("exact:\"Bhai paisay\"", {});
        row("exact:\"bhai paisay bhej diye,\"", {u"T1-0002"_qs});
        row("exact:0300-1234 after:2026-09-01", {});
        row("regex:\"0\\d{3}-\\d{4}\"", {u"T1-0005"_qs});
        row("regex:\"(?i)PARCEL|news\"", {u"DE-03"_qs, u"T1-0006"_qs, u"T2-0002"_qs, u"T2-0001"_qs, u"T1-0001"_qs});
        row("parcel regex:\"[Rr]eady$\"", {u"T1-0001"_qs});
        row("ready NOT exact:\"📦\"", {u"T2-0001"_qs, u"T1-0001"_qs});
        row("regex:\"پارسل\" from:گولڈی", {u"T1-0004"_qs});
        row("kind:wallet", {});
        row("ocronlyword", {u"DE-03"_qs});
        row("nosuchword", {});
        row("Re: parcel delayed", {}); // a colon alone is no filter: "re" is a word
        row("\"left open parcel", {});
        row("'; DROP TABLE message; --", {});
        row("a:b \x02 * \" AND", {});
    }
    void answers() {
        QFETCH(QString, query);
        QFETCH(QStringList, expected);
        const auto page = find(query);
        QStringList got;
        for (const auto& m : page.matches) got << m.reference;
        QCOMPARE(got, expected);
        QCOMPARE(page.total, expected.size());
    }
    void hitsAreCountedByExhibit() {
        const auto page = find(u"parcel"_qs, 1);
        QCOMPARE(page.total, 4);
        QCOMPARE(page.matches.size(), size_t(1)); // the counts are exact all the same
        qint64 sum = 0;
        for (const auto& g : page.groups) sum += g.hits;
        QCOMPARE(sum, page.total);
        QCOMPARE(page.groups.size(), size_t(3));
        QCOMPARE(page.groups.front().exhibit, m_first.exhibit);
        QCOMPARE(page.groups.front().hits, 2);
    }
    void textsOutsideTheIndexAnswerAlike() {
        const auto answers = [](const char* query, const char* text) { return store::answers(QByteArray(text), must(store::parseSearch(u(query)))); };
        QVERIFY(answers("warrant NOT draft", "Search Warrant 112/26"));
        QVERIFY(!answers("warrant NOT draft", "draft of the warrant"));
        QVERIFY(answers("\"search warrant\"", "search WARRANT"));
        QVERIFY(!answers("\"warrant search\"", "search warrant"));
        QVERIFY(answers("کبوتر", "كبوتر کل آئے گا"));
        QVERIFY(answers("03001234567", "call +92 300 1234567"));
        QVERIFY(answers("regex:\"\\d{5}-\\d{7}-\\d\"", "35202-1234567-1"));
        QVERIFY(!answers("exact:\"M-40\"", "m-40"));
    }
    void queriesThatCannotBeReadSaySo() {
        SearchIndex index(*m_case->db);
        JobControl job;
        for (const char* bad : {"regex:\"(\"", "exact:\"\"", "", "   ", "!!!", "(parcel", "parcel)", "OR parcel", "parcel OR", "parcel AND", "NOT", "parcel NOT", "before:yesterday",
                                "after:2026-13-01", "kind:smell", "from:", "*ab*"}) {
            const auto result = index.search(u(bad), 0, 10, job);
            QVERIFY2(!result, bad);
            QCOMPARE(result.error().code(), ErrorCode::InvalidArgument);
            QVERIFY2(!result.error().detail().isEmpty(), bad);
        }
        QVERIFY(!index.search(QString(100, u'(') + u"x"_qs, 0, 10, job));
        QVERIFY(!index.search(QString(5000, u'x'), 0, 10, job));
    }
    void aMatchShowsWhereItStands() {
        const auto match = find(u"payment"_qs).matches.at(0);
        QCOMPARE(match.reference, u"T1-0006"_qs);
        QVERIFY(match.message);
        QCOMPARE(match.message->body.sender, u"Buyer 7"_qs);
        QCOMPARE(match.message->chat, m_first.id);
        QCOMPARE(match.exhibit, m_first.exhibit);
        QCOMPARE(match.at, std::optional<qint64>(start + 5 * day));
        QCOMPARE(match.marks.size(), size_t(1));
        QCOMPARE(match.snippet.mid(match.marks[0].first, match.marks[0].second), u"payment"_qs);
        const auto document = find(u"ocronlyword"_qs).matches.at(0);
        QVERIFY(!document.message);
        QCOMPARE(document.exhibit, m_picture.id);
        QVERIFY(!document.derivation.isNull());
        QCOMPARE(document.snippet, u"Order 55 parcel to Lahore, OCRONLYWORD"_qs);
    }
    void patternsAreMarkedToo() {
        const auto page = find(u"regex:\"0\\d{3}-\\d{4}\""_qs);
        QCOMPARE(page.matches.size(), size_t(1));
        QCOMPARE(page.matches[0].marks.size(), size_t(1));
        QCOMPARE(page.matches[0].snippet.mid(page.matches[0].marks[0].first, page.matches[0].marks[0].second), u"0300-1234"_qs);
    }
    void marksAreTheWordsAsWritten() {
        auto marked = [](const char* text, const char* query) {
            const auto parsed = must(store::parseSearch(u(query)));
            const auto snippet = store::snippetOf(u(text).toUtf8(), parsed, store::SnippetExtent::Line);
            QStringList words;
            for (const auto& [from, length] : snippet.marks) words << snippet.text.mid(from, length);
            return words;
        };
        QCOMPARE(marked("📦 تمھارا پارسل، تمہارا کام", "تمہارا"), QStringList({u("تمھارا"), u("تمہارا")}));
        QCOMPARE(marked("Parcels and PARCEL", "parcel*"), QStringList({u"Parcels"_qs, u"PARCEL"_qs}));
        QCOMPARE(marked("is it ready? it is ready", "\"is ready\""), QStringList{u"is ready"_qs});
        QCOMPARE(marked("good parcel, bad parcel", "parcel NOT bad"), QStringList({u"parcel"_qs, u"parcel"_qs}));
        QCOMPARE(marked("call 0300-1234 567 now", "03001234567"), QStringList{u"0300-1234 567"_qs});
        QCOMPARE(marked("xxK3xQ9yy", "*k3xq*"), QStringList{u"xxK3xQ9yy"_qs});
        // A long text is cut at words around the hit, surrogates stay whole.
        const QString longText = u("📦 لفظ ").repeated(200) + u"needle here "_qs + u("آخر ").repeated(200);
        const auto snippet = store::snippetOf(longText.toUtf8(), must(store::parseSearch(u"needle"_qs)), store::SnippetExtent::Line);
        QVERIFY(snippet.text.size() < 220);
        QVERIFY(snippet.text.startsWith(QChar(0x2026)) && snippet.text.endsWith(QChar(0x2026)));
        QCOMPARE(snippet.marks.size(), size_t(1));
        QCOMPARE(snippet.text.mid(snippet.marks[0].first, snippet.marks[0].second), u"needle"_qs);
        QVERIFY(snippet.text.isValidUtf16());
    }
    void pagesFollowEachOther() {
        const auto all = refs(u"parcel"_qs);
        QStringList paged;
        for (qint64 skip = 0; skip < 6; ++skip) {
            const auto page = find(u"parcel"_qs, 1, skip);
            QCOMPARE(page.total, 4);
            for (const auto& m : page.matches) paged << m.reference;
        }
        QCOMPARE(paged, all);
        QCOMPARE(find(u"parcel"_qs, 0).matches.size(), size_t(0));
    }
    void aPersonsNameFindsWhatTheParticipantWrote() {
        const auto people = must(store::ChatRecords(*m_case->db).participants(m_second.id));
        domain::Person person;
        person.nameLatin = u"Sajid Fictional"_qs;
        m_case->change(AuditEvent::RowChange, u"Person"_qs, [&](Change& change) -> Status {
            SABOOT_CHECK(store::PersonRecords::add(change, person));
            domain::PersonClaim claim;
            claim.person = person.id;
            claim.participant = people.at(0).row;
            claim.reference = u"T2-0001"_qs;
            return store::PersonRecords::addClaim(change, claim);
        });
        QCOMPARE(refs(u"from:sajid"_qs), QStringList({u"T2-0002"_qs, u"T2-0001"_qs}));
    }
    void hitsOfOneChatForStepping() {
        SearchIndex index(*m_case->db);
        JobControl job;
        const auto rows = must(index.rowsIn(m_first.id, u"parcel"_qs, job));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(must(store::ChatRecords(*m_case->db).positionOf(m_first.id, rows[1])), 5);
    }
    void theIndexFollowsTheGrowingCase() {
        auto reader = must(store::Database::open(m_case->path(), m_case->key(), store::Access::ReadOnly));
        SearchIndex index(*reader);
        JobControl job;
        QCOMPARE(must(index.search(u"growing"_qs, 0, 10, job)).total, 0);
        const auto chat = importLines({{"New", "a growing case"}}, 1000);
        QCOMPARE(must(index.search(u"growing"_qs, 0, 10, job)).matches.at(0).reference, chat.number + u"-0001"_qs);
    }
    void aCancelledSearchIsCancelled() {
        SearchIndex index(*m_case->db);
        JobControl job;
        job.cancel();
        QCOMPARE(index.search(u"parcel"_qs, 0, 10, job).error().code(), ErrorCode::Cancelled);
        QVERIFY(!m_case->db->inTransaction());
        JobControl next;
        QVERIFY(index.search(u"parcel"_qs, 0, 10, next));
    }
    void searchesDuringAnImportSeeTheCaseBefore() {
        auto reader = must(store::Database::open(m_case->path(), m_case->key(), store::Access::ReadOnly));
        const qint64 before = find(u"parcel"_qs).total;
        const auto exhibit = m_case->addExhibit(u"big.txt"_qs);
        std::atomic<bool> running{true};
        std::atomic<int> wrong{0};
        std::thread thread([&] {
            SearchIndex index(*reader);
            JobControl job;
            int rounds = 0;
            while (running || rounds < 2) {
                const auto page = index.search(u"parcel"_qs, 0, 50, job);
                if (!page || page->total != before) ++wrong;
                ++rounds;
            }
        });
        m_case->change(AuditEvent::EvidenceAdd, u"Chat"_qs, [&](Change& change) -> Status {
            SABOOT_CHECK(importChat(change, exhibit.id, 8000));
            return ok();
        });
        running = false;
        thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(find(u"message -nosuch"_qs, 5).total, 8000);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
