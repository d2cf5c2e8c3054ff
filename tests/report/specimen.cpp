#include "specimen.h"
#include "report/chartview.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QPainter>

using namespace saboot;
using namespace saboot::report;

namespace specimen {

static ReportModel makeFull();

namespace {

QByteArray hashOf(const char* seed) { return QCryptographicHash::hash(QByteArray(seed), QCryptographicHash::Sha256); }
QByteArray hashOf(const QString& seed) { return QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256); }

/// A time in PKT as milliseconds UTC.
qint64 pkt(int day, int hour, int minute, int second = 0) {
    return QDateTime(QDate(2026, 8, day), QTime(hour, minute, second), Qt::UTC).toMSecsSinceEpoch() - 5 * 3600'000;
}

domain::Exhibit exhibit(const QString& number, const QString& title, const QString& urdu, const QString& file,
                        const QString& type, qint64 bytes, qint64 at) {
    domain::Exhibit e;
    e.number = number;
    e.acquisition.title = title;
    e.acquisition.titleUrdu = urdu;
    e.acquisition.source = QStringLiteral("sunehri-specimen.example, account “tara_s”, Firefox 128 on Android");
    e.acquisition.device = QStringLiteral("Phone P-1, IMEI (specimen) 00-000000-000000-0");
    e.acquisition.authority = QStringLiteral("Warrant no. 9/2026 of 15 August 2026");
    e.acquisition.collector = QStringLiteral("Insp. A. Example");
    e.acquisition.place = QStringLiteral("P.S. ANF Sunehri");
    e.acquisition.method = QStringLiteral("Scrolling capture on the phone, file copied by cable");
    e.acquisition.collectedAt = at;
    e.fileName = file;
    e.mediaType = type;
    e.sizeBytes = bytes;
    e.sha256 = hashOf(number + file);
    e.addedAt = at + 3600'000;
    e.state = domain::ReadState::Read;
    return e;
}

domain::Derivation derivation(domain::DerivationKind kind, const char* tool, const char* version, const char* settings) {
    domain::Derivation d;
    d.kind = kind;
    d.tool = QString::fromLatin1(tool);
    d.version = QString::fromLatin1(version);
    d.settings = QString::fromLatin1(settings);
    d.sha256 = hashOf(tool);
    d.createdAt = pkt(15, 12, 30);
    return d;
}

MessageEntry message(int n, qint64 at, const char* who, bool sent, const QString& text) {
    MessageEntry m;
    m.reference = QStringLiteral("T2-%1").arg(n, 4, 10, QLatin1Char('0'));
    m.time = at;
    m.sender = QString::fromUtf8(who);
    m.senderId = sent ? QStringLiteral("+92 300 0000117") : QStringLiteral("+92 300 0000118");
    m.direction = sent ? Direction::Sent : Direction::Received;
    m.text = text;
    return m;
}

WalletEntry wallet(const char* number, const char* network, domain::Verdict verdict, const char* standard,
                   const char* address, const QStringList& places, const char* received, const QString& note = {}) {
    WalletEntry w;
    w.number = QString::fromLatin1(number);
    w.networkName = QString::fromLatin1(network);
    w.facts.kind = domain::IdentifierKind::Wallet;
    w.facts.verdict = verdict;
    w.facts.standard = QString::fromLatin1(standard);
    w.facts.input = w.facts.normal = QString::fromLatin1(address);
    w.places = places;
    w.received = QString::fromUtf8(received);
    w.note = note;
    return w;
}

CustodyRow custody(int seq, qint64 at, const char* from, const char* to, const char* purpose, const char* seal,
                   qint64 audit, bool isSigned = true) {
    CustodyRow r;
    r.event.seq = seq;
    r.event.at = at;
    r.event.from = QString::fromUtf8(from);
    r.event.to = QString::fromUtf8(to);
    r.event.purpose = QString::fromUtf8(purpose);
    r.event.seal = QString::fromUtf8(seal);
    r.auditSeq = audit;
    if (isSigned) r.signedText = QStringLiteral("signed, key 7f3a…09c2");
    return r;
}

domain::Finding finding(int seq, domain::FindingKind kind, const QString& en, const QString& ur, const QStringList& refs) {
    domain::Finding f;
    f.seq = seq;
    f.kind = kind;
    f.textEnglish = en;
    f.textUrdu = ur;
    f.citations = refs;
    return f;
}

std::shared_ptr<const ChartView> chart() {
    auto view = std::make_shared<ChartView>();
    graph::Drawing& d = view->drawing;
    d.bounds = QRectF(0, 0, 480, 220);
    const auto circle = [](QPointF at, double r) {
        graph::Path p;
        const double k = 0.5523 * r;
        p.push_back({graph::PathStep::Move, {at + QPointF(r, 0)}});
        p.push_back({graph::PathStep::Cubic, {at + QPointF(r, k), at + QPointF(k, r), at + QPointF(0, r)}});
        p.push_back({graph::PathStep::Cubic, {at + QPointF(-k, r), at + QPointF(-r, k), at + QPointF(-r, 0)}});
        p.push_back({graph::PathStep::Cubic, {at + QPointF(-r, -k), at + QPointF(-k, -r), at + QPointF(0, -r)}});
        p.push_back({graph::PathStep::Cubic, {at + QPointF(k, -r), at + QPointF(r, -k), at + QPointF(r, 0)}});
        p.push_back({graph::PathStep::Close, {}});
        return p;
    };
    const QPointF a(80, 110), b(240, 50), e(400, 110);
    const auto link = [&](QPointF from, QPointF to, graph::LineStyle style, double width, int n) {
        graph::ShapeItem s;
        s.path = {{graph::PathStep::Move, {from}}, {graph::PathStep::Line, {to}}};
        s.stroke = {graph::ColourRole::Text, width, style, false};
        d.items.push_back(s);
        graph::ShapeItem disc;
        disc.path = circle((from + to) / 2, 9);
        disc.fill = graph::ColourRole::Canvas;
        disc.stroke = {graph::ColourRole::Text, 0.9, graph::LineStyle::Solid, false};
        d.items.push_back(disc);
        graph::TextItem t;
        t.text = QString::number(n);
        t.at = (from + to) / 2 + QPointF(0, 3.6);
        t.size = 10;
        t.weight = graph::TextWeight::Bold;
        d.items.push_back(t);
    };
    link(a, b, graph::LineStyle::Solid, 2, 1);
    link(b, e, graph::LineStyle::Solid, 1, 2);
    link(a, e, graph::LineStyle::Dashed, 1, 3);
    const auto node = [&](QPointF at, const QString& label, graph::TextDirection direction) {
        graph::ShapeItem s;
        s.path = circle(at, 20);
        s.fill = graph::ColourRole::Person;
        s.stroke = {graph::ColourRole::Text, 1.3, graph::LineStyle::Solid, false};
        d.items.push_back(s);
        graph::TextItem t;
        t.text = label;
        t.at = at + QPointF(0, 36);
        t.size = 10;
        t.weight = graph::TextWeight::Bold;
        t.direction = direction;
        d.items.push_back(t);
    };
    node(a, QStringLiteral("Zafar Specimen"), graph::TextDirection::LeftToRight);
    node(b, QStringLiteral("بھائی لاہور"), graph::TextDirection::RightToLeft);
    node(e, QStringLiteral("W-01"), graph::TextDirection::LeftToRight);
    d.description = QStringLiteral("Link chart with 3 entities and 3 links. The table lists every link.");
    view->links = 3;
    view->entities = 3;
    return view;
}

Certificate officerCertificate() {
    Certificate k;
    k.id = QStringLiteral("officer");
    k.title = QStringLiteral("Certificate of the officer");
    k.titleUrdu = QStringLiteral("تفتیشی افسر کا تصدیق نامہ");
    k.templateId = QStringLiteral("ANF-CERT-1");
    k.templateVersion = QStringLiteral("3");
    const auto text = [](const char* s) { return CertificatePiece{QString::fromUtf8(s), CertificatePiece::Kind::Wording}; };
    const auto field = [](const char* s) { return CertificatePiece{QString::fromUtf8(s), CertificatePiece::Kind::Stated}; };
    k.paragraphs.push_back({{text("I, "), field("A. Example"), text(", "), field("Inspector"), text(", belt no. "), field("0000"), text(", "), field("P.S. ANF Sunehri"), text(", state:")}, {}, false});
    k.paragraphs.push_back({{text("I "), field("supervised the acquisition of"), text(" the items in Annex A on "), field("15 August 2026, 11:02 PKT (06:02 UTC)"), text(" at "), field("GT Road, Sunehri"), text(" from "), field("phone P-1"), text(" under "), field("warrant no. 9/2026"), text(".")}, {}, true});
    k.paragraphs.push_back({{text("The computer "), field(""), text(" with Saboot "), field("version 0.1.0"), text(" was in working order at the material times; the self-test results are in this report.")}, {}, true});
    k.paragraphs.push_back({{text("Chain of custody: gaps: "), field("one, item P-2, page {page:P-2}"), text(".")}, {}, true});
    k.paragraphs.push_back({{text("Chain head "), field("a1b18bfb…b601"), text(", report "), field("SNH-0117-R1"), text(", pages "), field("1–{pages}"), text(".")}, {}, true});
    k.paragraphs.push_back({{}, {text("میں بیان کرتا ہوں کہ مندرجہ بالا امور میرے علم کے مطابق درست ہیں، اور اشیا کی "), text("\u2066SHA-256\u2069 قدریں حصول کے وقت اور دوبارہ "), field("2026-11-20"), text(" کو نکالی گئیں۔")}, false});
    k.boxes.push_back({QStringLiteral("Officer"), QStringLiteral("افسر"), {}, {}});
    k.boxes.push_back({QStringLiteral("Countersigned by"), QStringLiteral("نگران افسر"), {}, QStringLiteral("NOT COUNTERSIGNED")});
    return k;
}

void frame(ReportModel& m) {
    domain::CaseParticulars& p = m.particulars;
    p.title = QStringLiteral("Operation Sunehri");
    p.titleUrdu = QStringLiteral("آپریشن سنہری");
    p.caseNumber = QStringLiteral("SNH-0117");
    p.firNumber = QStringLiteral("17/2026");
    p.firDate = QStringLiteral("2026-08-15");
    p.station = QStringLiteral("ANF Sunehri");
    p.agency = QStringLiteral("Anti Narcotics Force");
    p.agencyUrdu = QStringLiteral("انسداد منشیات فورس");
    p.unit = QStringLiteral("Regional Directorate (specimen)");
    p.classification = QStringLiteral("RESTRICTED");
    p.offenceDate = QStringLiteral("2026-08-14");
    p.sections = {{QStringLiteral("CNSA 1997"), QStringLiteral("6, 9")}};
    p.authority = QStringLiteral("order no. 12/2026 of 15 August 2026");
    p.training = true;
    m.reportNumber = QStringLiteral("SNH-0117-R1");
    m.batesPrefix = QStringLiteral("ANF-SNH");
    m.footNote = QStringLiteral("Specimen: every name, number and event is invented.");
    m.officer.name = QStringLiteral("A. Example");
    m.officer.nameUrdu = QStringLiteral("انسپکٹر اے مثال");
    m.officer.rank = QStringLiteral("Inspector");
    m.officer.number = QStringLiteral("0000");
    m.competence = QStringLiteral("Digital evidence course, 40 hours (specimen)");
    m.head.seq = 4182;
    m.head.entryHash = hashOf("head");
    m.head.merkleRoot = hashOf("root");
    m.tool.version = QStringLiteral("0.1.0");
    m.tool.commit = QStringLiteral("0123abc");
    m.tool.executableSha256 = hashOf("program");
    m.tool.operatingSystem = QStringLiteral("Debian GNU/Linux 12");
    m.tool.timeZoneData = QStringLiteral("2026a");
    m.tool.libraries = {{QStringLiteral("SQLCipher"), QStringLiteral("4.6.1"), {}}, {QStringLiteral("Qt"), QStringLiteral("6.4.2"), {}}, {QStringLiteral("Poppler"), QStringLiteral("22.12.0"), {}}};
    m.tool.selfTests = {{QStringLiteral("SHA-256 known answers"), true, {}, pkt(15, 11, 0)}, {QStringLiteral("Ed25519 known answers"), true, {}, pkt(15, 11, 0)}};
    m.tool.clock = {{QStringLiteral("Clock"), QStringLiteral("گھڑی"), QStringLiteral("not synchronised; no change since import")}};
    m.unmet = {{QStringLiteral("C-24"), QStringLiteral("custody gap on exhibit P-2"), QStringLiteral("شے کی تحویل میں خلا"), QStringLiteral("P-2")},
               {QStringLiteral("C-28"), QStringLiteral("countersignature of the supervisor"), QStringLiteral("نگران کے تائیدی دستخط"), {}}};
}

} // namespace

