#include "report/chartview.h"
#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

#include <QRegularExpression>
#include <qrencode.h>

namespace saboot::report {

namespace {

QString headHex(const Composer& c) { return QString::fromLatin1(c.data.model.head.entryHash.toHex()); }

PlacedQr qrOf(const QByteArray& text) {
    PlacedQr q;
    QRcode* code = QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M);
    if (!code) return q;
    q.modules = code->width;
    q.bits.resize(qsizetype(code->width) * code->width);
    for (qsizetype i = 0; i < q.bits.size(); ++i) q.bits[i] = char(code->data[i] & 1);
    QRcode_free(code);
    return q;
}

} // namespace

QString unmetPlace(const Composer& c, const UnmetCondition& u) {
    if (u.reference.isEmpty()) return {};
    // A gap is seen in the ledger, not on the sheet of the exhibit.
    const bool custody = u.code == QLatin1String("C-24");
    for (const QString& target : custody ? QStringList{QStringLiteral("gap:%1:1").arg(u.reference), QStringLiteral("custody:") + u.reference} : QStringList{u.reference})
        if (c.data.pageOf.contains(target)) return target;
    return {};
}

void placeQr(Composer& c, const QByteArray& text, const QString& alt, double x, double top, double side) {
    PlacedQr q = qrOf(text);
    if (q.modules == 0) return;
    c.fill(x, top, side, side, Tone::White);
    const int node = c.leaf("Figure", c.urduEdition() ? "ur" : "en", alt);
    // Four modules of white around the code, as the standard wants.
    const double cell = side / (q.modules + 8);
    q.size = float(cell * q.modules);
    q.x = float(c.sheetX(x, side) + 4 * cell);
    q.y = float(top + 4 * cell);
    c.beginTag(node);
    c.page().items.emplace_back(q);
    c.endTag();
}

