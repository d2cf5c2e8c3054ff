#include "crypto/bytes.h"
#include "crypto/fixtures.h"
#include "crypto/sha256.h"

#include <QFile>
#include <QRegularExpression>
#include <sodium.h>

using namespace saboot;
using namespace saboot::crypto;
using namespace saboot::tests;

class TestIdentity : public QObject {
    Q_OBJECT
    QByteArray m_file;
    std::optional<NewIdentity> m_one;

    static ErrorCode code(const QByteArray& bytes) {
        const auto r = IdentityFile::decode(bytes);
        return r ? ErrorCode::Internal : r.error().code();
    }
    /// The same bytes with a fresh checksum: what somebody who knows the format would leave behind.
    static QByteArray resealed(QByteArray bytes) {
        bytes.chop(sha256Bytes);
        return bytes + sha256(bytes);
    }
private Q_SLOTS:
    void initTestCase() {
        m_one = newIdentity();
        m_file = m_one->file.encode();
    }
    void opensWithItsPassphraseOnly() {
        const auto file = IdentityFile::decode(m_file);
        QVERIFY(file);
        QCOMPARE(file->encode(), m_file);
        QCOMPARE(file->officer().name, QStringLiteral("Officer One"));
        QCOMPARE(file->officer().nameUrdu, QStringLiteral("فرضی افسر"));
        const auto open = file->unlock(secret(strongPassphrase()));
        QVERIFY(open);
        QCOMPARE(open->sign(SignDomain::Manifest, "bytes"), m_one->unlocked.sign(SignDomain::Manifest, "bytes"));
        QVERIFY(verifySignature(file->officer().signKey, SignDomain::Manifest, "bytes", open->sign(SignDomain::Manifest, "bytes")));
        QVERIFY(!verifySignature(file->officer().signKey, SignDomain::Bundle, "bytes", open->sign(SignDomain::Manifest, "bytes")));
        QCOMPARE(file->unlock(secret("velvet harbour ostrich copper lanterns")).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(file->unlock(secret("")).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(file->unlock(secret("\xff")).error().code(), ErrorCode::WrongPassphrase);
        QVERIFY(!m_file.contains(strongPassphrase()));
    }
    void urduPassphraseOpensFromAnotherKeyboard() {
        const QString typed = QStringLiteral("کالی دریا چراغ بادل صندوق مچھلی");
        QString other = typed;
        other.replace(QChar(0x06a9), QChar(0x0643)).replace(QChar(0x06cc), QChar(0x064a));
        QVERIFY(other != typed);
        const auto made = IdentityFile::create(namedOfficer(QStringLiteral("X")), SecureBytes::copyOf(typed.toUtf8()), kdfFloor);
        QVERIFY(made);
        QVERIFY(made->file.unlock(SecureBytes::copyOf(other.toUtf8())));
    }
    void changesThePassphraseButNotTheKeys() {
        const auto changed = m_one->file.changePassphrase(secret(strongPassphrase()), secret("copper walrus thimble orchard mango"), kdfFloor);
        QVERIFY(changed);
        QCOMPARE(changed->card(), m_one->file.card());
        QVERIFY(changed->unlock(secret("copper walrus thimble orchard mango")));
        QCOMPARE(changed->unlock(secret(strongPassphrase())).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(m_one->file.changePassphrase(secret("wrong"), secret("copper walrus thimble orchard mango"), kdfFloor).error().code(),
                 ErrorCode::WrongPassphrase);
        QCOMPARE(m_one->file.changePassphrase(secret(strongPassphrase()), secret("12345"), kdfFloor).error().code(), ErrorCode::PassphraseTooWeak);
    }
    void refusesWeakPassphrasesAndBadNames() {
        const auto create = [](domain::Officer o, const char* p) {
            const auto r = IdentityFile::create(std::move(o), secret(p), kdfFloor);
            return r ? ErrorCode::Internal : r.error().code();
        };
        QCOMPARE(create(namedOfficer(QStringLiteral("A")), "password"), ErrorCode::PassphraseTooWeak);
        QCOMPARE(create(namedOfficer(QString()), strongPassphrase()), ErrorCode::Internal); // the Urdu name is enough
        auto o = namedOfficer(QStringLiteral("A\nB"));
        QCOMPARE(create(o, strongPassphrase()), ErrorCode::InvalidArgument);
        o = namedOfficer(QStringLiteral("A\u202eB"));
        QCOMPARE(create(o, strongPassphrase()), ErrorCode::InvalidArgument);
        o = namedOfficer(QString(201, QLatin1Char('x')));
        QCOMPARE(create(o, strongPassphrase()), ErrorCode::InvalidArgument);
        o = namedOfficer(QString());
        o.nameUrdu.clear();
        QCOMPARE(create(o, strongPassphrase()), ErrorCode::InvalidArgument);
    }
    void everyTruncationIsDamage() {
        for (qsizetype n = 0; n < m_file.size(); ++n) QCOMPARE(code(m_file.first(n)), ErrorCode::IdentityDamaged);
        QCOMPARE(code(m_file + '\0'), ErrorCode::IdentityDamaged);
        QCOMPARE(code(QByteArray(1 << 20, 'x')), ErrorCode::IdentityDamaged);
    }
    void everyFlipIsDamage() {
        QCOMPARE(flipsNoticed(m_file, 10'000, [](const QByteArray& b) { return code(b) == ErrorCode::IdentityDamaged; }), 10'000);
    }
    void alterationsWithAFreshChecksumAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [&](const char* name, qsizetype at, const QByteArray& part) { QTest::newRow(name) << resealed(with(m_file, at, part)); };
        row("magic", 0, "SBI2");
        row("version 0", 4, QByteArray("\0\0", 2));
        row("version 2", 4, QByteArray("\2\0", 2));
        row("reserved", 6, QByteArray("\1\0", 2));
        row("passes 1", 8, QByteArray("\1\0\0\0", 4));
        row("passes 2", 8, QByteArray("\2\0\0\0", 4));
        row("passes huge", 8, QByteArray("\xff\xff\xff\xff", 4));
        row("memory 64 MiB", 12, QByteArray("\0\0\1\0", 4));
        row("memory 0", 12, QByteArray("\0\0\0\0", 4));
        row("memory huge", 12, QByteArray("\xff\xff\xff\xff", 4));
        row("length 0", 88, QByteArray("\0\0\0\0", 4));
        row("length huge", 88, QByteArray("\xff\xff\xff\xff", 4));
        row("public part", 100, "x");
        QByteArray renamed = m_file;
        renamed.replace("Officer One", "Officer Two");
        QTest::newRow("another name") << resealed(renamed);
    }
    void alterationsWithAFreshChecksumAreRefused() {
        QFETCH(QByteArray, bytes);
        QCOMPARE(code(bytes), ErrorCode::IdentityDamaged);
    }
    void alteredSecretsAreDamageAndNotAWrongPassphrase() {
        const auto unlock = [&](qsizetype at) {
            const auto file = IdentityFile::decode(resealed(flipped(m_file, at * 8)));
            return file ? file->unlock(secret(strongPassphrase())).error().code() : ErrorCode::Internal;
        };
        QCOMPARE(unlock(m_file.size() - sha256Bytes - 1), ErrorCode::IdentityDamaged);  // the tag
        QCOMPARE(unlock(m_file.size() - sha256Bytes - 80), ErrorCode::IdentityDamaged); // the seed
        QCOMPARE(unlock(64), ErrorCode::IdentityDamaged);                               // the nonce
        // Salt and key check decide whether the passphrase is right: here the two cannot be told apart.
        QCOMPARE(unlock(16), ErrorCode::WrongPassphrase);
        QCOMPARE(unlock(32), ErrorCode::WrongPassphrase);
    }
    void somebodyElsesPublicHalfIsNoticed() {
        const auto other = newIdentity(QStringLiteral("Officer Two"));
        const QByteArray card = other.file.card();
        QCOMPARE(card.size(), m_one->file.card().size());
        const auto file = IdentityFile::decode(resealed(with(m_file, 92, card)));
        QVERIFY(file);
        QCOMPARE(file->unlock(secret(strongPassphrase())).error().code(), ErrorCode::IdentityDamaged);
    }
    void cardsProveTheirKey() {
        const QByteArray card = encodeCard(m_one->unlocked);
        QCOMPARE(card, m_one->file.card());
        const auto officer = decodeCard(card);
        QVERIFY(officer);
        QCOMPARE(officer->signKey, m_one->file.officer().signKey);
        QCOMPARE(officer->sealKey, m_one->file.officer().sealKey);
        QCOMPARE(officer->id, m_one->file.officer().id);
        QCOMPARE(officer->role, domain::OfficerRole::Investigator);
        QCOMPARE(officer->addedAt, qint64(1'780'000'000'000));
        QCOMPARE(flipsNoticed(card, 5'000, [](const QByteArray& b) { return !decodeCard(b); }), 5'000);
        for (qsizetype n = 0; n < card.size(); ++n) QVERIFY(!decodeCard(card.first(n)));
    }
    void malformedCardsAreRefused_data() {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<int>("expected");
        const QByteArray card = m_one->file.card();
        const auto row = [&](const char* name, const QByteArray& bytes, ErrorCode e) { QTest::newRow(name) << bytes << int(e); };
        const auto edit = [&](const char* from, const char* to) { return QByteArray(card).replace(from, to); };
        row("empty", {}, ErrorCode::FormatUnknown);
        row("no JSON", "BEGIN:VCARD", ErrorCode::FormatUnknown);
        row("array", "[]", ErrorCode::FormatUnknown);
        row("other object", "{\"format\":\"x\"}", ErrorCode::FormatUnknown);
        row("huge", QByteArray(100'000, ' ') + card, ErrorCode::FormatUnknown);
        row("version", edit("\"version\":1", "\"version\":2"), ErrorCode::FormatDamaged);
        row("name", edit("Officer One", "Officer 0ne"), ErrorCode::FormatDamaged);
        row("rank", edit("Inspector", "Director!"), ErrorCode::FormatDamaged);
        row("role", edit("investigator", "supervisor"), ErrorCode::FormatDamaged);
        row("second name", edit("{\"added_at\"", "{\"name\":\"X\",\"added_at\""), ErrorCode::FormatDamaged);
        row("unsigned extra", edit("{\"added_at\"", "{\"aaa\":1,\"added_at\""), ErrorCode::FormatDamaged);
        row("blank", edit("\",\"name\"", "\", \"name\""), ErrorCode::FormatDamaged);
        row("trailing line end", card + "\n", ErrorCode::FormatDamaged);
        row("no signature", edit("\"signature\":", "\"signaturf\":"), ErrorCode::FormatDamaged);
        row("upper-case hex", QByteArray(card).replace(m_one->file.officer().signKey.toHex(), m_one->file.officer().signKey.toHex().toUpper()),
            ErrorCode::FormatDamaged);
        row("zero sealing key", QByteArray(card).replace(m_one->file.officer().sealKey.toHex(), QByteArray(64, '0')), ErrorCode::FormatDamaged);
        row("zero signing key", QByteArray(card).replace(m_one->file.officer().signKey.toHex(), QByteArray(64, '0')), ErrorCode::FormatDamaged);
    }
    void malformedCardsAreRefused() {
        QFETCH(QByteArray, card);
        QFETCH(int, expected);
        const auto r = decodeCard(card);
        QVERIFY(!r);
        QCOMPARE(int(r.error().code()), expected);
    }
    void sealedBoxesOpenForTheirOfficerOnly() {
        const auto other = newIdentity(QStringLiteral("Officer Two"));
        QByteArray box(5 + qsizetype(crypto_box_SEALBYTES), '\0');
        const QByteArray key = m_one->file.officer().sealKey;
        crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), reinterpret_cast<const unsigned char*>("hello"), 5,
                        reinterpret_cast<const unsigned char*>(key.constData()));
        const auto opened = m_one->unlocked.clone().openSeal(box);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray(), QByteArray("hello"));
        QCOMPARE(other.unlocked.openSeal(box).error().code(), ErrorCode::NoKeySlot);
        QCOMPARE(m_one->unlocked.openSeal(box.first(10)).error().code(), ErrorCode::NoKeySlot);
        QCOMPARE(m_one->unlocked.openSeal(flipped(box, 300)).error().code(), ErrorCode::NoKeySlot);
    }
    void fingerprintIsForReadingAloud() {
        const QString print = fingerprint(m_one->file.officer());
        QVERIFY(QRegularExpression(QStringLiteral("^\\d{5}( \\d{5}){7}$")).match(print).hasMatch());
        auto changed = m_one->file.officer();
        changed.sealKey = flipped(changed.sealKey, 3);
        QVERIFY(fingerprint(changed) != print);
        // Frozen: computed with Python's hashlib.
        domain::Officer fixed;
        fixed.id = OfficerId::fromString(QStringLiteral("00112233-4455-6677-8899-aabbccddeeff"));
        fixed.signKey = QByteArray(32, '\x01');
        fixed.sealKey = QByteArray(32, '\x02');
        QCOMPARE(fingerprint(fixed), QStringLiteral("65729 89552 77706 06523 89763 65065 04308 36548"));
    }
    void theFrozenFileStillOpens() {
        QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/tests/crypto/vectors/identity-v1.hex"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        const auto file = IdentityFile::decode(QByteArray::fromHex(f.readAll()));
        QVERIFY(file);
        QCOMPARE(file->officer().name, QStringLiteral("Frozen Vector"));
        const auto open = file->unlock(secret(strongPassphrase()));
        QVERIFY(open);
        QCOMPARE(file->officer().signKey.toHex(), QByteArray("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
