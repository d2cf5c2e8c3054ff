#include "store/chatrecords.h"
#include "store/identifierrecords.h"
#include "store/personrecords.h"
#include "store/workrecords.h"
#include "storefixture.h"

using namespace saboot;
using namespace saboot::test;
using crypto::AuditEvent;
using store::Change;

namespace {
const QString longUrdu = u("انسپکٹر محمد علی خان نیازی ").repeated(12).left(300);
}

class TestRecords : public QObject {
    Q_OBJECT
    template <class F> static void set(CaseOnDisk& c, F&& body) { c.change(AuditEvent::RowChange, u"Change"_qs, std::forward<F>(body)); }

private Q_SLOTS:
    void particularsAndOfficers() {
        CaseOnDisk c;
        store::CaseRecords records(*c.db);
        auto p = must(records.particulars());
        p.title = u"Operation Sample, part 2"_qs;
        p.titleUrdu = longUrdu;
        p.firNumber = u"47/2026"_qs;
        p.firDate = u"2026-08-11"_qs;
        p.station = u("تھانہ مثال");
        p.agency = u"Anti Narcotics Force"_qs;
        p.agencyUrdu = u("اینٹی نارکوٹکس فورس");
        p.unit = u"North"_qs;
        p.classification = u"RESTRICTED"_qs;
        p.offenceDate = u"2026-08-10"_qs;
        p.sections = {{u"CNSA 1997"_qs, u"6, 8, 9(2)"_qs}, {u"PPC"_qs, u"109 \"aid\""_qs}};
        p.authority = u"Order 12"_qs;
        p.training = true;
        set(c, [&](Change& change) { return store::CaseRecords::setParticulars(change, p); });
        const auto back = must(records.particulars());
        QCOMPARE(back.id, c.caseId);
        QCOMPARE(back.titleUrdu, longUrdu);
        QCOMPARE(back.titleUrdu.size(), 300);
        QCOMPARE(back.title, p.title);
        QCOMPARE(back.caseNumber, u"SNH-0117"_qs);
        QCOMPARE(back.firNumber, p.firNumber);
        QCOMPARE(back.firDate, p.firDate);
        QCOMPARE(back.station, p.station);
        QCOMPARE(back.agency, p.agency);
        QCOMPARE(back.agencyUrdu, p.agencyUrdu);
        QCOMPARE(back.unit, p.unit);
        QCOMPARE(back.classification, p.classification);
        QCOMPARE(back.offenceDate, p.offenceDate);
        QCOMPARE(back.sections.size(), size_t(2));
        QCOMPARE(back.sections[1].sections, u"109 \"aid\""_qs);
        QCOMPARE(back.authority, p.authority);
        QVERIFY(back.training);
        QVERIFY(back.createdAt > 0);
        QVERIFY(!c.tryChange(AuditEvent::RowChange, u"again"_qs, [&](Change& change) { return store::CaseRecords::create(change, p); }));

        domain::Officer o;
        o.id = OfficerId(c.random.uuid());
        o.name = u"Bilal Sample"_qs;
        o.nameUrdu = longUrdu;
        o.rank = u"DSP"_qs;
        o.number = u"B-9"_qs;
        o.unit = u"HQ"_qs;
        o.signKey = c.random.bytes(32);
        o.sealKey = c.random.bytes(32);
        o.role = domain::OfficerRole::Supervisor;
        set(c, [&](Change& change) { return store::CaseRecords::addOfficer(change, o); });
        const auto officers = must(records.officers());
        QCOMPARE(officers.size(), size_t(2));
        QCOMPARE(officers[1].nameUrdu, longUrdu);
        QCOMPARE(officers[1].signKey, o.signKey);
        QCOMPARE(officers[1].role, domain::OfficerRole::Supervisor);
        QVERIFY(officers[1].addedAt > 0);
        o.rank = u"SP"_qs;
        set(c, [&](Change& change) { return store::CaseRecords::setOfficer(change, o); });
        QCOMPARE(must(records.officer(o.id)).rank, u"SP"_qs);
        QVERIFY(c.verify().isClean());
    }
    void settings() {
        CaseOnDisk c;
        store::CaseRecords records(*c.db);
        QCOMPARE(must(records.setting(u"chart.layout"_qs)), QString());
        set(c, [&](Change& change) { return store::CaseRecords::setSetting(change, u"chart.layout"_qs, u"stress"_qs); });
        set(c, [&](Change& change) { return store::CaseRecords::setSetting(change, u"chart.layout"_qs, u("درخت")); });
        QCOMPARE(must(records.setting(u"chart.layout"_qs)), u("درخت"));
        QVERIFY(c.verify().isClean());
    }
    void exhibitsAreNumberedAndKept() {
        CaseOnDisk c;
        store::ExhibitRecords records(*c.db);
        for (int i = 0; i < 101; ++i) {
            if (i > 2 && i < 98) {
                domain::Exhibit quick;
                quick.sha256 = c.random.bytes(32);
                quick.vault.objectId = QString::fromLatin1(c.random.bytes(16).toHex());
                quick.fileName = u"f"_qs;
                set(c, [&](Change& change) { return store::ExhibitRecords::add(change, quick); });
                continue;
            }
            QCOMPARE(c.addExhibit(u"screen %1.png"_qs.arg(i)).number, u"DE-%1"_qs.arg(i + 1, 2, 10, QChar(u'0')));
        }
        domain::Exhibit e;
        e.kind = domain::ExhibitKind::Physical;
        e.acquisition = {u"Phone P-1"_qs, longUrdu, u"IMEI 35-000000-000471-3"_qs, u"camera"_qs, u"SI Sample"_qs, u("لاہور"), 1786000000000, u"about noon"_qs,
                         u"warrant 3"_qs, u"by hand"_qs, {u"phone"_qs, u("فون, \"نیا\"")}};
        e.state = domain::ReadState::NotNeeded;
        set(c, [&](Change& change) { return store::ExhibitRecords::add(change, e); });
        QCOMPARE(e.number, u"PE-01"_qs);
        const auto back = must(records.byId(e.id));
        QCOMPARE(back.kind, domain::ExhibitKind::Physical);
        QCOMPARE(back.acquisition.title, u"Phone P-1"_qs);
        QCOMPARE(back.acquisition.titleUrdu, longUrdu);
        QCOMPARE(back.acquisition.source, e.acquisition.source);
        QCOMPARE(back.acquisition.device, e.acquisition.device);
        QCOMPARE(back.acquisition.collector, e.acquisition.collector);
        QCOMPARE(back.acquisition.place, e.acquisition.place);
        QCOMPARE(back.acquisition.collectedAt, e.acquisition.collectedAt);
        QCOMPARE(back.acquisition.collectedText, e.acquisition.collectedText);
        QCOMPARE(back.acquisition.authority, e.acquisition.authority);
        QCOMPARE(back.acquisition.method, e.acquisition.method);
        QCOMPARE(back.acquisition.tags, e.acquisition.tags);
        QCOMPARE(back.state, domain::ReadState::NotNeeded);
        QCOMPARE(back.addedBy, c.officer.officer().id);
        QVERIFY(back.vault.isNull());

        const auto parent = must(records.byNumber(u"DE-04"_qs));
        domain::Exhibit child;
        child.parent = parent.id;
        child.sha256 = c.random.bytes(32);
        child.vault = {QString::fromLatin1(c.random.bytes(16).toHex()), c.random.bytes(72), c.random.bytes(32)};
        child.fileName = u"IMG.jpg"_qs;
        set(c, [&](Change& change) { return store::ExhibitRecords::add(change, child); });
        QCOMPARE(child.number, u"DE-04/1"_qs);
        domain::Exhibit grandchild = child;
        grandchild.id = {};
        grandchild.parent = child.id;
        grandchild.vault.objectId = QString::fromLatin1(c.random.bytes(16).toHex());
        set(c, [&](Change& change) { return store::ExhibitRecords::add(change, grandchild); });
        QCOMPARE(grandchild.number, u"DE-04/1/1"_qs);
        const auto childBack = must(records.byId(child.id));
        QCOMPARE(childBack.vault.wrappedKey, child.vault.wrappedKey);
        QCOMPARE(childBack.vault.cipherSha256, child.vault.cipherSha256);
        QCOMPARE(childBack.sha256, child.sha256);
        const auto list = must(records.list());
        QCOMPARE(list.size(), size_t(104));
        QCOMPARE(list[4].number, u"DE-04/1"_qs);
        QCOMPARE(list[5].number, u"DE-04/1/1"_qs);
        QCOMPARE(list[6].number, u"DE-05"_qs);
        QCOMPARE(list[102].number, u"DE-101"_qs);
        QCOMPARE(list[103].number, u"PE-01"_qs);
        QCOMPARE(must(records.children(parent.id)).size(), size_t(1));
        QCOMPARE(must(records.withHash(child.sha256)).size(), size_t(2));
        QCOMPARE(must(records.vaultObjects()).size(), 103);

        // Two files can never share one object of the vault.
        domain::Exhibit twin = child;
        twin.id = {};
        QCOMPARE(c.tryChange(AuditEvent::EvidenceAdd, u"twin"_qs, [&](Change& change) { return store::ExhibitRecords::add(change, twin); }).error().code(),
                 ErrorCode::AlreadyExists);

        set(c, [&](Change& change) { return store::ExhibitRecords::setReadState(change, child.id, domain::ReadState::Failed, u"image/jpeg"_qs, u"memory limit"_qs); });
        QCOMPARE(must(records.byId(child.id)).problem, u"memory limit"_qs);
        QCOMPARE(must(records.byId(child.id)).mediaType, u"image/jpeg"_qs);
        QCOMPARE(must(records.pending()).size(), size_t(102));
        set(c, [&](Change& change) { return store::ExhibitRecords::setAcquisition(change, child.id, e.acquisition); });
        QCOMPARE(must(records.byId(child.id)).acquisition.collector, u"SI Sample"_qs);
        set(c, [&](Change& change) { return store::ExhibitRecords::setVaultKey(change, child.id, QByteArray(72, 'w')); });
        QCOMPARE(must(records.byId(child.id)).vault.wrappedKey, QByteArray(72, 'w'));
        auto withdraw = [&](const QString& reason) {
            return c.tryChange(AuditEvent::RowChange, u"w"_qs, [&](Change& change) { return store::ExhibitRecords::withdraw(change, child.id, reason); });
        };
        QCOMPARE(withdraw(u" "_qs).error().code(), ErrorCode::InvalidArgument);
        c.heads.push_back(must(withdraw(u("غلط فائل"))));
        QCOMPARE(withdraw(u"again"_qs).error().code(), ErrorCode::AlreadyExists);
        QCOMPARE(must(records.byId(child.id)).withdrawnReason, u("غلط فائل"));
        QCOMPARE(must(store::CaseRecords(*c.db).counters()).exhibitsWithdrawn, 1);
        QVERIFY(c.verify().isClean());
    }
    void derivationsAndCustody() {
        CaseOnDisk c;
        store::ExhibitRecords records(*c.db);
        const auto e = c.addExhibit(u"a.png"_qs);
        domain::Derivation d{{}, e.id, domain::DerivationKind::OcrText, u"Tesseract"_qs, u"5.3.0"_qs, u"eng+urd, LSTM"_qs, e.sha256, {},
                             u"text/plain"_qs, longUrdu.toUtf8(), 0, u"two lines unclear"_qs};
        domain::Derivation empty = d;
        empty.kind = domain::DerivationKind::Thumbnail;
        empty.content.clear();
        domain::CustodyEvent first, second;
        first.exhibit = second.exhibit = e.id;
        first.from = u("گواہ");
        first.to = longUrdu;
        first.purpose = u"analysis"_qs;
        first.place = u"lab"_qs;
        first.seal = u"S-1"_qs;
        first.register19 = u"19/4"_qs;
        first.roadCertificate = u"RC 77"_qs;
        first.note = u"sealed"_qs;
        set(c, [&](Change& change) -> Status {
            SABOOT_CHECK(store::ExhibitRecords::addDerivation(change, d));
            SABOOT_CHECK(store::ExhibitRecords::addDerivation(change, empty));
            SABOOT_CHECK(store::ExhibitRecords::addCustody(change, first));
            return store::ExhibitRecords::addCustody(change, second);
        });
        const auto all = must(records.derivations(e.id, store::ExhibitRecords::Contents::Load));
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].kind, domain::DerivationKind::OcrText);
        QCOMPARE(all[0].tool, d.tool);
        QCOMPARE(all[0].version, d.version);
        QCOMPARE(all[0].settings, d.settings);
        QCOMPARE(all[0].parentSha256, e.sha256);
        QCOMPARE(all[0].sha256, d.sha256);
        QCOMPARE(all[0].mediaType, d.mediaType);
        QCOMPARE(all[0].content, longUrdu.toUtf8());
        QCOMPARE(all[0].problem, d.problem);
        QVERIFY(must(records.derivations(e.id, store::ExhibitRecords::Contents::Omit))[0].content.isEmpty());
        QCOMPARE(must(records.derivation(d.id)).content, d.content);
        QCOMPARE(must(records.newestDerivation(e.id, domain::DerivationKind::Thumbnail)).id, empty.id);
        QCOMPARE(records.newestDerivation(e.id, domain::DerivationKind::Chat).error().code(), ErrorCode::NotFound);
        const auto custody = must(records.custody(e.id));
        QCOMPARE(custody.size(), size_t(2));
        QCOMPARE(custody[1].seq, 2);
        QCOMPARE(custody[0].to, longUrdu);
        QCOMPARE(custody[0].from, first.from);
        QCOMPARE(custody[0].purpose, first.purpose);
        QCOMPARE(custody[0].place, first.place);
        QCOMPARE(custody[0].seal, first.seal);
        QCOMPARE(custody[0].register19, first.register19);
        QCOMPARE(custody[0].roadCertificate, first.roadCertificate);
        QCOMPARE(custody[0].note, first.note);
        QCOMPARE(custody[0].at, first.at);
        QVERIFY(c.verify().isClean());
    }
    void personsClaimsAndLinks() {
        CaseOnDisk c;
        const auto e = c.addExhibit(u"chat.txt"_qs);
        domain::Chat chat;
        set(c, [&](Change& change) -> Status {
            SABOOT_TRY(chat, importChat(change, e.id, 60));
            return ok();
        });
        store::PersonRecords records(*c.db);
        domain::Person p;
        p.nameLatin = u"Goldie Sample"_qs;
        p.nameUrdu = longUrdu;
        p.aliases = {u"Goldie"_qs, u("گولڈی")};
        p.cnic = u"00000-0000000-0"_qs;
        p.address = u"House 1"_qs;
        p.role = u"suspect"_qs;
        p.note = u"none"_qs;
        p.namedInFir = true;
        p.pictureExhibit = e.id;
        p.pictureRegion = QRect(4, 5, 60, 70);
        domain::Person nobody;
        QCOMPARE(c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::PersonRecords::add(change, nobody); }).error().code(),
                 ErrorCode::InvalidArgument);
        set(c, [&](Change& change) { return store::PersonRecords::add(change, p); });
        QCOMPARE(p.number, u"P-01"_qs);
        auto back = must(records.byNumber(u"P-01"_qs));
        QCOMPARE(back.nameUrdu, longUrdu);
        QCOMPARE(back.nameLatin, p.nameLatin);
        QCOMPARE(back.aliases, p.aliases);
        QCOMPARE(back.cnic, p.cnic);
        QCOMPARE(back.address, p.address);
        QCOMPARE(back.role, p.role);
        QCOMPARE(back.note, p.note);
        QVERIFY(back.namedInFir);
        QCOMPARE(back.pictureExhibit, e.id);
        QCOMPARE(back.pictureRegion, QRect(4, 5, 60, 70));
        domain::Person flat = back;
        flat.pictureRegion = {};
        QCOMPARE(c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::PersonRecords::set(change, flat); }).error().code(),
                 ErrorCode::InvalidArgument);
        back.role = u"accused"_qs;
        set(c, [&](Change& change) { return store::PersonRecords::set(change, back); });
        QCOMPARE(must(records.byId(p.id)).role, u"accused"_qs);

        const auto wallet = must(store::IdentifierRecords(*c.db).list()).at(0);
        const auto who = must(store::ChatRecords(*c.db).participants(chat.id)).at(0);
        domain::PersonClaim claim;
        claim.person = p.id;
        claim.identifier = wallet.row;
        claim.exhibit = e.id;
        claim.reference = u"T1-0010"_qs;
        claim.certainty = domain::Certainty::Assumed;
        claim.reason = u("اس نے خود بتایا");
        domain::PersonClaim chatClaim = claim;
        chatClaim.identifier = 0;
        chatClaim.participant = who.row;
        set(c, [&](Change& change) -> Status {
            SABOOT_CHECK(store::PersonRecords::addClaim(change, claim));
            return store::PersonRecords::addClaim(change, chatClaim);
        });
        const auto claims = must(records.claimsOf(p.id));
        QCOMPARE(claims.size(), size_t(2));
        const auto& kept = claims[0].id == claim.id ? claims[0] : claims[1];
        QCOMPARE(kept.reason, claim.reason);
        QCOMPARE(kept.identifier, wallet.row);
        QCOMPARE(kept.participant, 0);
        QCOMPARE(kept.exhibit, e.id);
        QCOMPARE(kept.reference, claim.reference);
        QCOMPARE(kept.by, c.officer.officer().id);
        QCOMPARE(must(store::IdentifierRecords(*c.db).byRow(wallet.row)).person, p.id);
        QCOMPARE(must(store::ChatRecords(*c.db).participant(who.row)).person, p.id);
        auto refused = [&](domain::PersonClaim bad) {
            bad.id = {};
            auto r = c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::PersonRecords::addClaim(change, bad); });
            return r ? ErrorCode::Internal : r.error().code();
        };
        QCOMPARE(refused(claim), ErrorCode::AlreadyExists);
        auto both = claim;
        both.participant = who.row;
        QCOMPARE(refused(both), ErrorCode::InvalidArgument);
        auto unknown = claim;
        unknown.identifier = 999;
        QCOMPARE(refused(unknown), ErrorCode::NotFound);
        set(c, [&](Change& change) { return store::PersonRecords::removeClaim(change, claim.id); });
        QCOMPARE(must(records.claims()).size(), size_t(1));

        domain::Link link;
        link.from = u"person:"_qs + p.id.toString();
        link.to = u"identifier:wallet:T"_qs;
        link.relation = u("اپنا بتایا");
        link.basis = domain::Basis::ByOfficer;
        link.certainty = domain::Certainty::Assumed;
        link.directed = link.money = true;
        link.weight = 12.345678;
        link.first = 1786000000000;
        link.reason = u"statement"_qs;
        QCOMPARE(c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::PersonRecords::addLink(change, link); }).error().code(),
                 ErrorCode::InvalidArgument);
        link.sources = {u"DE-01"_qs, u"T1-0010"_qs};
        set(c, [&](Change& change) { return store::PersonRecords::addLink(change, link); });
        auto links = must(records.officerLinks());
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links[0].number, 1);
        QCOMPARE(links[0].from, link.from);
        QCOMPARE(links[0].to, link.to);
        QCOMPARE(links[0].relation, link.relation);
        QCOMPARE(links[0].basis, link.basis);
        QCOMPARE(links[0].certainty, link.certainty);
        QVERIFY(links[0].directed && links[0].money);
        QCOMPARE(links[0].weight, 12.345678);
        QCOMPARE(links[0].first, link.first);
        QVERIFY(!links[0].last);
        QVERIFY(links[0].sources == link.sources);
        QCOMPARE(links[0].reason, link.reason);
        link.weight = std::numeric_limits<double>::infinity();
        QVERIFY(!c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::PersonRecords::setLink(change, link); }));
        set(c, [&](Change& change) { return store::PersonRecords::removeLink(change, link.id); });
        QVERIFY(must(records.officerLinks()).empty());
        QVERIFY(c.verify().isClean());
    }
    void notesTasksFindingsReportsViews() {
        CaseOnDisk c;
        store::WorkRecords records(*c.db);
        domain::Note note{{}, 0, {}, longUrdu, u"DE-04"_qs};
        domain::Task task{{}, longUrdu, u"SI Sample"_qs, 1787000000000, {}, 0}, done{{}, u"done"_qs, u""_qs, 5, 6, 0}, undated{{}, u"later"_qs, u""_qs, {}, {}, 0};
        domain::Finding finding{{}, 0, domain::FindingKind::Inference, u"He sold."_qs, longUrdu, {u"DE-04"_qs, u"T2-0117"_qs}}, second = finding;
        domain::ReportRecord report;
        report.language = domain::ReportLanguage::Both;
        report.version = domain::ReportVersion::Final;
        report.reportTime = 1787000000000;
        report.pages = 31;
        report.sha256 = c.random.bytes(32);
        report.state = u"accepted"_qs;
        store::ChartView view{{}, longUrdu, u"{\"layout\":\"stress\"}"_qs, {{u"person:x"_qs, -12345, 678, true}, {u("participant:y:گولڈی"), 0, 0, false}}, 0};
        set(c, [&](Change& change) -> Status {
            SABOOT_CHECK(store::WorkRecords::addNote(change, note));
            SABOOT_CHECK(store::WorkRecords::addTask(change, done));
            SABOOT_CHECK(store::WorkRecords::addTask(change, undated));
            SABOOT_CHECK(store::WorkRecords::addTask(change, task));
            SABOOT_CHECK(store::WorkRecords::addFinding(change, finding));
            SABOOT_CHECK(store::WorkRecords::addFinding(change, second));
            return store::WorkRecords::saveChartView(change, view);
        });
        QCOMPARE(must(records.nextReportNumber()), u"SNH-0117-R1"_qs);
        c.change(AuditEvent::ReportExport, u"Report"_qs, [&](Change& change) { return store::WorkRecords::addReport(change, report); });
        const auto notes = must(records.notes());
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].text, longUrdu);
        QCOMPARE(notes[0].about, u"DE-04"_qs);
        QCOMPARE(notes[0].by, c.officer.officer().id);
        const auto tasks = must(records.tasks());
        QCOMPARE(tasks.size(), size_t(3));
        QCOMPARE(tasks[0].title, longUrdu);
        QCOMPARE(tasks[0].assignee, task.assignee);
        QCOMPARE(tasks[0].dueAt, task.dueAt);
        QCOMPARE(tasks[1].title, u"later"_qs);
        QCOMPARE(tasks[2].doneAt, std::optional<qint64>(6));
        auto findings = must(records.findings());
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[0].kind, domain::FindingKind::Inference);
        QCOMPARE(findings[0].textEnglish, finding.textEnglish);
        QCOMPARE(findings[0].textUrdu, longUrdu);
        QCOMPARE(findings[0].citations, finding.citations);
        QCOMPARE(findings[1].seq, 2);
        findings[1].textEnglish = u"He bought."_qs;
        const auto reports = must(records.reports());
        QCOMPARE(reports.size(), size_t(1));
        QCOMPARE(reports[0].number, u"SNH-0117-R1"_qs);
        QCOMPARE(reports[0].language, domain::ReportLanguage::Both);
        QCOMPARE(reports[0].version, domain::ReportVersion::Final);
        QCOMPARE(reports[0].reportTime, report.reportTime);
        QCOMPARE(reports[0].pages, 31);
        QCOMPARE(reports[0].sha256, report.sha256);
        QCOMPARE(reports[0].state, u"accepted"_qs);
        QCOMPARE(reports[0].auditSeq, qint64(c.heads.back().seq));
        QCOMPARE(must(store::AuditLog(*c.db).at(c.heads.back().seq)).record.object, report.sha256);
        view.places[0].xMilli = 9;
        set(c, [&](Change& change) -> Status {
            SABOOT_CHECK(store::WorkRecords::setFinding(change, findings[1]));
            SABOOT_CHECK(store::WorkRecords::removeFinding(change, findings[0].id));
            return store::WorkRecords::saveChartView(change, view);
        });
        QCOMPARE(must(records.findings()).at(0).textEnglish, u"He bought."_qs);
        const auto views = must(records.chartViews());
        QCOMPARE(views.size(), size_t(1));
        QCOMPARE(views[0].name, longUrdu);
        QCOMPARE(views[0].settings, view.settings);
        QCOMPARE(views[0].places.size(), size_t(2));
        QCOMPARE(views[0].places[0].xMilli, 9);
        QVERIFY(views[0].places[0].pinned && !views[0].places[1].pinned);
        QCOMPARE(views[0].places[1].key, u("participant:y:گولڈی"));
        set(c, [&](Change& change) { return store::WorkRecords::removeChartView(change, view.id); });
        QVERIFY(must(records.chartViews()).empty());
        domain::Note empty;
        QVERIFY(!c.tryChange(AuditEvent::RowChange, u"x"_qs, [&](Change& change) { return store::WorkRecords::addNote(change, empty); }));
        const auto counters = must(store::CaseRecords(*c.db).counters());
        QCOMPARE(counters.notes, 1);
        QCOMPARE(counters.tasks, 3);
        QCOMPARE(counters.tasksOpen, 2);
        QCOMPARE(counters.findings, 1);
        QCOMPARE(counters.reports, 1);
        QVERIFY(c.verify().isClean());
    }
    void identifiersByHandAndFromDerivations() {
        CaseOnDisk c;
        const auto e = c.addExhibit(u"a.png"_qs);
        domain::Derivation d{{}, e.id, domain::DerivationKind::OcrText, u"Tesseract"_qs, u"5"_qs, {}, e.sha256, {}, u"text/plain"_qs, "call 0300", 0, {}};
        store::FoundIdentifier found;
        found.facts = {u"+92 300 0000000"_qs, domain::IdentifierKind::Phone, {}, false, domain::Verdict::NoChecksum, u"length fits"_qs, u"+923000000000"_qs, u"E.164"_qs, u("نوٹ")};
        found.place.seenIn = domain::SeenIn::OcrText;
        found.place.exhibit = e.id;
        found.place.reference = u"DE-01"_qs;
        found.place.start = 5;
        found.place.end = 9;
        found.place.raw = u"0300"_qs;
        found.place.context = u("کال 0300");
        for (int round = 0; round < 2; ++round) {
            set(c, [&](Change& change) -> Status {
                d.id = {};
                SABOOT_CHECK(store::ExhibitRecords::addDerivation(change, d));
                found.place.derivation = d.id;
                SABOOT_TRY(auto writer, store::SightingWriter::begin(change, store::derivationScope(d.id)));
                SABOOT_CHECK(writer.add(found));
                return writer.finish();
            });
            set(c, [&](Change& change) -> Status {
                SABOOT_TRY(auto writer, store::SightingWriter::begin(change, store::handScope(c.caseId)));
                auto byHand = found;
                byHand.place.seenIn = domain::SeenIn::ByHand;
                byHand.place.derivation = {};
                byHand.place.reference = u"entered by hand"_qs;
                SABOOT_CHECK(writer.add(byHand));
                return writer.finish();
            });
        }
        const auto list = must(store::IdentifierRecords(*c.db).list());
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(list[0].sightings, 4);
        QCOMPARE(list[0].facts.reason, found.facts.reason);
        QCOMPARE(list[0].facts.standard, found.facts.standard);
        QCOMPARE(list[0].facts.note, found.facts.note);
        QCOMPARE(list[0].facts.verdict, domain::Verdict::NoChecksum);
        const auto places = must(store::IdentifierRecords(*c.db).sightings(list[0].row));
        QCOMPARE(places[0].seenIn, domain::SeenIn::OcrText);
        QVERIFY(!places[0].derivation.isNull());
        QCOMPARE(places[0].start, 5);
        QCOMPARE(places[0].context, found.place.context);
        QCOMPARE(places[1].seenIn, domain::SeenIn::ByHand);
        QCOMPARE(must(store::IdentifierRecords(*c.db).containing(u"300-000"_qs)).size(), size_t(1));
        const auto report = c.verify();
        QVERIFY2(report.isClean(), report.findings.empty() ? "" : qPrintable(report.findings[0].text));
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
