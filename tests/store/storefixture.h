#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "crypto/identity.h"
#include "store/auditlog.h"
#include "store/caserecords.h"
#include "store/chatimport.h"
#include "store/exhibitrecords.h"
#include "store/migrations.h"
#include "store/replay.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// A case on disk with one officer, for the tests of the store. Everything in it is fictional.
namespace saboot::test {

inline QString u(const char* utf8) { return QString::fromUtf8(utf8); }

/// Fails the current test with the error's words.
#define VERIFY_OK(expr)                                                                                                \
    do {                                                                                                               \
        const auto verifyOk = (expr);                                                                                  \
        QVERIFY2(bool(verifyOk), verifyOk ? "" : qPrintable(saboot::errorName(verifyOk.error().code()) + QStringLiteral(" ") + \
                                                            verifyOk.error().detail() + QStringLiteral(" at ") + verifyOk.error().where())); \
    } while (false)

/// The value of a Result; aborts with the error's words when there is none.
template <class T> T must(Result<T> r) {
    if (!r) qFatal("%s %s at %s", qPrintable(errorName(r.error().code())), qPrintable(r.error().detail()), qPrintable(r.error().where()));
    return std::move(r).value();
}
inline void must(Status r) {
    if (!r) qFatal("%s %s at %s", qPrintable(errorName(r.error().code())), qPrintable(r.error().detail()), qPrintable(r.error().where()));
}

inline SecureBytes keyOf(char c) { return SecureBytes::copyOf(QByteArray(32, c)); }

inline crypto::UnlockedIdentity makeIdentity(const QString& name, Random& random) {
    domain::Officer officer;
    officer.name = name;
    officer.rank = QStringLiteral("Inspector");
    officer.number = QStringLiteral("B-471");
    officer.unit = QStringLiteral("Regional Directorate North");
    officer.role = domain::OfficerRole::Investigator;
    const QByteArray phrase = "copper lantern orchard velvet harbour";
    return must(crypto::IdentityFile::create(officer, SecureBytes::copyOf(phrase), crypto::kdfFloor, random)).unlocked;
}

struct CaseOnDisk {
    QTemporaryDir folder;
    FixedClock clock{1787032961000}; // 2026-08-18
    SeededRandom random{471};
    CaseId caseId{QUuid(QStringLiteral("11111111-2222-4333-8444-555555555555"))};
    crypto::RecordOrigin origin{QByteArray(32, 'm'), QByteArray(32, 'x')};
    crypto::UnlockedIdentity officer = identity();
    std::unique_ptr<store::Database> db;
    std::vector<crypto::Head> heads;

    /// Deriving a key takes a second: once for all tests of one executable.
    static crypto::UnlockedIdentity identity() {
        static SeededRandom seeded(7);
        static const crypto::UnlockedIdentity made = makeIdentity(u("Nadia Rehman نادیہ رحمان"), seeded);
        return made.clone();
    }

    QString path() const { return QDir(folder.path()).filePath(QStringLiteral("case.db")); }
    static SecureBytes key() { return keyOf('k'); }
    store::Author author() { return {caseId, officer, clock, random, origin}; }
    store::VerifyInput verifyInput() const { return {caseId, heads, {}}; }

    CaseOnDisk() {
        db = must(store::Database::create(path(), key()));
        JobControl job;
        must(store::migrate(*db, key(), clock.utcMs(), job));
        change(crypto::AuditEvent::CaseCreate, QStringLiteral("Case created"), [&](store::Change& c) -> Status {
            domain::CaseParticulars p;
            p.id = caseId;
            p.title = QStringLiteral("Operation Sample");
            p.caseNumber = QStringLiteral("SNH-0117");
            SABOOT_CHECK(store::CaseRecords::addOfficer(c, officer.officer()));
            return store::CaseRecords::create(c, p);
        });
    }

