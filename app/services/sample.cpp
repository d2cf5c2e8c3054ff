#include "services/sample.h"

#include "base/file.h"
#include "services/chart.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/sample/screens.h"
#include "services/sample/evidence.h"
#include "services/sample/story.h"

#include <QDateTime>

namespace saboot::services {

namespace {

qint64 pkt(int month, int day, int hour, int minute) {
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 5 * 3600).toMSecsSinceEpoch();
}

Result<domain::Person> person(Register& reg, const QString& latin, const QString& urdu, const QStringList& aliases, const QString& role, bool fir, const QString& cnic = {}) {
    domain::Person p;
    p.nameLatin = latin;
    p.nameUrdu = urdu;
    p.aliases = aliases;
    p.role = role;
    p.namedInFir = fir;
    p.cnic = cnic;
    return reg.addPerson(p);
}

class Story {
public:
    explicit Story(OpenCase& opened) : m_case(opened), m_exhibits(opened), m_chats(opened), m_register(opened), m_reports(opened) {}

    Status attach(const QString& folder, JobControl& job) {
        SABOOT_TRY(const auto files, sample::evidence());
        SABOOT_CHECK(makeFolder(folder));
        qint64 n = 0;
        for (const auto& f : files) {
            job.report(++n, qint64(files.size()), QStringLiteral("Attaching the sample evidence"));
            // The files lie beside the case, so that an officer in training can attach them again by hand.
            SABOOT_CHECK(writeAtomically(folder + QLatin1Char('/') + f.name, f.bytes));
            SABOOT_TRY(const Attached a, m_exhibits.attachBytes(f.bytes, f.name, f.acquisition, DuplicateRule::Keep, job));
            SABOOT_CHECK(m_exhibits.read(a.exhibit.id, job));
            if (f.kind == sample::EvidenceFile::Kind::Chat) SABOOT_CHECK(m_chats.import(a.exhibit.id, {}, job));
        }
        SABOOT_TRY(const auto pending, m_exhibits.pending());
        for (const auto& id : pending) SABOOT_CHECK(m_exhibits.read(id, job));
        return ok();
    }