namespace {

QString sectionsOfLaw(const Composer& c, bool urdu) {
    const ReportModel& m = c.data.model;
    QStringList parts;
    bool confirmed = true;
    for (const LawText& l : m.law) {
        const QString& text = urdu ? l.textUrdu : l.text;
        const QString named = urdu ? QStringLiteral("%1 دفعات %2").arg(isolate(l.act), isolate(l.sections)) : QStringLiteral("%1 ss. %2").arg(l.act, l.sections);
        parts << named + (text.isEmpty() ? QString() : (urdu ? QStringLiteral("، ") : QStringLiteral(", ")) + text);
        confirmed &= l.confirmed || text.isEmpty();
    }
    if (!parts.isEmpty())
        return parts.join(urdu ? QStringLiteral("؛ ") : QStringLiteral("; ")) +
               (confirmed ? QString() : urdu ? QStringLiteral(" (تصدیق باقی)") : QStringLiteral(" (text to be confirmed by a prosecutor)"));
    for (const domain::LawSection& s : m.particulars.sections) parts << QStringLiteral("%1 ss. %2").arg(s.act, s.sections);
    return parts.join(QStringLiteral("; "));
}

QString officerText(const domain::Officer& o) {
    QStringList parts{QStringLiteral("%1 %2").arg(o.rank, o.name).trimmed()};
    if (!o.number.isEmpty()) parts << QStringLiteral("belt no. %1").arg(o.number);
    if (!o.unit.isEmpty()) parts << o.unit;
    return parts.join(QStringLiteral(", "));
}

/// The name alone: officers write "ANF North" and "P.S. ANF North", and the cover says what it is by itself.
QString stationName(const QString& station) {
    static const QRegularExpression prefix(QStringLiteral("^\\s*(?:P\\.?\\s?S\\.?|Police Station|تھانہ)\\s+"), QRegularExpression::CaseInsensitiveOption);
    QString out = station;
    return out.remove(prefix);
}

/// Its text is the printed text: report number, entry and chain head.
void placeHeadQr(Composer& c, double x, double top, double side) {
    const ReportModel& m = c.data.model;
    placeQr(c, QStringLiteral("%1 entry %2 head %3").arg(m.reportNumber).arg(m.head.seq).arg(headHex(c)).toUtf8(),
            c.pick(QStringLiteral("QR code holding the report number and the chain head printed beside it"), QStringLiteral("کیو آر کوڈ جس میں رپورٹ نمبر اور ساتھ چھپا ہوا زنجیر کا سرا ہے")),
            x, top, side);
}

/// A title in Nastaliq, smaller where it would need a second line: there is no room for one above what follows.
BlockPtr oneLine(const Composer& c, const QString& title, double size, double width) {
    TextStyle style = styles::h1();
    style.urduPitch = size * 2.13;
    for (style.urduSize = size;; style.urduSize -= 1) {
        BlockPtr b = c.setter.set(title, style, width, Align::Right, TextOrigin::Program);
        if (b->lines.size() == 1 || style.urduSize < 13) return b;
    }
}

void coverBand(Composer& c, bool urdu) {
    const ReportModel& m = c.data.model;
    const double top = c.y + (urdu ? 7 : 14);
    const double height = 138;
    c.band(0, top, sheet::textWidth, height);
    c.fill(0, top, 2.4, height, Tone::Green);
    placeHeadQr(c, 14, top + 12, 114);
    const double x = 144;
    const TextStyle bold = styles::table().withBold();
    double y = top + 9;
    const QString seq = grouped(m.head.seq);
    const Word title{QStringLiteral("Chain head of the state reported     entry %1").arg(seq),
                     QStringLiteral("رپورٹ شدہ حالت پر زنجیر کا سرا، اندراج %1").arg(isolate(seq))};
    // The Urdu cover of an edition in both languages is Urdu as well.
    const auto say = [&](const Word& w) { return c.set(urdu ? w.urdu : w.english, bold, 330, Align::Start, TextOrigin::Program); };
    c.put(say(title), x, y, "P");
    y += urdu ? 20 : 17;
    const auto hash = [&](const QByteArray& bytes) {
        if (bytes.isEmpty()) {
            c.put(c.say(c.words.notRecorded, styles::table(), 300), x, y);
            y += 17;
            return;
        }
        const QString hex = QString::fromLatin1(bytes.toHex());
        const BlockPtr b = c.setter.identifier(hex, 8, 212);
        c.put(b, x, y, "Code", "zxx", hex);
        c.token(hex);
        y += double(b->height) + 5;
    };
    hash(m.head.entryHash);
    c.put(say(SABOOT_WORD("Merkle root", "مرکل روٹ (Merkle root)")), x, y, "P");
    y += urdu ? 20 : 17;
    hash(m.head.merkleRoot);
    if (!c.data.pageOf.contains(QStringLiteral("verification"))) {
        c.y = top + height;
        return;
    }
    if (urdu) c.late(QStringLiteral("پروگرام کے بغیر جانچ کا طریقہ: صفحہ "), QStringLiteral("verification"), QString(), styles::table().in(Tone::Grey), x, 330, y, Align::Start);
    else c.late(QStringLiteral("How to check this report without the program: page "), QStringLiteral("verification"), QStringLiteral("."), styles::table().in(Tone::Grey), x, 330, y, Align::Start);
    c.y = top + height;
}

/// False when it had to be shortened or leaves the page.
bool missing(Composer& c) {
    const ReportModel& m = c.data.model;
    if (c.data.options.version == domain::ReportVersion::Final) return c.y <= sheet::footRule - 4;
    c.y += 12;
    c.put(c.say(SABOOT_WORD("Not yet final. Missing:", "ابھی حتمی نہیں۔ باقی امور:"), styles::table().withBold(), sheet::textWidth), 0, c.y);
    c.y += c.urduEdition() ? 18 : 14;
    const double space = sheet::footRule - 6 - c.y;
    if (m.unmet.empty()) {
        c.put(c.say(SABOOT_WORD("nothing; this is a draft because it was asked for as a draft", "کچھ نہیں؛ مسودہ بطور مسودہ طلب کیا گیا"), styles::table(), sheet::textWidth), 0, c.y);
        return space >= 14;
    }
    // The page numbers are known by now: the cover is drawn last.
    for (size_t shown = m.unmet.size(); shown > 0; --shown) {
        Rich text;
        for (size_t i = 0; i < shown; ++i) {
            const UnmetCondition& u = m.unmet[i];
            if (i > 0) text.push_back(plain(QStringLiteral("   ·   ")));
            Span code = plain(c.urduEdition() ? isolate(u.code) : u.code);
            code.keep = true;
            text.push_back(code);
            text.push_back(plain(QLatin1Char(' ') + (c.urduEdition() && !u.textUrdu.isEmpty() ? u.textUrdu : u.text)));
            if (const QString target = unmetPlace(c, u); !target.isEmpty())
                text.push_back(plain(c.urduEdition() ? QStringLiteral(" (صفحہ %1)").arg(isolate(c.pageNumber(target)))
                                                     : QStringLiteral(" (page %1)").arg(c.pageNumber(target))));
        }
        const bool listed = c.data.pageOf.contains(QStringLiteral("method"));
        if (shown < m.unmet.size() && listed)
            text.push_back(plain(c.pick(QStringLiteral("   ·   and %1 more, listed in the section on method"), QStringLiteral("   ·   اور مزید %1، جو طریقۂ کار کے حصے میں درج ہیں")).arg(c.kept(qint64(m.unmet.size() - shown)))));
        for (size_t i = shown; i < m.unmet.size() && !listed; ++i) text.push_back(plain(QStringLiteral("   ·   ") + c.kept(m.unmet[i].code)));
        const BlockPtr b = c.set(text, styles::table(), sheet::textWidth);
        if (double(b->height) <= space) {
            c.put(b, 0, c.y);
            return shown == m.unmet.size();
        }
    }
    // A full cover: by their codes alone.
    QStringList codes;
    for (const UnmetCondition& u : m.unmet)
        if (!codes.contains(u.code)) codes << u.code;
    c.put(c.set((c.data.pageOf.contains(QStringLiteral("method")) ? c.pick(QStringLiteral("%1: listed in the section on method"), QStringLiteral("%1: طریقۂ کار کے حصے میں درج ہیں")) : QStringLiteral("%1")).arg(c.kept(codes.join(QStringLiteral(", ")))), styles::table(), sheet::textWidth, Align::Start, TextOrigin::Program), 0, c.y);
    return false;
}

/// How close the rows stand. A cover with many is drawn again, closer, until what is missing stands whole below the band.
enum class Rows { Open, Close, Closest };

void rules(Composer& c) {
    PlacedLine thick{float(c.left()), 58, float(c.left() + sheet::textWidth), 58, 4, Tone::Green, false};
    c.page().items.emplace_back(thick);
    c.rule(0, sheet::textWidth, 62.6, 0.6, Tone::Black);
}

bool englishCover(Composer& c, Rows rows) {
    const ReportModel& m = c.data.model;
    const domain::CaseParticulars& p = m.particulars;
    rules(c);
    const TextStyle table = styles::table();
    c.put(c.set(p.agency.toUpper(), table.withBold(), 300), 0, 72);
    QStringList unit;
    if (!p.unit.isEmpty()) unit << p.unit;
    if (!p.station.isEmpty()) unit << QStringLiteral("Police Station %1").arg(stationName(p.station));
    c.put(c.set(unit.join(QStringLiteral(" · ")), table.in(Tone::Grey), 320), 0, 86);
    if (!p.agencyUrdu.isEmpty()) {
        TextStyle u = styles::prose();
        u.urduSize = 16;
        u.urduPitch = 32;
        c.put(c.set(p.agencyUrdu, u, 160, Align::Right), 320, 73, "P", "ur");
    }
    const QString caseLine = (p.caseNumber.isEmpty() ? QStringLiteral("Case number %1").arg(c.words.notRecorded.english)
                                                     : QStringLiteral("Case %1").arg(p.caseNumber)) +
                             (p.title.isEmpty() ? QString() : QStringLiteral("   ·   ") + p.title);
    BlockPtr b = c.set(caseLine.toUpper(), table.withBold().in(Tone::Grey), sheet::textWidth);
    c.y = rows == Rows::Open ? 147 : rows == Rows::Close ? 132 : 114;
    c.put(b, 0, c.y);
    c.y += double(b->height) + 8;
    TextStyle title = styles::h1();
    title.size = 33;
    title.pitch = 44;
    BlockPtr heading = c.set(titleOf(c.data.options.kind).english, title, sheet::textWidth);
    if (heading->lines.size() > 1) {
        title.size = 24;
        title.pitch = 32;
        heading = c.set(titleOf(c.data.options.kind).english, title, sheet::textWidth);
    }
    c.put(heading, 0, c.y, "H1", "en");
    c.y += std::max(50.0, double(heading->height) + 6);
    TextStyle sub = styles::prose().withItalic().in(Tone::Grey);
    sub.size = 13;
    sub.pitch = 18;
    const BlockPtr below = c.set(subtitleOf(c.data.options.kind).english, sub, 250);
    c.put(below, 0, c.y);
    c.put(oneLine(c, titleOf(c.data.options.kind).urdu, 22.5, 230), 250, c.y - 8, "P", "ur");
    c.y += std::max(55.0, double(below->height) + 10);
    Rich chips;
    const auto chipOf = [&](const QString& text, BoxKind kind) {
        if (text.isEmpty()) return;
        if (!chips.empty()) chips.push_back(plain(QString(rows == Rows::Open ? 4 : 2, QLatin1Char(' '))));
        Span s = chip(text);
        s.box = kind;
        chips.push_back(s);
    };
    chipOf(p.classification.toUpper(), BoxKind::SolidChip);
    chipOf(QStringLiteral("VERSION %1").arg(m.version), BoxKind::Chip);
    if (c.data.options.version == domain::ReportVersion::Draft)
        chipOf(m.countersignedAt ? QStringLiteral("DRAFT") : QStringLiteral("DRAFT – NOT COUNTERSIGNED"), BoxKind::Chip);
    else chipOf(QStringLiteral("FINAL"), BoxKind::Chip);
    if (c.data.options.isRedacted()) chipOf(QStringLiteral("REDACTED COPY"), BoxKind::Chip);
    if (p.training) chipOf(QStringLiteral("TRAINING CASE"), BoxKind::Chip);
    const BlockPtr chipRow = c.set(chips, table, sheet::textWidth - 6);
    c.put(chipRow, 3, c.y);
    c.y += 11 + double(chipRow->height); // many chips take a second line
    c.rule(0, sheet::textWidth, c.y, 1.4);

    const auto row = [&](const QString& label, const Rich& value, const QString& urdu = {}) {
        BlockPtr v = c.set(value, table, urdu.isEmpty() ? 350 : 230);
        if (!urdu.isEmpty()) {
            TextStyle u = styles::prose();
            u.urduPitch = 28;
            const BlockPtr name = c.set(urdu, u, 110, Align::Right);
            const double top = c.y;
            if (name->height > v->height) c.y += (double(name->height) - double(v->height)) / 2 - 4;
            c.put(c.set(label, table.in(Tone::Grey), 122), 0, c.y + 4.4, "Lbl");
            c.put(v, 130, c.y + 4.4);
            c.put(name, 370, top + 1, "P", "ur");
            c.y = top + std::max(double(name->height) + 3, double(v->height) + 8.8);
            c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
            return;
        }
        c.factRow(label, v, 0, 130, 350, rows == Rows::Open ? 4.3 : rows == Rows::Close ? 3 : 1.8);
    };
    const QString prefix = m.batesPrefix.isEmpty() ? QStringLiteral("PAGE") : m.batesPrefix;
    const auto pages = c.data.pages.size();
    row(QStringLiteral("Report no."),
        {strong(m.reportNumber), plain(QStringLiteral(", %1 %2, Bates %3-000001 to %4").arg(pages).arg(pages == 1 ? QStringLiteral("page") : QStringLiteral("pages"), prefix, QStringLiteral("%1").arg(pages, 6, 10, QLatin1Char('0'))))});
    if (p.firNumber.isEmpty()) row(QStringLiteral("FIR"), {plain(c.words.notRecorded.english)});
    else
        row(QStringLiteral("FIR"), {strong(QStringLiteral("No. %1").arg(p.firNumber)),
                                    plain((p.firDate.isEmpty() ? QString() : QStringLiteral(" of %1").arg(wordDay(p.firDate))) +
                                          (p.station.isEmpty() ? QString() : QStringLiteral(", P.S. %1").arg(stationName(p.station))))});
    if (!m.subject.isEmpty()) {
        Span subject;
        subject.text = m.subject;
        subject.bold = true;
        row(QStringLiteral("Subject"), {subject}, m.subjectUrdu);
    }
    const QString law = sectionsOfLaw(c, false);
    row(QStringLiteral("Sections of law"),
        {plain(law.isEmpty() ? c.words.notRecorded.english
                             : law + (p.offenceDate.isEmpty()
                                          ? QStringLiteral(" – date of offence not recorded: text in force not determined")
                                          : QStringLiteral(" – text in force on %1 (date of offence)").arg(wordDay(p.offenceDate))))});
    int accused = 0;
    const int most = rows == Rows::Closest ? 2 : 3;
    for (const PersonEntry& e : m.accused) {
        if (++accused > most) continue;
        QString text = e.person.nameLatin.isEmpty() ? QStringLiteral("name not known") : e.person.nameLatin;
        if (!e.person.aliases.isEmpty()) text += QStringLiteral(", alias “%1”").arg(e.person.aliases.first());
        text += (rows == Rows::Closest ? QStringLiteral(", ") : QStringLiteral("\n")) + (e.person.cnic.isEmpty() ? QStringLiteral("CNIC not known") : QStringLiteral("CNIC %1").arg(e.person.cnic));
        Span s;
        s.text = text;
        row(accused == 1 ? QStringLiteral("Accused") : QString(), {s}, e.person.nameUrdu);
    }
    if (accused == 0) row(QStringLiteral("Accused"), {plain(c.words.notRecorded.english)});
    if (accused > most) row(QString(), {plain(QStringLiteral("and %1 more, in the section on persons").arg(accused - most))});
    Span officer;
    officer.text = officerText(m.officer) + QStringLiteral(" – authority: ") + (p.authority.isEmpty() ? c.words.notRecorded.english : p.authority);
    row(QStringLiteral("Investigating officer"), {officer});
    row(QStringLiteral("Report made"), {plain(coverTime(c.data.options.reportTime))});
    if (m.countersignedAt && m.supervisor)
        row(QStringLiteral("Countersigned"), {plain(QStringLiteral("%1, %2").arg(officerText(*m.supervisor), coverTime(*m.countersignedAt)) +
                                                    (m.countersignedReport.isEmpty() ? QString() : QStringLiteral(", over report %1 of the same state; the signature over this file lies beside it (.p7s)").arg(m.countersignedReport)))});
    else row(QStringLiteral("Countersigned"), {strong(QStringLiteral("Not countersigned"))});
    if (!m.previousSha256.isEmpty()) {
        const QString hex = QString::fromLatin1(m.previousSha256.toHex());
        const bool elsewhere = c.data.pageOf.contains(QStringLiteral("method"));
        if (!elsewhere) c.token(hex);
        row(QStringLiteral("Takes the place of"), {plain(QStringLiteral("version %1, SHA-256 %2").arg(m.version - 1).arg(elsewhere ? QStringLiteral("in the section on method") : hex))});
    }
    if (rows == Rows::Open) c.y = std::max(c.y, std::min(538.0, c.y + 40));
    coverBand(c, false);
    return missing(c);
}

bool urduCover(Composer& c, Rows rows) {
    const ReportModel& m = c.data.model;
    const domain::CaseParticulars& p = m.particulars;
    rules(c);
    TextStyle n = styles::prose();
    n.urduSize = 16;
    n.urduPitch = 32;
    const auto urdu = [&](const QString& text, const TextStyle& style, double width, Align align = Align::Right) {
        return c.setter.set(text, style, width, align, TextOrigin::Program);
    };
    c.put(urdu(p.agencyUrdu.isEmpty() ? p.agency : p.agencyUrdu, n.withBold(), 330), 0, 74, "P", "ur");
    TextStyle small = styles::table().in(Tone::Grey);
    small.urduSize = 10.5;
    if (!c.urduEdition()) c.put(c.setter.set(QStringLiteral("اردو سرورق · Urdu cover"), small, 130, Align::Left), 350, 80, "P", "ur");
    c.y = 104;
    if (const QString station = stationName(p.stationUrdu.isEmpty() ? p.station : p.stationUrdu); !station.isEmpty()) {
        c.put(urdu(QStringLiteral("تھانہ %1").arg(hasArabic(station) ? station : isolate(station)), styles::prose().in(Tone::Grey), 400), 0, c.y, "P", "ur");
        c.y += 29;
    }
    QString caseLine = QStringLiteral("مقدمہ نمبر %1").arg(p.caseNumber.isEmpty() ? c.words.notRecorded.urdu : isolate(p.caseNumber));
    if (!p.titleUrdu.isEmpty()) caseLine += QStringLiteral(" — ") + p.titleUrdu;
    c.put(urdu(caseLine, styles::prose().in(Tone::Grey), sheet::textWidth), 0, c.y, "P", "ur");
    const bool closest = rows == Rows::Closest;
    c.y += closest ? 38 : 46; // the tall letters of the title reach above its box
    c.put(oneLine(c, titleOf(c.data.options.kind).urdu, closest ? 23 : 30, sheet::textWidth), 0, c.y, "H1", "ur");
    c.y += closest ? 47 : 61;
    const BlockPtr below = urdu(subtitleOf(c.data.options.kind).urdu, styles::prose().in(Tone::Grey), sheet::textWidth);
    c.put(below, 0, c.y, "P", "ur");
    c.y += std::max(33.0, double(below->height) + 3);
    {
        Rich chips;
        const auto chipOf = [&](const QString& text, BoxKind kind) {
            if (!chips.empty()) chips.push_back(plain(QStringLiteral("    ")));
            Span s = chip(text);
            s.box = kind;
            chips.push_back(s);
        };
        if (!p.classification.isEmpty()) chipOf(termOfClassification(p.classification).urdu, BoxKind::SolidChip);
        chipOf(QStringLiteral("نسخہ %1").arg(urduDigits(QString::number(m.version))), BoxKind::Chip);
        chipOf(c.data.options.version == domain::ReportVersion::Draft ? QStringLiteral("مسودہ (DRAFT)") : QStringLiteral("حتمی (FINAL)"), BoxKind::Chip);
        if (c.data.options.isRedacted()) chipOf(QStringLiteral("اخفا شدہ نقل"), BoxKind::Chip);
        if (p.training) chipOf(QStringLiteral("تربیتی مقدمہ"), BoxKind::Chip);
        c.put(c.setter.set(chips, styles::table(), sheet::textWidth - 3, Align::Right, BaseDirection::RightToLeft), 3, c.y, "P", "ur");
        c.y += 24;
    }
    c.rule(0, sheet::textWidth, c.y, 1.4);
    const double lift = rows == Rows::Open ? 4 : rows == Rows::Close ? 2 : 0;
    const auto row = [&](const QString& label, const QString& value) {
        BlockPtr v = c.setter.set(Rich{plain(value)}, styles::prose(), 338, Align::Right, BaseDirection::RightToLeft);
        if (v->lines.size() > 1 || closest) {
            // A value of several lines in Nastaliq would push the band off the sheet: Naskh, as wherever Urdu is small.
            TextStyle naskh = styles::table();
            naskh.urduSize = 12.5;
            naskh.urduPitch = 20;
            v = c.setter.set(Rich{plain(value)}, naskh, 338, Align::Right, BaseDirection::RightToLeft);
        }
        c.put(urdu(label, (closest ? styles::table() : styles::prose()).in(Tone::Grey), 134), 0, c.y + lift, "Lbl", "ur");
        c.put(v, 142, c.y + lift, "P", "ur");
        c.y += std::max(rows == Rows::Open ? 30.0 : rows == Rows::Close ? 27.0 : 21.0, double(v->height)) + (rows == Rows::Open ? 7 : rows == Rows::Close ? 3.5 : 0.5);
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
    };
    const auto pages = c.data.pages.size();
    row(QStringLiteral("رپورٹ نمبر"), QStringLiteral("%1، صفحات %2").arg(isolate(m.reportNumber), isolate(QStringLiteral("1–%1").arg(pages))));
    row(QStringLiteral("ایف آئی آر"),
        p.firNumber.isEmpty() ? c.words.notRecorded.urdu
                              : QStringLiteral("نمبر %1").arg(isolate(p.firNumber)) +
                                    (p.firDate.isEmpty() ? QString() : QStringLiteral(" مورخہ %1").arg(wordDayUrdu(p.firDate))));
    if (c.urduEdition() && !m.previousSha256.isEmpty() && !c.data.pageOf.contains(QStringLiteral("method"))) {
        const QString hex = QString::fromLatin1(m.previousSha256.toHex());
        c.token(hex);
        row(QStringLiteral("سابقہ نسخہ"), QStringLiteral("نسخہ %1، \u2066SHA-256\u2069 %2").arg(urduDigits(QString::number(m.version - 1)), isolate(hex)));
    }
    if (!m.subject.isEmpty()) row(QStringLiteral("موضوع"), m.subjectUrdu.isEmpty() ? isolate(isolatesShown(m.subject)) : isolate(m.subject.section(QLatin1Char(' '), 0, 0)) + QLatin1Char(' ') + isolatesShown(m.subjectUrdu));
    const QString law = sectionsOfLaw(c, true);
    row(QStringLiteral("دفعات قانون"),
        law.isEmpty() ? c.words.notRecorded.urdu
                      : (m.law.empty() ? isolate(law) : law) + (p.offenceDate.isEmpty() ? QStringLiteral(" — تاریخِ وقوعہ درج نہیں: نافذ متن متعین نہیں ہوا")
                                                                : QStringLiteral(" — %1 کا نافذ متن").arg(wordDayUrdu(p.offenceDate))));
    QStringList accused;
    for (const PersonEntry& e : m.accused)
        accused << (e.person.nameUrdu.isEmpty() ? isolate(e.person.nameLatin) : e.person.nameUrdu) +
                              (e.person.cnic.isEmpty() ? QStringLiteral("، شناختی کارڈ نمبر معلوم نہیں")
                                                       : QStringLiteral("، شناختی کارڈ %1").arg(isolate(e.person.cnic)));
    row(QStringLiteral("ملزم"), accused.isEmpty() ? c.words.notRecorded.urdu : accused.mid(0, 2).join(QStringLiteral("؛ ")) + (accused.size() > 2 ? QStringLiteral("؛ اور مزید %1").arg(isolate(QString::number(accused.size() - 2))) : QString()));
    row(QStringLiteral("تفتیشی افسر"),
        (m.officer.nameUrdu.isEmpty() ? isolate(officerText(m.officer))
                                      : m.officer.nameUrdu + (m.officer.number.isEmpty() ? QString() : QStringLiteral("، بیلٹ نمبر %1").arg(isolate(m.officer.number)))));
    row(QStringLiteral("تاریخِ تیاری"), QStringLiteral("%1، %2").arg(wordDayUrdu(c.data.options.reportTime), isolate(pktClock(c.data.options.reportTime) + QStringLiteral(" (UTC+05:00)"))));
    row(QStringLiteral("تائیدی دستخط"), m.countersignedAt && m.supervisor
                                            ? (m.supervisor->nameUrdu.isEmpty() ? isolate(m.supervisor->name) : m.supervisor->nameUrdu) + QStringLiteral("، ") + wordDayUrdu(*m.countersignedAt) +
                                                  (m.countersignedReport.isEmpty() ? QString() : QStringLiteral("، رپورٹ %1 پر؛ اس فائل کے دستخط ساتھ کی .p7s فائل میں").arg(isolate(m.countersignedReport)))
                                            : QStringLiteral("ابھی نہیں ہوئے"));
    c.y -= 2;
    coverBand(c, true);
    if (c.urduEdition()) {
        c.y -= 4; // the band ends close above
        return missing(c);
    }
    return true;
}

/// Draws a cover, and again with closer rows while something does not fit.
void fitted(Composer& c, int coverNode, bool (*draw)(Composer&, Rows)) {
    LaidOutData& d = c.data;
    const Page before = c.page();
    const size_t nodes = d.nodes.size(), tokens = d.tokens.size();
    const std::vector<int> kids = d.nodes[size_t(coverNode)].kids;
    for (const Rows rows : {Rows::Open, Rows::Close, Rows::Closest}) {
        c.page() = before;
        d.nodes.resize(nodes);
        d.nodes[size_t(coverNode)].kids = kids;
        d.tokens.resize(tokens);
        c.y = sheet::bodyTop;
        if (draw(c, rows)) return;
    }
}

} // namespace

