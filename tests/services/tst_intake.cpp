#include "base/file.h"
#include "crypto/sha256.h"
#include "services/exhibits.h"
#include "services/overview.h"
#include "services/register.h"
#include "services/reportwords.h"
#include "services/sample/screens.h"
#include "services/testcase.h"
#include "services/verify.h"

#include <QBuffer>
#include <QDirIterator>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace saboot;
using services::DuplicateRule;
using services::Exhibits;

class TestExhibits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheIdenticalBytesBack_data() {
        QTest::addColumn<int>("size");
        for (int n : {1, 1048575, 1048576, 1048577, 5'000'000}) QTest::newRow(qPrintable(QString::number(n))) << n;
    }
    void givesTheIdenticalBytesBack() {
        QFETCH(int, size);
        tests::TestCase t;
        SeededRandom random{quint64(size)};
        const QByteArray bytes = random.bytes(size);
        const QString file = t.file(QStringLiteral("original.bin"), bytes);
        JobControl job;
        Exhibits exhibits(t.opened());
        domain::Acquisition a;
        a.title = QStringLiteral("اصل");
        a.source = QStringLiteral("Phone P-1");
        auto added = exhibits.attachFile(file, a, DuplicateRule::Skip, job);
        QVERIFY2(added, added ? "" : qPrintable(describe(added.error())));
        QCOMPARE(added->exhibit.number, QStringLiteral("DE-01"));
        QCOMPARE(added->exhibit.sha256, crypto::sha256(bytes));
        const QString out = t.path(QStringLiteral("copy.bin"));
        QVERIFY(exhibits.extract(added->exhibit.id, out, job));
        QCOMPARE(*readBounded(out, 1 << 30), bytes);
        QCOMPARE(exhibits.extract(added->exhibit.id, out, job).error().code(), ErrorCode::AlreadyExists);
        // Nothing of it lies readable in the case folder.
        QDirIterator it(t.casePath(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QByteArray stored = *readBounded(it.next(), 1 << 30);
            if (size >= 64) QVERIFY2(!stored.contains(bytes.first(64)), qPrintable(it.fileName()));
        }
    }
    void recognisesTheSameBytes() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        QVERIFY(exhibits.attachBytes("same", QStringLiteral("a.txt"), {}, DuplicateRule::Skip, job));
        auto again = exhibits.attachBytes("same", QStringLiteral("b.txt"), {}, DuplicateRule::Skip, job);
        QVERIFY(again);
        QCOMPARE(again->sameAs, QStringLiteral("DE-01"));
        QCOMPARE(exhibits.list()->size(), size_t(1));
        auto kept = exhibits.attachBytes("same", QStringLiteral("b.txt"), {}, DuplicateRule::Keep, job);
        QVERIFY(kept);
        QCOMPARE(kept->exhibit.number, QStringLiteral("DE-02"));
        QCOMPARE(kept->sameAs, QStringLiteral("DE-01"));
    }
    void refusesWhatCannotBeAttached() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto code = [&](const QString& path) { return exhibits.attachFile(path, {}, DuplicateRule::Skip, job).error().code(); };
        QCOMPARE(code(t.path(QStringLiteral("missing"))), ErrorCode::NotFound);
        QCOMPARE(code(t.casePath()), ErrorCode::NotAFile);
        QCOMPARE(code(t.file(QStringLiteral("empty"), {})), ErrorCode::FileEmpty);
        QCOMPARE(exhibits.list()->size(), size_t(0));
    }
    void aCancelLeavesNoTrace() {
        tests::TestCase t;
        const quint64 before = t.opened().head().seq;
        JobControl job;
        job.cancel();
        const QString file = t.file(QStringLiteral("big"), QByteArray(3 << 20, 'x'));
        QCOMPARE(Exhibits(t.opened()).attachFile(file, {}, DuplicateRule::Skip, job).error().code(), ErrorCode::Cancelled);
        QCOMPARE(t.opened().head().seq, before);
        QDirIterator it(t.opened().vaultFolder(), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(!it.hasNext());
    }
    void readsAScreenshotAndItsWallet() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto qr = services::sample::qrPicture(QStringLiteral("bitcoin:") + services::sample::bitcoinShop, QStringLiteral("Scan"));
        QVERIFY(qr);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(qr->save(&buffer, "PNG"));
        auto added = exhibits.attachBytes(png, QStringLiteral("qr.png"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        auto read = exhibits.read(added->exhibit.id, job);
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        QCOMPARE(read->mediaType, QStringLiteral("image/png"));
        QVERIFY2(read->problem.isEmpty(), qPrintable(read->problem));
        const auto found = services::Register(t.opened()).identifiers({domain::IdentifierKind::Wallet});
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(1));
        QCOMPARE(found->front().facts.normal, services::sample::bitcoinShop);
        QCOMPARE(found->front().firstReference, QStringLiteral("DE-01"));
        bool thumbnail = false;
        const auto derived = exhibits.derivations(added->exhibit.id);
        for (const auto& d : *derived) {
            QVERIFY(!d.tool.isEmpty());
            QCOMPARE(d.parentSha256, added->exhibit.sha256);
            thumbnail = thumbnail || d.kind == domain::DerivationKind::Thumbnail;
        }
        QVERIFY(thumbnail);
    }
    void aDamagedPictureStaysWithAReason() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        auto added = exhibits.attachBytes(png.left(60), QStringLiteral("cut.png"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        auto read = exhibits.read(added->exhibit.id, job);
        QVERIFY(read);
        QCOMPARE(read->state, domain::ReadState::Failed);
        QVERIFY(!read->problem.isEmpty());
        QCOMPARE(*exhibits.originalBytes(*read, 1000, job), png.left(60));
    }
    /// What the readers say of an exhibit is printed in an Urdu report, too.
    void whatReadersSayHasItsUrdu() {
        int seen = 0;
        for (const char* name : {"parsers/archive/archive.cpp", "worker/inspect.cpp", "parsers/inspect/pdf.cpp"}) {
            const auto source = readBounded(QStringLiteral(SABOOT_SOURCE_DIR "/app/") + QLatin1String(name), 1 << 20);
            QVERIFY(source);
            static const QRegularExpression said(QStringLiteral("(?:problems\\.push_back\\(|problem\\([^,\"]+, )QStringLiteral\\(\"([^\"]+)\"\\)"));
            for (auto it = said.globalMatch(QString::fromUtf8(*source)); it.hasNext();) {
                QString sentence = it.next().captured(1);
                if (sentence.startsWith(QLatin1String("%1 failed"))) continue; // put together of two
                for (int i = 1; i <= 3; ++i) sentence.replace(QStringLiteral("%%1").arg(i), QString::number(10 + i));
                const QString urdu = services::problemUrdu(sentence);
                QVERIFY2(!urdu.contains(QRegularExpression(QStringLiteral("[A-Za-z]{2}"))), qPrintable(QLatin1String(name) + QStringLiteral(": ") + urdu));
                for (int i = 1; i <= 3; ++i) QCOMPARE(urdu.contains(QString::number(10 + i)), sentence.contains(QString::number(10 + i)));
                ++seen;
            }
        }
        QVERIFY2(seen >= 12, qPrintable(QString::number(seen)));
    }
    void custodyAndWithdrawal() {
        tests::TestCase t;
        JobControl job;
        Exhibits exhibits(t.opened());
        auto added = exhibits.attachBytes("x", QStringLiteral("a"), {}, DuplicateRule::Skip, job);
        QVERIFY(added);
        domain::CustodyEvent e;
        e.exhibit = added->exhibit.id;
        e.at = t.clock.utcMs();
        e.from = QStringLiteral("Insp. Aliya Test");
        QCOMPARE(exhibits.addCustody(e).error().code(), ErrorCode::InvalidArgument);
        e.to = QStringLiteral("Moharrir malkhana");
        e.register19 = QStringLiteral("Reg. 19 no. 7");
        QVERIFY(exhibits.addCustody(e));
        QCOMPARE(exhibits.custody(added->exhibit.id)->size(), size_t(2));
        QCOMPARE(exhibits.withdraw(added->exhibit.id, QStringLiteral("too short")).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(exhibits.withdraw(added->exhibit.id, QStringLiteral("attached to the wrong case")));
        QVERIFY(exhibits.byNumber(QStringLiteral("DE-01"))->isWithdrawn());
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report);
        QVERIFY2(report->clean, report->findings.empty() ? "" : qPrintable(report->findings.front().text));
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestExhibits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_intake.moc"
