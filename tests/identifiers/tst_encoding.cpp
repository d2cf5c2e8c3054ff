#include "identifiers/check.h"
#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <QRandomGenerator>
#include <QTest>

using namespace saboot;
using namespace saboot::identifiers;
using namespace Qt::StringLiterals;

namespace {

QRandomGenerator random_(4711);

Bytes randomBytes(size_t n) {
    Bytes out(n);
    for (auto& b : out) b = uint8_t(random_.generate());
    return out;
}

Bytes joined(std::initializer_list<uint8_t> head, const Bytes& tail) {
    Bytes out(head);
    out.insert(out.end(), tail.begin(), tail.end());
    return out;
}

std::string text(ByteSpan b) { return std::string(b.begin(), b.end()); }
Bytes bytesOf(const std::optional<ShortBytes>& b) { return b ? Bytes(b->begin(), b->end()) : Bytes(); }
ByteSpan view(std::string_view s) { return {reinterpret_cast<const uint8_t*>(s.data()), s.size()}; }

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedDigests() {
        // Keccak team and Ethereum: Keccak-256 of nothing and of "abc"; FIPS 202: SHA3-256 of "abc".
        QCOMPARE(toHex(keccak256({})), std::string("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"));
        QCOMPARE(toHex(keccak256(view("abc"))), std::string("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"));
        QCOMPARE(toHex(sha3_256(view("abc"))), std::string("3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"));
        QCOMPARE(toHex(sha256(view("abc"))), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        // A message longer than one block of 136 bytes, and exactly one.
        QVERIFY(keccak256(Bytes(136, 0x61)) != keccak256(Bytes(137, 0x61)));
    }
    void publishedChecks() {
        QCOMPARE(crc16Xmodem(view("123456789")), uint16_t(0x31C3));
        QCOMPARE(crc32(view("123456789")), uint32_t(0xCBF43926));
        QVERIFY(luhnHolds("79927398713"));
        QVERIFY(!luhnHolds("79927398710"));
        QVERIFY(!luhnHolds(""));
        QCOMPARE(ibanMod97("GB82WEST12345698765432"), 1);
        QCOMPARE(ibanMod97("PK27MPBL1181017140122674"), 23);
        QCOMPARE(ibanMod97("PK36SCBL0000001234560102"), 65);
        QCOMPARE(base58Encode(view("Hello World!")), std::string("2NEpo7TZRRrLZSi2U"));
        QCOMPARE(text(*base58Decode("2NEpo7TZRRrLZSi2U")), std::string("Hello World!"));
        QCOMPARE(base58Encode(Bytes{0, 0, 0x28, 0x7f, 0xb4, 0xcd}), std::string("11233QC4"));
        QCOMPARE(text(*base64Decode("Zm9vYg==")), std::string("foob"));
        QCOMPARE(text(*base32Decode("mzxw6ytboi")), std::string("foobar"));
    }
    void codesUndoThemselves() {
        for (int round = 0; round < 200; ++round) {
            const Bytes data = randomBytes(1 + random_.bounded(60u));
            QCOMPARE(bytesOf(base58Decode(base58Encode(data))), data);
            QCOMPARE(bytesOf(base58Decode(base58Encode(data, Alphabet::Ripple), Alphabet::Ripple)), data);
            QCOMPARE(bytesOf(base58CheckDecode(base58CheckEncode(data))), data);
            QCOMPARE(*moneroBase58Decode(moneroBase58Encode(data)), data);
            QCOMPARE(*regroupBits(*regroupBits(data, 8, 5, Padding::Add), 5, 8, Padding::Refuse), data);
            QCOMPARE(*base32Decode(base32Encode(data)), data);
        }
        // Leading zeros are kept.
        const Bytes zeros{0, 0, 0, 1};
        QCOMPARE(bytesOf(base58Decode(base58Encode(zeros))), zeros);
        // The longest that fit, and what does not.
        for (const size_t n : {140u, 146u}) {
            const Bytes data = randomBytes(n);
            if (const std::string s58 = base58Encode(data); s58.size() <= 200) QCOMPARE(bytesOf(base58Decode(s58)), data);
        }
        QVERIFY(!base58Decode(std::string(200, '1')));
        QCOMPARE(bytesOf(base58Decode(std::string(152, '1'))), Bytes(152, 0));
        QCOMPARE(bytesOf(base58Decode(std::string(200, 'z'))).size(), size_t(147));
    }
    void yesOrNoAgreesWithTheReading() {
        const auto agree = [](const std::string& s) {
            const auto valid = [&](void (*read)(std::string_view, rules::Out&)) {
                rules::Out out;
                read(s, out);
                return !out.empty() && out.front().verdict == domain::Verdict::Valid;
            };
            return valid(rules::base58Address) == rules::base58AddressHolds(s) && valid(rules::bech32Address) == rules::bech32AddressHolds(s) && valid(rules::evmAddress) == rules::evmAddressHolds(s);
        };
        int held = 0;
        for (const std::string& good : {std::string("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), std::string("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"), std::string("TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR"),
                                       std::string("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), std::string("bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297"),
                                       std::string("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), std::string("0x52908400098527886E0F7030069857D2E4169EE7")}) {
            held += rules::base58AddressHolds(good) + rules::bech32AddressHolds(good) + rules::evmAddressHolds(good);
            QVERIFY2(agree(good), good.c_str());
            for (size_t i = 0; i <= good.size(); ++i) {
                std::string changed = good;
                if (i < good.size()) changed[i] = changed[i] == 'a' ? 'b' : 'a';
                QVERIFY2(agree(changed), changed.c_str());
                changed = good;
                changed.insert(i, 1, '2');
                QVERIFY2(agree(changed), changed.c_str());
            }
        }
        QCOMPARE(held, 6); // the last has no mixed capitals, so no checksum
    }
    // For each network: a made address is valid; every look-alike with one other character is not.
    void madeAddressesHoldAndBreak_data() {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("value");
        auto row = [](const char* network, const std::string& v) { QTest::addRow("%s %s", network, v.c_str()) << QString::fromLatin1(network) << QString::fromStdString(v); };
        auto segwit = [](const char* prefix, uint8_t version, const Bytes& program) {
            Bytes five = *regroupBits(program, 8, 5, Padding::Add);
            five.insert(five.begin(), version);
            return bech32Encode(prefix, five, version ? bech32mConstant : bech32Constant);
        };
        for (int i = 0; i < 3; ++i) {
            row("btc", base58CheckEncode(joined({0x00}, randomBytes(20))));
            row("btc", base58CheckEncode(joined({0x05}, randomBytes(20))));
            row("btc", segwit("bc", 0, randomBytes(20)));
            row("btc", segwit("bc", 0, randomBytes(32)));
            Bytes x = randomBytes(32);
            while (!isCurveX(x)) x = randomBytes(32);
            row("btc", segwit("bc", 1, x));
            row("ltc", base58CheckEncode(joined({0x30}, randomBytes(20))));
            row("ltc", base58CheckEncode(joined({0x32}, randomBytes(20))));
            row("ltc", segwit("ltc", 0, randomBytes(20)));
            row("trx", base58CheckEncode(joined({0x41}, randomBytes(20))));
            row("doge", base58CheckEncode(joined({0x1e}, randomBytes(20))));
            row("doge", base58CheckEncode(joined({0x16}, randomBytes(20))));
            row("dash", base58CheckEncode(joined({0x4c}, randomBytes(20))));
            row("zec", base58CheckEncode(joined({0x1c, 0xb8}, randomBytes(20))));
            row("xrp", base58CheckEncode(joined({0x00}, randomBytes(20)), Alphabet::Ripple));
            for (const uint8_t prefix : {18, 42}) {
                Bytes xmr = joined({prefix}, randomBytes(64));
                const Digest d = keccak256(xmr);
                xmr.insert(xmr.end(), d.begin(), d.begin() + 4);
                row("xmr", moneroBase58Encode(xmr));
            }
            row("zec", bech32Encode("zs", *regroupBits(randomBytes(43), 8, 5, Padding::Add), bech32Constant));
            row("ada", bech32Encode("addr", *regroupBits(joined({0x01}, randomBytes(56)), 8, 5, Padding::Add), bech32Constant));
        }
    }
    void madeAddressesHoldAndBreak() {
        QFETCH(QString, network);
        QFETCH(QString, value);
        const auto facts = check(value).front();
        QVERIFY2(facts.verdict == domain::Verdict::Valid, qPrintable(facts.reason));
        QVERIFY(facts.networks.contains(network));
        const std::string alphabet = value.contains(u"1"_s) && value == value.toLower() ? "qpzry9x8gf2tvdw0s3jn54khce6mua7l" : "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        for (qsizetype i = 0; i < value.size(); ++i) {
            QString other = value;
            const char c = alphabet[(alphabet.find(value[i].toLatin1()) + 1) % alphabet.size()];
            other[i] = QLatin1Char(c);
            QVERIFY2(check(other).front().verdict != domain::Verdict::Valid, qPrintable(other));
        }
    }
    void taprootOffTheCurveIsRefused() {
        Bytes x = randomBytes(32);
        while (isCurveX(x)) x = randomBytes(32);
        Bytes five = *regroupBits(x, 8, 5, Padding::Add);
        five.insert(five.begin(), 1);
        const auto facts = check(QString::fromStdString(bech32Encode("bc", five, bech32mConstant))).front();
        QCOMPARE(facts.verdict, domain::Verdict::Invalid);
        QVERIFY(facts.reason.contains(u"secp256k1"_s));
        QVERIFY(!isCurveX(Bytes(32, 0xFF)));
        QVERIFY(!isPrivateScalar(Bytes(32, 0)));
        QVERIFY(!isPrivateScalar(Bytes(32, 0xFF)));
    }
    void madeIbanHoldsAndBreaks() {
        for (int round = 0; round < 50; ++round) {
            std::string body = "MEZN";
            for (int i = 0; i < 16; ++i) body += char('0' + random_.bounded(10));
            std::string iban = "PK00" + body;
            const int check98 = 98 - ibanMod97(iban);
            iban[2] = char('0' + check98 / 10);
            iban[3] = char('0' + check98 % 10);
            QCOMPARE(best(QString::fromStdString(iban)).verdict, domain::Verdict::Valid);
            for (size_t i = 4; i < iban.size(); ++i) {
                std::string wrong = iban;
                wrong[i] = wrong[i] == '9' ? '0' : char(wrong[i] + 1);
                QVERIFY2(best(QString::fromStdString(wrong)).verdict != domain::Verdict::Valid, wrong.c_str());
            }
        }
    }
    void hugeAndOddValuesAreSurvived() {
        QVERIFY(!base58Decode(std::string(500, '2')));
        QVERIFY(!bech32Decode(std::string(500, 'q')));
        for (const QString& v : {QString(), u" "_s, QString(100000, u'1'), u"bc1"_s, u"0x"_s, u"bitcoin:"_s, u"@"_s, u"+"_s, QString(60, QChar(0x200B)), u"lnurl1"_s, u".onion"_s}) {
            const auto all = check(v);
            QVERIFY(!all.empty());
            QCOMPARE(all.front().verdict, domain::Verdict::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
