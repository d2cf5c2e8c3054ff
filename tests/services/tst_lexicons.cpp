#include "services/lexicons.h"

#include "services/chats.h"
#include "services/exhibits.h"
#include "services/marks.h"
#include "services/testcase.h"
#include "services/verify.h"

#include <QGuiApplication>
#include <QTest>
#include <algorithm>

using namespace saboot;
using services::Lexicons;
using services::LexiconTermInfo;
using Origin = LexiconTermInfo::Origin;
using namespace Qt::StringLiterals;

namespace {

const LexiconTermInfo* find(const std::vector<LexiconTermInfo>& all, const QString& category, const QString& term) {
    const auto it = std::find_if(all.begin(), all.end(), [&](const auto& t) { return t.category == category && t.term == term; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace

class TestLexicons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesStayInTheCaseAndCanBeTakenBack() {
        tests::TestCase t;
        Lexicons lexicons(t.opened());
        const size_t shipped = lexicons.terms()->size();
        QVERIFY(shipped > 50);
        LexiconTermInfo own{u"Delivery "_s, u"kabootar"_s, u"courier"_s, {u"کبوتر"_s}, false, false, Origin::Own};
        QVERIFY(lexicons.set(own));
        auto all = *lexicons.terms();
        QCOMPARE(all.size(), shipped + 1);
        QVERIFY(find(all, u"delivery"_s, u"kabootar"_s)->origin == Origin::Own);
        QCOMPARE(lexicons.set(own).error().code(), ErrorCode::InvalidArgument); // twice
        QCOMPARE(lexicons.set({u"delivery"_s, u" … "_s, {}, {}, false, false, Origin::Own}).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(lexicons.set({{}, u"word"_s, {}, {}, false, false, Origin::Own}).error().code(), ErrorCode::InvalidArgument);
        // A shipped word is changed, moved to another category, taken out, and comes back as it was.
        LexiconTermInfo pay = *find(all, u"payment"_s, u"easypaisa"_s);
        const LexiconTermInfo before = pay;
        pay.variants << u"epaisa"_s;
        QVERIFY(lexicons.set(pay, u"payment"_s, u"easypaisa"_s));
        all = *lexicons.terms();
        QVERIFY(find(all, u"payment"_s, u"easypaisa"_s)->origin == Origin::Changed);
        QCOMPARE(find(all, u"payment"_s, u"easypaisa"_s)->variants.last(), u"epaisa"_s);
        pay.category = u"wallets"_s;
        QVERIFY(lexicons.set(pay, u"payment"_s, u"easypaisa"_s));
        all = *lexicons.terms();
        QVERIFY(find(all, u"payment"_s, u"easypaisa"_s)->origin == Origin::Removed);
        QVERIFY(find(all, u"wallets"_s, u"easypaisa"_s)->origin == Origin::Own);
        QVERIFY(lexicons.restore(u"payment"_s, u"easypaisa"_s));
        QCOMPARE(find(*lexicons.terms(), u"payment"_s, u"easypaisa"_s)->variants, before.variants);
        QCOMPARE(lexicons.restore(u"delivery"_s, u"kabootar"_s).error().code(), ErrorCode::NotFound); // an own word has nothing to go back to
        QVERIFY(lexicons.remove(u"delivery"_s, u"kabootar"_s));
        QVERIFY(!find(*lexicons.terms(), u"delivery"_s, u"kabootar"_s));
        QVERIFY(lexicons.restoreAll());
        QCOMPARE(lexicons.terms()->size(), shipped);
        // Kept over closing; the chain holds.
        QVERIFY(lexicons.set(own));
        t.close();
        QVERIFY(t.reopen());
        QVERIFY(find(*Lexicons(t.opened()).terms(), u"delivery"_s, u"kabootar"_s));
        JobControl job;
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report && report->clean);
    }
    void aListOfOnesOwnIsBroughtIn() {
        tests::TestCase t;
        Lexicons lexicons(t.opened());
        const auto n = lexicons.importList(t.file(u"own.json"_s, R"({"category":"codes","terms":[{"term":"kabootar","meaning":"courier","variants":["کبوتر"]},{"term":"chiriya"}]})"));
        QVERIFY2(n, n ? "" : qPrintable(describe(n.error())));
        QCOMPARE(*n, 2);
        QVERIFY(find(*lexicons.terms(), u"codes"_s, u"chiriya"_s));
        const auto bad = lexicons.importList(t.file(u"bad.json"_s, R"({"terms":[]})"));
        QCOMPARE(bad.error().code(), ErrorCode::InvalidArgument);
        QVERIFY(bad.error().detail().contains(u"category"_s));
    }
    void wordsFilterTheMessagesOfAChat() {
        tests::TestCase t;
        JobControl job;
        const auto e = services::Exhibits(t.opened()).attachFile(t.file(u"WhatsApp Chat with Ali.txt"_s, "13/10/2026, 21:05 - Ali: salam\n13/10/2026, 21:06 - Sana: 2 tola charas\n13/10/2026, 21:07 - Ali: easypaisa karo\n13/10/2026, 21:08 - Sana: 😀 کبوتر کل آئے گا\n"),
                                                                 {}, services::DuplicateRule::Skip, job);
        QVERIFY(e);
        const auto chats = services::Chats(t.opened()).import(e->exhibit.id, {}, job);
        QVERIFY(chats);
        services::Marks marks(t.opened());
        services::MessageFilter f;
        f.having = services::MessageFilter::Having::Suggestion;
        QCOMPARE(*marks.positions(chats->front(), f, job), (std::vector<qint64>{1, 2}));
        f.category = u"payment"_s;
        QCOMPARE(*marks.positions(chats->front(), f, job), (std::vector<qint64>{2}));
        Lexicons lexicons(t.opened());
        QVERIFY(lexicons.set({u"delivery"_s, u"kabootar"_s, u"courier"_s, {u"کبوتر"_s}, false, false, Origin::Own}));
        f.category = u"delivery"_s;
        QCOMPARE(*marks.positions(chats->front(), f, job), (std::vector<qint64>{3}));
        // Places are counted in UTF-16 units, after a sign outside the plane of two bytes.
        const QString text = services::Chats(t.opened()).messages(chats->front().id, 4, 1)->front().body.text;
        const auto words = services::suggestedWords(**lexicons.lexicon(), text);
        QCOMPARE(words.size(), size_t(1));
        QCOMPARE(text.mid(words[0].start, words[0].length), u"کبوتر"_s);
        job.cancel();
        QCOMPARE(marks.positions(chats->front(), f, job).error().code(), ErrorCode::Cancelled);
    }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestLexicons t;
    return QTest::qExec(&t, argc, argv);
}
#include "tst_lexicons.moc"
