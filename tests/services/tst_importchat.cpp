#include "services/chats.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/sample/evidence.h"
#include "services/sample/story.h"
#include "services/testcase.h"
#include "services/verify.h"

#include <QGuiApplication>
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
        for (const auto& i : *services::Register(t.opened()).identifiers({domain::IdentifierKind::Wallet}))
            found = found || i.facts.normal == services::sample::tronSeller;
        QVERIFY(found);
        QCOMPARE(Chats(t.opened()).import(added->exhibit.id, {}, job).error().code(), ErrorCode::AlreadyExists);
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report);
        QVERIFY2(report->clean, report->findings.empty() ? "" : qPrintable(report->findings.front().text));
        QVERIFY(report->rows > 2000);
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