int coverPages(const LaidOutData& data) { return data.options.language == domain::ReportLanguage::Both ? 2 : 1; }

void writeCovers(Composer& c, int coverNode) {
    c.reopen(coverNode);
    c.turnTo(0);
    if (c.urduEdition()) {
        fitted(c, coverNode, urduCover);
    } else {
        c.setMirrored(false);
        fitted(c, coverNode, englishCover);
        if (c.both()) {
            c.turnTo(1);
            c.setMirrored(true);
            c.page().mirrored = true;
            fitted(c, coverNode, urduCover);
            c.setMirrored(false);
        }
    }
    c.close();
}

double closingHeight(const Composer& c) { return c.urduEdition() ? 74 : 64; }

void writeClosing(Composer& c) {
    const ReportModel& m = c.data.model;
    if (m.head.entryHash.isEmpty()) return;
    // Low, and allowed close to the foot, so that it seldom needs a page of its own.
    const double height = closingHeight(c), side = height - 4;
    c.setBottom(sheet::footRule - 4);
    if (c.room() < height + 14) c.y += std::max(0.0, c.room() - height);
    else c.y += 14;
    c.ensure(height);
    c.open("Sect");
    c.band(0, c.y, sheet::textWidth, height);
    c.fill(0, c.y, 2.4, height, Tone::Green);
    const QString seq = grouped(m.head.seq);
    double y = c.y + 3;
    const auto hash = [&](const Word& title, const QByteArray& bytes) {
        c.put(c.say(title, styles::table().withBold(), 392), 8, y, "P");
        y += c.urduEdition() ? 19 : 14.5;
        if (bytes.isEmpty()) {
            c.put(c.say(c.words.notRecorded, styles::table(), 300), 8, y);
        } else {
            const QString hex = QString::fromLatin1(bytes.toHex());
            c.put(c.setter.identifier(hex, 8, 394), 8, y, "Code", "zxx", hex);
        }
        y += 15.5;
    };
    hash(Word{QStringLiteral("End of the report. Chain head of the state reported, entry %1").arg(seq), QStringLiteral("رپورٹ ختم۔ رپورٹ شدہ حالت پر زنجیر کا سرا، اندراج %1").arg(isolate(seq))}, m.head.entryHash);
    hash(SABOOT_WORD("Merkle root", "مرکل روٹ (Merkle root)"), m.head.merkleRoot);
    placeHeadQr(c, sheet::textWidth - side - 2, c.y + (height - side) / 2, side);
    c.y += height;
    c.close();
}

