#include "crypto/fixtures.h"
#include "crypto/sha256.h"

#include <QFile>
#include <QtEndian>

using namespace saboot;
using namespace saboot::crypto;
using namespace saboot::tests;

class TestKeySlots : public QObject {
    Q_OBJECT
    std::optional<NewIdentity> m_one;
    std::optional<NewIdentity> m_two;
    std::optional<NewKeyFile> m_new;
    SecureBytes m_recovery;
    QByteArray m_file; ///< two officers and a recovery key
    CaseId m_case{systemRandom().uuid()};

    static ErrorCode code(const QByteArray& bytes) {
        const auto r = KeyFile::decode(bytes);
        return r ? ErrorCode::Internal : r.error().code();
    }
    static QByteArray resealed(QByteArray bytes) {
        bytes.chop(sha256Bytes);
        return bytes + sha256(bytes);
    }
    ErrorCode openCode(const QByteArray& bytes) {
        const auto file = KeyFile::decode(bytes);
        if (!file) return file.error().code();
        const auto keys = file->open(m_one->unlocked);
        return keys ? ErrorCode::Internal : keys.error().code();
    }
private Q_SLOTS:
    void initTestCase() {
        m_one = newIdentity();
        m_two = newIdentity(QStringLiteral("Officer Two"));
        auto made = KeyFile::create(m_case, m_one->file.officer(), 1000);
        QVERIFY(made);
        m_new = std::move(made).value();
        m_recovery = newRecoveryKey();
        const auto two = m_new->file.withOfficer(m_new->keys, m_two->file.officer(), 2000);
        QVERIFY(two);
        const auto three = two->withRecovery(m_new->keys, m_recovery, QStringLiteral("Envelope 1"), 3000);
        QVERIFY(three);
        m_file = three->encode();
    }
    void everyHolderGetsTheSameKeys() {
        const auto file = KeyFile::decode(m_file);
        QVERIFY(file);
        QCOMPARE(file->caseId(), m_case);
        QCOMPARE(file->generation(), 3u);
        for (const auto* who : {&m_one->unlocked, &m_two->unlocked}) {
            const auto keys = file->open(*who);
            QVERIFY(keys);
            QVERIFY(*keys == m_new->keys);
        }
        const auto recovered = file->openWithRecovery(m_recovery);
        QVERIFY(recovered);
        QVERIFY(*recovered == m_new->keys);
        const auto stranger = newIdentity(QStringLiteral("Stranger"));
        QCOMPARE(file->open(stranger.unlocked).error().code(), ErrorCode::NoKeySlot);
        QCOMPARE(file->openWithRecovery(newRecoveryKey()).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(m_new->file.openWithRecovery(m_recovery).error().code(), ErrorCode::NoKeySlot);
        QCOMPARE(file->openWithPassphrase(secret(strongPassphrase())).error().code(), ErrorCode::NoKeySlot);
    }
    void listsItsSlotsWithoutAKey() {
        const auto list = KeyFile::decode(m_file)->slotList();
        QCOMPARE(list.size(), size_t(3));
        QCOMPARE(list[0].label, QStringLiteral("Inspector Officer One"));
        QCOMPARE(list[0].officer, m_one->file.officer().id);
        QCOMPARE(list[1].sealKey, m_two->file.officer().sealKey);
        QCOMPARE(list[2].type, SlotType::Recovery);
        QCOMPARE(list[2].label, QStringLiteral("Envelope 1"));
        QCOMPARE(list[2].createdAt, qint64(3000));
    }
    void keysAreSeparate() {
        const auto db = m_new->keys.databaseKey();
        QCOMPARE(db.size(), qsizetype(32));
        QVERIFY(!(db == m_new->keys.wrapKey()));
        QCOMPARE(m_new->keys.databaseSalt().size(), qsizetype(16));
        QVERIFY(db == m_new->keys.clone().databaseKey());
    }
    void slotsComeAndGo() {
        const auto file = KeyFile::decode(m_file);
        QCOMPARE(file->withOfficer(m_new->keys, m_two->file.officer(), 1).error().code(), ErrorCode::AlreadyExists);
        const auto without = file->withoutSlot(m_new->keys, file->slotList()[1].id);
        QVERIFY(without);
        QCOMPARE(without->open(m_two->unlocked).error().code(), ErrorCode::NoKeySlot);
        QVERIFY(without->open(m_one->unlocked));
        QCOMPARE(without->generation(), 4u);
        QCOMPARE(file->withoutSlot(m_new->keys, QByteArray(16, 'x')).error().code(), ErrorCode::NotFound);
        QCOMPARE(m_new->file.withoutSlot(m_new->keys, m_new->file.slotList()[0].id).error().code(), ErrorCode::InvalidArgument);
        const auto other = KeyFile::create(CaseId(systemRandom().uuid()), m_one->file.officer(), 0);
        QCOMPARE(file->withOfficer(other->keys, m_two->file.officer(), 1).error().code(), ErrorCode::InvalidArgument);
        auto bad = m_two->file.officer();
        bad.sealKey = QByteArray(32, '\0');
        bad.id = OfficerId(systemRandom().uuid());
        QCOMPARE(file->withOfficer(m_new->keys, bad, 1).error().code(), ErrorCode::InvalidArgument);
        // A new key of the same officer takes the place of the old one.
        auto renewedOfficer = newIdentity(QStringLiteral("Officer Two again"));
        auto same = renewedOfficer.file.officer();
        same.id = m_two->file.officer().id;
        const auto replaced = file->withOfficer(m_new->keys, same, 5);
        QVERIFY(replaced);
        QCOMPARE(replaced->slotList().size(), size_t(3));
        QCOMPARE(replaced->open(m_two->unlocked).error().code(), ErrorCode::NoKeySlot);
    }
    void renewingShutsAnOfficerOut() {
        const auto file = KeyFile::decode(m_file);
        const auto renewed = file->renew(m_new->keys, {m_two->file.officer().id}, 9000);
        QVERIFY(renewed);
        QVERIFY(!(renewed->keys == m_new->keys));
        QCOMPARE(renewed->file.open(m_two->unlocked).error().code(), ErrorCode::NoKeySlot);
        const auto again = renewed->file.open(m_one->unlocked);
        QVERIFY(again);
        QVERIFY(*again == renewed->keys);
        QVERIFY(!renewed->file.hasRecovery());
        QCOMPARE(file->renew(m_new->keys, {m_one->file.officer().id, m_two->file.officer().id}, 1).error().code(), ErrorCode::InvalidArgument);
    }
    void passphraseSlots() {
        const auto file = m_new->file.withPassphrase(m_new->keys, secret(strongPassphrase()), kdfFloor, QStringLiteral("Spare"), 1);
        QVERIFY(file);
        const auto keys = file->openWithPassphrase(secret(strongPassphrase()));
        QVERIFY(keys);
        QVERIFY(*keys == m_new->keys);
        QCOMPARE(file->openWithPassphrase(secret("velvet harbour ostrich copper lamp")).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(file->openWithPassphrase(secret("")).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(m_new->file.withPassphrase(m_new->keys, secret("short"), kdfFloor, {}, 1).error().code(), ErrorCode::PassphraseTooWeak);
        // The cost lowered in the file, with a fresh checksum.
        const QByteArray bytes = file->encode();
        const qsizetype cost = bytes.indexOf(QByteArray("\3\0\0\0\0\0\2\0", 8));
        QVERIFY(cost > 0);
        QCOMPARE(code(resealed(with(bytes, cost, QByteArray("\1\0\0\0", 4)))), ErrorCode::KeyFileDamaged);
        QCOMPARE(code(resealed(with(bytes, cost + 4, QByteArray("\0\0\1\0", 4)))), ErrorCode::KeyFileDamaged);
        // Raised instead of lowered: allowed by the limits, but not what the key was made with.
        const auto raised = KeyFile::decode(resealed(with(bytes, cost, QByteArray("\4\0\0\0", 4))));
        QVERIFY(raised);
        QCOMPARE(raised->openWithPassphrase(secret(strongPassphrase())).error().code(), ErrorCode::WrongPassphrase);
        QCOMPARE(raised->open(m_one->unlocked).error().code(), ErrorCode::KeyFileDamaged);
    }
    void everyTruncationIsDamage() {
        for (qsizetype n = 0; n < m_file.size(); ++n) QCOMPARE(code(m_file.first(n)), ErrorCode::KeyFileDamaged);
        QCOMPARE(code(m_file + m_file), ErrorCode::KeyFileDamaged);
        QCOMPARE(code(QByteArray(2 << 20, 'x')), ErrorCode::KeyFileDamaged);
    }
    void everyFlipIsDamage() {
        QCOMPARE(flipsNoticed(m_file, 10'000, [](const QByteArray& b) { return code(b) == ErrorCode::KeyFileDamaged; }), 10'000);
    }
    void flipsWithAFreshChecksumAreNoticedByTheKey() {
        int noticed = 0;
        SeededRandom random(7);
        const qsizetype body = m_file.size() - sha256Bytes;
        for (int i = 0; i < 2000; ++i) {
            const ErrorCode e = openCode(resealed(flipped(m_file, qsizetype(random.below(quint64(body) * 8)))));
            noticed += e == ErrorCode::KeyFileDamaged || e == ErrorCode::NoKeySlot || e == ErrorCode::CaseNewer ? 1 : 0;
        }
        QCOMPARE(noticed, 2000);
    }
    void alterationsWithAFreshChecksumAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected");
        const auto row = [&](const char* name, const QByteArray& b, ErrorCode e = ErrorCode::KeyFileDamaged) { QTest::newRow(name) << resealed(b) << int(e); };
        const auto file = KeyFile::decode(m_file);
        row("magic", with(m_file, 0, "SBK2"));
        row("version 0", with(m_file, 4, QByteArray("\0\0", 2)));
        row("version 2", with(m_file, 4, QByteArray("\2\0", 2)), ErrorCode::CaseNewer);
        row("no slots", with(m_file, 6, QByteArray("\0\0", 2)));
        row("fewer slots", with(m_file, 6, QByteArray("\2\0", 2)));
        row("more slots", with(m_file, 6, QByteArray("\4\0", 2)));
        row("65535 slots", with(m_file, 6, "\xff\xff"));
        row("no case", with(m_file, 8, QByteArray(16, '\0')));
        row("other case", with(m_file, 8, QByteArray(16, '\7')));
        row("length", with(m_file, 24, QByteArray("\1\0\0\0", 4)));
        row("generation 0", with(m_file, 28, QByteArray(4, '\0')));
        row("generation 2", with(m_file, 28, QByteArray("\2\0\0\0", 4)));
        row("slot type 0", with(m_file, 32, QByteArray("\0", 1)));
        row("slot type 4", with(m_file, 32, "\4"));
        row("slot type 3", with(m_file, 32, "\3"));
        row("slot type 1", with(m_file, 32, "\1"));
        row("slot reserved", with(m_file, 33, "\1"));
        row("slot size 0", with(m_file, 34, QByteArray("\0\0", 2)));
        row("slot size huge", with(m_file, 34, "\xff\xff"));
        row("slot time", with(m_file, 52, "\1"));
        row("label size", with(m_file, 60, "\x7f"));
        row("label size huge", with(m_file, 60, "\xff\xff"));
        row("label text", QByteArray(m_file).replace("Officer One", "Officer 0ne"));
        row("label no UTF-8", QByteArray(m_file).replace("Officer One", "Officer \xff\xfe\xfd"));
        row("both slots one officer", QByteArray(m_file).replace(m_two->file.officer().id.bytes(), m_one->file.officer().id.bytes()));
        row("officer id zero", QByteArray(m_file).replace(m_two->file.officer().id.bytes(), QByteArray(16, '\0')));
        row("officer swapped away", QByteArray(m_file).replace(m_one->file.officer().id.bytes(), QByteArray(16, '\5')), ErrorCode::NoKeySlot);
        row("seal key swapped", QByteArray(m_file).replace(m_one->file.officer().sealKey, QByteArray(32, '\5')), ErrorCode::NoKeySlot);
        // A slot cut out, the header made to fit: only the MAC tells.
        const auto list = file->slotList();
        const qsizetype second = m_file.indexOf(list[1].id) - 4;
        const qsizetype third = m_file.indexOf(list[2].id) - 4;
        QByteArray removed = m_file;
        removed.remove(third, m_file.size() - 64 - third);
        removed = with(removed, 6, QByteArray("\2\0", 2));
        QByteArray length(4, '\0');
        qToLittleEndian(quint32(removed.size()), length.data());
        row("recovery slot removed", with(removed, 24, length));
        QByteArray swappedSlots = m_file.first(32) + m_file.mid(second, third - second) + m_file.mid(32, second - 32) + m_file.mid(third);
        row("slots swapped", swappedSlots);
        row("older generation put back", with(m_file, 28, QByteArray("\1\0\0\0", 4)));
        row("mac", flipped(m_file, (m_file.size() - 64) * 8));
    }
    void alterationsWithAFreshChecksumAreRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, expected);
        QCOMPARE(int(openCode(bytes)), expected);
    }
    void recoveryKeyIsForPaper() {
        const QByteArray text = formatRecoveryKey(m_recovery).view().toByteArray();
        QCOMPARE(text.size(), qsizetype(83));
        const auto parse = [](const QByteArray& t) { return parseRecoveryKey(SecureBytes::copyOf(t)); };
        QVERIFY(*parse(text) == m_recovery);
        QVERIFY(*parse(text.toLower()) == m_recovery);
        QVERIFY(*parse(QByteArray(text).replace('-', ' ')) == m_recovery);
        QVERIFY(*parse(QByteArray(text).replace("-", "")) == m_recovery);
        QVERIFY(*parse(QByteArray(text).replace("-", " \xe2\x80\x93\n")) == m_recovery);
        QVERIFY(*parse(QByteArray(text).replace('0', 'O').replace('1', 'l')) == m_recovery);
        QVERIFY(*parse(QByteArray(text).replace('0', 'o').replace('1', 'I')) == m_recovery);
        QVERIFY(!parse({}));
        QVERIFY(!parse(QByteArray(2000, 'A')));
        // Frozen: the key 0, 1, … 31.
        QByteArray counted;
        for (int i = 0; i < 32; ++i) counted.append(char(i));
        QCOMPARE(formatRecoveryKey(SecureBytes::copyOf(counted)).view().toByteArray(), QByteArray("000GF-40R4R-0M30A-E2090-185G2-R38E2-1W81K-24GKN-2GAHK-C5RRT-34D16-P70XR-3RFGF-CGER9"));
    }
    void everyTypingMistakeNamesItsGroup() {
        const QByteArray text = formatRecoveryKey(m_recovery).view().toByteArray();
        const QByteArray alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        const auto group = [](const QByteArray& t) {
            const auto r = parseRecoveryKey(SecureBytes::copyOf(t));
            if (r) return 0;
            const QString digits = r.error().detail().section(QLatin1Char(' '), 1, 1);
            return r.error().code() == ErrorCode::InvalidArgument ? digits.toInt() : -1;
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == '-') continue;
            const int mine = int(i / 6) + 1;
            for (const char c : alphabet)
                if (c != text[i]) QCOMPARE(group(with(text, i, QByteArray(1, c))), mine);
            QCOMPARE(group(with(text, i, "?")), mine);
            QCOMPARE(group(with(text, i, "U")), mine);
            QCOMPARE(group(QByteArray(text).remove(i, 1)), mine);
            if (i + 1 < text.size() && text[i + 1] != '-' && text[i + 1] != text[i])
                QCOMPARE(group(with(text, i, QByteArray(1, text[i + 1]) + text[i])), mine);
        }
        for (qsizetype a = 0; a < 14; ++a)
            for (qsizetype b = a + 1; b < 14; ++b) {
                QByteArray swapped = with(text, a * 6, text.mid(b * 6, 5));
                swapped = with(swapped, b * 6, text.mid(a * 6, 5));
                QCOMPARE(group(swapped), int(a) + 1);
            }
        const auto missing = parseRecoveryKey(SecureBytes::copyOf(QByteArray(text).replace("-", "").chopped(1)));
        QVERIFY(missing.error().detail().contains(QLatin1String("69")));
    }
    void theFrozenFileStillOpens() {
        QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/tests/crypto/vectors/keys-v1.hex"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        const auto file = KeyFile::decode(QByteArray::fromHex(f.readAll()));
        QVERIFY(file);
        QCOMPARE(file->generation(), 7u);
        QByteArray recovery;
        for (int i = 96; i < 128; ++i) recovery.append(char(i));
        const auto keys = file->openWithRecovery(SecureBytes::copyOf(recovery));
        QVERIFY(keys);
        QCOMPARE(keys->databaseKey().view().toByteArray().toHex(), QByteArray("31d1de1011be9891080e71770f4082f3c932d341a39040faa090dd702c956c69"));
        QCOMPARE(keys->databaseSalt().toHex(), QByteArray("eaeca3934ccec5cf270157c38d132d82"));
        QCOMPARE(keys->wrapKey().view().toByteArray().toHex(), QByteArray("dd3d6f2880043142630bbdf3bfdaee5f7f663884d3dce970677e938768ad77a8"));
        const auto byPassphrase = file->openWithPassphrase(secret(strongPassphrase()));
        QVERIFY(byPassphrase);
        QVERIFY(*byPassphrase == *keys);
        QFile i(QStringLiteral(SABOOT_SOURCE_DIR "/tests/crypto/vectors/identity-v1.hex"));
        QVERIFY(i.open(QIODevice::ReadOnly));
        const auto officer = IdentityFile::decode(QByteArray::fromHex(i.readAll()))->unlock(secret(strongPassphrase()));
        QVERIFY(officer);
        const auto byOfficer = file->open(*officer);
        QVERIFY(byOfficer);
        QVERIFY(*byOfficer == *keys);
    }
};

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
