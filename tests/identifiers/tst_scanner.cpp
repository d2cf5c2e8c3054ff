#include "identifiers/check.h"
#include "identifiers/scanner.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>
#include <QUuid>

using namespace saboot;
using namespace saboot::domain;
using namespace Qt::StringLiterals;

namespace {

std::vector<IdentifierHit> scan(const QString& text) { return identifiers::Scanner().scan(text.toUtf8()); }

QStringList summary(const QString& text) {
    QStringList out;
    const QByteArray utf8 = text.toUtf8();
    for (const IdentifierHit& h : identifiers::Scanner().scan(utf8))
        out << toText(h.facts.kind) + u' ' + QString::fromUtf8(utf8.mid(h.start, h.end - h.start));
    return out;
}

} // namespace

class TestScanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        auto row = [](const char* name, const QString& t, const QStringList& e) { QTest::newRow(name) << t << e; };
        row("tron in a sentence", u"bhai usdt bhejo TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, jaldi"_s, {u"wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s});
        row("after Urdu and emoji", u"😀 پیسے یہاں بھیجو: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t۔"_s, {u"wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s});
        row("bitcoin forms", u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 / bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"_s,
            {u"wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s, u"wallet bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"_s});
        row("ether", u"eth: 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed."_s, {u"wallet 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"_s});
        row("part of a longer word is none", u"xTR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t_2 a0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"_s, {});
        row("ton with its signs", u"ton EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF ok"_s, {u"wallet EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF"_s});
        row("payment link", u"bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=0.1"_s, {u"wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s});
        row("solana needs its word", u"So11111111111111111111111111111111111111112"_s, {});
        row("solana with its word", u"phantom wallet So11111111111111111111111111111111111111112"_s, {u"wallet So11111111111111111111111111111111111111112"_s});
        row("phones", u"0300-1234567 ya +92 312 7654321 ya ۰۳۳۳ ۱۲۳۴۵۶۷"_s, {u"phone 0300-1234567"_s, u"phone +92 312 7654321"_s, u"phone ۰۳۳۳ ۱۲۳۴۵۶۷"_s});
        row("digits of both scripts in one number", u"۰۳00-1234567"_s, {u"phone ۰۳00-1234567"_s});
        row("groups turned round in a line from right to left", u"نیا نمبر لکھ لو: 0000552-0300، شناختی کارڈ 1-1234567-35202"_s, {u"phone 0000552-0300"_s, u"cnic 1-1234567-35202"_s});
        row("the same groups among Latin words", u"ref 0000552-0300 and 1-1234567-35202"_s, {});
        row("phone beside phone", u"03001234567 03121234567"_s, {u"phone 03001234567"_s, u"phone 03121234567"_s});
        row("phone abroad", u"call +44 7911 123456 now"_s, {u"phone +44 7911 123456"_s});
        row("phone abroad without its plus", u"Sami's new number is 971501234567, clinic +1 (415) 555-2671"_s, {u"phone 971501234567"_s, u"phone +1 (415) 555-2671"_s});
        row("keys of data are no names", u"{\"@type\": \"x\"}"_s, {});
        row("fixed line needs its word", u"office ph 051-9201234"_s, {u"phone 051-9201234"_s});
        row("whatsapp account", u"923001234567@s.whatsapp.net"_s, {u"phone 923001234567@s.whatsapp.net"_s});
        row("cnic", u"CNIC 35202-1234567-1 aur ۳۵۲۰۲-۱۲۳۴۵۶۷-۱"_s, {u"cnic 35202-1234567-1"_s, u"cnic ۳۵۲۰۲-۱۲۳۴۵۶۷-۱"_s});
        row("cnic in a row needs its word", u"شناختی کارڈ 3520212345671"_s, {u"cnic 3520212345671"_s});
        row("milliseconds are no card", u"at 1713576562686 done"_s, {});
        row("iban", u"acct PK36 SCBL 0000 0011 2345 6702 Meezan"_s, {u"iban PK36 SCBL 0000 0011 2345 6702"_s});
        row("iban in one", u"PK36SCBL0000001123456702"_s, {u"iban PK36SCBL0000001123456702"_s});
        row("failing iban is shown", u"PK27MPBL1181017140122674"_s, {u"iban PK27MPBL1181017140122674"_s});
        row("card", u"4111 1111 1111 1111"_s, {u"card 4111 1111 1111 1111"_s});
        row("imei", u"IMEI: 490154203237518"_s, {u"imei 490154203237518"_s});
        row("imei without its word", u"490154203237518"_s, {});
        row("mail and name", u"write dealer.one@example.com or @gold_dust1."_s, {u"email dealer.one@example.com"_s, u"handle @gold_dust1"_s});
        row("links", u"see https://example.com/a_(b)?x=1), www.example.org. t.me/goldshop"_s, {u"url https://example.com/a_(b)?x=1"_s, u"url www.example.org"_s, u"url t.me/goldshop"_s});
        row("wallet in a link", u"https://tronscan.org/#/address/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s,
            {u"url https://tronscan.org/#/address/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, u"wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s});
        row("defanged", u"hxxps://example[.]com/a and bad[.]example[.]org"_s, {u"url hxxps://example[.]com/a"_s, u"url bad[.]example[.]org"_s});
        row("onion", u"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"_s, {u"onion pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"_s});
        row("onion link", u"http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/shop"_s, {u"onion http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/shop"_s});
        row("ip and mac", u"from 203.0.113.7 mac 00:1A:2B:3C:4D:5E v6 2001:db8::1"_s, {u"ip 203.0.113.7"_s, u"mac 00:1A:2B:3C:4D:5E"_s, u"ip 2001:db8::1"_s});
        row("version is no ip", u"v1.2.3.4 12:30:45"_s, {});
        row("position", u"milo 33.6844, 73.0479 par, 33°41'3.8\"N 73°2'52.4\"E"_s, {u"coordinates 33.6844, 73.0479"_s, u"coordinates 33°41'3.8\"N 73°2'52.4\"E"_s});
        row("position in a map link", u"https://maps.example.com/@33.6844,73.0479,15z"_s, {u"url https://maps.example.com/@33.6844,73.0479,15z"_s, u"coordinates 33.6844,73.0479"_s});
        row("plate", u"safed corolla LEB-12-1234 mein"_s, {u"plate LEB-12-1234"_s});
        row("plate without its word", u"section ABC-123"_s, {});
        row("parcel in groups", u"parcel SK-4471-0093 aaj bheja"_s, {u"parcel SK-4471-0093"_s});
        row("sealed packet", u"مہر لگا پیکٹ SK-4471-0093"_s, {u"parcel SK-4471-0093"_s});
        row("groups without a word", u"model AB-4471-0093 ok"_s, {});
        row("parcel", u"RR473124829SE, TCS tracking 77912345678"_s, {u"parcel RR473124829SE"_s, u"parcel 77912345678"_s});
        row("tx needs its word", u"4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s, {});
        row("tx with its word", u"txid 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s, {u"txid 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s});
        row("file hash is no tx", u"sha256 of the tx file 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s, {});
        row("private key", u"my private key 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s, {u"key 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"_s});
        row("seed words", u"save this: legal winner thank year wave sausage worth useful legal winner thank yellow. ok"_s,
            {u"seed_phrase legal winner thank year wave sausage worth useful legal winner thank yellow"_s});
        row("seed words in a list", u"1. legal\n2. winner\n3. thank\n4. year\n5. wave\n6. sausage\n7. worth\n8. useful\n9. legal\n10. winner\n11. thank\n12. yellow"_s,
            {u"seed_phrase legal\n2. winner\n3. thank\n4. year\n5. wave\n6. sausage\n7. worth\n8. useful\n9. legal\n10. winner\n11. thank\n12. yellow"_s});
        row("pgp", u"gpg fingerprint 7B96D396E6471601754BE4DB53B620D01CE0C630"_s, {u"pgp 7B96D396E6471601754BE4DB53B620D01CE0C630"_s});
        row("ntn", u"NTN 1234567-8"_s, {u"ntn 1234567-8"_s});
        row("hidden characters inside", u"TR7NHqjeKQxG\u200BTCi8q8ZY4pL8ots"_s, {});
    }
    void finds() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(summary(text), expected);
        // Wherever it stands: the text is read in pieces of 64 bytes.
        for (const QString& before : {u"ab c"_s, u"نہیں "_s, u"1/2, "_s})
            for (int n = 1; n <= 80; ++n) {
                const QString padded = QString(before.repeated(n / before.size() + 1)).right(n) + u",\n\n\n"_s;
                QVERIFY2(summary(padded + text) == expected, qPrintable(QStringLiteral("behind %1: %2").arg(padded, summary(padded + text).join(u", "_s))));
                QVERIFY2(summary(text + u"\n\n\n"_s + padded) == expected, qPrintable(QStringLiteral("before %1").arg(padded)));
            }
    }
    void aSeedPhraseIsFoundHoweverItIsWritten_data() {
        QTest::addColumn<QString>("before"); // the first word
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("how");
        QTest::newRow("list of JSON") << u"{\"mnemonic\": [\""_s << u"\",\""_s << u"\"]}"_s << u"12 words, English list, each word in quotation marks"_s;
        QTest::newRow("list of JSON, indented") << u"[\n            \""_s << u"\",\n            \""_s << u"\"\n]"_s << u"12 words, English list, each word in quotation marks, over 12 lines"_s;
        QTest::newRow("JSON within JSON") << u"\"{\\\"w\\\":[\\\""_s << u"\\\",\\\""_s << u"\\\"]}\""_s << u"12 words, English list, each word in quotation marks"_s;
        QTest::newRow("object of JSON") << u"{\"1\": \""_s << u"\", \"%1\": \""_s << u"\"}"_s << u"12 words, English list, written as a numbered list, each word in quotation marks"_s;
        QTest::newRow("one a line") << u""_s << u"\n"_s << u"\n"_s << u"12 words, English list, over 12 lines"_s;
        QTest::newRow("numbered") << u"1. "_s << u" %1. "_s << u" is all"_s << u"12 words, English list, written as a numbered list"_s;
        QTest::newRow("numbered lines, indented") << u"   1) "_s << u"\n   %1) "_s << u""_s << u"12 words, English list, written as a numbered list, over 12 lines"_s;
        QTest::newRow("bullets") << u"\u2022 "_s << u"\n\u2022 "_s << u""_s << u"12 words, English list, over 12 lines"_s;
        QTest::newRow("plain") << u"note: "_s << u" "_s << u"."_s << u"12 words, English list"_s;
    }
    void aSeedPhraseIsFoundHoweverItIsWritten() {
        QFETCH(const QString, before);
        QFETCH(const QString, between);
        QFETCH(const QString, after);
        QFETCH(const QString, how);
        const auto written = [&](const QString& phrase) {
            QString s = before;
            const QStringList words = phrase.split(u' ');
            for (qsizetype i = 0; i < words.size(); ++i) s += (i ? QString(between).replace(u"%1"_s, QString::number(i + 1)) : QString()) + words[i];
            return s + after;
        };
        const QString phrase = u"legal winner thank year wave sausage worth useful legal winner thank yellow"_s;
        const QString text = written(phrase);
        const auto hits = scan(text);
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].facts.kind, domain::IdentifierKind::SeedPhrase);
        QCOMPARE(hits[0].facts.normal, phrase);
        QCOMPARE(hits[0].facts.note, how);
        // What is masked is the whole of it: no word of the phrase stands outside.
        const QByteArray utf8 = text.toUtf8();
        const QByteArray rest = utf8.left(hits[0].start) + utf8.mid(hits[0].end);
        for (const QString& w : phrase.split(u' ')) QVERIFY2(!rest.contains(w.toUtf8()), qPrintable(w));
        // Quoted words whose checksum fails are a list of words, no phrase.
        if (text.contains(u'"')) QVERIFY(scan(written(QString(phrase).replace(u"yellow"_s, u"year"_s))).empty());
    }
    void splitAddressIsJoinedOnlyWhenItPasses() {
        const QString zeroWidth = u"to TR7NHqjeKQ\u200BxGTCi8q8ZY4\u200CpL8otSzgjLj6t now"_s;
        auto hits = scan(zeroWidth);
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].facts.normal, u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s);
        QVERIFY(hits[0].facts.note.contains(u"2 hidden characters"_s));
        const QByteArray utf8 = zeroWidth.toUtf8();
        QCOMPARE(QString::fromUtf8(utf8.mid(hits[0].start, hits[0].end - hits[0].start)), zeroWidth.mid(3, zeroWidth.size() - 7));

        hits = scan(u"pay bc1qw508d6qejxtdg4y\nyr3zarvary0c5xw7kv8f3t4"_s);
        QVERIFY(hits.empty());
        hits = scan(u"pay bc1qw508d6qejxtdg4y\n5r3zarvary0c5xw7kv8f3t4\nok"_s);
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].facts.normal, u"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"_s);
        QVERIFY(hits[0].facts.note.contains(u"line break"_s));
        // A character between every two.
        QString spaced;
        for (const QChar c : u"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"_s) (spaced += c) += QChar(0x200B);
        hits = scan(spaced);
        QCOMPARE(hits.size(), size_t(1));
    }
    void scannerAgreesWithCheck_data() {
        QTest::addColumn<QString>("value");
        for (const char* v : {"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1",
                              "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "XpESxaUmonkq8RaLLp46Brx2K39ggQe226", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "t1Hsc1LR8yKnbbe3twRp88p6vFfC5t7DLbs",
                              "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg",
                              "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8", "addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x",
                              "Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi", "0:2cf55953e92efbeadab7ba725c3f93a0b23f842cbba72d7b8e6f510a70e422e3", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "35202-1234567-1", "+923001234567", "0300 1234567",
                              "dealer[at]example[.]com", "http://example.com/x", "RR473124829SE"})
            QTest::addRow("%.40s", v) << QString::fromUtf8(v);
    }
    void scannerAgreesWithCheck() {
        QFETCH(QString, value);
        const IdentifierFacts wanted = identifiers::best(value);
        for (const QString& around : {u"%1"_s, u"دیکھو 😀 %1 ،"_s, u"\n(%1)\n"_s}) {
            const QString text = around.arg(value);
            const auto hits = scan(text);
            QVERIFY2(hits.size() == 1, qPrintable(summary(text).join(u" | "_s)));
            const IdentifierHit& h = hits.front();
            QCOMPARE(QString::fromUtf8(text.toUtf8().mid(h.start, h.end - h.start)), value);
            QCOMPARE(h.facts.input, value);
            QCOMPARE(toText(h.facts.kind), toText(wanted.kind));
            QCOMPARE(h.facts.networks, wanted.networks);
            QCOMPARE(toText(h.facts.verdict), toText(wanted.verdict));
            QCOMPARE(h.facts.normal, wanted.normal);
            QCOMPARE(h.facts.reason, wanted.reason);
            QCOMPARE(h.facts.note, wanted.note);
        }
    }
    void noFalseHits() {
        QRandomGenerator random(99);
        QString text;
        for (int i = 0; i < 400; ++i) {
            QByteArray data(48, '\0');
            for (char& c : data) c = char(random.generate());
            // Version and variant set as QUuid::createUuid does, from a fixed sequence.
            text += QUuid(random.generate(), quint16(random.generate()), quint16(0x4000 | (random.generate() & 0xFFF)), 0x80, 1, 2, uchar(random.generate()), 4, 5, 6, uchar(random.generate())).toString(QUuid::WithoutBraces) + u'\n';
            text += QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Md5).toHex()) + u' ';
            text += QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha1).toHex()) + u' ';
            text += QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex()) + u'\n';
            text += QString::fromLatin1(data.toBase64()) + u'\n';
            text += u"%1-%2-%3 %4:%5:%6\n"_s.arg(2000 + random.bounded(30)).arg(1 + random.bounded(12), 2, 10, QChar(u'0')).arg(1 + random.bounded(28), 2, 10, QChar(u'0')).arg(random.bounded(24), 2, 10, QChar(u'0')).arg(random.bounded(60), 2, 10, QChar(u'0')).arg(random.bounded(60), 2, 10, QChar(u'0'));
            text += u"%1/%2/%3, %4:%5 - Ali: Rs %6,%7 ok\n"_s.arg(1 + random.bounded(28), 2, 10, QChar(u'0')).arg(1 + random.bounded(12), 2, 10, QChar(u'0')).arg(2024).arg(random.bounded(24), 2, 10, QChar(u'0')).arg(random.bounded(60), 2, 10, QChar(u'0')).arg(random.bounded(999)).arg(random.bounded(999), 3, 10, QChar(u'0'));
            text += u"invoice %1 %2.%3.%4\n"_s.arg(random.generate()).arg(random.bounded(30)).arg(random.bounded(12)).arg(2020);
        }
        const QStringList found = summary(text);
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 10).join(u'\n')));
    }
    void plainTalkGivesNothing() {
        const QString talk = u"Kal 5 baje Saddar mein milte hain, 10/12 log honge. Rs. 50,000 le ana. Page 3-5, section 9(c). "
                             "یہ مال ۵۰۰ گرام ہے، قیمت ۲۵۰۰۰ روپے۔ I will be there at 10:30:15, ok? std::vector<int> a-b-c e.g. this/that and/or 1.5 kg."_s;
        QCOMPARE(summary(talk), QStringList());
    }
    void brokenBytesAndEndsAreSurvived() {
        const QByteArray full = u"😀 TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t ۰۳۰۰۱۲۳۴۵۶۷ a@b.com https://x.com/ 33°41'N PK36SCBL0000001123456702 00:1A:2B:3C:4D:5E"_s.toUtf8();
        const identifiers::Scanner scanner;
        for (qsizetype n = 0; n <= full.size(); ++n) {
            for (const IdentifierHit& h : scanner.scan(QByteArrayView(full.constData(), n))) {
                QVERIFY(h.start >= 0 && h.end <= n && h.start < h.end);
            }
        }
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            QByteArray noise(200, '\0');
            for (char& c : noise) c = char(random.generate());
            for (const IdentifierHit& h : scanner.scan(noise)) QVERIFY(h.end <= noise.size());
        }
    }
    void optionsLeaveOut() {
        identifiers::ScanOptions options;
        options.contacts = false;
        options.handles = false;
        const auto hits = identifiers::Scanner(options).scan(QByteArrayView("@gold_dust1 a@b.com http://x.com/ 0300-1234567 TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"));
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(toText(hits[0].facts.kind), u"wallet"_s);
        options.doubtful = identifiers::Doubtful::Leave;
        QVERIFY(identifiers::Scanner(options).scan(QByteArrayView("PK27MPBL1181017140122674 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")).empty());
    }
    void aWalletAppIsToldByItsWord() {
        const auto hits = scan(u"Easypaisa 0300-1234567 par bhej do"_s);
        QCOMPARE(hits.size(), size_t(1));
        QVERIFY(hits[0].facts.note.contains(u"Easypaisa"_s));
        const auto raast = scan(u"راست آئی ڈی 03001234567"_s);
        QCOMPARE(raast.size(), size_t(1));
        QVERIFY(raast[0].facts.note.contains(u"Raast"_s));
        QVERIFY(!scan(u"call 0300-1234567"_s)[0].facts.note.contains(u"beside"_s));
    }
    void invitationsSayWhatTheyOpen() {
        for (const auto& [link, word] : {std::pair(u"https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"_s, u"WhatsApp group"_s), {u"t.me/+AbCdEfGhIjKl"_s, u"closed Telegram"_s},
                                         {u"discord.gg/abcdef"_s, u"Discord"_s}, {u"https://signal.group/#CjQKIAbc"_s, u"Signal group"_s}}) {
            const auto hits = scan(u"aao: "_s + link);
            QCOMPARE(hits.size(), size_t(1));
            QCOMPARE(hits[0].facts.kind, IdentifierKind::Url);
            QVERIFY2(hits[0].facts.note.contains(word), qPrintable(hits[0].facts.note));
        }
    }
};

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