namespace {

/// Drawings, with their pages; the pictures of exhibits bear the exhibits' numbers and stand in their list.
void figures(Composer& c, const std::vector<ContentsRow>& rows) {
    const ReportModel& m = c.data.model;
    const auto printed = [&](const char* id) { return std::any_of(rows.begin(), rows.end(), [&](const ContentsRow& r) { return r.number > 0 && r.id == QLatin1String(id); }); };
    std::vector<std::pair<QString, QString>> list; // what, destination
    if (printed("activity"))
        for (const ActivityEntry& a : m.activity)
            if (a.figure) list.emplace_back(c.pick(QStringLiteral("Activity of %1"), QStringLiteral("%1 کے اوقات")).arg(c.kept(a.chat)), QStringLiteral("figure:activity:") + a.chat);
    if (printed("chart")) {
        const auto views = std::count_if(m.charts.begin(), m.charts.end(), [](const auto& v) { return v && v->kind == ChartView::Kind::View; });
        int view = 0;
        for (const auto& v : m.charts) {
            if (!v) continue;
            if (v->kind == ChartView::Kind::Whole) list.emplace_back(c.say(SABOOT_WORD("Link chart, whole", "روابط کا پورا خاکہ")), QStringLiteral("figure:chart"));
            else if (v->kind == ChartView::Kind::Sheets) list.emplace_back(c.pick(QStringLiteral("Link chart, whole, large (sheets: %1)"), QStringLiteral("روابط کا پورا خاکہ، بڑا (اوراق: %1)")).arg(c.kept(v->sheets.count())), QStringLiteral("chart-sheets"));
            else {
                list.emplace_back(views == 1 ? c.say(SABOOT_WORD("Link chart", "روابط کا خاکہ")) : c.pick(QStringLiteral("Link chart, part %1 of %2"), QStringLiteral("روابط کا خاکہ، حصہ %1 از %2")).arg(c.kept(view + 1)).arg(c.kept(views)), QStringLiteral("figure:chart:%1").arg(view));
                ++view;
            }
        }
    }
    if (printed("flow")) {
        if (m.flow.payments) list.emplace_back(c.say(SABOOT_WORD("Flow of money", "رقوم کا بہاؤ")), QStringLiteral("figure:flow"));
        if (m.flow.named) list.emplace_back(c.say(SABOOT_WORD("Amounts named in messages, over time", "پیغامات میں مذکور رقوم، وقت کے لحاظ سے")), QStringLiteral("figure:amounts"));
    }
    if (list.empty()) return;
    c.heading2(SABOOT_WORD("List of figures", "اشکال کی فہرست"), 60);
    c.open("TOC");
    for (const auto& [what, destination] : list) {
        c.ensure(18);
        c.open("TOCI");
        c.put(c.set(what, styles::table(), 400, Align::Start, TextOrigin::Program), 4, c.y + (c.urduEdition() ? 0 : 2), "Reference");
        c.late(QString(), destination, QString(), styles::table(), 420, 56, c.y + 2, Align::End, "Link");
        c.close();
        c.y += 18;
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
    }
    c.close();
    c.y += 4;
    if (printed("exhibits"))
        c.note(SABOOT_WORD("A picture of an exhibit bears the exhibit's number and stands on the page in the list of exhibits.", "شے کی تصویر پر شے ہی کا نمبر ہے اور وہ اسی صفحے پر ہے جو اشیا کی فہرست میں درج ہے۔"));
}

} // namespace

