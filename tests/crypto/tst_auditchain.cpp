#include "crypto/chainverifier.h"
#include "crypto/fixtures.h"
#include "crypto/sha256.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <memory>

using namespace saboot;
using namespace saboot::crypto;
using namespace saboot::tests;

namespace {

struct Entry {
    QByteArray record;
    QByteArray payload;
};

QByteArray shaHex(const char* hex) { return sha256(QByteArray::fromHex(hex)); }

} // namespace

class TestAuditChain : public QObject {
    Q_OBJECT
    std::optional<NewIdentity> m_one;
    std::optional<NewIdentity> m_two;
    CaseId m_case{systemRandom().uuid()};
    std::vector<Entry> m_chain;

    std::vector<Entry> chain(int count, const UnlockedIdentity& signer, std::vector<Entry> start = {}, FixedClock* clock = nullptr) {
        FixedClock own(1'780'000'000'000 + qint64(start.size()) * 1000);
        FixedClock& c = clock ? *clock : own;
        const RecordOrigin origin{sha256("machine"), sha256("program")};
        for (int i = 0; i < count; ++i) {
            const QByteArray prev = start.empty() ? noDigest() : entryHash(start.back().record);
            const QByteArray payload = "{\"n\":" + QByteArray::number(qint64(start.size()) + 1) + "}";
            start.push_back({makeRecord(start.empty() ? AuditEvent::CaseCreate : AuditEvent::RowChange, m_case, start.size(), prev, payload, {},
                                        origin, signer, c),
                             payload});
            c.advance(1000);
        }
        return start;
    }
    ChainReport verify(const std::vector<Entry>& entries, quint64 twoFrom = 1, ChainObserver observer = {}) {
        ChainVerifier v(
            m_case,
            [&](const OfficerId& id, const QByteArray& digest, quint64 seq) -> std::optional<QByteArray> {
                for (const auto* n : {&*m_one, &*m_two})
                    if (n->file.officer().id == id && keyDigest(n->file.officer().signKey) == digest && (n == &*m_one || seq >= twoFrom))
                        return n->file.officer().signKey;
                return std::nullopt;
            },
            std::move(observer));
        for (const Entry& e : entries) v.feed(e.record, e.payload);
        return v.finish();
    }
private Q_SLOTS:
    void initTestCase() {
        m_one = newIdentity();
        m_two = newIdentity(QStringLiteral("Officer Two"));
        m_chain = chain(1200, m_one->unlocked);
    }
    void recordHasItsLayout() {
        const QByteArray r = m_chain[1].record;
        QCOMPARE(r.size(), qsizetype(336));
        QCOMPARE(r.first(4), QByteArray("SBA1"));
        QCOMPARE(r.mid(4, 4), QByteArray("\1\0\4\0", 4));
        QCOMPARE(r.mid(8, 8), QByteArray("\2\0\0\0\0\0\0\0", 8));
        QCOMPARE(r.mid(48, 16), m_case.bytes());
        QCOMPARE(r.mid(80, 32), sha256(m_one->file.officer().signKey));
        QCOMPARE(r.mid(144, 32), sha256(QByteArray(1, '\0') + m_chain[0].record));
        QCOMPARE(r.mid(176, 32), noDigest());
        QCOMPARE(r.mid(208, 32), sha256(m_chain[1].payload));
        const auto decoded = decodeRecord(r);
        QVERIFY(decoded);
        QCOMPARE(encodeRecord(*decoded), r);
        QVERIFY(verifyRecord(r, m_one->file.officer().signKey));
        QVERIFY(!verifyRecord(r, m_two->file.officer().signKey));
        QVERIFY(!verifyRecord(r.chopped(1), m_one->file.officer().signKey));
    }
    void malformedRecordsAreRefused() {
        const QByteArray r = m_chain[0].record;
        for (qsizetype n = 0; n < r.size(); ++n) QCOMPARE(decodeRecord(r.first(n)).error().code(), ErrorCode::AuditBroken);
        for (const QByteArray& bad : {r + '\0', with(r, 0, "SBA2"), with(r, 4, QByteArray("\0\0", 2)), with(r, 4, "\2"), with(r, 5, "\1"),
                                      with(r, 6, QByteArray("\0\0", 2)), with(r, 6, "\x10"), with(r, 7, "\1"), with(r, 6, "\xff\xff"),
                                      with(r, 8, QByteArray(8, '\0'))})
            QCOMPARE(decodeRecord(bad).error().code(), ErrorCode::AuditBroken);
    }
    void everyFlipInARecordIsNoticed() {
        const QByteArray key = m_one->file.officer().signKey;
        QCOMPARE(flipsNoticed(m_chain[5].record, 10'000, [&](const QByteArray& b) { return !decodeRecord(b) || !verifyRecord(b, key); }), 10'000);
    }
    void wordsAreStable() {
        QCOMPARE(allAuditEvents().size(), size_t(15));
        for (const AuditEvent e : allAuditEvents()) {
            QCOMPARE(auditEventFromText(toText(e)), std::optional(e));
            QVERIFY(*auditEventTitle(e));
        }
        QCOMPARE(toText(AuditEvent::EvidenceAdd), QStringLiteral("EVIDENCE_ADD"));
        QVERIFY(!auditEventFromText(QStringLiteral("EVIDENCE")));
    }
    void aGoodChainGivesItsHead() {
        std::vector<quint64> seen;
        const ChainReport r = verify(m_chain, 1, [&](const AuditRecord& rec, QByteArrayView, QByteArrayView) { seen.push_back(rec.seq); });
        QVERIFY2(r.isGood(), qPrintable(describe(r.isGood() ? Error(ErrorCode::Internal) : r.status().error())));
        QVERIFY(r.status());
        QCOMPARE(r.records, quint64(1200));
        QCOMPARE(r.head.seq, quint64(1200));
        QCOMPARE(r.head.entryHash, entryHash(m_chain.back().record));
        QVERIFY(r.warnings.empty());
        QCOMPARE(seen.size(), size_t(1200));
        QCOMPARE(seen.back(), quint64(1200));
        MerkleFrontier f;
        for (const Entry& e : m_chain) f.append(entryHash(e.record));
        QCOMPARE(r.head.merkleRoot, f.root());
        QVERIFY(r.frontier == f);
        const ChainReport none = verify({});
        QVERIFY(none.isGood());
        QCOMPARE(none.head.seq, quint64(0));
        QCOMPARE(none.head.merkleRoot, sha256({}));
    }
    void everyTamperNamesItsNumber_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("at"); // from 0
        QTest::addColumn<int>("fault");
        for (const int at : {0, 1, 2, 511, 512, 513, 700, 1198}) {
            const auto row = [&](const char* how, ChainFault f) {
                QTest::newRow(qPrintable(QStringLiteral("%1 at %2").arg(QLatin1String(how)).arg(at + 1))) << QString::fromLatin1(how) << at << int(f);
            };
            row("removed", at == 1199 ? ChainFault::Sequence : ChainFault::Sequence);
            row("repeated", ChainFault::Sequence);
            row("swapped", ChainFault::Sequence);
            row("payload", ChainFault::Payload);
            row("time", ChainFault::Signature);
            row("event", ChainFault::Signature);
            row("object", ChainFault::Signature);
            row("signature", ChainFault::Signature);
            row("prev", ChainFault::Link);
            row("case", ChainFault::ForeignCase);
            row("officer", ChainFault::UnknownKey);
            row("magic", ChainFault::Malformed);
            row("empty", ChainFault::Malformed);
        }
    }
    void everyTamperNamesItsNumber() {
        QFETCH(QString, how);
        QFETCH(int, at);
        QFETCH(int, fault);
        std::vector<Entry> c = m_chain;
        Entry& e = c[size_t(at)];
        quint64 expected = quint64(at) + 1;
        if (how == QLatin1String("removed")) c.erase(c.begin() + at);
        else if (how == QLatin1String("repeated")) {
            c.insert(c.begin() + at, c[size_t(at)]);
            ++expected;
        } else if (how == QLatin1String("swapped")) std::swap(c[size_t(at)], c[size_t(at) + 1]);
        else if (how == QLatin1String("payload")) e.payload += ' ';
        else if (how == QLatin1String("time")) e.record = flipped(e.record, 16 * 8);
        else if (how == QLatin1String("event")) e.record = with(e.record, 6, "\3");
        else if (how == QLatin1String("object")) e.record = flipped(e.record, 180 * 8);
        else if (how == QLatin1String("signature")) e.record = flipped(e.record, 300 * 8);
        else if (how == QLatin1String("prev")) e.record = flipped(e.record, 150 * 8);
        else if (how == QLatin1String("case")) e.record = flipped(e.record, 50 * 8);
        else if (how == QLatin1String("officer")) e.record = flipped(e.record, 70 * 8);
        else if (how == QLatin1String("magic")) e.record = with(e.record, 0, "XXXX");
        else if (how == QLatin1String("empty")) e.record.clear();
        // A record altered but for its signature also breaks the link of the next: the earlier one must be named.
        const ChainReport r = verify(c);
        QVERIFY(!r.isGood());
        QCOMPARE(r.broken->seq, expected);
        QCOMPARE(int(r.broken->fault), fault);
        QCOMPARE(r.head.seq, expected - 1);
        QCOMPARE(r.status().error().code(), ErrorCode::AuditBroken);
        QVERIFY(r.status().error().detail().contains(QString::number(expected)));
    }
    void keysAreValidFromTheirNumberOn() {
        const auto mixed = chain(10, m_two->unlocked, chain(10, m_one->unlocked));
        QVERIFY(verify(mixed, 11).isGood());
        const ChainReport early = verify(mixed, 12);
        QCOMPARE(early.broken->seq, quint64(11));
        QCOMPARE(early.broken->fault, ChainFault::UnknownKey);
    }
    void aChainRebuiltWithAnOwnKeyIsFoundByAnyMirrorInside() {
        // Officer one holds his key and rewrites history from event 600 on: the chain itself is in order …
        const std::vector<Entry> forged = chain(700, m_one->unlocked, std::vector<Entry>(m_chain.begin(), m_chain.begin() + 599),
                                                std::make_unique<FixedClock>(1'780'000'700'000).get());
        QVERIFY(!verify(forged).broken);
        const auto at = [&](quint64 seq) -> Result<QByteArray> { return entryHash(forged[seq - 1].record); };
        const auto mirror = [&](quint64 seq) { return Head{m_case, seq, entryHash(m_chain[seq - 1].record), noDigest()}; };
        // … but every head remembered elsewhere from 600 on tells, and none before.
        for (const quint64 seq : {quint64(600), quint64(777), quint64(1200)})
            QCOMPARE(checkMirrors({mirror(seq)}, m_case, forged.size(), at).error().code(), ErrorCode::RollBack);
        QVERIFY(checkMirrors({mirror(1), mirror(599)}, m_case, forged.size(), at));
        QCOMPARE(checkMirrors({mirror(1200)}, m_case, 1199, at).error().code(), ErrorCode::RollBack);
        QVERIFY(checkMirrors({mirror(1200)}, CaseId(systemRandom().uuid()), 3, at));
    }
    void oddClocksAreWarnings() {
        FixedClock clock(1'780'000'000'000);
        auto c = chain(5, m_one->unlocked, {}, &clock);
        clock.set(clock.utcMs() - 86'400'000);
        c = chain(5, m_one->unlocked, c, &clock);
        clock.set(clock.utcMs() + 86'400'000);
        c = chain(5, m_one->unlocked, c, &clock);
        clock.set(1000);
        c = chain(1, m_one->unlocked, c, &clock);
        const ChainReport r = verify(c);
        QVERIFY(r.isGood());
        QCOMPARE(r.warnings.size(), size_t(4));
        QCOMPARE(r.warnings[0].seq, quint64(6));
        QCOMPARE(r.warnings[0].oddity, ClockOddity::WallMoved);
        QCOMPARE(r.warnings[0].byMs, qint64(-86'400'000));
        QCOMPARE(r.warnings[1].seq, quint64(11));
        QCOMPARE(r.warnings[2].oddity, ClockOddity::Implausible);
    }
    void readsEveryPieceOfPaper() {
        const Head head{m_case, 1234, sha256("entry"), sha256("root")};
        QCOMPARE(head.bytes().size(), qsizetype(88));
        const QString text = toText(head);
        QVERIFY(QRegularExpression(QStringLiteral("^SBH1-1234(-[0-9a-f]{8}){8}$")).match(text).hasMatch());
        const QString brief = shortText(head);
        QVERIFY(QRegularExpression(QStringLiteral("^SBH1-1234(-[0-9A-Z]{4}){3}$")).match(brief).hasMatch());
        for (const QString& t : {text, text.toUpper(), QString(text).replace(QLatin1Char('-'), QStringLiteral(" - ")), text + QLatin1Char('\n')}) {
            const auto p = parseHead(t);
            QVERIFY(p);
            QCOMPARE(p->seq, quint64(1234));
            QVERIFY(p->matches(head.entryHash));
            QVERIFY(!p->matches(sha256("other")));
        }
        for (const QString& t : {brief, brief.toLower(), QString(brief).replace(QLatin1Char('0'), QLatin1Char('O'))}) {
            const auto p = parseHead(t);
            QVERIFY(p);
            QVERIFY(p->matches(head.entryHash));
            QVERIFY(!p->matches(sha256("other")));
        }
        for (const char* bad : {"", "SBH1", "SBH1-1", "SBH2-1-AAAA-AAAA-AAAA", "SBH1-x-AAAA-AAAA-AAAA", "SBH1--AAAA-AAAA-AAAA", "SBH1-1-AAAA-AAAA-AAA",
                                "SBH1-1-AAAA-AAAA-AAAU", "SBH1-99999999999999999999-AAAA-AAAA-AAAA", "SBH1-+1-AAAA-AAAA-AAAA",
                                "SBH1-1-zz345678-12345678-12345678-12345678-12345678-12345678-12345678-12345678"})
            QCOMPARE(parseHead(QString::fromLatin1(bad)).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!parseHead(QString(5000, QLatin1Char('A'))));
    }
    void headLogSurvivesACrash() {
        const Head one{m_case, 1, sha256("1"), sha256("r1")};
        const Head two{m_case, 2, sha256("2"), sha256("r2")};
        const Head foreign{CaseId(systemRandom().uuid()), 9, sha256("9"), sha256("r9")};
        const QByteArray whole = mirrorLine(one, 5) + mirrorLine(foreign, 6) + mirrorLine(two, 7);
        HeadLog log = parseHeadLog(whole, m_case);
        QCOMPARE(log.heads.size(), size_t(2));
        QCOMPARE(log.highest->seq, quint64(2));
        QVERIFY(*log.highest == two);
        QCOMPARE(log.foreignLines, 1);
        QCOMPARE(log.damagedLines, 0);
        QVERIFY(!log.tornTail);
        QCOMPARE(log.goodBytes, whole.size());
        const qsizetype second = whole.size() - mirrorLine(two, 7).size();
        for (qsizetype n = second + 1; n < whole.size(); ++n) {
            log = parseHeadLog(whole.first(n), m_case);
            QVERIFY(log.tornTail);
            QCOMPARE(log.highest->seq, quint64(1));
            QCOMPARE(log.damagedLines, 0);
            QCOMPARE(log.goodBytes, second);
        }
        QVERIFY(!parseHeadLog({}, m_case).highest);
        // An altered line is never believed.
        QCOMPARE(flipsNoticed(mirrorLine(two, 7), 5'000,
                              [&](const QByteArray& b) {
                                  const HeadLog l = parseHeadLog(b, m_case);
                                  return l.heads.empty() && (l.damagedLines > 0 || l.tornTail);
                              }),
                 5'000);
        QCOMPARE(parseHeadLog(QByteArray(1'000'000, 'x') + '\n' + whole, m_case).damagedLines, 1);
        QCOMPARE(parseHeadLog("SBL1 a b c d e f\n\n \n", m_case).damagedLines, 3);
    }
    void treeAgreesWithTheStandard() {
        // Leaves and roots of the Certificate Transparency reference tests (RFC 6962).
        MerkleFrontier f;
        QCOMPARE(f.root().toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        const char* const data[] = {"00", "0000", "0010", "002021", "003031", "0040414243", "005051525354555657", "00606162636465666768696a6b6c6d6e6f"};
        const char* const roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                     "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                     "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                     "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        for (int i = 0; i < 8; ++i) {
            f.append(shaHex(data[i]));
            QCOMPARE(f.root().toHex(), QByteArray(roots[i]));
        }
    }
    void proofsLeadToTheRoot() {
        std::vector<QByteArray> leaves;
        MerkleFrontier f;
        for (int n = 1; n <= 70; ++n) {
            leaves.push_back(sha256(QByteArray::number(n)));
            f.append(leaves.back());
            for (quint64 i = 0; i < quint64(n); ++i) {
                const auto proof = inclusionProof(leaves, i);
                QVERIFY(proof);
                QVERIFY(verifyInclusion(leaves[i], i, quint64(n), *proof, f.root()));
                QVERIFY(!verifyInclusion(sha256("other"), i, quint64(n), *proof, f.root()));
                QVERIFY(!verifyInclusion(leaves[i], i, quint64(n), *proof, sha256("other")));
                if (!proof->empty()) QVERIFY(!verifyInclusion(leaves[i], i, quint64(n), std::vector<QByteArray>(proof->begin() + 1, proof->end()), f.root()));
                auto longer = *proof;
                longer.push_back(noDigest());
                QVERIFY(!verifyInclusion(leaves[i], i, quint64(n), longer, f.root()));
            }
            QVERIFY(!inclusionProof(leaves, quint64(n)));
            const auto again = MerkleFrontier::decode(f.encode());
            QVERIFY(again);
            QVERIFY(*again == f);
        }
        const QByteArray bytes = f.encode();
        for (qsizetype n = 0; n < bytes.size(); ++n) QCOMPARE(MerkleFrontier::decode(bytes.first(n)).error().code(), ErrorCode::FormatDamaged);
        QVERIFY(!MerkleFrontier::decode(bytes + 'x'));
        QVERIFY(!MerkleFrontier::decode(QByteArray(8, '\xff')));
    }
    void theFrozenRecordStillVerifies() {
        QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/tests/crypto/vectors/record-v1.hex"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray bytes = QByteArray::fromHex(f.readAll());
        QVERIFY(verifyRecord(bytes, QByteArray::fromHex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")));
        QCOMPARE(entryHash(bytes).toHex(), QByteArray("3854ab74febe5f67b07b162926d0cb1f3aa501f88cacdb5ce156a8eb0eb99cef"));
        const auto r = decodeRecord(bytes);
        QCOMPARE(r->event, AuditEvent::CaseCreate);
        QCOMPARE(r->wallMs, qint64(1'780'000'000'000));
        QCOMPARE(r->bootMs, qint64(123456));
        QCOMPARE(r->payloadDigest, sha256("{\"what\":\"case created\"}"));
        QCOMPARE(encodeRecord(*r), bytes);
    }
    void originIsSteadyWithinACase() {
        QCOMPARE(machineDigest(m_case).size(), qsizetype(32));
        QCOMPARE(machineDigest(m_case), machineDigest(m_case));
        const auto program = executableDigest();
        QVERIFY(program);
        QFile self(QCoreApplication::applicationFilePath());
        QVERIFY(self.open(QIODevice::ReadOnly));
        QCOMPARE(*program, sha256(self.readAll()));
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