    Status people() {
        SABOOT_TRY(const auto babar, person(m_register, QStringLiteral("Babar Lashani"), QStringLiteral("بابر لاشانی"), {QStringLiteral("Goldie")}, QStringLiteral("accused"), true));
        SABOOT_TRY(const auto nomi, person(m_register, QStringLiteral("Nomi Wazdan"), QStringLiteral("نومی وازدان"), {QStringLiteral("Rider")}, QStringLiteral("accused, rider"), true));
        SABOOT_TRY(const auto rubab, person(m_register, QStringLiteral("Rubab Qasmani"), QStringLiteral("رباب قاسمانی"), {QStringLiteral("Rubab Q.")}, QStringLiteral("account holder"), true, sample::cnicRubab));
        SABOOT_TRY(const auto trader, person(m_register, {}, {}, {QStringLiteral("usdt wala")}, QStringLiteral("unknown trader"), false));
        SABOOT_TRY(const auto goldie, person(m_register, {}, QStringLiteral("گولڈی بھائی"), {QStringLiteral("Goldie Bhai")}, QStringLiteral("unknown supplier"), true));

        SABOOT_TRY(const auto chats, m_chats.list());
        for (const auto& chat : chats) {
            SABOOT_TRY(const auto who, m_chats.participants(chat.id));
            for (const auto& p : who) {
                PersonId id;
                if (p.name == QLatin1String("Babar") || p.name == QLatin1String("Babar L")) id = babar.id;
                if (p.name == QLatin1String("Nomi Rider")) id = nomi.id;
                if (p.name == QLatin1String("usdt wala")) id = trader.id;
                if (p.name == QLatin1String("Goldie Bhai")) id = goldie.id;
                if (id.isNull()) continue;
                domain::PersonClaim c;
                c.person = id;
                c.participant = p.row;
                c.exhibit = chat.exhibit;
                c.reference = chat.number;
                c.certainty = id == babar.id ? domain::Certainty::Certain : domain::Certainty::Assumed;
                c.reason = QStringLiteral("Named so in the seized phone's contacts");
                SABOOT_CHECK(m_register.claim(c));
            }
        }
        SABOOT_CHECK(own(rubab, sample::ibanRubab, QStringLiteral("DE-08"), domain::Certainty::Certain, QStringLiteral("Named as holder on the bank's statement")));
        SABOOT_CHECK(own(rubab, sample::phoneGoldie, QStringLiteral("DE-08"), domain::Certainty::Certain, QStringLiteral("The bank's contact number of the account holder")));
        SABOOT_CHECK(own(nomi, sample::phoneRider, QStringLiteral("DE-06"), domain::Certainty::Assumed, QStringLiteral("Stands beside his name on the parcel label")));
        SABOOT_CHECK(own(goldie, sample::tronSeller, QStringLiteral("DE-03"), domain::Certainty::Assumed, QStringLiteral("Given as his own new wallet in the chat")));
        SABOOT_TRY(const auto all, m_exhibits.list());
        for (const auto& e : all)
            if (e.acquisition.title == QLatin1String("Chat with Goldie")) {
                domain::Person shown = goldie;
                shown.pictureExhibit = e.id;
                shown.pictureRegion = sample::messengerFace();
                SABOOT_CHECK(m_register.changePerson(shown, QStringLiteral("The picture that the account in the chat shows of itself")));
            }
        SABOOT_CHECK(own(trader, sample::tronCollector, QStringLiteral("DE-02"), domain::Certainty::Assumed, QStringLiteral("Given as the address to pay to")));
        using domain::Certainty;
        constexpr qint64 dayLong = 24LL * 3600 * 1000 - 1000; // the statement names the day alone
        const QString slip = QStringLiteral("The slip and the statement name the same amount and day");
        const QString statement = QStringLiteral("Stands on the bank's statement");
        SABOOT_TRY(const QString buyer, keyOf(sample::phoneBuyer));
        SABOOT_TRY(const QString account, keyOf(sample::ibanRubab));
        SABOOT_TRY(const QString phone, keyOf(sample::phoneGoldie));
        SABOOT_TRY(const QString shop, keyOf(sample::ibanShop));
        SABOOT_TRY(const QString wallet, keyOf(sample::tronSeller));
        SABOOT_CHECK(pay(buyer, account, QStringLiteral("PKR 36,500, mobile transfer"), pkt(10, 21, 0, 0), dayLong, {QStringLiteral("DE-08")}, Certainty::Certain, statement));
        SABOOT_CHECK(pay(account, phone, QStringLiteral("PKR 310,500, transfer to mobile"), pkt(11, 2, 20, 14), 0, {QStringLiteral("DE-08"), QStringLiteral("DE-04")}, Certainty::Certain, slip));
        SABOOT_CHECK(pay(shop, account, QStringLiteral("PKR 1,785,600, bank transfer"), pkt(11, 12, 0, 0), dayLong, {QStringLiteral("DE-08")}, Certainty::Certain, statement));
        SABOOT_CHECK(pay(QStringLiteral("person:") + babar.id.toString(), wallet, QStringLiteral("USDT 1,250, as the chat says"), pkt(11, 14, 21, 58), 0, {QStringLiteral("DE-03")}, Certainty::Assumed,
                         QStringLiteral("He writes that he has sent it; no ledger was examined")));
        return ok();
    }

