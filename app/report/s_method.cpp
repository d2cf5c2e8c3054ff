#include "base/clock.h"
#include "report/dates.h"
#include "report/sections.h"

namespace saboot::report {

namespace {

void factList(Composer& c, const std::vector<FactRow>& rows) {
    for (const FactRow& f : rows) {
        const QString label = c.urduEdition() && !f.labelUrdu.isEmpty() ? f.labelUrdu : f.label;
        // An Urdu sentence may begin with the name of a format.
        const bool urdu = c.urduEdition() && hasArabic(f.value);
        Span value;
        value.text = c.orNotRecorded(f.value);
        c.factRow(label, urdu ? c.setter.set(Rich{value}, styles::table(), 330, Align::Right, BaseDirection::RightToLeft) : c.set(value.text, styles::table(), 330), 0, 150, 330, 3);
    }
}

RowExtras hashLine(Composer& c, const QByteArray& sha256, double width) {
    RowExtras extras;
    if (sha256.isEmpty()) return extras;
    const QString hex = QString::fromLatin1(sha256.toHex());
    CellPart part;
    part.block = c.setter.identifier(hex, 8, width, 10, Tone::Grey);
    part.role = "Code";
    part.lang = "zxx";
    part.actual = hex;
    extras.wide = {part};
    extras.wideFrom = 0;
    return extras;
}

void unmetList(Composer& c) {
    const ReportModel& m = c.data.model;
    if (c.data.options.version == domain::ReportVersion::Final || m.unmet.empty()) return;
    c.heading2(SABOOT_WORD("Why this is a draft", "نامکمل شرائط"), 40);
    for (const UnmetCondition& u : m.unmet) {
        Span text;
        text.text = c.urduEdition() && !u.textUrdu.isEmpty() ? u.textUrdu : u.text;
        Rich line{strong((c.urduEdition() ? isolate(u.code) : u.code) + QStringLiteral("   ")), text};
        if (const QString target = unmetPlace(c, u); !target.isEmpty()) {
            Span page = greyText((c.urduEdition() ? QStringLiteral("  – صفحہ %1") : QStringLiteral("  – page %1")).arg(c.pageNumber(target)));
            page.link = target;
            line.push_back(page);
        }
        c.flow(c.set(line, styles::table(), sheet::textWidth));
        c.y += 2;
    }
}

} // namespace

void writeMethod(Composer& c, const ContentsRow& s) {
    const ReportModel& m = c.data.model;
    const ToolBlock& tool = m.tool;
    beginSection(c, s);
    c.heading1(QString::number(s.number), s.title, s.id);
    c.y -= 10;
    c.factRow(c.say(SABOOT_WORD("Program", "پروگرام")),
              c.set(QStringLiteral("Saboot %1%2").arg(tool.version, tool.commit.isEmpty() ? QString() : QStringLiteral(", commit %1").arg(tool.commit)), styles::table(), 330), 0, 150, 330, 3);
    c.factRow(c.say(SABOOT_WORD("Operating system", "آپریٹنگ سسٹم")), c.set(c.orNotRecorded(tool.operatingSystem), styles::table(), 330), 0, 150, 330, 3);
    c.factRow(c.say(SABOOT_WORD("Time zone data", "ٹائم زون ڈیٹا")), c.set(c.orNotRecorded(tool.timeZoneData), styles::table(), 330), 0, 150, 330, 3);
    c.factRow(c.say(SABOOT_WORD("Officer's training", "افسر کی تربیت")), c.set(c.orNotRecorded(m.competence), styles::table(), 330), 0, 150, 330, 3);
    factList(c, tool.clock);
    c.y += 8;
    c.hashBand(c.say(SABOOT_WORD("SHA-256 of the program", "پروگرام کا SHA-256")), QString(), tool.executableSha256);
    if (!m.previousSha256.isEmpty()) {
        c.y += 8;
        c.hashBand(c.pick(QStringLiteral("SHA-256 of version %1"), QStringLiteral("نسخہ %1 کا SHA-256")).arg(c.kept(m.version - 1)), c.pick(QStringLiteral("replaced by this version"), QStringLiteral("اس نسخے نے اس کی جگہ لی")), m.previousSha256);
        if (!m.differences.isEmpty()) {
            c.y += 6;
            c.flow(c.say(SABOOT_WORD("Recorded since that version, by number of the audit record:", "اس نسخے کے بعد درج ہوا، آڈٹ اندراج کے نمبر سے:"), styles::table().withBold(), sheet::textWidth));
        }
        for (const QString& d : m.differences) {
            c.y += 3;
            c.flow(c.set(QStringLiteral("–  ") + d, styles::table(), sheet::textWidth));
        }
    }
    unmetList(c);

    if (!m.milestones.empty()) {
        c.heading2(SABOOT_WORD("The life of this report", "اس رپورٹ کے مراحل"), 60);
        Table t(c, {{4, 150, SABOOT_WORD("Step", "مرحلہ"), Align::Start}, {160, 140, SABOOT_WORD("Time", "وقت"), Align::Start},
                    {306, 110, SABOOT_WORD("By", "از"), Align::Start}, {420, 58, SABOOT_WORD("Entry", "اندراج"), Align::End}});
        for (const ReportMilestone& r : m.milestones)
            t.row({t.text(0, c.urduEdition() && !r.whatUrdu.isEmpty() ? r.whatUrdu : r.what), t.text(1, r.at ? pktText(*r.at) : c.say(SABOOT_WORD("not yet", "ابھی نہیں"))),
                   t.text(2, r.by.isEmpty() ? QStringLiteral("–") : r.by), t.text(3, r.auditSeq > 0 ? grouped(r.auditSeq) : QStringLiteral("–"))});
        t.end();
    }

    c.heading2(SABOOT_WORD("Self-tests of the program", "پروگرام کی خود جانچ"), 60);
    if (tool.selfTests.empty()) {
        c.note(SABOOT_WORD("No result of a self-test is recorded.", "خود جانچ کا کوئی نتیجہ درج نہیں۔"));
    } else {
        Table t(c, {{26, 150, SABOOT_WORD("Test", "جانچ"), Align::Start}, {182, 130, SABOOT_WORD("Time", "وقت"), Align::Start},
                    {318, 160, SABOOT_WORD("Result", "نتیجہ"), Align::Start}}, 2.5);
        for (const SelfTestRow& r : tool.selfTests) {
            const bool passed = r.passed;
            RowExtras extras;
            if (&r + 2 == &tool.selfTests.back() + 1) extras.keepAfter = 24; // the last is not alone on a page
            t.decorate = [&c, passed](double top, double) { c.mark(passed ? MarkKind::Tick : MarkKind::Cross, 12, top + 9.6, 3.6); };
            t.row({t.text(0, r.name), t.text(1, pktText(r.at)), t.text(2, (passed ? c.say(SABOOT_WORD("passed", "کامیاب")) : c.say(SABOOT_WORD("FAILED", "ناکام"))) + (r.detail.isEmpty() ? QString() : QStringLiteral(": ") + r.detail))}, extras);
        }
        t.end();
    }

    if (!tool.steps.empty()) {
        c.heading2(SABOOT_WORD("Steps and their results", "مراحل اور نتائج"), 50);
        factList(c, tool.steps);
    }
    c.heading2(SABOOT_WORD("Limits: what was not examined", "حدود: کیا جانچا نہیں گیا"), 40);
    if (m.limits.empty()) c.note(SABOOT_WORD("None is recorded.", "کوئی درج نہیں۔"));
    else factList(c, m.limits);

    c.heading2(SABOOT_WORD("Libraries and fonts", "لائبریریاں اور فونٹ"), 60);
    {
        Table t(c, {{4, 220, SABOOT_WORD("Name", "نام"), Align::Start}, {230, 248, SABOOT_WORD("Version or file", "نسخہ یا فائل"), Align::Start}}, 2);
        for (const ToolPart& p : tool.libraries) t.row({t.text(0, p.name), t.text(1, p.version)}, hashLine(c, p.sha256, 460));
        for (const FontFile& f : c.data.fonts->printedFiles()) t.row({t.text(0, f.family), t.text(1, f.fileName)}, hashLine(c, f.sha256, 460));
        t.end();
    }
}

namespace {

/// A filled field; "{pages}" and "{page:REF}" are put in when the pages are known.
QString filled(const Composer& c, const QString& field) {
    QString out = field;
    out.replace(QLatin1String("{pages}"), QString::number(c.data.pages.size()));
    qsizetype at = 0;
    while ((at = out.indexOf(QLatin1String("{page:"), at)) >= 0) {
        const qsizetype end = out.indexOf(QLatin1Char('}'), at);
        if (end < 0) break;
        out.replace(at, end - at + 1, c.pageNumber(out.mid(at + 6, end - at - 6)));
    }
    return out;
}

/// A line for a name or a serial number, written by hand.
constexpr int inkSpaces = 46;

bool isBlank(const CertificatePiece& p) { return p.isField() && p.text.trimmed().isEmpty(); }

Rich piecesOf(const Composer& c, const std::vector<CertificatePiece>& pieces) {
    Rich out;
    for (const CertificatePiece& p : pieces) {
        Span s;
        s.text = p.isField() ? filled(c, p.text) : p.text;
        if (!p.isField()) {
            s.origin = TextOrigin::Program;
        } else if (isBlank(p)) {
            s.text = QString(inkSpaces, QChar(0x00A0));
            s.box = BoxKind::Ink;
            s.origin = TextOrigin::Program;
        } else {
            s.box = p.kind == CertificatePiece::Kind::Recorded ? BoxKind::Recorded : BoxKind::Field;
        }
        out.push_back(s);
    }
    return out;
}

bool hasBlank(const Certificate& k, bool urdu) {
    return std::any_of(k.paragraphs.begin(), k.paragraphs.end(), [&](const CertificateParagraph& p) {
        const auto& pieces = urdu && !p.urdu.empty() ? p.urdu : p.english;
        return std::any_of(pieces.begin(), pieces.end(), isBlank);
    });
}

void signatures(Composer& c, const Certificate& k) {
    if (k.boxes.empty()) return;
    c.y += 12;
    constexpr double w = 228, h = 104;
    for (size_t i = 0; i < k.boxes.size(); i += 2) {
        c.ensure(h + 10);
        for (size_t j = i; j < std::min(i + 2, k.boxes.size()); ++j) {
            const SignatureBox& b = k.boxes[j];
            const double x = j == i ? 0 : sheet::textWidth - w;
            c.box(x, c.y, w, h, 0.8, Tone::Black);
            const TextStyle bold = styles::table().withBold();
            TextStyle urdu = styles::table();
            urdu.urduSize = 11;
            urdu.urduPitch = 15;
            const int node = c.open("Div");
            if (b.electronic && c.data.signature.page < 0) {
                constexpr double fieldWidth = 140, fieldHeight = 26;
                c.data.signature = {c.pageIndex(), QRectF(c.sheetX(x + 8, fieldWidth), c.y + 42, fieldWidth, fieldHeight), node};
                c.put(c.say(SABOOT_WORD("electronic signature", "الیکٹرانک دستخط"), styles::table().in(Tone::Grey), fieldWidth - 12), x + 14, c.y + (c.urduEdition() ? 46 : 48));
            }
            c.put(c.set(c.urduEdition() && !b.roleUrdu.isEmpty() ? b.roleUrdu : b.role, bold, 150), x + 8, c.y + 4);
            if (!c.urduEdition() && !b.roleUrdu.isEmpty()) c.put(c.setter.set(b.roleUrdu, urdu, 80, Align::Right), x + w - 88, c.y + 3, "P", "ur");
            const QString& name = c.urduEdition() && !b.nameUrdu.isEmpty() ? b.nameUrdu : b.name;
            if (!name.isEmpty()) c.put(c.set(name, styles::table(), 134), x + 8, c.y + 20);
            if (!b.state.isEmpty()) c.put(c.set(b.state, bold, 138), x + 8, c.y + 36);
            c.rule(x + 8, 140, c.y + 73, 0.7);
            c.put(c.say(SABOOT_WORD("signature, date and time PKT", "دستخط، تاریخ اور وقت"), styles::table().in(Tone::Grey), 146), x + 8, c.y + 75);
            c.mark(MarkKind::SealRing, x + w - 38, c.y + 58, 28);
            c.put(c.setter.set(c.say(SABOOT_WORD("seal", "مہر")), styles::table().in(Tone::Grey), 40, Align::Centre, TextOrigin::Program), x + w - 58, c.y + 51);
            c.close();
        }
        c.y += h + 12;
    }
}

void certificate(Composer& c, const ContentsRow& s, const Certificate& k) {
    c.destination(QStringLiteral("certificate-") + k.id, c.y);
    c.outline(QStringLiteral("certificate-") + k.id, k.title, k.titleUrdu, 1);
    c.heading1(QString::number(s.number), {k.title, k.titleUrdu}, QString());
    c.y -= 5;
    QString head = QStringLiteral("Template %1, version %2. ").arg(c.orNotRecorded(k.templateId), c.orNotRecorded(k.templateVersion));
    head += k.approved ? QStringLiteral("Wording approved by the agency. ") : QStringLiteral("Wording to be approved by a prosecutor. ");
    head += QStringLiteral("Only the fields are filled in, the wording cannot be changed in a case: what is framed was stated by the officers, what is shaded was filled by the program from its own records.");
    if (c.urduEdition())
        head = QStringLiteral("نمونہ %1، نسخہ %2۔ %3 صرف خانے پُر کیے گئے ہیں، عبارت مقدمے میں تبدیل نہیں ہو سکتی: چوکھٹے والے خانے افسران نے بتائے، سایہ دار پروگرام نے پُر کیے۔")
                   .arg(isolate(k.templateId), isolate(k.templateVersion), k.approved ? QStringLiteral("عبارت ادارے سے منظور شدہ۔") : QStringLiteral("عبارت کی منظوری پراسیکیوٹر سے باقی ہے۔"));
    c.flow(c.set(head, styles::table().in(Tone::Grey), sheet::textWidth, Align::Start, TextOrigin::Program));
    c.y += 6;
    int n = 0;
    const bool ur = c.urduEdition();
    c.open("L");
    // A box to sign never stands on a page without a word of what is signed.
    const double signing = k.boxes.empty() ? 0 : 116 + (hasBlank(k, ur) ? 22 : 0);
    const auto paragraph = [&](const std::vector<CertificatePiece>& pieces, bool urdu, bool numbered, double after) {
        if (pieces.empty()) return;
        if (numbered) ++n;
        const double x = numbered ? 24 : 0;
        const double width = sheet::textWidth - x;
        const auto make = [&c, pieces, urdu, width] {
            return c.setter.set(piecesOf(c, pieces), styles::certificate(), width, urdu ? Align::Right : Align::Left, urdu ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
        };
        const BlockPtr now = make();
        c.ensure(double(now->height) + 5 + after);
        c.open("LI");
        if (numbered)
            c.put(c.set(QString::number(n), styles::table().withBold().in(Tone::Green), 20), 0, c.y + (urdu ? 10.5 : 3.2), "Lbl", "en");
        // Fields may hold page numbers, known only at the end; the text cannot then need more lines than now.
        c.lateBlock(make, x, width, c.y, "LBody", urdu ? "ur" : "en");
        c.close();
        c.y += double(now->height) + (urdu ? 2 : 5);
    };
    // Both languages beside each other: one number, and a judge compares sentence with sentence.
    const auto inParallel = [&](const CertificateParagraph& p, double after) {
        using namespace parallel;
        const auto make = [&c](const std::vector<CertificatePiece>& pieces, bool urdu) {
            return c.setter.set(piecesOf(c, pieces), styles::certificate(), urdu ? urduWidth : englishWidth, urdu ? Align::Right : Align::Left, urdu ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
        };
        const BlockPtr e = make(p.english, false), u = make(p.urdu, true);
        const double height = std::max(double(e->height) + latinDrop, double(u->height));
        c.ensure(height + 5 + after);
        c.open("LI");
        c.lateBlock([make, pieces = p.english] { return make(pieces, false); }, 0, englishWidth, c.y + latinDrop, "LBody", "en");
        if (p.numbered) c.put(c.setter.set(QString::number(++n), styles::table().withBold().in(Tone::Green), numberWidth, Align::Centre, TextOrigin::Program), numberX, c.y + latinDrop + 2, "Lbl", "en");
        c.lateBlock([make, pieces = p.urdu] { return make(pieces, true); }, urduX, urduWidth, c.y, "LBody", "ur");
        c.close();
        c.y += height + 4;
    };
    for (const CertificateParagraph& p : k.paragraphs) {
        const double after = &p == &k.paragraphs.back() ? signing : 0;
        if (c.both() && !p.urdu.empty() && !p.english.empty()) inParallel(p, after);
        else if (!ur && !p.english.empty()) paragraph(p.english, false, p.numbered, after);
        else paragraph(p.urdu.empty() ? p.english : p.urdu, !p.urdu.empty(), p.numbered, after);
    }
    c.close();
    if (hasBlank(k, ur)) {
        const Word who = k.boxes.size() != 1 ? Word(SABOOT_WORD("The open lines are to be completed in ink by the person whom each concerns.", "خالی سطریں متعلقہ شخص قلم سے پُر کرے۔"))
                                             : Word{QStringLiteral("The open lines are to be completed in ink by: %1.").arg(k.boxes.front().role),
                                                    QStringLiteral("خالی سطریں قلم سے پُر کریں: %1۔").arg(k.boxes.front().roleUrdu.isEmpty() ? k.boxes.front().role : k.boxes.front().roleUrdu)};
        c.y += 4;
        c.flow(c.say(who, styles::table().in(Tone::Grey), sheet::textWidth));
    }
    signatures(c, k);
    const ReportModel& m = c.data.model;
    if (c.data.options.version == domain::ReportVersion::Draft && !m.unmet.empty()) {
        Rich line;
        for (const UnmetCondition& u : m.unmet) {
            if (!line.empty()) line.push_back(plain(QStringLiteral("   ·   ")));
            Span text;
            text.text = c.urduEdition() && !u.textUrdu.isEmpty() ? u.textUrdu : u.text;
            line.push_back(plain((c.urduEdition() ? isolate(u.code) : u.code) + QLatin1Char(' ')));
            line.push_back(text);
        }
        const BlockPtr why = c.set(line, styles::table(), sheet::textWidth);
        const double title = c.urduEdition() ? 18 : 14;
        // The cover and the section on method say the same: no page for it alone.
        if (c.room() < double(why->height) + title + 2) return;
        c.y += 2;
        c.put(c.say(SABOOT_WORD("Why this is a draft", "نامکمل شرائط"), styles::table().withBold(), sheet::textWidth), 0, c.y);
        c.y += title;
        c.flow(why);
    }
}

} // namespace

void writeCertificates(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    bool first = true;
    for (const Certificate& k : c.data.model.certificates) {
        if (c.job.isCancelled()) return;
        QString head = QStringLiteral("%1 %2").arg(s.number).arg(c.say(s.title));
        const QString who = c.urduEdition() ? (k.boxes.empty() ? QString() : k.boxes.front().roleUrdu) : k.id;
        if (!who.isEmpty()) head += QStringLiteral(" · ") + who;
        if (first) c.setHead(head);
        else {
            c.setHeadNext(head);
            c.newPage();
        }
        first = false;
        c.open("Sect");
        certificate(c, s, k);
        c.close();
    }
}

} // namespace saboot::report