QImage screenshot(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(245, 246, 242));
    QPainter p(&image);
    p.fillRect(0, 0, size.width(), std::min(300, size.height() / 8), QColor(38, 50, 66));
    int i = 0;
    for (int y = 340; y < size.height(); y += 480, ++i) {
        p.fillRect(40, y, size.width() - 80, 440, Qt::white);
        p.fillRect(80, y + 40, 340, 360, QColor::fromHsv((i * 47) % 360, 110, 200));
        for (int line = 0; line < 5; ++line) p.fillRect(480, y + 60 + line * 66, (size.width() - 600) * (5 - line) / 5, 26, QColor(60, 64, 70));
    }
    return image;
}

QByteArray pngOf(const QImage& image) {
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB888).save(&buffer, "PNG");
    return out;
}

QByteArray jpegOf(const QImage& image) {
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 88);
    return out;
}

ReportModel empty() {
    ReportModel m;
    frame(m);
    m.unmet.clear();
    return m;
}

ReportModel full() {
    static const ReportModel made = makeFull();
    return made;
}

static ReportModel makeFull() {
    ReportModel m;
    frame(m);

    PersonEntry zafar;
    zafar.person.number = QStringLiteral("S-1");
    zafar.person.nameLatin = QStringLiteral("Zafar Specimen");
    zafar.person.nameUrdu = QStringLiteral("ظفر نمونہ");
    zafar.person.aliases = {QStringLiteral("Tara")};
    zafar.accused = true;
    zafar.facts = {{QStringLiteral("Phone"), QStringLiteral("فون"), QStringLiteral("+92 300 0000117, exhibit P-1")}};
    zafar.namedIn = {QStringLiteral("T2-0116"), QStringLiteral("DE-03")};
    PersonEntry bhai;
    bhai.person.number = QStringLiteral("S-2");
    bhai.person.aliases = {QStringLiteral("Bhai Lahore")};
    bhai.person.nameUrdu = QStringLiteral("بھائی لاہور");
    bhai.facts = {{QStringLiteral("Phone"), QStringLiteral("فون"), QStringLiteral("+92 300 0000118")}};
    bhai.namedIn = {QStringLiteral("T2-0115"), QStringLiteral("DE-07")};
    PersonEntry longName;
    longName.person.number = QStringLiteral("S-3");
    longName.person.nameLatin = QStringLiteral("Abdul").repeated(60);
    m.persons = {zafar, bhai, longName};
    m.accused = {zafar};

    const qint64 at = pkt(15, 11, 2, 41);
    ExhibitEntry shop;
    shop.exhibit = exhibit(QStringLiteral("DE-01"), QStringLiteral("Screenshot of a shop page"), QStringLiteral("آن لائن دکان کا عکس"), QStringLiteral("DE-01.png"), QStringLiteral("image/png"), 2114302, at);
    const QImage shopImage = screenshot(QSize(1080, 6940));
    shop.picture = Picture::fromBytes(pngOf(shopImage), QStringLiteral("image/png"), shopImage.size());
    shop.picture->decoded = [shopImage](const QRect& part) -> Result<QImage> { return shopImage.copy(part); };
    shop.sha256AtExport = shop.exhibit.sha256;
    shop.times = {{QStringLiteral("Phone"), QStringLiteral("فون"), at, {}, {}},
                  {QStringLiteral("Server"), QStringLiteral("سرور"), pkt(15, 16, 2, 39), {}, {}},
                  {QStringLiteral("Intake"), QStringLiteral("وصولی"), pkt(15, 12, 20, 5), {}, {}}};
    shop.timesNote = QStringLiteral("The server stamp is 5 h ahead: the site prints PKT and calls it UTC.");
    shop.derivations = {derivation(domain::DerivationKind::OcrText, "Tesseract", "5.3.0", "eng+urd")};
    shop.recognisedText = QStringLiteral("Sunehri Bazaar\nGolden box, 50 g\nمعیاری مال، تیز ترسیل\nPay to this address only");
    ExhibitEntry chat;
    chat.exhibit = exhibit(QStringLiteral("DE-02"), QStringLiteral("Chat export T2, 2 380 messages"), QStringLiteral("گفتگو کی برآمد"), QStringLiteral("WhatsApp Chat.txt"), QStringLiteral("text/plain"), 618220, pkt(15, 11, 40, 9));
    chat.sha256AtExport = hashOf("changed");
    ExhibitEntry slip;
    slip.exhibit = exhibit(QStringLiteral("DE-03"), QStringLiteral("Parcel slip photograph"), QStringLiteral("پارسل رسید کی تصویر"), QStringLiteral("IMG_0042.JPG"), QStringLiteral("image/jpeg"), 3402118, pkt(15, 12, 15, 30));
    slip.exhibit.acquisition.authority.clear();
    const QImage slipImage = screenshot(QSize(1600, 1200));
    slip.picture = Picture::fromBytes(jpegOf(slipImage), QStringLiteral("image/jpeg"), slipImage.size(), 6);
    slip.picture->decoded = [slipImage](const QRect& part) -> Result<QImage> { return slipImage.transformed(QTransform().rotate(90)).copy(part); };
    slip.exif.make = QStringLiteral("Specimen");
    slip.exif.model = QStringLiteral("S-100");
    slip.exif.time = QStringLiteral("2026-08-15 12:15:30");
    slip.codes = {{QStringLiteral("QRCode"), QStringLiteral("KHI-4471"), {}}};
    ExhibitEntry hostile;
    hostile.exhibit = exhibit(QStringLiteral("DE-07"), QString(), QString(), QStringLiteral("invoice\u202Efdp.exe"), QStringLiteral("application/x-dosexec"), 214311, pkt(16, 9, 0));
    hostile.exhibit.problem = QStringLiteral("Not decoded: the type is not one the program reads.");
    ExhibitEntry longFile;
    longFile.exhibit = exhibit(QStringLiteral("DE-08"), QString(), QString(), QStringLiteral("n").repeated(296) + QStringLiteral(".txt"), QStringLiteral("text/plain"), 12, pkt(16, 9, 5));
    m.exhibits = {shop, chat, slip, hostile, longFile};

    ChatEntry t2;
    t2.chat.number = QStringLiteral("T2");
    t2.chat.title = QStringLiteral("Chat with Bhai Lahore");
    t2.chat.format = QStringLiteral("whatsapp-txt");
    t2.chat.messages = 2380;
    t2.chat.zone = QStringLiteral("Asia/Karachi");
    t2.chat.zoneCertainty = domain::Certainty::Assumed;
    t2.chat.owner = QStringLiteral("the owner of phone P-1");
    t2.countInFile = 2380;
    t2.exhibitNumber = QStringLiteral("DE-02");
    const char* tara = "Tara (owner)";
    const char* lahore = "Bhai Lahore";
    t2.rows.emplace_back(message(115, pkt(14, 21, 2, 48), lahore, false, QStringLiteral("salam bhai, maal kab tak pohnchega? 🙏")));
    t2.rows.emplace_back(message(116, pkt(14, 21, 3, 7), tara, true, QStringLiteral("وعلیکم السلام، کل شام تک پارسل (نمبر KHI-4471) پہنچ جائے گا 📦 رقم پہلے بھیجیں۔")));
    MessageEntry m117 = message(117, pkt(14, 21, 3, 55), tara, true, QStringLiteral("isi address par bhejo, galti na ho:"));
    m117.edited = true;
    m117.editedAt = pkt(14, 21, 5, 10);
    m117.identifiers = {{QStringLiteral("W-01"), QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), QStringLiteral("bitcoin address, checksum holds")}};
    t2.rows.emplace_back(m117);
    MessageEntry m118 = message(118, pkt(14, 21, 6, 31), lahore, false, QStringLiteral("ok sent Rs 45,000 easypaisa se 💸 baqi kal"));
    m118.attachments = {{QStringLiteral("DE-07"), QStringLiteral("IMG-20260814-WA0007.jpg"), QStringLiteral("image/jpeg"), 214311, hashOf("a"), {}}};
    m118.reactions = {{QStringLiteral("👍🏽"), QStringLiteral("Tara"), 1}};
    t2.rows.emplace_back(m118);
    MessageEntry m119 = message(119, pkt(14, 21, 9, 2), lahore, false, QString());
    m119.deleted = true;
    t2.rows.emplace_back(m119);
    MessageEntry m120 = message(120, pkt(14, 21, 11, 40), tara, true, QStringLiteral("invoice\u202Efdp.exe"));
    m120.forwarded = true;
    t2.rows.emplace_back(m120);
    t2.rows.emplace_back(OmittedRange{QStringLiteral("T2-0121"), QStringLiteral("T2-0139"), 19, QStringLiteral("the investigating officer"), QStringLiteral("family matters of a third person")});
    t2.rows.emplace_back(message(140, pkt(14, 23, 48, 19), lahore, false, QStringLiteral("مال مل گیا، شکریہ 👍 اگلی بار ۵۰ گرام چاہیے")));
    MessageEntry cut = message(207, pkt(15, 8, 0, 0), tara, true, QStringLiteral("meet my sister  after school, not the shop"));
    cut.cuts = {{15, QStringLiteral("R-03"), QStringLiteral("minor")}};
    cut.timeCertainty = domain::Certainty::Assumed;
    cut.timeText = QStringLiteral("15/08/26, 8:00 am");
    cut.timeRule = QStringLiteral("dmy hm12");
    t2.rows.emplace_back(cut);
    QString veryLong;
    for (int i = 0; i < 160; ++i) veryLong += QStringLiteral("Line %1 of a very long message, sent in one piece; ").arg(i + 1);
    t2.rows.emplace_back(message(208, pkt(15, 8, 1, 0), lahore, false, veryLong));
    MessageEntry mixed = message(209, pkt(15, 8, 2, 0), "p\u0430ypal\u200B\u202E", false, QStringLiteral("漢字 नमस्ते \u0001 ab\u200Bcd 👨‍👩‍👧 🇵🇰"));
    mixed.senderId.clear();
    mixed.time.reset();
    mixed.timeText = QStringLiteral("??");
    mixed.timeCertainty = domain::Certainty::Unknown;
    t2.rows.emplace_back(mixed);
    m.chats = {t2};

    using domain::Verdict;
    m.wallets = {
        wallet("W-01", "Bitcoin mainnet", Verdict::Valid, "bech32", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", {QStringLiteral("DE-01"), QStringLiteral("T2-0117")}, "0.0042 BTC, block 900 000*"),
        wallet("W-02", "Ethereum", Verdict::Valid, "EIP-55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", {QStringLiteral("DE-03")}, "", {}),
        wallet("W-03", "Monero", Verdict::Valid, "Keccak-256", "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", {QStringLiteral("T2-0140")}, "not visible by design", QStringLiteral("95 characters are wider than the column: two lines, joined by the hook at the line end, whole in the attached manifest.")),
        wallet("W-04", "Bitcoin mainnet", Verdict::Invalid, "bech32", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx", {QStringLiteral("T2-0208")}, "none", QStringLiteral("One character from W-01. Typing error or look-alike address.")),
        wallet("W-05", "TRON memo", Verdict::NoChecksum, "", "4471-8820-17", {QStringLiteral("T2-0116")}, "–"),
    };
    m.wallets[1].recovered = RecoveredFrom{QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef18eAed"), 6, 1};
    m.walletNote = QStringLiteral("* From explorer file DE-09, brought by the officer on 16 August 2026. Block height or time is that of the file, not of today.");
    IdentifierEntry phone;
    phone.number = QStringLiteral("I-01");
    phone.facts.kind = domain::IdentifierKind::Phone;
    phone.facts.verdict = Verdict::ShapeOnly;
    phone.facts.input = QStringLiteral("0300 0000117");
    phone.facts.normal = QStringLiteral("+923000000117");
    phone.facts.standard = QStringLiteral("E.164");
    phone.places = {QStringLiteral("T2-0116")};
    phone.belongsTo = QStringLiteral("S-1, shown by DE-03");
    m.identifiers = {phone};

    m.charts = {chart()};
    m.links = {{1, QStringLiteral("Zafar Specimen"), QStringLiteral("بھائی لاہور"), QStringLiteral("212 messages"), {QStringLiteral("DE-02"), QStringLiteral("DE-03")}, domain::Basis::Stated, domain::Certainty::Certain},
               {2, QStringLiteral("بھائی لاہور"), QStringLiteral("W-01"), QStringLiteral("sent the address"), {QStringLiteral("T2-0117")}, domain::Basis::Stated, domain::Certainty::Certain},
               {3, QStringLiteral("Zafar Specimen"), QStringLiteral("W-01"), QStringLiteral("uses it"), {QStringLiteral("DE-01")}, domain::Basis::Inferred, domain::Certainty::Assumed}};

    m.timeline = {{pkt(13, 12, 0), {}, QStringLiteral("about noon"), Exactness::Range, QStringLiteral("1 240 USDT reach W-02"), {QStringLiteral("DE-03")}, QStringLiteral("± 1 day")},
                  {pkt(14, 21, 3, 55), {}, {}, Exactness::Exact, QStringLiteral("Address W-01 sent in the chat"), {QStringLiteral("T2-0117")}, QStringLiteral("to 1 s")},
                  {pkt(14, 21, 6, 31), {}, {}, Exactness::Exact, QStringLiteral("Slip for Rs 45,000 received"), {QStringLiteral("T2-0118")}, QStringLiteral("to 1 s")},
                  {pkt(15, 11, 2, 41), {}, {}, Exactness::Exact, QStringLiteral("Shop page seen on phone P-1"), {QStringLiteral("DE-01")}, QStringLiteral("to 1 s")},
                  {pkt(15, 16, 2, 39), {}, {}, Exactness::Doubtful, QStringLiteral("Same page, stamp of the server"), {QStringLiteral("DE-01")}, QStringLiteral("5 h off")}};

    CustodyItem parcel;
    parcel.number = QStringLiteral("P-2");
    parcel.description = QStringLiteral("parcel KHI-4471, sealed sample 50 g");
    parcel.register19 = QStringLiteral("entry 214 of 15 August 2026");
    parcel.rows = {custody(1, pkt(15, 9, 10), "Scene, GT Road", "Insp. A. Example", "recovery; video DE-05", "“SNH 1”, 2 impressions", 3901),
                   custody(2, pkt(15, 12, 30), "Insp. A. Example", "Moharrir HC Sample", "deposit; Reg. 19 entry 214", "", 3907),
                   custody(3, pkt(17, 8, 5), "Moharrir HC Sample", "Const. Placeholder", "to laboratory; road cert. 88/2026", "whole", 3940),
                   custody(4, pkt(18, 10, 40), "Driver Dummy", "Laboratory, receipt desk", "receipt LAB/551; weight 50.2 g", "“SNH 1” whole", 3958),
                   custody(5, pkt(24, 15, 20), "Laboratory, receipt desk", "Moharrir HC Sample", "returned with report; Reg. 19 entry 240", "“LAB 7”", 4011, false)};
    parcel.deadline = SampleDeadline{pkt(15, 9, 10), pkt(18, 10, 40), {}, {}};
    m.custody = {parcel};

    using domain::FindingKind;
    m.findings = {
        finding(1, FindingKind::Fact, QStringLiteral("Phone P-1 sent the address W-01 in message T2-0117 on 14 August 2026 at 21:03:55 PKT. The same address stands in the picture DE-01."),
                QStringLiteral("فون \u2066P-1\u2069 سے ۱۴ اگست ۲۰۲۶ کو پیغام T2-0117 میں پتہ W-01 بھیجا گیا۔ یہی پتہ تصویر DE-01 میں موجود ہے۔").remove(QChar(0x2066)).remove(QChar(0x2069)), {QStringLiteral("T2-0117"), QStringLiteral("DE-01")}),
        finding(2, FindingKind::Inference, QStringLiteral("The payment was probably for parcel KHI-4471: same evening, same two persons, parcel named three minutes before T2-0116. Against it: no text says so."),
                QStringLiteral("یہ ادائیگی غالباً پارسل KHI-4471 کے لیے تھی: وہی شام، وہی دو افراد، اور چند منٹ پہلے اسی پارسل کا ذکر T2-0116۔"), {QStringLiteral("T2-0116")}),
        finding(3, FindingKind::Opinion, QStringLiteral("None by the investigating officer."), QString(), {}),
        finding(4, FindingKind::Limit, QStringLiteral("Cell records place the phone within the area of tower X-12. They do not say that it was at a given place."),
                QStringLiteral("ریکارڈ کے مطابق فون ٹاور کے علاقے میں تھا؛ اس سے کسی خاص مقام پر موجودگی ثابت نہیں ہوتی۔"), {QStringLiteral("DE-03")})};
    m.translator = QStringLiteral("[translator]");
    m.certificates = {officerCertificate()};
    m.redactions = {{QStringLiteral("R-03"), QStringLiteral("T2-0207"), QStringLiteral("name of a minor"), QStringLiteral("Insp. A. Example"), hashOf("sealed")}};
    for (int i = 0; i < 8; ++i)
        m.audit.push_back({3900 + i, pkt(15, 9, 10 + i), QStringLiteral("copyExported"), QStringLiteral("Picture opened"), QStringLiteral("DE-01"), QStringLiteral("A. Example"), hashOf(QString::number(i))});
    m.milestones = {{QStringLiteral("Report created"), QStringLiteral("رپورٹ تیار ہوئی"), reportTime - 3600'000, QStringLiteral("A. Example"), 4180}};
    m.limits = {{QStringLiteral("Voice messages"), QStringLiteral("صوتی پیغامات"), QStringLiteral("not transcribed: no independent supervisor was available")}};
    m.associatedFiles = {{QStringLiteral("verify.py"), QStringLiteral("text/x-python"), QStringLiteral("Compares the exhibits with the manifest"), QByteArrayLiteral("print('specimen')\n")}};
    return m;
}

ReportModel large(int exhibits, int messages) {
    ReportModel m;
    frame(m);
    m.unmet.clear();
    const QImage image = screenshot(QSize(1080, 2340));
    const QByteArray jpeg = jpegOf(image);
    for (int i = 0; i < exhibits; ++i) {
        ExhibitEntry e;
        const QString number = QStringLiteral("DE-%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        e.exhibit = exhibit(number, QStringLiteral("Screenshot %1").arg(i + 1), QStringLiteral("سکرین شاٹ"), number + QStringLiteral(".jpg"), QStringLiteral("image/jpeg"), jpeg.size(), pkt(15, 11, 2));
        e.sha256AtExport = e.exhibit.sha256;
        e.picture = Picture::fromBytes(jpeg, QStringLiteral("image/jpeg"), image.size());
        m.exhibits.push_back(e);
    }
    ChatEntry t;
    t.chat.number = QStringLiteral("T2");
    t.chat.title = QStringLiteral("Long chat");
    t.chat.messages = messages;
    t.exhibitNumber = QStringLiteral("DE-001");
    for (int i = 0; i < messages; ++i) {
        const bool urdu = i % 2 == 0;
        t.rows.emplace_back(message(i + 1, pkt(1, 0, 0) + qint64(i) * 61'000, "Tara (owner)", urdu,
                                    urdu ? QStringLiteral("وعلیکم السلام، کل شام تک پارسل پہنچ جائے گا، رقم پہلے بھیجیں ورنہ مال نہیں ملے گا۔ نمبر %1").arg(i)
                                         : QStringLiteral("salam bhai, maal kab tak pohnchega? main ne %1 bhej diye hain").arg(i * 10)));
    }
    m.chats = {t};
    return m;
}

} // namespace specimen
