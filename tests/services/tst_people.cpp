#include "services/exhibits.h"
#include "services/people.h"
#include "services/register.h"
#include "services/storychat.h"
#include "services/undo.h"
#include "services/verify.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace saboot;
using services::People;
using services::Register;

namespace {
domain::Person make(tests::TestCase& t, const QString& name, const QStringList& aliases = {}, const QString& cnic = {}) {
    domain::Person p;
    p.nameLatin = name;
    p.aliases = aliases;
    p.cnic = cnic;
    auto r = Register(t.opened()).addPerson(p);
    if (!r) qFatal("%s", qPrintable(describe(r.error())));
    return *r;
}
bool clean(tests::TestCase& t) {
    JobControl job;
    const auto r = services::verifyCase(t.opened(), job);
    if (r && !r->findings.empty()) qWarning("%s", qPrintable(r->findings.front().text));
    return r && r->clean;
}
} // namespace

class TestPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void joiningGathersAndSeparatingGivesBackExactly() {
        tests::TestCase t;
        Register reg(t.opened());
        People people(t.opened());
        const auto babar = make(t, QStringLiteral("Babar Lashani")), goldie = make(t, QStringLiteral("Goldie Bhai"), {QStringLiteral("Goldie")});
        const auto d = reg.addIdentifier(QStringLiteral("0300 0000471"), {}, QStringLiteral("told by the complainant"));
        QVERIFY(d);
        domain::PersonClaim c;
        c.person = goldie.id;
        c.identifier = d->row;
        c.reference = QStringLiteral("DE-01");
        QVERIFY(reg.claim(c));

