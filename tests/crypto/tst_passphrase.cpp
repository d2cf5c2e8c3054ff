#include "crypto/fixtures.h"
#include "crypto/passphrase.h"

using namespace saboot;
using namespace saboot::crypto;
using saboot::tests::secret;

class TestPassphrase : public QObject {
    Q_OBJECT
private:
    static bool has(const PassphraseStrength& s, PassphraseReason r) { return std::find(s.reasons.begin(), s.reasons.end(), r) != s.reasons.end(); }
private Q_SLOTS:
    void accepts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("five words") << QByteArray("velvet harbour ostrich copper lantern");
        QTest::newRow("six words with dashes") << QByteArray("cinder-mango-thirty-oblong-walrus-quilt");
        QTest::newRow("five Urdu words") << QByteArray("دریا چراغ بادل صندوق مچھلی");
        QTest::newRow("Urdu and Latin") << QByteArray("دریا lantern بادل copper مچھلی");
        QTest::newRow("random mixed") << QByteArray("x9!Kq2#Tz7Wm4&");
        QTest::newRow("camel case") << QByteArray("VelvetHarbourOstrichCopperLantern");
    }
    void accepts() {
        QFETCH(QByteArray, text);
        const auto s = passphraseStrength(SecureBytes::copyOf(text));
        QVERIFY2(s.acceptable, qPrintable(QString::number(s.bits)));
        QVERIFY(requireStrongPassphrase(SecureBytes::copyOf(text)));
    }
    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* text, PassphraseReason r) { QTest::newRow(text) << QByteArray(text) << int(r); };
        row("", PassphraseReason::Empty);
        row("Tr0ub4dor&3", PassphraseReason::TooShort);
        row("12345678", PassphraseReason::OnlyDigits);
        row("42101123456789", PassphraseReason::OnlyDigits);
        row("aaaaaaaaaaaaaaaaaaaa", PassphraseReason::Repeats);
        row("harbour harbour harbour harbour harbour", PassphraseReason::Repeats);
        row("x9!Kx9!Kx9!Kx9!Kx9!K", PassphraseReason::Repeats);
        row("qwertyuiopasdfghjkl", PassphraseReason::KeyboardRun);
        row("قوعرتےءیہپاسدفگھجکل", PassphraseReason::KeyboardRun);
        row("abcdefghijklmnopqrstuvwxyz", PassphraseReason::Sequence);
        row("ابپتٹثجچحخدڈذرڑزژ", PassphraseReason::Sequence);
        row("Pakistan14081947!", PassphraseReason::DateOrYear);
        row("P@ssw0rdP4kistan!", PassphraseReason::CommonPassword);
        row("پاکستان زندہ آباد", PassphraseReason::CommonPassword);
        row("Lahore Police 2024", PassphraseReason::DateOrYear);
        row("velvet harbour ostrich", PassphraseReason::TooGuessable);
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(int, reason);
        const auto s = passphraseStrength(SecureBytes::copyOf(text));
        QVERIFY2(!s.acceptable, qPrintable(QString::number(s.bits)));
        QVERIFY(has(s, PassphraseReason(reason)));
        const Status refused = requireStrongPassphrase(SecureBytes::copyOf(text));
        QCOMPARE(refused.error().code(), ErrorCode::PassphraseTooWeak);
        QVERIFY(!refused.error().detail().isEmpty());
        if (text.size() > 3) QVERIFY(!refused.error().detail().contains(QString::fromUtf8(text)));
    }
    void refusesWhatIsNoText() {
        QVERIFY(has(passphraseStrength(secret("\xff\xfe velvet harbour ostrich copper")), PassphraseReason::NotText));
        QVERIFY(has(passphraseStrength(SecureBytes::copyOf(QByteArray(2000, 'x'))), PassphraseReason::NotText));
        QVERIFY(!preparePassphrase(SecureBytes::copyOf(QByteArray("a\0b", 3))));
        QVERIFY(!preparePassphrase(secret("  \xe2\x80\x8f ")));
    }
    void longOnesAreRatedQuickly() {
        SeededRandom random(4);
        QByteArray text = random.bytes(700).toHex().left(1000);
        QVERIFY(passphraseStrength(SecureBytes::copyOf(text)).acceptable);
    }
    void oneSpellingForEveryKeyboard() {
        const auto prepared = [](const QString& s) {
            auto r = preparePassphrase(SecureBytes::copyOf(s.toUtf8()));
            return r ? QString::fromUtf8(r->view().toByteArray()) : QString();
        };
        // Composed and decomposed, Arabic and Urdu letters, Arabic and Urdu digits, marks nobody sees, blanks.
        QCOMPARE(prepared(QStringLiteral("آم")), prepared(QStringLiteral("ا\u0653م")));
        QCOMPARE(prepared(QStringLiteral("كتاب علي")), prepared(QStringLiteral("کتاب علی")));
        QCOMPARE(prepared(QStringLiteral("دریا\u200f  چراغ ")), QStringLiteral("دریا چراغ"));
        QCOMPARE(prepared(QStringLiteral("\u0661\u0662")), prepared(QStringLiteral("\u06f1\u06f2")));
        QCOMPARE(prepared(QStringLiteral("caf\u00e9\u00a0x")), prepared(QStringLiteral("cafe\u0301 x")));
        QVERIFY(prepared(QStringLiteral("Velvet")) != prepared(QStringLiteral("velvet")));
        QCOMPARE(prepared(QStringLiteral("😀 لال")), QStringLiteral("😀 لال"));
    }
    void everyReasonHasItsSentence() {
        QSet<QByteArray> sentences;
        for (int r = 0; r <= int(PassphraseReason::TooGuessable); ++r) sentences.insert(passphraseReasonSentence(PassphraseReason(r)));
        QCOMPARE(sentences.size(), int(PassphraseReason::TooGuessable) + 1);
    }
    void derivesTheKnownKey() {
        // Argon2id t=3, m=128 MiB, one lane, computed with OpenSSL.
        const auto key = deriveKek(secret(" velvet  harbour "), QByteArray("0123456789abcdef"), kdfFloor);
        QVERIFY(key);
        QCOMPARE(key->view().toByteArray().toHex(), QByteArray("76a04197851841edbc7eafd0d233ffc1000c492774232973b2d587369fff61b2"));
    }
    void refusesCostsOutsideTheLimits() {
        const auto code = [](const KdfCost& c) { return deriveKek(secret("velvet harbour"), QByteArray(16, 'x'), c).error().code(); };
        QCOMPARE(code({2, 128ULL << 20}), ErrorCode::InvalidArgument);
        QCOMPARE(code({3, 127ULL << 20}), ErrorCode::InvalidArgument);
        QCOMPARE(code({65, 128ULL << 20}), ErrorCode::InvalidArgument);
        QCOMPARE(code({3, 5ULL << 30}), ErrorCode::InvalidArgument);
        QCOMPARE(code({3, (128ULL << 20) + 1}), ErrorCode::InvalidArgument);
        QVERIFY(!deriveKek(secret("velvet harbour"), QByteArray(15, 'x'), kdfFloor));
        QVERIFY(isAcceptable(calibrate(1)));
        QCOMPARE(calibrate(1), kdfFloor);
    }
};

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
