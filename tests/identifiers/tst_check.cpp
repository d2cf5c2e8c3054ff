#include "samples.h"
#include "identifiers/check.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace saboot;
using namespace saboot::domain;
using namespace Qt::StringLiterals;

namespace {

QStringList csvCells(const QString& line) {
    // The columns used here (coin, network, address, valid) hold no quotes; only the last one may hold commas.
    return line.split(u',');
}

QString sample(const char* name) { return tests::samplesFolder() + QStringLiteral("/addresses/") + QString::fromLatin1(name); }

} // namespace

class TestCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectors_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<bool>("testnet");
        auto row = [](const char* v, const char* kind, const char* network, const char* verdict, bool testnet = false) {
            QTest::addRow("%.60s %s", v, verdict) << QString::fromUtf8(v) << QString::fromLatin1(kind) << QString::fromLatin1(network) << QString::fromLatin1(verdict) << testnet;
        };
        // Published vectors of the standards and of the networks' documentation.
        row("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "wallet", "btc", "valid");
        row("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "wallet", "btc", "invalid");
        row("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "wallet", "btc", "valid");
        row("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "wallet", "ltc", "valid");
        row("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "wallet", "btc", "valid");
        row("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "wallet", "btc", "valid");
        row("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "wallet", "btc", "valid");
        row("bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y", "wallet", "btc", "valid");
        row("BC1SW50QGDZ25J", "wallet", "btc", "valid");
        row("bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", "wallet", "btc", "valid");
        row("bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx", "wallet", "btc", "invalid");
        row("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "wallet", "btc", "invalid");
        row("bc1pw5dgrnzv", "wallet", "btc", "invalid");
        row("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7", "wallet", "btc", "valid", true);
        row("mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", "wallet", "btc", "valid", true);
        row("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "key", "btc", "valid");
        row("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK", "key", "btc", "invalid");
        row("6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg", "key", "btc", "valid");
        row("xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8", "extended_key", "btc", "valid");
        row("xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi", "extended_key", "btc", "valid");
        row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "wallet", "eth", "valid");
        row("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", "wallet", "bnb", "valid");
        row("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "wallet", "matic", "valid");
        row("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", "wallet", "eth", "valid");
        row("0xd1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", "wallet", "eth", "invalid");
        row("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "wallet", "eth", "no_checksum");
        row("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "wallet", "trx", "valid");
        row("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u", "wallet", "trx", "invalid");
        row("LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", "wallet", "ltc", "valid");
        row("MTf4tP1TCNBn8dNkyxeBVoPrFCcVzxJvvh", "wallet", "ltc", "valid");
        row("DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "wallet", "doge", "valid");
        row("XpESxaUmonkq8RaLLp46Brx2K39ggQe226", "wallet", "dash", "valid");
        row("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "wallet", "bch", "valid");
        row("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "wallet", "bch", "valid");
        row("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q", "wallet", "bch", "invalid");
        row("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "wallet", "xrp", "valid");
        row("X7gJ5YK8abHf2eTPWPFHAAot8Knck11QGqmQ7a6a3Z8PJvk", "wallet", "xrp", "valid");
        row("snoPBrXtMeMyMHUVTgbuqAfg1SUTb", "key", "xrp", "valid");
        row("t1Hsc1LR8yKnbbe3twRp88p6vFfC5t7DLbs", "wallet", "zec", "valid");
        row("44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", "wallet", "xmr", "valid");
        row("888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H", "wallet", "xmr", "valid");
        row("EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF", "wallet", "ton", "valid");
        row("EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHG", "wallet", "ton", "invalid");
        row("So11111111111111111111111111111111111111112", "wallet", "sol", "no_checksum");
        row("addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x", "wallet", "ada", "valid");
        row("stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw", "wallet", "ada", "valid");
        row("Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi", "wallet", "ada", "valid");
        // Identifiers of people and things.
        row("PK36SCBL0000001123456702", "iban", "", "valid");
        row("PK36 SCBL 0000 0011 2345 6702", "iban", "", "valid");
        row("PK27MPBL1181017140122674", "iban", "", "invalid");
        row("PK36SCBL0000001234560102", "iban", "", "invalid");
        row("GB82 WEST 1234 5698 7654 32", "iban", "", "valid");
        row("35202-1234567-1", "cnic", "", "shape_only");
        row("۳۵۲۰۲-۱۲۳۴۵۶۷-۱", "cnic", "", "shape_only");
        row("95202-1234567-1", "cnic", "", "invalid");
        row("490154203237518", "imei", "", "valid");
        row("490154203237517", "imei", "", "invalid");
        row("4111 1111 1111 1111", "card", "", "valid");
        row("4111 1111 1111 1112", "card", "", "invalid");
        row("pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion", "onion", "", "valid");
        row("sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd.onion", "onion", "", "valid");
        row("sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqe.onion", "onion", "", "invalid");
        row("http://xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd.onion/shop", "onion", "", "valid");
        row("Dealer.One@Example.com", "email", "", "shape_only");
        row("dealer[at]example[.]com", "email", "", "shape_only");
        row("https://example.com/a?b=1", "url", "", "shape_only");
        row("hxxps://example[.]com/a", "url", "", "shape_only");
        row("192.168.1.10", "ip", "", "shape_only");
        row("2001:db8::1", "ip", "", "shape_only");
        row("00:1A:2B:3C:4D:5E", "mac", "", "shape_only");
        row("33.6844, 73.0479", "coordinates", "", "shape_only");
        row("33°41'3.8\"N 73°2'52.4\"E", "coordinates", "", "shape_only");
        row("@gold_dust1", "handle", "", "shape_only");
        row("RR473124829SE", "parcel", "", "valid");
        row("LEB-12-1234", "plate", "", "shape_only");
        row("1234567-8", "ntn", "", "shape_only");
        row("4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b", "txid", "btc", "shape_only");
        row("0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", "txid", "eth", "shape_only");
        row("D54A 8B3C 12EF 98AB 77C0  1234 5678 9ABC DEF0 1122", "pgp", "", "shape_only");
    }
    void vectors() {
        QFETCH(QString, value);
        QFETCH(QString, kind);
        QFETCH(QString, network);
        QFETCH(QString, verdict);
        QFETCH(bool, testnet);
        const auto all = identifiers::check(value);
        const IdentifierFacts& f = all.front();
        QCOMPARE(toText(f.kind), kind);
        QCOMPARE(toText(f.verdict), verdict);
        QVERIFY2(network.isEmpty() ? f.networks.isEmpty() : f.networks.contains(network), qPrintable(f.networks.join(u' ')));
        QCOMPARE(f.testnet, testnet);
        QCOMPARE(f.input, value);
        QVERIFY(f.reason.endsWith(u'.'));
        QVERIFY(!f.normal.isEmpty());
        // A normal form of an accepted value is accepted and its own normal form.
        if (f.verdict != Verdict::Invalid) {
            const auto again = identifiers::check(f.normal, f.kind).front();
            QVERIFY2(again.verdict != Verdict::Invalid, qPrintable(f.normal));
            QCOMPARE(again.normal, f.normal);
        }
        // Asked for its kind only, it answers the same.
        QCOMPARE(toText(identifiers::check(value, f.kind).front().verdict), verdict);
    }
    void phones_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("normal");
        QTest::addColumn<QString>("op");
        for (const char* v : {"0300-1234567", "03001234567", "+92 300 1234567", "0092-300-1234567", "923001234567", "۰۳۰۰۱۲۳۴۵۶۷", "٠٣٠٠ ١٢٣٤٥٦٧", "\u202A+92 300 1234567\u202C", "+92 (0)300 1234567", "0300 123 4567"})
            QTest::addRow("%s", v) << QString::fromUtf8(v) << u"+923001234567"_s << u"Jazz"_s;
        QTest::newRow("zong") << u"0312 7654321"_s << u"+923127654321"_s << u"Zong"_s;
        QTest::newRow("zong 370") << u"0370 7654321"_s << u"+923707654321"_s << u"Zong"_s;
        QTest::newRow("ufone") << u"0333 7654321"_s << u"+923337654321"_s << u"Ufone"_s;
        QTest::newRow("telenor") << u"0345 7654321"_s << u"+923457654321"_s << u"Telenor"_s;
        QTest::newRow("sco") << u"0355 7654321"_s << u"+923557654321"_s << u"SCO"_s;
        QTest::newRow("abroad") << u"+44 7911 123456"_s << u"+447911123456"_s << u""_s;
        QTest::newRow("fixed") << u"051-9201234"_s << u"+92519201234"_s << u""_s;
    }
    void phones() {
        QFETCH(QString, value);
        QFETCH(QString, normal);
        QFETCH(QString, op);
        const auto f = identifiers::best(value);
        QCOMPARE(toText(f.kind), u"phone"_s);
        QCOMPARE(f.normal, normal);
        QVERIFY2(op.isEmpty() || f.note.contains(op), qPrintable(f.note));
        QCOMPARE(toText(f.verdict), u"shape_only"_s);
    }
    void seedPhrases_data() {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("verdict");
        const QString about = u"abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"_s;
        QTest::newRow("BIP-39 zero entropy") << about << u"valid"_s;
        QTest::newRow("capitals and numbers") << u"1. Legal 2. winner 3. thank 4. year 5. wave 6. sausage\n7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow"_s << u"valid"_s;
        QTest::newRow("24 words") << u"letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless"_s << u"valid"_s;
        QTest::newRow("wrong last word") << about.chopped(5) + u"above"_s << u"invalid"_s;
        QTest::newRow("eleven words") << about.mid(8) << u"invalid"_s;
        QTest::newRow("foreign word") << about.chopped(5) + u"heroin"_s << u"invalid"_s;
        QTest::newRow("Electrum segwit") << u"wild father tree among universe such mobile favorite target dynamic credit identify"_s << u"valid"_s;
        QTest::newRow("Japanese") << u"あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あいこくしん　あおぞら"_s << u"valid"_s;
        QTest::newRow("French") << u"abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abeille"_s << u"valid"_s;
    }
    void seedPhrases() {
        QFETCH(QString, phrase);
        QFETCH(QString, verdict);
        const auto f = identifiers::best(phrase);
        QCOMPARE(toText(f.kind), u"seed_phrase"_s);
        QVERIFY2(toText(f.verdict) == verdict, qPrintable(f.reason));
        QVERIFY(isSecret(f.kind));
        QVERIFY(!identifiers::masked(f).contains(phrase.section(u' ', 0, 0)));
    }
    void samplesAgree() {
        QFile file(sample("addresses_share.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the sample addresses are not here");
        const QHash<QString, QStringList> networks{{u"BTC"_s, {u"btc"_s}}, {u"LTC"_s, {u"ltc"_s}}, {u"ETH"_s, {u"eth"_s}}, {u"DOGE"_s, {u"doge"_s}},
            {u"BCH"_s, {u"bch"_s}}, {u"TRX"_s, {u"trx"_s}}, {u"XRP"_s, {u"xrp"_s}}, {u"XMR"_s, {u"xmr"_s}}, {u"SOL"_s, {u"sol"_s}}, {u"TON"_s, {u"ton"_s}},
            {u"BTC_XPUB"_s, {u"btc"_s}}, {u"USDT"_s, {u"btc"_s, u"eth"_s, u"trx"_s, u"sol"_s}}};
        int rows = 0;
        QStringList disagreements;
        file.readLine();
        while (!file.atEnd()) {
            const QStringList c = csvCells(QString::fromUtf8(file.readLine()).trimmed());
            if (c.size() < 4) continue;
            ++rows;
            QStringList wanted = networks.value(c[0]);
            if (c[1].endsWith(u"TRON"_s)) wanted = QStringList{u"trx"_s};
            if (c[1].endsWith(u"erc20"_s) || c[1].endsWith(u"ethereum"_s)) wanted = QStringList{u"eth"_s};
            const bool wantsTest = c[1].startsWith(u"testnet"_s) || c[1].startsWith(u"stagenet"_s);
            bool accepted = false;
            for (const IdentifierFacts& f : identifiers::check(c[2])) {
                const bool kind = f.kind == IdentifierKind::Wallet || f.kind == IdentifierKind::ExtendedKey;
                const bool verdict = f.verdict == Verdict::Valid || f.verdict == Verdict::NoChecksum;
                // Solana writes the accounts of all its networks alike.
                const bool network = f.testnet == wantsTest || f.networks.contains(u"sol"_s);
                for (const QString& n : wanted) accepted |= kind && verdict && network && f.networks.contains(n);
            }
            if (accepted != (c[3] == u"true"_s)) disagreements << c.join(u',');
        }
        QVERIFY(rows > 400);
        QVERIFY2(disagreements.isEmpty(), qPrintable(disagreements.join(u'\n')));
    }
    void samplePhrasesAgree() {
        QFile file(sample("bip39_cases.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the sample phrases are not here");
        file.readLine();
        int rows = 0;
        while (!file.atEnd()) {
            const QStringList c = csvCells(QString::fromUtf8(file.readLine()).trimmed());
            if (c.size() < 4) continue;
            ++rows;
            const auto f = identifiers::best(c[2]);
            QCOMPARE(toText(f.kind), u"seed_phrase"_s);
            QVERIFY2((f.verdict == Verdict::Valid) == (c[3] == u"true"_s), qPrintable(c[2] + f.reason));
        }
        QVERIFY(rows >= 20);
    }
    void sampleInvoicesAgree() {
        QFile file(sample("bolt11.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the sample invoices are not here");
        file.readLine();
        while (!file.atEnd()) {
            const QStringList c = csvCells(QString::fromUtf8(file.readLine()).trimmed());
            if (c.size() < 7) continue;
            const auto f = identifiers::best(c[0]);
            QCOMPARE(toText(f.kind), u"invoice"_s);
            QCOMPARE(f.verdict == Verdict::Valid, c.last() == u"true"_s);
            QCOMPARE(f.testnet, c[1] == u"testnet"_s);
            for (const int column : {2, 4, 5}) QVERIFY2(f.note.contains(c[column]), qPrintable(f.note));
            if (!c[3].isEmpty()) QVERIFY(f.note.contains(QDateTime::fromSecsSinceEpoch(c[3].toLongLong(), Qt::UTC).toString(Qt::ISODate)));
        }
    }
    void paymentLinksAreOpened() {
        const auto f = identifiers::best(u"bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=0.1&label=Shop");
        QCOMPARE(f.normal, u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s);
        QVERIFY(f.note.contains(u"amount=0.1"_s));
        const auto e = identifiers::best(u"ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@56/transfer?value=1");
        QCOMPARE(toText(e.kind), u"wallet"_s);
        QVERIFY(e.note.contains(u"chain id 56"_s));
    }
    void splitValueIsJoinedOnlyByItsChecksum() {
        auto f = identifiers::best(u"TR7NHqjeKQxGTCi8\nq8ZY4pL8otSzgjLj6t");
        QCOMPARE(toText(f.verdict), u"valid"_s);
        QCOMPARE(f.normal, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        QVERIFY(f.note.contains(u"joined across"_s));
        f = identifiers::best(u"TR7NHqjeKQxGTCi8\u200Bq8ZY4pL8otSzgjLj6t");
        QVERIFY(f.note.contains(u"hidden"_s));
        f = identifiers::best(u"TR7NHqjeKQxGTCi9\nq8ZY4pL8otSzgjLj6t");
        QCOMPARE(toText(f.verdict), u"invalid"_s);
    }
    void secretsAreMasked() {
        const auto f = identifiers::best(u"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ");
        QVERIFY(isSecret(f.kind));
        const QString m = identifiers::masked(f);
        QVERIFY(m.startsWith(u"5Hue"_s) && m.endsWith(u"vyTJ"_s) && m.size() < 20);
    }
    void theNoteOfAnIbanNamesTheBank() {
        QVERIFY(identifiers::best(u"PK36SCBL0000001123456702").note.contains(u"Standard Chartered"_s));
        QVERIFY(identifiers::best(u"35202-1234567-1").note.contains(u"general knowledge"_s));
        QVERIFY(identifiers::best(u"35202-1234567-1").note.contains(u"Punjab"_s));
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