void writeContents(Composer& c, const std::vector<ContentsRow>& rows) {
    c.setHeadNext(c.say(SABOOT_WORD("Contents", "فہرست")));
    c.newPage();
    c.open("Sect");
    c.outline(QStringLiteral("contents"), QStringLiteral("Contents"), QStringLiteral("فہرست"), 0);
    c.heading1(QString(), SABOOT_WORD("Contents", "فہرست"), QStringLiteral("contents"));
    c.y -= 8;
    c.open("TOC");
    const bool urdu = c.urduEdition();
    TextStyle line = styles::table();
    line.face = SerifRegular;
    line.size = 10.5;
    const TextStyle numberStyle = line.withBold().in(Tone::Green);
    for (const ContentsRow& r : rows) {
        const double height = 20;
        c.ensure(height);
        c.open("TOCI");
        if (r.number > 0) c.put(c.set(QString::number(r.number), numberStyle, 20), 0, c.y + 3.2, "Lbl");
        c.put(c.say(r.title, line, 220), 24, c.y + (urdu ? 1 : 3.2), "Reference");
        if (!urdu) c.put(c.set(r.title.urdu, line, 180, Align::Right), 246, c.y + 1.5, "P", "ur");
        if (r.empty) c.put(c.say(SABOOT_WORD("none", "کوئی نہیں"), styles::table().in(Tone::Grey), 60, Align::End), 420, c.y + 3.2);
        else c.late(QString(), r.id, QString(), styles::table().withBold(), 420, 60, c.y + 3.2, Align::End, "Link");
        c.close();
        c.y += height;
        c.rule(24, sheet::textWidth - 24, c.y, 0.35, Tone::Pale);
    }
    c.close();
    c.y += 4;
    c.heading2(SABOOT_WORD("List of exhibits", "اشیائے ثبوت کی فہرست"), 80);
    if (c.data.model.exhibits.empty()) {
        c.note(SABOOT_WORD("No exhibit is part of this report.", "اس رپورٹ میں کوئی شے بطور ثبوت شامل نہیں۔"));
        figures(c, rows);
        c.close();
        return;
    }
    Table t(c, {{4, 58, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {64, 186, SABOOT_WORD("Description", "تفصیل"), Align::Start},
                {252, 68, SABOOT_WORD("Bytes", "بائٹس"), Align::End},
                {334, 110, SABOOT_WORD("Obtained (PKT)", "حصول (PKT)"), Align::Start},
                {444, 32, SABOOT_WORD("Page", "صفحہ"), Align::End}});
    for (const ExhibitEntry& e : c.data.model.exhibits) {
        const auto at = e.exhibit.acquisition.collectedAt;
        QString when = at ? pktDay(*at) + QLatin1Char(' ') + pktClock(*at).left(8)
                          : e.exhibit.acquisition.collectedText;
        RowExtras extras;
        extras.wideFrom = 1;
        if (!e.exhibit.sha256.isEmpty()) {
            const QString hex = QString::fromLatin1(e.exhibit.sha256.toHex());
            CellPart part;
            part.block = c.setter.identifier(hex, 8, 410);
            part.role = "Code";
            part.lang = "zxx";
            part.actual = hex;
            extras.wide = {part};
            c.token(hex);
        }
        QString label = c.urduEdition() && !e.exhibit.acquisition.titleUrdu.isEmpty() ? e.exhibit.acquisition.titleUrdu : e.exhibit.label();
        if (e.exhibit.isWithdrawn()) label += c.pick(QStringLiteral(" (withdrawn)"), QStringLiteral(" (واپس لی گئی)"));
        const QString number = e.exhibit.number;
        // The row may start a new page, so the page number is placed from inside it.
        t.decorate = [&c, number](double top, double) {
            c.late(QString(), number, QString(), styles::table(), 444, 32, top + 3.5, Align::End, "TD");
        };
        t.row({t.text(0, c.references({number}), styles::table().withBold()), t.text(1, label),
               t.text(2, grouped(e.exhibit.sizeBytes)), t.text(3, c.orNotRecorded(when))},
              extras);
        c.token(number);
    }
    t.end();
    c.y += 5;
    c.note(SABOOT_WORD("SHA-256 of each original as first received. Physical items keep the numbers of the FIR and the malkhana.",
                       "ہر اصل کا SHA-256 جیسا وہ پہلی بار موصول ہوا۔ مادی اشیا کے نمبر ایف آئی آر اور مال خانے والے ہی ہیں۔"));
    figures(c, rows);
    c.close();
}

} // namespace saboot::report