        const auto merge = people.merge(babar.id, goldie.id, QStringLiteral("the same face on both pictures"));
        QVERIFY(merge);
        QCOMPARE(reg.persons()->size(), size_t(1));
        QCOMPARE(reg.persons()->front().aliases, (QStringList{QStringLiteral("Goldie Bhai"), QStringLiteral("Goldie")}));
        QCOMPARE(reg.claims(babar.id)->size(), size_t(1));
        QVERIFY(reg.identifier(d->row)->person == babar.id);
        // Neither can be joined again, nor to itself.
        QCOMPARE(people.merge(babar.id, goldie.id, QStringLiteral("again, by mistake")).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(people.merge(babar.id, babar.id, QStringLiteral("itself, by mistake")).error().code(), ErrorCode::InvalidArgument);
        const auto dossier = people.dossier(babar.id);
        QVERIFY(dossier);
        QCOMPARE(dossier->merges.size(), size_t(1));
        QVERIFY(clean(t));

        QVERIFY(people.unmerge(*merge, QStringLiteral("two brothers, not one man")));
        QCOMPARE(reg.persons()->size(), size_t(2));
        QVERIFY(reg.person(babar.id)->aliases.isEmpty());
        QVERIFY(reg.claims(babar.id)->empty());
        QCOMPARE(reg.claims(goldie.id)->size(), size_t(1));
        QCOMPARE(people.unmerge(*merge, QStringLiteral("once more, by mistake")).error().code(), ErrorCode::NotFound);
        QVERIFY(clean(t));
    }
    void someClaimsCanBecomeAnotherPerson() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        Register reg(t.opened());
        const auto who = make(t, QStringLiteral("Babar Lashani"));
        const auto speakers = services::Chats(t.opened()).participants(chat.id);
        std::vector<LinkId> ids;
        for (const auto& s : *speakers) {
            domain::PersonClaim c;
            c.person = who.id;
            c.participant = s.row;
            c.reference = QStringLiteral("DE-01");
            ids.push_back(reg.claim(c)->id);
        }
        QCOMPARE(People(t.opened()).dossier(who.id)->messages, qint64(5));
        domain::Person other;
        QCOMPARE(People(t.opened()).split(who.id, {ids[0]}, other, QStringLiteral("another man")).error().code(), ErrorCode::InvalidArgument); // no name
        other.aliases = {QStringLiteral("Device owner")};
        QCOMPARE(People(t.opened()).split(who.id, {}, other, QStringLiteral("another man")).error().code(), ErrorCode::InvalidArgument);
        const auto fresh = People(t.opened()).split(who.id, {ids[0]}, other, QStringLiteral("another man"));
        QVERIFY(fresh);
        const auto a = People(t.opened()).dossier(who.id), b = People(t.opened()).dossier(fresh->id);
        QCOMPARE(a->messages + b->messages, qint64(5));
        QVERIFY(a->messages > 0 && b->messages > 0);
        QCOMPARE(b->firstMessages.size(), size_t(1));
        QVERIFY(clean(t));
    }
    void candidatesSayWhyAndHowSurely() {
        tests::TestCase t;
        tests::importStory(t, tests::storyText());
        const auto babar = make(t, QStringLiteral("Babar Lashani"), {QStringLiteral("Goldie Bhai")}, QStringLiteral("61101-0000001-1"));
        make(t, QStringLiteral("Someone Else"), {}, QStringLiteral("6110100000011"));
        make(t, QStringLiteral("Baber Lashaani"));
        make(t, QStringLiteral("Nomi Wazdan"));
        const auto found = People(t.opened()).candidates(babar.id);
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(3));
        QCOMPARE(found->at(0).why, services::Candidate::Why::SameCnic);
        QCOMPARE(found->at(0).certainty, domain::Certainty::Certain);
        QCOMPARE(found->at(1).why, services::Candidate::Why::SameName); // the speaker of T1
        QVERIFY(found->at(1).participant != 0);
        QCOMPARE(found->at(2).why, services::Candidate::Why::SoundsAlike);
        QCOMPARE(found->at(2).name, QStringLiteral("Baber Lashaani"));
    }
    void aPictureIsAPartOfAnExhibitAndCanBeTakenBack() {
        tests::TestCase t;
        JobControl job;
        // Stored 40×80 and lying on its side: upright it is 80×40 (EXIF orientation 6).
        QImage image(40, 80, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "JPG"));
        const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008000101120003000000010006000000000000");
        const QByteArray app1 = QByteArray("Exif\0\0", 6) + tiff;
        const int length = int(app1.size()) + 2;
        jpeg.insert(2, QByteArray::fromHex("ffe1") + char(length >> 8) + char(length & 255) + app1);
        services::Exhibits exhibits(t.opened());
        const auto attached = exhibits.attachBytes(jpeg, QStringLiteral("face.jpg"), {}, services::DuplicateRule::Keep, job);
        QVERIFY(attached && exhibits.read(attached->exhibit.id, job));
        QCOMPARE(services::uprightSize(*exhibits.derivations(attached->exhibit.id)), QSize(80, 40));
        const auto text = exhibits.attachBytes("no picture", QStringLiteral("a.txt"), {}, services::DuplicateRule::Keep, job);
        QVERIFY(text && exhibits.read(text->exhibit.id, job));

        Register reg(t.opened());
        domain::Person p = make(t, QStringLiteral("Babar Lashani"));
        p.pictureExhibit = attached->exhibit.id;
        p.pictureRegion = QRect(10, 10, 31, 31); // one below the foot
        QCOMPARE(reg.changePerson(p, QStringLiteral("shown to the complainant")).error().code(), ErrorCode::InvalidArgument);
        p.pictureRegion = QRect(50, 10, 30, 30);
        const auto undo = services::reversible::changePerson(t.opened(), p, QStringLiteral("shown to the complainant"));
        QVERIFY(undo);
        QCOMPARE(reg.person(p.id)->pictureRegion, QRect(50, 10, 30, 30));
        QVERIFY(undo->undo(t.opened()));
        QVERIFY(reg.person(p.id)->pictureExhibit.isNull());
        p.pictureExhibit = text->exhibit.id;
        QCOMPARE(reg.changePerson(p, QStringLiteral("shown to the complainant")).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(clean(t));
    }
    void twoCnicsAreKeptAndSaid() {
        tests::TestCase t;
        Register reg(t.opened());
        const auto p = make(t, QStringLiteral("Babar Lashani"), {}, QStringLiteral("61101-0000001-1"));
        const auto d = reg.addIdentifier(QStringLiteral("35202-0000002-3"), {}, QStringLiteral("read from a photocopy"));
        QVERIFY(d);
        domain::PersonClaim c;
        c.person = p.id;
        c.identifier = d->row;
        c.reference = QStringLiteral("DE-02");
        QVERIFY(reg.claim(c));
        int conflicts = 0;
        for (const auto& f : People(t.opened()).dossier(p.id)->facts) conflicts += f.conflict;
        QCOMPARE(conflicts, 2);
    }
    void aSecretIsShownOnlyWithAReasonAndIsAudited() {
        tests::TestCase t;
        const auto d = Register(t.opened()).addIdentifier(QStringLiteral("KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn"), {}, QStringLiteral("written on a slip"));
        QVERIFY(d);
        QVERIFY(domain::isSecret(d->facts.kind));
        const quint64 before = t.opened().head().seq;
        QCOMPARE(People(t.opened()).reveal(d->row, QStringLiteral(" ")).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(t.opened().head().seq, before);
        const auto value = People(t.opened()).reveal(d->row, QStringLiteral("to freeze the funds by order 12"));
        QVERIFY(value);
        QCOMPARE(*value, QStringLiteral("KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn"));
        QCOMPARE(t.opened().head().seq, before + 1);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