    template <class F> Result<crypto::Head> tryChange(crypto::AuditEvent event, const QString& what, F&& body) {
        clock.advance(1000);
        SABOOT_TRY(auto c, store::Change::begin(*db, author(), event, what));
        SABOOT_CHECK(body(c));
        return c.commit();
    }
    template <class F> crypto::Head change(crypto::AuditEvent event, const QString& what, F&& body) {
        crypto::Head head = must(tryChange(event, what, std::forward<F>(body)));
        heads.push_back(head);
        return head;
    }
    domain::Exhibit addExhibit(const QString& name) {
        domain::Exhibit e;
        e.fileName = name;
        e.sizeBytes = 1234;
        e.sha256 = random.bytes(32);
        e.vault = {QString::fromLatin1(random.bytes(16).toHex()), random.bytes(72), random.bytes(32)};
        e.acquisition.title = u("Screenshot of the phone / فون کی تصویر");
        change(crypto::AuditEvent::EvidenceAdd, QStringLiteral("Exhibit added"), [&](store::Change& c) { return store::ExhibitRecords::add(c, e); });
        return e;
    }
    store::VerifyReport verify() {
        JobControl job;
        return must(store::verifyDatabase(*db, verifyInput(), job));
    }
};

inline QByteArray termsOf(std::initializer_list<const char*> words) {
    QByteArray terms("\x02");
    for (const char* w : words) terms += QByteArray(w) + '\x1f';
    return terms;
}

/// A chat of `n` lines between two fictional people: every 50th a system line, every tenth with a wallet.
inline std::vector<store::ImportedMessage> chatLines(qint64 n, qint64 from = 1) {
    std::vector<store::ImportedMessage> lines;
    for (qint64 i = from; i < from + n; ++i) {
        store::ImportedMessage m;
        m.body.n = i;
        m.body.line = i;
        m.body.offset = i * 60;
        m.body.kind = i % 50 == 0 ? domain::MessageKind::System : domain::MessageKind::Message;
        m.body.time = 1786000000000 + i * 60000;
        m.body.timeText = QStringLiteral("06/08/2026, 10:%1").arg(i % 60, 2, 10, QLatin1Char('0'));
        m.body.timeRule = QStringLiteral("dmy hms24 zone:Asia/Karachi(assumed)");
        m.body.timeCertainty = i % 3 ? domain::Certainty::Assumed : domain::Certainty::Certain;
        if (m.body.kind == domain::MessageKind::Message) m.body.sender = i % 2 ? u("گولڈی Goldie") : QStringLiteral("Buyer 7");
        m.body.text = QStringLiteral("message %1 ").arg(i) + u("سامان پہنچ گیا 📦");
        m.terms = termsOf({"message", qPrintable(QString::number(i)), "سامان"});
        if (i % 10 == 0 && m.body.kind == domain::MessageKind::Message) {
            const qint64 start = m.body.text.toUtf8().size() + 1;
            m.body.text += QStringLiteral(" TFictionalWallet%1").arg(i % 30);
            domain::IdentifierHit hit;
            hit.start = start;
            hit.end = m.body.text.toUtf8().size();
            hit.facts.input = hit.facts.normal = QStringLiteral("TFictionalWallet%1").arg(i % 30);
            hit.facts.kind = domain::IdentifierKind::Wallet;
            hit.facts.networks = QStringList{QStringLiteral("trx")};
            hit.facts.verdict = domain::Verdict::ShapeOnly;
            m.identifiers.push_back(hit);
        }
        lines.push_back(std::move(m));
    }
    return lines;
}

inline Result<domain::Chat> importChat(store::Change& change, const ExhibitId& exhibit, qint64 n) {
    domain::Chat chat;
    chat.exhibit = exhibit;
    SABOOT_TRY(auto import, store::ChatImport::begin(change, chat));
    for (qint64 at = 1; at <= n; at += 4096) SABOOT_CHECK(import.add(chatLines(std::min<qint64>(4096, n - at + 1), at)));
    SABOOT_CHECK(import.addIssue({QStringLiteral("not_understood"), 3, 180, u("یہ سطر سمجھ نہیں آئی")}));
    domain::ChatSummary summary;
    summary.format = QStringLiteral("whatsapp-txt");
    summary.title = u("گولڈی کے ساتھ بات");
    summary.dateOrder = domain::DateOrder::Dmy;
    summary.zone = QStringLiteral("Asia/Karachi");
    summary.zoneCertainty = domain::Certainty::Assumed;
    return import.finish(summary);
}

} // namespace saboot::test