    Status work() {
        SABOOT_TRY(const auto all, m_exhibits.list());
        for (const auto& e : all) {
            if (!e.parent.isNull()) continue;
            domain::CustodyEvent c;
            c.exhibit = e.id;
            c.at = e.acquisition.collectedAt.value_or(e.addedAt) + 3LL * 3600 * 1000;
            c.from = e.acquisition.collector;
            c.to = QStringLiteral("Insp. Hina Zaroob");
            c.purpose = QStringLiteral("Examination and attachment to the case");
            c.place = QStringLiteral("P.S. ANF North");
            SABOOT_CHECK(m_exhibits.addCustody(c));
            if (e.number != QLatin1String("DE-03")) continue;
            // A gap left open on purpose: the next giver is not the last receiver.
            c.at = pkt(11, 20, 9, 2);
            c.from = QStringLiteral("Moharrir malkhana");
            c.to = QStringLiteral("Insp. Hina Zaroob");
            c.purpose = QStringLiteral("Taken out for the report");
            c.register19 = QStringLiteral("no. 318");
            SABOOT_CHECK(m_exhibits.addCustody(c));
        }
        SABOOT_CHECK(m_reports.setParticulars({{QStringLiteral("computer"), QStringLiteral("Example Notebook 14")},
                                               {QStringLiteral("computer_number"), QStringLiteral("0000-17")},
                                               {QStringLiteral("computer_use"), QStringLiteral("examination of digital evidence")},
                                               {QStringLiteral("computer_order"), QStringLiteral("no fault was noticed")},
                                               {QStringLiteral("computer_custodian"), QStringLiteral("S.I. Daniyal Mirkhel")},
                                               {QStringLiteral("competence"), QStringLiteral("Digital evidence course, 40 hours (fictional)")},
                                               {QStringLiteral("transcript_preparer"), QStringLiteral("S.I. Daniyal Mirkhel")},
                                               {QStringLiteral("transcript_identifier"), QStringLiteral("Insp. Hina Zaroob")},
                                               {QStringLiteral("translator"), QStringLiteral("Mehak Sarwat (fictional)")},
                                               {QStringLiteral("translator_qualification"), QStringLiteral("M.A. Urdu")}}));
        auto finding = [&](domain::FindingKind kind, const QString& english, const QString& urdu, const QStringList& cite) {
            domain::Finding f;
            f.kind = kind;
            f.textEnglish = english;
            f.textUrdu = urdu;
            f.citations = cite;
            return m_reports.addFinding(f);
        };
        SABOOT_CHECK(finding(domain::FindingKind::Fact,
            QStringLiteral("On 14 November 2026 the account shown as “Goldie Bhai” sent the TRON address %1 and asked for payment to it.").arg(sample::tronSeller),
            QStringLiteral("۱۴ نومبر ۲۰۲۶ کو “Goldie Bhai” کے نام سے ظاہر اکاؤنٹ نے TRON پتہ بھیجا اور اسی پر ادائیگی مانگی۔"), {QStringLiteral("DE-01"), QStringLiteral("DE-03")}));
        SABOOT_CHECK(finding(domain::FindingKind::Fact,
            QStringLiteral("The parcel number %1 stands in the chat, on the screenshot and on the label of the recovered parcel.").arg(sample::parcelOne),
            QStringLiteral("پارسل نمبر گفتگو میں، تصویر میں اور برآمد شدہ پارسل کے لیبل پر یکساں درج ہے۔"), {QStringLiteral("DE-01"), QStringLiteral("DE-03"), QStringLiteral("DE-06")}));
        SABOOT_CHECK(finding(domain::FindingKind::Inference,
            QStringLiteral("The same Bitcoin address on the shop page, in the QR code and in the chat suggests that the shop and the group belong together."),
            QStringLiteral("دکان کے صفحے، کیو آر کوڈ اور گفتگو میں ایک ہی بٹ کوائن پتے سے ظاہر ہوتا ہے کہ دکان اور گروہ ایک دوسرے سے منسلک ہیں۔"), {QStringLiteral("DE-01"), QStringLiteral("DE-05"), QStringLiteral("DE-07")}));
        SABOOT_CHECK(finding(domain::FindingKind::Opinion,
            QStringLiteral("The half-now, half-later payments are typical of parcel sales of contraband."),
            QStringLiteral("آدھی رقم پہلے اور آدھی بعد میں لینے کا طریقہ پارسل کے ذریعے ممنوعہ مال کی فروخت میں عام ہے۔"), {QStringLiteral("DE-03")}));
        SABOOT_CHECK(finding(domain::FindingKind::Limit,
            QStringLiteral("Balances and transactions on public ledgers were not examined: this computer has no network."),
            QStringLiteral("عوامی کھاتوں پر رقوم اور لین دین کا جائزہ نہیں لیا گیا کیونکہ یہ کمپیوٹر نیٹ ورک سے منسلک نہیں۔"), {}));
        SABOOT_CHECK(m_register.addTask(QStringLiteral("Ask the exchange who opened W-03"), QStringLiteral("Insp. Zaroob"), pkt(11, 27, 17, 0)));
        SABOOT_CHECK(m_register.addTask(QStringLiteral("Second copy of the Telegram chat from P-2"), QStringLiteral("S.I. Mirkhel"), pkt(11, 25, 17, 0)));
        SABOOT_CHECK(m_register.addTask(QStringLiteral("Translate the Urdu messages to English"), QStringLiteral("S.I. Mirkhel"), std::nullopt));
        SABOOT_CHECK(m_register.addNote(QStringLiteral("The rider says the parcels were dry fruit. He has not been shown the label yet."), QStringLiteral("DE-06")));
        SABOOT_TRY(const auto chats, m_chats.list());
        for (const auto& c : chats)
            if (c.format.startsWith(QLatin1String("whatsapp"))) {
                SABOOT_TRY(const auto rows, m_chats.rowCount(c.id));
                // The evening of 14 November, as the report needs it.
                qint64 first = 0, last = 0;
                for (qint64 at = 1; at <= rows; at += 500) {
                    SABOOT_TRY(const auto part, m_chats.messages(c.id, at, 500));
                    for (const auto& m : part)
                        if (m.body.time && *m.body.time >= pkt(11, 14, 21, 0) && *m.body.time < pkt(11, 14, 23, 0)) {
                            if (!first) first = m.n;
                            last = m.n;
                        }
                }
                if (first) SABOOT_CHECK(m_reports.markRange(c.id, first, last, QStringLiteral("Payment and parcel of 14 November")));
            }
        return ok();
    }

private:
    Status own(const domain::Person& p, const QString& value, const QString& exhibit, domain::Certainty certainty, const QString& reason) {
        SABOOT_TRY(const domain::Exhibit e, m_exhibits.byNumber(exhibit));
        SABOOT_TRY(const auto found, identifier(value));
        if (!found) return ok();
        domain::PersonClaim c;
        c.person = p.id;
        c.identifier = found->row;
        c.exhibit = e.id;
        c.reference = e.number;
        c.certainty = certainty;
        c.reason = reason;
        SABOOT_CHECK(m_register.claim(c));
        if (certainty == domain::Certainty::Certain) SABOOT_CHECK(m_register.review(found->row, domain::Review::Confirmed, reason));
        return ok();
    }

    /// Nothing where it was not read from the evidence on this machine: then nothing is claimed about it.
    Result<std::optional<domain::Identifier>> identifier(const QString& value) {
        const auto bare = [](const QString& text) {
            QString out;
            for (const QChar c : text)
                if (c.isLetterOrNumber()) out += c;
            return out;
        };
        SABOOT_TRY(const auto all, m_register.identifiers());
        for (const auto& i : all)
            if (bare(QString(i.facts.normal).replace(QStringLiteral("+92"), QStringLiteral("0"))) == bare(value)) return std::optional(i);
        return std::optional<domain::Identifier>();
    }

    /// Of the chart; empty where the identifier was not read.
    Result<QString> keyOf(const QString& value) {
        SABOOT_TRY(const auto found, identifier(value));
        if (!found) return QString();
        return chartKey(m_case, QStringLiteral("identifier %1").arg(found->row));
    }

    Status pay(const QString& from, const QString& to, const QString& relation, qint64 at, qint64 lasting, const QStringList& shownBy, domain::Certainty certainty, const QString& reason) {
        if (from.isEmpty() || to.isEmpty()) return ok();
        domain::Link l;
        l.from = from;
        l.to = to;
        l.relation = relation;
        l.basis = domain::Basis::ByOfficer;
        l.certainty = certainty;
        l.directed = l.money = true;
        l.first = at;
        l.last = at + lasting;
        l.sources.assign(shownBy.begin(), shownBy.end());
        l.reason = reason;
        if (const auto added = m_register.addLink(l); !added) return added.error();
        return ok();
    }

    OpenCase& m_case;
    Exhibits m_exhibits;
    Chats m_chats;
    Register m_register;
    Reports m_reports;
};

} // namespace

Result<QString> createSampleCase(Desk& desk, const SecureBytes& passphrase, const QString& folder, JobControl& job) {
    SABOOT_CHECK(makeFolder(folder));
    if (!desk.hasOfficer()) {
        domain::Officer o;
        o.name = QStringLiteral("Hina Zaroob");
        o.nameUrdu = QStringLiteral("حنا زروب");
        o.rank = QStringLiteral("Insp.");
        o.number = QStringLiteral("ANF-4471");
        o.unit = QStringLiteral("Regional Directorate North");
        SABOOT_CHECK(desk.createOfficer(o, passphrase));
    } else if (!desk.isUnlocked()) {
        SABOOT_CHECK(desk.unlock(passphrase));
    }
    domain::CaseParticulars p;
    p.title = QStringLiteral("Operation Sunehri");
    p.titleUrdu = QStringLiteral("آپریشن سنہری");
    p.caseNumber = QStringLiteral("SNH-0117");
    p.firNumber = QStringLiteral("47/2026");
    p.firDate = QStringLiteral("2026-11-03");
    p.station = QStringLiteral("P.S. ANF North");
    p.stationUrdu = QStringLiteral("تھانہ اے این ایف شمالی");
    p.agency = QStringLiteral("Anti Narcotics Force");
    p.agencyUrdu = QStringLiteral("اینٹی نارکوٹکس فورس");
    p.unit = QStringLiteral("Regional Directorate North");
    p.classification = QStringLiteral("RESTRICTED");
    p.offenceDate = QStringLiteral("2026-11-02");
    p.sections = {{QStringLiteral("CNSA 1997"), QStringLiteral("6, 8, 9(2)")}};
    p.authority = QStringLiteral("Order no. 471 of 3 November 2026");
    p.training = true;
    const QString path = folder + QStringLiteral("/Operation Sunehri.saboot");
    SABOOT_TRY(OpenCase::Created made, OpenCase::create(desk, path, p));
    Story story(*made.opened);
    SABOOT_CHECK(story.attach(folder + QStringLiteral("/evidence"), job));
    SABOOT_CHECK(story.people());
    SABOOT_CHECK(story.work());
    return made.opened->path();
}

} // namespace saboot::services
